/** Words of kinship: where they are names, and where they are common nouns. */
import type { Document, Token } from '../../src/core/document.js';
import { defineQuestion } from '../../src/core/rule.js';
import type { Story } from '../../src/core/story.js';
import { words } from '../../src/core/text.js';
import { isSpokenInDialect } from '../../src/tongues/dialect.js';

/** Whether the book seldom writes a word of kinship with a capital. */
export const isMeantSmall = defineQuestion(
  'title-case small kin',
  ({ story: { census } }, word: string) => census.capital(word) * 3 < census.lower(word) - 3,
);

/** In address these have a capital; with my, her or the they have none. */
export const kin = words('mom mum mommy mummy dad daddy mama mamma papa grandma grandpa granny gran nana');

/** Those of which no older book speaks as of a name without its capital. */
const modernKin = words('mom mum mommy mummy dad daddy grandma grandpa');

/** Behind these a bare word of kinship is a name: “told mom”, “with dad”. */
const bareBefore = words(`
  told asked tell ask asking telling with hugged kissed called help helped missed miss thank thanked texted phoned
  loved love let made heard saw
`);

/** A word of kinship that is a name where it stands. */
export function isKinName(document: Document, token: Token, story: Story): boolean {
  if (!kin.has(token.lower) || story.ask(isMeantSmall, token.lower)) return false;
  // “Yes, mum, ’e’s ’ere,” says who means ma’am.
  if (token.lower === 'mum' && isSpokenInDialect(document, token)) return false;
  if (isNamed(document, token)) return true;
  if (token.register !== 'dialogue') return false;
  const previous = document.at(token.index - 1);
  const next = document.at(token.index + 1);
  const endsPhrase = next === undefined || next.quote === 'close' || /^[,.?!…—–]/.test(next.text);
  return previous?.text === ',' && endsPhrase && !isInList(document, token);
}

/** “I asked mom about it”, “when dad came home”: whoever is spoken of without an article has it for a name. */
function isNamed(document: Document, token: Token): boolean {
  if (!modernKin.has(token.lower)) return false;
  const [previous, next] = [document.previousInSentence(token), document.nextInSentence(token)];
  if (!previous || document.touchesPrevious(token) || next?.text === '-') return false;
  // “mom jeans”, “dad and son”
  if (next?.kind === 'word' && (/^(?:and|or)$/.test(next.lower) || document.partOfSpeech(next) === 'NOUN'))
    return false;
  if (bareBefore.has(previous.lower)) return true;
  return /^(?:when|because|if|until|that|before|after|while|since)$/.test(previous.lower)
    ? next?.kind === 'word' && /^(?:VERB|AUX)$/.test(document.partOfSpeech(next))
    : false;
}

/** "a sister, mom, and a dog": another comma or "and" holds more of the list. */
function isInList(document: Document, token: Token): boolean {
  const after = document.at(token.index + 1);
  const next = document.at(token.index + 2);
  const before = document.at(token.index - 2);
  if (before && /^(?:brother|sister|mom|mum|dad|grandma|grandpa|uncle|aunt)s?$/.test(before.lower))
    return true;
  return (
    after?.text === ',' && next !== undefined && /^(?:and|or|dad|mom|mum|brother|sister)$/.test(next.lower)
  );
}
