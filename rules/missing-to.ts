/** Finds “to” left out before a verb: “I’m beginning feel tired”. */

import { defineRule } from '../src/core/rule.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { baseForms, lacksTo } from './grammar/lacking-to.js';

export default defineRule({
  id: 'missing-to',
  category: 'words',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: '“To” left out before a verb: “I’m beginning feel tired”.',
  why: 'The eye puts in what the hand left out, so the author cannot see the gap.',
  examples: [
    { bad: 'She was [[beginning feel]] tired.', good: 'She was beginning to feel tired.' },
    { bad: 'They didn’t [[seem be]] in a hurry.', good: 'They didn’t seem to be in a hurry.' },
    {
      bad: '“She was [[eager begin]] the climb,” he said.',
      good: '“She was eager to begin the climb,” he said.',
    },
    { bad: '“You [[ought go]] home,” she said.', good: '“You ought to go home,” she said.' },
    { bad: 'They were [[going be]] late.', good: 'They were going to be late.' },
    { bad: '“I want [[him go]] home,” she said.', good: '“I want him to go home,” she said.' },
    { bad: 'He was not [[able see]] the road.', good: 'He was not able to see the road.' },
    {
      bad: 'The porter was [[about leave]] when it rang.',
      good: 'The porter was about to leave when it rang.',
    },
    { bad: 'He [[tried open]] the hatch.', good: 'He tried to open the hatch.' },
    { bad: 'The clerk asked [[me wait]] for them.', good: 'The clerk asked me to wait for them.' },
    { bad: 'It was [[hard believe]] that he was gone.', good: 'It was hard to believe that he was gone.' },
    { bad: 'We had no [[chance explain]] it.', good: 'We had no chance to explain it.' },
    { bad: 'She did not know [[how answer]] him.', good: 'She did not know how to answer him.' },
    {
      bad: 'In [[order open]] the safe he needed two keys.',
      good: 'In order to open the safe he needed two keys.',
    },
    { bad: 'She [[used wink]] at us from the pier.', good: 'She used to wink at us from the pier.' },
    { ok: 'He used force with them, and she used work as an excuse.', because: 'what is put to use' },
    { ok: '“I expect you know him,” she said.', because: 'a clause' },
    { ok: 'He must needs have his way.', because: 'an adverb of old' },
    { ok: 'They were hard put to find it.', because: 'a participle' },
    { ok: 'Why must they needs know it?', because: 'an adverb of old' },
    { ok: 'She was beginning to feel tired.', because: 'the word is there' },
    { ok: '“Where you wanted, live and be happy,” he said.', because: 'a comma parts them' },
    { ok: '“Tell them when you’re ready,” he said.', because: 'a clause that ends' },
    { ok: '“She’ll likely be at home,” he said.', because: 'an adverb in some speech' },
    { ok: 'She did as she wanted.', because: 'a clause that ends' },
    { ok: '“Do you think he tried?” “Ask him.”', because: 'two sentences' },
    { ok: 'He was glad and went home.', because: 'no verb follows' },
  ],
  check(document, _context, report) {
    for (const verb of document.tokensOf(baseForms)) {
      if (verb.register === 'verse') continue;
      const before = lacksTo(document, verb);
      if (!before || isSpokenInDialect(document, verb)) continue;
      report({
        at: verb,
        expected: [`to ${verb.text}`],
        reason: `“${before.text} ${verb.text}” lacks “to”.`,
      });
    }
  },
});
