/** Reads reports as those read them for whom they are written. */
import type { Nodes, Parents } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { SaxesParser } from 'saxes';
import { unified } from 'unified';

/** An element of XML. */
export interface Xml {
  name: string;
  attributes: Record<string, string>;
  children: Xml[];
  text: string;
}

/** Reads XML with a parser that accepts nothing but well-formed XML 1.0; throws otherwise. */
export function readXml(text: string): Xml {
  const parser = new SaxesParser();
  const root: Xml = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('opentag', ({ name, attributes }) => {
    const element: Xml = {
      name,
      attributes: { ...attributes } as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return root.children[0];
}

/** A command that the runner of GitHub Actions carries out. */
export interface Command {
  name: string;
  properties: Record<string, string>;
  message: string;
}

/** Commands that the runner knows; it takes other words for output. */
const known = new Set(
  'add-mask,add-matcher,add-path,debug,echo,endgroup,error,group,notice,remove-matcher,save-state,set-env,set-output,stop-commands,warning'.split(
    ',',
  ),
);

/**
 * Reads a log as the runner does (actions/runner, ActionCommand.cs and ActionCommandManager.cs): a command stands at
 * the start of a line after blanks as `::name key=value::message`, or anywhere in it as `##[name key=value]message`.
 */
export function runCommands(log: string): Command[] {
  const commands: Command[] = [];
  let token: string | undefined;
  for (const line of log.split(/\r\n|[\n\r]/)) {
    const isKnown = (name: string) => known.has(name.toLowerCase()) || name === token;
    const command = parseCommand(line, isKnown) ?? parseLegacyCommand(line, isKnown);
    if (!command) continue;
    if (token !== undefined) {
      if (command.name === token) token = undefined;
    } else if (command.name === 'stop-commands') {
      token = command.message;
    } else {
      commands.push(command);
    }
  }
  return commands;
}

function parseCommand(line: string, isKnown: (name: string) => boolean): Command | undefined {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return undefined;
  return parseInfo(text.slice(2, end), text.slice(end + 2), ',', isKnown);
}

function parseLegacyCommand(line: string, isKnown: (name: string) => boolean): Command | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  return parseInfo(line.slice(start + 3, end), line.slice(end + 1), ';', isKnown);
}

function parseInfo(
  info: string,
  message: string,
  separator: string,
  isKnown: (name: string) => boolean,
): Command | undefined {
  const blank = info.indexOf(' ');
  const name = blank < 0 ? info : info.slice(0, blank);
  if (!isKnown(name)) return undefined;
  const pairs =
    blank < 0
      ? []
      : info
          .slice(blank + 1)
          .trim()
          .split(separator);
  const properties = pairs.flatMap((pair) => {
    const at = pair.indexOf('=');
    return at < 0
      ? []
      : [[pair.slice(0, at), decode(decode(pair.slice(at + 1), { '%3A': ':', '%2C': ',' }))]];
  });
  return { name, properties: Object.fromEntries(properties), message: decode(message) };
}

function decode(text: string, marks: Record<string, string> = {}): string {
  const all: Record<string, string> = { '%0D': '\r', '%0A': '\n', ...marks };
  let decoded = text;
  for (const [written, mark] of Object.entries(all)) decoded = decoded.replaceAll(written, mark);
  return Object.keys(marks).length > 0 ? decoded : decoded.replaceAll('%25', '%');
}

/** A table as Markdown shows it: the heading over it, and the rows under its head. */
export interface Table {
  heading: string;
  rows: Cell[][];
}

/** A cell: what is read, the pieces of text it is made of, and where its links lead. */
export interface Cell {
  text: string;
  pieces: string[];
  links: string[];
}

/** Reads Markdown as GitHub does. Throws where there is anything but paragraphs, lists, headings and tables. */
export function readMarkdown(text: string): { tables: Table[]; pieces: string[] } {
  const tables: Table[] = [];
  const pieces: string[] = [];
  let heading = '';
  for (const block of unified().use(remarkParse).use(remarkGfm).parse(text).children) {
    if (block.type === 'heading') heading = cellOf(block).text;
    else if (block.type === 'table') {
      tables.push({ heading, rows: block.children.slice(1).map((row) => row.children.map(cellOf)) });
    } else if (block.type !== 'paragraph' && block.type !== 'list')
      throw new Error(`a ${block.type} in the report`);
    pieces.push(...cellOf(block).pieces);
  }
  return { tables, pieces };
}

function cellOf(node: Nodes): Cell {
  const cell: Cell = { text: '', pieces: [], links: [] };
  const visit = (child: Nodes) => {
    if (child.type === 'text') cell.pieces.push(child.value);
    else if (child.type === 'link') cell.links.push(child.url);
    else if (child.type === 'html') {
      if (!/^(?:<\/?(?:del|ins|b|span)>|<!-- -->)$/.test(child.value))
        throw new Error(`HTML: ${child.value}`);
    } else if (!('children' in child) || !['tableCell', 'strong', 'heading'].includes(child.type)) {
      if (!['paragraph', 'list', 'listItem', 'table', 'tableRow'].includes(child.type))
        throw new Error(`a ${child.type} in a text`);
    }
    for (const inner of (child as Parents).children ?? []) visit(inner);
  };
  visit(node);
  cell.text = cell.pieces.join('');
  return cell;
}
