/** Writes the ear's part of models/README.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bandStarts, type EarModel, groupOf, wrongGroups } from '../../src/ear/model.js';
import { packageRoot } from '../../src/files/package-root.js';
import { type Case, type Evidence, foundAt, limitsFor, measure } from './calibrating.js';
import type { Book } from './corpus.js';
import { editKinds } from './learning.js';
import { relations } from './rivals.js';
import type { ConfusionSet } from './sets.js';
import type { Part } from './vocabulary.js';

/** The part of the page between these lines is written by `npm run train`. */
const begin = '<!-- the ear: written by npm run train -->';
const end = '<!-- end of the ear -->';

interface Card {
  model: EarModel;
  evidence: Evidence;
  sets: readonly ConfusionSet[];
  books: readonly Book[];
  parts: readonly Part[];
  bytes: number;
}

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

/** Replaces the ear's part of the page, or appends it. */
export function writeReportCard(card: Card): void {
  const file = path.join(packageRoot, 'models/README.md');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '# Models\n';
  const part = `${begin}\n${page(card)}${end}`;
  const from = before.indexOf(begin);
  const to = before.indexOf(end);
  const after =
    from >= 0 && to > from
      ? before.slice(0, from) + part + before.slice(to + end.length)
      : `${before.trimEnd()}\n\n${part}\n`;
  writeFileSync(file, after);
}

function page(card: Card): string {
  const { model, evidence, sets, books, parts, bytes } = card;
  const words = (part: Part) =>
    books.reduce((sum, book, number) => sum + (parts[number] === part ? book.words : 0), 0);
  const results = measure(evidence, model.thresholds, model);
  const lines = [
    '## ear.bin',
    '',
    'What the ear knows: counts of words and word classes in a row, two small neural networks that tell which of several',
    'words stands at a place, one from its nearest neighbours and one from all that its sentence speaks of, pairs of words',
    'that are written for each other, and boosted trees that judge an edit by all of these. `npm run train -- FOLDER` writes',
    'it and this page.',
    '',
    `- ${(bytes / 2 ** 20).toFixed(1)} MiB; ${model.lexicon.size.toLocaleString('en-US')} words and marks, ${model.rivals.length.toLocaleString('en-US')} ordered pairs, ${sets.length} listed sets.`,
    `- Counted: ${millions(words('train'))} words. Judges taught on ${millions(words('tune'))} words of other authors, which are counted too after that. Thresholds set, and all figures below measured, on ${millions(evidence.words)} words of authors in neither.`,
    '',
    '| kind | planted | found | found as error | false alarms in 100,000 words | of them errors |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const kind of editKinds) {
    const { planted, found, asError, alarms, errorAlarms } = results[kind];
    lines.push(
      `| ${kind} word | ${planted} | ${percent(found)} | ${percent(asError)} | ${alarms.toFixed(1)} | ${errorAlarms.toFixed(1)} |`,
    );
  }
  lines.push(
    '',
    'Errors of all pairs are planted, the listed ones most. Published dialect and slips of the editions count as false.',
    '',
    '### Two designs',
    '',
    'Share of planted errors found at so many false alarms in 100,000 words: by the likelihood ratio of the window alone,',
    'one threshold for all; and by the trees, which see the counts on both sides, word classes, what the networks say, the pair and the register,',
    'and by how often the whole text has either word.',
    '',
    '| kind | design | at 1 | at 3 | at 5 | at 10 |',
    '| --- | --- | ---: | ---: | ---: | ---: |',
  );
  for (const kind of editKinds) {
    const row = (name: string, value: (item: { score: number; ratio: number }) => number) =>
      lines.push(
        `| ${kind} word | ${name} | ${[1, 3, 5, 10].map((rate) => percent(foundAt(evidence, kind, rate, value))).join(' | ')} |`,
      );
    row('likelihood ratio', ({ ratio }) => ratio);
    row('trees', ({ score }) => score);
  }
  lines.push(
    '',
    '### Kinds of pairs',
    '',
    '| kind | pairs | proposed rightly | found | false alarms in 100,000 words |',
    '| --- | ---: | ---: | ---: | ---: |',
  );
  const passes = (item: Case) => item.score >= limitsFor(model, model.thresholds, 'wrong', item).warning;
  for (const [name, relation] of Object.entries(relations)) {
    const own = ({ rival }: Case) => model.relations[rival] === relation;
    const hits = evidence.hits.wrong.filter(own);
    const alarms = evidence.alarms.wrong.filter((item) => own(item) && passes(item)).length;
    const pairs = model.relations.filter((value) => value === relation).length;
    lines.push(
      `| ${name} | ${pairs} | ${hits.length} | ${hits.filter(passes).length} | ${((alarms * 1e5) / evidence.words).toFixed(2)} |`,
    );
  }
  lines.push(
    '',
    '### Thresholds',
    '',
    'The rarer the written word, the fewer false alarms it can cause: each band of forms has limits of its own, such that',
    'one false alarm more would buy as many errors in any of them. Forms are numbered by falling use.',
    '',
    '| written form | pair | false alarms in 100,000 words | error from | warning from | false alarms grow by |',
    '| --- | --- | ---: | ---: | ---: | ---: |',
  );
  for (let group = 0; group < wrongGroups; group++) {
    const { error, warning, growth } = model.thresholds.wrong[group];
    const band = Math.floor(group / 2);
    const isOwn = ({ written, rival }: Case) => groupOf(written, model.relations[rival]) === group;
    const alarms = evidence.alarms.wrong.filter((item) => isOwn(item) && passes(item)).length;
    const name = `${bandStarts[band - 1] ?? 0} to ${bandStarts[band] ?? model.lexicon.size}`;
    lines.push(
      `| ${name} | ${group % 2 === 0 ? 'listed' : 'other'} | ${((alarms * 1e5) / evidence.words).toFixed(2)} | ${error.toFixed(2)} | ${warning.toFixed(2)} | e^${growth.toFixed(2)} |`,
    );
  }
  lines.push(...setTable(card), '');
  return lines.join('\n');
}

