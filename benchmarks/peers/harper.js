/** harper.js over chapters, with its default rules. */
import { readFileSync } from 'node:fs';
import { Dialect, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';

const linter = new LocalLinter({ binary, dialect: Dialect.American });
for (const path of process.argv.slice(2)) {
  const found = await linter.lint(readFileSync(path, 'utf8'), { language: 'plaintext' });
  console.log(`${path}: ${found.length}`);
}
