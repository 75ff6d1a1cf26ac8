/** Tells which two verbs cannot stand in a row behind one subject. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { verbsWithOwnPast } from '../lists/irregular-verbs.js';

export const modals = words('will would can could shall should may might must');
export const be = words('am is are was were');
/** “Has had” stands for itself; “had has” for nothing. */
const has = words('has had did does');

/** Pasts that are no participles, nor another word: “it was rose pink”, “he went broke”, “the spoke”. */
const pasts = new Set(
  verbsWithOwnPast
    .filter(
      ({ past }) => !/^(?:was|had|did|got|rose|broke|spoke|bore|fell|bit|hid|lay|wound|stove)$/.test(past),
    )
    .map(({ past }) => past),
);

/** Verbs that tell what somebody did next; as participles they hardly follow a verb of motion or speech. */
const deeds = words(
  'asked told looked turned walked seemed said wanted smiled nodded laughed replied answered tried heard stood sat',
);

/** Behind these stands no clause and no participle. */
const firstDeeds = words(`
  said asked told looked turned walked stood sat put held opened closed pulled pushed stepped moved smiled nodded laughed
  cried called tried wanted reached started stopped dropped jumped climbed heard
`);

/** “He said was it his own?”, “it came, she thought had been”: a clause may follow. */
const tellsClause = words('said thought knew asked felt told heard saw');

const objectStarts = words('the a an his her my their our your it him them me us');

export const pronouns = words('he she it i we they you there this');

/** Whether a word may be the second of two such verbs; asked first, for few are. */
export function mayClash(lower: string): boolean {
  return pasts.has(lower) || deeds.has(lower) || modals.has(lower) || be.has(lower) || has.has(lower);
}

/** Whether two verbs cannot stand in a row behind a subject. */
export function clash(document: Document, { lower: first, register }: Token, second: Token): boolean {
  const { lower } = second;
  const next = document.tokens[second.index + 1];
  if (next?.kind !== 'word' || next.sentence !== second.sentence) return false;
  // “If it did would you go?”
  if (pronouns.has(next.lower)) return false;
  if (modals.has(first)) {
    if (!modals.has(lower)) return be.has(lower) || has.has(lower);
    if (/^(?:will|can)$/.test(lower)) return document.partOfSpeech(next) === 'VERB';
    return register !== 'dialogue' || !/^(?:may|might)$/.test(first);
  }
  const isAuxiliary = modals.has(lower) || be.has(lower) || has.has(lower);
  // “He was took” says “taken” in another way; “she was took the book” has a verb too many.
  if (be.has(first) && pasts.has(lower))
    return register === 'narration' && (lower === 'went' || objectStarts.has(next.lower));
  if (be.has(first)) return isAuxiliary;
  if (/^(?:had|has|have)$/.test(first)) return lower === 'had' ? next.lower === 'been' : isAuxiliary;
  if (/^(?:did|does)$/.test(first)) return isAuxiliary;
  if (!pasts.has(first) && !firstDeeds.has(first)) return false;
  return isAuxiliary ? !tellsClause.has(first) : true;
}
