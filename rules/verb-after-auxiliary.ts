/** Finds a verb in the wrong form behind an auxiliary or “to”: “didn’t wanted”, “she can sees”, “was suppose to”. */
import { isSpokenInDialect } from '../src/core/dialect.js';
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import { matchCase, words } from '../src/core/text.js';
import { pureBases } from './lists/infinitives.js';
import {
  baseOfPast,
  baseOfThirdPerson,
  doings,
  gerundOf,
  isIrregularPast,
  participleOf,
  thirdPersonOf,
} from './lists/verb-forms.js';

/** The third person of what one asks whether somebody does it: “does she loves him?” */
const asked = new Set(
  [...doings, ...pureBases, ...words('love like live hate mean care matter hurt come run do')]
    .filter((base) => base !== 'be' && base !== 'have')
    .map(thirdPersonOf),
);
const negated = words("didn't doesn't don't couldn't wouldn't shouldn't won't can't cannot mustn't needn't");
const modals = words('could would should can');
/** The third person of verbs that is no noun. */
const thirdPersons = words(
  'goes knows seems says makes takes comes thinks gives tells finds keeps brings becomes begins feels sees gets wants has is sings eats writes hears sleeps speaks understands remembers learns teaches sends buys throws grows forgets believes',
);
/** Bases that are no nouns, so that “had happen” and “wants him go” can only be verbs. */
const haveBases = words(`
  happen begin know see go take give speak choose bring appear decide continue disappear manage seem realize realise forget
  remember agree receive believe arrive
`);
/** The same where an object follows: “had finish it”. As nouns they would want none. */
const objectBases = words(`
  finish open pick kill ask follow pull push lose catch leave teach send build buy hide ruin destroy invite warn explain
  touch kiss carry tell hear fight
`);
const objectStarts = words('it him them me us her the a an my his your our their this these those');
const gerundBases = words(
  'go make take give see know tell get become bring choose write be have do say understand click',
);
/** Bases by their forms in -ing. */
const bases = new Map([...doings, ...gerundBases].map((base) => [gerundOf(base), base]));
/** Do as nouns without an article, and with one as objects of “had”: “he had work to do”. */
const things = words(
  'hold leave work hope rest play talk fight need want drink sleep cry love live dream wish look reach cause practice study train smile laugh light wind spring drive wear swing sting rise fall run read let set put cut hurt cost shut hit spread split quit bid',
);
const dropped = words('suppose force allow oblige surprise determine require expect intend tempt prepare');
const be = words(
  "am is are was were be been being i'm you're he's she's it's we're they're wasn't weren't isn't aren't",
);
const objects = words('me him her us them');
const adverbs = words('not never also just already always even only ever finally once really');
/** Where one of these stands before, the auxiliary may end its own clause: “all he could wanted”, “as they should seemed”. */
const openers = words(
  'what whatever all everything anything nothing thing things that which as than who whom how where best most more much so neither nor he she it they i we you',
);
/** Pasts that are no participles and no nouns, so that they never follow “to”: “going to went”. */
const purePasts = words(`
  went came took gave knew ate began became spoke wrote drove threw blew grew flew drew wore tore shook woke chose froze
  forgot
`);
const beforeToPast = words(`
  going had have has used about started began begin continue trying like liked love loved hate hated need needs needed ready
  how forgot remember hope hoped
`);
/** Behind these stands “to” and the base: “wanted to walked”, “able to going”. */
const beforeTo = words(
  'able unable want wants wanted try tries tried decided supposed ought managed refused condition willing used start started starts begin began begins hoped attempted',
);

const verbs = formsThat(
  ({ kind, text, lower }) =>
    kind === 'word' &&
    text === lower &&
    (dropped.has(lower) ||
      haveBases.has(lower) ||
      doings.has(lower) ||
      objectBases.has(lower) ||
      thirdPersons.has(lower) ||
      asked.has(lower) ||
      isIrregularPast(lower) ||
      bases.has(lower) ||
      lower.endsWith('ed')),
);

