/** Finds a hyphen at the end of speech that is cut off. */
import { defineQuestion, defineRule } from '../src/core/rule.js';
import { isDash, lastInside, tokenAfter } from './grammar/speech.js';

const id = 'cut-off-hyphen';

/** The dash with which the book cuts speech off; an em dash where it has none. */
const usualDash = defineQuestion('cut-off-hyphen dash', ({ story: { census } }) => {
  const counts = census.tallies(id);
  let usual = '—';
  for (const [dash, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = dash;
  return usual;
});

export default defineRule({
  id,
  category: 'dialogue',
  severity: 'warning',
  fix: 'safe',
  where: 'all',
  summary: 'A hyphen where speech is cut off.',
  why: 'Speech that is cut off ends in a dash; a hyphen joins words.',
  examples: [
    { bad: '“I never meant [[to-]]”', good: '“I never meant to—”' },
    { bad: '“But you [[said-]]” he began.', good: '“But you said—” he began.' },
    { bad: '“Wait, I [[can-]]” The door closed.', good: '“Wait, I can—” The door closed.' },
    {
      bad: '“But you [[said-]]” he began.',
      good: '“But you said--” he began.',
      book: '“I never meant to--”\n\n“You never do, and--”',
    },
    { ok: '“I never meant to—”', because: 'a dash, rightly' },
    { ok: '“I never meant to--”', because: 'two hyphens serve as a dash' },
    { ok: 'The prefix “un-” is not a word.', because: 'part of a word, quoted' },
    { ok: '“A twenty-one-gun salute,” he said.', because: 'hyphens inside words' },
    { ok: '“W-wait!” she cried.', because: 'a stutter' },
    { ok: '“I never meant to…” he began.', because: 'an ellipsis' },
  ],
  count(document, add) {
    for (const quotation of document.quotations) {
      const last = lastInside(document, quotation);
      if (last && isDash(last)) add(last.text);
    }
  },
  questions: [usualDash],
  check(document, { story }, report) {
    for (const quotation of document.quotations) {
      const last = lastInside(document, quotation);
      if (last?.text !== '-' || !quotation.speech || !document.touchesPrevious(last)) continue;
      const word = document.at(last.index - 1);
      const length = last.index - quotation.open - 1;
      const after = tokenAfter(document, quotation);
      if (word?.kind !== 'word' || (length < 2 && after)) continue;
      const dash = story.ask(usualDash);
      report({
        at: { start: word.start, end: last.end },
        expected: [word.text + dash],
        reason: `The speech is cut off after “${word.text}”, which wants a dash.`,
      });
    }
  },
});
