/**
 * A chapter, read once: what every rule looks at.
 *
 * All offsets here count in `Document.text`, the prose alone (Markdown's marks are gone from it).
 * `Document.source` brings them back to the chapter as written.
 */
import { firstWhere } from './first-where.js';
import {
  type Form,
  type FormTable,
  formsThat,
  type SomeForms,
  type TokenKind,
  type Verdicts,
} from './forms.js';
import type { SourceMap } from './source-map.js';
import { apostropheOf, isAllCaps, isCapitalized, matchCase, type Span } from './text.js';

/** Who says it: the narrator, somebody speaking, a line of verse, or a message, at which no rule looks. */
export type Register = 'narration' | 'dialogue' | 'verse' | 'message';

/**
 * What a quotation mark or apostrophe does. `stray` closes what was never opened.
 * An apostrophe that belongs to a word is inside that word's token and has no token of its own.
 */
export type QuoteRole = 'open' | 'close' | 'stray';

/** A word, a number, a mark (a run of the same mark is one token: `...`, `--`, `?!`) or an object. */
export interface Token extends Span {
  /** Index in `Document.tokens`. */
  index: number;
  kind: TokenKind;
  /** Number of its form in `Document.forms`. */
  form: number;
  /** As written. */
  text: string;
  /** Lower case, apostrophes straight: what rules compare. */
  lower: string;
  register: Register;
  /** Index of its sentence in `Document.sentences`. */
  sentence: number;
  /** Set on quotation marks only. */
  quote?: QuoteRole;
  /** Set on quotation marks that belong to a pair: index in `Document.quotations`. */
  quotation?: number;
}

/** A half-open range of token indices, `first` inclusive, `last` exclusive. */
export interface TokenRange {
  first: number;
  last: number;
}

/** From a first word to a terminal mark with the closing quotation marks behind it. */
export interface Sentence extends TokenRange {
  index: number;
  /** Index in `Document.paragraphs`. */
  paragraph: number;
}

/** `prose` is ordinary text; a heading, list item or verse follows rules of its own; no rule looks at messages. */
export type ParagraphKind = 'prose' | 'heading' | 'item' | 'verse' | 'message';

/** A block of text. `sentences` and tokens are ranges. */
export interface Paragraph extends TokenRange, Span {
  index: number;
  kind: ParagraphKind;
  /** First sentence, inclusive. */
  firstSentence: number;
  /** Last sentence, exclusive. */
  lastSentence: number;
}

/** What stands beside a speech: a tag says who spoke, a beat is an action and its own sentence. */
export interface Attribution extends TokenRange {
  /**
   * `tag`: its verb can only carry speech (said, asked); `maybe`: its verb may (laughed, hissed);
   * `beat`: its verb cannot (looked, nodded).
   */
  kind: 'tag' | 'maybe' | 'beat';
  /** Index of the first token of the subject. */
  subject: number;
  /** Index of the verb's token. */
  verb: number;
  /**
   * Whether what stands beside the verb lets the sentence be a tag: not `said nothing`, `asked him to leave`. Before a
   * quotation: whether the verb is the last word.
   */
  whole: boolean;
}

/** A stretch between quotation marks, within one paragraph. */
export interface Quotation {
  index: number;
  paragraph: number;
  mark: 'double' | 'single';
  /** Token index of the opening mark. */
  open: number;
  /** Token index of the closing mark; undefined where the paragraph ends without one. */
  close: number | undefined;
  /** How many quotations it stands in; 0 is outermost. */
  depth: number;
  /** Whether somebody speaks, in contrast to a word held with tongs ("so-called") or a title. */
  speech: boolean;
  /** Whether the speech goes on in the next paragraph, which opens again: it rightly has no close. */
  continues: boolean;
  /** What follows the closing mark in the same paragraph, where it reads as a tag or beat. */
  after: Attribution | undefined;
  /** What leads to the opening mark, where it reads as a tag or beat. */
  before: Attribution | undefined;
}

