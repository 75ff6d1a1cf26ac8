/** Chapters made to be slow: they end, with work in proportion to their length, or are refused with a reason. */
import { describe, expect, it } from 'vitest';
import { activeRules, openProject } from '../src/engine.js';
import { packageRoot } from '../src/package-root.js';
import { proofread } from '../src/proofread.js';
import { readMarkdown } from '../src/reading/markdown.js';
import { readPlain } from '../src/reading/plain.js';
import { refuseTangles } from '../src/reading/tangle.js';
import { loadSpeller } from '../src/speller/load.js';

const rules = activeRules(await openProject(packageRoot));

/** How often the rules ask the speller about a text. */
function looksAt(source: string): number {
  let looks = 0;
  const speller = loadSpeller(undefined);
  const counting = new Proxy(speller, {
    get(target, name) {
      looks++;
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const { faults } = proofread([{ path: 'chapter.txt', source }], {
    rules,
    speller: counting,
    toProse: (_path, text) => readPlain(text),
  });
  expect(faults).toEqual([]);
  return looks;
}

describe('work grows with the length and no faster', () => {
  it.each([
    ['a word again and again', 'a '],
    ['one sentence', 'she said that the cat and the dog '],
    ['speech that never ends', '“No '],
    ['quotation marks', '" '],
    ['names', 'Mara '],
  ])('%s', (_name, pattern) => {
    expect(looksAt(pattern.repeat(1200))).toBeLessThan(2.5 * looksAt(pattern.repeat(600)) + 100);
  });
});

describe('Markdown that the parser cannot untangle', () => {
  it('is refused with the line', () => {
    expect(() => refuseTangles(`Prose.\n\n${'>'.repeat(5000)} a\n`)).toThrow(/block quotes .*line 3/);
    expect(() => refuseTangles(`Prose.\n${'*a_ '.repeat(6000)}\n`)).toThrow(/12000 marks .*line 2/);
    expect(() => refuseTangles(`${'[a] '.repeat(11_000)}\n`)).toThrow(/11000 marks .*line 1/);
  });

  it('is not what authors write', () => {
    const chat = '*Mara waves*\n_Tom_ **laughs**\n'.repeat(400);
    const verse = '> > Roses are red\n> > - a list\n\n'.repeat(3000);
    const scenes = `${'It was *very* late. '.repeat(40)}\n\n* * *\n\n`.repeat(500);
    for (const text of [chat, verse, scenes]) expect(() => refuseTangles(text)).not.toThrow();
  });

  it('is read up to the bounds', () => {
    const { text } = readMarkdown(`${'>'.repeat(100)} The rain fell.\n`);
    expect(text).toBe('The rain fell.');
  });
});
