/** What “it” does: “until it bleed”. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { isToldInPast } from '../grammar/told-tense.js';
import { isWish } from '../grammar/wish.js';
import { pastOf, thirdPersonOf } from '../lists/verb-forms.js';

const alsoNouns = words('fall rain snow ring stop look sound smell taste break');

/** “He scratched it until it bleed.” */
export function itDoes(document: Document, verb: Token, before: Token | undefined): string | undefined {
  if (
    verb.register !== 'narration' ||
    (before && !/^(?:until|when|while|as|because|and|but|where|after|then)$/.test(before.lower))
  )
    return undefined;
  // “Make it and it seem”
  if (before?.lower === 'and' && document.previousInSentence(before)?.text !== ',') return undefined;
  const next = document.nextInSentence(verb);
  if (next?.kind === 'word' && /^(?:VERB|AUX)$/.test(document.partOfSpeech(next))) return undefined;
  if (alsoNouns.has(verb.lower) && document.partOfSpeech(verb) !== 'VERB') return undefined;
  // “Until” wishes nothing here, as it does in “until it be done”.
  if (before?.lower !== 'until' && isWish(document, verb)) return undefined;
  return isToldInPast(document, verb) || before ? pastOf(verb.lower) : thirdPersonOf(verb.lower);
}
