/** Ways of punctuating of which a book chooses one, and which way a token takes. */
import type { Document, Token } from '../core/document.js';
import { formsThat } from '../core/forms.js';
import { isCapitalized, words } from '../core/text.js';

/** A matter of style with its ways; `key` is also the key in the style sheet of story.yml. */
export interface MarkStyle {
  key: string;
  /** Names of the ways, as story.yml writes them, with what an author would call them. */
  ways: Readonly<Record<string, string>>;
}

export const markStyles: readonly MarkStyle[] = [
  { key: 'quotes', ways: { curly: 'curly quotation marks', straight: 'straight quotation marks' } },
  { key: 'apostrophes', ways: { curly: 'curly apostrophes', straight: 'straight apostrophes' } },
  { key: 'ellipsis', ways: { dots: 'three dots', character: 'the ellipsis character' } },
  {
    key: 'dash',
    ways: { em: 'em dashes', spaced: 'spaced dashes', double: 'double hyphens', hyphen: 'spaced hyphens' },
  },
  { key: 'mr', ways: { stop: '“Mr.” with a full stop', plain: '“Mr” without one' } },
  { key: 'serial-comma', ways: { yes: 'a comma before “and” in a list', no: 'none' } },
];

const honorifics = words('mr mrs ms dr');

/** The forms that may take a way in one of `markStyles`. */
export const styledForms = formsThat(({ kind, text, lower }) =>
  kind === 'word'
    ? honorifics.has(lower) || /['’]/.test(text) || lower === 'and' || lower === 'or'
    : kind === 'mark' && /^(?:["“”]|\.{3}|…|--|[-–—])$/.test(text),
);

/** The way a token takes in one of `markStyles`, with the text that shows it; undefined for most tokens. */
export function markStyleOf(document: Document, token: Token): { key: string; way: string } | undefined {
  const { text } = token;
  if (token.kind === 'word') {
    if (honorifics.has(token.lower)) return honorificStyle(document, token);
    if (text.includes('’')) return { key: 'apostrophes', way: 'curly' };
    if (text.includes("'")) return { key: 'apostrophes', way: 'straight' };
    return ((token.lower === 'and' || token.lower === 'or') && serialStyle(document, token)) || undefined;
  }
  if (token.kind !== 'mark') return undefined;
  if (token.quote && token.quote !== 'stray') {
    if (text === '"') return { key: 'quotes', way: 'straight' };
    return /[“”]/.test(text) ? { key: 'quotes', way: 'curly' } : undefined;
  }
  if (text === '...') return { key: 'ellipsis', way: 'dots' };
  if (text === '…') return { key: 'ellipsis', way: 'character' };
  return dashStyle(document, token);
}

function honorificStyle(document: Document, token: Token): { key: string; way: string } | undefined {
  const next = document.at(token.index + 1);
  if (!next || next.sentence !== token.sentence || !isCapitalized(token.text)) return undefined;
  if (next.text === '.') return { key: 'mr', way: 'stop' };
  return next.kind === 'word' && isCapitalized(next.text) ? { key: 'mr', way: 'plain' } : undefined;
}

function dashStyle(document: Document, token: Token): { key: string; way: string } | undefined {
  const { text } = token;
  if (text === '--') return { key: 'dash', way: 'double' };
  if (!/^[-–—]$/.test(text)) return undefined;
  const next = document.at(token.index + 1);
  const isSpaced = !document.touchesPrevious(token) && next !== undefined && !document.touchesPrevious(next);
  if (text === '-') return isSpaced && token.index > 0 ? { key: 'dash', way: 'hyphen' } : undefined;
  if (isSpaced) return { key: 'dash', way: 'spaced' };
  return text === '—' ? { key: 'dash', way: 'em' } : undefined;
}

/** "red, white, and blue" against "red, white and blue": three single words, so that no clause is taken for a list. */
function serialStyle(document: Document, token: Token): { key: string; way: string } | undefined {
  const beside = (step: number) => document.at(token.index + step);
  const hasComma = beside(-1)?.text === ',';
  const last = hasComma ? -2 : -1;
  const [second, comma, first] = [beside(last), beside(last - 1), beside(last - 2)];
  if (comma?.text !== ',' || first?.kind !== 'word' || second?.kind !== 'word') return undefined;
  const before = beside(last - 3);
  const isShort =
    before === undefined ||
    before.kind === 'mark' ||
    /^(?:of|with|a|the|was|were|is|are)$/.test(before.lower);
  const next = beside(1);
  const end = beside(2);
  if (!isShort || next?.kind !== 'word' || end?.kind !== 'mark' || end.sentence !== token.sentence)
    return undefined;
  return { key: 'serial-comma', way: hasComma ? 'yes' : 'no' };
}
