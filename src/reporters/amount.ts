/** Counts in words. */
import { grouped } from '../core/grouped.js';

/** `1 word`, `3,146 words`, `no errors`. */
export function amount(count: number, noun: string): string {
  return `${count === 0 ? 'no' : grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}
