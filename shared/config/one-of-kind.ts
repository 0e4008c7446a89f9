/** A union that knows which of its forms is meant, so that its errors speak of that form only. */
import { z } from 'zod';

type Members = Readonly<Record<string, z.ZodType>>;

/**
 * A value in one of several forms. `pick` looks at the value and names the form that is meant; only that one judges it.
 * The type, and the JSON Schema for editors, are those of the plain union.
 *
 * @param members  the forms by name
 * @param pick     the name of the form that `value` is meant to be; anything may be asked, also what is no object
 * @param fallback judges values of which `pick` says undefined; it should find fault with what the choice hangs on
 */
export function oneOfKind<M extends Members>(
  members: M,
  pick: (value: unknown) => (keyof M & string) | undefined,
  fallback: z.ZodType,
): z.ZodUnion<z.ZodType<z.output<M[keyof M]>>[]> {
  // Lazy members cost nothing until they are met: a contract uses one or two of forty kinds of server.
  const union = z.union(Object.values(members)) as unknown as z.ZodUnion<z.ZodType<z.output<M[keyof M]>>[]>;
  const judge: typeof union._zod.parse = (payload, context) => {
    const kind = pick(payload.value);
    const member = kind === undefined ? fallback : (members[kind] ?? fallback);
    return member._zod.run(payload, context) as ReturnType<typeof judge>;
  };
  union._zod.parse = judge;
  union._zod.run = judge;
  return union;
}

/** The text at `key`, when `value` is an object that has text there. */
export function textOf(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const text: unknown = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  return typeof text === 'string' ? text : undefined;
}
