/** Counts in words. */

/** `1 word`, `3,146 words`, `no errors`. */
export function amount(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
