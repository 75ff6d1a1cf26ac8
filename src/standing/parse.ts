/** Reads the text of a standing.yml. */
import { entriesOf, Mistakes, type Value } from '../author-files/author-file.js';
import { readValue } from '../author-files/author-yaml.js';
import { Standing, StandingError, type WrittenEntry } from './standing.js';

const text = '("(?:[^"\\\\]|\\\\.)*")';
/** An entry as Stet writes it, which is read many times faster than YAML in general. */
const linePattern = new RegExp(`^- \\{rule: ([a-z-]+), words: ${text}, sentence: ${text}\\}\\r?$`);

/** Reads the text of a standing.yml; `path` is for messages. Throws a StandingError that names every mistake. */
export function parseStanding(source: string, path: string): Standing {
  return Standing.of(readLines(source) ?? readYaml(source, path));
}

/** Undefined where a line is not as Stet writes it. */
function readLines(source: string): WrittenEntry[] | undefined {
  const entries: WrittenEntry[] = [];
  let start = 0;
  for (const line of source.split('\n')) {
    const match = linePattern.exec(line);
    if (match) {
      try {
        const [, rule, words, sentence] = match;
        const end = start + line.trimEnd().length;
        entries.push({ rule, words: JSON.parse(words), sentence: JSON.parse(sentence), start, end });
      } catch {
        return undefined;
      }
    } else if (line.trim() !== '' && !line.startsWith('#')) return undefined;
    start += line.length + 1;
  }
  return entries;
}

function readYaml(source: string, path: string): WrittenEntry[] {
  const mistakes = new Mistakes(path);
  const root = readValue(source, mistakes);
  const entries = root ? readEntries(root, mistakes, source) : [];
  if (mistakes.any) throw new StandingError(mistakes.toString());
  return entries;
}

function readEntries(root: Value, mistakes: Mistakes, source: string): WrittenEntry[] {
  if (root.kind === 'nothing') return [];
  if (root.kind !== 'list') {
    mistakes.expected('a list of entries', root, 'begin each with "- " on a line of its own');
    return [];
  }
  const starts = lineStarts(source);
  return root.items.flatMap((item) => {
    const known = ['rule', 'words', 'sentence'];
    const fields = entriesOf(item, 'an entry such as "{rule: …, words: …, sentence: …}"', mistakes, known);
    const [rule, words, sentence] = known.map((name) => {
      const value = fields.find(({ key }) => key === name)?.value;
      if (value?.kind === 'text') return value.text;
      if (value?.kind === 'number' || value?.kind === 'flag') return value.written;
      if (item.kind === 'group') mistakes.add(item.line, `this entry has no "${name}:"`);
      return '';
    });
    const start = starts[item.line - 1];
    return [{ rule, words, sentence, start, end: (starts[item.line] ?? source.length + 1) - 1 }];
  });
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (const { index } of source.matchAll(/\n/g)) starts.push(index + 1);
  return starts;
}
