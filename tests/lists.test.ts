/**
 * Every list of more than fifty entries is a data file, which says at its head where the entries are from; and no list of
 * words has one twice.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** A list of more entries is data. */
const longest = 50;

const source = /\bsources?\b|\bcompiled\b|\bwritten by\b/i;

test('the search sees lists of every shape, and no prose', () => {
  const many = Array.from({ length: longest + 1 }, (_, index) => `w${index}`);
  const quoted = many.map((word) => `'${word}'`).join(', ');
  for (const long of [
    `const a = [${quoted}];`,
    `const a = new Map([${many.map((word) => `['${word}', 1]`).join(', ')}]);`,
    `const a = { ${many.map((word) => `${word}: 1`).join(', ')} };`,
    `const a = words(\`\n  ${many.join(' ')}\n\`);`,
    `const a = table('${many.join('\\n')}');`,
    `const a = '${many.join(' ')}'.split(' ');`,
    `const a = /^(?:${many.join('|')})$/;`,
  ])
    expect(longLists('a.ts', long)).toEqual(['a.ts:1 (51 entries)']);
  expect(longLists('a.ts', `const a = words('${many.slice(1).join(' ')}');`)).toEqual([]);
  expect(longLists('a.ts', `const a = { ok: '${many.join(' ')}' };`)).toEqual([]);
});

test.each(['rules', 'src'])('long lists of %s are data files with their source', (folder) => {
  const wrong = sourcesOf(folder).flatMap(({ name, text }) => {
    const head = /^\/\*\*[\s\S]*?\*\//.exec(text)?.[0] ?? '';
    const mayHold = source.test(head) && (folder !== 'rules' || name.startsWith('rules/lists/'));
    return mayHold ? [] : longLists(name, text);
  });
  expect(wrong).toEqual([]);
});

test.each(['rules', 'src'])('lists of words in %s have each word once', (folder) => {
  expect(sourcesOf(folder).flatMap(({ name, text }) => repeatedWords(name, text))).toEqual([]);
});

test('the search sees a word that stands twice', () => {
  expect(repeatedWords('a.ts', "const a = words('one two one');")).toEqual(['a.ts:1 (one)']);
  expect(repeatedWords('a.ts', "const a = words('one two');\nconst b = words('two');")).toEqual([]);
});

/** The TypeScript files of a folder, at any depth. */
function sourcesOf(folder: string): { name: string; text: string }[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => {
      const name = path.posix.join(folder, file.replaceAll('\\', '/'));
      return { name, text: readFileSync(path.join(root, name), 'utf8') };
    });
}

/** What stands twice in a list that `words` reads. */
function repeatedWords(name: string, text: string): string[] {
  const found: string[] = [];
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && ts.isCallExpression(node.parent) && isCallOf('words', node.parent)) {
      const words = node.text.trim().split(/\s+/);
      const repeated = new Set(words.filter((word, index) => words.indexOf(word) < index));
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      if (repeated.size > 0) found.push(`${name}:${line + 1} (${[...repeated].join(', ')})`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isCallOf(name: string, { expression }: ts.CallExpression): boolean {
  return ts.isIdentifier(expression) && expression.text === name;
}

/** Where a file holds lists of too many entries. */
function longLists(name: string, text: string): string[] {
  const found: string[] = [];
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    const count = entriesOf(node);
    if (count > longest) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${name}:${line + 1} (${count} entries)`);
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function entriesOf(node: ts.Node): number {
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isData) ? node.elements.length : 0;
  if (ts.isObjectLiteralExpression(node))
    return node.properties.filter((property) => ts.isPropertyAssignment(property)).length;
  if (ts.isRegularExpressionLiteral(node)) return node.text.split('|').length;
  if (!ts.isStringLiteralLike(node)) return 0;
  // “words(`…`)”, “table(`…`)”, “`…`.split(' ')”: a text that is taken apart.
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name.text === 'split') {
    const call = parent.parent;
    const by = ts.isCallExpression(call) ? call.arguments[0] : undefined;
    return node.text.split(by && ts.isStringLiteral(by) ? by.text : /\s+/).filter(Boolean).length;
  }
  const isTakenApart =
    ts.isCallExpression(parent) && ts.isIdentifier(parent.expression) && parent.arguments[0] === node;
  return isTakenApart ? node.text.split(/\s+/).filter(Boolean).length : 0;
}

/** Whether an entry is written out, not computed. */
function isData(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isData);
  if (ts.isObjectLiteralExpression(node)) return true;
  return ts.isLiteralExpression(node) || ts.isPrefixUnaryExpression(node);
}
