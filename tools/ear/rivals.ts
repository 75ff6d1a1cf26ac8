/** Which word an author may have meant when she wrote another. */
import { listedRelation } from '../../src/ear/model.js';
import type { ConfusionSet } from './sets.js';

/** How two words come to be confused. The number goes into the model. */
export const relations = {
  listed: listedRelation,
  neighbour: 1,
  common: 2,
  substitution: 3,
  addition: 4,
  omission: 5,
  transposition: 6,
  adverb: 7,
  inflection: 8,
  glyph: 9,
  preposition: 10,
  ending: 11,
} as const;

/** Sets in these files are confused less often than the others. */
const seldom = new Set(['neighbours', 'verbs']);

function relationOf({ source }: Pick<ConfusionSet, 'source'>): number {
  return seldom.has(source) ? relations.neighbour : relations.listed;
}

/** `written` may stand for `meant`; both are numbers of the lexicon. */
export interface Rival {
  written: number;
  meant: number;
  relation: number;
}

const prepositions = 'of in on at to for with from by into about over under against'.split(' ');

/**
 * Uses in the training part that a word needs to be offered, in a listed set or else, and to be doubted where it is not
 * listed. Of `saliva`, `sliver` and `peek` old books have few.
 */
const leastListed = 5;
const leastMeant = 40;
const leastWritten = 10;

/**
 * Uses from which two words one slip apart are rather written for each other than rarer ones: “of” for “on”, “me” for
 * “he”. Of a hundred wrong words that authors put right, four are of these few pairs.
 */
const leastCommon = 4000;

/** Common in old books alone. */
const bygone = new Set(['ye', 'de', 'thy', 'thou', 'thee', 'ah']);

/** Most rivals of one written word; the likeliest meant ones are kept. */
const mostRivals = 24;

/**
 * Every pair of known words one slip apart: one letter more, less or other, two letters in each other's place, a
 * missing `-ly`, another form of the same verb, shapes that scanning takes for each other (`rn` and `m`), and the
 * listed sets (words that sound alike, apostrophes, irregular verbs).
 */
