/** Whether a word may follow itself where it stands: “what there was was a box”, but “if you you go”. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { isMentioned } from '../grammar/mention.js';

/** A clause begins after these, so that the first of two pronouns cannot close the one before: “if you you go”. */
const clauseStart = words(
  'that if when and but or as because what how why where while since though although until till before after than so do does did can could would will should must have had are were was never',
);

/** “the man I was looking for for years”, “what there was was a box”. */
export function mayFollowItself(document: Document, first: Token): boolean {
  // “Whatever it is that makes you *you*”
  const second = document.at(first.index + 1);
  if (second && isMentioned(document, second)) return true;
  const before = document.previousInSentence(first);
  // “In the second second he was gone.”
  if (first.lower === 'second') return before?.lower === 'the';
  if (first.lower === 'for') return before !== undefined && /(?:ing|ed)$/.test(before.lower);
  if (first.lower !== 'was' && first.lower !== 'were') return false;
  return hasBefore(document, first, pastRelatives);
}

/** So far before the doubled word stands the plain one. */
const contrastReach = 40;

/** “His aunt kissed him. But he had never been kissed kissed, you know?”: kissed in the full sense of the word. */
export function isContrast(document: Document, first: Token): boolean {
  const after = document.tokens[first.index + 2];
  if (after?.kind === 'word') return false;
  return document.tokens
    .slice(Math.max(0, first.index - contrastReach), first.index)
    .some(({ lower }) => lower === first.lower);
}

const pastRelatives = words('what all only thing where who');

/** “If you you go”, “never in in my life”, “but he he went”; not “told you you go”, “came in in a rush”, “he he he”. */
export function isSlipHere(document: Document, first: Token): boolean {
  if (isAskedTwice(document, first)) return true;
  if (!/^(?:you|he|it|in|on|is|had|that|up|out|down|off|over|did)$/.test(first.lower)) return false;
  const before = document.previousInSentence(first);
  const after = document.tokens[first.index + 2];
  if (
    after?.kind !== 'word' ||
    after.lower === first.lower ||
    document.text.slice(first.end, after.start).trim() !== document.tokens[first.index + 1].text
  )
    return false;
  // “Climbed up up the ladder”; “what he did did not matter”
  if (/^(?:up|out|down|off|over)$/.test(first.lower))
    return first.register === 'narration' && before?.kind === 'word' && behindWay.test(after.lower);
  if (first.lower === 'did') return after.lower === 'not' && !hasBefore(document, first, relatives);
  if (first.lower === 'in') return before?.text === ',' || before?.lower === 'never';
  if (first.lower === 'on') return !mayGoOn(document, first);
  // “What there is is this”, “all that is is good”.
  if (first.lower === 'is') return !hasBefore(document, first, relatives);
  // “He had had done it”; “They had had enough.”
  if (first.lower === 'had') return /^(?:done|been|gone|seen|begun|become)$/.test(after.lower);
  if (first.lower === 'that')
    return /^(?:you|we|they|i|he|she|the|his|her|my|our|their|your)$/.test(after.lower);
  if (first.lower === 'it' && before?.kind === 'word' && !clauseStart.has(before.lower))
    return first.register === 'narration' && !hasBefore(document, first, clauseStart);
  return before === undefined || before.text === ','
    ? first.lower !== 'he' || first.register === 'narration'
    : clauseStart.has(before.lower);
}

const asking = words('can could do does did is are was were will would should have has am may must');

/** “Can can she swim?”, “what did did he say?”: one who stammers has a mark between. */
function isAskedTwice(document: Document, first: Token): boolean {
  const after = document.tokens[first.index + 2];
  if (!asking.has(first.lower) || after?.sentence !== first.sentence) return false;
  // “Do do that” presses.
  const subjects =
    first.lower === 'do'
      ? /^(?:i|you|we|they)$/
      : /^(?:i|you|he|she|it|we|they|this|that|there|anyone|anybody)$/;
  if (!subjects.test(after.lower)) return false;
  const before = document.previousInSentence(first);
  return (
    document.opensSentence(first) ||
    (/^(?:what|where|why|how|when|who)$/.test(before?.lower ?? '') && document.opensSentence(before!))
  );
}

/** “Knew what was going on on the twelfth floor”, “she kept it on on purpose”; not “slept on on the stove”. */
function mayGoOn(document: Document, first: Token): boolean {
  return [1, 2].some((step) => goOn.test(document.tokens[first.index - step]?.lower ?? ''));
}

/** What a way leads along or to. */
const behindWay = /^(?:the|his|her|my|their|its|our|into|onto|to|of|from|towards?|through)$/;
const goOn =
  /^(?:go|come|carr[yi]|ke[ep]p|press|stay|walk|mov|push|put|turn|wor[en]|wear|hold|held|hang|cling|light|switch|get|got|pass|went|came|gone|tr[iy]|be|was|is|were|been)/;
const relatives = words(
  'what all that little whatever who which where there one thing problem point truth trouble',
);

/** Whether one of some words stands before a token in its sentence. */
function hasBefore(document: Document, token: Token, some: ReadonlySet<string>): boolean {
  const { tokens } = document;
  for (let index = document.sentenceOf(token).first; index < token.index; index++)
    if (some.has(tokens[index].lower)) return true;
  return false;
}

/** Verbs that take “in” with them: “came in in a rush”. */
const takesIn =
  /^(?:c[ao]m|go|gone$|went|g[eo]t|br|[bp]ut|let|lock|turn|sen[dt]|g[ai]v|hand|call|look|join|t[ao]k|rush|walk|r[au]n|step|fit|mov|set|cut|dr[io]v|sh?[oe]w|is$|was$|were$|are$|be|stay|sle|check|clos|blew|sank|crowd|tuck|burst|live)/;
/** “He saw it when it was dead”: behind these one clause may end with “it” and the next begin with it. */
const subordinators = words(
  'when if as that while because since before after what once until though although where',
);

/**
 * How doubtful a word that may follow itself is where it does, undefined where nothing speaks against it: “cracked in in
 * half”, “took off her her glasses”, “he thought it it was funny”, “walked slowly slowly around”.
 */
export function doubtOfDoubling(document: Document, first: Token): number | undefined {
  const before = document.previousInSentence(first);
  const after = document.tokens[first.index + 2];
  if (before?.kind !== 'word' || after?.kind !== 'word' || after.sentence !== first.sentence)
    return undefined;
  if (after.lower === first.lower || isMentioned(document, document.tokens[first.index + 1]))
    return undefined;
  if (first.lower === 'in') return takesIn.test(before.lower) ? undefined : 1.5;
  if (first.lower === 'her')
    return /^(?:off|on|at|with|into|over|under|around|behind|up|down|out|through|across|against|onto)$/.test(
      before.lower,
    )
      ? 1
      : undefined;
  if (first.lower === 'it')
    return /^(?:thought|think|thinks|said|say|says|knew|know|felt|hoped|wished|and|but)$/.test(
      before.lower,
    ) && !hasBefore(document, first, subordinators)
      ? 1
      : undefined;
  if (first.lower === 'about') return 1;
  return first.lower === 'slowly' || (first.lower === 'so' && document.partOfSpeech(after) === 'ADJ')
    ? 2.5
    : undefined;
}
