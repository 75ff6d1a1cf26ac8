/** Whether what stands on each side of a comma is a sentence. */
import type { Document, Sentence, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { clauseSubjects } from '../lists/small-words.js';

const determiners = words('the my his her our their your its this that these those a an');
const finite = words(`
  is are was were am has have had do does did can could will would shall should may might must isn't aren't wasn't weren't
  hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't cannot seemed looked felt
`);
/** At the head of the sentence these open no main clause: “The moment he came, she left.” */
const times = words(`
  moment instant minute second day night morning evening time times year years week hour first next last more less longer
  sooner closer nearer better faster harder same way farther further older deeper bigger greater higher later
`);
/** Verbs by which the second clause reports the first: “It was over, he knew now.” */
const reporting = words(`
  said thought knew felt supposed realized realised guessed told heard believed feared hoped imagined saw noticed say think
  know suppose guess swear believe mean wish bet fancy hope fear see tell hear remembered remember
`);

/** `The knife was not hot, it was cold`: the verb denied comes again. */
export function isContrast(before: readonly Token[], verb: Token): boolean {
  return before.some(
    ({ lower }, at) =>
      (lower === 'not' && before[at - 1]?.lower === verb.lower) || lower === `${verb.lower}n't`,
  );
}

/** The words from the start of the sentence, or from a comma with “but” or “and”, up to the comma. */
export function clauseBefore(document: Document, { first }: Sentence, comma: Token): Token[] | undefined {
  let start = comma.index - 1;
  while (start >= first && document.tokens[start].text !== ',') start--;
  const isLater = start >= first;
  const clause = document.tokens.slice(start + 1, comma.index).filter(({ kind }) => kind === 'word');
  // “I thought that with the new law, we had won.”
  if (
    clause.some(
      ({ lower }, at) =>
        lower === 'that' && /^(?:with|in|for|by|at|after|on)$/.test(clause[at + 1]?.lower ?? ''),
    )
  )
    return undefined;
  return isLater && !/^(?:but|and|so)$/.test(clause[0]?.lower ?? '') ? undefined : clause;
}

/** `He could not open the door`: a subject at the head, and its verb soon after. */
export function isMainClause(document: Document, clause: readonly Token[]): boolean {
  let at = /^(?:and|but|then|so)$/.test(clause[0].lower) ? 1 : 0;
  const head = clause[at];
  if (clauseSubjects.has(head.lower))
    return (
      isVerb(document, clause[at + 1]) ||
      (clause[at + 1].lower.endsWith('ly') && isVerb(document, clause[at + 2]))
    );
  if (determiners.has(head.lower)) at++;
  else if (!isCapitalized(head.text) || document.partOfSpeech(head) !== 'PROPN') return false;
  if (times.has(clause[at].lower)) return false;
  for (let step = at; step < Math.min(clause.length - 1, at + 3); step++) {
    const { lower } = clause[step + 1];
    if (clauseSubjects.has(lower) || /^(?:that|which|who|whose|whom|where|how|of)$/.test(lower)) return false;
    if (finite.has(lower) || document.partOfSpeech(clause[step + 1]) === 'AUX') return true;
  }
  return false;
}

function isVerb(document: Document, token: Token | undefined): boolean {
  return (
    token !== undefined && (finite.has(token.lower) || /^(?:VERB|AUX)$/.test(document.partOfSpeech(token)))
  );
}

/** `it was locked`, `the enemy was close`; not `you know that well`. */
export function isSecondClause(document: Document, clause: readonly Token[]): boolean {
  const [head, second, third] = clause;
  if (clause.some(({ lower }) => reporting.has(lower))) return false;
  if (clauseSubjects.has(head.lower))
    return finite.has(second.lower) && !(head.lower === 'i' && third.lower === 'afraid');
  if (!/^(?:the|my|his|her|our|their|your)$/.test(head.lower)) return false;
  return document.partOfSpeech(second) === 'NOUN' && finite.has(third.lower);
}

const pronouns = words('he she it they we i');

/** `I could not help it, I laughed`: each has a pronoun and its verb, and neither comments on the other. */
export function areShortClauses(
  document: Document,
  before: readonly Token[],
  after: readonly Token[],
): boolean {
  if (before.length < 4 || after.length < 3 || before.length + after.length < 8) return false;
  if (!pronouns.has(before[0].lower) || !pronouns.has(after[0].lower)) return false;
  if (after.some(({ lower }) => reporting.has(lower)) || isContrast(before, after[1])) return false;
  return hasFiniteVerb(document, before) && hasFiniteVerb(document, after);
}

function hasFiniteVerb(document: Document, [, second, third]: readonly Token[]): boolean {
  const verb = /ly$|^(?:just|only|never|always|still|then)$/.test(second.lower) ? third : second;
  return isVerb(document, verb) && !/ing$/.test(verb.lower);
}
