/** Chooses the words that the ear knows, and which books teach it. */
import { specialForms } from '../../src/ear/lexicon.js';
import type { Book, Corpus } from './corpus.js';

/** `train` is counted, `tune` teaches the judges, `held` sets the thresholds and is reported on. */
export type Part = 'train' | 'tune' | 'held';

/** Least uses and books of a word. */
const leastUses = 8;
const leastBooks = 3;

/** A form with a capital (Captain, London) is known where it is this common; other names are one class. */
const leastNameUses = 300;
const leastNameBooks = 40;

/** Parts by author, so that no author stands in two; more of the younger collection is kept for tuning. */
export function partOf(book: Book): Part {
  let hash = 2166136261;
  for (const letter of `${book.author}!`) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  const share = (hash >>> 0) % 100;
  const isClean = book.name.startsWith('standardebooks');
  if (share < (isClean ? 22 : 4)) return 'tune';
  return share < (isClean ? 32 : 7) ? 'held' : 'train';
}

/** The forms of the lexicon: special ones, then all others that are common enough in the books of the training part. */
export function chooseForms(corpus: Corpus, parts: readonly Part[]): string[] {
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
  const chosen: number[] = [];
  for (let form = 0; form < size; form++) {
    const text = corpus.forms[form];
    if (specials.has(text) || uses[form] < leastUses || books[form] < leastBooks) continue;
    if (/^\p{Lu}/u.test(text) && (uses[form] < leastNameUses || books[form] < leastNameBooks)) continue;
    chosen.push(form);
  }
  chosen.sort((a, b) => uses[b] - uses[a] || (corpus.forms[a] < corpus.forms[b] ? -1 : 1));
  return [...specialForms, ...chosen.map((form) => corpus.forms[form])];
}
