/** Whether a bare noun is the object of what somebody does. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { behindUsed } from '../grammar/lacking-to.js';

/** Who may do something to a thing: “he took”, “to open”, “had found”. */
const beforeVerb = words(`
  i he she we they who to had has have would could should must might can will did didn't couldn't wouldn't don't can't never
  i'd he'd she'd they'd we'd i'll he'll she'll we'll they'll you'll
`);
/** Behind these a bare noun is a role, a game or a word: “became captain”, “played bridge”, “keep house”. */
const notObjects = words(`
  become became turned turn played play keep keeps kept made make remained remain called cried said say says named
  appointed elected left go went help helped come came get got bear bore herd hunt set sent told tell being study mean
  means fell walked waited stood lose lost
`);
/** Pasts of what is done to things, which hardly stand as adjectives: “and took knife”, “the guard opened door”. */
const pasts = words(`
  took threw drew saw wore shook held caught opened pulled pushed grabbed picked kicked dropped raised lifted reached entered
  slammed shut heard found bought lit laid pressed carried seized snatched sold knew tied rang wrote rode built
`);
const receivers = words('me him them us you');
const giving = words(`
  gave give gives given giving handed hand send brought bring offered passed threw showed show lent bought buy tossed cost wrote
`);
const beforeGerund = words(
  'was were is am are been be by without kept started began stood sat lay while before after',
);

/** “He took knife”, “she gave him letter”, “he was wearing hat”. */
export function isObject(document: Document, before: Token, earlier: Token): boolean {
  if (receivers.has(before.lower)) return giving.has(earlier.lower);
  // “She used wink at us” lacks “to”.
  if (behindUsed(document, before, document.tokens[before.index + 1])) return false;
  if (document.partOfSpeech(before) !== 'VERB' || notObjects.has(before.lower)) return false;
  if (before.lower.endsWith('ing')) return beforeGerund.has(earlier.lower);
  if (
    pasts.has(before.lower) &&
    (/^(?:and|then)$/.test(earlier.lower) || document.partOfSpeech(earlier) === 'NOUN')
  )
    return true;
  return (
    beforeVerb.has(earlier.lower) ||
    (document.partOfSpeech(earlier) === 'PROPN' && !/'s?$/.test(earlier.lower))
  );
}
