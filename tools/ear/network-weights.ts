/** The weights of the networks while they are taught. */
import { type Bag, bagUnits } from '../../src/ear/bag-network.js';
import { deepUnits } from '../../src/ear/deep-layer.js';
import { hiddenUnits, type NetworkInputs } from '../../src/ear/network.js';
import { Layer } from './layer.js';

/** Most words that are told apart at a place. */
const mostWords = 32;

/** At the pace of the other one the bag would learn too little of its words: it meets each of them seldom. */
const bagPace = 8;

/** Which row speaks for each word, and how many rows there are. */
export interface OutputRows {
  rows: Uint16Array;
  count: number;
}

/** Learns by stochastic gradient descent; what both networks say of a word is added up. */
export class NetworkWeights {
  readonly #inputs: NetworkInputs;
  readonly #bag: Bag;
  readonly #outputRows: Uint16Array;
  readonly #bagRows: Uint16Array;
  readonly near: Layer;
  readonly bag: Layer;
  readonly biases: Float32Array;
  readonly #scores = new Float64Array(mostWords);
  readonly #gradients = new Float64Array(mostWords);

  constructor(
    inputs: NetworkInputs,
    outputs: OutputRows,
    bag: Bag,
    bagInputs: number,
    bagOutputs: OutputRows,
    random: () => number,
  ) {
    this.#inputs = inputs;
    this.#bag = bag;
    this.#outputRows = outputs.rows;
    this.#bagRows = bagOutputs.rows;
    this.near = new Layer(
      {
        activation: 'rectified',
        units: hiddenUnits,
        deepUnits,
        inputCount: inputs.size,
        outputCount: outputs.count,
      },
      random,
    );
    this.bag = new Layer(
      {
        activation: 'averaged',
        units: bagUnits,
        deepUnits: 0,
        inputCount: bagInputs,
        outputCount: bagOutputs.count,
      },
      random,
    );
    this.bag.outputs.fill(0, 0, bagUnits);
    this.biases = new Float32Array(outputs.rows.length);
  }

  /**
   * Learns that the first of the words stands at the place that the inputs look at, against the others; and, where
   * `lacks` is not -1, whether (1) or not (0) a word has been left out there, for which the last of the words stands.
   * The bag is asked where `hasBag`. Returns the loss before, in natural units.
   */
  learn(words: readonly number[], lacks: number, hasBag: boolean, pace: number): number {
    const { near, bag, biases } = this;
    const scores = this.#scores;
    const gradients = this.#gradients;
    for (let index = 0; index < words.length; index++) scores[index] = biases[words[index]];
    near.look(this.#inputs);
    near.score(words, this.#outputRows, scores);
    if (hasBag) {
      bag.look(this.#bag);
      bag.score(words, this.#bagRows, scores);
    }
    const rivals = lacks < 0 ? words.length : words.length - 1;
    let most = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < rivals; index++) most = Math.max(most, scores[index]);
    let whole = 0;
    for (let index = 0; index < rivals; index++) {
      gradients[index] = Math.exp(scores[index] - most);
      whole += gradients[index];
    }
    for (let index = 0; index < words.length; index++) {
      const wrong =
        index < rivals
          ? (index === 0 ? 1 : 0) - gradients[index] / whole
          : lacks - 1 / (1 + Math.exp(-scores[index]));
      gradients[index] = pace * wrong;
      biases[words[index]] += pace * wrong;
    }
    near.learn(gradients);
    if (hasBag) {
      for (let index = 0; index < words.length; index++)
        gradients[index] *= this.#bagRows[words[index]] === 0 ? 0 : bagPace;
      bag.learn(gradients);
    }
    return Math.log(whole) + most - scores[0];
  }
}
