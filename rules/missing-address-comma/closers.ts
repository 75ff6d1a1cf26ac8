/** Words behind which a name is spoken to, and no object. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';

/** Words behind which a name at the end of the sentence can be no object: “Come here Ilse.” */
export const closers = words(`
  here again too please yourself it him you me okay ok well today tonight alright home right sorry yet fine everything
  anything nothing something yes no course now lately already anymore soon there
`);
const naming = words(
  'call called calling calls name named names be is was are were am introduce meet meeting say said make makes made',
);

/** `call me Tomas`, `are you Ilse`, `show me Tomas`: the name is given, asked for or an object. */
export function isNamed(document: Document, before: Token): boolean {
  for (let index = before.index - 1, count = 0; count < 2; index--, count++) {
    const token = document.at(index);
    if (!token || token.sentence !== before.sentence) return false;
    if (naming.has(token.lower) || /['’](?:s|re|m)$/.test(token.text))
      return (
        closers.has(before.lower) &&
        !/^(?:here|again|too|please|okay|ok|alright|home|yet|fine|sorry|today|tonight|lately|already|anymore)$/.test(
          before.lower,
        )
      );
    if (
      count === 0 &&
      before.lower === 'me' &&
      /^(?:show|give|bring|get|send|find|buy|make|tell|of|to|like|than|with|and)$/.test(token.lower)
    )
      return true;
    if (count === 0 && /^(?:as|than|like|of|to|and|or|not)$/.test(token.lower)) return true;
  }
  return false;
}
