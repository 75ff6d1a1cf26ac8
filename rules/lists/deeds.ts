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

/** Bases of what people and things do, many of them nouns as well. */
export const nounLikeDeeds: ReadonlySet<string> = words(`
  blush break buzz clang clash click collapse cough crack crash creak crumble curl dangle dart descend dip drip drop
  echo explode fade flap flare flash flicker flinch flip float flutter freeze gleam glint glitter grind halt jerk jolt
  lead leak lean leap leave lift limp lower lunge lurch melt nudge part pause pierce plunge quiver raise ramble rattle reel ring
  ripple roar rock rumble run rustle shift shimmer shriek shrink shudder skid slam slide slip slump smirk snap snarl
  snort sparkle spill spin splash spring squeak squeal stagger stall steer stiffen strain stride strike
  stutter surge sway swell swerve swing swirl swivel tense throb thunder tighten tilt topple trail trip tug twist twitch
  vanish veer wheel whirl whisper widen wobble yelp stand stay stop stretch sweep smell sound taste
`);
