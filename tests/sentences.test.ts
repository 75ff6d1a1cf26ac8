/** How a paragraph is cut into sentences. */
import { describe, expect, test } from 'vitest';
import { readPlain } from '../src/reading/plain.js';
import { readDocument } from '../src/reading/read.js';

/** The sentences of a text, each as it stands there. */
function sentencesOf(text: string): string[] {
  const document = readDocument(readPlain(text));
  return document.sentences.map(({ first, last }) =>
    document.text.slice(document.tokens[first].start, document.tokens[last - 1].end),
  );
}

const cases: [string, string[]][] = [
  ['It rained. They went in.', ['It rained.', 'They went in.']],
  ['A light shone. they saw it.', ['A light shone.', 'they saw it.']],
  ['Mr. Brand met Mrs. Roe and Dr. Hale.', ['Mr. Brand met Mrs. Roe and Dr. Hale.']],
  ['J. R. Brand wrote to A. Roe.', ['J. R. Brand wrote to A. Roe.']],
  ['He came at 5 p.m. and left.', ['He came at 5 p.m. and left.']],
  ['He came at 5 p.m. She left.', ['He came at 5 p.m.', 'She left.']],
  ['Hale & Co. had sent the bill.', ['Hale & Co. had sent the bill.']],
  ['He waited... and nobody came.', ['He waited... and nobody came.']],
  ['He waited... Nobody came.', ['He waited...', 'Nobody came.']],
  ['The dog (how slow it was!) came last.', ['The dog (how slow it was!) came last.']],
  ['It was late. (He knew it.) She slept.', ['It was late.', '(He knew it.)', 'She slept.']],
  ['“Who is it?” she asked. Nobody spoke.', ['“Who is it?” she asked.', 'Nobody spoke.']],
  ['“Go home.” He rose. “Now.”', ['“Go home.”', 'He rose.', '“Now.”']],
  ['“I never—” He fell.', ['“I never—”', 'He fell.']],
  ['It cost 3.50 in all.', ['It cost 3.50 in all.']],
  ['The work was done.Then they slept.', ['The work was done.', 'Then they slept.']],
];

describe('a paragraph is cut into sentences', () => {
  test.each(cases)('%s', (text, expected) => {
    expect(sentencesOf(`${text}\n\nThe rain had stopped.`).slice(0, -1)).toEqual(expected);
  });
});
