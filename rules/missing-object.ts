/** Finds a preposition whose object is left out: “he leaned against with a sigh”, “she walked into and sat down”. */
import type { Document, Token } from '../src/core/document.js';
import { wordForms } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { words } from '../src/core/text.js';

const subjects = words('i he she we they it');
const prepositions = words('at into towards toward onto upon against among from of for with');
/** Behind these the preposition is none of a thing: “he came for with the cart” has lost one, “what for” has not. */
const follows = words('with from until because when while as and');
const objectsOf = new Map([
  ['i', ['it', 'him', 'her']],
  ['he', ['her', 'him', 'it']],
  ['she', ['him', 'her', 'it']],
  ['we', ['it', 'them', 'him']],
  ['they', ['it', 'them', 'him']],
  ['it', ['it', 'him', 'her']],
]);
const adverbs = words('never just then slowly quickly quietly finally only always often suddenly');
/** “I ask because of and in spite of it.” */
const compounds = words('because instead out');

const prepositionForms = wordForms(prepositions);

export default defineRule({
  id: 'missing-object',
  category: 'words',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary:
    'A preposition whose object is left out: “he leaned against with a sigh”, “she walked into and sat down”.',
  why: 'The eye puts in what the hand left out, so the author cannot see the gap.',
  examples: [
    { bad: 'He [[leaned against with]] a sigh.', good: 'He leaned against her with a sigh.' },
    { bad: 'She [[stared at and]] said nothing.', good: 'She stared at him and said nothing.' },
    {
      bad: '“I never [[heard of until]] that night,” she said.',
      good: '“I never heard of it until that night,” she said.',
    },
    { bad: 'They [[walked into and]] sat down.', good: 'They walked into it and sat down.' },
    { ok: 'The house that she looked at and loved was gone.', because: 'the object stands before' },
    { ok: 'He waited for and got his answer.', because: 'two verbs share an object' },
    { ok: '“What are you looking at with that glass?” he asked.', because: 'the object stands before' },
    { ok: 'She was looked at with scorn.', because: 'passive' },
    { ok: '“He came to and sat up,” she said.', because: 'an adverb' },
    { ok: 'He looked for as long as it takes to count to ten.', because: 'for a time' },
    { ok: 'He leaned against her with a sigh.', because: 'the object is there' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(prepositionForms)) {
      if (token.register === 'verse') continue;
      const found = judge(document, token);
      if (found) report(found);
    }
  },
});

function judge(document: Document, preposition: Token): Report | undefined {
  const { tokens } = document;
  const next = tokens[preposition.index + 1];
  if (next?.sentence !== preposition.sentence || !follows.has(next.lower) || preposition.lower === next.lower)
    return undefined;
  const verb = tokens[preposition.index - 1];
  if (verb?.sentence !== preposition.sentence || compounds.has(verb.lower)) return undefined;
  let subject = tokens[verb.index - 1];
  if (subject && adverbs.has(subject.lower)) subject = tokens[subject.index - 1];
  if (subject?.sentence !== verb.sentence || !subjects.has(subject.lower)) return undefined;
  // Before a subject that opens nothing stands what may be the object: “what he stared at”.
  if (!document.opensSentence(subject)) return undefined;
  if (document.partOfSpeech(verb) !== 'VERB' || document.partOfSpeech(preposition) !== 'ADP')
    return undefined;
  // “He looked for as long as it takes to count to ten.”
  if (next.lower === 'as' && /^(?:for|with|from)$/.test(preposition.lower)) return undefined;
  if (next.lower === 'and' && !endsWithoutObject(document, next)) return undefined;
  const phrase = `${verb.text} ${preposition.text}`;
  return {
    at: { first: verb.index, last: preposition.index + 1 },
    expected: objectsOf.get(subject.lower)!.map((object) => `${phrase} ${object}`),
    reason: `“${phrase}” lacks what it is ${preposition.lower}.`,
  };
}

/** “Stared at and said nothing”, not “waited for and got his answer”, where both verbs share the object. */
function endsWithoutObject(document: Document, and: Token): boolean {
  const verb = document.tokens[and.index + 1];
  if (verb === undefined || document.partOfSpeech(verb) !== 'VERB') return false;
  return /^(?:sat|stood|went|came|smiled|said|nodded|laughed|sighed|began|turned|walked|ran|shook|waited|fell|lay)$/.test(
    verb.lower,
  );
}
