/** Finds who speaks: the tags and beats beside each quotation. */
import type { Attribution, Paragraph, Quotation, Token, TokenRange } from '../core/document.js';
import { isCapitalized, words } from '../core/text.js';
import { beforeNames, irregularPasts, notSubjects, opensObject } from './clause-words.js';
import { isHeldWithTongs } from './quotations.js';
import { phrasalSpeechVerbs, possibleSpeechVerbs, speechVerbs } from './speech-verbs.js';

const pluralPronouns = words('i you we they both all');
const pronouns = words(
  'he she they it we i you who somebody someone everyone everybody nobody both neither another all',
);
const determiners = words(
  'the a an his her their my our your its this that these those one another each every some several two three four five six all both no most many few',
);
const auxiliaries = words('had would could did has have will should must might can may does do was were is');
/** Pasts of speech that are no other form, and of nothing else. */
const plainPasts = words('said asked replied whispered shouted yelled muttered murmured mumbled exclaimed');
/** Words that may stand between a subject and its verb. */
const adverbs = words(`
  then only just also finally quickly slowly quietly softly last again even still now simply merely almost nearly
  always never suddenly soon hastily half at once too not there here presently
`);
/** A relative clause begins: "the man who asked", and what follows is no verb of the subject. */
const relatives = words('who that which whom whose where when if as because although and but or');

/** Fills `before`, `after` and `speech` of every quotation. */
export function findAttributions(
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
): void {
  for (const quotation of quotations) {
    const paragraph = paragraphs[quotation.paragraph];
    if (quotation.close !== undefined)
      quotation.after = readAttribution(tokens, quotation.close + 1, paragraph.last);
    quotation.before = readBefore(tokens, quotation.open - 1, paragraph.first);
    if (
      quotation.speech &&
      quotation.after?.kind !== 'tag' &&
      (quotation.before?.kind !== 'tag' || tokens[quotation.open - 1].kind !== 'mark') &&
      isHeldWithTongs(quotation, tokens, paragraph)
    ) {
      quotation.speech = false;
    }
  }
}

/** What a verb form says of the words beside a quotation. */
function kindOf(tokens: readonly Token[], index: number): Attribution['kind'] | undefined {
  const form = tokens[index].lower;
  if (speechVerbs.has(form)) return 'tag';
  const particles = phrasalSpeechVerbs.get(form);
  const next = tokens[index + 1];
  if (particles && next && particles.has(next.lower)) return 'tag';
  if (possibleSpeechVerbs.has(form)) return 'maybe';
  return undefined;
}

/** Past tenses that look like base forms. */
const pastAsBase = words('read put cut hit let set shut burst spread hurt shed');
/** Forms in -s that are hardly ever nouns: "the man says", but "his cries were heard". */
const surelyThird = words(
  'says asks tells explains adds continues begins replies responds exclaims insists admits agrees',
);

/** The few base forms among the phrasal verbs; their other forms are finite. */
const phrasalBases = new Map(
  [...phrasalSpeechVerbs.keys()].map((form) => [form, form === 'go' || form === 'point' ? form : 'phrasal']),
);

/** Whether a speech verb's form can follow the subject as its verb. */
function agrees(
  tokens: readonly Token[],
  subject: TokenRange,
  index: number,
  auxiliary: string | undefined,
): boolean {
  const { lower } = tokens[index];
  const base = speechVerbs.get(lower) ?? possibleSpeechVerbs.get(lower) ?? phrasalBases.get(lower) ?? lower;
  if (lower.endsWith('ing') && lower !== base) return auxiliary === 'was' || auxiliary === 'were';
  if (auxiliary) return auxiliary !== 'was' && auxiliary !== 'were';
  const first = tokens[subject.first].lower;
  const isPronoun = pronouns.has(first) && subject.last === subject.first + 1;
  const isPast = lower !== base ? !lower.endsWith('s') : pastAsBase.has(lower);
  if (isPast) return lower !== 'thought' || isPronoun || isCapitalized(tokens[subject.last - 1].text);
  if (lower === base) return isPronoun && pluralPronouns.has(first);
  return isPronoun || isCapitalized(tokens[subject.last - 1].text) || surelyThird.has(lower);
}

