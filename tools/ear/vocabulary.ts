/** Chooses the words that the ear knows, and which books teach it. */
import { specialForms } from '../../src/ear/lexicon.js';
import type { Corpus } from './corpus.js';

/** `train` is counted, `tune` teaches the judges, `held` sets the thresholds and is reported on. */
export type Part = 'train' | 'tune' | 'held';

/** Least uses and books of a word. */
const leastUses = 8;
const leastBooks = 3;

/** A form with a capital (Captain, London) is known where it is this common; other names are one class. */
const leastNameUses = 300;
const leastNameBooks = 40;

/** The collection whose books are younger and cleaner than the others; only these teach the judges. */
export const younger = 'standardebooks';

/** Words of old or rural speech; with them go all that begin or end with an apostrophe (`an'`, `'tis`). */
const oldWords = new Set(
  'thou thee thy thine hath doth ye ere art canst shalt wilt dost hast methinks prithee nay yea'.split(' '),
);

/** An author with more of them in 10,000 words teaches the judges nothing about what people write now. */
const mostOldWords = 30;

/** Of a hundred authors, how many go to each part. */
export const tuneShare = 26;
export const heldShare = 5;

/** The part of every book. All books of an author are in the same one. */
export function divideBooks(corpus: Corpus): Part[] {
  const isOld = Uint8Array.from(corpus.forms, (form) =>
    oldWords.has(form) || (/^'[a-z]|[a-z]'$/.test(form) && !form.endsWith("s'")) ? 1 : 0,
  );
  const old = new Map<string, { uses: number; words: number }>();
  for (const { author, first, last, words } of corpus.books) {
    const entry = old.get(author) ?? { uses: 0, words: 0 };
    entry.words += words;
    for (let place = first; place < last; place++) entry.uses += isOld[corpus.ids[place]];
    old.set(author, entry);
  }
  return corpus.books.map(({ author, name }) => {
    const { uses, words } = old.get(author) ?? { uses: 0, words: 1 };
    if (!name.startsWith(younger) || (1e4 * uses) / words > mostOldWords) return 'train';
    const share = shareOf(author);
    if (share < tuneShare) return 'tune';
    return share < tuneShare + heldShare ? 'held' : 'train';
  });
}

/** A number from 0 to 99 by the name (FNV-1a). */
export function shareOf(author: string): number {
  let hash = 2166136261;
  for (const letter of `${author}!`) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return (hash >>> 0) % 100;
}

/**
 * The forms of the lexicon: special ones, then all others that are common enough in the books of the training part, or
 * `listed` and met there at all: “salvia” is rare in books and not among slips.
 */
export function chooseForms(corpus: Corpus, parts: readonly Part[], listed: readonly string[]): string[] {
  const size = corpus.forms.length;
  const uses = new Uint32Array(size);
  const books = new Uint16Array(size);
  const last = new Int32Array(size).fill(-1);
  corpus.books.forEach((book, number) => {
    if (parts[number] !== 'train') return;
    for (let place = book.first; place < book.last; place++) {
      const form = corpus.ids[place];
      uses[form]++;
      if (last[form] !== number) {
        last[form] = number;
        books[form]++;
      }
    }
  });
  const specials = new Set<string>(specialForms);
  const wanted = new Set(listed);
  const chosen: number[] = [];
  for (let form = 0; form < size; form++) {
    const text = corpus.forms[form];
    if (specials.has(text)) continue;
    const isCommon = uses[form] >= leastUses && books[form] >= leastBooks;
    if (!isCommon && !(wanted.has(text) && uses[form] > 0)) continue;
    if (/^\p{Lu}/u.test(text) && (uses[form] < leastNameUses || books[form] < leastNameBooks)) continue;
    chosen.push(form);
  }
  chosen.sort((a, b) => uses[b] - uses[a] || (corpus.forms[a] < corpus.forms[b] ? -1 : 1));
  return [...specialForms, ...chosen.map((form) => corpus.forms[form])];
}
