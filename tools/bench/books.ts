/** Makes books to measure by: chapters of some 4,000 words in plain text. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packageRoot } from '../../src/files/package-root.js';

/** A book on disk. */
export interface BenchBook {
  folder: string;
  /** Paths of its chapters, relative to the folder. */
  chapters: string[];
  words: number;
  bytes: number;
}

const chapterWords = 4000;
const corpus = path.join(packageRoot, '../shared/corpus/standardebooks');

/** Where the words come from. */
export const source = existsSync(corpus)
  ? 'novels of ../shared/corpus'
  : 'manuscript/, repeated with other names';

/** Writes a book of so many words, cut into chapters, or as one chapter. */
export function makeBook(home: string, name: string, words: number, isOneChapter: boolean): BenchBook {
  const folder = path.join(home, name);
  mkdirSync(folder, { recursive: true });
  const book: BenchBook = { folder, chapters: [], words: 0, bytes: 0 };
  let chapter: string[] = [];
  let length = 0;
  const flush = () => {
    if (chapter.length === 0) return;
    const file = `${String(book.chapters.length + 1).padStart(3, '0')}.txt`;
    const text = `${chapter.join('\n\n')}\n`;
    writeFileSync(path.join(folder, file), text);
    book.chapters.push(file);
    book.words += length;
    book.bytes += Buffer.byteLength(text);
    chapter = [];
    length = 0;
  };
  for (const paragraph of paragraphs()) {
    chapter.push(paragraph);
    length += paragraph.split(/\s+/).length;
    if (book.words + length >= words) break;
    if (!isOneChapter && length >= chapterWords) flush();
  }
  flush();
  return book;
}

/** Paragraphs without end. */
function* paragraphs(): Generator<string> {
  if (!existsSync(corpus)) return yield* renamed();
  const novels = readdirSync(corpus).sort();
  // Every seventh, so that books by one author do not stand together.
  for (let at = 0; ; at = (at + 7) % novels.length) {
    const text = gunzipSync(readFileSync(path.join(corpus, novels[at]))).toString();
    yield* text.split('\n\n').filter((paragraph) => paragraph.trim() !== '');
  }
}

/** The demo chapters again and again; each time its names get another ending. */
function* renamed(): Generator<string> {
  const home = path.join(packageRoot, 'manuscript');
  const text = readdirSync(home)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(path.join(home, name), 'utf8').replace(/^#.*$/gm, ''))
    .join('\n\n');
  const names = new Set([...text.matchAll(/(?<=\p{Ll},? )\p{Lu}\p{Ll}{2,}/gu)].map(([name]) => name));
  const endings = ['', 'a', 'en', 'is', 'or', 'yn', 'ette', 'ard', 'wick', 'mere'];
  for (let copy = 0; ; copy++) {
    const ending = endings[copy % endings.length];
    const copied = text.replace(/\p{Lu}\p{Ll}{2,}/gu, (word) => (names.has(word) ? word + ending : word));
    yield* copied.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
  }
}
