/** Describes edits at a place: what the counts, the network and the words around say of each. */
import { BagWitness } from './bag-network.js';
import { GapGroups, groupFeatures } from './gap-groups.js';
import { kinds } from './kinds.js';
import type { EarModel } from './model.js';
import { Witness } from './network.js';
import { countOfLevel } from './ngrams.js';
import { mostForms } from './vectors.js';
import { noWord, WindowWeigher } from './window-weigher.js';

/** Number of features of a wrong, an extra and a missing word. */
export const wrongFeatures = 54;
export const gapFeatures = 45;
export const missingFeatures: number = gapFeatures + groupFeatures;

/** Level of two words side by side at which nothing is missing between them. */
const usualPair = 16;

/** Level of a word between its neighbours that is usual enough to suspect nothing. */
const homeLevel = 10;

/**
 * Log odds by the first layer of the network from which the second one is asked. Below stand three places in four, and of
 * the planted errors that both together hold for likely one in four hundred.
 */
const leastRough = 0;

/** And how far below the least log odds of a gap. */
const gapDoubt = 2;

/** How far around a place the words tell whether it stands in dialect; nothing further away is asked. */
export const farReach = 100;

/** How many words are looked up at once at most. */
const mostWords = 64;

/** Of how many pairs of a word and its left neighbour the levels of the rivals are remembered: a power of two. */
const rememberedBits = 14;
const remembered = 2 ** rememberedBits;

/** Behind these many write a verb without “to” or “and”: “come see”, “you oughtn't take it”. */
const beforeBareVerb = ['come', 'go', "oughtn't", 'dared', 'dare', "needn't", 'better'];

/** Behind these, and whom they act on, a verb needs no “to”: “she helped him find”, “let the boy go”. */
const causing =
  `help helps helped helping let lets letting make makes made making have had bid see sees saw seen seeing
  watch watched watching hear heard hearing feel felt feeling`.split(/\s+/);

/** Computes the features of edits at a place of a stream. */
export class Listener {
  readonly #model: EarModel;
  readonly #dropsNext: ReadonlySet<number>;
  readonly #beforeBareVerb: ReadonlySet<number>;
  readonly #causing: ReadonlySet<number>;
  readonly #course: number;
  readonly features = new Float32Array(missingFeatures);
  readonly #weigher: WindowWeigher;
  /** The words on both sides of the place; see `WindowWeigher`. */
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #witness: Witness;
  readonly #bagWitness: BagWitness;
  readonly #groups: GapGroups;

  constructor(model: EarModel) {
    this.#model = model;
    this.#weigher = new WindowWeigher(model);
    this.#left = this.#weigher.left;
    this.#right = this.#weigher.right;
    const idsOf = (forms: readonly string[]) => new Set(forms.map((form) => model.lexicon.id(form)));
    this.#dropsNext = idsOf(['couple', 'hundred', 'thousand']);
    this.#beforeBareVerb = idsOf(beforeBareVerb);
    this.#causing = idsOf(causing);
    this.#witness = new Witness(model.network, model.classes, model.classCounts.length);
    this.#bagWitness = new BagWitness(model.network.bag);
    this.#groups = new GapGroups(model);
    this.#course = model.lexicon.id('course');
  }

  #ids: Uint16Array = new Uint16Array();
  /** Up to each place, how many words are unknown or spelled as they sound. */
  #odd = new Int32Array();
  #place = 0;
  #after = 0;
  #speech = 0;
  #isSettled: boolean | undefined;
  #writtenFit = -1;
  /** What the networks say of each rival, and of that what the bag says; see `compare`. */
  readonly gains = new Float64Array(mostWords);
  readonly bagGains = new Float64Array(mostWords);
  /** Levels of words behind the left neighbour, from `#behindFrom` on; see `lookUpRivals`. */
  readonly #behind = new Uint8Array(remembered * mostWords);
  #behindFrom = 0;
  /** Behind which word the rivals of which other stand in each row of `#behind`. */
  readonly #pairsBehind = new Int32Array(remembered).fill(-1);
  #most = 0;
  #second = 0;
  /** How many rivals were compared, and the log odds that any of them is meant; not a number where nobody asked yet. */
  #compared = 0;
  #anyGain = Number.NaN;
  #overNothing = 0;
  #nothing = 0;
  #mostMissed = 0;
  #secondMissed = 0;
  #lacks = 0;
  #anyOverNothing = 0;
  #isAsked = false;
  #isWitnessed = false;

