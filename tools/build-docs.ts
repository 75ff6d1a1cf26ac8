/** Writes rules/README.md from the rules' own examples. `--check` writes nothing and fails where it is not current. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { categories, type Example, type Rule } from '../src/core/rule.js';
import { packageRoot } from '../src/files/package-root.js';
import { loadRules } from '../src/registry.js';

/** How many examples of a kind are shown. */
const shown = 4;

const file = path.join(packageRoot, 'rules/README.md');
const text = renderRules([...(await loadRules()).values()]);
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    console.error('rules/README.md is not what the rules say; run npm run docs');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}

function renderRules(rules: readonly Rule[]): string {
  const contents = categories.map((category) => {
    const ids = rules.filter((rule) => rule.category === category).map(({ id }) => `[${id}](#${id})`);
    return `- **${category}**: ${ids.join(', ')}`;
  });
  return [
    '# Rules',
    '',
    'Written by `npm run docs` from the examples in each rule, which are its tests as well. A rule is one file here, or',
    'an entry of a pack in `packs/`. A folder named after a rule or a pack holds parts of it; what rules share stands in',
    '`lists/` (words), `grammar/` (what is asked of a place) and `reports/` (what is told of it).',
    '',
    ...contents,
    '',
    ...rules.flatMap(renderRule),
  ].join('\n');
}

function renderRule(rule: Rule): string[] {
  const { id, summary, why, severity, fix, where, off, options = {}, examples } = rule;
  const place = where === 'all' ? '' : `, in ${where} only`;
  const lines = [
    `## ${id}`,
    '',
    `${summary} ${why}`,
    '',
    `*${off ? 'off by default, ' : ''}${severity}, fix: ${fix}${place}*`,
    '',
  ];
  for (const [name, option] of Object.entries(options)) {
    lines.push(`- \`${name}\` (default \`${JSON.stringify(option.default)}\`): ${option.help}`);
  }
  if (Object.keys(options).length > 0) lines.push('');
  lines.push(
    ...examples
      .filter((example) => 'bad' in example)
      .slice(0, shown)
      .map(renderExample),
  );
  lines.push(
    ...examples
      .filter((example) => 'ok' in example)
      .slice(0, shown)
      .map(renderExample),
  );
  lines.push(...examples.filter((example) => 'miss' in example).map(renderExample), '');
  return lines;
}

function renderExample(example: Example): string {
  if ('bad' in example) {
    const bad = quoteMarkdown(example.bad).replace('[[', '**').replace(']]', '**');
    const only = example.careless ? ' *(told only in a chapter full of slips)*' : '';
    return `- ✗ ${bad} → ${quoteMarkdown(example.good)}${only}`;
  }
  if ('ok' in example) return `- ✓ ${quoteMarkdown(example.ok)} *(${quoteMarkdown(example.because)})*`;
  return `- not found: ${quoteMarkdown(example.miss)} *(${quoteMarkdown(example.because)})*`;
}

/** Keeps Markdown from reading the examples, except the marks of the wrong words. */
function quoteMarkdown(text: string): string {
  return text.replaceAll(/[*_`<>|\\]/g, '\\$&').replaceAll(/\s*\n\s*/g, ' ¶ ');
}
