/** A hidden layer, and one behind it, while they are taught. */
import { type VectorCode, vectorCode, vectorMemory } from './vector-code.js';

/** Most rows of neighbours at a place, most words that are told apart there, and most units of the second layer. */
const mostInputs = 64;
const mostWords = 32;
const mostDeep = 128;

/**
 * Addresses in the memory: lists of rows, what speaks for each of the words and how wrong that is; the same for the units
 * of the second layer, all of them and those that answer. Behind them stand what the layers answer, and by how much that is to change.
 */
const inputList = 0;
const outputList = inputList + 4 * mostInputs;
const scoreList = outputList + 4 * mostWords;
const gradientList = scoreList + 4 * mostWords;
const deepList = gradientList + 4 * mostWords;
const firingList = deepList + 4 * mostDeep;
const deepSums = firingList + 4 * mostDeep;
const deepGradients = deepSums + 4 * mostDeep;
const hidden = deepGradients + 4 * mostDeep;

/**
 * The weights between the layers are kept as shares of this, and so learn at its square: at the pace of the others, what
 * the network says of unseen books is worse by a hundred and fiftieth.
 */
const deepScale = Math.sqrt(0.3);

/** How a layer is made of the sums over its inputs. */
type Activation =
  /** What is below 0 counts as 0. */
  | 'rectified'
  /** The sums are divided by the root of how many inputs there were, so that long sentences speak no louder. */
  | 'averaged';

/** What a layer is made of. */
export interface Shape {
  activation: Activation;
  units: number;
  /** Units of the second layer, rectifiers that see all of the first; 0 for none. */
  deepUnits: number;
  inputCount: number;
  outputCount: number;
}

/**
 * A hidden layer between rows of weights for its inputs and for the words, which learns by gradient descent. A second
 * one may stand behind it; then the words listen to both.
 */
export class Layer {
  readonly #shape: Shape;
  readonly #code: VectorCode;
  readonly #outputCode: VectorCode;
  readonly #integers: Int32Array;
  readonly #numbers: Float32Array;
  readonly #inputsFrom: number;
  readonly #outputsFrom: number;
  readonly #deepFrom: number;
  /** Addresses of how the answers of both layers are to change, and those of the first for the second's sake. */
  readonly #change: number;
  readonly #deepChange: number;
  /** How many inputs and words are looked at. */
  #length = 0;
  #words = 0;
  readonly inputs: Float32Array;
  /** Rows of weights for the units of both layers. */
  readonly outputs: Float32Array;
  /** A row of weights for each unit of the second layer, over `deepScale`. */
  readonly #deep: Float32Array;
  readonly deepBiases: Float32Array;