  /**
   * Looks at a place: what stands up to `before` and from `after` on. `speech` is 1 where somebody speaks.
   */
  look(ids: Uint16Array, before: number, after: number, speech: number): void {
    if (ids !== this.#ids) this.#open(ids);
    else if (before === this.#place && after === this.#after && speech === this.#speech) return;
    this.#place = before;
    this.#after = after;
    this.#isAsked = false;
    this.#isWitnessed = false;
    this.#isSettled = undefined;
    this.#writtenFit = -1;
    this.#speech = speech;
    this.#weigher.look(ids, before, after);
  }

  /** Levels of the windows around one word, into the features from `base`. */
  #surround(word: number, base: number): void {
    const { table, classes } = this.#model;
    const out = this.features;
    const [l1, l2, l3] = this.#left;
    const [r1, r2, r3] = this.#right;
    out[base] = table.level2(kinds.words2, l1, word);
    out[base + 1] = table.level2(kinds.words2, word, r1);
    out[base + 2] = table.level3(kinds.words3, l2, l1, word);
    out[base + 3] = table.level3(kinds.words3, l1, word, r1);
    out[base + 4] = table.level3(kinds.words3, word, r1, r2);
    out[base + 5] = table.level4(kinds.words4, l3, l2, l1, word);
    out[base + 6] = table.level4(kinds.words4, l2, l1, word, r1);
    out[base + 7] = table.level4(kinds.words4, l1, word, r1, r2);
    out[base + 8] = table.level4(kinds.words4, word, r1, r2, r3);
    out[base + 9] = table.level3(kinds.between, classes[l1], word, classes[r1]);
  }

  /** Logarithm of how often the corpus has a word. */
  #logCount(id: number): number {
    return Math.log2(this.#model.counts[id] + 1);
  }

  /** How vague the neighbours are: names, numbers and unknown words say little. */
  #vagueness(base: number): void {
    const out = this.features;
    const { lexicon } = this.#model;
    out[base] = this.#logCount(this.#left[0]);
    out[base + 1] = this.#logCount(this.#right[0]);
    out[base + 2] = (lexicon.isVague(this.#left[0]) ? 2 : 0) + (lexicon.isVague(this.#left[1]) ? 1 : 0);
    out[base + 3] = (lexicon.isVague(this.#right[0]) ? 2 : 0) + (lexicon.isVague(this.#right[1]) ? 1 : 0);
    out[base + 4] = Math.min(this.#left[0], 300);
    out[base + 5] = Math.min(this.#right[0], 300);
  }

  /** 1 where a word is the article that cannot stand before what follows. */
  #clash(word: number): number {
    const { a, an, lexicon } = this.#model;
    const next = lexicon.opening(this.#right[0]);
    return (word === an && next === 0) || (word === a && next === 1) ? 1 : 0;
  }

  #open(ids: Uint16Array): void {
    const { odd } = this.#model;
    this.#ids = ids;
    // What was looked at last, in another stream, is no place of this one, even if it has the same number.
    this.#place = -1;
    this.#odd = new Int32Array(ids.length + 1);
    for (let place = 0; place < ids.length; place++)
      this.#odd[place + 1] = this.#odd[place] + odd[ids[place]];
  }

  /** Whether the place stands in dialect, of which the ear knows nothing: “I struck a town, an’ he’d jest left.” */
  inDialect(): boolean {
    const near = this.#dialect(8);
    return this.#speech === 1 ? near >= 2 || this.#dialect(farReach) >= 8 : near >= 4;
  }

  /** All that is asked of dialect around a place, as one number to compare. */
  dialectAt(ids: Uint16Array, place: number): number {
    if (ids !== this.#ids) this.#open(ids);
    return this.#dialect(8, place - 1) * 2 ** 16 + this.#dialect(farReach, place - 1);
  }

  /** How many of the words within reach are unknown or spelled as they sound, which speaks for dialect. */
  #dialect(reach: number, place = this.#place): number {
    const first = Math.max(0, place - reach);
    const last = Math.min(this.#ids.length, place + reach);
    return this.#odd[last] - this.#odd[first];
  }

  /** Whether there is nothing to suspect in the written word, or nothing to tell by. */
  isSettled(written: number): boolean {
    this.#isSettled ??= this.#isAtHome(written) || this.inDialect();
    return this.#isSettled;
  }

  /**
   * Whether a word has been seen often between its neighbours, or behind two words and before two. Half of all words
   * are at home, and of the errors that are found one in sixty.
   */
  #isAtHome(word: number): boolean {
    const { table } = this.#model;
    const [l1, l2] = this.#left;
    const [r1, r2] = this.#right;
    return (
      table.level3(kinds.words3, l1, word, r1) >= homeLevel ||
      (table.level3(kinds.words3, l2, l1, word) > 0 && table.level3(kinds.words3, word, r1, r2) > 0)
    );
  }

  /**
   * Looks up the rivals of a word behind the left neighbour, all at once, for `fits`. Half of all pairs of words in a
   * book have stood in it before.
   */
  lookUpRivals(written: number, from: number, to: number): void {
    const pair = (this.#left[0] << 16) | written;
    const row = Math.imul(pair, 0x9e3779b1) >>> (32 - rememberedBits);
    this.#behindFrom = row * mostWords;
    if (this.#pairsBehind[row] === pair) return;
    this.#pairsBehind[row] = pair;
    const { table, rivals } = this.#model;
    table.levelsBehind(kinds.words2, this.#left[0], rivals, from, to, this.#behind, this.#behindFrom);
  }

  /**
   * Whether a word fits between its neighbours at least as well as `limit`; see `fitOf`. The word is the one at `index`
   * of those looked up.
   */
  fits(word: number, index: number, limit: number): boolean {
    const { table, counts } = this.#model;
    const l1 = this.#left[0];
    const r1 = this.#right[0];
    const uses = counts[word] + 1;
    const floor = uses * 1e-6;
    const left = countOfLevel[this.#behind[this.#behindFrom + index]] + floor;
    // What the right neighbour can add at most, before looking.
    const most = Math.min(uses, counts[r1] + 1);
    if (Math.min(left, most) + (4 * left * most) / (uses + 100) + 1e-4 < limit) return false;
    const right = countOfLevel[table.level2(kinds.words2, word, r1)] + floor;
    const pairs = (4 * left * right) / (uses + 100) + 1e-4;
    if (pairs >= limit) return true;
    if (Math.min(left, right) + pairs < limit) return false;
    return countOfLevel[table.level3(kinds.words3, l1, word, r1)] + pairs >= limit;
  }

  /**
   * A rough number of uses of the written word between its neighbours: those counted, and those to expect by pairs.
   */
  fitOf(written: number): number {
    if (this.#writtenFit < 0) this.#writtenFit = this.#fitOf(written);
    return this.#writtenFit;
  }

  #fitOf(word: number): number {
    const { table, counts } = this.#model;
    const l1 = this.#left[0];
    const r1 = this.#right[0];
    const both = countOfLevel[table.level3(kinds.words3, l1, word, r1)];
    const left = countOfLevel[table.level2(kinds.words2, l1, word)];
    const right = countOfLevel[table.level2(kinds.words2, word, r1)];
    const uses = counts[word] + 1;
    const floor = uses * 1e-6;
    return both + (4 * ((left + floor) * (right + floor))) / (uses + 100) + 1e-4;
  }

  /**
   * Whether the neighbours may have lost a word between them: they were not often met side by side, and are not as in “a
   * couple days”, “two hundred ten” and “Course I would”.
   */
  mayLack(): boolean {
    const [l1] = this.#left;
    const [r1] = this.#right;
    if (this.#dropsNext.has(l1) || r1 === this.#course) return false;
    return this.#model.table.level2(kinds.words2, l1, r1) < usualPair;
  }

  /** Whether a verb may stand here without “to” or “and”. */
  dropsTo(): boolean {
    const [l1, l2, l3] = this.#left;
    return this.#beforeBareVerb.has(l1) || this.#causing.has(l2) || this.#causing.has(l3);
  }

  /** What the network says of each insertable word, over nothing at the place; see `askGap`. */
  readonly gapGains = new Float64Array(mostForms);

  /** Asks the network how much speaks for a gap at the place, in log odds; where that is above `least`, for each word. */
  askGap(least: number): boolean {
    const witness = this.#witnessHere();
    if (witness.roughScoreOf(witness.gap) <= least - gapDoubt) return false;
    if (witness.scoreOf(witness.gap) <= least) return false;
    this.#ask();
    return true;
  }

  /** A rough number of uses of the two neighbours side by side. */
  gapFit(): number {
    return countOfLevel[this.#model.table.level2(kinds.words2, this.#left[0], this.#right[0])] + 0.05;
  }

  /** Log2 of the probability of all ids of a sequence behind the first three. */
  weighAll(ids: readonly number[]): number {
    return this.#weigher.weighAll(ids);
  }

  /** See `WindowWeigher.fit`. */
  fit(first: number, second: number): number {
    return this.#weigher.fit(first, second);
  }

  /** The network, looking at the place. */
  #witnessHere(): Witness {
    if (!this.#isWitnessed) {
      this.#isWitnessed = true;
      this.#witness.look(this.#left, this.#right, this.#speech);
    }
    return this.#witness;
  }

  /** How much more speaks for nothing at the place than for a word, by the network, in log odds. */
  nothingOver(word: number): number {
    const witness = this.#witnessHere();
    const { forms, rough, deep } = witness;
    forms[0] = witness.nothing;
    forms[1] = word;
    witness.askRoughly(2);
    const gain = rough[0] - rough[1];
    if (gain < leastRough) return gain;
    witness.askDeeply(2);
    return gain + deep[0] - deep[1];
  }

  /**
   * Asks the networks how much more speaks for each rival of the written word than for it, in log odds. The answers
   * stand in `gains`.
   */
  compare(written: number, from: number, to: number): void {
    const { rivals } = this.#model;
    const witness = this.#witnessHere();
    const { forms, rough, deep } = witness;
    const bag = this.#bagWitness;
    const compared = to - from;
    forms[compared] = written;
    forms[compared + 1] = witness.nothing;
    bag.forms[compared] = written;
    for (let index = 0; index < compared; index++) {
      forms[index] = rivals[from + index];
      bag.forms[index] = rivals[from + index];
    }
    bag.look(this.#ids, this.#place, this.#after);
    bag.ask(compared + 1);
    witness.askRoughly(compared + 2);
    const own = rough[compared];
    const ownInBag = bag.scores[compared];
    this.#overNothing = own - rough[compared + 1];
    this.#compared = compared;
    this.#anyGain = Number.NaN;
    let most = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < compared; index++) {
      const bagGain = bag.scores[index] - ownInBag;
      const gain = rough[index] - own + bagGain;
      this.bagGains[index] = bagGain;
      this.gains[index] = gain;
      most = Math.max(most, gain);
    }
    if (most >= leastRough) {
      witness.askDeeply(compared + 2);
      const ownDeep = deep[compared];
      this.#overNothing += ownDeep - deep[compared + 1];
      for (let index = 0; index < compared; index++) this.gains[index] += deep[index] - ownDeep;
    }
    this.#most = Number.NEGATIVE_INFINITY;
    this.#second = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < this.#compared; index++) {
      const gain = this.gains[index];
      if (gain > this.#most) {
        this.#second = this.#most;
        this.#most = gain;
      } else if (gain > this.#second) this.#second = gain;
    }
  }

  /** What the networks say of each of these words against another, in log odds; at most `mostWords` of them. */
  expect(written: number, words: readonly number[]): number[] {
    const witness = this.#witnessHere();
    const { forms, rough, deep } = witness;
    const bag = this.#bagWitness;
    const all = [written, ...words];
    forms.set(all);
    bag.forms.set(all);
    bag.look(this.#ids, this.#place, this.#after);
    bag.ask(all.length);
    witness.askRoughly(all.length);
    witness.askDeeply(all.length);
    const scoreAt = (index: number) => rough[index] + deep[index] + bag.scores[index];
    return words.map((_, index) => scoreAt(index + 1) - scoreAt(0));
  }

  /** Log odds, by the network, that any of the rivals compared is meant rather than the written word. */
  #gainOfAny(): number {
    if (Number.isNaN(this.#anyGain)) {
      let odds = 0;
      for (let index = 0; index < this.#compared; index++) odds += Math.exp(this.gains[index]);
      this.#anyGain = Math.log(odds);
    }
    return this.#anyGain;
  }

  /** Asks the network how much speaks for a word, for any that may be missing and for none, between the neighbours. */
  #ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    const { insertable } = this.#model;
    const witness = this.#witnessHere();
    const { forms, rough, deep } = witness;
    forms.set(insertable);
    forms[insertable.length] = witness.gap;
    forms[insertable.length + 1] = witness.nothing;
    witness.askRoughly(insertable.length + 2);
    witness.askDeeply(insertable.length + 2);
    const scoreAt = (index: number) => rough[index] + deep[index];
    this.#lacks = scoreAt(insertable.length);
    this.#nothing = scoreAt(insertable.length + 1);
    let odds = 0;
    this.#mostMissed = Number.NEGATIVE_INFINITY;
    this.#secondMissed = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < insertable.length; index++) {
      const gain = scoreAt(index) - this.#nothing;
      this.gapGains[index] = gain;
      odds += Math.exp(gain);
      if (gain > this.#mostMissed) {
        this.#secondMissed = this.#mostMissed;
        this.#mostMissed = gain;
      } else if (gain > this.#secondMissed) this.#secondMissed = gain;
    }
    this.#anyOverNothing = Math.log(odds);
  }

  /**
   * Log2 of how much likelier the window is with `meant` in the place of `written`, where this is above `least`, else
   * anything not above it.
   */
  weighWrong(written: number, meant: number, least: number): number {
    return this.#weigher.compare(written, meant, least);
  }

  /** Features of `meant` in the place of `written`, just weighed to be `total` bits likelier. */
  describeWrong(
    written: number,
    meant: number,
    total: number,
    relation: number,
    prior: number,
    gain: number,
    bagGain: number,
  ): void {
    const out = this.features;
    const { parts, classParts, writtenParts, writtenClassParts } = this.#weigher;
    const [a0, a1, a2, a3] = writtenParts;
    const [b0, b1, , b3] = writtenClassParts;
    this.#weigher.compareClasses(meant);
    out[0] = total;
    out[1] = parts[3] - a3;
    out[2] = parts[0] - a0;
    out[3] = parts[1] - a1;
    out[4] = classParts[3] - b3;
    out[5] = classParts[0] - b0 + classParts[1] - b1;
    this.#surround(written, 6);
    this.#surround(meant, 16);
    out[26] = difference(out[19], out[9]);
    out[27] = difference(out[25], out[15]);
    out[28] = this.#logCount(written);
    out[29] = this.#logCount(meant);
    this.#vagueness(30);
    out[36] = relation;
    out[37] = a0 + a1 + a2 + a3;
    out[38] = a3;
    out[39] = this.#speech;
    out[40] = this.#dialect(8);
    out[41] = this.#dialect(farReach);
    out[42] = Math.min(written, 300);
    out[43] = Math.min(meant, 300);
    out[44] = this.#model.lexicon.opening(this.#right[0]);
    out[45] = Math.min(this.#right[1], 300);
    out[46] = this.#clash(written) - this.#clash(meant);
    out[47] = this.#overNothing;
    out[48] = gain;
    // How much surer than of any other rival.
    out[49] = gain - (gain === this.#most ? this.#second : this.#most);
    out[50] = this.#gainOfAny();
    out[51] = Math.min(this.#left[1], 300);
    out[52] = bagGain;
    // The last one; see `learn`.
    out[wrongFeatures - 1] = prior;
  }

  /** Log2 of how much likelier the window is with a word between the neighbours than with nothing there. */
  weighGap(word: number): number {
    return this.#weigher.compare(noWord, word, Number.NEGATIVE_INFINITY);
  }

  /** Features of a word of a group, just weighed, that was left out between the neighbours. */
  describeMissing(word: number, group: number, total: number): void {
    this.describeGap(word, total);
    const gap = {
      ids: this.#ids,
      before: this.#place,
      after: this.#after,
      left: this.#left,
      right: this.#right,
    };
    this.#groups.describe(group, gap, this.features, gapFeatures);
  }

  /**
   * Features of a word between the neighbours against nothing there, just weighed so that the edited window is `total`
   * bits likelier: that with the word where it is to be put in, that without it where it is to go.
   */
  describeGap(word: number, total: number): void {
    const out = this.features;
    const { parts, classParts, writtenParts, writtenClassParts } = this.#weigher;
    const { table, classes } = this.#model;
    const [a0, a1, a2] = writtenParts;
    const [b0, b1] = writtenClassParts;
    this.#weigher.compareClasses(word);
    out[0] = total;
    out[1] = parts[3];
    out[2] = parts[0] - a0;
    out[3] = parts[1] - a1;
    out[4] = classParts[3];
    out[5] = classParts[0] - b0 + classParts[1] - b1;
    this.#surround(word, 6);
    const [l1, l2, l3] = this.#left;
    const [r1, r2, r3] = this.#right;
    out[16] = table.level2(kinds.words2, l1, r1);
    out[17] = table.level3(kinds.words3, l2, l1, r1);
    out[18] = table.level3(kinds.words3, l1, r1, r2);
    out[19] = table.level4(kinds.words4, l2, l1, r1, r2);
    out[20] = table.level4(kinds.words4, l3, l2, l1, r1);
    out[21] = table.level4(kinds.words4, l1, r1, r2, r3);
    out[22] = table.level2(kinds.classes2, classes[l1], classes[r1]);
    out[23] = table.level3(kinds.classes3, classes[l2], classes[l1], classes[r1]);
    out[24] = table.level3(kinds.classes3, classes[l1], classes[r1], classes[r2]);
    out[25] = this.#logCount(word);
    this.#vagueness(26);
    out[32] = Math.min(word, 300);
    out[33] = difference(out[9], out[16]);
    out[34] = difference(out[15], out[22]);
    out[35] = a0;
    out[36] = a0 + a1 + a2;
    out[37] = this.#speech;
    out[38] = this.#dialect(8);
    out[39] = this.#dialect(farReach);
    out[40] = this.#clash(word);
    this.#ask();
    const gain = this.#witness.scoreOf(word) - this.#nothing;
    out[41] = gain;
    out[42] = this.#anyOverNothing;
    out[43] = this.#lacks;
    // How much surer than of any other word that may be missing.
    out[44] = gain - (gain === this.#mostMissed ? this.#secondMissed : this.#mostMissed);
  }
}

/** Log2 of the ratio of two counts given by level. */
function difference(edited: number, written: number): number {
  return Math.log2((countOfLevel[edited] + 0.3) / (countOfLevel[written] + 0.3));
}
