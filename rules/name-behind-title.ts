/** Finds a name in lower case behind Mr, Mrs and the like. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { capitalize, isAllCaps, isCapitalized, words } from '../src/core/text.js';
import { smallWords } from './lists/small-words.js';

/** Behind these stands a name and nothing else. */
const titles = words('mr mrs ms mx messrs');

/** What begins a name and may be small: “Mr. de Winter”; and what stands before or for one: “Mr. whatever”. */
const opensName = words('de den der des di du da del della la le les van von ter ten af al el ibn y');
const standsForName = words(
  'bloody blasted whatever whoever what who whom nobody something somebody anybody no know',
);

/** “MS” is a manuscript. */
const titleForms = formsThat(({ lower, text }) => titles.has(lower) && !isAllCaps(text));

export default defineRule({
  id: 'name-behind-title',
  category: 'names',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A name behind Mr, Mrs or Ms without its capital.',
  why: 'What stands behind Mr or Mrs is a name, even where it is a common word elsewhere.',
  examples: [
    { bad: '“Mr. [[brown]] is waiting,” she said.', good: '“Mr. Brown is waiting,” she said.' },
    { bad: 'He had met Mrs [[winter]] in the lane.', good: 'He had met Mrs Winter in the lane.' },
    { bad: 'It was Ms. [[hartley’s]] coat.', good: 'It was Ms. Hartley’s coat.' },
    { bad: '“I told Mrs. [[hollow]] so,” he said.', good: '“I told Mrs. Hollow so,” he said.' },
    { ok: '“Evening, Mr. ’Obbs,” he said.', because: 'an h that is not spoken' },
    { ok: 'He sold several MS. poems of hers.', because: 'a manuscript' },
    { ok: 'Mr. and Mrs. Brown were at home.', because: 'two titles of one name' },
    { ok: 'Mr. de Vries opened the door.', because: 'a particle' },
    { ok: '“Thank you, Mr. whatever your name is,” he said.', because: 'a name that is not known' },
    { ok: '“Well, Mr. know-it-all?” she asked.', because: 'a nickname with hyphens' },
  ],
  check(document, _context, report) {
    for (const title of document.tokensOf(titleForms)) {
      const name = behind(document, title);
      if (!name || isCapitalized(name.text) || !isName(name) || isHyphened(document, name)) continue;
      report({
        at: name,
        expected: [capitalize(name.text)],
        reason: `Behind “${title.text}” stands a name, so “${name.text}” has a capital.`,
      });
    }
  },
});

/** The word behind a title and its point. */
function behind(document: Document, title: Token): Token | undefined {
  const next = document.at(title.index + 1);
  const word = next?.text === '.' && document.touchesPrevious(next) ? document.at(title.index + 2) : next;
  return word?.kind === 'word' && document.paragraphOf(word) === document.paragraphOf(title)
    ? word
    : undefined;
}

function isName({ lower }: Token): boolean {
  return (
    // “Mr. ’Iggins” and “Mr. d’Arville” are right as they are.
    /^\p{L}\p{L}/u.test(lower) &&
    !smallWords.has(lower) &&
    !titles.has(lower) &&
    !opensName.has(lower) &&
    !standsForName.has(lower)
  );
}

function isHyphened(document: Document, { index }: Token): boolean {
  const next = document.at(index + 1);
  return next?.text === '-' && document.touchesPrevious(next);
}
