/** Finds a verb that does not agree with its subject, where the subject stands right before it: “they was”, “he don’t”. */

import type { Document, Token } from '../src/core/document.js';
import { formsSpelled, formsThat } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { matchApostrophe, matchCase } from '../src/core/text.js';
import { isSpokenInDialect, isToldInDialect } from '../src/tongues/dialect.js';
import { lacksDid } from './grammar/bare-question.js';
import { isBase } from './grammar/base-form.js';
import { isMentioned } from './grammar/mention.js';
import { tellingVerbs } from './lists/verb-forms.js';
import { anyVerb, behindAside } from './subject-verb/any-verb.js';
import { correctionOf, isGestureBase } from './subject-verb/correction.js';
import { afterPlural, afterSingular, doneByOne, itBases, thirdPerson } from './subject-verb/forms.js';
import { forOne, manyDoAsOne } from './subject-verb/many-do.js';
import { nounDoes } from './subject-verb/noun-does.js';
import { kinBases } from './subject-verb/singular-nouns.js';

const verbs = formsThat(
  ({ kind, lower }) =>
    kind === 'word' &&
    (afterSingular.has(lower) ||
      afterPlural.has(lower) ||
      tellingVerbs.has(lower) ||
      isGestureBase(lower) ||
      thirdPerson.has(lower) ||
      doneByOne.has(lower) ||
      kinBases.has(lower) ||
      itBases.has(lower)),
);
/** Whatever is the base of a verb, and may be of one. */
const bases = formsSpelled(
  ({ kind, text, lower }, speller) => kind === 'word' && isBase({ kind, text, lower }, speller),
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
    { bad: 'When they [[walks]] home, he sings.', good: 'When they walk home, he sings.' },
    { bad: 'The wolves [[growls]] at the moon.', good: 'The wolves growl at the moon.' },
    { bad: 'My cousin [[love]] old ships.', good: 'My cousin loves old ships.' },
    { bad: 'He pulled the rope until it [[break]].', good: 'He pulled the rope until it broke.' },
    { bad: 'It [[seem]] a long way home.', good: 'It seems a long way home.' },
    { bad: 'It was late. She [[pick]] up her pen.', good: 'It was late. She picked up her pen.' },
    { bad: 'It was late, and it rained. He [[snort]].', good: 'It was late, and it rained. He snorted.' },
    { ok: 'The nurse let my cousin sleep. His mother love was strong.', because: 'behind let, and a noun' },
    { ok: 'The boys looks were dark, and it hurt.', because: 'a lost apostrophe, and a past' },
    { bad: 'Ilse [[take]] the lamp and left.', good: 'Ilse took the lamp and left.', story: ['Ilse'] },
    {
      bad: 'It was late, and she had slept. The door creaked, and then it [[slam]] behind her.',
      good: 'It was late, and she had slept. The door creaked, and then it slammed behind her.',
      careless: true,
    },
    {
      bad: '“It [[belong]] to the king,” she said.',
      good: '“It belongs to the king,” she said.',
      careless: true,
    },
    {
      bad: 'It is late, and there is nobody here. It is cold. She is tired, and he [[croak]] like a frog. It is dark.',
      good: 'It is late, and there is nobody here. It is cold. She is tired, and he croaks like a frog. It is dark.',
      careless: true,
    },
    {
      bad: 'It was late, and it was cold. She had slept. The innkeeper, who had one eye, [[beckon]] him over.',
      good: 'It was late, and it was cold. She had slept. The innkeeper, who had one eye, beckoned him over.',
      careless: true,
    },
    {
      bad: 'It was late, and she was there. She laughed when his kite [[vanish]] over the wall.',
      good: 'It was late, and she was there. She laughed when his kite vanished over the wall.',
      careless: true,
    },
    { ok: '“He say it, and she know it,” said the boy.', because: 'who speaks so twice' },
    { ok: 'He wet his lips, and she spat. It fit him well.', because: 'pasts like their bases' },
    { ok: '“He leave anything for me?” she asked.', because: 'a question as it is spoken' },
    { ok: 'The guard post at the gate was dark.', because: 'two nouns' },
    { ok: '“Ilse, look at me,” he said. “Ilse look at me!”', because: 'speech', story: ['Ilse'] },
    { ok: 'If he were here, she would know.', because: 'a wish' },
    {
      ok: '“They was here,” said the tramp. “He don’t know a thing,” she said.',
      because: 'speech may say so',
    },
    {
      bad: '“I fear our people [[has]] forgotten,” he said.',
      good: '“I fear our people have forgotten,” he said.',
    },
    { ok: 'One of the dogs was barking. The news was bad.', because: 'the subject is one' },
    {
      ok: 'She begged that he look again, and it was imperative that he go. Did he look tired?',
      because: 'a wish, and after did',
    },
    { ok: 'He need say no more, and she need never know.', because: 'need takes the base and no ending' },
    { ok: 'Five years was a long time. Two hundred pounds was cheap.', because: 'a sum' },
    { bad: 'It is late. The stairs [[creaks]].', good: 'It is late. The stairs creak.', careless: true },
    { bad: 'Lots of people [[was]] there.', good: 'Lots of people were there.' },
    { bad: 'Some of us [[was]] afraid.', good: 'Some of us were afraid.' },
    { bad: 'I [[knocks]] at the gate.', good: 'I knock at the gate.', careless: true },
    { ok: '“Hello, you chaps,” he said. Henry I takes the crown.', because: 'who is called, and a king' },
    {
      ok: 'Is so it go. He take the lamp and he leave. She stop. They was old. She call and she call. He run. He never look back.',
      because: 'a chapter told in dialect',
    },
  ],
  check(document, { story, speller }, report) {
    const isOwnGrammar = isToldInDialect(document);
    const told = new Set<number>();
    const said: [Token, Report][] = [];
    for (const token of document.tokensOf(verbs)) {
      if (!(mayJudge(token) || mayDoubt(token)) || (isOwnGrammar && token.register === 'narration')) continue;
      const expected = correctionOf(document, token, story);
      if (!expected) continue;
      const subject = document.previousInSentence(token)!;
      if (isMentioned(document, subject) || deniesTwice(document, token)) continue;
      if (lacksDid(document, speller, token)) continue;
      const found = {
        at: token,
        expected: [matchApostrophe(matchCase(expected, token.text), token.text)],
        reason: `“${subject.text} ${token.text}” does not agree; it should be “${expected}”.`,
      };
      if (mayJudge(token)) report(found);
      else if (!isSpokenInDialect(document, token))
        said.push([token, { ...found, severity: 'warning', doubt: 2.5 }]);
      told.add(token.index);
    }
    if (isOwnGrammar) return;
    for (const token of document.tokensOf(bases(speller))) {
      const found = told.has(token.index)
        ? undefined
        : (anyVerb(document, token, story) ?? behindAside(document, token) ?? nounDoes(document, token));
      // “Where she find it?”: question-without-did knows these.
      if (found && lacksDid(document, speller, token)) continue;
      if (found && token.register === 'narration') report(found);
      else if (found && !isSpokenInDialect(document, token)) said.push([token, found]);
    }
    for (const token of document.tokensOf(forOne(speller))) {
      if (told.has(token.index) || token.register === 'verse') continue;
      const found = manyDoAsOne(document, token, speller);
      if (found && token.register === 'narration') report(found);
      else if (found && !isSpokenInDialect(document, token)) said.push([token, found]);
    }
    // Who says so twice speaks so.
    const paragraphs = said.map(([token]) => document.paragraphOf(token));
    for (const [index, [, found]] of said.entries())
      if (paragraphs.indexOf(paragraphs[index]) === paragraphs.lastIndexOf(paragraphs[index])) report(found);
  },
});

/** “He don’t mean nothing by it”: whose grammar denies twice is told in his own words. */
function deniesTwice(document: Document, verb: Token): boolean {
  if (!verb.lower.endsWith("n't")) return false;
  return document.tokens
    .slice(verb.index + 1, verb.index + 4)
    .some(({ lower }) => /^(?:nothing|nobody|none|no|never|nowhere)$/.test(lower));
}

/** “She have a cold”: hardly said, where “he don’t” and “we was” are. */
function mayDoubt({ register, lower }: Token): boolean {
  return register === 'dialogue' && /^(?:have|haven't|are|aren't)$/.test(lower);
}

/** Speech may say “they was”; hardly anybody says “his hands shows”, or “our people has”. */
function mayJudge({ register, lower }: Token): boolean {
  return (
    register === 'narration' ||
    (register === 'dialogue' && (lower === 'has' || thirdPerson.has(lower) || doneByOne.has(lower)))
  );
}
