/** Plants errors in a stream, so that the ear can learn and be measured. */
import type { EditKind } from '../../src/ear/listen.js';
import { type Rival, relations } from './rivals.js';

/** Pseudo-random numbers from 0 to 1 (Mulberry32, Ettinger 2017): the same on every run. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What may be planted. */
export interface Slips {
  /** For each meant word, the words that may be written for it, with their weights summed up. */
  written: Map<number, { words: number[]; sums: number[] }>;
  insertable: Uint16Array;
  deletable: number[];
  counts: ArrayLike<number>;
}

/** An error in the planted stream. `word`: the right word; for `extra`, the word too many. */
export interface Planted {
  place: number;
  /** Where it stands in the stretch before planting. */
  source: number;
  kind: EditKind;
  word: number;
}

/** A word whose ways of being miswritten weigh this much together is planted wherever it stands. */
const usual = 30;

/** Copies a stretch with an error every `every` places or so. */
export function plant(
  ids: Uint16Array,
  slips: Slips,
  every: number,
  random: () => number,
): { ids: Uint16Array; planted: Planted[] } {
  const out = new Uint16Array(ids.length + Math.ceil(ids.length / every) + 64);
  const planted: Planted[] = [];
  const missing = new Set(slips.insertable);
  let length = 0;
  let next = 8 + Math.floor(random() * every);
  let wish = pick(random);
  for (let place = 0; place < ids.length; place++) {
    const id = ids[place];
    if (place >= next && place < ids.length - 8 && place > 8) {
      let done = false;
      if (wish === 'extra') {
        if (id > 1) {
          const word = slips.deletable[Math.floor(random() * random() * slips.deletable.length)];
          if (word !== id && word !== ids[place - 1]) {
            planted.push({ place: length, source: place, kind: 'extra', word });
            out[length++] = word;
            out[length++] = id;
            done = true;
          }
        }
      } else if (wish === 'missing') {
        if (missing.has(id)) {
          planted.push({ place: length, source: place, kind: 'missing', word: id });
          done = true;
        }
      } else {
        const choices = slips.written.get(id);
        const all = choices ? choices.sums[choices.sums.length - 1] : 0;
        // Words that authors often confuse are planted more often; the commonest would leave no room for the others.
        if (choices && random() < Math.min(1, all / usual) * (slips.counts[id] > 50000 ? 0.25 : 1)) {
          const at = random() * all;
          const word = choices.words[choices.sums.findIndex((sum) => sum > at)];
          planted.push({ place: length, source: place, kind: 'wrong', word: id });
          out[length++] = word;
          done = true;
        }
      }
      if (done) {
        next = place + 12 + Math.floor(random() * 2 * (every - 12));
        wish = pick(random);
        continue;
      }
    }
    out[length++] = id;
  }
  return { ids: out.slice(0, length), planted };
}

function pick(random: () => number): EditKind {
  const at = random();
  return at < 0.55 ? 'wrong' : at < 0.8 ? 'missing' : 'extra';
}

/** How much likelier an author is to make each kind of slip; the numbers follow corrections that authors made. */
const weightOfRelation: Record<number, number> = {
  [relations.listed]: 40,
  [relations.neighbour]: 10,
  [relations.common]: 3,
  [relations.substitution]: 1,
  [relations.addition]: 1,
  [relations.omission]: 1,
  [relations.transposition]: 3,
  [relations.adverb]: 1,
  [relations.inflection]: 0.2,
  [relations.glyph]: 1,
  [relations.preposition]: 0.1,
  [relations.ending]: 6,
};

/** What may be planted: rivals the other way round, common words more often than rare ones. */
export function slipsOf(
  rivals: readonly Rival[],
  insertable: Uint16Array,
  deletable: number[],
  counts: ArrayLike<number>,
): Slips {
  const written: Slips['written'] = new Map();
  for (const rival of rivals) {
    // A hurried author writes “salvia” for “saliva” however rare that is; a pair that nobody listed is likelier meant by
    // chance where one word is rare.
    const isListed = rival.relation === relations.listed;
    const uses = isListed ? counts[rival.meant] : Math.min(counts[rival.written], counts[rival.meant]);
    const common = Math.min(1, Math.max(0.1, Math.log10(uses / 30) / 2.2));
    const weight = weightOfRelation[rival.relation] * common * (isListed ? 1 : common);
    const choices = written.get(rival.meant) ?? { words: [], sums: [] };
    choices.words.push(rival.written);
    choices.sums.push((choices.sums.at(-1) ?? 0) + weight);
    written.set(rival.meant, choices);
  }
  return { written, insertable, deletable, counts };
}
