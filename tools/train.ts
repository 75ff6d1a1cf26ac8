/**
 * Trains the ear: `npm run train -- FOLDER`, where the folder holds a subfolder a source, each with gzipped books, one
 * paragraph a line. Writes models/ear.bin and the ear's part of models/README.md. The same corpus gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeEar } from '../src/ear/format.js';
import { kinds } from '../src/ear/kinds.js';
import { Lexicon, layOut, specialForms } from '../src/ear/lexicon.js';
import type { EarModel } from '../src/ear/model.js';
import { NgramTable } from '../src/ear/ngrams.js';
import { sumClasses } from '../src/ear/prepared.js';
import { packageRoot } from '../src/files/package-root.js';
import type { Forest } from '../src/models/trees.js';
import { readDictionaries } from './dictionary-words.js';
import { chooseThresholds, gather } from './ear/calibrating.js';
import { classify } from './ear/classes.js';
import { type Book, readCorpus } from './ear/corpus.js';
import { Counter, countKind, type Kept, keep, pack } from './ear/counting.js';
import { shareDetermined } from './ear/determining.js';
import { readInsertable } from './ear/insertable.js';
import { learn, type Passage } from './ear/learning.js';
import { slipsOf } from './ear/planting.js';
import { writeReportCard } from './ear/report-card.js';
import { findRivals } from './ear/rivals.js';
import { readConfusionSets } from './ear/sets.js';
import { teachApart } from './ear/teaching.js';
import { chooseForms, divideBooks, younger } from './ear/vocabulary.js';
import { readWordList } from './word-lists.js';

/** Classes of words beside those of the commonest, which have one each. */
const clusters = 220;

/** Least uses of a kept sequence, by kind; all must stand in two books. The table then fills half of 12 MiB. */
const leastUses: Record<number, number> = {
  [kinds.words2]: 6,
  [kinds.words3]: 6,
  [kinds.words4]: 15,
  [kinds.between]: 26,
  [kinds.classes2]: 6,
  [kinds.classes3]: 49,
};

/**
 * How the network goes through the books: first those of the training part, then those that taught the judges as well.
 * The slower it learns, the less it makes of a neighbour met once: at 0.05, what it says of unseen books is worse by a
 * twentieth, in bits. From 60 million places to 120 it says little more on the whole, but of a hundred planted words two
 * or three more are found at few false alarms; 110 leave the training within half an hour, on
 * two cores that have other work.
 */
const firstCourse = { places: 110e6, pace: 0.02 };
const lastCourse = { places: 16e6, pace: 0.006 };

/** How many times a book of the younger collection counts. */
const youngerWeight = 2;

/** Share of full slots in the table. */
const load = 0.95;

/** Uses below which a word of each level of SCOWL (the smaller, the commoner) is rarer here than elsewhere. */
const usualUses: Record<number, number> = { 10: 150, 20: 60, 35: 25 };

/** Words of today's fiction; see the list. */
const youngerWords = readWordList('younger');

/** Words that may have been left out, and how many of the commonest words may be one too many. */
const insertable = readInsertable();
const deletableWords = 150;

const began = performance.now();
const progress = (line: string) =>
  console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);

const { positionals } = parseArgs({ allowPositionals: true });
if (positionals.length !== 1) {
  console.error('usage: npm run train -- FOLDER');
  process.exit(2);
}

const corpus = readCorpus(positionals[0], progress);
const parts = divideBooks(corpus);
const sets = readConfusionSets();
const forms = chooseForms(
  corpus,
  parts,
  sets.flatMap(({ words }) => words),
);
const lexicon = new Lexicon(layOut(forms));
const size = lexicon.size;
const idOfForm = Uint16Array.from(corpus.forms, (form) => lexicon.id(form));
const ids = Uint16Array.from(corpus.ids, (form) => idOfForm[form]);
const counted = new Set(corpus.books.filter((_, number) => parts[number] === 'train'));
const isCounted = (book: Book) => counted.has(book);
/** What teaches the judges is not counted before, so that they learn how unseen books look; in the end it is. */
const known = new Set(corpus.books.filter((_, number) => parts[number] !== 'held'));
const isKnown = (book: Book) => known.has(book);
const weights = corpus.books.map((book) => (book.name.startsWith(younger) ? youngerWeight : 1));
const counts = countForms(isCounted);
progress(`${corpus.length} forms read, ${size} known`);

const training = concat([...counted].map((book) => ids.subarray(book.first, book.last)));
const classes = classify(training, size, specialForms.length, clusters, progress);

/** The dictionaries leave these out with the possessives. */
const contractions = /^(?:i'|(?:it|he|she|that|what|there|here|where|who|how|let)'s$)/;
const dictionary = readDictionaries();
const isWord = (form: string) => {
  const word = dictionary.get(form);
  return contractions.test(form) || (word !== undefined && !word.taboo);
};
const rivals = findRivals(forms, counts, specialForms.length, isWord, sets);
const rivalStart = new Uint32Array(size + 1);
for (const { written } of rivals) rivalStart[written + 1]++;
for (let id = 0; id < size; id++) rivalStart[id + 1] += rivalStart[id];
progress(`${rivals.length} rivals`);

