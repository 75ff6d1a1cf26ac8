/** Finds an action joined to speech as if it were a tag. */
import type { Attribution, Document, Quotation, Token } from '../src/core/document.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { firstWord, lastInside, startsAfresh, tokenAfter, tokenBefore } from '../src/core/speech.js';
import { capitalize, isCapitalized, words } from '../src/core/text.js';
import { acts, faces, leadsToSpeech, surelySpeech } from './lists/speech.js';

const pronouns = words('he she they we i it you');

export default defineRule({
  id: 'beat-as-tag',
  category: 'dialogue',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'An action beside speech, punctuated as if it were a tag.',
  why: 'Nobody can look, walk or rub a knee words: an action beside speech is a sentence of its own, with its own capital and full stop.',
  examples: [
    { bad: '“I’m fine[[,” he]] rubbed his knee.', good: '“I’m fine.” He rubbed his knee.' },
    {
      bad: '“And then the lamp went out…” [[she]] stared at her hands.',
      good: '“And then the lamp went out…” She stared at her hands.',
    },
    {
      bad: '“Who is there?” [[her]] last question was hardly audible.',
      good: '“Who is there?” Her last question was hardly audible.',
    },
    { bad: 'He set down the lamp[[,]] “Nobody is home.”', good: 'He set down the lamp. “Nobody is home.”' },
    { bad: 'Ilse cocked her head[[,]] “You came back?”', good: 'Ilse cocked her head. “You came back?”' },
    { bad: '“We wait[[,” Tomas]] closed the shutter.', good: '“We wait.” Tomas closed the shutter.' },
    {
      bad: '“I am tired.” [[she]] yawned and closed the book.',
      good: '“I am tired.” She yawned and closed the book.',
    },
    { ok: '“I’m fine,” he said, and rubbed his knee.', because: 'a tag' },
    { ok: '“I’m fine.” He rubbed his knee.', because: 'an action, rightly' },
    { ok: 'He looked up and said, “Nobody is home.”', because: 'a tag leads to it' },
    { ok: '“I’m fine,” he put in.', because: '“put in” carries speech' },
    { ok: 'She turned, her voice low, “Nobody is home.”', because: 'a voice leads to it' },
    { ok: '“Who moved it?” they heard him ask.', because: 'the speech is what they heard' },
    { ok: '“This is mine,” was all he said.', because: 'the speech is the subject' },
    { ok: '“No joke meant,” she hurried to add.', because: 'the act is to speak' },
    { ok: 'He nodded toward the door and, “After you,” he said.', because: 'a tag follows' },
  ],
  check(document, _context, report) {
    for (const quotation of document.quotations) {
      if (!quotation.speech || quotation.depth > 0) continue;
      const found = beatAfter(document, quotation);
      if (found) report(found);
      const led = beatBefore(document, quotation);
      if (led) report(led);
    }
  },
});

/** “I’m fine,” he rubbed his knee. “The lamp went out…” she stared. */
function beatAfter(document: Document, quotation: Quotation): Report | undefined {
  const beat = quotation.after;
  const last = lastInside(document, quotation);
  const after = tokenAfter(document, quotation);
  if (!beat || !last || !after || beat.verb <= beat.subject) return undefined;
  // With a hurried “By Jove!” he took his leave.
  if (!startsAfresh(document, quotation) && tokenBefore(document, quotation)?.kind !== 'mark')
    return undefined;
  const verb = document.tokens[beat.verb];
  const reason = `“${document.slice({ start: after.start, end: verb.end })}” is an action and no way to speak.`;
  if (last.text === ',') {
    const isFace = faces.has(verb.lower);
    if (beat.kind === 'tag' || !isAct(document, beat) || isActToSpeak(document, beat)) return undefined;
    if (resumesInLowerCase(document, quotation, beat)) return undefined;
    const between = document.slice({ start: last.end, end: after.start });
    return {
      at: { start: last.start, end: after.end },
      expected: [`.${between}${capitalize(after.text)}`],
      reason,
      severity: isFace ? 'suggestion' : 'warning',
    };
  }
  // “I am tired.” she yawned: behind a full stop even what may be a way to speak is rather an action.
  const isOpen = beat.kind === 'maybe' && last.text === '.';
  if ((beat.kind !== 'beat' && !isOpen) || isCapitalized(after.text)) return undefined;
  if (!/^(?:[?!]+|\.+|…|[—–]|--+)$/.test(last.text)) return undefined;
  const isStop = last.text === '.';
  if (!isStop && !isAct(document, beat) && !isStative(document, beat, after)) return undefined;
  // “You mean—” he looked around—“that he knows?”
  if (
    /^[—–-]/.test(last.text) &&
    (isStative(document, beat, after) ||
      isSetOff(document, beat) ||
      resumesInLowerCase(document, quotation, beat))
  )
    return undefined;
  return {
    at: after,
    expected: [capitalize(after.text)],
    reason: isOpen ? `“${after.text}” begins a sentence of its own, or wants a comma before it.` : reason,
    fix: isStop && !isOpen ? 'safe' : 'unsafe',
    severity: !isOpen && (isStop || /^[.…]/.test(last.text)) ? 'error' : 'warning',
  };
}