/** Whether a form can be the main verb of a beat in narration: a past tense, or an auxiliary. */
function looksFinite(token: Token): boolean {
  return /[a-z]ed$/.test(token.lower) || irregularPasts.has(token.lower);
}

/** Reads the tag or beat that begins at a token: a subject and its verb, or a verb of speech and its subject. */
function readAttribution(tokens: readonly Token[], start: number, limit: number): Attribution | undefined {
  const first = tokens[start];
  if (start >= limit || first.kind !== 'word') return undefined;
  const inverted = kindOf(tokens, start);
  if (inverted && !first.lower.endsWith('ing')) {
    // “Yes,” put in Ilse
    const particle = phrasalSpeechVerbs.get(first.lower)?.has(tokens[start + 1]?.lower) ? 1 : 0;
    const speaker = start + 1 + particle;
    const subject = readTitledName(tokens, speaker, limit) ?? readSubject(tokens, speaker, limit);
    // "said she", but "Call me", "Tell the man"
    if (subject && (first.lower !== speechVerbs.get(first.lower) || pastAsBase.has(first.lower)))
      return {
        kind: inverted,
        first: start,
        last: subject.last,
        subject: subject.first,
        verb: start,
        whole: true,
      };
  }
  const subject = readSubject(tokens, start, limit);
  if (!subject) return undefined;
  let auxiliary: string | undefined;
  let auxiliaryAt = 0;
  for (let index = subject.last, skipped = 0; index < limit && skipped < 4; index++, skipped++) {
    const token = tokens[index];
    if (token.kind !== 'word') return undefined;
    const isAuxiliary = auxiliaries.has(token.lower);
    const next = tokens[index + 1];
    if (isAuxiliary && auxiliary === undefined && next?.kind === 'word' && index + 1 < limit) {
      auxiliary = token.lower;
      auxiliaryAt = index;
      continue;
    }
    const kind = kindOf(tokens, index);
    if (kind && agrees(tokens, subject, index, auxiliary)) {
      const whole = isWhole(tokens, index, limit);
      return { kind, first: start, last: index + 1, subject: subject.first, verb: index, whole };
    }
    if (looksFinite(token) || auxiliary) {
      if (auxiliary && (adverbs.has(token.lower) || token.lower.endsWith('ly'))) continue;
      const verb = auxiliary ? auxiliaryAt : index;
      return { kind: 'beat', first: start, last: verb + 1, subject: subject.first, verb, whole: false };
    }
    if (!adverbs.has(token.lower) && !token.lower.endsWith('ly')) return undefined;
  }
  return undefined;
}

/** Verbs whose object is the hearer: "she told him", "he asked Tom". */
const hearerVerbs = words(
  'ask tell answer inform assure remind warn advise correct urge beg order reassure interrupt prompt greet',
);
const hearers = words('him her me us them you himself herself themselves');
/** Verbs after which `to` leads to a hearer: "said to Tom"; after others to an infinitive: "began to walk". */
const toHearer = words(`
  say whisper mutter murmur mumble remark explain shout call yell cry scream add repeat announce suggest confide confess
  mouth hiss growl reply return
`);

/**
 * Whether what follows a verb of speech lets the sentence be a tag: not `said nothing`, `asked him to leave`,
 * `called his brother`, `began to walk`, `let out a sigh`.
 */
