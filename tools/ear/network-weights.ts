/** The weights of a network while it is taught. */
import { hiddenUnits, type NetworkInputs } from '../../src/ear/network.js';
import { type VectorCode, vectorCode } from './vector-code.js';

/** Bytes of a row of weights. */
const rowBytes = 4 * hiddenUnits;

/** Most rows of neighbours at a place, and most words that are told apart there. */
const mostInputs = 64;
const mostWords = 32;

/** Addresses in the memory: lists of rows, what speaks for each of the words and how wrong that is, and the hidden layer. */
const inputList = 0;
const outputList = inputList + 4 * mostInputs;
const scoreList = outputList + 4 * mostWords;
const gradientList = scoreList + 4 * mostWords;
const hidden = 1024;
const change = hidden + rowBytes;
const inputsFrom = change + rowBytes;

/** Learns by stochastic gradient descent. */
export class NetworkWeights {
  readonly #inputs: NetworkInputs;
  readonly #outputRows: ArrayLike<number>;
  readonly #code: VectorCode;
  readonly #integers: Int32Array;
  readonly #numbers: Float32Array;
  readonly #outputsFrom: number;
  /** All weights of the neighbours, and of the words for the place. */
  readonly inputs: Float32Array;
  readonly outputs: Float32Array;
  readonly biases: Float32Array;

  /** `outputRows` names the row of each word, of which there are `outputCount`. */
  constructor(
    inputs: NetworkInputs,
    outputRows: ArrayLike<number>,
    outputCount: number,
    random: () => number,
  ) {
    this.#inputs = inputs;
    this.#outputRows = outputRows;
    this.#outputsFrom = inputsFrom + inputs.size * rowBytes;
    const { memory, ...code } = vectorCode(hiddenUnits, this.#outputsFrom + outputCount * rowBytes);
    this.#code = code;
    this.#integers = new Int32Array(memory, 0, hidden / 4);
    this.#numbers = new Float32Array(memory, 0, hidden / 4);
    this.inputs = new Float32Array(memory, inputsFrom, inputs.size * hiddenUnits);
    this.outputs = new Float32Array(memory, this.#outputsFrom, outputCount * hiddenUnits);
    this.biases = new Float32Array(outputRows.length);
    for (let at = 0; at < this.inputs.length; at++) this.inputs[at] = (random() - 0.5) * 0.2;
    for (let at = 0; at < this.outputs.length; at++) this.outputs[at] = (random() - 0.5) * 0.1;
  }

  /**
   * Learns that the first of the words stands at the place that the inputs look at, against the others; and, where
   * `lacks` is not -1, whether (1) or not (0) a word has been left out there, for which the last of the words stands.
   * Returns the loss before, in natural units.
   */
  learn(words: readonly number[], lacks: number, pace: number): number {
    const integers = this.#integers;
    const numbers = this.#numbers;
    const biases = this.biases;
    const { rows, length } = this.#inputs;
    for (let index = 0; index < length; index++) {
      integers[inputList / 4 + index] = inputsFrom + rows[index] * rowBytes;
    }
    this.#code.gather(inputList, length, hidden);
    for (let index = 0; index < words.length; index++) {
      integers[outputList / 4 + index] = this.#outputsFrom + this.#outputRows[words[index]] * rowBytes;
    }
    this.#code.score(outputList, words.length, hidden, scoreList);
    const rivals = lacks < 0 ? words.length : words.length - 1;
    let most = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < words.length; index++) {
      const score = numbers[scoreList / 4 + index] + biases[words[index]];
      numbers[scoreList / 4 + index] = score;
      if (index < rivals && score > most) most = score;
    }
    let whole = 0;
    for (let index = 0; index < rivals; index++) whole += Math.exp(numbers[scoreList / 4 + index] - most);
    const loss = Math.log(whole) + most - numbers[scoreList / 4];
    for (let index = 0; index < words.length; index++) {
      const score = numbers[scoreList / 4 + index];
      const wrong =
        index < rivals
          ? (index === 0 ? 1 : 0) - Math.exp(score - most) / whole
          : lacks - 1 / (1 + Math.exp(-score));
      numbers[gradientList / 4 + index] = pace * wrong;
      biases[words[index]] += pace * wrong;
    }
    this.#code.learn(outputList, words.length, gradientList, hidden, change);
    this.#code.scatter(inputList, length, change);
    return loss;
  }
}
