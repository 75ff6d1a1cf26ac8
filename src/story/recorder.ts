/** Notes what a chapter's check asks of the story, so that a later run knows whether the check would come out the same. */
import { createHash } from 'node:crypto';
import type { Correction, Heed, Speller } from '../core/speller.js';
import type { Census, CountedName, Name, Question, Story } from '../core/story.js';
import { Answers } from './answers.js';

/** What was answered, made comparable. */
export type Answer = string | number | boolean;

/** Kinds of question, and of each kind what was asked with the answer. */
export type Asked = ReadonlyMap<string, ReadonlyMap<string, Answer>>;

/** A story as a check sees it: the speller knows its names. */
export interface StoryView {
  story: Story;
  /** Knows the words of the language alone. */
  speller: Speller;
  /** The names that a misspelling may have meant, with how often the book uses each. */
  names: ReadonlyMap<string, number>;
  /** A fingerprint of `names`: where it is the same, the speller answers alike. */
  namesKey: string;
}

/** Shows a story to a check. Questions of rules are answered with `speller`, which knows no names. */
export function viewOf(story: Story, speller: Speller): StoryView {
  const names = usualNames(story.names());
  return { story, speller, names, namesKey: fingerprint([...names]) };
}

/** Every unknown word is held against so many names, those first that the book uses most: no book has more. */
const mostNames = 1000;

/**
 * A name that the book has once or twice may be a misspelling itself. Counts are kept to the octave: one use more
 * makes no other correction likelier.
 */
function usualNames(names: readonly CountedName[]): Map<string, number> {
  const usual = names.filter(({ kind, count }) => kind !== 'learned' || count > 2).slice(0, mostNames);
  usual.sort((a, b) => (a.form < b.form ? -1 : 1));
  return new Map(usual.map(({ form, count }) => [form, count < 1 ? 0 : 2 ** Math.floor(Math.log2(count))]));
}

/** Kind of what was asked of the speller and may rest on names; where that was asked, kind of the names' fingerprint. */
const spelling = 'speller';
const spelledWith = 'names of speller';

const counts = ['lower', 'capital', 'initial', 'marked', 'article'] as const;

/** Passes questions on to a story and its speller, and keeps them with their answers. */
export class Recorder {
  readonly story: Story;
  readonly speller: Speller;
  readonly #asked = new Map<string, Map<string, Answer>>();

  constructor(view: StoryView) {
    this.story = this.#record(view.story);
    const heeded = this.#kind(spelling);
    const heed: Heed = (word, limit, answer) => {
      heeded.set(`${limit} ${word}`, spelledAnswer(answer));
      this.#kind(spelledWith).set('', view.namesKey);
    };
    this.speller = view.speller.withWords(view.names, heed);
  }

  /** All that was asked so far. */
  asked(): Asked {
    return new Map([...this.#asked].filter(([, answers]) => answers.size > 0));
  }

  #kind(kind: string): Map<string, Answer> {
    let answers = this.#asked.get(kind);
    if (!answers) {
      answers = new Map();
      this.#asked.set(kind, answers);
    }
    return answers;
  }

  #record(story: Story): Story {
    const names = this.#kind('name');
    const namesByForm = new Map<string, Name | undefined>();
    const once = (kind: 'knows' | 'declares') => {
      const known = this.#kind(kind) as Map<string, boolean>;
      return (word: string) => {
        const asked = known.get(word);
        if (asked !== undefined) return asked;
        const answer = story[kind](word);
        known.set(word, answer);
        return answer;
      };
    };
    const asked = this.#kind('ask');
    const answers = new Answers();
    return {
      census: this.#recordCensus(story.census),
      name: (lower) => {
        if (namesByForm.has(lower)) return namesByForm.get(lower);
        const name = story.name(lower);
        namesByForm.set(lower, name);
        names.set(lower, nameAnswer(name));
        return name;
      },
      names: () => {
        this.#kind('names').set('', namesAnswer(story));
        return story.names();
      },
      knows: once('knows'),
      declares: once('declares'),
      style: (key) => {
        const answer = story.style(key);
        this.#kind('style').set(key, answer ?? '');
        return answer;
      },
      ask: <A extends readonly (string | number)[], T>(question: Question<A, T>, ...about: A) => {
        // Of a mark that a chapter has a million times, the same is asked a million times.
        return answers.find(question, about, () => {
          const answer = story.ask(question, ...about);
          asked.set(keyOf(question.id, about), JSON.stringify(answer) ?? '');
          return answer;
        });
      },
    };
  }

  #recordCensus(census: Census): Census {
    const count = (kind: (typeof counts)[number]) => {
      const answers = this.#kind(kind);
      return (form: string) => {
        const answer = census[kind](form);
        answers.set(form, answer);
        return answer;
      };
    };
    const tallied = this.#kind('tally');
    return {
      lower: count('lower'),
      capital: count('capital'),
      initial: count('initial'),
      marked: count('marked'),
      article: count('article'),
      words: () => {
        this.#kind('words').set('', census.words());
        return census.words();
      },
      tally: (rule, key) => {
        const answer = census.tally(rule, key);
        tallied.set(`${rule}\n${key}`, answer);
        return answer;
      },
      tallies: (rule) => {
        this.#kind('tallies').set(rule, talliesAnswer(census, rule));
        return census.tallies(rule);
      },
    };
  }
}

