/**
 * What scanners read for letters: `tlie` for `the`, `bum` for `burn`. Pairs of what stands in the book and what is read.
 *
 * From the ambiguities of Tesseract (`eng/eng.unicharambigs` in tesseract-ocr/langdata, Apache 2.0), those of plain
 * lower-case letters, and from the shapes of worn type that the proofreaders of old books meet oftenest: an h that is
 * broken, a ligature (fi, fl) that is taken for one letter, thin strokes that join or part.
 */

/** One letter for one, either way. */
export const alikeInShape: readonly string[] = ['ce', 'ft', 'ao', 'hb', 'nu', 'il', 'eo', 'au', 'rt', 'kh'];

/** Groups of letters that are read as one or two others: as printed, and as read. */
export const misreadings: readonly (readonly [printed: string, read: string])[] = [
  ['m', 'rn'],
  ['m', 'in'],
  ['m', 'ni'],
  ['m', 'nn'],
  ['n', 'ii'],
  ['n', 'ri'],
  ['u', 'ii'],
  ['u', 'ti'],
  ['w', 'vv'],
  ['d', 'cl'],
  ['h', 'li'],
  ['h', 'ii'],
  ['h', 'di'],
  ['h', 'lr'],
  ['b', 'li'],
  ['k', 'lc'],
  ['rn', 'm'],
  ['in', 'm'],
  ['ni', 'm'],
  ['im', 'nn'],
  ['ri', 'n'],
  ['fi', 'n'],
  ['fi', 'h'],
  ['fl', 'fi'],
  ['ti', 'n'],
  ['ii', 'n'],
  ['li', 'h'],
  ['cl', 'd'],
  ['ch', 'di'],
  ['th', 'di'],
  ['lm', 'hn'],
  ['rm', 'nn'],
  ['nn', 'rm'],
  ['un', 'im'],
  ['in', 'ur'],
  ['vv', 'w'],
];
