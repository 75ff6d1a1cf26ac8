/** Where friends and crowds are called behind a phrase: “Don’t worry man.”, “Good morning class!” */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { closers, isNamed } from './closers.js';
import { behindPhrases, callNames, crowds } from './persons.js';

/** Of the closers, those that no call name can go with: “you guys”, “a well man”. */
const notBeforeCallNames = words('you well sorry right fine there');
/** “Don’t worry man”, “Let’s go guys”. */
const callPhrases =
  /^(?:don't worry|let's go|here we go|no way|my bad|good (?:morning|night|evening|job|work|luck)|come on|shut up|hurry up|calm down|sit down|stand up|get up|wake up|what's (?:wrong|up)|never mind)$/;

/** `Don’t worry man.`, `No dude, I mean it.`, `Good morning class!` */
export function behindCall(document: Document, name: Token): Token | undefined {
  const isCrowd = crowds.has(name.lower);
  const isBehindPhrase = behindPhrases.has(name.lower);
  if (!isCrowd && !isBehindPhrase && !callNames.has(name.lower)) return undefined;
  const before = document.at(name.index - 1);
  const after = document.at(name.index + 1);
  if (before?.kind !== 'word' || before.sentence !== name.sentence) return undefined;
  if (after && after.sentence === name.sentence && !/^(?:[,.?!…]|\.\.\.)/.test(after.text)) return undefined;
  const earlier = document.at(before.index - 1);
  const phrase = earlier?.kind === 'word' ? `${earlier.lower} ${before.lower}` : '';
  if (isCrowd) return /^good (?:morning|evening|afternoon|night)$/.test(phrase) ? before : undefined;
  if (isBehindPhrase) return callPhrases.test(phrase) ? before : undefined;
  const answers = /^(?:yes|no|okay|ok|thanks)$/.test(before.lower) && document.opensSentence(before);
  const closes =
    phrase !== '' &&
    closers.has(before.lower) &&
    !notBeforeCallNames.has(before.lower) &&
    !isNamed(document, before);
  return answers || callPhrases.test(phrase) || closes ? before : undefined;
}
