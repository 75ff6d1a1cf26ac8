/** “Been” without its form of have: “while the rain been falling”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';
import { isToldInPresent } from '../grammar/told-tense.js';

const adverbs = words('not never always already also just only even ever once long since still');
/** However long the sentence is, no farther is a form of have looked for. */
const reach = 40;
const have = /^(?:ha(?:ve|s|d|ving|th|st)|ha(?:ven|dn|sn)'?t|of|hadst)$|'(?:ve|d|s)$/;
/** Behind “to”, a modal or a comma “been” lacks another word, or shares one. */
const nominatives = words('i he she it we they you there who which that');

/** “The rain been falling”; not “he had come and been refused”. */
export function lacksHaveBefore(document: Document, been: Token): Report | undefined {
  if (been.lower !== 'been' || been.register !== 'narration') return undefined;
  let subject = document.previousInSentence(been);
  while (subject && adverbs.has(subject.lower)) subject = document.previousInSentence(subject);
  if (subject?.kind !== 'word' || document.paragraphOf(been).kind !== 'prose') return undefined;
  const tag = document.partOfSpeech(subject);
  if (!nominatives.has(subject.lower) && tag !== 'NOUN' && tag !== 'PROPN') return undefined;
  const { first, last } = document.sentenceOf(been);
  for (let index = Math.max(first, been.index - reach); index < been.index; index++)
    if (have.test(document.tokens[index].lower)) return undefined;
  for (let index = been.index; index < Math.min(last, been.index + reach); index++)
    if (document.tokens[index].text.startsWith('?')) return undefined;
  const isPlural =
    /^(?:i|we|they|you)$/.test(subject.lower) || (tag === 'NOUN' && /[^s]s$/.test(subject.lower));
  const present = isPlural ? 'have' : 'has';
  const rest = document.text.slice(subject.end, been.end);
  return {
    at: { first: subject.index, last: been.index + 1 },
    expected: (isToldInPresent(document, been) ? [present, 'had'] : ['had', present]).map(
      (form) => `${subject.text} ${form}${rest}`,
    ),
    reason: `“${subject.text}${rest}” lacks “had”.`,
  };
}
