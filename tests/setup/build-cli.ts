/** Builds Stet into a temporary folder, once a run of the tests, so that they write nothing into the repository. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder in which Stet is installed for the tests. */
    installed: string;
  }
}

/** Builds; the answer takes the folder away again. */
export default function setup(project: TestProject): () => void {
  const root = project.config.root;
  const installed = mkdtempSync(path.join(tmpdir(), 'stet-tests-'));
  const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  try {
    copyFileSync(path.join(root, 'package.json'), path.join(installed, 'package.json'));
    for (const folder of ['node_modules', 'rules', 'models', 'tools', 'src']) {
      if (existsSync(path.join(root, folder))) {
        symlinkSync(path.join(root, folder), path.join(installed, folder), 'junction');
      }
    }
    // Types are the business of `npm run types`; without them the build takes a third of the time.
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    node(tsc, '--noCheck', '--declaration', 'false', '--outDir', path.join(installed, 'dist'));
    node(path.join(installed, 'dist/tools/build-dictionaries.js'));
    node(path.join(installed, 'dist/tools/build-tagger.js'));
    node(path.join(installed, 'dist/tools/build-ear.js'));
    node(path.join(installed, 'dist/tools/build-bundle.js'));
  } catch (error) {
    rmSync(installed, { recursive: true });
    const { stdout = '', message } = error as Error & { stdout?: string };
    throw new Error(`Stet cannot be built for the tests: ${message}\n${stdout}`);
  }
  project.provide('installed', installed);
  return () => rmSync(installed, { recursive: true });
}
