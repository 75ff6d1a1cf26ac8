/** What commands know of the terminal, and how they refuse what they cannot use. */
import path from 'node:path';
import { didYouMean } from '../core/nearest.js';
import type { Project } from '../engine/project.js';
import { withSlashes } from '../files/chapters.js';
import type { WriteError } from '../files/safe-write.js';
import { visibleLine } from '../reporters/visible.js';

/** A command line that cannot be used; the message says what to do. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * Whether to colour a stream: `--color` and `--no-color` decide, then NO_COLOR (no-color.org) and FORCE_COLOR where
 * they are set and not empty, then whether the stream is a terminal.
 */
export function wantsColor(stream: { isTTY?: boolean }, flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0';
  return stream.isTTY === true && process.env.TERM !== 'dumb';
}

/** Columns of a stream; 80 where it is no terminal. */
export function widthOf(stream: { columns?: number }): number {
  return stream.columns && stream.columns > 0 ? stream.columns : 80;
}

/** `there is no rule "nam-case"; did you mean "name-case"?` */
export function noSuchRule(id: string, { rules }: Pick<Project, 'rules'>): UsageError {
  const help = didYouMean(id, rules.keys(), '"stet rules" lists them');
  return new UsageError(`there is no rule "${visibleLine(id)}"; ${help}`);
}

/** `.stet/standing.yml is not written: the disk is full`. */
export function writeTrouble({ file, message }: WriteError): string {
  return file === undefined ? message : `${withSlashes(path.relative('', file))} ${message}`;
}

/** Refuses names of rules that are none. Throws a UsageError. */
export function checkRules(
  { only = [], skip = [] }: { only?: readonly string[]; skip?: readonly string[] },
  project: Pick<Project, 'rules'>,
): void {
  for (const id of [...only, ...skip]) if (!project.rules.has(id)) throw noSuchRule(id, project);
}
