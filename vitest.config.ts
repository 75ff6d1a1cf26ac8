import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/setup/build-cli.ts',
    testTimeout: 30_000,
    // Tests write nothing into the repository, no cache either.
    cache: false,
  },
});
