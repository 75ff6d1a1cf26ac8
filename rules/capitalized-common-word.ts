/** Finds a common word with a capital in mid-sentence that the book never writes so elsewhere. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineQuestion, defineRule, type Report, type RuleContext } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import { isAllCaps, isCapitalized, uncapitalize, words } from '../src/core/text.js';
import { titleWords } from '../src/names/titles.js';
import { doubtOfNoun } from './capitalized-common-word/nouns.js';

/** Behind these stands a verb or an adverb, hardly ever a name. */
const leads = words(`
  i you he she it we they who will would can could should must may might did does do don't didn't can't won't
`);

const isUsualCapital = defineQuestion(
  'capitalized-common-word capital',
  ({ story: { census } }, lower: string) => census.capital(lower) > 2 || census.capital(`${lower}s`) > 0,
);

const isUsualWord = defineQuestion(
  'capitalized-common-word word',
  ({ story: { census } }, lower: string) => census.lower(lower) >= 10,
);

/** How often the book writes a word in lower case, where it hardly does with a capital: an invented world’s terms return. */
const smallBesideOne = defineQuestion(
  'capitalized-common-word small beside one',
  ({ story: { census } }, lower: string) => {
    const [capital, small] = [census.capital(lower), census.lower(lower)];
    const isOdd = capital === 1 || (capital === 2 && small > 5);
    if (!isOdd || census.capital(`${lower}s`) > 0) return undefined;
    return { small: Math.min(small, 3), isTwice: capital === 2 };
  },
);

const capitalized = formsThat(
  ({ kind, text, lower }) =>
    kind === 'word' && text.length > 2 && isCapitalized(text) && !lower.startsWith("i'") && !isAllCaps(text),
);

export default defineRule({
  id: 'capitalized-common-word',
  category: 'names',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A common word with a capital in mid-sentence, where the book has it small elsewhere.',
  why: 'Only names and titles have a capital in mid-sentence.',
  examples: [
    { bad: 'She was glad to [[See]] him again.', good: 'She was glad to see him again.' },
    { bad: 'They [[Went]] around to the back door.', good: 'They went around to the back door.' },
    { bad: '“If you [[Know]] the way, lead on,” he said.', good: '“If you know the way, lead on,” he said.' },
    {
      bad: 'In the nest there were [[Eggs]] and a feather.',
      good: 'In the nest there were eggs and a feather.',
      book: 'He ate the eggs. She boiled eggs. They sold eggs and milk. The eggs were cold. More eggs came. No eggs were left. He hid eggs. She saw eggs. All eggs break. Bad eggs smell. We dye eggs.',
    },
    {
      bad: 'He waited for an entire [[Week]].',
      good: 'He waited for an entire week.',
      book: 'It took a week. A week is long. Last week it rained. That week was dry. The week began. Next week, then.',
      careless: true,
    },
    {
      bad: '“Nobody lives in this [[House]],” she said.',
      good: '“Nobody lives in this house,” she said.',
      book: 'The house was old. A house burned. His house was near. Her house was far. No house was left. Which house?',
      careless: true,
    },
    {
      bad: 'She looked the other way with great [[Regret]].',
      good: 'She looked the other way with great regret.',
      book: 'His regret grew. Her regret did not. What regret? No regret, then. It was regret. My regret is mine.',
      careless: true,
    },
    { ok: 'It had belonged to my aunt.', because: 'right', careless: true },
    {
      ok: 'She asked the Weaver. Nobody knew where the Weaver lived, or what the Weaver wanted of him.',
      because: 'what the book calls so',
      careless: true,
    },
    { ok: 'They prayed to the Favor of Phuor.', because: 'named after somebody', careless: true },
    { ok: '“Our Father is near,” said the nun.', because: 'a god', careless: true },
    { ok: 'It was the hottest day in August.', because: 'a month', careless: true },
    { ok: 'Then he told Will to go home.', because: 'a name', story: ['Will'] },
    { ok: 'They read The Long Way Home that night.', because: 'a title' },
    { ok: '“I am a Reader of the Third Circle,” she said.', because: 'a rank with a name of its own' },
    { ok: 'She thought, What now?', because: 'a thought after a comma' },
    { ok: '“He said No, and he meant it,” said Tom.', because: 'words quoted as they stand' },
    { ok: 'The sign said Keep Out.', because: 'words quoted as they stand' },
    { ok: 'He went to the foot of the page and pressed *I Know* twice.', because: 'the name of a button' },
    { ok: 'I typed *Actually, it is late* and sent it.', because: 'words quoted in italics' },
    { ok: 'Then Hope smiled. “They call me Hope,” she said.', because: 'a name the book shows' },
  ],
  questions: [isUsualCapital, isUsualWord, smallBesideOne],
  check(document, context, report) {
    for (const token of document.tokensOf(capitalized)) {
      if (!isInMidSentence(document, token)) continue;
      const found = judge(document, token, context);
      if (!found) continue;
      report({
        at: token,
        expected: [uncapitalize(token.text)],
        reason: `“${token.text}” is a common word and has no capital elsewhere in the book.`,
        ...found,
      });
    }
  },
});

