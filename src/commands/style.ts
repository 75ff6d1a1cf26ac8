/** `stet style`: prints the style sheet that the chapters show, ready for story.yml. */
import { learnStories } from '../engine/first-reading.js';
import { openProject } from '../engine/project.js';
import { visibleLine } from '../reporters/visible.js';
import { countersOfStyle, inferStyle, printStyle } from '../story/style-sheet.js';
import { homeOfChapters } from './proofread.js';

/** Prints one style sheet a book. Status 2 where a chapter could not be read. */
export async function printStyles(paths: readonly string[], flags: { config?: string }): Promise<number> {
  const cwd = process.cwd();
  const project = await openProject(cwd, flags.config);
  const chapters = paths.length > 0 ? paths : [homeOfChapters(cwd)];
  const { stories, faults } = await learnStories(project, chapters, countersOfStyle);
  process.stdout.write(stories.map((story) => printStyle(inferStyle(story.census))).join('\n'));
  for (const { path, message } of faults) {
    process.stderr.write(`stet: ${visibleLine(path ? `${path}: ${message}` : message)}\n`);
  }
  return faults.length > 0 ? 2 : 0;
}
