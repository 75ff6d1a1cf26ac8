/** Reads story.yml, in which an author says who and what a book has. Its JSON Schema is src/schemas/story.schema.json. */
import { type Entry, entriesOf, Mistakes, quote, type Value } from '../author-files/author-file.js';
import { readValue } from '../author-files/author-yaml.js';
import { type Language, languages } from '../core/story.js';
import { straighten } from '../core/text.js';
import { markStyles } from '../style/mark-style.js';
import { spellingVariants } from '../style/spelling-variants.js';
import { StoryError } from './find-bible.js';

/** Somebody of the book. */
export interface Character {
  name: string;
  aliases: readonly string[];
  /** As the author writes them: `she/her`. */
  pronouns: string | undefined;
}

/** What story.yml says; empty lists where it says nothing. Texts have single spaces and none around them. */
export interface Bible {
  characters: readonly Character[];
  places: readonly string[];
  /** Canonical spelling and capitals: `Wonderbolts`, `moon tea`. */
  terms: readonly string[];
  /** Coined words, one word each. */
  words: readonly string[];
  language: Language | undefined;
  /** Decisions of the style sheet by key; true and false are `yes` and `no`, numbers as written. */
  style: ReadonlyMap<string, string>;
}

/** First line of a new story.yml: lets editors complete and check it. */
export const storySchemaLine =
  '# yaml-language-server: $schema=https://raw.githubusercontent.com/stet-proofreader/stet/main/src/schemas/story.schema.json';

const keys = ['characters', 'places', 'terms', 'words', 'language', 'style'];
const characterKeys = ['name', 'aliases', 'pronouns'];

/** Reads the text of a story.yml; `path` is for messages. Throws a StoryError that names every mistake. */
export function parseBible(text: string, path: string): Bible {
  const mistakes = new Mistakes(path);
  const root = readValue(text, mistakes);
  const bible = root && new StoryReader(mistakes).read(root);
  if (!bible || mistakes.any) throw new StoryError(mistakes.toString());
  return bible;
}

class StoryReader {
  readonly #mistakes: Mistakes;

  constructor(mistakes: Mistakes) {
    this.#mistakes = mistakes;
  }

