/** `mlops-actions/contract-diff/v1`: what has changed between two contracts, and what each change means. */
import { z } from 'zod';
import { digestOf } from '../stable-json.ts';

export const contractDiffKind = 'mlops-actions/contract-diff/v1';

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const count = z.int().nonnegative();
const contract = z.strictObject({ file: z.string(), id: z.string(), version: z.string(), apiVersion: z.string(), digest });
const place = z.strictObject({ file: z.string(), line: z.int().positive().optional(), column: z.int().positive().optional() });

const difference = z.strictObject({
  /** Stable over runs: rule and names, without values and lines. */
  id: z.string(),
  rule: z.string(),
  judgement: z.enum(['breaking', 'loosening', 'compatible']),
  /** Data passes that the base refused; breaking differences may do that too. */
  loosens: z.boolean(),
  /** Schema object and column with dots between; '' for the contract itself. */
  subject: z.string(),
  /** What has changed, from the old value to the new one. */
  change: z.string(),
  consequence: z.string(),
  /** In the new contract: the thing itself, or what it was part of. */
  place,
  /** In the base, where it had it. */
  basePlace: place.optional(),
});

export const contractDiff = z.strictObject({
  schema: z.literal(contractDiffKind),
  verdict: z.enum(['pass', 'warn', 'fail']),
  headline: z.string(),
  contract,
  /** Null when the base has no such contract. */
  base: contract.nullable(),
  counts: z.strictObject({ breaking: count, loosening: count, compatible: count, loosens: count }),
  /** What to do about the contract's version; null when it is right. */
  versionAdvice: z.string().nullable(),
  differences: z.array(difference),
  /** Of everything above. */
  digest,
});

export type ContractDiff = z.infer<typeof contractDiff>;

/** Adds the digest. */
export function sealContractDiff(content: Omit<ContractDiff, 'schema' | 'digest'>): ContractDiff {
  const body = { schema: contractDiffKind, ...content } as const;
  return { ...body, digest: digestOf(body) };
}
