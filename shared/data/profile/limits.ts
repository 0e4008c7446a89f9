/** Sizes that keep the profile of fifty columns below 300 kB. */
export const limits = {
  /** Knots at equal ranks, and beside them the smallest and the largest values on each side. */
  knots: 112,
  tail: 10,
  /** Up to so many different values all are knots. */
  complete: 128,
  categories: 150,
  /** Characters of a text that is named. */
  category: 80,
} as const;
