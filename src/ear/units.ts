/** Divides a stream into paragraphs, each with a fingerprint of all that what is heard in it rests on. */
import { createHash } from 'node:crypto';
import type { Document } from '../core/document.js';
import { farReach } from './listener.js';
import type { EarModel } from './model.js';
import { margin, type Stream } from './stream.js';

/** A paragraph of a stream: places from `first` to `last`, exclusive. */
export interface Unit {
  first: number;
  last: number;
  key: string;
}

/**
 * The paragraphs of a stream, in order; `mended` are places that the `Mender` changed. A window never leaves its sentence, and of what stands around a paragraph the
 * ear asks only how odd the words within `farReach` are. So paragraphs of one key are heard alike in any document.
 */
export function unitsOf(
  document: Document,
  stream: Stream,
  mended: ReadonlySet<number>,
  { odd }: EarModel,
): Unit[] {
  const { ids, tokens, length } = stream;
  const oddPlaces: number[] = [];
  for (let place = 0; place < length; place++) if (odd[ids[place]] > 0) oddPlaces.push(place);
  let firstOdd = 0;
  const keyOf = (first: number, last: number): string => {
    const parts: number[] = [last - first];
    for (let place = first; place < last; place++) {
      const token = tokens[place];
      const speaks = token >= 0 && document.tokens[token].register === 'dialogue';
      parts.push(ids[place] * 4 + (mended.has(place) ? 2 : 0) + (speaks ? 1 : 0));
    }
    while (oddPlaces[firstOdd] < first - farReach) firstOdd++;
    for (let index = firstOdd; oddPlaces[index] < last + farReach; index++) {
      const place = oddPlaces[index];
      if (place < first || place >= last) parts.push(place - first, odd[ids[place]]);
    }
    const bytes = new Uint8Array(Int32Array.from(parts).buffer);
    return createHash('sha1').update(bytes).digest('base64url').slice(0, 20);
  };
  const units: Unit[] = [];
  let first = margin;
  let paragraph = -1;
  for (let place = margin; place < length - margin; place++) {
    // A sentence's start has no token; the one behind it tells the paragraph.
    const token = tokens[place] >= 0 ? -1 : tokens[place + 1];
    if (token < 0) continue;
    const next = document.sentences[document.tokens[token].sentence].paragraph;
    if (next !== paragraph && place > first) {
      units.push({ first, last: place, key: keyOf(first, place) });
      first = place;
    }
    paragraph = next;
  }
  const last = length - margin;
  if (last > first) units.push({ first, last, key: keyOf(first, last) });
  return units;
}
