/** Finds a word in lower case that belongs to a name of several words. */
import type { Document, Token } from '../../src/core/document.js';
import type { Severity } from '../../src/core/finding.js';
import { formsThat } from '../../src/core/forms.js';
import { defineQuestion, type Report, type RuleContext } from '../../src/core/rule.js';
import type { Story } from '../../src/core/story.js';
import { capitalize, isAllCaps, isCapitalized, withoutPossessive, words } from '../../src/core/text.js';
import { personTitles, titleWords } from '../../src/names/titles.js';

/** Parts of foreign names that have no capital of their own: Ludwig van Beethoven, Charles de Gaulle. */
export const particles = words(
  'de du des la le les von van der den del della di da dos el al bin ibn ben ap san y e st',
);

/** How the book writes a pair of words of which one may be a part of a name: both with a capital, or only one. */
export const useOfPair = defineQuestion('name-case pair', ({ story: { census } }, key: string) => {
  const whole = census.tally('name-case', `${key} ^^`);
  const mixed = census.tally('name-case', `${key} ^`);
  return {
    isName: whole >= 2 && whole >= mixed * 5 - 3,
    isSure: whole > 2,
    isOften: whole >= 4,
    isUsual: whole >= 10 && whole >= mixed * 10,
    isSeldomMixed: mixed <= 2,
  };
});

/** Whether the book writes the name with a capital three times or more. */
export const isUsualName = defineQuestion(
  'name-case usual',
  ({ story: { census } }, form: string) => census.capital(form) >= 3,
);

/** Whether the book ever writes the word in lower case. */
export const isEverSmall = defineQuestion(
  'name-case small',
  ({ story: { census } }, form: string) => census.lower(form) > 0,
);

const capitalized = formsThat(({ kind, text }) => kind === 'word' && isCapitalized(text));

/** What may stand beside a word in lower case that is part of a name: the rest of it, or a hyphen. */
export const besidePart = formsThat(
  ({ kind, text }) => text === '-' || (kind === 'word' && isCapitalized(text)),
);

/** Counts the pairs of words of which both, or one, have a capital, as the first reading finds them. */
export function countPairs(document: Document, add: (key: string) => void): void {
  for (const token of document.tokensWhere({ is: capitalized, behind: besidePart })) {
    const before = token.kind === 'word' ? wordBefore(document, token) : undefined;
    if (!before) continue;
    const first = isCapitalized(before.text);
    const second = isCapitalized(token.text);
    if (first === second && !first) continue;
    if (first && document.hasFreeCapital(before) && !titleWords.has(before.lower)) continue;
    add(`${pairKey(before, token)} ${first && second ? '^^' : '^'}`);
  }
}

/** The word beside a word, or joined to it by a hyphen. */
function wordBefore(document: Document, token: Token): Token | undefined {
  const previous = document.at(token.index - 1);
  if (previous?.sentence !== token.sentence) return undefined;
  if (previous.kind === 'word') return /['’]s?$/.test(previous.text) ? undefined : previous;
  const first = document.at(token.index - 2);
  if (previous.text !== '-' || first?.kind !== 'word' || !document.touchesPrevious(token)) return undefined;
  return first;
}

/** What a pair of such words is called in the tallies. */
function pairKey(first: Token, second: Token): string {
  const join = first.index === second.index - 1 ? ' ' : '-';
  return `${first.lower}${join}${withoutPossessive(second.lower)}`;
}

/** A word in lower case that is part of a name of several words: "Captain brand", "the Amber gate". */
export function partOfName(
  document: Document,
  token: Token,
  { story, speller }: RuleContext<unknown>,
): Report | undefined {
  if (token.text.length < 3 || particles.has(token.lower)) return undefined;
  const next = document.at(token.index + 1);
  const after = document.at(token.index + (next?.text === '-' ? 2 : 1));
  let evidence: number | undefined;
  for (const last of [token, after]) {
    const first = last?.kind === 'word' ? wordBefore(document, last) : undefined;
    if (!last || !first) continue;
    const other = last === token ? first : last;
    if (!isCapitalized(other.text) || isAllCaps(other.text) || /^i(?:'|$)/.test(other.lower)) continue;
    if (last !== token && (titleWords.has(token.lower) || document.hasFreeCapital(other))) continue;
    if (last === token && document.hasFreeCapital(other) && !canBeginName(other, story)) continue;
    evidence ??= speller.frequency(token.lower);
    if (evidence > 700) return undefined;
    const key = pairKey(first, last);
    const use = story.ask(useOfPair, key);
    if (personTitles.has(other.lower) && titleWords.has(token.lower)) continue;
    if (use.isName) {
      const isCommon = evidence > 5 && !(personTitles.has(other.lower) && last === token);
      if (isCommon && !use.isOften) continue;
      return describePart(
        token,
        isCommon ? (use.isUsual ? 'warning' : 'suggestion') : use.isSure ? 'error' : 'warning',
      );
    }
    const isApart = last === token && first === document.at(token.index - 1) && next?.text !== '-';
    if (
      isApart &&
      evidence < (personTitles.has(other.lower) ? 150 : 20) &&
      use.isSeldomMixed &&
      isPersonBefore(document, other, story)
    ) {
      const name = story.name(token.lower);
      if (name && story.ask(isUsualName, name.form.toLowerCase())) return describePart(token, 'error');
    }
  }
  return undefined;
}

/** A title or another name, behind which a surname stands: "Captain brand", "Amber brand". */
function isPersonBefore(document: Document, token: Token, story: Story): boolean {
  if (personTitles.has(token.lower)) return true;
  return (
    !document.hasFreeCapital(token) &&
    story.name(token.lower) !== undefined &&
    !story.ask(isEverSmall, token.lower)
  );
}

function describePart(token: Token, severity: Severity): Report {
  const form = capitalize(token.text);
  return {
    at: token,
    expected: [form],
    reason: `“${token.text}” is part of a name that the book writes with ${form} elsewhere.`,
    severity,
    fix: severity === 'error' ? 'safe' : 'unsafe',
  };
}

function canBeginName(word: Token, story: Story): boolean {
  return (
    titleWords.has(word.lower) ||
    (story.name(word.lower) !== undefined && !story.ask(isEverSmall, word.lower))
  );
}
