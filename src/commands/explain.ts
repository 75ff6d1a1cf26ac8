/** `stet explain RULE`: the documentation of one rule, from the rule itself. */
import pc from 'picocolors';
import type { Example, OptionSpec, Rule } from '../core/rule.js';
import { activeRules, openProject } from '../engine/project.js';
import { pad, wrap } from '../reporters/layout.js';
import { visibleLine } from '../reporters/visible.js';
import { noSuchRule, wantsColor, widthOf } from './terminal.js';

type Colors = ReturnType<typeof pc.createColors>;

const regions = {
  all: 'narration and dialogue',
  narration: 'narration; what characters say is left alone',
  dialogue: 'dialogue',
};

const fixes = {
  safe: 'safe: the first suggestion can be applied without looking',
  unsafe: 'unsafe: look before you apply it',
  none: 'none',
};

/** Prints summary, reason, settings and examples of a rule. */
export async function explain(id: string, flags: { config?: string; color?: boolean }): Promise<number> {
  const project = await openProject(process.cwd(), flags.config);
  const rule = project.rules.get(id);
  if (!rule) throw noSuchRule(id, project);
  const entry = activeRules(project).find((candidate) => candidate.rule === rule);
  const colors = pc.createColors(wantsColor(process.stdout, flags.color));
  const width = Math.min(100, widthOf(process.stdout));
  const lines = [
    colors.bold(rule.id),
    '',
    ...wrap(rule.summary, width),
    ...wrap(rule.why, width),
    '',
    ...table(
      [
        ['category', rule.category],
        [
          'severity',
          `${entry?.severity ?? rule.severity}${entry ? '' : ' (off; the settings can turn it on)'}`,
        ],
        ['looks at', regions[rule.where]],
        ['fix', fixes[entry?.fix ?? rule.fix]],
      ],
      width,
    ),
    ...printOptions(rule, width, colors),
    ...printExamples(rule.examples, width, colors),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

/** Two columns: short names and what they mean. */
function table(rows: readonly (readonly [string, string])[], width: number): string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.flatMap(([name, text]) => {
    const [first, ...rest] = wrap(text, Math.max(20, width - left - 2));
    return [`  ${pad(name, left)}${first}`, ...rest.map((line) => ' '.repeat(left + 2) + line)];
  });
}

function printOptions(rule: Rule, width: number, colors: Colors): string[] {
  const options = Object.entries(rule.options ?? {});
  if (options.length === 0) return [];
  const rows = options.map(([name, spec]) => [name, `${spec.help} ${describeDefault(spec)}`] as const);
  return ['', colors.bold('Options'), '', ...table(rows, width)];
}

function describeDefault(spec: OptionSpec<unknown>): string {
  const shown = Array.isArray(spec.default) ? spec.default.join(', ') || 'none' : String(spec.default);
  return `Default: ${shown}.`;
}

function printExamples(examples: readonly Example[], width: number, colors: Colors): string[] {
  const wrong = examples.flatMap((example) => ('bad' in example ? [example] : []));
  const traps = examples.flatMap((example) => ('ok' in example ? [example] : []));
  const misses = examples.flatMap((example) => ('miss' in example ? [example] : []));
  const lines: string[] = [];
  const heading = (text: string) => lines.push('', colors.bold(text));
  if (wrong.length > 0) heading('Reported');
  for (const { bad, good } of wrong) {
    lines.push('', ...quoted('wrong', markWrong(bad, colors), width, colors.red));
    lines.push(...quoted('right', good, width, colors.green));
  }
  if (traps.length > 0) heading('Left alone');
  for (const { ok, because } of traps)
    lines.push('', ...quoted('', ok, width), ...quoted('', `(${because})`, width, colors.dim));
  if (misses.length > 0) heading('Known to be missed');
  for (const { miss, because } of misses) {
    lines.push('', ...quoted('', miss, width), ...quoted('', `(${because})`, width, colors.dim));
  }
  return lines;
}

function markWrong(bad: string, colors: Colors): string {
  return bad.replace(/\[\[(.*?)\]\]/gs, (_all, inner: string) => {
    if (inner === '') return '‸';
    return colors.isColorSupported ? colors.underline(inner) : `[${inner}]`;
  });
}

function quoted(label: string, text: string, width: number, color = (plain: string) => plain): string[] {
  const left = label === '' ? '  ' : `  ${label}  `;
  // The marks of an underline are no control characters of an author.
  const shown = text.includes('\u001b') ? text : visibleLine(text);
  const [first, ...rest] = wrap(shown, width - left.length);
  const lines = label === '' ? [left + color(first)] : [`  ${color(label)}  ${first}`];
  return [...lines, ...rest.map((line) => ' '.repeat(left.length) + (label === '' ? color(line) : line))];
}
