/** Sets the thresholds on books that neither counting nor learning saw, and measures what they give. */
import { Judge, type Proposal } from '../../src/ear/judge.js';
import type { EditKind } from '../../src/ear/listen.js';
import { Listener } from '../../src/ear/listener.js';
import type { EarModel, Limits, Thresholds } from '../../src/ear/model.js';
import { Topic } from '../../src/ear/topic.js';
import { editKinds, every, type Passage } from './learning.js';
import { plant, randomFrom, type Slips } from './planting.js';
import { relations } from './rivals.js';

/** False alarms allowed in 100,000 words of clean text: of errors, and of errors and warnings together. */
const budgets: Record<EditKind, { error: number; all: number }> = {
  wrong: { error: 0.9, all: 3.9 },
  missing: { error: 0.1, all: 0.3 },
  extra: { error: 0.2, all: 1.9 },
};

/** Of the budget for wrong words, the share that listed sets may use. */
const listedShare = 0.75;

/** A proposal: its score, its bits and its rival. */
interface Case {
  score: number;
  ratio: number;
  rival: number;
}

/** What was proposed: rightly (`hits`) at planted errors, and in clean text (`alarms`). */
export interface Evidence {
  words: number;
  planted: Record<EditKind, number>;
  hits: Record<EditKind, Case[]>;
  alarms: Record<EditKind, Case[]>;
}

/** Hears clean and planted passages with the model as it is. */
export function gather(model: EarModel, passages: readonly Passage[], slips: Slips): Evidence {
  const judge = new Judge(model, new Listener(model));
  const evidence: Evidence = {
    words: 0,
    planted: { wrong: 0, missing: 0, extra: 0 },
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
      const found =
        kind === 'missing'
          ? judge.gap(marred.ids, place, speech[source])
          : judge.word(marred.ids, place, speech[source]);
      if (found?.kind === kind && found.word === word)
        evidence.hits[kind].push(inTopic(found, marred.ids[place], topic, 0));
    }
  });
  return evidence;
}

/** A proposal as sure as the whole text makes it, in which the written word has so many `own` uses here. */
function inTopic(found: Proposal, written: number, topic: Topic, own: number): Case {
  if (found.kind !== 'wrong') return found;
  const elsewhere = topic.usesOf(written) - own;
  return { ...found, score: found.score + topic.speaksFor(found.word, written, elsewhere) };
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
