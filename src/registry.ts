/** The only importer of rules: loads them, and makes of each a retext plugin. */
import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { Document } from './core/document.js';
import { type FixGrade, fixGrades, type RawFinding, type Severity } from './core/finding.js';
import { withBothWords } from './core/inserted-word.js';
import {
  type ActiveRule,
  type Category,
  type Report,
  type Rule,
  type RuleContext,
  spanOf,
} from './core/rule.js';
import type { Speller } from './core/speller.js';
import type { Lines, Span } from './core/text.js';
import { readRules } from './rule-files.js';
import { isBroadlyTold, isInTalkOfDialect } from './tongues/dialect.js';
import { isForeign } from './tongues/foreign.js';
import { isSpelledAnyhow } from './tongues/own-spelling.js';
import { isWithoutCapitals } from './tongues/small-letters.js';

/** The page that documents all rules, an anchor a rule. */
const documentation = 'https://github.com/stet-proofreader/stet/blob/main/rules/README.md';

/** Where a rule is documented. */
export function documentationOf(rule: Rule): string {
  return `${documentation}#${rule.id}`;
}

let loaded: Promise<ReadonlyMap<string, Rule>> | undefined;

/** Every rule of `rules/` and `rules/packs/`, by id; loaded once. Throws where two share an id. */
export function loadRules(): Promise<ReadonlyMap<string, Rule>> {
  loaded ??= readAll();
  return loaded;
}

async function readAll(): Promise<ReadonlyMap<string, Rule>> {
  const rules = new Map<string, Rule>();
  for (const rule of (await readRules()).sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (rules.has(rule.id)) throw new Error(`two rules have the id ${rule.id}`);
    rules.set(rule.id, rule);
  }
  return rules;
}

/** What a plugin finds in `file.data.stet`. */
export interface ChapterData {
  document: Document;
  lines: Lines;
  context: Omit<RuleContext<unknown>, 'options'>;
  /** Keys of `Report.once` already reported in this chapter, per rule. */
  once: Set<string>;
  /** What each rule reported. A vfile message would take more time and room than its finding. */
  findings: Map<string, RawFinding[]>;
  /** Called when a rule throws. */
  fail(rule: string, error: unknown): void;
}

/** Wraps a rule as a retext plugin. A rule that throws is reported through `ChapterData.fail`; the others go on. */
export function toPlugin(active: ActiveRule): Plugin<[], Root> {
  const url = documentationOf(active.rule);
  return () => (_tree: Root, file: VFile) => {
    const chapter = file.data.stet as ChapterData;
    const { story, speller, ear, heard } = chapter.context;
    const findings: RawFinding[] = [];
    chapter.findings.set(active.rule.id, findings);
    try {
      // Copied by spreading, contexts would not all have one shape, and rules would be optimized again and again.
      active.rule.check(
        chapter.document,
        { story, speller, ear, heard, options: active.options },
        (report) => {
          const finding = toFinding(active, url, chapter, report, findings.at(-1));
          if (finding) findings.push(finding);
        },
      );
    } catch (error) {
      chapter.fail(active.rule.id, error);
    }
  };
}

/** Undefined where the rule does not apply. `last` is its finding before this one. */
function toFinding(
  active: ActiveRule,
  url: string,
  chapter: ChapterData,
  report: Report,
  last: RawFinding | undefined,
): RawFinding | undefined {
  const { rule } = active;
  const { document, lines, once } = chapter;
  const place = spanOf(document, report.at);
  if (!applies(document, rule, report.at, place, chapter.context.speller)) return undefined;
  if (report.once !== undefined) {
    const key = `${rule.id}\n${report.once}`;
    if (once.has(key)) return undefined;
    once.add(key);
  }
  const { span, expected: suggested } = withBothWords(document, {
    span: place,
    expected: report.expected ?? [],
  });
  const source = document.source.toSource(span);
  const actual = document.source.source.slice(source.start, source.end);
  const before = document.slice(span);
  const translated =
    actual === before ? suggested : suggested.map((after) => document.source.translate(span, before, after));
  const keepsFirst = translated[0] !== undefined;
  const isDoubted = report.doubt !== undefined && report.doubt > 0;
  const finding: RawFinding = {
    rule: rule.id,
    severity: lighter(report.severity, active.severity, rule.severity),
    fix: keepsFirst ? laterGrade(isDoubted ? 'unsafe' : (report.fix ?? rule.fix), active.fix) : 'none',
    doubt: report.doubt ?? 0,
    // One text for a slip that is there a million times.
    reason: last?.reason === report.reason ? last.reason : report.reason,
    note: rule.why,
    actual,
    expected: translated.filter((after) => after !== undefined),
    url,
    start: lines.place(source.start),
    end: lines.place(source.end),
  };
  if (report.once !== undefined) finding.once = report.once;
  if (report.habit !== undefined) finding.habit = report.habit;
  return finding;
}

/** Where a rule lets a place be graver or lighter than usual, a setting of the author still decides. */
function lighter(reported: Severity | undefined, active: Severity, own: Severity): Severity {
  return active === own ? (reported ?? own) : active;
}

function laterGrade(a: FixGrade, b: FixGrade): FixGrade {
  return fixGrades[Math.max(fixGrades.indexOf(a), fixGrades.indexOf(b))];
}

/** Rules on English; punctuation and capitals are alike in many languages. */
const english: ReadonlySet<Category> = new Set(['apostrophes', 'compounds', 'grammar', 'words']);

function applies(document: Document, rule: Rule, at: Report['at'], span: Span, speller: Speller): boolean {
  const token = 'index' in at ? at : 'first' in at ? document.tokens[at.first] : document.tokenAt(span.start);
  if (token?.register === 'message') return false;
  if (token?.register === 'dialogue' && isSpelledAnyhow(document, token, speller)) return false;
  if (token && english.has(rule.category) && isForeign(document, document.sentenceOf(token), speller))
    return false;
  if (rule.category === 'names' && isWithoutCapitals(document)) return false;
  if (token && rule.category === 'grammar' && isInTalkOfDialect(document, token)) return false;
  if ((rule.category === 'grammar' || rule.hears === 'chapter') && isBroadlyTold(document)) return false;
  if (rule.where === 'all') return true;
  return token === undefined || (token.register === 'dialogue') === (rule.where === 'dialogue');
}
