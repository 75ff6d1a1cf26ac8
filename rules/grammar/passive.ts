/** Places where the base of a verb should be its participle: something is done to somebody. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { pureBases } from '../lists/infinitives.js';
import { passives } from '../lists/passives.js';
import { beforeAdverbs } from './clause.js';

const be = words("was were been being be is are wasn't weren't isn't aren't");
const people = words('i he she we they you him her them me us nobody somebody everybody');
/** What “there was” is, and what tells of itself: “what hurt was”, “it is force”. */
const expletives = words('there it what that this who which all');
const objectStarts = words('the a an his her my our their its him me us them it you this that these those');
/** What follows a verb that has no object, and seldom a bare noun behind “they were”. */
const behindPassive = words(
  'by to from into in on with at behind over through away down off out like for again after alive . , ? !',
);
/** Told of those who do it as often; passive behind “being” only: “was being watch”. */
export const watched = words('watch write drive play sing eat drink cook');
/** “All he did was kneel”, “what she wants is give and take”, “as it were draw him”. */
const clauses = words('do does did done doing what whatever all where thing only than as');

/** So far back, in tokens, the clause is read. */
const reach = 20;

/** Whether the base of a verb behind a form of be tells what was done: “he was kill by them”, “had been ask to leave”. */
export function isPassive(document: Document, base: Token): boolean {
  if (
    !(passives.has(base.lower) || watched.has(base.lower)) ||
    base.text !== base.lower ||
    document.tokens[base.index - 1]?.quote
  )
    return false;
  const verb = beforeAdverbs(document, base);
  if (!verb || !be.has(verb.lower)) return false;
  if (watched.has(base.lower) && verb.lower !== 'being') return false;
  const next = document.nextInSentence(base);
  if (next && objectStarts.has(next.lower)) return false;
  const subject = beforeAdverbs(document, verb);
  if (subject?.kind !== 'word' || expletives.has(subject.lower)) return false;
  const first = Math.max(document.sentenceOf(base).first, verb.index - reach);
  for (let at = verb.index - 1; at >= first && document.tokens[at].kind === 'word'; at--)
    if (clauses.has(document.tokens[at].lower) && !isAsIf(document.tokens, at)) return false;
  if (pureBases.has(base.lower) || next?.lower === 'by') return true;
  // What may be a noun is none behind somebody, behind what one has been, or where many are one.
  const adverb = document.tokens[base.index - 1];
  const isDone =
    people.has(subject.lower) ||
    verb.lower === 'were' ||
    // “It isn't connect to the wall”
    (/n't$/.test(verb.lower) && /^(?:to|by|with|from|into)$/.test(next?.lower ?? '')) ||
    (verb.lower === 'being' && /^(?:is|are|am|was|were)$/.test(subject.lower)) ||
    // “was never mention”, “were quickly tie”
    (adverb !== verb && /^never$|(?<!^on)ly$/.test(adverb.lower)) ||
    (verb.lower === 'been' && /^(?:had|has|have)/.test(subject.lower));
  return isDone && (next === undefined || behindPassive.has(next.lower));
}

/** “As if she was being followed.” */
function isAsIf(tokens: readonly Token[], as: number): boolean {
  return tokens[as].lower === 'as' && /^(?:if|though)$/.test(tokens[as + 1].lower);
}
