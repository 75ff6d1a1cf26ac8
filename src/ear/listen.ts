/** Goes through a stream and proposes edits. */
import { gapGroups, groupCount } from './gap-groups.js';
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
const extraGain = 2;

/**
 * Log odds by the network that something is missing, at which words are looked at that may be. Nearly all findings have 2
 * or more, and between -1 and 1 stand three gaps in four that would be looked at.
 */
const leastLack = 1;

/** The same for the trees that judge gaps: they learn from more of them, and see what speaks against one. */
export const leastLackToLearn = -1;

/** How far, in log odds by the network, the likeliest word of a group may stand behind the likeliest of all. */
const gapReach = 2.5;

/** Least gain of the whole window, in bits, at which an edit is judged. */
const leastRatio = { wrong: 3, extra: 3 };

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
  if (listener.isSettled(written)) return;
  const limit = listener.fitOf(written) * wrongGate;
  listener.compare(written, from, to);
  listener.lookUpRivals(written, from, to);
  for (let rival = from; rival < to; rival++) {
    if (model.rivalPrior[rival] === -128) continue;
    const meant = model.rivals[rival];
    const gain = listener.gains[rival - from];
    if (gain < wrongGain && !listener.fits(meant, rival - from, limit)) continue;
    const least = gain > wrongGain ? Number.NEGATIVE_INFINITY : leastRatio.wrong;
    const ratio = listener.weighWrong(written, meant, least);
    if (ratio <= least) continue;
    const bagGain = listener.bagGains[rival - from];
    listener.describeWrong(
      written,
      meant,
      ratio,
      model.relations[rival],
      model.rivalPrior[rival],
      gain,
      bagGain,
    );
    sink('wrong', place, meant, rival, ratio);
  }
}

/** Whether “to” or “and” is in a group. */
function hasTo(group: number): boolean {
  return group === gapGroups.preposition || group === gapGroups.link;
}

/** Proposes words left out before `place`, of each group the likeliest, where the log odds of a gap are above `least`. */
export function proposeMissing(
  model: EarModel,
  listener: Listener,
  ids: Uint16Array,
  place: number,
  speech: number,
  sink: EditSink,
  least = leastLack,
): void {
  const next = ids[place];
  const previous = ids[place - 1];
  // Speech drops its first words: “Course I would.”
  if (next <= 1 || previous <= 1 || previous === model.openQuote) return;
  listener.look(ids, place - 1, place, speech);
  if (!listener.mayLack() || listener.inDialect() || !listener.askGap(least)) return;
  const { insertable, gapGroups } = model;
  const { gapGains } = listener;
  const best = new Int8Array(groupCount).fill(-1);
  const dropsTo = listener.dropsTo();
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < insertable.length; index++) {
    const group = gapGroups[index];
    if (
      group >= groupCount ||
      (dropsTo && hasTo(group)) ||
      insertable[index] === next ||
      insertable[index] === previous
    )
      continue;
    if (best[group] < 0 || gapGains[index] > gapGains[best[group]]) best[group] = index;
    most = Math.max(most, gapGains[index]);
  }
  for (let group = 0; group < groupCount; group++) {
    const index = best[group];
    if (index < 0 || gapGains[index] < most - gapReach) continue;
    const word = insertable[index];
    const ratio = listener.weighGap(word);
    listener.describeMissing(word, group, ratio);
    sink('missing', place, word, -1, ratio);
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
  const written = ids[place];
  // Of words that stand twice, repeated-word knows more.
  if (!model.deletable[written] || written === ids[place - 1] || written === ids[place + 1]) return;
  listener.look(ids, place - 1, place + 1, speech);
  if (listener.isSettled(written)) return;
  if (listener.gapFit() < listener.fitOf(written) * extraGate && listener.nothingOver(written) < extraGain)
    return;
  const ratio = -listener.weighGap(written);
  if (ratio <= leastRatio.extra) return;
  listener.describeGap(written, ratio);
  sink('extra', place, written, -1, ratio);
}
