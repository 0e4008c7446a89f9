/** `mlops-actions/validation/v1`: what a data gate has found, for people, for the registry and for auditors. */
import { z } from 'zod';
import { digestOf } from '../stable-json.ts';

export const validationKind = 'mlops-actions/validation/v1';

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const count = z.int().nonnegative();

const example = z.strictObject({
  file: z.string(),
  row: count.optional(),
  line: z.int().positive().optional(),
  /** null where the value is missing. */
  values: z.array(z.string().nullable()),
  times: count.optional(),
});

const check = z.strictObject({
  id: z.string(),
  rule: z.string(),
  object: z.string(),
  column: z.string().optional(),
  demand: z.string(),
  severity: z.enum(['error', 'warning']),
  declared: z.boolean(),
  status: z.enum(['pass', 'warn', 'fail', 'not measurable']),
  found: z.string(),
  failing: count.optional(),
  examples: z.array(example).optional(),
  /** Where the contract says so. */
  line: z.int().positive().optional(),
  semantics: z.string().optional(),
  /** Position in the statements of its table, from 0. */
  statement: count.optional(),
});

const table = z.strictObject({
  object: z.string(),
  title: z.string(),
  files: z.array(z.strictObject({ path: z.string(), bytes: count, format: z.string() })),
  rows: count.optional(),
  statements: z.array(z.strictObject({ purpose: z.string(), sql: z.string() })),
});

export const validation = z.strictObject({
  schema: z.literal(validationKind),
  verdict: z.enum(['pass', 'warn', 'fail']),
  headline: z.string(),
  contract: z.strictObject({ file: z.string(), id: z.string(), version: z.string(), apiVersion: z.string(), digest }),
  counts: z.strictObject({
    passed: count,
    warned: count,
    failed: count,
    notMeasurable: count,
    declared: count,
    enforced: count,
    rows: count,
  }),
  tables: z.array(table),
  checks: z.array(check),
  engine: z.strictObject({ name: z.string(), version: z.string() }),
  /** Of everything above, so that the same data and contract have the same digest. */
  digest,
  /** What this run took: outside of the digest. A list for each table, one entry for each of its statements. */
  measured: z.array(z.array(z.strictObject({ seconds: z.number().nonnegative(), bytes: count }))),
});

export type Validation = z.infer<typeof validation>;

/** Adds the digest. */
export function sealValidation(
  content: Omit<Validation, 'schema' | 'digest' | 'measured'>,
  measured: Validation['measured'],
): Validation {
  const body = { schema: validationKind, ...content } as const;
  return { ...body, digest: digestOf(body), measured };
}
