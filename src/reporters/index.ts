/** The formats by the name that `--format` takes. Each is loaded only where it is asked for. */
import type { Reporter } from './reporter.js';

const loaders = {
  pretty: async () => (await import('./pretty.js')).pretty,
  json: async () => (await import('./json.js')).json,
  'json-lines': async () => (await import('./json-lines.js')).jsonLines,
  github: async () => (await import('./github.js')).github,
  sarif: async () => (await import('./sarif.js')).sarif,
  rdjson: async () => (await import('./rdjson.js')).rdjson,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  checkstyle: async () => (await import('./checkstyle.js')).checkstyle,
  junit: async () => (await import('./junit.js')).junit,
  markdown: async () => (await import('./markdown.js')).markdown,
} satisfies Record<string, () => Promise<Reporter>>;

/** Name of a format. */
export type Format = keyof typeof loaders;

/** The names of all formats. */
export const formats = Object.keys(loaders) as Format[];

/** The function that prints a format. */
export function loadReporter(format: Format): Promise<Reporter> {
  return loaders[format]();
}
