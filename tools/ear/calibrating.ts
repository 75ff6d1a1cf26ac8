/** Sets the thresholds on books that neither counting nor learning saw, and measures what they give. */
import { Judge, type Proposal } from '../../src/ear/judge.js';
import type { EditKind } from '../../src/ear/listen.js';
import { Listener } from '../../src/ear/listener.js';
import {
  bandOf,
  bandStarts,
  type EarModel,
  groupOf,
  type Limits,
  type Thresholds,
  wrongGroups,
} from '../../src/ear/model.js';
import { Topic } from '../../src/ear/topic.js';
import { editKinds, every, isAnswer, type Passage } from './learning.js';
import { plant, randomFrom, type Slips } from './planting.js';

/** False alarms allowed in 100,000 words of clean text: of errors, and of errors and warnings together. */
export const budgets: Record<EditKind, { error: number; all: number }> = {
  wrong: { error: 0.8, all: 4.6 },
  missing: { error: 0.1, all: 0.6 },
  extra: { error: 0.2, all: 1.2 },
};

/**
 * Of a hundred wrong words, how many count as written in each band (`bandOf`). Of those that authors and editors put
 * right in ../shared/real-errors it is 51, 11, 13 and 25; common words count for more here, since a novel has more places
 * for them.
 */
const shareOfBand = [63, 12, 11, 14];

/**
 * Of rare words false alarms grow slower than this in the books held back, but those are old: a novel of today has more
 * of `diner` and `retched`.
 */
const leastGrowth = 1.1;

/** How fast false alarms grow below the limit, as clean chapters had it: there are too few in the books held back. */
const growthOfGaps = { missing: 1.8, extra: 1.25 };

/** A proposal: its score, its bits and its rival, and the form as it is written. */
export interface Case {
  score: number;
  ratio: number;
  rival: number;
  written: number;
}

/** What was proposed: rightly (`hits`) at planted errors, and in clean text (`alarms`). */
export interface Evidence {
  words: number;
  planted: Record<EditKind, number>;
  /** Of the wrong words planted, how many are in each band. */
  plantedInBand: number[];
  hits: Record<EditKind, Case[]>;
  alarms: Record<EditKind, Case[]>;
}

/** Hears clean and planted passages with the model as it is. */
export function gather(model: EarModel, passages: readonly Passage[], slips: Slips): Evidence {
  const judge = new Judge(model, new Listener(model));
  const evidence: Evidence = {
    words: 0,
    planted: { wrong: 0, missing: 0, extra: 0 },
    plantedInBand: new Array(bandStarts.length + 1).fill(0),
    hits: { wrong: [], missing: [], extra: [] },
    alarms: { wrong: [], missing: [], extra: [] },
  };
  passages.forEach(({ ids, speech, words }, number) => {
    evidence.words += words;
    const topic = new Topic(model, ids, ids.length);
    for (let place = 6; place < ids.length - 6; place++) {
      for (const found of [judge.word(ids, place, speech[place]), judge.gap(ids, place, speech[place])]) {
        if (found) evidence.alarms[found.kind].push(inTopic(found, ids[place], topic, 1));
      }
    }
    const marred = plant(ids, slips, every, randomFrom(1000 + number));
    for (const { kind, place, source, word } of marred.planted) {
      evidence.planted[kind]++;
      if (kind === 'wrong') evidence.plantedInBand[bandOf(marred.ids[place])]++;
      const found =
        kind === 'missing'
          ? judge.gap(marred.ids, place, speech[source])
          : judge.word(marred.ids, place, speech[source]);
      if (found?.kind === kind && isAnswer(model, kind, found.word, word))
        evidence.hits[kind].push(inTopic(found, marred.ids[place], topic, 0));
    }
  });
  return evidence;
}

/** A proposal as sure as the whole text makes it, in which the written word has so many `own` uses here. */
function inTopic(found: Proposal, written: number, topic: Topic, own: number): Case {
  if (found.kind !== 'wrong') return { ...found, written };
  const elsewhere = topic.usesOf(written) - own;
  return { ...found, written, score: found.score + topic.speaksFor(found.word, written, elsewhere) };
}

/** Scores of the right and of the false proposals of a kind or group, the lowest first. */
class Scores {
  readonly #hits: Float64Array;
  readonly #alarms: Float64Array;
  /** Natural logarithm of how many false alarms are to be expected at 0, and by how much it falls for each log odd. */
  readonly #expected: { atZero: number; growth: number };

  constructor(hits: readonly Case[], alarms: readonly Case[]) {
    const sorted = (cases: readonly Case[]) => Float64Array.from(cases, ({ score }) => score).sort();
    this.#hits = sorted(hits);
    this.#alarms = sorted(alarms);
    this.#expected = this.#fit();
  }

  get growth(): number {
    return this.#expected.growth;
  }

