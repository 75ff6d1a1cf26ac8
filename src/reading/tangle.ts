/** Keeps from the Markdown parser what would take it hours, or more memory than there is. */

/** Block quotes and lists in each other, which the parser reads again line by line and level by level. */
const deepest = 100;

/**
 * The parser looks for the partner of each mark of emphasis or bracket among all others of a paragraph. So many looks
 * take some 4 seconds; ten thousand marks in one paragraph are as many.
 */
const mostLooks = 100_000_000;

/** Brackets that open in one paragraph, of each of which the parser makes six events: a second and 150 MB for so many. */
const mostBrackets = 100_000;

/** Marks of code, HTML and tables in one paragraph: the parser needs a second and 150 MB for so many. */
const mostMarkup = 50_000;

/** List items and underlined headings with no blank line between, at each of which the parser copies its notes on all. */
const mostItems = 5000;
const item = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|^ {0,3}(?:=+|-+)[ \t]*$/;

/** Takes a decoded Markdown text. Throws an `Error` whose message goes on from the chapter's name. */
export function refuseTangles(source: string): void {
  let looks = 0;
  let marks = 0;
  let brackets = 0;
  let markup = 0;
  let items = 0;
  let number = 0;
  for (const line of source.split(/\r\n|\n|\r/)) {
    number++;
    if (depthOf(line) > deepest) {
      throw new Error(
        `has more than ${deepest} block quotes or lists in each other (line ${number}); take most of the marks out`,
      );
    }
    const own = line.match(/\*+|_+|~+|\]/g)?.length ?? 0;
    if (line.trim() === '') {
      marks = 0;
      brackets = 0;
      markup = 0;
      items = 0;
    }
    if (item.test(line) && ++items > mostItems) {
      throw new Error(
        `has more than ${mostItems} list items or underlined headings with no blank line between (line ${number}); divide them`,
      );
    }
    // The sum of the squares, paragraph by paragraph.
    looks += own * (2 * marks + own);
    marks += own;
    brackets += line.match(/\[/g)?.length ?? 0;
    if (brackets > mostBrackets) {
      throw new Error(
        `has ${brackets} opening brackets in one paragraph (line ${number}), too many; divide it`,
      );
    }
    markup += line.match(/[`<|]/g)?.length ?? 0;
    if (markup > mostMarkup) {
      throw new Error(
        `has ${markup} marks of code, HTML or tables (\`, < or |) in one paragraph (line ${number}), too many; divide it`,
      );
    }
    if (looks > mostLooks) {
      throw new Error(
        `has ${marks} marks of emphasis or links (*, _, ~ or ]) in one paragraph (line ${number}), too many to pair; divide it`,
      );
    }
  }
}

/** How many marks of block quotes and list items a line begins with. */
function depthOf(line: string): number {
  const container = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
  let depth = 0;
  while (container.test(line)) depth++;
  return depth;
}
