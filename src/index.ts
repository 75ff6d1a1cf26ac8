/** Stet as a library: proofread texts at hand, or run over files as the command line does. */
export type { Finding, FixGrade, Severity } from './core/finding.js';
export type { ChapterReport, Fault, RunReport } from './core/run.js';
export type { Place } from './core/text.js';
export { openProject, type Project, type RunOptions } from './engine/project.js';
export { run } from './engine/run.js';
