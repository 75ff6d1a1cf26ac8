/** Tries the fixer on many more books than the tests do: `npm run fuzz -- [runs] [seed]`. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { packageRoot } from '../src/files/package-root.js';

const [runs = '50000', seed] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [path.join(packageRoot, 'node_modules/vitest/vitest.mjs'), 'run', 'tests/fix-properties.test.ts'],
  {
    cwd: packageRoot,
    stdio: 'inherit',
    env: { ...process.env, STET_RUNS: runs, ...(seed === undefined ? {} : { STET_SEED: seed }) },
  },
);
process.exitCode = status ?? 1;
