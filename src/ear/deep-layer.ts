/**
 * A second layer of rectifiers behind the first one of the network, which tells what several neighbours say together.
 * It costs more to ask than the first, so it is asked only where that one leaves a doubt.
 */
import { mostForms, type Vectors } from './vectors.js';

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

/** Where the layer's weights and outputs lie, and which row of the outputs is that of each form. */
export type DeepAddresses = Record<'deepWeights' | 'deepOutputs' | 'outputRows', number>;

/** Asks such a layer about places. */
export class DeepWitness {
  readonly #vectors: Vectors;
  readonly #addresses: DeepAddresses;
  /** The biases, in steps of the sums. */
  readonly #biases: Int32Array;
  readonly #answers: Int32Array;
  readonly #products: Int32Array;
  /** What a step of the sums is worth. */
  readonly #step: number;

  /** `answerStep`: what a step of the first layer's answers is worth. */
  constructor(vectors: Vectors, addresses: DeepAddresses, biases: Int8Array, answerStep: number) {
    this.#vectors = vectors;
    this.#addresses = addresses;
    this.#step = answerStep * deepStep;
    this.#biases = vectors.room(Int32Array, deepUnits);
    for (let unit = 0; unit < deepUnits; unit++) {
      this.#biases[unit] = Math.round((biases[unit] * deepBiasStep) / this.#step);
    }
    this.#answers = vectors.room(Int32Array, deepUnits);
    this.#products = vectors.room(Int32Array, mostForms);
  }

  /** Looks at a place to which the first layer answers so, in the same memory. */
  look(answers: Int16Array): void {
    this.#vectors.code.deepen(
      answers.byteOffset,
      this.#addresses.deepWeights,
      this.#biases.byteOffset,
      this.#answers.byteOffset,
    );
  }

  /** Puts into `scores` how much speaks for the first `count` of some forms, in the same memory; see `Witness.askRoughly`. */
  ask(forms: Uint16Array, count: number, scores: Float64Array): void {
    const { deepOutputs, outputRows } = this.#addresses;
    const products = this.#products;
    this.#vectors.code.scoreDeep(
      forms.byteOffset,
      count,
      outputRows,
      deepOutputs,
      this.#answers.byteOffset,
      products.byteOffset,
    );
    for (let index = 0; index < count; index++) {
      scores[index] = products[index] * this.#step * deepOutputStep;
    }
  }
}
