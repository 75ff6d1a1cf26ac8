/** Goes through a stream and proposes edits. */
import type { Listener } from './listener.js';
import type { EarModel } from './model.js';

/** What kind of edit. */
export type EditKind = 'wrong' | 'missing' | 'extra';

/** Called for every edit worth a look; the listener's features are those of the edit. */
export type EditSink = (kind: EditKind, place: number, word: number, rival: number, ratio: number) => void;

/** How many times better an edit must fit between its neighbours, roughly, to be looked at. */
const wrongGate = 6;
const extraGate = 16;

/** Log odds by the network for an edit to be looked at. */
const wrongGain = 2;

/** Least rough number of uses at which a word is looked at that may be missing. */
const missingFit = 0.05;

/** The same where the neighbours have been seen side by side. */
const seldomFit = 0.5;

/** Least gain of the whole window, in bits, at which an edit is judged. */
const leastRatio = { wrong: 3, missing: 1, extra: 3 };

/** Proposes other words for the one at `place`. */
export function proposeWrong(
  model: EarModel,
  listener: Listener,
  ids: Uint16Array,
  place: number,
  speech: number,
  sink: EditSink,
): void {
  const written = ids[place];
  const from = model.rivalStart[written];
  const to = model.rivalStart[written + 1];
  if (from === to) return;
  listener.look(ids, place - 1, place + 1, speech);
  if (listener.isAtHome(written) || listener.inDialect()) return;
  const limit = listener.fitOf(written) * wrongGate;
  listener.compare(written, from, to);
  for (let rival = from; rival < to; rival++) {
    if (model.rivalPrior[rival] === -128) continue;
    const meant = model.rivals[rival];
    const gain = listener.gains[rival - from];
    if (gain < wrongGain && !listener.fits(meant, limit)) continue;
    const ratio = listener.wrong(written, meant, model.relations[rival], model.rivalPrior[rival], gain);
    if (gain > wrongGain || ratio > leastRatio.wrong) sink('wrong', place, meant, rival, ratio);
  }
}

/** Proposes words left out before `place`. */
export function proposeMissing(
  model: EarModel,
  listener: Listener,
  ids: Uint16Array,
  place: number,
  speech: number,
  sink: EditSink,
): void {
  const next = ids[place];
  const previous = ids[place - 1];
  const { goesBefore, goesAfter, insertable } = model;
  let low = goesAfter[previous * 2] & goesBefore[next * 2];
  const high = goesAfter[previous * 2 + 1] & goesBefore[next * 2 + 1];
  // Speech drops its first words: “Course I would.”
  if (next <= 1 || previous <= 1 || previous === model.openQuote || (low === 0 && high === 0)) return;
  listener.look(ids, place - 1, place, speech);
  const oddness = listener.gapOddness();
  if (oddness === 0 || listener.inDialect()) return;
  for (let index = 0; index < insertable.length; index++) {
    if (index === 32) low = high;
    const goes = low & 1;
    low >>>= 1;
    if (!goes) continue;
    const word = insertable[index];
    if (word === next || word === previous) continue;
    if (!listener.fits(word, oddness === 2 ? missingFit : seldomFit)) continue;
    const ratio = listener.gap(word, 1);
    if (ratio > leastRatio.missing) sink('missing', place, word, -1, ratio);
  }
}

/** Proposes that the word at `place` is one too many. */
export function proposeExtra(
  model: EarModel,
  listener: Listener,
  ids: Uint16Array,
  place: number,
  speech: number,
  sink: EditSink,
): void {
  if (!model.deletable[ids[place]]) return;
  listener.look(ids, place - 1, place + 1, speech);
  if (listener.isAtHome(ids[place]) || listener.inDialect()) return;
  if (listener.gapFit() < listener.fitOf(ids[place]) * extraGate) return;
  const ratio = listener.gap(ids[place], -1);
  if (ratio > leastRatio.extra) sink('extra', place, ids[place], -1, ratio);
}