/** Universal part-of-speech tags (universaldependencies.org/u/pos), and wink-nlp's for white space. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

/** Says what parts of speech words are. */
export interface Tagger {
  /** Tags the tokens of one sentence; the answer has one entry a token. */
  tag(tokens: readonly Token[]): PartOfSpeech[];
  /** The forms that it may tag as nouns. To tag a sentence takes much longer than to see that a word is none of them. */
  readonly nouns: SomeForms;
}

/** So far back is looked for the mark that opens what is in italics. */
const longestEmphasis = 2000;

/** Of a sentence, which may have no end, so many words on either side are tagged again where one is another. */
const taggedAround = 25;

const noForms = formsThat(() => false);

/** What the parts of a document are made from; see `reading/`. */
export interface DocumentParts {
  text: string;
  source: SourceMap;
  forms: FormTable;
  tokens: Token[];
  sentences: Sentence[];
  paragraphs: Paragraph[];
  quotations: Quotation[];
}

/** One chapter, with everything that rules ask about it. Built by `reading/read.ts`. */
export class Document implements DocumentParts {
  readonly text: string;
  readonly source: SourceMap;
  readonly forms: FormTable;
  readonly tokens: Token[];
  readonly sentences: Sentence[];
  readonly paragraphs: Paragraph[];
  readonly quotations: Quotation[];
  /** How many words it has: words and numbers, as an author counts them. */
  readonly wordCount: number;
  readonly #tagger: Tagger | undefined;
  readonly #tags = new Map<number, PartOfSpeech[]>();
  #formNumbers: Uint32Array | undefined;
  #ownForms: readonly Form[] | undefined;
  #apostrophe: "'" | '’' | undefined;

  constructor(parts: DocumentParts, tagger?: Tagger) {
    this.text = parts.text;
    this.source = parts.source;
    this.forms = parts.forms;
    this.tokens = parts.tokens;
    this.sentences = parts.sentences;
    this.paragraphs = parts.paragraphs;
    this.quotations = parts.quotations;
    this.#tagger = tagger;
    let count = 0;
    for (const token of parts.tokens) if (token.kind === 'word' || token.kind === 'number') count++;
    this.wordCount = count;
  }

  /** The token at an index, or undefined outside the document. V8 gives up code that reads in front of an array. */
  at(index: number): Token | undefined {
    return index < 0 ? undefined : this.tokens[index];
  }

  /** The apostrophe that the chapter writes; see `apostropheOf`. Sought once, for every fix may need it. */
  get apostrophe(): "'" | '’' {
    this.#apostrophe ??= apostropheOf(this.text);
    return this.#apostrophe;
  }

  /** The number of each token's form. */
  get formNumbers(): Uint32Array {
    if (!this.#formNumbers) {
      this.#formNumbers = new Uint32Array(this.tokens.length);
      for (const { index, form } of this.tokens) this.#formNumbers[index] = form;
    }
    return this.#formNumbers;
  }

  /** The forms of its tokens, each once. */
  get ownForms(): readonly Form[] {
    this.#ownForms ??= [...new Set(this.formNumbers)].map((number) => this.forms.all[number]);
    return this.#ownForms;
  }

  /**
   * Those of its forms of which something holds that depends on the book; where `among` is given, none but these are
   * asked. Each is asked once.
   */
  judgeForms(holds: (form: Form) => boolean, among?: SomeForms | Verdicts): Verdicts {
    const { ownForms } = this;
    const verdicts = new Uint8Array(this.forms.all.length);
    const asked = among && this.verdictsOf(among);
    for (let index = 0; index < ownForms.length; index++) {
      const form = ownForms[index];
      if ((!asked || asked[form.number] === 1) && holds(form)) verdicts[form.number] = 1;
    }
    return verdicts;
  }

  /** The tokens of some forms, in order. */
  tokensOf(forms: SomeForms | Verdicts): Token[] {
    const { tokens, formNumbers } = this;
    const verdicts = this.verdictsOf(forms);
    const found: Token[] = [];
    for (let index = 0; index < formNumbers.length; index++)
      if (verdicts[formNumbers[index]] === 1) found.push(tokens[index]);
    return found;
  }

