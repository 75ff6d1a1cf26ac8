/** Forms of English verbs: the irregular from their table, the regular by the spelling rules. */
import type { Speller } from '../../src/core/speller.js';
import { withS, words } from '../../src/core/text.js';
import { furtherBases } from './deeds.js';
import { irregularVerbs } from './irregular-verbs.js';

const byBase = new Map(irregularVerbs.map((verb) => [verb.base, verb]));
const byPast = new Map(irregularVerbs.map((verb) => [verb.past, verb.base]));

/** Verbs of one stressed syllable at the end that double their consonant: stopped, admitted. */
const doubling =
  /^(?:[^aeiou]*[aeiou][bdgklmnprt]|.*(?:(?:ad|per|sub|com|o)mit|[^f]fer|pel|gret|cur|trol|equip))$/;

/** The past of a base form: `go` gives `went`, `stop` gives `stopped`. */
export function pastOf(base: string): string {
  return byBase.get(base)?.past ?? regularPastOf(base);
}

/** The past participle of a base form: `go` gives `gone`. */
export function participleOf(base: string): string {
  // “Had showed” is right too, so that the table of those that are mistaken for one another lacks it.
  if (base === 'show') return 'shown';
  return byBase.get(base)?.participle ?? regularPastOf(base);
}

/** The past that a base form would have if its verb were regular: `throw` gives `throwed`. */
export function regularPastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubling.test(base) && !/(?:ow|ew|aw|x|y)$/.test(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
}

/** The form in -ing: `run` gives `running`, `lie` gives `lying`. */
export function gerundOf(base: string): string {
  if (base === 'be' || base === 'see' || base.endsWith('ee')) return `${base}ing`;
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e')) return `${base.slice(0, -1)}ing`;
  return doubling.test(base) && !/[wxy]$/.test(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
}

/** The third person of the present: `go` gives `goes`, `carry` `carries`. */
export function thirdPersonOf(base: string): string {
  return base.endsWith('o') ? `${base}es` : withS(base);
}

/** The base of a form in the third person of the present, where the speller knows it: `goes` gives `go`. */
export function baseOfThirdPerson(word: string, speller: Speller): string | undefined {
  if (word === 'has') return 'have';
  if (word === 'is') return 'be';
  const bases = word.endsWith('ies')
    ? [`${word.slice(0, -3)}y`]
    : [word.slice(0, -1), word.endsWith('es') ? word.slice(0, -2) : ''];
  return bases.find((base) => base.length > 1 && speller.hasLower(base));
}

/** Whether the word is the past of an irregular verb. */
export function isIrregularPast(word: string): boolean {
  return byPast.has(word);
}

/** The base of a past form, where the speller knows it: `went` gives `go`, `stopped` gives `stop`. */
export function baseOfPast(word: string, speller: Speller): string | undefined {
  const irregular = byPast.get(word);
  if (irregular) return irregular;
  if (!word.endsWith('ed') || word.length < 5) return undefined;
  const stem = word.slice(0, -2);
  const bases = [`${stem}e`, stem];
  if (stem.endsWith('i')) bases.unshift(`${stem.slice(0, -1)}y`);
  if (stem.at(-1) === stem.at(-2)) bases.unshift(stem.slice(0, -1));
  return bases
    .filter((base) => speller.hasLower(base) && pastOf(base) === word)
    .sort((a, b) => speller.frequency(b) - speller.frequency(a))[0];
}

/** Regular verbs that tell what people do; as bases they are no past, nor often another word. */
const regularBases = words(`
  look walk turn nod smile ask answer seem appear want need try laugh reach open close start stop pull push jump follow
  listen wait watch wonder remember remain continue decide stare shout whisper reply grab climb glance sigh gasp shrug
`);

/** Verbs of which the base cannot be the past, each with its past: “he look tired”. */
export const tellingVerbs: ReadonlyMap<string, string> = new Map([
  ...[...regularBases].map((base) => [base, pastOf(base)] as const),
  ...irregularVerbs
    .filter(
      ({ base, past }) =>
        base !== past && !/^(?:be|have|do|come|become|run|lead|lie|saw|find|found)$/.test(base),
    )
    .map(({ base, past }) => [base, past] as const),
]);

/** Bases of what people do. */
export const doings: ReadonlySet<string> = new Set([...tellingVerbs.keys(), ...furtherBases]);
