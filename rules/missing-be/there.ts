/** “There” and what there is, without the form of be that tells it: “there no answer”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';
import { hasFiniteVerb } from './clause.js';

/** Behind “there” these open what there is. */
const amounts = words('no a an nothing something nobody many few several some two three four certain');
const doubtOfOne = 2;
const openers = words('but that as if when because though although for while where so until and');

/** “There no answer”; not “here a chair, there a table”, “here and there a tree”. */
export function lacksBeBehindThere(document: Document, there: Token): Report | undefined {
  if (there.lower !== 'there' || there.register !== 'narration') return undefined;
  const next = document.nextWord(there);
  if (!next || !amounts.has(next.lower) || document.paragraphOf(there).kind !== 'prose') return undefined;
  const before = document.previousInSentence(there);
  if (!document.startsSentence(there) && !openers.has(before?.lower ?? '')) return undefined;
  const { first, last } = document.sentenceOf(there);
  if (document.tokens.slice(first, there.index).some(({ lower }) => lower === 'here')) return undefined;
  // “Then and there a fight began.”
  if (/^(?:now|then)$/.test(document.at(there.index - 2)?.lower ?? '')) return undefined;
  if (
    document.tokens.slice(there.index, Math.min(last, there.index + 100)).some(({ text }) => /^\?/.test(text))
  )
    return undefined;
  if (hasFiniteVerb(document, next)) return undefined;
  let noun = document.nextWord(next);
  while (noun && document.partOfSpeech(noun) === 'ADJ') noun = document.nextWord(noun);
  const isPlural =
    /^(?:many|few|several|two|three|four)$/.test(next.lower) ||
    (/^(?:no|some|certain)$/.test(next.lower) && /[^s]s$/.test(noun?.lower ?? ''));
  return {
    at: { first: there.index, last: next.index + 1 },
    expected: (isPlural ? ['were', 'are'] : ['was', 'is']).map(
      (form) => `${there.text} ${form} ${next.text}`,
    ),
    // “There! A fire” may be all that somebody sees.
    doubt: /^an?$/.test(next.lower) ? doubtOfOne : 0,
    reason: `“${there.text} ${next.text}” lacks “${isPlural ? 'were' : 'was'}”.`,
  };
}
