/** Finds a comma between words that belong together. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { isLoneInside, isLoneOpening } from './stray-comma/conjunction.js';
import { isAfterSubject, isOwned, isSplitNoun } from './stray-comma/noun-phrase.js';
import { isBeforeObject, isBehindSoThat } from './stray-comma/object.js';

const comma = formsThat(({ text }) => text === ',');

export default defineRule({
  id: 'stray-comma',
  category: 'sentences',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A comma between words that belong together.',
  why: 'No comma stands between an adjective and its noun, an owner and what is owned, or behind an opening “but”.',
  examples: [
    { bad: 'He heard a [[distant,]] thunder.', good: 'He heard a distant thunder.' },
    { bad: 'He raised [[Ilse’s,]] head and looked.', good: 'He raised Ilse’s head and looked.' },
    { bad: '[[But,]] he knew the road well.', good: 'But he knew the road well.' },
    {
      bad: '“I came by night. [[But,]] I saw nobody.”',
      good: '“I came by night. But I saw nobody.”',
    },
    { bad: 'She realized [[later,]] that he was gone.', good: 'She realized later that he was gone.' },
    { bad: 'It was late, [[but,]] he went on alone.', good: 'It was late, but he went on alone.' },
    {
      bad: 'There are more honest [[trades,]] than smuggling.',
      good: 'There are more honest trades than smuggling.',
    },
    { bad: 'The old [[man,]] sat by the fire.', good: 'The old man sat by the fire.' },
    { bad: 'The old [[gate,]] was open, as he knew.', good: 'The old gate was open, as he knew.' },
    { bad: 'Ilse’s [[hands,]] shook in the cold.', good: 'Ilse’s hands shook in the cold.' },
    {
      bad: 'Then she and the [[pilot,]] were in the water.',
      good: 'Then she and the pilot were in the water.',
    },
    {
      bad: 'They had told [[him,]] that the boat was gone.',
      good: 'They had told him that the boat was gone.',
    },
    {
      bad: 'He spoke so softly [[that,]] she had to lean in.',
      good: 'He spoke so softly that she had to lean in.',
    },
    { ok: 'Beside the old gate, was a lamp. He saw the gate, was glad and ran.', because: 'no subject' },
    { ok: 'The old gate, was it open, or had he dreamt it?', because: 'a question of it' },
    { ok: 'He spoke so softly that, she thought, nobody heard.', because: 'an aside' },
    { ok: 'The old man, had he known, would have stayed.', because: 'an aside' },
    { ok: 'The next day, came the rain.', because: 'a time, and the verb before its subject' },
    { ok: 'It was late, he knew, that she was gone.', because: 'an aside' },
    { ok: 'It was late, but, as he knew, she was gone.', because: 'an aside' },
    { ok: 'It was a long, cold night.', because: 'two adjectives' },
    { ok: 'But, as he knew, the road was long.', because: 'an aside' },
    { ok: '“But, Ilse, it is late,” he said.', because: 'an address' },
    { ok: '“The boat is Tomas’s, not hers,” she said.', because: 'a contrast' },
    { ok: 'They went to the baker’s, bought bread and left.', because: 'a shop' },
    { ok: '“And, I mean, who would know?” she asked.', because: 'an aside of speech' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(comma)) {
      const before = document.at(token.index - 1);
      const after = document.at(token.index + 1);
      if (before?.kind !== 'word' || after?.kind !== 'word' || after.sentence !== token.sentence) continue;
      const reason = reasonFor(document, before, token, after);
      if (reason) report(describe(before, token, reason));
    }
  },
});

function reasonFor(document: Document, before: Token, comma: Token, after: Token): string | undefined {
  if (/^(?:but|and)$/.test(before.lower) && isLoneOpening(document, before, comma, after)) {
    return `No comma stands behind “${before.text}”.`;
  }
  if (
    before.lower === 'but' &&
    document.at(before.index - 1)?.text === ',' &&
    isLoneInside(document, comma, after)
  )
    return 'No comma stands behind “but”.';
  if (/^tha[nt]$/.test(after.lower) && isBeforeObject(document, before, comma, after))
    return `No comma stands before “${after.text}” here.`;
  if (/['’]s$/.test(before.text) && isOwned(document, before, after)) {
    return `No comma stands between “${before.text}” and “${after.text}”.`;
  }
  if (isBehindSoThat(document, before, after)) return `No comma stands behind “${before.text}”.`;
  if (isAfterSubject(document, before, after))
    return `No comma stands between “${before.text}” and its verb.`;
  if (isSplitNoun(document, before, after))
    return `No comma stands between “${before.text}” and “${after.text}”.`;
  return undefined;
}

function describe(before: Token, comma: Token, reason: string): Report {
  return { at: { first: before.index, last: comma.index + 1 }, expected: [before.text], reason };
}
