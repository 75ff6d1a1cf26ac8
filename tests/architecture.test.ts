/** Holds the import directions of the house. A type-only import counts as an import. */
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { expect, test } from 'vitest';

/** Which rooms may import which others of ours; a room may always import itself. */
const rooms: Record<string, { files: string; may: string[] }> = {
  core: { files: '^src/core/', may: [] },
  files: { files: '^src/files/', may: [] },
  models: { files: '^src/models/', may: [] },
  'author-files': { files: '^src/author-files/', may: ['^src/core/'] },
  names: { files: '^src/names/', may: ['^src/core/'] },
  style: { files: '^src/style/', may: ['^src/core/'] },
  tongues: { files: '^src/tongues/', may: ['^src/core/'] },
  slips: { files: '^src/slips/', may: ['^src/(?:core|models|tongues)/'] },
  reading: { files: '^src/reading/', may: ['^src/core/'] },
  story: { files: '^src/story/', may: ['^src/(?:core|author-files|names|style)/'] },
  speller: { files: '^src/speller/', may: ['^src/(?:core|files|models)/'] },
  tagger: { files: '^src/tagger/', may: ['^src/(?:core|files|models)/'] },
  ear: { files: '^src/ear/', may: ['^src/(?:core|files|models)/'] },
  packs: { files: '^src/packs/', may: ['^src/(?:core|tongues)/'] },
  reporters: { files: '^src/reporters/', may: ['^src/core/'] },
  rules: { files: '^rules/', may: ['^src/(?:core|names|slips|style|tongues)/'] },
  registry: {
    files: '^src/(?:registry|rule-files)',
    may: ['^src/(?:core|files|packs|tongues)/', '^rules/'],
  },
  engine: {
    files: '^src/engine/',
    may: [
      '^src/(?:cache|core|ear|files|proofreading|reading|speller|standing|story|threads)/',
      '^src/(?:config|registry)',
    ],
  },
  proofreading: {
    files: '^src/proofreading/',
    may: ['^src/(?:core|ear|reading|speller|standing|story|tagger|threads)/', '^src/registry'],
  },
};

test('imports run one way and in no circle', async () => {
  const { output } = await cruise(
    ['src', 'rules'],
    {
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      validate: true,
      ruleSet: {
        forbidden: [
          { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
          {
            name: 'nothing-imports-the-front-ends',
            severity: 'error',
            from: { path: '^(?:src|rules)/', pathNot: '^src/(?:cli|start/|command-line|commands/)' },
            to: { path: '^src/(?:index|cli|start/bundled|command-line|commands/)' },
          },
          ...Object.entries(rooms).map(([name, { files, may }]) => ({
            name: `${name}-imports-only-what-it-may`,
            severity: 'error' as const,
            from: { path: files },
            to: { path: '^(?:src|rules|tools|tests)/', pathNot: [files, ...may] },
          })),
          {
            name: 'rules-share-only-what-stands-in-rooms-of-their-own',
            severity: 'error',
            from: { path: '^rules/([^/.]+)', pathNot: '^rules/(?:grammar|lists|reports)/' },
            to: { path: '^rules/', pathNot: '^rules/(?:$1[/.]|grammar/|lists/|reports/)' },
          },
          {
            name: 'what-rules-share-knows-no-rule',
            severity: 'error',
            from: { path: '^rules/(?:grammar|lists|reports)/' },
            to: { path: '^rules/', pathNot: '^rules/(?:grammar|lists|reports)/' },
          },
          {
            name: 'only-publish-knows-the-network',
            severity: 'error',
            from: { path: '^(?:src|rules)/', pathNot: '^src/publish/github' },
            to: { path: '@octokit/|^(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:/|$)' },
          },
          {
            name: 'only-the-command-publish-loads-it',
            severity: 'error',
            from: { path: '^src/', pathNot: '^src/(?:publish/|commands/publish)' },
            to: { path: '^src/publish/', pathNot: '^src/publish/publish-error' },
          },
          {
            name: 'rules-and-what-they-ask-do-no-input-or-output',
            severity: 'error',
            from: { path: '^(?:rules|src/(?:core|models|names|slips|style|tongues))/' },
            to: { dependencyTypes: ['core'] },
          },
        ],
      },
    },
    undefined,
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  const { violations, totalCruised } = (output as ICruiseResult).summary;
  expect(violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  expect(totalCruised).toBeGreaterThan(30);
});
