/** Finds an article with no noun behind it: “he saw the.”, “he is a terribly tired.” */
import type { Document, Token } from '../src/core/document.js';
import { wordForms } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { matchCase, words } from '../src/core/text.js';

/** Words that want a noun; “her” and “his” may stand alone. */
const openers = words('the a an our their your every');

/** What says how somebody is: behind it stands an adjective alone, or an article with a noun. */
const linking =
  /^(?:am|is|was|are|were|be|been|being|seems?|seemed|looks?|looked|feels?|felt|became|becomes?|become|sounds?|sounded|remains?|remained|grew|got)$|(?:['’](?:s|m|re))$/;

/** Adjectives that are no nouns, by their ending: “a very nervous”, “a severely delusional”. */
const adjectiveEnding = /..(?:ous|[^dhtnm]ful|[^bc]less|[^at]ible|tional|sional|esome|ingly|ented|ified)$/;
/** Others that are no nouns. */
const adjectives = words(`
  happy angry sad tired afraid aware alone glad sorry alive awake asleep hungry thirsty lonely ready able busy proud weak tall
  big nice stupid crazy late early likely important expensive beautiful grateful careful useful wonderful
`);
const intensifiers = words('very so too quite really rather most');
/** Adjectives, in spite of their ending: “a kindly man”. Behind “very” stand nouns too: “a very little”, “a very few”. */
const friendly = words(
  'kindly friendly lovely likely lively lonely only early elderly daily weekly monthly cowardly holy',
);
const nounlike = words(
  'little few first last same thing best worst dear good better young old one incorrigible',
);

const openerForms = wordForms(openers);

export default defineRule({
  id: 'article-without-noun',
  category: 'grammar',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'An article with no noun behind it: “he saw the.”, “he was a terribly tired.”',
  why: 'An article opens the phrase of a noun; where that is struck out, the article is easily left in.',
  examples: [
    {
      bad: 'The road was empty as far as he could [[see a]].',
      good: 'The road was empty as far as he could see.',
    },
    { bad: '“I have never been [[there the]],” said Anna.', good: '“I have never been there,” said Anna.' },
    { bad: 'He was [[a terribly]] tired.', good: 'He was terribly tired.' },
    { bad: '“She’s [[a completely]] harmless,” he said.', good: '“She’s completely harmless,” he said.' },
    { bad: 'At last she felt [[a happy]].', good: 'At last she felt happy.' },
    { ok: 'He was a very young man, and she a nervous one.', because: 'a noun follows' },
    {
      ok: 'He was a natural. She was an only, a very only child.',
      because: 'a noun, and a phrase that goes on',
    },
    { ok: '“It is only the . . . the cat,” she said.', because: 'a speaker halts' },
    { ok: '“I took the, uh, the early train,” he said.', because: 'a speaker halts' },
    { ok: '“I know the one with the. The one with the hat,” he said.', because: 'a speaker breaks off' },
    { ok: '“You wrote an ‘a.’ I read a ‘the.’”', because: 'words spoken of' },
    { ok: 'They met at two a.m. and he drew the .38.', because: 'an hour and a calibre' },
    { ok: 'She knew a little, a very little.', because: '“a little” is an amount' },
    { ok: 'What a lovely, lovely day. How happy a child she was.', because: 'a noun follows' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(openerForms)) {
      const found = beforeMark(document, token) ?? beforeAdjective(document, token);
      if (found && document.paragraphOf(token).kind === 'prose') report(found);
    }
  },
});

/** A comma ends nothing but speech: “I took the, uh, the train.” */
function endsSentence(document: Document, mark: Token | undefined): boolean {
  if (mark?.kind !== 'mark') return false;
  return (
    /^[.?!;]$/.test(mark.text) || (mark.text === ',' && document.tokens[mark.index + 1]?.quote === 'close')
  );
}

/** “As far as I can see a.” */
function beforeMark(document: Document, article: Token): Report | undefined {
  const mark = document.tokens[article.index + 1];
  const before = document.tokens[article.index - 1];
  if (before?.kind !== 'word' || before.sentence !== article.sentence || openers.has(before.lower))
    return undefined;
  if (article.text !== article.lower || document.isHyphenated(article)) return undefined;
  if (!mark || !document.touchesPrevious(mark) || !endsSentence(document, mark)) return undefined;
  if (breaksOff(document, before, article, mark)) return undefined;
  // “a.m.”, “the .38”, “a …”
  const next = document.tokens[mark.index + 1];
  if (next && !next.quote && document.touchesPrevious(next)) return undefined;
  // “canst a?”, “with a little a.”, “who is our?”
  if (
    /^(?:letter|vitamin|little|big|capital|small|grade|plan|class|word|is|was|says?|said)$|st$|['’]s$/.test(
      before.lower,
    )
  )
    return undefined;
  return {
    at: { first: before.index, last: article.index + 1 },
    expected: [before.text],
    reason: `No noun follows “${article.text}”.`,
  };
}

/** “I saw the one with the. The one with the hat.”: a speaker breaks off, and takes up the same words again. */
function breaksOff(document: Document, before: Token, article: Token, mark: Token): boolean {
  if (article.register !== 'dialogue') return false;
  return document.tokens
    .slice(mark.index + 1, mark.index + 6)
    .some(({ lower, index }) => lower === before.lower && document.at(index + 1)?.lower === article.lower);
}

/** “He is a severely delusional.” */
function beforeAdjective(document: Document, article: Token): Report | undefined {
  const before = document.previousInSentence(article);
  if (!/^an?$/.test(article.lower) || !before || !linking.test(before.lower)) return undefined;
  const behind = document.tokens[article.index + 1];
  let last = behind;
  while (last?.kind === 'word' && last.sentence === article.sentence && isAdverb(document, last))
    last = document.tokens[last.index + 1];
  if (last?.kind !== 'word' || document.isHyphenated(last) || nounlike.has(last.lower)) return undefined;
  if (!endsSentence(document, document.tokens[last.index + 1]) || last.text !== last.lower) return undefined;
  const isSure = last !== behind || adjectives.has(last.lower) || adjectiveEnding.test(last.lower);
  if (!isSure || document.partOfSpeech(last) !== 'ADJ') return undefined;
  return {
    at: { first: article.index, last: behind.index + 1 },
    expected: [matchCase(behind.text, article.text)],
    reason: `No noun follows “${article.text}”; “${last.text}” needs no article.`,
  };
}

function isAdverb(document: Document, token: Token): boolean {
  if (intensifiers.has(token.lower)) return true;
  return /...ly$/.test(token.lower) && !friendly.has(token.lower) && document.partOfSpeech(token) === 'ADV';
}
