/**
 * Words, numbers and marks as they are written, each once. A book of 100,000 words has some 12,000 forms: a rule looks
 * at each form once, and then only at those tokens whose forms concern it.
 */

import type { Speller } from './speller.js';
import { straighten } from './text.js';

/** `object` stands for what is not prose: code, an image, an address. */
export type TokenKind = 'word' | 'number' | 'mark' | 'object';

/** What all tokens of one text have in common. */
export interface Written {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** Lower case, apostrophes straight: what rules compare. */
  readonly lower: string;
}

/** A text with its number. */
export interface Form extends Written {
  /** Index in `FormTable.all`. */
  readonly number: number;
}

/** The forms of the texts that were read with it, in the order in which they first came. */
export class FormTable {
  readonly all: Form[] = [];
  readonly #byText: Readonly<Record<TokenKind, Map<string, Form>>> = {
    word: new Map(),
    number: new Map(),
    mark: new Map(),
    object: new Map(),
  };

  /** The form of a text, added where it is new. */
  formOf(kind: TokenKind, text: string): Form {
    const forms = this.#byText[kind];
    let form = forms.get(text);
    if (!form) {
      const own = ownText(text);
      form = {
        number: this.all.length,
        kind,
        text: own,
        lower: kind === 'mark' ? own : straighten(own.toLowerCase()),
      };
      this.all.push(form);
      forms.set(own, form);
    }
    return form;
  }
}

/** A text that keeps none but its own letters in memory: V8 makes a long piece of a text a view of all of it. */
function ownText(text: string): string {
  return ` ${text}`.slice(1);
}

/** By the number of a form, 1 where it is one of some forms. */
export type Verdicts = Uint8Array;

/** Only texts that are not prose have more forms. They would take memory that a run does not give back. */
const mostForms = 100_000;

let table = new FormTable();

/** The table to read the next text with. */
export function formTable(): FormTable {
  if (table.all.length >= mostForms) table = new FormTable();
  return table;
}

/** Those forms of which something holds. */
export class SomeForms {
  readonly #holds: (form: Form) => boolean;
  #table: FormTable | undefined;
  #judged = 0;
  #verdicts = new Uint8Array(0);

  constructor(holds: (form: Form) => boolean) {
    this.#holds = holds;
  }

  /** Which forms of a table are among them. */
  among(table: FormTable): Verdicts {
    const { all } = table;
    if (this.#table !== table) {
      this.#table = table;
      this.#judged = 0;
    }
    if (all.length > this.#verdicts.length) {
      const verdicts = new Uint8Array(2 * all.length);
      verdicts.set(this.#verdicts);
      this.#verdicts = verdicts;
    }
    for (; this.#judged < all.length; this.#judged++)
      this.#verdicts[this.#judged] = this.#holds(all[this.#judged]) ? 1 : 0;
    return this.#verdicts;
  }
}

/** The forms of which something holds, whatever the book: each is asked once. */
export function formsThat(holds: (form: Form) => boolean): SomeForms {
  return new SomeForms(holds);
}

/**
 * The forms of which something holds in a language, whatever the book: each is asked once a run. What rests on the words
 * of a story is not told here, for `speller` is that of the language alone.
 */
export function formsSpelled(
  holds: (form: Form, speller: Speller) => boolean,
): (speller: Speller) => SomeForms {
  const known = new WeakMap<Speller, SomeForms>();
  return ({ base }) => {
    let forms = known.get(base);
    if (!forms) {
      forms = formsThat((form) => holds(form, base));
      known.set(base, forms);
    }
    return forms;
  };
}

/** The words among some that are given in lower case with straight apostrophes. */
export function wordForms(words: { has(lower: string): boolean }): SomeForms {
  return formsThat(({ kind, lower }) => kind === 'word' && words.has(lower));
}
