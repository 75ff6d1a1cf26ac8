import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/setup/build-cli.ts',
    // A machine that does other work too may take ten times as long as one that does not.
    testTimeout: 120_000,
    // To take away a book of eleven thousand chapters may take as long.
    hookTimeout: 120_000,
    // Vitest would leave one core of two idle.
    maxWorkers: 2,
    // Tests that run side by side wait for servers more than they work.
    maxConcurrency: 10,
    // Tests write nothing into the repository, no cache either.
    cache: false,
  },
});
