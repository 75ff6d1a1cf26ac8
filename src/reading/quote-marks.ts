/** Decides what every quotation mark and apostrophe of a block does. */
import type { Span } from '../core/text.js';
import { elidedWords } from './elided-words.js';

/** One mark in the text; apostrophes inside a word (don't) are not listed. */
export interface QuoteMark {
  offset: number;
  mark: 'double' | 'single';
  role: 'open' | 'close' | 'apostrophe';
}

/** The marks that a manuscript puts around speech. */
export type QuoteStyle = 'double' | 'single';

const doubles = new Set(['"', '“', '”', '„', '«', '»']);
const singles = new Set(["'", '‘', '’']);

/** Words that begin with an apostrophe for the letters they lost: "Get 'em", "'twas". */
const elisions = new RegExp(`^(?:e(?:['’](?:s|d|ll|ve))?|${[...elidedWords].join('|')})(?![\\p{L}'’])`, 'iu');

/** Words too, which in speech between single marks stand for “his”, “has”, “hold”: “'I saw 'is boat.'” */
const elidedInSpeech = /^(?:is|as|old|air|at|arm|ill|ate|edge|ear|it|ope|er|ow)(?![\p{L}'’])/u;

/** Those of them that are words without an apostrophe too. */
const wholeWords =
  /^(?:and|ands|till|til|cause|bout|bye|fore|ad|all|ell|ere|er|ole|ot|ung|ave|un|im|n|us)(?![\p{L}'’])/iu;

/** “in 'eighty-eight”, but not “instead of ‘seventy-one’” */
const inYear = /(?<!\p{L})(?:in|of|since|from|until|till|by)\s$/iu;
const year =
  /^(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-(?:one|two|three|four|five|six|seven|eight|nine))?(?![\p{L}'’-])/iu;

/** Letters after which an apostrophe may end a word: dogs', goin', o', th', an', wi', ol', d'. */
const droppedEnding = /(?:s|z|in|x|[^\p{L}](?:o|th|an|wi|ol|d|t|y|jes|mos|las))$/iu;

const space = /\s/;
const letterOrDigit = /[\p{L}\p{M}\d]/u;
const punctuation = /[.,!?…;:—–-]/;
const openers = /[([{“‘„«]/;

/**
 * The style of a manuscript: single where more paragraphs open with a single mark than with a double one.
 */
export function quoteStyle(text: string, blocks: readonly Span[]): QuoteStyle {
  let single = 0;
  let double = 0;
  for (const block of blocks) {
    const first = text[block.start];
    if (doubles.has(first)) double++;
    else if (
      (first === "'" || first === '‘') &&
      !elisions.test(text.slice(block.start + 1, block.start + 14))
    )
      single++;
  }
  return single > double ? 'single' : 'double';
}

interface Candidate extends QuoteMark {
  /** Whether the place looks like the start of a quotation, the end, or either. */
  context: 'open' | 'close' | 'either';
  /** A closing place behind punctuation, which an apostrophe rarely follows. */
  strong: boolean;
}

/** Classifies the marks of one block, in order of place. Linear in the length of the block. */
export function readQuoteMarks(text: string, block: Span, style: QuoteStyle): QuoteMark[] {
  const candidates = findCandidates(text, block);
  const closesLater = closingAhead(text, candidates);
  let openDoubles = 0;
  let openSingles = 0;
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index];
    if (candidate.mark === 'double') {
      candidate.role =
        candidate.context === 'either' ? (openDoubles > 0 ? 'close' : 'open') : candidate.context;
      openDoubles += candidate.role === 'open' ? 1 : openDoubles > 0 ? -1 : 0;
    } else {
      candidate.role = singleRole(text, candidate, openSingles > 0, closesLater[index], style);
      if (candidate.role === 'open') openSingles++;
      else if (candidate.role === 'close' && openSingles > 0) openSingles--;
    }
  }
  return candidates;
}

function findCandidates(text: string, block: Span): Candidate[] {
  const candidates: Candidate[] = [];
  let openedBefore = false;
  for (let offset = block.start; offset < block.end; offset++) {
    const code = text.charCodeAt(offset);
    if (code !== 34 && code !== 39 && code < 0xab) continue;
    const character = text[offset];
    const isDouble = doubles.has(character);
    if (!isDouble && !singles.has(character)) continue;
    const before = offset > block.start ? text[offset - 1] : ' ';
    const after = offset + 1 < block.end ? text[offset + 1] : ' ';
    if (!isDouble && letterOrDigit.test(before) && letterOrDigit.test(after)) continue;
    const touchesOpen = candidates.at(-1)?.offset === offset - 1 && openedBefore;
    const free = space.test(before) || openers.test(before) || touchesOpen;
    const freeAfter = space.test(after);
    let context: Candidate['context'];
    if (free && !freeAfter) context = 'open';
    else if (!free && !letterOrDigit.test(after)) context = 'close';
    else context = 'either';
    if (context === 'close' && /[—–-]/.test(before) && !freeAfter && !/[.,!?;:)\]—–-]/.test(after))
      context = 'either';
    context = trustShape(character, context, free, freeAfter);
    openedBefore = context === 'open';
    candidates.push({
      offset,
      mark: isDouble ? 'double' : 'single',
      role: 'apostrophe',
      context,
      strong: punctuation.test(before) || (doubles.has(before) && !free),
    });
  }
  return candidates;
}

/** A curly mark says itself what it does, unless its place says clearly that it is turned the wrong way. */
function trustShape(
  character: string,
  context: Candidate['context'],
  free: boolean,
  freeAfter: boolean,
): Candidate['context'] {
  if ('“„«‘'.includes(character)) return context === 'close' && !free && freeAfter ? 'close' : 'open';
  if ('”»'.includes(character)) return context === 'open' && free && !freeAfter ? 'open' : 'close';
  return context;
}

/** For every candidate: what kind of closing single mark comes next, before another one opens. */
function closingAhead(text: string, candidates: readonly Candidate[]): ('none' | 'weak' | 'strong')[] {
  const ahead: ('none' | 'weak' | 'strong')[] = new Array(candidates.length);
  let next: 'none' | 'weak' | 'strong' = 'none';
  for (let index = candidates.length - 1; index >= 0; index--) {
    ahead[index] = next;
    const candidate = candidates[index];
    if (candidate.mark !== 'single') continue;
    if (candidate.context === 'open') {
      if (!isElidedBehindWord(text, candidate.offset)) next = 'none';
    } else if (candidate.strong) next = 'strong';
    else if (next === 'none') next = 'weak';
  }
  return ahead;
}

/** “never did no 'arm” */
function isElidedBehindWord(text: string, offset: number): boolean {
  if (text[offset] === '‘' || !isBehindWord(text, offset)) return false;
  const following = text.slice(offset + 1, offset + 14);
  return elisions.test(following) || elidedInSpeech.test(following);
}

function isBehindWord(text: string, offset: number): boolean {
  return /\p{L}\s$/u.test(text.slice(Math.max(0, offset - 2), offset));
}

function singleRole(
  text: string,
  candidate: Candidate,
  isOpen: boolean,
  ahead: 'none' | 'weak' | 'strong',
  style: QuoteStyle,
): QuoteMark['role'] {
  const { offset } = candidate;
  if (candidate.context === 'open') {
    const following = text.slice(offset + 1, offset + 14);
    if (style === 'single' && text[offset] === "'") {
      if (isBehindWord(text, offset) && (isOpen || ahead !== 'strong') && elidedInSpeech.test(following))
        return 'apostrophe';
      if (isOpen && isDoubledForElision(text, offset)) return 'apostrophe';
    }
    if (
      inYear.test(text.slice(Math.max(0, offset - 6), offset)) &&
      year.test(text.slice(offset + 1, offset + 16))
    )
      return 'apostrophe';
    if (/^\d/.test(following) && (text[offset] !== '‘' || /^\d\ds?(?![\d\p{L}-]|[,.:]\d)/u.test(following)))
      return 'apostrophe';
    if (elisions.test(following)) {
      // ‘and, of course, he left,’ opens; ‘em inside does not, though its mark is turned the wrong way.
      const mayOpen =
        wholeWords.test(following) || (ahead === 'strong' && !/^(?:em|tis|twas)/i.test(following));
      // 'And where were you?' begins a speech.
      const opensSpeech =
        text[offset] === "'" &&
        style === 'single' &&
        !isOpen &&
        !isBehindWord(text, offset) &&
        ahead === 'strong';
      return (text[offset] === '‘' || opensSpeech) && mayOpen ? 'open' : 'apostrophe';
    }
    if (text[offset] === '’') return 'apostrophe';
    if (text[offset] === '‘') return 'open';
    return ahead !== 'none' || style === 'single' ? 'open' : 'apostrophe';
  }
  if (candidate.context === 'either') return isOpen ? 'close' : 'apostrophe';
  if (!isOpen) return candidate.strong && style === 'single' ? 'close' : 'apostrophe';
  if (candidate.strong) return 'close';
  const word = text.slice(Math.max(0, offset - 5), offset);
  return ahead !== 'none' && droppedEnding.test(` ${word}`) ? 'apostrophe' : 'close';
}

/** “''Course it is,' he said”: the second mark stands for letters, unless the speech closes with two as well. */
function isDoubledForElision(text: string, offset: number): boolean {
  if (text[offset - 1] !== "'" || !/\p{Lu}/u.test(text[offset + 1] ?? '')) return false;
  const rest = text.slice(offset + 1, offset + longestDoubled);
  return !/''(?!\p{L})/u.test(rest);
}

/** So far is looked for two marks that close what two have opened. */
const longestDoubled = 400;
