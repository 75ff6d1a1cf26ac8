/** The ear: hears a document with a model. */
import type { Document, Sentence, Token } from '../core/document.js';
import type { Ear, Heard, HeardKind, HeardParagraphs, Hearing } from '../core/ear.js';
import { firstWhere } from '../core/first-where.js';
import { mostDoubt } from '../core/rule.js';
import {
  capitalize,
  isAllCaps,
  isCapitalized,
  matchApostrophe,
  matchCase,
  uncapitalize,
} from '../core/text.js';
import { Echoes } from './echoes.js';
import { Judge, type Proposal } from './judge.js';
import { Listener } from './listener.js';
import type { Mender } from './mender.js';
import { type EarModel, groupOf } from './model.js';
import { margin, type Stream, streamOf } from './stream.js';
import { Topic } from './topic.js';
import { type Unit, unitsOf } from './units.js';

/** A proposal that passes the threshold of a warning, or nearly. */
interface Passed extends Omit<Proposal, 'score' | 'rival'> {
  /** How far it passes; below 0, how far it falls short. */
  lead: number;
  /** From which lead it is an error. */
  errorLead: number;
  /** Doubt for each log odd by which it falls short. */
  growth: number;
}

/** What judges a document, and what it said at each place. */
interface Judging {
  /** Places at which the stream has another word than the document; see `Mender`. */
  mended: ReadonlySet<number>;
  judge: Judge;
  echoes: Echoes;
  judged: Map<number, readonly Proposal[]>;
}

const kindsOfHeard: readonly HeardKind[] = ['wrong', 'missing', 'extra'];

/** So many documents are remembered: `--watch` hears one after each save, all day, and a book has hundreds. */
const mostHeard = 8;

/** How many numbers hold a proposal; see `pack`. */
const packedLength = 7;

/** A paragraph in which more places than these, and one in so many, are doubted is no prose: "'a 'a 'a". */
const few = 20;
const oneDoubtedIn = 4;

/** Two edits as near as this, in places of the stream, are taken for two views of one slip; the surer one stays. */
const reach = 2;

/** Hears documents with a model. */
export class ModelEar implements Ear {
  readonly #model: EarModel;
  readonly #mender: Mender | undefined;
  readonly #listener: Listener;
  /** By text, with how many tokens it was read as. */
  readonly #heard = new Map<string, Hearing & { tokens: number }>();
  /** The sentence of which was asked last. */
  #asked: { sentence: Sentence; stream: Stream } | undefined;

  constructor(model: EarModel, mender?: Mender) {
    this.#model = model;
    this.#mender = mender;
    this.#listener = new Listener(model);
  }

