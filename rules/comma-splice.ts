/** Finds two sentences joined by nothing but a comma: “The door was locked, he could not get out.” */
import type { Document, Sentence, Token } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import { capitalize, words } from '../src/core/text.js';
import {
  areShortClauses,
  clauseBefore,
  isContrast,
  isMainClause,
  isSecondClause,
} from './comma-splice/clauses.js';

/** What such a pair may not hold: a clause that leans on the other, or a frame that lets it stand. */
const leaning = words(`
  if when while as because although though unless until till since once whenever wherever whether lest before after than so
  such more less whatever however whoever whichever no nor neither either both hardly scarcely barely sooner like rather
  wish wished almost even only never being
`);
/** Words of each clause at least: short ones may stand side by side, “He came, he saw”. */
const least = 4;
/** “I was not ready, I ran.”: rhythm, but for an author who slips often. */
const doubtOfShort = 2.9;
/** From so many words each on it is hardly a matter of rhythm. */
const long = 6;

export default defineRule({
  id: 'comma-splice',
  category: 'sentences',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'Two sentences joined by nothing but a comma.',
  why: 'A comma alone does not join two sentences; a full stop, a semicolon or a conjunction does.',
  examples: [
    {
      bad: 'He could not open the door[[, it]] was locked from the other side.',
      good: 'He could not open the door. It was locked from the other side.',
    },
    {
      bad: '“You have made a bad mistake[[, we]] have no room for guests.”',
      good: '“You have made a bad mistake. We have no room for guests.”',
    },
    {
      bad: 'The lamp had gone out hours ago[[, there]] was no oil in the house.',
      good: 'The lamp had gone out hours ago. There was no oil in the house.',
    },
    {
      bad: 'They hurried along the muddy road[[, the]] enemy was close behind them now.',
      good: 'They hurried along the muddy road. The enemy was close behind them now.',
    },
    {
      bad: 'I could not help it[[, I]] laughed out loud.',
      good: 'I could not help it. I laughed out loud.',
      careless: true,
    },
    { ok: 'I could not help it, I know.', because: 'a comment', careless: true },
    { ok: 'He came, he saw, he conquered.', because: 'short clauses in a row' },
    { ok: 'When the door was locked from within, he could not open it.', because: 'a clause that leans' },
    { ok: 'The moment he came into the room, she was gone.', because: 'a clause of time' },
    { ok: 'It was not hot in the cellar, it was as cold as ice.', because: 'a contrast' },
    {
      ok: '“The road is closed for the winter, you know that well,” he said.',
      because: 'one leans on the other',
    },
    {
      ok: '“It is late in the day, I am afraid to say,” she said.',
      because: 'a second clause that comments',
    },
    { ok: 'He was so tired after the long march, he could hardly stand.', because: '“so” lets it stand' },
  ],
  check(document, _context, report) {
    for (const sentence of document.sentences) {
      const comma = lastComma(document, sentence);
      const next = comma && document.tokens[comma.index + 1];
      const doubt = comma && doubtOf(document, sentence, comma);
      if (!comma || !next || doubt === undefined) continue;
      report({
        at: { start: comma.start, end: next.end },
        expected: [`. ${capitalize(next.text)}`, `; ${next.text}`],
        reason: 'Two sentences stand here with nothing but a comma between them.',
        doubt,
      });
    }
  },
});

/** The last comma of a sentence, where no other mark but commas stands inside, and both its neighbours are words. */
function lastComma(document: Document, { first, last }: Sentence): Token | undefined {
  let comma: Token | undefined;
  for (let index = first; index < last - 1; index++) {
    const token = document.tokens[index];
    if (token.kind === 'word' || /^[-’']$/.test(token.text)) continue;
    if ((token.quote === 'open' && index === first) || index >= last - 2) continue;
    if (token.text !== ',') return undefined;
    comma = token;
  }
  return comma && document.tokens[comma.index + 1].kind === 'word' ? comma : undefined;
}

/** How far two clauses around a comma may be right after all, in natural logarithms; undefined where they are right. */
function doubtOf(document: Document, sentence: Sentence, comma: Token): number | undefined {
  const before = clauseBefore(document, sentence, comma);
  const after = document.tokens.slice(comma.index + 1, sentence.last).filter(({ kind }) => kind === 'word');
  if (!before || document.paragraphOf(comma).kind !== 'prose') return undefined;
  const surely = doubtOfLong(document, sentence, before, after);
  if (surely !== undefined) return surely;
  const isLeaning = [...before, ...after].some(({ lower }) => leaning.has(lower));
  return !isLeaning && areShortClauses(document, before, after) ? doubtOfShort : undefined;
}

function doubtOfLong(
  document: Document,
  sentence: Sentence,
  before: readonly Token[],
  after: readonly Token[],
): number | undefined {
  if (after.length < least || /[?!]/.test(document.tokens[sentence.last - 1].text)) return undefined;
  if (!isSecondClause(document, after)) return undefined;
  // “Stay close, they were told.”
  if (before.length === 2 && before[0].lower === 'be') return after.length < long ? 1 : 0;
  if (before.length < least || after[0].lower === before[0].lower) return undefined;
  if (leaning.has(spokenFirst(document, sentence)) || isContrast(before, after[1])) return undefined;
  if (before.some(({ lower }) => leaning.has(lower)) || !isMainClause(document, before)) return undefined;
  return Math.min(before.length, after.length) < long ? 1 : 0;
}

function spokenFirst(document: Document, { first, last }: Sentence): string {
  let index = first;
  while (index < last - 1 && document.tokens[index].kind !== 'word') index++;
  return document.tokens[index].lower;
}
