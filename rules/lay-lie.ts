/** Finds “laid” and “laying” where nothing is laid: “the dog laid by the fire”. */
import type { Document, Token } from '../src/core/document.js';
import { wordForms } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { isCapitalized, words } from '../src/core/text.js';

const subjects = words('i he she it we they you who which');

/** A clause begins after one of these; “the hand she laid on his arm” does not, for “hand” is its object. */
const clauseStart = words(
  'and but or so as when while where then until till before after because since if though although once whenever for yet',
);

/** After these no object follows, so somebody lies there. */
const places = words(
  'in on at under beneath beside upon against across between behind near next among amid beyond below',
);
const states = words(
  'there here still awake asleep motionless flat prone sprawled curled unconscious dying dead helpless face ahead quietly silently peacefully alone',
);
const objects = words(
  'the a an his her my your our their its him it them me us you this that these those some any no each every all one two',
);

/** “laid in supplies”, “laid on the lash”, “laid at her door the whole blame”. */
const laidThings = words(
  'supplies provisions stores store stock supply food whip lash strap hands hand finger fingers eyes blows blame paint emphasis colors eggs siege',
);

/** Behind these “lay” wants an object or should be “lie”. */
const beforeBase = words(
  "to could would should must might can will may shall couldn't wouldn't shouldn't can't won't didn't don't did let's i'll he'll she'll we'll they'll you'll i'd he'd she'd go",
);
const auxiliaries = words("was were is are am be been being 's he's she's i'm they're we're you're");

const lays = wordForms(words('lay laid laying lied'));

export default defineRule({
  id: 'lay-lie',
  category: 'grammar',
  severity: 'error',
  fix: 'safe',
  where: 'narration',
  summary: '“laid” or “laying” for “lay” or “lying”, where nothing is laid down.',
  why: 'To lay takes an object (she laid the book down); to lie takes none (she lay down, had lain, was lying).',
  examples: [
    { bad: 'She [[laid]] under the tree and listened.', good: 'She lay under the tree and listened.' },
    { bad: 'As he [[laid]] in the grass, a bee came by.', good: 'As he lay in the grass, a bee came by.' },
    { bad: 'He [[laid]] down on the bed.', good: 'He lay down on the bed.' },
    { bad: 'She came in and [[laid]] on the floor.', good: 'She came in and lay on the floor.' },
    { bad: 'The cat was [[laying]] on the stairs.', good: 'The cat was lying on the stairs.' },
    { bad: 'Tired out, she went to [[lay]] down.', good: 'Tired out, she went to lie down.' },
    { bad: 'Nobody knew what [[laid]] ahead.', good: 'Nobody knew what lay ahead.' },
    { bad: 'He had [[laid]] awake all night.', good: 'He had lain awake all night.' },
    { bad: 'She [[lied]] the book on the table.', good: 'She laid the book on the table.' },
    { bad: 'He [[lied]] very still for an hour.', good: 'He lay very still for an hour.' },
    { ok: 'She laid her hand on the table.', because: 'she laid something' },
    { ok: 'The hand she laid on his arm was cold.', because: 'the hand is what she laid' },
    { ok: 'He laid down his pen and laid in supplies.', because: 'with objects' },
    { ok: 'The hens were laying in the barn.', because: 'eggs' },
    { ok: '“I just laid on the bed all day,” he said.', because: 'speech may say so' },
    { ok: '“She was laying there,” said Tom.', because: 'speech may say so' },
    { ok: 'The cards were laid on the cloth.', because: 'a passive' },
    { ok: 'She lay on the grass.', because: 'the past of to lie' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(lays)) {
      const expected = correctionOf(document, token);
      if (!expected) continue;
      report({
        at: token,
        expected: [expected],
        reason: `“${token.text}” needs an object; where somebody or something just lies, it is “${expected}”.`,
      });
    }
  },
});

function correctionOf(document: Document, token: Token): string | undefined {
  switch (token.lower) {
    case 'laid':
      return forLaid(document, token);
    case 'laying':
      return forLaying(document, token);
    case 'lay':
      return forLay(document, token);
    case 'lied':
      return forLied(document, token);
  }
  return undefined;
}

function forLaid(document: Document, token: Token): string | undefined {
  if (!hasNoObject(document, token)) return undefined;
  const before = skipAdverb(document, document.previousInSentence(token));
  if (before?.kind !== 'word') return undefined;
  const after = document.nextInSentence(token);
  if (before.lower === 'had' || before.lower === 'has' || before.lower === 'have') {
    const subject = document.previousInSentence(before);
    const isSure = states.has(after?.lower ?? '') || after?.lower === 'down';
    return subject && subjects.has(subject.lower) && isSure && opensClause(document, subject)
      ? 'lain'
      : undefined;
  }
  if (before.lower === 'what' || before.lower === 'there') return 'lay';
  if (before.lower === 'and' || before.lower === 'then')
    return document.previousInSentence(before)?.kind === 'word' && !hasAuxiliaryBefore(document, token)
      ? 'lay'
      : undefined;
  if (isSubjectNoun(document, before)) return 'lay';
  if (subjects.has(before.lower)) {
    if (before.lower === 'which' || before.lower === 'who') return 'lay';
    return opensClause(document, before) ? 'lay' : undefined;
  }
  return isCapitalized(before.text) && opensClause(document, before) && !document.startsSentence(token)
    ? 'lay'
    : undefined;
}

