/** Says on one line what a finding would change: `insted → instead  or insisted`. */
import type { Finding } from '../core/finding.js';
import { columns, cutMiddle } from './layout.js';
import { visibleLine } from './visible.js';

/** The parts of the line; all are empty where nothing is suggested. */
export interface Correction {
  /** `insted → `, `insert ` or `delete `. */
  lead: string;
  right: string;
  /** `  or insisted, inserted`, where there is room. */
  others: string;
}

/** The best correction of a finding and, where there is room, two others, in at most `room` columns. */
export function describeCorrection(finding: Finding, room: number): Correction {
  const part = Math.max(8, Math.floor((room - 3) / 2));
  const [best, ...others] = finding.expected.map((text) => edges(cutMiddle(visibleLine(text), part)));
  if (best === undefined) return { lead: '', right: '', others: '' };
  const or = others.length > 0 ? `  or ${others.slice(0, 2).join(', ')}` : '';
  const wrong = edges(cutMiddle(visibleLine(finding.actual), part));
  const lead = wrong === '' ? 'insert ' : best === '' ? 'delete ' : `${wrong} → `;
  const right = best === '' ? wrong : best.trim();
  return { lead, right, others: columns(lead + right + or) <= room ? or : '' };
}

/** Columns of the correction and of the longest reason in a message. */
const correctionRoom = 120;
const reasonRoom = 400;

/** The correction on one line, without colours; the wrong words in quotation marks where nothing is suggested. */
export function correctionOf(finding: Finding): string {
  const { lead, right } = describeCorrection(finding, correctionRoom);
  return lead + right || `“${cutMiddle(visibleLine(finding.actual), correctionRoom)}”`;
}

/** The reason on one line. */
export function reasonOf(finding: Finding): string {
  return cutMiddle(visibleLine(finding.reason), reasonRoom);
}

/** The whole finding on one line, for formats that have one field for it: `dont → don't: “dont” is written “don't”.` */
export function messageOf(finding: Finding): string {
  return `${correctionOf(finding)}: ${reasonOf(finding)}`;
}

/** Shows a blank at the edge of a text, which is otherwise lost on the page: `␣,`. */
export function edges(text: string): string {
  return text.replace(/^\s+|\s+$/g, (blanks) => '␣'.repeat(blanks.length));
}
