/** Finds who speaks: the tags and beats beside each quotation. */
import type { Attribution, Paragraph, Quotation, Token, TokenRange } from '../core/document.js';
import { isCapitalized, words } from '../core/text.js';
import { isHeldWithTongs } from './quotations.js';
import { possibleSpeechVerbs, speechVerbs } from './speech-verbs.js';

const pronouns = words('he she they it we i you who somebody someone everyone everybody nobody both neither');
const determiners = words(
  'the a an his her their my our your its this that one another each every some all both',
);
const auxiliaries = words('had would could was were did has have is will');
/** Words that may stand between a subject and its verb. */
const adverbs = words(
  'then only just also finally quickly slowly quietly softly at last again even still now simply merely almost nearly always never suddenly soon',
);
/** Words that open a clause and cannot be a subject. */
const notSubjects = words(`
  but and or so because when while if as after before though although then there here what why how where which whose
  in on at by for from with without of to into onto over under through across behind beside between above below
  not no yes oh ah well now again still even only just once
`);

/** Fills `before`, `after` and `speech` of every quotation. */
export function findAttributions(
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
): void {
  for (const quotation of quotations) {
    const paragraph = paragraphs[quotation.paragraph];
    if (quotation.close !== undefined)
      quotation.after = readAfter(tokens, quotation.close + 1, paragraph.last);
    quotation.before = readBefore(tokens, quotation.open - 1, paragraph.first);
    if (
      quotation.speech &&
      quotation.after?.kind !== 'tag' &&
      quotation.before?.kind !== 'tag' &&
      isHeldWithTongs(quotation, tokens, paragraph)
    ) {
      quotation.speech = false;
    }
  }
}

/** What a verb form says of the words beside a quotation. */
function kindOf(verb: Token): Attribution['kind'] | undefined {
  const form = verb.lower;
  if (speechVerbs.has(form)) return 'tag';
  if (possibleSpeechVerbs.has(form)) return 'maybe';
  return undefined;
}

/** Whether a form can be the main verb of a beat in narration: a past tense, or a third person with -s. */
function looksFinite(token: Token): boolean {
  return /[^aeiou]ed$|[aeiouy]ed$/.test(token.lower) || irregularPasts.has(token.lower);
}

/** Irregular past tenses common in beats. Compiled for this project. */
const irregularPasts = words(`
  was were had did went came took gave made got saw sat stood ran held left felt kept let put set turned rose fell
  drew threw shook woke broke spoke chose froze bent sent spent lent met led fed fled slid hid bit lit shot shut cut hit
  hurt caught bought brought thought fought sought taught swung hung clung flung stung wrung sprang sank drank rang sang
  began swam stuck struck dug spun won wound bound found ground knelt leant leaped leapt crept slept swept wept dealt
  meant heard paid laid lay lied knew grew blew flew threw wore tore bore swore beat ate bade drove rode wrote strode
  slunk sped spread split spilt spat swore stole paused
`);

function readAfter(tokens: readonly Token[], start: number, limit: number): Attribution | undefined {
  const first = tokens[start];
  if (start >= limit || first.kind !== 'word') return undefined;
  // said she, asked the man, whispered Ilse
  const inverted = kindOf(first);
  if (inverted && !isCapitalized(first.text)) {
    const subject = readSubject(tokens, start + 1, limit);
    if (subject)
      return { kind: inverted, first: start, last: subject.last, subject: subject.first, verb: start };
  }
  const subject = readSubject(tokens, start, limit);
  if (!subject) return undefined;
  let index = subject.last;
  let skipped = 0;
  while (index < limit && skipped < 3 && tokens[index].kind === 'word') {
    const token = tokens[index];
    const kind = kindOf(token);
    if (kind) return { kind, first: start, last: index + 1, subject: subject.first, verb: index };
    if (looksFinite(token))
      return { kind: 'beat', first: start, last: index + 1, subject: subject.first, verb: index };
    if (!adverbs.has(token.lower) && !token.lower.endsWith('ly') && !auxiliaries.has(token.lower))
      return undefined;
    index++;
    skipped++;
  }
  return undefined;
}

/** A pronoun, one to three capitalised words, or a determiner with up to three words and a noun. */
function readSubject(tokens: readonly Token[], start: number, limit: number): TokenRange | undefined {
  const first = tokens[start];
  if (start >= limit || first?.kind !== 'word') return undefined;
  if (pronouns.has(first.lower)) return { first: start, last: start + 1 };
  if (determiners.has(first.lower)) {
    for (let index = start + 1; index < Math.min(limit, start + 5); index++) {
      const token = tokens[index];
      if (token.kind !== 'word') return undefined;
      const next = tokens[index + 1];
      if (next === undefined || next.kind !== 'word') return { first: start, last: index + 1 };
      if (kindOf(next) || looksFinite(next)) return { first: start, last: index + 1 };
    }
    return undefined;
  }
  if (!isCapitalized(first.text) || notSubjects.has(first.lower)) return undefined;
  let last = start + 1;
  while (last < limit && last < start + 4) {
    const token = tokens[last];
    if (
      token.text === '.' &&
      tokens[last - 1].text.length <= 4 &&
      tokens[last + 1] &&
      isCapitalized(tokens[last + 1].text)
    )
      last++;
    else if (token.kind === 'word' && isCapitalized(token.text)) last++;
    else break;
  }
  return { first: start, last };
}

/** The clause that leads to an opening mark: its verb must stand at most four words before it. */
function readBefore(tokens: readonly Token[], end: number, limit: number): Attribution | undefined {
  let index = end;
  if (index < limit) return undefined;
  if (tokens[index].kind === 'mark' && (tokens[index].text === ',' || tokens[index].text === ':')) index--;
  const last = index + 1;
  for (let steps = 0; index > limit && steps < 5; index--, steps++) {
    const token = tokens[index];
    if (token.kind !== 'word') return undefined;
    const kind = kindOf(token);
    if (!kind) continue;
    const before = tokens[index - 1];
    const first =
      before.kind === 'word' && (pronouns.has(before.lower) || isCapitalized(before.text) || steps === 0);
    if (
      !first &&
      !(adverbs.has(before.lower) || before.lower.endsWith('ly') || auxiliaries.has(before.lower))
    )
      continue;
    return { kind, first: index - 1, last, subject: index - 1, verb: index };
  }
  return undefined;
}
