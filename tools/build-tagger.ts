/**
 * Writes dist/dictionaries/tagger.bin: the part of wink-nlp's English model that tags words, in the form that
 * src/tagger/model.ts describes. It loads in a hundredth of the time of the whole.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PartOfSpeech } from '../src/core/document.js';
import { packageRoot } from '../src/files/package-root.js';
import { type Machine, Piece, placeOf, printOf, tags, writeTagModel } from '../src/tagger/model.js';

/** Where a property of a word lies in wink's lexicon: its 32-bit number, its bits there, and how far to shift them. */
type Place = readonly [number: number, mask: number, shift: number];

interface WinkModel {
  lexicon: string;
  xpansions: string;
  packing: { size: number; layout: Record<string, Place> };
  features: { lexeme: { list: string[] }; posClusters: { list: string[] } };
  pos: { list: (PartOfSpeech | 'UNK')[] };
}

/** Version, states, transitions, tags by state, where in the pattern the tag goes by state. */
type WinkMachine = [
  number,
  number,
  Record<string, Record<string, number>>,
  Record<string, string>,
  Record<string, [number, number]>,
];

/** Events beside the tags: hints are numbered from here, and this one is for all else. */
const firstHint = 1_080_000;
const otherwiseEvent = '2070003';

/** Places of the table, for 87,593 words. */
const room = 2 ** 17;

const require = createRequire(import.meta.url);
const home = path.dirname(require.resolve('wink-eng-lite-web-model/package.json'));
const models = path.join(home, 'dist/languages/cur/models');
const wink = JSON.parse(readFileSync(path.join(models, 'eng-core-web-model.json'), 'utf8')) as WinkModel;
const machines = (JSON.parse(readFileSync(path.join(models, 'eng-pos-model.json'), 'utf8')) as string[]).map(
  (text) => JSON.parse(text) as WinkMachine,
);
const lexicon = numbersOf(wink.lexicon);
const expansions = numbersOf(wink.xpansions);
const { layout, size } = wink.packing;
const clusters = wink.features.posClusters.list.map((names) => {
  const known = names.split('_').filter((name) => tags.includes(name as PartOfSpeech));
  return known.reduce((sum, name) => sum | (1 << tags.indexOf(name as PartOfSpeech)), 0);
});
const hints = new Set<number>();

const readings = new Map<string, number>();
const starts = [0];
const pieces: number[] = [];
const prints = new Uint32Array(room);
const table = new Uint16Array(room);
for (const [word, text] of wink.features.lexeme.list.entries()) {
  const own = piecesOf(word);
  const key = own.join(' ');
  let reading = readings.get(key);
  if (reading === undefined) {
    reading = readings.size;
    readings.set(key, reading);
    pieces.push(...own);
    starts.push(pieces.length);
  }
  const print = printOf(text);
  const place = placeOf(prints, print);
  if (prints[place] !== 0 && table[place] !== reading)
    throw new Error(`${text} has the print of another word`);
  prints[place] = print;
  table[place] = reading;
}
const symbols = tags.length + Math.max(...hints);
const folder = path.join(packageRoot, 'dist', 'dictionaries');
mkdirSync(folder, { recursive: true });
writeFileSync(
  path.join(folder, 'tagger.bin'),
  writeTagModel({
    prints,
    readings: table,
    starts: Uint16Array.from(starts),
    pieces: Uint32Array.from(pieces),
    symbols,
    machines: machines.map(machineOf),
  }),
);
copyFileSync(path.join(home, 'LICENSE'), path.join(folder, 'LICENSE-tagger'));

function numbersOf(base64: string): Uint32Array {
  return new Uint32Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer);
}

function property(word: number, name: string): number {
  const [number, mask, shift] = layout[name];
  return (lexicon[word * size + number] & mask) >>> shift;
}

/** A word, or the words that a contraction stands for. */
function piecesOf(word: number): number[] {
  if (property(word, 'isContraction') === 0) {
    const isMapped = property(word, 'isSpellingMapped') === 1;
    const mapped = isMapped ? property(word, 'lemma') : word;
    const normal = isMapped ? mapped : word + property(word, 'normal');
    return [piece(property(mapped, 'pos'), property(word, 'posHint'), normal)];
  }
  const lemma = property(word, 'lemma');
  const first = lemma & 0x3fff;
  const parts: number[] = [];
  for (let at = first; at < first + ((lemma >>> 14) & 31); at += 4) {
    const [lexeme, normal, , tag] = expansions.subarray(at, at + 4);
    parts.push((piece(tag, property(lexeme, 'posHint'), normal) | Piece.fixed) >>> 0);
  }
  return parts;
}

/** `normal` is the word in lower case, which knows what tags it may have. */
function piece(tag: number, hint: number, normal: number): number {
  if (hint !== 0) hints.add(hint);
  return clusters[property(normal, 'lexemeCID')] | (tagNumber(tag) << Piece.tag) | (hint << Piece.hint);
}

/** Our number of wink's tag; a word without one is a noun. */
function tagNumber(tag: number): number {
  const name = wink.pos.list[tag];
  return tags.indexOf(name === 'UNK' ? 'NOUN' : name);
}

function machineOf([, states, transitions, names, marks]: WinkMachine): Machine {
  const count = states + 1;
  const machine: Machine = {
    next: new Uint8Array(count * symbols),
    otherwise: new Uint8Array(count),
    change: new Int8Array(count),
    place: new Uint8Array(count),
  };
  for (const [state, events] of Object.entries(transitions)) {
    for (const [event, next] of Object.entries(events)) {
      if (event === otherwiseEvent) machine.otherwise[Number(state)] = next;
      else if (/^\d+$/.test(event))
        machine.next[Number(state) * symbols + symbolNumber(Number(event))] = next;
    }
  }
  for (const [state, name] of Object.entries(names)) {
    const tag = tagNumber(Math.abs(Number(name))) + 1;
    machine.change[Number(state)] = Number(name) < 0 ? -tag : tag;
    machine.place[Number(state)] = marks[state]?.[0] ?? 0;
  }
  return machine;
}

function symbolNumber(event: number): number {
  return event > firstHint ? tags.length + event - firstHint - 1 : tagNumber(event);
}
