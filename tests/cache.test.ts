/** Results kept by an earlier run, or made by several threads, give the same report as one thread that keeps nothing. */
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { RunMemory } from '../src/cache/memory.js';
import type { RunReport } from '../src/core/run.js';
import { openProject, type RunOptions } from '../src/engine/project.js';
import { run } from '../src/engine/run.js';
import { type Book, makeBook } from './setup/book.js';

/** Paragraphs that lean on what other chapters say: names, spellings, marks, hyphens, coined words. */
const paragraphs = [
  'Spike nodded at Ilse. “We ride at dawn,” he said. Captain Brand was already in the yard.',
  'The spike of the gate had rusted, and brand after brand burned down in the grate.',
  'Ilse saw spike at the door. “Is captain brand with you?” she asked him.',
  'Martinne came late; Martine had been told so. Martine, of all people, hated waiting.',
  'The gray cloak was colour of ash, she thought, and the grey sea had no color at all.',
  'He took the mid-day coach. By midday the road was dust, and mid-day prayers were over.',
  '"You never came," she said. "I waited—for hours...and hours."',
  '“Well… I never,” said Brand -- and he meant it.',
  'i was walking home. the lamps were out. I don’t know weather it rained.',
  'The zorblins sang. A zorblin never sleeps, and no zorblin ever wept for teh dead.',
  'She was grown found of the old house. He could of told her. It had a affect on him.',
  'The Republic of Tarn fell. The Amber Gate stood open, and the amber gate was never shut again.',
  '“I ain’t seen nothin’,” said Dorn. “He done it an’ I knowed it.”',
  'Will would not come. Will smiled. She hoped that will, at least, was his own.',
  '<!-- stet name-case -->\n\nIlse told spike to run, and spike ran.',
  '<!-- stet wrong-word, misspelling -->\n\nTeh end was near.',
];

const bibles = [
  undefined,
  'characters:\n  - Spike\n  - Captain Brand\nwords:\n  - zorblin\n',
  'language: en-GB\nterms:\n  - Amber Gate\nstyle:\n  ellipsis: dots\n',
  'characters:\n  - Martine\nlanguage: en-US\nstyle:\n  gray: grey\n',
];

const settings = [
  undefined,
  'rules:\n  name-case: warning\n  misspelling: off\n',
  'rules:\n  echo: suggestion\n',
];

const standing = [
  undefined,
  '- {rule: misspelling, words: "teh", sentence: "A zorblin never sleeps, and no zorblin ever wept for teh dead."}\n',
  '- {rule: name-case, words: "spike", sentence: "Ilse saw spike at the door."}\n',
];

const choicesOf = {
  bible: ['story.yml', bibles],
  settings: ['.stetrc.yml', settings],
  standing: ['.stet/standing.yml', standing],
} as const;

type Step =
  | { kind: 'chapter'; name: number; paragraphs: number[] }
  | { kind: 'paragraph'; name: number; at: number; gone: number; put: number[] }
  | { kind: 'gone'; name: number }
  | { kind: 'bible' | 'settings' | 'standing'; choice: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('chapter' as const),
      name: fc.nat(3),
      paragraphs: fc.array(fc.nat(paragraphs.length - 1), { minLength: 1, maxLength: 8 }),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('paragraph' as const),
      name: fc.nat(3),
      at: fc.nat(20),
      gone: fc.nat(2),
      put: fc.array(fc.nat(paragraphs.length - 1), { maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('gone' as const), name: fc.nat(3) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('bible' as const, 'settings' as const, 'standing' as const),
      choice: fc.nat(3),
    }),
  },
);

function put(book: Book, file: string, content: string | undefined): void {
  if (content === undefined) rmSync(path.join(book.folder, file), { force: true });
  else book.write(file, content);
}

function take(book: Book, taken: Step): void {
  if (taken.kind === 'chapter') {
    const text = taken.paragraphs.map((one) => paragraphs[one]).join('\n\n');
    put(book, `book/0${taken.name}.md`, `${text}\n`);
  } else if (taken.kind === 'paragraph') edit(path.join(book.folder, `book/0${taken.name}.md`), taken);
  else if (taken.kind === 'gone') put(book, `book/0${taken.name}.md`, undefined);
  else {
    const [file, choices] = choicesOf[taken.kind];
    put(book, file, choices[taken.choice % choices.length]);
  }
}

/** Puts paragraphs in the place of others. */
function edit(file: string, { at, gone, put }: Step & { kind: 'paragraph' }): void {
  if (!existsSync(file)) return;
  const written = readFileSync(file, 'utf8').trim().split('\n\n');
  written.splice(at % (written.length + 1), gone, ...put.map((one) => paragraphs[one]));
  writeFileSync(file, `${written.join('\n\n')}\n`);
}

async function proofread({ folder }: Book, options: Partial<RunOptions>): Promise<Omit<RunReport, 'time'>> {
  const { chapters, faults } = await run(await openProject(folder), {
    paths: ['book'],
    isWholeBook: true,
    ...options,
  });
  return { chapters, faults };
}

const cacheOf = (book: Book) => path.join(book.folder, '.stet', 'cache');

const runs = Number(process.env.STET_CACHE_RUNS ?? 4);
const patience = 120_000 + runs * 10_000;

