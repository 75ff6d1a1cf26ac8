/** Opens the prepared tagger. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Tagger } from '../core/document.js';
import { packageRoot } from '../files/package-root.js';
import { readTagModel } from './model.js';
import { makeTagger } from './tagger.js';

let loaded: Tagger | undefined;

/** The tagger, loaded once. `npm run build` has to have made the model. */
export function loadTagger(): Tagger {
  const file = path.join(packageRoot, 'dist', 'dictionaries', 'tagger.bin');
  loaded ??= makeTagger(readTagModel(readFileSync(file)));
  return loaded;
}
