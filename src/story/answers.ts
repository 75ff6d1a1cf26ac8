/** Keeps what questions on a book were answered. */
import type { Question } from '../core/story.js';

/** What was answered, by the question and what it was about. */
export class Answers {
  readonly #byQuestion = new Map<unknown, Map<string | number, unknown>>();

  /** The answer, found where the same has not been asked before. */
  find<A extends readonly (string | number)[], T>(question: Question<A, T>, about: A, find: () => T): T {
    let answers = this.#byQuestion.get(question);
    if (!answers) {
      answers = new Map();
      this.#byQuestion.set(question, answers);
    }
    const key = about.length === 1 ? about[0] : about.join('\n');
    let answer = answers.get(key);
    if (answer === undefined && !answers.has(key)) {
      answer = find();
      answers.set(key, answer);
    }
    return answer as T;
  }
}
