/** Words that neither the dictionary nor the book knows. */
import { oncePerDocument } from './once.js';
import type { RuleContext } from './rule.js';

/** Which forms of a document are such words; each is asked once. */
export const unknownForms = oncePerDocument(
  (document, { speller, story }: Pick<RuleContext<unknown>, 'speller' | 'story'>) =>
    document.judgeForms(({ kind, text }) => kind === 'word' && !story.knows(text) && !speller.has(text)),
);
