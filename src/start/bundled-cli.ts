#!/usr/bin/env node
/** Where the bundled `stet` begins: runs the command line. */
import { fileURLToPath } from 'node:url';
import type * as CommandLine from '../command-line.js';
import { runCompiled } from './compiled-script.js';
import { tuneCompiler } from './compiler.js';

tuneCompiler();
const file = fileURLToPath(new URL('./command-line.cjs', import.meta.url));
const { exports, isNew, keep } = runCompiled<typeof CommandLine>(file);
// When nothing is left to do, Node would take its heap apart, which takes 2 to 7 ms.
process.on('beforeExit', () => process.exit());
process.exitCode = await exports.main();
if (isNew) process.on('exit', keep);
