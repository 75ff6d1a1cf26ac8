/** Tells by the words beside a name whether a person is meant, or a time of day. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { dealings } from '../lists/persons.js';

/** What only persons do, or beasts in books. */
const humanVerbs = words(`
  nodded laughed smiled grinned sighed shrugged giggled whispered blushed frowned replied hugged chuckled winked snorted
  groaned muttered mumbled yelled blinked smirked pouted scowled grunted exclaimed asked answered yawned sobbed hesitated
  swallowed stammered thought wondered decided realized realised knew said cried
`);

/** Behind a speech these have the speaker for their subject. */
const speaks = words('said says asked replied answered whispered cried shouted murmured muttered added');

/** Behind these and a comma somebody is addressed: "Thanks, dash". */
const greetings = words(
  'thanks hey hi hello yes no yeah please sorry oh okay ok well bye goodbye on here right sure morning night look listen wait ah aw man',
);

/** What times of day do: "dawn broke", "as twilight fell". */
function isPassing(verb: Token | undefined): boolean {
  return (
    verb !== undefined &&
    /^(?:fell|falls|fall|falling|came|comes|come|broke|breaks|deepened|faded|passed|turned|was|is|had|has|sky|light|skies|shadows|air|sun|gathered|settled|crept|descended|began|ended)$/.test(
      verb.lower,
    )
  );
}

/** Times of the day and the year, which have no article behind prepositions. */
const times = words(
  'dawn dusk twilight sunset sunrise sundown nightfall noon midday midnight evening morning night daylight moonrise spring summer autumn fall winter eve',
);
const timePrepositions = words(
  'at by until till before after since from in of toward towards during through throughout past',
);

/**
 * Log odds for company that only persons keep ("argued with hope", "us, hope, and the twins"), and against the
 * places of a time of day ("at twilight").
 */
export function personBonus(document: Document, token: Token): number {
  const [before, previous, next] = [-2, -1, 1].map((step) => document.at(token.index + step));
  if (!previous) return 0;
  if (times.has(token.lower) && (timePrepositions.has(previous.lower) || isPassing(next))) return -6;
  if (!before) return 0;
  // “I felt it,” said bramble.
  if (before.quote === 'close' && speaks.has(previous.lower)) return 5;
  if (/^(?:with|to)$/.test(previous.lower) && dealings.has(before.lower)) return 3;
  if (next && humanVerbs.has(next.lower) && (previous.text === ',' || previous.kind === 'word')) return 2;
  const isAddressed = token.register === 'dialogue' && previous.text === ',' && greetings.has(before.lower);
  if (isAddressed && (next === undefined || /^[,.!?…]/.test(next.text))) return 2.5;
  const isMember = previous.text === ',' && /^(?:him|her|them|me|us)$/.test(before.lower);
  return isMember && (next?.text === ',' || next?.lower === 'and') ? 3 : 0;
}
