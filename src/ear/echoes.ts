/** Knows places of a stream whose surroundings have come before: a refrain, or a text made to be slow. */

import { bagReach } from './bag-network.js';
import type { Listener } from './listener.js';
import { window } from './window-weigher.js';

const slotBits = 12;

/** Finds for a place an earlier one of the same stream at which all that a judgement rests on is the same. */
export class Echoes {
  readonly #ids: Uint16Array;
  readonly #listener: Listener;
  /** By a hash of the surroundings: the last place that had it, and what was said of it. */
  readonly #places = new Int32Array(2 ** slotBits);
  readonly #speech = new Uint8Array(2 ** slotBits);
  readonly #dialect = new Float64Array(2 ** slotBits);

  constructor(ids: Uint16Array, listener: Listener) {
    this.#ids = ids;
    this.#listener = listener;
  }

  /** The earlier place, or 0; the place itself may be given for later ones from now on. */
  of(place: number, speech: number): number {
    const ids = this.#ids;
    const dialect = this.#listener.dialectAt(ids, place);
    let hash = Math.imul(dialect + speech, 0x9e3779b1);
    for (let at = place - window; at <= place + window; at++) {
      hash = Math.imul(hash ^ ids[at], 0x01000193);
      hash ^= hash >>> 15;
    }
    const slot = Math.imul(hash, 0x9e3779b1) >>> (32 - slotBits);
    const earlier = this.#places[slot];
    let isEcho = earlier > 0 && this.#speech[slot] === speech && this.#dialect[slot] === dialect;
    for (let offset = -bagReach; isEcho && offset <= bagReach; offset++) {
      isEcho = ids[earlier + offset] === ids[place + offset];
    }
    if (isEcho) return earlier;
    this.#places[slot] = place;
    this.#speech[slot] = speech;
    this.#dialect[slot] = dialect;
    return 0;
  }
}
