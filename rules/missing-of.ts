/** Finds “of” left out behind “one”: “one the robots”. */
import { defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';

const determiners = words('the my his her our their your these those');

export default defineRule({
  id: 'missing-of',
  category: 'words',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: '“Of” left out between “one” and those it is one of: “one the robots”.',
  why: 'The eye puts in what the hand left out, so the author cannot see the gap.',
  examples: [
    { bad: 'He got coffee from [[one the]] robots.', good: 'He got coffee from one of the robots.' },
    { bad: 'She gave it to [[one her]] brothers.', good: 'She gave it to one of her brothers.' },
    {
      bad: '“He is [[one my]] oldest friends,” she said.',
      good: '“He is one of my oldest friends,” she said.',
    },
    { bad: 'He was [[one the]] few people who knew.', good: 'He was one of the few people who knew.' },
    { bad: '“[[One the]] boys did it,” he said.', good: '“One of the boys did it,” he said.' },
    { ok: 'They looked from one to the other.', because: 'one and the other' },
    { ok: 'He was the one the police wanted.', because: 'a clause about the one' },
    { ok: '“It was one his father knew,” she said.', because: 'a clause about the one' },
    { ok: '“He’s the one my sisters like,” she said.', because: 'a clause about the one' },
    { ok: 'One by one the lights went out.', because: 'a manner, and then the subject' },
    { ok: 'They gave each one the keys.', because: 'two objects' },
  ],
  check(document, _context, report) {
    const { tokens } = document;
    for (const one of tokens) {
      const next = tokens[one.index + 1];
      if (one.lower !== 'one' || next?.sentence !== one.sentence || !determiners.has(next.lower)) continue;
      // “The one the police wanted”, “each one the keys”, “one by one the lights”, “gave one the keys”.
      const before = tokens[one.index - 1];
      const isFree = document.opensSentence(one);
      if (
        !isFree &&
        !/^(?:to|from|with|by|for|in|on|at|is|was|am|are|were|be|as|that|of|and|but|into|behind|near)$/.test(
          before?.lower ?? '',
        )
      )
        continue;
      if (before?.lower === 'by') continue;
      const head = [2, 3, 4]
        .map((step) => tokens[one.index + step])
        .find((token) => token && document.partOfSpeech(token) === 'NOUN');
      if (head?.sentence !== one.sentence || !/[^s]s$|^(?:people|men|women|children)$/.test(head.text))
        continue;
      if (tokens.slice(next.index + 1, head.index).some((token) => token.kind !== 'word')) continue;
      // “It was one his sisters knew”: a verb makes the plural a subject.
      const after = tokens[head.index + 1];
      if (after?.kind === 'word' && /^(?:VERB|AUX)$/.test(document.partOfSpeech(after)) && !isFree) continue;
      report({
        at: { first: one.index, last: next.index + 1 },
        expected: [`${one.text} of ${next.text}`],
        reason: `“${one.text} ${next.text}” lacks “of”.`,
      });
    }
  },
});
