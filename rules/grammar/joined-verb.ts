/** What “and” joins a verb to. */
import type { Document, Token } from '../../src/core/document.js';
import type { RuleContext } from '../../src/core/rule.js';
import type { Speller } from '../../src/core/speller.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { pureBases } from '../lists/infinitives.js';
import { baseOfPast, doings } from '../lists/verb-forms.js';
import { beforeAdverbs } from './clause.js';

/** Behind these stands the base: “watched her turn and look”, “helped him stand and walk”. */
const takeBase = words(
  'let made make had have saw heard watched felt helped bade dared did used noticed observed known wanted begged asked told urged ordered suggested insisted demanded',
);

/** What can stand between the verbs and holds no verb of its own. */
const particles = words(`
  up down back away over around round in out off on forward forwards backward backwards aside through across to at toward
  towards into onto against behind beside again slowly quickly softly quietly suddenly gently carefully finally now then
  together home inside outside upstairs downstairs there here
`);
const objects = words('him her it them me us himself herself itself themselves myself');
const determiners = words('the a an his her its my our their this that these those one two');

/** What follows a verb and no noun: “and take the lamp”. */
const objectStarts = words(
  'him them me us it the a an his my our their this that nothing something everything',
);

/** What one turns or decides “to” do. */
const purposes = new Set([...doings, ...pureBases]);
/** “and run out”, “and look at”: what follows a verb more than a noun. */
const ways = words(
  'out up down away off back into over around through toward towards inside outside upstairs downstairs home',
);

/** “and look at him” */
const lookings = words('look stare glance glare gaze peer squint scowl wave shout yell');

const auxiliaries = /^(?:to|would|could|should|might|must|may|can|will|shall|let|did|do|.*n't|.+'d|.+'ll)$/;

/** Prepositions behind whose nouns the verb goes on. */
const prepositions = words('from with by for of over under near past behind');
/** Pasts like their bases. */
const sameForms = words('put cut set hit shut read let');

/** So far before a subject an auxiliary may still govern: a sentence may have no end. */
const farthest = 60;

/** So far before “and” stands the verb that the base is joined to, in tokens. */
const reach = 18;

/** What joins a verb to the one before: “and”, “and then”, or “, then”. */
export function joinerOf(document: Document, verb: Token): Token | undefined {
  const before = document.previousInSentence(verb);
  if (before?.lower === 'and') return before;
  const joiner = before?.lower === 'then' ? document.previousInSentence(before) : undefined;
  return joiner?.lower === 'and' || joiner?.text === ',' ? joiner : undefined;
}

/** The verb in the past, right behind its subject, that “and” joins another to; undefined where that one may be no verb. */
export function joinedTo(
  document: Document,
  and: Token,
  verb: Token,
  { speller, story }: RuleContext<unknown>,
): Token | undefined {
  let beside = document.previousInSentence(and);
  // “He stopped, turned, and walk away”
  const isParted = beside?.text === ',';
  if (isParted) beside = document.previousInSentence(beside!);
  for (let at = beside, count = 0; at && count < reach; at = document.previousInSentence(at), count++) {
    // “He wiped the table, moved the cups, and goes out”: a series of pasts
    if (at.text === ',' && isPast(document.at(at.index + 1), speller)) continue;
    if (at.kind !== 'word' || at.register !== 'narration' || takeBase.has(at.lower)) return undefined;
    const past = isLaying(document, at) ? undefined : baseOfPast(at.lower, speller);
    const subject = past === undefined ? undefined : beforeAdverbs(document, at);
    if (subject && isSubject(document, subject, story)) {
      // “picked up his coat and look for it”: behind a noun only an object shows the verb.
      const isClear = beside === at || particles.has(beside!.lower) || objects.has(beside!.lower);
      const next = document.nextInSentence(verb);
      // “sat down and fear was on his face”
      if (next?.kind === 'word' && document.partOfSpeech(next) === 'AUX') return undefined;
      // “It was damp and close.”
      if (/^(?:was|were)$/.test(at.lower) || isBehindAuxiliary(document, subject)) return undefined;
      const showsVerb =
        objectStarts.has(next?.lower ?? '') ||
        (next !== undefined && ways.has(next.lower) && document.at(next.index + 1)?.lower !== 'of') ||
        (next?.lower === 'at' && lookings.has(verb.lower)) ||
        // “and turns to face him”
        (next?.lower === 'to' && purposes.has(document.at(next.index + 1)?.lower ?? ''));
      // “She closed her eyes and listen.”
      const endsClause = !isParted && pureBases.has(verb.lower) && /^[.;]$/.test(next?.text ?? '.');
      return (isClear && !isParted) || showsVerb || endsClause ? at : undefined;
    }
    const isQuiet =
      particles.has(at.lower) ||
      prepositions.has(at.lower) ||
      objects.has(at.lower) ||
      (at.lower === 'and' && at !== beside) ||
      ((past !== undefined || sameForms.has(at.lower)) &&
        /^(?:and|,)$/.test(document.previousInSentence(at)?.lower ?? '')) ||
      determiners.has(at.lower) ||
      // “by the table belonging to the clerk, and walk over to him”
      (isParted && /[a-z]{3}ing$/.test(at.lower)) ||
      /^(?:NOUN|ADJ|ADV|PROPN)$/.test(document.partOfSpeech(at));
    if (!isQuiet) return undefined;
  }
  return undefined;
}

/** “I lay the lamp down and get my coat”: who lays something does it now. */
function isLaying(document: Document, { index, lower }: Token): boolean {
  const next = document.at(index + 1)?.lower ?? '';
  return lower === 'lay' && (determiners.has(next) || objects.has(next));
}

function isPast(token: Token | undefined, speller: Speller): boolean {
  return token?.kind === 'word' && baseOfPast(token.lower, speller) !== undefined;
}

/** “He would frown when the bell rang and go”: the base may belong to what stands before. */
function isBehindAuxiliary(document: Document, subject: Token): boolean {
  const { first } = document.sentenceOf(subject);
  for (let index = subject.index - 1; index >= Math.max(first, subject.index - farthest); index--)
    if (auxiliaries.test(document.tokens[index].lower)) return true;
  return false;
}

/** “he”, “she”, a name, or “the door”, where a clause begins. */
function isSubject(document: Document, token: Token, story: RuleContext<unknown>['story']): boolean {
  const isPronoun = /^(?:he|she|they|we|i|it)$/.test(token.lower);
  if (document.partOfSpeech(token) === 'NOUN' && token.text === token.lower) {
    let start = document.previousInSentence(token);
    if (start && document.partOfSpeech(start) === 'ADJ') start = document.previousInSentence(start);
    return start !== undefined && determiners.has(start.lower) && document.startsSentence(start);
  }
  if (!isPronoun && !(isCapitalized(token.text) && story.name(token.lower))) return false;
  const before = document.previousInSentence(token);
  return before === undefined || /^(?:,|;|:|—|…|and|but|so|then|when|as|while)$/.test(before.lower);
}
