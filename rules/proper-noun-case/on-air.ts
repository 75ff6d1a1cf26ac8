/** Letters as they are spelled on the air. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';

/** Letters as they are spelled on the air: names of the world, and what hardly stands elsewhere. */
export const lettersOnAir = words('november india quebec lima');
const onAir = words('alpha alfa bravo foxtrot juliett kilo sierra tango xray zulu niner');

/** Whether another word of the kind stands by: “alpha two, november one”. */
export function isSpelledOnAir(document: Document, token: Token): boolean {
  const { first, last } = document.paragraphOf(token);
  for (let index = first; index < last; index++) if (onAir.has(document.tokens[index].lower)) return true;
  return false;
}
