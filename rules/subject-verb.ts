/** Finds a verb that does not agree with its subject, where the subject stands right before it: “they was”, “he don’t”. */
import { isToldInDialect } from '../src/core/dialect.js';
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { isMentioned } from '../src/core/mention.js';
import { defineRule } from '../src/core/rule.js';
import type { Story } from '../src/core/story.js';
import { isCapitalized, matchApostrophe, matchCase, words } from '../src/core/text.js';
import { doings, pastOf, tellingVerbs, thirdPersonOf } from './lists/verb-forms.js';
import {
  irregularPlurals,
  kinBases,
  manyDo,
  oneDoes,
  pluralNoun,
  showsVerb,
  singularNoun,
} from './subject-verb/nouns.js';
import { isToldInPast } from './wrong-verb-form/past.js';

/** After he, she or it. */
const afterSingular = new Map([
  ["don't", "doesn't"],
  ["haven't", "hasn't"],
  ["weren't", "wasn't"],
  ["aren't", "isn't"],
  ['have', 'has'],
  ['are', 'is'],
  ['were', 'was'],
]);
/** After we, you, they and plural nouns. */
const afterPlural = new Map([
  ["doesn't", "don't"],
  ["hasn't", "haven't"],
  ["wasn't", "weren't"],
  ["isn't", "aren't"],
  ['has', 'have'],
  ['is', 'are'],
  ['was', 'were'],
  ['does', 'do'],
]);
/** After I; “I were” is dialect. */
const afterI = new Map([
  ['has', 'have'],
  ['is', 'am'],
  ['are', 'am'],
  ["doesn't", "don't"],
]);
const pluralPronouns = words('we they you');
const clauseStart = words(
  'and but so as when while where then until till before after because since that for yet which what how although though',
);
/** “if he were”, “I wish it were”, “as though she were”. */
const wishes = words(
  'if though wish wishes wished unless whether lest suppose supposing would rather than till until before or however whatever be let even',
);
/** Behind these a clause tells what happens, and wishes nothing. */
const tellers = words('when because but while as after until where whenever although since , how');
/** Verbs of the third person that are no nouns, after a plural: “her eyes seems”. */
const thirdPerson = new Map(
  'gets get|seems seem|goes go|says say|makes make|knows know|takes take|comes come|wants want|thinks think|gives give|tells tell|finds find|keeps keep|brings bring|becomes become|begins begin|shows show|does do'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
/** What one does, with the base: “they walks”. */
const doneByOne: ReadonlyMap<string, string> = new Map(
  [...doings, 'run', 'come', 'live', 'love'].map((base) => [thirdPersonOf(base), base]),
);
/** What “it” does, and is no noun behind it: “until it bleed”. */
const itBases = words(`
  bleed seem begin become happen appear disappear vanish explode grow fall rain snow ring stop look sound smell taste feel
  break get go
`);
const alsoNouns = words('fall rain snow ring stop look sound smell taste break');
const verbs = formsThat(
  ({ kind, lower }) =>
    kind === 'word' &&
    (afterSingular.has(lower) ||
      afterPlural.has(lower) ||
      tellingVerbs.has(lower) ||
      thirdPerson.has(lower) ||
      doneByOne.has(lower) ||
      kinBases.has(lower) ||
      itBases.has(lower)),
);

export default defineRule({
  id: 'subject-verb',
  category: 'grammar',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A verb that does not agree with the subject before it.',
  why: 'He was, they were: the verb follows the number of its subject.',
  examples: [
    { bad: 'They [[was]] late for supper.', good: 'They were late for supper.' },
    { bad: 'He [[don’t]] like the cold.', good: 'He doesn’t like the cold.' },
    { bad: 'When it rained, she [[were]] happy.', good: 'When it rained, she was happy.' },
    { bad: 'The dogs [[was]] barking.', good: 'The dogs were barking.' },
    { bad: 'Tobin’s hands [[was]] shaking.', good: 'Tobin’s hands were shaking.' },
    {
      bad: 'They had been friends since they [[was]] small.',
      good: 'They had been friends since they were small.',
    },
    { bad: 'The two brothers [[was]] fighting again.', good: 'The two brothers were fighting again.' },
    { bad: 'His hands [[shows]] how he works.', good: 'His hands show how he works.' },
    { bad: 'It was late. He [[look]] tired but content.', good: 'It was late. He looked tired but content.' },
    { bad: 'The old dog [[were]] barking.', good: 'The old dog was barking.' },
    { ok: 'The crew were asleep, and the rest were dead.', because: 'many in one word' },
    { ok: '*Wolves* is what he wrote in the log.', because: 'a word that is spoken of' },
    { ok: 'She had his word for it: *He don’t mean nothing by it.*', because: 'his own grammar' },
    { bad: 'It was dark when he [[reach]] the gate.', good: 'It was dark when he reached the gate.' },
    { bad: 'It was late. He never [[look]] back.', good: 'It was late. He never looked back.' },
    { bad: 'The girl [[look]] at him and smiled.', good: 'The girl looked at him and smiled.' },
    { bad: 'I [[has]] to go now.', good: 'I have to go now.' },
    { bad: 'When they [[walks]] home, he waves.', good: 'When they walk home, he waves.' },
    { bad: 'The wolves [[growls]] at the moon.', good: 'The wolves growl at the moon.' },
    { bad: 'My cousin [[love]] old ships.', good: 'My cousin loves old ships.' },
    { bad: 'The broth [[taste]] like mud.', good: 'The broth tastes like mud.' },
    { bad: 'He pulled the rope until it [[break]].', good: 'He pulled the rope until it broke.' },
    { bad: 'It [[seem]] a long way home.', good: 'It seems a long way home.' },
    { ok: 'The nurse let my cousin sleep. His mother love was strong.', because: 'behind let, and a noun' },
    { ok: 'The boys looks were dark, and it hurt.', because: 'a lost apostrophe, and a past' },
    { bad: 'Ilse [[take]] the lamp and left.', good: 'Ilse took the lamp and left.', story: ['Ilse'] },
    { ok: 'The guard post at the gate was dark.', because: 'two nouns' },
    { ok: '“Ilse, look at me,” he said. “Ilse look at me!”', because: 'speech', story: ['Ilse'] },
    { ok: 'If he were here, she would know.', because: 'a wish' },
    { ok: '“They was here,” said the tramp.', because: 'speech may say so' },
    { ok: '“He don’t know a thing,” she said.', because: 'speech may say so' },
    {
      bad: '“I fear our people [[has]] forgotten,” he said.',
      good: '“I fear our people have forgotten,” he said.',
    },
    { ok: 'One of the dogs was barking.', because: 'the subject is one' },
    { ok: 'The news was bad.', because: 'a singular in -s' },
    { ok: 'She begged that he look again.', because: 'a wish' },
    { ok: 'Did he look tired?', because: 'after did' },
    { ok: 'He need say no more, and she need never know.', because: 'need takes the base and no ending' },
    { ok: 'Five years was a long time.', because: 'a sum' },
    {
      ok: 'Is so it go. He take the lamp and he leave. She stop. They was old. She call and she call. He run. He never look back.',
      because: 'a chapter told in dialect',
    },
  ],
  check(document, { story }, report) {
    const isOwnGrammar = isToldInDialect(document);
    for (const token of document.tokensOf(verbs)) {
      if (!mayJudge(token) || (isOwnGrammar && token.register === 'narration')) continue;
      const expected = correctionOf(document, token, story);
      if (!expected) continue;
      const subject = document.previousInSentence(token)!;
      if (isMentioned(document, subject) || deniesTwice(document, token)) continue;
      report({
        at: token,
        expected: [matchApostrophe(matchCase(expected, token.text), token.text)],
        reason: `“${subject.text} ${token.text}” does not agree; it should be “${expected}”.`,
      });
    }
  },
});

/** “He don’t mean nothing by it”: whose grammar denies twice is told in his own words. */
function deniesTwice(document: Document, verb: Token): boolean {
  if (!verb.lower.endsWith("n't")) return false;
  return document.tokens
    .slice(verb.index + 1, verb.index + 4)
    .some(({ lower }) => /^(?:nothing|nobody|none|no|never|nowhere)$/.test(lower));
}

/** Speech may say “they was”; hardly anybody says “his hands shows”, or “our people has”. */
function mayJudge({ register, lower }: Token): boolean {
  return (
    register === 'narration' ||
    (register === 'dialogue' && (lower === 'has' || thirdPerson.has(lower) || doneByOne.has(lower)))
  );
}

function correctionOf(document: Document, token: Token, story: Story): string | undefined {
  const { lower } = token;
  const single = afterSingular.get(lower);
  const plural = afterPlural.get(lower);
  const base = tellingVerbs.get(lower);
  const third = thirdPerson.get(lower);
  const done = doneByOne.get(lower);
  const isKinBase = kinBases.has(lower);
  if (!single && !plural && !base && !third && !done && !isKinBase && !itBases.has(lower)) return undefined;
  let subject = document.at(token.index - 1);
  // “She always smile at him.”
  if (base && subject && /^(?:always|never|often|also|still|usually|suddenly|finally)$/.test(subject.lower))
    subject = document.at(subject.index - 1);
  if (subject?.kind !== 'word' || subject.sentence !== token.sentence) return undefined;
  const before = document.previousInSentence(subject);
  const opens = before === undefined || /^[,;:—…]$/.test(before.text) || clauseStart.has(before.lower);
  const isSpeech = token.register === 'dialogue';
  const past = showsVerb(document, token) ? base : undefined;
  if (!opens)
    return (
      pluralNoun(document, token, subject, plural ?? third, story) ??
      singularNoun(document, token, subject, single ?? past) ??
      manyDo(document, token, subject, done) ??
      oneDoes(document, token, subject)
    );
  if (isPerson(document, subject, story)) return past;
  if (subject.lower === 'i' && token.register === 'narration')
    return before?.lower === 'and' || isWish(document, subject) ? undefined : afterI.get(lower);
  if (subject.lower === 'it' && itBases.has(lower)) {
    const right = itDoes(document, token, before);
    if (right) return right;
  }
  if (/^(?:he|she|it)$/.test(subject.lower)) {
    if (single && (before?.lower === 'and' || (subject.lower === 'it' && lower === 'were'))) return undefined;
    if (single)
      return isWish(document, subject) ||
        (subject.lower === 'it' && before !== undefined && before.text !== ',')
        ? undefined
        : single;
    if (
      base &&
      (subject.lower !== 'it' || showsVerb(document, token)) &&
      (before === undefined || (subject.lower !== 'it' && tellers.has(before.lower))) &&
      document.nextInSentence(token)?.lower !== 'not' &&
      !(lower === 'need' && mayLackTo(document, token))
    )
      return base;
    return undefined;
  }
  if (isSpeech) return undefined;
  // “We goes” and “they needs must” are dialect.
  if (done && subject.lower === 'they' && token.register === 'narration' && lower !== 'needs')
    return before === undefined || /^(?:and|but|when|while|then)$/.test(before.lower)
      ? isToldInPast(document, token)
        ? pastOf(done)
        : done
      : undefined;
  if (pluralPronouns.has(subject.lower))
    return before && /^(?:what|which|for|after|before|till|until|but)$/.test(before.lower)
      ? undefined
      : plural;
  return irregularPlurals.has(subject.lower) && before === undefined ? (plural ?? third) : undefined;
}

/** “He scratched it until it bleed.” */
function itDoes(document: Document, verb: Token, before: Token | undefined): string | undefined {
  if (
    verb.register !== 'narration' ||
    (before && !/^(?:until|when|while|as|because|and|but|where|after|then)$/.test(before.lower))
  )
    return undefined;
  // “Make it and it seem”
  if (before?.lower === 'and' && document.previousInSentence(before)?.text !== ',') return undefined;
  const next = document.nextInSentence(verb);
  if (next?.kind === 'word' && /^(?:VERB|AUX)$/.test(document.partOfSpeech(next))) return undefined;
  if (alsoNouns.has(verb.lower) && document.partOfSpeech(verb) !== 'VERB') return undefined;
  // “Until” wishes nothing here, as it does in “until it be done”.
  if (before?.lower !== 'until' && isWish(document, verb)) return undefined;
  return isToldInPast(document, verb) || before ? pastOf(verb.lower) : thirdPersonOf(verb.lower);
}

/** “He need say no more”, “he need no longer fear”. */
function mayLackTo(document: Document, token: Token): boolean {
  const next = document.nextInSentence(token);
  return (
    next !== undefined &&
    (/^(?:no|never|only|but)$/.test(next.lower) || document.partOfSpeech(next) === 'VERB')
  );
}

/** “Ilse look at him”, where the sentence begins. */
function isPerson(document: Document, token: Token, story: Story): boolean {
  if (!isCapitalized(token.text) || token.register !== 'narration' || !document.startsSentence(token))
    return false;
  const name = story.name(token.lower);
  return name !== undefined && name.kind !== 'place' && name.kind !== 'term';
}

function isWish(document: Document, subject: Token): boolean {
  for (let index = document.sentenceOf(subject).first; index < subject.index; index++)
    if (wishes.has(document.tokens[index].lower)) return true;
  return false;
}
