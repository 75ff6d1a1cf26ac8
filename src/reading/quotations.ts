/** Pairs the quotation marks of a chapter and tells speech from words held with tongs. */
import type { Paragraph, Quotation, Register, Token } from '../core/document.js';
import { isCapitalized, type Span } from '../core/text.js';
import type { QuoteStyle } from './quote-marks.js';

/** Pairs the marks of every paragraph. `speech` and what stands beside it are decided in `speech.ts`. */
export function pairQuotations(
  tokens: Token[],
  paragraphs: readonly Paragraph[],
  style: QuoteStyle,
): Quotation[] {
  const quotations: Quotation[] = [];
  for (const paragraph of paragraphs) {
    const stack: Quotation[] = [];
    for (let index = paragraph.first; index < paragraph.last; index++) {
      const token = tokens[index];
      if (!token.quote) continue;
      const mark = markOf(token);
      if (token.quote === 'open') {
        const quotation: Quotation = {
          index: quotations.length,
          paragraph: paragraph.index,
          mark,
          open: index,
          close: undefined,
          depth: stack.length,
          speech: mark === style,
          continues: false,
          after: undefined,
          before: undefined,
        };
        token.quotation = quotation.index;
        quotations.push(quotation);
        stack.push(quotation);
        continue;
      }
      const at = lastOfMark(stack, mark);
      if (at < 0) {
        token.quote = 'stray';
        continue;
      }
      stack[at].close = index;
      token.quotation = stack[at].index;
      stack.length = at;
    }
    markContinued(stack, paragraphs[paragraph.index + 1], tokens);
  }
  return quotations;
}

/** Which kind of mark a quotation token is. */
function markOf(token: Token): 'double' | 'single' {
  return token.text === "'" || token.text === '‘' || token.text === '’' ? 'single' : 'double';
}

function lastOfMark(stack: readonly Quotation[], mark: Quotation['mark']): number {
  for (let at = stack.length - 1; at >= 0; at--) if (stack[at].mark === mark) return at;
  return -1;
}

/** A speech that goes on in the next paragraph opens again there, and rightly has no close here. */
function markContinued(
  open: readonly Quotation[],
  next: Paragraph | undefined,
  tokens: readonly Token[],
): void {
  if (!next || open.length === 0) return;
  const first = tokens[next.first];
  if (first?.quote !== 'open') return;
  for (const quotation of open) if (quotation.mark === markOf(first)) quotation.continues = true;
}

/**
 * Whether the words between the marks read as held with tongs or as a title, and not as speech:
 * `the so-called "safe" room`, `a song called "Blue Harbor" played`.
 */
export function isHeldWithTongs(
  quotation: Quotation,
  tokens: readonly Token[],
  paragraph: Paragraph,
): boolean {
  if (quotation.close === undefined || quotation.open === paragraph.first) return false;
  const words = quotation.close - quotation.open - 1;
  const last = tokens[quotation.close - 1];
  if (words > 7 || words < 1 || last.kind === 'mark') return false;
  const before = tokens[quotation.open - 1];
  if (before.kind === 'mark' && !(before.quote === undefined && /^[(—–-]/.test(before.text))) return false;
  const after = tokens[quotation.close + 1];
  const first = tokens[quotation.open + 1];
  return !isCapitalized(first.text) || after === undefined || !isCapitalized(after.text);
}

/**
 * Sets the register of the tokens in verse, in speech and in messages. What is said or sent without quotation marks is
 * given, in order of place. An unclosed
 * speech ends where the next one of its kind opens.
 */
export function setRegisters(
  tokens: Token[],
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
  { spoken, messages }: { spoken: readonly Span[]; messages: readonly Span[] },
): void {
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'verse') continue;
    for (let index = paragraph.first; index < paragraph.last; index++) tokens[index].register = 'verse';
  }
  for (let at = 0; at < quotations.length; at++) {
    const quotation = quotations[at];
    if (!quotation.speech || quotation.depth > 0) continue;
    let end = quotation.close ?? paragraphs[quotation.paragraph].last - 1;
    if (quotation.close === undefined) {
      const next = quotations[at + 1];
      if (next?.paragraph === quotation.paragraph && next.mark === quotation.mark) {
        end = next.open - 1;
        next.depth = 0;
      }
    }
    for (let index = quotation.open; index <= end; index++) tokens[index].register = 'dialogue';
  }
  setWithin(tokens, spoken, 'dialogue');
  setWithin(tokens, messages, 'message');
}

function setWithin(tokens: readonly Token[], spans: readonly Span[], register: Register): void {
  let index = 0;
  for (const { start, end } of spans) {
    while (tokens[index]?.start < start) index++;
    for (; tokens[index]?.end <= end; index++) tokens[index].register = register;
  }
}
