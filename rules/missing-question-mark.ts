/** Finds a question that ends in a full stop: “What are you doing here.” */
import type { Document, Quotation, Sentence, Token } from '../src/core/document.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { isCapitalized } from '../src/core/text.js';
import { asks } from './grammar/question-order.js';
import { lastInside } from './grammar/speech.js';
import { doubtOfAsking } from './missing-question-mark/doubtful.js';

export default defineRule({
  id: 'missing-question-mark',
  category: 'dialogue',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A question that ends in a full stop: “What are you doing here.”',
  why: 'A sentence with its verb before its subject asks, and ends in a question mark.',
  examples: [
    { bad: '“What are you doing [[here.]]”', good: '“What are you doing here?”' },
    { bad: '“Do you know the [[way.]]” He looked up.', good: '“Do you know the way?” He looked up.' },
    {
      bad: '“So where did they take [[her.]] I must know.”',
      good: '“So where did they take her? I must know.”',
    },
    { bad: 'He turned. “Are they still [[there.]]”', good: 'He turned. “Are they still there?”' },
    { bad: '“Where did you find [[it,]]” he said.', good: '“Where did you find it?” he said.' },
    { bad: '“Are they [[safe.]]”', good: '“Are they safe?”' },
    {
      bad: '“Is your sister at [[home.]] I must see her.”',
      good: '“Is your sister at home? I must see her.”',
    },
    { bad: '“What’s in the box, [[Sam.]]”', good: '“What’s in the box, Sam?”' },
    { bad: '“Who told you [[that.]]” He frowned.', good: '“Who told you that?” He frowned.' },
    { ok: '“What’s done is done.” She bowed.', because: 'the clause is a subject' },
    { bad: '“Why is the gate [[open.]]” He frowned.', good: '“Why is the gate open?” He frowned.' },
    { bad: '“How old is the [[boat.]]” He shrugged.', good: '“How old is the boat?” He shrugged.' },
    { bad: '“Which way did they [[go.]]”', good: '“Which way did they go?”' },
    { bad: '“May I see your [[hand.]]”', good: '“May I see your hand?”' },
    { bad: '“Has anybody ever crossed the [[ice.]]”', good: '“Has anybody ever crossed the ice?”' },
    { bad: '“They sold it.” “[[When.]]”', good: '“They sold it.” “When?”', careless: true },
    { bad: '“You may go.” “May [[I.]]”', good: '“You may go.” “May I?”', careless: true },
    {
      bad: 'He did not hurry. Why should he [[run.]] The boat was late.',
      good: 'He did not hurry. Why should he run? The boat was late.',
      careless: true,
    },
    {
      bad: '“Ilse,” he said, “where’s the [[boat.]]”',
      good: '“Ilse,” he said, “where’s the boat?”',
    },
    { bad: '“You must row.” “Row [[where.]]”', good: '“You must row.” “Row where?”', careless: true },
    { ok: '“They know how.” “That is why.” “God knows who.” “Ask me when.”', because: 'nothing is asked' },
    { ok: '“I know,” he said, “what you did.”', because: 'the order of a statement' },
    { ok: '“How cold is the sea.” “May I introduce my sister.”', because: 'no question' },
    { ok: '“Did you ever see the like.” “How long I slept I do not know.”', because: 'no question' },
    { ok: '“Who do you mean,” I said, “by that?”', because: 'the question goes on after the tag' },
    { ok: '“What are you doing here?”', because: 'the mark is there' },
    { ok: '“Is he,” said Tomas. He did not look up.', because: 'a flat echo' },
    { ok: '“What you are doing is wrong.”', because: 'the order of a statement' },
    { ok: '“Have it your way.” He left.', because: 'a request' },
    { ok: '“Why don’t we sit down.”', because: 'a suggestion' },
    { ok: '“How do you do.” She bowed.', because: 'a greeting' },
    { ok: '“Had I known of it, I would have come.”', because: 'a condition' },
    { ok: '“Boy, am I glad to see you.”', because: 'an exclamation' },
    { ok: '“Is a dream. Is the wind.” He sat down.', because: 'a statement, as a patois has it' },
    { ok: 'What was he doing here. He shook his head.', because: 'a thought' },
  ],
  check(document, _context, report) {
    // “Is that a lantern Tomas asked.”: quote-balance mends the question with its quotation mark.
    const open = new Set(
      document.quotations.filter(({ close }) => close === undefined).map(({ paragraph }) => paragraph),
    );
    for (const sentence of document.sentences) {
      const stop = open.has(sentence.paragraph) ? undefined : stopOf(document, sentence);
      if (!stop) continue;
      const resumed = stop.register === 'dialogue' ? resumedAt(document, stop) : undefined;
      const isSure = stop.register === 'dialogue' && asks(document, resumed ?? sentence.first, stop);
      // He said, “What are you.” Of whole books some end so what is told flatly.
      const isLed = resumed !== undefined && isCapitalized(document.tokens[resumed].text);
      const doubt = isSure ? (isLed ? 1 : 0) : doubtOfAsking(document, sentence, stop);
      if (doubt !== undefined) report({ ...describe(document, stop), doubt });
    }
    for (const quotation of document.quotations) {
      const comma = commaBeforeTag(document, quotation);
      if (!comma) continue;
      const first = Math.max(document.sentenceOf(comma).first, quotation.open + 1);
      if (asks(document, first, comma)) report(describe(document, comma));
    }
  },
});

/** The single full stop that ends a sentence; marks of quotation may follow it. */
function stopOf(document: Document, { first, last }: Sentence): Token | undefined {
  let index = last - 1;
  while (index > first && document.tokens[index].quote === 'close') index--;
  const stop = document.tokens[index];
  return stop.text === '.' && /^(?:dialogue|narration)$/.test(stop.register) ? stop : undefined;
}

/** Where a speech goes on behind its tag with a question: “Ilse,” he said, “where is the boat.” */
function resumedAt(document: Document, stop: Token): number | undefined {
  let open = stop.index - 1;
  while (open > document.sentenceOf(stop).first && !document.tokens[open].quote) open--;
  if (document.tokens[open].quote !== 'open' || document.at(open - 1)?.text !== ',') return undefined;
  return /^(?:what|where|who|why|how|when)(?:['’]s)?$/.test(document.tokens[open + 1].lower)
    ? open + 1
    : undefined;
}

/** The comma that ends a speech before a tag, where the speech does not go on: “Where is it,” he said. */
function commaBeforeTag(document: Document, quotation: Quotation): Token | undefined {
  const comma = lastInside(document, quotation);
  if (comma?.text !== ',' || quotation.after?.kind !== 'tag') return undefined;
  // `asked-without-question-mark` knows these.
  if (/^(?:asked|asks|inquired|enquired|queried)$/.test(document.tokens[quotation.after.verb].lower))
    return undefined;
  const next = document.quotations[quotation.index + 1];
  return next?.paragraph !== quotation.paragraph || document.tokens[next.open - 1].text === '.'
    ? comma
    : undefined;
}

/** Covers the word before the mark too, so that the finding shows where it is. */
function describe(document: Document, stop: Token): Report {
  const word = document.tokens[stop.index - 1];
  return {
    at: { first: word.index, last: stop.index + 1 },
    expected: [`${word.text}?`],
    reason: 'What is asked ends in a question mark.',
  };
}
