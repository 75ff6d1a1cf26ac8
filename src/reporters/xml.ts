/** Writes XML that holds any text: what XML forbids is made visible, the rest escaped. */
import { visible } from './visible.js';

/** Attributes in order; those that are undefined are left out. */
type Attributes = Record<string, string | number | undefined>;

/** An element on its own lines, indented under its parent. Children are elements, or one text. */
export function element(
  name: string,
  attributes: Attributes,
  children: readonly string[] | string = [],
): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const open = [name, ...given.map(([key, value]) => `${key}="${escapeXml(String(value))}"`)].join(' ');
  if (typeof children === 'string') return `<${open}>${escapeXml(children)}</${name}>\n`;
  if (children.length === 0) return `<${open}/>\n`;
  // Line feeds stand between elements alone; the `m` of a pattern would see lines in U+2028 too.
  const inside = children.join('').replace(/(?<![^\n])(?= *<)/g, '  ');
  return `<${open}>\n${inside}</${name}>\n`;
}

/** The first line of a document. */
export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

function escapeXml(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"\n]/g, (character) => references[character]);
}
