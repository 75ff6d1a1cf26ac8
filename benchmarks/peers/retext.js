/** The plain retext pipeline over chapters. */
import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-en';
import english from 'retext-english';
import indefiniteArticle from 'retext-indefinite-article';
import repeatedWords from 'retext-repeated-words';
import spell from 'retext-spell';
import stringify from 'retext-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';

const processor = unified()
  .use(english)
  .use(spell, { dictionary })
  .use(repeatedWords)
  .use(indefiniteArticle)
  .use(stringify)
  .freeze();
for (const path of process.argv.slice(2)) {
  const file = new VFile({ path, value: readFileSync(path, 'utf8') });
  await processor.process(file);
  console.log(`${path}: ${file.messages.length}`);
}
