/** What one run of the engine gives back: what reporters print and the fixer applies. */
import type { Finding } from './finding.js';
import type { Span } from './text.js';

/** Something that kept Stet from its work: an unreadable chapter, a rule that failed. Not a finding. */
export interface Fault {
  /** The chapter it concerns, relative to the working folder, where there is one. */
  path?: string;
  /** The rule that failed, where one did. */
  rule?: string;
  /** What is wrong and what to do, for the author. */
  message: string;
}

/** A place at which the author lets the findings of a rule stand. */
export interface StoodPlace extends Span {
  rule: string;
}

/** One chapter, proofread. */
export interface ChapterReport {
  /** Relative to the working folder, with `/` between its parts. */
  path: string;
  /** Words and numbers of its prose. */
  words: number;
  /** The decoded text without its byte order mark; offsets of findings count in it. */
  source: string;
  /** In order of place. */
  findings: Finding[];
  /** Findings that the author lets stand. */
  stood?: Finding[];
  /** Errors and warnings that nobody doubts: how careless the chapter is. */
  slips: number;
  /** Offsets of quotation marks that should have a partner and have none. */
  unpaired?: number[];
}

/** A whole run. */
export interface RunReport {
  /** In order of path. */
  chapters: ChapterReport[];
  faults: Fault[];
  /** Wall time in ms. */
  time: number;
}
