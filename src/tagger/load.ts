/** Opens the prepared tagger. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Tagger } from '../core/document.js';
import { packageRoot } from '../package-root.js';
import { readTagModel } from './model.js';
import { makeTagger } from './tagger.js';

/** `npm run build` has to have made the model. */
export function loadTagger(): Tagger {
  return makeTagger(readTagModel(readFileSync(path.join(packageRoot, 'dist', 'dictionaries', 'tagger.bin'))));
}
