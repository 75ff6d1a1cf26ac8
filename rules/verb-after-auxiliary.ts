/** Finds a verb in the wrong form behind an auxiliary or “to”: “didn’t wanted”, “she can sees”, “was suppose to”. */

import type { Document, Token } from '../src/core/document.js';
import { formsThat, wordForms } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import { words } from '../src/core/text.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { doings, isIrregularPast, participleOf } from './lists/verb-forms.js';
import { afterMake, perceivedForm, perceivers } from './verb-after-auxiliary/causative.js';
import { describe, previous } from './verb-after-auxiliary/clause.js';
import { asked, bases, thirdPersons } from './verb-after-auxiliary/forms.js';
import { afterHave, deniedBases, haveBases, haveBefore, objectBases } from './verb-after-auxiliary/have.js';
import { afterTo, asToDo } from './verb-after-auxiliary/infinitive.js';
import { afterModal } from './verb-after-auxiliary/modal.js';
import { afterHaveRegular, afterPerfect, beforePerfect } from './verb-after-auxiliary/perfect.js';
import {
  afterAskedNoun,
  afterQuestion,
  askedForm,
  askingAuxiliaries,
} from './verb-after-auxiliary/question.js';

const dropped = words('suppose force allow oblige surprise determine require expect intend tempt prepare');
const be = words(
  "am is are was were be been being i'm you're he's she's it's we're they're wasn't weren't isn't aren't",
);
const objects = words('me him her us them');
const verbs = formsThat(
  ({ kind, text, lower }) =>
    kind === 'word' &&
    text === lower &&
    (dropped.has(lower) ||
      haveBases.has(lower) ||
      deniedBases.has(lower) ||
      doings.has(lower) ||
      objectBases.has(lower) ||
      thirdPersons.has(lower) ||
      asked.has(lower) ||
      isIrregularPast(lower) ||
      bases.has(lower) ||
      lower.endsWith('ed')),
);
const beforeVerbs = wordForms(beforePerfect);
/** What is looked at for what stands behind it. */
const further = wordForms(new Set([...askingAuxiliaries, ...perceivers]));

