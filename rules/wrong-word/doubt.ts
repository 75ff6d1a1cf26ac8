/** How doubtful it is that the ear is right of a word. */
import type { Document, Token } from '../../src/core/document.js';
import type { Heard } from '../../src/core/ear.js';
import { mostDoubt } from '../../src/core/rule.js';
import { soundKey } from '../../src/core/sound.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { irregularVerbs } from '../lists/irregular-verbs.js';
import { thirdPersonOf } from '../lists/verb-forms.js';

/** From this doubt on, which is borne in chapters thick with slips alone, two of three were heard in vain: it counts for more. */
const heavy = 3.2;
const weight = 3;

/** Doubt of a word that does the same in its sentence as the one heard. */
const doubtOfPeer = 1.5;

/** Heard with more doubt than that, such a word is told in no chapter. */
const mostOfPeer = 0.5;

/** What is more doubtful counts, told or not: it shows how thick with slips a chapter is. */
const usualDoubt = 3;

const content = words('NOUN VERB ADJ ADV PROPN');

/** The same, where the rule knows what the ear does not; undefined where that is too much for any chapter. */
export function doubtOf(
  document: Document,
  token: Token,
  heard: Heard,
  speller: Speller,
): number | undefined {
  const { doubt } = heard;
  if (isPeer(document, token, heard) && !isSeldomWritten(heard, speller)) {
    if (doubt > usualDoubt) return mostDoubt;
    return doubt > mostOfPeer ? undefined : doubt + doubtOfPeer;
  }
  return doubt > heavy ? Math.min(mostDoubt, heavy + weight * (doubt - heavy)) : doubt;
}

/**
 * “They walked for a night”, and not “talked”; “the slow lane”, and not “the low lane”: two words of one part of speech
 * stand in the same places, and which of them is told of is the author's to say. Other than two forms of one word, and
 * words that sound alike, they are seldom written for each other.
 */
function isPeer(document: Document, token: Token, { written, expectedWord }: Heard): boolean {
  if (isFormOfSame(written, expectedWord) || isSwapped(written, expectedWord)) return false;
  if (soundsAlike(written, expectedWord) || confused.has(`${written} ${expectedWord}`)) return false;
  if (written.endsWith('ed') && expectedWord.endsWith('ed')) return true;
  const part = document.partOfSpeech(token);
  return content.has(part) && document.partOfSpeechAs(token, expectedWord) === part;
}

/** Uses in a million words of one that is seldom written, and so many times more uses has one that it may be a slip of. */
const seldom = 6;
const muchCommoner = 15;

/** “with the tome of a preacher”: a word as rare as that is likelier a slip of a common one, whatever it does there. */
function isSeldomWritten({ written, expectedWord }: Heard, speller: Speller): boolean {
  const uses = speller.frequency(written);
  return uses < seldom && speller.frequency(expectedWord) > muchCommoner * uses;
}

/** Verbs that many take for one another: “he set down”. */
const confused: ReadonlySet<string> = new Set(
  ['sat set', 'laying lying', 'lays lies', 'laid lay', 'born borne'].flatMap((pair) => [
    pair,
    pair.split(' ').reverse().join(' '),
  ]),
);

/** “shoe” and “shoes”, “wait” and “waits”, “come” and “came”, “begun” and “began”. */
function isFormOfSame(written: string, meant: string): boolean {
  if (formsOfVerbs.has(`${written} ${meant}`)) return true;
  const [short, long] = written.length < meant.length ? [written, meant] : [meant, written];
  const stem = short.replace(/(?:e|y|(?<=..)ed|(?<=..)en)$/, '');
  return long.startsWith(stem) && endings.test(long.slice(stem.length));
}

const endings = /^(?:e?s|ies|e?d|ied|i?er|i?est|e?n|i?ly|t|.?ing)$/;

const formsOfVerbs: ReadonlySet<string> = new Set(
  irregularVerbs.flatMap(({ base, past, participle }) => {
    const forms = [base, past, participle, thirdPersonOf(base)];
    return forms.flatMap((form) => forms.map((other) => `${form} ${other}`));
  }),
);

/** “quiet” and “quite”, “angel” and “angle”: two letters that stand the wrong way round are a slip of every hand. */
function isSwapped(written: string, meant: string): boolean {
  if (written.length !== meant.length) return false;
  let first = 0;
  while (written[first] === meant[first]) first++;
  return (
    written[first] === meant[first + 1] &&
    written[first + 1] === meant[first] &&
    written.slice(first + 2) === meant.slice(first + 2)
  );
}

/** “peace” and “piece”, and not “stepped” and “stopped”, nor “bite” and “bit”. */
function soundsAlike(written: string, meant: string): boolean {
  if (soundKey(written) !== soundKey(meant)) return false;
  if (/[^aeiou]e$/.test(written) !== /[^aeiou]e$/.test(meant)) return false;
  const [vowels, others] = [written, meant].map((word) => word.match(/[aeiouy]+/g) ?? []);
  return vowels.every(
    (vowel, at) => vowel === others[at] || vowel.length > 1 || (others[at] ?? '').length > 1,
  );
}
