/** `stet rules`: a table of all rules. */
import pc from 'picocolors';
import { categories, type Rule } from '../core/rule.js';
import { activeRules, openProject } from '../engine/project.js';
import { pad, wrap } from '../reporters/layout.js';
import { wantsColor, widthOf } from './terminal.js';

/** Below this the summary stands under the row. */
const narrow = 90;

/** Prints the rules by category, with what the settings make of them. */
export async function listRules(flags: { config?: string; color?: boolean }): Promise<number> {
  const project = await openProject(process.cwd(), flags.config);
  const active = new Map(activeRules(project).map((entry) => [entry.rule.id, entry]));
  const colors = pc.createColors(wantsColor(process.stdout, flags.color));
  const width = widthOf(process.stdout);
  const idWidth = Math.max(...[...project.rules.keys()].map((id) => id.length));
  const lines: string[] = [];
  for (const category of categories) {
    const rules = [...project.rules.values()].filter((rule) => rule.category === category);
    if (rules.length === 0) continue;
    lines.push(colors.bold(colors.underline(category)), '');
    for (const rule of rules) {
      const entry = active.get(rule.id);
      const state = entry ? colors.green('on ') : colors.dim('off');
      const row = [
        pad(rule.id, idWidth),
        state,
        (entry?.severity ?? rule.severity).padEnd(10),
        `fix ${(entry?.fix ?? rule.fix).padEnd(6)}`,
      ].join('  ');
      lines.push(...placeSummary(`  ${row}`, rule, idWidth + 33, width, colors));
    }
    lines.push('');
  }
  lines.push('“stet explain RULE” says more of one.');
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function placeSummary(
  row: string,
  rule: Rule,
  rowWidth: number,
  width: number,
  colors: ReturnType<typeof pc.createColors>,
): string[] {
  if (width < narrow)
    return [row.trimEnd(), ...wrap(rule.summary, width - 4).map((line) => colors.dim(`    ${line}`))];
  const [first, ...rest] = wrap(rule.summary, Math.max(20, width - rowWidth - 2));
  return [`${row}  ${first}`, ...rest.map((line) => ' '.repeat(rowWidth + 2) + line)];
}
