/** Teaches the judges of edits: plants errors in books that were not counted, and grows trees on what is proposed. */
import {
  type EditKind,
  type EditSink,
  leastLackToLearn,
  proposeExtra,
  proposeMissing,
  proposeWrong,
} from '../../src/ear/listen.js';
import { gapFeatures, Listener, missingFeatures, wrongFeatures } from '../../src/ear/listener.js';
import { type EarModel, isSmallForm } from '../../src/ear/model.js';
import { type Growth, Table } from './boosting.js';
import { growApart } from './growing.js';
import { plant, randomFrom, type Slips } from './planting.js';
import { relations } from './rivals.js';

export const editKinds: readonly EditKind[] = ['wrong', 'missing', 'extra'];

/** A book as the ear reads it. */
export interface Passage {
  ids: Uint16Array;
  speech: Uint8Array;
  words: number;
}

const proposers: Record<EditKind, typeof proposeWrong> = {
  wrong: proposeWrong,
  missing: (model, listener, ids, place, speech, sink) =>
    proposeMissing(model, listener, ids, place, speech, sink, leastLackToLearn),
  extra: proposeExtra,
};

/** One error in so many places of the stream. */
export const every = 30;

/** How often each book is planted anew. */
const plantings = 5;

/** Bits from which a proposal counts for the prior of a pair. */
const priorRatio = 6;

/** How much the average of its kind weighs in the prior of a pair, in cases. */
const priorWeight = 4;

const growth: Growth = { trees: 150, depth: 6, rate: 0.12, leastLeaf: 10, share: 0.5 };

/** Of wrong words there is more to learn than of the others. */
const wrongGrowth: Growth = { ...growth, trees: 220, rate: 0.11, share: 0.35 };

/** Whether a word is the right one or, where one was left out, of the right group. */
export function isAnswer(model: EarModel, kind: EditKind, word: number, right: number): boolean {
  if (kind !== 'missing') return word === right;
  const groupOf = (id: number) => model.gapGroups[model.insertable.indexOf(id)];
  return groupOf(word) === groupOf(right);
}

/** What was written at a rival: the form that the pair starts from. */
function writtenForms(model: EarModel): Uint16Array {
  const written = new Uint16Array(model.rivals.length);
  for (let id = 0; id < model.lexicon.size; id++)
    written.fill(id, model.rivalStart[id], model.rivalStart[id + 1]);
  return written;
}

/** Proposes every edit of a passage. */
function proposeAll(model: EarModel, listener: Listener, passage: Passage, sink: EditSink): void {
  const { ids, speech } = passage;
  for (let place = 6; place < ids.length - 6; place++) {
    for (const kind of editKinds) proposers[kind](model, listener, ids, place, speech[place], sink);
  }
}

/**
 * What was proposed at a planted error. `isRight`: it would put the error right, or put in a word of the group that was
 * left out.
 */
interface Answer {
  rival: number;
  isRight: boolean;
}

/** Plants errors and passes every proposal made at one to `sink`, while the listener holds its features. */
function proposeAtErrors(
  model: EarModel,
  listener: Listener,
  passage: Passage,
  slips: Slips,
  seed: number,
  sink: (kind: EditKind, answer: Answer) => void,
): void {
  const { ids, planted } = plant(passage.ids, slips, every, randomFrom(seed));
  for (const { kind, place, source, word: right } of planted) {
    proposers[kind](model, listener, ids, place, passage.speech[source], (_kind, _place, word, rival) =>
      sink(kind, { rival, isRight: isAnswer(model, kind, word, right) }),
    );
  }
}

/** Learns priors and forests from passages and puts them into the model. */
export async function learn(
  model: EarModel,
  passages: readonly Passage[],
  slips: Slips,
  progress: (line: string) => void,
): Promise<void> {
  const listener = new Listener(model);
  const tables = {
    wrong: new Table(wrongFeatures),
    missing: new Table(missingFeatures),
    extra: new Table(gapFeatures),
  };
  const rivalOfRow: number[] = [];
  const foldOfRow: number[] = [];
  const add = (kind: EditKind, rival: number, fold: number, label: number, weight: number) => {
    if (kind === 'wrong') {
      rivalOfRow.push(rival);
      foldOfRow.push(fold);
    }
    tables[kind].add(listener.features, label, weight);
  };
  passages.forEach((passage, number) => {
    const fold = number % 2;
    proposeAll(model, listener, passage, (kind, _place, _word, rival) => add(kind, rival, fold, 0, 1));
    for (let round = 0; round < plantings; round++) {
      const seed = 1 + number * plantings + round;
      // At an error, another edit than the right one is no false alarm; it must only come second.
      const sink = (kind: EditKind, { rival, isRight }: Answer) =>
        add(kind, rival, fold, isRight ? 1 : 0, isRight ? 1 : 0.1);
      proposeAtErrors(model, listener, passage, slips, seed, sink);
    }
    if (number % 8 === 7) progress(`heard ${number + 1} of ${passages.length} books to learn from`);
  });
  // The prior of a pair is a feature too: the trees see the one of the other half of the books, as they will later.
  const table = tables.wrong;
  const priors = [0, 1].map((fold) => priorsOf(model, table, rivalOfRow, (row) => foldOfRow[row] !== fold));
  model.rivalPrior.set(priorsOf(model, table, rivalOfRow, () => true));
  for (let row = 0; row < table.length; row++) {
    table.features[row * table.width + wrongFeatures - 1] = priors[foldOfRow[row]][rivalOfRow[row]];
  }
  const written = writtenForms(model);
  const isSmall = (row: number) => isSmallForm(written[rivalOfRow[row]]);
  const growing = async (kind: 'wrong' | 'small' | 'missing' | 'extra', rows: Table, how: Growth) => {
    progress(`growing trees for ${kind} words on ${rows.length} proposals`);
    model[kind] = await growApart(rows, how, (line) => progress(`${kind}: ${line}`));
  };
  const small = tables.wrong.filter(isSmall);
  const others = tables.wrong.filter((row) => !isSmall(row));
  await Promise.all([growing('wrong', others, wrongGrowth), growing('small', small, wrongGrowth)]);
  await Promise.all([growing('missing', tables.missing, growth), growing('extra', tables.extra, growth)]);
}

function priorsOf(
  model: EarModel,
  table: Table,
  rivalOfRow: readonly number[],
  uses: (row: number) => boolean,
): Int8Array {
  const size = model.rivals.length;
  const right = new Float64Array(size);
  const wrong = new Float64Array(size);
  const kinds = Object.keys(relations).length;
  const rightOfKind = new Float64Array(kinds);
  const wrongOfKind = new Float64Array(kinds);
  for (let row = 0; row < table.length; row++) {
    if (table.features[row * table.width] < priorRatio || table.weights[row] < 1 || !uses(row)) continue;
    const rival = rivalOfRow[row];
    const relation = model.relations[rival];
    if (table.labels[row]) {
      right[rival]++;
      rightOfKind[relation]++;
    } else {
      wrong[rival]++;
      wrongOfKind[relation]++;
    }
  }
  const priors = new Int8Array(size);
  for (let rival = 0; rival < size; rival++) {
    const relation = model.relations[rival];
    const usual = (rightOfKind[relation] + 1) / (rightOfKind[relation] + wrongOfKind[relation] + 2);
    const share = (right[rival] + priorWeight * usual) / (right[rival] + wrong[rival] + priorWeight);
    priors[rival] = Math.max(-127, Math.min(127, Math.round(8 * Math.log(share / (1 - share)))));
  }
  return priors;
}
