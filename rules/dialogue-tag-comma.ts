/** Finds speech cut off from its tag by a full stop, or joined to it by no mark at all. */
import type { Attribution, Document, Quotation, Token } from '../src/core/document.js';
import { defineRule, type Report, type RuleContext } from '../src/core/rule.js';
import { isCapitalized, uncapitalize, words } from '../src/core/text.js';
import { asks } from './grammar/question-order.js';
import { firstWord, lastInside, leadsOn, tokenAfter, tokenBefore } from './grammar/speech.js';
import { surelySpeech } from './lists/speech.js';

/** A tag that begins with one of these begins in lower case. */
const loweredInTag = words(
  'he she they it we you the a an his her their its my our this that another one someone',
);

/** A sentence that begins so and is asked ends in a question mark. */
const questionStart = words(
  'who what where when why how which whose is are was were do does did can could will would shall should have has am',
);
const asking = words('asked asks ask inquired enquired queried wondered questioned');

export default defineRule({
  id: 'dialogue-tag-comma',
  category: 'dialogue',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A full stop, or no mark, between speech and its tag.',
  why: 'A tag such as “she said” is part of the sentence, so the speech before it ends in a comma, not in a full stop.',
  examples: [
    { bad: '“Bolt the gate[[.” she]] said.', good: '“Bolt the gate,” she said.' },
    { bad: '“Bolt the gate[[.” said]] Ilse.', good: '“Bolt the gate,” said Ilse.' },
    { bad: '“Bolt the [[gate”]] Ilse said.', good: '“Bolt the gate,” Ilse said.' },
    { bad: '“I never liked the [[sea”]] said old Tom.', good: '“I never liked the sea,” said old Tom.' },
    { bad: '“Bolt the gate[[.” He]] whispered.', good: '“Bolt the gate,” he whispered.' },
    {
      bad: '“We leave at dawn[[.” Tomas]] said, and left.',
      good: '“We leave at dawn,” Tomas said, and left.',
    },
    { bad: '“Where is the [[key”]] she asked.', good: '“Where is the key?” she asked.' },
    { bad: '“Are you sure[[.” she]] asked.', good: '“Are you sure?” she asked.' },
    { bad: '“Is the gate shut[[.” she]] said.', good: '“Is the gate shut?” she said.' },
    { ok: '“Bolt the gate.” She looked at the road.', because: 'an action is a sentence of its own' },
    { ok: '“Bolt the gate.” He said nothing more.', because: 'the sentence says what he did not say' },
    { ok: '“Who moved it?” Tomas asked.', because: 'a question mark replaces the comma' },
    { ok: '“I never meant to—” he began.', because: 'a dash replaces the comma' },
    { ok: 'The sign that read “No Entry” she said was new.', because: 'a sign is quoted, not spoken' },
    { ok: '“Bolt the gate.” He called his brother.', because: 'he calls somebody, in a sentence of its own' },
    { ok: '“I do not know.” Her question hung in the air.', because: 'a noun, not a tag' },
    {
      ok: '“They are sour.” She spat out the pip. “Good.” He let out a sigh and snapped on a glove.',
      because: 'acts with their objects',
    },
    {
      ok: 'One sign read “Keep Out of the Yard.” The note said “We have moved.”',
      because: 'two that bear words',
    },
  ],
  check(document, context, report) {
    for (const quotation of document.quotations) {
      const tag = quotation.after;
      if (!quotation.speech || !tag || tag.kind === 'beat') continue;
      const last = lastInside(document, quotation);
      const after = tokenAfter(document, quotation);
      if (!last || !after) continue;
      if (last.text === '.') {
        const found = stopBeforeTag(document, quotation, last, after, tag);
        if (found) report(found);
      } else if (last.kind === 'word' || last.kind === 'number') {
        const found = nothingBeforeTag(document, quotation, last, after, tag, context);
        if (found) report(found);
      }
    }
  },
});

