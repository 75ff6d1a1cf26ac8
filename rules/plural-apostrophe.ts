/** Finds a plural written with an apostrophe. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, type Report, type RuleContext } from '../src/core/rule.js';
import { isCapitalized, withS, words } from '../src/core/text.js';
import { countNouns } from './lists/count-nouns.js';
import { owners } from './lists/possession.js';

/** A plural follows these, so that "two day's" lacks either its s or its place. */
const plurals = words(
  'these those several two three four five six seven eight nine ten eleven twelve twenty thirty many',
);

/** Plurals and pronouns that take their apostrophe there: "those men's", "two people's", "these others'". */
const rightAsTheyAre = words(`
  men women children people folk police cattle sheep geese mice oxen gentlemen policemen other else one everyone who it
  that there what he she let here where how when fish deer teeth feet
  million thousand hundred dozen billion
`);

/** Past tenses that are no nouns and seldom stand alone behind an owner: "the dragon's flew". */
const pasts = words(
  'flew went came ran took shook sprang sat stood spoke gave knew grew threw fell ate began swam sang wrote rode broke fled wept crept',
);

/** Who has hands and a voice as others have, and houses that go by their names: “her hair touched her companion’s” */
const somebody =
  /(?:er|or|ar|ist|ant|ent|man|lady|lord|ion)$|^(?:statue|lover|guide|hero|giant|lad|guy|model|café|cafe|hotel|inn|club|shop|newspaper|magazine|ass|foe|god|horse|pipe)$/;

/** “Louder than the engine’s”, “his voice was the bell’s” */
const compared =
  /^(?:like|as|than|unlike|to|was|were|is|are|be|been|not|but|from|match(?:ed)?|matching)$|['’]s$|^(?:hers|mine|theirs|yours|ours)$/;

const possessives = formsThat(({ kind, lower }) => kind === 'word' && lower.endsWith("'s"));

export default defineRule({
  id: 'plural-apostrophe',
  category: 'apostrophes',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'A plural with an apostrophe.',
  why: 'A plural has no apostrophe: two dragons, the 1920s.',
  examples: [
    { bad: 'Those [[dragon’s]] are asleep.', good: 'Those dragons are asleep.' },
    { bad: 'He had seen two [[ship’s]] in the bay.', good: 'He had seen two ships in the bay.' },
    {
      bad: '“I saw several [[horse’s]] by the mill,” she said.',
      good: '“I saw several horses by the mill,” she said.',
    },
    { bad: 'The rain had soaked her [[boot’s]].', good: 'The rain had soaked her boots.' },
    {
      bad: 'A light shone between the [[curtain’s]], pale and thin.',
      good: 'A light shone between the curtains, pale and thin.',
    },
    { ok: 'The roar was louder than the engine’s.', because: 'the roar of the engine' },
    {
      ok: 'He had a voice like a bell’s, and hers was like the flute’s.',
      because: 'what is owned goes without saying',
    },
    { bad: 'The [[raven’s]] flew over the house.', good: 'The ravens flew over the house.' },
    { bad: 'The [[horse’s]] ran down the hill.', good: 'The horses ran down the hill.' },
    {
      bad: 'He wore the hats of the [[1920’s]] with pride.',
      good: 'He wore the hats of the 1920s with pride.',
    },
    { ok: 'Those men’s coats were wet.', because: 'an irregular plural with its possessive' },
    { ok: 'Her eyes were brown; the captain’s were blue.', because: 'what is owned goes without saying' },
    { ok: '“That captain’s got two mates,” he said.', because: 'a contraction' },
    { ok: '“The raven’s flown,” she said.', because: 'a contraction' },
    { ok: 'In 1920’s first month he left.', because: 'a possessive' },
    { ok: 'The book of those two, Ilse’s and his, lay there.', because: 'a name' },
  ],
  check(document, context, report) {
    for (const token of document.tokensOf(possessives)) {
      const found = token.lower === "'s" ? decade(document, token) : plural(document, token, context);
      if (found) report(found);
    }
  },
});

/** `the 1920's`: a suggestion, since older houses set it so. */
function decade(document: Document, token: Token): Report | undefined {
  const year = document.at(token.index - 1);
  const before = document.at(token.index - 2);
  if (year?.kind !== 'number' || !document.touchesPrevious(token) || !/^(?:\d\d)?\d0$/.test(year.text))
    return undefined;
  if (!before || !/^(?:the|early|late|mid|-)$/.test(before.lower)) return undefined;
  return {
    at: { first: year.index, last: token.index + 1 },
    expected: [`${year.text}s`],
    reason: `A decade is written ${year.text}s.`,
    severity: 'suggestion',
  };
}

function plural(document: Document, token: Token, { speller }: RuleContext<unknown>): Report | undefined {
  const base = token.lower.slice(0, -2);
  const previous = document.at(token.index - 1);
  const next = document.nextInSentence(token);
  if (previous?.kind !== 'word' || previous.sentence !== token.sentence || isCapitalized(token.text))
    return undefined;
  if (rightAsTheyAre.has(base) || base.endsWith('s')) return undefined;
  const isCounted = plurals.has(previous.lower);
  // "The roof’s fell in," says a man who leaves out his "has".
  const isSubject =
    token.register === 'narration' && previous.lower === 'the' && next !== undefined && pasts.has(next.lower);
  const isThing = isOwnerless(document, token, base, next);
  if (!isCounted && !isSubject && !isThing) return undefined;
  const several = withS(token.text.slice(0, -2));
  if (!speller.hasLower(base) || !speller.hasLower(several.toLowerCase())) return undefined;
  const apostrophe = token.text.at(-2) ?? "'";
  const isOwner = isCounted && next?.kind === 'word' && /^(?:NOUN|ADJ)$/.test(document.partOfSpeech(next));
  return {
    at: token,
    expected: isOwner ? [several + apostrophe, several] : [several],
    reason: `“${token.text}” is no plural.`,
  };
}

/** “It soaked her boot’s.”: where the clause ends nothing is owned, and no voice or roar is compared with the thing’s own. */
function isOwnerless(document: Document, token: Token, base: string, next: Token | undefined): boolean {
  if (!countNouns.has(base) || owners.has(base) || somebody.test(base)) return false;
  if (next !== undefined && !/^[.,;:!?…]/.test(next.text)) return false;
  const determiner = document.previousInSentence(token);
  if (!/^(?:the|his|her|my|their|our|your|a|an|of|with|no|some)$/.test(determiner?.lower ?? '')) return false;
  const { first } = document.sentenceOf(token);
  return !document.tokens
    .slice(Math.max(first, token.index - 12), token.index)
    .some(({ lower }) => compared.test(lower));
}
