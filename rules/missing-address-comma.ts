/** Finds a name spoken to without its comma: “Come here Ilse.”, “What are you doing Tomas?” */
import { commaBehind } from '../src/core/comma.js';
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, type Report, type RuleContext } from '../src/core/rule.js';
import { isCapitalized, words } from '../src/core/text.js';

/** Words behind which a name at the end of the sentence can be no object: “Come here Ilse.” */
const closers = words(`
  here again too please yourself it him you me okay ok well today tonight alright home right sorry yet fine everything
  anything nothing something yes no course now lately already anymore soon there
`);
/** Closers only behind what they belong to: “Good night”, “Come on”, “What’s wrong”. */
const closingPhrases =
  /^(?:good (?:morning|night|evening|afternoon|job|work|luck|boy|girl)|come on|shut up|hurry up|calm down|sit down|settle down|slow down|what's (?:wrong|up)|never mind)$/;
/** At the end of a question that opens with “what”, these have their object already. */
const whatVerbs = words('doing saying thinking want mean say do think happened wrong talking');
const greetings = words(
  'hello hullo hi hey bye goodbye goodnight greetings yes no okay ok thanks sorry yeah yep nope sure congratulations',
);
/** Said to somebody, and done to nobody: “Run Ilse!” */
const commands = words('run wait listen hurry relax breathe look stop hush quiet careful please sleep');
/** Titles in address, with their capital. */
const titles = words(`
  captain doctor professor sergeant commander lieutenant inspector colonel major general admiral princess prince mom mum
  mommy mummy dad daddy mother father grandma grandpa master mistress highness majesty lordship ladyship excellency officer
`);
/** What people call each other in lower case, behind what cannot be followed by an object. */
const callNames = words(
  'guys dude dudes man bro bruh honey hon sweetie sweetheart darling babe buddy pal mate kiddo folks',
);
/** Spoken to so only behind a whole phrase: “Sit down boy”; “yes sir” is a word of its own, and “no boy” none of them. */
const behindPhrases = words('sir madam boy lad lass son kid');
/** Of the closers, those that no call name can go with: “you guys”, “a well man”. */
const notBeforeCallNames = words('you well sorry right fine there');
/** “Don’t worry man”, “Let’s go guys”. */
const callPhrases =
  /^(?:don't worry|let's go|here we go|no way|my bad|good (?:morning|night|evening|job|work|luck)|come on|shut up|hurry up|calm down|sit down|stand up|get up|wake up|what's (?:wrong|up)|never mind)$/;
/** Only greeted by the hour: “Good morning class”. */
const crowds = words('class everyone everybody ladies gentlemen children boys girls');
/** Words that turn to somebody, with a comma behind the name too: “Look Ilse, I mean it.” */
const turning = words('please look listen wait stop well');
const naming = words(
  'call called calling calls name named names be is was are were am introduce meet meeting say said make makes made',
);
/** “you Americans”, “home Fridays”, “you Mr. Hollis” */
const notPersons = /^(?:mr|mrs|ms|dr|st|.+day|.+days)$/;
const asking = words('what where why how who when');
const auxiliaries = words('are is do does did have can could will would should was were');

const reason = 'A comma parts the person spoken to from the sentence.';

/** Whoever may be spoken to: by a name, or as friends and crowds are. */
const addressed = formsThat(({ kind, text, lower }) => {
  if (kind !== 'word') return false;
  if (!isCapitalized(text)) return crowds.has(lower) || callNames.has(lower) || behindPhrases.has(lower);
  return !/['’]s?$/.test(text) && !notPersons.test(lower);
});

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
  check(document, context, report) {
    for (const token of document.tokensOf(addressed)) {
      if (token.register !== 'dialogue') continue;
      const found = isCapitalized(token.text)
        ? isPerson(document, token, context) &&
          (closing(document, token, context) ?? turned(document, token) ?? opening(document, token))
        : called(document, token);
      if (found) report(found);
    }
  },
});

function isPerson(document: Document, token: Token, { story, speller }: RuleContext<unknown>): boolean {
  if (titles.has(token.lower)) return true;
  const name = story.name(token.lower);
  // A name that the book has but here: “Stop right there Corwen.”
  if (name === undefined) return isStrange(document, token, speller);
  return name.kind !== 'place' && name.kind !== 'term' && !speller.hasLower(token.lower);
}

/** Whether a word with a capital in the middle of a sentence is in no dictionary, and ends what is called out. */
function isStrange(document: Document, token: Token, speller: RuleContext<unknown>['speller']): boolean {
  return (
    !document.opensSentence(token) &&
    /^(?:here|there|down|on|up)$/.test(document.at(token.index - 1)?.lower ?? '') &&
    document.partOfSpeech(token) === 'PROPN' &&
    !speller.hasLower(token.lower)
  );
}

/** `Come here Ilse.`, `Hello Ilse!`: the name ends its phrase. */
function closing(document: Document, name: Token, { story }: RuleContext<unknown>): Report | undefined {
  const before = document.at(name.index - 1);
  const after = document.at(name.index + 1);
  if (before?.kind !== 'word' || before.sentence !== name.sentence) return undefined;
  if (after && after.sentence === name.sentence && !/^(?:[,.?!…]|\.\.\.)/.test(after.text)) return undefined;
  if (greetings.has(before.lower) && document.opensSentence(before))
    return commaBehind(document, before, reason);
  if (
    titles.has(name.lower) &&
    !story.name(name.lower) &&
    after?.text === '.' &&
    document.at(name.index + 2)?.kind === 'word'
  )
    return undefined;
  if (commands.has(before.lower) && document.opensSentence(before) && story.name(name.lower))
    return commaBehind(document, before, reason);
  const earlier = document.at(before.index - 1);
  if (earlier?.kind !== 'word' || earlier.sentence !== name.sentence) return undefined;
  if (closingPhrases.test(`${earlier.lower} ${before.lower}`)) return commaBehind(document, before, reason);
  // “I have no English”: “no” answers only where it opens, or is itself said.
  if (before.lower === 'no' && !/^(?:oh|say|said|says|mean|meant|but|and|well)$/.test(earlier.lower))
    return undefined;
  // “I pity you Northerners.”
  if (before.lower === 'you' && name.lower.endsWith('s') && story.name(name.lower.slice(0, -1)))
    return undefined;
  const first = firstOf(document, name);
  const isWhat = first?.lower === 'what' || first?.lower === 'where';
  const closes =
    closers.has(before.lower) || (isWhat && (whatVerbs.has(before.lower) || before.lower === 'going'));
  return closes && !isNamed(document, before) ? commaBehind(document, before, reason) : undefined;
}

/** `Don’t worry man.`, `No dude, I mean it.`, `Good morning class!` */
function called(document: Document, name: Token): Report | undefined {
  const isCrowd = crowds.has(name.lower);
  const isBehindPhrase = behindPhrases.has(name.lower);
  if (!isCrowd && !isBehindPhrase && !callNames.has(name.lower)) return undefined;
  const before = document.at(name.index - 1);
  const after = document.at(name.index + 1);
  if (before?.kind !== 'word' || before.sentence !== name.sentence) return undefined;
  if (after && after.sentence === name.sentence && !/^(?:[,.?!…]|\.\.\.)/.test(after.text)) return undefined;
  const earlier = document.at(before.index - 1);
  const phrase = earlier?.kind === 'word' ? `${earlier.lower} ${before.lower}` : '';
  if (isCrowd)
    return /^good (?:morning|evening|afternoon|night)$/.test(phrase)
      ? commaBehind(document, before, reason)
      : undefined;
  if (isBehindPhrase) return callPhrases.test(phrase) ? commaBehind(document, before, reason) : undefined;
  const answers = /^(?:yes|no|okay|ok|thanks)$/.test(before.lower) && document.opensSentence(before);
  const closes =
    phrase !== '' &&
    closers.has(before.lower) &&
    !notBeforeCallNames.has(before.lower) &&
    !isNamed(document, before);
  return answers || callPhrases.test(phrase) || closes ? commaBehind(document, before, reason) : undefined;
}

/** `Please Ilse, don’t go.`, `Look Ilse, I mean it.` */
function turned(document: Document, name: Token): Report | undefined {
  const before = document.at(name.index - 1);
  if (!before || !turning.has(before.lower) || before.sentence !== name.sentence) return undefined;
  if (!document.opensSentence(before) || document.at(name.index + 1)?.text !== ',') return undefined;
  return commaBehind(document, before, reason);
}

/** `call me Tomas`, `are you Ilse`, `show me Tomas`: the name is given, asked for or an object. */
function isNamed(document: Document, before: Token): boolean {
  for (let index = before.index - 1, count = 0; count < 2; index--, count++) {
    const token = document.at(index);
    if (!token || token.sentence !== before.sentence) return false;
    if (naming.has(token.lower) || /['’](?:s|re|m)$/.test(token.text))
      return (
        closers.has(before.lower) &&
        !/^(?:here|again|too|please|okay|ok|alright|home|yet|fine|sorry|today|tonight|lately|already|anymore)$/.test(
          before.lower,
        )
      );
    if (
      count === 0 &&
      before.lower === 'me' &&
      /^(?:show|give|bring|get|send|find|buy|make|tell|of|to|like|than|with|and)$/.test(token.lower)
    )
      return true;
    if (count === 0 && /^(?:as|than|like|of|to|and|or|not)$/.test(token.lower)) return true;
  }
  return false;
}

/** `Tomas are you awake?`, `Ilse what did you find?`, `Ilse I need you.` */
function opening(document: Document, name: Token): Report | undefined {
  if (!document.opensSentence(name)) return undefined;
  const [next, second, third] = [1, 2, 3].map((step) => document.at(name.index + step));
  if (next?.kind !== 'word' || second?.kind !== 'word' || second.sentence !== name.sentence) return undefined;
  const asks =
    (asking.has(next.lower) &&
      auxiliaries.has(second.lower) &&
      /^(?:you|i|we|he|she|it|they)$/.test(third?.lower ?? '')) ||
    (/^(?:are|do|did|can|could|may|should|will|would|have)$/.test(next.lower) &&
      /^(?:you|i|we)$/.test(second.lower));
  return asks ? commaBehind(document, name, reason) : undefined;
}

function firstOf(document: Document, token: Token): Token | undefined {
  for (let index = document.sentenceOf(token).first; index < token.index; index++)
    if (document.tokens[index].kind === 'word') return document.tokens[index];
  return undefined;
}
