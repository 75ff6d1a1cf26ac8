/** A count with its digits in groups of three: `3,146`. Making Intl ready for that takes longer than a reporter. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
