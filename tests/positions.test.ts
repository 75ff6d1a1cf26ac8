/** Offsets, lines and columns are exact in the text as written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lines, type Span } from '../src/core/text.js';
import { readMarkdown } from '../src/reading/markdown.js';
import { readPlain } from '../src/reading/plain.js';
import { readDocument } from '../src/reading/read.js';

/** Words that try the counting: combining marks, astral letters, apostrophes of both shapes. */
const word = fc.constantFrom(
  'rain',
  'Azura',
  'cafe\u0301',
  '𝒜𝒷𝒸',
  'naïve',
  'don’t',
  "it's",
  'Ω',
  'ﬁre',
  'x',
  '漢字',
);

/** A piece of Markdown and the words that a reader sees in it, with their places in the piece. */
interface Piece {
  markdown: string;
  words: { text: string; at: Span }[];
}

const plain: fc.Arbitrary<Piece> = word.map((text) => ({
  markdown: text,
  words: [{ text, at: { start: 0, end: text.length } }],
}));
const wrapped = (open: string, close: string) =>
  word.map((text) => ({
    markdown: open + text + close,
    words: [{ text, at: { start: open.length, end: open.length + text.length } }],
  }));
const split: fc.Arbitrary<Piece> = fc.constantFrom('*', '**', '***').map((mark) => ({
  markdown: `un${mark}believ${mark}able`,
  words: [{ text: 'unbelievable', at: { start: 0, end: 12 + 2 * mark.length } }],
}));
const silent = (markdown: string): fc.Arbitrary<Piece> => fc.constant({ markdown, words: [] });

const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 6, arbitrary: plain },
  wrapped('*', '*'),
  wrapped('**', '**'),
  wrapped('[', '](https://example.org/some/words)'),
  wrapped('\\*', '\\*'),
  wrapped('“', '”'),
  wrapped('(', '),'),
  split,
  silent('`code words`'),
  silent('<b title="words">'),
  silent('![some words](picture.png)'),
  silent('https://example.org/words'),
  silent('&mdash;'),
  silent('&#8212;'),
  silent('--'),
  silent('…'),
  silent('👩‍🚀'),
);

const line = fc.array(piece, { minLength: 1, maxLength: 6 });
const block = fc.record({
  prefix: fc.constantFrom('', '# ', '> ', '- ', '1. ', '  '),
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
});
const chapter = fc.record({
  front: fc.constantFrom('', '---\ntitle: Some words\n---\n\n'),
  blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
  lineEnd: fc.constantFrom('\n', '\r\n'),
});

/** Writes a chapter and notes where its words stand. */
function write({ front, blocks, lineEnd }: typeof chapter extends fc.Arbitrary<infer T> ? T : never) {
  let text = front.replaceAll('\n', lineEnd);
  const words: { text: string; start: number; end: number }[] = [];
  for (const { prefix, lines } of blocks) {
    for (const [index, pieces] of (prefix === '# ' ? lines.slice(0, 1) : lines).entries()) {
      text += index === 0 ? `${prefix}The` : `${prefix === '> ' ? '> ' : ''}then`;
      words.push({
        text: index === 0 ? 'The' : 'then',
        start: text.length - (index === 0 ? 3 : 4),
        end: text.length,
      });
      for (const { markdown, words: inside } of pieces) {
        text += ' ';
        for (const { text: shown, at } of inside) {
          words.push({ text: shown, start: text.length + at.start, end: text.length + at.end });
        }
        text += markdown;
      }
      text += lineEnd;
    }
    text += `${lineEnd}<!-- some words -->${lineEnd}${lineEnd}`;
  }
  return { text, words };
}

test('words of Markdown are found where they stand, whatever marks them', () => {
  fc.assert(
    fc.property(chapter, (shape) => {
      const { text, words } = write(shape);
      const document = readDocument(readMarkdown(text));
      const found = document.tokens
        .filter((token) => token.kind === 'word')
        .map((token) => ({ text: token.text, ...document.source.toSource(token) }));
      expect(found).toEqual(words);
    }),
    { numRuns: 400 },
  );
});

const anyText = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom(
        ' ',
        '\n',
        '\r\n',
        '\t',
        '"',
        '“',
        '”',
        "'",
        '’',
        '‘',
        '.',
        '...',
        '—',
        '-',
        '?!',
        '\u0301',
        '𝒜',
        '👩‍🚀',
        '\r',
        '\u00a0',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test('tokens of any text are in order, do not overlap and are what stands there', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const document = readDocument(readPlain(text));
      let last = 0;
      for (const token of document.tokens) {
        expect(token.start).toBeGreaterThanOrEqual(last);
        expect(token.end).toBeGreaterThan(token.start);
        expect(document.text.slice(token.start, token.end)).toBe(token.text);
        const place = document.source.toSource(token);
        const written = text.slice(place.start, place.end);
        expect(written.replace(/[*_]/g, '')).toBe(token.text.replace(/[*_]/g, ''));
        expect(document.sentenceOf(token).first).toBeLessThanOrEqual(token.index);
        last = token.end;
      }
      const letters = [...text].filter((character) => /\p{L}/u.test(character)).length;
      const inTokens = document.tokens
        .flatMap((token) => [...token.text])
        .filter((c) => /\p{L}/u.test(c)).length;
      expect(inTokens).toBe(letters);
    }),
    { numRuns: 1000 },
  );
});

test('Markdown of any text keeps every token in bounds, in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const document = readDocument(readMarkdown(text));
      let last = 0;
      for (const token of document.tokens) {
        const { start, end } = document.source.toSource(token);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
    { numRuns: 500 },
  );
});

test('lines and columns agree with counting by hand', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = new Lines(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const before = text.slice(0, offset);
        const broken = before.split(/\r\n|\n|\r(?!\n)/);
        const inBreak = text[offset] === '\n' && text[offset - 1] === '\r';
        if (inBreak) continue;
        expect(lines.place(offset)).toEqual({
          line: broken.length,
          column: broken.at(-1)!.length + 1,
          offset,
        });
      }
    }),
    { numRuns: 300 },
  );
});

test('a replacement keeps the markup inside the words it spans', () => {
  const source = 'An un*believ*able tale.';
  const document = readDocument(readMarkdown(source));
  const token = document.tokens.find(({ text }) => text === 'unbelievable')!;
  expect(document.source.translate(token, token.text, 'Unbelievable')).toBe('Un*believ*able');
  expect(document.source.translate(token, token.text, 'strange')).toBeUndefined();
});