export default defineRule({
  id: 'verb-after-auxiliary',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A verb in the wrong form behind an auxiliary or “to”: “didn’t wanted”, “was suppose to”.',
  why: 'Behind did, could and to stands the base form, behind have the participle.',
  examples: [
    { bad: 'He didn’t [[wanted]] to leave.', good: 'He didn’t want to leave.' },
    { bad: '“She doesn’t [[knows]] the way,” he said.', good: '“She doesn’t know the way,” he said.' },
    { bad: 'We were [[suppose]] to meet at noon.', good: 'We were supposed to meet at noon.' },
    { bad: 'Something strange had [[happen]] to him.', good: 'Something strange had happened to him.' },
    { bad: 'The smell made him [[felt]] ill.', good: 'The smell made him feel ill.' },
    { bad: 'They were in no condition to [[going]] on.', good: 'They were in no condition to go on.' },
    { bad: 'She was going to [[went]] with him.', good: 'She was going to go with him.' },
    { bad: 'He had [[climb]] through the window.', good: 'He had climbed through the window.' },
    { bad: 'Did she really [[went]] there?', good: 'Did she really go there?' },
    { ok: 'What one never gets used to is the cold.', because: 'the clause is the subject' },
    { ok: '“What did the wounded men say?” he asked.', because: 'an adjective' },
    {
      bad: 'He had never in his life [[scorch]] a shirt.',
      good: 'He had never in his life scorched a shirt.',
    },
    { bad: 'The guard, who had not [[budge]], laughed.', good: 'The guard, who had not budged, laughed.' },
    { bad: 'The cannon has never [[harm]] a soul.', good: 'The cannon has never harmed a soul.' },
    {
      bad: '“You could have [[charm]] the guard,” she said.',
      good: '“You could have charmed the guard,” she said.',
    },
    { bad: 'The old man had to [[lifted]] his cap.', good: 'The old man had to lift his cap.' },
    { bad: '“Did the river folk [[says]] so?” he asked.', good: '“Did the river folk say so?” he asked.' },
    { bad: '“A cart that will [[tipped]] over,” he said.', good: '“A cart that will tip over,” he said.' },
    { ok: 'His will tired them, and the men he had to trained dogs fell.', because: 'a noun, and a clause' },
    { ok: '“Did the man who says so know?” he asked.', because: 'a clause of its own' },
    {
      ok: 'They had lunch the next day, and we have proof that he lied. He had not time to lose, nor have they dinner with us. They had hold of him, and she had work for him.',
      because: 'nouns',
    },
    { bad: 'They will have [[earn]] it by then.', good: 'They will have earned it by then.' },
    { bad: 'The mayor hadn’t [[notice]].', good: 'The mayor hadn’t noticed.' },
    { bad: 'You must [[draws]] me a map of it.', good: 'You must draw me a map of it.' },
    { bad: 'Nobody could [[saw]] the light.', good: 'Nobody could see the light.' },
    { bad: 'They can’t [[found]] the way.', good: 'They can’t find the way.' },
    {
      bad: '“I don’t need a captain to [[told]] me that.”',
      good: '“I don’t need a captain to tell me that.”',
    },
    { bad: '“Don’t [[looked]] at me,” he said.', good: '“Don’t look at me,” he said.' },
    { bad: 'She had [[smile]] at him twice.', good: 'She had smiled at him twice.', careless: true },
    { bad: 'They had often [[talk]] about it.', good: 'They had often talked about it.', careless: true },
    { bad: 'They watched the boys [[goes]] in.', good: 'They watched the boys go in.' },
    { ok: 'He made his business calls and felt the cold hands.', because: 'nouns' },
    { bad: 'They must have [[throwed]] it away.', good: 'They must have thrown it away.' },
    {
      bad: '“How would a goat [[opens]] that?” she asked.',
      good: '“How would a goat open that?” she asked.',
    },
    { bad: '“What does it [[costs]]?” she asked.', good: '“What does it cost?” she asked.' },
    { bad: '“Could he [[walks]] so far?” she asked.', good: '“Could he walk so far?” she asked.' },
    { ok: '“Do the guard dogs bark? Would the harbor lights help?” she asked.', because: 'plural nouns' },
    { ok: 'She had change for a pound, and reason to doubt him.', because: 'what one has' },
    { ok: 'They had better attend to it, and he hadn’t time.', because: 'an adverb, and a noun' },
    {
      ok: 'The man whom she gave it to went away. The hall they came to took their breath.',
      because: 'to belongs to gave, and to came',
    },
    { ok: 'He said that all he could found was a school.', because: 'founding' },
    { bad: 'She used to [[lived]] by the sea.', good: 'She used to live by the sea.' },
    { ok: 'He didn’t need a lamp and could proceed.', because: 'base forms in -ed' },
    {
      ok: 'All she could do is wait, and what he could wanted doing.',
      because: 'the auxiliary ends its clause',
    },
    { ok: '“I suppose you were,” he said.', because: 'a verb of its own' },
    { ok: '“I want her help,” she said.', because: 'a noun' },
    { ok: '“Ah dinna ken, but ye didn’t wanted him, ye said,” she told him.', because: 'dialect' },
    { ok: '“I am used to being alone,” she said.', because: 'a habit' },
    { ok: 'The tea she made him tasted bitter.', because: 'a clause about the tea' },
    { ok: 'He had better go before they sing.', because: 'base forms, rightly' },
  ],
  check(document, { speller }, report) {
    const told = new Set<number>();
    for (const token of document.tokensWhere({ is: verbs, behind: beforeVerbs })) {
      if (token.kind !== 'word' || token.register === 'verse') continue;
      const found = judge(document, token, speller);
      if (!found || isSpokenInDialect(document, token)) continue;
      told.add(token.index);
      report(found);
    }
    for (const token of document.tokensOf(further)) {
      if (token.register === 'verse') continue;
      const found = askingAuxiliaries.has(token.lower)
        ? askedForm(document, token, speller)
        : perceivedForm(document, token, speller);
      if (found && !told.has((found.at as Token).index) && !isSpokenInDialect(document, token)) report(found);
    }
  },
});

function judge(document: Document, token: Token, speller: Speller): Report | undefined {
  const { lower } = token;
  const before = previous(document, token);
  if (!before) return undefined;
  if (dropped.has(lower))
    return be.has(before.lower) && document.nextInSentence(token)?.lower === 'to'
      ? describe(token, participleOf(lower))
      : undefined;
  if (before.lower === 'to')
    return afterTo(document, token, before, speller) ?? asToDo(document, token, before, speller);
  const regular = afterHaveRegular(document, token, speller);
  if (regular) return regular;
  const have = haveBefore(document, token);
  const done = (have && afterHave(document, token, have)) ?? afterPerfect(document, token, speller);
  if (have || done) return done;
  const asker = /^(?:really|ever|truly|actually|even|just|never)$/.test(before.lower)
    ? previous(document, before)
    : before;
  const question = asker && afterQuestion(document, token, asker, speller);
  if (question) return question;
  const ofNoun = afterAskedNoun(document, token, speller);
  if (ofNoun) return ofNoun;
  if (objects.has(before.lower) || before.lower === 'you') return afterMake(document, token, before, speller);
  return afterModal(document, token, speller);
}