  /** The tokens that are of some forms, or stand right behind or before one that is, in order. */
  tokensWhere(where: {
    is?: SomeForms | Verdicts;
    behind?: SomeForms | Verdicts;
    before?: SomeForms | Verdicts;
  }): Token[] {
    const { tokens, formNumbers } = this;
    const is = this.verdictsOf(where.is ?? noForms);
    const behind = this.verdictsOf(where.behind ?? noForms);
    const before = this.verdictsOf(where.before ?? noForms);
    const found: Token[] = [];
    const last = formNumbers.length - 1;
    let isBehind = false;
    for (let index = 0; index <= last; index++) {
      const form = formNumbers[index];
      if (is[form] === 1 || isBehind || (index < last && before[formNumbers[index + 1]] === 1))
        found.push(tokens[index]);
      isBehind = behind[form] === 1;
    }
    return found;
  }

  /** Whether a token is of some forms. */
  isOf(token: Token, forms: SomeForms | Verdicts): boolean {
    return this.verdictsOf(forms)[token.form] === 1;
  }

  /** By the number of a form, whether it is one of these. */
  verdictsOf(forms: SomeForms | Verdicts): Verdicts {
    return forms instanceof Uint8Array ? forms : forms.among(this.forms);
  }

  /** The first token that ends after an offset of `text`: the one that stands there or comes next. */
  tokenAt(offset: number): Token | undefined {
    return this.tokens[firstWhere(this.tokens.length, (index) => this.tokens[index].end > offset)];
  }

  /** The paragraph that a token stands in. */
  paragraphOf(token: Token): Paragraph {
    return this.paragraphs[this.sentences[token.sentence].paragraph];
  }

  /** The sentence that a token stands in. */
  sentenceOf(token: Token): Sentence {
    return this.sentences[token.sentence];
  }

  /**
   * The token before in the same sentence, quotation marks passed over; undefined at the sentence's start.
   */
  previousInSentence(token: Token): Token | undefined {
    const first = this.sentences[token.sentence].first;
    for (let index = token.index - 1; index >= first; index--) {
      if (!this.tokens[index].quote) return this.tokens[index];
    }
    return undefined;
  }

  /** The token after in the same sentence, quotation marks passed over; undefined at its end. */
  nextInSentence(token: Token): Token | undefined {
    const last = this.sentences[token.sentence].last;
    for (let index = token.index + 1; index < last; index++) {
      if (!this.tokens[index].quote) return this.tokens[index];
    }
    return undefined;
  }

  /** The word that follows in the same sentence with only a space between. */
  nextWord(token: Token): Token | undefined {
    const next = this.tokens[token.index + 1];
    return next?.kind === 'word' && next.sentence === token.sentence && !this.touchesPrevious(next)
      ? next
      : undefined;
  }

  /** Whether the token is the first word of its sentence (opening marks before it do not count). */
  startsSentence(token: Token): boolean {
    for (let index = this.sentences[token.sentence].first; index < token.index; index++) {
      const kind = this.tokens[index].kind;
      if (kind !== 'mark') return false;
    }
    return true;
  }

  /** Whether the token follows an opening quotation mark directly. */
  opensQuotation(token: Token): boolean {
    return this.at(token.index - 1)?.quote === 'open';
  }

  /** Whether a sentence begins with the token, or what is quoted: a capital here says nothing of a name. */
  opensSentence(token: Token): boolean {
    return this.startsSentence(token) || this.opensQuotation(token);
  }

  /** The text between the end of the token before and the start of this one; empty when they touch. */
  gapBefore(token: Token): string {
    const previous = this.at(token.index - 1);
    return this.text.slice(previous ? previous.end : 0, token.start);
  }

