/** A book in a temporary folder, and Stet run on it as an author runs it: as a process. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject, onTestFinished } from 'vitest';

/** What a process left behind. */
export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** How a process is run. */
export interface Circumstances {
  input?: string | Uint8Array;
  env?: Record<string, string>;
  /** The file that `node` runs; what authors run by default. */
  cli?: string;
}

/** A folder with chapters. */
export interface Book {
  folder: string;
  write(file: string, content: string | Uint8Array): string;
  stet(args: readonly string[], circumstances?: Circumstances): Outcome;
}

/**
 * Makes a folder with these files; it is gone after the test. A test that runs beside others gives the
 * `onTestFinished` of its context.
 */
export function makeBook(
  files: Record<string, string | Uint8Array> = {},
  whenDone: (cleanUp: () => void) => void = onTestFinished,
): Book {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'stet-book-')));
  whenDone(() => rmSync(folder, { recursive: true, force: true }));
  const write = (file: string, content: string | Uint8Array) => {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
    return target;
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  return { folder, write, stet: (args, circumstances) => runStet(folder, args, circumstances) };
}

/** Runs Stet in a folder, without a terminal and with no colour settings of the machine. */
export function runStet(cwd: string, args: readonly string[], circumstances: Circumstances = {}): Outcome {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...machine } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [circumstances.cli ?? cliOf(), ...args], {
    cwd,
    input: circumstances.input ?? '',
    env: { ...machine, ...circumstances.env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** The command line of the tests' own build, bundled as authors get it. */
export function cliOf(): string {
  return path.join(inject('installed'), 'dist/bundle/cli.js');
}
