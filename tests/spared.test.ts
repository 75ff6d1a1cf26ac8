/** Paragraphs that the Markdown parser never sees are read as it would read them, whatever stands around them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdown } from '../src/reading/markdown.js';

const plain = [
  'The rain fell.',
  '“No,” he said.\nShe left.',
  'It was late, they say.',
  'Rain.',
  'Half past 9.',
];
const marked = [
  '*Quiet.* He slept.',
  '# Nine',
  'Nine\n====',
  '- bread\n- salt\n\n  and wine',
  '1. one',
  '> a letter\nand more',
  '```\ncode',
  '```',
  '<!-- a note',
  '-->',
  '<!-- stet-ignore name-case -->',
  '<pre>',
  '</pre>',
  '---\ntitle: Rain\n---',
  '    far in',
  '| a | b |\n|---|---|\n| c | d |',
  '[the map][map]',
  '[map]: map.md',
  'A line  \nthat breaks',
  'http://mill.example',
];

test('in every company', () => {
  const paragraph = fc.oneof(fc.constantFrom(...plain), fc.constantFrom(...marked));
  const gap = fc.constantFrom('\n\n', '\n \n', '\n\n\n', '\r\n\r\n', '\n');
  fc.assert(
    fc.property(fc.array(fc.tuple(paragraph, gap), { maxLength: 10 }), (parts) => {
      const write = (escaped: (text: string) => string) =>
        parts.map(([text, after]) => (plain.includes(text) ? escaped(text) : text) + after).join('');
      // An escape that stands for itself keeps a paragraph with the parser.
      const spared = readMarkdown(write((text) => text));
      const parsed = readMarkdown(write((text) => text.replace(/\.$/, '\\.')));
      const reading = ({ text, blocks, emphasis, remarks }: typeof spared) => ({
        text,
        blocks,
        emphasis,
        remarks: remarks?.length,
      });
      expect(reading(spared)).toEqual(reading(parsed));
    }),
    { numRuns: 150 },
  );
});

test('in a long chapter, which the parser reads piece by piece', () => {
  const far = 'Thunder *rolled* on.\n\n'.repeat(300);
  const source = `---\ntitle: Rain\n\nauthor: Ann\n---\n\n${far}<!-- stet -->\n\nThe end.\n\n\`\`\`\n\n${far}`;
  const { text, source: map, remarks } = readMarkdown(source);
  expect(text).toBe(`${'Thunder rolled on.\n\n'.repeat(300)}The end.`);
  const span = map.toSource({ start: text.length - 8, end: text.length });
  expect(source.slice(span.start, span.end)).toBe('The end.');
  expect(remarks?.map(({ about }) => about && source.slice(about.start, about.end))).toEqual(['The end.']);
});

test('each leads back to its place, and a comment to the paragraph behind it', () => {
  const source = 'Rain.\n\nMore rain.\n\n*Thunder*.\n\n<!-- stet -->\n\nThe end.\r\n\r\nOr not.\n';
  const { text, source: map, remarks } = readMarkdown(source);
  for (const part of ['Rain', 'More', 'Thunder', 'The end', 'Or not']) {
    const start = text.indexOf(part);
    const span = map.toSource({ start, end: start + part.length });
    expect(source.slice(span.start, span.end)).toBe(part);
  }
  expect(remarks?.map(({ about }) => about && source.slice(about.start, about.end))).toEqual(['The end.']);
});
