/** Finds a name that differs by a letter or two from a name the book uses often. */
import { formsThat } from '../src/core/forms.js';
import { editDistance } from '../src/core/nearest.js';
import { defineQuestion, defineRule, number, type RuleContext } from '../src/core/rule.js';
import type { CountedName, Story } from '../src/core/story.js';
import { isAllCaps, isCapitalized, straighten, withoutPossessive } from '../src/core/text.js';
import { roughly } from '../src/style/rough-count.js';
import { properNouns } from './lists/proper-nouns.js';

/** Names with a first letter that others may be slips for, in the order of `Story.names`. */
const usualNames = defineQuestion(
  'misspelling-of-name usual names',
  ({ story }, letter: string, ratio: number) => {
    const isUsual = (name: CountedName) => {
      const lower = name.form.toLowerCase();
      if (name.form.length < 5 || lower[0] !== letter || properNouns.has(lower)) return false;
      return name.kind !== 'learned' || usesOf(story, lower) >= ratio;
    };
    return story.names().filter(isUsual);
  },
);

function usesOf({ census }: Story, lower: string): number {
  return census.capital(lower) + census.initial(lower);
}

/** Uses with a capital, as a message tells them. */
const roughUses = defineQuestion('misspelling-of-name uses', ({ story }, lower: string) =>
  roughly(usesOf(story, lower)),
);

/** The name that a form was meant to be: as long within a letter, near, not an ending of it, and much more frequent. */
const nameFor = defineQuestion('misspelling-of-name name', ({ story }, lower: string, ratio: number) => {
  const own = usesOf(story, lower);
  for (const name of story.ask(usualNames, lower[0], ratio)) {
    if (Math.abs(name.form.length - lower.length) > 1) continue;
    const other = name.form.toLowerCase();
    if (name.kind === 'learned' && (own > 2 || usesOf(story, other) < own * ratio)) continue;
    if (isPetForm(lower, other) || isEnding(lower, other)) continue;
    if (editDistance(lower, other) > (lower.length > 8 ? 2 : 1)) continue;
    if (other !== lower) return name.form;
  }
  return undefined;
});

const longNames = formsThat(
  ({ kind, text }) => kind === 'word' && text.length > 4 && isCapitalized(text) && !isAllCaps(text),
);

export default defineRule({
  id: 'misspelling-of-name',
  category: 'names',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A name spelled otherwise than the book spells it everywhere else.',
  why: 'One spelling stands against many of nearly the same name.',
  options: {
    ratio: number(8, 'How many times more often the usual spelling must occur.'),
  },
  examples: [
    {
      bad: 'Then [[Azurra]] left.',
      good: 'Then Azura left.',
      book: 'Azura sang. I met Azura. We saw Azura. He told Azura. Then Azura ran. But Azura fell. So Azura lay. And Azura slept. With Azura he rose. For Azura he stayed.',
    },
    {
      bad: 'She called to [[Eldrin]] in the fog.',
      good: 'She called to Eldrim in the fog.',
      story: ['Eldrim'],
    },
    {
      bad: 'The ship sailed for [[Kelthazar]] at noon.',
      good: 'The ship sailed for Kelthazan at noon.',
      story: ['Kelthazan'],
    },
    {
      bad: '“Where is [[Marigoldd]]?” he asked.',
      good: '“Where is Marigold?” he asked.',
      story: ['Marigold'],
    },
    {
      bad: 'It was late. [[Twilght]] had no coat.',
      good: 'It was late. Twilight had no coat.',
      book: 'I met Twilight. We saw Twilight at noon. He told Twilight. Then Twilight ran. But Twilight fell. So Twilight lay there. With Twilight he rose. For Twilight he stayed. She asked Twilight.',
    },
    { ok: 'Anna met Anne, and Anne met Anna again.', because: 'two persons' },
    { ok: '“Jon saw John,” said Joan.', because: 'real names that are alike' },
    { ok: 'The Azuran army and the Azura fleet.', because: 'an adjective of the name', story: ['Azura'] },
    { ok: '“Oh, Eldrimmy,” she said.', because: 'a pet name', story: ['Eldrim'] },
    { ok: 'Zorn met Zora.', because: 'too short to tell', story: ['Zora'] },
    { ok: 'The Eldrims came to supper.', because: 'the family', story: ['Eldrim'] },
  ],
  questions: [nameFor, roughUses],
  check(document, context, report) {
    const seen = new Map<string, string | undefined>();
    for (const token of document.tokensOf(longNames)) {
      const form = withoutPossessive(straighten(token.text));
      if (form.length < 5 || context.story.declares(form)) continue;
      if (!seen.has(form)) seen.set(form, usualSpelling(form, context));
      const usual = seen.get(form);
      if (!usual) continue;
      const count = (word: string) => context.story.ask(roughUses, word.toLowerCase());
      report({
        at: token,
        expected: [usual + token.text.slice(form.length)],
        reason: `“${form}” (${count(form)} in the book) may be ${usual} (${count(usual)}).`,
      });
    }
  },
});

function usualSpelling(
  form: string,
  { story, speller, options }: RuleContext<{ ratio: number }>,
): string | undefined {
  if (speller.has(form) || (form.endsWith('s') && speller.has(form.slice(0, -1)))) return undefined;
  return story.ask(nameFor, form.toLowerCase(), options.ratio);
}

/** Martie beside Martin: a pet name has an ending of its own. */
function isPetForm(lower: string, name: string): boolean {
  return (
    /(?:ie|ey|y|kin|o)$/.test(lower) && lower.slice(0, 3) === name.slice(0, 3) && !/(?:ie|y)$/.test(name)
  );
}

/** Azuran beside Azura, Eldrims beside Eldrim: an ending, not a slip. A doubled last letter is one. */
function isEnding(lower: string, name: string): boolean {
  const [short, long] = lower.length < name.length ? [lower, name] : [name, lower];
  return long.startsWith(short) && long.length > short.length && long.at(-1) !== short.at(-1);
}
