/** Judges all edits at a place together. */

import { scoreOf } from '../models/trees.js';
import { type EditKind, type EditSink, proposeExtra, proposeMissing, proposeWrong } from './listen.js';
import type { Listener } from './listener.js';
import { type EarModel, forestOf, listedRelation } from './model.js';

/** The surest edit at a place. */
export interface Proposal {
  kind: EditKind;
  place: number;
  /** The word meant, left out or too many. */
  word: number;
  /** Index of the rival of a wrong word, else -1. */
  rival: number;
  /** Log2 of how much likelier the edited window is. */
  ratio: number;
  /** Log odds that something is wrong here, from all edits that were proposed. */
  score: number;
}

/** A word is struck out only where this is so much surer, in log odds, than to put another for it. */
const strikeHandicap = 4.5;

/** A word that is not known to be confused with the written one must be so much surer, in log odds, than one that is. */
const strangerHandicap = 1.5;

/** The books counted are old: to doubt a word that has gained use since, one must be so much surer, in log odds. */
const youngerHandicap = 1.5;

/** Speech leaves out words on purpose, “glad to see you”: a gap there must be so much surer, in log odds. */
const speechHandicap = 1;

/** Edits judged lower than this say nothing. */
const leastScore = -3;

/** Judges the places of a stream, one at a time. */
export class Judge {
  readonly #model: EarModel;
  readonly #listener: Listener;
  #found: Proposal[] = [];
  #written = 0;

  constructor(model: EarModel, listener: Listener) {
    this.#model = model;
    this.#listener = listener;
  }

  /** Judges the word at a place: wrong, or one too many. */
  word(ids: Uint16Array, place: number, speech: number): Proposal | undefined {
    this.#begin(ids[place]);
    proposeWrong(this.#model, this.#listener, ids, place, speech, this.#sink);
    proposeExtra(this.#model, this.#listener, ids, place, speech, this.#sink);
    return this.#surest();
  }

  /** Judges the gap before a place: a word left out. */
  gap(ids: Uint16Array, place: number, speech: number): Proposal | undefined {
    this.#begin(ids[place]);
    proposeMissing(this.#model, this.#listener, ids, place, speech, this.#sink);
    const surest = this.#surest();
    return surest && speech === 1 ? { ...surest, score: surest.score - speechHandicap } : surest;
  }

  #begin(written: number): void {
    this.#written = written;
    if (this.#found.length > 0) this.#found = [];
  }

  /** One function for all places: to make another at each took a twentieth of the hearing. */
  readonly #sink: EditSink = (kind, place, word, rival, ratio) => {
    const handicap = kind === 'wrong' && this.#model.younger[this.#written] ? youngerHandicap : 0;
    const score = scoreOf(forestOf(this.#model, kind, this.#written), this.#listener.features) - handicap;
    if (score > leastScore) this.#found.push({ kind, place, word, rival, ratio, score });
  };

  #handicapOf({ kind, rival }: Proposal): number {
    if (kind === 'extra') return strikeHandicap;
    return kind === 'wrong' && this.#model.relations[rival] !== listedRelation ? strangerHandicap : 0;
  }

  /** The surest of the edits found, with the odds of all of them: where many would do, something is wrong. */
  #surest(): Proposal | undefined {
    if (this.#found.length === 0) return undefined;
    let odds = 0;
    let best: Proposal | undefined;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const proposal of this.#found) {
      odds += Math.exp(proposal.score);
      const score = proposal.score - this.#handicapOf(proposal);
      if (score > bestScore) {
        bestScore = score;
        best = proposal;
      }
    }
    return best && { ...best, score: Math.log(odds) };
  }
}
