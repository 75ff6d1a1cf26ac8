/** Verbs that lost their -ing behind a word that takes a doing: “tired of run away”, “busy make dinner”. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { pureBases } from '../lists/infinitives.js';

/** Nouns too, but not without an article where what follows belongs to a verb. */
const movingBases = words('look walk run wait stand move talk turn');
const behindMoving = words(`
  back up down out away over around at for to into through along until him her them me it off he she they i we
`);
/** “They stopped talk when he came”, “she started laugh”. */
export const stoppable = words(
  'think talk walk look stare cry laugh smile sing breathe move shake eat listen tremble scream',
);
/** Behind these “of” has a doing: “tired of run away”. */
const beforeOf = words(
  'instead tired afraid capable incapable sick accused guilty suspected dreamed dreamt dreaming',
);
/** “For be it known”, “for guess my joy” */
const wishes = words('be have imagine know see get take give make bring tell');
const rescues = words('save kill leave break');
const insisting = words('insisted insist insists insisting kept keen intent concentrated');
const objectStarts = words('him her them me us it the his my their your our');
/** “They went swim.” */
const outings = words('swim fish hunt shop ski sail skate hike camp dance');
const finishable = words('eat talk speak read write tell sing drink pack dress cook');

/** Whether the word is one of the bases looked at. */
export function mayLackBehind(lower: string): boolean {
  return (
    pureBases.has(lower) ||
    movingBases.has(lower) ||
    rescues.has(lower) ||
    outings.has(lower) ||
    finishable.has(lower) ||
    lower === 'pay'
  );
}

/** “Without look back”: a verb that may be a noun, before what belongs to a verb. */
export function isMovingBase(lower: string, next: Token | undefined): boolean {
  return movingBases.has(lower) && next !== undefined && behindMoving.has(next.lower);
}

/** Whether the word before, with the one before that, takes a doing. */
export function lacksBehind(document: Document, token: Token, before: Token): boolean {
  const { lower } = token;
  const next = document.nextInSentence(token);
  const earlier = document.previousInSentence(before)?.lower ?? '';
  switch (before.lower) {
    case 'of':
      return (pureBases.has(lower) || isMovingBase(lower, next)) && beforeOf.has(earlier);
    case 'for':
      // “Thanked him for save her”
      return (
        ((pureBases.has(lower) && !wishes.has(lower)) || rescues.has(lower)) &&
        objectStarts.has(next?.lower ?? '')
      );
    case 'on':
      return (pureBases.has(lower) || lower === 'pay') && next !== undefined && insisting.has(earlier);
    case 'trouble':
    case 'difficulty':
      return pureBases.has(lower) && /^(?:had|have|has|having)$/.test(earlier);
    // “Interested in buy it”
    case 'in':
      return pureBases.has(lower) && /^(?:interested|succeeded|succeed|persisted|delighted)$/.test(earlier);
    case 'enjoy':
    case 'enjoyed':
    case 'enjoys':
    case 'avoid':
    case 'avoided':
      return pureBases.has(lower) && next !== undefined;
    case 'busy':
      return pureBases.has(lower);
    case 'went':
      return outings.has(lower);
    case 'finished':
    case 'finish':
      return finishable.has(lower) && next?.kind === 'word' && !/^(?:of|in)$/.test(next.lower);
    case 'help':
      return stoppable.has(lower) && /^(?:can't|couldn't|cannot)$/.test(earlier);
    default:
      return false;
  }
}
