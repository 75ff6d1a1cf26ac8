/** Which tense a verb of narration tells in. */
import type { Document, Token } from '../../src/core/document.js';
import type { Written } from '../../src/core/forms.js';
import { isCapitalized, words } from '../../src/core/text.js';

const clauseStart = words('and but when as while then because before after until so once');
const adverbs = words('also then only just still finally suddenly never always quickly slowly even almost');
/** Auxiliaries in the past. */
export const auxiliaries = words('was were had did could would');

function isPresent(lower: string): boolean {
  return /[a-z]{2}s$/.test(lower) && !/(?:ss|'s|us|was|is|has|does)$/.test(lower);
}

/** Whether a word may be a verb by whose form one sees the tense. */
export function mayTellTense({ kind, text, lower }: Written): boolean {
  return (
    kind === 'word' &&
    text === lower &&
    (isPresent(lower) ||
      auxiliaries.has(lower) ||
      lower.endsWith('ed') ||
      /^(?:said|went|came|took|saw|got|sat|stood|knew|felt|ran|made|gave|thought|told|found|heard|left|kept|held)$/.test(
        lower,
      ))
  );
}

/** The tense of a verb right behind “he” or “she” or a name at the head of a clause of narration. */
export function roughTense(document: Document, token: Token): 'past' | 'present' | undefined {
  if (token.register !== 'narration' || !mayTellTense(token)) return undefined;
  const subject = subjectOf(document, token);
  if (!subject) return undefined;
  if (!isPresent(token.lower)) return 'past';
  return document.partOfSpeech(token) === 'VERB' ? 'present' : undefined;
}

/** “he”, “she” or a name that opens a clause before the verb. */
export function subjectOf(document: Document, token: Token): Token | undefined {
  let subject = document.previousInSentence(token);
  while (subject && (adverbs.has(subject.lower) || /[a-z]ly$/.test(subject.lower)))
    subject = document.previousInSentence(subject);
  if (subject?.kind !== 'word') return undefined;
  const isName = isCapitalized(subject.text) && !/['’]/.test(subject.text);
  if (!/^(?:he|she)$/.test(subject.lower) && !isName) return undefined;
  const before = document.previousInSentence(subject);
  return before === undefined || before.text === ',' || clauseStart.has(before.lower) ? subject : undefined;
}
