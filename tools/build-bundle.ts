/**
 * Bundles what authors run into `dist/bundle`: the command line and the library, with every rule and every library, so
 * that an installation needs no other package.
 * Finding and opening some 900 modules one by one takes longer than proofreading a chapter.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { type InputOptions, type OutputChunk, type Plugin, rolldown } from 'rolldown';
import { escapedUnit } from '../src/core/text.js';
import { packageRoot } from '../src/files/package-root.js';
import { readPacks } from '../src/rule-files.js';

/** Where it is written. */
const folder = path.join(packageRoot, 'dist', 'bundle');

/** Modules that share most of their code, by the name of their file in the bundle. */
const modules = { index: 'index', 'crew-worker': 'threads/crew-worker' };

/** Small modules that start scripts, each in a file by itself. */
const starters = { cli: 'start/bundled-cli', 'listening-worker': 'start/bundled-listener' };

/** What they start. V8 keeps what it compiled of a script, not of modules. */
const scripts = { 'command-line': 'command-line', listener: 'threads/listener' };

/** Puts the rules themselves in the place of the module that looks for them. */
const allRules: Plugin = {
  name: 'all-rules',
  load: {
    filter: { id: /[\\/]src[\\/]rule-files\.ts$/ },
    handler: async () => {
      const rules = readdirSync(path.join(packageRoot, 'rules')).filter((name) => name.endsWith('.ts'));
      // JSON reads in a hundredth of the time of YAML.
      const packs = (await readPacks()).map((pack) => {
        const examples = [...(pack.examples ?? []), ...pack.entries.flatMap((entry) => entry.examples ?? [])];
        const entries = pack.entries.map(({ examples, ...entry }) => entry);
        return [{ ...pack, entries, examples: undefined }, examples].map((part) => JSON.stringify(part));
      });
      return [
        `import { readPack } from './packs/pack.js';`,
        ...rules.map((name, index) => `import rule${index} from '../rules/${name}';`),
        `export async function readRules() {`,
        `  return [`,
        ...rules.map((_, index) => `    rule${index},`),
        ...packs.map(
          ([pack, examples]) => `    readPack(${JSON.stringify(pack)}, () => ${JSON.stringify(examples)}),`,
        ),
        `  ];`,
        `}`,
      ].join('\n');
    },
  },
};

/**
 * Puts the examples of a rule into a function. They are for documentation and tests: what V8 keeps of the command line,
 * which is read at every start, would be a sixth larger with them.
 */
const laterExamples: Plugin = {
  name: 'later-examples',
  transform: {
    filter: { id: /[\\/]rules[\\/][\w-]+\.ts$/ },
    handler(code, id) {
      // Rules are formatted alike.
      const later = code.replace(
        /^ {2}examples: (\[\]|\[$.*?^ {2}\]),$/ms,
        '  get examples() { return $1; },',
      );
      if (later === code) throw new Error(`${id} has no examples where they are sought`);
      return later;
    },
  },
};

/**
 * What unified-engine imports and Stet has no use for, with what stands in its place: Stet names no plugins, which half of the
 * bundle would be for, and gives it files, not patterns. To load the rest takes every start some milliseconds.
 */
const unneeded: Record<string, string> = {
  'load-plugin': `
    export async function loadPlugin(name) { throw new Error('there are no plugins: ' + name); }
    export { loadPlugin as resolvePlugin };
  `,
  glob: `
    export async function glob(pattern) { throw new Error('there are no patterns: ' + pattern); }
    export function hasMagic() { return false; }
  `,
  'node:assert/strict': `
    export default function assert(value, message) { if (!value) throw new Error(message); }
  `,
};

const withoutUnneeded: Plugin = {
  name: 'without-unneeded',
  resolveId: {
    filter: { id: /^(?:load-plugin|glob|node:assert\/strict)$/ },
    handler: (id, importer) => (/[\\/]unified-engine[\\/]/.test(importer ?? '') ? `\0unneeded ${id}` : null),
  },
  load: {
    filter: { id: /^\0unneeded / },
    handler: (id) => unneeded[id.slice('\0unneeded '.length)],
  },
};

