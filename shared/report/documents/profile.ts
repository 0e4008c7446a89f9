/** `mlops-actions/profile/v1`: what a data set looked like, in exact counts: enough to test drift without the data. */
import { z } from 'zod';
import { digestOf } from '../stable-json.ts';

export const profileKind = 'mlops-actions/profile/v1';

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const count = z.int().nonnegative();

/** A number, or its shortest text that reads back as the same value where 15 digits are not enough (see exact-number.ts). */
const exact = z.union([z.number(), z.string().regex(/^-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?$/)]);
const sum = z.string().regex(/^[0-9a-f]{16}$/);

/** How many values differ: a number, or bounds after profiles were merged. */
const distinct = z.union([count, z.strictObject({ atLeast: count, atMost: count })]);

const distribution = z
  .strictObject({
    /** Ascending. Each is a value of the data. */
    knots: z.array(exact),
    /** Rows with the value of each knot. */
    atoms: z.array(count),
    /** Rows before the first knot, between each two, and behind the last: one more than knots. */
    open: z.array(count),
    /** Where the mean of the rows between two knots lies, from 0 (at the lower) to 10,000 (at the upper); 5,000 where there are none. */
    lean: z.array(z.int().min(0).max(10_000)),
    /** How far, in rows, the count up to a knot may be off. 0 unless profiles were merged. */
    error: count,
    /** Every value of the column is a knot. */
    complete: z.boolean(),
  })
  .refine(
    ({ knots, atoms, open, lean }) =>
      atoms.length === knots.length && open.length === knots.length + 1 && lean.length === Math.max(0, knots.length - 1),
    'one atom for each knot, one count more for what lies between them, and one lean less',
  );

const moments = z.strictObject({
  mean: z.number(),
  /** Sums of the second, third and fourth power of the distance to the mean; left out where they are too large for a double. */
  m2: z.number().nonnegative(),
  m3: z.number().optional(),
  m4: z.number().nonnegative().optional(),
});

const categories = z.strictObject({
  /** Most frequent first, the same count by the bytes of the value. */
  top: z.array(z.tuple([z.string(), count])),
  /** All values that are not named: rare, long, or personal, and after a merge those that one part did not name. */
  rest: z.strictObject({ rows: count, values: distinct }),
});

/** Decile counts of one column in each block of time. */
const inBlocks = z.strictObject({
  /** Ascending; a count is of the values below the first, from one to below the next, and from the last on. */
  edges: z.array(exact),
  counts: z.array(z.array(count)),
});

const column = z.strictObject({
  kind: z.enum(['integer', 'number', 'boolean', 'date', 'timestamp', 'time', 'text', 'untyped']),
  nulls: count,
  /** Values that are there and not of the kind; NaN and the infinities are among them. */
  invalid: count,
  nan: count.optional(),
  positiveInfinity: count.optional(),
  negativeInfinity: count.optional(),
  distinct: distinct.optional(),
  /** Why there are counts and no values. */
  withheld: z.enum(['classified', 'looks personal', 'too few rows']).optional(),
  zeros: count.optional(),
  negatives: count.optional(),
  /** Values without a fraction, of a column of numbers. */
  whole: count.optional(),
  /** Characters of the shortest and of the longest text. */
  length: z.strictObject({ shortest: count, longest: count }).optional(),
  moments: moments.optional(),
  /** Of dates in days since 1970-01-01, of timestamps in microseconds since then (UTC), of times in microseconds since midnight. */
  distribution: distribution.optional(),
  categories: categories.optional(),
  blocks: inBlocks.optional(),
});

const table = z.strictObject({
  /** The schema object of the contract. */
  object: z.string(),
  rows: count,
  /** Fingerprint of the rows, whatever their order and files: see fingerprint.ts. */
  dataset: z.strictObject({
    digest,
    rows: count,
    columns: z.array(z.tuple([z.string(), z.string()])),
    sums: z.tuple([sum, sum]),
  }),
  columns: z.record(z.string(), column),
  time: z
    .strictObject({
      column: z.string(),
      /** Days in a block. */
      days: z.int().positive(),
      /** First day of each block that has rows, in days since 1970-01-01. */
      starts: z.array(z.int()),
      rows: z.array(count),
    })
    .optional(),
});

export const profile = z.strictObject({
  schema: z.literal(profileKind),
  tables: z.array(table),
  /** What was left out so as to tell nobody's data. */
  privacy: z.strictObject({
    /** A text that fewer rows have is not named. */
    floor: count,
    /** Whether the smallest and largest values are among the knots. */
    extremes: z.enum(['kept', 'left out']),
  }),
  /** Of everything above. */
  digest,
});

export type Profile = z.infer<typeof profile>;
export type TableProfile = z.infer<typeof table>;
export type ColumnProfile = z.infer<typeof column>;
export type Distribution = z.infer<typeof distribution>;
export type Categories = z.infer<typeof categories>;
export type Moments = z.infer<typeof moments>;
export type ExactNumber = z.infer<typeof exact>;
export type Distinct = z.infer<typeof distinct>;
export type ProfilePrivacy = Profile['privacy'];

/** Adds the digest. */
export function sealProfile(tables: readonly TableProfile[], privacy: ProfilePrivacy): Profile {
  const body: Omit<Profile, 'digest'> = { schema: profileKind, tables: [...tables], privacy };
  return { ...body, digest: digestOf(body) };
}
