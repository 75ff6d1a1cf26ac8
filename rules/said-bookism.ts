/** Finds tags whose verb draws the eye from what is said. */
import { defineRule, wordList } from '../src/core/rule.js';
import { words } from '../src/core/text.js';

/** Ornate for "said", in the past tense. Compiled for this project from what style guides for fiction name. */
const ornate = words(`
  ejaculated expostulated opined asseverated averred avowed declaimed intoned enthused effused gushed chortled guffawed
  hissed growled snarled barked chirped chimed trilled purred cooed quipped riposted retorted rejoined interjected
  interposed articulated vociferated elucidated pontificated proclaimed propounded postulated sneered sputtered spluttered
  queried quizzed inquired enquired theorized remonstrated admonished exclaimed commented remarked breathed drawled
`);

export default defineRule({
  id: 'said-bookism',
  category: 'style',
  severity: 'suggestion',
  off: true,
  fix: 'unsafe',
  where: 'narration',
  summary: 'An ornate verb in a tag where “said” would do.',
  why: 'Readers pass over “said” and hear the speaker; an ornate verb stops them.',
  options: { allow: wordList([], 'Verbs of saying that this book likes.') },
  examples: [
    { bad: '“It is late,” he [[opined]].', good: '“It is late,” he said.' },
    { bad: '“Lovely,” she [[intoned]].', good: '“Lovely,” she said.' },
    { bad: '“No,” the guard [[growled]].', good: '“No,” the guard said.' },
    { bad: '“Is it?” [[queried]] Tomas.', good: '“Is it?” asked Tomas.' },
    { ok: '“It is late,” he said.', because: 'plain' },
    { ok: '“Is it?” she asked.', because: 'plain' },
    { ok: '“Hush,” he whispered.', because: 'says how loud' },
    { ok: 'The dog growled at the door.', because: 'no tag' },
    { ok: '“He growled at me,” she said.', because: 'speech' },
    { ok: '“Go!” she shouted.', because: 'says how loud' },
  ],
  check(document, { options }, report) {
    const allowed = new Set(options.allow.map((word) => word.toLowerCase()));
    for (const { after, before, depth, close } of document.quotations) {
      for (const beside of [after, before]) {
        const verb =
          beside && beside.kind !== 'beat' && depth === 0 ? document.tokens[beside.verb] : undefined;
        if (!verb || !ornate.has(verb.lower) || allowed.has(verb.lower)) continue;
        const asks =
          beside === after && close !== undefined && document.tokens[close - 1]?.text.includes('?');
        report({
          at: verb,
          expected: [asks ? 'asked' : 'said'],
          reason: `“${verb.text}” draws the eye; “${asks ? 'asked' : 'said'}” would do.`,
        });
      }
    }
  },
});
