/** Finds a title before a name, or a word of kinship in address, in lower case. */

import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineQuestion, defineRule, type Report } from '../src/core/rule.js';
import type { Story } from '../src/core/story.js';
import { capitalize, isAllCaps, isCapitalized, withoutPossessive, words } from '../src/core/text.js';
import { alwaysTitles, beforeTitles, titlesOfNames } from './lists/before-titles.js';
import { properNouns } from './lists/proper-nouns.js';
import { smallWords } from './lists/small-words.js';
import { isKinName, isMeantSmall, kin } from './title-case/kin.js';

/** Whether the book rather writes a name as a common word. */
const isMostlySmall = defineQuestion(
  'title-case common word',
  ({ story: { census } }, name: string) => census.lower(name) > census.capital(name),
);

/** Whether the book never writes a title with a capital in mid-sentence: it means to. */
const isBookStyle = defineQuestion(
  'title-case small title',
  ({ story: { census } }, title: string) => census.capital(title) === 0 && census.lower(title) > 5,
);

/** Titles, and parts of the names of places, that are verbs or common words of people besides. */
const otherTitles = words(
  'saint mount lake count marshal judge nurse sister brother father mother agent chief',
);

/** Nothing else than titles. */

/** Behind these nothing but a name stands bare. */
const prepositions = words(
  'with by for from of about behind beside near until at on against between above below under past',
);

const smallTitles = formsThat(
  ({ kind, text, lower }) =>
    kind === 'word' &&
    !isCapitalized(text) &&
    (titlesOfNames.has(lower) || otherTitles.has(lower) || kin.has(lower) || alwaysTitles.has(lower)),
);

export default defineRule({
  id: 'title-case',
  category: 'names',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A title before a name, or a word of kinship in address, without its capital.',
  why: 'A title that goes with a name is part of it, and Mom in address is a name.',
  examples: [
    { bad: 'She bowed to [[princess]] Miravel.', good: 'She bowed to Princess Miravel.' },
    { bad: '“Very well, [[lord]] Brandel,” he said.', good: '“Very well, Lord Brandel,” he said.' },
    { bad: 'Then came [[captain]] Orsk with a lamp.', good: 'Then came Captain Orsk with a lamp.' },
    { bad: '“Where’s [[doctor]] Bleak?” he asked.', good: '“Where’s Doctor Bleak?” he asked.' },
    { bad: 'She did what [[professor]] Amsel told her.', good: 'She did what Professor Amsel told her.' },
    {
      bad: 'They rode round the foot of [[mount]] Tarrow.',
      good: 'They rode round the foot of Mount Tarrow.',
    },
    { bad: 'He wrote to [[mr]] Hollis about it.', good: 'He wrote to Mr Hollis about it.' },
    { bad: '“Yes, [[mom]],” she said.', good: '“Yes, Mom,” she said.' },
    { bad: '“Can we go home now, [[dad]]?”', good: '“Can we go home now, Dad?”' },
    {
      bad: '“I did not mean to wake you, [[dad]],” he said.',
      good: '“I did not mean to wake you, Dad,” he said.',
    },
    { bad: 'I asked [[mom]] about it.', good: 'I asked Mom about it.' },
    {
      bad: '“It was late when [[dad]] came home,” she said.',
      good: '“It was late when Dad came home,” she said.',
    },
    { ok: 'She wore mom jeans, and he made dad jokes.', because: 'adjectives' },
    { ok: '“It was just me, mom, and the dog,” he said.', because: 'a list' },
    { ok: '“Ask my mom,” said the boy.', because: 'a common noun behind “my”' },
    { ok: 'Her mom and dad were asleep.', because: 'common nouns behind “her”' },
    { ok: 'She asked the ship’s captain Orsk knew.', because: 'no title' },
    { ok: 'He learned to count Sundays. They would judge Ilse.', because: 'verbs', story: ['Ilse'] },
    { ok: 'It was the police captain Brand had met.', because: 'a noun of another' },
    { ok: 'The princess bowed to the king.', because: 'no name follows' },
    { ok: 'They spoke of the legendary king Arvo.', because: 'a description, not a title' },
    { ok: '“Yes, sir,” he said. “Thank you, ma’am.”', because: 'forms of address that are written small' },
    { ok: '“No, mum, he ain’t at home,” said the porter.', because: 'ma’am, in dialect' },
    { ok: '“My uncle Tobin knows,” she said.', because: 'behind “my” a common noun' },
    { ok: 'She had a sister, a brother, a mom, and a dog.', because: 'a list' },
  ],
  questions: [isMostlySmall, isBookStyle, isMeantSmall],
  check(document, { story }, report) {
    for (const token of document.tokensOf(smallTitles)) {
      const title = judgeTitle(document, token, story);
      if (title) report(title);
      else if (isKinName(document, token, story)) report(describe(token, token.text));
    }
  },
});

function judgeTitle(document: Document, token: Token, story: Story): Report | undefined {
  const dotted = document.at(token.index + 1)?.text === '.';
  const next = document.at(token.index + (dotted ? 2 : 1));
  if (next?.kind !== 'word' || !isCapitalized(next.text) || isAllCaps(next.text)) return undefined;
  if (alwaysTitles.has(token.lower)) return describe(token, `${token.text} ${next.text}`, 'error');
  if (dotted || next.sentence !== token.sentence || document.gapBefore(next) !== ' ') return undefined;
  const isTitle = titlesOfNames.has(token.lower);
  if (!isTitle && !otherTitles.has(token.lower)) return undefined;
  const name = story.name(withoutPossessive(next.lower));
  if (name ? story.ask(isMostlySmall, next.lower) : !isNameAlone(next)) return undefined;
  const previous = document.at(token.index - 1);
  if (token.lower === 'miss' && previous?.lower === 'to') return undefined;
  if (!isTitle && !(previous && prepositions.has(previous.lower))) return undefined;
  if (isTitle && !mayOpen(document, token, previous)) return undefined;
  if (story.ask(isBookStyle, token.lower)) return undefined;
  // “Closer than you know, lord Arvo”: behind a comma it may say what he is.
  const doubt = !name && previous?.text === ',' ? 2 : 0;
  return { ...describe(token, `${token.text} ${next.text}`), doubt };
}

/** A capital that makes a name, though the book need not have it elsewhere: “mayor Dunmore”, not “captain I”, “major I/O”. */
function isNameAlone({ text, lower }: Token): boolean {
  return /^\p{Lu}\p{Ll}{2}/u.test(text) && !properNouns.has(lower) && !smallWords.has(lower);
}

/** “Then came captain Brand”, “Whose is aunt Ilse’s?”; not “the old king Arvo”, “police captain Brand”. */
function mayOpen(document: Document, token: Token, previous: Token | undefined): boolean {
  if (previous?.sentence !== token.sentence || previous.quote === 'open') return true;
  if (/^[,;:—–]$/.test(previous.text) || beforeTitles.has(previous.lower)) return true;
  return (
    previous.kind === 'word' &&
    document.partOfSpeech(previous) === 'VERB' &&
    !/(?:ed|ing)$/.test(previous.lower)
  );
}

function describe(token: Token, words: string, severity?: 'error'): Report {
  return {
    at: token,
    expected: [capitalize(token.text)],
    reason: `“${words}” names somebody, so “${token.text}” has a capital.`,
    severity,
    fix: 'unsafe',
  };
}
