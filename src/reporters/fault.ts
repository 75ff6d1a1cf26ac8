/** Prints what kept Stet from its work. */
import pc from 'picocolors';
import type { Fault } from '../core/run.js';
import { wrap } from './layout.js';
import type { View } from './reporter.js';
import { visible } from './visible.js';

const label = 'fault';

/** One fault a line, or more where the message is long; ends with a line feed unless there are none. */
export function printFaults(faults: readonly Fault[], view: Pick<View, 'color' | 'width'>): string {
  const colors = pc.createColors(view.color);
  const indent = label.length + 2;
  const room = Math.max(16, view.width - indent);
  let text = '';
  for (const { path, rule, message } of faults) {
    const subject = path ?? (rule && `rule ${rule}`);
    const lines = visible(subject ? `${subject}: ${message}` : message)
      .split('\n')
      .flatMap((line) => wrap(line, room));
    text += `${colors.red(colors.bold(label))}  ${lines.join(`\n${' '.repeat(indent)}`)}\n`;
  }
  return text;
}
