/** Finds the wrong form of an irregular verb: “had went”, “he seen”, “could saw”, “didn’t knew”. */
import { isDialect, isSpokenInDialect } from '../src/core/dialect.js';
import type { Document, Token } from '../src/core/document.js';
import { defineQuestion, defineRule } from '../src/core/rule.js';
import type { Story } from '../src/core/story.js';
import { isCapitalized, matchCase, words } from '../src/core/text.js';
import { irregularVerbs, type VerbForms } from './lists/irregular-verbs.js';

/** Past forms that are other words too (“had rose petals”, “have saw marks”), or participles by right of age. */
const notPast = words(
  'bit rose saw wound lay bore spoke broke forgot got awoke woke hid beat trod wove fell shrank',
);
const pasts = new Map<string, VerbForms>();
/** Heard as a past as well: “he sprung up”. */
const participlesAlone = words('sprung sunk shrunk drunk rung sung swum stunk begun spun');
/** Participles that cannot be a past. */
const participles = new Map<string, VerbForms>();
/** Pasts that are no base of another verb and no noun: wrong after “could” and “to”. */
const pastsOnly = new Map<string, VerbForms>();
const otherWords = words(`
  found fell felt left wound bound lay lost rose thought bore told held spoke cost shed stuck dealt stung spun bent
  meant led lit built broke bit shot dug said
`);
for (const verb of irregularVerbs) {
  if (verb.past !== verb.participle && !notPast.has(verb.past)) pasts.set(verb.past, verb);
  if (
    verb.past !== verb.participle &&
    verb.participle !== verb.base &&
    !participlesAlone.has(verb.participle)
  )
    participles.set(verb.participle, verb);
  if (verb.past !== verb.base && !otherWords.has(verb.past)) pastsOnly.set(verb.past, verb);
}
pasts.delete('was');
pastsOnly.delete('was');
participles.delete('been');

/** Bases that are mistaken for a past. */
const sameAsBase = new Map([
  ['come', 'came'],
  ['become', 'became'],
  ['lead', 'led'],
  ['run', 'ran'],
]);

const have = words(
  "have has had having 've haven't hasn't hadn't i've you've we've they've could've would've should've might've must've",
);
const adverbs = words(
  'not never also just already only almost always ever even finally once since long soon still then',
);
const modals = words(
  "could would should must couldn't wouldn't shouldn't can't won't didn't did doesn't don't cannot shall",
);
const subjects = words('i he she we they who nobody everybody somebody everyone someone anyone');
const objects = words(
  'the a an his her my your our their its him it them me us you this that these those some any no each every one',
);
const clauseStart = words(
  'and but so as when while where then until till before after because since if though although once whenever for that which what why how or',
);
/** “What he did made her angry”: a clause about what is done may be the subject of the past that follows. */
const wholeClause = words('what whatever all everything anything nothing thing things that which as than');
const auxiliary =
  /^(?:had|has|have|having|was|were|is|are|be|been|being|did|do|does|would|could|should|might|must|may|shall|will|can|let|lest|with)$|'(?:d|ve|ll|s|re)$|n't$/;
/** Participles of motion; after a name they need what follows of them. */
const ways = words('to back into down up out over through away off home on aboard inside toward towards');

/** Whether those who speak in the book speak as grammar has it. */
const speaksPlainly = defineQuestion('wrong-verb-form plain', ({ story: { census } }) => {
  const dialect = census.tally('wrong-verb-form', 'dialect');
  return dialect < census.tally('wrong-verb-form', 'speech') / 1000;
});

