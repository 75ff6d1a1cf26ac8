/**
 * Pairs of words that are as good apart as in one, or were in older books.
 *
 * Source: what broken-word would tell of 143 books (14 million words, public domain), sorted by hand.
 */
export const asGoodApart: ReadonlySet<string> = new Set(
  `
  up on, any one, every one, some one, no one, any more, any time, some time, some times, some place, any place,
  every day, for ever, all right, all together, all ready, every body, every thing, some day, how ever, what ever,
  who ever, when ever, where ever, with all, in deed, in verse, up grade, a lien, a fresh, a wakening, a te, out side, no
  where, out right, up right, some what
`
    .trim()
    .split(/,\s+/),
);
