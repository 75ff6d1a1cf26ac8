/** A passive behind “to” that lacks “be”: “he asked to given a part”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';
import { participles as participlesOf } from '../grammar/mistaken-forms.js';

/** Participles that are no pasts, bases or nouns, so that “to” never stands before them without “be”. */
export const participles = words(`
  given taken seen shown known broken driven written eaten spoken forgotten chosen stolen thrown worn torn beaten hidden forgiven
  shaken sworn drawn blown bitten done heard
`);
/** Behind these “to” opens an infinitive and is no preposition: not “reduced to broken glass”. */
const beforeTo = words(`
  ask asked asks want wanted wants need needs needed like hope hoped hoping deserve deserves deserved going supposed have had has
  having ought expect expected refuse refused begged about wish wished meant able ready seems seemed likely not order nowhere nothing something was were is are
`);

/** “He asked to given a part”. */
export function lacksPassive(document: Document, participle: Token): Report | undefined {
  if (!participles.has(participle.text)) return undefined;
  const to = document.tokens[participle.index - 1];
  const verb = document.tokens[participle.index - 2];
  if (to?.text !== 'to' || verb?.sentence !== participle.sentence || !beforeTo.has(verb.lower))
    return undefined;
  const base = participlesOf.get(participle.text)?.base;
  return {
    at: { first: to.index, last: participle.index + 1 },
    expected: [`to be ${participle.text}`, ...(base ? [`to ${base}`] : [])],
    reason: `“to ${participle.text}” lacks “be”.`,
  };
}
