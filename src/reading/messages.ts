/** Finds messages sent by telephone or chat: `mags: u up??`, `*u up??*`. They are written as their senders write. */
import type { Span } from '../core/text.js';
import { beginsSmall, type Chats, slang } from './chats.js';
import type { Block, Emphasis, Prose } from './prose.js';
import { smallPassages, smallStretches } from './small-passages.js';

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

/** The blocks, with those of messages and of verse in small letters named so. */
export function nameMessages(
  { text, blocks, emphasis = [] }: Pick<Prose, 'text' | 'blocks' | 'emphasis'>,
  chats: Chats,
): Block[] {
  const named = blocks.map(
    (block, index): Block => (chats.messages.has(index) ? { ...block, kind: 'message' } : block),
  );
  for (const block of smallVerse(text, named)) named[block] = { ...blocks[block], kind: 'verse' };
  // A message is set in italics, and begins in lower case: `*on my way*`.
  for (const [block, spans] of emphasisByBlock(blocks, emphasis)) {
    const { kind, start, end } = named[block];
    if (kind !== 'prose' && kind !== 'verse') continue;
    const said = text.slice(start, end);
    if (!/\S/.test(outside(text, named[block], spans)) && (isCasual(said) || slang.test(said)))
      named[block] = { ...blocks[block], kind: 'message' };
  }
  for (const block of smallPassages(text, named)) named[block] = { ...blocks[block], kind: 'message' };
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

/**
 * All stretches that are messages, in order of place: blocks of them, lines of a chat, those in italics among other prose, and what a
 * machine or a hurried sender writes without any mark, “He typed: Whats the matter with you You dont look well Shes gone”.
 */
export function messagesIn(
  { text, emphasis = [] }: Pick<Prose, 'text' | 'emphasis'>,
  blocks: readonly Block[],
  chats: Chats,
): Span[] {
  const messages: Span[] = blocks.filter(({ kind }) => kind === 'message');
  messages.push(...chats.lines);
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
    messages.push(...smallStretches(text, block));
  }
  return messages.sort((a, b) => a.start - b.start);
}

/** So many stretches are a voice: “**who goes**, said the sea. **none pass**”. */
const fewestOfVoice = 3;

/** What is set in bold alone, or in italics alone, where so many in a row begin small: some power speaks so. */
function smallVoices(text: string, emphasis: readonly Emphasis[], blocks: readonly Block[]): Span[] {
  const byBlock = emphasisByBlock(blocks, emphasis);
  const openers: Emphasis[] = [];
  for (const [index, spans] of byBlock) {
    const block = blocks[index];
    if (block.kind !== 'prose' && block.kind !== 'message') continue;
    for (const span of spans)
      if (opensSentence(text, block, span) && hasTwoWords(text, span)) openers.push(span);
  }
  return [true, false].flatMap((strong) => {
    const set = openers.filter((span) => span.strong === strong);
    const voices: Span[] = [];
    for (let first = 0; first < set.length; first++) {
      let last = first;
      while (last < set.length && beginsSmall(text.slice(set[last].start, set[last].end))) last++;
      if (last - first >= fewestOfVoice) for (const span of set.slice(first, last)) voices.push(span);
      first = last;
    }
    return voices;
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

/** Whether it begins small, and no later sentence of it with a capital: a slip is one among many. */
function isCasual(said: string): boolean {
  return beginsSmall(said) && !/[.?!…]["”’]?\s+["“‘]?(?!I\b)\p{Lu}/u.test(said);
}
