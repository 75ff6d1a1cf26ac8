/** Finds “to” left out before a verb: “I’m beginning feel tired”. */
import { defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';

/** Words that only “to” joins to a verb. */
const before = words(`
  beginning begins began begun seem seems seemed ought managed decided hoped hoping hopes intended intends
  refused refuses pretended pretends ready eager anxious willing unwilling wanted wants trying tried tries
  determined supposed prepared destined inclined tempted ashamed afraid glad able unable attempted attempting threatened
  afford deserve deserves deserved failed fails going
`);

/** Base forms that are no nouns, adjectives or past forms. */
const bases = words(`
  be go get see hear tell give find know keep feel bring think believe understand speak become meet follow learn explain
  lose sit eat carry forget remember begin write teach choose allow accept admit agree avoid convince destroy enjoy
  imagine join listen obey persuade prevent protect prove provide receive save sell solve take make have do ask say live
  explore marry pretend appear discover describe defend deny disappear arrive behave breathe
`);

export default defineRule({
  id: 'missing-to',
  category: 'words',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: '“To” left out before a verb: “I’m beginning feel tired”.',
  why: 'The eye puts in what the hand left out, so the author cannot see the gap.',
  examples: [
    { bad: 'She was beginning [[feel]] tired.', good: 'She was beginning to feel tired.' },
    { bad: 'They didn’t seem [[be]] in a hurry.', good: 'They didn’t seem to be in a hurry.' },
    {
      bad: '“I am ready [[explore]] the cave,” he said.',
      good: '“I am ready to explore the cave,” he said.',
    },
    { bad: '“You ought [[go]] home,” she said.', good: '“You ought to go home,” she said.' },
    { bad: 'They were going [[be]] late.', good: 'They were going to be late.' },
    { ok: 'She was beginning to feel tired.', because: 'the word is there' },
    { ok: '“Where you wanted, live and be happy,” he said.', because: 'a comma parts them' },
    { ok: '“Tell them when you’re ready,” he said.', because: 'a clause that ends' },
    { ok: '“She’ll likely be at home,” he said.', because: 'an adverb in some speech' },
    { ok: 'She did as she wanted.', because: 'a clause that ends' },
    { ok: '“Do you think he tried?” “Ask him.”', because: 'two sentences' },
    { ok: 'He was glad and went home.', because: 'no verb follows' },
  ],
  check(document, _context, report) {
    for (const token of document.tokens) {
      if (token.kind !== 'word' || !before.has(token.text)) continue;
      const verb = document.tokens[token.index + 1];
      if (verb?.sentence !== token.sentence || verb.text !== verb.lower || !bases.has(verb.lower)) continue;
      if (document.tokens[verb.index + 1]?.text === '-') continue;
      // “The stream is going live.”
      if (token.text === 'going' && verb.text === 'live') continue;
      report({
        at: verb,
        expected: [`to ${verb.text}`],
        reason: `“${token.text} ${verb.text}” lacks “to”.`,
      });
    }
  },
});
