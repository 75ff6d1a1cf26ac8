import { describe, expect, it } from 'vitest';
import { parseEntries, parsePack } from '../src/packs/pack.js';
import { readPacks } from '../src/rule-files.js';

describe('packs', () => {
  it('hold the entries of the folder that has their name', async () => {
    const pack = (await readPacks()).find(({ id }) => id === 'confused-word');
    const swaps = pack?.entries.map(({ swap }) => Object.keys(swap)[0]);
    expect(swaps).toContain('all ways');
    expect(swaps).toContain('salvia');
  });

  it('name the file with the mistake', () => {
    const entry = '- swap: { salvia: saliva }\n  when: "wet #nuon []"\n';
    expect(() => parseEntries(entry, 'letters.yml')).toThrow(/^letters\.yml: .*#nuon/);
    expect(() => parsePack(`id: x\nentries:\n${entry}`, 'x.yml')).toThrow(/^x\.yml: .*#nuon/);
    expect(() => parsePack('id: [', 'x.yml')).toThrow(/^x\.yml: /);
  });
});
