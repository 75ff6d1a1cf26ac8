/** Finds messages sent by telephone or chat: `mags: u up??`, `*u up??*`. They are written as their senders write. */
import type { Span } from '../core/text.js';
import type { Block, Emphasis, Prose } from './prose.js';

/** `mags: `, `Mom (2) : `, `[21:04] ren: `: who sent what follows. */
const sender =
  /^\s*(?:[[(<][^\])>\n]{1,12}[\])>]\s*)?<?@?([^\s:<>]{1,24}(?: [^\s:<>]{1,12})?(?: [^\s\p{L}:<>]{1,8})?)>?\s?:(?:\*\*)?(?=\s+\S)/u;

/** Nobody writes so but in messages; “r-really” is a stutter. */
const slang =
  /\b(?:u|ur|r|kk|pls|tbh|nvm|smh|ily|[Ii]dk|[Ll]ol|[Ll]mao|[Oo]mg|OMG|[Ww]tf|[Bb]rb|[Bb]tw|[Pp]lz|[Tt]hx)\b(?![-'’])|<3/;

/** Nor so, where the first letter is small too. */
const hurry = /[?!]{2}|\b(?:im|ive|i|dont|cant|wont|didnt|isnt|thats|whats|youre|shes|hes|ok)\b/;

/** Contractions bare of their apostrophe; one may be a slip, two of them far from any mark are none. */
const bare =
  /\b(?:(?:do|does|did|was|is|are|have|has|had|could|would|should|ca|wo|ai)nt|im|ive|thats|whats|theres|youre|youve|theyre|shes|hes|thatll)\b/gi;

/** What stands behind the last mark of a block. */
const unmarkedEnd = /[^\p{P}\p{S}]{40,}$/u;

/** Told before a message: “Her phone buzzed.” */
const telephone =
  /\b(?:phone|cell|text(?:s|ed|ing)?|messag(?:es?|ed|ing)|typ(?:ed?|es|ing)|chat|screen|buzz(?:ed|es|ing)?|ping(?:ed|s)?|dms?|notifications?|keyboard|inbox)\b/i;

/** So far before a message is told how it came. */
const longestLead = 600;

/**
 * The blocks, with those of messages named so. Lines of a chat follow each other, all with a sender, and most of them
 * begin in lower case: a scene of a play, `ANN: Where is he?`, is proofread like any other. Or a message is set in
 * italics, and begins in lower case: `*on my way*`.
 */
export function nameMessages({
  text,
  blocks,
  emphasis = [],
}: Pick<Prose, 'text' | 'blocks' | 'emphasis'>): Block[] {
  const named = [...blocks];
  const chats = blocks.map((block) => (block.kind === 'prose' ? linesOf(text, block) : undefined));
  const senders = new Set<string>();
  for (let at = 0; at < blocks.length; at++) {
    let end = at;
    const lines: Line[] = [];
    for (let more = chats[end]; more; more = chats[++end]) lines.push(...more);
    const casual = lines.filter(({ said }) => beginsSmall(said));
    if (lines.length > 1 && casual.length * 2 >= lines.length) {
      for (let index = headOf(text, blocks, at); index < end; index++)
        named[index] = { ...blocks[index], kind: 'message' };
      for (const { from } of lines) senders.add(from);
    }
    at = end;
  }
  // “kit changed the name of the group”
  const isOfSender = (said: string) => [...senders].some((from) => said.startsWith(`${from} `));
  for (const [index, { kind, start, end }] of blocks.entries())
    if (kind === 'prose' && beginsSmall(text.slice(start, end)) && isOfSender(text.slice(start, end)))
      named[index] = { ...blocks[index], kind: 'message' };
  for (const block of smallVerse(text, named)) named[block] = { ...blocks[block], kind: 'verse' };
  for (const block of stampedIn(text, blocks)) named[block] = { ...blocks[block], kind: 'message' };
  // Who has chatted may send a message alone.
  for (const [index, lines] of chats.entries())
    if (lines?.every(({ from, said }) => senders.has(from) && beginsSmall(said)))
      named[index] = { ...blocks[index], kind: 'message' };
  for (const [block, spans] of emphasisByBlock(blocks, emphasis)) {
    const { kind, start, end } = named[block];
    if (kind !== 'prose' && kind !== 'verse') continue;
    const said = text.slice(start, end);
    if (!/\S/.test(outside(text, named[block], spans)) && (isCasual(said) || slang.test(said)))
      named[block] = { ...blocks[block], kind: 'message' };
  }
  return named;
}

/** A line of verse is shorter than this, and a stanza has so many of them. */
const longestSmallLine = 60;
const fewestOfStanza = 3;

/** Stanzas in small letters, and the lines that stand alone among them: “she was nine when she swallowed it.” */
function smallVerse(text: string, blocks: readonly Block[]): number[] {
  const verse: number[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const run: number[] = [];
    let hasStanza = false;
    for (let next = at; next < blocks.length; next++) {
      const { kind, start, end } = blocks[next];
      // The number or title of a part, or an empty line held open, divides no poem.
      if (kind === 'heading' || text.slice(start, end).trim() === '') continue;
      const lines = kind === 'prose' ? smallLines(text.slice(start, end)) : 0;
      if (lines === 0) break;
      if (lines >= fewestOfStanza) hasStanza = true;
      run.push(next);
    }
    if (hasStanza) verse.push(...run);
    at = Math.max(at, run.at(-1) ?? at);
  }
  return verse;
}

/** How many lines a block has, where all are short and nothing in it begins with a capital but names; else 0. */
function smallLines(said: string): number {
  const lines = said.split(/\r\n|\n|\r/);
  const isSmall = (line: string) => line.length < longestSmallLine && beginsSmall(line) && isCasual(line);
  return lines.every(isSmall) ? lines.length : 0;
}

/** “ren — Today at 2:13 AM”, in the line over what ren sent. */
const stamp = /^[^\n.?!"“”]{1,60}\d{1,2}[:.]\d\d(?:[ap]m| [ap]\.?m\.?)?[)\]]?[ \t]*\r?\n(?=\S)/i;

/** “1/ so it was late”, “@ren (verified)” over it: what is posted for all to read, a line or two at a time. */
const post = /^(?:\d{1,2}\/(?:\d{1,2})?[ \t]+(?=\p{Ll})|@\w+[^\n]{0,30}\r?\n(?=\p{Ll}))/u;

/** Blocks with a sender and a time in their first line, or posted in a row, where several are, and one in two goes on small. */
function stampedIn(text: string, blocks: readonly Block[]): number[] {
  const stamped: number[] = [];
  let casual = 0;
  for (const [index, { kind, start, end }] of blocks.entries()) {
    if (kind !== 'prose' && kind !== 'verse') continue;
    const opening = text.slice(start, Math.min(end, start + 80));
    const found = stamp.exec(opening) ?? post.exec(opening);
    if (!found) continue;
    stamped.push(index);
    if (beginsSmall(text.slice(start + found[0].length, end))) casual++;
  }
  return casual > 1 && casual * 2 >= stamped.length ? stamped : [];
}

/** What stands over a chat: “GROUP CHAT: the night owls & ren”, “[Tues 11:48 PM]”. */
const chatHead = /^(?:[^:\n]*\bchat\b[^.?!"“\n]{0,60}|\W*(?:\p{L}+\W+)?\d[^"“\n]{0,30})$/iu;

/** The first block of what stands over the chat that begins at a block. */
function headOf(text: string, blocks: readonly Block[], at: number): number {
  let first = at;
  while (
    blocks[first - 1]?.kind === 'prose' &&
    chatHead.test(text.slice(blocks[first - 1].start, blocks[first - 1].end))
  )
    first--;
  return first;
}

/**
 * All stretches that are messages, in order of place: blocks of them, those in italics among other prose, and what a
 * machine or a hurried sender writes without any mark, “He typed: Whats the matter with you You dont look well Shes gone”.
 */
export function messagesIn(
  { text, emphasis = [] }: Pick<Prose, 'text' | 'emphasis'>,
  blocks: readonly Block[],
): Span[] {
  const messages: Span[] = blocks.filter(({ kind }) => kind === 'message');
  messages.push(...smallVoices(text, emphasis, blocks));
  for (const [index, spans] of emphasisByBlock(blocks, emphasis)) {
    const block = blocks[index];
    if (block.kind !== 'prose') continue;
    const { start } = blocks[index - 1] ?? block;
    for (const span of spans) {
      const said = text.slice(span.start, span.end);
      if (!isCasual(said) || !standsAlone(text, block, span)) continue;
      const lead = text.slice(Math.max(start, span.start - longestLead), span.start);
      if (slang.test(said) || hurry.test(said) || telephone.test(lead)) messages.push(span);
    }
  }
  for (const block of blocks) {
    if (block.kind !== 'prose') continue;
    messages.push(...unmarkedIn(text, block), ...spacedIn(text, block), ...quotedIn(text, block));
  }
  return messages.sort((a, b) => a.start - b.start);
}

/** So many stretches are a voice: “**who goes**, said the sea. **none pass**”. */
const fewestOfVoice = 3;

/** What is set in bold alone, or in italics alone, where all of that begins small: some power speaks so. */
function smallVoices(text: string, emphasis: readonly Emphasis[], blocks: readonly Block[]): Span[] {
  const byBlock = emphasisByBlock(blocks, emphasis);
  const openers: Emphasis[] = [];
  for (const [index, spans] of byBlock) {
    const block = blocks[index];
    if (block.kind !== 'prose') continue;
    for (const span of spans)
      if (opensSentence(text, block, span) && hasTwoWords(text, span)) openers.push(span);
  }
  return [true, false].flatMap((strong) => {
    const set = openers.filter((span) => span.strong === strong);
    const isVoice =
      set.length >= fewestOfVoice && set.every(({ start, end }) => beginsSmall(text.slice(start, end)));
    return isVoice ? set : [];
  });
}

function hasTwoWords(text: string, { start, end }: Span): boolean {
  return /\p{L}\P{L}+\p{L}/u.test(text.slice(start, end));
}

function unmarkedIn(text: string, { start, end }: Block): Span[] {
  // Nearly every block ends with a mark, and need not be cut out.
  if (!/[\p{L}\s]/u.test(text[end - 1])) return [];
  const from = Math.max(start, end - longestUnmarked);
  const stretch = unmarkedEnd.exec(text.slice(from, end).trimEnd());
  if (!stretch || [...stretch[0].matchAll(bare)].length < 2) return [];
  return [{ start: from + stretch.index, end }];
}

/**
 * Two signs alone in a row, some of them written as two units. What spells letter by letter has such in its middle, and to look
 * for all of it takes twenty times as long, a hundredth of a book's time.
 */
const signsAlone =
  /[ \u00a0](?:[^ \u00a0]|[\ud800-\udbff][\udc00-\udfff])[ \u00a0]+(?:[^ \u00a0]|[\ud800-\udbff][\udc00-\udfff])[ \u00a0]/;

/** “G O   O N”, which is spelled out letter by letter. */
function spacedIn(text: string, { start, end }: Block): Span[] {
  const spaced = /(?<![\p{L}'’])\p{L}(?:[ \u00a0]+\p{L}(?![\p{L}'’])){3,}(?:[ \u00a0]*[?!.…])*/gu;
  const said = text.slice(start, end);
  if (!signsAlone.test(said)) return [];
  return [...said.matchAll(spaced)].map(({ index, 0: { length } }) => ({
    start: start + index,
    end: start + index + length,
  }));
}

/** “He sent a text: ‘hey are u ok’”: quoted as it came, without a capital and without a mark at its end. */
function quotedIn(text: string, { start, end }: Block): Span[] {
  const said = text.slice(start, end);
  // Few quotations begin small: to look for telephones takes longer.
  if (!/["“]\p{Ll}/u.test(said) || !telephone.test(said)) return [];
  const messages: Span[] = [];
  for (const found of said.matchAll(/["“](\p{Ll}[^"“”\n]*[\p{L}\p{N}])["”](?=[.;)]|\s*$)/gu)) {
    const lead = said.slice(0, found.index);
    // “She put down her phone. ‘it was late’” is speech, with two slips.
    const leadsTo = /:\s*$/.test(lead) ? lead : lead.slice(lead.search(/[^.?!]*$/));
    if (!isCasual(found[1]) || !telephone.test(leadsTo)) continue;
    messages.push({ start: start + found.index + 1, end: start + found.index + found[0].length - 1 });
  }
  return messages;
}

/** So many letters at the end of a block are looked through. */
const longestUnmarked = 1000;

/** Not “he *so* did”, which is a word of the sentence, nor “*not again,* she thought”, which has a tag. */
function standsAlone(text: string, block: Block, span: Span): boolean {
  const after = text.slice(span.end, Math.min(block.end, span.end + 3)).trimStart();
  return opensSentence(text, block, span) && !/^[\p{Ll},;]/u.test(after);
}

function opensSentence(text: string, block: Block, { start }: Span): boolean {
  const before = text.slice(Math.max(block.start, start - 3), start).trimEnd();
  return /(?:^|[.?!…:"”’)])$/.test(before);
}

/** What is set in italics, by the index of its block. */
function emphasisByBlock(blocks: readonly Block[], emphasis: readonly Emphasis[]): Map<number, Emphasis[]> {
  const byBlock = new Map<number, Emphasis[]>();
  let block = 0;
  for (const span of emphasis) {
    while (block < blocks.length && blocks[block].end <= span.start) block++;
    if (block === blocks.length || blocks[block].start > span.start) continue;
    const spans = byBlock.get(block);
    if (spans) spans.push(span);
    else byBlock.set(block, [span]);
  }
  return byBlock;
}

/** What of a block is not in italics. */
function outside(text: string, { start, end }: Span, spans: readonly Span[]): string {
  let rest = '';
  let from = start;
  for (const span of spans) {
    rest += text.slice(from, span.start);
    from = span.end;
  }
  return rest + text.slice(from, end);
}

function beginsSmall(line: string): boolean {
  return /^\P{L}*\p{Ll}/u.test(line);
}

/** Whether it begins small, and no later sentence of it with a capital: a slip is one among many. */
function isCasual(said: string): boolean {
  return beginsSmall(said) && !/[.?!…]["”’]?\s+["“‘]?(?!I\b)\p{Lu}/u.test(said);
}

/** A line of a chat. */
interface Line {
  from: string;
  said: string;
}

function firstWords(line: string, words: number): string {
  return line.trimStart().split(' ', words).join(' ');
}

/** Who says what in a block; undefined where a line of it has no sender and says nothing of one: “kit left the chat”. */
function linesOf(text: string, { start, end }: Block): Line[] | undefined {
  // Most paragraphs show by their first letters that they are none, without being cut out.
  if (!text.slice(start, Math.min(end, start + 50)).includes(':')) return undefined;
  const lines: Line[] = [];
  const senders = new Set<string>();
  for (const line of text.slice(start, end).split(/\r\n|\n|\r/)) {
    const found = sender.exec(line);
    if (found) {
      lines.push({ from: found[1], said: line.slice(found[0].length) });
      senders.add(found[1]);
    } else if (![1, 2, 3].some((words) => senders.has(firstWords(line, words)))) return undefined;
  }
  return lines;
}
