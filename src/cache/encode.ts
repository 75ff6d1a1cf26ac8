/** Results of a chapter, and of a book, as text: brief, since every run reads them. */

import { fixGrades, type RawFinding, severities } from '../core/finding.js';
import type { Rule } from '../core/rule.js';
import { Lines } from '../core/text.js';
import type { ChapterFacts, CheckedChapter, HeardFacts } from '../proofreading/chapter.js';
import { documentationOf } from '../registry.js';
import { BookCensus, type ChapterCount, emptyCount, type FormCount, type OwnCount } from '../story/census.js';
import { type Answer, type Asked, BookAsked, type Sum } from '../story/recorder.js';

/** Stands between words of a list. A chapter that has it cannot be written. */
export const separator = '\u0001';

/** Counts as they are written. */
interface WrittenCount {
  words: number;
  /** Forms of which there is nothing to say but how often they stand in lower case, and how often marked. */
  plain: string;
  lower: number[];
  marked: number[];
  /** The other forms: form, the seven counts, its use as a common word, and ways of writing with their counts. */
  capital: (string | number | null)[][];
  /** By rule, its keys and how often it counted each. */
  tallies: [rule: string, keys: string[], counts: number[]][];
}

interface WrittenFacts extends WrittenCount {
  hearing: { heard: HeardFacts['heard']; paragraphs: [key: string, heard: readonly number[]][] } | null;
  faults: ChapterFacts['faults'];
}

/** A first reading as it is kept: the tallies and faults of what was heard stand with the others. */
export interface KeptReading {
  facts: ChapterFacts;
  hearing: Pick<HeardFacts, 'heard' | 'paragraphs'> | undefined;
}

function writeCount({ words, forms, tallies }: ChapterCount): WrittenCount {
  const plain: string[] = [];
  const lower: number[] = [];
  const marked: number[] = [];
  const capital: WrittenCount['capital'] = [];
  // A loop over pairs would take V8 far longer to compile.
  forms.forEach((count, form) => {
    if (count.initial + count.alone + count.joined + count.subject === 0) {
      plain.push(form);
      lower.push(count.lower);
      marked.push(count.marked);
    } else capital.push(rowOf(form, count));
  });
  return {
    words,
    plain: plain.join(separator),
    lower,
    marked,
    capital,
    tallies: writeTallies(tallies),
  };
}

function rowOf(form: string, count: FormCount): (string | number | null)[] {
  const { lower, marked, alone, article, joined, initial, subject, common, written } = count;
  const row = [form, lower, marked, alone, article, joined, initial, subject, common ?? null];
  written?.forEach((uses, way) => {
    row.push(way, uses);
  });
  return row;
}

function readCount(written: WrittenCount): OwnCount {
  const forms = new Map<string, FormCount>();
  const plain = written.plain.split(separator);
  // Here as below, loops over pairs, and patterns of lists, would take several times as long until V8 has compiled them.
  written.lower.forEach((lower, index) => {
    const count = emptyCount();
    count.lower = lower;
    count.marked = written.marked[index];
    forms.set(plain[index], count);
  });
  for (const row of written.capital) {
    const ways = new Map<string, number>();
    for (let at = 9; at < row.length; at += 2) ways.set(row[at] as string, row[at + 1] as number);
    const numbers = row as number[];
    forms.set(row[0] as string, {
      lower: numbers[1],
      marked: numbers[2],
      alone: numbers[3],
      article: numbers[4],
      joined: numbers[5],
      initial: numbers[6],
      subject: numbers[7],
      written: ways.size > 0 ? ways : undefined,
      common: numbers[8] ?? undefined,
    });
  }
  const tallies = new Map<string, Map<string, number>>();
  for (const [rule, keys, counts] of written.tallies) {
    const sums = new Map<string, number>();
    keys.forEach((key, index) => {
      sums.set(key, counts[index]);
    });
    tallies.set(rule, sums);
  }
  return { words: written.words, forms, tallies };
}

/**
 * Writes a first reading; what is heard is given later. The counts are written at once, since they take ten times as
 * much memory as their text, and a whole book may wait to be heard.
 */
export function encodeReading(facts: ChapterFacts): (hearing: HeardFacts | undefined) => string {
  const { faults } = facts;
  const { tallies, ...count } = writeCount(facts);
  const counted = JSON.stringify(count).slice(0, -1);
  const rows = new Map(tallies.map((row) => [row[0], JSON.stringify(row)]));
  return (hearing) => {
    for (const row of writeTallies(hearing?.tallies ?? new Map())) rows.set(row[0], JSON.stringify(row));
    const rest: Pick<WrittenFacts, 'hearing' | 'faults'> = {
      hearing: hearing ? { heard: hearing.heard, paragraphs: [...hearing.paragraphs] } : null,
      faults: [...faults, ...(hearing?.faults ?? [])],
    };
    return `${counted},"tallies":[${[...rows.values()].join(',')}],${JSON.stringify(rest).slice(1)}`;
  };
}

function writeTallies(tallies: ChapterCount['tallies']): WrittenCount['tallies'] {
  return [...tallies].map(([rule, keys]) => [rule, [...keys.keys()], [...keys.values()]]);
}

