/** What GitHub Actions says of the pull request it runs for. */
import { readFile } from 'node:fs/promises';
import { ChangesError } from './git.js';

/** A pull request, as its event tells it. */
export interface PullRequest {
  number: number;
  /** The commit whose changes are asked for. */
  head: string;
  /** The commit of the branch it is to be merged into. */
  base: string;
  /** The name of that branch. */
  baseBranch: string;
  /** Whether it comes from another repository, whose workflows get a token that may only read. */
  isFromFork: boolean;
}

/** Variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The pull request that this run is for; undefined where it is for none. Throws a ChangesError. */
export async function readPullRequest(environment: Environment): Promise<PullRequest | undefined> {
  const file = environment.GITHUB_EVENT_PATH;
  if (!file) return undefined;
  let event: unknown;
  try {
    event = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new ChangesError(`the event in GITHUB_EVENT_PATH cannot be read (${(error as Error).message})`);
  }
  const pull = at(event, 'pull_request');
  if (pull === undefined || pull === null) return undefined;
  const [number, head, base, baseBranch] = [
    at(pull, 'number'),
    at(pull, 'head', 'sha'),
    at(pull, 'base', 'sha'),
    at(pull, 'base', 'ref'),
  ];
  const isWhole =
    Number.isInteger(number) && isCommit(head) && isCommit(base) && typeof baseBranch === 'string';
  if (!isWhole)
    throw new ChangesError('the event in GITHUB_EVENT_PATH does not say what its pull request changes');
  const isFromFork = at(pull, 'head', 'repo', 'full_name') !== at(pull, 'base', 'repo', 'full_name');
  return { number: number as number, head, base, baseBranch, isFromFork };
}

function isCommit(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value);
}

function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  );
}
