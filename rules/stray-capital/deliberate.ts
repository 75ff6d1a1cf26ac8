/** Tells a capital that is meant: He for a god, They for a power, a telegram whose sentences have no stops. */
import type { Document, Token } from '../../src/core/document.js';
import { wordForms } from '../../src/core/forms.js';
import { defineQuestion, type RuleContext } from '../../src/core/rule.js';
import { isCapitalized, words } from '../../src/core/text.js';

/** Pronouns take a capital where they stand for a god or a power. */
const pronouns = words(
  'it its he him his she her they them their theirs you your we us our me my mine himself themselves',
);

/** Where one of these is near, a pronoun with a capital is worship. */
const divine = words(
  'god gods lord father almighty heaven creator saviour savior christ jesus providence power maker allah goddess devil satan',
);

/** Beyond this many pronouns, or the same word, a book writes capitals on purpose: He for a god, They for a power. */
const deliberate = 3;

/** Whether the book has a word so often with a capital that it is meant. */
export const isUsual = defineQuestion(
  'stray-capital usual',
  ({ story: { census } }, key: string) => census.tally('stray-capital', key) > deliberate,
);

/** He in his several cases: two of them with a capital are a power that the book reveres or fears. */
const cases = ['he', 'him', 'his', 'himself'];
export const isRevered = defineQuestion(
  'stray-capital revered',
  ({ story: { census } }) => cases.filter((form) => census.tally('stray-capital', form) > 0).length > 1,
);

/** What is counted of a word with a capital: pronouns together, and each case of he besides. */
export function keysOf({ lower }: Token): string[] {
  return cases.includes(lower) ? [keyOf(lower), lower] : [keyOf(lower)];
}

function keyOf(lower: string): string {
  return pronouns.has(lower) ? 'pronoun' : lower;
}

/** Whether the author means the capital of a small word in mid-sentence. */
export function isDeliberate(document: Document, token: Token, { story }: RuleContext<unknown>): boolean {
  if (story.ask(isUsual, keyOf(token.lower))) return true;
  if (story.declares(token.lower) || (cases.includes(token.lower) && story.ask(isRevered))) return true;
  const { first, last } = document.paragraphOf(token);
  // A telegram, or a machine that prints without marks, begins its sentences so.
  if (document.tokens[last - 1].kind === 'word') return true;
  if (!pronouns.has(token.lower)) return false;
  for (let index = first; index < last; index++) if (divine.has(document.tokens[index].lower)) return true;
  return isPrayedTo(document);
}

const gods = wordForms(words('lord almighty goddess creator'));

/** Whether somebody speaks of “the Lord” in the chapter, so that “I promised Him” needs no god beside it. */
function isPrayedTo(document: Document): boolean {
  return document.tokensOf(gods).some(({ text, index }) => {
    const next = document.at(index + 1);
    const isTitle = next?.kind === 'word' && (next.lower === 'of' || isCapitalized(next.text));
    return isCapitalized(text) && document.at(index - 1)?.lower === 'the' && !isTitle;
  });
}
