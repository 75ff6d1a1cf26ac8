/** Answers about a chapter that several rules ask for, or one rule at many places: each is found once. */
import type { Document } from './document.js';

/** Keeps the answer for each document as long as the document. What else is given must be the same each time. */
export function oncePerDocument<Answer, More extends unknown[]>(
  find: (document: Document, ...more: More) => Answer,
): (document: Document, ...more: More) => Answer {
  const known = new WeakMap<Document, Answer>();
  return (document, ...more) => {
    let answer = known.get(document);
    if (answer === undefined) {
      answer = find(document, ...more);
      known.set(document, answer);
    }
    return answer;
  };
}

/** The same for each sentence or paragraph of a document. */
export function oncePerPart<Part extends { index: number }, Answer, More extends unknown[]>(
  find: (document: Document, part: Part, ...more: More) => Answer,
): (document: Document, part: Part, ...more: More) => Answer {
  const answersOf = oncePerDocument(() => new Map<number, Answer>());
  return (document, part, ...more) => {
    const answers = answersOf(document);
    let answer = answers.get(part.index);
    if (answer === undefined) {
      answer = find(document, part, ...more);
      answers.set(part.index, answer);
    }
    return answer;
  };
}