/** Reads a first reading back. */
export function decodeReading(text: string): KeptReading {
  const written = JSON.parse(text) as WrittenFacts;
  const { hearing, faults } = written;
  return {
    facts: { ...readCount(written), faults },
    hearing: hearing ? { heard: hearing.heard, paragraphs: new Map(hearing.paragraphs) } : undefined,
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
  once?: string | null,
  habit?: string,
];

interface WrittenCheck extends Pick<CheckedChapter, 'words' | 'remarks' | 'faults' | 'unpaired'> {
  findings: WrittenFinding[];
}

/** Writes a check, but for what it asked. */
export function encodeCheck({ findings, words, remarks, faults, unpaired }: CheckedChapter): string {
  const check: WrittenCheck = {
    words,
    remarks,
    faults,
    unpaired,
    findings: findings.map(({ rule, severity, fix, doubt, start, end, reason, expected, once, habit }) => {
      const grades = [severities.indexOf(severity), fixGrades.indexOf(fix)] as const;
      const written: WrittenFinding = [rule, ...grades, doubt, start.offset, end.offset, reason, expected];
      if (once !== undefined || habit !== undefined) written.push(once ?? null);
      if (habit !== undefined) written.push(habit);
      return written;
    }),
  };
  return JSON.stringify(check);
}

/** Reads the check of the chapter that has this source. */
export function decodeCheck(
  text: string,
  source: string,
  rules: ReadonlyMap<string, Rule>,
): Omit<CheckedChapter, 'asked'> {
  const { findings, words, remarks, faults, unpaired } = JSON.parse(text) as WrittenCheck;
  const lines = new Lines(source);
  const read = findings.map((written): RawFinding => {
    const { 0: id, 1: severity, 2: fix, 3: doubt, 4: start, 5: end, 6: reason, 7: expected } = written;
    const { 8: once, 9: habit } = written;
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
      ...(typeof once === 'string' && { once }),
      ...(habit !== undefined && { habit }),
    };
  });
  return { words, remarks, findings: read, faults, unpaired };
}

/** By kind and answer, the keys that were asked. */
type WrittenAsked = [kind: string, answers: [answer: Answer, keys: string][]][];

/** Writes what a check asked. */
export function encodeAsked(asked: Asked): string {
  const written: WrittenAsked = [...asked].map(([kind, answers]) => {
    const byAnswer = new Map<Answer, string[]>();
    answers.forEach((answer, key) => {
      const keys = byAnswer.get(answer);
      if (keys) keys.push(key);
      else byAnswer.set(answer, [key]);
    });
    return [kind, [...byAnswer].map(([answer, keys]) => [answer, keys.join(separator)])];
  });
  return JSON.stringify(written);
}

/** Reads what a check asked. */
export function decodeAsked(text: string): Asked {
  const written = JSON.parse(text) as WrittenAsked;
  return new Map(
    written.map(([kind, byAnswer]) => {
      const answers = new Map<string, Answer>();
      for (const [answer, keys] of byAnswer) {
        for (const key of keys.split(separator)) answers.set(key, answer);
      }
      return [kind, answers];
    }),
  );
}

/** A whole book as its chapters add up to it. */
export interface KeptBook {
  /** Of each chapter, by path: a fingerprint of its text, and one of what its check asked. */
  chapters: Map<string, { text: string; asked: string }>;
  census: BookCensus;
  asked: BookAsked;
}

interface WrittenBook {
  chapters: [path: string, text: string, asked: string][];
  count: WrittenCount;
  namesKey: string;
  asked: WrittenSums[];
}

/** By kind and answer, the keys that were asked, and how many checks asked each. */
type WrittenSums = [kind: string, answers: [answer: Answer, keys: string, times: number[]][]];

/** Writes a book, in pieces: in one, that of a million words would take more memory than a chapter's check. */
export function encodeBook({ chapters, census, asked }: KeptBook): string[] {
  const { tallies, ...count } = writeCount(census.sum());
  const rows = [...chapters].map(([path, { text, asked }]) => [path, text, asked]);
  const head = JSON.stringify({ chapters: rows, namesKey: asked.namesKey });
  return [
    `${head.slice(0, -1)},"count":${JSON.stringify(count).slice(0, -1)},"tallies":[`,
    ...tallies.map((row, index) => (index > 0 ? ',' : '') + JSON.stringify(row)),
    ']},"asked":[',
    ...[...asked.kinds].map((kind, index) => (index > 0 ? ',' : '') + JSON.stringify(writeSums(kind))),
    ']}',
  ];
}

function writeSums([kind, sums]: [string, ReadonlyMap<string, Sum>]): WrittenSums {
  const byAnswer = new Map<Answer, { keys: string[]; times: number[] }>();
  sums.forEach(({ answer, times }, key) => {
    let alike = byAnswer.get(answer);
    if (!alike) {
      alike = { keys: [], times: [] };
      byAnswer.set(answer, alike);
    }
    alike.keys.push(key);
    alike.times.push(times);
  });
  return [kind, [...byAnswer].map(([answer, { keys, times }]) => [answer, keys.join(separator), times])];
}

/** Reads a book back. */
export function decodeBook(text: string): KeptBook {
  const { chapters, count, namesKey, asked } = JSON.parse(text) as WrittenBook;
  const kinds = asked.map(([kind, answers]): [string, Map<string, Sum>] => {
    const sums = new Map<string, Sum>();
    for (const [answer, keys, times] of answers) {
      keys.split(separator).forEach((key, index) => {
        sums.set(key, { answer, times: times[index] });
      });
    }
    return [kind, sums];
  });
  return {
    chapters: new Map(chapters.map(([path, text, asked]) => [path, { text, asked }])),
    census: BookCensus.of(readCount(count)),
    asked: new BookAsked(namesKey, kinds),
  };
}
