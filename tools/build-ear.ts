/**
 * Writes dist/dictionaries/network.wasm, and dist/dictionaries/ear.bin: what every start would work out from models/ear.bin, as
 * src/ear/prepared.ts lays it out.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readEar } from '../src/ear/format.js';
import { earFile, preparedFile } from '../src/ear/load.js';
import { writePrepared } from '../src/ear/prepared.js';
import { networkCodeFile } from '../src/ear/vectors.js';
import { networkCode } from './ear/network-code.js';

mkdirSync(path.dirname(networkCodeFile), { recursive: true });
writeFileSync(networkCodeFile, networkCode());
// `npm run train`, which writes the model, builds before.
if (existsSync(earFile)) {
  const { sum, prepared } = readEar(readFileSync(earFile));
  writeFileSync(preparedFile, writePrepared(sum, prepared));
}
