/** Whether the auxiliary before a form wants another: a participle behind have and be, the base behind could and to. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { beforeAdverbs, subjects } from '../grammar/clause.js';
import { objects, ways } from './past.js';

const have = words(
  "have has had having 've haven't hasn't hadn't i've you've we've they've could've would've should've might've must've i'd you'd he'd she'd it'd we'd they'd who'd",
);
const modals = words(
  "could would should must couldn't wouldn't shouldn't can't won't didn't did doesn't don't cannot shall",
);
/** “What he did made her angry”: a clause about what is done may be the subject of the past that follows. */
const wholeClause = words('what whatever all everything anything nothing thing things that which as than');

/** Whether a form of have stands before, adverbs left out. */
export function followsHave(document: Document, token: Token): boolean {
  const before = beforeAdverbs(document, token);
  return before !== undefined && have.has(before.lower);
}

/** “I have never saw it”: a subject, a form of have, perhaps an adverb; not “they had rose petals”. */
export function followsHad(document: Document, token: Token): boolean {
  const before = beforeAdverbs(document, token);
  if (!before || !have.has(before.lower)) return false;
  if (/'(?:ve|d)$/.test(before.lower)) return true;
  const subject = beforeAdverbs(document, before);
  return (
    subject !== undefined &&
    (subjects.has(subject.lower) || subject.lower === 'you' || subject.lower === 'it')
  );
}

/** “He was chose to lead them”; not “what it was took an hour”, “the man he was gave way”. */
export function followsBe(document: Document, token: Token): boolean {
  const be = beforeAdverbs(document, token);
  if (!be || !/^(?:was|were|been|being|is|are)$/.test(be.lower)) return false;
  const next = document.nextInSentence(token);
  if (next?.kind === 'word' && !/^(?:by|from|to|away|off|out|into|for|down|and|in|on)$/.test(next.lower))
    return false;
  const first = Math.max(document.sentenceOf(token).first, be.index - 20);
  const clause = document.tokens.slice(first, be.index);
  if (clause.some(({ lower }) => wholeClause.has(lower) || /^(?:who|where|when|how|why|if)$/.test(lower)))
    return false;
  const subject = beforeAdverbs(document, be);
  const earlier = subject && document.previousInSentence(subject);
  // “The wreck he was gave way.”
  return !(subject && subjects.has(subject.lower) && earlier && document.partOfSpeech(earlier) === 'NOUN');
}

/** Whether a modal, “did” or “to” stands before, and no clause has ended with it. */
export function followsModal(document: Document, token: Token): boolean {
  const before = beforeAdverbs(document, token);
  if (before?.lower === 'to')
    return (
      !/^(?:used|according|due|as|thanks|it|back|said|belong|belongs|belonged|came|come|spoke|talked|went|listened|turned)$/.test(
        document.previousInSentence(before)?.lower ?? '',
      ) && objectOrEnd(document, token)
    );
  if (!before) return false;
  const earlier = document.previousInSentence(before);
  if (subjects.has(before.lower) || before.lower === 'you')
    return (
      earlier !== undefined &&
      /^(?:did|didn't)$/.test(earlier.lower) &&
      // “The last time he did she went home”: its subject stands before.
      !subjects.has(document.previousInSentence(earlier)?.lower ?? '') &&
      (earlier.lower === 'did' || document.startsSentence(earlier))
    );
  // “I will kept it”, “we’ll went home”; a will and a can are things too.
  const isPromise = /^(?:will|can|may|might)$/.test(before.lower) && subjects.has(earlier?.lower ?? '');
  if (!modals.has(before.lower) && !isPromise && !/^(?:i|you|he|she|we|they)'ll$/.test(before.lower))
    return false;
  for (let step = document.previousInSentence(before), count = 0; step && count < 5; count++) {
    if (wholeClause.has(step.lower)) return false;
    if (step.kind === 'mark') break;
    step = document.previousInSentence(step);
  }
  return earlier !== undefined || before.lower.endsWith("'ll");
}

/** “to made it”, “to went home”; but “from broken to made”. */
function objectOrEnd(document: Document, token: Token): boolean {
  const next = document.nextInSentence(token);
  return (
    next?.kind === 'word' &&
    (objects.has(next.lower) || ways.has(next.lower) || /^(?:in|at|from|with)$/.test(next.lower))
  );
}
