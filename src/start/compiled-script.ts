/**
 * Runs a script of the bundle, of which V8 compiled most in an earlier run. A sixth of the time of a chapter would go
 * into compiling it again.
 */
import { accessSync, constants, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** A script that has run. */
export interface CompiledScript<Exports> {
  exports: Exports;
  /** Whether nothing was kept of it that V8 takes: what another processor or other flags made is refused. */
  isNew: boolean;
  /** Keeps what was compiled for later runs, in the installation or not at all. */
  keep(): void;
}

/** Runs a script in CommonJS. */
export function runCompiled<Exports>(file: string): CompiledScript<Exports> {
  const folder = path.join(path.dirname(file), '..', 'compiled');
  // Of two files of one length, V8 would take what was compiled of one for the other.
  const { mtimeMs, size } = statSync(file);
  const name = `${path.parse(file).name}-${process.version}-${process.arch}-${size}-${Math.trunc(mtimeMs)}`;
  const compiledFile = path.join(folder, name);
  const compiled = readCompiled(compiledFile);
  const code = `(function (exports, require, __filename) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(code, { filename: file, cachedData: compiled });
  const exports = {} as Exports;
  script.runInThisContext()(exports, createRequire(file), file);
  return {
    exports,
    isNew: !compiled || script.cachedDataRejected === true,
    keep() {
      const unfinished = `${compiledFile}.${process.pid}`;
      try {
        mkdirSync(folder, { recursive: true });
        // Whoever installed Stet may not have meant that its users change it.
        accessSync(folder, constants.W_OK);
        // A long run has set it; see `threads/clearing.ts`. What one process compiled, another takes only with the same flags.
        setFlagsFromString('--no-expose-gc');
        const data = script.createCachedData();
        // Help and lists take little of the code; a chapter takes nearly all.
        if (data.length < code.length / 2) return;
        writeFileSync(unfinished, data);
        renameSync(unfinished, compiledFile);
      } catch {
        // The next run compiles again.
      }
    },
  };
}

function readCompiled(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
