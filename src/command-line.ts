/** The command line: a table of flags -> the command -> the exit status. */
import { writeSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { ChangesError } from './changes/git.js';
import type { ReportFlag } from './commands/report.js';
import { UsageError, writeTrouble } from './commands/terminal.js';
import { SettingsError } from './config.js';
import { severities } from './core/finding.js';
import { stetVersion } from './files/package-root.js';
import { WriteError } from './files/safe-write.js';
import { PublishError } from './publish/publish-error.js';
import { type Format, formats } from './reporters/index.js';
import { visible } from './reporters/visible.js';
import { StandingError } from './standing/standing.js';
import { StoryError } from './story/find-bible.js';

interface Flag {
  /** As commander writes it. */
  usage: string;
  help: string;
  choices?: readonly string[];
  /** Takes a list: `a,b`, or the flag several times. */
  list?: boolean;
  /** Commands that take it beside `stet` itself. */
  also?: readonly string[];
}

const colored = ['merge-reports', 'rules', 'explain', 'stand', 'review'];

const flags: readonly Flag[] = [
  {
    usage: '--format <name>',
    help: 'how to print (default: pretty); may be given again',
    choices: formats,
    also: ['merge-reports', 'publish'],
  },
  {
    usage: '--output <file>',
    help: 'write the report of the --format before it to a file',
    also: ['merge-reports', 'publish'],
  },
  {
    usage: '--severity <level>',
    help: 'lowest severity shown (default: warning)',
    choices: severities,
    also: ['merge-reports', 'stand', 'review', 'publish'],
  },
  {
    usage: '--fail-on <level>',
    help: 'lowest severity that ends with status 1 (default: warning)',
    choices: [...severities, 'never'],
    also: ['merge-reports', 'publish'],
  },
  {
    usage: '--only <rules>',
    help: 'only these rules: a,b',
    list: true,
    also: ['merge-reports', 'stand', 'review', 'publish'],
  },
  {
    usage: '--skip <rules>',
    help: 'not these rules: a,b',
    list: true,
    also: ['merge-reports', 'stand', 'review', 'publish'],
  },
  {
    usage: '--since <commit>',
    help: 'only what changed since then; auto: in a pull request',
    also: ['publish'],
  },
  { usage: '--fix', help: 'apply the safe fixes of what is shown' },
  { usage: '--unsafe-fixes', help: 'with --fix: those too at which you have looked' },
  { usage: '--fix-only <rules>', help: 'apply the fixes of these rules: a,b', list: true },
  { usage: '--fix-dry-run', help: 'print what --fix would change, as a patch, and change nothing' },
  { usage: '--word-diff', help: 'print what --fix would change, for reading, and change nothing' },
  { usage: '--stdin-filename <name>', help: 'read a chapter from standard input, as if it had this name' },
  {
    usage: '--config <file>',
    help: 'settings to use (default: the nearest .stetrc.yml)',
    also: ['merge-reports', 'rules', 'explain', 'stand', 'undo', 'review', 'style', 'publish'],
  },
  {
    usage: '--shard <part>',
    help: 'read a part of the chapters, such as 2/8, into --output, for merge-reports',
  },
  { usage: '--watch', help: 'proofread again whenever a chapter is saved, until Ctrl-C' },
  { usage: '--no-cache', help: 'proofread everything again, and keep no results for later runs' },
  {
    usage: '--threads <number>',
    help: 'how many threads may work (default: 2, for a long book 4; no more than there are cores)',
    also: ['merge-reports'],
  },
  { usage: '--color', help: 'colors, even where the output is no terminal', also: colored },
  { usage: '--no-color', help: 'no colors', also: colored },
];

const examples = `
Without paths, Stet proofreads manuscript/ where there is such a folder, else this folder.
A path is a file, a folder, a pattern such as "notes/*.txt", or - for standard input.

Examples:
  stet                          proofread the book
  stet chapters/07.md           proofread one chapter
  stet --severity suggestion    show matters of taste too
  stet --word-diff              see what --fix would change
  stet --fix                    apply the fixes that cannot be wrong
  stet explain name-case        say what a rule looks for
  stet --format github --format sarif --output stet.sarif
                                mark a pull request, and write a second report to a file

Exit status: 0 nothing to report, 1 findings, 2 something went wrong.`;

function optionOf(flag: Flag): Option {
  const option = new Option(flag.usage, flag.help);
  if (flag.choices) option.choices(flag.choices);
  if (flag.list) {
    option.argParser((given: string, before: string[] = []) => [
      ...before,
      ...given.split(',').map((name) => name.trim()),
    ]);
  }
  return option;
}

/** Builds the program. Each command answers with its exit status through `done`. */
function buildProgram(version: string, done: (status: number) => void): Command {
  const program = new Command('stet')
    .description('Proofreads fiction: finds the errors it is sure of and lets the rest stand.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(visible(text.replace(/^error: /, 'stet: '))),
    })
    .argument('[paths...]', 'chapters and folders')
    .addHelpText('after', examples);
  for (const flag of flags) program.addOption(optionOf(flag));
  const names = ['rules', 'explain', 'init', 'merge-reports', 'publish', 'review', 'stand', 'style', 'undo'];
  // Which file belongs to which format is said by their order, which the parsed values do not tell.
  const reports: ReportFlag[] = [];
  program.on('option:format', (format: Format) => reports.push({ format }));
  program.on('option:output', (output: string) => reports.push({ output }));
  program.action(async (paths: string[], options) => {
    const { proofread } = await import('./commands/proofread.js');
    done(await proofread(paths, { ...options, reports }, names));
  });

  const add = (usage: string, help: string) => {
    const command = program.command(usage).description(help).helpOption('--help', 'print this help');
    command.hook('preAction', () => refuseForeign(program, command));
    return command;
  };
  add('rules', 'list the rules').action(async () => {
    const { listRules } = await import('./commands/rules.js');
    done(await listRules(program.opts()));
  });
  add('explain <rule>', 'say what a rule looks for, with examples').action(async (id: string) => {
    const { explain } = await import('./commands/explain.js');
    done(await explain(id, program.opts()));
  });
  add('init [paths...]', 'write settings, a story.yml with the names of the book, and a workflow').action(
    async (paths: string[]) => {
      const { init } = await import('./commands/init.js');
      done(await init(paths));
    },
  );
  add('publish [paths...]', 'in a workflow: mark what changed on the pull request, with fixes to click')
    .option('--token-env <name>', 'the variable that holds the token', 'GITHUB_TOKEN')
    .action(async (paths: string[], options: { tokenEnv: string }) => {
      const { publishReport } = await import('./commands/publish.js');
      done(await publishReport(paths, { ...program.opts(), ...options, reports }));
    });
  add('review [paths...]', 'decide on one finding after another').action(async (paths: string[]) => {
    const { review } = await import('./commands/review.js');
    done(await review(paths, program.opts()));
  });
  add('stand [places...]', 'let findings stand: all, those of a chapter, or of one line, as in 07.md:12')
    .option('--prune', 'take out comments and entries that let nothing stand')
    .action(async (places: string[], options: { prune?: boolean }) => {
      const { stand } = await import('./commands/stand.js');
      done(await stand(places, { ...program.opts(), ...options }));
    });
  add('style [paths...]', 'print the style sheet that the chapters show, for story.yml').action(
    async (paths: string[]) => {
      const { printStyles } = await import('./commands/style.js');
      done(await printStyles(paths, program.opts()));
    },
  );
  add('merge-reports <files...>', 'join what the parts of --shard wrote into one report').action(
    async (files: string[]) => {
      const { mergeReports } = await import('./commands/merge-reports.js');
      done(await mergeReports(files, { ...program.opts(), reports }));
    },
  );
  add('undo', 'take back what the last --fix or review changed').action(async () => {
    const { undo } = await import('./commands/undo.js');
    done(await undo(program.opts()));
  });
  return program;
}

