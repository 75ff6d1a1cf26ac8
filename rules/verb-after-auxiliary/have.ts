/** Behind have stands the participle: “had happen”, “had finish it”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { matchCase, words } from '../../src/core/text.js';
import { nounLikeDeeds } from '../lists/deeds.js';
import { pureBases } from '../lists/infinitives.js';
import { doings, participleOf } from '../lists/verb-forms.js';
import { beforeAdverbs, previous } from './clause.js';

/** Bases that are no nouns, so that “had happen” can only be a verb. “Had eat” was right once. */
export const haveBases: ReadonlySet<string> = new Set(
  [...pureBases, ...words('happen seem realize realise arrive manage')].filter(
    (base) => !/^(?:be|have|do|get|let|dare|need|eat)$/.test(base) && participleOf(base) !== base,
  ),
);
/** The same where an object follows: “had finish it”. As nouns they would want none. */
export const objectBases = words(`
  finish open pick kill ask follow pull push lose catch leave teach send build buy hide ruin destroy invite warn explain
  touch kiss carry tell hear fight
`);
/** Nouns as well, but not behind “hadn’t” and “will have”; “hadn’t eat” was right once. */
export const deniedBases: ReadonlySet<string> = new Set(
  [...doings, ...nounLikeDeeds, ...words('notice step swallow')].filter((base) => base !== 'eat'),
);
/** How an object begins. */
const objectStarts = words('it him them me us her the a an my his your our their this these those');
/** Do as nouns without an article, and with one as objects of “had”: “he had work to do”. */
export const things = words(
  'hold leave work hope rest play talk fight need want drink sleep cry love live dream wish look reach cause practice study train smile laugh light wind spring drive wear swing sting rise fall run read let set put cut hurt cost shut hit spread split quit bid',
);

/** `he had climb through the window`: somebody has, and what is done is no thing that one has. */
function hasDone(document: Document, token: Token): boolean {
  if (!doings.has(token.lower) || things.has(token.lower) || participleOf(token.lower) === token.lower)
    return false;
  const have = beforeAdverbs(document, token);
  const subject = have && previous(document, have);
  const behind = document.nextInSentence(token);
  return (
    token.register === 'narration' &&
    subject !== undefined &&
    /^(?:he|she|they|we|i)$/.test(subject.lower) &&
    behind?.kind === 'word' &&
    document.partOfSpeech(behind) !== 'NOUN'
  );
}

/** “He hadn’t notice”, “they will have step in”: what is denied or to come is no thing that one has. */
function isDeniedOrToCome(document: Document, token: Token): boolean {
  if (!deniedBases.has(token.lower) || things.has(token.lower) || participleOf(token.lower) === token.lower)
    return false;
  const have = beforeAdverbs(document, token);
  if (/^(?:hadn't|hasn't|haven't)$/.test(have?.lower ?? '')) return true;
  const modal = have?.lower === 'have' ? beforeAdverbs(document, have) : undefined;
  const behind = document.nextInSentence(token);
  return (
    /^(?:will|would|could|should|might|must|may)$|n't$|'ll$/.test(modal?.lower ?? '') &&
    behind?.kind === 'word' &&
    /^(?:PRON|DET|ADP|ADV|PART)$/.test(document.partOfSpeech(behind))
  );
}

/** “The kindest man I have ever meet”: what one has is no thing behind “ever”. */
function isBehindEver(document: Document, token: Token): boolean {
  return (
    (doings.has(token.lower) || token.lower === 'meet') &&
    participleOf(token.lower) !== token.lower &&
    /^(?:ever|never)$/.test(previous(document, token)?.lower ?? '')
  );
}

/** The form of have that a base stands behind which can be no thing that one has: `had happen`, `had finish it`. */
export function haveBefore(document: Document, token: Token): Token | undefined {
  const { lower } = token;
  if (
    !haveBases.has(lower) &&
    !hasDone(document, token) &&
    !isBehindEver(document, token) &&
    !isDeniedOrToCome(document, token) &&
    !(objectBases.has(lower) && objectStarts.has(document.nextInSentence(token)?.lower ?? ''))
  )
    return undefined;
  const have = beforeAdverbs(document, token);
  return /^(?:had|has|have|hasn't|haven't|hadn't|i've|you've|we've|they've)$/.test(have?.lower ?? '')
    ? have
    : undefined;
}

/** `had happen`, not `had better know` or `have had happen`. */
export function afterHave(document: Document, token: Token, have: Token): Report | undefined {
  const before = previous(document, have);
  if (before === undefined || /^(?:had|have|has|having|what|all|to)$|['’](?:ve|d)$/.test(before.lower))
    return undefined;
  if (/^(?:better|never|who|whom|people|them|those|faith|hope)$/.test(before.lower)) return undefined;
  // “You have tell me” has lost an ending or a “to”.
  const forms = [participleOf(token.lower), `to ${token.lower}`];
  return {
    at: token,
    expected: forms.map((form) => matchCase(form, token.text)),
    reason: `“${token.text}” has the wrong form here; it should be “${forms[0]}” or “${forms[1]}”.`,
  };
}
