/** Who tells the chapter. */
import type { Document } from '../../src/core/document.js';
import { oncePerDocument } from '../../src/core/once.js';

/** One in so many words of the narration is “I”, at least, where somebody tells what he has lived through. */
const fewestSelves = 1 / 100;

/** Whether somebody tells the chapter in his own voice, which is nearer to speech than a narrator’s. */
export const isToldInOwnVoice: (document: Document) => boolean = oncePerDocument((document) => {
  let told = 0;
  let selves = 0;
  for (const { kind, register, lower } of document.tokens) {
    if (kind !== 'word' || register !== 'narration') continue;
    told++;
    if (/^i(?:'|$)/.test(lower)) selves++;
  }
  return selves > 0 && selves >= told * fewestSelves;
});
