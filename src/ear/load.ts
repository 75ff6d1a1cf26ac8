/** Loads the ear from `models/ear.bin`. */
import { readFileSync } from 'node:fs';
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
    return new ModelEar(readEar(bytes));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new EarError(
      `the ear's model ${file} ${why}, so wrong, missing and extra words are not heard; reinstall stet or run “npm run train”`,
    );
  }
}
