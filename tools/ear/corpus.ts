/** Reads the corpus into one stream of numbered forms. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { forEachForm } from '../../src/ear/stream.js';
import { readPlain } from '../../src/reading/plain.js';
import { readDocument } from '../../src/reading/read.js';

/** One book of the corpus. */
export interface Book {
  /** Folder and file. */
  name: string;
  author: string;
  /** First and last place in the stream. */
  first: number;
  last: number;
  words: number;
}

/** The corpus as numbers: `forms[ids[place]]`. `speech` is 1 where somebody speaks. */
export interface Corpus {
  books: Book[];
  forms: string[];
  ids: Uint32Array;
  speech: Uint8Array;
  length: number;
}

/** Lower-case surname of the author, the same in all three collections where an author stands in several. */
export function authorOf(folder: string, file: string): string {
  const name = file.replace('.txt.gz', '').toLowerCase();
  if (folder === 'standardebooks') return name.split('_')[0].split('-').at(-1) ?? name;
  if (folder === 'eltec-eng') return name.split('_')[1];
  return name.split('_')[0];
}

/** Reads every book under the folder, in order of name. */
export function readCorpus(folder: string, progress: (line: string) => void): Corpus {
  const files: [string, string][] = [];
  for (const sub of readdirSync(folder, { withFileTypes: true })) {
    if (!sub.isDirectory()) continue;
    for (const file of readdirSync(join(folder, sub.name))) {
      if (file.endsWith('.txt.gz')) files.push([sub.name, file]);
    }
  }
  files.sort((a, b) => (a.join('/') < b.join('/') ? -1 : 1));
  const index = new Map<string, number>();
  const forms: string[] = [];
  let ids = new Uint32Array(1 << 26);
  let speech = new Uint8Array(1 << 26);
  let length = 0;
  const books: Book[] = [];
  for (const [sub, file] of files) {
    const text = gunzipSync(readFileSync(join(folder, sub, file))).toString('utf8');
    const document = readDocument(readPlain(text));
    if (length + document.tokens.length * 2 > ids.length) {
      const more = new Uint32Array(ids.length * 2);
      more.set(ids);
      ids = more;
      const moreSpeech = new Uint8Array(ids.length);
      moreSpeech.set(speech);
      speech = moreSpeech;
    }
    const first = length;
    let inSpeech = 0;
    forEachForm(document, (form, token) => {
      let id = index.get(form);
      if (id === undefined) {
        id = forms.length;
        index.set(form, id);
        forms.push(form);
      }
      if (token >= 0) inSpeech = document.tokens[token].register === 'dialogue' ? 1 : 0;
      ids[length] = id;
      speech[length++] = inSpeech;
    });
    books.push({
      name: `${sub}/${file}`,
      author: authorOf(sub, file),
      first,
      last: length,
      words: document.wordCount,
    });
    if (books.length % 40 === 0) progress(`read ${books.length} of ${files.length} books`);
  }
  return { books, forms, ids: ids.slice(0, length), speech: speech.slice(0, length), length };
}
