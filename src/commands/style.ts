/** `stet style`: prints the style sheet that the chapters show, ready for story.yml. */
import { learnStories } from '../engine/first-reading.js';
import { openProject } from '../engine/project.js';
import { visibleLine } from '../reporters/visible.js';
import { countersOfStyle, inferStyle, printStyle } from '../story/style-sheet.js';
import { pathsOrHome } from './defaults.js';

/** Prints one style sheet a book. Status 2 where a chapter could not be read. */
export async function printStyles(paths: readonly string[], flags: { config?: string }): Promise<number> {
  const cwd = process.cwd();
  const project = await openProject(cwd, flags.config);
  const { stories, faults } = await learnStories(project, pathsOrHome(paths, cwd), countersOfStyle);
  process.stdout.write(stories.map((story) => printStyle(inferStyle(story.census))).join('\n'));
  for (const { path, message } of faults) {
    process.stderr.write(`stet: ${visibleLine(path ? `${path}: ${message}` : message)}\n`);
  }
  return faults.length > 0 ? 2 : 0;
}
