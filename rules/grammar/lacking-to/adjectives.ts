/** Adjectives behind a form of be that want “to”: “she was ready leave”. */
import type { Document, Token } from '../../../src/core/document.js';
import { words } from '../../../src/core/text.js';
import { pureBases } from '../../lists/infinitives.js';

/** Forms of be. */
export const be = words(
  "is was were be are am been being it's that's he's she's i'm they're we're you're isn't wasn't weren't aren't",
);
/** What may stand between a form of be and its adjective. */
const degrees = words(
  'too so very not quite almost already never always just only still more most n’t now really',
);
const adjectives = words(`
  ready eager anxious willing unwilling able unable supposed determined prepared destined inclined tempted ashamed afraid glad
  reluctant desperate keen delighted allowed forced obliged compelled required expected
`);
/** “It is hard believe.” */
const judgments = words(
  'easy hard difficult impossible possible necessary important nice wise foolish better',
);

/** “She was ready leave”, “he was about leave”, “it is hard believe”. */
export function behindAdjective(document: Document, adjective: Token, verb: Token): boolean {
  if (adjective.lower === 'about')
    return verb.lower !== 'set' && be.has(document.previousInSentence(adjective)?.lower ?? '');
  const isJudgment = judgments.has(adjective.lower) && pureBases.has(verb.lower);
  // “The door was forced open.”
  if (
    !isJudgment &&
    (!adjectives.has(adjective.lower) || (adjective.lower === 'forced' && verb.lower === 'open'))
  )
    return false;
  let before = document.previousInSentence(adjective);
  while (before && degrees.has(before.lower)) before = document.previousInSentence(before);
  return (
    before !== undefined &&
    (be.has(before.lower) ||
      /^(?:seemed|seems|felt|feel|become|became|get|got|look|looked)$/.test(before.lower))
  );
}
