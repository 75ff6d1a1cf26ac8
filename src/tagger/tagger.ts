/**
 * Tags the words of a sentence with parts of speech, in the way of Brill (1992): each word has the tag it has most
 * often, then machines change tags by those around them. The model and the ways of cutting and guessing are wink-nlp's.
 */
import type { PartOfSpeech, Tagger, Token } from '../core/document.js';
import { formsThat, type Written } from '../core/forms.js';
import { find, hintOf, type Machine, Piece, symbolOf, type TagModel, tagOf, tags } from './model.js';

const numberOf = (tag: PartOfSpeech): number => tags.indexOf(tag);
const [adjective, noun, properNoun] = [numberOf('ADJ'), numberOf('NOUN'), numberOf('PROPN')];

/** What a word that the model does not know is taken for by its last four to two letters, then by its first ones. */
const endings = tagsBy({
  VERB: 'ing ed',
  ADV: 'ly',
  ADJ: 'able tish like ous ful ary less ier est fy ky',
  NOUN: 'es er or ity ion',
  PROPN: 'llah stan gton abad land pur tnam',
});
const beginnings = tagsBy({ ADJ: 'anti post non', NOUN: 'cross' });

const letter = 'a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u00ff';
const onlyLetters = new RegExp(`^[${letter}\\u0300-\\u036f]+$`, 'i');
const letterOrApostrophe = new RegExp(`^[${letter}']`, 'i');
/** Words with the apostrophes inside them, and what stands between. */
const stretches = new RegExp(
  `[${letter}][${letter}0-9\\u0300-\\u036f]*(?:'?[${letter}0-9\\u0300-\\u036f]+)+|[${letter}]|[^]`,
  'gi',
);

const plainNumber = /^\d+(?:[.,:/-]?\d+)*$/;
const decade = /^'?\d0s$|[12]\d\d0s$/;
const ordinal = /^(?:1\dth|\d*(?:(?<!1)(?:1st|2nd|3rd)|[04-9]th|1[1-3]th))$/;
const clock = /^(?:\d|[01]\d|2[0-3]):?(?:[0-5]\d)?(?:[ap]m|hours|hrs)$/i;

