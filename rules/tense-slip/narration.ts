/** Whether the narration around a verb is told in the past. */
import type { Document, Token } from '../../src/core/document.js';
import type { Speller } from '../../src/core/speller.js';
import type { Story } from '../../src/core/story.js';
import { words } from '../../src/core/text.js';
import { baseOfPast } from '../lists/verb-forms.js';
import { auxiliaries, roughTense, subjectOf } from './tense.js';

/** What is so at all times is told in the present: “as he always does”. */
const timeless = words(
  'always never every often usually sometimes today now nowadays still whenever says tells people',
);
/** Verbs that tell of what is, more than of what happens. */
const states = words(
  'is has does lies stands means seems knows likes lives loves says remains belongs contains deserves thinks',
);
/** How far around a verb the tale is read, in tokens. */
const reach = 250;
/** So many verbs in the past stand within reach. */
const leastPast = 6;
/** Each other verb in the present within reach asks for so many more in the past. */
const presentWeight = 6;

/** Whether the narration within reach is in the past but for this verb, and the sentence tells of no habit. */
export function isToldInPast(document: Document, token: Token, story: Story, speller: Speller): boolean {
  if (states.has(token.lower)) return false;
  const subject = subjectOf(document, token)!;
  if (!/^(?:he|she)$/.test(subject.lower) && !story.name(subject.lower)) return false;
  const sentence = document.sentenceOf(token);
  for (let index = sentence.first; index < sentence.last; index++) {
    const { lower, text } = document.tokens[index];
    if (timeless.has(lower) || /[?!]/.test(text) || /^(?:is|are|am|has|does|will|can|you|i)$/.test(lower))
      return false;
  }
  const paragraph = document.paragraphOf(token);
  let [past, present, pastHere] = [0, 0, 0];
  const [from, to] = [
    Math.max(0, token.index - reach),
    Math.min(document.tokens.length, token.index + reach),
  ];
  for (let index = from; index < to; index++) {
    const other = document.tokens[index];
    if (other === token || other.register !== 'narration' || other.kind !== 'word') continue;
    const isHere = index >= paragraph.first && index < paragraph.last;
    if (roughTense(document, other) === 'present' || /^(?:is|are|am|has|does)$/.test(other.lower)) {
      if (isHere) return false;
      present++;
    } else if (
      auxiliaries.has(other.lower) ||
      (baseOfPast(other.lower, speller) && document.partOfSpeech(other) === 'VERB')
    ) {
      past++;
      if (isHere) pastHere++;
    }
  }
  return pastHere >= 2 && past >= leastPast + presentWeight * present;
}
