/** Speech that keeps rules of its own. */
import type { Document, Paragraph, Token } from './document.js';

/** Spoken by those whose grammar is not the narrator's: “Can’t nobody pay up on a empty stomach, y’all.” */
const sign =
  /^(?:ain't|y'all|yer|ye|dat|dis|wuz|an'|o'|th'|'em|t'|naw|thet|git|hev|nuthin|nothin|ma|gal|reckon|yuh|tae|whit|dinnae|cannae)$|in'$/;

/** Whether a word is written as a dialect sounds. */
export function isDialect({ kind, lower }: Token): boolean {
  return kind === 'word' && sign.test(lower);
}

const judged = new WeakMap<Document, Map<number, boolean>>();

/** Whether a token is spoken in a paragraph that shows dialect; each is looked at once, for it may be a whole chapter. */
export function isSpokenInDialect(document: Document, token: Token): boolean {
  if (token.register !== 'dialogue') return false;
  let answers = judged.get(document);
  if (!answers) {
    answers = new Map();
    judged.set(document, answers);
  }
  const paragraph = document.paragraphOf(token);
  let answer = answers.get(paragraph.index);
  if (answer === undefined) {
    answer = hasDialect(document, paragraph);
    answers.set(paragraph.index, answer);
  }
  return answer;
}

function hasDialect(document: Document, { first, last }: Paragraph): boolean {
  for (let index = first; index < last; index++) if (isDialect(document.tokens[index])) return true;
  return false;
}
