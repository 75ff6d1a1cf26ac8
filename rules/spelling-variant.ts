/** Finds a word that the book spells in two right ways. */
import { formsThat, type Written } from '../src/core/forms.js';
import { defineQuestion, defineRule, number, type RuleContext } from '../src/core/rule.js';
import { isAllCaps, isCapitalized, matchCase } from '../src/core/text.js';
import { roughly } from '../src/style/rough-count.js';
import { spellingVariants, type Variant } from '../src/style/spelling-variants.js';

const id = 'spelling-variant';

/** The usual way among `ways` ways of a word or family, against one way; story.yml may have `decided`. */
const usualWay = defineQuestion(
  'spelling-variant usual way',
  ({ story }, key: string, ways: number, way: number, decided: number, ratio: number) => {
    const counts = Array.from({ length: ways }, (_, index) => story.census.tally(id, `${key} ${index}`));
    const most = decided >= 0 ? decided : counts.indexOf(Math.max(...counts));
    if (most === way || (decided < 0 && counts[most] < Math.max(3, counts[way] * ratio))) return undefined;
    const isSure = decided >= 0 || (counts[way] <= 2 && counts[most] >= 30 * counts[way]);
    return { way: most, here: roughly(counts[way]), there: roughly(counts[most]), isSure };
  },
);

const variants = formsThat((form) => variantOf(form) !== undefined);

export default defineRule({
  id,
  category: 'consistency',
  severity: 'suggestion',
  fix: 'unsafe',
  where: 'all',
  summary: 'A word that the book spells in two ways, both of them right.',
  why: 'A book keeps to one spelling of a word; story.yml can say which.',
  options: {
    ratio: number(3, 'How many times more often the usual spelling must occur.'),
  },
  examples: [
    {
      bad: 'The [[grey]] cat slept.',
      good: 'The gray cat slept.',
      book: 'A gray sky. The gray sea. His gray coat. Her gray eyes. A gray dawn.',
    },
    {
      bad: 'She walked [[towards]] the gate.',
      good: 'She walked toward the gate.',
      book: 'He ran toward it. Then toward her. Now toward me. All went toward home.',
    },
    {
      bad: '“What an [[honour]],” he said.',
      good: '“What an honor,” he said.',
      book: 'Her favorite color. His armor shone. The rumor spread. A harbor. My neighbor. No humor.',
    },
    {
      bad: 'He did not [[recognise]] her.',
      good: 'He did not recognize her.',
      book: 'She realized it. He organized them. They apologized. I realize that.',
    },
    { ok: 'The gray cat slept in the gray light.', because: 'one spelling' },
    { ok: 'The gray cat saw a grey mouse.', because: 'as many of one as of the other' },
    { ok: '“Oh, color me surprised,” he said.', because: 'only one' },
    {
      ok: '“Earl Grey, please,” she said.',
      because: 'a name',
      book: 'A gray sky. The gray sea. His gray coat. Her gray eyes. A gray dawn.',
    },
    { ok: 'A learned man had learned much.', because: 'one spelling' },
    { ok: 'He advised her. The advice was wise. They surprised him.', because: 'no variants of these' },
  ],
  questions: [usualWay],
  count(document, add) {
    for (const token of document.tokensOf(variants)) {
      const variant = variantOf(token)!;
      add(`${variant.family} ${variant.way}`);
      if (variant.family !== variant.word) add(`${variant.word} ${variant.way}`);
    }
  },
  check(document, context, report) {
    for (const token of document.tokensOf(variants)) {
      const usual = usualSpelling(variantOf(token)!, context);
      if (!usual) continue;
      report({
        at: token,
        expected: [matchCase(usual.spelling, token.text)],
        reason: `“${token.text}” (${usual.here}) stands against ${usual.there} in the spelling of “${usual.spelling}”.`,
        severity: usual.isSure && token.register !== 'dialogue' ? 'warning' : 'suggestion',
      });
    }
  },
});

function variantOf({ kind, text, lower }: Written): Variant | undefined {
  if (kind !== 'word' || text.length < 2) return undefined;
  const variant = spellingVariants.get(lower);
  // “Earl Grey” is no colour; a capital is free only where a sentence begins, and one word less does no harm
  return variant && (isCapitalized(text) || isAllCaps(text)) ? undefined : variant;
}

/** What the book spells instead, by the word and else by its family; a decision in story.yml comes first. */
function usualSpelling({ word, spellings, family, way }: Variant, context: RuleContext<{ ratio: number }>) {
  const { story, options } = context;
  const ofWord = spellings.indexOf(story.style(word) ?? '');
  const decidedWay = ofWord >= 0 ? ofWord : family.split('/').indexOf(story.style(family) ?? '');
  for (const key of [word, family]) {
    const usual = story.ask(usualWay, key, spellings.length, way, decidedWay, options.ratio);
    if (usual) return { spelling: spellings[usual.way], ...usual };
  }
  return undefined;
}
