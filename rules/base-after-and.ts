/** Finds a verb in its base form that a verb in the past is joined to: “she turned and look at him”. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, type RuleContext } from '../src/core/rule.js';
import { isCapitalized, words } from '../src/core/text.js';
import { baseOfPast, tellingVerbs } from './lists/verb-forms.js';

/** Bases with their pasts; behind “and” lead is no metal. */
const pasts = new Map([...tellingVerbs, ['lead', 'led']]);

/** Behind these stands the base: “watched her turn and look”, “helped him stand and walk”. */
const takeBase = words(
  'let made make had have saw heard watched felt helped bade dared did used noticed observed known wanted begged asked told urged ordered suggested insisted demanded',
);

/** What can stand between the verbs and holds no verb of its own. */
const particles = words(`
  up down back away over around round in out off on forward forwards backward backwards aside through across to at toward
  towards into onto against behind beside again slowly quickly softly quietly suddenly gently carefully finally now then
  together home inside outside upstairs downstairs there here
`);
const objects = words('him her it them me us himself herself itself themselves myself');
const determiners = words('the a an his her its my our their this that these those one two');

/** What follows a verb and no noun: “and take the lamp”. */
const objectStarts = words('him them me us it the a an his my our their this that');

const auxiliaries = /^(?:to|would|could|should|might|must|may|can|will|shall|let|did|do|.*n't|.+'d|.+'ll)$/;

/** So far before “and” stands the verb that the base is joined to, in tokens. */
const reach = 8;

const pastForms = formsThat(({ text, lower }) => text === lower && pasts.has(lower));

export default defineRule({
  id: 'base-after-and',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'narration',
  summary: 'A verb that lost its ending behind “and”: “she turned and look at him”.',
  why: 'Verbs that “and” joins stand in the same tense.',
  examples: [
    { bad: 'She turned and [[look]] at him.', good: 'She turned and looked at him.' },
    { bad: 'He sat down and [[take]] off his boots.', good: 'He sat down and took off his boots.' },
    { bad: 'She kissed him and [[leave]] the room.', good: 'She kissed him and left the room.' },
    { bad: 'He ran to the door and [[open]] it.', good: 'He ran to the door and opened it.' },
    { bad: 'They laughed and then [[go]] home.', good: 'They laughed and then went home.' },
    { ok: 'She watched him turn and look at the sea.', because: 'bases, rightly' },
    { ok: 'He wanted to sit and drink.', because: 'behind to' },
    { ok: 'She gave a nod and smile.', because: 'nouns' },
    { ok: '“He turned and look at me,” she said.', because: 'speech may say so' },
    { ok: '“Come and look,” she said. “He came and left.”', because: 'both are right' },
    { ok: 'They offered food and drink.', because: 'nouns' },
    { ok: 'He told them what he knew and let them choose and take.', because: 'behind let' },
    { ok: 'She felt her knees shake and give way.', because: 'bases, rightly' },
    { ok: 'He knew that she would come and take it.', because: 'behind would' },
  ],
  check(document, context, report) {
    for (const token of document.tokensOf(pastForms)) {
      const past = token.register === 'narration' && pasts.get(token.lower);
      if (!past || document.touchesPrevious(token)) continue;
      let and = document.previousInSentence(token);
      if (and?.lower === 'then') and = document.previousInSentence(and);
      if (and?.lower !== 'and') continue;
      const first = joinedTo(document, and, token, context);
      if (!first) continue;
      report({
        at: token,
        expected: [past],
        reason: `“${first.text} and ${token.text}” are of two tenses; it should be “${past}”.`,
      });
    }
  },
});

/** The verb in the past, right behind its subject, that “and” joins the base to. */
function joinedTo(
  document: Document,
  and: Token,
  base: Token,
  { speller, story }: RuleContext<unknown>,
): Token | undefined {
  const beside = document.previousInSentence(and);
  for (let at = beside, count = 0; at && count < reach; at = document.previousInSentence(at), count++) {
    if (at.kind !== 'word' || at.register !== 'narration' || takeBase.has(at.lower)) return undefined;
    const subject = document.previousInSentence(at);
    if (isSubject(document, subject, story) && baseOfPast(at.lower, speller)) {
      // “picked up his coat and look for it”: behind a noun only an object shows the verb.
      const isClear = beside === at || particles.has(beside!.lower) || objects.has(beside!.lower);
      const next = document.nextInSentence(base);
      // “stood there and wonder was in her eyes”
      if (next?.kind === 'word' && document.partOfSpeech(next) === 'AUX') return undefined;
      if (isBehindAuxiliary(document, subject!)) return undefined;
      return isClear || objectStarts.has(next?.lower ?? '') ? at : undefined;
    }
    const isQuiet =
      particles.has(at.lower) ||
      objects.has(at.lower) ||
      determiners.has(at.lower) ||
      /^(?:NOUN|ADJ|ADV|PROPN)$/.test(document.partOfSpeech(at));
    if (!isQuiet) return undefined;
  }
  return undefined;
}

/** “Sometimes she would sigh when she opened them and say”: the base may belong to what stands before. */
function isBehindAuxiliary(document: Document, subject: Token): boolean {
  const { first } = document.sentenceOf(subject);
  return document.tokens.slice(first, subject.index).some(({ lower }) => auxiliaries.test(lower));
}

/** “he”, “she”, or a name, where a clause begins. */
function isSubject(
  document: Document,
  token: Token | undefined,
  story: RuleContext<unknown>['story'],
): boolean {
  if (!token) return false;
  const isPronoun = /^(?:he|she|they|we|i|it)$/.test(token.lower);
  if (!isPronoun && !(isCapitalized(token.text) && story.name(token.lower))) return false;
  const before = document.previousInSentence(token);
  return before === undefined || /^(?:,|;|:|—|…|and|but|so|then|when|as|while)$/.test(before.lower);
}
