/** Chapters made to be slow: they end, with work in proportion to their length, or are refused with a reason. */
import { describe, expect, it, test } from 'vitest';
import type { ActiveRule, Rule } from '../src/core/rule.js';
import { loadEar } from '../src/ear/load.js';
import { activeRules, openProject } from '../src/engine/project.js';
import { packageRoot } from '../src/files/package-root.js';
import { countChapter, openChapter, prepareCheck } from '../src/proofreading/chapter.js';
import { proofread, storyOf } from '../src/proofreading/proofread.js';
import { readMarkdown } from '../src/reading/markdown.js';
import { readPlain } from '../src/reading/plain.js';
import { refuseTangles } from '../src/reading/tangle.js';
import { loadSpeller } from '../src/speller/load.js';
import { viewOf } from '../src/story/recorder.js';
import { loadTagger } from '../src/tagger/load.js';
import { textOf } from '../tools/example-text.js';

const project = await openProject(packageRoot);
const rules = activeRules(project);
const ear = await loadEar(loadSpeller(undefined));
const tagger = loadTagger();

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

test('a word without end is looked at once, not from each of its letters', () => {
  const { faults } = proofread([{ path: 'chapter.txt', source: 'a'.repeat(400_000) }], {
    rules,
    speller: loadSpeller(undefined),
    toProse: (_path, text) => readPlain(text),
  });
  expect(faults).toEqual([]);
});

test('quotation marks in a row are told at its ends alone', () => {
  const { chapters } = proofread([{ path: 'chapter.txt', source: `He wrote.\n\n${'"'.repeat(600)}\n` }], {
    rules,
    speller: loadSpeller(undefined),
    toProse: (_path, text) => readPlain(text),
  });
  expect(chapters[0].findings.length).toBeLessThan(4);
});

/** Texts that hold a rule to its work: its errors and traps again and again, with and without ends of sentences. */
function worstOf({ examples }: Rule): Record<string, string> {
  const texts = examples.map(textOf);
  const line = texts.join(' ').replace(/\s+/g, ' ');
  return {
    paragraphs: `${texts.join('\n\n')}\n\n`,
    'one paragraph': `${line} `,
    'one sentence': `${line.replace(/[.?!…;:]/g, '').toLowerCase()} `,
    'speech that never ends': `${texts.join('\n\n').replaceAll('”', '')}\n\n`,
  };
}

/** How often a rule looks at a token, quotation, sentence or paragraph of a text, or asks how many there are. */
function looksOf(active: ActiveRule, source: string): number {
  const tools = {
    rules: [active],
    speller: loadSpeller(undefined),
    ear,
    tagger,
    toProse: () => readPlain(source),
  };
  const chapter = openChapter({ path: 'chapter.txt', source }, tools);
  let looks = 0;
  for (const parts of ['tokens', 'quotations', 'sentences', 'paragraphs'] as const) {
    const value = new Proxy<unknown[]>(chapter.document[parts], {
      get(target, name) {
        looks++;
        return Reflect.get(target, name);
      },
    });
    Object.defineProperty(chapter.document, parts, { value });
  }
  const facts = countChapter(chapter, tools);
  const view = viewOf(storyOf([facts], tools), tools.speller);
  const heard = tools.ear?.hear(chapter.document).heard ?? [];
  const { faults } = prepareCheck(tools)(chapter, view).finish(heard);
  expect([...facts.faults, ...faults]).toEqual([]);
  return looks;
}

describe('a rule looks no more often at each word of a longer text', () => {
  const all = activeRules(project, { only: [...project.rules.keys()] });
  it.each(
    all.filter(({ rule }) => rule.examples.length > 0).map((active) => [active.rule.id, active] as const),
  )('%s', (_id, active) => {
    for (const [name, text] of Object.entries(worstOf(active.rule))) {
      const times = Math.ceil(5000 / text.length);
      const looks = looksOf(active, text.repeat(times));
      expect(looksOf(active, text.repeat(2 * times)), name).toBeLessThan(2.3 * looks + 1000);
    }
  });
});

describe('Markdown that the parser cannot untangle', () => {
  it('is refused with the line', () => {
    expect(() => refuseTangles(`Prose.\n\n${'>'.repeat(5000)} a\n`)).toThrow(/block quotes .*line 3/);
    expect(() => refuseTangles(`Prose.\n${'*a_ '.repeat(6000)}\n`)).toThrow(/12000 marks .*line 2/);
    expect(() => refuseTangles(`${'[a] '.repeat(11_000)}\n`)).toThrow(/11000 marks .*line 1/);
    expect(() => refuseTangles(`Prose.\n${'['.repeat(100_001)}\n`)).toThrow(
      /100001 opening brackets .*line 2/,
    );
    expect(() => refuseTangles(`Prose.\n${'`a '.repeat(50_001)}\n`)).toThrow(/50001 marks of code.*line 2/);
    expect(() => refuseTangles(`${'| a '.repeat(30_000)}\n\n`.repeat(2))).not.toThrow();
    expect(() => refuseTangles('- a\n  - b\n'.repeat(2501))).toThrow(/5000 list items .*line 5001/);
    expect(() => refuseTangles('- a\n  - b\n\n'.repeat(9000))).not.toThrow();
    expect(() => refuseTangles(`${'['.repeat(60_000)}\n\n`.repeat(2))).not.toThrow();
  });

  it('is not what authors write', () => {
    const chat = '*Mara waves*\n_Tom_ **laughs**\n'.repeat(400);
    const verse = '> > Roses are red\n> > - a list\n\n'.repeat(3000);
    const scenes = `${'It was *very* late. '.repeat(40)}\n\n* * *\n\n`.repeat(500);
    for (const text of [chat, verse, scenes]) expect(() => refuseTangles(text)).not.toThrow();
  });

  it('is read piece by piece: the parser copies what it has at the end of each quote', () => {
    const { blocks } = readMarkdown('> He said no.\n\n'.repeat(8000));
    expect(blocks.length).toBe(8000);
  });

  it('is read up to the bounds', () => {
    const { text } = readMarkdown(`${'>'.repeat(100)} The rain fell.\n`);
    expect(text).toBe('The rain fell.');
  });
});
