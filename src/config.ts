/**
 * Finds, reads and checks the settings. They are data only, never code: a stranger's pull request can carry them, and
 * whoever proofreads it must not run what it brought.
 */
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { entriesOf, Mistakes, quote, type Value } from './author-files/author-file.js';
import { type FixGrade, fixGrades, type Severity, severities } from './core/finding.js';
import type { OptionSpec, Rule } from './core/rule.js';
import { withSlashes } from './files/chapters.js';
import { foldersToTop } from './files/folders.js';

/** What the settings say of one rule. A rule that they name is on, even one that is off by itself, unless they say `off`. */
export interface RuleSetting {
  /** The rule's own where the settings give none. */
  severity: Severity | 'off';
  /** The rule's own where the settings give none; never surer than that. */
  fix: FixGrade;
  /** Checked against the rule's options; holds only those that the author set. */
  options: Record<string, unknown>;
}

/** All settings of a run. */
export interface Settings {
  /** By rule id; only rules that the author named. */
  rules: ReadonlyMap<string, RuleSetting>;
  /** The lowest severity shown. */
  severity?: Severity;
  /** The lowest severity that fails the run. */
  failOn?: Severity | 'never';
  /** Where they were read, absolute; undefined when there are none. */
  file: string | undefined;
}

/** Settings that cannot be used; the message is for their author, one mistake a line. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

type Rules = ReadonlyMap<string, Rule>;

const fileNames = ['.stetrc.yml', '.stetrc.yaml', '.stetrc.json'];

/** Nobody writes more by hand; what is larger is not a settings file. */
const largestFile = 1024 * 1024;

/** Reads the settings in `file`, or else those nearest to `cwd`. Throws a SettingsError that names every mistake. */
export async function loadSettings(cwd: string, file: string | undefined, rules: Rules): Promise<Settings> {
  const found = file === undefined ? await findSettings(cwd) : path.resolve(cwd, file);
  if (found === undefined) return { rules: new Map(), file: undefined };
  const shown = withSlashes(path.relative(cwd, found)) || '.';
  const text = await readSettings(found, shown);
  const mistakes = new Mistakes(shown);
  const { readValue } = await import('./author-files/author-yaml.js');
  const value = readValue(text, mistakes);
  const own = value && path.basename(found) === 'package.json' ? stetKey(value) : value;
  if (value && !own) throw new SettingsError(`${shown}: there are no settings here; expected a key "stet"`);
  const settings = own && new SettingsReader(rules, mistakes).read(own);
  if (!settings || mistakes.any) throw new SettingsError(mistakes.toString());
  return { ...settings, file: found };
}

/**
 * The settings nearest to `cwd`: in it or a folder above it, up to the repository's top. Throws a SettingsError where a
 * folder has several.
 */
export async function findSettings(cwd: string): Promise<string | undefined> {
  for (const folder of foldersToTop(cwd)) {
    const found = fileNames.filter((name) => existsSync(path.join(folder, name)));
    if (await hasStetKey(path.join(folder, 'package.json'))) found.push('package.json');
    if (found.length > 1) {
      const names = `${found.slice(0, -1).join(', ')} and ${found.at(-1)}`;
      throw new SettingsError(`${folder} has settings in ${names}; expected one of them`);
    }
    if (found.length === 1) return path.join(folder, found[0]);
  }
  return undefined;
}

/** A package.json that is missing, broken or not about Stet is none of our business. */
async function hasStetKey(file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  try {
    const content: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof content === 'object' && content !== null && Object.hasOwn(content, 'stet');
  } catch {
    return false;
  }
}

