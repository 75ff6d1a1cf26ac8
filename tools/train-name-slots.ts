/**
 * Learns how names and common words stand, and writes rules/lists/name-slots.ts.
 *
 * `npm run train:name-slots -- FOLDER`; the folder holds gzipped books, one paragraph a line. Names used alone stand
 * against the lower-case uses of words that are a name in some of the books (rose, mark, hunter). The weights are those
 * of a logistic regression, fitted by AdaGrad (Duchi et al. 2011); every eighth book is kept for measuring.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Document, Token } from '../src/core/document.js';
import { isAllCaps, isCapitalized, withoutPossessive, words } from '../src/core/text.js';
import { packageRoot } from '../src/files/package-root.js';
import { isBehindDeterminer, slotFeatures } from '../src/names/name-slot.js';
import { titleWords } from '../src/names/titles.js';
import { readPlain } from '../src/reading/plain.js';
import { readDocument } from '../src/reading/read.js';
import { loadSpeller } from '../src/speller/load.js';

/** Characters read of each book, so that no book weighs too much. */
const readOfBook = 450_000;
const epochs = 8;

/** Peoples and places of the world stand otherwise than the names of persons. */
const notPersons = words(`
  english american french german british italian spanish russian chinese indian japanese roman greek dutch irish scotch
  scottish welsh european christian catholic protestant jewish jew latin god america england london france paris germany
  europe rome
`);

interface Sample {
  isName: boolean;
  book: number;
  document: Document;
  token: Token;
  bareness: number;
  features: number[];
}

const folder = process.argv[2];
if (!folder) throw new Error('name the folder of books');
const speller = await loadSpeller(undefined);
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.gz'))
  .sort()
  .map((name) =>
    readDocument(
      readPlain(
        gunzipSync(readFileSync(path.join(folder, name)))
          .toString('utf8')
          .slice(0, readOfBook),
      ),
    ),
  );
const random = generator(7);
const samples = collect();
write(learn(samples), knownOf(samples));

/** A linear congruential generator, so that every run gives the same weights. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function isAlone(document: Document, token: Token): boolean {
  const [previous, next] = [document.at(token.index - 1), document.at(token.index + 1)];
  if (previous?.text === '.' || (previous?.kind === 'word' && isCapitalized(previous.text))) return false;
  return !(next?.kind === 'word' && isCapitalized(next.text)) && !isBehindDeterminer(document, token);
}

function isCandidate(document: Document, token: Token): boolean {
  const form = withoutPossessive(token.lower);
  if (token.kind !== 'word' || form.length < 3 || isAllCaps(token.text)) return false;
  if (titleWords.has(form) || notPersons.has(form)) return false;
  return !isCapitalized(token.text) || (!document.hasFreeCapital(token) && isAlone(document, token));
}

/** Uses of each form as a name and in lower case. */
function countUses(document: Document): Map<string, { name: number; lower: number }> {
  const uses = new Map<string, { name: number; lower: number }>();
  for (const token of document.tokens) {
    if (!isCandidate(document, token)) continue;
    const form = withoutPossessive(token.lower);
    const count = uses.get(form) ?? { name: 0, lower: 0 };
    if (isCapitalized(token.text)) count.name++;
    else count.lower++;
    uses.set(form, count);
  }
  return uses;
}

function collect(): Sample[] {
  const uses = documents.map(countUses);
  const both = new Set<string>();
  for (const book of uses) {
    for (const [form, { name, lower }] of book) {
      if (name >= 6 && name > lower && speller.frequency(form) >= 1) both.add(form);
    }
  }
  const found: Sample[] = [];
  const taken = new Map<string, number>();
  for (const [book, document] of documents.entries()) {
    for (const token of document.tokens) {
      if (!isCandidate(document, token)) continue;
      const form = withoutPossessive(token.lower);
      const { name, lower } = uses[book].get(form) ?? { name: 0, lower: 0 };
      const isName = isCapitalized(token.text);
      if (isName ? name < 4 || lower > name / 4 : !both.has(form) || name > lower) continue;
      const key = isName ? `${book} ${form}` : form;
      const count = taken.get(key) ?? 0;
      if (isName ? count >= 40 : count >= 400 && random() > 0.02) continue;
      taken.set(key, count + 1);
      const bareness = isName ? -1 : speller.bareness(form);
      found.push({ isName, book, document, token, bareness, features: [] });
    }
  }
  // a name has no bareness of its own: it takes one of a common word, by chance, so that only its place counts
  const common = found.filter(({ isName }) => !isName);
  for (const sample of found) {
    if (sample.isName) sample.bareness = common[Math.floor(random() * common.length)].bareness;
  }
  return found;
}