/** Commands understand the flags of the table wherever they stand; those that mean nothing to one are refused. */
function refuseForeign(program: Command, command: Command): void {
  for (const flag of flags) {
    const option = optionOf(flag);
    const isGiven = program.getOptionValueSource(option.attributeName()) === 'cli';
    if (isGiven && !flag.also?.includes(command.name())) {
      throw new UsageError(`"stet ${command.name()}" does not take ${option.long}`);
    }
  }
}

/** Does what `process.argv` asks for. Resolves with the exit status. */
export async function main(): Promise<number> {
  process.stdout.on('error', endEarly);
  process.stderr.on('error', () => process.exit(2));
  let status = 0;
  try {
    const program = buildProgram(stetVersion(), (answer) => {
      status = answer;
    });
    await program.parseAsync();
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const isExplained = [
      UsageError,
      SettingsError,
      StoryError,
      StandingError,
      ChangesError,
      PublishError,
    ].some((kind) => error instanceof kind);
    const text = isExplained
      ? (error as Error).message
      : error instanceof WriteError
        ? writeTrouble(error)
        : `this should not happen; please report it.\n${stackOf(error)}`;
    process.stderr.write(`${visible(`stet: ${text}`)}\n`);
    return 2;
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** `stet | head` closes the pipe before the report ends: the reader's choice and no error. A full disk is one. */
function endEarly(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit();
  writeSync(2, `stet: the output cannot be written (${error.message})\n`);
  process.exit(2);
}
