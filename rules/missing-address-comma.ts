/** Finds a name spoken to without its comma: “Come here Ilse.”, “What are you doing Tomas?” */

import type { Document, Token } from '../src/core/document.js';
import { defineRule, type RuleContext } from '../src/core/rule.js';
import { isCapitalized } from '../src/core/text.js';
import { behindCall } from './missing-address-comma/call-names.js';
import { mayBeAddressed } from './missing-address-comma/doubtful.js';
import {
  addressed,
  courtesies,
  isAlwaysName,
  isNameHere,
  isPerson,
} from './missing-address-comma/persons.js';
import { doubtOfPlace, endsThere, isStyled } from './missing-address-comma/places.js';
import { atEnd, atHead, behindTurning, isGreeted } from './missing-address-comma/vocative.js';
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
    { bad: '“[[Hi Juniper]],” he said.', good: '“Hi, Juniper,” he said.' },
    {
      bad: '“Isn’t that [[strange Mr]]. Brand?” she said.',
      good: '“Isn’t that strange, Mr. Brand?” she said.',
    },
    {
      bad: '“I know whose boat it [[is Ilse]],” he said.',
      good: '“I know whose boat it is, Ilse,” he said.',
      story: ['Ilse'],
    },
    { bad: '“Very [[clever Ilse]],” he said.', good: '“Very clever, Ilse,” he said.', story: ['Ilse'] },
    { bad: '“You’re [[different Tomas]].”', good: '“You’re different, Tomas.”', story: ['Tomas'] },
    { bad: '“I’ll see you [[later Tomas]].”', good: '“I’ll see you later, Tomas.”', story: ['Tomas'] },
    { bad: '“Where are [[you Captain]]?”', good: '“Where are you, Captain?”' },
    {
      bad: '“You need to [[sleep Desmond]].”',
      good: '“You need to sleep, Desmond.”',
      careless: true,
    },
    { bad: '“[[Ready kid]]?” he asked.', good: '“Ready, kid?” he asked.', careless: true },
    { bad: '“They know [[it boss]].”', good: '“They know it, boss.”', careless: true },
    { bad: '“Was it all for [[gold lad]]?”', good: '“Was it all for gold, lad?”', careless: true },
    {
      bad: '“We all went [[quickly Ilse]].”',
      good: '“We all went quickly, Ilse.”',
      story: ['Ilse'],
      careless: true,
    },
    { ok: '“It was probably Ilse.” “Isn’t it Lady Brand?” he said.', because: 'who it was', story: ['Ilse'] },
    { ok: '“It was poor Ilse. Show them Ilse.”', because: 'what is hers, and an object', story: ['Ilse'] },
    { ok: '“What do you know about this Ilse?”', because: '“this” is hers', story: ['Ilse'] },
    { ok: '“They are close friends and nice folks. A newspaper man!”', because: 'nouns of the phrase' },
    { ok: '“Not even Ilse?” “Not only Ilse.”', because: 'nobody is spoken to', story: ['Ilse'] },
    { ok: '“He fought the waiter Giuseppe.”', because: 'what he is', story: ['Giuseppe'] },
    { ok: '“I told him Mr. Brand came. When I got there Mrs. Brand met me.”', because: 'a subject' },
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
      const before = placeOf(document, token, context);
      if (before) {
        report(commaBehind(document, before, reason));
        continue;
      }
      const doubt = doubtOf(document, token, context);
      if (doubt !== undefined)
        report({ ...commaBehind(document, document.tokens[token.index - 1], reason), doubt });
    }
  },
});

/** The word behind which the comma of somebody surely spoken to is missing. */
function placeOf(document: Document, token: Token, context: RuleContext<unknown>): Token | undefined {
  if (!isCapitalized(token.text)) return behindCall(document, token);
  if (courtesies.has(token.lower))
    return endsThere(document, token) ? atEnd(document, token, context) : undefined;
  // “Hi Juniper”: whoever has a capital there is greeted.
  if (!isStyled(document, token) && !isPerson(document, token, context))
    return isGreeted(document, token) ? atEnd(document, token, context) : undefined;
  return atEnd(document, token, context) ?? behindTurning(document, token) ?? atHead(document, token);
}

/** How far it is from sure that somebody is spoken to; undefined where nobody is. */
function doubtOf(document: Document, token: Token, context: RuleContext<unknown>): number | undefined {
  const isName = isCapitalized(token.text);
  const isSomebody =
    !isName || isStyled(document, token) || isPerson(document, token, context) || isNameHere(token, context);
  if (!isSomebody) return undefined;
  const doubt = doubtOfPlace(document, token);
  if (doubt !== undefined) return isName ? doubt : doubt + 1;
  return !courtesies.has(token.lower) && mayBeAddressed(document, token) ? doubtOfAddress : undefined;
}
