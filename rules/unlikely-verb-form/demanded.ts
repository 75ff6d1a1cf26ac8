/** The form that a place demands, where the ear hears it too: “had promise it”, “a boy stumble over the step”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Ear } from '../../src/core/ear.js';
import type { Speller } from '../../src/core/speller.js';
import { type Demander, demandOf } from './demand.js';
import type { Form } from './forms.js';
import { type Paradigm, paradigmsOf } from './paradigms.js';

/**
 * By what demands the form, from which log odds on it is told without doubt, and how fast doubt grows below: measured on
 * clean fiction.
 */
const odds: Readonly<Record<Demander, { sure: number; growth: number }>> = {
  have: { sure: 6, growth: 0.4 },
  be: { sure: 10, growth: 0.45 },
  to: { sure: 5, growth: 0.5 },
  modal: { sure: 6, growth: 0.4 },
  question: { sure: 6, growth: 0.4 },
  preposition: { sure: 8, growth: 0.5 },
  one: { sure: 7, growth: 0.4 },
  many: { sure: 10, growth: 0.45 },
  noun: { sure: 8, growth: 0.5 },
  and: { sure: 8, growth: 0.6 },
};

/** What counted sequences say is in part what the networks say. */
const weightOfFit = 0.5;

/** What is more doubtful was wrong as often as right, even in chapters thick with slips. */
const mostTold = 3;

/** What grammar has against a form is now and then an author’s own. */
const leastDoubt = 0.5;

/** A form that goes better in a place. */
export interface Better {
  right: string;
  doubt: number;
}

/** The form that the place of a verb demands and that goes better there than the one written. */
export function demanded(document: Document, verb: Token, ear: Ear, speller: Speller): Better | undefined {
  const paradigms = paradigmsOf(verb.lower, speller);
  const own = formsAmong(paradigms, verb.lower);
  const demand = demandOf(document, verb, own);
  if (!demand) return undefined;
  const { forms, instead, spares = [], by } = demand;
  const isOneOf = (among: readonly Form[]) => among.some((form) => own.has(form));
  if (isOneOf(forms) || !isOneOf(instead) || isOneOf(spares)) return undefined;
  const rights = [...new Set(paradigms.flatMap((paradigm: Paradigm) => forms.map((form) => paradigm[form])))];
  const fits = ear.fit(document, verb, [verb.lower, ...rights]);
  const gains = ear.expect(document, verb, rights);
  if (!fits || !gains) return undefined;
  const scores = rights.map((_, index) => gains[index] + weightOfFit * (fits[index + 1] - fits[0]));
  const score = Math.max(...scores);
  const { sure, growth } = odds[by];
  const isThird = own.has('third');
  const isTold = /^(?:one|many|noun|and)$/.test(by);
  const doubt =
    Math.max(leastDoubt, growth * (sure - score)) +
    (isThird && isTold ? 2 : 0) +
    (verb.register === 'dialogue' ? 0.5 : 0);
  return doubt > mostTold ? undefined : { right: rights[scores.indexOf(score)], doubt };
}

function formsAmong(paradigms: readonly Paradigm[], word: string): ReadonlySet<Form> {
  const own = new Set<Form>();
  for (const paradigm of paradigms)
    for (const form of Object.keys(paradigm) as Form[]) if (paradigm[form] === word) own.add(form);
  return own;
}