function isWhole(tokens: readonly Token[], verb: number, limit: number): boolean {
  const base = speechVerbs.get(tokens[verb].lower) ?? tokens[verb].lower;
  let index = verb + 1;
  if (index >= limit || tokens[index].kind === 'mark') return true;
  if (tokens[index].kind !== 'word') return false;
  const next = tokens[index];
  // “She snapped on the light.”
  if (base === 'snap' && /^(?:on|off|open|shut|closed|up|together)$/.test(next.lower)) return false;
  // “She spat out the stone.”
  if (phrasalSpeechVerbs.get(tokens[verb].lower)?.has(next.lower)) {
    const object = index + 1 < limit ? tokens[index + 1] : undefined;
    return object?.kind !== 'word' || !opensObject.has(object.lower);
  }
  if (hearers.has(next.lower)) {
    if (!hearerVerbs.has(base)) return false;
    index++;
    if (index >= limit || tokens[index].kind === 'mark') return true;
    return !/^(?:to|about|for|if|whether|what|how|why|where|who|that|the|a|his|her|their|of|not|it|everything|nothing|something)$/.test(
      tokens[index].lower,
    );
  }
  if (next.lower === 'to') {
    const object = tokens[index + 1];
    return toHearer.has(base) && object?.kind === 'word';
  }
  if (opensObject.has(next.lower)) return false;
  if (isCapitalized(next.text) && next.text !== 'I') {
    if (!hearerVerbs.has(base)) return false;
    const end = readSubject(tokens, index, limit)?.last ?? index + 1;
    return end >= limit || tokens[end].kind === 'mark' || tokens[end].lower.endsWith('ly');
  }
  return true;
}

/**
 * A pronoun; up to five capitalised words, joined by `and`, a hyphen or a particle such as `de`; or a determiner with
 * up to eight words and a noun.
 */
