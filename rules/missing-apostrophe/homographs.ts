/** Contractions that are other words without their apostrophe: cant, wont, were, ill, id. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { commonBases } from '../lists/infinitives.js';

const people = words(
  'i you he she it we they that this there who which nobody somebody everybody anyone someone everyone people really',
);
/** What “We’re” stands before where no question is asked. */
const afterWeAre = words(`
  going gonna leaving coming moving doomed screwed almost getting taking having losing running staying trying waiting still
  not home lost late done
`);

/** `they wont find`, `I cant`: behind a person, or before a verb; not `she was wont to`, `the cant of`. */
export function isNegation(document: Document, token: Token): boolean {
  const previous = document.at(token.index - 1);
  const next = document.nextInSentence(token);
  if (next?.lower === 'to' || /^(?:this|that)$/.test(previous?.lower ?? '')) return false;
  if (previous?.kind === 'word' && people.has(previous.lower)) return next?.lower !== 'of';
  if (previous?.kind === 'word' && !/^(?:and|but|so|just|then)$/.test(previous.lower)) {
    // “as is his wont”, “the cant of it”: nouns, behind which no verb stands.
    const isSubject = /^(?:PROPN|NOUN)$/.test(document.partOfSpeech(previous));
    return isSubject && next !== undefined && commonBases.has(next.lower);
  }
  return next?.kind === 'word' && (commonBases.has(next.lower) || people.has(next.lower));
}

/** `Were going home.`, `Were not done yet.`: at the start of a sentence that asks nothing. */
export function isWeAre(document: Document, token: Token): boolean {
  if (token.text !== 'Were' || !document.opensSentence(token)) return false;
  const next = document.nextInSentence(token);
  const second = next && document.nextInSentence(next);
  if (!next || !afterWeAre.has(next.lower) || !second) return false;
  // “Were not the gods kind.”
  if (
    next.lower === 'not' &&
    (second.kind !== 'word' ||
      !/ing$|^(?:done|safe|alone|sure|allowed|supposed|there|here)$/.test(second.lower))
  )
    return false;
  const { last } = document.sentenceOf(token);
  for (let index = token.index; index < last; index++)
    if (document.tokens[index].text.startsWith('?')) return false;
  return true;
}

/** `Ill be back`, `I think id like`: before a verb, where neither sickness nor papers are spoken of. */
export function isFirstPerson(document: Document, token: Token, lower: string): boolean {
  if (token.text === 'ID' || token.text === 'ILL') return false;
  const previous = document.at(token.index - 1);
  const next = document.nextInSentence(token);
  if (next?.kind !== 'word') return false;
  // “The best thing Id ever seen”; “the Id never sleeps” is another's.
  if (
    token.text === 'Id' &&
    previous?.kind === 'word' &&
    !/^(?:the|an|his|her|your|my)$/.test(previous.lower)
  )
    return /^(?:ever|never|already|always|just|been|had|have|seen|heard|like|rather)$/.test(next.lower);
  const opens =
    previous === undefined ||
    previous.sentence !== token.sentence ||
    previous.quote === 'open' ||
    /^(?:,|and|but|so|then|think|thought|if|that|maybe|perhaps)$/.test(previous.lower);
  if (!opens) return false;
  if (lower === 'ill')
    return /^(?:be|have|do|go|get|tell|see|never|take|make|just|let|give|come|keep|stay|show|help|need|try|find|always|not|admit|bet|explain|wait)$/.test(
      next.lower,
    );
  return /^(?:be|have|like|love|rather|better|never|been|say|tell|go|hate|prefer|give|just|do)$/.test(
    next.lower,
  );
}
