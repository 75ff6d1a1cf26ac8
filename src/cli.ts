#!/usr/bin/env node
/** Where `stet` begins, unless it has been bundled; see `start/bundled-cli.ts`. */
import { main } from './command-line.js';
import { tuneCompiler } from './start/compiler.js';

tuneCompiler();
process.exitCode = await main();
