/** Reads misspelt words as what they were to be, so that the ear hears what stands around them. */
import type { Document } from '../core/document.js';
import type { Speller } from '../core/speller.js';
import type { EarModel } from './model.js';
import { margin, type Stream } from './stream.js';

/** A strange word that a chapter has more often is no slip but its author's own, or a dialect's: `glowkelp`, `whut`. */
const mostUses = 2;

/** Where more than so many words, and one in so many, are strange, they are another tongue's and no slips. */
const fewWords = 8;
const oneStrangeIn = 20;

/** A story without words of its own. */
const noWords: ReadonlyMap<string, number> = new Map();

/**
 * Mends streams. An unknown word says little of its neighbours, and several pass for dialect: where one word in twelve
 * is a slip, half of them misspellings, more than a quarter of the wrong words are lost beside them.
 */
export class Mender {
  readonly #model: EarModel;
  readonly #speller: Speller;

  constructor(model: EarModel, speller: Speller) {
    this.#model = model;
    this.#speller = speller;
  }

  /** Puts into a stream, for misspelt words, what was meant. Returns the places: of the words there the ear says nothing. */
  mend(document: Document, stream: Stream): ReadonlySet<number> {
    const { ids, length } = stream;
    const strange = this.#strangeWords(document, stream);
    const mended = new Set<number>();
    if (strange.size > fewWords + length / oneStrangeIn) return mended;
    // The corrections of a chapter are forgotten with it.
    const speller = this.#speller.withWords(noWords);
    const names = this.#names(document, stream, strange);
    for (const [lower, places] of strange) {
      const named = names.get(lower) ?? [];
      let meant: number | undefined;
      // A name in lower case, where the chapter writes it rather with a capital.
      if (named.length >= places.length) meant = ids[named[0]];
      else if (places.length <= mostUses) meant = this.#meantBy(lower, ids[places[0]], speller);
      if (meant === undefined) continue;
      for (const place of places) {
        ids[place] = meant;
        mended.add(place);
      }
    }
    return mended;
  }

  /** Words in lower case that the ear does not know, or knows as misspelt or dialect, with their places. */
  #strangeWords(document: Document, { ids, tokens, length }: Stream): Map<string, number[]> {
    const { odd } = this.#model;
    const words = new Map<string, number[]>();
    for (let place = margin; place < length - margin; place++) {
      if (odd[ids[place]] === 0) continue;
      const { text, lower } = document.tokens[tokens[place]];
      if (text === lower) note(words, lower, place);
    }
    return words;
  }

  /** Where the same words stand with a capital, as names within a sentence. */
  #names(
    document: Document,
    { ids, tokens, length }: Stream,
    words: ReadonlyMap<string, unknown>,
  ): Map<string, number[]> {
    const { lexicon } = this.#model;
    const names = new Map<string, number[]>();
    if (words.size === 0) return names;
    for (let place = margin; place < length - margin; place++) {
      if (!lexicon.isName(ids[place])) continue;
      const { lower } = document.tokens[tokens[place]];
      if (words.has(lower)) note(names, lower, place);
    }
    return names;
  }

  /** The number of the word that was meant, where the ear knows it. */
  #meantBy(lower: string, written: number, speller: Speller): number | undefined {
    if (speller.hasLower(lower)) return undefined;
    const { lexicon } = this.#model;
    // “Womens coats”: the best correction takes the “s” away, and what follows would be heard as a slip.
    if (/(?:men|children)s$/.test(lower)) return lexicon.find(`${lower.slice(0, -1)}'s`);
    const [best] = speller.corrections(lower, 1);
    if (!best) return undefined;
    // Of what the ear knows much is dialect, and `dont` is not.
    const isSlip = lexicon.isVague(written) || best.word.replaceAll("'", '') === lower;
    return isSlip ? lexicon.find(best.word) : undefined;
  }
}

function note(places: Map<string, number[]>, word: string, place: number): void {
  const noted = places.get(word);
  if (noted) noted.push(place);
  else places.set(word, [place]);
}
