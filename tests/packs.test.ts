import { describe, expect, it } from 'vitest';
import type { EntrySource } from '../src/packs/entries.js';
import { parseEntries, parsePack } from '../src/packs/pack.js';
import { readPacks } from '../src/rule-files.js';

describe('packs', () => {
  it('hold the entries of the folder that has their name', async () => {
    const pack = (await readPacks()).find(({ id }) => id === 'confused-word');
    const swaps = pack?.entries.map(({ swap }) => Object.keys(swap)[0]);
    expect(swaps).toContain('all ways');
    expect(swaps).toContain('salvia');
  });

  it('say nothing twice', async () => {
    const found: string[] = [];
    for (const { entries } of await readPacks()) {
      const alike = new Map<string, EntrySource[]>();
      for (const entry of entries) {
        for (const patterns of [list(entry.when), list(entry.unless)]) {
          const twice = patterns.flatMap((pattern) => pattern.split(' ').flatMap(saidTwice));
          const within = patterns.filter((one, index) => isSaidBy(one, index, patterns));
          const [first] = Object.keys(entry.swap);
          found.push(...[...twice, ...within].map((again) => `${first}: ${again}`));
        }
        for (const [wrong, right] of Object.entries(entry.swap)) {
          const others = alike.get(`${wrong} → ${right}`) ?? [];
          const again = others.flatMap((other) => repeatedIn(other, entry));
          found.push(...again.map((pattern) => `${wrong}: ${pattern}`));
          alike.set(`${wrong} → ${right}`, [...others, entry]);
        }
      }
    }
    expect(found).toEqual([]);
  });

  it('name the file with the mistake', () => {
    const entry = '- swap: { salvia: saliva }\n  when: "wet #nuon []"\n';
    expect(() => parseEntries(entry, 'letters.yml')).toThrow(/^letters\.yml: .*#nuon/);
    expect(() => parsePack(`id: x\nentries:\n${entry}`, 'x.yml')).toThrow(/^x\.yml: .*#nuon/);
    expect(() => parsePack('id: [', 'x.yml')).toThrow(/^x\.yml: /);
  });
});

function list(given: string | string[] | undefined): string[] {
  return given === undefined ? [] : [given].flat();
}

/** What alternatives of a term say again. */
function saidTwice(term: string): string[] {
  const all = alternatives(term);
  return all.filter((one, index) => all.some((other, at) => at !== index && covers(other, one, at < index)));
}

function alternatives(term: string): string[] {
  return term.replace(/^[!@]+|(?<=.)\?$/g, '').split('|');
}

function covers(alternative: string, other: string, isSameToo: boolean): boolean {
  if (alternative === other) return isSameToo;
  return /^[^#]+\*$/.test(alternative) && other.startsWith(alternative.slice(0, -1));
}

/** Whether a pattern fits nowhere but where another of the list does; of two that are alike the later. */
function isSaidBy(pattern: string, index: number, patterns: readonly string[]): boolean {
  return patterns.some(
    (other, at) => at !== index && isWithin(pattern, other) && (at < index || !isWithin(other, pattern)),
  );
}

function isWithin(one: string, other: string): boolean {
  const [inner, outer] = [one, other].map((pattern) =>
    pattern.split(/ ?\[\] ?/).map((side) => side.split(' ')),
  );
  const [before, after] = [inner[0].toReversed(), inner[1]];
  return isSideWithin(before, outer[0].toReversed()) && isSideWithin(after, outer[1]);
}

function isSideWithin(inner: readonly string[], outer: readonly string[]): boolean {
  return outer.every((term, index) => {
    if (term === '' || term === inner[index]) return !/.\?$/.test(term);
    if (!inner[index] || /[!@?*]/.test(term + inner[index])) return false;
    const all = alternatives(term);
    return alternatives(inner[index]).every((one) => all.includes(one));
  });
}

/** The patterns of one of two entries with the same suggestion, where the other gives it already. */
function repeatedIn(earlier: EntrySource, later: EntrySource): string[] {
  if (earlier.near !== later.near) return [];
  const isSameGrade = earlier.severity === later.severity && earlier.fix === later.fix;
  return [...saidBy(earlier, later), ...(isSameGrade ? saidBy(later, earlier) : [])];
}

function saidBy(entry: EntrySource, other: EntrySource): string[] {
  const isFree = list(entry.unless).every((pattern) =>
    list(other.unless).some((unless) => isWithin(pattern, unless)),
  );
  if (!isFree) return [];
  return list(other.when).filter((pattern) => list(entry.when).some((when) => isWithin(pattern, when)));
}
