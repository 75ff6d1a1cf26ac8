/** Finds a preposition that the word before does not take: “afraid from the dark”, “killed from an arrow”. */
import type { Document, Token } from '../src/core/document.js';
import { type Ear, weighedForm } from '../src/core/ear.js';
import { wordForms } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { behindObject, type Complement, complements, doneBy } from './lists/complements.js';

const prepositions = words('of to for with from by at on in about over against than as off onto');
const objects = words('me him her us them you it himself herself themselves myself yourself itself');
/** What a noun phrase opens with. */
const openers = words(`
  the a an my his her our your their its this that these those some any every each no all both what whatever whom
  everything nothing anything something everyone everybody anyone somebody someone
`);
/** Behind these the other preposition goes with what follows: “aware from the start”, “full at last”. */
const adverbials = words(`
  first last least once length times night noon dawn dusk home fact general particular all time moment day morning evening
  beginning start outset while minute second hour week year way sake end afternoon instant sudden
`);
/** Bits by which the preposition that the head takes must be likelier to be sure. */
const sure = 6;
const doubtOfBit = 0.5;
const mostDoubtful = 3;

export default defineRule({
  id: 'mismatched-preposition',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary:
    'A preposition that the word before does not take: “afraid from the dark”, “killed from an arrow”.',
  why: 'Which preposition a word takes follows no rule, so that a second language, or haste, brings in another.',
  hears: 'fit',
  examples: [
    { bad: 'She was afraid [[from]] the dark.', good: 'She was afraid of the dark.' },
    { bad: 'He was killed [[from]] an arrow.', good: 'He was killed by an arrow.' },
    { bad: 'The miller was very fond [[about]] his dog.', good: 'The miller was very fond of his dog.' },
    { bad: 'They stood in front [[from]] the gate.', good: 'They stood in front of the gate.' },
    { bad: 'The clerk got rid [[from]] the letters.', good: 'The clerk got rid of the letters.' },
    {
      bad: '“I was not interested [[for]] his story,” she said.',
      good: '“I was not interested in his story,” she said.',
    },
    { bad: 'It was very similar [[from]] the old one.', good: 'It was very similar to the old one.' },
    { bad: 'It all depended [[of]] the wind.', good: 'It all depended on the wind.', careless: true },
    {
      bad: 'The captain insisted [[in]] paying for it.',
      good: 'The captain insisted on paying for it.',
      careless: true,
    },
    {
      bad: 'They accused him [[for]] stealing the ring.',
      good: 'They accused him of stealing the ring.',
      careless: true,
    },
    { bad: 'The boys were laughing [[for]] me.', good: 'The boys were laughing at me.', careless: true },
    { bad: 'She was on the verge [[at]] leaving.', good: 'She was on the verge of leaving.' },
    { ok: 'He talked of it in full with his wife.', because: 'to the end' },
    { ok: 'She was afraid for him, and aware from the first of what he did.', because: 'another sense' },
    {
      ok: 'There was a great deal from him in the post, and she met the stares of the others.',
      because: 'nouns',
    },
    { ok: 'Mary looked from him to the door.', because: 'from one to another' },
    { ok: '“I was afraid at first, and then not,” she said.', because: 'when' },
    { ok: '“She is ready to go, and eager to see you,” he said.', because: 'an infinitive' },
    { ok: 'Tom was killed from behind.', because: 'a place' },
    { ok: 'He was afraid of the dark.', because: 'so it goes' },
  ],
  check(document, { ear }, report) {
    if (!ear) return;
    for (const preposition of document.tokensOf(forms)) {
      if (preposition.register === 'verse') continue;
      const found = judge(document, ear, preposition);
      // “I was afeard on it,” says dialect, but hardly “from it”.
      const mayBeDialect = /^(?:of|on)$/.test(preposition.lower) && isSpokenInDialect(document, preposition);
      if (found && !mayBeDialect) report(found);
    }
  },
});

const forms = wordForms(prepositions);

