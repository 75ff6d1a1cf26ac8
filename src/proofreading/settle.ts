/** Makes one list of a chapter's findings: overlaps merged, in order of place. */
import { FreeSpans, sharedEnds } from '../core/edit.js';
import { type Finding, fixGrades, severities, sourceSpan } from '../core/finding.js';
import { capitalize, isCapitalized, type Span, uncapitalize } from '../core/text.js';

/** A finding that waits for its turn to take the letters that it would change. */
export interface Waiting {
  finding: Finding;
  change: Span;
}

/**
 * Findings in the order in which they take the letters that they would change: the gravest first, then the least
 * doubtful, then the one whose fix is surest, then the one with the shortest change, then the first by rule id.
 */
export function inTurn(findings: readonly Finding[]): Waiting[] {
  const waiting = withoutSecondReadings(withoutParts(withoutEchoes(findings))).map((finding) => ({
    finding,
    change: changeOf(finding),
  }));
  return waiting.sort(
    (a, b) =>
      rank(a.finding, b.finding) || length(a.change) - length(b.change) || byRule(a.finding, b.finding),
  );
}

/** “Twilght”: where the book's own name is meant, misspelling-of-name says the same as these and why. */
const namedBetter: ReadonlySet<string> = new Set(['misspelling', 'unknown-word']);

function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ start, expected }: Finding) => `${start.offset} ${expected[0]}`;
  const named = new Set(findings.filter(({ rule }) => rule === 'misspelling-of-name').map(keyOf));
  if (named.size === 0) return findings;
  return findings.filter((finding) => !namedBetter.has(finding.rule) || !named.has(keyOf(finding)));
}

/**
 * These take the words for what they are: of “no” in “no where” they say nothing, where that should be “nowhere”, nor of
 * “out” in “with out a word”.
 */
const wordByWord: ReadonlySet<string> = new Set([
  'wrong-word',
  'missing-word',
  'extra-word',
  'misspelling',
  'unknown-word',
  'rare-word',
]);

function withoutParts(findings: readonly Finding[]): readonly Finding[] {
  const joins = findings.filter(
    (finding) => finding.severity === 'error' && finding.doubt === 0 && joinsWords(finding),
  );
  if (joins.length === 0) return findings;
  const joined = new FreeSpans();
  for (const finding of joins) joined.take(sourceSpan(finding));
  return findings.filter((finding) => !wordByWord.has(finding.rule) || joined.isFree(sourceSpan(finding)));
}

/**
 * What the ear hears at a word that is surely wrong is another reading of it: “on he head” is not told as “the head” too,
 * nor “could of” as “cloud of”. Of the word beside it the ear heard what goes with the wrong one: “what is there” for “what
 * if there not coming”; that is told only where it is sure. So it is beside a finding that is doubtful, but less so, and
 * across a short word: “put down down the car” for “the can”.
 */
const heard: ReadonlySet<string> = new Set(['wrong-word', 'missing-word', 'extra-word']);

function withoutSecondReadings(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ rule }) => heard.has(rule))) return findings;
  /** For each place where a word of a sure finding begins, how far the finding reaches. */
  const sure = new Map<number, number>();
  const ends = new Set<number>();
  /** Where the words of all others begin and end, and how doubtful they are. */
  const doubts = { starts: new Map<number, number>(), ends: new Map<number, number>() };
  for (const { rule, severity, doubt, actual, start, end } of findings) {
    if (heard.has(rule) || !onlyWords.test(actual)) continue;
    note(doubts.starts, start.offset, doubt);
    note(doubts.ends, end.offset, doubt);
    if (severity !== 'error' || doubt > 0) continue;
    for (const { index } of actual.matchAll(/(?<!\S)\S/g)) sure.set(start.offset + index, end.offset);
    ends.add(end.offset);
  }
  const isWithin = (finding: Finding) => (sure.get(focusOf(finding)) ?? 0) >= finding.end.offset;
  const isBeside = (finding: Finding) => {
    const { end, doubt } = finding;
    const start = focusOf(finding);
    const reach = doubt < farDoubt ? 1 : shortWord;
    for (let far = 1; far <= reach; far++)
      if (sure.has(end.offset + far) || ends.has(start - far)) return true;
    return (
      (doubts.starts.get(end.offset + 1) ?? doubt) < doubt || (doubts.ends.get(start - 1) ?? doubt) < doubt
    );
  };
  return findings.filter(
    (finding) =>
      !heard.has(finding.rule) || !(isWithin(finding) || (finding.severity !== 'error' && isBeside(finding))),
  );
}

/** Where the word begins of which something was heard: the one behind the gap, where a word is missing between two. */
function focusOf({ rule, start, end, actual }: Finding): number {
  if (rule !== 'missing-word') return start.offset;
  return end.offset - actual.length + actual.lastIndexOf(' ') + 1;
}

/** Letters of a short word and the spaces beside it. */
const shortWord = 6;
/** From this doubt on a sure finding across a short word is reason enough to say nothing. */
const farDoubt = 2;

function note(doubts: Map<number, number>, offset: number, doubt: number): void {
  doubts.set(offset, Math.min(doubt, doubts.get(offset) ?? doubt));
}

