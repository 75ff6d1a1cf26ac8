/** Finds a compound that the book writes both with a hyphen and as two words. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat, type Written } from '../src/core/forms.js';
import { defineQuestion, defineRule } from '../src/core/rule.js';
import { standsAgainst, type UsualWay, usualWay } from '../src/style/usual-way.js';

const id = 'open-compound';

/** By the way that the book rarely has, the one that it rather has. */
const usualWays = defineQuestion('open-compound ways', ({ story: { census } }) => {
  const found: Record<string, UsualWay> = {};
  const tallies = census.tallies(id);
  for (const [hyphen, joined] of tallies) {
    if (!hyphen.includes('-')) continue;
    const open = hyphen.replace('-', ' ');
    const parted = tallies.get(open) ?? 0;
    if (parted === 0) continue;
    const [joins, parts] = [usualWay(hyphen, parted, joined), usualWay(open, joined, parted)];
    if (joins) found[open] = joins;
    if (parts) found[hyphen] = parts;
  }
  return found;
});

const parts = formsThat(isPart);

export default defineRule({
  id,
  category: 'consistency',
  severity: 'suggestion',
  fix: 'unsafe',
  where: 'all',
  summary: 'A compound that the book writes in two ways: with a hyphen and as two words.',
  why: 'A book writes a compound in one way, but for a hyphen where it stands before a noun.',
  examples: [
    {
      bad: 'He slept in the [[living room]].',
      good: 'He slept in the living-room.',
      book: 'The living-room was cold. She sat in the living-room. Their living-room smelled of smoke.',
    },
    {
      bad: 'The [[corn-field]] was dry.',
      good: 'The corn field was dry.',
      book: 'A corn field burned. The corn field was wide. They crossed the corn field.',
    },
    {
      bad: '“Wait at the [[fire station]],” she said.',
      good: '“Wait at the fire-station,” she said.',
      book: 'The fire-station burned. A fire-station stood there. They ran to the fire-station.',
    },
    {
      bad: 'She broke the [[wine glass]] and wept.',
      good: 'She broke the wine-glass and wept.',
      book: 'A wine-glass stood there. The wine-glass was full. He took the wine-glass.',
    },
    {
      ok: 'The living room was cold.',
      because: 'the book has the hyphen only before a noun',
      book: 'A living-room door. The living-room carpet. Her living-room window. The living-room sofa.',
    },
    { ok: 'The wine-glass stood by the wine glass.', because: 'as many of one as of the other' },
    { ok: '“Mind the wine glass,” he said.', because: 'only one way' },
    { ok: 'She said the corn-field was dry.', because: 'only one way' },
    {
      ok: '“The fire station house is old,” he said.',
      because: 'a longer compound',
      book: 'The fire-station burned. A fire-station stood there. They ran to the fire-station.',
    },
    { ok: 'He saw the wine, glass in hand.', because: 'a comma parts them' },
  ],
  questions: [usualWays],
  count(document, add) {
    for (const token of document.tokensOf(parts)) {
      const pair = compound(document, token);
      if (pair) add(pair.form);
    }
  },
  check(document, { story }, report) {
    const ways = new Map(Object.entries(story.ask(usualWays)));
    if (ways.size === 0) return;
    const seconds = new Set([...ways.keys()].map((form) => form.replace(/^.*[ -]/, '')));
    const mayBeSecond = document.judgeForms((form) => seconds.has(form.lower) && isPart(form));
    for (const token of document.tokensOf(mayBeSecond)) {
      const pair = compound(document, token);
      const usual = pair && ways.get(pair.form);
      if (!usual || story.style(pair.form.replace(' ', '-')) === pair.form) continue;
      const written = document.slice({ start: pair.first.start, end: token.end });
      report({
        at: { first: pair.first.index, last: token.index + 1 },
        expected: [pair.first.text + usual.way.slice(pair.first.text.length)],
        reason: standsAgainst(written, usual),
      });
    }
  },
});

/** The second word of a compound of two nouns, with a hyphen or a space, that is not itself before a noun. */
function compound(document: Document, token: Token): { first: Token; form: string } | undefined {
  if (!document.mayBeNoun(token)) return undefined;
  const before = document.at(token.index - 1);
  const isJoined =
    before?.text === '-' && document.touchesPrevious(token) && document.touchesPrevious(before);
  const first = isJoined ? document.at(token.index - 2) : before;
  if (!first || !document.isOf(first, parts) || first.sentence !== token.sentence) return undefined;
  if (!isJoined && document.gapBefore(token) !== ' ') return undefined;
  if (!isJoined && !document.mayBeNoun(first) && !first.lower.endsWith('ing')) return undefined;
  if (document.at(first.index - 1)?.text === '-') return undefined;
  const next = document.nextInSentence(token);
  if (
    next &&
    (next.text === '-' || (next.kind === 'word' && /^(?:NOUN|ADJ|PROPN)$/.test(document.partOfSpeech(next))))
  )
    return undefined;
  if (document.partOfSpeech(token) !== 'NOUN') return undefined;
  if (!isJoined && document.partOfSpeech(first) !== 'NOUN' && !first.lower.endsWith('ing')) return undefined;
  return { first, form: `${first.lower}${isJoined ? '-' : ' '}${token.lower}` };
}

function isPart({ kind, text, lower }: Written): boolean {
  return kind === 'word' && text.slice(1) === lower.slice(1) && /^\p{L}{3,}$/u.test(lower);
}
