/**
 * Counts the words of a corpus of fiction and writes models/words.tsv.
 *
 * `npm run train:words -- FOLDER`; the folder holds a subfolder a source, each with gzipped books, one paragraph a
 * line. Books of `standardebooks` are younger and cleaner than the others, so each counts three times.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Document } from '../src/core/document.js';
import { capitalize } from '../src/core/text.js';
import { packageRoot } from '../src/files/package-root.js';
import { readPlain } from '../src/reading/plain.js';
import { readDocument } from '../src/reading/read.js';
import { isForm, stripAccents, type Words } from '../src/speller/forms.js';
import { readDictionaries } from './dictionary-words.js';
import { NearWords } from './near.js';
import { readWordList } from './word-lists.js';

/** The source whose books count three times and may teach new words. */
const clean = 'standardebooks';
const cleanWeight = 3;

/** How many words in lower case are kept, commonest first. */
const kept = 66_000;

/** A word that the dictionaries lack is taken when so many authors of the clean source use it in lower case. */
const enoughAuthors = 4;

/** Two clean authors, or one and two others, are enough where no word one letter away is so many times as common. */
const fewCleanAuthors = 2;
const fewAuthors = 3;
const farCommoner = 10;

/** What makes the word behind it no bare noun. */
const determiners = readWordList('determiners');

/** What makes the word behind it a verb, so that it says nothing about a noun. */
const verbLeads = readWordList('verb-leads');

/** Words that follow a noun, never an adjective that stands before its noun. */
const closers = readWordList('closers');

interface Tally {
  lower: number;
  /** At the start of a sentence or a quotation, with a capital. */
  initial: number;
  /** With a capital elsewhere. */
  capital: number;
}

interface Found {
  count: number;
  authors: Set<string>;
  cleanAuthors: Set<string>;
}

const corpus = process.argv[2];
if (!corpus) {
  process.stderr.write('Which folder holds the corpus?\n');
  process.exit(2);
}

const dictionary = readDictionaries();
const listed = new Set(
  ['contractions', 'interjections', 'modern'].flatMap((name) => [...readWordList(name)]),
);
const rejected = readWordList('rejected');
const isListed = (lower: string): boolean => dictionary.has(lower) || listed.has(lower);
const listedWords: Words = {
  known: isListed,
  right: (lower) => isListed(lower) || isForm(lower, listedWords),
  use: (lower) => ((dictionary.get(lower)?.level ?? 99) <= 50 ? 255 : 0),
};

const tallies = new Map<string, Tally>();
const unknown = new Map<string, Found>();

/** Previous words and words of all sentences, as numbers into `names`, -1 for a mark: what bareness is counted from. */
const names: string[] = [];
const numbers = new Map<string, number>();
const running: Int32Array[] = [];

let total = 0;
for (const source of readdirSync(corpus).sort()) {
  const folder = path.join(corpus, source);
  if (source.endsWith('.md')) continue;
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.txt.gz')) continue;
    const text = gunzipSync(readFileSync(path.join(folder, file))).toString('utf8');
    countBook(readDocument(readPlain(text)), file.split('_')[0], source === clean);
  }
}
writeModel();

function countBook(document: Document, author: string, isClean: boolean): void {
  const weight = isClean ? cleanWeight : 1;
  const flow = new Int32Array(document.tokens.length);
  for (const token of document.tokens) {
    flow[token.index] = -1;
    if (token.kind !== 'word') continue;
    total += weight;
    const plain = stripAccents(token.lower);
    const tally = tallies.get(plain) ?? { lower: 0, initial: 0, capital: 0 };
    tallies.set(plain, tally);
    const lower = token.text[0] === token.text[0].toLowerCase();
    if (lower) tally.lower += weight;
    else if (document.startsSentence(token) || document.opensQuotation(token)) tally.initial += weight;
    else tally.capital += weight;
    if (!lower) continue;
    let number = numbers.get(plain);
    if (number === undefined) {
      number = names.length;
      numbers.set(plain, number);
      names.push(plain);
    }
    flow[token.index] = number;
    if (token.register !== 'verse' && !isListed(plain)) {
      const found = unknown.get(plain) ?? { count: 0, authors: new Set(), cleanAuthors: new Set() };
      unknown.set(plain, found);
      found.count++;
      found.authors.add(author);
      if (isClean) found.cleanAuthors.add(author);
    }
  }
  running.push(flow);
}