/** Between two words in lower case, with no mark that could begin something. */
function isInMidSentence(document: Document, token: Token): boolean {
  const previous = document.at(token.index - 1);
  const next = document.at(token.index + 1);
  if (previous?.kind !== 'word' || previous.sentence !== token.sentence) return false;
  if (isCapitalized(previous.text) && previous.text !== 'I' && !document.startsSentence(previous))
    return false;
  if (document.paragraphOf(token).kind !== 'prose' || document.opensEmphasis(token)) return false;
  // “tap *I Agree*”: the name of a button.
  if (document.opensEmphasis(previous)) return false;
  return (
    next === undefined || !(isCapitalized(next.text) || /^[-’'“"]/.test(next.text) || next.kind === 'number')
  );
}

function judge(
  document: Document,
  token: Token,
  { story, speller }: RuleContext<unknown>,
): Pick<Report, 'severity' | 'doubt'> | undefined {
  const { lower } = token;
  const frequency = speller.frequency(lower);
  const isAdverb = lower.endsWith('ly') && speller.frequency(lower.slice(0, -2)) > 1;
  if (frequency < leastUse || story.declares(lower) || story.ask(isUsualCapital, lower)) return undefined;
  if (hasOtherCapital(document, token, speller)) return undefined;
  if (frequency >= (isAdverb ? 1 : 20) && !titleWords.has(lower)) {
    const previous = document.tokens[token.index - 1].lower;
    const isVerb = leads.has(previous) || (previous === 'to' && hasObject(document, token));
    if (particles.has(lower) || isAdverb || (frequency > 40 && isVerb)) return { severity: 'warning' };
  }
  const use = story.ask(smallBesideOne, lower);
  const doubt = use && doubtOfNoun(document, token, use, speller);
  if (doubt !== undefined) return { severity: 'warning', doubt };
  return frequency >= 20 && !titleWords.has(lower) && story.ask(isUsualWord, lower)
    ? { severity: 'suggestion' }
    : undefined;
}

/** Uses in a million words; “a Met”, “the Lich” are rarer. */
const leastUse = 1;

/** Small words that belong to the verb before them: "to find Out". */
const particles = words('out up off down away back around along forward aside apart');

/** "to See him", "to See Finch": what follows is an object, so the word before it is a verb. */
function hasObject(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  return (
    next !== undefined &&
    /^(?:the|a|an|him|her|it|them|me|us|you|my|your|his|their|this|that|what|if)$/.test(next.lower)
  );
}

/** Another common word with a capital in the sentence: a title, a slogan, a book that likes Capitals. */
function hasOtherCapital(document: Document, token: Token, speller: Speller): boolean {
  let rarer = 0;
  const { first, last } = document.sentenceOf(token);
  for (let index = Math.max(first + 1, token.index - 12); index < Math.min(last, token.index + 12); index++) {
    const other = document.tokens[index];
    if (other === token || other.kind !== 'word' || !isCapitalized(other.text) || other.lower === 'i')
      continue;
    if (document.opensSentence(other)) continue;
    if (speller.frequency(other.lower) > 5) return true;
    if (speller.frequency(other.lower) > 0 && ++rarer > 1) return true;
  }
  return false;
}
