/** Results of a chapter as text: brief, since every run reads them all. */
import type { ChapterFacts, CheckedChapter } from '../chapter.js';
import { fixGrades, severities } from '../core/finding.js';
import type { Rule } from '../core/rule.js';
import { Lines } from '../core/text.js';
import { documentationOf, type RawFinding } from '../registry.js';
import type { FormCount } from '../story/census.js';
import type { Answer, Asked } from '../story/recorder.js';

/** Stands between words of a list. A chapter that has it cannot be written. */
export const separator = '\u0001';

interface WrittenFacts {
  words: number;
  /** Forms of which there is nothing to say but how often they stand in lower case, and how often marked. */
  plain: string;
  lower: number[];
  marked: number[];
  /** The other forms: form, the seven counts, its use as a common word, and ways of writing with their counts. */
  capital: (string | number | null)[][];
  tallies: [string, [string, number][]][];
  heard: ChapterFacts['heard'] | null;
  faults: ChapterFacts['faults'];
}

/** Writes facts. */
export function encodeFacts({ words, forms, tallies, heard, faults }: ChapterFacts): string {
  const plain: string[] = [];
  const lower: number[] = [];
  const marked: number[] = [];
  const capital: WrittenFacts['capital'] = [];
  for (const [form, count] of forms) {
    if (count.initial + count.alone + count.joined + count.subject === 0) {
      plain.push(form);
      lower.push(count.lower);
      marked.push(count.marked);
    } else {
      const { alone, article, joined, initial, subject, common, written } = count;
      const counts = [count.lower, count.marked, alone, article, joined, initial, subject];
      capital.push([form, ...counts, common ?? null, ...[...(written ?? [])].flat()]);
    }
  }
  const facts: WrittenFacts = {
    words,
    plain: plain.join(separator),
    lower,
    marked,
    capital,
    tallies: [...tallies].map(([rule, keys]) => [rule, [...keys]]),
    heard: heard ?? null,
    faults,
  };
  return JSON.stringify(facts);
}

/** Reads facts back. */
export function decodeFacts(text: string): ChapterFacts {
  const written = JSON.parse(text) as WrittenFacts;
  const forms = new Map<string, FormCount>();
  const none = { alone: 0, article: 0, joined: 0, initial: 0, subject: 0 };
  const plain = written.plain.split(separator);
  for (const [index, lower] of written.lower.entries()) {
    forms.set(plain[index], { lower, marked: written.marked[index], ...none });
  }
  for (const row of written.capital) {
    const [form, lower, marked, alone, article, joined, initial, subject, common] = row as [
      string,
      ...number[],
    ];
    const count: FormCount = { lower, marked, alone, article, joined, initial, subject };
    if (common !== null) count.common = common;
    if (row.length > 9) {
      count.written = new Map();
      for (let at = 9; at < row.length; at += 2) count.written.set(row[at] as string, row[at + 1] as number);
    }
    forms.set(form, count);
  }
  return {
    words: written.words,
    forms,
    tallies: new Map(written.tallies.map(([rule, keys]) => [rule, new Map(keys)])),
    heard: written.heard ?? undefined,
    faults: written.faults,
  };
}

type WrittenFinding = [
  rule: string,
  severity: number,
  fix: number,
  doubt: number,
  start: number,
  end: number,
  reason: string,
  expected: string[],
  once?: string,
];

interface WrittenCheck extends Pick<CheckedChapter, 'words' | 'remarks' | 'faults' | 'unpaired'> {
  findings: WrittenFinding[];
  /** By kind and answer, what was asked. */
  asked: [string, [Answer, string][]][];
}

/** Writes a check. */
export function encodeCheck({ findings, asked, words, remarks, faults, unpaired }: CheckedChapter): string {
  const check: WrittenCheck = {
    words,
    remarks,
    faults,
    unpaired,
    findings: findings.map(({ rule, severity, fix, doubt, start, end, reason, expected, once }) => {
      const grades = [severities.indexOf(severity), fixGrades.indexOf(fix)] as const;
      const written: WrittenFinding = [rule, ...grades, doubt, start.offset, end.offset, reason, expected];
      if (once !== undefined) written.push(once);
      return written;
    }),
    asked: [...asked].map(([kind, answers]) => {
      const byAnswer = new Map<Answer, string[]>();
      for (const [key, answer] of answers) {
        const keys = byAnswer.get(answer);
        if (keys) keys.push(key);
        else byAnswer.set(answer, [key]);
      }
      return [kind, [...byAnswer].map(([answer, keys]) => [answer, keys.join(separator)])];
    }),
  };
  return JSON.stringify(check);
}

/** A check as it was written: what it asked can be read before the rest. */
export class KeptCheck {
  readonly asked: Asked;
  readonly #written: WrittenCheck;

  constructor(text: string) {
    this.#written = JSON.parse(text) as WrittenCheck;
    this.asked = new Map(
      this.#written.asked.map(([kind, answers]) => [
        kind,
        new Map(
          answers.flatMap(([answer, keys]) => keys.split(separator).map((key) => [key, answer] as const)),
        ),
      ]),
    );
  }

  /** The whole check of the chapter that has this source. */
  of(source: string, rules: ReadonlyMap<string, Rule>): CheckedChapter {
    const lines = new Lines(source);
    const findings = this.#written.findings.map((written): RawFinding => {
      const [id, severity, fix, doubt, start, end, reason, expected, once] = written;
      const rule = rules.get(id)!;
      return {
        rule: id,
        severity: severities[severity],
        fix: fixGrades[fix],
        doubt,
        reason,
        note: rule.why,
        actual: source.slice(start, end),
        expected,
        url: documentationOf(rule),
        start: lines.place(start),
        end: lines.place(end),
        ...(once !== undefined && { once }),
      };
    });
    const { words, remarks, faults, unpaired } = this.#written;
    return { words, remarks, findings, faults, unpaired, asked: this.asked };
  }
}
