/** Finds a comma between words that belong together. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { isCapitalized, words } from '../src/core/text.js';
import { surelyFinite } from './lists/finite-verbs.js';

const articles = words('a an');
const determiners = words('the a an my your his her its our their');
/** “The next day, came the rain”: a time is no subject. */
const times =
  /^(?:day|night|morning|evening|afternoon|week|month|year|hour|minute|moment|second|time|summer|winter|spring|autumn|fall|instant|while)s?$/;
/** Nouns and adverbs besides: "a little, things went on". */
const notAdjectives = words('little bit lot few while own first second matter moment');
const endsPhrase = words('was were is had has would could at of from to with before when that which who');
const opensClause = words(
  "i you he she we they it there i'm it's you're he's she's we're they're i'd i'll we'll who how",
);
/** A second comma is to come within this many tokens where a "but," opens an aside: "But, as he knew, ..." */
const asideReach = 14;

const comma = formsThat(({ text }) => text === ',');

export default defineRule({
  id: 'stray-comma',
  category: 'sentences',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A comma between words that belong together.',
  why: 'No comma stands between an adjective and its noun, an owner and what is owned, or behind an opening “but”.',
  examples: [
    { bad: 'He heard a [[distant,]] thunder.', good: 'He heard a distant thunder.' },
    { bad: 'He raised [[Ilse’s,]] head and looked.', good: 'He raised Ilse’s head and looked.' },
    { bad: '[[But,]] he knew the road well.', good: 'But he knew the road well.' },
    {
      bad: '“I came by night. [[But,]] I saw nobody.”',
      good: '“I came by night. But I saw nobody.”',
    },
    { bad: 'She realized [[later,]] that he was gone.', good: 'She realized later that he was gone.' },
    { bad: 'It was late, [[but,]] he went on alone.', good: 'It was late, but he went on alone.' },
    {
      bad: 'There were more worthwhile [[things,]] than fighting.',
      good: 'There were more worthwhile things than fighting.',
    },
    { bad: 'The old [[man,]] sat by the fire.', good: 'The old man sat by the fire.' },
    { ok: 'The old man, had he known, would have stayed.', because: 'an aside' },
    { ok: 'The next day, came the rain.', because: 'a time, and the verb before its subject' },
    { ok: 'It was late, he knew, that she was gone.', because: 'an aside' },
    { ok: 'It was late, but, as he knew, she was gone.', because: 'an aside' },
    { ok: 'It was a long, cold night.', because: 'two adjectives' },
    { ok: 'But, as he knew, the road was long.', because: 'an aside' },
    { ok: '“But, Ilse, it is late,” he said.', because: 'an address' },
    { ok: '“The boat is Tomas’s, not hers,” she said.', because: 'a contrast' },
    { ok: 'They went to the baker’s, bought bread and left.', because: 'a shop' },
    { ok: '“And, I mean, who would know?” she asked.', because: 'an aside of speech' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(comma)) {
      const before = document.at(token.index - 1);
      const after = document.at(token.index + 1);
      if (before?.kind !== 'word' || after?.kind !== 'word' || after.sentence !== token.sentence) continue;
      const reason = reasonFor(document, before, token, after);
      if (reason) report(describe(before, token, reason));
    }
  },
});

