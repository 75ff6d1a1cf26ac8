/** Which doubtful findings a chapter is told: as many of its other findings as there are speak for their being right. */
import { type Finding, isAtLeast } from './core/finding.js';
import { settle } from './settle.js';

/** Sure findings in a word of published fiction, which are nearly all false alarms: what carelessness is measured by. */
const usualRate = 3.3e-4;

/** A chapter with up to so many times the usual findings may still be clean. */
const sparing = 2;

/** No chapter is trusted less than this, in natural logarithms of odds. */
const mostDoubt = 3;

/**
 * How much doubt a chapter with so many sure findings bears. Where many words are surely wrong, a doubtful one is
 * likelier wrong than it would be in a clean book: the odds are learned from the chapter itself (empirical Bayes,
 * Robbins 1956).
 */
export function bearableDoubt(slips: number, words: number): number {
  const excess = slips / (usualRate * words + 1);
  return Math.min(mostDoubt, Math.max(0, Math.log(excess / sparing)));
}

/** How many errors and warnings nobody doubts. */
export function countSlips(findings: readonly Finding[]): number {
  const sure = findings.filter(({ doubt, severity }) => doubt === 0 && isAtLeast(severity, 'warning'));
  return settle(sure).length;
}
