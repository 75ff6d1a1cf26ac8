/** Finds a clause that lacks a form of be: “it must have easy for them”, “while we loading the ship”. */
import { isSpokenInDialect } from '../src/core/dialect.js';
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { gapBehind } from './missing-be/opening.js';
import { participles as participlesOf } from './wrong-verb-form/forms.js';

const modals = words("must could would might may should can't couldn't wouldn't mustn't");
const degrees = words('pretty very so quite rather too really terribly awfully');
/** Adjectives that can be had: “he must have more”. */
const owned = words(`
  more most less much enough many little some none all such any several few other same certain own good better best done long
  first last next second full open clear free ready right wrong worse worst half double fun cold
`);
const endsPhrase = words(
  'to for on with at in of if that when as but because seeing since by after before until now then',
);
const conjunctions = words(
  'while that because if when since but whether thought think knew know suppose hope guess although though until so as',
);
/** “If I bring her”, “he being away”. */
const notGerunds = words(`
  being having during nothing anything something everything according evening morning bring spring string cling fling sing
  ring sting swing wring sling owing wing ping
`);
/** Participles that are no pasts, bases or nouns, so that “to” never stands before them without “be”. */
const participles = words(`
  given taken seen shown known broken driven written eaten spoken forgotten chosen stolen thrown worn torn beaten hidden forgiven
  shaken sworn drawn blown bitten
`);
/** Behind these “to” opens an infinitive and is no preposition: not “reduced to broken glass”. */
const beforeTo = words(`
  ask asked asks want wanted wants need needs needed like hope hoped hoping deserve deserves deserved going supposed have had has
  having ought expect expected refuse refused begged about wish wished meant able ready seems seemed likely not order
`);
const forms = new Map([
  ['i', ['was', 'am']],
  ['he', ['was', 'is']],
  ['she', ['was', 'is']],
  ['it', ['was', 'is']],
  ['we', ['were', 'are']],
  ['they', ['were', 'are']],
  ['you', ['were', 'are']],
]);

const doneWith = /^(?:been|gone|done|given|seen|taken|known|written|spoken|eaten)$/;

const mayLack = formsThat(
  ({ kind, text, lower }) =>
    kind === 'word' &&
    (modals.has(lower) ||
      conjunctions.has(lower) ||
      participles.has(text) ||
      doneWith.test(text) ||
      forms.has(lower)),
);

export default defineRule({
  id: 'missing-be',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A clause without its form of be: “it must have easy for them”, “while we loading the ship”.',
  why: 'The eye puts in what the hand left out, so the author cannot see the gap.',
  examples: [
    {
      bad: '“That must [[have hard]] on you,” she said.',
      good: '“That must have been hard on you,” she said.',
    },
    { bad: '“It must [[have rather]] dull,” he said.', good: '“It must have been rather dull,” he said.' },
    { bad: 'She must [[have very]] tired.', good: 'She must have been very tired.' },
    { bad: 'Tom slept while [[we loading]] the ship.', good: 'Tom slept while we were loading the ship.' },
    { bad: 'He saw that [[she smiling]] at him.', good: 'He saw that she was smiling at him.' },
    { bad: '[[They sitting]] by the fire when I came.', good: 'They were sitting by the fire when I came.' },
    { bad: '[[It raining]] when they left the mill.', good: 'It was raining when they left the mill.' },
    { bad: '[[We about]] to leave when it rang.', good: 'We were about to leave when it rang.' },
    { bad: '[[It too]] dark to see the path.', good: 'It was too dark to see the path.' },
    { bad: '[[She been]] there since the war.', good: 'She had been there since the war.' },
    { bad: '[[He afraid]] of the sea, and of storms.', good: 'He was afraid of the sea, and of storms.' },
    { bad: '[[He late]] again.', good: 'He was late again.' },
    { ok: 'He alone knew. They alone of all the village had seen it.', because: 'nobody else' },
    {
      ok: 'He being away, and she waiting, we left. “He been there,” said the tramp.',
      because: 'beside the rest, and speech',
    },
    { bad: 'She should [[gone]] home with them.', good: 'She should have gone home with them.' },
    { bad: 'He asked [[to given]] a part.', good: 'He asked to be given a part.' },
    {
      bad: '“The boat needs [[to seen]] by all,” he said.',
      good: '“The boat needs to be seen by all,” he said.',
    },
    { ok: 'The cup was reduced to broken glass.', because: 'an adjective' },
    { ok: '“When you going back?” she asked. “So you coming or not?”', because: 'spoken questions' },
    { ok: '“You must have more than that,” he said.', because: 'more of something' },
    { ok: 'He would have good reasons to go.', because: 'an adjective before its noun' },
    { ok: '“You could have very little of it,” she said.', because: 'an amount' },
    { ok: 'He saw her smiling at him.', because: 'an object and what it does' },
    { ok: '“We’d heard that, he being away,” she said.', because: 'a comma parts them' },
    { ok: 'They had to have warm coats.', because: 'an adjective before its noun' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(mayLack)) {
      const found =
        lacksBeen(document, token) ??
        lacksAuxiliary(document, token) ??
        lacksPassive(document, token) ??
        lacksHave(document, token) ??
        lacksAtStart(document, token);
      if (found && !isSpokenInDialect(document, token)) report(found);
    }
  },
});