const centres = new Uint8Array(size);
for (const { written, meant } of rivals) {
  centres[written] = 1;
  centres[meant] = 1;
}
for (const { word } of insertable) centres[lexicon.id(word)] = 1;
const starts = new Uint8Array(size);
starts[0] = starts[1] = 1;
const insertableIds = Uint16Array.from(insertable, ({ word }) => lexicon.id(word));
const deletable = new Uint8Array(size);
const deletableIds: number[] = [];
for (let id = specialForms.length; id < size && deletableIds.length < deletableWords; id++) {
  if (!/^[a-z']+$/.test(forms[id])) continue;
  deletable[id] = 1;
  deletableIds.push(id);
}
const none: Forest = {
  roots: new Uint32Array(),
  feature: new Uint8Array(),
  value: new Float32Array(),
  child: new Uint8Array(),
};
const noLimits = { error: 0, warning: 0, growth: 1 };
const slips = slipsOf(rivals, insertableIds, deletableIds, counts);
/** Books as often as they weigh. */
const weighed = (books: readonly Book[]) =>
  books.flatMap((book) => new Array<Book>(weights[corpus.books.indexOf(book)]).fill(book));
const [firstNetwork, lastNetwork] = teachApart(
  {
    ids,
    speech: corpus.speech,
    courses: [
      { ...firstCourse, books: weighed([...counted]) },
      { ...lastCourse, books: weighed([...known]) },
    ],
    counts,
    classes,
    slips,
  },
  progress,
);

const knownCounts = countForms(isKnown);
/** They weigh together what the training part does, so that a count means the same to the judges. */
const scale = sumOf(counts) / sumOf(knownCounts);
const counter = new Counter(26);
const firstKept: Kept[] = [];
const lastKept: Kept[] = [];
for (const [kind, least] of Object.entries(leastUses)) {
  const countable = { ids, books: corpus.books, weights, classes, centres, starts };
  counter.clear();
  countKind(countable, Number(kind), counter, isCounted);
  firstKept.push(keep(counter, least, 2, 1));
  countKind(countable, Number(kind), counter, (book) => isKnown(book) && !isCounted(book));
  lastKept.push(keep(counter, least, 2, scale));
  progress(`${firstKept.at(-1)!.length} sequences of kind ${kind}, ${lastKept.at(-1)!.length} at last`);
}
const first = pack(firstKept, load);

const model: EarModel = {
  lexicon,
  openQuote: lexicon.id('“'),
  a: lexicon.id('a'),
  an: lexicon.id('an'),
  counts,
  ...sumClasses(counts, classes),
  classes,
  odd: Uint8Array.from(forms, (form, id) => (isOdd(form, id) ? 1 : 0)),
  younger: Uint8Array.from(forms, (form, id) => (isYounger(form, id) ? 1 : 0)),
  table: new NgramTable(first.prints, first.values),
  network: await firstNetwork,
  rivalStart,
  rivals: Uint16Array.from(rivals, ({ meant }) => meant),
  relations: Uint8Array.from(rivals, ({ relation }) => relation),
  rivalPrior: new Int8Array(rivals.length),
  insertable: insertableIds,
  gapGroups: Uint8Array.from(insertable, ({ group }) => group),
  determined: shareDetermined(ids, [...counted], forms),
  deletable,
  wrong: none,
  small: none,
  missing: none,
  extra: none,
  thresholds: { wrong: [], missing: noLimits, extra: noLimits },
};

await learn(model, passages('tune'), slips, progress);
Object.assign(model, {
  counts: knownCounts.map((count) => Math.round(count * scale)),
  network: await lastNetwork,
  determined: shareDetermined(ids, [...known], forms),
});
Object.assign(model, sumClasses(model.counts, classes));
const last = pack(lastKept, load);
model.table = new NgramTable(last.prints, last.values);
progress('hearing the books held back');
const evidence = gather(model, passages('held'), slips);
model.thresholds = chooseThresholds(model, evidence);
const file = writeEar({ ...model, forms, ...last });
writeFileSync(path.join(packageRoot, 'models/ear.bin'), file);
writeReportCard({ model, evidence, sets, books: corpus.books, parts, bytes: file.length });
progress(`models/ear.bin has ${file.length} bytes`);

/** Uses of each form. */
function countForms(use: (book: Book) => boolean): Float64Array {
  const counts = new Float64Array(size);
  corpus.books.forEach((book, number) => {
    if (!use(book)) return;
    for (let place = book.first; place < book.last; place++) counts[ids[place]] += weights[number];
  });
  return counts;
}

function sumOf(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The books of a part. */
function passages(part: 'tune' | 'held'): Passage[] {
  const chosen = corpus.books.filter((_, number) => parts[number] === part);
  return chosen.map(({ first, last, words }) => ({
    ids: ids.subarray(first, last),
    speech: corpus.speech.subarray(first, last),
    words,
  }));
}

/** Unknown words, and those spelled as they sound: they speak for dialect. */
function isOdd(form: string, id: number): boolean {
  if (id < specialForms.length) return form.startsWith('<unknown>');
  if (!/^['a-z]/.test(form)) return false;
  return (/^'|'$/.test(form) && !form.endsWith("s'")) || (!isWord(form) && !isWord(form.replace(/'s?$/, '')));
}

/** Words that SCOWL, or a list of ours, calls common and the books counted seldom have: “she tasked me”, “he texts her”. */
function isYounger(form: string, id: number): boolean {
  return counts[id] < (usualUses[dictionary.get(form)?.level ?? 0] ?? 0) || youngerWords.has(form);
}

function concat(pieces: readonly Uint16Array[]): Uint16Array {
  const joined = new Uint16Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
