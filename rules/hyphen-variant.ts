/** Finds a compound that the book writes both with a hyphen and as one word. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineQuestion, defineRule } from '../src/core/rule.js';
import type { Story } from '../src/core/story.js';
import { isCapitalized, matchCase, withoutPossessive } from '../src/core/text.js';
import { standsAgainst, type UsualWay, usualWay } from '../src/style/usual-way.js';

const id = 'hyphen-variant';

const usesAsOne = ({ census }: Story, word: string) => census.lower(word) + census.initial(word);

/** For a compound with a hyphen: whether the book rather writes one word. */
const asOneWord = defineQuestion('hyphen-variant one word', ({ story }, first: string, second: string) => {
  const whole = first + second;
  return usualWay(whole, story.census.tally(id, `${first}-${second}`), usesAsOne(story, whole));
});

/** Words that the book rather writes with a hyphen, and has without. */
const withHyphen = defineQuestion('hyphen-variant hyphen', ({ story }) => {
  const found: Record<string, UsualWay> = {};
  for (const [form, there] of story.census.tallies(id)) {
    const word = form.replace('-', '');
    if (usesAsOne(story, withoutPossessive(word)) === 0) continue;
    const usual = usualWay(form, usesAsOne(story, word), there);
    if (usual) found[word] = usual;
  }
  return found;
});

const hyphen = formsThat(({ text }) => text === '-');

export default defineRule({
  id,
  category: 'consistency',
  severity: 'suggestion',
  fix: 'unsafe',
  where: 'all',
  summary: 'A compound that the book writes in two ways: with a hyphen and as one word.',
  why: 'A book writes a compound in one way.',
  examples: [
    {
      bad: 'He lit the [[camp-fire]] again.',
      good: 'He lit the campfire again.',
      book: 'The campfire burned. By the campfire sat two men. A campfire. Our campfire smoked.',
    },
    {
      bad: 'She shut the [[doorknob]] room.',
      good: 'She shut the door-knob room.',
      book: 'A door-knob. The door-knob turned. His door-knob shone. Her door-knob fell.',
    },
    {
      bad: '“Wait by the [[star-ship]],” she said.',
      good: '“Wait by the starship,” she said.',
      book: 'The starship rose. A starship fell. No starship came. Our starship burned.',
    },
    {
      bad: 'The [[moon-light]] fell on the snow.',
      good: 'The moonlight fell on the snow.',
      book: 'The moonlight was cold. In moonlight he rode. By moonlight she sang. Moonlight again. Pale moonlight came.',
    },
    { ok: 'The campfire burned beside the camp-bed.', because: 'two compounds' },
    {
      ok: 'He re-sent the letter, and she resent him.',
      because: 'the hyphen makes another word',
      book: 'They resent it. I resent that. You resent me. All resent him.',
    },
    { ok: '“A camp-fire,” he said. “A campfire.”', because: 'as many of one as of the other' },
    { ok: 'She said good-bye.', because: 'only one way' },
    { ok: '“No-no-no,” he said.', because: 'no compound', book: 'Nono sang. Nono ran. Nono slept.' },
    { ok: 'The half-light fell, half light and half dark.', because: 'two words are another matter' },
  ],
  count(document, add) {
    for (const token of document.tokensWhere({ behind: hyphen })) {
      const pair = hyphenated(document, token);
      if (pair) add(`${pair.first.lower}-${token.lower}`);
    }
  },
  questions: [asOneWord, withHyphen],
  check(document, { story }, report) {
    const hyphens = new Map(Object.entries(story.ask(withHyphen)));
    const joined = document.judgeForms(({ kind, lower }) => kind === 'word' && hyphens.has(lower));
    for (const token of document.tokensWhere({ is: joined, behind: hyphen })) {
      const pair = hyphenated(document, token);
      if (pair) {
        const { first } = pair;
        const usual = story.ask(asOneWord, first.lower, token.lower);
        if (!usual || story.style(usual.way) === `${first.lower}-${token.lower}`) continue;
        report({
          at: { first: first.index, last: token.index + 1 },
          expected: [matchCase(usual.way, first.text)],
          reason: standsAgainst(`${first.text}-${token.text}`, usual),
        });
        continue;
      }
      const usual = token.kind === 'word' ? hyphens.get(token.lower) : undefined;
      if (!usual || story.style(token.lower) === token.lower) continue;
      report({
        at: token,
        expected: [matchCase(usual.way, token.text)],
        reason: standsAgainst(token.text, usual),
      });
    }
  },
});

/** Second word of a compound of two with a hyphen. Behind re- the hyphen often tells two words apart. */
function hyphenated(document: Document, token: Token): { first: Token } | undefined {
  const [first, hyphen] = [document.at(token.index - 2), document.at(token.index - 1)];
  if (hyphen?.text !== '-' || token.kind !== 'word' || first?.kind !== 'word') return undefined;
  if (!document.touchesPrevious(token) || !document.touchesPrevious(hyphen)) return undefined;
  const isLonger = [document.at(token.index + 1), document.at(token.index - 3)].some(
    (one) => one?.text === '-',
  );
  if (isLonger || isCapitalized(token.text) || first.text.length < 2 || token.text.length < 2)
    return undefined;
  return /^(?:re|co|un)$/.test(first.lower) || first.lower === token.lower ? undefined : { first };
}
