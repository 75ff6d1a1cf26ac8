/** Finds the lines of a chat, `mags: u up??`, and tells senders who write as they like from those who write with care. */
import type { Span } from '../core/text.js';
import type { Block, Prose } from './prose.js';

/** `mags: `, `Mom (2) : `, `[21:04] ren: `: who sent what follows. */
const sender =
  /^\s*(?:[[(<][^\])>\n]{1,12}[\])>]\s*)?<?@?([^\s:<>]{1,24}(?: [^\s:<>]{1,12})?(?: [^\s\p{L}:<>]{1,8})?)>?\s?:(?:\*\*)?(?=\s+\S)/u;

/** `[21:04] Ole of the Owls: ` and, in bold, `Ole of the Owls: `: longer names, which prose may have before a colon too. */
const longSender =
  /^\s*(?:[[(<]([^\])>\n]{1,12})[\])>]\s*)?([^\s:<>]{1,24}(?: [^\s:<>]{1,12}){2,4})\s?:(?=\s+\S)/u;

/** Nobody writes so but in messages; “r-really” is a stutter. */
export const slang =
  /\b(?:u|ur|r|kk|pls|tbh|nvm|smh|ily|[Ii]dk|[Ll]ol|[Ll]mao|[Oo]mg|OMG|[Ww]tf|[Bb]rb|[Bb]tw|[Pp]lz|[Tt]hx)\b(?![-'’])|<3/;

/** What is found of chats. */
export interface Chats {
  /** Blocks that are messages. */
  messages: ReadonlySet<number>;
  /** Messages among the lines of other blocks. */
  lines: readonly Span[];
  /** What is sent with care, or said by a role of a play: `ANN: Where is he?` */
  spoken: readonly Span[];
}

/** A line of a chat, or of a play. */
interface Line extends Span {
  block: number;
  from: string;
  said: string;
}

/**
 * Finds chats. Where most lines of one begin in lower case, all are messages. Where fewer do, those of the senders who write
 * so are, and others that were sent in haste; what the others write is proofread as speech is, as a scene of a play is.
 */
export function findChats({
  text,
  blocks,
  emphasis = [],
}: Pick<Prose, 'text' | 'blocks' | 'emphasis'>): Chats {
  const messages = new Set<number>();
  const bold = new Set(emphasis.filter(({ strong }) => strong).map(({ start }) => start));
  // A short line without a mark, “Ole: no”, looks like a heading in plain text.
  const chats = blocks.map((block, index) =>
    block.kind === 'item' ? undefined : linesOf(text, block, index, bold),
  );
  /** Who has chatted where all lines are messages. */
  const senders = new Set<string>();
  const others: Line[][] = [];
  for (let at = 0; at < blocks.length; at++) {
    let end = at;
    const lines: Line[] = [];
    for (let more = chats[end]; more; more = chats[++end]) lines.push(...more);
    const casual = lines.filter(({ said }) => beginsSmall(said));
    if (lines.length > 1 && casual.length * 2 >= lines.length) {
      for (let index = headOf(text, blocks, at); index < end; index++) messages.add(index);
      for (const { from } of lines) senders.add(from);
    } else if (lines.length > 1) others.push(lines);
    at = end;
  }
  // “kit changed the name of the group”
  const isOfSender = (said: string) => [...senders].some((from) => said.startsWith(`${from} `));
  for (const [index, { kind, start, end }] of blocks.entries())
    if (kind === 'prose' && beginsSmall(text.slice(start, end)) && isOfSender(text.slice(start, end)))
      messages.add(index);
  // Who has chatted may send a message alone.
  for (const [index, lines] of chats.entries())
    if (lines?.every(({ from, said }) => senders.has(from) && beginsSmall(said))) messages.add(index);
  const stamped = stampedIn(text, blocks);
  if (stamped.isCasual) for (const { block } of stamped.lines) messages.add(block);
  else others.push(stamped.lines);
  const { lines, spoken } = divide(others);
  const sent = new Set(lines);
  for (const { block } of lines)
    if (chats[block]?.every((line) => sent.has(line)) ?? true) messages.add(block);
  return { messages, lines: lines.filter(({ block }) => !messages.has(block)), spoken };
}

/** Divides the lines of talks of which most begin with a capital into messages and what is sent or said with care. */
function divide(talks: readonly (readonly Line[])[]): { lines: Line[]; spoken: Line[] } {
  const bySender = new Map<string, Line[]>();
  for (const line of talks.flat()) {
    const lines = bySender.get(line.from);
    if (lines) lines.push(line);
    else bySender.set(line.from, [line]);
  }
  const casual = new Set<string>();
  for (const [from, lines] of bySender) {
    const small = lines.filter(({ said }) => isSmall(said)).length;
    if (small >= fewestSmall && small * 2 >= lines.length) casual.add(from);
  }
  const lines: Line[] = [];
  const spoken: Line[] = [];
  for (const talk of talks) {
    const isChat = talk.some(({ from }) => casual.has(from));
    if (!isChat && !isPlay(talk)) continue;
    for (const line of talk)
      (isChat && (casual.has(line.from) || isHasty(line.said)) ? lines : spoken).push(line);
  }
  return { lines, spoken: spoken.sort((a, b) => a.start - b.start) };
}

/** So many lines of a sender that begin small are no slips. */
const fewestSmall = 2;

/** Whether somebody speaks, another answers, and one of them speaks again. */
function isPlay(talk: readonly Line[]): boolean {
  const roles = new Set(talk.map(({ from }) => from));
  return roles.size > 1 && roles.size < talk.length;
}

/** Whether a line begins small, what is done in brackets before it passed over: `MAGS: (waking) Who goes there?` */
function isSmall(said: string): boolean {
  return beginsSmall(said.replace(/^\s*\([^)]*\)/, '')) || slang.test(said);
}

/** Sent without a capital, or a mark at its end, or with too many. */
function isHasty(said: string): boolean {
  return isSmall(said) || /[?!]{2}/.test(said) || !/[.?!…:—–-]["”’)\]*_]*\s*$/.test(said);
}

/** Whether the first letter is small. */
export function beginsSmall(line: string): boolean {
  return /^\P{L}*\p{Ll}/u.test(line);
}

/** “ren — Today at 2:13 AM”, in the line over what ren sent. */
const stamp = /^[^\n.?!"“”]{1,60}\d{1,2}[:.]\d\d(?:[ap]m| [ap]\.?m\.?)?[)\]]?[ \t]*\r?\n(?=\S)/i;

/** “1/ so it was late”, “@ren (verified)” over it: what is posted for all to read, a line or two at a time. */
const post = /^(?:\d{1,2}\/(?:\d{1,2})?[ \t]+(?=\p{Ll})|@\w+[^\n]{0,30}\r?\n(?=\p{Ll}))/u;

/**
 * Blocks with a sender and a time in their first line, or posted in a row; and whether there are several, of which one in
 * two goes on small.
 */
function stampedIn(text: string, blocks: readonly Block[]): { lines: Line[]; isCasual: boolean } {
  const lines: Line[] = [];
  let casual = 0;
  for (const [block, { kind, start, end }] of blocks.entries()) {
    if (kind !== 'prose' && kind !== 'verse') continue;
    const opening = text.slice(start, Math.min(end, start + 80));
    const found = stamp.exec(opening) ?? post.exec(opening);
    if (!found) continue;
    const said = text.slice(start + found[0].length, end);
    const [from] = /^[^—–|,([\d]*/.exec(found[0])!;
    lines.push({ block, from: from.trim(), said, start, end });
    if (beginsSmall(said)) casual++;
  }
  return { lines, isCasual: casual > 1 && casual * 2 >= lines.length };
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

/** Who says what in a block; undefined where a line of it has no sender and says nothing of one: “kit left the chat”. */
function linesOf(
  text: string,
  { start, end }: Block,
  block: number,
  bold: ReadonlySet<number>,
): Line[] | undefined {
  // Most paragraphs show by their first letters that they are none, without being cut out.
  if (!text.slice(start, Math.min(end, start + 50)).includes(':')) return undefined;
  const lines: Line[] = [];
  const senders = new Set<string>();
  let at = start;
  for (const line of text.slice(start, end).split(/\r\n|\n|\r/)) {
    const from = text.indexOf(line, at);
    at = from + line.length;
    const found = sender.exec(line) ?? longSenderOf(line, bold.has(from));
    if (found) {
      const said = line.slice(found[0].length);
      lines.push({ block, from: found.at(-1)!, said, start: from, end: at });
      senders.add(found.at(-1)!);
    } else if (![1, 2, 3].some((words) => senders.has(firstWords(line, words)))) return undefined;
  }
  return lines;
}

function longSenderOf(line: string, isBold: boolean): RegExpExecArray | null {
  const found = longSender.exec(line);
  return found && (isBold || found[1] !== undefined) ? found : null;
}

function firstWords(line: string, words: number): string {
  return line.trimStart().split(' ', words).join(' ');
}
