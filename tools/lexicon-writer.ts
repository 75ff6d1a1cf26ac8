/** Writes the file that src/speller/lexicon.ts reads: a minimal automaton of words and tables of what is known of each. */
import { countLetters } from '../src/speller/letters.js';
import { Edge, everyday, frequent, headLength, letterOf, Mark, signature } from '../src/speller/lexicon.js';
import { filterOf } from '../src/speller/word-filter.js';

export interface LexiconWord {
  marks: number;
  frequency: number;
  bareness: number;
}

interface Node {
  letters: number[];
  children: Node[];
  /** Whether the edge of the same index ends a word. */
  ends: boolean[];
  /** How many words go on through this node. */
  count: number;
  /** Index of its first edge in the file. */
  first: number;
}

/**
 * Builds the minimal acyclic automaton of sorted words, a suffix at a time (Daciuk, Mihov, Watson and Watson 2000),
 * and lays out all tables. Words of other letters than a-z and the apostrophe are refused.
 */
export function writeLexicon(
  words: readonly (readonly [string, LexiconWord])[],
  mixed: readonly string[],
  seldom: readonly string[],
  soundKey: (word: string) => number,
): Uint8Array {
  const { edges, skips } = automatonOf(words.map(([word]) => word));
  const subgraphs = [everyday, frequent].map((least) => {
    const numbers = words.flatMap(([, { frequency, marks }], number) =>
      frequency >= least && marks & Mark.lower ? number : [],
    );
    return { ...automatonOf(numbers.map((number) => words[number][0])), numbers: Uint32Array.from(numbers) };
  });
  const sounds = words
    .map(([word], number) => ({ sound: soundKey(word), number, length: word.length }))
    .filter(({ length, number }) => length > 3 && words[number][1].frequency > 0)
    .sort((one, other) => one.sound - other.sound || one.number - other.number);
  const forms = Buffer.from(mixed.join('\n'));
  const filter = filterOf(seldom);
  const letters = countLetters(words.map(([word]) => word));
  const lengths = [...subgraphs.flatMap(({ edges, numbers }) => [edges, numbers]), forms, filter].map(
    ({ length }) => length,
  );
  const counts = [edges.length, words.length, sounds.length, letters.length, ...lengths];
  const head = Uint32Array.of(signature, ...counts);
  if (head.length !== headLength) throw new Error('the head of a lexicon has another length');
  const bytes = (numbers: Uint32Array): Uint8Array => new Uint8Array(numbers.buffer);
  return Buffer.concat([
    bytes(head),
    bytes(edges),
    bytes(skips),
    bytes(Uint32Array.from(sounds, ({ sound }) => sound)),
    bytes(Uint32Array.from(sounds, ({ number }) => number)),
    bytes(letters),
    ...subgraphs.flatMap(({ edges, skips, numbers }) => [edges, skips, numbers].map(bytes)),
    Uint8Array.from(words, ([, word]) => word.frequency),
    Uint8Array.from(words, ([, word]) => word.bareness),
    Uint8Array.from(words, ([, word]) => word.marks),
    forms,
    filter,
  ]);
}

/** The edges of a minimal automaton, with how many words come before those of each at its node. */
function automatonOf(words: readonly string[]): { edges: Uint32Array; skips: Uint32Array } {
  const { root, nodes } = buildAutomaton(words);
  const edgeCount = layOut(root, nodes);
  const edges = new Uint32Array(edgeCount);
  const skips = new Uint32Array(edgeCount);
  for (const node of nodes) {
    let skip = 0;
    node.children.forEach((child, index) => {
      const end = node.ends[index];
      const last = index === node.children.length - 1;
      edges[node.first + index] =
        ((child.first << Edge.shift) |
          node.letters[index] |
          (end ? Edge.word : 0) |
          (last ? Edge.last : 0)) >>>
        0;
      skips[node.first + index] = skip;
      skip += child.count + (end ? 1 : 0);
    });
  }
  return { edges, skips };
}

function newNode(): Node {
  return { letters: [], children: [], ends: [], count: 0, first: 0 };
}

function buildAutomaton(words: readonly string[]): { root: Node; nodes: Node[] } {
  const root = newNode();
  const register = new Map<string, Node>();
  const identities = new Map<Node, number>();
  let path: Node[] = [root];
  let previous = '';
  const settle = (depth: number): void => {
    for (let level = path.length - 1; level > depth; level--) {
      const parent = path[level - 1];
      const index = parent.children.length - 1;
      const node = path[level];
      const key = node.children
        .map((child, at) => `${node.letters[at]}${node.ends[at] ? '!' : ':'}${identities.get(child)}`)
        .join(' ');
      const same = register.get(key);
      if (same) parent.children[index] = same;
      else {
        identities.set(node, register.size);
        register.set(key, node);
      }
    }
    path = path.slice(0, depth + 1);
  };
  for (const word of words) {
    if (word <= previous) throw new Error(`${word} stands behind ${previous}`);
    let common = 0;
    while (common < previous.length && word[common] === previous[common]) common++;
    settle(common);
    for (let index = common; index < word.length; index++) {
      const letter = letterOf(word.charCodeAt(index));
      if (letter === 0) throw new Error(`${word} has a letter that a lexicon cannot hold`);
      const node = newNode();
      path[index].letters.push(letter);
      path[index].children.push(node);
      path[index].ends.push(index === word.length - 1);
      path.push(node);
    }
    previous = word;
  }
  settle(0);
  return { root, nodes: [root, ...register.values()] };
}

/** Numbers the edges, the root's from 1, and counts the words of each node; returns how many edges there are. */
function layOut(root: Node, nodes: Node[]): number {
  const counted = new Set<Node>();
  const count = (node: Node): number => {
    if (!counted.has(node)) {
      counted.add(node);
      node.count = node.children.reduce(
        (sum, child, index) => sum + count(child) + (node.ends[index] ? 1 : 0),
        0,
      );
    }
    return node.count;
  };
  count(root);
  let next = 1;
  for (const node of nodes) {
    node.first = node.children.length > 0 ? next : 0;
    next += node.children.length;
  }
  return next;
}