export default defineRule({
  id: 'verb-after-auxiliary',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A verb in the wrong form behind an auxiliary or “to”: “didn’t wanted”, “was suppose to”.',
  why: 'Behind did, could and to stands the base form, behind have the participle.',
  examples: [
    { bad: 'He didn’t [[wanted]] to leave.', good: 'He didn’t want to leave.' },
    { bad: '“She doesn’t [[knows]] the way,” he said.', good: '“She doesn’t know the way,” he said.' },
    { bad: 'We were [[suppose]] to meet at noon.', good: 'We were supposed to meet at noon.' },
    { bad: 'Something strange had [[happen]] to him.', good: 'Something strange had happened to him.' },
    { bad: 'The smell made him [[felt]] ill.', good: 'The smell made him feel ill.' },
    { bad: 'They tried to [[opened]] the door.', good: 'They tried to open the door.' },
    { bad: 'They were in no condition to [[going]] on.', good: 'They were in no condition to go on.' },
    { bad: 'She was going to [[went]] with him.', good: 'She was going to go with him.' },
    { bad: 'They had [[finish]] it by noon.', good: 'They had finished it by noon.' },
    { bad: '“Does he [[knows]] the way?” she asked.', good: '“Does he know the way?” she asked.' },
    { bad: 'He had [[climb]] through the window.', good: 'He had climbed through the window.' },
    { bad: 'She started to [[crying]] again.', good: 'She started to cry again.' },
    { bad: 'She did not [[wanted]] to go.', good: 'She did not want to go.' },
    { bad: '“Does she [[loves]] him?” he asked.', good: '“Does she love him?” he asked.' },
    { bad: 'Did she really [[went]] there?', good: 'Did she really go there?' },
    { ok: '“What did the wounded men say?” he asked.', because: 'an adjective' },
    { ok: 'They had hold of him, and she had work for him.', because: 'nouns' },
    { ok: 'The hall they came to took their breath.', because: 'to belongs to came' },
    { bad: 'She used to [[lived]] by the sea.', good: 'She used to live by the sea.' },
    { ok: 'He didn’t need a lamp and could proceed.', because: 'base forms in -ed' },
    {
      ok: 'All she could do is wait, and what he could wanted doing.',
      because: 'the auxiliary ends its clause',
    },
    { ok: '“I suppose you were,” he said.', because: 'a verb of its own' },
    { ok: '“I want her help,” she said.', because: 'a noun' },
    { ok: '“Ah dinna ken, but ye didn’t wanted him, ye said,” she told him.', because: 'dialect' },
    { ok: '“I am used to being alone,” she said.', because: 'a habit' },
    { ok: 'The tea she made him tasted bitter.', because: 'a clause about the tea' },
    { ok: 'He had better go before they sing.', because: 'base forms, rightly' },
  ],
  check(document, { speller }, report) {
    for (const token of document.tokensOf(verbs)) {
      if (token.register === 'verse') continue;
      const found = judge(document, token, speller);
      if (found && !isSpokenInDialect(document, token)) report(found);
    }
  },
});

function judge(document: Document, token: Token, speller: Speller): Report | undefined {
  const { lower } = token;
  const before = previous(document, token);
  if (!before) return undefined;
  if (dropped.has(lower))
    return be.has(before.lower) && next(document, token)?.lower === 'to'
      ? describe(token, participleOf(lower))
      : undefined;
  if (before.lower === 'to') return afterTo(document, token, before, speller);
  if (
    (haveBases.has(lower) ||
      hasDone(document, token) ||
      (objectBases.has(lower) && objectStarts.has(next(document, token)?.lower ?? ''))) &&
    /^(?:had|has|have|hasn't|haven't|hadn't|i've|you've|we've|they've)$/.test(
      beforeAdverbs(document, token)?.lower ?? '',
    )
  )
    return afterHave(document, token);
  const asker = /^(?:really|ever|truly|actually|even|just|never)$/.test(before.lower)
    ? previous(document, before)
    : before;
  const question = asker && afterQuestion(document, token, asker, speller);
  if (question) return question;
  if (objects.has(before.lower) || before.lower === 'you') return afterMake(document, token, before, speller);
  return afterModal(document, token, speller);
}

