/** Which doubtful findings a chapter is told: as many of its other findings as there are speak for their being right. */
import { type Finding, isAtLeast } from '../core/finding.js';
import { mostDoubt } from '../core/rule.js';
import { takeInTurn, type Waiting } from './settle.js';

/** Sure findings in a word of published fiction, which are nearly all false alarms: what carelessness is measured by. */
const usualRate = 3.3e-4;

/** A chapter with up to so many times the usual findings may still be clean. */
const sparing = 2;

/**
 * Slips, and words, of a draft that every text is taken to continue: in a few sentences nothing shows that an editor
 * saw them, in a chapter without slips everything. Chosen on clean fiction cut into pieces: those of 40 words have 7.9
 * findings in 10,000 words in place of 5.3, those of 1,000 words 0.1 more, and 4% more of real corrections are found.
 */
const draft = { slips: 0.5, words: 75 };

/** By the odds no chapter is trusted less than this, in natural logarithms. */
const usualDoubt = 3;

/** Findings with more doubt than that, in a word of published fiction: nearly all are false. */
const usualDoubtedRate = 3.5e-3;

/**
 * Where at least so many words are surely wrong, and so many times the usual number of findings are still more
 * doubtful, these are borne too: from the first number on a little, from the second on all. In chapters thick with slips,
 * of which the sure findings are less than half, such findings come at 2 to 5 times the usual rate, and three of
 * four are right; in chapters where nearly all slips are found surely at 0.5 to 1.8 times, and one of four is right.
 */
const thick = { slips: { from: 0.008, to: 0.012 }, doubted: { from: 1.8, to: 2.2 } };

/**
 * No chapter bears more doubt than this: of what is more doubtful, one finding in four was right in chapters however thick
 * with slips, and of what is a little less so, every second one.
 */
const mostBorne = 4.5;

/**
 * How much doubt a chapter bears with so many sure findings, and with so many that are very doubtful, which are counted
 * where it matters. Where many words are surely wrong, a doubtful one is likelier wrong than it would be in a clean
 * book: the odds are learned from the chapter itself (empirical Bayes, Robbins 1956).
 */
export function bearableDoubt(slips: number, words: number, countDoubted: () => number): number {
  const shown = slips / (usualRate * words + 1);
  const presumed = draft.slips / (usualRate * (words + draft.words));
  const excess = shown + presumed;
  const doubt = Math.min(usualDoubt, Math.max(0, Math.log(excess / sparing)));
  // Of few slips in few words most may be chance.
  const careless = along(thick.slips, (slips - 1 - Math.sqrt(slips)) / words);
  if (careless === 0) return doubt;
  const doubted = along(thick.doubted, countDoubted() / (usualDoubtedRate * words + 0.3));
  return Math.min(mostBorne, doubt + (mostDoubt - doubt) * Math.min(careless, doubted));
}

/** How far a number has come on a way, from 0 to 1. */
function along({ from, to }: { from: number; to: number }, number: number): number {
  return Math.min(1, Math.max(0, (number - from) / (to - from)));
}

/** How many errors and warnings nobody doubts, of those findings that `counts` accepts. */
export function countSlips(waiting: readonly Waiting[], counts: (finding: Finding) => boolean): number {
  const isSlip = (finding: Finding) =>
    finding.doubt === 0 && isAtLeast(finding.severity, 'warning') && counts(finding);
  return takeInTurn(waiting, isSlip).length;
}

/** How many findings are more doubtful than the odds alone can bear. */
export function countDoubted(waiting: readonly Waiting[]): number {
  return takeInTurn(waiting, () => true).filter(({ doubt }) => doubt > usualDoubt).length;
}
