/** The kinds of sequences that the ear counts; the number goes into the hash. */
export const kinds = {
  /** Words in a row. */
  words2: 2,
  words3: 3,
  words4: 4,
  words5: 5,
  /** A word between the classes of its neighbours, one on each side. */
  between: 10,
  /** Classes in a row. */
  classes2: 20,
  classes3: 21,
} as const;

/** Forms that have a class of their own: the frequent ones, which are mostly function words and marks. */
export const ownClasses = 300;
