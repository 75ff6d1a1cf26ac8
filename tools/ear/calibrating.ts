/** Sets the thresholds on books that neither counting nor learning saw, and measures what they give. */
import type { EditKind } from '../../src/ear/listen.js';
import { Listener } from '../../src/ear/listener.js';
import type { EarModel, Limits, Thresholds } from '../../src/ear/model.js';
import { editKinds, judge, type Passage, proposeAll, proposeAtErrors } from './learning.js';
import type { Slips } from './planting.js';
import { relations } from './rivals.js';

/** False alarms allowed in 100,000 words of clean text: of errors, and of errors and warnings together. */
const budgets: Record<EditKind, { error: number; all: number }> = {
  wrong: { error: 1, all: 3 },
  missing: { error: 0.1, all: 0.7 },
  extra: { error: 0.3, all: 0.8 },
};

/** Of the budget for wrong words, the share that listed sets may use. */
const listedShare = 0.7;

/** Score from which a proposal counts for the offset of its pair, and how much the average weighs, in false alarms. */
const offsetScore = 1;
const offsetWeight = 1;

/** How many errors of each kind were planted, and with what score, offset and bits the right edit was proposed. */
interface Case {
  score: number;
  ratio: number;
  rival: number;
  /** Half of the books it is from. */
  half: number;
}

export interface Evidence {
  words: number;
  planted: Record<EditKind, number>;
  /** Errors planted per rival. */
  plantedOfRival: Map<number, number>;
  hits: Record<EditKind, Case[]>;
  alarms: Record<EditKind, Case[]>;
}

/** Hears clean and planted passages with the model as it is. */
export function gather(model: EarModel, passages: readonly Passage[], slips: Slips): Evidence {
  const listener = new Listener(model);
  const evidence: Evidence = {
    words: 0,
    planted: { wrong: 0, missing: 0, extra: 0 },
    plantedOfRival: new Map(),
    hits: { wrong: [], missing: [], extra: [] },
    alarms: { wrong: [], missing: [], extra: [] },
  };
  passages.forEach((passage, number) => {
    const half = number % 2;
    evidence.words += passage.words;
    proposeAll(model, listener, passage, (kind, _place, _word, rival, ratio) => {
      evidence.alarms[kind].push({ score: judge(model, listener, kind, rival), ratio, rival, half });
    });
    const count = (kind: EditKind) => {
      evidence.planted[kind]++;
    };
    proposeAtErrors(
      model,
      listener,
      passage,
      slips,
      1000 + number,
      count,
      (kind, { rival, ratio, isRight }) => {
        if (!isRight) return;
        evidence.hits[kind].push({ score: judge(model, listener, kind, rival), ratio, rival, half });
      },
    );
  });
  return evidence;
}

/** Finds the offset of every pair from cases with no offset, and adds it to their scores, each from the other half. */
export function setOffsets(model: EarModel, evidence: Evidence): void {
  const halves = [0, 1].map((half) => offsetsOf(model, evidence, (item) => item.half !== half));
  model.rivalOffset.set(offsetsOf(model, evidence, () => true));
  for (const cases of [evidence.hits.wrong, evidence.alarms.wrong]) {
    for (const item of cases) item.score += halves[item.half][item.rival] / 8;
  }
}

function offsetsOf(model: EarModel, evidence: Evidence, uses: (item: Case) => boolean): Int8Array {
  const size = model.rivals.length;
  const hits = new Float64Array(size);
  const alarms = new Float64Array(size);
  const kinds = Object.keys(relations).length;
  const hitsOfKind = new Float64Array(kinds);
  const alarmsOfKind = new Float64Array(kinds);
  const count = (cases: readonly Case[], own: Float64Array, ofKind: Float64Array) => {
    for (const item of cases) {
      if (item.score < offsetScore || !uses(item)) continue;
      own[item.rival]++;
      ofKind[model.relations[item.rival]]++;
    }
  };
  count(evidence.hits.wrong, hits, hitsOfKind);
  count(evidence.alarms.wrong, alarms, alarmsOfKind);
  const offsets = new Int8Array(size);
  for (let rival = 0; rival < size; rival++) {
    const relation = model.relations[rival];
    const usual = (hitsOfKind[relation] + 1) / (alarmsOfKind[relation] + 1);
    const own = (hits[rival] + offsetWeight * usual) / (alarms[rival] + offsetWeight);
    offsets[rival] = Math.max(-40, Math.min(32, Math.round(8 * Math.log(own / usual))));
  }
  return offsets;
}

/** The thresholds that keep to the budgets. */
export function chooseThresholds(model: EarModel, evidence: Evidence): Thresholds {
  const limit = (cases: readonly Case[], perWords: number): number => {
    const scores = cases.map(({ score }) => score).sort((a, b) => b - a);
    const allowed = Math.floor((perWords * evidence.words) / 1e5);
    return Math.max(0, (scores[allowed] ?? 0) + 1e-3);
  };
  const limits = (cases: readonly Case[], kind: EditKind, share: number): Limits => ({
    error: limit(cases, budgets[kind].error * share),
    warning: limit(cases, budgets[kind].all * share),
  });
  const alarms = evidence.alarms.wrong;
  const isListed = ({ rival }: Case) => model.relations[rival] === relations.listed;
  const listed = limits(alarms.filter(isListed), 'wrong', listedShare);
  const others = limits(
    alarms.filter((item) => !isListed(item)),
    'wrong',
    1 - listedShare,
  );
  return {
    wrong: Object.values(relations).map((relation) => (relation === relations.listed ? listed : others)),
    missing: limits(evidence.alarms.missing, 'missing', 1),
    extra: limits(evidence.alarms.extra, 'extra', 1),
  };
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
  const limitsOf = (kind: EditKind, { rival }: Case) =>
    kind === 'wrong' ? thresholds.wrong[model.relations[rival]] : thresholds[kind];
  const result = {} as Record<EditKind, Measure>;
  for (const kind of editKinds) {
    const count = (cases: readonly Case[], level: keyof Limits) =>
      cases.filter((item) => item.score >= limitsOf(kind, item)[level]).length;
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
