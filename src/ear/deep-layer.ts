/**
 * A second layer of rectifiers behind the first one of the network, which tells what several neighbours say together.
 * It costs more to ask than the first, so it is asked only where that one leaves a doubt.
 */
import { Firing } from './firing.js';

/**
 * Rectifiers of the second layer. With them and fewer of the first, what the network says of unseen books is better by a
 * fortieth, in bits, and of a hundred planted words two or three more are found by it at few false alarms.
 */
export const deepUnits = 96;

/** One step of the stored weights between the layers, of the biases of the second, and of its outputs. */
export const deepStep = 1 / 64;
export const deepBiasStep = 1 / 32;
export const deepOutputStep = 1 / 60;

/** What the layer has learned. */
export interface DeepLayer {
  /** For each unit of the first layer a row of `deepUnits` weights. */
  weights: Int8Array;
  biases: Int8Array;
  /** A row of `deepUnits` weights for each row of the network's outputs. */
  outputs: Int8Array;
}

/** Asks such a layer about places. */
export class DeepWitness {
  readonly #layer: DeepLayer;
  /** The biases, in steps of the sums. */
  readonly #biases: Int32Array;
  readonly #sums = new Int32Array(deepUnits);
  readonly #firing = new Firing(deepUnits);
  /** What a step of the sums is worth. */
  readonly #step: number;

  /** `answerStep`: what a step of the first layer's answers is worth. */
  constructor(layer: DeepLayer, answerStep: number) {
    this.#layer = layer;
    this.#step = answerStep * deepStep;
    this.#biases = Int32Array.from(layer.biases, (bias) => Math.round((bias * deepBiasStep) / this.#step));
  }

  /** Looks at a place to which units of the first layer answer. */
  look({ units, answers, count }: Firing): void {
    const { weights } = this.#layer;
    const sums = this.#sums;
    sums.set(this.#biases);
    for (let index = 0; index < count; index++) {
      const from = units[index] * deepUnits;
      const answer = answers[index];
      for (let unit = 0; unit < deepUnits; unit++) {
        sums[unit] = (sums[unit] + Math.imul(answer, weights[from + unit])) | 0;
      }
    }
    this.#firing.take(sums);
  }

  /** How much speaks for the words of a row of outputs at the place looked at; see `Witness.scoreOf`. */
  scoreOf(row: number): number {
    return this.#firing.weigh(this.#layer.outputs, row * deepUnits) * this.#step * deepOutputStep;
  }
}
