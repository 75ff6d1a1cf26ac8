/** Places where the base of a verb should stand, behind somebody who is seen, heard or made to act. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { intransitivePasts } from '../lists/intransitives.js';
import { irregularVerbs, verbsWithOwnPast } from '../lists/irregular-verbs.js';

/** Behind these a clause may tell what was seen, “he saw the man was ill”, but no past stands behind “him”. */
const senses = words('saw see sees seen heard hear hears felt feel feels feeling noticed');
/** Behind these no clause stands. */
const makers = words('watched watch watches watching let lets made make makes help helps helped');
const objects = words('him them me us her someone somebody something');
const determiners = words('the his her my our their a an');

/** Pasts that are no participles, so that nobody is “heard came”; “her rose” is a flower. */
const pastsAlone = new Map(
  verbsWithOwnPast
    .filter(({ base }) => !/^(?:be|do|bear|bite|rise|see|lie|speak|wake)$/.test(base))
    .map(({ past, base }) => [past, base]),
);
/** “He laughed at”, “waited for”: one may be, so that one is seen so. */
const prepositions = words('at for on upon over about of with by to');

/** Done to somebody, these have an object all the same: “saw him called a liar”. */
const withTwoObjects =
  /^(?:called|named|told|taught|asked|offered|paid|promised|denied|refused|sold|sent|spared|left|bought|brought)$/;
/** What one is not seen done: “saw him opened the box”. */
const objectStarts = words('the his its my their our it him them');
/** Pasts that are participles too. */
const pastsAnyway = new Map(
  irregularVerbs
    .filter(({ past, participle, base }) => past === participle && past !== base)
    .map(({ past, base }) => [past, base]),
);

/** Whether the word is a past that may stand so; asked first. */
export function mayStandBehind(lower: string): boolean {
  return (
    pastsAlone.has(lower) ||
    intransitivePasts.has(lower) ||
    pastsAnyway.has(lower) ||
    /^[a-z]{3,}ed$/.test(lower)
  );
}

/** The verb of seeing, hearing or making whose object does what the past tells. */
export function perceived(document: Document, past: Token): Token | undefined {
  const object = before(document, past);
  if (!object) return undefined;
  const earlier = before(document, object);
  let verb: Token | undefined;
  if (objects.has(object.lower) && earlier && (senses.has(earlier.lower) || makers.has(earlier.lower)))
    verb = earlier;
  else if (earlier && determiners.has(earlier.lower) && document.partOfSpeech(object) === 'NOUN') {
    const maker = before(document, earlier);
    if (maker && (makers.has(maker.lower) || maker.lower === 'saw' || maker.lower === 'seen')) verb = maker;
  }
  if (!verb) return undefined;
  const next = document.nextInSentence(past);
  if (!pastsAlone.has(past.lower) && !intransitivePasts.has(past.lower)) {
    // “He watched a guard locked the gate.”: a clause may begin with “a guard”.
    if (/^an?$/.test(earlier?.lower ?? '')) return undefined;
    if (!next || !objectStarts.has(next.lower) || withTwoObjects.test(past.lower)) return undefined;
    // “It made them hated the less”, “he makes me nervous the way he grins”.
    if (/^(?:more|less|better|way)$/.test(document.tokens[next.index + 1]?.lower ?? '')) return undefined;
  }
  if (
    intransitivePasts.has(past.lower) &&
    next &&
    (prepositions.has(next.lower) || (object.lower === 'her' && document.partOfSpeech(next) === 'NOUN'))
  )
    return undefined;
  return standsInMainClause(document, verb) ? verb : undefined;
}

/** Whether the verb belongs to no clause whose own verb the past may be: “those who saw him went”, “the day I heard them came”. */
function standsInMainClause(document: Document, verb: Token): boolean {
  let at = before(document, verb);
  // “A longing to hear him grew.”
  if (at?.lower === 'to' && /^(?:NOUN|PRON)$/.test(document.partOfSpeech(before(document, at) ?? at)))
    return false;
  for (let count = 0; at && count < 8; count++) {
    if (
      /^(?:who|whom|which|that|what|whatever|those|all|everything|anything|nothing|how|where|whoever|everyone|anyone|one|thing|than|time)$/.test(
        at.lower,
      )
    )
      return false;
    const earlier = before(document, at);
    if (
      /^(?:i|he|she|we|they|you|it)$/.test(at.lower) &&
      earlier &&
      !/^(?:and|but|then|when|as|if|so|because|until|while|suddenly|again|did|could|can|would|will|had|have)$/.test(
        earlier.lower,
      )
    )
      return false;
    at = earlier;
  }
  return true;
}

function before(document: Document, token: Token): Token | undefined {
  const previous = document.tokens[token.index - 1];
  return previous?.kind === 'word' && previous.sentence === token.sentence ? previous : undefined;
}
