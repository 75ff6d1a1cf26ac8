/**
 * What every start would work out anew from `models/ear.bin`, a tenth of the time of a chapter: worked out by the build,
 * in a file that is used as it lies. Without that file, or with one for another model, the start does the work.
 */
import { viewsFrom } from '../models/views.js';
import { type FormTable, layOut } from './lexicon.js';

/** Worked out from a model. */
export interface Prepared {
  forms: FormTable;
  /** See `EarModel`. */
  rivalStart: Uint32Array;
  classCounts: Float64Array;
  total: number;
}

/** Works it out: from the forms, one a line, and what is known of each. */
export function prepare(
  forms: Uint8Array,
  counts: Float64Array,
  classes: Uint16Array,
  rivalCounts: Uint8Array,
): Prepared {
  return {
    forms: layOut(new TextDecoder().decode(forms).split('\n')),
    rivalStart: rivalStartOf(rivalCounts),
    ...sumClasses(counts, classes),
  };
}

function rivalStartOf(rivalCounts: Uint8Array): Uint32Array {
  const rivalStart = new Uint32Array(rivalCounts.length + 1);
  for (let id = 0; id < rivalCounts.length; id++) rivalStart[id + 1] = rivalStart[id] + rivalCounts[id];
  return rivalStart;
}

/** Uses of each class, and of all words. */
export function sumClasses(
  counts: Float64Array,
  classes: Uint16Array,
): { classCounts: Float64Array; total: number } {
  let total = 0;
  let most = 0;
  for (let id = 0; id < classes.length; id++) most = Math.max(most, classes[id]);
  const classCounts = new Float64Array(most + 1);
  for (let id = 0; id < counts.length; id++) {
    total += counts[id];
    classCounts[classes[id]] += counts[id];
  }
  return { classCounts, total };
}

/** First number of the file. */
const signature = 0x31505345;

/** How many numbers stand at its head: signature, sum of the model, classes, forms, characters, places. */
const headLength = 6;

/** Writes the file, for the model whose file has this sum. */
export function writePrepared(sum: number, prepared: Prepared): Uint8Array {
  const { forms, rivalStart, classCounts, total } = prepared;
  const { characters, starts, places } = forms;
  const lengths = [classCounts.length, starts.length, characters.length, places.length];
  const head = Uint32Array.of(signature, sum, ...lengths);
  const arrays = [head, Float64Array.of(total), classCounts, starts, rivalStart, characters, places];
  return Buffer.concat(
    arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)),
  );
}

/** Reads the file; undefined where it was written for another model. */
export function readPrepared(file: Uint8Array, sum: number): Prepared | undefined {
  const bytes = file.byteOffset % 8 === 0 ? file : new Uint8Array(file);
  if (bytes.length < headLength * 4) return undefined;
  const head = new Uint32Array(bytes.buffer, bytes.byteOffset, headLength);
  const [first, ownSum, classes, forms, characters, places] = head;
  const length = headLength * 4 + 8 * (1 + classes) + 8 * forms + 2 * (characters + places);
  if (first !== signature || ownSum !== sum || bytes.length !== length) return undefined;
  const take = viewsFrom(bytes, headLength * 4);
  const [total] = take(Float64Array, 1);
  const classCounts = take(Float64Array, classes);
  const starts = take(Uint32Array, forms);
  const rivalStart = take(Uint32Array, forms);
  const table = {
    characters: take(Uint16Array, characters),
    starts,
    places: take(Uint16Array, places),
  };
  return { forms: table, rivalStart, classCounts, total };
}
