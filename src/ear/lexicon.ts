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

/** Forms and their numbers; the special forms come first, then words and marks by falling count. */
export class Lexicon {
  readonly forms: readonly string[];
  readonly #ids = new Map<string, number>();
  /** What `opening` answered, or `notAsked`: a chapter asks of a tenth of all words. */
  readonly #openings: Uint8Array;

  constructor(forms: readonly string[]) {
    this.forms = forms;
    this.#openings = new Uint8Array(forms.length).fill(notAsked);
    for (let id = 0; id < forms.length; id++) this.#ids.set(forms[id], id);
  }

  get size(): number {
    return this.forms.length;
  }

  /** The number of a form as it stands, or undefined. */
  find(form: string): number | undefined {
    return this.#ids.get(form);
  }

  /** The number of a form; a capital makes an unknown one a name, an ending tells the kind of unknown word. */
  id(form: string): number {
    const known = this.#ids.get(form);
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
    if (this.#openings[id] === notAsked) this.#openings[id] = openingOf(this.forms[id]);
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
