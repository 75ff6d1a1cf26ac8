/** Parts of speech by wink-nlp, loaded at the first question (about 100 ms, 32 MB). */
import { createRequire } from 'node:module';
import type { PartOfSpeech, Tagger, Token } from '../core/document.js';

interface Wink {
  readDoc(text: string): { tokens(): { out(what?: unknown): string[] } };
  its: { pos: unknown };
}

let wink: Wink | undefined;

function load(): Wink {
  const require = createRequire(import.meta.url);
  return require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
}

/** Tags the tokens of one sentence. wink-nlp cuts contractions in two; a token takes the tag of its first part. */
export const tagger: Tagger = (tokens: readonly Token[]): PartOfSpeech[] => {
  wink ??= load();
  const starts: number[] = [];
  let text = '';
  for (const token of tokens) {
    starts.push(text.length);
    text += `${token.text.replaceAll('’', "'")} `;
  }
  const found = wink.readDoc(text).tokens();
  const values = found.out();
  const parts = found.out(wink.its.pos) as PartOfSpeech[];
  const tags: PartOfSpeech[] = new Array(tokens.length).fill('X');
  let from = 0;
  let at = 0;
  for (let index = 0; index < values.length; index++) {
    const start = text.indexOf(values[index], from);
    if (start < 0) continue;
    from = start + values[index].length;
    while (at + 1 < starts.length && starts[at + 1] <= start) at++;
    if (starts[at] === start) tags[at] = parts[index];
  }
  return tags;
};
