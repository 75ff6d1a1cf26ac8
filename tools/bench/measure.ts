/** Runs whole processes and says how long they took and how much memory they held. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a process took. */
export interface Cost {
  /** Wall time from start to end. */
  seconds: number;
  /** Most memory held at a time, in bytes. */
  memory: number;
  /** Seconds of processors, of all its threads: steadier than the clock on a busy machine. */
  work: number;
  output: string;
}

/**
 * What the processes find set. Certificates that a machine has every Node read at its start, a tenth of a chapter's time,
 * are no work of theirs.
 */
const { NODE_EXTRA_CA_CERTS: _unread, ...environment } = process.env;

/** Told to each process by `--import`, so that it leaves its greatest memory in a file. */
const witness = fileURLToPath(new URL('./witness.js', import.meta.url));

/**
 * Runs `node` with these arguments. Throws an `Error` with the last words of a process that fails: with a status above
 * `worst`, or not within `patience` seconds.
 */
export function measure(args: readonly string[], cwd: string, worst = 1, patience?: number): Cost {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-bench-'));
  const note = path.join(folder, 'memory');
  try {
    const began = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', witness, ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      timeout: patience && patience * 1000,
      killSignal: 'SIGKILL',
      env: { ...environment, STET_BENCH_WITNESS: note },
    });
    const seconds = (performance.now() - began) / 1000;
    if (status === null || status > worst) {
      throw new Error(`node ${args.slice(0, 3).join(' ')} failed: ${stderr.slice(-2000)}`);
    }
    const [memory, work] = readFileSync(note, 'utf8').split(' ').map(Number);
    return { seconds, memory: memory * 1024, work: work / 1e6, output: stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The middle of numbers, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