/** A verb of the body, with no particle that makes speech of it. */
function isAct(document: Document, beat: Attribution): boolean {
  const verb = document.tokens[beat.verb];
  return (acts.has(verb.lower) || faces.has(verb.lower)) && !surelySpeech.has(verb.lower);
}

/** “No joke meant,” she hurried to add. “It is our duty,” the speaker took over. */
function isActToSpeak(document: Document, { verb }: Attribution): boolean {
  const { sentence } = document.tokens[verb];
  for (let index = verb + 1; document.at(index)?.sentence === sentence; index++) {
    const { lower, text, quote } = document.tokens[index];
    if (quote || /^[.?!…]/.test(text)) break;
    if (document.tokens[index - 1].lower === 'to' && speaks.has(lower)) return true;
  }
  return document.tokens[verb].lower === 'took' && document.at(verb + 1)?.lower === 'over';
}

const speaks = words(
  'say add ask put tell remark explain answer reply agree protest point whisper observe object',
);

/** “Who is there?” her last question was hardly audible. */
function isStative(document: Document, beat: Attribution, after: Token): boolean {
  return (
    /^(?:was|were|had)$/.test(document.tokens[beat.verb].lower) &&
    /^(?:his|her|their|its|my|the)$/.test(after.lower) &&
    beat.verb - beat.subject >= 2
  );
}

/** Whether a dash follows in the same sentence. */
function isSetOff(document: Document, beat: Attribution): boolean {
  for (let index = beat.verb; index < document.tokens.length; index++) {
    const { text } = document.tokens[index];
    if (/^[—–-]/.test(text)) return true;
    if (/^[.?!]/.test(text)) return false;
  }
  return false;
}

/** “This map,” she tapped it, “is upside down.” wants dashes, which is another matter. */
function resumesInLowerCase(document: Document, quotation: Quotation, beat: Attribution): boolean {
  const next = document.quotations[quotation.index + 1];
  if (next?.paragraph !== quotation.paragraph) return false;
  const first = document.tokens[next.open + 1];
  if (isCapitalized(first.text) && !/^I(?:['’]|$)/.test(first.text)) return false;
  for (let index = beat.verb; index < next.open; index++)
    if (/^[.?!]/.test(document.tokens[index].text)) return false;
  return true;
}

/** He set down the lamp, “Nobody is home.” */
function beatBefore(document: Document, quotation: Quotation): Report | undefined {
  const comma = tokenBefore(document, quotation);
  const first = firstWord(document, quotation);
  if (comma?.text !== ',' || !first || !isCapitalized(first.text) || quotation.before?.kind === 'tag')
    return undefined;
  if (quotation.after && quotation.after.kind !== 'beat') return undefined;
  let start = comma.index - 1;
  const { first: limit } = document.paragraphs[quotation.paragraph];
  for (; start >= limit; start--) {
    const token = document.tokens[start];
    if (leadsToSpeech.has(token.lower) || surelySpeech.has(token.lower)) return undefined;
    if (/^[.?!…—;:]/.test(token.text) || token.quote) break;
  }
  start++;
  const before = document.at(start - 1);
  // “Well,” he rose, “Nobody is home.” is split speech.
  if (before?.quote && start > limit && !/^[.?!…]/.test(document.tokens[start - 2].text)) return undefined;
  const verb = mainAct(document, start, comma.index);
  if (!verb) return undefined;
  return {
    at: comma,
    expected: ['.'],
    reason: `“${document.slice({ start: document.tokens[start].start, end: document.tokens[comma.index - 1].end })}” is an action and no way to speak.`,
    severity: faces.has(verb.lower) ? 'suggestion' : 'warning',
  };
}

/** The act whose subject opens the clause: within four words of its start. */
function mainAct(document: Document, start: number, limit: number): Token | undefined {
  const first = document.tokens[start];
  // When she sighed, “Please,” …
  if (/^(?:when|as|while|if|and|but|then|in|at|on|with|so|once)$/.test(first.lower)) return undefined;
  if (first.kind !== 'word' || !(pronouns.has(first.lower) || isCapitalized(first.text))) return undefined;
  if (/ing$|ed$/.test(first.lower) && !pronouns.has(first.lower)) return undefined;
  for (let index = start + 1; index < Math.min(limit, start + 5); index++) {
    const token = document.tokens[index];
    if (token.kind !== 'word') return undefined;
    if (!acts.has(token.lower) && !faces.has(token.lower)) continue;
    // He kissed her and raved, “…”
    for (let later = index + 1; later < limit; later++)
      if (/(?:ed|ing)$/.test(document.tokens[later].lower) || document.tokens[later].text === ',')
        return undefined;
    return token;
  }
  return undefined;
}
