/** A review, as an author goes through it: in a terminal, key by key. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { openProject } from '../src/engine/project.js';
import { run } from '../src/engine/run.js';
import { Review } from '../src/fix/review.js';
import { loadStanding } from '../src/standing/store.js';
import { type Book, cliOf, makeBook } from './setup/book.js';
import { noTerminal, Terminal } from './setup/terminal.js';

const textOf = (book: Book, file: string) => readFileSync(path.join(book.folder, file), 'utf8');

/** Rules that do not learn from the book, so that each finding here is known. */
const rules = 'repeated-word,indefinite-article,misspelling';

function review(book: Book, args = ''): Terminal {
  return new Terminal(`"${process.execPath}" "${cliOf()}" review --only ${rules} ${args}`, book.folder);
}

const one = `# One

She went to the the harbor. He went into into town.

An horse stood there. I beleive it was an old one.
`;

test('refuses to begin without a terminal', () => {
  const { status, stderr } = makeBook({ '01.md': one }).stet(['review']);
  expect(status).toBe(2);
  expect(stderr).toContain('a review needs a terminal');
});

test('whatever is decided, undoing takes all of it back', async () => {
  const text = [
    'She went to the the harbor, and he went into into town.',
    'An horse stood there. I beleive it was an old one.',
    'It was a evening of rain rain.',
  ].join('\r\n\r\n');
  const book = makeBook({ '01.md': text, '02.txt': `\uFEFF${text}` });
  const project = await openProject(book.folder);
  const decision = fc.oneof(
    fc.record({
      kind: fc.constant('accept' as const),
      text: fc.constantFrom('', 'a', 'the old 🦄', 'for\n\nher'),
    }),
    fc.record({ kind: fc.constantFrom('stand' as const, 'word' as const, 'rule-off' as const) }),
    fc.record({ kind: fc.constantFrom('later' as const, 'skip-chapter' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(decision, { maxLength: 8 }), async (decisions) => {
      const { chapters } = await run(project, { paths: ['.'], only: rules.split(',') });
      const review = await Review.open(project, chapters);
      const { waiting } = review;
      for (const one of decisions) {
        const item = review.current;
        if (item) expect(review.textOf(item.path).slice(item.start, item.end)).toBe(item.finding.actual);
        await review.decide(one);
        for (const { path: file } of chapters)
          expect(textOf(book, file).replace('\uFEFF', '')).toBe(review.textOf(file));
      }
      while (await review.undo());
      expect(review.waiting).toBe(waiting);
      expect([textOf(book, '01.md'), textOf(book, '02.txt')]).toEqual([text, `\uFEFF${text}`]);
      expect(
        readdirSync(book.folder)
          .sort()
          .filter((name) => name !== '.stet'),
      ).toEqual(['01.md', '02.txt']);
      expect((await loadStanding(book.folder)).standing.size).toBe(0);
    }),
    { numRuns: 60 },
  );
});

describe.skipIf(noTerminal)(`in a terminal${noTerminal ? ` (skipped: ${noTerminal})` : ''}`, () => {
  test('shows each change in its place, and writes what is accepted at once', async () => {
    const book = makeBook({ '01.md': one });
    const terminal = review(book, '--no-color');
    const screen = await terminal.shows('1 of 4');
    expect(screen).toContain('01.md:3');
    expect(screen).toContain('She went to the[- the-] harbor.');
    expect(screen).toContain('“the” is there twice.');
    terminal.press('Enter');
    await terminal.shows('2 of 4');
    expect(textOf(book, '01.md')).toBe(one.replace('the the', 'the'));
    terminal.press('t');
    await terminal.shows('Instead of into into');
    terminal.press('C-u');
    terminal.type('into the');
    terminal.press('Enter');
    await terminal.shows('3 of 4');
    expect(textOf(book, '01.md')).toContain('He went into the town.');
    terminal.press('n');
    await terminal.shows('4 of 4');
    terminal.press('1');
    const end = await terminal.shows('status 1');
    expect(end).toContain('Reviewed: 3 changed.');
    expect(end).toContain('1 waits for the next review.');
    expect(textOf(book, '01.md')).toContain('I believe it was');

    expect(book.stet(['undo']).stdout).toMatch(/^Took back 3 changes of the review/);
    expect(textOf(book, '01.md')).toBe(one);
  });

  test('lets stand, adds a word, turns a rule off, and takes each back', async () => {
    const book = makeBook({ '01.md': one, '02.md': 'They saw an horse.\n' });
    const terminal = review(book);
    await terminal.shows('1 of 5');
    terminal.press('s');
    await terminal.shows('2 of 5');
    expect(textOf(book, '.stet/standing.yml')).toContain(
      'words: "the the", sentence: "She went to the the harbor."',
    );
    terminal.press('o');
    await terminal.shows('“An” before');
    expect(textOf(book, '.stetrc.yml')).toBe('rules:\n  repeated-word: off\n');
    terminal.press('u');
    // The answer is shown before it is carried out.
    await terminal.shows('undone');
    await vi.waitFor(() => expect(existsSync(path.join(book.folder, '.stetrc.yml'))).toBe(false));
    terminal.press('n');
    await terminal.shows('3 of 5');
    terminal.press('n');
    await terminal.shows('4 of 5');
    terminal.press('w');
    await terminal.shows('02.md:1');
    expect(textOf(book, 'story.yml')).toContain('words:\n  - beleive\n');
    terminal.press('c');
    const end = await terminal.shows('status 1');
    expect(end).toContain('Reviewed: 1 let stand, 1 added to story.yml.');
    expect(book.stet(['undo']).status).toBe(0);
    expect(existsSync(path.join(book.folder, 'story.yml'))).toBe(false);
    expect(textOf(book, '.stet/standing.yml')).not.toContain('the the');
  });

  test('quitting, by key or by force, loses nothing that was accepted', async () => {
    for (const key of ['q', 'C-c']) {
      const book = makeBook({ '01.md': one });
      const terminal = review(book);
      await terminal.shows('1 of 4');
      terminal.press('a');
      await terminal.shows('2 of 4');
      terminal.press(key);
      const end = await terminal.shows('status 1');
      expect(end).toContain('Reviewed: 1 changed.');
      expect(end).toContain('3 wait for the next review.');
      expect(textOf(book, '01.md')).toBe(one.replace('the the', 'the'));
    }
  });

  test('does not write over what the author wrote meanwhile', async () => {
    const book = makeBook({ '01.md': one });
    const terminal = review(book);
    await terminal.shows('1 of 4');
    const own = `${one}\nA new end.\n`;
    book.write('01.md', own);
    terminal.press('Enter');
    await terminal.shows('was changed since it was read');
    expect(textOf(book, '01.md')).toBe(own);
    // The screen goes on saying so: above it stands what the author wanted, as if it were done.
    terminal.press('n');
    expect(await terminal.shows('2 of 4')).toContain('was changed since it was read');
    terminal.press('q');
    await terminal.shows('status 1');
  });

  test('says when there is nothing to review', async () => {
    const terminal = review(makeBook({ '01.md': 'All is well.\n' }));
    await terminal.shows('There is nothing to review.');
    await terminal.shows('status 0');
  });
});
