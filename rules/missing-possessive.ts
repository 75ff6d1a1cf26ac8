/** Finds a possessive of a common noun written as a plural. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { owned, ownedByTime, ownedOrDone, owners } from './lists/possession.js';

/** No words without an apostrophe. */
const neverPlural = words(`
  someones anyones everyones nobodys somebodys anybodys everybodys todays tomorrows tonights mens womens childrens mans
  womans childs policemans gentlemans
`);

const times = words(
  'days nights weeks months years moments minutes hours mornings evenings afternoons seconds summers winters',
);
const determiners = words('the a an my his her their our your its this that each every another one');
const single = words('a an one each every another this that last next');
const several = words(
  'two three four five six seven eight nine ten twelve fifteen twenty thirty forty few several many',
);
const auxiliaries = words('was is has had would could will seemed looked felt became');
const endsPhrase = words(
  'was were is are had has have as and or but with in on at to from for of that who which while when',
);

const ownerForms = formsThat(
  ({ kind, lower }) =>
    kind === 'word' &&
    lower.endsWith('s') &&
    lower.length > 3 &&
    (neverPlural.has(lower) || lower === 'others' || times.has(lower) || isOwner(lower.slice(0, -1))),
);

export default defineRule({
  id: 'missing-possessive',
  category: 'apostrophes',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'A possessive of a common noun without its apostrophe.',
  why: 'What belongs to somebody stands behind an apostrophe: the night’s work, the girl’s hair.',
  examples: [
    {
      bad: '“I fell asleep over the [[nights]] work,” she said.',
      good: '“I fell asleep over the night’s work,” she said.',
    },
    { bad: '“He bound the [[giants]] feet,” she said.', good: '“He bound the giant’s feet,” she said.' },
    { bad: '“They held each [[others]] hands,” he said.', good: '“They held each other’s hands,” he said.' },
    { bad: '“It was a [[moments]] work,” said Tomas.', good: '“It was a moment’s work,” said Tomas.' },
    { bad: '“Give me two [[weeks]] notice,” she said.', good: '“Give me two weeks’ notice,” she said.' },
    { bad: '“I have read [[todays]] paper,” he said.', good: '“I have read today’s paper,” he said.' },
    { ok: 'The girls face the wall and count.', because: 'a verb' },
    { ok: 'In those days people walked.', because: 'a plural' },
    { ok: '“He mans the gate by night,” she said.', because: 'a verb' },
    { ok: '“The others hands were full,” is a line she crossed out.', because: 'only “each others” is sure' },
    { ok: '“For three days work was slow,” he said.', because: 'the work is a subject' },
    { ok: 'The sisters looked at the night sky.', because: 'nothing is owned' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(ownerForms)) {
      const found = judge(document, token);
      if (found) report(found);
    }
  },
});

function judge(document: Document, token: Token): Report | undefined {
  const { lower } = token;
  const previous = document.at(token.index - 1);
  const next = document.at(token.index + 1);
  if (next?.kind !== 'word' || next.sentence !== token.sentence) {
    return undefined;
  }
  if (neverPlural.has(lower)) {
    if (lower === 'mans' && (previous === undefined || !determiners.has(previous.lower))) return undefined;
    if (/^(?:rea|sana|the|a|an|his|her|their|our|it|them)$/.test(next.lower)) return undefined;
    return describe(document, token, ["'s"]);
  }
  if (lower === 'others')
    return previous?.lower === 'each' && isNoun(document, next)
      ? describe(document, token, ["'s"])
      : undefined;
  if (times.has(lower)) return judgeTime(document, token, previous, next);
  return judgeOwner(document, token, previous, next);
}

function judgeTime(
  document: Document,
  token: Token,
  previous: Token | undefined,
  next: Token,
): Report | undefined {
  if (!previous || !ownedByTime.has(next.lower) || !endsAfter(document, next)) return undefined;
  if (single.has(previous.lower) || previous.lower === 'the') return describe(document, token, ["'s"]);
  const isNumber = previous.kind === 'number' || several.has(previous.lower);
  if (!isNumber || auxiliaries.has(document.nextInSentence(next)?.lower ?? '')) return undefined;
  return { ...describe(document, token, ["'"]), severity: 'warning' };
}

function judgeOwner(
  document: Document,
  token: Token,
  previous: Token | undefined,
  next: Token,
): Report | undefined {
  const base = token.lower.slice(0, -1);
  if (!isOwner(base) || !previous || !isDetermined(document, token, previous)) return undefined;
  const isSure =
    owned.has(next.lower) ||
    (ownedOrDone.has(next.lower) && auxiliaries.has(document.nextInSentence(next)?.lower ?? ''));
  if (!isSure) return undefined;
  if (token.lower.endsWith('es') && !owners.has(base)) return describe(document, token, ["'"]);
  return describe(document, token, previous.lower === 'their' ? ["'", "'s"] : ["'s", "'"]);
}

function isOwner(base: string): boolean {
  return owners.has(base) || (base.endsWith('e') && owners.has(base.slice(0, -1)));
}

/** `the girls`, `the poor girls`: a determiner stands before, at most one adjective between. */
function isDetermined(document: Document, token: Token, previous: Token): boolean {
  if (determiners.has(previous.lower)) return true;
  const before = document.at(token.index - 2);
  return (
    before !== undefined &&
    before.sentence === token.sentence &&
    determiners.has(before.lower) &&
    previous.kind === 'word' &&
    document.partOfSpeech(previous) === 'ADJ'
  );
}

/** Whether a noun phrase ends with this word, so that it cannot be a verb with its object. */
function endsAfter(document: Document, token: Token): boolean {
  const after = document.nextInSentence(token);
  return after === undefined || (after.kind === 'mark' && after.text !== '-') || endsPhrase.has(after.lower);
}

function isNoun(document: Document, token: Token): boolean {
  return /^(?:NOUN|ADJ)$/.test(document.partOfSpeech(token));
}

function describe(document: Document, token: Token, endings: readonly string[]): Report {
  const apostrophe = document.apostrophe;
  const expected = endings.map((ending) => {
    const base = ending === "'s" ? token.text.slice(0, -1) : token.text;
    return base + ending.replace("'", apostrophe);
  });
  return { at: token, expected, reason: `“${token.text}” is a possessive here: “${expected[0]}”.` };
}
