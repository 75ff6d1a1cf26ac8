/**
 * Contractions that are no other word where they lose their apostrophe: not “cant”, “wont”, “shell”, “well”. Compiled
 * for this project.
 */
import { words } from '../../src/core/text.js';

export const contractions: ReadonlySet<string> = words(`
  don't doesn't didn't wasn't weren't isn't aren't haven't hasn't hadn't couldn't wouldn't shouldn't mustn't needn't
  daren't mightn't oughtn't ain't they're they've they'll they'd you're you've you'll you'd we've it'll it'd that's
  that'll that'd there's there'll here's where's what's what'll what're he's she's who'd who've could've would've
  should've might've must've y'all o'clock ma'am I've I'm
`);

/** The contractions by what they are without their apostrophe. */
export const withoutApostrophe: ReadonlyMap<string, string> = new Map(
  [...contractions].map((right) => [right.replace("'", '').toLowerCase(), right]),
);
