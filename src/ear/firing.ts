/** Those units of a layer of rectifiers that answer to a place; the others are silent, and nothing is reckoned for them. */
export class Firing {
  /** The units, `count` of them, and how loudly each answers. */
  readonly units: Int32Array;
  readonly answers: Int32Array;
  count = 0;

  constructor(size: number) {
    this.units = new Int32Array(size);
    this.answers = new Int32Array(size);
  }

  /** Takes the sums of all units: who is above 0 answers. */
  take(sums: Int32Array): void {
    let count = 0;
    for (let unit = 0; unit < sums.length; unit++) {
      if (sums[unit] <= 0) continue;
      this.answers[count] = sums[unit];
      this.units[count++] = unit;
    }
    this.count = count;
  }

  /** The product of the answers with a row of weights that begins at `from`. */
  weigh(weights: Int8Array, from: number): number {
    const { units, answers, count } = this;
    let sum = 0;
    for (let index = 0; index < count; index++) {
      sum = (sum + Math.imul(answers[index], weights[from + units[index]])) | 0;
    }
    return sum;
  }
}