function reasonFor(document: Document, before: Token, comma: Token, after: Token): string | undefined {
  if (/^(?:but|and)$/.test(before.lower) && isLoneOpening(document, before, comma, after)) {
    return `No comma stands behind “${before.text}”.`;
  }
  if (
    before.lower === 'but' &&
    document.at(before.index - 1)?.text === ',' &&
    isLoneInside(document, comma, after)
  )
    return 'No comma stands behind “but”.';
  if (/^tha[nt]$/.test(after.lower) && isBeforeObject(document, before, comma, after))
    return `No comma stands before “${after.text}” here.`;
  if (/['’]s$/.test(before.text) && isOwned(document, before, after)) {
    return `No comma stands between “${before.text}” and “${after.text}”.`;
  }
  if (isAfterSubject(document, before, comma, after))
    return `No comma stands between “${before.text}” and its verb.`;
  if (isSplitNoun(document, before, after))
    return `No comma stands between “${before.text}” and “${after.text}”.`;
  return undefined;
}

/** `But, he knew`: a conjunction opens the sentence, its subject follows, and no aside ends soon. */
function isLoneOpening(document: Document, before: Token, comma: Token, after: Token): boolean {
  if (!document.startsSentence(before) || !opensClause.has(after.lower)) return false;
  const { last } = document.sentenceOf(comma);
  // "But, I say!" is a cry.
  if (last - after.index < 4) return false;
  for (let index = after.index; index < Math.min(last, after.index + asideReach); index++) {
    if (/^[,—–]|^--/.test(document.tokens[index].text)) return false;
  }
  return true;
}

/** `It was late, but, he went on`: no aside ends soon behind the conjunction. */
function isLoneInside(document: Document, comma: Token, after: Token): boolean {
  const { last } = document.sentenceOf(comma);
  if (!opensClause.has(after.lower) || last - after.index < 4) return false;
  return !document.tokens
    .slice(after.index, Math.min(last, after.index + asideReach))
    .some(({ text }) => /^[,—–]|^--/.test(text));
}

/** `She realized later, that it was`, `more worthwhile things, than fighting`; not `It was late, he said, that`. */
function isBeforeObject(document: Document, before: Token, comma: Token, after: Token): boolean {
  const { first } = document.sentenceOf(comma);
  for (let index = comma.index - 1; index >= first; index--) {
    const { kind, quote } = document.tokens[index];
    if (kind === 'mark' && !quote) return false;
  }
  const next = document.at(after.index + 1);
  if (after.lower === 'than') {
    const near = document.tokens.slice(Math.max(first, comma.index - 4), comma.index);
    const compared = near.some(({ lower }) => /^(?:more|less|rather|better|worse)$/.test(lower));
    return (
      compared && next !== undefined && (/ing$/.test(next.lower) || /^(?:the|a|his|her|my)$/.test(next.lower))
    );
  }
  const isLate = /^(?:later|then|now|suddenly|finally|quickly)$/.test(before.lower);
  const verb = isLate ? document.at(before.index - 1) : before;
  return (
    verb !== undefined && tellers.has(verb.lower) && next !== undefined && clauseSubjects.has(next.lower)
  );
}

const tellers = words(
  'realized realised knew believed noticed decided discovered learned understood remembered thought',
);
const clauseSubjects = words('he she it they we i there the his her');

/** `Ilse’s, head and`, not `the baker’s, bread and`: the owner is a person, and what is owned stands bare. */
function isOwned(document: Document, before: Token, after: Token): boolean {
  return (
    bodyParts.has(after.lower) &&
    before.lower !== "it's" &&
    before.lower !== "that's" &&
    !document.startsSentence(before)
  );
}

const bodyParts = words(
  'head face eyes hand hands arm arms shoulder shoulders lips mouth cheek hair back neck chest voice',
);

/** `The old man, sat by the fire.`: a noun phrase opens the sentence, and no second comma ends an aside. */
function isAfterSubject(document: Document, before: Token, comma: Token, after: Token): boolean {
  if (!surelyFinite.has(after.lower) || before.register !== 'narration' || after.register !== 'narration')
    return false;
  const { first, last } = document.sentenceOf(comma);
  const length = comma.index - first;
  if (length < 2 || length > 4 || !determiners.has(document.tokens[first].lower)) return false;
  const subject = document.tokens.slice(first, comma.index);
  if (subject.some(({ kind, text }, at) => kind !== 'word' || (at > 0 && isCapitalized(text)))) return false;
  if (document.tokens.slice(after.index, last).some(({ text }) => /^[,;:—–]|^--/.test(text))) return false;
  const inner = subject.slice(1, -1);
  return (
    !times.test(before.lower) &&
    document.partOfSpeech(before) === 'NOUN' &&
    inner.every((token) => /^(?:ADJ|NOUN)$/.test(document.partOfSpeech(token)))
  );
}

/** `a distant, thunder.`: an article, one adjective, a comma and a noun that ends its phrase. */
function isSplitNoun(document: Document, before: Token, after: Token): boolean {
  const determiner = document.at(before.index - 1);
  if (!determiner || !articles.has(determiner.lower) || before.register === 'dialogue') return false;
  if (notAdjectives.has(before.lower) || notAdjectives.has(after.lower)) return false;
  const next = document.at(after.index + 1);
  // “a young, priestess, and”, not “a large, round, staring eye”.
  const isAtComma =
    next?.text === ',' && /^(?:and|who|which|whose|with)$/.test(document.at(next.index + 1)?.lower ?? '');
  const ends = next === undefined || isAtComma || /^[.?!;]/.test(next.text) || endsPhrase.has(next.lower);
  if (!ends || /(?:ed|ing|ly|y|ous|ful|ish|able|ible|ic|al|ive|less)$/.test(after.lower)) return false;
  return document.partOfSpeech(before) === 'ADJ' && document.partOfSpeech(after) === 'NOUN';
}

function describe(before: Token, comma: Token, reason: string): Report {
  return { at: { first: before.index, last: comma.index + 1 }, expected: [before.text], reason };
}
