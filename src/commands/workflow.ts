/** The workflow that proofreads a book on GitHub: this repository's own, and the one that `stet init` writes. */
import path from 'node:path';
import { parse } from 'yaml';

const checkout = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0';
const setupNode = 'actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0';

/** The action of this version, for other repositories. */
export function publishedAction(version: string): string {
  return `stet-proofreader/stet/.github/actions/proofread@v${version}`;
}

/**
 * The text of `.github/workflows/proofread.yml` for the books in these folders. `action` is what `uses` takes, `prepare` a command that comes before
 * it. It runs for pull requests alone, those from forks too, and may only read: whatever an edit holds, it is given
 * nothing to harm the book with.
 */
export function workflowFile(folders: readonly string[], action: string, prepare?: string): string {
  return `# Proofreads the book at every pull request, and marks what the edit got wrong in its lines.
name: Proofread

on: pull_request

permissions:
  contents: read

concurrency:
  group: proofread-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  proofread:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: ${checkout}
        with:
          # The edit itself, so that marks stand in its lines, whatever else has been merged.
          ref: \${{ github.event.pull_request.head.sha }}
          # The history tells which lines the edit changed.
          fetch-depth: 0
          persist-credentials: false
      - uses: ${setupNode}
        with:
          node-version: 22
${prepare === undefined ? '' : `      - run: ${prepare}\n`}      - uses: ${action}
        with:
          paths: ${listed(folders)}
          since: auto
`;
}

/** One folder, or several in lines of their own, as the action reads them. */
function listed(folders: readonly string[]): string {
  const indent = ' '.repeat(12);
  const isPlain = folders.length > 1 && !folders.some((folder) => /^\s/.test(folder));
  return isPlain
    ? `|\n${folders.map((folder) => indent + folder).join('\n')}`
    : JSON.stringify(folders.join('\n'));
}

/** The folders that a workflow gives to the action; undefined where it does not use it, or names none. */
export function foldersOf(workflow: string): string[] | undefined {
  return stepOf(workflow)?.folders;
}

/** A workflow with one more folder in the place of those within it; undefined where it is not as Stet wrote it. */
export function withFolder(workflow: string, folder: string): string | undefined {
  const step = stepOf(workflow);
  if (!step || workflowFile(step.folders, step.action) !== workflow) return undefined;
  const others = step.folders.filter((other) => !holds(folder, other));
  return workflowFile([...others, folder], step.action);
}

/** Whether a folder is another or holds it; both with `/`. */
export function holds(folder: string, other: string): boolean {
  const own = path.posix.normalize(`${folder}/`);
  return own === './' || path.posix.normalize(`${other}/`).startsWith(own);
}

interface Job {
  steps?: { uses?: string; with?: { paths?: string } }[];
}

function stepOf(workflow: string): { action: string; folders: string[] } | undefined {
  try {
    const { jobs } = parse(workflow) as { jobs: Record<string, Job> };
    const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);
    const step = steps.find(({ uses }) => uses && /\/actions\/proofread(?:@|$)/.test(uses));
    const folders = step?.with?.paths?.split('\n').filter((line) => line !== '') ?? [];
    return step?.uses && folders.length > 0 ? { action: step.uses, folders } : undefined;
  } catch {
    // No YAML, or no workflow.
    return undefined;
  }
}