/** Modules of Node that most runs have no use for are loaded where they are used: they take 3 ms. */
function loadLater(code: string): string {
  const loading =
    /^\s*(?:let|const) (\w+) = require\("(node:(?:child_process|readline|worker_threads))"\);\n/m;
  let later = code;
  for (let found = loading.exec(later); found; found = loading.exec(later)) {
    const [line, name, module] = found;
    later = later
      .replace(line, '')
      .replace(`${name} = __toESM(${name}, 1);\n`, '')
      .replace(new RegExp(`\\b${name}(?:\\.default)?\\b`, 'g'), `(require("${module}"))`);
  }
  return later;
}

/** The code in ASCII: what is read as one byte a character is read in half of the time. */
function inAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, escapedUnit);
}

/** Refuses a bundle that would look for a package where it is installed. */
function checkWhole(chunks: readonly OutputChunk[]): void {
  const own = new Set(chunks.map(({ fileName }) => fileName));
  for (const { fileName, imports, dynamicImports } of chunks)
    for (const name of [...imports, ...dynamicImports])
      if (!own.has(name) && !isBuiltin(name)) throw new Error(`${fileName} needs ${name} beside the bundle`);
}

/** The licences of the libraries in the bundle, one after another. */
function licencesOf(chunks: readonly OutputChunk[]): string {
  const homes = new Set<string>();
  for (const chunk of chunks) {
    for (const module of Object.keys(chunk.modules)) {
      const home = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module)?.[0];
      if (home) homes.add(home);
    }
  }
  const notices = [...homes].map((home) => {
    const { name, version, license, author } = JSON.parse(
      readFileSync(path.join(home, 'package.json'), 'utf8'),
    );
    const file = readdirSync(home).find((entry) => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(entry));
    const by = typeof author === 'string' ? author : (author?.name ?? 'its authors');
    const text = file ? readFileSync(path.join(home, file), 'utf8').trim() : `${license}, by ${by}`;
    return `${name} ${version}\n\n${text}\n`;
  });
  return notices.sort().join('\n--------\n\n');
}

const source = (name: string) => path.join(packageRoot, 'src', `${name}.ts`);
const common: InputOptions = {
  platform: 'node',
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    // A library that prints tables, which Stet never asks it to do, takes 25 ms to load string-width.
    alias: { 'string-width': 'fast-string-width' },
  },
  plugins: [allRules, laterExamples, withoutUnneeded],
  // Else V8 would compile, keep and at every start read what runs in no chapter: GitHub's and YAML's modules.
  optimization: { pifeForModuleWrappers: false },
};
/** Node reads over them at every start. Licences are in a file of their own. */
const comments = { jsdoc: false, legal: false, annotation: false };

const shared = await rolldown({
  ...common,
  input: Object.fromEntries(Object.entries(modules).map(([name, module]) => [name, source(module)])),
});
const { output } = await shared.write({
  dir: folder,
  format: 'esm',
  // Modules find each other and their workers beside them: no folders, no hashes.
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  cleanDir: true,
  comments,
});
const chunks = output.filter((file) => file.type === 'chunk');
for (const [format, extension, entries] of [
  ['esm', 'js', starters],
  ['cjs', 'cjs', scripts],
] as const) {
  for (const [name, module] of Object.entries(entries)) {
    const bundle = await rolldown({ ...common, input: source(module) });
    const { output } = await bundle.generate({ format, codeSplitting: false, comments });
    writeFileSync(path.join(folder, `${name}.${extension}`), inAscii(loadLater(output[0].code)));
    chunks.push(output[0]);
  }
}
checkWhole(chunks);
rmSync(path.join(packageRoot, 'dist', 'compiled'), { recursive: true, force: true });
writeFileSync(path.join(folder, 'LICENSES.txt'), licencesOf(chunks));
