/**
 * Bases of what a body does at one moment, before the reader’s eyes: nobody says of it that it is always so, or would
 * seldom say it without “always”. Compiled for this project.
 */
import { words } from '../../src/core/text.js';

/** Verbs of movement, of the face and the hands. */
export const gestures: ReadonlySet<string> = words(`
  turn walk nod smile shrug sigh blink wince frown grin laugh glance gaze stare step run jump climb crouch kneel lean bend
  reach grab snatch pull push tug yank lift drop throw toss catch pick open close slam knock unlock pour sip swallow
  chew kiss hug touch stroke pat rub wipe scratch clap wave point shake raise lower fold unfold slide slip stumble
  trip fall stagger rush hurry dash race follow enter stop pause hesitate wait listen whisper mutter murmur mumble shout
  yell scream sob whistle gasp cough groan snort giggle chuckle breathe exhale inhale swing whirl twist
  clutch grip squeeze tighten flinch shiver tremble shudder yawn stretch wake drag haul tear rip kick punch slap
  stab aim scramble crawl creep sneak tiptoe dive nudge tilt straighten freeze leap lunge duck stomp storm trudge pace
  shove fling hurl poke tap drum fumble rummage peer squint scowl smirk roll shuffle gulp choke blush stiffen jerk
  stammer stutter snap hiss growl give take look
`);