/** Whether a story would answer everything as it was answered before. */
export function answersAlike(
  asked: Asked,
  view: StoryView,
  questions: ReadonlyMap<string, Question>,
): boolean {
  const speller = view.speller.withWords(view.names);
  const isSpelledAlike = asked.get(spelledWith)?.get('') === view.namesKey;
  for (const [kind, answers] of asked) {
    if (kind === spelledWith || (kind === spelling && isSpelledAlike)) continue;
    for (const [key, answer] of answers) {
      if (answerOf(kind, key, view.story, speller, questions) !== answer) return false;
    }
  }
  return true;
}

/** What was answered, and how many checks asked it. */
export interface Sum {
  answer: Answer;
  times: number;
}

/** What all checks of a book asked, with the answers of its story and how many checks asked each. */
export class BookAsked {
  readonly #kinds: Map<string, Map<string, Sum>>;
  /** The fingerprint of the names that the speller knew. */
  #namesKey: string;

  constructor(namesKey: string, kinds: Iterable<[string, Map<string, Sum>]> = []) {
    this.#namesKey = namesKey;
    this.#kinds = new Map(kinds);
  }

  get namesKey(): string {
    return this.#namesKey;
  }

  get kinds(): ReadonlyMap<string, ReadonlyMap<string, Sum>> {
    return this.#kinds;
  }

  /** Adds what a check asked of the present story. */
  add(asked: Asked): void {
    for (const [kind, answers] of asked) {
      if (kind === spelledWith) continue;
      const sums = this.#kinds.get(kind) ?? new Map<string, Sum>();
      this.#kinds.set(kind, sums);
      // A loop over pairs would take V8 five times as long to compile.
      answers.forEach((answer, key) => {
        const sum = sums.get(key);
        if (sum) sum.times++;
        else sums.set(key, { answer, times: 1 });
      });
    }
  }

  /** Takes back what a check asked that was added. */
  subtract(asked: Asked): void {
    for (const [kind, answers] of asked) {
      const sums = this.#kinds.get(kind);
      answers.forEach((_, key) => {
        const sum = sums?.get(key);
        if (sum && --sum.times === 0) sums?.delete(key);
      });
    }
  }

  /** Asks everything of another story, notes its answers, and returns what was answered otherwise, by kind. */
  ask(view: StoryView, questions: ReadonlyMap<string, Question>): Map<string, Set<string>> {
    const changed = new Map<string, Set<string>>();
    const speller = view.speller.withWords(view.names);
    for (const [kind, sums] of this.#kinds) {
      if (kind === spelling && view.namesKey === this.#namesKey) continue;
      const keys = new Set<string>();
      sums.forEach((sum, key) => {
        const answer = answerOf(kind, key, view.story, speller, questions);
        if (answer === sum.answer) return;
        // What no story answers now, a check must ask again.
        sum.answer = answer ?? '';
        keys.add(key);
      });
      if (keys.size > 0) changed.set(kind, keys);
    }
    this.#namesKey = view.namesKey;
    return changed;
  }
}

/** Whether a check asked any of these. */
export function asksAny(asked: Asked, keys: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  for (const [kind, some] of keys) {
    const answers = asked.get(kind);
    if (answers) for (const key of some) if (answers.has(key)) return true;
  }
  return false;
}

function answerOf(
  kind: string,
  key: string,
  story: Story,
  speller: Speller,
  questions: ReadonlyMap<string, Question>,
): Answer | undefined {
  const { census } = story;
  switch (kind) {
    case 'name':
      return nameAnswer(story.name(key));
    case 'knows':
      return story.knows(key);
    case 'declares':
      return story.declares(key);
    case 'names':
      return namesAnswer(story);
    case 'style':
      return story.style(key) ?? '';
    case 'words':
      return census.words();
    case 'lower':
    case 'capital':
    case 'initial':
    case 'marked':
    case 'article':
      return census[kind](key);
    case 'tally': {
      const [rule, ...rest] = key.split('\n');
      return census.tally(rule, rest.join('\n'));
    }
    case 'tallies':
      return talliesAnswer(census, key);
    case 'speller':
      return askSpeller(speller, key);
    case 'ask': {
      const [id, ...about] = JSON.parse(key) as [string, ...(string | number)[]];
      const question = questions.get(id);
      return question && (JSON.stringify(story.ask(question, ...about)) ?? '');
    }
    default:
      return undefined;
  }
}

function keyOf(id: string, about: readonly (string | number)[]): string {
  return JSON.stringify([id, ...about]);
}

/** Answers what was heeded: `0 word`, whether it is right, or `5 word`, five suggestions. */
function askSpeller(speller: Speller, key: string): Answer {
  const space = key.indexOf(' ');
  const limit = Number(key.slice(0, space));
  const word = key.slice(space + 1);
  return spelledAnswer(limit === 0 ? speller.has(word) : speller.corrections(word, limit));
}

function spelledAnswer(answer: boolean | readonly Correction[]): Answer {
  return typeof answer === 'boolean' ? answer : answer.map(({ text, use }) => `${text} ${use}`).join('\n');
}

function nameAnswer(name: Name | undefined): string {
  return name ? `${name.kind} ${name.form}` : '';
}

function namesAnswer(story: Story): string {
  return fingerprint(story.names().map(({ form, kind, count }) => [form, kind, count]));
}

function talliesAnswer(census: Census, rule: string): string {
  return fingerprint([...census.tallies(rule)]);
}

function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
