/** Asks git, by its own program, about the repository that holds the book. Changes nothing and opens no network. */
import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';

/** What keeps git from saying what changed; the message is for the author. */
export class ChangesError extends Error {
  override name = 'ChangesError';
}

/** A file that differs between a commit and the working tree. Paths are relative to the repository, with `/`. */
export interface ChangedFile {
  /** Its path in the commit; undefined where it is new. */
  from?: string;
  /** Its path now; undefined where it is deleted. */
  to?: string;
  /** What it held in the commit; undefined where it is new, or was a link or another repository. */
  blob?: string;
}

/** How a working tree differs from a commit. */
export interface TreeChanges {
  files: ChangedFile[];
  /** Folders that are repositories of their own, of which git does not look inside; each ends with `/`. */
  repositories: string[];
}

/** Modes of files that hold text of their own; others are links and submodules. */
const fileMode = /^100/;
const submoduleMode = /^160000 /;
const noBlob = /^0+$/;

/** A repository with a working tree. */
export class Repository {
  /** The folder of the working tree, with links resolved. */
  readonly top: string;

  private constructor(top: string) {
    this.top = top;
  }

  /** The repository that a folder is in. Throws a ChangesError. */
  static async open(folder: string): Promise<Repository> {
    const { status, text, error } = await git(folder, ['rev-parse', '--show-toplevel']);
    if (status === 0 && text !== '') return new Repository(await realpath(text.replace(/\r?\n$/, '')));
    if (/not a git repository/i.test(error))
      throw new ChangesError('there is no git repository here, so nothing can be compared');
    throw new ChangesError(`git cannot be asked what changed: ${firstLine(error) || 'no working tree'}`);
  }

  /** The full name of the commit that `revision` means; undefined where it means none. */
  async commit(revision: string): Promise<string | undefined> {
    // git would take it for a flag.
    if (revision === '' || revision.startsWith('-')) return undefined;
    const { status, text } = await git(this.top, [
      'rev-parse',
      '--verify',
      '--quiet',
      `${revision}^{commit}`,
    ]);
    return status === 0 ? text.trim() : undefined;
  }

  /** The last commit that both share; undefined where this clone knows none. */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    const { status, text } = await git(this.top, ['merge-base', one, other]);
    return status === 0 ? text.trim() : undefined;
  }

  /** Whether only the latest commits were fetched. */
  async isShallow(): Promise<boolean> {
    const { text } = await git(this.top, ['rev-parse', '--is-shallow-repository']);
    return text.trim() === 'true';
  }

  /** What differs between a commit and the working tree, staged or not; a renamed file is one file. */
  async changesSince(commit: string): Promise<TreeChanges> {
    const fields = await this.#list(['diff', '--raw', '-z', '-M', '--abbrev=40', commit, '--']);
    const files: ChangedFile[] = [];
    for (let index = 0; index < fields.length; ) {
      const [mode, , blob, , status] = fields[index++].slice(1).split(' ');
      const first = fields[index++];
      const to = /^[RC]/.test(status) ? fields[index++] : first;
      files.push({
        from: noBlob.test(mode) ? undefined : first,
        to: status === 'D' ? undefined : to,
        blob: fileMode.test(mode) && !noBlob.test(blob) ? blob : undefined,
      });
    }
    const added = await this.#list(['ls-files', '--others', '--exclude-standard', '-z']);
    const staged = await this.#list(['ls-files', '--stage', '-z']);
    const submodules = staged.filter((entry) => submoduleMode.test(entry));
    return {
      files: [...files, ...added.filter((name) => !name.endsWith('/')).map((to) => ({ to }))],
      repositories: [
        ...submodules.map((entry) => `${entry.slice(entry.indexOf('\t') + 1)}/`),
        ...added.filter((name) => name.endsWith('/')),
      ],
    };
  }

  /** The blob of a file in a commit, where it has one. */
  async blobAt(commit: string, file: string): Promise<string | undefined> {
    const [entry] = await this.#list([
      '--literal-pathspecs',
      'ls-tree',
      '-z',
      '--full-tree',
      commit,
      '--',
      file,
    ]);
    const [mode, kind, blob] = entry?.split(/[ \t]/) ?? [];
    return kind === 'blob' && fileMode.test(mode) ? blob : undefined;
  }

  /** What blobs hold. Throws a ChangesError where this clone does not have one. */
  async read(blobs: Iterable<string>): Promise<Map<string, Buffer>> {
    const wanted = [...new Set(blobs)];
    const contents = new Map<string, Buffer>();
    if (wanted.length === 0) return contents;
    const { status, bytes, error } = await git(this.top, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
    let offset = 0;
    for (const blob of wanted) {
      const end = bytes.indexOf('\n', offset);
      const [, kind, size] = bytes.toString('latin1', offset, Math.max(offset, end)).split(' ');
      if (status !== 0 || end < 0 || kind !== 'blob') {
        throw new ChangesError(
          `this clone does not hold what the chapters were${error ? ` (${firstLine(error)})` : ''}; fetch it whole, without --filter`,
        );
      }
      contents.set(blob, bytes.subarray(end + 1, end + 1 + Number(size)));
      offset = end + 1 + Number(size) + 1;
    }
    return contents;
  }

  /** Runs a command that must succeed and whose answers end with NUL. */
  async #list(args: readonly string[]): Promise<string[]> {
    const { status, text, error } = await git(this.top, args);
    if (status !== 0) throw new ChangesError(`git cannot say what changed: ${firstLine(error)}`);
    return text.split('\0').slice(0, -1);
  }
}

interface Answer {
  status: number;
  bytes: Buffer;
  text: string;
  error: string;
}

function git(folder: string, args: readonly string[], input?: string): Promise<Answer> {
  const env = {
    ...process.env,
    // Looking must not write to the index, nor fetch what a partial clone left out.
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    LC_ALL: 'C',
  };
  return new Promise((resolve, reject) => {
    const options = { env, encoding: 'buffer', maxBuffer: 2 ** 30, windowsHide: true } as const;
    const child = execFile('git', ['-C', folder, ...args], options, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') {
        const why = error.code === 'ENOENT' ? 'it is not installed' : error.message;
        reject(new ChangesError(`what changed is asked of git, which cannot be run: ${why}`));
        return;
      }
      const status = error ? Number(error.code) : 0;
      resolve({ status, bytes: stdout, text: String(stdout), error: String(stderr) });
    });
    // A git that ends early closes the pipe; its status says what happened.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

function firstLine(text: string): string {
  return text
    .trim()
    .split('\n')[0]
    .replace(/^fatal: /, '');
}
