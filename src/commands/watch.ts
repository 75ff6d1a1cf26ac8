/** `stet --watch`: proofreads again whenever a chapter, story.yml or a setting is saved. */
import path from 'node:path';
import { watch as observe } from 'chokidar';
import pc from 'picocolors';
import { SettingsError } from '../config.js';
import { chapterExtensions } from '../files/chapters.js';
import { visible } from '../reporters/visible.js';
import { StandingError } from '../standing/standing.js';
import { StoryError } from '../story/find-bible.js';
import { wantsColor } from './terminal.js';

/** Files beside the chapters that change what is found. */
const others = ['story.yml', 'story.yaml', 'standing.yml', '.stetignore'];

/** An editor that saves makes several changes in a row; they are waited for so long, in ms. */
const pause = 15;

/** What is watched, and how it is shown. */
export interface Watching {
  cwd: string;
  /** Files and folders given by name; what is below `cwd` is watched in any case. */
  paths: readonly string[];
  color: boolean | undefined;
  /** The file of settings, where it has a name of its own. */
  config: string | undefined;
}

/**
 * Calls `proofread` at once, and after each save, until Ctrl-C; then the status is 0. Mistakes in settings and the
 * like are told and waited out, since their author may be in the middle of writing them.
 */
export async function watch(watching: Watching, proofread: () => Promise<unknown>): Promise<number> {
  const { cwd, paths, color, config } = watching;
  const colors = pc.createColors(wantsColor(process.stdout, color));
  const named = new Set([...paths, ...(config ? [config] : [])].map((file) => path.resolve(cwd, file)));
  const matters = (file: string) =>
    named.has(path.resolve(cwd, file)) ||
    chapterExtensions.includes(path.extname(file).toLowerCase()) ||
    others.includes(path.basename(file)) ||
    path.basename(file).startsWith('.stetrc');
  const show = async () => {
    if (process.stdout.isTTY) process.stdout.write('\u001b[2J\u001b[3J\u001b[H');
    try {
      await proofread();
    } catch (error) {
      if (![SettingsError, StoryError, StandingError].some((kind) => error instanceof kind)) throw error;
      process.stderr.write(`${visible(`stet: ${(error as Error).message}`)}\n`);
    }
    process.stdout.write(`\n${colors.dim('Watching for changes. Ctrl-C ends.')}\n`);
  };
  return new Promise<number>((resolve, reject) => {
    let isBusy = false;
    let isStale = false;
    let timer: NodeJS.Timeout | undefined;
    const refresh = async () => {
      if (isBusy) {
        isStale = true;
        return;
      }
      isBusy = true;
      do {
        isStale = false;
        await show();
      } while (isStale);
      isBusy = false;
    };
    const watcher = observe([cwd, ...named], {
      ignored: (file) => isForeign(path.relative(cwd, file)),
      ignoreInitial: true,
    });
    const end = (settle: () => void) => {
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      clearTimeout(timer);
      watcher.close().then(settle, reject);
    };
    const interrupt = () => end(() => resolve(0));
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
    const fail = (error: unknown) => end(() => reject(error));
    watcher.on('error', fail);
    watcher.on('all', (_event, file) => {
      if (!matters(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => refresh().catch(fail), pause);
    });
    watcher.once('ready', () => refresh().catch(fail));
  });
}

/** What Stet or other programs keep for themselves. */
function isForeign(file: string): boolean {
  const parts = file.split(path.sep);
  if (parts.includes('node_modules')) return true;
  const hidden = parts.findIndex((part) => part.startsWith('.') && part !== '..');
  if (hidden < 0) return false;
  const [folder, inside] = parts.slice(hidden);
  if (folder === '.stet') return inside !== undefined && inside !== 'standing.yml';
  return !folder.startsWith('.stetrc') && folder !== '.stetignore';
}
