/** `--format sarif`: SARIF 2.1.0, which GitHub code scanning and many editors read. */
import type { Finding, Severity } from '../core/finding.js';
import type { Fault } from '../core/run.js';
import { messageOf } from './correction.js';
import { encodePath } from './encode-path.js';
import { fingerprints } from './fingerprint.js';
import { printJson } from './json-text.js';
import { homepage, type Reporter, shownFindings, type View } from './reporter.js';
import { visible } from './visible.js';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
const levels: Record<Severity, string> = { error: 'error', warning: 'warning', suggestion: 'note' };

/** One run, with the rules that found something, and faults as notifications of the tool. */
export const sarif: Reporter = (report, view) => {
  const rules = new Map<string, unknown>();
  const results = report.chapters.flatMap((chapter) => {
    const findings = shownFindings(chapter, view);
    const names = fingerprints(chapter, findings);
    return findings.map((finding, index) => {
      if (!rules.has(finding.rule)) rules.set(finding.rule, describeRule(finding, view));
      const artifactLocation = locate(chapter.path);
      const region = regionOf(finding);
      return {
        ruleId: finding.rule,
        ruleIndex: [...rules.keys()].indexOf(finding.rule),
        level: levels[finding.severity],
        message: { text: plain(messageOf(finding)) },
        locations: [
          {
            physicalLocation: { artifactLocation, region: { ...region, snippet: { text: finding.actual } } },
          },
        ],
        partialFingerprints: { 'stet/v1': names[index] },
        fixes: (finding.fix === 'none' ? [] : finding.expected).map((text) => ({
          artifactChanges: [
            { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text } }] },
          ],
        })),
      };
    });
  });
  const run = {
    tool: {
      driver: {
        name: 'Stet',
        ...(view.tool && { version: view.tool.version, semanticVersion: view.tool.version }),
        informationUri: homepage,
        rules: [...rules.values()],
      },
    },
    invocations: [
      {
        executionSuccessful: report.faults.length === 0,
        toolExecutionNotifications: report.faults.map(notificationOf),
      },
    ],
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    results,
  };
  return `${printJson({ $schema: schema, version: '2.1.0', runs: [run] }, 2)}\n`;
};

function describeRule(finding: Finding, view: View): unknown {
  const { summary = finding.rule, why = finding.note } = view.tool?.rules.get(finding.rule) ?? {};
  return {
    id: finding.rule,
    shortDescription: { text: plain(summary) },
    fullDescription: { text: plain(why) },
    help: { text: plain(`${why} stet explain ${finding.rule}`) },
    ...(finding.url !== '' && { helpUri: finding.url }),
  };
}

function regionOf({ start, end }: Finding): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function notificationOf({ path, message, rule }: Fault): unknown {
  return {
    level: 'error',
    message: { text: plain(visible(message)) },
    ...(rule !== undefined && { associatedRule: { id: rule } }),
    ...(path !== undefined && { locations: [{ physicalLocation: { artifactLocation: locate(path) } }] }),
  };
}

/** Paths inside the working folder are relative to the root of the source, wherever that lies. */
function locate(path: string): { uri: string; uriBaseId?: string } {
  const isAbsolute = /^(?:\/|[a-z]:\/)/i.test(path);
  if (!isAbsolute) return { uri: encodePath(path), uriBaseId: '%SRCROOT%' };
  return { uri: `file://${path.startsWith('/') ? '' : '/'}${encodePath(path)}` };
}

/** SARIF reads `[words](place)` in a message as a link (3.11.6): a backslash makes the bracket a bracket. */
function plain(text: string): string {
  return text.replace(/(\\*)\[(?=[^\]]*\]\()/g, '$1$1\\[');
}
