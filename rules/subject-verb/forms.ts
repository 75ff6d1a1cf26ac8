/** The verbs that tell the number of their subject, and the form that agrees. */
import { words } from '../../src/core/text.js';
import { doings, thirdPersonOf } from '../lists/verb-forms.js';

/** After he, she or it. */
export const afterSingular = new Map([
  ["don't", "doesn't"],
  ["haven't", "hasn't"],
  ["weren't", "wasn't"],
  ["aren't", "isn't"],
  ['have', 'has'],
  ['are', 'is'],
  ['were', 'was'],
]);
/** After we, you, they and plural nouns. */
export const afterPlural = new Map([
  ["doesn't", "don't"],
  ["hasn't", "haven't"],
  ["wasn't", "weren't"],
  ["isn't", "aren't"],
  ['has', 'have'],
  ['is', 'are'],
  ['was', 'were'],
  ['does', 'do'],
]);
/** After I; “I were” is dialect. */
export const afterI = new Map([
  ['has', 'have'],
  ['is', 'am'],
  ['are', 'am'],
  ["doesn't", "don't"],
]);
/** Verbs of the third person that are no nouns, after a plural: “her eyes seems”. */
export const thirdPerson = new Map(
  'gets get|seems seem|goes go|says say|makes make|knows know|takes take|comes come|wants want|thinks think|gives give|tells tell|finds find|keeps keep|brings bring|becomes become|begins begin|shows show|does do'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
/** What one does, with the base: “they walks”. */
export const doneByOne: ReadonlyMap<string, string> = new Map(
  [...doings, 'run', 'come', 'live', 'love'].map((base) => [thirdPersonOf(base), base]),
);
/** What “it” does, and is no noun behind it: “until it bleed”. */
export const itBases = words(`
  bleed seem begin become happen appear disappear vanish explode grow fall rain snow ring stop look sound smell taste feel
  break get go
`);