function readSubject(tokens: readonly Token[], start: number, limit: number): TokenRange | undefined {
  const first = tokens[start];
  if (start >= limit || first?.kind !== 'word') return undefined;
  if (pronouns.has(first.lower) && !isNounAfter(tokens, start, limit))
    return { first: start, last: start + 1 };
  if (determiners.has(first.lower) || /['’]s?$/.test(first.text)) return readNounPhrase(tokens, start, limit);
  if (notSubjects.has(first.lower)) return undefined;
  if (!isCapitalized(first.text)) return readSmallName(tokens, start, limit);
  let last = start + 1;
  while (last < limit && last < start + 7) {
    const token = tokens[last];
    const next = tokens[last + 1];
    const nextIsName = next?.kind === 'word' && last + 1 < limit && isCapitalized(next.text);
    if (token.text === '.' && tokens[last - 1].text.length <= 4 && nextIsName) last++;
    else if (token.text === '-' && next && next.start === token.end) last += 2;
    else if (/^(?:and|or|de|von|van|of|the|du|la|le|di|der)$/.test(token.lower) && nextIsName) last += 2;
    else if (token.kind === 'word' && /['’]s?$/.test(token.text))
      return readNounPhrase(tokens, last, limit, start);
    else if (token.kind === 'word' && isCapitalized(token.text)) last++;
    else break;
  }
  return { first: start, last };
}

/** “Old Tom”, “captain Roe”. */
function readTitledName(tokens: readonly Token[], start: number, limit: number): TokenRange | undefined {
  let name = start;
  while (name < limit && beforeNames.has(tokens[name].lower) && !isCapitalized(tokens[name].text)) name++;
  if (name === start || name >= limit || !isCapitalized(tokens[name].text)) return undefined;
  const subject = readSubject(tokens, name, limit);
  return subject && { first: start, last: subject.last };
}

/** A name that lost its capital, or a noun without an article, where the verb behind it can be nothing else: “spike said”. */
function readSmallName(tokens: readonly Token[], start: number, limit: number): TokenRange | undefined {
  const verb = tokens[start + 1];
  const isSaid =
    start + 1 < limit &&
    verb.kind === 'word' &&
    plainPasts.has(verb.lower) &&
    !adverbs.has(tokens[start].lower) &&
    !tokens[start].lower.endsWith('ly') &&
    !kindOf(tokens, start);
  return isSaid ? { first: start, last: start + 1 } : undefined;
}

/** Whether `another`, `both` or `all` is a determiner here: "another man said". */
function isNounAfter(tokens: readonly Token[], start: number, limit: number): boolean {
  const next = tokens[start + 1];
  return (
    /^(?:another|both|all|neither)$/.test(tokens[start].lower) &&
    next?.kind === 'word' &&
    start + 1 < limit &&
    !kindOf(tokens, start + 1)
  );
}

/** Determiners that are subjects by themselves: "That was all", "One said". */
const standsAlone = words(
  'this that these those one each some several two three four five six most many few',
);

function readNounPhrase(
  tokens: readonly Token[],
  start: number,
  limit: number,
  from = start,
): TokenRange | undefined {
  if (from === start && standsAlone.has(tokens[start].lower) && start + 1 < limit) {
    const next = tokens[start + 1];
    const self = { first: start, last: start + 1 };
    if (
      auxiliaries.has(next.lower) ||
      (kindOf(tokens, start + 1) && agrees(tokens, self, start + 1, undefined))
    )
      return self;
  }
  for (let index = start + 1; index < Math.min(limit, start + 10); index++) {
    const token = tokens[index];
    if (token.text === '-' || isAbbreviationStop(tokens, index)) continue;
    if (token.kind !== 'word' || (relatives.has(token.lower) && index > start + 1)) return undefined;
    const next = tokens[index + 1];
    if (
      next === undefined ||
      index + 1 >= limit ||
      (next.kind !== 'word' && next.text !== '-' && !isAbbreviationStop(tokens, index + 1))
    )
      return { first: from, last: index + 1 };
    if (next.kind !== 'word') continue;
    if (auxiliaries.has(next.lower)) return { first: from, last: index + 1 };
    const kind = kindOf(tokens, index + 1);
    if (kind && agrees(tokens, { first: from, last: index + 1 }, index + 1, undefined))
      return { first: from, last: index + 1 };
    if (!kind && looksFinite(next) && index < start + 6 && !isParticiple(tokens, index + 1))
      return { first: from, last: index + 1 };
    if (next.lower.endsWith('ly') && tokens[index + 2] && kindOf(tokens, index + 2))
      return { first: from, last: index + 1 };
  }
  return undefined;
}

/** The stop of `Mr.` or `J.` before a name. */
function isAbbreviationStop(tokens: readonly Token[], index: number): boolean {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  return (
    tokens[index].text === '.' &&
    before.text.length <= 3 &&
    isCapitalized(before.text) &&
    next?.kind === 'word' &&
    isCapitalized(next.text)
  );
}

/** `the red-faced man`, `the bearded stranger`: a participle before its noun. */
function isParticiple(tokens: readonly Token[], index: number): boolean {
  const [before, next, second] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
  if (before.text === '-' || determiners.has(before.lower)) return true;
  return Boolean(
    tokens[index].lower.endsWith('ed') &&
      next?.kind === 'word' &&
      second?.kind === 'word' &&
      speechVerbs.has(second.lower),
  );
}

/** Before these forms of a speech verb a noun's word stands: "her last question", "with a cry". */
const nounLead = words(
  'the a an his her their my our your its this that no one last first next another final only',
);

/** The clause that leads to an opening mark: its verb must stand at most six words before it. */
function readBefore(tokens: readonly Token[], end: number, limit: number): Attribution | undefined {
  let index = end;
  if (index < limit) return undefined;
  if (tokens[index].kind === 'mark' && (tokens[index].text === ',' || tokens[index].text === ':')) index--;
  const last = index + 1;
  for (let steps = 0; index >= limit && steps < 7; index--, steps++) {
    const token = tokens[index];
    if (token.kind !== 'word') return undefined;
    const kind = kindOf(tokens, index);
    if (!kind) continue;
    const before = index > limit ? tokens[index - 1] : undefined;
    if (!before) return undefined;
    const base = speechVerbs.get(token.lower) ?? possibleSpeechVerbs.get(token.lower);
    const mayBeNoun = token.lower === base || token.lower.endsWith('s') || token.lower === 'thought';
    if (mayBeNoun && (nounLead.has(before.lower) || before.lower.endsWith("'s"))) return undefined;
    const whole = index === last - 1;
    return {
      kind,
      first: Math.max(limit, index - 1),
      last,
      subject: Math.max(limit, index - 1),
      verb: index,
      whole,
    };
  }
  return undefined;
}