const symbol = /^[~@#%^+=*|<>&§©±÷×°$£€¥]/;
const punctuation = /^[’'‘`“”"[\](){}….,!;?/:–—¿¡-]/;

function tagsBy(lists: Partial<Record<PartOfSpeech, string>>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [tag, list] of Object.entries(lists)) {
    for (const part of list.split(' ')) found.set(part, numberOf(tag as PartOfSpeech));
  }
  return found;
}

function alone(tag: number): number {
  return tag << Piece.tag;
}

/** Makes a tagger. Contractions are cut in two: a token has the tag of its first part. */
export function makeTagger(model: TagModel): Tagger {
  const pieces: number[] = [];
  const found: number[] = [];

  const add = (reading: number) => {
    for (let at = model.starts[reading]; at < model.starts[reading + 1]; at++) pieces.push(model.pieces[at]);
  };
  const isAdded = (text: string): boolean => {
    const reading = find(model, text);
    if (reading >= 0) add(reading);
    return reading >= 0;
  };
  const addWord = (text: string) => {
    if (!isAdded(text)) pieces.push(guess(model, text));
  };

  /** A word with apostrophes, or with letters of which the model knows nothing. */
  const addOddWord = (text: string) => {
    const ending = /^(..+?)('s|')$/.exec(text);
    if (ending && (find(model, ending[1]) >= 0 || onlyLetters.test(ending[1]))) {
      addWord(ending[1]);
      isAdded(ending[2]);
      return;
    }
    if (text.startsWith("'") && !text.endsWith("'")) {
      const rest = text.slice(1);
      if (find(model, rest) >= 0 || onlyLetters.test(rest)) {
        isAdded("'");
        addWord(rest);
        return;
      }
    }
    const stem = text.replace(/'s$/i, '');
    for (const [part] of stem.matchAll(stretches)) {
      if (letterOrApostrophe.test(part)) addWord(part);
      else pieces.push(alone(numberOf('X')));
    }
    if (stem !== text) isAdded("'s");
  };

  const addNumber = (text: string) => {
    if (plainNumber.test(text) || decade.test(text)) pieces.push(alone(numberOf('NUM')));
    else if (ordinal.test(text)) pieces.push(alone(numberOf('PRON')));
    else if (clock.test(text)) pieces.push(alone(numberOf('SYM')));
    else {
      for (const [part] of text.matchAll(/\d+(?:[.,:]?\d+)*|[^\d']+|'/g)) {
        if (plainNumber.test(part)) pieces.push(alone(numberOf('NUM')));
        else addWord(part);
      }
    }
  };

  const addMark = (text: string) => {
    for (const character of text) {
      if (character === ' ' || isAdded(character)) continue;
      const tag = symbol.test(character) ? 'SYM' : punctuation.test(character) ? 'PUNCT' : 'X';
      pieces.push(alone(numberOf(tag)));
    }
  };

  const cut = ({ kind, text }: Written) => {
    const straight = text.includes('’') ? text.replaceAll('’', "'") : text;
    if (isAdded(straight)) return;
    if (kind === 'word') {
      if (onlyLetters.test(straight)) pieces.push(guess(model, straight));
      else addOddWord(straight);
    } else if (kind === 'number') addNumber(straight);
    else if (kind === 'mark') addMark(straight);
    else pieces.push(alone(numberOf(text.length > 1 ? 'SYM' : 'X')));
  };

  const tag = (tokens: readonly Token[]): PartOfSpeech[] => {
    pieces.length = 0;
    const firsts = tokens.map((token) => {
      const first = pieces.length;
      cut(token);
      return first;
    });
    found.length = 0;
    for (const piece of pieces) found.push(tagOf(piece));
    for (const machine of model.machines) change(machine, model.symbols, pieces, found);
    return firsts.map((first) => tags[pieces[first] & Piece.fixed ? tagOf(pieces[first]) : found[first]]);
  };

  // Machines make nouns only of words that may be nouns, and of some that have a hint.
  const nouns = formsThat((form) => {
    pieces.length = 0;
    cut(form);
    const [first] = pieces;
    return tagOf(first) === noun || ((first >>> noun) & 1) === 1 || hintOf(first) !== 0;
  });

  return { tag, nouns };
}

/** A word that the model does not have as written: by its form in lower case, its letters or its ending. */
function guess(model: TagModel, text: string): number {
  const lower = text.toLowerCase();
  if (lower !== text) {
    const reading = find(model, lower);
    if (reading >= 0) {
      const piece = model.pieces[model.starts[reading]];
      const tag = tagOf(piece);
      return (piece & Piece.may) | alone(tag === noun || tag === adjective ? properNoun : tag);
    }
  }
  if (!/^[a-z]+$/.test(text)) return alone(properNoun);
  for (const length of [4, 3, 2]) {
    const tag = endings.get(text.slice(-length));
    if (tag !== undefined) return alone(tag);
  }
  for (const length of [5, 4, 3]) {
    const tag = beginnings.get(text.slice(0, length));
    if (tag !== undefined) return alone(tag);
  }
  return alone(noun);
}

/** Lets a machine run over the pieces: it looks for its patterns one after another, for long ones first. */
function change(machine: Machine, symbols: number, pieces: readonly number[], found: number[]): void {
  const { next, otherwise, change, place } = machine;
  let start = 0;
  while (start < pieces.length) {
    let state = 0;
    let hit = 0;
    let last = start;
    for (let at = start; at < pieces.length; at++) {
      state = next[state * symbols + symbolOf(pieces[at], found[at])];
      if (state === 0) break;
      if (change[state] !== 0) {
        hit = state;
        last = at;
        break;
      }
      if (otherwise[state] !== 0) {
        hit = otherwise[state];
        last = at;
      }
    }
    if (hit === 0) {
      start++;
      continue;
    }
    const at = start + place[hit];
    const tag = Math.abs(change[hit]) - 1;
    if (change[hit] < 0 || (pieces[at] >>> tag) & 1) found[at] = tag;
    start = last + 1;
  }
}
