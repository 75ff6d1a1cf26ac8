/** Finds a plural noun behind a word that counts one: “a swords”, “every days”, “this things”. */
import type { Document, Token } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import { matchCase, words } from '../src/core/text.js';
import { notCounted } from './lists/singular-in-s.js';

const articles = words('a an every each');

/** Plurals without -s, or with another stem. */
const irregular = new Map(
  `women woman|men man|children child|feet foot|teeth tooth|mice mouse|geese goose|wolves wolf|knives knife|wives wife
  |thieves thief|shelves shelf|elves elf|policemen policeman|gentlemen gentleman|firemen fireman|policewomen policewoman`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** What people have in pairs: of “a bright blue eyes” the article is too many. */
const pairs = words(
  'eyes arms legs hands feet lips shoulders cheeks eyebrows brows ears teeth fingers hips knees wings claws',
);

/** “Bright blue”, “dark brown”: adverbs of colours. */
const shades = words('bright dark deep light pale');
/** “A showy present arms”. */
const drill = words('present small side');

export default defineRule({
  id: 'article-with-plural',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A plural noun behind a, an, every or each.',
  why: 'A, every and each count one thing.',
  examples: [
    { bad: 'He told it as an amusing [[stories]].', good: 'He told it as an amusing story.' },
    { bad: 'She drew a rusty [[swords]] from the sand.', good: 'She drew a rusty sword from the sand.' },
    { bad: '“I bought a [[boats]],” he said.', good: '“I bought a boat,” he said.' },
    { bad: 'Every [[houses]] in the street was dark.', good: 'Every house in the street was dark.' },
    { bad: 'An old [[women]] sat by the road.', good: 'An old woman sat by the road.' },
    { bad: 'He was a [[children]] when it burned.', good: 'He was a child when it burned.' },
    { bad: 'They rode far in [[this]] days.', good: 'They rode far in these days.' },
    {
      bad: 'She looked at him with [[a bright]] blue eyes.',
      good: 'She looked at him with bright blue eyes.',
    },
    { bad: 'It had [[a long]], powerful arms.', good: 'It had long, powerful arms.' },
    { ok: 'They roared a welcome, banners hung from the wall.', because: 'another clause' },
    { ok: '“I know this hurts, and this changes all,” he said.', because: 'a verb' },
    { ok: 'It was a series of steps.', because: 'a singular in -s' },
    { ok: 'They came every three days.', because: 'a number counts the days' },
    { ok: 'He bought a sports car and a goods train.', because: 'a noun before a noun' },
    {
      ok: 'A few boats and a great many houses burned.',
      because: '“a few” and “a great many” count several',
    },
    { ok: '“A boat’s crew,” he said.', because: 'a possessive' },
    { ok: '“They gave us each boats,” she said.', because: '“each” stands alone' },
    { ok: 'He gave the letter a sniff and walks were forbidden.', because: 'another clause' },
  ],
  check(document, { speller, story }, report) {
    for (const token of document.tokens) {
      const isThis = token.lower === 'this';
      if (!isThis && !articles.has(token.lower)) continue;
      const noun = isThis ? nounBehindThis(document, token) : nounAfter(document, token);
      if (!noun || story.knows(noun.text)) continue;
      const singular = singularOf(noun.lower, speller);
      if (!singular || document.partOfSpeech(noun) !== 'NOUN') continue;
      if (isThis) {
        report({
          at: token,
          expected: [matchCase('these', token.text)],
          reason: `“${token.text}” should be “these” before “${noun.text}”.`,
        });
        continue;
      }
      const next = document.tokens[token.index + 1];
      if (pairs.has(noun.lower) && next !== noun && /^an?$/.test(token.lower)) {
        report({
          at: { first: token.index, last: next.index + 1 },
          expected: [matchCase(next.text, token.text)],
          reason: `“${noun.text}” are more than one; they have no “${token.text}”.`,
        });
        continue;
      }
      report({
        at: noun,
        expected: [matchCase(singular, noun.text)],
        reason: `“${noun.text}” should be “${singular}” behind “${token.text}”.`,
      });
    }
  },
});

/** The plural that ends the phrase an article opens: `a rusty swords from`. */
function nounAfter(document: Document, article: Token): Token | undefined {
  const step = (from: Token) => plainNext(document, from) ?? nextAdjective(document, from, article);
  let noun = plainNext(document, article);
  if (article.lower === 'each' && document.at(article.index - 1)?.kind === 'word') return undefined;
  if (noun && /^(?:half|myriad)$/.test(noun.lower)) return undefined;
  const between: Token[] = [];
  while (noun && between.length < 2 && !noun.lower.endsWith('s') && !irregular.has(noun.lower)) {
    if (/^(?:few|many|dozen|hundred|thousand|million|couple|lot|good|great|little)$/.test(noun.lower))
      return undefined;
    between.push(noun);
    noun = step(noun);
  }
  if (
    !noun ||
    !(irregular.has(noun.lower) || /[^su'i]s$/.test(noun.lower)) ||
    noun.lower.endsWith('ics') ||
    (notCounted.has(noun.lower) &&
      !(pairs.has(noun.lower) && between.length > 0 && !between.some(({ lower }) => drill.has(lower)))) ||
    noun.text !== noun.lower
  )
    return undefined;
  // Parts of speech cost the most, so they are asked last.
  const next = document.nextInSentence(noun);
  const isSubject = irregular.has(noun.lower) && next && /^(?:VERB|AUX)$/.test(document.partOfSpeech(next));
  return (isSubject || endsPhrase(document, noun)) &&
    between.every((word) => shades.has(word.lower) || document.partOfSpeech(word) === 'ADJ')
    ? noun
    : undefined;
}

/**
 * `in this days`, `This things are`: a plural right behind “this”, where it cannot be a verb whose subject “this” is:
 * “I know this hurts.”
 */
function nounBehindThis(document: Document, token: Token): Token | undefined {
  const noun = plainNext(document, token);
  if (!noun || !/[^su'i]s$/.test(noun.lower) || notCounted.has(noun.lower) || noun.text !== noun.lower)
    return undefined;
  const before = document.at(token.index - 1);
  const next = document.at(noun.index + 1);
  const isObject = /^(?:of|in|on|at|with|from|into|through|up|down|all)$/.test(before?.lower ?? '');
  const isSubject = /^(?:are|were|have|don't|always|never)$/.test(next?.lower ?? '');
  return isSubject || (isObject && endsPhrase(document, noun)) ? noun : undefined;
}

function endsPhrase(document: Document, noun: Token): boolean {
  const next = document.at(noun.index + 1);
  if (next === undefined || next.sentence !== noun.sentence) return true;
  if (document.isHyphenated(noun)) return false;
  return (
    /^[,.;!?]$/.test(next.text) ||
    /^(?:of|in|on|at|for|with|from|that|which|who|was|were|is|are|and|had|has|like|to|but|by|into|near|behind|when)$/.test(
      next.lower,
    )
  );
}

function plainNext(document: Document, token: Token): Token | undefined {
  const next = document.at(token.index + 1);
  return next?.kind === 'word' && next.sentence === token.sentence && !document.touchesPrevious(next)
    ? next
    : undefined;
}

/** “A long, powerful arms”: the word behind the comma between two adjectives. */
function nextAdjective(document: Document, from: Token, article: Token): Token | undefined {
  const comma = document.tokens[from.index + 1];
  if (comma?.text !== ',' || comma.sentence !== from.sentence || !/^an?$/.test(article.lower))
    return undefined;
  const next = plainNext(document, comma);
  // “They roared a welcome, banners hung from the wall.”
  return next && document.partOfSpeech(next) === 'ADJ' ? next : undefined;
}

/** The singular of a plural that is at home in fiction; undefined for other words. */
function singularOf(plural: string, speller: Speller): string | undefined {
  const known = irregular.get(plural);
  if (known !== undefined) return known;
  const singular = plural.endsWith('ies')
    ? `${plural.slice(0, -3)}y`
    : /(?:x|ch|sh)es$/.test(plural)
      ? plural.slice(0, -2)
      : plural.slice(0, -1);
  return speller.hasLower(singular) && speller.frequency(singular) > 1 ? singular : undefined;
}
