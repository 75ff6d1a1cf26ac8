/** Finds what one does to oneself, told of somebody else: “I hurt himself”, “he shrugged her shoulders”. */

import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { isBroadlyTold, isSpokenInDialect } from '../src/tongues/dialect.js';
import { coined, meForMyself } from './wrong-reflexive/myself.js';

/** What belongs to a subject: its reflexive pronouns and its possessive. */
const own = new Map([
  ['i', { self: ['myself'], possessive: 'my' }],
  ['he', { self: ['himself'], possessive: 'his' }],
  ['she', { self: ['herself'], possessive: 'her' }],
  ['we', { self: ['ourselves', 'ourself'], possessive: 'our' }],
  ['they', { self: ['themselves', 'themself'], possessive: 'their' }],
]);
const reflexives = words(
  'myself himself herself itself ourselves ourself themselves themself yourself yourselves',
);
const possessives = words('my his her our their your');
/** What one did to oneself, where “me” stands right behind: “I told me”; but “I got me a wife”, “I laid me down”. */
const selfVerbs = words(`
  told tell asked ask saw see found find called call reminded assured convinced let hurt caught blamed forced hated
  promised stopped taught helped
`);
/** What one does with a part of oneself only, each verb with what it is done with. */
const gestures = new Map([
  ['head', words('shook nodded shake shakes nod nods')],
  ['shoulders', words('shrugged shrug shrugs hunched squared')],
  ['throat', words('cleared clear clears')],
  ['eyes', words('rolled roll rolls narrowed narrow narrows blinked')],
  ['teeth', words('gritted grit clenched ground bared')],
  ['brow', words('furrowed knit knitted wrinkled')],
  ['breath', words('held hold holds')],
  ['temper', words('lost lose loses')],
  ['footing', words('lost lose loses')],
  ['balance', words('lost lose loses')],
  ['mind', words('made make makes')],
]);
const particles = words('up');
/** Behind these somebody gets to her feet, and falls at another's. */
const risings = words('got rose jumped sprang leaped leapt scrambled struggled staggered climbed');

const candidates = formsThat(
  ({ lower }) => lower === 'me' || coined.has(lower) || reflexives.has(lower) || possessives.has(lower),
);

