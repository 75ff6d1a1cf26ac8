/** Behind could and didn’t stands the base: “didn’t wanted”, “she can sees”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { baseOfPast, baseOfThirdPerson } from '../lists/verb-forms.js';
import { beforeAdverbs, describe, previous } from './clause.js';
import { asked, regularBase, thirdPersons } from './forms.js';

const negated = words("didn't doesn't don't couldn't wouldn't shouldn't won't can't cannot mustn't needn't");
const modals = words('could would should can must might');
/** Pasts that are no bases, nouns or adjectives: “they could saw it”, “so that she can found it”. */
const pasts = words(`
  saw went came took gave knew told said heard made kept thought brought stood began ate wrote spoke drove threw blew grew
  flew drew wore shook woke chose forgot caught taught sold held sat stole swore sang drank rang sank swam ran
`);
/** “So that she can found it”: founding is done by few. */
const foundBehind = words('it him her them me us the a an my your his their our out no any');
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
  const isThird = thirdPersons.has(token.lower) || asked.has(token.lower);
  const isPast =
    pasts.has(token.lower) ||
    (token.lower === 'found' && foundBehind.has(document.nextInSentence(token)?.lower ?? ''));
  if (!isThird && !isPast && !token.lower.endsWith('ed')) return undefined;
  const auxiliary = beforeAdverbs(document, token);
  // “She did not wanted.”
  const isDenied =
    /^(?:do|does|did)$/.test(auxiliary?.lower ?? '') && previous(document, token)?.lower === 'not';
  const isAsserted = auxiliary?.lower === 'did' && isPlainly(document, auxiliary);
  // “A cart that will tipped over”; a will is a thing too.
  const isPromised =
    auxiliary?.lower === 'will' &&
    token.lower.endsWith('ed') &&
    /^(?:i|you|he|she|it|we|they|that|who|which|nobody|everybody|this)$/.test(
      previous(document, auxiliary)?.lower ?? '',
    );
  if (isPromised) return withBase(document, token, isThird, isPast, speller);
  if (!auxiliary || !(negated.has(auxiliary.lower) || modals.has(auxiliary.lower) || isDenied || isAsserted))
    return undefined;
  const subject = previous(document, auxiliary);
  // “Don’t looked at me.”
  if (!subject && /^don't$/.test(auxiliary.lower)) return withBase(document, token, isThird, isPast, speller);
  if (!subject || /^(?:the|a|an|her|his|my|your|their|our|its)$|['’]s$/.test(subject.lower)) return undefined;
  // “A garbage can helped him up.”
  if (auxiliary.lower === 'can' && !/^(?:i|you|he|she|it|we|they)$/.test(subject.lower)) return undefined;
  for (let at = previous(document, subject), count = 0; at && at.kind === 'word' && count < 6; count++) {
    if (openers.has(at.lower)) return undefined;
    at = previous(document, at);
  }
  // “He must needs go”, “a might that makes”; nouns behind “can” and “must” belong to nobody.
  const isNounLike = !thirdPersons.has(token.lower) && (isThird || isPast);
  if (
    (isNounLike || /^(?:must|might)$/.test(auxiliary.lower)) &&
    !/^(?:i|you|he|she|it|we|they|nobody|everybody|somebody|anybody)$/.test(subject.lower) &&
    !negated.has(auxiliary.lower)
  )
    return undefined;
  return token.lower === 'needs' ? undefined : withBase(document, token, isThird, isPast, speller);
}

function withBase(
  document: Document,
  token: Token,
  isThird: boolean,
  isPast: boolean,
  speller: Speller,
): Report | undefined {
  const base = isThird
    ? baseOfThirdPerson(token.lower, speller)
    : isPast
      ? baseOfPast(token.lower, speller)
      : regularBase(token, speller);
  return base && document.partOfSpeech(token) !== 'ADJ' ? describe(token, base) : undefined;
}