async function readSettings(file: string, shown: string): Promise<string> {
  const problem = (what: string) => new SettingsError(`${shown}: ${what}`);
  const found = await stat(file).catch(() => undefined);
  if (!found) throw problem('there is no such file');
  if (!found.isFile()) throw problem('this is not a file');
  if (found.size > largestFile) throw problem('this is larger than 1 MiB; expected a settings file');
  const bytes = await readFile(file).catch((error: Error) => {
    throw problem(`this cannot be read (${error.message})`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw problem('this is not UTF-8; save it as UTF-8 and try again');
  }
}

function stetKey(root: Value): Value | undefined {
  return root.kind === 'group' ? root.entries.find(({ key }) => key === 'stet')?.value : undefined;
}

class SettingsReader {
  readonly #rules: Rules;
  readonly #mistakes: Mistakes;

  constructor(rules: Rules, mistakes: Mistakes) {
    this.#rules = rules;
    this.#mistakes = mistakes;
  }

  read(root: Value): Omit<Settings, 'file'> {
    const settings: Omit<Settings, 'file'> = { rules: new Map() };
    if (root.kind === 'nothing') return settings;
    const known = ['rules', 'severity', 'fail-on', '$schema'];
    for (const { key, value } of entriesOf(root, 'a key such as "rules:"', this.#mistakes, known)) {
      if (key === 'rules') settings.rules = this.#ruleSettings(value);
      else if (key === 'severity') settings.severity = this.#oneOf(severities, value);
      else if (key === 'fail-on') settings.failOn = this.#oneOf([...severities, 'never'], value);
    }
    return settings;
  }

  #ruleSettings(value: Value): Map<string, RuleSetting> {
    const settings = new Map<string, RuleSetting>();
    if (value.kind === 'nothing') return settings;
    for (const entry of entriesOf(value, 'a rule such as "name-case: off"', this.#mistakes)) {
      const rule = this.#rules.get(entry.key);
      if (rule) settings.set(rule.id, this.#ruleSetting(rule, entry.value));
      else
        this.#mistakes.unknown(
          entry.line,
          'there is no rule',
          entry.key,
          this.#rules.keys(),
          '"stet rules" lists them',
        );
    }
    return settings;
  }

  #ruleSetting(rule: Rule, value: Value): RuleSetting {
    const setting: RuleSetting = { severity: rule.severity, fix: rule.fix, options: {} };
    if (value.kind !== 'group') {
      const word = this.#oneOf(['on', 'off', ...severities], value) ?? 'on';
      return word === 'on' ? setting : { ...setting, severity: word };
    }
    const specs = rule.options ?? {};
    const known = ['severity', 'fix', ...Object.keys(specs)];
    for (const { key, line, value: given } of entriesOf(value, rule.id, this.#mistakes)) {
      if (key === 'severity') setting.severity = this.#oneOf(['off', ...severities], given) ?? rule.severity;
      else if (key === 'fix') setting.fix = this.#fixGrade(rule, given);
      else if (Object.hasOwn(specs, key)) setting.options[key] = this.#option(key, specs[key], given);
      else this.#mistakes.unknown(line, `${rule.id} has no option`, key, known);
    }
    return setting;
  }

  #fixGrade(rule: Rule, value: Value): FixGrade {
    const grade = this.#oneOf(fixGrades, value) ?? rule.fix;
    if (fixGrades.indexOf(grade) < fixGrades.indexOf(rule.fix)) {
      const allowed = fixGrades.slice(fixGrades.indexOf(rule.fix)).join(' or ');
      this.#mistakes.add(
        value.line,
        `the fixes of ${rule.id} cannot be ${quote(grade)}; a setting may only lower them: expected ${allowed}`,
      );
    }
    return grade;
  }

  #option(key: string, spec: OptionSpec<unknown>, value: Value): unknown {
    switch (spec.kind) {
      case 'number':
        if (value.kind === 'number' && Number.isFinite(value.number)) return value.number;
        this.#mistakes.expected(`a number for ${key}`, value);
        return undefined;
      case 'words':
        if (value.kind === 'list') return value.items.flatMap((item) => this.#word(key, item));
        this.#mistakes.expected(`a list of words for ${key}`, value, 'write it as [one, two]');
        return undefined;
    }
  }

  #word(key: string, value: Value): string[] {
    if (value.kind === 'text' && value.text.trim() !== '') return [value.text.trim()];
    const isBare = value.kind === 'number' || value.kind === 'flag';
    this.#mistakes.expected(
      `a word of ${key}`,
      value,
      isBare ? `put it in quotation marks: "${value.written}"` : undefined,
    );
    return [];
  }

  #oneOf<C extends string>(choices: readonly C[], value: Value): C | undefined {
    const chosen = value.kind === 'text' ? choices.find((choice) => choice === value.text) : undefined;
    if (chosen === undefined) this.#mistakes.notOneOf(choices, value);
    return chosen;
  }
}
