/** Counts the words of a book, chapter by chapter, before any rule checks. */
import type { Document, Token } from '../core/document.js';
import { isBehindDeterminer } from '../core/name-slot.js';
import type { Census } from '../core/story.js';
import { isCapitalized, withoutPossessive } from '../core/text.js';

/** How often one form, in lower case and without its possessive, occurs. */
export interface FormCount {
  /** In lower case. */
  lower: number;
  /** Of those, how often behind an article or the like, as common nouns are: `a spike`, `his hope`. */
  marked: number;
  /** With a capital in mid-sentence, with no other capitalised word beside it. */
  alone: number;
  /** With a capital in mid-sentence, behind an article or the like: `the Badlands`. */
  article: number;
  /** With a capital in mid-sentence, beside another capitalised word: `Captain Brand`. */
  joined: number;
  /** With a capital where any word has one. */
  initial: number;
  /** Of those, how often followed by a verb or with a possessive, as names are: `Spike's flight`, `Spike nodded`. */
  subject: number;
  /** As written with a capital, with counts: `McCoy`. */
  written: Map<string, number>;
}

/** The census of one book, filled by `addChapter`. */
export class BookCensus implements Census {
  readonly #forms = new Map<string, FormCount>();
  readonly #tallies = new Map<string, Map<string, number>>();
  #words = 0;

  /** Counts the words of a chapter. */
  addChapter(document: Document): void {
    for (const { kind, first, last } of document.paragraphs) {
      // “ren: u up??” says nothing of how the book writes Ren.
      if (kind === 'message') continue;
      for (let index = first; index < last; index++) {
        const token = document.tokens[index];
        if (token.kind === 'word') this.#add(document, token);
      }
    }
  }

  /** Adds to a rule's own count of a key. */
  tallyUp(rule: string, key: string): void {
    let keys = this.#tallies.get(rule);
    if (!keys) {
      keys = new Map();
      this.#tallies.set(rule, keys);
    }
    keys.set(key, (keys.get(key) ?? 0) + 1);
  }

  /** All forms with their counts. */
  forms(): ReadonlyMap<string, FormCount> {
    return this.#forms;
  }

  lower(form: string): number {
    return this.#forms.get(form)?.lower ?? 0;
  }

  capital(form: string): number {
    const count = this.#forms.get(form);
    return count ? count.alone + count.joined : 0;
  }

  initial(form: string): number {
    return this.#forms.get(form)?.initial ?? 0;
  }

  marked(form: string): number {
    return this.#forms.get(form)?.marked ?? 0;
  }

  article(form: string): number {
    return this.#forms.get(form)?.article ?? 0;
  }

  words(): number {
    return this.#words;
  }

  tally(rule: string, key: string): number {
    return this.#tallies.get(rule)?.get(key) ?? 0;
  }

  tallies(rule: string): ReadonlyMap<string, number> {
    return this.#tallies.get(rule) ?? new Map();
  }

  #add(document: Document, token: Token): void {
    this.#words++;
    const form = withoutPossessive(token.lower);
    let count = this.#forms.get(form);
    if (!count) {
      count = {
        lower: 0,
        marked: 0,
        alone: 0,
        article: 0,
        joined: 0,
        initial: 0,
        subject: 0,
        written: new Map(),
      };
      this.#forms.set(form, count);
    }
    if (!isCapitalized(token.text)) {
      count.lower++;
      if (isBehindDeterminer(document, token)) count.marked++;
      return;
    }
    const written = token.text.slice(0, form.length);
    if (document.hasFreeCapital(token)) {
      count.initial++;
      if (form.length < token.lower.length || isBeforeVerb(document, token)) {
        count.subject++;
        count.written.set(written, (count.written.get(written) ?? 0) + 1);
      }
      return;
    }
    count.written.set(written, (count.written.get(written) ?? 0) + 1);
    if (isBehindDeterminer(document, token)) count.article++;
    if (hasCapitalBeside(document, token)) count.joined++;
    else count.alone++;
  }
}

function hasCapitalBeside(document: Document, token: Token): boolean {
  const previous = document.at(token.index - 1);
  const next = document.at(token.index + 1);
  const isPart = (other: Token | undefined) =>
    other?.kind === 'word' && isCapitalized(other.text) && !/^i(?:'|$)/.test(other.lower);
  if (next?.text === '-' && document.touchesPrevious(next)) return true;
  if (previous && isPart(previous) && !document.hasFreeCapital(previous)) return true;
  return isPart(next) || (previous?.text === '.' && isPart(document.at(token.index - 2)));
}

/** Whether a past tense or an auxiliary follows: cheap evidence that the word before it is a subject. */
function isBeforeVerb(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  return (
    next?.kind === 'word' &&
    next.sentence === token.sentence &&
    /^(?:was|is|had|has|would|could|did|said|sat|stood|looked|nodded|shook|took|went|came|felt|knew|thought|saw|got|ran|turned|smiled|\p{L}{3,}ed)$/u.test(
      next.lower,
    )
  );
}