export default defineRule({
  id: 'wrong-reflexive',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A pronoun that is not the subject’s own: “I hurt himself”, “he shrugged her shoulders”.',
  why: 'Somebody else’s head cannot be shaken by accident; the pronoun follows its subject.',
  examples: [
    { bad: 'I hurt [[himself]] when I fell.', good: 'I hurt myself when I fell.' },
    { bad: 'She told [[himself]] to be calm.', good: 'She told herself to be calm.' },
    { bad: 'He shrugged [[her]] shoulders.', good: 'He shrugged his shoulders.' },
    { bad: 'Then she shook [[his]] head and left.', good: 'Then she shook her head and left.' },
    { bad: 'He made up [[her]] mind to go.', good: 'He made up his mind to go.' },
    { bad: 'She got to [[his]] feet at once.', good: 'She got to her feet at once.' },
    { bad: '“I told [[himself]] so,” she said.', good: '“I told myself so,” she said.' },
    { bad: '“Then he cleared [[her]] throat,” she said.', good: '“Then he cleared his throat,” she said.' },
    { bad: 'I told [[me]] that it was only the wind.', good: 'I told myself that it was only the wind.' },
    { bad: 'Far down the list, I found [[me]].', good: 'Far down the list, I found myself.' },
    {
      bad: '“You will get no help from [[myself]],” he said.',
      good: '“You will get no help from me,” he said.',
      careless: true,
    },
    { bad: 'They washed [[theirselves]] at the pump.', good: 'They washed themselves at the pump.' },
    {
      bad: '“He taught [[hisself]] to read,” she said.',
      good: '“He taught himself to read,” she said.',
      careless: true,
    },
    {
      ok: '“He told people like myself that I owed it to myself,” she said.',
      because: 'whoever is like “I”, and “I” herself',
    },
    { ok: '“I found me a good horse,” said the old man.', because: 'as some speak' },
    { ok: 'She shook his hand, and he caught her breath on his cheek.', because: 'somebody else’s' },
    { ok: 'It was he himself who broke it; he and herself had quarrelled.', because: 'no object' },
    { ok: '“He hurt himself, and I shook my head,” she said.', because: 'their own' },
    { ok: 'She lost his hat and made up his bed.', because: 'his things' },
    { ok: 'They got her to her feet.', because: 'whom they helped' },
    { ok: '“He saw yourself and me, so he did,” said the old man.', because: 'as the Irish say it' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(candidates)) {
      if (token.register === 'verse') continue;
      const form = coined.get(token.lower);
      if (form) {
        if (!isSpokenInDialect(document, token) && !isBroadlyTold(document))
          report({
            at: token,
            expected: [form],
            reason: `“${token.text}” should be “${form}”.`,
            ...(token.register === 'dialogue' && { doubt: 2 }),
          });
        continue;
      }
      if (token.lower === 'myself') {
        const me = meForMyself(document, token);
        if (me && !isSpokenInDialect(document, token)) report(me);
      }
      if (token.lower === 'me') {
        const me = document.previousInSentence(token);
        const i = me && selfVerbs.has(me.lower) ? document.previousInSentence(me) : undefined;
        const next = document.nextInSentence(token);
        if (i?.lower !== 'i' || !opensClause(document, i) || isSpokenInDialect(document, token)) continue;
        if (/^(?:an?|the|some|my|another|one|and)$/.test(next?.lower ?? '')) continue;
        report({ at: token, expected: ['myself'], reason: `Who “${me?.text}” is “I”, and so is “myself”.` });
        continue;
      }
      const verb = reflexives.has(token.lower)
        ? document.previousInSentence(token)
        : verbOfGesture(document, token);
      const subject = verb && document.previousInSentence(verb);
      const right = subject && own.get(subject.lower);
      if (!right || right.self.includes(token.lower) || right.possessive === token.lower) continue;
      // “He and I hurt ourselves”, “she knew he loved herself”
      if (!opensClause(document, subject) || isSpokenInDialect(document, token)) continue;
      const isSelf = reflexives.has(token.lower);
      if (isSelf && (document.partOfSpeech(verb) !== 'VERB' || !isWholeObject(document, token))) continue;
      const expected = isSelf ? right.self[0] : right.possessive;
      report({
        at: token,
        expected: [expected],
        reason: `“${token.text}” is not the one who “${verb.text}”; that is “${expected}”.`,
      });
    }
  },
});

/** The verb of a gesture: “shook her head”, “made up her mind”, “got to her feet”. */
function verbOfGesture(document: Document, possessive: Token): Token | undefined {
  const part = document.nextInSentence(possessive);
  const before = document.previousInSentence(possessive);
  if (!part || !before) return undefined;
  const earlier = document.previousInSentence(before);
  if (part.lower === 'feet')
    return before.lower === 'to' && earlier && risings.has(earlier.lower) ? earlier : undefined;
  const verb = particles.has(before.lower) ? earlier : before;
  return verb && gestures.get(part.lower)?.has(verb.lower) && (part.lower === 'mind') === (verb !== before)
    ? verb
    : undefined;
}

/** Whether the subject stands alone where a clause begins. */
function opensClause(document: Document, subject: Token): boolean {
  const before = document.previousInSentence(subject);
  return (
    !before ||
    before.kind === 'mark' ||
    /^(?:but|so|then|when|while|as|because|if|until|before|after|though)$/.test(before.lower)
  );
}

/** “He cited yourself as a witness”, “he loved herself alone”: politeness and stress take it for “you” and “her”. */
function isWholeObject(document: Document, token: Token): boolean {
  return !/^your/.test(token.lower) && document.nextInSentence(token)?.lower !== 'and';
}
