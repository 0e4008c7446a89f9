/** One of the two contracts, with what its typed form leaves out. */
import type { Path } from '../../../shared/config/positions.ts';
import type { Contract } from '../contract/contract.ts';

export interface Side {
  readonly contract: Contract;
  /** The document as written, for what only people read of it. */
  readonly document: unknown;
}

/** What the document has at `path`. */
export function writtenAt({ document }: Side, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    document,
  );
}
