/** The plural of a noun that is counted, not measured. */
import type { Token } from '../../src/core/document.js';
import type { Speller } from '../../src/core/speller.js';
import { withS } from '../../src/core/text.js';
import { amounts, firmWords } from './nouns.js';

/** Nouns that so seldom stand bare are counted, not measured: “two water”, “lots of noise”. */
const counted = 0.2;
const surelyCounted = 0.14;
/** The same where some doubt is left: “eleven language”. */
const likelyCounted = 0.3;
/** How often in a million words a noun is met of which that is known. */
const known = 1;

const irregularEnds: Readonly<Record<string, string>> = {
  man: 'men',
  foot: 'feet',
  tooth: 'teeth',
  goose: 'geese',
  mouse: 'mice',
  child: 'children',
};

/** What a counting word wants a noun to be. */
export interface Counted {
  plural: string;
  doubt: number;
}

/** The plural that a counting word wants of a noun; undefined where the noun may be measured, not counted. */
export function pluralAfter(token: Token, noun: Token, speller: Speller): Counted | undefined {
  const isBeside = noun.index === token.index + 1 && !firmWords.has(token.lower);
  const bareness = speller.bareness(noun.lower);
  const isKnown = speller.frequency(noun.lower) >= known;
  if (amounts.has(token.lower) && (bareness > surelyCounted || !isKnown)) {
    // “Hundreds of moth”, “a couple of nail”; not “lots of moss”, “a lot of noise”
    if (/^(?:lots|tons|lot)$/.test(token.lower) || bareness > likelyCounted) return undefined;
    const few = pluralOf(noun.lower, speller);
    return few === undefined ? undefined : { plural: few, doubt: isKnown ? 1 : 2 };
  }
  const isRare = speller.frequency(noun.lower) < known;
  if (isBeside && bareness > likelyCounted && !isRare) return undefined;
  const plural = pluralOf(noun.lower, speller);
  return plural === undefined ? undefined : { plural, doubt: isBeside && bareness > counted ? 2 : 0 };
}

/** The plural of a singular count noun that is at home in fiction; undefined for other words. */
export function pluralOf(noun: string, speller: Speller): string | undefined {
  const irregular = noun.replace(/(?:man|foot|tooth|goose|mouse|child)$/, (end) => irregularEnds[end]);
  if (irregular !== noun) return speller.hasLower(irregular) ? irregular : undefined;
  const plural = withS(noun);
  if (!speller.hasLower(noun) || !speller.hasLower(plural)) return undefined;
  // Of a rare noun it is not known how often it stands bare: “eleven binder”.
  const isRare = speller.frequency(noun) < known && /(?:er|or|ist|let|et)$/.test(noun);
  return speller.frequency(plural) > 0.2 && (isRare || speller.bareness(noun) < 0.4) ? plural : undefined;
}
