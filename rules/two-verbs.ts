/** Finds two finite verbs in a row behind one subject: “she could can hear”, “he went walked to the door”. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, type RuleContext } from '../src/core/rule.js';
import { isCapitalized, words } from '../src/core/text.js';
import { pureBases } from './lists/infinitives.js';
import { eitherWord } from './reports/either-word.js';
import { areTwoBases } from './two-verbs/bases.js';
import { be, clash, mayClash, modals, pronouns } from './two-verbs/clash.js';

/** Behind these a clause opens; not “when”: “the gusts when they came were strong”. */
const openers = words('because if although though while and but so then');
const determiners = words('the a an his her my our your their its this that');
/** As nouns they have a determiner: “the can had a dent”, “his will was read”. */
const alsoNouns = words('will can might may must');

const seconds = formsThat(
  ({ kind, text, lower }) => kind === 'word' && text === lower && (mayClash(lower) || pureBases.has(lower)),
);

export default defineRule({
  id: 'two-verbs',
  category: 'grammar',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'Two verbs in a row behind one subject: “she could can hear”, “he went walked home”.',
  why: 'When a sentence is reworded, the verb of the old wording is easily left in.',
  hears: 'fit',
  examples: [
    { bad: 'She [[could can]] hear the sea.', good: 'She could hear the sea.' },
    { bad: '“They [[will would]] never sell it,” he said.', good: '“They would never sell it,” he said.' },
    { bad: '“But he [[did was]] not at home,” she said.', good: '“But he was not at home,” she said.' },
    { bad: 'They [[are were]] standing at the gate.', good: 'They were standing at the gate.' },
    {
      bad: 'It rained, and he [[was had]] gone before dawn.',
      good: 'It rained, and he had gone before dawn.',
    },
    { bad: 'The rain [[was had]] been falling all night.', good: 'The rain had been falling all night.' },
    { bad: 'She [[said asked]] him to sit down.', good: 'She asked him to sit down.' },
    { bad: 'She [[was took]] the book from his hand.', good: 'She took the book from his hand.' },
    { bad: 'They [[went took]] the road to the sea.', good: 'They took the road to the sea.' },
    { bad: 'He had to [[bring carry]] the crates.', good: 'He had to carry the crates.' },
    { bad: 'She wanted to [[take bring]] the box home.', good: 'She wanted to take the box home.' },
    {
      ok: 'She will go find the key, and help carry it. Do take it.',
      because: 'a base behind a base, rightly',
    },
    { ok: 'What there was was hers, and what he could have was not.', because: 'a clause and its verb' },
    { ok: 'His voice when he spoke was soft.', because: 'a clause within a clause' },
    { ok: 'It was, he thought, too late. All he did was laugh.', because: 'a clause and its verb' },
    { ok: '“I might could do that,” said the farmer.', because: 'speech of the South' },
    { ok: 'The can had a dent, and his will was read.', because: 'nouns' },
    { ok: 'He said would she come at once.', because: 'a question told' },
    { ok: '“I could will myself to sleep,” he said.', because: 'a verb of its own' },
    { ok: 'She has had enough. They do have a dog.', because: 'an auxiliary and its verb' },
  ],
  check(document, context, report) {
    for (const second of document.tokensOf(seconds)) {
      const first = document.tokens[second.index - 1];
      if (
        first?.kind !== 'word' ||
        first.text !== first.lower ||
        first.sentence !== second.sentence ||
        first.lower === second.lower
      )
        continue;
      if (
        !areTwoBases(document, first, second) &&
        !(
          mayClash(second.lower) &&
          clash(document, first, second) &&
          followsItsSubject(document, first, context)
        )
      )
        continue;
      if (document.isHyphenated(first) || document.isHyphenated(second)) continue;
      if (document.paragraphOf(first).kind !== 'prose') continue;
      report({
        at: { first: first.index, last: second.index + 1 },
        expected: eitherWord(document, context.ear, first, second),
        reason: `“${first.text}” and “${second.text}” are two verbs for one subject.`,
      });
    }
  },
});

/** Whether the verb stands right behind a subject that opens a clause: “he”, “but she”, “the rain”, “Ilse”. */
function followsItsSubject(document: Document, verb: Token, { story }: RuleContext<unknown>): boolean {
  const subject = document.previousInSentence(verb);
  if (subject?.kind !== 'word' || (subject.lower === 'this' && alsoNouns.has(verb.lower))) return false;
  let opener = document.previousInSentence(subject);
  if (!pronouns.has(subject.lower)) {
    if (!modals.has(verb.lower) && !be.has(verb.lower) && !/^(?:had|has|have|did|does)$/.test(verb.lower))
      return false;
    const isName =
      isCapitalized(subject.text) && !/['’]s$/.test(subject.text) && story.name(subject.lower) !== undefined;
    if (!isName) {
      if (!opener || !determiners.has(opener.lower) || alsoNouns.has(verb.lower)) return false;
      if (document.partOfSpeech(subject) !== 'NOUN') return false;
      opener = document.previousInSentence(opener);
    }
  }
  // “To talk as if you knew is easy”, “the books he had and the dog has are old”.
  if (opener?.lower === 'if' && document.previousInSentence(opener)?.lower === 'as') return false;
  if (opener?.lower === 'and') return pronouns.has(subject.lower);
  return opener === undefined || opener.text === ',' || openers.has(opener.lower);
}
