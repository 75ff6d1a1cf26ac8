/** What the rules that tell of what the ear heard have in common. */
import { type Heard, type HeardKind, howMuchBetter } from '../../src/core/ear.js';
import type { Report } from '../../src/core/rule.js';

/** Counts the phrases that were written where the ear heard slips of a kind; see `Report.habit`. */
export function countOf(kind: HeardKind): (heard: readonly Heard[], add: (key: string) => void) => void {
  return (all, add) => {
    for (const heard of all) if (heard.kind === kind) add(heard.writtenPhrase);
  };
}

/** The report of one place. */
export function reportOf(heard: Heard): Report {
  const { at, expected, expectedPhrase, writtenPhrase, severity, doubt } = heard;
  return {
    at,
    expected: [expected],
    reason: `“${expectedPhrase}” ${howMuchBetter(heard)} here than “${writtenPhrase}”.`,
    severity,
    doubt,
    habit: writtenPhrase,
  };
}
