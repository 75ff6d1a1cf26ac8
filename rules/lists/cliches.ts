/** Phrases worn out by use, in lower case; `~` is any pronoun or possessive. Compiled for this project. */
export const cliches: readonly string[] = `
  white as a sheet
  pale as a ghost
  quiet as a mouse
  cold as ice
  black as night
  dead as a doornail
  light as a feather
  like a bolt from the blue
  like a deer in headlights
  like a deer in the headlights
  like the back of ~ hand
  like a ton of bricks
  breathed a sigh of relief
  heaved a sigh of relief
  a sigh of relief
  a breath ~ didn't know ~ was holding
  a breath ~ didn't realize ~ was holding
  a breath ~ didn't know ~ had been holding
  a breath ~ hadn't known ~ was holding
  time stood still
  only time would tell
  in the nick of time
  in the blink of an eye
  at the drop of a hat
  a chill ran down ~ spine
  a shiver ran down ~ spine
  sent shivers down ~ spine
  butterflies in ~ stomach
  ~ heart skipped a beat
  ~ blood ran cold
  ~ life flashed before ~ eyes
  the calm before the storm
  the tip of the iceberg
  a needle in a haystack
  a force to be reckoned with
  few and far between
  last but not least
  better late than never
  easier said than done
  all hell broke loose
  the moment of truth
  avoid like the plague
  dead silence
  so quiet ~ could hear a pin drop
  you could hear a pin drop
  tears streamed down ~ cheeks
  ran for ~ life
  little did ~ know
  for what seemed like an eternity
  what felt like an eternity
  once in a lifetime
  against all odds
  crystal clear
  sick to ~ stomach
  weak in the knees
  head over heels
  piercing blue eyes
  chiseled jaw
  chiselled jaw
  raven hair
  porcelain skin
`
  .trim()
  .split(/\n\s*/)
  .flatMap((phrase) =>
    phrase.startsWith('~') ? ['my', 'his', 'her', 'their'].map((word) => word + phrase.slice(1)) : [phrase],
  );
