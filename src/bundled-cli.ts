#!/usr/bin/env node
/**
 * Where the bundled `stet` begins: runs the command line, of which V8 compiled most in an earlier run. A sixth of the
 * time of a chapter would go into compiling it again.
 */
import { accessSync, constants, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import type * as CommandLine from './command-line.js';
import { tuneCompiler } from './compiler.js';

const file = fileURLToPath(new URL('./command-line.cjs', import.meta.url));
const folder = path.join(path.dirname(file), '..', 'compiled');
// Of two files of one length, V8 would take what was compiled of one for the other.
const { mtimeMs, size } = statSync(file);
const compiledFile = path.join(folder, `${process.version}-${process.arch}-${size}-${Math.trunc(mtimeMs)}`);

tuneCompiler();
const compiled = readCompiled();
const code = `(function (exports, require, __filename) {${readFileSync(file, 'latin1')}\n})`;
const script = new Script(code, { filename: file, cachedData: compiled });
const exports = {} as typeof CommandLine;
script.runInThisContext()(exports, createRequire(file), file);
process.exitCode = await exports.main();
// What another processor or other flags of V8 made is refused.
if (!compiled || script.cachedDataRejected) process.on('exit', keepCompiled);

function readCompiled(): Buffer | undefined {
  try {
    return readFileSync(compiledFile);
  } catch {
    return undefined;
  }
}

/** Keeps what was compiled for later runs, in the installation or not at all. */
function keepCompiled(): void {
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
}
