/** Finds a comma left out before a tag question, at an address, or behind an opening participle. */

import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, type Report, type RuleContext } from '../src/core/rule.js';
import { isCapitalized, words } from '../src/core/text.js';
import { clauseSubjects } from './lists/small-words.js';
import { commaBehind } from './reports/comma.js';

const tagVerbs = words(`
  is isn't are aren't was wasn't were weren't do don't does doesn't did didn't have haven't has hasn't had hadn't can can't
  could couldn't will won't would wouldn't should shouldn't shall shan't must mustn't am ain't
`);

/** A sentence that begins with one of these, or holds it before the tag, asks of itself: "What are we?" */
const askers = words(`
  who whom whose what which when where why how if whether wonder know tell ask asked wondered knew see say says said think
  neither nor so than as and but or not never then only nobody such
`);

/** Of these, what a negative tag may follow: “You know him don’t you?” */
const statedBeforeNot = words('know knew say says said think see so only and then than as');

/** Titles in address, before which nothing but a comma stands in speech: "Yes, sir." */
const titles = words("sir ma'am madam");

/** What a title belongs to: "my dear sir", "a knight, Sir Brand", "the good sir". */
const titleBefore = words(`
  dear good my the a this that kind fair young noble brave old worthy honored honoured esteemed gracious mister no poor great
  of to for with by call called from and or sweet gentle fine learned respected reverend your
`);

/** Behind these a title is what somebody is called, in “I called him sir”, or somebody spoken to, in “I saw him sir”. */
const objects = words('him her me us them');
const naming = /^(?:call|name|say|said|mak|made)/;

/** Answers and greetings that stand before a name with a comma: "Yes, Ilse." */
const answers = words('yes no sorry thanks goodbye farewell congratulations welcome');

/** Behind answers somebody is spoken to, and before titles; a question mark may end a tag question. */
const answersAndQuestions = formsThat(
  ({ kind, text, lower }) => answers.has(lower) || (kind === 'mark' && text.startsWith('?')),
);
const titleForms = formsThat(({ lower }) => titles.has(lower));

export default defineRule({
  id: 'missing-comma',
  category: 'sentences',
  severity: 'warning',
  fix: 'safe',
  where: 'all',
  summary: 'No comma before a tag question, or beside the person spoken to.',
  why: 'A comma parts the person spoken to, and a tag question, from the sentence.',
  examples: [
    {
      bad: '“You found the [[boat didn’t]] you?” he asked.',
      good: '“You found the boat, didn’t you?” he asked.',
    },
    {
      bad: '“You know [[Ilse don’t]] you?” he asked.',
      good: '“You know Ilse, don’t you?” he asked.',
      story: ['Ilse'],
    },
    { bad: '“Leaving the [[table are]] we?” she said.', good: '“Leaving the table, are we?” she said.' },
    { bad: '“She [[has has]] she?” he asked.', good: '“She has, has she?” he asked.' },
    { bad: '“I would not tell [[them sir]],” he said.', good: '“I would not tell them, sir,” he said.' },
    { ok: '“You may call me sir,” he said.', because: 'what he is called' },
    { bad: '“[[Yes sir]],” said the guard.', good: '“Yes, sir,” said the guard.' },
    { bad: '“I saw [[nobody ma’am]],” he said.', good: '“I saw nobody, ma’am,” he said.' },
    { bad: '“[[Thanks Ilse]],” he said.', good: '“Thanks, Ilse,” he said.', story: ['Ilse'] },
    { ok: '“Why aren’t you?” she asked.', because: 'a question of its own' },
    { ok: '“What are we?” he asked.', because: 'a question of its own' },
    { ok: '“My dear sir,” he said.', because: 'one address' },
    { ok: '“I wonder where is he?” she said.', because: 'asked within' },
    { ok: 'She said yes and Tomas wept.', because: 'nobody is spoken to', story: ['Tomas'] },
    { ok: '“Don’t you?” he asked.', because: 'nothing stands before the tag' },
    { ok: '“Neither do they?” she said.', because: 'no tag' },
  ],
  check(document, context, report) {
    for (const token of document.tokensWhere({ is: answersAndQuestions, before: titleForms })) {
      const isQuestion = token.kind === 'mark' && token.text.startsWith('?');
      if (!isQuestion && (token.kind !== 'word' || token.register !== 'dialogue')) continue;
      const found = isQuestion ? tagQuestion(document, token) : address(document, token, context);
      if (found) report(found);
    }
  },
});

/** `You found it didn’t you?` */
function tagQuestion(document: Document, mark: Token): Report | undefined {
  const { first } = document.sentenceOf(mark);
  const [pronoun, verb, before] = [1, 2, 3].map((step) => document.at(mark.index - step));
  if (!pronoun || !verb || !before || before.index < first) return undefined;
  if (!clauseSubjects.has(pronoun.lower) || !tagVerbs.has(verb.lower) || before.kind !== 'word')
    return undefined;
  const isEchoed =
    before.lower === verb.lower &&
    before.index - 1 === first + (document.tokens[first].quote === 'open' ? 1 : 0) &&
    document.at(before.index - 1)?.lower === pronoun.lower;
  // “She does does she?”
  if (isEchoed) return commaBehind(document, before, 'A tag question follows a comma.');
  if (tagVerbs.has(before.lower)) return undefined;
  // "Can we do it?", "Will he have it?": main verbs.
  if (/^(?:do|have)$/.test(verb.lower) && /^(?:it|you)$/.test(pronoun.lower)) return undefined;
  let spoken = 0;
  for (let index = before.index; index >= first; index--) {
    const token = document.tokens[index];
    if (token.kind === 'mark' && /^[,;:—–.…-]/.test(token.text)) break;
    if (token.quote) break;
    if (token.kind !== 'word') continue;
    if (askers.has(token.lower) && !(verb.lower.endsWith("n't") && statedBeforeNot.has(token.lower)))
      return undefined;
    spoken++;
  }
  if (spoken < 2) return undefined;
  return commaBehind(document, before, 'A tag question follows a comma.');
}

/** `Yes sir`, `I saw nobody ma’am`, `Thanks Ilse`: the person spoken to without a comma before. */
function address(
  document: Document,
  token: Token,
  { story, speller }: RuleContext<unknown>,
): Report | undefined {
  const next = document.at(token.index + 1);
  if (next?.kind !== 'word' || next.sentence !== token.sentence) return undefined;
  const after = document.at(next.index + 1);
  const endsThere =
    after === undefined || after.sentence !== token.sentence || /^(?:[,.?!…]|\.\.\.)/.test(after.text);
  if (!endsThere) return undefined;
  if (titles.has(next.lower) && !isCapitalized(next.text)) {
    if (titleBefore.has(token.lower) && !(token.lower === 'no' && document.opensSentence(token)))
      return undefined;
    if (
      objects.has(token.lower) &&
      [1, 2, 3].some((step) => naming.test(document.at(token.index - step)?.lower ?? ''))
    )
      return undefined;
    return commaBehind(document, token, `“${next.text}” is spoken to, and stands behind a comma.`);
  }
  if (!answers.has(token.lower) || !document.opensSentence(token)) return undefined;
  if (
    !isCapitalized(next.text) ||
    !story.name(next.lower) ||
    speller.hasLower(next.lower) ||
    /['’]s$/.test(next.text)
  )
    return undefined;
  return commaBehind(document, token, `${next.text} is spoken to, and stands behind a comma.`);
}
