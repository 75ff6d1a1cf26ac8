/** Finds a verb that lost its -ing: “she was sing softly”, “he kept walk”, “instead of wait he left”. */
import { isSpokenInDialect } from '../src/core/dialect.js';
import type { Document, Token } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import { matchCase, words } from '../src/core/text.js';
import { doings, gerundOf, participleOf } from './lists/verb-forms.js';
import { beforeAdverbs } from './wrong-verb-form/clause.js';

/** These say something else behind “he was”: “he was awake”, “they were close”. */
const predicates = words(
  'close open need want mean swell light fit wind lay spring sink bear beat fly step awake wonder',
);
const people = words('i he she we they you');
const be = words('am are is was were');
/** “He’s wait”; the apostrophe may be curly. */
const contractions = /^(?:i['’]m|he['’]s|she['’]s|we['’]re|they['’]re|you['’]re)$/;
const have = words("have has had haven't hasn't hadn't i've you've we've they've");

/** What people do all along; as bases no adjectives, nor participles. */
const bases: ReadonlySet<string> = new Set(
  [...doings].filter((base) => participleOf(base) !== base && !predicates.has(base)),
);

/** Behind these no speaker but of dialect says the base. */
const saidByNobody = words('without by besides beside despite');

/** Bases that are no nouns, so that no preposition has them behind it. */
const pureBases = words(`
  go eat sing think know say see hear get take give make tell speak ask write listen sit become bring choose begin breathe
  carry follow pull learn teach forget remember lose find meet understand click
`);
/** Behind “before” and “after” these may belong to another clause: “such as I never before have heard”. */
const auxiliaries = words('be have do');
/** Nouns too, but not without an article where what follows belongs to a verb. */
const movingBases = words('look walk run wait stand move talk turn');
const behindMoving = words(`
  back up down out away over around at for to into through along until for him her them me it off he she they i we
`);
/** “They stopped talk when he came”, “she started laugh”. */
const stoppable = words(
  'think talk walk look stare cry laugh smile sing breathe move shake eat listen tremble scream',
);
/** “He kept look over his shoulder”, not “he kept watch”. */
const kept = words(
  'walk look talk think go run stare smile laugh cry sing move try ask tell say turn climb fall read write wonder pull push tremble shake scream glance come eat play',
);
const behindKept = words(`
  at over up down out around back on him her it them me through forward until as while along into toward towards away to
  about that the his if
`);
/** “He looked forward to see her.” */
const awaited = words('see meet go be get have hear know spend eat make take find come become tell do learn');

export default defineRule({
  id: 'base-for-gerund',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A verb that lost its -ing: “she was sing softly”, “he kept walk”, “instead of wait he left”.',
  why: 'What somebody is doing, keeps doing or leaves off doing is told by the form in -ing.',
  examples: [
    { bad: 'She was [[sing]] softly to the child.', good: 'She was singing softly to the child.' },
    { bad: 'He had been [[work]] all day.', good: 'He had been working all day.' },
    { bad: 'He kept [[look]] over his shoulder.', good: 'He kept looking over his shoulder.' },
    { bad: 'They stopped [[talk]] when he came in.', good: 'They stopped talking when he came in.' },
    { bad: 'She started [[laugh]] at him.', good: 'She started laughing at him.' },
    {
      bad: '“He left without [[say]] a word,” she said.',
      good: '“He left without saying a word,” she said.',
    },
    { bad: 'Without [[look]] back she ran.', good: 'Without looking back she ran.' },
    { bad: 'Instead of [[wait]] for him they left.', good: 'Instead of waiting for him they left.' },
    { bad: 'She looked forward to [[see]] the sea.', good: 'She looked forward to seeing the sea.' },
    { ok: 'All she did was sing, and all they wanted was work.', because: 'what was done' },
    { ok: '“He be go home soon,” said the old man. “He was go.”', because: 'speech may say so' },
    { ok: 'They kept watch, and she kept hold of the rope.', because: 'nouns' },
    { ok: 'He was mean, and they were close.', because: 'adjectives' },
    { ok: 'Without help they could not stop work.', because: 'nouns' },
    { ok: '“I was run over,” she said. He was run down, too.', because: 'a participle' },
    { ok: 'She looked forward to work and to supper.', because: 'nouns' },
  ],
  check(document, _context, report) {
    for (const token of document.tokens) {
      if (token.register === 'verse' || token.text !== token.lower || !mayLack(token.lower)) continue;
      if (document.touchesPrevious(token) || document.at(token.index + 1)?.text === '-') continue;
      const before = document.previousInSentence(token);
      if (!before || (token.register === 'dialogue' && !saidByNobody.has(before.lower))) continue;
      if (!lacksEnding(document, token, before) || isSpokenInDialect(document, token)) continue;
      const gerund = gerundOf(token.lower);
      report({
        at: token,
        expected: [matchCase(gerund, token.text)],
        reason: `“${before.text} ${token.text}” should be “${before.text} ${gerund}”.`,
      });
    }
  },
});

