/** Words in lower case that nothing but a name can be: “from yokohama”, “Uncle ferdie”. */
import type { Document, Token } from '../../src/core/document.js';
import { formsThat, wordForms } from '../../src/core/forms.js';
import type { RuleContext } from '../../src/core/rule.js';
import { capitalize, isAllCaps, isCapitalized, withoutPossessive, words } from '../../src/core/text.js';
import { personTitles } from '../../src/names/titles.js';
import { isBesideForeign, isForeign } from '../../src/tongues/foreign.js';

/** Behind these a place, or a feast, stands bare. */
const placePrepositions = words(
  'in to from at near through toward towards above past across outside since until till around via behind over',
);
/** Behind these a word of no dictionary may be a coined verb, or what somebody is over. */
const looser = words('to over till around behind');
/** What follows a bare name. */
const behindName = words(
  'and or but was is are were had has with in on at to where when by for from before after as until because while if that who',
);
/** What no dictionary has with a small letter, and is no name: Latin, and stuff that is named after its maker. */
const notNames = words('toto vitro situ vino extremis absentia loco lysol lucite pernod');
/** A correction that costs more tells of no slip. */
const farSlip = 150;
/** A word that is in no dictionary at all may be the book's own. */
const doubtOfCoined = 1.5;

const behindPlace = wordForms(placePrepositions);
const behindTitle = formsThat(
  ({ kind, text, lower }) =>
    kind === 'word' &&
    isCapitalized(text) &&
    !isAllCaps(text) &&
    personTitles.has(lower) &&
    !/^(?:old|young|little|poor|dear)$/.test(lower),
);

/** The names, and how doubtful each is. */
export function bareNames(
  document: Document,
  unknown: Uint8Array,
  speller: RuleContext<unknown>['speller'],
  isOften: (form: string) => boolean,
): { token: Token; doubt: number }[] {
  const found: { token: Token; doubt: number }[] = [];
  for (const token of document.tokensWhere({ behind: behindPlace })) {
    if (!isStrange(document, token, unknown, isOften) || !endsPhrase(document, token)) continue;
    const doubt = doubtOfPlace(document, token, speller);
    if (doubt !== undefined) found.push({ token, doubt });
  }
  for (const token of document.tokensWhere({ behind: behindTitle })) {
    const title = document.tokens[token.index - 1];
    if (title.sentence !== token.sentence || !isStrange(document, token, unknown, isOften)) continue;
    // “Private practising”, where the sentence begins: the capital says nothing.
    if (!document.opensSentence(title)) found.push({ token, doubt: 0 });
  }
  return found;
}

function isStrange(
  document: Document,
  token: Token,
  unknown: Uint8Array,
  isOften: (form: string) => boolean,
): boolean {
  if (unknown[token.form] !== 1 || !/^\p{Ll}{4,}(?:['’]s)?$/u.test(token.text)) return false;
  if (document.gapBefore(token) !== ' ' || document.isHyphenated(token) || notNames.has(token.lower))
    return false;
  return !isOften(withoutPossessive(token.lower)) && !isBesideForeign(document, token);
}

/** “To yokohama.”, “in grimsby and”; not “in lipovaccine tests”, “at ilse.example”. */
function endsPhrase(document: Document, token: Token): boolean {
  if (/['’]s$/.test(token.text)) return true;
  const next = document.at(token.index + 1);
  if (next?.sentence !== token.sentence || next.quote === 'close') return true;
  if (next.kind === 'word') return behindName.has(next.lower);
  return /^[,.!?;:…—–]/.test(next.text) && document.at(next.index + 1)?.start !== next.end
    ? true
    : document.at(next.index + 1)?.quote === 'close';
}

function doubtOfPlace(
  document: Document,
  token: Token,
  speller: RuleContext<unknown>['speller'],
): number | undefined {
  if (isForeign(document, document.sentenceOf(token), speller)) return undefined;
  const form = withoutPossessive(token.lower);
  if (speller.has(capitalize(form))) return 0;
  const preposition = document.tokens[token.index - 1].lower;
  if (looser.has(preposition) || /(?:ed|ing|ly|s)$/.test(form) || speller.isRare(form)) return undefined;
  const [nearest] = speller.corrections(form, 1);
  return nearest && nearest.cost < farSlip ? undefined : doubtOfCoined;
}
