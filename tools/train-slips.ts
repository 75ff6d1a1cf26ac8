/**
 * Learns to tell a slip from a word of the book's own, and writes src/slips/slip-trees.ts; and to tell a slip that is a
 * rare word from the rare word itself, and writes src/slips/rare-trees.ts.
 *
 * `npm run train:slips -- FOLDER`; the folder holds the gzipped books of Standard Ebooks. Misspellings planted in them
 * stand against their own unknown words: names of things, dialect, other languages, coined words. Only books of authors
 * whose words the ear did not count are read, since it knows the others by heart. Boosted trees judge; every
 * fifth book is kept for measuring.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Token } from '../src/core/document.js';
import { soundKey } from '../src/core/sound.js';
import { isCapitalized } from '../src/core/text.js';
import { loadEar } from '../src/ear/load.js';
import { packageRoot } from '../src/files/package-root.js';
import { type Forest, scoreOf } from '../src/models/trees.js';
import { storyOf } from '../src/proofreading/proofread.js';
import { readPlain } from '../src/reading/plain.js';
import { readDocument } from '../src/reading/read.js';
import { countOdd } from '../src/slips/odd-words.js';
import { isRare, rareFeatureNames, rareFeatures, rareSuspectAt, rareUse } from '../src/slips/rare-slip.js';
import { slipFeatureNames, slipFeatures } from '../src/slips/slip-features.js';
import { type Suspect, suspectAt } from '../src/slips/suspect.js';
import { loadSpeller } from '../src/speller/load.js';
import { countWords } from '../src/story/census.js';
import { grow, Table } from './ear/boosting.js';
import { authorOf } from './ear/corpus.js';
import { randomFrom } from './ear/planting.js';
import { heldShare, shareOf, tuneShare } from './ear/vocabulary.js';
import { misspell } from './slips.js';

/** Characters read of each book, so that no book weighs too much. */
const readOfBook = 450_000;

/** A misspelling is planted in so many words, and the odds are those of a book that has one in so many. */
const plantedEvery = 100;
const usualEvery = 2000;

/** A slip that makes a rare word is planted in so many, and a book has one in so many. */
const rareEvery = 250;
const usualRareEvery = 20_000;

/** How often a word is misspelled in search of a rare word. */
const rareTries = 4;

/** Of slips that make a rare word, so many sound like what was meant, as “wined” does like “wind”; and what they may cost. */
const soundShare = 0.3;
const soundSlip = 65;

const growth = {
  trees: 200,
  depth: 4,
  rate: 0.08,
  leastLeaf: 4,
  share: 0.7,
};

/** A word used so often in a million is missed as often as any rarer one of its length. */
const rare = 5;

/** So many of the misspellings are habits: the book has them wherever it has the word. */
const habitShare = 0.05;

interface Sample {
  features: Float32Array;
  isSlip: boolean;
  isKept: boolean;
  text: string;
}

/** What is learned of one sort of words: of those no dictionary has, and of rare ones. */
class Lesson {
  readonly samples: Sample[] = [];
  right = 0;

  constructor(
    readonly name: string,
    readonly featureNames: readonly string[],
    /** What a planted slip counts for. */
    readonly weight: number,
  ) {}
}

/** Rare words, by how they sound. */
const rareAlike = new Map<number, string[]>();

