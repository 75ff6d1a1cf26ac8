/** The weights of the networks while they are taught. */
import { type Bag, bagUnits } from '../../src/ear/bag-network.js';
import { hiddenUnits, type NetworkInputs } from '../../src/ear/network.js';
import { type VectorCode, vectorCode } from './vector-code.js';

/** Most rows of neighbours at a place, and most words that are told apart there. */
const mostInputs = 64;
const mostWords = 32;

/** Addresses in the memory: lists of rows, what speaks for each of the words and how wrong that is, and the hidden layer. */
const inputList = 0;
const outputList = inputList + 4 * mostInputs;
const scoreList = outputList + 4 * mostWords;
const gradientList = scoreList + 4 * mostWords;
const hidden = 1024;

/** At the pace of the other one the bag would learn too little of its words: it meets each of them seldom. */
const bagPace = 8;

/** How a layer is made of the sums over its inputs. */
type Activation =
  /** What is below 0 counts as 0. */
  | 'rectified'
  /** The sums are divided by the root of how many inputs there were, so that long sentences speak no louder. */
  | 'averaged';

/** A hidden layer between rows of weights for its inputs and for the words, which learns by gradient descent. */
class Layer {
  readonly #activation: Activation;
  readonly #code: VectorCode;
  readonly #integers: Int32Array;
  readonly #numbers: Float32Array;
  readonly #units: number;
  readonly #inputsFrom: number;
  readonly #outputsFrom: number;
  /** How many inputs and words are looked at. */
  #length = 0;
  #words = 0;
  readonly inputs: Float32Array;
  readonly outputs: Float32Array;

  /** All weights are drawn at random from around 0. */
  constructor(
    activation: Activation,
    units: number,
    inputCount: number,
    outputCount: number,
    random: () => number,
  ) {
    this.#activation = activation;
    this.#units = units;
    this.#inputsFrom = hidden + 2 * 4 * units;
    this.#outputsFrom = this.#inputsFrom + inputCount * 4 * units;
    const end = this.#outputsFrom + outputCount * 4 * units;
    const { memory, ...code } = vectorCode(units, end, activation === 'rectified');
    this.#code = code;
    this.#integers = new Int32Array(memory, 0, hidden / 4);
    this.#numbers = new Float32Array(memory, 0, this.#inputsFrom / 4);
    this.inputs = new Float32Array(memory, this.#inputsFrom, inputCount * units);
    this.outputs = new Float32Array(memory, this.#outputsFrom, outputCount * units);
    for (let at = 0; at < this.inputs.length; at++) this.inputs[at] = (random() - 0.5) * 0.2;
    for (let at = 0; at < this.outputs.length; at++) this.outputs[at] = (random() - 0.5) * 0.1;
  }

  /** Looks at a place at which some inputs speak; there must be one. */
  look({ rows, length }: { rows: ArrayLike<number>; length: number }): void {
    this.#length = length;
    for (let index = 0; index < length; index++) {
      this.#integers[inputList / 4 + index] = this.#inputsFrom + rows[index] * 4 * this.#units;
    }
    this.#code.gather(inputList, length, hidden);
    this.#average(hidden);
  }

  /** Adds to `scores` how much speaks there for each word, of which `outputRows` names the row. */
  score(words: readonly number[], outputRows: ArrayLike<number>, scores: Float64Array): void {
    this.#words = words.length;
    for (let index = 0; index < words.length; index++) {
      this.#integers[outputList / 4 + index] = this.#outputsFrom + outputRows[words[index]] * 4 * this.#units;
    }
    this.#code.score(outputList, words.length, hidden, scoreList);
    for (let index = 0; index < words.length; index++) scores[index] += this.#numbers[scoreList / 4 + index];
  }

  /** Moves the weights by the gradient of each word scored. */
  learn(gradients: ArrayLike<number>): void {
    const change = hidden + 4 * this.#units;
    for (let index = 0; index < this.#words; index++)
      this.#numbers[gradientList / 4 + index] = gradients[index];
    this.#code.learn(outputList, this.#words, gradientList, hidden, change);
    this.#average(change);
    this.#code.scatter(inputList, this.#length, change);
  }

  #average(address: number): void {
    if (this.#activation === 'rectified') return;
    const share = 1 / Math.sqrt(this.#length);
    for (let unit = 0; unit < this.#units; unit++) this.#numbers[address / 4 + unit] *= share;
  }
}

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
    this.near = new Layer('rectified', hiddenUnits, inputs.size, outputs.count, random);
    this.bag = new Layer('averaged', bagUnits, bagInputs, bagOutputs.count, random);
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
    for (let index = 0; index < rivals; index++) whole += Math.exp(scores[index] - most);
    for (let index = 0; index < words.length; index++) {
      const wrong =
        index < rivals
          ? (index === 0 ? 1 : 0) - Math.exp(scores[index] - most) / whole
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
