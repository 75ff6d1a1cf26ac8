/** Reads from its neighbours whether a word stands where a name does or where a common word does. */
import type { Document, Token } from '../core/document.js';
import { isCapitalized, words } from '../core/text.js';

/** Behind these stands a common noun, or a name that has the article: the Badlands. */
const determiners = words(`
  the a an my your his her its our their this that these those each every any some no another either neither such what
  which whose one two three four five six seven eight nine ten
`);

/** Classes of small words, by which rarer neighbours are told apart. */
const classes: readonly (readonly [kind: string, members: ReadonlySet<string>])[] = [
  ['~he', words('i you he she it we they who')],
  ['~him', words('me him her them us myself himself herself themselves')],
  ['~has', words('is are was were be been being has have had having does do did')],
  ['~may', words('will would shall should can could may might must to let')],
  [
    '~of',
    words(
      'of in on at by for from with about into onto over under through after before behind beside near upon',
    ),
  ],
  ['~and', words('and or nor but')],
  [
    '~as',
    words('as if when while because though although since than that where until unless how why so then'),
  ],
  ['~the', words('the a an my your his its our their this that these those no some any every each another')],
];

/** What is behind or before a sentence. */
const edge = '|';

/**
 * Features of the place of a token: the words and marks beside it, and how bare the common word usually is.
 * `known` are the neighbours that have a weight of their own; others stand for their kind. `bareness` as in Speller.
 */
export function slotFeatures(
  document: Document,
  token: Token,
  bareness: number,
  known: (neighbour: string) => boolean,
): string[] {
  const { tokens } = document;
  const owns = /['’]s?$/.test(token.lower) ? "'" : '';
  const beside = (step: number) => neighbour(document, tokens[token.index + step], token);
  const [farBefore, before, after, farAfter] = [-2, -1, 1, 2].map(beside);
  const kinds = [before, after].map((one) => (known(`<${one.text}`) ? one.text : one.kind));
  const speech = token.register === 'dialogue' ? 'd' : 'n';
  const bare = Math.min(4, Math.floor(bareness * 8));
  return [
    `<${known(`<${before.text}`) ? before.text : before.kind}`,
    `>${known(`>${after.text}`) ? after.text : after.kind}${owns}`,
    `<<${known(`<<${farBefore.text}`) ? farBefore.text : farBefore.kind}`,
    `>>${known(`>>${farAfter.text}`) ? farAfter.text : farAfter.kind}`,
    `${before.kind}_${after.kind}${owns}`,
    `${farBefore.kind}_${before.kind}_`,
    `_${after.kind}_${farAfter.kind}${owns}`,
    `${speech}${before.kind}_${after.kind}`,
    `${bare}<${known(`${bare}<${kinds[0]}`) ? kinds[0] : before.kind}`,
    `${bare}>${after.kind}${owns}`,
    `b${bare}`,
  ];
}

interface Neighbour {
  text: string;
  kind: string;
}

function neighbour(document: Document, other: Token | undefined, token: Token): Neighbour {
  if (!other || other.sentence !== token.sentence) return { text: edge, kind: edge };
  if (other.quote)
    return { text: other.quote === 'open' ? '(' : ')', kind: other.quote === 'open' ? '(' : ')' };
  if (other.kind === 'mark')
    return { text: other.text[0], kind: /[,.?!;:]/.test(other.text[0]) ? other.text[0] : '-' };
  if (other.kind !== 'word') return { text: '0', kind: '0' };
  const hasOwnCapital = isCapitalized(other.text) && !document.opensSentence(other);
  return hasOwnCapital ? { text: '^', kind: '^' } : { text: other.lower, kind: kindOf(other) };
}

function kindOf(word: Token): string {
  const small = classes.find(([, members]) => members.has(word.lower));
  if (small) return small[0];
  const ending = /(?:ed|ly|ing|'s|n't|s)$/.exec(word.lower);
  return ending && word.lower.length > ending[0].length + 1 ? `~${ending[0]}` : '~';
}

/** Whether an article, a possessive pronoun, a number or the like stands directly before the token. */
export function isBehindDeterminer(document: Document, token: Token): boolean {
  const previous = document.at(token.index - 1);
  return (
    previous !== undefined &&
    previous.sentence === token.sentence &&
    (determiners.has(previous.lower) || previous.kind === 'number')
  );
}

/** Log odds that the place is a name's, given weights by feature. */
export function slotScore(features: readonly string[], weights: ReadonlyMap<string, number>): number {
  let score = weights.get('') ?? 0;
  for (const feature of features) score += weights.get(feature) ?? 0;
  return score;
}
