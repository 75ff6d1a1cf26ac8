/** Finds a name spoken to without its comma: “Come here Ilse.”, “What are you doing Tomas?” */

import { defineRule } from '../src/core/rule.js';
import { isCapitalized } from '../src/core/text.js';
import { behindCall } from './missing-address-comma/call-names.js';
import { mayBeAddressed } from './missing-address-comma/doubtful.js';
import { addressed, isAlwaysName, isNameHere, isPerson } from './missing-address-comma/persons.js';
import { atEnd, atHead, behindTurning } from './missing-address-comma/vocative.js';
import { commaBehind } from './reports/comma.js';

const reason = 'A comma parts the person spoken to from the sentence.';

/** Whom a sentence ends with, where the words before tell not that he is spoken to: “the boat Tomas”. */
const doubtOfAddress = 3.5;

export default defineRule({
  id: 'missing-address-comma',
  category: 'sentences',
  severity: 'warning',
  fix: 'safe',
  where: 'dialogue',
  summary: 'No comma beside the name of the person spoken to.',
  why: 'A comma parts the person spoken to from the sentence; without it the name becomes its object.',
  examples: [
    { bad: '“Come [[here Ilse]],” he said.', good: '“Come here, Ilse,” he said.', story: ['Ilse'] },
    { bad: '“What are you [[doing Tomas]]?”', good: '“What are you doing, Tomas?”', story: ['Tomas'] },
    { bad: '“[[Hello Ilse]]!”', good: '“Hello, Ilse!”', story: ['Ilse'] },
    { bad: '“[[Thanks Mom]],” she said.', good: '“Thanks, Mom,” she said.' },
    { bad: '“Please sit [[down Captain]].”', good: '“Please sit down, Captain.”' },
    { bad: '“[[Tomas are]] you awake?”', good: '“Tomas, are you awake?”', story: ['Tomas'] },
    { bad: '“[[Ilse what]] did you find?”', good: '“Ilse, what did you find?”', story: ['Ilse'] },
    { bad: '“[[Look Ilse]], I mean it.”', good: '“Look, Ilse, I mean it.”', story: ['Ilse'] },
    { bad: '“Don’t [[worry man]],” he said.', good: '“Don’t worry, man,” he said.' },
    {
      bad: '“Stop right [[there Corwen]],” said the guard.',
      good: '“Stop right there, Corwen,” said the guard.',
    },
    { bad: '“[[Run Ilse]]!” she cried.', good: '“Run, Ilse!” she cried.', story: ['Ilse'] },
    { bad: '“Sit [[down boy]],” he said.', good: '“Sit down, boy,” he said.' },
    { ok: '“I left it there Monday,” he said. “We met there Thursdays.”', because: 'a day' },
    { bad: '“Good [[morning class]]!”', good: '“Good morning, class!”' },
    { bad: '“[[Mom can]] I come?” he asked.', good: '“Mom, can I come?” he asked.' },
    {
      bad: '“Please get in the [[boat Tomas]],” she said.',
      good: '“Please get in the boat, Tomas,” she said.',
      story: ['Tomas'],
      careless: true,
    },
    {
      bad: '“You never [[listen darling]].” She laughed.',
      good: '“You never listen, darling.” She laughed.',
      careless: true,
    },
    {
      bad: '“Put it behind the [[shed Bramble]]!” she said.',
      good: '“Put it behind the shed, Bramble!” she said.',
      book: 'I like Bramble. I saw Bramble. We met Bramble. I know Bramble.',
      careless: true,
    },
    {
      bad: '“It was a [[knife Inspector]], but a small one.”',
      good: '“It was a knife, Inspector, but a small one.”',
      careless: true,
    },
    { ok: '“I like you guys,” he said. “Are you a well man?”', because: 'no address' },
    { ok: '“Come here, Ilse,” he said.', because: 'the comma is there', story: ['Ilse'] },
    { ok: '“Don’t call me Tomas.”', because: 'a name that is given', story: ['Tomas'] },
    { ok: '“Are you Ilse?”', because: 'a question who it is', story: ['Ilse'] },
    { ok: '“First Ilse, and now Tomas.”', because: 'a list', story: ['Ilse', 'Tomas'] },
    { ok: '“I want you to meet Ilse.”', because: 'an object', story: ['Ilse'] },
    { ok: '“What about Tomas?”', because: 'behind a preposition', story: ['Tomas'] },
    { ok: '“Show me Tomas.”', because: 'an object', story: ['Tomas'] },
    { ok: 'He came here Tomas.', because: 'nobody speaks', story: ['Tomas'] },
    {
      ok: '“I have no Velish, and I want no Tomas,” he said.',
      because: '“no” as in none',
      story: ['Velish', 'Tomas'],
    },
  ],
  questions: [isAlwaysName],
  check(document, context, report) {
    for (const token of document.tokensOf(addressed)) {
      if (token.register !== 'dialogue') continue;
      const isName = isCapitalized(token.text);
      const isSure = !isName || isPerson(document, token, context);
      if (!isSure && !isNameHere(token, context)) continue;
      const before = !isSure
        ? undefined
        : isName
          ? (atEnd(document, token, context) ?? behindTurning(document, token) ?? atHead(document, token))
          : behindCall(document, token);
      if (before) report(commaBehind(document, before, reason));
      else if (mayBeAddressed(document, token))
        report({ ...commaBehind(document, document.tokens[token.index - 1], reason), doubt: doubtOfAddress });
    }
  },
});