test(
  'what is kept from earlier runs changes no report',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 2, maxLength: 6 }),
        fc.boolean(),
        async (steps, inMemory) => {
          const chapter = (from: number, to?: number) => `${paragraphs.slice(from, to).join('\n\n')}\n`;
          const book = makeBook({
            'book/00.md': chapter(0),
            'book/01.md': chapter(0, 7),
            'book/02.md': chapter(7),
            'book/03.md': chapter(4, 12),
            '.stet/.gitignore': 'cache/\n',
          });
          const memory = new RunMemory();
          await proofread(book, { cache: true, memory });
          for (const taken of steps) {
            take(book, taken);
            const fresh = await proofread(book, {});
            if (inMemory) expect(await proofread(book, { cache: true, memory })).toEqual(fresh);
            else expect(await proofread(book, { cache: true })).toEqual(fresh);
          }
          await memory.save();
          expect(await proofread(book, { cache: true })).toEqual(await proofread(book, {}));
        },
      ),
      { numRuns: runs },
    );
  },
  patience,
);

describe('the cache', () => {
  const files = {
    'book/1.md': `${paragraphs.slice(0, 8).join('\n\n')}\n`,
    'book/2.md': `${paragraphs[8]}\n`,
  };

  test('is used: what it says is what is told', async () => {
    const book = makeBook(files);
    const fresh = await proofread(book, { cache: true });
    const names = readdirSync(cacheOf(book)).filter((name) => name.endsWith('.check'));
    expect(names).toHaveLength(2);
    // The two checks change places under each other's names: neither is taken for the other's.
    const [a, b] = names.map((name) => path.join(cacheOf(book), name));
    const texts = [a, b].map((file) => readFileSync(file));
    writeFileSync(a, texts[1]);
    writeFileSync(b, texts[0]);
    expect(await proofread(book, { cache: true })).toEqual(fresh);
    const before = names.map((name) => readFileSync(path.join(cacheOf(book), name), 'utf8'));
    await proofread(book, { cache: true });
    expect(names.map((name) => readFileSync(path.join(cacheOf(book), name), 'utf8'))).toEqual(before);
  });

  test.each([
    ['emptied', () => ''],
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['changed', (text: string) => text.replace(/[a-z](?=[^a-z]*$)/, 'q')],
    ['foreign', () => '{"findings": []}\n'],
  ])('does no harm where a file is %s', async (_how, damage) => {
    const book = makeBook(files);
    const fresh = await proofread(book, { cache: true });
    for (const name of readdirSync(cacheOf(book))) {
      const file = path.join(cacheOf(book), name);
      writeFileSync(file, damage(readFileSync(file, 'utf8')));
    }
    expect(await proofread(book, { cache: true })).toEqual(fresh);
  });

  test('does no harm where its folder is a file', async () => {
    const book = makeBook({ ...files, '.stet/cache': 'no folder' });
    expect(await proofread(book, { cache: true })).toEqual(await proofread(book, {}));
  });

  test('does no harm where it cannot be written', async () => {
    const book = makeBook({ ...files, '.stet/cache/tidied': '' });
    chmodSync(cacheOf(book), 0o500);
    expect(await proofread(book, { cache: true })).toEqual(await proofread(book, {}));
  });

  test('bears two runs at once', async () => {
    const book = makeBook(files);
    const fresh = await proofread(book, {});
    const both = await Promise.all([proofread(book, { cache: true }), proofread(book, { cache: true })]);
    expect(both).toEqual([fresh, fresh]);
    expect(await proofread(book, { cache: true })).toEqual(fresh);
    expect(readdirSync(cacheOf(book)).filter((name) => name.endsWith('.draft'))).toEqual([]);
  });

  test('is where npm keeps such things, or in .stet, or nowhere', () => {
    const book = makeBook(files);
    const stet = (...args: string[]) => book.stet(['book', '--format', 'json', ...args]);
    const plain = stet('--no-cache');
    expect(plain.status).toBe(1);
    expect(readdirSync(book.folder)).toEqual(['book']);
    expect(stet()).toEqual(plain);
    expect(readdirSync(path.join(book.folder, '.stet')).sort()).toEqual(['.gitignore', 'cache']);
    rmSync(path.join(book.folder, '.stet'), { recursive: true });
    book.write('node_modules/.package-lock.json', '{}');
    expect(stet()).toEqual(plain);
    expect(readdirSync(path.join(book.folder, 'node_modules/.cache/stet')).length).toBeGreaterThan(3);
    expect(stet()).toEqual(plain);
  });
});

describe('several threads', () => {
  const text = `${paragraphs.join('\n\n')}\n\n`.repeat(20);
  const chapters = Array.from({ length: 12 }, (_, index) => [`book/${10 + index}.md`, text] as const);
  const only = 'name-case,misspelling,mixed-marks,misspelling-of-name,wrong-word,extra-word';
  const flags = ['--no-cache', '--format', 'json', '--only', only];

  test.each(['2', '4'])('of the number of %s give the report of one', (threads) => {
    const book = makeBook(Object.fromEntries(chapters));
    const one = book.stet([...flags, '--threads', '1']);
    expect(one.status).toBe(1);
    expect(book.stet([...flags, '--threads', threads])).toEqual(one);
  });

  test('give it too where the one that listens fails', () => {
    const book = makeBook(Object.fromEntries(chapters));
    const home = makeBook().folder;
    const installed = inject('installed');
    for (const part of ['package.json', 'models', 'dist/dictionaries', 'dist/bundle'])
      cpSync(path.join(installed, part), path.join(home, part), { recursive: true });
    writeFileSync(path.join(home, 'dist/bundle/listening-worker.js'), 'throw new Error();');
    const broken = { cli: path.join(home, 'dist/bundle/cli.js') };
    expect(book.stet([...flags, '--threads', '2'], broken)).toEqual(book.stet([...flags, '--threads', '1']));
  });
});
