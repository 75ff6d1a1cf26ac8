/** The words that the ear knows by number. */
import { isCapitalized } from '../core/text.js';

/** Forms that stand for something other than themselves. They come first in every lexicon, in this order. */
export const specialForms = [
  '<s>',
  '<s“>',
  '<number>',
  '<object>',
  '<name>',
  "<name's>",
  '<unknown>',
  '<unknown>ing',
  '<unknown>ed',
  '<unknown>ly',
  '<unknown>s',
  "<unknown>'s",
  '<unknown>ness',
] as const;

const nameId = specialForms.indexOf('<name>');
const possessiveNameId = specialForms.indexOf("<name's>");
const unknownId = specialForms.indexOf('<unknown>');
const numberId = specialForms.indexOf('<number>');

/** Endings by which an unknown word still tells its part of speech; `<unknown>` with the ending is its form. */
const endings = ["'s", 'ness', 'ing', 'ed', 'ly', 's'].map((ending) => ({
  ending,
  id: specialForms.indexOf(`<unknown>${ending}` as (typeof specialForms)[number]),
}));

const notAsked = 255;

const silentH = /^(?:hour|honest|honou?r|heir)/;
const soundsLikeWordOrYou = /^(?:one|once|u(?:ni(?!n|m)|s[eu]|til|top)|eu|ewe)/;

/** Forms as they lie in a file: to make a text of each and a map of all took a sixteenth of the time of a chapter. */
export interface FormTable {
  /** All forms, one after another, in UTF-16 code units. */
  characters: Uint16Array;
  /** Where the form of each number starts, and at last where they end. */
  starts: Uint32Array;
  /** Numbers from 1 on, each at the first free place from where its form belongs; 0 is free. */
  places: Uint16Array;
}

/** Places of the table: with so many for each form, the first one asked is nearly always right. */
const room = 2;

/** Lays out forms in the order of their numbers. */
export function layOut(forms: readonly string[]): FormTable {
  const text = forms.join('');
  const characters = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const starts = new Uint32Array(forms.length + 1);
  const places = new Uint16Array(2 ** Math.ceil(Math.log2(room * forms.length)));
  const mask = places.length - 1;
  for (const [id, form] of forms.entries()) {
    starts[id + 1] = starts[id] + form.length;
    let place = hashOf(form) & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = id + 1;
  }
  return { characters, starts, places };
}

function hashOf(form: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < form.length; index++) {
    hash = Math.imul(hash ^ form.charCodeAt(index), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

/** Forms and their numbers; the special forms come first, then words and marks by falling count. */
export class Lexicon {
  readonly size: number;
  readonly #table: FormTable;
  /** What `opening` answered, or `notAsked`: a chapter asks of a tenth of all words. */
  readonly #openings: Uint8Array;

  constructor(table: FormTable) {
    this.#table = table;
    this.size = table.starts.length - 1;
    this.#openings = new Uint8Array(this.size).fill(notAsked);
  }

  /** The form of a number. */
  form(id: number): string {
    const { characters, starts } = this.#table;
    return String.fromCharCode(...characters.subarray(starts[id], starts[id + 1]));
  }

  /** The number of a form as it stands, or undefined. */
  find(form: string): number | undefined {
    const { places } = this.#table;
    const mask = places.length - 1;
    for (let place = hashOf(form) & mask; places[place] !== 0; place = (place + 1) & mask) {
      const id = places[place] - 1;
      if (this.#is(id, form)) return id;
    }
    return undefined;
  }

  #is(id: number, form: string): boolean {
    const { characters, starts } = this.#table;
    const start = starts[id];
    if (starts[id + 1] - start !== form.length) return false;
    for (let index = 0; index < form.length; index++) {
      if (characters[start + index] !== form.charCodeAt(index)) return false;
    }
    return true;
  }

  /** The number of a form; a capital makes an unknown one a name, an ending tells the kind of unknown word. */
  id(form: string): number {
    const known = this.find(form);
    return known === undefined ? this.#guess(form) : known;
  }

  /** The number that a word in lower case would have if it were not known. */
  unknownId(form: string): number {
    return this.#guess(form);
  }

  #guess(form: string): number {
    if (isCapitalized(form)) return form.endsWith("'s") || form.endsWith("s'") ? possessiveNameId : nameId;
    for (const { ending, id } of endings) {
      if (form.length > ending.length + 2 && form.endsWith(ending)) return id;
    }
    return unknownId;
  }

  /** Whether `an` rather than `a` goes before a number's form: 1, 0, or 2 for a mark or a form that stands for others. */
  opening(id: number): number {
    if (this.#openings[id] === notAsked) this.#openings[id] = openingOf(this.form(id));
    return this.#openings[id];
  }

  /** Whether a number stands for a name. */
  isName(id: number): boolean {
    return id === nameId || id === possessiveNameId;
  }

  /** Whether a number stands for a word that the ear does not know, or for a name or number. */
  isVague(id: number): boolean {
    return id >= numberId && id < specialForms.length;
  }
}

function openingOf(form: string): number {
  // Most forms: a consonant of English, but for h, needs no expression.
  const letter = form.charCodeAt(0) | 32;
  if (letter > 97 && letter <= 122 && !'ehiou'.includes(String.fromCharCode(letter))) return 0;
  if (!/^\p{L}/u.test(form)) return 2;
  const lower = form.toLowerCase();
  if (silentH.test(lower)) return 1;
  // “An hotel” and “a hotel” are both written.
  if (lower.startsWith('h')) return 2;
  return /^[aeiou]/.test(lower) && !soundsLikeWordOrYou.test(lower) ? 1 : 0;
}
