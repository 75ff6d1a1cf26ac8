/** Opens the prepared dictionary. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Speller } from '../core/speller.js';
import type { Language } from '../core/story.js';
import { packageRoot } from '../files/package-root.js';
import { Lexicon } from './lexicon.js';
import { LexiconSpeller } from './speller.js';

const loaded = new Map<Language | undefined, Speller>();

/**
 * The speller of a language, loaded once; of all its dialects together where the book declares none. `npm run build` has to have
 * made the dictionaries.
 */
export function loadSpeller(language: Language | undefined): Speller {
  let speller = loaded.get(language);
  if (!speller) {
    const file = path.join(packageRoot, 'dist', 'dictionaries', 'lexicon.bin');
    speller = new LexiconSpeller(new Lexicon(readFileSync(file)), language);
    loaded.set(language, speller);
  }
  return speller;
}
