/** Finds a small word with a capital in the middle of a sentence, and a word with two capitals. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat, type Written, wordForms } from '../src/core/forms.js';
import { defineQuestion, defineRule, type RuleContext } from '../src/core/rule.js';
import { capitalize, isAllCaps, isCapitalized, uncapitalize, words } from '../src/core/text.js';
import { smallWords } from './lists/small-words.js';
import { beginsSentence } from './stray-capital/lost-stop.js';

/** Pronouns take a capital where they stand for a god or a power. */
const pronouns = words(
  'it its he him his she her they them their theirs you your we us our me my mine himself themselves',
);

/** Where one of these is near, a pronoun with a capital is worship. */
const divine = words(
  'god gods lord father almighty heaven creator saviour savior christ jesus providence power maker allah goddess devil satan',
);

/** Beyond this many pronouns, or the same word, a book writes capitals on purpose: He for a god, They for a power. */
const deliberate = 3;

/** Whether the book has a word so often with a capital that it is meant. */
const isUsual = defineQuestion(
  'stray-capital usual',
  ({ story: { census } }, key: string) => census.tally('stray-capital', key) > deliberate,
);

/** He in his several cases: two of them with a capital are a power that the book reveres or fears. */
const cases = ['he', 'him', 'his', 'himself'];
const isRevered = defineQuestion(
  'stray-capital revered',
  ({ story: { census } }) => cases.filter((form) => census.tally('stray-capital', form) > 0).length > 1,
);

const candidates = formsThat(mayBeCandidate);
const candidatesAndSlips = formsThat((form) => mayBeCandidate(form) || hasTwoCapitals(form));

export default defineRule({
  id: 'stray-capital',
  category: 'sentences',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A pronoun or another small word with a capital in the middle of a sentence.',
  why: 'Only names, titles and the pronoun I take a capital in mid-sentence.',
  examples: [
    { bad: 'He wanted [[It]] badly.', good: 'He wanted it badly.' },
    { bad: 'They stayed for a day, [[Then]] he left.', good: 'They stayed for a day, then he left.' },
    { bad: '“I gave [[Her]] the letter,” said Tomas.', good: '“I gave her the letter,” said Tomas.' },
    { bad: 'She sat down [[And]] began to weep.', good: 'She sat down and began to weep.' },
    { bad: 'Then [[THey]] heard the bell.', good: 'Then they heard the bell.' },
    {
      bad: '“Whatever they want, [[You]] must go,” she said.',
      good: '“Whatever they want, you must go,” she said.',
    },
    {
      bad: 'She stared at [[him He]] was right about the boat.',
      good: 'She stared at him. He was right about the boat.',
    },
    {
      bad: '“It took a long [[time When]] the answer came, it was short.”',
      good: '“It took a long time. When the answer came, it was short.”',
    },
    { bad: 'She knew that [[He]] was right.', good: 'She knew that he was right.' },
    { ok: '“With love, Yours always,” she read.', because: 'the end of a letter' },
    { ok: 'She was reading The Mill by the River.', because: 'a title' },
    { ok: '“You and I must go,” he said.', because: 'the pronoun I' },
    { ok: 'He thought, It is too late.', because: 'a thought after a comma is a sentence of its own' },
    { ok: '“In the book there is only, *Where is the mill?*”', because: 'words quoted in italics' },
    { ok: 'The sign said Do Not Enter.', because: 'words quoted as they stand' },
    { ok: '“I asked the Lord,” she said.\n\n“And did you thank Him for it?”', because: 'a god' },
    { ok: '“That is HIS problem,” she said.', because: 'stress' },
    {
      ok: 'Nobody asked which He. They came to the gate, and there stood Him that they feared.',
      because: 'a power, in more than one case',
    },
    { ok: 'He served Him all his life. He praised Him. He feared Him. He loved Him.', because: 'a god' },
    { ok: 'She owned two TVs and some CDs.', because: 'letters for words' },
  ],
  questions: [isUsual, isRevered],
  count(document, add) {
    for (const token of document.tokensOf(candidates)) {
      if (!isCandidate(document, token)) continue;
      add(pronouns.has(token.lower) ? 'pronoun' : token.lower);
      if (cases.includes(token.lower)) add(token.lower);
    }
  },
  check(document, context, report) {
    for (const token of document.tokensOf(candidatesAndSlips)) {
      if (isTwoCapitals(token, context)) {
        const small = token.text.toLowerCase();
        const expected = document.opensSentence(token) ? capitalize(small) : small;
        report({ at: token, expected: [expected], reason: `“${token.text}” has two capitals.` });
        continue;
      }
      if (!isCandidate(document, token) || isDeliberate(document, token, context)) continue;
      if (beginsSentence(document, token)) {
        const before = document.tokens[token.index - 1];
        report({
          at: { first: before.index, last: token.index + 1 },
          expected: [`${before.text}. ${token.text}`, `${before.text} ${uncapitalize(token.text)}`],
          reason: `“${token.text}” begins a sentence, and no stop ends the one before.`,
          fix: 'unsafe',
        });
        continue;
      }
      const expected = uncapitalize(token.text);
      report({
        at: token,
        expected: [expected],
        reason: `“${token.text}” needs no capital in mid-sentence.`,
      });
    }
  },
});

