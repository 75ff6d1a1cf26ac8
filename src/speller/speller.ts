/** Knows the words of the lexicon, their forms, and what a misspelling was to be. */
import type { Correction, Heed, Speller } from '../core/speller.js';
import type { Language } from '../core/story.js';
import { capitalize, isAllCaps, matchApostrophe, matchCase, straighten } from '../core/text.js';
import { type Candidate, findCorrections, type OfferedBefore, visitAlike } from './corrections.js';
import { lettersOf, slipCost, visitNear } from './error-model.js';
import { isCoined, isForm, isRoman, stripAccents, type Words } from './forms.js';
import { LetterModel } from './letters.js';
import {
  allDialects,
  dialectBit,
  frequent,
  type Lexicon,
  Mark,
  packFrequency,
  unpackFrequency,
} from './lexicon.js';

/** No single slip costs more. */
const oneSlip = 103;

/** What a slip costs at most that is likely in any word, and that of what sounds the same. */
const anySlip = 105;

/** The same in a word of so many letters: a long one seldom becomes another word, and takes long to look around. */
const likelySlip = (letters: number) => (letters < 5 ? 95 : letters < 7 ? anySlip : 72);

/** `O'Shaughnessy`, `McAllister`, `d'Aubigny`: names that carry a capital within. */
const innerCapital = /^(?:\p{L}'|Mc|Mac|Fitz)\p{Lu}\p{Ll}+$/u;

/** Whether a word is right; only where it is of the language does that not rest on the story. */
type Verdict = 'of the language' | 'of the story' | 'unknown';

/** What has been asked before of the lexicon alone: a book asks the same of a word again and again. */
class Answers {
  /** Whether a word, as written with straight apostrophes, is right. */
  readonly right = new Map<string, boolean>();
  readonly rightInLower = new Map<string, boolean>();
  readonly frequencies = new Map<string, number>();
  readonly offered: OfferedBefore = { near: new Map(), far: new Map() };
  /** By the least use asked for and the word; see `Speller.oneSlipAway`. */
  readonly oneSlipAway = new Map<string, readonly Correction[]>();
  /** Made when first asked. */
  letters: LetterModel | undefined;
  /** By the words of a story. Each chapter's check has a speller of its own, and asks of the same words. */
  readonly #verdicts = new WeakMap<ReadonlyMap<string, number>, Map<string, Verdict>>();

  verdictsOf(story: ReadonlyMap<string, number>): Map<string, Verdict> {
    let verdicts = this.#verdicts.get(story);
    if (!verdicts) {
      verdicts = new Map();
      this.#verdicts.set(story, verdicts);
    }
    return verdicts;
  }
}

/** The speller of a lexicon. */
export class LexiconSpeller implements Speller {
  readonly base: Speller;
  readonly #lexicon: Lexicon;
  /** Which dialects count. */
  readonly #bits: number;
  /** Words of the story, as it writes them, with how often it uses each. */
  readonly #story: ReadonlyMap<string, number>;
  readonly #heed: Heed | undefined;
  readonly #language: Language | undefined;

  /** What has been asked before, by all spellers with these words of a story. */
  readonly #verdicts: Map<string, Verdict>;
  /** Shared by all spellers of the language, whatever their story. */
  readonly #answers: Answers;
  readonly #corrected = new Map<string, ReturnType<typeof findCorrections>>();

  /** Words as they stand in lower case, and with a capital. */
  readonly #lower: Words;
  readonly #capital: Words;

  constructor(
    lexicon: Lexicon,
    language: Language | undefined,
    story: ReadonlyMap<string, number> = new Map(),
    heed?: Heed,
    answers = new Answers(),
    base?: Speller,
  ) {
    this.base = base ?? this;
    this.#lexicon = lexicon;
    this.#language = language;
    this.#bits = language ? dialectBit(language) : allDialects;
    this.#story = story;
    this.#heed = heed;
    this.#answers = answers;
    this.#verdicts = answers.verdictsOf(story);
    const wordsOf = (mark: number): Words => {
      const words: Words = {
        known: (lower) => (this.#marks(lower) & mark) !== 0,
        right: (lower) => this.#isRight(lower, words),
        use: (lower) => this.#use(lower),
      };
      return words;
    };
    this.#lower = wordsOf(Mark.lower);
    this.#capital = wordsOf(Mark.lower | Mark.capital);
  }

  withWords(words: ReadonlyMap<string, number>, heed?: Heed): Speller {
    return new LexiconSpeller(this.#lexicon, this.#language, words, heed, this.#answers, this.base);
  }

  has(word: string): boolean {
    let verdict = this.#verdicts.get(word);
    if (verdict === undefined) {
      verdict = this.#judge(straighten(word));
      this.#verdicts.set(word, verdict);
    }
    if (verdict === 'of the language') return true;
    const isKnown = verdict === 'of the story';
    this.#heed?.(word, 0, isKnown);
    return isKnown;
  }

  #judge(straight: string): Verdict {
    if (this.#story.size > 0 && this.#isOfStory(straight)) return 'of the story';
    return this.#isInLexicon(straight) ? 'of the language' : 'unknown';
  }

  /** Whether the word, with straight apostrophes, is right without the story. */
  #isInLexicon(straight: string): boolean {
    let right = this.#answers.right.get(straight);
    if (right === undefined) {
      right = this.#find(straight);
      this.#answers.right.set(straight, right);
    }
    return right;
  }

  #find(straight: string): boolean {
    const plain = stripAccents(straight);
    // Slips have no accents; a word that has one and is not known without it is of another tongue: `enchanté`.
    if (plain !== straight && plain.length > 1) return true;
    const lower = plain.toLowerCase();
    if (plain === lower) return this.#isRight(lower, this.#lower);
    if (plain === plain.toUpperCase()) {
      return this.#marks(lower) !== 0 || isRoman(lower) || this.#isRight(lower, this.#capital);
    }
    const first = lower.search(/[a-z]/);
    const sentenceCase = lower.slice(0, first) + capitalize(lower.slice(first));
    if (plain === sentenceCase) return this.#isRight(lower, this.#capital);
    if (this.#lexicon.mixed.has(plain.replace(/'s$/, '')) || innerCapital.test(plain)) return true;
    return false;
  }

  hasLower(lower: string): boolean {
    let right = this.#answers.rightInLower.get(lower);
    if (right === undefined) {
      right = this.#isRight(stripAccents(straighten(lower)), this.#lower);
      this.#answers.rightInLower.set(lower, right);
    }
    return right;
  }

  isRare(lower: string): boolean {
    const plain = stripAccents(straighten(lower));
    const marks = this.#marks(plain);
    if (marks === 0) return this.#lexicon.seldom.has(plain);
    return (marks & (Mark.lower | Mark.capital | Mark.mixed)) === 0;
  }

  corrections(word: string, limit: number): Correction[] {
    const plain = stripAccents(straighten(word));
    const run = /^(.*\p{Ll})(\p{Lu}.*)$/u.exec(word);
    const lower = plain.toLowerCase();
    const found = new Map<string, Correction>();
    const offer = (corrected: string, use: number, cost: number): void => {
      const inCase =
        corrected === corrected.toLowerCase() || isAllCaps(word) ? matchCase(corrected, word) : corrected;
      const text = matchApostrophe(inCase, word);
      if (text !== word && !found.has(text)) found.set(text, { text, word: corrected, use, cost });
    };
    // `butHe`: the capital tells where the space was.
    if (run && this.has(run[1]) && this.has(run[2])) offer(`${run[1]} ${run[2]}`, 0, 0);
    const possessive = /^(.{2,})('s|s')$/.exec(lower);
    if (possessive && !this.hasLower(possessive[1])) {
      for (const stem of this.#corrections(possessive[1])) {
        const ending = possessive[2] === "s'" && stem.word.endsWith('s') ? "'" : "'s";
        offer(stem.word + ending, stem.use, stem.cost);
      }
    }
    for (const one of this.#corrections(lower)) offer(one.word, one.use, one.cost);
    const answer = [...found.values()].slice(0, limit);
    this.#heed?.(word, limit, answer);
    return answer;
  }

  oneSlipAway(lower: string, use: number): readonly Correction[] {
    const least = packFrequency(use);
    const asked = `${least} ${lower}`;
    let answer = this.#answers.oneSlipAway.get(asked);
    if (!answer) {
      answer = this.#oneSlipAway(lower, least);
      this.#answers.oneSlipAway.set(asked, answer);
    }
    return answer;
  }

  #oneSlipAway(lower: string, least: number): Correction[] {
    const found = new Map<number, Correction>();
    const typed = lettersOf(lower);
    const bound = likelySlip(lower.length);
    const offer = (number: number, cost: number): void => {
      if (cost === 0 || cost > anySlip || this.#lexicon.frequencies[number] < least || found.has(number))
        return;
      const marks = this.#lexicon.marks[number];
      if (!(marks & this.#bits) || !(marks & Mark.lower) || marks & Mark.unsuggested) return;
      const word = this.#lexicon.word(number);
      if (!word.includes("'"))
        found.set(number, {
          text: word,
          word,
          use: unpackFrequency(this.#lexicon.frequencies[number]),
          cost,
        });
    };
    const { numbers } = this.#lexicon.frequent;
    if (least < frequent) visitNear(this.#lexicon, typed, bound, offer);
    else visitNear(this.#lexicon.frequent, typed, bound, (place, cost) => offer(numbers[place], cost));
    visitAlike(this.#lexicon, lower, least, offer);
    return [...found.values()];
  }

  /** Whether the story uses the word, as it writes it, in capitals or with a possessive. */
  #isOfStory(word: string): boolean {
    if (this.#storyHas(word)) return true;
    const stem = word.replace(/'s?$/, '');
    return stem !== word && this.#storyHas(stem);
  }

  #storyHas(form: string): boolean {
    if (this.#story.has(form)) return true;
    return form === form.toUpperCase() && this.#story.has(capitalize(form.toLowerCase()));
  }

  #corrections(lower: string): Candidate[] {
    let found = this.#corrected.get(lower);
    if (!found) {
      found = findCorrections(lower, {
        lexicon: this.#lexicon,
        dialects: this.#bits,
        story: this.#story,
        offered: this.#answers.offered,
      });
      this.#corrected.set(lower, found);
    }
    return found;
  }

  slip(meant: string, typed: string): number {
    return slipCost(lettersOf(straighten(meant)), lettersOf(straighten(typed)));
  }

  likeness(lower: string): number {
    this.#answers.letters ??= new LetterModel(this.#lexicon.letters);
    return this.#answers.letters.meanLog(stripAccents(straighten(lower)));
  }

  frequency(lower: string): number {
    let frequency = this.#answers.frequencies.get(lower);
    if (frequency === undefined) {
      frequency = unpackFrequency(this.#use(stripAccents(straighten(lower))));
      this.#answers.frequencies.set(lower, frequency);
    }
    return frequency;
  }

  bareness(lower: string): number {
    const number = this.#lexicon.find(stripAccents(straighten(lower)));
    return number < 0 ? 1 : this.#lexicon.bareness[number] / 255;
  }

  #isRight(lower: string, words: Words): boolean {
    return (
      words.known(lower) || isForm(lower, words) || (isCoined(lower, words) && !this.#isNearCommon(lower))
    );
  }

  /** Whether a common word is one slip away, so that what could be coined is rather missed: `unhippy`. */
  #isNearCommon(lower: string): boolean {
    let near = false;
    const { common } = this.#lexicon;
    visitNear(common, lettersOf(lower), oneSlip, (place) => {
      const word = this.#lexicon.word(common.numbers[place]);
      // `roarers` is one letter from `roarer`, of which it is the plural.
      if (`${word}s` !== lower) near = true;
    });
    return near;
  }

  #use(lower: string): number {
    const number = this.#lexicon.find(lower);
    return number >= 0 && this.#lexicon.marks[number] & Mark.lower ? this.#lexicon.frequencies[number] : 0;
  }

  /** What the lexicon says of a word in lower case; 0 where the language does not have it. */
  #marks(lower: string): number {
    const number = this.#lexicon.find(lower);
    if (number < 0) return 0;
    const marks = this.#lexicon.marks[number];
    return marks & this.#bits ? marks : 0;
  }
}
