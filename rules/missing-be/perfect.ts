/** A perfect that lacks “been” or “have”: “it must have easy”, “she should gone”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';

/** Behind these stands “have” with a participle, or the base. */
export const modals = words("must could would might may should can't couldn't wouldn't mustn't");
const degrees = words('pretty very so quite rather too really terribly awfully');
/** Adjectives that can be had: “he must have more”. */
const owned = words(`
  more most less much enough many little some none all such any several few other same certain own good better best done long
  first last next second full open clear free ready right wrong worse worst half double fun cold
`);
const behindPhrase = words(
  'to for on with at in of if that when as but because seeing since by after before until now then',
);
/** Participles that are no pasts, so that “have” or “be” belongs before them. */
export const doneWith = /^(?:been|gone|done|given|seen|taken|known|written|spoken|eaten)$/;

/** “It must have easy for them”, “it must have rather dull”. */
export function lacksBeen(document: Document, modal: Token): Report | undefined {
  if (!modals.has(modal.lower)) return undefined;
  const { tokens } = document;
  const have = tokens[modal.index + 1];
  const first = tokens[modal.index + 2];
  if (have?.lower !== 'have' || first?.kind !== 'word' || first.text !== first.lower) return undefined;
  const isDegree = degrees.has(first.lower);
  const adjective = isDegree ? tokens[first.index + 1] : first;
  if (adjective?.kind !== 'word' || owned.has(adjective.lower)) return undefined;
  const next = tokens[adjective.index + 1];
  if (next && next.sentence === modal.sentence && next.kind === 'word' && !behindPhrase.has(next.lower))
    return undefined;
  if (next?.text === '-' || document.partOfSpeech(adjective) !== 'ADJ') return undefined;
  // “He could have sold for a song”, “it was a hat that he might have worn”
  if (!isDegree && /(?:ed|en|orn)$/.test(adjective.lower)) return undefined;
  return {
    at: { first: have.index, last: first.index + 1 },
    expected: [`${have.text} been ${first.text}`],
    reason: `“${have.text} ${first.text}” lacks “been”.`,
  };
}

/** “She should gone home.” */
export function lacksHave(document: Document, participle: Token): Report | undefined {
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
