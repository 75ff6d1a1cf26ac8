/** How `models/ear.bin` is laid out: magic, length of the header, header in JSON, then sections on bounds of eight. */

import type { Forest } from '../models/trees.js';
import { Lexicon } from './lexicon.js';
import type { EarModel, Thresholds } from './model.js';
import { NgramTable } from './ngrams.js';
import { type Prepared, prepare, readPrepared } from './prepared.js';

const magic = 'STETEAR6';

const arrays = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
} as const;

type ArrayName = keyof typeof arrays;
type AnyArray = Uint8Array | Int8Array | Uint16Array | Int32Array | Uint32Array | Float32Array;

interface Header {
  /** Sum of all 32-bit words behind the header, modulo 2^32. */
  sum: number;
  /** Bytes behind the header. */
  length: number;
  thresholds: Thresholds;
  sections: { name: string; type: ArrayName; offset: number; length: number }[];
}

/** What goes into the file; the rest of the model is computed on loading. */
export interface EarParts
  extends Omit<
    EarModel,
    'lexicon' | 'openQuote' | 'a' | 'an' | 'counts' | 'total' | 'classCounts' | 'table'
  > {
  forms: readonly string[];
  counts: ArrayLike<number>;
  /** The n-gram table's fingerprints and values. */
  prints: Uint16Array;
  values: Uint8Array;
}

/** Writes the file. */
export function writeEar(parts: EarParts): Uint8Array {
  const forests = (['wrong', 'small', 'missing', 'extra'] as const).flatMap(
    (kind): [string, ArrayName, AnyArray][] => [
      [`${kind}.roots`, 'u32', parts[kind].roots],
      [`${kind}.feature`, 'u8', parts[kind].feature],
      [`${kind}.value`, 'f32', parts[kind].value],
      [`${kind}.child`, 'u8', parts[kind].child],
    ],
  );
  const listed: [string, ArrayName, AnyArray][] = [
    ['forms', 'u8', new TextEncoder().encode(parts.forms.join('\n'))],
    ['counts', 'u32', Uint32Array.from(parts.counts)],
    ['classes', 'u16', parts.classes],
    ['odd', 'u8', parts.odd],
    ['younger', 'u8', parts.younger],
    ['prints', 'u16', parts.prints],
    ['values', 'u8', parts.values],
    ['network.inputs', 'i8', parts.network.inputs],
    ['network.outputs', 'i8', parts.network.outputs],
    ['network.outputRows', 'u16', parts.network.outputRows],
    ['network.biases', 'i8', parts.network.biases],
    ['deep.weights', 'i8', parts.network.deep.weights],
    ['deep.biases', 'i8', parts.network.deep.biases],
    ['deep.outputs', 'i8', parts.network.deep.outputs],
    ['bag.inputs', 'i8', parts.network.bag.inputs],
    ['bag.outputs', 'i8', parts.network.bag.outputs],
    ['bag.inputRows', 'u16', parts.network.bag.inputRows],
    ['bag.outputRows', 'u16', parts.network.bag.outputRows],
    ['rivalCounts', 'u8', rivalCountsOf(parts.rivalStart)],
    ['rivals', 'u16', parts.rivals],
    ['relations', 'u8', parts.relations],
    ['rivalPrior', 'i8', parts.rivalPrior],
    ['insertable', 'u16', parts.insertable],
    ['gapGroups', 'u8', parts.gapGroups],
    ['determined', 'u8', parts.determined],
    ['deletable', 'u8', parts.deletable],
    ...forests,
  ];
  let length = 0;
  const sections = listed.map(([name, type, array]) => {
    const section = { name, type, offset: length, length: array.length };
    length = Math.ceil((length + array.byteLength) / 8) * 8;
    return section;
  });
  const body = new Uint8Array(length);
  for (const [index, [, , array]] of listed.entries()) {
    body.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), sections[index].offset);
  }
  const header: Header = { sum: sumOf(body), length, thresholds: parts.thresholds, sections };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = Math.ceil((magic.length + 4 + json.length) / 8) * 8;
  const file = new Uint8Array(start + length).fill(32, 0, start);
  file.set(new TextEncoder().encode(magic));
  new DataView(file.buffer).setUint32(magic.length, json.length, true);
  file.set(json, magic.length + 4);
  file.set(body, start);
  return file;
}

