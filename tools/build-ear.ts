/** Writes dist/dictionaries/ear.bin: what every start would work out from models/ear.bin, as src/ear/prepared.ts lays it out. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readEar } from '../src/ear/format.js';
import { earFile, preparedFile } from '../src/ear/load.js';
import { writePrepared } from '../src/ear/prepared.js';

// `npm run train`, which writes the model, builds before.
if (existsSync(earFile)) {
  const { sum, prepared } = readEar(readFileSync(earFile));
  mkdirSync(path.dirname(preparedFile), { recursive: true });
  writeFileSync(preparedFile, writePrepared(sum, prepared));
}