/** `does he knows`, `did she went`: the question has its form in “does” and “did”. */
function afterQuestion(
  document: Document,
  token: Token,
  subject: Token,
  speller: Speller,
): Report | undefined {
  if (!/^(?:he|she|it|they|we|you|i)$/.test(subject.lower)) return undefined;
  const isThird = asked.has(token.lower);
  if (!isThird && !purePasts.has(token.lower) && !token.lower.endsWith('ed')) return undefined;
  const auxiliary = previous(document, subject);
  if (!auxiliary || !/^(?:do|does|did|don't|doesn't|didn't)$/.test(auxiliary.lower)) return undefined;
  const before = previous(document, auxiliary);
  if (before && !/^(?:how|why|where|when|what|and|but|so|[“"‘',—…])$/.test(before.lower)) return undefined;
  // “What did the wounded men say?”
  const behind = next(document, token);
  if (!isThird && behind && document.partOfSpeech(behind) === 'NOUN') return undefined;
  // “What he did he knew.”
  if (before && /^(?:when|so|where)$/.test(before.lower) && !endsInQuestion(document, token))
    return undefined;
  const base = isThird
    ? baseOfThirdPerson(token.lower, speller)
    : purePasts.has(token.lower)
      ? baseOfPast(token.lower, speller)
      : regularBase(token, speller);
  return base ? describe(token, base) : undefined;
}

function endsInQuestion(document: Document, token: Token): boolean {
  const { last } = document.sentenceOf(token);
  return document.tokens.slice(token.index, last).some(({ text }) => text.includes('?'));
}

/** `didn’t wanted`, `could walked`, `she can sees`. */
function afterModal(document: Document, token: Token, speller: Speller): Report | undefined {
  const isThird = thirdPersons.has(token.lower);
  if (!isThird && !token.lower.endsWith('ed')) return undefined;
  const auxiliary = beforeAdverbs(document, token);
  // “She did not wanted.”
  const isDenied =
    /^(?:do|does|did)$/.test(auxiliary?.lower ?? '') && previous(document, token)?.lower === 'not';
  if (!auxiliary || !(negated.has(auxiliary.lower) || modals.has(auxiliary.lower) || isDenied))
    return undefined;
  const subject = previous(document, auxiliary);
  if (!subject || /^(?:the|a|an|her|his|my|your|their|our|its)$|['’]s$/.test(subject.lower)) return undefined;
  // “A garbage can helped him up.”
  if (auxiliary.lower === 'can' && !/^(?:i|you|he|she|it|we|they)$/.test(subject.lower)) return undefined;
  for (let at = previous(document, subject), count = 0; at && at.kind === 'word' && count < 6; count++) {
    if (openers.has(at.lower)) return undefined;
    at = previous(document, at);
  }
  const base = isThird ? baseOfThirdPerson(token.lower, speller) : regularBase(token, speller);
  return base && document.partOfSpeech(token) !== 'ADJ' ? describe(token, base) : undefined;
}

/** The base of a word in -ed that is nothing but a past: not `need`, `exceed`. */
function regularBase(token: Token, speller: Speller): string | undefined {
  if (
    /(?:eed|breed|shed|wed|embed|shred|indeed|hundred|sacred|naked|wicked|rugged|biased|tired)$/.test(
      token.lower,
    )
  )
    return undefined;
  return baseOfPast(token.lower, speller);
}

/** `he had climb through the window`: somebody has, and what is done is no thing that one has. */
function hasDone(document: Document, token: Token): boolean {
  if (!doings.has(token.lower) || things.has(token.lower) || participleOf(token.lower) === token.lower)
    return false;
  const have = beforeAdverbs(document, token);
  const subject = have && previous(document, have);
  const behind = next(document, token);
  return (
    token.register === 'narration' &&
    subject !== undefined &&
    /^(?:he|she|they|we|i)$/.test(subject.lower) &&
    behind?.kind === 'word' &&
    document.partOfSpeech(behind) !== 'NOUN'
  );
}

/** `had happen`, not `had better know` or `have had happen`. */
function afterHave(document: Document, token: Token): Report | undefined {
  const have = beforeAdverbs(document, token)!;
  const before = previous(document, have);
  if (before === undefined || /^(?:had|have|has|having|what|all|to)$|['’](?:ve|d)$/.test(before.lower))
    return undefined;
  if (/^(?:better|who|whom|people|them|those|faith|hope)$/.test(before.lower)) return undefined;
  // “You have tell me” has lost an ending or a “to”.
  const forms = [participleOf(token.lower), `to ${token.lower}`];
  return {
    at: token,
    expected: forms.map((form) => matchCase(form, token.text)),
    reason: `“${token.text}” has the wrong form here; it should be “${forms[0]}” or “${forms[1]}”.`,
  };
}

/** `made him felt`, `let her goes`; not `the tea she made him tasted`. */
function afterMake(document: Document, token: Token, object: Token, speller: Speller): Report | undefined {
  const make = previous(document, object);
  if (!make || !/^(?:made|make|makes|making|let|lets|letting)$/.test(make.lower)) return undefined;
  const base = thirdPersons.has(token.lower)
    ? baseOfThirdPerson(token.lower, speller)
    : /ed$|^(?:lay|saw|found|fell|left|wound|bound|bore|ground|lost|hung|stuck|lit)$/.test(token.lower)
      ? undefined
      : baseOfPast(token.lower, speller);
  if (!base || base === token.lower || document.partOfSpeech(token) !== 'VERB') return undefined;
  const subject = previous(document, make);
  if (subject?.kind !== 'word') return undefined;
  if (/^(?:he|she|it|they|we|i|you)$/.test(subject.lower)) {
    const before = previous(document, subject);
    if (before && !/^(?:[,;]|and|but|when|as|because|if)$/.test(before.lower)) return undefined;
  }
  return isHeld(document, make) ? undefined : describe(token, base);
}

/** Whether a relative clause may hold the verb: “what he made her”, “the face that made her”. */
function isHeld(document: Document, verb: Token): boolean {
  for (let at = previous(document, verb), count = 0; at && count < 8; count++) {
    if (/^(?:that|what|which|who|whatever|all|everything|than|those|when|if|as)$/.test(at.lower)) return true;
    at = previous(document, at);
  }
  return false;
}

/** `tried to opened`, `able to going`, `wanted to knows`. */
function afterTo(document: Document, token: Token, to: Token, speller: Speller): Report | undefined {
  const before = previous(document, to);
  if (!before) return undefined;
  if (purePasts.has(token.lower) && (beforeTo.has(before.lower) || beforeToPast.has(before.lower)))
    return toBase(token, baseOfPast(token.lower, speller));
  if (!beforeTo.has(before.lower)) return undefined;
  if (thirdPersons.has(token.lower)) return toBase(token, baseOfThirdPerson(token.lower, speller));
  if (token.lower.endsWith('ed')) {
    return document.partOfSpeech(token) === 'VERB' ? toBase(token, regularBase(token, speller)) : undefined;
  }
  // “He was used to being alone.”
  if (!token.lower.endsWith('ing') || before.lower === 'used') return undefined;
  return toBase(token, bases.get(token.lower));
}

function toBase(token: Token, base: string | undefined): Report | undefined {
  return base ? describe(token, base) : undefined;
}

function previous(document: Document, token: Token): Token | undefined {
  const before = document.previousInSentence(token);
  return before && before.index === token.index - 1 ? before : undefined;
}

function next(document: Document, token: Token): Token | undefined {
  return document.nextInSentence(token);
}

function beforeAdverbs(document: Document, token: Token): Token | undefined {
  let before = previous(document, token);
  while (before && (adverbs.has(before.lower) || /[a-z]ly$/.test(before.lower)))
    before = previous(document, before);
  return before;
}

function describe(token: Token, right: string): Report {
  return {
    at: token,
    expected: [matchCase(right, token.text)],
    reason: `“${token.text}” has the wrong form here; it should be “${right}”.`,
  };
}
