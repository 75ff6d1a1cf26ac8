/**
 * `--format github`: commands that a workflow on GitHub turns into annotations, after the report for whoever reads the
 * log. GitHub shows ten errors, ten warnings and ten notices of a step; what has no room goes into the job's summary.
 */
import { type Finding, lastLine, type Severity } from '../core/finding.js';
import type { Fault, RunReport } from '../core/run.js';
import { amount } from './amount.js';
import { type Annotation, type Choice, chooseAnnotations } from './annotations.js';
import { correctionOf, reasonOf } from './correction.js';
import { cut } from './layout.js';
import { pretty } from './pretty.js';
import { pathInRepository, type Reporter, shownFindings, type View } from './reporter.js';
import { visible } from './visible.js';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', suggestion: 'notice' };

/** What GitHub shows of each kind. */
const limit = 10;

/** Faults take their room from the errors, but never all of it. */
const mostFaults = 5;

/** GitHub cuts messages at 4,096 characters and titles at 255. */
const messageRoom = 4000;
const titleRoom = 200;

/** The report between stopped commands, the annotations, and a last line that says where the rest is. */
export const github: Reporter = (report, view) => {
  const { annotations, rest } = choiceFor(report, view);
  const lines: string[] = [];
  const { token } = view.workflow ?? {};
  if (token !== undefined) lines.push(`::stop-commands::${token}\n${pretty(report, view)}::${token}::`);
  lines.push(...report.faults.slice(0, mostFaults).map((fault) => faultCommand(fault, view)));
  lines.push(...annotations.map((annotation) => annotationCommand(annotation, view)));
  lines.push(lastWords(annotations, rest, view));
  return `${lines.join('\n')}\n`;
};

/** Which of the findings shown are marked in the chapters. */
export function choiceFor(report: RunReport, view: View): Choice {
  const errors = limit - Math.min(report.faults.length, mostFaults);
  return chooseAnnotations(
    report.chapters.map((chapter) => ({ chapter, findings: shownFindings(chapter, view) })),
    {
      marks: { error: errors, warning: limit, suggestion: limit },
      room: messageRoom,
      size: (finding) => paragraphOf(finding).length + 2,
    },
    view.changed,
  );
}

function annotationCommand({ path, severity, findings }: Annotation, view: View): string {
  const [first] = findings;
  const line = first.start.line;
  const endLine = Math.max(...findings.map(lastLine));
  const isOne = findings.length === 1;
  // Columns count only within one line; an empty stretch, where words are missing, has none to count.
  const hasColumns = isOne && line === endLine && first.end.line === line;
  const title = isOne ? correctionOf(first) : findings.map(correctionOf).join(', ');
  return command(
    commands[severity],
    {
      file: visible(pathInRepository(path, view)),
      line,
      endLine,
      col: hasColumns ? first.start.column : undefined,
      endColumn: hasColumns ? Math.max(first.end.column, first.start.column) : undefined,
      title: cut(title, titleRoom, 'start'),
    },
    isOne ? bodyOf(first) : findings.map(paragraphOf).join('\n'),
  );
}

/** What one annotation says under its title. */
function bodyOf(finding: Finding): string {
  return `${reasonOf(finding)} (${finding.rule})`;
}

/** What it says of one finding among several. */
function paragraphOf(finding: Finding): string {
  return `• ${correctionOf(finding)}: ${bodyOf(finding)}`;
}

function faultCommand({ path, rule, message }: Fault, view: View): string {
  const title = rule === undefined ? 'Stet could not do its work' : `The rule ${rule} failed`;
  const file = path === undefined ? undefined : visible(pathInRepository(path, view));
  return command('error', { file, title }, cut(visible(message), messageRoom, 'start'));
}

type Properties = Record<string, string | number | undefined>;

/** A workflow command, escaped as the runner unescapes it. */
function command(name: string, properties: Properties, message: string): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const list = given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${name} ${list}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function lastWords(annotations: Annotation[], rest: Choice['rest'], view: View): string {
  const marked = annotations.reduce((sum, { findings }) => sum + findings.length, 0);
  const left = rest.reduce((sum, { findings }) => sum + findings.length, 0);
  if (left === 0) {
    return marked === 0
      ? 'Stet has no findings to mark.'
      : `${amount(marked, 'finding')} marked in the chapters.`;
  }
  const where = view.workflow?.hasSummary ? 'in the summary of this job' : 'in the report above';
  const rest_ = `${amount(left, 'more finding')} ${left === 1 ? 'is' : 'are'} ${where}.`;
  return `${amount(marked, 'finding')} marked in the chapters; ${rest_}`;
}
