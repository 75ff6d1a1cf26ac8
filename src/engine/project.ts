/** The rules and settings of a working folder, and what a run may be asked to do there. */
import type { ResultStore } from '../cache/folder.js';
import type { RunMemory } from '../cache/memory.js';
import type { Shard } from '../cache/shard-file.js';
import { loadSettings, type Settings } from '../config.js';
import type { ActiveRule, Rule } from '../core/rule.js';
import type { StoodPlace } from '../core/run.js';
import { loadRules } from '../registry.js';

/** Rules and settings of a working folder. */
export interface Project {
  cwd: string;
  rules: ReadonlyMap<string, Rule>;
  settings: Settings;
}

/** What to proofread, and how. */
export interface RunOptions {
  /** Files, folders and globs, relative to the working folder. */
  paths: readonly string[];
  /** A chapter from standard input; `path` names it and chooses its format. */
  stdin?: { bytes: Uint8Array; path: string };
  /** Only these rules, even where the settings turn them off. */
  only?: readonly string[];
  /** Not these rules. */
  skip?: readonly string[];
  /** Texts to read in the place of what is on disk, by path; a chapter that `paths` name need not be there. */
  texts?: ReadonlyMap<string, string>;
  /** Chapters whose texts are those of an earlier book: what is kept of them is kept apart. */
  earlier?: ReadonlySet<string>;
  /** Places whose findings stand, by path: in texts that have just been changed. */
  stood?: ReadonlyMap<string, readonly StoodPlace[]>;
  /** At least so many slips show how careless a chapter is, by path: in texts that have just been mended. */
  slips?: ReadonlyMap<string, number>;
  /** Whether to keep results for later runs and to use those of earlier ones. */
  cache?: boolean;
  /** Keeps results of the cache at hand, for further runs of this process. */
  memory?: RunMemory;
  /** Keeps and gives results in the place of the cache, for the same Stet on any machine. */
  results?: ResultStore;
  /** Only these chapters are read, and nothing is known of the rest of the book. */
  shard?: Shard;
  /** How many threads may work; as many as there are cores by default, within reason. */
  threads?: number;
  /** Whether `paths` are all chapters: only then is an entry of standing.yml known to be unused. */
  isWholeBook?: boolean;
  /** Called after each chapter. */
  onProgress?(done: number, total: number, path: string): void;
}

/** Loads the rules and the settings. Throws `SettingsError` with a message for the author. */
export async function openProject(cwd: string, settingsFile?: string): Promise<Project> {
  const rules = await loadRules();
  return { cwd, rules, settings: await loadSettings(cwd, settingsFile, rules) };
}

/** The rules that run: settings, then `only`, then `skip`. */
export function activeRules(project: Project, options: Pick<RunOptions, 'only' | 'skip'> = {}): ActiveRule[] {
  const active: ActiveRule[] = [];
  for (const rule of project.rules.values()) {
    const setting = project.settings.rules.get(rule.id);
    const wanted = options.only ? options.only.includes(rule.id) : isOn(rule, setting?.severity);
    if (!wanted || options.skip?.includes(rule.id)) continue;
    const severity = setting?.severity === 'off' ? undefined : setting?.severity;
    const defaults = Object.entries(rule.options ?? {}).map(([name, spec]) => [name, spec.default]);
    active.push({
      rule,
      severity: severity ?? rule.severity,
      fix: setting?.fix ?? rule.fix,
      options: { ...Object.fromEntries(defaults), ...setting?.options },
    });
  }
  return active;
}

function isOn(rule: Rule, severity: string | undefined): boolean {
  return severity === undefined ? !rule.off : severity !== 'off';
}
