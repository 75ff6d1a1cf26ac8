/** Loads the ear from `models/ear.bin`. */
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Ear } from '../core/ear.js';
import { packageRoot } from '../package-root.js';
import { readEar } from './format.js';
import { ModelEar } from './model-ear.js';

/** The model is missing or damaged; the message says so to the author. */
export class EarError extends Error {
  override readonly name = 'EarError';
}

/** Where the model is installed. */
export const earFile: string = path.join(packageRoot, 'models', 'ear.bin');

/** What `npm run build` worked out from it. */
export const preparedFile: string = path.join(packageRoot, 'dist', 'dictionaries', 'ear.bin');

/** Reads the model. Rejects with `EarError` where it is missing or damaged. */
export async function loadEar(file: string = earFile): Promise<Ear> {
  let bytes: Uint8Array;
  try {
    // Asked of another thread, it comes 5 ms later in a run of 380.
    bytes = readFileSync(file);
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
    return new ModelEar(model);
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
