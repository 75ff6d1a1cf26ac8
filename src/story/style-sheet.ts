/** The style sheet of a book: what its chapters show of choices that every book makes. */

import type { Census } from '../core/story.js';
import { markStyles } from '../style/mark-style.js';
import { spellingVariants } from '../style/spelling-variants.js';

/** One decision of a style sheet. */
export interface StyleDecision {
  /** Key below `style:` in story.yml. */
  key: string;
  /** What the book does most. */
  value: string;
  /** All ways that the book takes with how often, commonest first: `gray 41, grey 2`. */
  counts: string;
}

/** The rules whose counts are read. */
export const countersOfStyle: readonly string[] = [
  'mixed-marks',
  'spelling-variant',
  'hyphen-variant',
  'open-compound',
  'comma-outside-quote',
];

/** Fewest uses from which a choice is read. */
const fewest = 2;

/**
 * The decisions that a census shows: marks first, then words in the order of the alphabet. The rules of
 * `countersOfStyle` must have counted.
 */
export function inferStyle(census: Census): StyleDecision[] {
  const marks = markStyles.map(({ key, ways }) =>
    decide(key, Object.keys(ways), (way) => census.tally('mixed-marks', `${key} ${way}`)),
  );
  const comma = decide('comma', ['inside', 'outside'], (way) => census.tally('comma-outside-quote', way));
  const found = [...marks, comma, ...spellingDecisions(census), ...hyphenDecisions(census)];
  return found.filter((decision) => decision !== undefined);
}

/** The decisions as they stand in story.yml, with the counts as comments. */
export function printStyle(decisions: readonly StyleDecision[]): string {
  if (decisions.length === 0) return 'style: {}\n';
  const rows = decisions.map(({ key, value, counts }) => ({
    row: `  ${quoted(key)}: ${quoted(value)}`,
    counts,
  }));
  const width = Math.max(...rows.map(({ row }) => row.length));
  return `style:\n${rows.map(({ row, counts }) => `${row.padEnd(width)}  # ${counts}\n`).join('')}`;
}

function spellingDecisions(census: Census): (StyleDecision | undefined)[] {
  const seen = new Map<string, readonly string[]>();
  for (const { word, spellings, family } of spellingVariants.values()) {
    seen.set(family, family === word ? spellings : family.split('/'));
  }
  return [...seen]
    .map(([key, ways]) =>
      decide(key, ways, (way) => census.tally('spelling-variant', `${key} ${ways.indexOf(way)}`)),
    )
    .sort((a, b) => ((a?.key ?? '') < (b?.key ?? '') ? -1 : 1));
}

/** Compounds that the book writes in both ways: with a hyphen and as one word, or as two. */
function hyphenDecisions(census: Census): (StyleDecision | undefined)[] {
  const both = [...census.tallies('hyphen-variant').keys()]
    .map((hyphen) => ({ hyphen, closed: hyphen.replace('-', '') }))
    .filter(({ closed }) => census.lower(closed) > 0)
    .sort((a, b) => (a.closed < b.closed ? -1 : 1));
  const open = [...census.tallies('open-compound').keys()]
    .filter((way) => way.includes('-') && census.tally('open-compound', way.replace('-', ' ')) > 0)
    .sort();
  return [
    ...both.map(({ hyphen, closed }) =>
      decide(closed, [hyphen, closed], (way) =>
        way === hyphen ? census.tally('hyphen-variant', hyphen) : census.lower(closed),
      ),
    ),
    ...open.map((hyphen) =>
      decide(hyphen, [hyphen, hyphen.replace('-', ' ')], (way) => census.tally('open-compound', way)),
    ),
  ];
}

function decide(
  key: string,
  ways: readonly string[],
  count: (way: string) => number,
): StyleDecision | undefined {
  const used = ways
    .map((way) => ({ way, uses: count(way) }))
    .filter(({ uses }) => uses > 0)
    .sort((a, b) => b.uses - a.uses);
  const all = used.reduce((sum, { uses }) => sum + uses, 0);
  if (all < fewest) return undefined;
  return { key, value: used[0].way, counts: used.map(({ way, uses }) => `${way} ${uses}`).join(', ') };
}

/** In quotation marks where YAML would read something else: `yes`, `-our`. */
function quoted(text: string): string {
  return /^(?:yes|no|on|off|true|false|null)$|^[^\p{L}]/iu.test(text) ? JSON.stringify(text) : text;
}
