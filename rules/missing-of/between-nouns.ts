/** A preposition left out between a noun and what it belongs to: “the fate the first”, “no holes the plan”. */
import type { Document, Token } from '../../src/core/document.js';
import { type Ear, weighedForm } from '../../src/core/ear.js';
import { formsThat } from '../../src/core/forms.js';
import type { Report } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';
import { countNouns } from '../lists/count-nouns.js';
import { verbsWithOwnPast } from '../lists/irregular-verbs.js';
import { joinsNouns, opensTime, takesTwo } from '../lists/joined-nouns.js';

const links = ['of', 'in', 'on', 'to', 'at', 'from', 'with', 'by', 'and'];
const determiners = words('the a an my his her its their our your this these those every no some any');
const articles = words('the a an my his their our');
const pasts = new Set(verbsWithOwnPast.map(({ past }) => past));
const seconds = words('the his my their its our');
/** Behind these a noun may stand beside another, or begin a clause. */
const beforeFirst = words(`
  and or but as than if when while because though that which who with where such said until till before after no all
`);
/** What ends the second noun's phrase. */
const ends = words(
  'of in on at with from for to by and but which that as when into through under where over',
);
/** Behind these a clause begins. */
const closers = words('and but who which that as when where while because if');
/** A noun behind a preposition may stand before its verb's object: “he read in his face the answer”. */
const doubtBehindPreposition = 2;
const reach = 14;
/** Who or what has no article. */
const somebody = /^(?:some|any)(?:one|body|thing)$/;

/** The words behind which a second noun may begin. */
export const secondOpeners = formsThat(({ kind, text }) => kind === 'word' && seconds.has(text));

/** “Sharing the fate the first”; not “the fate the gods sent”, “gave the boy the key”. */
export function lacksLink(document: Document, ear: Ear | undefined, second: Token): Report | undefined {
  const first = document.previousInSentence(second);
  if (second.register !== 'narration' || !first) return undefined;
  const isSomeone = somebody.test(first.lower);
  if (!isSomeone && !isPlainNoun(document, first)) return undefined;
  if (document.paragraphOf(second).kind !== 'prose' || /ing$/.test(first.lower) || joinsNouns(first.lower))
    return undefined;
  const opener = isSomeone ? first : openerOf(document, first);
  const before = opener && document.previousInSentence(opener);
  if (before?.kind !== 'word' || beforeFirst.has(before.lower)) return undefined;
  if (!endsAlone(document, second) || !followsVerb(document, before)) return undefined;
  return {
    at: { first: first.index, last: second.index + 1 },
    expected: ranked(document, ear, second).map((link) => `${first.text} ${link} ${second.text}`),
    reason: `Nothing links “${first.text}” and “${second.text}”.`,
    doubt: isSure(document, before) ? 0 : doubtBehindPreposition,
  };
}

/** Not behind a preposition, nor where what something is follows: “Paris is the town the most alive”. */
function isSure(document: Document, before: Token): boolean {
  return document.partOfSpeech(before) !== 'ADP' && !/^(?:is|was|are|were|be|been)$|'s$/.test(before.lower);
}

function isPlainNoun(document: Document, token: Token): boolean {
  if (token.kind !== 'word' || token.text !== token.lower || opensTime(token.lower)) return false;
  if (document.isHyphenated(token) || pasts.has(token.lower) || /[^n]th$/.test(token.lower)) return false;
  // “The key the lock”: the tagger takes the first for a verb.
  const isMistaken = countNouns.has(token.lower) && articles.has(document.at(token.index - 1)?.lower ?? '');
  return isMistaken || document.partOfSpeech(token) === 'NOUN';
}

/** The article or possessive of a noun with two adjectives at most. */
function openerOf(document: Document, noun: Token): Token | undefined {
  let token = document.previousInSentence(noun);
  for (let steps = 0; token?.kind === 'word' && steps < 3; steps++) {
    if (determiners.has(token.lower)) return token;
    if (document.partOfSpeech(token) !== 'ADJ' || token.lower === 'more') return undefined;
    token = document.previousInSentence(token);
  }
  return undefined;
}

/** Whether the second noun's phrase ends, and no verb follows it in its clause. */
function endsAlone(document: Document, second: Token): boolean {
  const { last } = document.sentenceOf(second);
  let noun = second;
  let next = document.nextWord(second);
  for (let steps = 0; next && steps < 2 && /^(?:ADJ|NOUN|NUM)$/.test(document.partOfSpeech(next)); steps++) {
    noun = next;
    next = document.nextWord(next);
  }
  if (document.partOfSpeech(noun) !== 'NOUN' || opensTime(noun.lower)) return false;
  const after = document.at(noun.index + 1);
  if (
    after &&
    after.index < last &&
    !(after.kind === 'mark' ? /^[.,;:!]$/.test(after.text) : ends.has(after.lower))
  )
    return false;
  for (let index = noun.index + 1; index < Math.min(last, noun.index + reach); index++) {
    const token = document.tokens[index];
    if ((token.kind === 'mark' && token.text !== '-') || closers.has(token.lower)) return true;
    if (/^(?:VERB|AUX)$/.test(document.partOfSpeech(token)) && !/ing$/.test(token.lower))
      if (document.tokens[index - 1].lower !== 'to') return false;
  }
  return true;
}

/** Whether the clause has its verb, which takes no two objects, before: not “behind the mill the road was dry”. */
function followsVerb(document: Document, from: Token): boolean {
  const { first } = document.sentenceOf(from);
  let hasVerb = false;
  for (let index = from.index; index >= Math.max(first, from.index - reach); index--) {
    const token = document.tokens[index];
    if (token.kind === 'mark' && token.text !== '-') break;
    if (takesTwo(token.lower)) return false;
    if (/^(?:VERB|AUX)$/.test(document.partOfSpeech(token))) hasVerb = true;
    if (hasVerb && closers.has(token.lower)) break;
  }
  return hasVerb;
}

/** The links, likeliest first as the ear hears them. */
function ranked(document: Document, ear: Ear | undefined, second: Token): string[] {
  if (!ear) return links.slice(0, 3);
  const formAt = (step: number) => weighedForm(document, second.index + step);
  const weightOf = (link: string) => ear.weigh([...[-3, -2, -1].map(formAt), link, ...[0, 1, 2].map(formAt)]);
  return links
    .map((link) => ({ link, weight: weightOf(link) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, 3)
    .map(({ link }) => link);
}