function stopBeforeTag(
  document: Document,
  quotation: Quotation,
  stop: Token,
  after: Token,
  tag: Attribution,
): Report | undefined {
  const verb = document.tokens[tag.verb];
  const isSure = surelySpeech.has(verb.lower);
  const keepsCase = !isCapitalized(after.text);
  // “He called it off.” he smiled. may as well be a beat that lost its capital.
  if (tag.kind === 'maybe') return undefined;
  if (!keepsCase && !(isSure && tag.whole && isTagAfterStop(document, quotation, after, tag)))
    return undefined;
  const lowered =
    keepsCase || !(tag.verb === after.index || loweredInTag.has(after.lower))
      ? after.text
      : uncapitalize(after.text);
  const span = { start: stop.start, end: after.end };
  const between = document.slice({ start: stop.end, end: after.start });
  const sentenceStart = Math.max(document.sentenceOf(stop).first, quotation.open + 1);
  const isQuestion = isAsked(document, quotation, verb) || asks(document, sentenceStart, stop);
  return {
    at: span,
    expected: isQuestion ? [`?${between}${lowered}`, `,${between}${lowered}`] : [`,${between}${lowered}`],
    reason: `“${wordsOfTag(document, tag)}” says who speaks, so ${isQuestion ? 'no full stop' : 'a comma'} goes before it.`,
    severity: isSure || keepsCase ? 'error' : 'warning',
    fix: !isQuestion && isSure && (keepsCase || tag.verb === after.index) ? 'safe' : 'unsafe',
  };
}

/** Plainest verbs of speech: with these a noun phrase is a speaker too. */
const plainest = words('said says asked replied answered whispered');

/**
 * Whether a capitalised tag belongs to the speech before it. It does not where it leads to the next speech:
 * “I must go.” He added sourly, “At last.”
 */
function isTagAfterStop(document: Document, quotation: Quotation, after: Token, tag: Attribution): boolean {
  if (/ly$/.test(after.lower) || /^(?:it|this|that|these|those|there)$/.test(after.lower)) return false;
  if (/^(?:the|an?|his|her|their|my|our|your|its|one|another)$/.test(after.lower)) {
    if (!plainest.has(document.tokens[tag.verb].lower)) return false;
  }
  return !leadsOn(document, quotation, tag);
}

function nothingBeforeTag(
  document: Document,
  quotation: Quotation,
  last: Token,
  after: Token,
  tag: Attribution,
  { story }: RuleContext<unknown>,
): Report | undefined {
  const verb = document.tokens[tag.verb];
  if (tag.kind === 'maybe' || !tag.whole || quotation.depth > 0) return undefined;
  const before = tokenBefore(document, quotation);
  // The word “never” he said to himself.
  if (before && before.kind !== 'mark') return undefined;
  if (story.style('comma') === 'none') return undefined;
  const isQuestion = isAsked(document, quotation, verb);
  const close = document.slice({ start: last.end, end: document.tokens[quotation.close ?? 0].end });
  return {
    at: { start: last.start, end: last.end + close.length },
    expected: [`${last.text},${close}`, `${last.text}?${close}`].sort((a) =>
      isQuestion === a.includes('?') ? -1 : 1,
    ),
    reason: `No mark stands between the speech and “${wordsOfTag(document, tag)}”.`,
    fix:
      !isQuestion && surelySpeech.has(verb.lower) && !asking.has(verb.lower) && after.start > last.end
        ? 'safe'
        : 'unsafe',
  };
}

/** Whether the speech begins like a question and its tag says that it is one. */
function isAsked(document: Document, quotation: Quotation, verb: Token): boolean {
  return questionStart.has(firstWord(document, quotation)?.lower ?? '') && asking.has(verb.lower);
}

/** The words of the tag. */
function wordsOfTag(document: Document, tag: Attribution): string {
  const last = document.tokens[Math.max(tag.verb, tag.last - 1)];
  return document.slice({ start: document.tokens[tag.first].start, end: last.end });
}
