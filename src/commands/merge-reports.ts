/** `stet merge-reports`: joins the shards of a run into the report that one run would have given. */
import { readFile } from 'node:fs/promises';
import { ShardError, ShardResults } from '../cache/shard-file.js';
import { amount } from '../reporters/amount.js';
import { type ProofreadFlags, proofread } from './proofread.js';
import { UsageError } from './terminal.js';

/** Joins, prints and returns the exit status, as `proofread` does. The chapters must be at hand. */
export async function mergeReports(files: readonly string[], flags: ProofreadFlags): Promise<number> {
  const texts = new Map<string, string>();
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch((error: Error) => {
      throw new UsageError(`${file} cannot be read (${error.message})`);
    });
    texts.set(file, text);
  }
  try {
    const { results, paths } = ShardResults.join(texts);
    const status = await proofread(paths, flags, [], { results });
    const { chapters, missing } = results.asked;
    // The report is right, but machines have worked for nothing.
    if (missing > 0) {
      process.stderr.write(
        `${missing} of ${amount(chapters, 'chapter')} had to be read again: the shards were made by another version of Stet, with other settings or flags, or of another text.\n`,
      );
    }
    return status;
  } catch (error) {
    if (error instanceof ShardError) throw new UsageError(error.message);
    throw error;
  }
}
