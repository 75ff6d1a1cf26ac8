/** `stet init`: writes settings, a story.yml and a workflow for a book that has none, and never over a file. */
import { existsSync, lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { findSettings } from '../config.js';
import type { Rule } from '../core/rule.js';
import type { CountedName } from '../core/story.js';
import { words } from '../core/text.js';
import { learnStories } from '../engine/first-reading.js';
import type { Project } from '../engine/project.js';
import { findChapters, withSlashes } from '../files/chapters.js';
import { isWithin, topOfRepository } from '../files/folders.js';
import { stetVersion } from '../files/package-root.js';
import { writeWhole } from '../files/safe-write.js';
import { loadRules } from '../registry.js';
import { visibleLine } from '../reporters/visible.js';
import { storySchemaLine } from '../story/bible.js';
import { pathsOrHome } from './defaults.js';
import { UsageError } from './terminal.js';
import { foldersOf, holds, publishedAction, withFolder, workflowFile } from './workflow.js';

/** Files about a repository that are no chapters. */
const aboutRepository = /^(?:readme|license|licence|changelog|contributing|code_of_conduct|security)\b/i;

/** Words with a capital in any book. */
const everyBooks = words(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December Christmas Easter God Lord English French German Spanish Italian Latin Greek American British
`);

interface NewFile {
  /** Relative to the working folder, with `/`; it may begin with `../`. */
  path: string;
  /** Other files that do the same; where one exists, this one is not written. */
  instead?: string[];
  content: string;
}

/** Writes what is missing and says what it left alone. */
export async function init(paths: readonly string[]): Promise<number> {
  const cwd = process.cwd();
  const rules = await loadRules();
  const chapters = await chaptersOf(pathsOrHome(paths, cwd), cwd);
  const home = commonFolder(chapters);
  const project: Project = { cwd, rules, settings: { rules: new Map(), file: undefined } };
  const { stories } = await learnStories(project, chapters, []);
  const names = stories.flatMap((story) => story.names());
  // Settings in package.json or in a folder above hold too, and new ones would take their place.
  const settings = await findSettings(cwd).catch(() => undefined);
  // GitHub reads workflows at the top of the repository, and runs them there: the settings have to be there too.
  const top = topOfRepository(cwd) ?? cwd;
  const above = withSlashes(path.relative(cwd, top));
  const inTop = (file: string) => path.posix.join(above, file);
  const fromTop = withSlashes(path.relative(top, path.join(cwd, home))) || '.';
  const files: NewFile[] = [
    {
      path: inTop('.stetrc.yml'),
      instead: [
        inTop('.stetrc.yaml'),
        inTop('.stetrc.json'),
        ...(settings ? [withSlashes(path.relative(cwd, settings))] : []),
      ],
      content: settingsFile([...rules.values()]),
    },
    {
      path: path.posix.join(home, 'story.yml'),
      instead: [path.posix.join(home, 'story.yaml')],
      content: storyFile(names.filter(isOfTheBook)),
    },
  ];
  const lines: string[] = [];
  for (const file of files) lines.push(await writeNew(file, cwd));
  lines.push(await writeWorkflow(inTop('.github/workflows/proofread.yml'), fromTop, cwd));
  if (settings && !isWithin(top, path.dirname(settings)))
    lines.push(
      '',
      `The workflow runs at the top of the repository and reads no settings below it: move ${visibleLine(withSlashes(path.relative(cwd, settings)))} there.`,
    );
  lines.push('', nextStep(chapters.length, home));
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

async function chaptersOf(paths: readonly string[], cwd: string): Promise<string[]> {
  const found = await findChapters(paths, cwd);
  const outside = found.find((chapter) => chapter.path.startsWith('../') || path.isAbsolute(chapter.path));
  if (outside) {
    throw new UsageError(
      `${visibleLine(outside.path)} is outside this folder; run "stet init" where the book is`,
    );
  }
  return found
    .filter((chapter) => !chapter.problem && !aboutRepository.test(path.posix.basename(chapter.path)))
    .map((chapter) => chapter.path);
}

/** Whether a learned name belongs to this book rather than to English; one use proves little. */
function isOfTheBook({ form, kind, count }: CountedName): boolean {
  return kind === 'learned' && count >= 2 && !everyBooks.has(form) && !/^I['’]/.test(form);
}

/** The deepest folder that holds all chapters. */
function commonFolder(chapters: readonly string[]): string {
  const [first, ...rest] = chapters.map((chapter) => path.posix.dirname(chapter).split('/'));
  if (first === undefined) return '.';
  let depth = first.length;
  for (const parts of rest) {
    let same = 0;
    while (same < depth && parts[same] === first[same]) same++;
    depth = same;
  }
  return first.slice(0, depth).join('/') || '.';
}

async function writeNew(file: NewFile, cwd: string): Promise<string> {
  const shown = visibleLine(file.path);
  const other = file.instead?.find((candidate) => existsSync(path.join(cwd, candidate)));
  if (other && other !== file.path) return `left alone  ${visibleLine(other)} (instead of ${shown})`;
  const target = path.join(cwd, file.path);
  if (lstatSync(target, { throwIfNoEntry: false })) return `left alone  ${shown} (it is there already)`;
  await writeWhole(target, undefined, Buffer.from(file.content));
  return `wrote       ${shown}`;
}

/** Writes the workflow, or brings a book's folder into the one that another book of the repository has. */
async function writeWorkflow(file: string, folder: string, cwd: string): Promise<string> {
  const target = path.join(cwd, file);
  const bytes = await readFile(target).catch(() => undefined);
  const before = String(bytes ?? '');
  const folders = foldersOf(before);
  if (!bytes || !folders || folders.some((other) => holds(other, folder))) {
    return writeNew({ path: file, content: workflowFile([folder], publishedAction(stetVersion())) }, cwd);
  }
  const extended = withFolder(before, folder);
  const [shown, book] = [visibleLine(file), visibleLine(folder)];
  if (extended === undefined)
    return `left alone  ${shown} (it is there already; put ${book} into its "paths", too)`;
  await writeWhole(target, bytes, Buffer.from(extended));
  return `extended    ${shown} (by ${book})`;
}

function nextStep(chapters: number, home: string): string {
  if (chapters === 0)
    return 'There are no chapters here yet: put .md or .txt files into this folder, then run "stet".';
  const shown = visibleLine(path.posix.join(home, 'story.yml'));
  return `Look through the names in ${shown}, then run "stet".`;
}

function settingsFile(rules: readonly Rule[]): string {
  const off = rules.filter((rule) => rule.off);
  const lines = [
    '# yaml-language-server: $schema=https://raw.githubusercontent.com/stet-proofreader/stet/main/src/schemas/stetrc.schema.json',
    '# Settings of Stet. All of them are optional; take the # off a line to use it.',
    '',
    '# The lowest severity shown: error, warning or suggestion.',
    '# severity: warning',
    '',
    '# The lowest severity that makes a run fail: error, warning, suggestion or never.',
    '# fail-on: warning',
    '',
    '# Rules by name: off, on, error, warning or suggestion.',
    '# "stet rules" lists them, "stet explain RULE" describes one and its options.',
    '# rules:',
  ];
  const [sample, ...others] = rules.filter((rule) => !rule.off);
  if (sample) lines.push(`#   ${sample.id}: off`);
  const configurable = others.find((rule) => Object.keys(rule.options ?? {}).length > 0);
  if (configurable) {
    lines.push(`#   ${configurable.id}:`);
    for (const [name, spec] of Object.entries(configurable.options ?? {})) {
      lines.push(`#     # ${spec.help}`, `#     ${name}: ${JSON.stringify(spec.default)}`);
    }
  }
  if (off.length > 0) {
    lines.push('#', '#   # Off unless turned on:');
    for (const rule of off) lines.push(`#   ${rule.id}: on   # ${rule.summary}`);
  }
  return `${lines.join('\n')}\n`;
}

function storyFile(names: readonly CountedName[]): string {
  // Quoted by the library where YAML would read "Yes" or "Null" as something else.
  const items = names.map(({ form }) => `  - ${stringify({ name: form }).trim()}`);
  const width = Math.max(0, ...items.map((item) => item.length));
  const characters = names.map(({ count }, index) => `${items[index].padEnd(width)}  # ${count} times`);
  const lines = [
    storySchemaLine,
    '# What Stet should know of this book. Names are never misspellings, and always have their capitals.',
    '',
    '# en-US, en-GB, en-AU or en-CA; where nothing is said, either spelling is right.',
    '# language: en-GB',
    '',
    characters.length > 0
      ? '# Learned from the chapters, with their uses in mid-sentence. Move places below; delete what is no name.'
      : '# Who is in the book.',
    'characters:',
    ...(characters.length > 0
      ? characters
      : ['  # - name: Alice', '  #   aliases: [Allie, Captain]', '  #   pronouns: she/her']),
    '',
    'places:',
    '  # - Blue Harbor',
    '',
    '# Spelling and capitals of things that have a name.',
    'terms:',
    '  # - Order of the Lamp',
    '',
    '# Words made up for this book, as they are written in mid-sentence.',
    'words:',
    '  # - glimmerfish',
  ];
  return `${lines.join('\n')}\n`;
}
