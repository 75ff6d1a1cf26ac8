/** Counts what is said that no grammar but a dialect's has. */
import type { Document, Register, Token } from '../core/document.js';
import { wordForms } from '../core/forms.js';
import { words } from '../core/text.js';

/** Verb forms and pronouns that only a dialect has, whatever stands beside them. */
const ownForms = words(
  "ain't innit knowed growed throwed blowed drownded catched heared hisself theirselves meself ourself",
);

/** What tells a dialect by its neighbours alone. */
const asUsed = words("was were weren't seen done nothing nobody nowhere no what them");

const signForms = wordForms(words([...ownForms, ...asUsed].join(' ')));

/** How often each kind of sign stands in the narration, or in speech. */
export function ownGrammar(document: Document, where: Register): Map<string, number> {
  const signs = new Map<string, number>();
  let plain = 0;
  for (const token of document.tokensOf(signForms)) {
    if (token.register !== where) continue;
    const kind = kindOfSign(document, token);
    if (kind === 'were') plain++;
    else if (kind) signs.set(kind, (signs.get(kind) ?? 0) + 1);
  }
  // One who writes “we were” too has slipped in “we was”.
  if (plain >= (signs.get('was') ?? 0)) signs.delete('was');
  return signs;
}

function kindOfSign(document: Document, token: Token): string | undefined {
  const { lower } = token;
  if (ownForms.has(lower)) return lower;
  const before = document.at(token.index - 1);
  const subject = before?.sentence === token.sentence ? before.lower : '';
  const next = document.nextWord(token)?.lower ?? '';
  switch (lower) {
    case 'was':
    case 'were':
      return /^(?:we|they|you)$/.test(subject) ? lower : undefined;
    case "weren't":
      return /^(?:he|she|it|i)$/.test(subject) ? 'was' : undefined;
    case 'seen':
    case 'done':
      return /^(?:i|he|she|we|they|you)$/.test(subject) && !isBehindHave(document, token)
        ? 'verb'
        : undefined;
    case 'what':
      // “somebody what's been told”
      return /^(?:ones?|somebody|someone|bloke|chap|fella|feller)$/.test(subject) &&
        !/^(?:the|an?|\p{L}{1,4})$/u.test(next)
        ? lower
        : undefined;
    case 'them':
      return /^(?:in|of|all|like|with)$/.test(subject) && /^(?:days|times|things|boys|fellas)$/.test(next)
        ? lower
        : undefined;
    default:
      return isDeniedBefore(document, token) && (lower !== 'no' || next !== '') ? 'negative' : undefined;
  }
}

/** “had I seen”, “never have I done” */
function isBehindHave(document: Document, { index }: Token): boolean {
  return /^(?:have|has|had|'ve|having)$/.test(document.at(index - 2)?.lower ?? '');
}

/** “I never said nothing”, “there wasn't no bread”. */
function isDeniedBefore(document: Document, { index, sentence }: Token): boolean {
  for (let at = index - 1; at >= index - 4; at--) {
    const before = document.at(at);
    if (before?.sentence !== sentence || before.kind !== 'word') return false;
    if (before.lower === 'never' || before.lower.endsWith("n't")) return true;
  }
  return false;
}
