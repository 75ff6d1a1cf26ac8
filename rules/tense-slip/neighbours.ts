/** Whether what the narration tells right before and right behind a verb is told in the past. */
import type { Document, Token } from '../../src/core/document.js';
import { formsThat } from '../../src/core/forms.js';
import { oncePerDocument } from '../../src/core/once.js';
import { toldBases } from '../../src/tongues/told-verbs.js';
import { auxiliaries, mayTellTense, roughTense } from './tense.js';

/** So many tellings before a verb and so many behind it are asked. */
const asked = 5;
/** Fewer on one side say too little. */
const fewest = 3;
/** Farther away another scene is told, in tokens. */
const reach = 300;
/** One in so many may be in the present too: who slips once, slips again soon. */
const shareOfPresent = 3;

interface Telling {
  index: number;
  isPast: boolean;
}

const present =
  /^(?:is|are|am|has|does|doesn't|isn't|aren't|hasn't|don't|i'm|it's|he's|she's|they're|we're|says)$/;
const verbs = formsThat(
  (form) => mayTellTense(form) || present.test(form.lower) || toldBases.has(form.lower),
);

/** The verbs of the narration whose tense shows, in order. */
const tellingsOf = oncePerDocument((document) => {
  const tellings: Telling[] = [];
  for (const token of document.tokensOf(verbs)) {
    if (token.register !== 'narration') continue;
    const isPast = tellsPast(document, token);
    if (isPast !== undefined) tellings.push({ index: token.index, isPast });
  }
  return tellings;
});

function tellsPast(document: Document, token: Token): boolean | undefined {
  const { lower } = token;
  if (present.test(lower)) return false;
  if (auxiliaries.has(lower)) return true;
  const before = document.previousInSentence(token);
  if (!/^(?:i|we|they|you|it)$/.test(before?.lower ?? '')) {
    const tense = toldBases.has(lower) ? undefined : roughTense(document, token);
    return tense && tense === 'past';
  }
  if (!toldBases.has(lower)) return lower.endsWith('s') ? undefined : true;
  // “We look”, but “did we look”, “let it go”
  const earlier = document.previousInSentence(before!)?.lower ?? '';
  return before!.lower === 'it' || /^(?:did|do|would|could|to|let|if)$|n't$/.test(earlier)
    ? undefined
    : false;
}

/** Whether what stands next to the verb on both sides is told in the past. */
export function standsAmongPasts(document: Document, verb: Token): boolean {
  const tellings = tellingsOf(document);
  const end = tellings.findIndex(({ index }) => index >= verb.index);
  const at = end < 0 ? tellings.length : end;
  const isNear = ({ index }: Telling) => index !== verb.index && Math.abs(index - verb.index) <= reach;
  const before = tellings.slice(Math.max(0, at - asked), at).filter(isNear);
  const behind = tellings.slice(at, at + asked + 1).filter(isNear);
  if (before.length < fewest || behind.length < fewest) return false;
  const others = [...before, ...behind];
  return others.filter(({ isPast }) => !isPast).length * shareOfPresent <= others.length;
}
