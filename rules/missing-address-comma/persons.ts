/** Who may be spoken to: by a name, by a title, or as friends and crowds are. */
import type { Document, Token } from '../../src/core/document.js';
import { formsThat } from '../../src/core/forms.js';
import { defineQuestion, type RuleContext } from '../../src/core/rule.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { givenNames } from '../lists/given-names.js';

/** Titles in address, with their capital. */
export const titles = words(`
  captain doctor professor sergeant commander lieutenant inspector constable sheriff detective colonel major general admiral princess prince mom mum
  mommy mummy dad daddy mother father grandma grandpa master mistress highness majesty lordship ladyship excellency officer
`);
/** Said before a name: “Mr. Brand”. */
export const courtesies = words('mr mrs ms dr miss lord lady sir aunt uncle');
/** What people call each other in lower case, behind what cannot be followed by an object. */
export const callNames = words(
  'guys dude dudes man bro bruh honey hon sweetie sweetheart darling babe buddy pal mate kiddo folks',
);
/** Spoken to so only behind a whole phrase: “Sit down boy”; “yes sir” is a word of its own, and “no boy” none of them. */
export const behindPhrases = words('sir madam boy lad lass son kid');
/** Only greeted by the hour: “Good morning class”. */
export const crowds = words('class everyone everybody ladies gentlemen children boys girls');
/** “you Americans”, “home Fridays”, “you Mr. Hollis” */
const notPersons = /^(?:st|.+day|.+days)$/;
/** Whoever may be spoken to: by a name, or as friends and crowds are. */
const calledBehind = words(
  `boss chief lass son pal love dear dearest child doc mister lads fellas fellows brother sister friend friends partner girl
  ma'am lord lady liege milord milady dummy idiot loser champ`,
);
export const addressed = formsThat(({ kind, text, lower }) => {
  if (kind !== 'word') return false;
  if (!isCapitalized(text))
    return crowds.has(lower) || callNames.has(lower) || behindPhrases.has(lower) || calledBehind.has(lower);
  return !/['’]s?$/.test(text) && !notPersons.test(lower);
});

/** Whether the book writes a word as a name, and never in lower case: “Thistle”. */
export const isAlwaysName = defineQuestion(
  'missing-address-comma name',
  ({ story: { census } }, lower: string) => census.lower(lower) === 0 && census.capital(lower) > 2,
);

/** Whether a common word is the name of somebody in this book. */
export function isNameHere({ lower }: Token, { story }: RuleContext<unknown>): boolean {
  const name = story.name(lower);
  return name !== undefined && !/^(?:place|term)$/.test(name.kind) && story.ask(isAlwaysName, lower);
}

/** Whether a word with a capital is a title or somebody’s name. */
export function isPerson(
  document: Document,
  token: Token,
  { story, speller }: RuleContext<unknown>,
): boolean {
  if (titles.has(token.lower)) return true;
  if (courtesies.has(token.lower)) return false;
  const name = story.name(token.lower);
  // A name that the book has but here: “Stop right there Corwen.”
  if (name === undefined) return givenNames.has(token.lower) || isStrange(document, token, speller);
  return name.kind !== 'place' && name.kind !== 'term' && !speller.hasLower(token.lower);
}

/** Whether a word with a capital in the middle of a sentence is in no dictionary, and ends what is called out. */
function isStrange(document: Document, token: Token, speller: RuleContext<unknown>['speller']): boolean {
  return (
    !document.opensSentence(token) &&
    /^(?:here|there|down|on|up)$/.test(document.at(token.index - 1)?.lower ?? '') &&
    document.partOfSpeech(token) === 'PROPN' &&
    !speller.hasLower(token.lower)
  );
}
