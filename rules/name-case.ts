/** Finds a name of the story written in lower case. */
import type { Document, Token } from '../src/core/document.js';
import type { Severity } from '../src/core/finding.js';
import { isBehindDeterminer, slotFeatures, slotScore } from '../src/core/name-slot.js';
import { defineQuestion, defineRule, number, type Report, type RuleContext } from '../src/core/rule.js';
import type { Name, Story } from '../src/core/story.js';
import { capitalize, isAllCaps, isCapitalized, withoutPossessive, words } from '../src/core/text.js';
import { personTitles, titleWords } from '../src/core/titles.js';
import { nameSlots } from './lists/name-slots.js';

/** Parts of foreign names that have no capital of their own: Ludwig van Beethoven, Charles de Gaulle. */
const particles = words(
  'de du des la le les von van der den del della di da dos el al bin ibn ben ap san y e st',
);

/** Persons stand behind these: "debates with twilight", "a talk with hope". */
const dealings = words(`
  talk talks talked talking speak speaks spoke spoken speaking chat chatted chatting argue argued arguing argument
  arguments debate debates debated debating conversation conversations quarrel quarreled quarrelled fight fights fought
  fighting friends friend married engaged next listen listened listening met meet meeting date dinner lunch breakfast
  discussion discussed agree agreed disagreed lived living played playing danced dancing
`);

/** Uses that a name declared in story.yml counts as having, so that it needs none. */
const declaredUses = 20;

/** A dialect or a hurried author writes names so small in share; the book itself may show more. */
const leastSlipRate = 0.005;
const greatestSlipRate = 0.25;

