/** Writes a file whole or not at all: whatever happens, the old text is there or the new one. */
import { constants } from 'node:fs';
import {
  access,
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import path from 'node:path';

/** A file that was not written; the message says why, for the author, and reads on from the file's name. */
export class WriteError extends Error {
  override name = 'WriteError';
  /** Absolute; undefined while whoever throws it does not know. */
  file: string | undefined;

  constructor(message: string, file?: string) {
    super(message);
    this.file = file;
  }
}

/** Names of unfinished files: hidden, so that no run takes one for a chapter. */
const unfinished = /^\.(?<name>.+)\.stet-(?<pid>\d+)$/;

/**
 * Writes to a file of its own in the same folder, flushes it and gives it the other's name. Permissions stay; of a
 * symbolic link the target is written. `expected` is what the file must hold now, `undefined` that it must not be
 * there. Throws a WriteError; then nothing has changed.
 */
export async function writeWhole(
  file: string,
  expected: Uint8Array | undefined,
  content: Uint8Array,
): Promise<void> {
  try {
    await replace(file, expected, content);
  } catch (error) {
    if (error instanceof WriteError) error.file ??= file;
    throw error;
  }
}

async function replace(file: string, expected: Uint8Array | undefined, content: Uint8Array): Promise<void> {
  const target = expected ? await realpath(file).catch(explain) : file;
  const folder = path.dirname(target);
  if (!expected) await mkdir(folder, { recursive: true }).catch(explain);
  await access(expected ? target : folder, constants.W_OK).catch(explain);
  await removeLeftovers(folder, path.basename(target));
  const draft = path.join(folder, `.${path.basename(target)}.stet-${process.pid}`);
  try {
    const handle = await open(draft, 'wx', 0o666).catch(explain);
    try {
      if (expected) await keepPermissions(handle, target);
      await handle.writeFile(content).catch(explain);
      await handle.sync().catch(explain);
    } finally {
      await handle.close();
    }
    // As late as can be: the author may be typing.
    await checkUnchanged(target, expected);
    await rename(draft, target).catch(explain);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await flushFolder(folder);
}

async function checkUnchanged(target: string, expected: Uint8Array | undefined): Promise<void> {
  const now = await readFile(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    return explain(error);
  });
  if (now === undefined && expected === undefined) return;
  if (now === undefined) throw new WriteError('was deleted since it was read; it is not written');
  if (expected === undefined || Buffer.compare(now, expected) !== 0) {
    throw new WriteError('was changed since it was read; it is not written. Run Stet again.');
  }
}

async function keepPermissions(handle: FileHandle, target: string): Promise<void> {
  const { mode, uid, gid } = await stat(target).catch(explain);
  const own = await handle.stat();
  // Who may not give a file away keeps it, as any editor does.
  if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid).catch(() => {});
  await handle.chmod(mode & 0o7777).catch(explain);
}

/** Takes away what a killed run left of this file. */
async function removeLeftovers(folder: string, name: string): Promise<void> {
  for (const entry of await readdir(folder).catch(explain)) {
    const groups = unfinished.exec(entry)?.groups;
    if (groups?.name !== name || isRunning(Number(groups.pid))) continue;
    await rm(path.join(folder, entry), { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** So that a power cut cannot take back the new name; not every system can. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

function explain(error: NodeJS.ErrnoException): never {
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      throw new WriteError('is not written: the disk is full');
    case 'EACCES':
    case 'EPERM':
      throw new WriteError('is not written: permission denied, for it or for its folder');
    case 'EROFS':
      throw new WriteError('is not written: the disk is read-only');
    case 'ENOENT':
      throw new WriteError('was deleted since it was read; it is not written');
    case 'EEXIST':
      throw new WriteError('is not written: another run of Stet is writing it');
  }
  throw new WriteError(`is not written (${error.code ?? error.message})`);
}
