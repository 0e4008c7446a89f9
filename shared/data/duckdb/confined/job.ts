/** What passes between us and the process that runs one query of a stranger: both sides read it as untrusted. */
import { z } from 'zod';

export const job = z.strictObject({
  /** One SELECT, as the stranger wrote it. */
  sql: z.string(),
  /** The tables that it may read, each under all of its names. */
  views: z.array(z.strictObject({ names: z.array(z.string()), sql: z.string() })),
  /** The files below the views, absolute and without symbolic links: nothing else can be opened. */
  files: z.array(z.string()),
  /** Folder for what does not fit into memory, absolute; nobody else uses it. */
  temporary: z.string(),
  /** Bytes that the engine may use. */
  memory: z.int().positive(),
  /** Bytes at which the process ends itself. */
  resident: z.int().positive(),
  threads: z.int().positive(),
});
export type Job = z.infer<typeof job>;

export const answer = z.discriminatedUnion('kind', [
  /** Any number of the engine, as text, so that none loses a digit. */
  z.strictObject({ kind: z.literal('number'), text: z.string() }),
  z.strictObject({ kind: z.literal('boolean'), value: z.boolean() }),
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  /** NULL, or no row at all. */
  z.strictObject({ kind: z.literal('nothing'), rows: z.int().nonnegative() }),
  /** A value that is none of these: a date, a list. */
  z.strictObject({ kind: z.literal('other'), type: z.string() }),
  /** Not run, because it does what no rule may. */
  z.strictObject({ kind: z.literal('refused'), reason: z.string() }),
  /** What the engine says, with the class of its error. */
  z.strictObject({ kind: z.literal('error'), error: z.string(), message: z.string() }),
  z.strictObject({ kind: z.literal('memory') }),
]);
export type Answer = z.infer<typeof answer>;
