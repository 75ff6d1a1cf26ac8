/** Loads the ear from `models/ear.bin`. */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  read,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Ear } from '../core/ear.js';
import type { Speller } from '../core/speller.js';
import { packageRoot } from '../files/package-root.js';
import { readEar } from './format.js';
import { Mender } from './mender.js';
import { ModelEar } from './model-ear.js';
import { Vectors } from './vectors.js';

/** The model is missing or damaged; the message says so to the author. */
export class EarError extends Error {
  override readonly name = 'EarError';
}

/** Where the model is installed. */
export const earFile: string = path.join(packageRoot, 'models', 'ear.bin');

/** What `npm run build` worked out from it. */
export const preparedFile: string = path.join(packageRoot, 'dist', 'dictionaries', 'ear.bin');

let ahead: Promise<Uint8Array> | undefined;

/**
 * Has another thread read the model while this one finds the chapters. Asked for only when it is needed, the model would
 * come later than `loadEar` alone reads it.
 */
export function readEarAhead(): void {
  ahead ??= readAtOnce(earFile);
  // Who needs it reads again, and tells why that fails.
  ahead.catch(() => {});
}

/** Reads a file in one piece: in many, each would wait for this thread. */
async function readAtOnce(file: string): Promise<Uint8Array> {
  const { descriptor, bytes } = open(file);
  try {
    const { bytesRead } = await promisify(read)(descriptor, bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    closeSync(descriptor);
  }
}

function readNow(file: string): Uint8Array {
  const { descriptor, bytes } = open(file);
  try {
    return bytes.subarray(0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}

/** Opens a file, and makes room for it where the networks can be asked. */
function open(file: string): { descriptor: number; bytes: Uint8Array } {
  const descriptor = openSync(file, 'r');
  return { descriptor, bytes: new Vectors(fstatSync(descriptor).size).bytes };
}

/**
 * Reads the model. With a speller, misspelt words are heard as what they were to be. Rejects with `EarError` where the model
 * is missing or damaged.
 */
export async function loadEar(speller?: Speller, file: string = earFile): Promise<Ear> {
  let bytes: Uint8Array;
  try {
    const early = file === earFile ? await ahead?.catch(() => undefined) : undefined;
    bytes = early ?? readNow(file);
  } catch {
    throw new EarError(
      `the ear's model ${file} cannot be read, so wrong, missing and extra words are not heard; reinstall stet or run “npm run train”`,
    );
  }
  try {
    const mark = markOf(file);
    const isWhole = existsSync(mark);
    const { model } = readEar(bytes, { prepared: readPrepared(), isWhole });
    if (!isWhole) leave(mark);
    return new ModelEar(model, speller && new Mender(model, speller));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new EarError(
      `the ear's model ${file} ${why}, so wrong, missing and extra words are not heard; reinstall stet or run “npm run train”`,
    );
  }
}

function readPrepared(): Uint8Array | undefined {
  try {
    return readFileSync(preparedFile);
  } catch {
    // It quickens the start and no more.
    return undefined;
  }
}

/**
 * An empty file in the installation, whose name says which file an earlier run found whole: to reckon the sum of the model
 * took a thirtieth of the time of a chapter.
 */
function markOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  const name = `${path.basename(file)}-${size}-${Math.trunc(mtimeMs)}`;
  return path.join(packageRoot, 'dist', 'compiled', name);
}

function leave(mark: string): void {
  try {
    mkdirSync(path.dirname(mark), { recursive: true });
    // Whoever installed Stet may not have meant that its users change it.
    accessSync(path.dirname(mark), constants.W_OK);
    writeFileSync(mark, '');
  } catch {
    // The next run reckons again.
  }
}
