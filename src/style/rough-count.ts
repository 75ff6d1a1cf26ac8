/** Tells large counts roughly. */
import { grouped } from '../core/grouped.js';

/**
 * A count as a message tells it: exact to ten, then `over 10`, `over 20`, `over 50`, `over 100` and so on. So one use
 * more in some chapter seldom makes another message in all others.
 */
export function roughly(count: number): string {
  if (count <= 10) return String(count);
  const unit = 10 ** Math.floor(Math.log10(count - 1));
  const first = [5, 2, 1].find((step) => step * unit < count)!;
  return `over ${grouped(first * unit)}`;
}