export default defineRule({
  id: 'wrong-verb-form',
  category: 'grammar',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'The wrong form of an irregular verb: “had went”, “he seen”, “could saw”.',
  why: 'After have stands the participle (had gone), after could and to the base form (to go), else the past (went).',
  examples: [
    { bad: 'They had [[went]] home before dark.', good: 'They had gone home before dark.' },
    { bad: 'She had never [[chose]] a knife before.', good: 'She had never chosen a knife before.' },
    { bad: 'When he [[seen]] the door, he ran.', good: 'When he saw the door, he ran.' },
    { bad: 'She could [[went]] no farther.', good: 'She could go no farther.' },
    { bad: 'It took an hour to [[made]] the bread.', good: 'It took an hour to make the bread.' },
    {
      bad: 'Nobody moved; they didn’t [[knew]] what to do.',
      good: 'Nobody moved; they didn’t know what to do.',
    },
    {
      bad: 'At noon Marten [[gone]] to the well.',
      good: 'At noon Marten went to the well.',
      story: ['Marten'],
    },
    {
      bad: 'The carts [[gone]] back to the mill at dusk.',
      good: 'The carts went back to the mill at dusk.',
    },
    {
      bad: 'She took a coin from her purse and [[given]] it to me.',
      good: 'She took a coin from her purse and gave it to me.',
    },
    { ok: 'The sun gone down, they slept.', because: 'an absolute phrase' },
    { ok: 'They had gone, and she had chosen.', because: 'participles' },
    { bad: '“Did you [[saw]] the light?” she asked.', good: '“Did you see the light?” she asked.' },
    {
      ok: '“I seen him do it, I ain’t lying,” said the tramp.',
      because: 'a speaker whose grammar is his own',
    },
    { ok: '“He had went an’ done it,” she said.', because: 'a speaker whose grammar is his own' },
    { ok: 'What he did made her angry.', because: 'the clause is the subject' },
    { ok: 'Had he seen it, he would have run.', because: 'the auxiliary stands before' },
    { ok: 'He had rose petals in his hair.', because: 'a noun' },
    { ok: 'Jory gone, they sat in silence.', because: 'an absolute phrase' },
  ],
  questions: [speaksPlainly],
  count(document, add) {
    for (const token of document.tokens) {
      if (token.register === 'dialogue') add(isDialect(token) ? 'dialect' : 'speech');
    }
  },
  check(document, { story }, report) {
    const isPlainBook = story.ask(speaksPlainly);
    for (const token of document.tokens) {
      if (token.kind !== 'word' || token.register === 'verse') continue;
      if (token.register === 'dialogue' && !isPlainBook) continue;
      const expected = correctionOf(document, token, story);
      if (!expected || isSpokenInDialect(document, token)) continue;
      report({
        at: token,
        expected: [matchCase(expected, token.text)],
        reason: `“${token.text}” is the wrong form of its verb here; it should be “${expected}”.`,
        severity: token.register === 'dialogue' ? 'warning' : 'error',
      });
    }
  },
});

function correctionOf(document: Document, token: Token, story: Story): string | undefined {
  const { lower } = token;
  const past = pasts.get(lower);
  if (past && followsHave(document, token)) return past.participle;
  const pure = pastsOnly.get(lower);
  if (pure && followsModal(document, token)) return pure.base;
  const participle = participles.get(lower);
  if (participle && isPastHere(document, token, story)) return participle.past;
  const sameForm = sameAsBase.get(lower);
  return sameForm && isThirdPerson(document, token, story) ? sameForm : undefined;
}

function followsHave(document: Document, token: Token): boolean {
  const before = beforeAdverbs(document, token);
  return before !== undefined && have.has(before.lower);
}

