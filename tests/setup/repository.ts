/** A book in a git repository of its own, which knows nothing of the machine's settings. */
import { spawnSync } from 'node:child_process';
import { type Book, makeBook } from './book.js';

const settings = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '',
  GIT_AUTHOR_NAME: 'Ilse',
  GIT_AUTHOR_EMAIL: 'ilse@example.org',
  GIT_COMMITTER_NAME: 'Ilse',
  GIT_COMMITTER_EMAIL: 'ilse@example.org',
};

/** A book under version control. */
export interface Repository extends Book {
  /** Runs git; gives what it printed. */
  git(...args: string[]): string;
  /** Commits everything; gives the name of the commit. */
  commit(): string;
}

/** Makes a repository whose first commit holds these files; with none, it has no commit. */
export function makeRepository(
  files: Record<string, string | Uint8Array> = {},
  whenDone?: (cleanUp: () => void) => void,
): Repository {
  const book = makeBook(files, whenDone);
  const git = (...args: string[]) => runGit(book.folder, args);
  const commit = () => {
    git('add', '--all');
    git('commit', '--quiet', '--message', 'more');
    return git('rev-parse', 'HEAD').trim();
  };
  git('init', '--quiet', '--initial-branch', 'main');
  if (Object.keys(files).length > 0) commit();
  return { ...book, git, commit };
}

/** Runs git in a folder. */
export function runGit(folder: string, args: readonly string[]): string {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = { ...Object.fromEntries(inherited), ...settings };
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}
