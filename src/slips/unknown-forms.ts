/** Words that neither the dictionary nor the book knows. */
import { formsSpelled } from '../core/forms.js';
import { oncePerDocument } from '../core/once.js';
import type { RuleContext } from '../core/rule.js';

/** Words that the language does not have. */
const strangeForms = formsSpelled(({ kind, text }, speller) => kind === 'word' && !speller.has(text));

/** Which forms of a document are such words; each is asked once. */
export const unknownForms = oncePerDocument(
  (document, { speller, story }: Pick<RuleContext<unknown>, 'speller' | 'story'>) =>
    document.judgeForms(({ text }) => !speller.has(text) && !story.knows(text), strangeForms(speller)),
);
