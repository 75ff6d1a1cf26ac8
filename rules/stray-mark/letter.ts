/** Tells chapters that are letters, whose writers put two marks where they please. */
import type { Document } from '../../src/core/document.js';
import { oncePerDocument } from '../../src/core/once.js';

/** “Dear Ilse,”, “Hi Tomas!”, alone in its line. */
const greeting = /^(?:my )?(?:dear(?:est)?|darling|hi|hey|hello)\b[^.?!\n]{0,40}[,!:—–]+$/i;

/** “Subject: the boat”, as over an e-mail. */
const head = /^(?:from|to|subject|re|date|sent): /i;

/** So many letters of a paragraph are looked through. */
const longestHead = 160;

/** Whether somebody is greeted in a line of its own, or two lines stand over an e-mail. */
export const hasLetter = oncePerDocument((document: Document): boolean => {
  let heads = 0;
  for (const { start, end } of document.paragraphs) {
    const lines = document.text.slice(start, Math.min(end, start + longestHead)).split('\n');
    if (end - start < longestHead && greeting.test(lines[0])) return true;
    heads += lines.filter((line) => head.test(line)).length;
  }
  return heads > 1;
});
