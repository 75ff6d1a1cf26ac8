/** Chooses how the markup of a chapter is taken off. */
import { readPlain } from './plain.js';
import type { Prose } from './prose.js';

/** Takes the markup off a chapter, by the ending of its path. */
export type ToProse = (path: string, source: string) => Prose;

/** Whether a chapter is written in Markdown. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** Markdown's parser is loaded only where a chapter needs it: it takes longer to load than a chapter to read. */
export async function loadFormats(paths: readonly string[]): Promise<ToProse> {
  if (!paths.some(isMarkdown)) return (_path, source) => readPlain(source);
  const { readMarkdown } = await import('./markdown.js');
  return (file, source) => (isMarkdown(file) ? readMarkdown(source) : readPlain(source));
}
