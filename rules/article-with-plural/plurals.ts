/** Finds the plural noun that a word which counts one leads to, and its singular. */
import type { Document, Token } from '../../src/core/document.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { isBase } from '../grammar/base-form.js';
import { notCounted } from '../lists/singular-in-s.js';
import { pastOf } from '../lists/verb-forms.js';

/** Plurals without -s, or with another stem. */
const irregular = new Map(
  `women woman|men man|children child|feet foot|teeth tooth|mice mouse|geese goose|wolves wolf|knives knife|wives wife
  |thieves thief|shelves shelf|elves elf|policemen policeman|gentlemen gentleman|firemen fireman|policewomen policewoman`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** What people have in pairs: of “a bright blue eyes” the article is too many. */
export const pairs = words(
  'eyes arms legs hands feet lips shoulders cheeks eyebrows brows ears teeth fingers hips knees wings claws',
);

/** So seldom, for each time that the base is written, its past is where it is hardly a verb: “guyed”. */
const seldom = 0.05;

/** “Bright blue”, “dark brown”: adverbs of colours. */
const shades = words('bright dark deep light pale');
/** “A showy present arms”. */
const drill = words('present small side');

/** The plural that ends the phrase an article opens: `a rusty swords from`. */
export function nounAfter(document: Document, article: Token, speller: Speller): Token | undefined {
  const step = (from: Token) => document.nextWord(from) ?? nextAdjective(document, from, article);
  let noun = document.nextWord(article);
  // “They gave one another presents”, “One sang, another laughed”.
  if (
    article.lower === 'another' &&
    (document.at(article.index - 1)?.kind !== 'word' ||
      /^(?:one|or|after|to|in|than|from|for|when|if|that|as)$/.test(document.at(article.index - 1)!.lower))
  )
    return undefined;
  if (article.lower === 'each' && document.at(article.index - 1)?.kind === 'word') return undefined;
  if (noun && /^(?:half|myriad)$/.test(noun.lower)) return undefined;
  const between: Token[] = [];
  while (
    noun &&
    between.length < (article.lower === 'another' ? 0 : 2) &&
    !noun.lower.endsWith('s') &&
    !irregular.has(noun.lower)
  ) {
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
  return (isSubject ||
    endsCountedPhrase(document, noun) ||
    (between.length === 0 && next && behindNoun.has(next.lower))) &&
    between.every((word) => shades.has(word.lower) || document.partOfSpeech(word) === 'ADJ') &&
    !isDeedInClause(document, article, between, noun, speller)
    ? noun
    : undefined;
}

/**
 * `in this days`, `This things are`: a plural right behind “this”, where it cannot be a verb whose subject “this” is:
 * “I know this hurts.”
 */
export function nounBehindThis(document: Document, token: Token, speller: Speller): Token | undefined {
  const first = document.nextWord(token);
  const isLed = first !== undefined && document.partOfSpeech(first) === 'ADJ';
  const noun = isLed ? document.nextWord(first) : first;
  if (!noun || !/[^su'i]s$/.test(noun.lower) || noun.text !== noun.lower) return undefined;
  if (notCounted.has(noun.lower) && !(isLed && noun.lower === 'ones')) return undefined;
  const before = document.at(token.index - 1);
  const next = document.at(noun.index + 1);
  const isObject = /^(?:of|in|on|at|with|from|into|through|up|down|all)$/.test(before?.lower ?? '');
  const isSubject = /^(?:are|were|have|don't|always|never)$/.test(next?.lower ?? '');
  if (isSubject || (isObject && endsCountedPhrase(document, noun))) return noun;
  // “This cowboys and Indians business”
  if (next?.lower === 'and') return undefined;
  // “If this guys find us”, “one of this tiny ones”: what is no verb, and what stands behind an adjective.
  const isThing = isLed || !isDeed(noun, speller);
  const isBeforeVerb = next !== undefined && /^(?:VERB|AUX)$/.test(document.partOfSpeech(next));
  return isThing && (endsCountedPhrase(document, noun) || isBeforeVerb) ? noun : undefined;
}

/** “When a fly lands, I look up”: behind what opens a clause, and a word that may be its subject, stands its verb. */
function isDeedInClause(
  document: Document,
  article: Token,
  between: readonly Token[],
  noun: Token,
  speller: Speller,
): boolean {
  const [subject] = between;
  return (
    between.length === 1 &&
    /^(?:when|whenever|if|as|until|till|because|once|where|before|after|while|though)$/.test(
      document.at(article.index - 1)?.lower ?? '',
    ) &&
    document.mayBeNoun(subject) &&
    isDeed(noun, speller)
  );
}

/** Whether the word is a verb too, in the form for one. */
function isDeed({ lower }: Token, speller: Speller): boolean {
  const base = lower.slice(0, -1);
  return (
    isBase({ kind: 'word', text: base, lower: base }, speller) &&
    speller.frequency(pastOf(base)) > speller.frequency(base) * seldom
  );
}

/** What follows a phrase too, but may as well follow a verb: “a purple light shines out”. */
const behindNoun = words(
  'while until where because as if he she they we i it back down up out away off over under around through toward towards across again before after',
);

/** Whether no further noun can follow that the article or “this” belongs to. */
function endsCountedPhrase(document: Document, noun: Token): boolean {
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

/** “A long, powerful arms”: the word behind the comma between two adjectives. */
function nextAdjective(document: Document, from: Token, article: Token): Token | undefined {
  const comma = document.tokens[from.index + 1];
  if (comma?.text !== ',' || comma.sentence !== from.sentence || !/^an?$/.test(article.lower))
    return undefined;
  const next = document.nextWord(comma);
  // “They roared a welcome, banners hung from the wall.”
  return next && document.partOfSpeech(next) === 'ADJ' ? next : undefined;
}

/** The singular of a plural that is at home in fiction; undefined for other words. */
export function singularOf(plural: string, speller: Speller): string | undefined {
  const known = irregular.get(plural);
  if (known !== undefined) return known;
  const singular = plural.endsWith('ies')
    ? `${plural.slice(0, -3)}y`
    : /(?:x|ch|sh)es$/.test(plural)
      ? plural.slice(0, -2)
      : plural.slice(0, -1);
  return speller.hasLower(singular) && speller.frequency(singular) > 1 ? singular : undefined;
}
