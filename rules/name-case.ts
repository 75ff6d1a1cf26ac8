/** Finds a name of the story written without its capital. */
import type { Document, Token } from '../src/core/document.js';
import { defineRule, type RuleContext } from '../src/core/rule.js';
import { capitalize, isCapitalized, words } from '../src/core/text.js';

/** After these a common noun follows: a spike, his spike, five spikes, this spike, such spike. */
const noNameAfter = words(`
  a an the my your his her its our their this that these those each every any some no another either neither such what
  which whose one two three four five six seven eight nine ten many few several both all most more less much own same
  other first second third last next single whole half old very too so little good enough
`);

/** Prepositions that stand before bare nouns of time and matter: at twilight, until dawn, of ivory, in amber. */
const nounPrepositions = words(`
  at by until till before after in of from into towards toward through during since past as like per on under over
  between beyond
`);

/** A person, not a thing, stands behind these: "debates with twilight", "turned to hope", "told rose". */
const personBefore = words(
  'with to told asked hugged kissed thanked thank married loved hated called named behind beside facing and him her them',
);

/** Subjects of these are persons or beasts. Compiled for this project. */
const personVerbs = words(`
  said says asked asks replied answered whispered shouted muttered thought knew felt looked looks turned walked ran went
  came sat stood smiled grinned laughed nodded shrugged sighed frowned blinked stared glanced gazed watched saw heard
  wanted needed tried decided wondered remembered forgot believed hoped wished liked loved hated gave took made got put
  pulled pushed held grabbed reached picked dropped threw caught opened closed set leaned stepped jumped climbed crawled
  awoke woke slept dreamed ate drank spoke told called cried sobbed giggled chuckled blushed shivered trembled hesitated
  paused waited stopped started began continued finished leapt leaped raised lifted lowered shook rubbed scratched
  clutched hugged kissed had has didn't couldn't wouldn't doesn't can't won't hadn't hasn't isn't wasn't craned cocked
  visibly quickly slowly mentally silently suddenly simply just only also never always still couldn could would should
  might must did does will can may is was
`);

const clauseStart = words(
  'and but or so yet as when while if because though although before after until since that then than where for nor once unless whether how why',
);

export default defineRule({
  id: 'name-case',
  category: 'names',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A name of the story without its capital.',
  why: 'A name keeps its capital wherever it stands; the same word as a common noun has none.',
  examples: [
    {
      bad: 'In the evening [[spike]] set out for home.',
      good: 'In the evening Spike set out for home.',
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
    { ok: '“You will mark my words,” said Will.', because: 'a verb', story: ['Will', 'Mark'] },
  ],
  check(document, context, report) {
    for (const token of document.tokens) {
      if (token.kind !== 'word' || isCapitalized(token.text)) continue;
      const name = context.story.name(token.lower);
      if (!name || !isCapitalized(name.form)) continue;
      if (document.touchesPrevious(token) && document.tokens[token.index - 1].text === '-') continue;
      const certainty = certaintyOf(document, token, context);
      if (certainty === undefined) continue;
      const base = name.form.length;
      report({
        at: token,
        expected: [name.form + token.text.slice(base)],
        reason: `“${token.text.slice(0, base)}” is the name ${name.form} here.`,
        severity: certainty,
        fix: certainty === 'error' ? 'safe' : 'unsafe',
      });
    }
  },
});

/** How sure it is that the token is the name; undefined where it may well be the common word. */
function certaintyOf(document: Document, token: Token, { story, speller }: RuleContext<unknown>) {
  const form = token.lower.replace(/'s$|(?<=s)'$/, '');
  const name = story.name(form);
  if (!name) return undefined;
  const { census } = story;
  if (!speller.hasLower(form)) {
    const lower = census.lower(form);
    const capitals = census.capital(form) + census.initial(form);
    return name.kind !== 'learned' || capitals > lower ? 'error' : 'warning';
  }
  return isNameHere(document, token, form, speller.bareness(form)) ? 'error' : undefined;
}

/**
 * Whether a word that is also a common word stands where only a name can. A count noun wants an article or the like
 * before it; a mass noun can stand alone, so it must do what persons do.
 */
function isNameHere(document: Document, token: Token, form: string, bareness: number): boolean {
  const previous = document.previousInSentence(token);
  const next = document.nextInSentence(token);
  if (previous?.kind === 'number') return false;
  if (previous && (noNameAfter.has(previous.lower) || previous.lower.endsWith("'s"))) return false;
  const isPossessive = token.lower.length > form.length;
  if (
    previous?.kind === 'word' &&
    !isPossessive &&
    /^(?:to|will|would|can|could|should|must|may|might|don't|didn't)$/.test(previous.lower)
  ) {
    if (document.partOfSpeech(token) === 'VERB') return false;
  }
  const isAddress = isVocative(document, token, previous, next);
  if (bareness > 0.5) return isAddress && token.register === 'dialogue' && bareness < 0.9;
  if (isAddress) return true;
  const isMass = bareness > 0.12;
  if (previous?.kind === 'word') {
    const part = document.partOfSpeech(previous);
    if (part === 'ADJ' || part === 'NUM' || part === 'DET') return false;
    if (part === 'NOUN' && !isPossessive && next?.kind === 'word' && document.partOfSpeech(next) === 'NOUN')
      return false;
  }
  const opensClause = previous === undefined || previous.kind === 'mark' || clauseStart.has(previous.lower);
  if (isMass) {
    if (previous && nounPrepositions.has(previous.lower)) return false;
    if (previous && personBefore.has(previous.lower) && !isPossessive) return true;
    if (isInList(document, token)) return true;
    return (
      opensClause &&
      next !== undefined &&
      /^(?:said|asked|replied|looked|nodded|smiled|laughed|sighed|shook|walked|sat|stood|turned|shrugged)$/.test(
        next.lower,
      )
    );
  }
  if (isPossessive) return true;
  if (opensClause)
    return (
      next !== undefined && (next.kind === 'mark' || isVerb(document, next) || isInList(document, token))
    );
  return (
    next === undefined ||
    next.kind === 'mark' ||
    !/^(?:NOUN|ADJ)$/.test(document.partOfSpeech(next)) ||
    isVerb(document, next)
  );
}

function isVerb(document: Document, token: Token): boolean {
  return personVerbs.has(token.lower) || /^(?:VERB|AUX|ADV)$/.test(document.partOfSpeech(token));
}

/** “Tomorrow, spike.”, “spike, come here”: set off by commas in speech. */
function isVocative(
  document: Document,
  token: Token,
  previous: Token | undefined,
  next: Token | undefined,
): boolean {
  if (token.register !== 'dialogue') return false;
  const endsPhrase = next === undefined || /^[,.?!…]/.test(next.text);
  const after = previous === undefined ? next?.text === ',' : previous.text === ',';
  return after && endsPhrase && document.partOfSpeech(token) !== 'VERB';
}

/** “him, twilight, and her friends”: a member of a list of persons. */
function isInList(document: Document, token: Token): boolean {
  const [before, comma] = [document.at(token.index - 2), document.at(token.index - 1)];
  const after = document.at(token.index + 1);
  if (comma?.text !== ',' && comma?.lower !== 'and') return false;
  if (after && !/^[,.]$/.test(after.text) && after.lower !== 'and') return false;
  return (
    before !== undefined &&
    (personBefore.has(before.lower) ||
      (isCapitalized(before.text) &&
        before.text === capitalize(before.lower) &&
        !document.startsSentence(before)))
  );
}
