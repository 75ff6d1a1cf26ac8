/** The workflow that proofreads a book on GitHub: this repository's own, and the one that `stet init` writes. */

const checkout = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0';
const setupNode = 'actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0';

/** The action of this version, for other repositories. */
export function publishedAction(version: string): string {
  return `stet-proofreader/stet/.github/actions/proofread@v${version}`;
}

/**
 * The text of `.github/workflows/proofread.yml`. `action` is what `uses` takes, `prepare` a command that comes before
 * it. It runs for pull requests alone, those from forks too, and may only read: whatever an edit holds, it is given
 * nothing to harm the book with.
 */
export function workflowFile(folder: string, action: string, prepare?: string): string {
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
          paths: ${JSON.stringify(folder)}
          since: auto
`;
}
