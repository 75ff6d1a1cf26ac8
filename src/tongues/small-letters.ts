/** Tells chapters written in small letters on purpose, as thoughts are that run on. */
import type { Document } from '../core/document.js';
import { wordForms } from '../core/forms.js';
import { oncePerDocument } from '../core/once.js';
import { words } from '../core/text.js';

/** So many paragraphs that begin small are no slips, where no more begin with a capital. */
const fewestParagraphs = 4;

/** Whether most paragraphs begin small. */
export const beginsSmall = oncePerDocument((document: Document): boolean => {
  let small = 0;
  let capital = 0;
  for (const { kind, first } of document.paragraphs) {
    const { text } = document.tokens[first];
    if (kind !== 'prose') continue;
    if (/^\p{Ll}/u.test(text)) small++;
    else if (/^\p{Lu}/u.test(text)) capital++;
  }
  return small >= fewestParagraphs && small > capital;
});

const selves = wordForms(words("i i'm i'll i've i'd"));

/** So many times as often as “I” stands “i” where no capitals are wanted. */
const leastShare = 4;

/** Whether neither sentences nor “i” have capitals; names then have none either. */
export const isWithoutCapitals = oncePerDocument((document: Document): boolean => {
  if (!beginsSmall(document)) return false;
  let small = 0;
  let capital = 0;
  for (const { text } of document.tokensOf(selves)) {
    if (text.startsWith('i')) small++;
    else capital++;
  }
  return small > capital * leastShare;
});