  alarmsFrom(score: number): number {
    return countFrom(this.#alarms, score);
  }

  /** The score that so many false alarms pass. */
  scoreOfAlarm(number: number): number {
    return this.#alarms.at(-1 - number) ?? 0;
  }

  /**
   * How many errors are found for each false alarm by lowering the threshold here. The false alarms are those to be
   * expected, for at a threshold there are too few of them to count.
   */
  gainAt(score: number): number {
    const near = 0.5;
    const found = countFrom(this.#hits, score - near) - countFrom(this.#hits, score + near);
    return found / (this.#alarmsToExpect(score - near) - this.#alarmsToExpect(score + near));
  }

  /** The score that a tenth of the right proposals pass: above it there are too few to tell. */
  get highest(): number {
    return this.#hits.at(-Math.ceil(this.#hits.length / 10)) ?? 0;
  }

  #alarmsToExpect(score: number): number {
    const { atZero, growth } = this.#expected;
    return Math.exp(atZero - growth * score);
  }

  /** Fits a line to the logarithms of the false alarms, where they are few; many weigh more. */
  #fit(): { atZero: number; growth: number } {
    let [weights, x, y, xx, xy] = [0, 0, 0, 0, 0];
    for (let score = 0; score <= 8; score += 0.25) {
      const alarms = this.alarmsFrom(score);
      if (alarms < 2 || alarms > 120) continue;
      const weight = Math.sqrt(alarms);
      const log = Math.log(alarms);
      weights += weight;
      x += weight * score;
      y += weight * log;
      xx += weight * score * score;
      xy += weight * score * log;
    }
    const slope = (weights * xy - x * y) / (weights * xx - x * x);
    return Number.isFinite(slope)
      ? { atZero: (y - slope * x) / weights, growth: -slope }
      : { atZero: 0, growth: 1 };
  }
}

function countFrom(sorted: Float64Array, score: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < score) low = middle + 1;
    else high = middle;
  }
  return sorted.length - low;
}

/** The thresholds that keep to the budgets. */
export function chooseThresholds(model: EarModel, evidence: Evidence): Thresholds {
  const { hits, alarms } = evidence;
  const allowed = (perWords: number) => Math.floor((perWords * evidence.words) / 1e5);
  const limitsOf = (kind: 'missing' | 'extra'): Limits => {
    const scores = new Scores(hits[kind], alarms[kind]);
    const limit = (perWords: number) => Math.max(0, scores.scoreOfAlarm(allowed(perWords)) + 1e-3);
    return {
      error: limit(budgets[kind].error),
      warning: limit(budgets[kind].all),
      growth: growthOfGaps[kind],
    };
  };
  const groups = Array.from({ length: wrongGroups }, (_, group) => {
    const own = ({ rival, written }: Case) => groupOf(written, model.relations[rival]) === group;
    return new Scores(hits.wrong.filter(own), alarms.wrong.filter(own));
  });
  const error = limitsOfGroups(groups, evidence, allowed(budgets.wrong.error));
  const warning = limitsOfGroups(groups, evidence, allowed(budgets.wrong.all));
  return {
    wrong: groups.map((scores, group) => ({
      error: error[group],
      warning: warning[group],
      growth: Math.max(leastGrowth, scores.growth),
    })),
    missing: limitsOf('missing'),
    extra: limitsOf('extra'),
  };
}

/**
 * The thresholds of all groups that find the most in so many false alarms: in each, one more of them buys the same
 * number of errors, as authors make them.
 */
function limitsOfGroups(groups: readonly Scores[], evidence: Evidence, alarms: number): number[] {
  const shares = shareOfBand.map((share, band) => share / (100 * evidence.plantedInBand[band]));
  const limitsAt = (price: number) =>
    groups.map((scores, group) => {
      const weight = shares[Math.floor(group / 2)] * evidence.planted.wrong;
      let limit = scores.highest;
      while (limit > 0 && weight * scores.gainAt(limit) >= price) limit -= 0.05;
      return limit + 0.05;
    });
  let low = 1;
  let high = 1e6;
  for (let round = 0; round < 40; round++) {
    const price = Math.sqrt(low * high);
    const limits = limitsAt(price);
    const sum = groups.reduce((all, scores, group) => all + scores.alarmsFrom(limits[group]), 0);
    if (sum > alarms) low = price;
    else high = price;
  }
  return limitsAt(high);
}

/** The limits that a proposal of a kind must pass. */
export function limitsFor(
  model: EarModel,
  thresholds: Thresholds,
  kind: EditKind,
  { written, rival }: Case,
): Limits {
  return kind === 'wrong' ? thresholds.wrong[groupOf(written, model.relations[rival])] : thresholds[kind];
}

/** Found share of planted errors, and false alarms in 100,000 words, at thresholds. */
export interface Measure {
  planted: number;
  found: number;
  asError: number;
  alarms: number;
  errorAlarms: number;
}

export function measure(
  evidence: Evidence,
  thresholds: Thresholds,
  model: EarModel,
): Record<EditKind, Measure> {
  const result = {} as Record<EditKind, Measure>;
  for (const kind of editKinds) {
    const count = (cases: readonly Case[], level: keyof Limits) =>
      cases.filter((item) => item.score >= limitsFor(model, thresholds, kind, item)[level]).length;
    const planted = Math.max(1, evidence.planted[kind]);
    const perWords = 1e5 / evidence.words;
    result[kind] = {
      planted,
      found: count(evidence.hits[kind], 'warning') / planted,
      asError: count(evidence.hits[kind], 'error') / planted,
      alarms: count(evidence.alarms[kind], 'warning') * perWords,
      errorAlarms: count(evidence.alarms[kind], 'error') * perWords,
    };
  }
  return result;
}

/** Found share at so many false alarms in 100,000 words, ranked by `value`: to compare designs. */
export function foundAt(
  evidence: Evidence,
  kind: EditKind,
  alarms: number,
  value: (item: Case) => number,
): number {
  const scores = evidence.alarms[kind].map(value).sort((a, b) => b - a);
  const limit = scores[Math.floor((alarms * evidence.words) / 1e5)] ?? Number.NEGATIVE_INFINITY;
  const found = evidence.hits[kind].filter((item) => value(item) > limit).length;
  return found / Math.max(1, evidence.planted[kind]);
}