/** What the book's counts say of a name that is written in lower case; undefined where it is used too seldom. */
const useOfName = defineQuestion('name-case use', ({ story, speller }, form: string, kind: string) => {
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
const slipRate = defineQuestion('name-case slip rate', ({ story, speller }) => {
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

/** How the book writes a pair of words of which one may be a part of a name: both with a capital, or only one. */
const useOfPair = defineQuestion('name-case pair', ({ story: { census } }, key: string) => {
  const whole = census.tally('name-case', `${key} ^^`);
  const mixed = census.tally('name-case', `${key} ^`);
  return {
    isName: whole >= 2 && whole >= mixed * 5 - 3,
    isSure: whole > 2,
    isOften: whole >= 4,
    isUsual: whole >= 10 && whole >= mixed * 10,
    isSeldomMixed: mixed <= 2,
  };
});

const isUsualName = defineQuestion(
  'name-case usual',
  ({ story: { census } }, form: string) => census.capital(form) >= 3,
);

const isEverSmall = defineQuestion(
  'name-case small',
  ({ story: { census } }, form: string) => census.lower(form) > 0,
);

export default defineRule({
  id: 'name-case',
  category: 'names',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A name of the story without its capital.',
  why: 'A name keeps its capital wherever it stands; the same word as a common noun has none.',
  options: {
    certainty: number(2.3, 'Log odds from which a word that is also a common word counts as the name.'),
  },
  examples: [
    {
      bad: 'After supper, [[spike]] set out for home.',
      good: 'After supper, Spike set out for home.',
      story: ['Spike'],
    },
    {
      bad: 'She smiled and shoved the plate [[spike’s]] way.',
      good: 'She smiled and shoved the plate Spike’s way.',
      story: ['Spike'],
    },
    {
      bad: 'He had many debates with [[twilight]] about tea.',
      good: 'He had many debates with Twilight about tea.',
      story: ['Twilight'],
    },
    { bad: '“Tomorrow, [[spike]],” she said.', good: '“Tomorrow, Spike,” she said.', story: ['Spike'] },
    {
      bad: 'The road to [[eldermoor]] was long.',
      good: 'The road to Eldermoor was long.',
      story: ['Eldermoor'],
    },
    {
      bad: 'At dusk Captain [[brand]] came ashore.',
      good: 'At dusk Captain Brand came ashore.',
      book: 'We met Captain Brand. I like Captain Brand. Then Captain Brand left. So Captain Brand sang.',
    },
    {
      bad: 'They fled to the [[badlands]] at night.',
      good: 'They fled to the Badlands at night.',
      book: 'He knew the Badlands. She feared the Badlands. Nobody loved the Badlands. He saw the Badlands. All fled the Badlands. I left the Badlands. He sang of the Badlands.',
    },
    { ok: 'She stroked the green spikes along his back.', because: 'a plural common noun', story: ['Spike'] },
    {
      ok: 'A spike of ice fell, and then another spike.',
      because: 'a common noun with its article',
      story: ['Spike'],
    },
    { ok: 'They met at twilight by the old bridge.', because: 'the time of day', story: ['Twilight'] },
    {
      ok: '“As twilight fell, we ran,” he said.',
      because: 'the time of day is a subject too',
      story: ['Twilight'],
    },
    { ok: '“There is always hope,” said Hope.', because: 'a mass noun', story: ['Hope'] },
    {
      ok: 'The old hunter told a hunter’s tale.',
      because: 'a common noun behind an adjective',
      story: ['Hunter'],
    },
    {
      ok: 'She rose, and dawn broke over the camp.',
      because: 'a verb, and a time of day that breaks',
      story: ['Rose', 'Dawn'],
    },
    { ok: '“You will mark my words,” said Will.', because: 'a verb', story: ['Will', 'Mark'] },
  ],
  questions: [useOfName, slipRate, useOfPair, isUsualName, isEverSmall],
  count(document, add) {
    for (const token of document.tokens) {
      const before = token.kind === 'word' ? wordBefore(document, token) : undefined;
      if (!before) continue;
      const first = isCapitalized(before.text);
      const second = isCapitalized(token.text);
      if (first === second && !first) continue;
      if (first && document.hasFreeCapital(before) && !titleWords.has(before.lower)) continue;
      add(`${pairKey(before, token)} ${first && second ? '^^' : '^'}`);
    }
  },
  check(document, context, report) {
    for (const token of document.tokens) {
      if (token.kind !== 'word' || isCapitalized(token.text)) continue;
      const part = partOfName(document, token, context);
      if (part) report(part);
      const name = part ? undefined : context.story.name(token.lower);
      if (!name || !isCapitalized(name.form) || particles.has(token.lower)) continue;
      if (document.isHyphenated(token)) continue;
      const severity = judge(document, token, name, context);
      if (severity) report(describe(token, name, severity));
    }
  },
});

/** The word beside a word, or joined to it by a hyphen. */
function wordBefore(document: Document, token: Token): Token | undefined {
  const previous = document.at(token.index - 1);
  if (previous?.sentence !== token.sentence) return undefined;
  if (previous.kind === 'word') return /['’]s?$/.test(previous.text) ? undefined : previous;
  const first = document.at(token.index - 2);
  if (previous.text !== '-' || first?.kind !== 'word' || !document.touchesPrevious(token)) return undefined;
  return first;
}

/** What a pair of such words is called in the tallies. */
function pairKey(first: Token, second: Token): string {
  const join = first.index === second.index - 1 ? ' ' : '-';
  return `${first.lower}${join}${withoutPossessive(second.lower)}`;
}

/** A word in lower case that is part of a name of several words: "Captain brand", "the Amber gate". */
function partOfName(
  document: Document,
  token: Token,
  { story, speller }: RuleContext<unknown>,
): Report | undefined {
  if (token.text.length < 3 || particles.has(token.lower)) return undefined;
  const next = document.at(token.index + 1);
  const after = document.at(token.index + (next?.text === '-' ? 2 : 1));
  let evidence: number | undefined;
  for (const last of [token, after]) {
    const first = last?.kind === 'word' ? wordBefore(document, last) : undefined;
    if (!last || !first) continue;
    const other = last === token ? first : last;
    if (!isCapitalized(other.text) || isAllCaps(other.text) || /^i(?:'|$)/.test(other.lower)) continue;
    if (last !== token && (titleWords.has(token.lower) || document.hasFreeCapital(other))) continue;
    if (last === token && document.hasFreeCapital(other) && !canBeginName(other, story)) continue;
    evidence ??= speller.frequency(token.lower);
    if (evidence > 700) return undefined;
    const key = pairKey(first, last);
    const use = story.ask(useOfPair, key);
    if (personTitles.has(other.lower) && titleWords.has(token.lower)) continue;
    if (use.isName) {
      const isCommon = evidence > 5 && !(personTitles.has(other.lower) && last === token);
      if (isCommon && !use.isOften) continue;
      return describePart(
        token,
        isCommon ? (use.isUsual ? 'warning' : 'suggestion') : use.isSure ? 'error' : 'warning',
      );
    }
    const isApart = last === token && first === document.at(token.index - 1) && next?.text !== '-';
    if (
      isApart &&
      evidence < (personTitles.has(other.lower) ? 150 : 20) &&
      use.isSeldomMixed &&
      isPersonBefore(document, other, story)
    ) {
      const name = story.name(token.lower);
      if (name && story.ask(isUsualName, name.form.toLowerCase())) return describePart(token, 'error');
    }
  }
  return undefined;
}

/** A title or another name, behind which a surname stands: "Captain brand", "Amber brand". */
function isPersonBefore(document: Document, token: Token, story: Story): boolean {
  if (personTitles.has(token.lower)) return true;
  return (
    !document.hasFreeCapital(token) &&
    story.name(token.lower) !== undefined &&
    !story.ask(isEverSmall, token.lower)
  );
}

function describePart(token: Token, severity: Severity): Report {
  const form = capitalize(token.text);
  return {
    at: token,
    expected: [form],
    reason: `“${token.text}” is part of a name that the book writes with ${form} elsewhere.`,
    severity,
    fix: severity === 'error' ? 'safe' : 'unsafe',
  };
}

function canBeginName(word: Token, story: Story): boolean {
  return (
    titleWords.has(word.lower) ||
    (story.name(word.lower) !== undefined && !story.ask(isEverSmall, word.lower))
  );
}

function describe(token: Token, name: Name, severity: Severity): Report {
  const base = name.form.length;
  return {
    at: token,
    expected: [name.form + token.text.slice(base)],
    reason: `“${token.text.slice(0, base)}” is the name ${name.form} here.`,
    severity,
    fix: severity === 'error' ? 'safe' : 'unsafe',
  };
}

/** The counts that decide, with the name's own way of standing in the book. */
function judge(
  document: Document,
  token: Token,
  name: Name,
  { story, speller, options }: RuleContext<{ certainty: number }>,
): Severity | undefined {
  const form = name.form.toLowerCase();
  if (document.at(token.index - 2)?.lower === token.lower) return undefined;
  const use = story.ask(useOfName, form, name.kind);
  if (!use) return undefined;
  const { isCommon, takesArticle } = use;
  if (takesArticle && isBehindDeterminer(document, token)) {
    if (!isCommon && isBeforeNoun(document, token)) return undefined;
    if (isCommon && document.at(token.index - 1)?.lower !== 'the') return undefined;
    return use.withArticle;
  }
  if (!isCommon) return !takesArticle && isBehindDeterminer(document, token) ? undefined : use.alone;
  const bareness = speller.bareness(form);
  const known = (feature: string) => nameSlots.has(feature);
  const score =
    slotScore(slotFeatures(document, token, bareness, known), nameSlots) + personBonus(document, token);
  if (use.prior + score < options.certainty || isDescribed(document, token)) return undefined;
  if (document.at(token.index - 1)?.lower === 'to' && document.partOfSpeech(token) === 'VERB')
    return undefined;
  return 'error';
}

function grave(isSure: boolean): Severity {
  return isSure ? 'error' : 'warning';
}

/** What only persons do, or beasts in books. */
const humanVerbs = words(`
  nodded laughed smiled grinned sighed shrugged giggled whispered blushed frowned replied hugged chuckled winked snorted
  groaned muttered mumbled yelled blinked smirked pouted scowled grunted exclaimed asked answered yawned sobbed hesitated
  swallowed stammered thought wondered decided realized realised knew said cried
`);

/** Behind these and a comma somebody is addressed: "Thanks, dash". */
const greetings = words(
  'thanks hey hi hello yes no yeah please sorry oh okay ok well bye goodbye on here right sure morning night look listen wait ah aw man',
);

/** What times of day do: "dawn broke", "as twilight fell". */
function isPassing(verb: Token | undefined): boolean {
  return (
    verb !== undefined &&
    /^(?:fell|falls|fall|falling|came|comes|come|broke|breaks|deepened|faded|passed|turned|was|is|had|has|sky|light|skies|shadows|air|sun|gathered|settled|crept|descended|began|ended)$/.test(
      verb.lower,
    )
  );
}

/** Times of the day and the year, which have no article behind prepositions. */
const times = words(
  'dawn dusk twilight sunset sunrise sundown nightfall noon midday midnight evening morning night daylight moonrise spring summer autumn fall winter eve',
);
const timePrepositions = words(
  'at by until till before after since from in of toward towards during through throughout past',
);

/**
 * Log odds for company that only persons keep ("argued with hope", "us, hope, and the twins"), and against the
 * places of a time of day ("at twilight").
 */
function personBonus(document: Document, token: Token): number {
  const [before, previous, next] = [-2, -1, 1].map((step) => document.at(token.index + step));
  if (!previous) return 0;
  if (times.has(token.lower) && (timePrepositions.has(previous.lower) || isPassing(next))) return -6;
  if (!before) return 0;
  if (/^(?:with|to)$/.test(previous.lower) && dealings.has(before.lower)) return 3;
  if (next && humanVerbs.has(next.lower) && (previous.text === ',' || previous.kind === 'word')) return 2;
  const isAddressed = token.register === 'dialogue' && previous.text === ',' && greetings.has(before.lower);
  if (isAddressed && (next === undefined || /^[,.!?…]/.test(next.text))) return 2.5;
  const isMember = previous.text === ',' && /^(?:him|her|them|me|us)$/.test(before.lower);
  return isMember && (next?.text === ',' || next?.lower === 'and') ? 3 : 0;
}

/** "a tommy gun": what was a name may be a common word in a compound. */
function isBeforeNoun(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  return next?.kind === 'word' && !isCapitalized(next.text) && document.partOfSpeech(next) === 'NOUN';
}

/** Behind an adjective or the like stands the common noun: "a wise hunter". */
function isDescribed(document: Document, token: Token): boolean {
  const previous = document.at(token.index - 1);
  return (
    previous?.sentence === token.sentence &&
    previous.kind === 'word' &&
    /^(?:ADJ|NUM|DET)$/.test(document.partOfSpeech(previous))
  );
}
