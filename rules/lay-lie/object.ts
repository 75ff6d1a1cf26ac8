/** Whether something is laid down: an object, or only a place and a state. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';

/** After these no object follows, so somebody lies there. */
const places = words(
  'in on at under beneath beside upon against across between behind near next among amid beyond below',
);
/** How somebody lies there, and what is no object. */
export const states = words(
  'there here still awake asleep motionless flat prone sprawled curled unconscious dying dead helpless face ahead quietly silently peacefully alone',
);
/** How an object begins. */
export const objects = words(
  'the a an his her my your our their its him it them me us you this that these those some any no each every all one two',
);
/** “laid in supplies”, “laid on the lash”, “laid at her door the whole blame”. */
const laidThings = words(
  'supplies provisions stores store stock supply food whip lash strap hands hand finger fingers eyes blows blame paint emphasis colors eggs siege',
);

/** “she lied the book on the table”; not “she lied the whole way”, “she lied them out of it” */
export function isLaidDown(document: Document, object: Token): boolean {
  let at: Token | undefined = object;
  for (let count = 0; at?.kind === 'word' && count < 5; count++) {
    if (/^(?:way|time|first|day|night|moment|instant|hell)$/.test(at.lower)) return false;
    const place = /^(?:on|upon|down|beside|against|across|aside)$/.test(at.lower);
    if (place && count > 0) return document.nextInSentence(at) !== undefined || at.lower === 'down';
    at = document.nextInSentence(at);
  }
  return false;
}

/** Whether what follows says where or how, and no object stands there. */
export function hasNoObject(document: Document, token: Token): boolean {
  let after = document.nextInSentence(token);
  if (after && /^(?:just|not|only|quite|so|right|directly)$/.test(after.lower))
    after = document.nextInSentence(after);
  if (after?.kind !== 'word') return false;
  if (states.has(after.lower)) return true;
  const next = document.nextInSentence(after);
  if (after.lower === 'down' || after.lower === 'back') {
    if (next === undefined || next.kind === 'mark') return after.lower === 'down';
    if (after.lower === 'back') return /^(?:against|on|in|down|upon)$/.test(next.lower);
    return /^(?:on|in|and|to|beside|next|again|for|with|under|at|upon|across|together|there|here)$/.test(
      next.lower,
    );
  }
  if (!places.has(after.lower)) return false;
  for (let step = next, count = 0; step?.kind === 'word' && count < 4; count++) {
    if (laidThings.has(step.lower)) return false;
    step = document.nextInSentence(step);
  }
  return true;
}