/** A finding on a mark says nothing of the word beside it: `it"`. */
const onlyWords = /^[\p{L}'’ -]+$/u;

/** Whether a finding takes away the space between two words, and changes nothing else. */
function joinsWords({ actual, expected }: Finding): boolean {
  return /\s/.test(actual) && actual.replace(/\s/g, '') === expected[0];
}

/**
 * Of the findings that `counts` accepts, those whose letters were free when their turn came, in that order. Findings
 * that touch the same words but change different letters all stay; of those that put a word into one gap, the first.
 */
export function takeInTurn(waiting: readonly Waiting[], counts: (finding: Finding) => boolean): Finding[] {
  const free = new FreeSpans();
  const filled = new Set<number>();
  const told: Finding[] = [];
  for (const { finding, change } of waiting) {
    if (!counts(finding)) continue;
    const gap = gapOf(finding, change);
    if ((gap !== undefined && filled.has(gap)) || !free.take(change)) continue;
    if (gap !== undefined) filled.add(gap);
    told.push(finding);
  }
  return told;
}

/**
 * The gap between two words into which a finding puts another, by where the gap begins: “out” that should be “out of”,
 * and “reach” that should be “of reach”, are told once.
 */
function gapOf({ actual, expected }: Finding, { start, end }: Span): number | undefined {
  if (start !== end || expected.length === 0) return undefined;
  const { prefix } = sharedEnds(actual, expected[0]);
  const put = expected[0].slice(prefix, prefix + expected[0].length - actual.length);
  if (!/\p{L}/u.test(put)) return undefined;
  if (/^\s/.test(put)) return start;
  return /\s$/.test(put) ? start - 1 : undefined;
}

/**
 * The findings, where a word that may have to go is not mended without a look: “had gone went” would be no better than
 * “had went went”, and show the doubled word no more.
 */
export function withCare(findings: readonly Finding[]): Finding[] {
  const doubtful = new FreeSpans();
  for (const finding of findings)
    if (finding.fix !== 'safe' && takesWord(finding)) doubtful.take(sourceSpan(finding));
  return findings.map((finding) =>
    finding.fix === 'safe' && !doubtful.isFree(sourceSpan(finding)) ? { ...finding, fix: 'unsafe' } : finding,
  );
}

/**
 * The findings, where what is suggested for a word whose first letter is wrong too begins with the right one: “your going”
 * opens a sentence with “You're going”. The letter is not told for itself where that can be mended as safely.
 */
export function withCapitals(findings: Finding[]): Finding[] {
  const letters = new Map<number, Finding>();
  for (const finding of findings) if (changesFirstOnly(finding)) letters.set(finding.start.offset, finding);
  if (letters.size === 0) return findings;
  const toldTwice = new Set<Finding>();
  const cased = findings.map((finding) => {
    const letter = letters.get(finding.start.offset);
    if (!letter || finding === letter || !changesFirstWord(finding)) return finding;
    if (rank(finding, letter) <= 0) toldTwice.add(letter);
    const inCase = isCapitalized(letter.expected[0]) ? capitalize : uncapitalize;
    return { ...finding, expected: finding.expected.map(inCase) };
  });
  return cased.filter((finding) => !toldTwice.has(finding));
}

const onlyLetters = /^[\p{L}'’]*$/u;

/** Whether the first suggestion changes the first word: of “anna's,” a stray comma goes, and that alone. */
function changesFirstWord({ actual, expected: [first] }: Finding): boolean {
  if (first === undefined) return false;
  const { prefix } = sharedEnds(actual, first);
  return [actual, first].some((text) => prefix < text.length && onlyLetters.test(text.slice(0, prefix + 1)));
}

/** Whether the first suggestion gives the first letter the other case, and changes nothing else. */
function changesFirstOnly({ actual, expected: [first] }: Finding): boolean {
  return (
    first !== undefined &&
    first !== actual &&
    first.slice(1) === actual.slice(1) &&
    first.toLowerCase() === actual.toLowerCase()
  );
}

/** Whether the first suggestion leaves one of several words out, and changes nothing else. */
function takesWord({ actual, expected }: Finding): boolean {
  const [first] = expected;
  if (first === undefined || !/\S\s+\S/.test(actual)) return false;
  const { prefix, suffix } = sharedEnds(actual, first);
  return prefix + suffix === first.length && /\p{L}/u.test(actual.slice(prefix, actual.length - suffix));
}

/** The source span that a finding's first suggestion really changes; the whole finding where there is none. */
function changeOf(finding: Finding): Span {
  const { actual, expected } = finding;
  const { start, end } = sourceSpan(finding);
  if (expected.length === 0) return { start, end };
  const { prefix, suffix } = sharedEnds(actual, expected[0]);
  return { start: start + prefix, end: end - suffix };
}

/** Order of place; at one place the longer finding first, then by rule. */
export function byPlace(a: Finding, b: Finding): number {
  return a.start.offset - b.start.offset || b.end.offset - a.end.offset || byRule(a, b);
}

function byRule(a: Finding, b: Finding): number {
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
}

function rank(a: Finding, b: Finding): number {
  if (a.severity !== b.severity) return severities.indexOf(a.severity) - severities.indexOf(b.severity);
  if (a.doubt !== b.doubt) return a.doubt - b.doubt;
  return a.fix === b.fix ? 0 : fixGrades.indexOf(a.fix) - fixGrades.indexOf(b.fix);
}

function length(span: Span): number {
  return span.end - span.start;
}