  read(root: Value): Bible {
    const entries =
      root.kind === 'nothing' ? [] : entriesOf(root, 'a key such as "characters:"', this.#mistakes, keys);
    const at = (key: string) => entries.find((entry) => entry.key === key);
    return {
      characters: this.#characters(at('characters')),
      places: this.#names(at('places'), 'a place'),
      terms: this.#names(at('terms'), 'a term'),
      words: this.#names(at('words'), 'a word', (value) => this.#word(value)),
      language: this.#language(at('language')?.value),
      style: this.#style(at('style')),
    };
  }

  #characters(entry: Entry | undefined): Character[] {
    const seen = new Map<string, number>();
    return this.#items(entry?.value, 'a list of characters').flatMap((value) => {
      const character = this.#character(value);
      if (!character) return [];
      this.#checkNew(character.name, value.line, 'a character', seen);
      return [character];
    });
  }

  #character(value: Value): Character | undefined {
    if (value.kind !== 'group') {
      const name = this.#name(value, "a character's name");
      return name === undefined ? undefined : { name, aliases: [], pronouns: undefined };
    }
    const entries = entriesOf(value, 'a character', this.#mistakes, characterKeys);
    const at = (key: string) => entries.find((entry) => entry.key === key)?.value;
    const nameValue = at('name');
    if (!nameValue) {
      const hint = 'a name with a colon in it needs quotation marks';
      this.#mistakes.add(value.line, `this character has no "name:"; expected one (${hint})`);
    }
    const name = nameValue && this.#name(nameValue, "a character's name");
    const aliases = this.#aliases(at('aliases'), name, nameValue?.line);
    const pronouns = this.#pronouns(at('pronouns'));
    return name === undefined ? undefined : { name, aliases, pronouns };
  }

  /** Two characters may share an alias (both are "Captain" to their crews); one may not have it twice. */
  #aliases(value: Value | undefined, name: string | undefined, nameLine = 0): string[] {
    const seen = new Map<string, number>();
    if (name !== undefined) seen.set(comparable(name), nameLine);
    return this.#items(value, 'a list of aliases').flatMap((item) => {
      const alias = this.#name(item, 'an alias');
      if (alias === undefined) return [];
      this.#checkNew(alias, item.line, 'a name of this character', seen);
      return [alias];
    });
  }

  #pronouns(value: Value | undefined): string | undefined {
    if (!value) return undefined;
    if (value.kind === 'text' && /^\p{L}+(\/\p{L}+)*$/u.test(value.text)) return value.text;
    this.#mistakes.expected('a set of pronouns such as "she/her"', value);
    return undefined;
  }

  #names(entry: Entry | undefined, what: string, read = (value: Value) => this.#name(value, what)): string[] {
    const seen = new Map<string, number>();
    return this.#items(entry?.value, `a list of ${entry?.key}`).flatMap((item) => {
      const name = read(item);
      if (name === undefined) return [];
      this.#checkNew(name, item.line, what, seen);
      return [name];
    });
  }

  #word(value: Value): string | undefined {
    const word = this.#name(value, 'a word');
    if (word === undefined || (value.kind === 'text' && !/\s/u.test(value.text))) return word;
    this.#mistakes.expected('a single word', value, 'several words together go under "terms:"');
    return undefined;
  }

  #language(value: Value | undefined): Language | undefined {
    const language = value?.kind === 'text' ? languages.find((one) => one === value.text) : undefined;
    if (value && !language) this.#mistakes.notOneOf(languages, value);
    return language;
  }

  #style(entry: Entry | undefined): Map<string, string> {
    const style = new Map<string, string>();
    if (!entry || entry.value.kind === 'nothing') return style;
    for (const { key, value } of entriesOf(
      entry.value,
      'a decision such as "comma: outside"',
      this.#mistakes,
    )) {
      const decision = decisionOf(value);
      const ways = waysOf(key);
      if (ways && !ways.includes(decision ?? '')) this.#mistakes.notOneOf(ways, value);
      else if (decision !== undefined) style.set(styleKey(key), decision);
      else this.#mistakes.expected(`the decision for ${quote(key)}`, value);
    }
    return style;
  }

  /** The items of a list. A section with nothing below it, as in a fresh story.yml, is empty. */
  #items(value: Value | undefined, what: string): readonly Value[] {
    if (!value || value.kind === 'nothing') return [];
    if (value.kind === 'list') return value.items;
    this.#mistakes.expected(what, value, 'begin each with "- " on a line of its own');
    return [];
  }

  #name(value: Value, what: string): string | undefined {
    if (value.kind === 'number' || value.kind === 'flag') {
      this.#mistakes.expected(what, value, `if it is one, put it in quotation marks: "${value.written}"`);
      return undefined;
    }
    if (value.kind === 'text' && /[\p{L}\p{N}]/u.test(value.text) && !/\p{Cc}/u.test(value.text)) {
      return singleSpaced(value.text);
    }
    const hint = value.kind === 'group' ? 'if it is one, put it in quotation marks' : undefined;
    this.#mistakes.expected(what, value, hint);
    return undefined;
  }

  #checkNew(name: string, line: number, what: string, seen: Map<string, number>): void {
    const before = seen.get(comparable(name));
    if (before !== undefined) this.#mistakes.add(line, `${quote(name)} is already ${what} on line ${before}`);
    else seen.set(comparable(name), line);
  }
}

function decisionOf(value: Value): string | undefined {
  if (value.kind === 'text') return singleSpaced(value.text) || undefined;
  if (value.kind === 'flag') return value.flag ? 'yes' : 'no';
  return value.kind === 'number' ? value.written : undefined;
}

/** `gray/grey` is kept by its first spelling, as `stet style` prints it. */
function styleKey(key: string): string {
  const variant = spellingVariants.get(key.split('/')[0]);
  return variant && key.split('/').every((way) => variant.spellings.includes(way)) ? variant.word : key;
}

/** The ways of which a decision must be one; undefined for decisions that authors note for themselves. */
function waysOf(key: string): readonly string[] | undefined {
  if (key === 'comma') return ['inside', 'outside', 'none'];
  const mark = markStyles.find((style) => style.key === key);
  if (mark) return Object.keys(mark.ways);
  return spellingVariants.get(styleKey(key))?.spellings ?? (key.includes('/') ? key.split('/') : undefined);
}

function singleSpaced(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}

function comparable(name: string): string {
  return straighten(name.toLowerCase());
}
