/** Where a clause wishes and its verb may be “were”: “if he were”. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';

/** “if he were”, “I wish it were”, “as though she were”. */
const wishes = words(
  'if though wish wishes wished unless whether lest suppose supposing would rather than till until before or however whatever be let even',
);

/** Whether the sentence wishes, up to the subject. */
export function isWish(document: Document, subject: Token): boolean {
  for (let index = document.sentenceOf(subject).first; index < subject.index; index++)
    if (wishes.has(document.tokens[index].lower)) return true;
  return false;
}