function forLaying(document: Document, token: Token): string | undefined {
  if (!hasNoObject(document, token)) return undefined;
  const after = document.nextInSentence(token);
  const behind = after && document.nextInSentence(after);
  if (behind?.lower === 'of') return undefined;
  const before = skipAdverb(document, document.previousInSentence(token));
  const subject = before && document.previousInSentence(before);
  if (before && auxiliaries.has(before.lower))
    return /^(?:hens?|birds?|ducks?|geese|queen|chickens?)$/.test(subject?.lower ?? '') ? undefined : 'lying';
  if (before === undefined || before.text === ',')
    return states.has(after?.lower ?? '') || /^(?:on|in|down)$/.test(after?.lower ?? '')
      ? 'lying'
      : undefined;
  return /^(?:him|her|it|them|me|us|you)$/.test(before.lower) ? 'lying' : undefined;
}

function forLay(document: Document, token: Token): string | undefined {
  const before = document.previousInSentence(token);
  const after = document.nextInSentence(token);
  if (!before || !after) return undefined;
  if (/^(?:was|were|is|are|been|being)$/.test(before.lower))
    return /^(?:before|by|upon|out|down|on)$/.test(after.lower) ? 'laid' : undefined;
  if (!beforeBase.has(before.lower) || !hasNoObject(document, token)) return undefined;
  return after.lower === 'down' || states.has(after.lower) ? 'lie' : undefined;
}

/** “she lied the book on the table”; not “she lied the whole way”, “she lied them out of it” */
function isLaidDown(document: Document, object: Token): boolean {
  let at: Token | undefined = object;
  for (let count = 0; at?.kind === 'word' && count < 5; count++) {
    if (/^(?:way|time|first|day|night|moment|instant|hell)$/.test(at.lower)) return false;
    const place = /^(?:on|upon|down|beside|against|across|aside)$/.test(at.lower);
    if (place && count > 0) return document.nextInSentence(at) !== undefined || at.lower === 'down';
    at = document.nextInSentence(at);
  }
  return false;
}

/** “he lied down”; but “he lied to her”, “he lied in court”. */
function forLied(document: Document, token: Token): string | undefined {
  const after = document.nextInSentence(token);
  if (!after) return undefined;
  if (/^(?:down|awake|beside|motionless|asleep)$/.test(after.lower)) return 'lay';
  // “He lied very still”; but “he lied still more”
  const state = /^(?:very|quite|so|perfectly)$/.test(after.lower) ? document.nextInSentence(after) : after;
  if (state?.lower === 'still')
    return /^(?:[.,!?;:…—]|for|and|in|on|until|as|while)$/.test(document.at(state.index + 1)?.lower ?? '')
      ? 'lay'
      : undefined;
  if (objects.has(after.lower)) return isLaidDown(document, after) ? 'laid' : undefined;
  if (after.lower !== 'on' && after.lower !== 'in') return undefined;
  const next = document.nextInSentence(after);
  const place = next && objects.has(next.lower) ? document.nextInSentence(next) : next;
  return place && /^(?:back|side|stomach|belly|bed|sofa|couch|floor|grass|ground|snow)$/.test(place.lower)
    ? 'lay'
    : undefined;
}

/** Whether what follows says where or how, and no object stands there. */
function hasNoObject(document: Document, token: Token): boolean {
  let after = document.nextInSentence(token);
  if (after && /^(?:just|not|only|quite|so|right|directly)$/.test(after.lower))
    after = document.nextInSentence(after);
  if (after?.kind !== 'word') return false;
  if (states.has(after.lower)) return true;
  const next = document.nextInSentence(after);
  if (after.lower === 'down' || after.lower === 'back') {
    if (next === undefined || next.kind === 'mark') return after.lower === 'down';
    if (after.lower === 'back') return /^(?:against|on|in|down|upon)$/.test(next.lower);
    return /^(?:on|in|and|to|beside|next|again|for|with|under|at|upon|across|together|there|here)$/.test(
      next.lower,
    );
  }
  if (!places.has(after.lower)) return false;
  for (let step = next, count = 0; step?.kind === 'word' && count < 4; count++) {
    if (laidThings.has(step.lower)) return false;
    step = document.nextInSentence(step);
  }
  return true;
}

/** “They were washed and laid in a row” is a passive; “she came in and laid on the bed” is none. */
function hasAuxiliaryBefore(document: Document, token: Token): boolean {
  for (let index = document.sentenceOf(token).first; index < token.index; index++) {
    if (
      /^(?:was|were|is|are|be|been|being|get|got|had|has|have)$|'d$|'ve$|'s$/.test(
        document.tokens[index].lower,
      )
    )
      return true;
  }
  return false;
}

/** “Many things laid behind it.”: the first noun of a sentence without another verb, where no passive is short for more. */
function isSubjectNoun(document: Document, noun: Token): boolean {
  if (document.partOfSpeech(noun) !== 'NOUN') return false;
  const { first, last } = document.sentenceOf(noun);
  for (let index = first; index < last; index++) {
    const token = document.tokens[index];
    if (token.lower === 'laid') continue;
    if (token.kind === 'mark' && index > noun.index) return true;
    if (token.kind === 'mark' && !token.quote) return false;
    if (/^(?:VERB|AUX)$/.test(document.partOfSpeech(token))) return false;
  }
  return true;
}

function skipAdverb(document: Document, token: Token | undefined): Token | undefined {
  if (!token || !/ly$|^(?:just|still|now|always|never|only|then)$/.test(token.lower)) return token;
  return document.previousInSentence(token);
}

function opensClause(document: Document, subject: Token): boolean {
  const before = document.previousInSentence(subject);
  if (before === undefined) return true;
  return before.kind === 'mark' ? /^[,;:—–-]+$|^\.+$|^…$/.test(before.text) : clauseStart.has(before.lower);
}
