/**
 * Writes dist/dictionaries/: the words of all dialects, prepared so that the speller starts at once.
 *
 * From the dictionary-* packages (expanded by nspell), SCOWL's levels, the lists of tools/word-lists, the counts of
 * models/words.tsv and a list for word games it makes one file, `lexicon.bin`, whose form src/speller/lexicon.ts
 * describes.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { soundKey } from '../src/core/sound.js';
import { capitalize } from '../src/core/text.js';
import { packageRoot } from '../src/files/package-root.js';
import { allDialects, dialectBit, Mark, packFrequency } from '../src/speller/lexicon.js';
import { type DictionaryWord, readDictionaries } from './dictionary-words.js';
import { type LexiconWord, writeLexicon } from './lexicon-writer.js';
import { NearWords } from './near.js';
import { readWordList } from './word-lists.js';

const british = dialectBit('en-GB');
const australian = dialectBit('en-AU');

/**
 * What frequency SCOWL's level vouches for, in uses a million words, where the corpus is too old to know the word:
 * half of what words of the level have in the middle (`laptop`, level 40).
 */
const levelFrequency = new Map([
  [10, 20],
  [20, 5],
  [35, 0.6],
  [40, 0.3],
  [50, 0.1],
  [55, 0.04],
  [60, 0.02],
]);

/** What the words of Stet's own list of today's words have. */
const modernFrequency = 0.3;

/** What words have at least that are common today and were not when the books were written by which words are counted. */
const youngFrequency = 6;

interface Counted {
  frequency: number;
  bareness: number;
  /** Whether fiction taught the word. */
  learned: boolean;
}

const counts = readCounts();
const dictionary = readDictionaries();
const rejected = readWordList('rejected');
const modern = readWordList('modern');
const young = readWordList('young');
const interjections = readWordList('interjections');
const contractions = readWordList('contractions');
/** What Stet lists itself is none of SCOWL's doubtful words. */
const listed = new Set([...modern, ...young, ...interjections, ...contractions]);
const entries = new Map<string, LexiconWord>();
const mixed: string[] = [];

for (const [form, word] of dictionary) addDictionaryWord(form, word);
for (const word of readWordList('shared')) add(word, Mark.lower | Mark.capital | allDialects);
for (const word of modern) add(word, Mark.lower | Mark.capital | allDialects, modernFrequency);
for (const word of young) add(word, Mark.lower | Mark.capital | allDialects, youngFrequency);
for (const word of contractions) add(word, Mark.lower | Mark.capital | allDialects);
for (const word of interjections) {
  add(word, Mark.lower | Mark.capital | allDialects | (entries.has(word) ? 0 : Mark.unsuggested));
}
for (const [word, count] of counts) {
  if (count.learned) add(word, Mark.lower | Mark.capital | allDialects);
}
dropDoubtful();

const sorted = [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
const folder = path.join(packageRoot, 'dist', 'dictionaries');
mkdirSync(folder, { recursive: true });
const require = createRequire(import.meta.url);
/** Words of a list for word games, which has far more than writers use: `stanchly`, `hulloa`, `kopek`. */
const playable: readonly string[] = require('an-array-of-english-words');
const seldom = playable.filter((word) => word.length > 3 && !entries.has(word) && !rejected.has(word));
writeFileSync(
  path.join(folder, 'lexicon.bin'),
  writeLexicon(sorted, [...new Set(mixed)].sort(), seldom, soundKey),
);
copyFileSync(
  path.join(path.dirname(require.resolve('dictionary-en')), 'license'),
  path.join(folder, 'LICENSE'),
);

function addDictionaryWord(form: string, word: DictionaryWord): void {
  const lower = form.toLowerCase();
  if (form === lower && rejected.has(form)) return;
  let marks: number = word.taboo ? Mark.unsuggested : 0;
  if (form === lower) marks |= Mark.lower | Mark.capital;
  else if (form === capitalize(lower)) marks |= Mark.capital;
  else {
    marks |= Mark.mixed;
    mixed.push(form);
  }
  add(lower, marks | word.dialects | oxfordDialects(form), levelFrequency.get(word.level ?? 99) ?? 0);
}

/**
 * British and Australian houses that follow Oxford write `realize`, which the dictionaries keep from them; the style
 * sheet sees to it that a book does not mix.
 */
function oxfordDialects(form: string): number {
  if (!/i[sz](?:e|es|ed|er|ers|ing|ingly|able|ation|ations|ational)$/.test(form)) return 0;
  const bits = dictionary.get(form.replace(/iz(?=[a-z]+$)/, 'is'))?.dialects ?? 0;
  return bits & (british | australian);
}

function add(lower: string, marks: number, least = 0): void {
  const count = counts.get(lower) ?? (marks & Mark.lower ? undefined : counts.get(capitalize(lower)));
  const entry = entries.get(lower) ?? { marks: 0, frequency: 0, bareness: 255 };
  entries.set(lower, entry);
  entry.marks |= marks;
  if (entry.marks & Mark.lower) {
    const known = counts.get(lower);
    entry.frequency = Math.max(packFrequency(known?.frequency ?? 0), packFrequency(least), entry.frequency);
    entry.bareness = known ? Math.round(known.bareness * 255) : 255;
  } else entry.frequency = Math.max(packFrequency(count?.frequency ?? 0), entry.frequency);
}

/**
 * SCOWL's last level is full of words like `calender` that a story has only by a slip. One of them stays when it is
 * long enough and fiction uses it, or when no word that is far commoner is one letter away; of the others, the longer
 * ones are remembered as doubtful.
 */
function dropDoubtful(): void {
  const near = new NearWords(
    [...counts]
      .filter(([, { frequency }]) => frequency >= 1)
      .map(([word, { frequency }]) => [word, frequency]),
  );
  for (const [word, { level }] of dictionary) {
    if (level !== 70 || listed.has(word) || counts.get(word)?.learned) continue;
    const frequency = counts.get(word)?.frequency ?? 0;
    if (word.length < 5 ? frequency < 0.1 : frequency < 0.3 && near.frequency(word) > 0) doubt(word);
  }
}

/** Keeps a word as one that a dictionary has, and that is right in no case. */
function doubt(word: string): void {
  const entry = entries.get(word);
  if (!entry) return;
  if (word.length < 5) entries.delete(word);
  else entry.marks &= ~(Mark.lower | Mark.capital);
}

function readCounts(): Map<string, Counted> {
  const found = new Map<string, Counted>();
  const lines = readFileSync(path.join(packageRoot, 'models', 'words.tsv'), 'utf8').split('\n');
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue;
    const [word, frequency, bare, learned] = line.split('\t');
    found.set(word, {
      frequency: Number(frequency),
      bareness: Number(bare ?? 100) / 100,
      learned: learned === '+',
    });
  }
  return found;
}
