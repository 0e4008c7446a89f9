/** All lints: what a contract may say by the standard, but cannot mean. */
import type { Problem } from '../../../../shared/runtime/errors.ts';
import { KEY_LINTS } from './keys.ts';
import type { Lint, LintedContract } from './lint.ts';
import { NAME_LINTS } from './names.ts';
import { OPTION_LINTS } from './options.ts';
import { QUALITY_LINTS } from './quality.ts';

export const LINTS: readonly Lint[] = [...NAME_LINTS, ...OPTION_LINTS, ...QUALITY_LINTS, ...KEY_LINTS];

/** Runs every lint of a level, in no particular order. */
export function lint(contract: LintedContract, level: Lint['level']): Problem[] {
  return LINTS.filter((rule) => rule.level === level).flatMap(({ code, find }) =>
    find(contract).map(({ path, at, message, hints }) => ({
      code,
      message,
      location: contract.positions.at(path, at),
      ...(hints && { hints }),
    })),
  );
}
