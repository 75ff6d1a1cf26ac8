/** Chapters made to be slow, at three sizes: the time a MiB must not grow with the size. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { capitalize } from '../../src/core/text.js';
import { openProject } from '../../src/engine/project.js';
import { run } from '../../src/engine/run.js';
import { packageRoot } from '../../src/files/package-root.js';
import { textOf } from '../example-text.js';
import { measure } from './measure.js';

const mebi = 2 ** 20;
const sizes = [0.25, 0.5, 1];
/** Seconds after which a chapter is given up, whatever its size. */
const patience = 60;

interface Hostile {
  name: string;
  extension: 'md' | 'txt';
  /** The text, of about so many characters. */
  make(length: number): string;
}

const repeat = (pattern: string) => (length: number) => pattern.repeat(length / pattern.length);
const plain = (name: string, pattern: string): Hostile => ({ name, extension: 'txt', make: repeat(pattern) });
const marked = (name: string, pattern: string): Hostile => ({ name, extension: 'md', make: repeat(pattern) });
/** `most` marks, and then prose. */
const few = (name: string, pattern: string, most: number): Hostile => ({
  name,
  extension: 'md',
  make: (length) => `${pattern.repeat(most)}\n\n${repeat(`${prose}\n\n`)(length)}`,
});

const prose = 'She went down to the river and saw the old boat there. “Come in,” said Mara, and he laughed. ';

/** Words that no dictionary has, all different. */
function* unknownWords(): Generator<string> {
  const [starts, ends] = ['bdfgklmnprstvz', 'aeiou'];
  for (let number = 7; ; number += 7919) {
    let word = '';
    for (let rest = number; rest > 0; rest = Math.floor(rest / 70)) {
      word += starts[rest % 14] + ends[Math.floor(rest / 14) % 5];
    }
    yield `${word}k`;
  }
}

/** Unknown words in sentences of eight, each as `write` has it. */
function unknownText(length: number, write = (word: string) => word): string {
  const parts: string[] = [];
  let size = 0;
  for (const unknown of unknownWords()) {
    const word = write(unknown);
    const part = parts.length % 8 === 0 ? `.\n\nThe ${word}` : word;
    parts.push(part);
    size += part.length + 1;
    if (size >= length) break;
  }
  return parts.join(' ');
}

const hostile: Hostile[] = [
  plain('prose in one line', prose),
  plain('one sentence', 'she said that the cat and the dog '),
  plain('one word', 'a'),
  plain('one word, again and again', 'a '),
  plain('quotation marks', '"'),
  plain('quotation marks, spaced', '" '),
  plain('speech that never ends', '“No '),
  plain('single quotation marks', "'a "),
  plain('apostrophes', "a'"),
  plain('hyphens', 'a-'),
  plain('names', 'Mara '),
  plain('lines of a letter', 'a\n'),
  { name: 'unknown words', extension: 'txt', make: (length) => unknownText(length) },
  {
    name: 'names, all different',
    extension: 'txt',
    make: (length) => unknownText(length, (word) => `saw ${capitalize(word)}`),
  },
  marked('brackets', '['),
  marked('pairs of brackets', '[a] '),
  marked('emphasis', '*a '),
  marked('emphasis that crosses', '*a_ '),
  marked('block quotes', '>'),
  marked('pictures', '!['),
  marked('code', '`a '),
  marked('HTML', '<a '),
  marked('tables', '|a'),
  few('10,000 brackets', '[', 10_000),
  few('10,000 marks of emphasis', '*a_', 5000),
  few('100 block quotes', '>', 100),
];

/** Runs Stet over each; the answer is a table of seconds a MiB. */
export async function measureHostile(
  folder: string,
  stet: string,
  say: (text: string) => void,
): Promise<void> {
  say(
    `## Hostile chapters, seconds a MiB\n\n| | ${sizes.map((size) => `${size} MiB`).join(' | ')} |\n|---|--:|--:|--:|`,
  );
  for (const { name, extension, make } of hostile) {
    const cells = sizes.map((size) => {
      const file = path.join(folder, `hostile.${extension}`);
      writeFileSync(file, `${make(size * mebi)}\n`);
      try {
        const { work } = measure([stet, '--fail-on', 'never', '--no-cache', file], folder, 2, patience);
        return (work / size).toFixed(1);
      } catch {
        return `more than ${patience / size}`;
      }
    });
    say(`| ${name} | ${cells.join(' | ')} |`);
  }
  await measureRules(say);
}

/** The examples of each rule, all errors and all traps, again and again; and all in one sentence. */
async function measureRules(say: (text: string) => void): Promise<void> {
  const project = await openProject(packageRoot);
  const rows: { id: string; small: number; large: number }[] = [];
  for (const rule of project.rules.values()) {
    const text = rule.examples.map(textOf).join('\n\n');
    const seconds = async (pattern: string, size: number) => {
      const bytes = Buffer.from(repeat(pattern)(size * mebi));
      const began = process.cpuUsage();
      await run(project, { paths: [], stdin: { path: 'chapter.txt', bytes } });
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1e6 / size;
    };
    const oneSentence = `${text
      .replace(/[.?!…;:]/g, '')
      .replace(/\s+/g, ' ')
      .toLowerCase()} `;
    for (const [id, pattern] of [
      [rule.id, `${text}\n\n`],
      [`${rule.id}, one sentence`, oneSentence],
    ]) {
      rows.push({ id, small: await seconds(pattern, 1 / 8), large: await seconds(pattern, 1 / 4) });
    }
  }
  rows.sort((a, b) => b.large - a.large);
  say(
    `\nThe examples of a rule, again and again; the ten slowest of ${rows.length}\n\n| | 0.125 MiB | 0.25 MiB |\n|---|--:|--:|`,
  );
  for (const { id, small, large } of rows.slice(0, 10))
    say(`| ${id} | ${small.toFixed(1)} | ${large.toFixed(1)} |`);
}
