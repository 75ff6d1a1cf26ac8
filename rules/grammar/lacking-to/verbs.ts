/** Verbs that want “to”: “she tried open it”, “I wanted him leave”. */
import type { Document, Token } from '../../../src/core/document.js';
import { words } from '../../../src/core/text.js';
import { askers, infinitiveTakers, pureBases } from '../../lists/infinitives.js';
import { be } from './adjectives.js';

const objects = words('me him us them her you it');

/** “She tried open the door.” */
export function behindVerb(document: Document, first: Token, verb: Token): boolean {
  if (!infinitiveTakers.has(first.lower)) return false;
  if (first.lower === 'going' && verb.lower === 'live') return false;
  // “What the learned know.”
  if (/^(?:learned|forgotten)$/.test(first.lower) && document.previousInSentence(first)?.lower === 'the')
    return false;
  // “Why must she needs understand it?”
  if (first.lower === 'needs')
    for (let back = 1; back <= 4; back++)
      if (/^(?:must|shall|will|would|should|if|as)$/.test(document.tokens[first.index - back]?.lower ?? ''))
        return false;
  // “He wanted help the next day”, “they started work the same week”.
  return (
    pureBases.has(verb.lower) ||
    !/^(?:want|hop|used|start|need|going|refus|intend|afford|begin|began|begun|plan|promis)/.test(first.lower)
  );
}

/** “I wanted him leave.” */
export function behindAsked(document: Document, object: Token, verb: Token): boolean {
  const asker = document.previousInSentence(object)?.lower ?? '';
  if (!objects.has(object.lower) || !askers.has(asker)) return false;
  // “I expect you know”, “my studies tell me have been there since”.
  if (
    object.lower === 'you' &&
    /^(?:expect|t[eo]l|convince|remind|warn|order|command|teach|taught)/.test(asker)
  )
    return false;
  // “Where he is wanted you know well.”
  const earlier = document.previousInSentence(document.previousInSentence(object)!);
  return !be.has(earlier?.lower ?? '') && !(verb.lower === 'have' && /^t[eo]l/.test(asker));
}
