/** A question that has lost its “did”: “Where she find it?”, “Why you never tell me?” */
import type { Document, Token } from '../../src/core/document.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { isBase } from './base-form.js';

/** What is asked by them: “what she say”, “which way they go”. */
export const askers: ReadonlySet<string> = words('how why where when what who which');
const subjects = words('he she it you they we i');
const openers = words('and but so then well now');
const adverbs = words('never ever always even still just really not only also');
/** A clause that has one of these is no question without its auxiliary: “what you want is a rest, isn’t it?” */
const finite =
  /^(?:is|are|was|were|am|has|had|did|does|can|could|will|would|shall|should|may|might|must)$|['’](?:s|re|m|ve|ll|d)$|n't$/;
/** A longer one tells of what it asks in a clause of its own. */
const longest = 14;

/** Where a question lacks its auxiliary: what it goes behind, and the words on both sides of it. */
export interface BareQuestion {
  asked: Token;
  subject: Token;
  verb: Token;
}

/** The question that opens with the word, where its verb is a base without “did”. */
export function bareQuestion(document: Document, speller: Speller, asker: Token): BareQuestion | undefined {
  if (!askers.has(asker.lower) || asker.register === 'verse' || !opensQuestion(document, asker))
    return undefined;
  let asked = asker;
  let subject = document.nextWord(asker);
  // “Which way they go?”, “What time he come?”
  if (subject && /^wh(?:at|ich)$/.test(asker.lower) && document.partOfSpeech(subject) === 'NOUN') {
    asked = subject;
    subject = document.nextWord(subject);
  }
  if (!subject || !subjects.has(subject.lower)) return undefined;
  let verb = document.nextWord(subject);
  while (verb && adverbs.has(verb.lower)) verb = document.nextWord(verb);
  if (!verb || !isBase(verb, speller) || document.partOfSpeech(verb) !== 'VERB') return undefined;
  return endsInQuestion(document, verb) ? { asked, subject, verb } : undefined;
}

/** Whether the verb belongs to such a question, which wants “did” and not another form. */
export function lacksDid(document: Document, speller: Speller, verb: Token): boolean {
  if (isSaidAsQuestion(document, verb)) return true;
  const { first } = document.sentenceOf(verb);
  for (let index = verb.index - 1; index >= Math.max(first, verb.index - 5); index--)
    if (askers.has(document.tokens[index].lower))
      return bareQuestion(document, speller, document.tokens[index])?.verb === verb;
  return false;
}

/** “She say anything to you?”, “You see her?”: asked in speech without “did”. */
function isSaidAsQuestion(document: Document, verb: Token): boolean {
  const subject = document.at(verb.index - 1);
  return (
    verb.register === 'dialogue' &&
    subject !== undefined &&
    subjects.has(subject.lower) &&
    document.opensSentence(subject) &&
    endsInQuestion(document, verb)
  );
}

function opensQuestion(document: Document, asker: Token): boolean {
  if (document.opensSentence(asker)) return true;
  const opener = document.previousInSentence(asker);
  return opener !== undefined && openers.has(opener.lower) && document.opensSentence(opener);
}

/** Whether one clause goes on to the question mark. */
function endsInQuestion(document: Document, verb: Token): boolean {
  const last = Math.min(document.sentenceOf(verb).last, verb.index + longest);
  for (let index = verb.index + 1; index < last; index++) {
    const { kind, text, lower } = document.tokens[index];
    if (kind === 'mark') return /^\?/.test(text);
    if (finite.test(lower)) return false;
  }
  return false;
}