function mayLack(lower: string): boolean {
  return bases.has(lower) || pureBases.has(lower) || auxiliaries.has(lower) || awaited.has(lower);
}

function lacksEnding(document: Document, token: Token, before: Token): boolean {
  const { lower } = token;
  const next = document.nextInSentence(token);
  const isMoving = movingBases.has(lower) && next !== undefined && behindMoving.has(next.lower);
  switch (before.lower) {
    case 'without':
    case 'by':
    case 'besides':
    case 'beside':
    case 'despite':
      return pureBases.has(lower) || auxiliaries.has(lower) || isMoving;
    case 'after':
    case 'before':
      return (pureBases.has(lower) || isMoving) && next?.kind === 'word';
    case 'of':
      return (pureBases.has(lower) || isMoving) && document.previousInSentence(before)?.lower === 'instead';
    case 'to':
      return awaited.has(lower) && isAwaiting(document, before);
    case 'keep':
    case 'keeps':
    case 'kept':
    case 'keeping':
      return kept.has(lower) && next !== undefined && behindKept.has(next.lower);
    case 'start':
    case 'started':
    case 'starts':
    case 'began':
    case 'stop':
    case 'stopped':
    case 'stops':
      return stoppable.has(lower) && next?.lower !== 'of' && next?.lower !== 'and';
    default:
      return bases.has(lower) && isDoing(document, token);
  }
}

/** “looked forward to see” */
function isAwaiting(document: Document, to: Token): boolean {
  const forward = document.previousInSentence(to);
  const look = forward?.lower === 'forward' ? document.previousInSentence(forward) : undefined;
  return look !== undefined && /^look(?:s|ed|ing)?$/.test(look.lower);
}

/** “she was sing”, “he had been work”: a person, be, perhaps an adverb. */
function isDoing(document: Document, token: Token): boolean {
  const verb = beforeAdverbs(document, token);
  if (!verb) return false;
  let subject: Token | undefined;
  if (contractions.test(verb.lower)) subject = verb;
  else if (be.has(verb.lower)) subject = document.previousInSentence(verb);
  else if (verb.lower === 'been') {
    const auxiliary = beforeAdverbs(document, verb);
    if (!auxiliary || !have.has(auxiliary.lower)) return false;
    subject = auxiliary.lower.includes("'ve") ? auxiliary : document.previousInSentence(auxiliary);
  }
  if (!subject || !(contractions.test(subject.lower) || people.has(subject.lower.replace(/['’]ve$/, ''))))
    return false;
  const before = document.previousInSentence(subject);
  // “all he was”, “who they were think alike”
  return (
    before === undefined ||
    !/^(?:all|what|who|whatever|whoever|everything|everyone|anything|nothing|where|how|that|than|as|which)$/.test(
      before.lower,
    )
  );
}
