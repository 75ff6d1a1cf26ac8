/** An action behind speech, joined to it: “I’m fine,” he rubbed his knee. */
import type { Attribution, Document, Quotation, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { capitalize, isCapitalized, words } from '../../src/core/text.js';
import { lastInside, startsAfresh, tokenAfter, tokenBefore } from '../grammar/speech.js';
import { acts, faces, surelySpeech } from '../lists/speech.js';

/** “I’m fine,” he rubbed his knee. “The lamp went out…” she stared. */
export function beatAfter(document: Document, quotation: Quotation): Report | undefined {
  const beat = quotation.after;
  const last = lastInside(document, quotation);
  const after = tokenAfter(document, quotation);
  if (!beat || !last || !after || beat.verb <= beat.subject) return undefined;
  // With a loud “Heigh-ho!” she shut the ledger.
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