const folder = process.argv[2];
if (!folder) throw new Error('name the folder of books');
const speller = loadSpeller(undefined);
const ear = await loadEar();
const random = randomFrom(11);
for (const line of readFileSync(path.join(packageRoot, 'models', 'words.tsv'), 'utf8').split('\n')) {
  const word = line.slice(0, line.indexOf('\t'));
  if (!/^[a-z]{4,}$/.test(word) || !speller.has(word) || speller.frequency(word) >= rareUse) continue;
  const key = soundKey(word);
  rareAlike.set(key, [...(rareAlike.get(key) ?? []), word]);
}
const unknown = new Lesson('slip', slipFeatureNames, plantedEvery / usualEvery);
const rareWords = new Lesson('rare', rareFeatureNames, rareEvery / usualRareEvery);
let keptWords = 0;
let count = 0;
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.gz'))
  .sort()) {
  if (shareOf(authorOf('standardebooks', name)) >= tuneShare + heldShare) continue;
  const text = gunzipSync(readFileSync(path.join(folder, name)))
    .toString('utf8')
    .slice(0, readOfBook);
  collect(text, count++ % 5 === 4);
}
for (const lesson of [unknown, rareWords]) {
  const { name, samples, right } = lesson;
  const slips = samples.filter(({ isSlip }) => isSlip).length;
  console.log(
    `${name}: ${count} books, ${samples.length} samples, ${slips} slips; first correction right ${((100 * right) / slips).toFixed(1)}%`,
  );
  report(
    lesson,
    learn(
      lesson,
      samples.filter(({ isKept }) => !isKept),
    ),
  );
  write(lesson, learn(lesson, samples));
}

/** Plants misspellings in a book and takes its unknown words. */
function collect(source: string, isKept: boolean): void {
  const { text, planted } = plant(source);
  const document = readDocument(readPlain(text));
  const context = {
    speller,
    story: storyOf([{ ...countWords(document, speller), tallies: new Map() }], { speller }),
    ear,
  };
  if (isKept) keptWords += document.wordCount;
  const odd = countOdd(document, context);
  for (const token of document.tokens) {
    if (token.kind !== 'word') continue;
    const meant = planted.get(token.start);
    const add = (lesson: Lesson, { ranked }: Suspect, features: Float32Array): void => {
      const [best] = ranked;
      if (best.text === meant) lesson.right++;
      const before = document.text.slice(Math.max(0, token.start - 20), token.start);
      const behind = document.text.slice(token.end, token.end + 15);
      const place = `${before}[${token.text}>${best.text}]${behind}`;
      lesson.samples.push({
        features,
        isSlip: meant !== undefined,
        isKept,
        text: place.replaceAll('\n', ' '),
      });
    };
    const rare = isRare(token, context) ? rareSuspectAt(document, token, odd, context) : undefined;
    if (rare) add(rareWords, rare, rareFeatures(document, rare, speller));
    const suspect = token.text.length > 2 ? suspectAt(document, token, odd, context) : undefined;
    if (suspect && suspect.ranked.length > 0) {
      add(unknown, suspect, slipFeatures(document, suspect, speller));
    }
  }
}

function plant(source: string): { text: string; planted: Map<number, string> } {
  const document = readDocument(readPlain(source));
  const planted = new Map<number, string>();
  let text = '';
  let from = 0;
  let next = Math.floor(random() * plantedEvery);
  let nextRare = Math.floor(random() * rareEvery);
  const habits = new Map<string, string>();
  for (const token of document.tokens) {
    const habit = habits.get(token.text);
    if (habit !== undefined && token.start >= from) {
      text += document.text.slice(from, token.start);
      planted.set(text.length, token.text);
      text += habit;
      from = token.end;
      continue;
    }
    if (token.kind !== 'word' || token.text.length < 3) continue;
    if (token.index >= nextRare && token.start >= from) {
      const wrong = rareSlipOf(token);
      if (wrong !== undefined) {
        text += document.text.slice(from, token.start);
        planted.set(text.length, token.text);
        text += wrong;
        from = token.end;
        nextRare = token.index + Math.floor(random() * 2 * rareEvery);
        continue;
      }
    }
    if (token.index < next) continue;
    if (!/^[A-Za-z]?[a-z]+$/.test(token.text) || !speller.has(token.text)) continue;
    // Long and rare words are missed more often.
    if (
      random() >
      ((token.text.length - 1.5) / 6) * Math.min(1, Math.sqrt(rare / speller.frequency(token.lower)))
    )
      continue;
    if (isCapitalized(token.text) && !document.startsSentence(token)) continue;
    const isLostSpace = random() < 0.05;
    const after = document.at(token.index + 1);
    let wrong = misspell(token.lower, random);
    let end = token.end;
    let meant = token.text;
    if (isLostSpace && after?.kind === 'word' && after.start === token.end + 1) {
      wrong = token.lower + after.text;
      end = after.end;
      meant = `${token.text} ${after.text}`;
    }
    if (wrong === token.lower || wrong.length < 3 || speller.has(wrong)) continue;
    if (isCapitalized(token.text)) wrong = wrong[0].toUpperCase() + wrong.slice(1);
    text += document.text.slice(from, token.start);
    planted.set(text.length, meant);
    text += wrong;
    from = end;
    if (random() < habitShare && !isLostSpace && speller.frequency(token.lower) < 10 * rare)
      habits.set(token.text, wrong);
    next = token.index + Math.floor(random() * 2 * plantedEvery);
  }
  return { text: text + document.text.slice(from), planted };
}