/** “It must have easy for them”, “it must have rather dull”. */
function lacksBeen(document: Document, modal: Token): Report | undefined {
  if (!modals.has(modal.lower)) return undefined;
  const { tokens } = document;
  const have = tokens[modal.index + 1];
  const first = tokens[modal.index + 2];
  if (have?.lower !== 'have' || first?.kind !== 'word' || first.text !== first.lower) return undefined;
  const isDegree = degrees.has(first.lower);
  const adjective = isDegree ? tokens[first.index + 1] : first;
  if (adjective?.kind !== 'word' || owned.has(adjective.lower)) return undefined;
  const next = tokens[adjective.index + 1];
  if (next && next.sentence === modal.sentence && next.kind === 'word' && !endsPhrase.has(next.lower))
    return undefined;
  if (next?.text === '-' || document.partOfSpeech(adjective) !== 'ADJ') return undefined;
  // “She could have married at a nod”, “it was a hat that he might have worn”
  if (!isDegree && /(?:ed|en|orn)$/.test(adjective.lower)) return undefined;
  return {
    at: { first: have.index, last: first.index + 1 },
    expected: [`${have.text} been ${first.text}`],
    reason: `“${have.text} ${first.text}” lacks “been”.`,
  };
}

/** “He asked to given a part”. */
function lacksPassive(document: Document, participle: Token): Report | undefined {
  if (!participles.has(participle.text)) return undefined;
  const to = document.tokens[participle.index - 1];
  const verb = document.tokens[participle.index - 2];
  if (to?.text !== 'to' || verb?.sentence !== participle.sentence || !beforeTo.has(verb.lower))
    return undefined;
  const base = participlesOf.get(participle.text)?.base;
  return {
    at: { first: to.index, last: participle.index + 1 },
    expected: [`to be ${participle.text}`, ...(base ? [`to ${base}`] : [])],
    reason: `“to ${participle.text}” lacks “be”.`,
  };
}

/** “She should gone home.” */
function lacksHave(document: Document, participle: Token): Report | undefined {
  if (!doneWith.test(participle.text)) return undefined;
  const modal = document.tokens[participle.index - 1];
  const subject = document.tokens[participle.index - 2];
  if (modal?.sentence !== participle.sentence || subject?.kind !== 'word') return undefined;
  if (!modals.has(modal.lower) || /^may$|^can/.test(modal.lower) || document.partOfSpeech(modal) !== 'AUX')
    return undefined;
  return {
    at: participle,
    expected: [`have ${participle.text}`, `be ${participle.text}`],
    reason: `“${modal.text} ${participle.text}” lacks “have”.`,
  };
}

/** “They sitting by the fire.” */
function lacksAtStart(document: Document, subject: Token): Report | undefined {
  const choices = forms.get(subject.lower);
  const gap = choices && gapBehind(document, subject, (verb) => isGerund(document, verb));
  if (!gap) return undefined;
  const lacking = gap.lacks === 'be' ? choices : ['had', /s$/.test(choices[1]) ? 'has' : 'have'];
  return {
    at: { first: subject.index, last: gap.before.index + 1 },
    expected: lacking.map((form) => `${subject.text} ${form} ${gap.before.text}`),
    reason: `“${subject.text} ${gap.before.text}” lacks “${lacking[0]}”.`,
  };
}

function isAsked(document: Document, token: Token): boolean {
  const { first, last } = document.sentenceOf(token);
  return document.tokens.slice(first, last).some(({ text }) => text.includes('?'));
}

function isGerund(document: Document, verb: Token): boolean {
  return (
    /^[a-z]{2,}ing$/.test(verb.text) && !notGerunds.has(verb.text) && document.partOfSpeech(verb) === 'VERB'
  );
}

/** “While we loading the ship”. */
function lacksAuxiliary(document: Document, conjunction: Token): Report | undefined {
  if (!conjunctions.has(conjunction.lower)) return undefined;
  const subject = document.tokens[conjunction.index + 1];
  const verb = document.tokens[conjunction.index + 2];
  const choices = subject?.kind === 'word' ? forms.get(subject.lower) : undefined;
  if (!choices || verb?.sentence !== conjunction.sentence) return undefined;
  if (!isGerund(document, verb) || document.tokens[verb.index + 1]?.text === '-') return undefined;
  // “When you going back?”: a question that is spoken may leave it out.
  if (subject.register === 'dialogue' && document.startsSentence(conjunction) && isAsked(document, verb))
    return undefined;
  // “She as well as he hurrying to the gate”
  if (conjunction.lower === 'as' && document.at(conjunction.index - 1)?.kind === 'word') return undefined;
  // “I’d as soon expect that as you drinking tea.”
  if (/^(?:you|it)$/.test(subject.lower) && /^(?:though|until|so|as)$/.test(conjunction.lower))
    return undefined;
  const ordered = subject.register === 'dialogue' ? [...choices].reverse() : choices;
  return {
    at: { first: subject.index, last: verb.index + 1 },
    expected: ordered.map((form) => `${subject.text} ${form} ${verb.text}`),
    reason: `“${subject.text} ${verb.text}” lacks “${ordered[0]}”.`,
  };
}
