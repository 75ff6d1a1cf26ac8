/** The tagger tags as wink-nlp does, whose model it has. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Document, PartOfSpeech, Token } from '../src/core/document.js';
import { packageRoot } from '../src/files/package-root.js';
import { readPlain } from '../src/reading/plain.js';
import { readDocument } from '../src/reading/read.js';
import { loadTagger } from '../src/tagger/load.js';

interface Wink {
  readDoc(text: string): { tokens(): { out(what?: unknown): string[] } };
  its: { pos: unknown };
}

const require = createRequire(import.meta.url);
const wink = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']) as Wink;
const tagger = loadTagger();

/** A token has the tag of the first of wink's tokens in it. */
function winkTags(tokens: readonly Token[]): (PartOfSpeech | undefined)[] {
  const starts: number[] = [];
  let text = '';
  for (const token of tokens) {
    starts.push(text.length);
    text += `${token.text.replaceAll('’', "'")} `;
  }
  const found = wink.readDoc(text).tokens();
  const tags = found.out(wink.its.pos) as PartOfSpeech[];
  const tagAt = new Map<number, PartOfSpeech>();
  let from = 0;
  for (const [index, value] of found.out().entries()) {
    const start = text.indexOf(value, from);
    tagAt.set(start, tags[index]);
    from = start + value.length;
  }
  return starts.map((start) => tagAt.get(start));
}

function tagged(document: Document, tag: (tokens: readonly Token[]) => readonly unknown[]): string[] {
  return document.sentences.map(({ first, last }) => {
    const tokens = document.tokens.slice(first, last);
    const tags = tag(tokens);
    return tokens.map(({ text }, index) => `${text}/${tags[index]}`).join(' ');
  });
}

test.each([
  'The old clock that stood by the door had been running slow, and nobody minded that much.',
  'He’d left before she could’ve asked what it’s for; they don’t, you see, and y’all won’t.',
  'Susan’s coat, the workin’ man’s, O’Brien’s, Jamie-Lee’s: all of them hung ’bout the ’phone.',
  'At 10:30 the 3rd of 1,200 men, born in the 1920s or on the 21st, paid $5 & 3.5% at 9pm.',
  'Dvořák and Łucja ate a café crème at the meadowland of Kelabad—or so … well?! She — no.',
  'Blorping quivvles, a fnordly zibbed man; a non-smorker. STOP THE LANTERN GLONK!',
])('tags a sentence as wink-nlp does: %s', (text) => {
  const document = readDocument(readPlain(text));
  expect(tagged(document, tagger.tag)).toEqual(tagged(document, winkTags));
});

test('tags a chapter as wink-nlp does', () => {
  const folder = path.join(packageRoot, 'manuscript');
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const document = readDocument(readPlain(readFileSync(path.join(folder, name), 'utf8')));
    expect(tagged(document, tagger.tag)).toEqual(tagged(document, winkTags));
  }
});

test('knows of every word that it tags as a noun that it may be one', () => {
  const text = 'The run she had was a good back and forth; going on, each will is what is best for an else.';
  const document = readDocument(readPlain(text), tagger);
  const nouns = document.tokens.filter((token) => document.partOfSpeech(token) === 'NOUN');
  expect(nouns.length).toBeGreaterThan(1);
  expect(nouns.filter((token) => !document.mayBeNoun(token))).toEqual([]);
  const others = document.tokens.filter((token) => !document.mayBeNoun(token)).map(({ text }) => text);
  expect(others).toEqual(expect.arrayContaining(['The', 'and', 'is', 'for']));
});