/** Features that are common enough in enough books to have a weight of their own. */
function knownOf(all: readonly Sample[]): Set<string> {
  const counts = new Map<string, { uses: number; books: Set<number> }>();
  for (const { document, token, bareness, book } of all) {
    for (const feature of slotFeatures(document, token, bareness, () => true)) {
      const count = counts.get(feature) ?? { uses: 0, books: new Set() };
      count.uses++;
      count.books.add(book);
      counts.set(feature, count);
    }
  }
  return new Set(
    [...counts].filter(([, { uses, books }]) => uses >= 120 && books.size >= 15).map(([one]) => one),
  );
}

function learn(all: Sample[]): Map<string, number> {
  const known = knownOf(all);
  const ids = new Map<string, number>([['', 0]]);
  for (const sample of all) {
    const { document, token, bareness } = sample;
    const features = ['', ...slotFeatures(document, token, bareness, (one) => known.has(one))];
    sample.features = features.map((feature) => {
      if (!ids.has(feature)) ids.set(feature, ids.size);
      return ids.get(feature) ?? 0;
    });
  }
  const weights = new Float64Array(ids.size);
  const gradients = new Float64Array(ids.size).fill(1e-6);
  const scoreOf = ({ features }: Sample) => features.reduce((sum, id) => sum + weights[id], 0);
  const training = all.filter(({ book }) => book % 8 !== 3);
  const held = all.filter(({ book }) => book % 8 === 3);
  const names = all.filter(({ isName }) => isName).length;
  const nameWeight = (all.length - names) / names;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let index = training.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      [training[index], training[other]] = [training[other], training[index]];
    }
    for (const sample of training) {
      const error = 1 / (1 + Math.exp(-scoreOf(sample))) - (sample.isName ? 1 : 0);
      const step = error * (sample.isName ? nameWeight : 1);
      for (const id of sample.features) {
        const gradient = step + 1e-5 * weights[id];
        gradients[id] += gradient * gradient;
        weights[id] -= (0.15 * gradient) / Math.sqrt(gradients[id]);
      }
    }
    const right = held.filter((sample) => scoreOf(sample) > 0 === sample.isName).length;
    process.stderr.write(
      `round ${epoch + 1}: ${((right / held.length) * 100).toFixed(1)}% right on other books\n`,
    );
  }
  return new Map([...ids].map(([feature, id]) => [feature, weights[id]]));
}

function write(weights: ReadonlyMap<string, number>, known: ReadonlySet<string>): void {
  const entries = [...weights]
    .filter(([feature, weight]) => feature !== '' && (Math.abs(weight) >= 0.05 || known.has(feature)))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, weight]) => `${feature} ${Number(weight.toFixed(2))}`);
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + entry.length < 110) lines[lines.length - 1] = `${last}  ${entry}`;
    else lines.push(entry);
  }
  const file = path.join(packageRoot, 'rules/lists/name-slots.ts');
  const old = readFileSync(file, 'utf8');
  const begin = old.indexOf('const weights = `') + 'const weights = `'.length;
  const constant = Number((weights.get('') ?? 0).toFixed(2));
  writeFileSync(
    file,
    `${old.slice(0, begin)}\n  ${lines.join('\n  ')}\n${old.slice(old.indexOf('`;', begin))}`.replace(
      /\['', [-\d.]+\]/,
      `['', ${constant}]`,
    ),
  );
}