  hear(document: Document, known?: HeardParagraphs): Hearing {
    // A large book is read twice, into two documents of the same text.
    const { text, tokens } = document;
    let hearing = this.#heard.get(text);
    if (hearing?.tokens !== tokens.length) {
      hearing = { tokens: tokens.length, ...this.#listen(document, known) };
      this.#heard.set(text, hearing);
      // The oldest is at the front.
      if (this.#heard.size > mostHeard) this.#heard.delete(this.#heard.keys().next().value!);
    }
    return hearing;
  }

  weigh(words: readonly string[]): number {
    const { lexicon } = this.#model;
    return this.#listener.weighAll(words.map((word) => lexicon.id(word)));
  }

  fit(document: Document, token: Token, words: readonly string[]): number[] | undefined {
    const { lexicon } = this.#model;
    const listener = this.#listener;
    if (!this.#look(document, token)) return undefined;
    const unknown = listener.fit(lexicon.unknownId(token.lower), -1);
    return words.map((word) => {
      const space = word.indexOf(' ');
      const [first, second] = space < 0 ? [word, ''] : [word.slice(0, space), word.slice(space + 1)];
      const fit = listener.fit(lexicon.id(first), second === '' ? -1 : lexicon.id(second));
      return (fit - unknown) * Math.LN2;
    });
  }

  expect(document: Document, token: Token, words: readonly string[]): number[] | undefined {
    const { lexicon } = this.#model;
    if (!this.#look(document, token)) return undefined;
    return this.#listener.expect(
      lexicon.id(token.lower),
      words.map((word) => lexicon.id(word)),
    );
  }

  /** Has the listener look at the place of a token; false where the ear does not listen. */
  #look(document: Document, token: Token): boolean {
    const { ids, tokens, length } = this.#streamAt(document, document.sentenceOf(token));
    const place = firstWhere(length - margin, (place) => tokens[place] >= token.index);
    if (tokens[place] !== token.index) return false;
    this.#listener.look(ids, place - 1, place + 1, token.register === 'dialogue' ? 1 : 0);
    return true;
  }

  /** What is read of a sentence, which a window never leaves: one may hold thousands of words to be asked about. */
  #streamAt(document: Document, sentence: Sentence): Stream {
    if (this.#asked?.sentence !== sentence) {
      this.#asked = { sentence, stream: streamOf(document, this.#model.lexicon, [sentence]) };
    }
    return this.#asked.stream;
  }

  #listen(document: Document, known: HeardParagraphs = new Map()): Hearing {
    const stream = streamOf(document, this.#model.lexicon);
    const { ids, tokens } = stream;
    const mended = this.#mender?.mend(document, stream) ?? new Set();
    const judging: Judging = {
      mended,
      judge: new Judge(this.#model, this.#listener),
      echoes: new Echoes(ids, this.#listener),
      judged: new Map(),
    };
    const paragraphs = new Map<string, readonly number[]>();
    const passed: Passed[] = [];
    for (const unit of unitsOf(document, stream, mended, this.#model)) {
      const { key } = unit;
      const packed = paragraphs.get(key) ?? known.get(key) ?? this.#listenTo(unit, document, stream, judging);
      paragraphs.set(key, packed);
      unpack(packed, unit.first, passed);
    }
    const topic = new Topic(this.#model, ids, stream.length);
    for (const proposal of passed) {
      if (proposal.kind !== 'wrong') continue;
      const written = ids[proposal.place];
      proposal.lead += topic.speaksFor(proposal.word, written, topic.usesOf(written) - 1);
    }
    const kept = new Map<number, Passed>();
    for (const proposal of passed.sort((a, b) => b.lead - a.lead || a.place - b.place)) {
      let isTaken = false;
      for (let near = -reach; near <= reach; near++) {
        if (kept.has(proposal.place + near)) isTaken = true;
      }
      if (!isTaken) kept.set(proposal.place, proposal);
    }
    const heard: Heard[] = [];
    for (const proposal of [...kept.values()].sort((a, b) => a.place - b.place)) {
      const made = this.#describe(document, ids, tokens, proposal);
      if (made) heard.push(made);
    }
    return { heard, paragraphs };
  }

  /** Listens to a paragraph, and packs what passes. */
  #listenTo({ first, last }: Unit, document: Document, { ids, tokens }: Stream, hearing: Judging): number[] {
    const { thresholds, relations } = this.#model;
    const { judge, echoes, judged, mended } = hearing;
    const packed: number[] = [];
    for (let place = first; place < last; place++) {
      const token = tokens[place];
      if (token < 0) continue;
      const speech = document.tokens[token].register === 'dialogue' ? 1 : 0;
      const isMended = mended.has(place);
      const earlier = isMended ? 0 : echoes.of(place, speech);
      let proposals = judged.get(earlier);
      if (!proposals && earlier === 0) {
        const word = isMended ? undefined : judge.word(ids, place, speech);
        const gap = judge.gap(ids, place, speech);
        // At nearly all places there is nothing to keep.
        if (word === undefined && gap === undefined) continue;
        proposals = [word, gap].filter((proposal) => proposal !== undefined);
        judged.set(place, proposals);
      }
      if (!proposals) continue;
      for (const proposal of proposals) {
        const { kind, rival, score } = proposal;
        const limits =
          kind === 'wrong' ? thresholds.wrong[groupOf(ids[place], relations[rival])] : thresholds[kind];
        const { growth } = limits;
        const lead = score - limits.warning;
        if (lead * growth < -mostDoubt) continue;
        pack({ ...proposal, place, lead, errorLead: limits.error - limits.warning, growth }, first, packed);
      }
    }
    const proposed = packed.length / packedLength;
    return proposed > few && proposed > (last - first) / oneDoubtedIn ? [] : packed;
  }

  #describe(document: Document, ids: Uint16Array, tokens: Int32Array, proposal: Passed): Heard | undefined {
    const { kind, place, ratio, lead, errorLead, growth } = proposal;
    const { lexicon } = this.#model;
    const token = document.tokens[tokens[place]];
    const form = lexicon.form(proposal.word);
    const left = nameOf(document, tokens[place - 1], lexicon.form(ids[place - 1]));
    const right = nameOf(document, tokens[place + 1], lexicon.form(ids[place + 1]));
    const base = {
      kind,
      likelier: 2 ** ratio,
      severity: lead >= errorLead ? ('error' as const) : ('warning' as const),
      doubt: Math.max(0, -lead * growth),
    };
    const phrase = (...words: string[]) => words.filter((word) => word !== '').join(' ');
    if (kind === 'wrong') {
      return {
        ...base,
        at: { first: token.index, last: token.index + 1 },
        expected: inCaseOf(document, form, token),
        written: token.lower,
        expectedWord: form,
        writtenPhrase: phrase(left, token.lower, right),
        expectedPhrase: phrase(left, form, right),
      };
    }
    if (kind === 'missing') {
      if (token.kind !== 'word' && token.kind !== 'number') return undefined;
      const opens =
        isCapitalized(token.text) && lexicon.form(ids[place]) === token.lower && token.lower !== 'i';
      const word = opens ? capitalize(form) : form;
      const next = opens && !isAllCaps(token.text) ? uncapitalize(token.text) : token.text;
      return {
        ...base,
        at: { first: token.index, last: token.index + 1 },
        expected: `${word === 'i' ? 'I' : word} ${next}`,
        written: '',
        expectedWord: form,
        writtenPhrase: phrase(left, token.lower),
        expectedPhrase: phrase(left, form, token.lower),
      };
    }
    const next = document.tokens[tokens[place + 1]];
    if (!next || tokens[place + 1] !== token.index + 1 || next.kind !== 'word') return undefined;
    const opens = isCapitalized(token.text) && token.lower !== 'i';
    return {
      ...base,
      at: { first: token.index, last: next.index + 1 },
      expected: opens ? capitalize(next.text) : next.text,
      written: token.lower,
      expectedWord: '',
      writtenPhrase: phrase(left, token.lower, right),
      expectedPhrase: phrase(left, right),
    };
  }
}

/** Adds a proposal as numbers, its place counted from `first`. */
function pack(passed: Passed, first: number, packed: number[]): void {
  const { kind, place, word, ratio, lead, errorLead, growth } = passed;
  packed.push(kindsOfHeard.indexOf(kind), place - first, word, ratio, lead, errorLead, growth);
}

function unpack(packed: readonly number[], first: number, passed: Passed[]): void {
  for (let at = 0; at < packed.length; at += packedLength) {
    const [kind, place, word, ratio, lead, errorLead, growth] = packed.slice(at, at + packedLength);
    passed.push({
      kind: kindsOfHeard[kind],
      place: first + place,
      word,
      ratio,
      lead,
      errorLead,
      growth,
    });
  }
}

/** A word as it stands; nothing for a mark or a sentence's start. */
function nameOf(document: Document, index: number, form: string): string {
  const token = index >= 0 ? document.tokens[index] : undefined;
  if (token?.kind !== 'word') return '';
  return form === token.lower ? token.lower : token.text;
}

function inCaseOf(document: Document, form: string, token: Token): string {
  if (form === 'i' || form.startsWith("i'")) return matchApostrophe(capitalize(form), apostropheOf(document));
  const word = matchApostrophe(form, apostropheOf(document));
  return token.lower === 'i' || token.lower.startsWith("i'") ? word : matchCase(word, token.text);
}

/** A text that shows which apostrophe the document uses; where it has none yet, its quotation marks tell. */
function apostropheOf(document: Document): string {
  return /[’“]/.test(document.text) ? '’' : "'";
}
