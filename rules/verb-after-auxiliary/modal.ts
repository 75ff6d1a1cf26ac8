/** Behind could and didn’t stands the base: “didn’t wanted”, “she can sees”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { baseOfThirdPerson } from '../lists/verb-forms.js';
import { beforeAdverbs, describe, previous } from './clause.js';
import { regularBase, thirdPersons } from './forms.js';

const negated = words("didn't doesn't don't couldn't wouldn't shouldn't won't can't cannot mustn't needn't");
const modals = words('could would should can');
/** Where one of these stands before, the auxiliary may end its own clause: “all he could wanted”, “as they should seemed”. */
const openers = words(
  'what whatever all everything anything nothing thing things that which as than who whom how where best most more much so neither nor he she it they i we you',
);

/** “And then she did laughed”; not “the work she did pleased him”. */
function isPlainly(document: Document, did: Token): boolean {
  const subject = previous(document, did);
  if (!subject || !/^(?:i|he|she|we|they)$/.test(subject.lower)) return false;
  const opener = document.previousInSentence(subject);
  return opener === undefined || opener.kind === 'mark' || /^(?:and|but|then)$/.test(opener.lower);
}

/** `didn’t wanted`, `could walked`, `she can sees`. */
export function afterModal(document: Document, token: Token, speller: Speller): Report | undefined {
  const isThird = thirdPersons.has(token.lower);
  if (!isThird && !token.lower.endsWith('ed')) return undefined;
  const auxiliary = beforeAdverbs(document, token);
  // “She did not wanted.”
  const isDenied =
    /^(?:do|does|did)$/.test(auxiliary?.lower ?? '') && previous(document, token)?.lower === 'not';
  const isAsserted = auxiliary?.lower === 'did' && isPlainly(document, auxiliary);
  if (!auxiliary || !(negated.has(auxiliary.lower) || modals.has(auxiliary.lower) || isDenied || isAsserted))
    return undefined;
  const subject = previous(document, auxiliary);
  if (!subject || /^(?:the|a|an|her|his|my|your|their|our|its)$|['’]s$/.test(subject.lower)) return undefined;
  // “A garbage can helped him up.”
  if (auxiliary.lower === 'can' && !/^(?:i|you|he|she|it|we|they)$/.test(subject.lower)) return undefined;
  for (let at = previous(document, subject), count = 0; at && at.kind === 'word' && count < 6; count++) {
    if (openers.has(at.lower)) return undefined;
    at = previous(document, at);
  }
  const base = isThird ? baseOfThirdPerson(token.lower, speller) : regularBase(token, speller);
  return base && document.partOfSpeech(token) !== 'ADJ' ? describe(token, base) : undefined;
}