  /** Whether any word would have a capital here: at a start, in a heading, in a shout. */
  hasFreeCapital(token: Token): boolean {
    const previous = this.at(token.index - 1);
    if (!previous || previous.sentence !== token.sentence || isAllCaps(token.text)) return true;
    // “07.15 Fog on the river.”
    if (previous.kind === 'number' && this.startsSentence(previous)) return true;
    if (this.startsSentence(token) || this.paragraphOf(token).kind !== 'prose') return true;
    if (this.opensQuotedEmphasis(token)) return true;
    return previous.quote === 'open' || (previous.kind === 'mark' && !/^[,;)’'-]$/.test(previous.text));
  }

  /** Whether what is set in italics or bold begins with the token: “she typed *Sorry, wrong number*”. */
  opensEmphasis(token: Token): boolean {
    return this.#isEmphasisMark(this.source.toSource(token).start - 1);
  }

  /** Whether what is set in italics or bold ends with the token: “*Who goes there?* the gate inquired”. */
  closesEmphasis(token: Token): boolean {
    return this.#isEmphasisMark(this.source.toSource(token).end);
  }

  #isEmphasisMark(offset: number): boolean {
    return /^[*_]$/.test(this.source.source[offset] ?? '');
  }

  /** Whether the token stands in what is set in italics or bold: “*I was asleep. He comes at night,* said the egg.” */
  isInEmphasis(token: Token): boolean {
    const { source } = this.source;
    const at = this.source.toSource(token).start;
    const from = Math.max(this.source.toSource(this.paragraphOf(token)).start, at - longestEmphasis);
    const before = source.slice(from, at);
    let opened = '';
    for (const { 0: mark, index } of before.matchAll(/[*_]+/g)) {
      const isInWord = /[\p{L}\p{N}]/u.test(before[index - 1] ?? '') && !opened.startsWith(mark[0]);
      if (isInWord || before[index - 1] === '\\') continue;
      if (opened === '') opened = /\S/.test(source[from + index + mark.length] ?? '') ? mark : '';
      else if (mark === opened) opened = '';
    }
    return opened !== '';
  }

  /** Whether a sentence set in italics begins with the token; a name of one word or two, or a ship's, is none. */
  opensQuotedEmphasis(token: Token): boolean {
    if (!this.opensEmphasis(token) || this.closesEmphasis(token)) return false;
    const next = this.at(token.index + 1);
    return next !== undefined && !isCapitalized(next.text);
  }

  /** Whether a hyphen ties the word to another: `spike-like`, `un-American`. */
  isHyphenated(token: Token): boolean {
    const next = this.tokens[token.index + 1];
    return (
      (this.touchesPrevious(token) && this.tokens[token.index - 1].text === '-') ||
      (next?.text === '-' && this.touchesPrevious(next))
    );
  }

  /** Whether nothing stands between the token and the one before. */
  touchesPrevious(token: Token): boolean {
    return token.index > 0 && this.tokens[token.index - 1].end === token.start;
  }

  /** The prose between two offsets. */
  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  /** The words of a sentence, in order. */
  wordsOf(sentence: Sentence): Token[] {
    return this.tokens.slice(sentence.first, sentence.last).filter((token) => token.kind === 'word');
  }

  /** Part of speech of a token; the sentence is tagged when first asked for. `X` without a tagger. */
  partOfSpeech(token: Token): PartOfSpeech {
    if (!this.#tagger) return 'X';
    const sentence = this.sentences[token.sentence];
    let tags = this.#tags.get(sentence.index);
    if (!tags) {
      tags = this.#tagger.tag(this.tokens.slice(sentence.first, sentence.last));
      this.#tags.set(sentence.index, tags);
    }
    return tags[token.index - sentence.first] ?? 'X';
  }

  /** Part of speech that another word, in lower case, would have in the place of a token. `X` without a tagger. */
  partOfSpeechAs(token: Token, lower: string): PartOfSpeech {
    if (!this.#tagger) return 'X';
    const sentence = this.sentences[token.sentence];
    const first = Math.max(sentence.first, token.index - taggedAround);
    const tokens = this.tokens.slice(first, Math.min(sentence.last, token.index + taggedAround));
    tokens[token.index - first] = { ...token, text: matchCase(lower, token.text), lower };
    return this.#tagger.tag(tokens)[token.index - first] ?? 'X';
  }

  /** Whether a token may be a noun in some sentence; asked first, this spares most sentences their tagging. */
  mayBeNoun(token: Token): boolean {
    return this.#tagger !== undefined && this.isOf(token, this.#tagger.nouns);
  }
}
