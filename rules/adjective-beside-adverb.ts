/** Finds an adjective that “and” joins to an adverb, or the reverse: “slowly and careful”, “soft and sadly”. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import { words } from '../src/core/text.js';
import { adjectivesInLy } from './lists/adjectives-in-ly.js';

/** These say how sure or how far something is so, and join no manner: “really and truly”, “partly and wholly false”. */
const degrees = words(`
  really truly wholly partly purely simply merely equally mostly nearly mainly entirely perfectly highly physically mentally
  morally fairly certainly possibly probably exactly chiefly specially especially suddenly utterly terribly dreadfully
  actually absolutely completely newly freshly recently
`);
/** One is, lies and looks somehow, so that an adjective is right. */
const linking =
  /^(?:am|is|are|was|were|be.*|.+'[sm]|.+'re|seem.*|look.*|fe[el].*|sound.*|smel.*|tast.*|appear.*|gr[eo]w.*|remain.*|stay.*|ke(?:ep|pt).*|lay|lain|l[iy].*|s[ia]t.*|stand.*|stood|turn.*|fall.*|went|go.*|ma[dk].*|f[io]u?nd.*|le(?:ft|ave).*|h[eo]ld.*|th[oi].*|call.*|c[oa]me|die.*|born|prov.*|r[aiou]n|w[ao]k.*)$/;
const reach = 8;

const adverbs = formsThat(
  ({ text, lower }) => text === lower && /[a-z]{3}ly$/.test(lower) && !adjectivesInLy.has(lower),
);

export default defineRule({
  id: 'adjective-beside-adverb',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary:
    'An adjective that “and” joins to an adverb, or the reverse: “slowly and careful”, “quiet and gently”.',
  why: 'What “and” joins is of one kind; how something is done is told by adverbs.',
  examples: [
    {
      bad: 'She folded the letter neatly and [[careful]].',
      good: 'She folded the letter neatly and carefully.',
    },
    { bad: 'He spoke quietly and [[sad]].', good: 'He spoke quietly and sadly.' },
    { bad: 'Her voice was soft and [[sadly]].', good: 'Her voice was soft and sad.' },
    {
      bad: '“He laughed suddenly and [[unexpected]].”',
      good: '“He laughed suddenly and unexpectedly.”',
    },
    { bad: 'He knocked quietly and [[cautious]].', good: 'He knocked quietly and cautiously.' },
    { ok: '“It was really and truly sad,” she said.', because: 'how sad it was' },
    { ok: 'She was friendly and helpful.', because: 'two adjectives' },
    { ok: '“He came only and ever for me,” she said.', because: 'two adverbs' },
    { ok: 'He lay quietly and content.', because: 'how he was, not how he lay' },
    { ok: 'She spoke slowly and clear of all fear.', because: 'the phrase goes on' },
    { ok: 'He was tall and sadly thin.', because: 'the adverb has its own adjective' },
    { ok: 'He was tired and slowly, very slowly, sat down.', because: 'the phrase goes on' },
  ],
  check(document, { speller }, report) {
    for (const adverb of document.tokensOf(adverbs)) {
      if (adverb.register === 'verse') continue;
      const adjective = adjectiveBehind(document, adverb, speller);
      if (adjective) {
        report({
          at: adjective,
          expected: [adverbOf(adjective.lower)],
          reason: `“${adverb.text} and ${adjective.text}” joins an adverb to an adjective.`,
        });
        continue;
      }
      const right = adjectiveMeant(document, adverb, speller);
      if (right)
        report({
          at: adverb,
          expected: [right],
          reason: `“${document.tokens[adverb.index - 2].text} and ${adverb.text}” joins an adjective to an adverb.`,
        });
    }
  },
});

/** The adjective that is joined to the adverb: “neatly and careful.” */
function adjectiveBehind(document: Document, adverb: Token, speller: Speller): Token | undefined {
  const and = document.nextInSentence(adverb);
  const adjective = and?.lower === 'and' ? document.nextInSentence(and) : undefined;
  if (adjective?.kind !== 'word' || adjective.text !== adjective.lower) return undefined;
  if (degrees.has(adverb.lower) && adverb.lower !== 'suddenly') return undefined;
  if (!endsPhrase(document, adjective) || !isPlainAdjective(document, adjective, speller)) return undefined;
  if (adjectiveOf(adverb.lower, speller) === undefined) return undefined;
  for (let at = document.previousInSentence(adverb), count = 0; at && count < reach; count++) {
    if (linking.test(at.lower)) return undefined;
    at = document.previousInSentence(at);
  }
  const before = document.previousInSentence(adverb);
  return before?.kind === 'word' && /^(?:VERB|NOUN|PRON|PROPN|ADV)$/.test(document.partOfSpeech(before))
    ? adjective
    : undefined;
}

/** The adjective that was meant by an adverb which ends a sentence: “her voice was soft and sadly.” */
function adjectiveMeant(document: Document, adverb: Token, speller: Speller): string | undefined {
  const and = document.previousInSentence(adverb);
  const adjective = and?.lower === 'and' ? document.previousInSentence(and) : undefined;
  const verb = adjective && document.previousInSentence(adjective);
  if (!verb || !/^(?:is|was|were|are|seemed|looked|sounded|felt)$/.test(verb.lower)) return undefined;
  if (!endsPhrase(document, adverb) || degrees.has(adverb.lower)) return undefined;
  if (document.partOfSpeech(adjective) !== 'ADJ' || /(?:ed|en|ing|ly)$/.test(adjective.lower))
    return undefined;
  return adjectiveOf(adverb.lower, speller);
}

function endsPhrase(document: Document, token: Token): boolean {
  const next = document.nextInSentence(token);
  return !next || /^[.!?;]/.test(next.text);
}

/** Whether the word is an adjective only, whose adverb ends in -ly. */
function isPlainAdjective(document: Document, { lower, index }: Token, speller: Speller): boolean {
  return (
    /^(?:ADJ|NOUN|ADV)$/.test(document.partOfSpeech(document.tokens[index])) &&
    !/(?:ly|ing|er|est)$|^(?:loud|clear|slow|fast|deep|long|low|high|free|hard|straight|wide|quick|alone|firm|close|tight|full|clean|fair|fine|right|wrong|strong|direct|cheap|well)$/.test(
      lower,
    ) &&
    speller.hasLower(adverbOf(lower)) &&
    speller.frequency(adverbOf(lower)) > 0
  );
}

function adverbOf(adjective: string): string {
  if (/[^aeiou]y$/.test(adjective)) return `${adjective.slice(0, -1)}ily`;
  if (/[^aeiou]le$/.test(adjective)) return `${adjective.slice(0, -1)}y`;
  return /ic$/.test(adjective) ? `${adjective}ally` : `${adjective}ly`;
}

/** The adjective that an adverb is made of. */
function adjectiveOf(adverb: string, speller: Speller): string | undefined {
  return [
    adverb.slice(0, -2),
    `${adverb.slice(0, -3)}y`,
    `${adverb.slice(0, -1)}e`,
    adverb.replace(/ally$/, ''),
  ].find((word) => word !== adverb && speller.hasLower(word) && adverbOf(word) === adverb);
}
