/** A clause whose verb or adjective lacks its form of be: “while we mending the nets”, “they sitting by the fire”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';
import { gapBehind } from './opening.js';
import { lacksBeBefore } from './predicates.js';

/** Behind these a clause begins. */
export const conjunctions = words(
  'while that because if when since but whether thought think knew know suppose hope guess although though until so as',
);
/** “If I bring her”, “he being away”. */
const notGerunds = words(`
  being having during nothing anything something everything according evening morning bring spring string cling fling sing
  ring sting swing wring sling owing wing ping
`);
/** Subjects with their forms of be, in the past and in the present. */
export const forms = new Map([
  ['i', ['was', 'am']],
  ['he', ['was', 'is']],
  ['she', ['was', 'is']],
  ['it', ['was', 'is']],
  ['we', ['were', 'are']],
  ['they', ['were', 'are']],
  ['you', ['were', 'are']],
]);

/** “They sitting by the fire.” */
export function lacksAtStart(document: Document, subject: Token): Report | undefined {
  const choices = forms.get(subject.lower);
  const gap = choices && gapBehind(document, subject, (verb) => isGerund(document, verb));
  if (!gap) return undefined;
  const lacking = gap.lacks === 'be' ? choices : ['had', /s$/.test(choices[1]) ? 'has' : 'have'];
  return {
    at: { first: subject.index, last: gap.before.index + 1 },
    expected: lacking.map((form) => `${subject.text} ${form} ${gap.before.text}`),
    reason: `“${subject.text} ${gap.before.text}” lacks “${lacking[0]}”.`,
  };
}

function isAsked(document: Document, token: Token): boolean {
  const { first, last } = document.sentenceOf(token);
  return document.tokens.slice(first, last).some(({ text }) => text.includes('?'));
}

function isGerund(document: Document, verb: Token): boolean {
  return (
    /^[a-z]{2,}ing$/.test(verb.text) && !notGerunds.has(verb.text) && document.partOfSpeech(verb) === 'VERB'
  );
}

/** “While we mending the nets”. */
export function lacksAuxiliary(document: Document, conjunction: Token): Report | undefined {
  if (!conjunctions.has(conjunction.lower)) return undefined;
  const subject = document.tokens[conjunction.index + 1];
  const verb = document.tokens[conjunction.index + 2];
  const choices = subject?.kind === 'word' ? forms.get(subject.lower) : undefined;
  if (!choices || verb?.sentence !== conjunction.sentence) return undefined;
  if (!isGerund(document, verb) && !lacksBeBefore(document, conjunction, subject, verb)) return undefined;
  if (document.tokens[verb.index + 1]?.text === '-') return undefined;
  // “When you going back?”: a question that is spoken may leave it out.
  if (subject.register === 'dialogue' && document.startsSentence(conjunction) && isAsked(document, verb))
    return undefined;
  // “The pilot as well as the boy running for the bridge”
  if (conjunction.lower === 'as' && document.at(conjunction.index - 1)?.kind === 'word') return undefined;
  // “I’d as soon expect that as you drinking tea.”
  if (/^(?:you|it)$/.test(subject.lower) && /^(?:though|until|so|as)$/.test(conjunction.lower))
    return undefined;
  const ordered = subject.register === 'dialogue' ? [...choices].reverse() : choices;
  return {
    at: { first: subject.index, last: verb.index + 1 },
    expected: ordered.map((form) => `${subject.text} ${form} ${verb.text}`),
    reason: `“${subject.text} ${verb.text}” lacks “${ordered[0]}”.`,
  };
}