function followsModal(document: Document, token: Token): boolean {
  const before = beforeAdverbs(document, token);
  if (before?.lower === 'to')
    return (
      !/^(?:used|according|due|as|thanks|it|back|said|belong|belongs|belonged|came|come|spoke|talked|went|listened|turned)$/.test(
        document.previousInSentence(before)?.lower ?? '',
      ) && objectOrEnd(document, token)
    );
  if (!before) return false;
  const earlier = document.previousInSentence(before);
  if (subjects.has(before.lower) || before.lower === 'you')
    return (
      earlier !== undefined &&
      /^(?:did|didn't)$/.test(earlier.lower) &&
      (earlier.lower === 'did' || document.startsSentence(earlier))
    );
  if (!modals.has(before.lower)) return false;
  for (let step = document.previousInSentence(before), count = 0; step && count < 5; count++) {
    if (wholeClause.has(step.lower)) return false;
    if (step.kind === 'mark') break;
    step = document.previousInSentence(step);
  }
  return document.previousInSentence(before) !== undefined;
}

/** “to made it”, “to went home”; but “from broken to made”. */
function objectOrEnd(document: Document, token: Token): boolean {
  const next = document.nextInSentence(token);
  return (
    next?.kind === 'word' &&
    (objects.has(next.lower) || ways.has(next.lower) || /^(?:in|at|from|with)$/.test(next.lower))
  );
}

/** “he seen”, “Marten gone to”: a subject, and no auxiliary that the participle could belong to. */
function isPastHere(document: Document, token: Token, story: Story): boolean {
  const subject = beforeAdverbs(document, token);
  if (!subject) return false;
  const next = document.nextInSentence(token);
  if (subjects.has(subject.lower)) {
    if (next === undefined || (next.kind === 'mark' && subject.lower === 'who')) return false;
    return (
      (/^(?:i|he|she|we|they)$/.test(subject.lower) || opensClause(document, subject)) &&
      !hasAuxiliary(document, subject)
    );
  }
  if (subject.index + 1 !== token.index || next?.kind !== 'word') return false;
  if (token.lower === 'gone' && isPlainNoun(document, token, subject)) return true;
  if (subject.lower === 'and') return isSecondPast(document, token, next);
  if (!isName(document, subject, story)) return false;
  if (next?.kind !== 'word' || hasAuxiliary(document, subject)) return false;
  const before = document.previousInSentence(subject);
  if (before?.lower === 'and' || before?.text === ',' || !opensClause(document, subject)) return false;
  return token.lower === 'gone'
    ? ways.has(next.lower) || next.lower.endsWith('ly')
    : objects.has(next.lower) || (token.lower === 'known' && next.lower === 'that');
}

/** “The carts gone home.”, “the captain gone on briskly”; not “The sun gone down, they slept.” */
function isPlainNoun(document: Document, gone: Token, noun: Token): boolean {
  const determiner = document.at(noun.index - 1);
  const next = document.at(gone.index + 1);
  if (gone.register !== 'narration' || !determiner || !next || !ways.has(next.lower)) return false;
  if (!/^(?:the|his|her|their|my|our)$/.test(determiner.lower) || document.partOfSpeech(noun) !== 'NOUN')
    return false;
  const before = document.at(determiner.index - 1);
  if (!document.startsSentence(determiner) && before?.quote !== 'close') return false;
  const { last } = document.sentenceOf(gone);
  if (last - gone.index < 4) return false;
  return (
    before?.quote === 'close' ||
    !document.tokens.slice(gone.index, last).some(({ text }) => /^[,;—–]/.test(text))
  );
}

/** “She took the coin and given it to me.”: a past before, an object behind, and no auxiliary in the sentence. */
function isSecondPast(document: Document, token: Token, next: Token): boolean {
  if (token.register !== 'narration' || !/^(?:given|taken|seen|shown|thrown|drawn|eaten)$/.test(token.lower))
    return false;
  if (!/^(?:it|him|them|me|us|the|a)$/.test(next.lower)) return false;
  const { first } = document.sentenceOf(token);
  let hasPast = false;
  for (let index = first; index < token.index - 1; index++) {
    const { lower, kind, text } = document.tokens[index];
    if (
      auxiliary.test(lower) ||
      /^[,;:—–]/.test(text) ||
      (kind === 'word' && /ing$|^(?:get|got|get|keep|kept)$/.test(lower))
    )
      return false;
    if (pastsOnly.has(lower) || /^(?:took|saw|put|stood|sat|turned)$/.test(lower)) hasPast = true;
  }
  return hasPast;
}

/** “he come in”, “the driver come out”; but “she begged that he come”. */
function isThirdPerson(document: Document, token: Token, story: Story): boolean {
  const subject = beforeAdverbs(document, token);
  if (!subject) return false;
  const before = document.previousInSentence(subject);
  if (/^(?:i|we|they)$/.test(subject.lower)) return isPastComing(document, token, subject, before);
  if (subject.lower !== 'he' && subject.lower !== 'she') {
    if (subject.index + 1 !== token.index || !ways.has(document.nextInSentence(token)?.lower ?? ''))
      return false;
    if (isName(document, subject, story))
      return opensClause(document, subject) && before?.lower !== 'and' && before?.lower !== 'that';
    return (
      before !== undefined &&
      before.lower === 'the' &&
      document.startsSentence(before) &&
      document.partOfSpeech(subject) === 'NOUN' &&
      !subject.lower.endsWith('s')
    );
  }
  if (before && !/^(?:and|but|when|as|then|because|until|till|after|before|while|so|it)$/.test(before.lower))
    return false;
  return !hasAuxiliary(document, subject);
}

/** “We come into the town.” in a tale told in the past: the sentence begins so, and “come” goes some way. */
function isPastComing(document: Document, token: Token, subject: Token, before: Token | undefined): boolean {
  const opens = before === undefined || /^(?:then|finally)$/.test(before.lower);
  if (token.register !== 'narration' || !opens || hasAuxiliary(document, subject)) return false;
  if (
    !ways.has(document.nextInSentence(token)?.lower ?? '') &&
    document.nextInSentence(token)?.lower !== 'straight'
  )
    return false;
  return isToldInPast(document, token);
}

/** Whether the narration around, thirty sentences at most either way, has “was”, “had” and “said” but no “is”. */
function isToldInPast(document: Document, token: Token): boolean {
  let balance = 0;
  for (
    let index = Math.max(0, token.index - 600);
    index < Math.min(document.tokens.length, token.index + 600);
    index++
  ) {
    const { lower, register } = document.tokens[index];
    if (register !== 'narration') continue;
    if (/^(?:was|were|had|said|did)$/.test(lower)) balance++;
    else if (/^(?:is|are|has|says|am|do|does)$/.test(lower)) balance -= 3;
  }
  return balance > 2;
}

function isName(document: Document, token: Token, story: Story): boolean {
  return (
    isCapitalized(token.text) &&
    !/['’]/.test(token.text) &&
    document.partOfSpeech(token) === 'PROPN' &&
    (!document.startsSentence(token) || story.name(token.lower) !== undefined)
  );
}

function beforeAdverbs(document: Document, token: Token): Token | undefined {
  let before = document.previousInSentence(token);
  while (before && (adverbs.has(before.lower) || /[a-z]ly$/.test(before.lower)))
    before = document.previousInSentence(before);
  return before;
}

function opensClause(document: Document, subject: Token): boolean {
  const before = document.previousInSentence(subject);
  return (
    before === undefined ||
    /^[,;:—–…]$/.test(before.text) ||
    clauseStart.has(before.lower) ||
    document.partOfSpeech(before) === 'NOUN'
  );
}

/** Whether an auxiliary before belongs to the form: “had he seen it”, “he had eaten and she gone”. */
function hasAuxiliary(document: Document, subject: Token): boolean {
  const before = document.previousInSentence(subject);
  if (before === undefined) return false;
  if (auxiliary.test(before.lower)) return true;
  if (/^(?:when|where|then|so|until)$/.test(before.lower)) return false;
  if (!/^(?:and|or|nor|than|as|but|that|,)$/.test(before.lower) && document.partOfSpeech(before) !== 'ADV')
    return false;
  const { first } = document.sentenceOf(subject);
  for (let index = subject.index - 1; index >= Math.max(first, subject.index - 20); index--) {
    const { lower, text } = document.tokens[index];
    if (text === ';' || text === '—') return false;
    if (auxiliary.test(lower)) return true;
  }
  return false;
}
