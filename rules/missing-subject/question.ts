/** A question without its subject: “Did get a meal?” */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { isSpokenInDialect } from '../../src/tongues/dialect.js';
import { pureBases } from '../lists/infinitives.js';

/** Base forms that are no nouns: behind “did” only a subject can be missing. */
const bases = words(`
  get hear tell see know have go come take give find make keep feel bring think say believe understand speak become meet send
  learn lose eat forget remember write choose buy want
`);
/** No further off, in tokens, is the question mark looked for. */
export const longestQuestion = 100;

/** What these ask for cannot be the subject: “where did go?”. */
const askers = words('where why how when');
/** What is said, seen or meant is asked by “what”, and does none of it: “what did say?”. */
const asked = words('say see hear want mean think know tell');
/** “Why are laughing?” */
const doings = words(
  'doing going laughing crying looking talking waiting coming leaving staring saying thinking smiling running hiding sitting',
);

/** Verbs behind which the subject of a question stands. */
export const asking = words('did do does are were is was have has would could can will should shall');

/** “Have noticed it?”, “can tell me?”, “are going?” */
const participles = words(
  'heard found met seen noticed told thought brought lost read forgotten spoken eaten written taken given known',
);
const inPerson = words('have would could can will should shall');

/** An auxiliary that opens a question and has its verb right behind: “Have noticed it?” */
function lacksBehindAuxiliary(document: Document, auxiliary: Token, verb: Token): boolean {
  if (!document.opensSentence(auxiliary) || !document.nextWord(verb)) return false;
  const { lower } = verb;
  if (/^(?:have|has)$/.test(auxiliary.lower))
    return participles.has(lower) || (/..ed$/.test(lower) && document.partOfSpeech(verb) === 'VERB');
  if (/^(?:are|were)$/.test(auxiliary.lower))
    return /..ing$/.test(lower) && !/thing$/.test(lower) && document.partOfSpeech(verb) === 'VERB';
  // “Do sit down, won’t you?” presses.
  if (auxiliary.lower === 'do')
    return /^(?:see|know|hear|remember|think|understand|believe|mean)$/.test(lower);
  return (
    inPerson.has(auxiliary.lower) &&
    (bases.has(lower) || pureBases.has(lower)) &&
    !/^(?:be|have|send)$/.test(lower)
  );
}

/** “Where did go?”, “What did say?”, “Why are laughing?” */
function lacksBehindAsker(document: Document, token: Token, verb: Token): boolean {
  const asker = document.previousInSentence(token);
  if (!asker || !document.opensSentence(asker)) return false;
  if (!/^d/.test(token.lower)) return askers.has(asker.lower) && doings.has(verb.lower);
  return asker.lower === 'what'
    ? token.lower !== 'does' && asked.has(verb.lower)
    : askers.has(asker.lower) && bases.has(verb.lower);
}

/** “Did get a meal?”, “Where did go?” */
export function lacksSubject(document: Document, token: Token): boolean {
  const verb = document.tokens[token.index + 1];
  if (!asking.has(token.lower) || verb?.sentence !== token.sentence) return false;
  const isOpener = token.lower === 'did' && bases.has(verb.lower) && document.opensSentence(token);
  if (!isOpener && !lacksBehindAsker(document, token, verb) && !lacksBehindAuxiliary(document, token, verb))
    return false;
  const last = Math.min(document.sentenceOf(token).last, verb.index + longestQuestion);
  for (let index = verb.index; index < last; index++)
    if (document.tokens[index].text.startsWith('?')) return true;
  return false;
}

/** “There?”, “Is not?”, “Is all?” are no judgements. */
const noJudgement = words('here there not so too all enough right');

/** The subjects that “Is really?”, “Are sure?” lack; undefined where nothing is missing. */
export function subjectsOfJudgement(document: Document, auxiliary: Token): string[] | undefined {
  if (!/^(?:is|are|was|were)$/.test(auxiliary.lower) || !document.opensSentence(auxiliary)) return undefined;
  const judgement = document.nextWord(auxiliary);
  if (!judgement || noJudgement.has(judgement.lower)) return undefined;
  const further = document.nextWord(judgement);
  const mark = document.at((further ?? judgement).index + 1);
  if (!mark?.text.startsWith('?') || isSpokenInDialect(document, auxiliary)) return undefined;
  for (const word of further ? [judgement, further] : [judgement])
    if (!/^(?:ADJ|ADV)$/.test(document.partOfSpeech(word))) return undefined;
  return /^(?:is|was)$/.test(auxiliary.lower) ? ['it', 'he', 'she'] : ['you', 'they', 'we'];
}
