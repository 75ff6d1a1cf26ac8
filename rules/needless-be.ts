/** Finds a form of “be” too many: “it was happened at noon”, “they were taken him to the cellar”. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { matchCase, words } from '../src/core/text.js';
import { pureBases } from './lists/infinitives.js';
import { doings, gerundOf, participleOf } from './lists/verb-forms.js';

const be = words('am is are was were be been');

/** What happens to nobody, so that nothing “is happened”; not “is gone” or “is arrived”, as it was said once. */
const intransitive = words(`
  happened occurred existed died disappeared emerged originated belonged consisted seemed appeared depended lasted hesitated
  coughed sneezed yawned fainted lingered ensued elapsed persisted coincided apologized apologised
`);

/** What is done to one, and brings nobody anything: “food was brought him” is another thing. */
const transitive = words(`
  arrested killed murdered attacked beaten kissed loved hated followed watched seen noticed heard dragged pushed pulled
  grabbed seized captured trapped chased hunted haunted taken driven carried sold stabbed hugged helped rescued married
  accused blamed betrayed invited welcomed greeted hidden surrounded frightened scared annoyed confused
`);
const objects = words('him them me us');
/** What one does all by oneself, and is not: “I am agree with you”. */
const stances = new Map([
  ['agree', 'agreed'],
  ['disagree', 'disagreed'],
  ['belong', 'belonged'],
  ['depend', 'depended'],
  ['exist', 'existed'],
  ['consist', 'consisted'],
]);

/** “Whatever it was happened fast”, “the thing that was killed him”: a clause ends with “was”. */
const clause = /^(?:wh.*|how|that|all|everything|something|anything|nothing|thing|one|as|than)$/;

/** Bases that are no participles and no nouns: nothing is to “be take”. */
const bases: ReadonlySet<string> = new Set(
  [...pureBases, ...doings].filter((base) => participleOf(base) !== base),
);
const objectStarts = words('the a an his my your our their him them me us it this that these those');

const verbs = formsThat(
  ({ text, lower }) =>
    text === lower &&
    (intransitive.has(lower) || transitive.has(lower) || stances.has(lower) || bases.has(lower)),
);

export default defineRule({
  id: 'needless-be',
  category: 'grammar',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'A form of “be” too many: “it was happened at noon”, “they were taken him away”.',
  why: 'What happens, occurs or dies does so by itself, and what is done to one has no second object.',
  examples: [
    { bad: 'It [[was happened]] at noon.', good: 'It happened at noon.' },
    { bad: '“The house [[is belonged]] to her,” he said.', good: '“The house belonged to her,” he said.' },
    { bad: 'It must have [[been occurred]] in May.', good: 'It must have occurred in May.' },
    { bad: 'The guards [[were dragged]] him to the cellar.', good: 'The guards dragged him to the cellar.' },
    { bad: '“I [[am agree]] with you,” he said.', good: '“I agree with you,” he said.' },
    {
      ok: 'All we are depend on it. Did they say who they were, agree on a price?',
      because: 'a clause that ends with “are”',
    },
    { bad: 'He had been [[arrested him]] in May.', good: 'He had been arrested in May.' },
    { ok: 'Food was brought him, and a rope was thrown them.', because: 'for whom it was' },
    {
      ok: 'Whatever it was happened fast, and what it was killed him.',
      because: 'a clause that ends with “was”',
    },
    { bad: 'They had to [[be push]] the cart.', good: 'They had to push the cart.' },
    { ok: 'He was died for by nobody. She was seen.', because: 'a verb with its preposition' },
    { ok: '“He is gone,” she said. “The king is arrived.”', because: 'as it was said once' },
    { ok: '“As sick as she was seemed no reason,” he said.', because: 'a clause that ends with “was”' },
    { ok: 'A long last look at the house was seen. He was frightened.', because: 'one passive, rightly' },
  ],
  check(document, _context, report) {
    for (const verb of document.tokensOf(verbs)) {
      const infinitive = bases.has(verb.lower) && beforeBase(document, verb);
      if (infinitive) {
        report(infinitive);
        continue;
      }
      if (stances.has(verb.lower)) {
        const found = stance(document, verb);
        if (found) report(found);
        continue;
      }
      const isIntransitive = intransitive.has(verb.lower);
      if (!isIntransitive && !transitive.has(verb.lower)) continue;
      const first = document.tokens[verb.index - 1];
      const next = document.tokens[verb.index + 1];
      if (!first || !be.has(first.lower) || first.sentence !== verb.sentence) continue;
      // “A has-been walked by.”
      if (document.isHyphenated(verb) || document.isHyphenated(first) || endsClause(document, first))
        continue;
      if (!isIntransitive) {
        if (next?.sentence === verb.sentence && objects.has(next.lower)) report(passive(first, verb, next));
      } else if (!/^(?:for|at|upon|on|by|over)$/.test(next?.lower ?? '') || verb.lower === 'happened')
        report({
          at: { first: first.index, last: verb.index + 1 },
          expected: [matchCase(verb.text, first.text)],
          reason: `Nothing “${first.text} ${verb.text}”; it “${verb.text}”.`,
        });
    }
  },
});

/** “I am agree with you”: behind its subject, which opens the clause. */
function stance(document: Document, verb: Token): Report | undefined {
  const first = document.at(verb.index - 1);
  const subject = first && document.previousInSentence(first);
  if (!first || !subject || !/^(?:am|is|are|was|were)$/.test(first.lower) || first.sentence !== verb.sentence)
    return undefined;
  if (!/^(?:i|you|he|she|it|we|they)$/.test(subject.lower) || endsClause(document, first)) return undefined;
  const isPast = /^w/.test(first.lower);
  const right = isPast ? stances.get(verb.lower)! : first.lower === 'is' ? `${verb.lower}s` : verb.lower;
  return {
    at: { first: first.index, last: verb.index + 1 },
    expected: [right],
    reason: `Nobody “${first.text} ${verb.text}”; one does so.`,
  };
}

/** “They had to be push the cart”: the base of a verb, with its object, behind “to be”. */
function beforeBase(document: Document, verb: Token): Report | undefined {
  const first = document.at(verb.index - 1);
  const to = document.at(verb.index - 2);
  const next = document.nextInSentence(verb);
  if (first?.lower !== 'be' || to?.lower !== 'to' || to.sentence !== verb.sentence) return undefined;
  if (!next || !objectStarts.has(next.lower) || endsClause(document, to)) return undefined;
  return {
    at: { first: first.index, last: verb.index + 1 },
    expected: [verb.text, `be ${gerundOf(verb.lower)}`, `be to ${verb.text}`],
    reason: `“to be ${verb.text}” has a “be” too many.`,
  };
}

/** “He had been arrested him” has an object too many, “they were dragged him” a “were”. */
function passive(first: Token, verb: Token, object: Token): Report {
  const reason = `“${first.text} ${verb.text}” has no object such as “${object.text}”.`;
  return first.lower === 'been' || first.lower === 'be'
    ? { at: { first: verb.index, last: object.index + 1 }, expected: [verb.text], reason }
    : {
        at: { first: first.index, last: verb.index + 1 },
        expected: [matchCase(verb.text, first.text)],
        reason,
      };
}

function endsClause(document: Document, first: Token): boolean {
  for (let at = document.previousInSentence(first), count = 0; at && count < 6; count++) {
    if (clause.test(at.lower)) return true;
    at = document.previousInSentence(at);
  }
  return false;
}
