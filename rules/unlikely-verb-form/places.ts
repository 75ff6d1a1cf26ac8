/** Which change of a verb's form may mend a place: not one that only tells another time. */
import type { Document, Token } from '../../src/core/document.js';
import { isToldInPast } from '../grammar/told-tense.js';
import { standsAs } from './forms.js';

/** Behind these stands the base. */
const takesBase =
  /^(?:to|would|could|should|might|must|may|can|will|shall|cannot|did|do|does|let|let's)$|'t$|'(?:ll|d)$/;
/** Behind these, within a few words, the base is right: “saw his face grow”, “made him look”. */
const perceives =
  /^(?:see|sees|saw|seen|seeing|watch(?:ed|es|ing)?|hear|hears|heard|hearing|feel|feels|felt|feeling|make|makes|made|making|let|lets|letting|help(?:ed|s|ing)?|have|had|having|notice[ds]?)$/;
const haves = /^(?:have|has|had|having|been)$|'ve$|^(?:hadn't|hasn't|haven't)$/;
const bes = /^(?:am|is|are|was|were|be|been|being|isn't|wasn't|aren't|weren't)$|'(?:s|m|re)$/;

/** Pasts of what is not done to anybody: none is a passive. */
const goesOn =
  /^(?:looked|sat|stood|lay|smiled|laughed|walked|waited|listened|stared|glanced|cried|slept|ran)$/;
/** Behind these stands what goes on: “without counting it”. */
const beforeGerund = /^without$/;
/** Behind these “to” has what goes on, and no base: “close to freezing”, “looked forward to seeing her”. */
const takesToDoing =
  /^(?:used|accustomed|closer?|closest|near(?:er|est)?|forward|addicted|devoted|dedicated|committed|opposed|resigned|averse|akin|object(?:s|ed)?|resort(?:s|ed)?|reduced|confined|limited|given|thanks|due|prior|next|tantamount|equal|key|secret|down|up|back|on)$/;

/** Whether the other form may be meant where one is written. */
export function allows(document: Document, verb: Token, other: string): boolean {
  const [written, meant] = [standsAs(verb.lower), standsAs(other)];
  const before = previous(document, verb, 1);
  if (meant.size === 0)
    return allowsAuxiliary(
      verb.lower,
      other,
      before,
      verb.register === 'narration' && isToldInPast(document, verb),
    );
  const near = [before, previous(document, verb, 2), previous(document, verb, 3)];
  // “He is breathe”, “he was looked at the sky”, “without counted it”
  if (meant.has('gerund'))
    return bes.test(before)
      ? written.has('base') || goesOn.test(verb.lower)
      : written.has('past') && beforeGerund.test(before);
  if (written.has('gerund'))
    return before === 'to' && meant.has('base') && !takesToDoing.test(previous(document, verb, 2));
  if (meant.has('participle') && near.slice(0, 2).some((word) => haves.test(word) || bes.test(word)))
    return !written.has('participle');
  if (meant.has('base') && near.slice(0, 2).some((word) => takesBase.test(word))) return !written.has('base');
  if (meant.has('past') && (written.has('base') || written.has('participle'))) {
    if (written.has('past') || verb.register !== 'narration' || !isToldInPast(document, verb)) return false;
    return ![...near, previous(document, verb, 4), previous(document, verb, 5)].some(
      (word) => perceives.test(word) || takesBase.test(word),
    );
  }
  // “He walk”, “you walks”: whoever does it.
  return (
    (written.has('base') &&
      meant.has('third') &&
      !(verb.register === 'narration' && isToldInPast(document, verb)) &&
      !near.some((word) => takesBase.test(word))) ||
    (written.has('third') && meant.has('base') && /^(?:i|you|we|they)$/.test(before))
  );
}

/** “You was”, “she have refused”, “should had told”: an auxiliary of the other number, or of the time that is told. */
function allowsAuxiliary(written: string, meant: string, before: string, isPastTold: boolean): boolean {
  if (written === 'been' || written === 'being') return true;
  if (written === 'had') return meant === 'have' && takesBase.test(before);
  const [isPast, becomesPast] = [/^(?:was|were|did)$/.test(written), /^(?:was|were|did|had)$/.test(meant)];
  if (isPast || !isPastTold) return isPast === becomesPast;
  return becomesPast && !takesBase.test(before);
}

function previous(document: Document, token: Token, steps: number): string {
  const { first } = document.sentenceOf(token);
  return token.index - steps >= first ? document.tokens[token.index - steps].lower : '';
}