function judge(document: Document, ear: Ear, preposition: Token): Report | undefined {
  const head = document.previousInSentence(preposition);
  const next = document.nextInSentence(preposition);
  if (head?.kind !== 'word' || next?.kind !== 'word' || document.isHyphenated(head)) return undefined;
  const complement = complementOf(document, head, preposition, next);
  if (!complement || !opensPhrase(document, preposition, next)) return undefined;
  const gain = gainBy(document, ear, preposition, complement.takes);
  const doubt = Math.max(0, (sure - gain) * doubtOfBit);
  if (doubt > mostDoubtful) return undefined;
  return {
    at: preposition,
    expected: [complement.takes],
    reason: `“${head.text}” takes “${complement.takes}”, not “${preposition.text}”.`,
    doubt,
  };
}

/** What the head before takes in place of the preposition. */
function complementOf(
  document: Document,
  head: Token,
  preposition: Token,
  next: Token,
): Complement | undefined {
  for (const complement of complements.get(head.lower) ?? []) {
    const before = complement.others.get(preposition.lower);
    if (before === undefined || !leads(document, head, complement.lead)) continue;
    // “He talked of it in full with his wife.”
    if (head.lower === 'full' && document.previousInSentence(head)?.lower === 'in') continue;
    // “A great deal from him”, “the stares of the others”
    if (complement.isVerb && !isVerb(document, head)) continue;
    if (before === 'him' && !objects.has(next.lower)) continue;
    if (before === 'ing' && !/^[a-z]{2,}ing$/.test(next.lower)) continue;
    return complement;
  }
  if (preposition.lower === 'from' && doneBy.has(head.lower) && isPassive(document, head))
    return { takes: 'by', others: new Map(), isVerb: true };
  if (!objects.has(head.lower)) return undefined;
  const verb = document.previousInSentence(head);
  const complement = verb && behindObject.get(verb.lower);
  return complement?.others.has(preposition.lower) ? complement : undefined;
}

/** Not “a great deal”, “the stares”, “his gaze”. */
function isVerb(document: Document, head: Token): boolean {
  const before = document.previousInSentence(head);
  return (
    document.partOfSpeech(head) === 'VERB' &&
    !(before && openers.has(before.lower) && !/^(?:that|all)$/.test(before.lower))
  );
}

function leads(document: Document, head: Token, lead: readonly string[]): boolean {
  return lead.every((word, place) => document.at(head.index - lead.length + place)?.lower === word);
}

/** “Was killed”, “had never been kissed”. */
function isPassive(document: Document, participle: Token): boolean {
  let before = document.previousInSentence(participle);
  if (before && /ly$|^(?:not|never|almost|nearly|just|already)$/.test(before.lower))
    before = document.previousInSentence(before);
  return (
    before !== undefined && /(?:^(?:am|is|are|was|were|be|been|being|got|get)$|'(?:m|re)$)/.test(before.lower)
  );
}

/** Whether what the preposition governs follows: not “proud to serve”, “what she was fond of in him”. */
function opensPhrase(document: Document, preposition: Token, next: Token): boolean {
  if (adverbials.has(next.lower)) return false;
  const after = document.nextInSentence(next);
  if (after && openers.has(next.lower) && adverbials.has(after.lower)) return false;
  if (objects.has(next.lower) || openers.has(next.lower)) return true;
  const part = document.partOfSpeech(next);
  if (part === 'VERB') return /^[a-z]{2,}ing$/.test(next.lower);
  return (
    /^(?:NOUN|PROPN|ADJ|NUM|PRON)$/.test(part) &&
    !/^(?:which|who|where|when|why|how)$/.test(next.lower) &&
    preposition.lower !== 'than'
  );
}

/** Bits by which the other preposition goes better between its neighbours. */
function gainBy(document: Document, ear: Ear, preposition: Token, other: string): number {
  const around = (steps: readonly number[]) =>
    steps.map((step) => weighedForm(document, preposition.index + step));
  const [before, after] = [around([-3, -2, -1]), around([1, 2, 3])];
  return ear.weigh([...before, other, ...after]) - ear.weigh([...before, preposition.lower, ...after]);
}
