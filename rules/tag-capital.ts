/** Finds a tag that begins with a capital as if it were a sentence. */
import type { Document, Quotation, Token } from '../src/core/document.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { isAllCaps, isCapitalized, uncapitalize, words } from '../src/core/text.js';
import { isDash, isEllipsis, lastInside, leadsOn, tokenAfter } from './grammar/speech.js';
import { surelySpeech } from './lists/speech.js';

/** First words of a tag that are no names. */
const common = words(
  'he she they it we you the a an his her their its my our this that another one someone somebody everyone both neither',
);

/** With these a tag needs no more evidence; “What—?” His mouth snapped shut. is an action. */
const speakers = words('he she they we you someone somebody everyone');
const plainest = words('said says asked replied answered whispered shouted yelled inquired');
/** Sounds that are an act as well, unless who made them stands behind: “No!” Cried the old woman. */
const cries = words('cried screamed shrieked howled sobbed wailed');
const interruptions = words('interrupted interjected countered corrected');

export default defineRule({
  id: 'tag-capital',
  category: 'dialogue',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A capital in a tag: “She said”, “Tomas Asked”.',
  why: 'A tag such as “she said” is part of the sentence that the speech began, even after a question mark.',
  examples: [
    { bad: '“Who moved it?” [[He]] asked.', good: '“Who moved it?” he asked.' },
    { bad: '“Bolt the gate,” [[She]] said.', good: '“Bolt the gate,” she said.' },
    { bad: '“Get away!” [[The]] old man shouted.', good: '“Get away!” the old man shouted.' },
    { bad: '“Who moved it?” [[Said]] the captain.', good: '“Who moved it?” said the captain.' },
    { bad: '“I never meant to—” [[She]] whispered.', good: '“I never meant to—” she whispered.' },
    { bad: '“I’m fine,” [[She]] lied.', good: '“I’m fine,” she lied.' },
    { bad: '“Who moved it?” Tomas [[Asked]].', good: '“Who moved it?” Tomas asked.' },
    { bad: '“Bolt the gate,” she [[Said]] at last.', good: '“Bolt the gate,” she said at last.' },
    { ok: '“Who moved it?” Tomas asked.', because: 'a name keeps its capital' },
    { ok: '“Who moved it?” I asked.', because: '“I” keeps its capital' },
    { ok: '“Who moved it?” He looked up.', because: 'an action is a sentence of its own' },
    { ok: '“Who moved it?” He asked the guard to speak up.', because: 'a sentence of its own' },
    { bad: '“No!” [[Cried]] the old woman.', good: '“No!” cried the old woman.' },
    { ok: '“No!” She screamed.', because: 'a scream may be an action of its own' },
    { ok: '“Is it dead?” He said nothing.', because: 'not a tag for these words' },
    { ok: '“Who moved it?” Edward Said looked up.', because: 'a name' },
    { ok: '“Who moved it?” Captain Roe asked.', because: 'a title belongs to the name' },
  ],
  check(document, _context, report) {
    for (const quotation of document.quotations) {
      const capital = capitalVerb(document, quotation);
      if (capital) report(describe(document, capital, capital));
      const tag = quotation.after;
      if (!quotation.speech || !tag || tag.kind === 'beat') continue;
      const last = lastInside(document, quotation);
      const after = tokenAfter(document, quotation);
      if (!last || !after || !isCapitalized(after.text)) continue;
      const verb = document.tokens[tag.verb];
      const isInverted = tag.verb === after.index;
      if (!isInverted && !common.has(after.lower)) continue;
      if (isAllCaps(after.text)) continue;
      const saysSo = surelySpeech.has(verb.lower) || (isInverted && cries.has(verb.lower));
      const isSure = saysSo && tag.whole && (isInverted || tag.kind === 'tag');
      // Behind a comma the sentence goes on, whatever the verb.
      const goesOn = last.text === ',' && (tag.kind === 'tag' || speakers.has(after.lower)) && tag.whole;
      if (!isSure && !goesOn) continue;
      if (last.text !== ',' && !isOpenEnd(last)) continue;
      if (last.text !== ',' && !speakers.has(after.lower) && !isInverted && !plainest.has(verb.lower))
        continue;
      if (!isInverted && !speakers.has(after.lower) && isCapitalized(document.tokens[after.index + 1].text))
        continue;
      if (last.text !== ',' && leadsOn(document, quotation, tag)) continue;
      if (isDash(last) && interruptions.has(verb.lower)) continue;
      report({
        ...describe(document, after, document.tokens[tag.last - 1]),
        severity: isSure ? 'error' : 'warning',
        fix: isSure ? 'safe' : 'unsafe',
      });
    }
  },
});

/** The verb of a tag, where it has the capital rather than its subject: “Tomas Asked.” */
function capitalVerb(document: Document, quotation: Quotation): Token | undefined {
  const subject = quotation.speech ? tokenAfter(document, quotation) : undefined;
  const verb = subject && document.nextWord(subject);
  if (!verb || !plainest.has(verb.lower) || !isCapitalized(verb.text) || isAllCaps(verb.text))
    return undefined;
  if (!isCapitalized(subject.text) && !speakers.has(subject.lower)) return undefined;
  const next = document.nextWord(verb);
  // “Edward Said looked up.”
  return next && /^(?:VERB|AUX|PROPN)$/.test(document.partOfSpeech(next)) ? undefined : verb;
}

function describe(document: Document, at: Token, last: Token): Report {
  return {
    at,
    expected: [uncapitalize(at.text)],
    reason: `“${document.slice({ start: at.start, end: last.end })}” belongs to the sentence before it.`,
  };
}

/** Marks that end speech and let its sentence go on. */
function isOpenEnd(last: Token): boolean {
  return /^[?!]/.test(last.text) || isDash(last) || isEllipsis(last);
}
