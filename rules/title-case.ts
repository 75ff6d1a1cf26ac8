/** Finds a title before a name, or a word of kinship in address, in lower case. */

import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineQuestion, defineRule, type Report } from '../src/core/rule.js';
import type { Story } from '../src/core/story.js';
import { capitalize, isAllCaps, isCapitalized, words } from '../src/core/text.js';
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

/** Titles that have a capital wherever a name follows. */
const titles = words(`
  princess prince king queen emperor empress lord lady sir dame duke duchess baron baroness uncle aunt auntie aunty
  captain professor doctor sergeant lieutenant colonel major admiral commander president mayor miss grandma grandpa
  inspector constable sheriff detective general governor principal reverend headmaster madam madame corporal
`);

/** Nothing else than titles. */
const alwaysTitles = words('mr mrs dr');

/** Behind these a title stands with its name alone: "to princess Luna", never "the old king Arthur". */
const openers = words(`
  to with by for from of and or but as when while if that than like about behind beside before after near because said
  asked told replied met saw called thanked is was are were where until at on into against between except
`);

const smallTitles = formsThat(
  ({ kind, text, lower }) =>
    kind === 'word' &&
    !isCapitalized(text) &&
    (titles.has(lower) || kin.has(lower) || alwaysTitles.has(lower)),
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
  if (dotted || next.sentence !== token.sentence || !titles.has(token.lower)) return undefined;
  const name = story.name(next.lower);
  if (!name || story.ask(isMostlySmall, next.lower)) return undefined;
  const previous = document.at(token.index - 1);
  if (token.lower === 'miss' && previous?.lower === 'to') return undefined;
  const opens = previous?.sentence !== token.sentence || previous.quote === 'open';
  if (!opens && !(previous && (openers.has(previous.lower) || previous.text === ','))) return undefined;
  if (story.ask(isBookStyle, token.lower)) return undefined;
  return describe(token, `${token.text} ${next.text}`);
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
