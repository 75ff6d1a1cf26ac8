/** Tells words that may be made of others, with endings and beginnings that English is free to add. */
import type { Speller } from '../core/speller.js';
import { words } from '../core/text.js';

const endings = words(
  's es ed ing ly er ers est ness less like y ish ward wards able ism ist ful let dom some ation ment',
);
const beginnings = words(
  'un re non de over under out in im a up mis fore anti pre inter semi sub super dis be en after off down',
);

/** Beginnings that make few new words. */
const seldomFree = words('a be de dis em en im in after down off up');

/**
 * How well the word may be another with an ending or beginning that makes new words: 2 for “engined”, “bonelessly”,
 * “unsighted”, 1 where the other word is rare or the ending says little: “steedy”.
 */
export function derivation(word: string, speller: Speller): 0 | 1 | 2 {
  let best: 0 | 1 | 2 = 0;
  const consider = (stem: string, isWeak: boolean) => {
    if (best === 2 || !speller.hasLower(stem)) return;
    best = isWeak || speller.frequency(stem) < 1 ? 1 : 2;
  };
  for (let cut = 3; cut < word.length; cut++) {
    const stem = word.slice(0, cut);
    const ending = word.slice(cut);
    if (!endings.has(ending) && !(ending === 'd' && stem.endsWith('e'))) continue;
    if (ending === 's' && /[sxz]$/.test(stem)) continue;
    const isWeak = cut < 4 || ending === 'y';
    consider(stem, isWeak);
    consider(`${stem}e`, isWeak);
    if (stem.at(-1) === stem.at(-2) && cut > 3) consider(stem.slice(0, -1), isWeak);
    if (stem.endsWith('i')) consider(`${stem.slice(0, -1)}y`, isWeak);
  }
  for (let cut = 1; cut <= 5 && word.length - cut >= 4; cut++) {
    const beginning = word.slice(0, cut);
    if (beginnings.has(beginning)) consider(word.slice(cut), seldomFree.has(beginning));
  }
  return best;
}
