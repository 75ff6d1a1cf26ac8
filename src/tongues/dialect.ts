/** Speech and narration that keep rules of their own. */
import type { Document, Paragraph, Token } from '../core/document.js';
import { formsThat, type Written, wordForms } from '../core/forms.js';
import { oncePerDocument, oncePerPart } from '../core/once.js';
import { words } from '../core/text.js';
import { ownGrammar } from './own-grammar.js';
import { toldBases, toldForms } from './told-verbs.js';

/** Spoken by those whose grammar is not the narrator's: “Can’t nobody pay up on a empty stomach, y’all.” */
const sign =
  /^(?:ain't|y'all|yer|ye(?:'\p{L}+)?|dat|dis|wuz|an'|o'|th'|'e[mr]?|t'|wi'|naw|nae|noo|d'ye|yon|frae|sae|thet|git|hev|n[uo]thin|nowt|owt|summat|ma|gal|reckon|yuh|tae|whit|dinna|canna|mebbe|wot|finna|hae|doon|(?:ab)?oot|jist)$|in'$|\p{L}nae$/u;

/** An H that is dropped: “’E’s in the ’ouse.” */
const droppedH = /^'(?:im|is|ad|ave|e'\p{L}+|ere|ow|ome|ead|ouse|alf|ell)$/u;

/** Whether a word is written as a dialect sounds. */
export function isDialect({ kind, lower }: Written): boolean {
  return kind === 'word' && (sign.test(lower) || droppedH.test(lower));
}

const dialectForms = formsThat(isDialect);

/** Whether a token is spoken in a paragraph that shows dialect. */
export function isSpokenInDialect(document: Document, token: Token): boolean {
  return token.register === 'dialogue' && hasDialect(document, document.paragraphOf(token));
}

/** So many paragraphs before and behind are of the same talk. */
const talkReach = 3;

/**
 * Whether a token is spoken in a talk that shows dialect: “Whit aboot the peas?” – “The peas is fine.” Who speaks so keeps
 * the grammar of it where no word is spelled as it sounds.
 */
export function isInTalkOfDialect(document: Document, token: Token): boolean {
  if (token.register !== 'dialogue') return false;
  const { index } = document.paragraphOf(token);
  const last = Math.min(document.paragraphs.length - 1, index + talkReach);
  for (let near = Math.max(0, index - talkReach); near <= last; near++)
    if (hasDialect(document, document.paragraphs[near])) return true;
  return false;
}

/** Looked for once, for the paragraph may be a whole chapter. */
const hasDialect = oncePerPart((document, { first, last }: Paragraph) => {
  const verdicts = document.verdictsOf(dialectForms);
  for (let index = first; index < last; index++) if (verdicts[document.tokens[index].form] === 1) return true;
  return false;
});

/** Words of dialect that a plain narrator may have too. */
const plainToo = words('ma gal reckon ye yon mebbe naw git');

const broadForms = formsThat((form) => isDialect(form) && !plainToo.has(form.lower));

/** So many words of dialect, and one in so many of the narration, make a narrator whose grammar is his own. */
const broad = { words: 10, share: 1 / 60 };

/**
 * Whether who tells the chapter talks as those do of whom he tells: “There wasn't nothin' else to do, so I done it.”
 * What grammar has against that, and what the ear hears in it, is no slip.
 */
export const isBroadlyTold = oncePerDocument((document) => {
  let dialect = 0;
  let spoken = 0;
  for (const { register } of document.tokensOf(broadForms)) {
    if (register === 'narration') dialect++;
    else if (register === 'dialogue') spoken++;
  }
  let told = 0;
  let selves = 0;
  for (const { kind, register, lower } of document.tokens) {
    if (kind !== 'word' || register !== 'narration') continue;
    told++;
    if (lower === 'i') selves++;
  }
  if (dialect >= broad.words && dialect >= told * broad.share) return true;
  if (isToldInDialect(document)) return true;
  const signs = ownGrammar(document, 'narration');
  const count = sumOf(signs);
  if (signs.size >= own.kinds && count >= own.signs && count >= told * own.share) return true;
  // “We was”, and never “we were”, by one of those who talk so.
  spoken += sumOf(ownGrammar(document, 'dialogue'));
  return signs.has('was') && spoken >= own.spoken && selves >= told * own.selves;
});

/**
 * So much that only the grammar of a dialect has, and of so many kinds, makes the narrator one of those who talk so: who
 * slips does so in one way. One sign does where he says “I” and those around him talk so.
 */
