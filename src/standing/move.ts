/** Keeps entries of standing.yml true when text is changed around them. */
import type { Document } from '../core/document.js';
import { type Edit, spanAfter } from '../core/edit.js';
import { type Finding, sourceSpan } from '../core/finding.js';
import { SentenceFinder } from './sentence.js';
import type { Standing, StandingEntry } from './standing.js';

/** A chapter in which something stands, before and after it was changed. */
export interface MovedChapter {
  stood: readonly Finding[];
  edits: readonly Edit[];
  before: Document;
  after: Document;
}

/** Entries that came and went. */
export interface StandingChange {
  added: StandingEntry[];
  removed: StandingEntry[];
}

/**
 * Gives the entries the sentences that the edits made of theirs. An entry that also stands in a sentence that did not
 * change is kept beside the new one.
 */
export function moveEntries(standing: Standing, chapters: readonly MovedChapter[]): StandingChange {
  const change: StandingChange = { added: [], removed: [] };
  const current = new Set<string>();
  const stale: StandingEntry[] = [];
  for (const { stood, edits, before, after } of chapters) {
    const old = new SentenceFinder(before);
    const now = new SentenceFinder(after);
    for (const finding of stood) {
      const { rule, actual: words, start } = finding;
      const was = { rule, words, sentence: old.at(start.offset) };
      const place = spanAfter(edits, sourceSpan(finding));
      if (!standing.has(was) || !place) continue;
      const is = { rule, words, sentence: now.at(place.start) };
      current.add(JSON.stringify(is));
      if (is.sentence === was.sentence) continue;
      if (standing.add(is)) change.added.push(is);
      stale.push(was);
    }
  }
  for (const entry of stale) {
    if (!current.has(JSON.stringify(entry)) && standing.delete(entry)) change.removed.push(entry);
  }
  return change;
}