/** What was found of each listed set. */
function setTable({ model, evidence, sets }: Card): string[] {
  const { lexicon } = model;
  const writtenOf = new Uint16Array(model.rivals.length);
  for (let id = 0; id < lexicon.size; id++) {
    for (let rival = model.rivalStart[id]; rival < model.rivalStart[id + 1]; rival++) writtenOf[rival] = id;
  }
  const tally = (cases: Evidence['hits']['wrong']) => {
    const counts = new Map<string, { all: number; over: number }>();
    for (const item of cases) {
      const { rival } = item;
      const key = `${lexicon.form(writtenOf[rival])} ${lexicon.form(model.rivals[rival])}`;
      const entry = counts.get(key) ?? { all: 0, over: 0 };
      entry.all++;
      if (item.score >= limitsFor(model, model.thresholds, 'wrong', item).warning) entry.over++;
      counts.set(key, entry);
    }
    return counts;
  };
  const hits = tally(evidence.hits.wrong);
  const alarms = tally(evidence.alarms.wrong);
  const lines = [
    '',
    '### Listed sets',
    '',
    'Of the right edits proposed for errors planted within the set, how many pass the threshold; false alarms are counts',
    'in all held-back books.',
    '',
    '| set | proposed | found | false alarms |',
    '| --- | ---: | ---: | ---: |',
  ];
  for (const { words } of sets) {
    let proposed = 0;
    let found = 0;
    let wrong = 0;
    for (const a of words) {
      for (const b of words) {
        const key = `${a} ${b}`;
        proposed += hits.get(key)?.all ?? 0;
        found += hits.get(key)?.over ?? 0;
        wrong += alarms.get(key)?.over ?? 0;
      }
    }
    const share = proposed > 0 ? percent(found / proposed) : '–';
    lines.push(`| ${words.join(', ')} | ${proposed} | ${share} | ${wrong} |`);
  }
  return lines;
}

function millions(words: number): string {
  return `${(words / 1e6).toFixed(1)} million`;
}