function isDeliberate(document: Document, token: Token, { story }: RuleContext<unknown>): boolean {
  const isPronoun = pronouns.has(token.lower);
  if (story.ask(isUsual, isPronoun ? 'pronoun' : token.lower)) return true;
  if (story.declares(token.lower) || (cases.includes(token.lower) && story.ask(isRevered))) return true;
  const { first, last } = document.paragraphOf(token);
  // A telegram, or a machine that prints without marks, begins its sentences so.
  if (document.tokens[last - 1].kind === 'word') return true;
  if (!isPronoun) return false;
  for (let index = first; index < last; index++) if (divine.has(document.tokens[index].lower)) return true;
  return isPrayedTo(document);
}

const gods = wordForms(words('lord almighty goddess creator'));

/** Whether somebody speaks of “the Lord” in the chapter, so that “I promised Him” needs no god beside it. */
function isPrayedTo(document: Document): boolean {
  return document.tokensOf(gods).some(({ text, index }) => {
    const next = document.at(index + 1);
    const isTitle = next?.kind === 'word' && (next.lower === 'of' || isCapitalized(next.text));
    return isCapitalized(text) && document.at(index - 1)?.lower === 'the' && !isTitle;
  });
}

/** `THey`, `SHe`: a known small word whose second letter slipped; not `TVs`, `McCoy`, `OKed`. */
function isTwoCapitals(token: Token, { story, speller }: RuleContext<unknown>): boolean {
  if (!hasTwoCapitals(token)) return false;
  return !story.declares(token.text) && speller.hasLower(token.lower) && speller.frequency(token.lower) > 1;
}

function hasTwoCapitals({ kind, text }: Written): boolean {
  return kind === 'word' && /^\p{Lu}{2}\p{Ll}{1,}$/u.test(text) && !/^\p{Lu}{2}s$/u.test(text);
}

function mayBeCandidate({ kind, text, lower }: Written): boolean {
  return kind === 'word' && isCapitalized(text) && smallWords.has(lower) && !isAllCaps(text) && text !== 'I';
}

/** A small word with a capital, among words in small letters on both sides. */
function isCandidate(document: Document, token: Token): boolean {
  if (!mayBeCandidate(token)) return false;
  const previous = document.at(token.index - 1);
  const next = document.at(token.index + 1);
  if (!previous || previous.sentence !== token.sentence || document.paragraphOf(token).kind !== 'prose')
    return false;
  const isAfterComma = previous.text === ',';
  if (previous.kind !== 'word' && !isAfterComma) return false;
  if (isAfterComma && (opensEmphasis(document, token) || !isContinuation(document, token))) return false;
  if (/^(?:a|an|the|any|no|every)$/.test(previous.lower)) return false;
  if (previous.kind === 'word' && (isCapitalized(previous.text) || document.text[previous.end] === '-'))
    return false;
  return !hasCapitalNear(document, token, next);
}

/** “In the book there is only, *Where is the mill?*”: words quoted in italics. */
function opensEmphasis(document: Document, token: Token): boolean {
  const { source } = document;
  return /[*_]/.test(source.source[source.toSource(token).start - 1] ?? '');
}

/** Behind a comma only what carries a sentence on: "for a day, Then he left"; a thought or an inscription may begin so. */
function isContinuation(document: Document, token: Token): boolean {
  const carriesOn =
    /^(?:then|and|but|or|so|because|although|though|while|until|which|than|without|with|after|before|during|for|from)$/;
  // Whoever speaks quotes his thoughts seldom: “Whatever they want, You must go.”
  if (!carriesOn.test(token.lower) && (token.register !== 'dialogue' || token.lower === 'yours'))
    return false;
  const clause = document.at(token.index - 2);
  return (
    clause?.kind === 'word' &&
    !/^(?:said|says|say|thought|think|read|wrote|asked|is|was|be|sang|cried)$/.test(clause.lower)
  );
}

/** Titles and inscriptions have further capitals: "Do Not Enter", "The Mill". */
function hasCapitalNear(document: Document, token: Token, next: Token | undefined): boolean {
  const near = [next, document.at(token.index + 2), document.at(token.index - 2)];
  return near.some(
    (other) =>
      other?.kind === 'word' &&
      other.sentence === token.sentence &&
      isCapitalized(other.text) &&
      !/^I(?:['’]|$)/.test(other.text) &&
      !(other.index < token.index && document.startsSentence(other)),
  );
}
