/** A tag without its subject: “What?” growled. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { surelySpeech } from '../lists/speech.js';

/** What a tag without its subject may be followed by: “growled with rage”, “said to himself”. */
const behindTag = words(`
  as with when while before to in at after again from himself herself myself themselves without aloud over through into
`);
/** Verbs beside speech that may tell an act as well, which are tags where nothing but manner follows: “cried.” */
const maybeSpeech = words('cried continued thought persisted urged roared called');

/** “What do you want?” growled. */
export function isLoneTag(document: Document, token: Token): boolean {
  if (token.text !== token.lower || token.register !== 'narration') return false;
  const close = document.tokens[token.index - 1];
  const mark = document.tokens[token.index - 2];
  if (close?.quote !== 'close' || close.quotation === undefined || !/^[,?!—]/.test(mark?.text ?? ''))
    return false;
  const quotation = document.quotations[close.quotation];
  if (!quotation.speech || quotation.mark !== 'double') return false;
  // “He sighed, ‘No,’ said”: what stands before the speech in its sentence may be the subject.
  const open = document.tokens[quotation.open - 1];
  if (
    open &&
    document.paragraphOf(open) === document.paragraphOf(token) &&
    !/^[.?!…]/.test(open.text) &&
    !open.quote
  )
    return false;
  return endsAsTag(document, token);
}

/** “Growled.”, “said with a sigh”, “asked quietly.”, “went on.”; not “said quietly the old man”. */
function endsAsTag(document: Document, verb: Token): boolean {
  const { tokens } = document;
  let next = tokens[verb.index + 1];
  if (verb.lower === 'went' && next?.lower === 'on') next = tokens[next.index + 1];
  else if (!mayBeTag(verb.lower)) return false;
  const isManner = next?.kind === 'word' && /..ly$/.test(next.lower) && document.partOfSpeech(next) === 'ADV';
  if (isManner) next = tokens[next.index + 1];
  if (!next || document.paragraphOf(next) !== document.paragraphOf(verb)) return false;
  return next.kind === 'mark' ? /^[.,;:]$/.test(next.text) : behindTag.has(next.lower);
}

/** Whether the verb may stand in a tag. */
export function mayBeTag(lower: string): boolean {
  return surelySpeech.has(lower) || maybeSpeech.has(lower) || lower === 'went';
}

/** “he” and “she”, first the one that the narrator used last. */
export function subjectsNear(document: Document, token: Token): string[] {
  for (let index = token.index; index >= Math.max(0, token.index - 200); index--) {
    const { lower, register } = document.tokens[index];
    if (register !== 'narration') continue;
    if (lower === 'he' || lower === 'his' || lower === 'him') return ['he', 'she'];
    if (lower === 'she' || lower === 'her') return ['she', 'he'];
  }
  return ['he', 'she'];
}
