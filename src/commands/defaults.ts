/** What commands read, show and fail at where neither the command line nor the settings say. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Severity } from '../core/finding.js';
import type { Project } from '../engine/project.js';

/** The paths that were given; where none were, that of all chapters. */
export function pathsOrHome(paths: readonly string[], cwd: string): readonly string[] {
  return paths.length > 0 ? paths : [homeOfChapters(cwd)];
}

/** Where the chapters are when nobody says: `manuscript/` where there is one. */
export function homeOfChapters(cwd: string): string {
  const folder = statSync(path.join(cwd, 'manuscript'), { throwIfNoEntry: false });
  return folder?.isDirectory() ? 'manuscript' : '.';
}

/** The lowest severity that is shown. */
export function lowestShown(flags: { severity?: Severity }, { settings }: Project): Severity {
  return flags.severity ?? settings.severity ?? 'warning';
}

/** The lowest severity that fails a run. */
export function lowestFailing(
  flags: { failOn?: Severity | 'never' },
  { settings }: Project,
): Severity | 'never' {
  return flags.failOn ?? settings.failOn ?? 'warning';
}