/** What makes reading the file quicker. */
export interface Shortcuts {
  /** What `writePrepared` wrote; of no use where that was for another model. */
  prepared?: Uint8Array;
  /** Whether the file is known to be whole, so that its sum need not be reckoned. */
  isWhole?: boolean;
}

/** A model, and what was worked out from its file. */
interface ReadModel {
  model: EarModel;
  sum: number;
  prepared: Prepared;
}

/** Reads the file. Throws an Error that says what is wrong with it. */
export function readEar(file: Uint8Array, { prepared: kept, isWhole = false }: Shortcuts = {}): ReadModel {
  if (new TextDecoder().decode(file.subarray(0, magic.length)) !== magic)
    throw new Error('is not a model of the ear');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const jsonLength = view.getUint32(magic.length, true);
  const start = Math.ceil((magic.length + 4 + jsonLength) / 8) * 8;
  if (start > file.length) throw new Error('is cut off');
  const header = parseHeader(file.subarray(magic.length + 4, magic.length + 4 + jsonLength));
  if (file.length !== start + header.length) throw new Error('is cut off');
  const aligned = (file.byteOffset + start) % 8 === 0 ? file.subarray(start) : file.slice(start);
  if (!isWhole && sumOf(aligned) !== header.sum) throw new Error('is damaged');
  const section = <T extends AnyArray>(name: string): T => {
    const found = header.sections.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`has no ${name}`);
    const make = arrays[found.type];
    return new make(
      aligned.buffer as ArrayBuffer,
      aligned.byteOffset + found.offset,
      found.length,
    ) as AnyArray as T;
  };
  const forest = (kind: string): Forest => ({
    roots: section(`${kind}.roots`),
    feature: section(`${kind}.feature`),
    value: section(`${kind}.value`),
    child: section(`${kind}.child`),
  });
  const counts = new Float64Array(section<Uint32Array>('counts'));
  const classes = section<Uint16Array>('classes');
  const prepared =
    (kept && readPrepared(kept, header.sum)) ??
    prepare(section<Uint8Array>('forms'), counts, classes, section<Uint8Array>('rivalCounts'));
  const { forms, rivalStart, classCounts, total } = prepared;
  const lexicon = new Lexicon(forms);
  const model: EarModel = {
    lexicon,
    openQuote: lexicon.id('“'),
    a: lexicon.id('a'),
    an: lexicon.id('an'),
    counts,
    total,
    classes,
    odd: section('odd'),
    younger: section('younger'),
    classCounts,
    table: new NgramTable(section('prints'), section('values')),
    network: {
      inputs: section('network.inputs'),
      outputs: section('network.outputs'),
      outputRows: section('network.outputRows'),
      biases: section('network.biases'),
      deep: {
        weights: section('deep.weights'),
        biases: section('deep.biases'),
        outputs: section('deep.outputs'),
      },
      bag: {
        inputs: section('bag.inputs'),
        outputs: section('bag.outputs'),
        inputRows: section('bag.inputRows'),
        outputRows: section('bag.outputRows'),
      },
    },
    rivalStart,
    rivals: section('rivals'),
    relations: section('relations'),
    rivalPrior: section('rivalPrior'),
    insertable: section('insertable'),
    gapGroups: section('gapGroups'),
    determined: section('determined'),
    deletable: section('deletable'),
    wrong: forest('wrong'),
    small: forest('small'),
    missing: forest('missing'),
    extra: forest('extra'),
    thresholds: header.thresholds,
  };
  return { model, sum: header.sum, prepared };
}

/** How many rivals each form has. */
function rivalCountsOf(rivalStart: Uint32Array): Uint8Array {
  return Uint8Array.from({ length: rivalStart.length - 1 }, (_, id) => rivalStart[id + 1] - rivalStart[id]);
}

function parseHeader(bytes: Uint8Array): Header {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Header;
  } catch {
    throw new Error('has a damaged header');
  }
}

function sumOf(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let sum = 0;
  let index = 0;
  // Eight at a time: at the start of a run a round of a loop takes longer than what is done in it.
  for (; index + 8 <= words.length; index += 8) {
    const four = words[index] + words[index + 1] + words[index + 2] + words[index + 3];
    sum = (sum + four + words[index + 4] + words[index + 5] + words[index + 6] + words[index + 7]) | 0;
  }
  for (; index < words.length; index++) sum = (sum + words[index]) | 0;
  return sum >>> 0;
}
