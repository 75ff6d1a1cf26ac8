/** Writes the text of a chapter back to its file. */
import { readFile } from 'node:fs/promises';
import { decodeChapter, hasByteOrderMark, whyUnread } from '../files/chapters.js';
import { WriteError, writeWhole } from '../files/safe-write.js';

const byteOrderMark = '\uFEFF';

/**
 * Writes `after` where the chapter still holds `before`, both without byte order mark; the chapter keeps its own.
 * Throws a WriteError; then nothing has changed.
 */
export async function writeChapter(file: string, before: string, after: string): Promise<void> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new WriteError(whyUnread(error), file);
  });
  let now: string;
  try {
    now = decodeChapter(bytes);
  } catch (error) {
    throw new WriteError((error as Error).message, file);
  }
  if (now !== before)
    throw new WriteError('was changed since it was read; it is not written. Run Stet again.', file);
  await writeWhole(file, bytes, Buffer.from(hasByteOrderMark(bytes) ? byteOrderMark + after : after));
}
