/** Finds a name spoken to without its comma: “Come here Ilse.”, “What are you doing Tomas?” */

import type { Document, Token } from '../src/core/document.js';
import { defineRule, type Report, type RuleContext } from '../src/core/rule.js';
import { isCapitalized } from '../src/core/text.js';
import { behindCall } from './missing-address-comma/call-names.js';
import { mayBeAddressed } from './missing-address-comma/doubtful.js';
import { beforeMine } from './missing-address-comma/my-lord.js';
import {
  addressed,
  courtesies,
  isAlwaysName,
  isNameHere,
  isPerson,
} from './missing-address-comma/persons.js';
import { doubtOfPlace, endsThere, isStyled } from './missing-address-comma/places.js';
import {
  atEnd,
  atHead,
  behindTurning,
  doubtAtHead,
  isBetween,
  isCalled,
  isGreeted,
} from './missing-address-comma/vocative.js';
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
    { bad: '“Come [[on Bramble]].”', good: '“Come on, Bramble.”' },
    {
      bad: '“[[Well Ilse you]] had better see him.”',
      good: '“Well, Ilse, you had better see him.”',
      story: ['Ilse'],
    },
    {
      bad: '“[[Ilse I]] don’t know his name.”',
      good: '“Ilse, I don’t know his name.”',
      story: ['Ilse'],
      careless: true,
    },
    {
      bad: '“[[Ilse it’s]] too cold to swim.”',
      good: '“Ilse, it’s too cold to swim.”',
      story: ['Ilse'],
      careless: true,
    },
    {
      bad: '“[[Ilse give]] me the lamp.”',
      good: '“Ilse, give me the lamp.”',
      story: ['Ilse'],
      careless: true,
    },
    { bad: '“Thank [[you my]] lord.”', good: '“Thank you, my lord.”' },
    {
      bad: '“It was a [[pleasure my]] dear friend,” he said.',
      good: '“It was a pleasure, my dear friend,” he said.',
      careless: true,
    },
    {
      bad: '“If the river takes [[you lad]], so be it.”',
      good: '“If the river takes you, lad, so be it.”',
      careless: true,
    },
    { ok: '“You are still my friend. Show him my son. Give it all my love.”', because: 'no address' },
    { ok: '“Ilse you can trust. Ilse I’d worry about.”', because: 'an object', story: ['Ilse'] },
    { ok: '“It was probably Ilse.” “Isn’t it Lady Brand?” he said.', because: 'who it was', story: ['Ilse'] },
    { ok: '“What do you know about this Ilse?”', because: '“this” is hers', story: ['Ilse'] },
    { ok: '“They are close friends and nice folks. A newspaper man!”', because: 'nouns of the phrase' },
    { ok: '“Not even Ilse?” “Not only Ilse.”', because: 'nobody is spoken to', story: ['Ilse'] },
    { ok: '“He fought the waiter Giuseppe.”', because: 'what he is', story: ['Giuseppe'] },
    { ok: '“I told him Mr. Brand came. When I got there Mrs. Brand met me.”', because: 'a subject' },
    { ok: '“Don’t call me Tomas.”', because: 'a name that is given', story: ['Tomas'] },
    {
      ok: '“I like you guys, but never you Mexicans,” he said. “Are you a well man?”',
      because: 'no address',
    },
    { ok: '“Show me Tomas. It was poor Tomas.”', because: 'an object, and what he is', story: ['Tomas'] },
    { ok: '“Are you Ilse?”', because: 'a question who it is', story: ['Ilse'] },
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
      const isSomebody =
        isCapitalized(token.text) && !courtesies.has(token.lower) && isPerson(document, token, context);
      if (isSomebody && isBetween(document, token)) {
        report(between(document, token));
        continue;
      }
      const headDoubt = isSomebody ? doubtAtHead(document, token) : undefined;
      if (headDoubt !== undefined) {
        report({ ...commaBehind(document, token, reason), doubt: headDoubt });
        continue;
      }
      const mine = isCapitalized(token.text) ? undefined : beforeMine(document, token);
      if (mine) {
        report({ ...commaBehind(document, mine.before, reason), doubt: mine.doubt });
        continue;
      }
      const doubt = doubtOf(document, token, context);
      if (doubt !== undefined)
        report({ ...commaBehind(document, document.tokens[token.index - 1], reason), doubt });
    }
  },
});

/** “Well Ilse you had better come.”: a comma on each side. */
function between(document: Document, name: Token): Report {
  const [before, next] = [document.tokens[name.index - 1], document.tokens[name.index + 1]];
  return {
    at: { first: before.index, last: next.index + 1 },
    expected: [`${before.text}, ${name.text}, ${next.text}`],
    reason: 'Commas part the person spoken to from the sentence.',
  };
}

/** The word behind which the comma of somebody surely spoken to is missing. */
function placeOf(document: Document, token: Token, context: RuleContext<unknown>): Token | undefined {
  if (!isCapitalized(token.text)) return behindCall(document, token);
  if (courtesies.has(token.lower))
    return endsThere(document, token) ? atEnd(document, token, context) : undefined;
  // “Hi Juniper”: whoever has a capital there is greeted.
  if (!isStyled(document, token) && !isPerson(document, token, context))
    return isGreeted(document, token) || isCalled(document, token)
      ? (atEnd(document, token, context) ?? behindTurning(document, token))
      : undefined;
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
