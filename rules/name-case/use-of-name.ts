/** What the counts of a book say of a name that is written in lower case. */
import type { Severity } from '../../src/core/finding.js';
import { defineQuestion } from '../../src/core/rule.js';

/** Uses that a name declared in story.yml counts as having, so that it needs none. */
const declaredUses = 20;

/** A dialect or a hurried author writes names so small in share; the book itself may show more. */
const leastSlipRate = 0.005;
const greatestSlipRate = 0.25;

/** What the book's counts say of a name that is written in lower case; undefined where it is used too seldom. */
export const useOfName = defineQuestion('name-case use', ({ story, speller }, form: string, kind: string) => {
  const { census } = story;
  const capitals = census.capital(form) + census.initial(form);
  const uses = kind === 'learned' ? capitals + census.capital(`${form}s`) : Math.max(capitals, declaredUses);
  const lower = census.lower(form);
  const marked = census.marked(form);
  const articles = census.article(form);
  const slips = story.ask(slipRate);
  const isHurried = slips >= 0.02;
  const isCommon = speller.hasLower(form);
  if (uses < (isCommon ? 3 : 2) && !isHurried) return undefined;
  // How often the book would use the common word, going by fiction at large.
  const byUse = (speller.frequency(form) * Math.max(census.words(), 5000)) / 1e6;
  const expected = Math.max(byUse, marked / Math.max(0.1, 1 - speller.bareness(form)), 0.001);
  const surplus = Math.min(uses, Math.max(0, lower - expected * 3));
  const takesArticle = articles > 0.25 * census.capital(form);
  const isArticleUsual =
    articles >= (isHurried ? Math.max(2, lower) : lower * (isCommon ? 6 : 3)) && byUse * 20 <= articles;
  const isRareInLower =
    (takesArticle || marked * 4 < lower || uses >= lower * 10) &&
    (isHurried || lower <= 2 || uses >= lower * 4);
  return {
    isCommon,
    takesArticle,
    /** Behind an article. */
    withArticle: isArticleUsual ? grave(isHurried || articles >= lower * 12) : undefined,
    /** Without one, where it is no common word. */
    alone: isRareInLower ? grave(uses >= lower) : undefined,
    /** Log odds of the name, where it is a common word too; rounded, so that one use more is mostly all the same. */
    prior: Math.round(Math.log((uses * slips + surplus * 0.3) / expected) * 10) / 10,
  };
});

/**
 * How often this author forgets the capital of a name, from names that are seldom or never common words. A book with
 * many such slips makes each doubtful case likelier.
 */
export const slipRate = defineQuestion('name-case slip rate', ({ story, speller }) => {
  let small = 0;
  let all = 0;
  for (const { form, kind } of story.names()) {
    if (kind === 'term') continue;
    const lower = form.toLowerCase();
    if (speller.frequency(lower) > 2) continue;
    const count = story.census.lower(lower) - story.census.marked(lower);
    const capitals = story.census.capital(lower) + story.census.initial(lower);
    if (count > capitals) continue;
    small += count;
    all += count + capitals;
  }
  return Math.min(greatestSlipRate, Math.max(leastSlipRate, all > 0 ? small / all : 0));
});

function grave(isSure: boolean): Severity {
  return isSure ? 'error' : 'warning';
}
