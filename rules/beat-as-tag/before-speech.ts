/** An action before speech, joined to it: he set down the lamp, “Nobody is home.” */
import type { Document, Quotation, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { isCapitalized } from '../../src/core/text.js';
import { firstWord, tokenBefore } from '../grammar/speech.js';
import { nominatives } from '../lists/small-words.js';
import { acts, faces, leadsToSpeech, surelySpeech } from '../lists/speech.js';

/** He set down the lamp, “Nobody is home.” */
export function beatBefore(document: Document, quotation: Quotation): Report | undefined {
  const comma = tokenBefore(document, quotation);
  const first = firstWord(document, quotation);
  if (comma?.text !== ',' || !first || !isCapitalized(first.text) || quotation.before?.kind === 'tag')
    return undefined;
  if (quotation.after && quotation.after.kind !== 'beat') return undefined;
  let start = comma.index - 1;
  const { first: limit } = document.paragraphs[quotation.paragraph];
  for (; start >= limit; start--) {
    const token = document.tokens[start];
    if (leadsToSpeech.has(token.lower) || surelySpeech.has(token.lower)) return undefined;
    if (/^[.?!…—;:]/.test(token.text) || token.quote) break;
  }
  start++;
  const before = document.at(start - 1);
  // “Well,” he rose, “Nobody is home.” is split speech.
  if (before?.quote && start > limit && !/^[.?!…]/.test(document.tokens[start - 2].text)) return undefined;
  const verb = mainAct(document, start, comma.index);
  if (!verb) return undefined;
  return {
    at: comma,
    expected: ['.'],
    reason: `“${document.slice({ start: document.tokens[start].start, end: document.tokens[comma.index - 1].end })}” is an action and no way to speak.`,
    severity: faces.has(verb.lower) ? 'suggestion' : 'warning',
  };
}

/** The act whose subject opens the clause: within four words of its start. */
function mainAct(document: Document, start: number, limit: number): Token | undefined {
  const first = document.tokens[start];
  // When she sighed, “Please,” …
  if (/^(?:when|as|while|if|and|but|then|in|at|on|with|so|once)$/.test(first.lower)) return undefined;
  if (first.kind !== 'word' || !(nominatives.has(first.lower) || isCapitalized(first.text))) return undefined;
  if (/ing$|ed$/.test(first.lower) && !nominatives.has(first.lower)) return undefined;
  for (let index = start + 1; index < Math.min(limit, start + 5); index++) {
    const token = document.tokens[index];
    if (token.kind !== 'word') return undefined;
    if (!acts.has(token.lower) && !faces.has(token.lower)) continue;
    // He kissed her and raved, “…”
    for (let later = index + 1; later < limit; later++)
      if (/(?:ed|ing)$/.test(document.tokens[later].lower) || document.tokens[later].text === ',')
        return undefined;
    return token;
  }
  return undefined;
}
