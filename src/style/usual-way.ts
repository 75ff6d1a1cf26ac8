/** What is told of a word or compound that a book writes in two ways. */
import { roughly } from './rough-count.js';

/** The way that a book rather has, with rough counts of the other one and of it; see `roughly`. */
export interface UsualWay {
  way: string;
  here: string;
  there: string;
}

/** `way`, where the book has it three times as often as the other, and three times at least. */
export function usualWay(way: string, here: number, there: number): UsualWay | undefined {
  return there < Math.max(3, here * 3) ? undefined : { way, here: roughly(here), there: roughly(there) };
}

/** “camp-fire” (2) stands against “campfire” (over 10) in the book. */
export function standsAgainst(written: string, { way, here, there }: UsualWay): string {
  return `“${written}” (${here}) stands against “${way}” (${there}) in the book.`;
}
