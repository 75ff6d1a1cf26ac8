/** Adjectives and adverbs that are compared with -er. Compiled for this project from common knowledge of English grammar. */
import { words } from '../../src/core/text.js';

export const comparables: ReadonlySet<string> = words(`
  big black blunt bold brave brief bright broad brown busy calm cheap chilly clean clear clever close clumsy cold cool
  crazy creepy cruel curly dark deadly dear deep dense dim dirty dry dull dumb early easy faint fair fancy fast fat
  few fierce filthy fine firm fit flat fond foul fresh friendly full funny gentle gloomy grand gray great greedy green
  grey grim happy hard harsh healthy heavy high hot huge humble hungry icy keen kind large late lazy light likely
  lonely long loose loud lovely low lucky mad mean merry messy mighty mild moody narrow near neat new nice noisy odd
  old pale plain pleasant polite poor pretty proud pure quick quiet rare red rich ripe rough round rude sad safe scary
  severe shabby shallow sharp shiny short shy sick silly simple sleek sleepy slim slow small smart smelly smooth soft
  soon sore sour steady steep stern stiff strange strict strong stupid sturdy subtle sunny sweet swift tall tame tasty
  thick thin thirsty tidy tight tiny tired tough ugly warm wary weak wealthy weird wet white wide wild wise worthy
  young
`);

/** The comparative: `big` gives `bigger`, `happy` `happier`. */
export function comparativeOf(positive: string): string {
  if (positive.endsWith('e')) return `${positive}r`;
  if (/[^aeiou]y$/.test(positive)) return positive === 'shy' ? 'shyer' : `${positive.slice(0, -1)}ier`;
  return /^[^aeiou]*[aeiou][bdgmnt]$/.test(positive) ? `${positive}${positive.at(-1)}er` : `${positive}er`;
}