/** A slip for a common word that is a rare word. */
function rareSlipOf({ text }: Token): string | undefined {
  if (!/^[a-z]+$/.test(text) || speller.frequency(text) < rareUse) return undefined;
  if (random() < soundShare) {
    const alike = (rareAlike.get(soundKey(text)) ?? []).filter(
      (word) => speller.slip(text, word) <= 2 * soundSlip,
    );
    const wrong = alike[Math.floor(random() * alike.length)];
    if (wrong !== undefined && wrong !== text) return wrong;
  }
  for (let tries = 0; tries < rareTries; tries++) {
    const wrong = misspell(text, random);
    if (wrong !== text && wrong.length > 1 && speller.has(wrong) && speller.frequency(wrong) < rareUse)
      return wrong;
  }
  return undefined;
}

function learn({ featureNames, weight }: Lesson, rows: readonly Sample[]): Forest {
  const table = new Table(featureNames.length);
  for (const { features, isSlip } of rows) table.add(features, isSlip ? 1 : 0, isSlip ? weight : 1);
  return grow(table, growth, () => {});
}

/** Writes a forest, a line a tree. */
function write({ name }: Lesson, { roots, feature, value, child }: Forest): void {
  const lines = Array.from(roots, (root, tree) => {
    const nodes: number[] = [];
    for (let node = root; node < (roots[tree + 1] ?? feature.length); node++) {
      nodes.push(feature[node], Number(value[node].toPrecision(3)), child[node]);
    }
    return `  [${nodes.join(', ')}],`;
  });
  writeFileSync(
    path.join(packageRoot, `src/slips/${name}-trees.ts`),
    `/**
 * Judges of ${name === 'slip' ? 'slips' : 'rare words'}, a line a tree: feature, threshold or value, and child of each node; see \`models/trees.ts\`. Written by
 * tools/train-slips.ts from ${count} books of Standard Ebooks.
 */
export const ${name}Trees: readonly (readonly number[])[] = [
${lines.join('\n')}
];
`,
  );
}

/** What the kept books show: how many slips are found where so many words of the book's own are taken for slips. */
function report({ samples }: Lesson, forest: Forest): void {
  const kept = samples
    .filter(({ isKept }) => isKept)
    .map((sample) => ({ ...sample, odds: scoreOf(forest, sample.features) }));
  kept.sort((one, other) => other.odds - one.odds);
  const slips = kept.filter(({ isSlip }) => isSlip).length;
  console.log(`kept: ${keptWords} words, ${slips} slips, ${kept.length - slips} words of the books' own`);
  let [found, alarms] = [0, 0];
  let next = 0;
  const rates = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6];
  for (const { isSlip, odds } of kept) {
    if (isSlip) found++;
    else alarms++;
    if (next < rates.length && (alarms * 1e4) / keptWords >= rates[next]) {
      console.log(
        `  odds ${odds.toFixed(2)}: ${rates[next]} false alarms in 10,000 words, ${((100 * found) / slips).toFixed(1)}% found`,
      );
      next++;
    }
  }
  if (process.argv.includes('-v')) {
    for (const { isSlip, odds, text } of kept
      .filter(({ isSlip, odds }) => (isSlip ? odds < -1 : odds > -2))
      .slice(0, 400))
      console.log(odds.toFixed(2), isSlip ? 'MISSED' : 'FALSE', text);
  }
}