  /** All weights are drawn at random from around 0. */
  constructor(shape: Shape, random: () => number) {
    const { activation, units, deepUnits, inputCount, outputCount } = shape;
    const width = units + deepUnits;
    this.#shape = shape;
    this.#change = hidden + 4 * width;
    this.#deepChange = this.#change + 4 * width;
    this.#inputsFrom = this.#deepChange + 4 * units;
    this.#outputsFrom = this.#inputsFrom + inputCount * 4 * units;
    this.#deepFrom = this.#outputsFrom + outputCount * 4 * width;
    const memory = vectorMemory(this.#deepFrom + deepUnits * 4 * units);
    this.#code = vectorCode(memory, units, activation === 'rectified');
    this.#outputCode = vectorCode(memory, width, activation === 'rectified');
    this.#integers = new Int32Array(memory.buffer, 0, hidden / 4);
    this.#numbers = new Float32Array(memory.buffer, 0, this.#inputsFrom / 4);
    this.inputs = new Float32Array(memory.buffer, this.#inputsFrom, inputCount * units);
    this.outputs = new Float32Array(memory.buffer, this.#outputsFrom, outputCount * width);
    this.#deep = new Float32Array(memory.buffer, this.#deepFrom, deepUnits * units);
    this.deepBiases = new Float32Array(deepUnits);
    for (let unit = 0; unit < deepUnits; unit++)
      this.#integers[deepList / 4 + unit] = this.#deepFrom + unit * 4 * units;
    const draw = (weights: Float32Array, reach: number) => {
      for (let at = 0; at < weights.length; at++) weights[at] = (2 * random() - 1) * reach;
    };
    draw(this.inputs, 0.1);
    draw(this.outputs, 0.05);
    // Some forty units of the first layer answer to a place.
    draw(this.#deep, 0.15 / deepScale);
  }

  /** Looks at a place at which some inputs speak; there must be one. */
  look({ rows, length }: { rows: ArrayLike<number>; length: number }): void {
    this.#length = length;
    const { units } = this.#shape;
    for (let index = 0; index < length; index++) {
      this.#integers[inputList / 4 + index] = this.#inputsFrom + rows[index] * 4 * units;
    }
    this.#code.gather(inputList, length, hidden);
    this.#average(hidden);
    this.#lookDeeper();
  }

  #lookDeeper(): void {
    const { units, deepUnits } = this.#shape;
    if (deepUnits === 0) return;
    const numbers = this.#numbers;
    this.#code.score(deepList, deepUnits, hidden, deepSums);
    for (let unit = 0; unit < deepUnits; unit++) {
      const sum = deepScale * numbers[deepSums / 4 + unit] + this.deepBiases[unit];
      numbers[hidden / 4 + units + unit] = Math.max(0, sum);
    }
  }

  /** Adds to `scores` how much speaks there for each word, of which `outputRows` names the row. */
  score(words: readonly number[], outputRows: ArrayLike<number>, scores: Float64Array): void {
    this.#words = words.length;
    const { units, deepUnits } = this.#shape;
    const width = units + deepUnits;
    for (let index = 0; index < words.length; index++) {
      this.#integers[outputList / 4 + index] = this.#outputsFrom + outputRows[words[index]] * 4 * width;
    }
    this.#outputCode.score(outputList, words.length, hidden, scoreList);
    for (let index = 0; index < words.length; index++) scores[index] += this.#numbers[scoreList / 4 + index];
  }

  /** Moves the weights by the gradient of each word scored. */
  learn(gradients: ArrayLike<number>): void {
    for (let index = 0; index < this.#words; index++)
      this.#numbers[gradientList / 4 + index] = gradients[index];
    this.#outputCode.learn(outputList, this.#words, gradientList, hidden, this.#change);
    this.#learnDeeper();
    this.#average(this.#change);
    this.#code.scatter(inputList, this.#length, this.#change);
  }

  #learnDeeper(): void {
    const { units, deepUnits } = this.#shape;
    const numbers = this.#numbers;
    let count = 0;
    for (let unit = 0; unit < deepUnits; unit++) {
      const change = numbers[this.#change / 4 + units + unit];
      if (change === 0) continue;
      this.#integers[firingList / 4 + count] = this.#deepFrom + unit * 4 * units;
      numbers[deepGradients / 4 + count++] = deepScale * change;
      this.deepBiases[unit] += deepScale * deepScale * change;
    }
    if (count === 0) return;
    this.#code.learn(firingList, count, deepGradients, hidden, this.#deepChange);
    this.#integers[firingList / 4] = this.#change;
    this.#code.scatter(firingList, 1, this.#deepChange);
  }

  #average(address: number): void {
    if (this.#shape.activation === 'rectified') return;
    const share = 1 / Math.sqrt(this.#length);
    for (let unit = 0; unit < this.#shape.units; unit++) this.#numbers[address / 4 + unit] *= share;
  }

  /** For each unit of the first layer a row of weights for those of the second. */
  deepWeights(): Float32Array {
    const { units, deepUnits } = this.#shape;
    const weights = new Float32Array(units * deepUnits);
    for (let deep = 0; deep < deepUnits; deep++) {
      for (let unit = 0; unit < units; unit++)
        weights[unit * deepUnits + deep] = deepScale * this.#deep[deep * units + unit];
    }
    return weights;
  }

  /** Of the rows for the words, the weights for the units of the first layer, or for those of the second. */
  outputsOf(layer: 'first' | 'second'): Float32Array {
    const { units, deepUnits, outputCount } = this.#shape;
    const width = units + deepUnits;
    const from = layer === 'first' ? 0 : units;
    const count = layer === 'first' ? units : deepUnits;
    const weights = new Float32Array(outputCount * count);
    for (let row = 0; row < outputCount; row++) {
      const start = row * width + from;
      weights.set(this.outputs.subarray(start, start + count), row * count);
    }
    return weights;
  }
}
