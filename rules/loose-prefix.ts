/** Finds a prefix that stands as a word of its own: “re entered”, “non existent”, “ex husband”. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import { words } from '../src/core/text.js';

/** Prefixes that are no words. Before a common word these make words that no dictionary has too. */
const free = words('non semi anti multi');
const bound = words('re co pre inter un mis sub ultra');
const prefixes: ReadonlySet<string> = new Set([...free, ...bound, 'ex', 'mid']);

/** Whom one may have been: behind “ex”. */
const formerly = words(`
  husband wife boyfriend girlfriend lover fiance fiancé fiancee fiancée partner soldier cop convict con president king
  queen captain marine best friend student teacher employee member policeman detective pirate slave assassin spouse
  husbands wives boyfriends girlfriends lovers partners soldiers cops convicts friends students members
`);

/** What one is in the middle of: behind “mid”. */
const middles = words(`
  sentence step stride flight swing leap jump thought word bite chew sip kiss laugh yawn morning afternoon battle fall
  roll turn spell cast song speech breath spin swallow motion conversation
`);

/** “A big un like him”: a dialect form of “one” before these. */
const behindOne = words('like less to till til do done is as on in and or but now seen known made told it');

const prefixForms = formsThat(({ lower }) => prefixes.has(lower));

export default defineRule({
  id: 'loose-prefix',
  category: 'compounds',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A prefix that stands apart from its word.',
  why: 'A prefix is no word: it is joined to what follows, with a hyphen or without.',
  examples: [
    { bad: 'He [[re entered]] the room.', good: 'He re-entered the room.' },
    { bad: 'Her [[ex captain]] waved from the pier.', good: 'Her ex-captain waved from the pier.' },
    { bad: 'He froze in [[mid sentence]] and turned.', good: 'He froze in mid-sentence and turned.' },
    { bad: '“Has a [[co worker]] said so?” she asked.', good: '“Has a co-worker said so?” she asked.' },
    { bad: 'They found him [[semi conscious]].', good: 'They found him semiconscious.' },
    { bad: 'The hall was lit by [[multi colored]] lamps.', good: 'The hall was lit by multicolored lamps.' },
    { ok: 'He re-entered the room in mid-sentence.', because: 'joined already' },
    { ok: '“You’re a big un like your father,” he said.', because: 'dialect for one' },
    { ok: '“What does this un say?” asked Kev.', because: 'dialect for one' },
    { ok: 'Her ex had left the town.', because: 'a noun' },
    { ok: '“Do, re, mi,” sang the girl.', because: 'notes' },
    { ok: 'He was persona non grata at court.', because: 'another language' },
    { ok: 'She was in her mid fifties.', because: 'many write it so' },
    { ok: 'A sub rose beside the boat.', because: 'a submarine' },
  ],
  check(document, { speller, story }, report) {
    for (const prefix of document.tokensOf(prefixForms)) {
      const word = document.tokens[prefix.index + 1];
      if (!word || !isBeside(document, prefix, word)) continue;
      if (story.declares(prefix.lower) || story.declares(word.lower)) continue;
      const kind = kindOf(prefix, word, speller);
      if (!kind) continue;
      const closed = prefix.text + word.text;
      const hyphened = `${prefix.text}-${word.text}`;
      const isKnown = speller.frequency(prefix.lower + word.lower) > 0;
      const isDoubled = prefix.lower.at(-1) === word.lower[0] || prefix.lower === 'co';
      const expected = !isKnown ? [hyphened] : isDoubled ? [hyphened, closed] : [closed, hyphened];
      report({
        at: { first: prefix.index, last: word.index + 1 },
        expected: kind === 'hyphen' ? [hyphened] : expected,
        reason: `“${prefix.text}” is no word by itself here: “${kind === 'hyphen' ? hyphened : expected[0]}”.`,
      });
    }
  },
});

function kindOf(prefix: Token, word: Token, speller: Speller): 'hyphen' | 'any' | undefined {
  if (prefix.lower === 'ex') return formerly.has(word.lower) ? 'hyphen' : undefined;
  if (prefix.lower === 'mid') return middles.has(word.lower) ? 'hyphen' : undefined;
  const use = speller.frequency(word.lower);
  if (use < 0.3) return undefined;
  const whole = speller.frequency(prefix.lower + word.lower);
  if (free.has(prefix.lower)) return whole > 0 || (use >= 1 && word.text.length > 3) ? 'any' : undefined;
  if (!bound.has(prefix.lower) || behindOne.has(word.lower)) return undefined;
  // “re elected”, “co owner” have their hyphen more often than not, so that no count shows them whole.
  const isHyphened =
    (prefix.lower === 're' && /^e.{3,}ed$/.test(word.lower)) ||
    (prefix.lower === 'co' &&
      /^(?:workers?|owners?|pilots?|founders?|authors?|stars?|captains?)$/.test(word.lower));
  return isHyphened ||
    (whole >= 0.02 && whole < use * 50 && prefix.lower !== 'sub') ||
    (prefix.lower === 'sub' && whole > 0.3)
    ? 'any'
    : undefined;
}

/** Whether two words stand side by side, apart from all others that a hyphen ties to them. */
function isBeside(document: Document, first: Token, second: Token): boolean {
  if (second.kind !== 'word' || second.sentence !== first.sentence || second.text !== second.lower)
    return false;
  if (document.touchesPrevious(second) || document.gapBefore(second).trim() !== '') return false;
  if (document.isHyphenated(first) || second.text.length < 3) return false;
  const before = document.at(first.index - 1);
  // “What’s this un say?”
  if (
    first.lower === 'un' &&
    /^(?:this|that|each|other|which|next|last|one|any|every)$/.test(before?.lower ?? '')
  )
    return false;
  return before?.text !== '’' && !/[^\0-\x7f’]/.test(second.text);
}