const own = { signs: 4, kinds: 2, share: 1 / 300, spoken: 5, selves: 1 / 100 };

function sumOf(signs: ReadonlyMap<string, number>): number {
  return [...signs.values()].reduce((sum, uses) => sum + uses, 0);
}

const pronouns = wordForms(words('he she they we'));
const others = wordForms(words('say said is it'));
const prepositions = words('in on with by of at from over under behind through up down to');

/**
 * Whether the chapter is told in the grammar of a dialect: “She look at me and she say”, “they was”, “in she hand”. One who
 * slips does so seldom.
 */
export const isToldInDialect = oncePerDocument((document) => {
  let dialect = 0;
  let plain = 0;
  for (const subject of document.tokensOf(pronouns)) {
    const verb = document.at(subject.index + 1);
    if (verb?.sentence !== subject.sentence) continue;
    const before = document.previousInSentence(subject);
    // “All of we”, “it chewing a hymn”: nobody slips so.
    if ((subject.lower === 'we' && before?.lower === 'of') || (before?.kind !== 'word' && isDoing(verb)))
      dialect++;
    if (subject.register !== 'narration') continue;
    if (before?.kind === 'word' && !/^(?:and|but|so|when|because|then|till|while)$/.test(before.lower)) {
      if (isOwner(document, before, verb)) dialect++;
      continue;
    }
    if (subject.lower === 'they' || subject.lower === 'we') {
      if (verb.lower === 'was') dialect++;
      else if (verb.lower === 'were') plain++;
    } else if (toldBases.has(verb.lower)) dialect++;
    else if (toldForms.has(verb.lower)) plain++;
  }
  for (const token of document.tokensOf(others)) {
    if (token.register !== 'narration') continue;
    if (isTold(document, token)) {
      if (token.lower === 'say') dialect++;
      else plain++;
    } else if (isThere(document, token)) dialect++;
  }
  return dialect > 5 && dialect * 2 >= plain;
});

/** “in she hand”, “by we gate” */
function isOwner(document: Document, before: Token, owned: Token): boolean {
  return prepositions.has(before.lower) && owned.kind === 'word' && document.partOfSpeech(owned) === 'NOUN';
}

/** `“Come in,” say Grandma`: the tag behind a speech. */
function isTold(document: Document, { index, lower }: Token): boolean {
  return /^sa(?:y|id)$/.test(lower) && document.at(index - 1)?.quote === 'close';
}

/** “It have a fish in the yard”, “Is she who take it” */
function isThere(document: Document, token: Token): boolean {
  const [next, after] = [1, 2].map((step) => document.at(token.index + step)?.lower ?? '');
  if (token.lower === 'it') return next === 'have' || (next === "ain't" && after === 'have');
  return (
    token.lower === 'is' &&
    document.startsSentence(token) &&
    /^(?:i|me|he|she|we|they)$/.test(next) &&
    /^(?:who|that|what)$/.test(after)
  );
}

const patoisSubjects = wordForms(words('me him her them'));
const patoisVerb =
  /^(?:is|was|can|could|couldn't|never|ever|tell|say|know|used|have|had|did|don't|will|would|always)$/;

/** The sentences with a subject as only a patois has it, “Him never say so”, “if me could swim”, where a chapter has three. */
const sentencesInPatois = oncePerDocument((document): ReadonlySet<number> => {
  const sentences = new Set<number>();
  for (const subject of document.tokensOf(patoisSubjects)) {
    const verb = document.nextWord(subject);
    const before = document.previousInSentence(subject);
    const opens =
      before?.kind !== 'word' || /^(?:and|but|if|when|because|so|till|why|that)$/.test(before.lower);
    if (opens && patoisVerb.test(verb?.lower ?? '')) sentences.add(subject.sentence);
  }
  return sentences.size > 2 ? sentences : new Set();
});

/** Whether a token stands in a sentence of patois. */
export function isInPatois(document: Document, { sentence }: Token): boolean {
  return sentencesInPatois(document).has(sentence);
}

function isDoing({ kind, lower }: Token): boolean {
  return (
    kind === 'word' &&
    /\p{L}{2}ing$/u.test(lower) &&
    !/^(?:be|hav|dur|noth|someth|anyth|everyth|dar|spr|br)ing$/.test(lower)
  );
}

/** Whether a dialect may have its own use for the word: “take” for took, “he horn”, “is three times he call”. */
export function hasOwnUse({ lower }: Token): boolean {
  return toldBases.has(lower) || /^(?:he|she|it|they|we|him|them|us|is|are|was)$/.test(lower);
}