/** Words that stand before a noun: behind a determiner, seven times in ten another word of content follows them. */
function findAdjectives(): Uint8Array {
  const behind = new Uint32Array(names.length);
  const before = new Uint32Array(names.length);
  const isDeterminer = Uint8Array.from(names, (name) => (determiners.has(name) ? 1 : 0));
  const isContent = Uint8Array.from(names, (name) => (closers.has(name) || determiners.has(name) ? 0 : 1));
  for (const flow of running) {
    for (let index = 1; index + 1 < flow.length; index++) {
      const word = flow[index];
      const lead = flow[index - 1];
      if (word < 0 || lead < 0 || !isDeterminer[lead]) continue;
      behind[word]++;
      if (flow[index + 1] >= 0 && isContent[flow[index + 1]]) before[word]++;
    }
  }
  return Uint8Array.from(behind, (count, word) => (count >= 20 && before[word] >= 0.7 * count ? 1 : 0));
}

/** Share of the uses as a noun with nothing before them that marks a noun, by number. */
function findBareness(): Float64Array {
  const adjectives = findAdjectives();
  const bare = new Float64Array(names.length);
  const used = new Float64Array(names.length);
  const marks = Uint8Array.from(names, (name, word) =>
    determiners.has(name) || name.endsWith("'s") || adjectives[word] ? 1 : 0,
  );
  const leads = Uint8Array.from(names, (name) => (verbLeads.has(name) ? 1 : 0));
  for (const flow of running) {
    for (let index = 1; index < flow.length; index++) {
      const word = flow[index];
      const lead = flow[index - 1];
      if (word < 0 || lead < 0 || leads[lead]) continue;
      used[word]++;
      if (!marks[lead]) bare[word]++;
    }
  }
  return bare.map((count, word) => (used[word] < 5 ? 1 : count / used[word]));
}

/** The words that the dictionaries lack and books use, without likely slips. */
function findNew(): Map<string, Found> {
  const taken = new Map<string, Found>();
  const near = new NearWords(
    [...tallies].filter(([word]) => isListed(word)).map(([word, { lower }]) => [word, lower]),
  );
  for (const [word, found] of unknown) {
    const isFew = found.authors.size < fewAuthors && found.cleanAuthors.size < fewCleanAuthors;
    if (isFew || found.cleanAuthors.size === 0) continue;
    if (rejected.has(word) || word.length < 3 || !/^[a-z']+$/.test(word)) continue;
    // `goin'` before a closing mark loses its apostrophe to it.
    if (word.endsWith('in') && isListed(`${word}g`)) continue;
    const tally = tallies.get(word);
    if (!tally || tally.capital > tally.lower / 2) continue;
    if (dictionary.has(capitalize(word)) || isForm(word, listedWords)) continue;
    if (found.cleanAuthors.size < enoughAuthors && near.frequency(word) > farCommoner * tally.lower) continue;
    taken.set(word, found);
  }
  return taken;
}

function writeModel(): void {
  const taken = findNew();
  const bareness = findBareness();
  const perMillion = (count: number): number => (count * 1_000_000) / total;
  const rows: { word: string; frequency: number; line: string }[] = [];
  for (const [word, tally] of tallies) {
    const known = (isListed(word) || taken.has(word)) && !rejected.has(word);
    const proper = capitalize(word);
    if (known && tally.lower > 0) {
      // A name that is a word too (`May`) lends its sentence starts to the word by its share.
      const common = tally.lower + (tally.initial * tally.lower) / (tally.lower + tally.capital);
      const frequency = perMillion(common);
      const share = bareness[numbers.get(word) ?? 0] ?? 1;
      const mark = taken.has(word) ? '\t+' : '';
      rows.push({
        word,
        frequency,
        line: `${word}\t${figure(frequency)}\t${Math.round(share * 100)}${mark}`,
      });
    } else if (dictionary.has(proper) && tally.capital > 0) {
      const frequency = perMillion(tally.capital + tally.initial);
      rows.push({ word: proper, frequency, line: `${proper}\t${figure(frequency)}` });
    }
  }
  rows.sort((one, other) => other.frequency - one.frequency || (one.word < other.word ? -1 : 1));
  const chosen = rows.filter((row, index) => index < kept || row.line.endsWith('+'));
  chosen.sort((one, other) => (one.word < other.word ? -1 : 1));
  const head =
    '# Words of English fiction: uses in a million words, percentage of bare uses, + for a word that dictionaries lack. ' +
    `Counted by tools/train-words.ts in ${running.length} books in the public domain ` +
    '(Standard Ebooks, thrice; ELTeC-eng; 100 English Novels).';
  writeFileSync(
    path.join(packageRoot, 'models', 'words.tsv'),
    `${head}\n${chosen.map((row) => row.line).join('\n')}\n`,
  );
  const listing = [...taken].sort((one, other) => other[1].count - one[1].count);
  process.stdout.write(`${chosen.length} words, ${listing.length} of them new:\n`);
  for (const [word, found] of listing) {
    process.stdout.write(`${word} ${found.count}/${found.cleanAuthors.size}/${found.authors.size}\n`);
  }
}

/** Two significant figures, as short as they go. */
function figure(value: number): string {
  return String(Number(value.toPrecision(2)));
}