export function findRivals(
  forms: readonly string[],
  counts: ArrayLike<number>,
  specials: number,
  isWord: (form: string) => boolean,
  sets: readonly ConfusionSet[],
): Rival[] {
  const known = new Map<string, number>();
  const ids = new Map<string, number>();
  for (let id = specials; id < forms.length; id++) {
    const form = forms[id];
    if (!isPlain(form) || !isWord(form)) continue;
    if (counts[id] >= leastWritten) ids.set(form, id);
    known.set(form, id);
  }
  const pairs = new Map<number, Rival>();
  const add = (written: number, meant: number, relation: number) => {
    const least = relation === relations.listed ? leastListed : leastMeant;
    if (written === meant || counts[meant] < least) return;
    const key = written * 65536 + meant;
    if (!pairs.has(key)) pairs.set(key, { written, meant, relation });
  };
  for (const { words, source } of [...sets].sort((a, b) => relationOf(a) - relationOf(b))) {
    const relation = relationOf({ source });
    for (const a of words) {
      for (const b of words) {
        const from = known.get(a);
        const to = known.get(b);
        if (from !== undefined && to !== undefined) add(from, to, relation);
      }
    }
  }
  // What is confused is so with the same ending too: “principals” and “principles”.
  for (const { words, source } of sets) {
    if (source === 'verbs' || source === 'apostrophes') continue;
    for (const ending of ['s', 'ed', 'd', 'ing', 'er']) {
      for (const a of words) {
        const from = ids.get(a + ending);
        if (from === undefined) continue;
        for (const b of words) {
          const to = ids.get(b + ending);
          if (to !== undefined) add(from, to, relations.ending);
        }
      }
    }
  }
  const link = (a: number | undefined, b: number | undefined, relation: number) => {
    if (a === undefined || b === undefined) return;
    add(a, b, relation);
    add(b, a, relation);
  };
  const isCommon = (id: number) => counts[id] >= leastCommon && !bygone.has(forms[id]);
  const slip = (written: number, meant: number, relation: number) =>
    add(written, meant, isCommon(written) && isCommon(meant) ? relations.common : relation);
  for (const [form, id] of ids) {
    for (const other of inflections(form)) link(id, ids.get(other), relations.inflection);
    for (const adverb of [`${form}ly`, form.replace(/le$/, 'ly'), form.replace(/y$/, 'ily')]) {
      if (adverb !== form) link(id, ids.get(adverb), relations.adverb);
    }
    for (const [a, b] of [
      ['rn', 'm'],
      ['cl', 'd'],
      ['li', 'h'],
      ['ri', 'n'],
      ['in', 'm'],
      ['ni', 'm'],
      ['nn', 'm'],
    ]) {
      for (let at = form.indexOf(a); at >= 0; at = form.indexOf(a, at + 1)) {
        link(id, ids.get(form.slice(0, at) + b + form.slice(at + a.length)), relations.glyph);
      }
    }
    if (form.includes("'")) continue;
    for (let at = 0; at < form.length; at++) {
      const without = form.slice(0, at) + form.slice(at + 1);
      const shorter = ids.get(without);
      if (shorter !== undefined && (without.length > 1 || form.length === 2)) {
        slip(shorter, id, relations.omission);
        slip(id, shorter, relations.addition);
      }
      if (at + 1 < form.length && form[at] !== form[at + 1]) {
        const swapped = form.slice(0, at) + form[at + 1] + form[at] + form.slice(at + 2);
        const other = ids.get(swapped);
        if (other !== undefined) slip(id, other, relations.transposition);
      }
      if (form.length < 2) continue;
      for (let code = 97; code <= 122; code++) {
        const letter = String.fromCharCode(code);
        if (letter === form[at]) continue;
        const other = ids.get(form.slice(0, at) + letter + form.slice(at + 1));
        if (other !== undefined) slip(id, other, relations.substitution);
      }
    }
  }
  for (const a of prepositions)
    for (const b of prepositions) link(ids.get(a), ids.get(b), relations.preposition);
  const byWritten = new Map<number, Rival[]>();
  for (const rival of pairs.values()) {
    if (isArticlePair(forms[rival.written], forms[rival.meant])) continue;
    const list = byWritten.get(rival.written);
    if (list) list.push(rival);
    else byWritten.set(rival.written, [rival]);
  }
  const result: Rival[] = [];
  for (const list of byWritten.values()) {
    list.sort((a, b) => rank(a) - rank(b) || counts[b.meant] - counts[a.meant] || a.meant - b.meant);
    result.push(...list.slice(0, mostRivals));
  }
  return result.sort((a, b) => a.written - b.written || a.meant - b.meant);
}

function rank(rival: Rival): number {
  return rival.relation === relations.listed ? 0 : 1;
}

/** `a` and `an` have a rule of their own. */
function isArticlePair(a: string, b: string): boolean {
  return (a === 'a' && b === 'an') || (a === 'an' && b === 'a');
}

function inflections(base: string): string[] {
  if (base.length < 3) return [];
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/.test(base) ? base + base.at(-1) : base;
  const ied = /[^aeiou]y$/.test(base) ? base.slice(0, -1) : undefined;
  return [
    ied ? `${ied}ied` : `${stem}ed`,
    ied ? `${ied}ies` : /(?:[sxz]|[cs]h)$/.test(base) ? `${base}es` : `${base}s`,
    `${stem}ing`,
    ...(doubled === base ? [] : [`${doubled}ed`, `${doubled}ing`]),
  ];
}

/** Letters with an apostrophe at most: no single letters but `a` and `i`, no Roman numerals. */
function isPlain(form: string): boolean {
  if (form.length === 1) return form === 'a' || form === 'i';
  return /^[a-z]+(?:'[a-z]+)?$/.test(form) && /[aeiouy]/.test(form) && !/^(?:[ivx]+)$/.test(form);
}
