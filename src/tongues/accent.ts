/**
 * Tells speech written as it sounds in the mouth of a foreigner, a child or a countryman, “Vot is zat?”, from slips of
 * the keys: letters that nobody mistypes for each other are said for each other.
 */

/** What is heard for what is meant, and hardly ever typed for it. */
const heard: ReadonlyMap<string, string> = new Map([
  ['w', 'v f'],
  ['wh', 'v f'],
  ['v', 'w b f'],
  ['f', 'v'],
  ['th', 'd z s f v'],
  ['t', 'd'],
  ['d', 't'],
  ['g', 'k'],
  ['k', 'g'],
  ['c', 'g k'],
  ['b', 'p'],
  ['p', 'b'],
  ['j', 'y ch'],
  ['y', 'j'],
  ['qu', 'qv kv kw'],
  ['s', 'th sh'],
  ['st', 'sht'],
  ['ch', 'sh tch'],
  ['r', 'w'],
  ['l', 'w'],
  ['ng', 'nk'],
  ['tion', 'shun'],
  ['su', 'zhu'],
  ['du', 'dju ju joo'],
  ['a', 'aw ah ae ar'],
  ['ai', 'ie oi oy'],
  ['ay', 'oy ie'],
  ['ar', 'ah ahr aw'],
  ['e', 'ay'],
  ['er', 'ah uh ur urr'],
  ['i', 'oy ee ai'],
  ['igh', 'oigh oight eegh'],
  ['o', 'aw or'],
  ['or', 'aw'],
  ['ou', 'oo ow aw'],
  ['ow', 'aw oo'],
  ['u', 'oo uh'],
  ['y', 'ee'],
]);

/** What is heard for what is meant, and typed for it by mistake as well. */
const heardOrMistyped: ReadonlyMap<string, string> = new Map([
  ['th', 't'],
  ['s', 'z ss'],
  ['z', 's'],
  ['ck', 'k'],
  ['t', 'tt'],
  ['k', 'kk'],
  ['n', 'nn'],
  ['l', 'll'],
  ['v', 'vv'],
  ['r', 'rr'],
  ['a', 'e o u ai ay'],
  ['e', 'i u a ee'],
  ['i', 'e u ei oi'],
  ['o', 'u a oo oa ow'],
  ['u', 'o i e'],
  ['oo', 'oi u'],
  ['ea', 'ee'],
  ['ee', 'i'],
  ['ng', 'n'],
  ['st', 'ss'],
]);

/** So many sounds of a word are changed at most. */
const mostChanges = 3;

/**
 * Whether a word may be another as an accent says it. `broad`: by sounds that nobody mistypes, “villing” for willing;
 * `faint`: it may be a slip as well, “divil” for devil.
 */
export function accentOf(typed: string, meant: string): 'broad' | 'faint' | undefined {
  if (typed === meant) return undefined;
  if (isHeardAs(typed, meant, [heard], mostChanges)) return 'broad';
  return isHeardAs(typed, meant, [heard, heardOrMistyped], mostChanges) ? 'faint' : undefined;
}

/** Whether at most so many changes make a word of what was meant. */
function isHeardAs(
  typed: string,
  meant: string,
  changes: readonly ReadonlyMap<string, string>[],
  left: number,
): boolean {
  if (typed === meant) return true;
  if (meant === '') return false;
  if (typed[0] === meant[0] && isHeardAs(typed.slice(1), meant.slice(1), changes, left)) return true;
  if (left === 0) return false;
  for (let length = 1; length <= longest; length++) {
    const sound = meant.slice(0, length);
    if (sound.length < length) break;
    for (const table of changes) {
      for (const spelling of table.get(sound)?.split(' ') ?? []) {
        // “darrling”: a letter doubled is a slip.
        if (!typed.startsWith(spelling) || spelling.at(-1) === meant[length]) continue;
        if (isHeardAs(typed.slice(spelling.length), meant.slice(length), changes, left - 1)) return true;
      }
    }
  }
  return false;
}

/** Letters of the longest sound of the tables. */
const longest = 4;
