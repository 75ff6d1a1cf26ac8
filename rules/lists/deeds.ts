/** Bases of what people do in a tale, less often than the verbs of every page. Compiled for this project. */
import { words } from '../../src/core/text.js';

/** Some of them may be nouns. */
export const furtherBases: ReadonlySet<string> = words(`
  approach bark cheer cough crouch fidget frown gesture giggle hesitate hum march pretend roll sail snore squirm
  stammer tap threaten tumble wail wink wrestle argue beg bounce breathe chase chat chew clap complain crawl cry dance
  doze drag drift enjoy explain explore float gather gaze glare glow grin groan growl hope hover hug hunt hurry kiss
  knock lick live mumble murmur mutter pace pant play point pour practice pray prepare push race roam rub rush scowl
  scratch scream search shiver sip skip sneak sniff soar sob sprint stagger stroll struggle study stumble suffer talk
  train tremble trot visit wander warn wash wave whimper whine work worry yawn yell
`);
