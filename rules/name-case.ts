/** Finds a name of the story written in lower case. */
import type { Document, Token } from '../src/core/document.js';
import type { Severity } from '../src/core/finding.js';
import { defineRule, number, type Report, type RuleContext } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import type { Name } from '../src/core/story.js';
import { isCapitalized } from '../src/core/text.js';
import { isBehindDeterminer, slotFeatures, slotScore } from '../src/names/name-slot.js';
import { personTitles } from '../src/names/titles.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { isBesideForeign } from '../src/tongues/foreign.js';
import { nameSlots } from './lists/name-slots.js';
import { personBonus } from './name-case/company.js';
import {
  besidePart,
  countPairs,
  isEverSmall,
  isUsualName,
  particles,
  partOfName,
  useOfPair,
} from './name-case/part-of-name.js';
import { slipRate, useOfName } from './name-case/use-of-name.js';

export default defineRule({
  id: 'name-case',
  category: 'names',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A name of the story without its capital.',
  why: 'A name keeps its capital wherever it stands; the same word as a common noun has none.',
  options: {
    certainty: number(2.3, 'Log odds from which a word that is also a common word counts as the name.'),
  },
  examples: [
    {
      bad: 'After supper, [[spike]] set out for home.',
      good: 'After supper, Spike set out for home.',
      story: ['Spike'],
    },
    {
      bad: 'She smiled and shoved the plate [[spike’s]] way.',
      good: 'She smiled and shoved the plate Spike’s way.',
      story: ['Spike'],
    },
    {
      bad: 'He had many debates with [[twilight]] about tea.',
      good: 'He had many debates with Twilight about tea.',
      story: ['Twilight'],
    },
    { bad: '“Tomorrow, [[spike]],” she said.', good: '“Tomorrow, Spike,” she said.', story: ['Spike'] },
    {
      bad: 'The road to [[eldermoor]] was long.',
      good: 'The road to Eldermoor was long.',
      story: ['Eldermoor'],
    },
    {
      bad: 'At dusk Captain [[brand]] came ashore.',
      good: 'At dusk Captain Brand came ashore.',
      book: 'We met Captain Brand. I like Captain Brand. Then Captain Brand left. So Captain Brand sang.',
    },
    {
      bad: 'They fled to the [[badlands]] at night.',
      good: 'They fled to the Badlands at night.',
      book: 'He knew the Badlands. She feared the Badlands. Nobody loved the Badlands. He saw the Badlands. All fled the Badlands. I left the Badlands. He sang of the Badlands.',
    },
    {
      bad: 'How dare [[spike]] say such a thing?',
      good: 'How dare Spike say such a thing?',
      story: ['Spike'],
    },
    {
      bad: 'The door fell shut. “Who is there?” [[spike]] asked.',
      good: 'The door fell shut. “Who is there?” Spike asked.',
      book: 'Spike had a cold. Spike looked tired. Spike was ill in bed.',
    },
    { ok: 'He opened marlow.exe and waited.', because: 'a file', story: ['Marlow'] },
    { ok: 'She stroked the green spikes along his back.', because: 'a plural common noun', story: ['Spike'] },
    {
      ok: 'A spike of ice fell, and then another spike.',
      because: 'a common noun with its article',
      story: ['Spike'],
    },
    { ok: 'They met at twilight by the old bridge.', because: 'the time of day', story: ['Twilight'] },
    {
      ok: '“As twilight fell, we ran,” he said.',
      because: 'the time of day is a subject too',
      story: ['Twilight'],
    },
    { ok: '“There is always hope,” said Hope.', because: 'a mass noun', story: ['Hope'] },
    {
      ok: 'The old hunter told a hunter’s tale.',
      because: 'a common noun behind an adjective',
      story: ['Hunter'],
    },
    {
      ok: 'She rose, and dawn broke over the camp.',
      because: 'a verb, and a time of day that breaks',
      story: ['Rose', 'Dawn'],
    },
    {
      ok: 'The reef was held by sea rovers.',
      because: 'a kind of them',
      book: 'We met the Rovers. I like the Rovers. Then the Rovers left. So Rovers sang. All Rovers sing.',
    },
    { ok: '“You will mark my words,” said Will.', because: 'a verb', story: ['Will', 'Mark'] },
    { ok: '“Tha’s late,” he said. “When did tha see t’ boat?”', because: 'dialect' },
    { ok: 'Rgt marched at dawn. Rgt camped at the ford. Seen by rgt: smoke.', because: 'an abbreviation' },
    { ok: 'They called Heron-Nine and Kestrel-Nine. At nine they slept.', because: 'part of a call sign' },
  ],
  questions: [useOfName, slipRate, useOfPair, isUsualName, isEverSmall],
  count: countPairs,
  check(document, context, report) {
    const names = document.judgeForms(
      ({ kind, text, lower }) =>
        kind === 'word' && !isCapitalized(text) && context.story.name(lower) !== undefined,
    );
    for (const token of document.tokensWhere({ is: names, behind: besidePart, before: besidePart })) {
      if (token.kind !== 'word' || isCapitalized(token.text)) continue;
      const part = partOfName(document, token, context);
      if (part) report(part);
      const name = part ? undefined : context.story.name(token.lower);
      if (!name || !isCapitalized(name.form) || particles.has(token.lower)) continue;
      if (document.isHyphenated(token)) continue;
      // “Tha’s late. When did tha see t’ boat?”
      if (name.kind === 'learned' && isSpokenInDialect(document, token)) continue;
      // “ilse.exe”, “marlow.doc”
      const [dot, ending] = [document.at(token.index + 1), document.at(token.index + 2)];
      if (dot?.text === '.' && ending?.kind === 'word' && document.touchesPrevious(ending)) continue;
      // “He jus’ laughed”, “mes filles”: a clipped word, and another language.
      if (/[^s]['’]$/.test(token.text) || isBesideForeign(document, token)) continue;
      const severity = judge(document, token, name, context);
      if (severity) report(describe(token, name, severity));
    }
  },
});

function describe(token: Token, name: Name, severity: Severity): Report {
  const base = name.form.length;
  return {
    at: token,
    expected: [name.form + token.text.slice(base)],
    reason: `“${token.text.slice(0, base)}” is the name ${name.form} here.`,
    severity,
    fix: severity === 'error' ? 'safe' : 'unsafe',
  };
}

/** The counts that decide, with the name's own way of standing in the book. */
function judge(
  document: Document,
  token: Token,
  name: Name,
  { story, speller, options }: RuleContext<{ certainty: number }>,
): Severity | undefined {
  const form = name.form.toLowerCase();
  if (document.at(token.index - 2)?.lower === token.lower) return undefined;
  const use = story.ask(useOfName, form, name.kind);
  if (!use) return undefined;
  const { isCommon, takesArticle } = use;
  if (isKind(document, token, form, speller)) return undefined;
  if (takesArticle && isBehindDeterminer(document, token)) {
    if (!isCommon && isBeforeNoun(document, token)) return undefined;
    if (isCommon && document.at(token.index - 1)?.lower !== 'the') return undefined;
    return use.withArticle;
  }
  if (!isCommon) {
    const isCompound = isDescribed(document, token) && isBeforeNoun(document, token);
    return isCompound || (!takesArticle && isBehindDeterminer(document, token)) ? undefined : use.alone;
  }
  const bareness = speller.bareness(form);
  const weights = nameSlots();
  const features = slotFeatures(document, token, bareness, (feature) => weights.has(feature));
  const score = slotScore(features, weights) + personBonus(document, token);
  if (use.prior + score < options.certainty || isDescribed(document, token)) return undefined;
  if (document.at(token.index - 1)?.lower === 'to' && document.partOfSpeech(token) === 'VERB')
    return undefined;
  return 'error';
}

/** "a tommy gun": what was a name may be a common word in a compound. */
function isBeforeNoun(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  return next?.kind === 'word' && !isCapitalized(next.text) && document.partOfSpeech(next) === 'NOUN';
}

/** “Sea rovers”: some of those that the book calls Rovers, told apart by a noun before. */
function isKind(document: Document, token: Token, form: string, speller: Speller): boolean {
  const previous = document.previousInSentence(token);
  return (
    previous?.kind === 'word' &&
    !isCapitalized(previous.text) &&
    !personTitles.has(previous.lower) &&
    /[^s]s$/.test(form) &&
    speller.hasLower(form.slice(0, -1)) &&
    document.partOfSpeech(previous) === 'NOUN'
  );
}

/** Behind an adjective or the like stands the common noun: "a wise hunter". */
function isDescribed(document: Document, token: Token): boolean {
  const previous = document.at(token.index - 1);
  return (
    previous?.sentence === token.sentence &&
    previous.kind === 'word' &&
    /^(?:ADJ|NUM|DET)$/.test(document.partOfSpeech(previous))
  );
}
