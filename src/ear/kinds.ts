/** The kinds of sequences that the ear counts; the number goes into the hash. */
export const kinds = {
  /** Words in a row. */
  words2: 2,
  words3: 3,
  words4: 4,
  words5: 5,
  /** A word between the classes of its neighbours, one on each side. */
  between: 10,
  /** A word behind the classes of the two before. */
  behind: 11,
  /** A word before the classes of the two after. */
  before: 12,
  /** A word between the classes of two on each side. */
  amid: 13,
  /** Classes in a row. */
  classes2: 20,
  classes3: 21,
  classes4: 22,
} as const;
