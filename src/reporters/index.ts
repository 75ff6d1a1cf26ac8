/** The formats by the name that `--format` takes. */
import { json } from './json.js';
import { pretty } from './pretty.js';
import type { Reporter } from './reporter.js';

export const reporters = { pretty, json } satisfies Record<string, Reporter>;

/** Name of a format. */
export type Format = keyof typeof reporters;

/** The names of all formats. */
export const formats = Object.keys(reporters) as Format[];
