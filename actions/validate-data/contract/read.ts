/** Reads a data contract: parse, judge by the standard, look for what cannot be meant. */
import { createHash } from 'node:crypto';
import { check, inFileOrder } from '../../../shared/config/check.ts';
import { readYaml } from '../../../shared/config/yaml.ts';
import { ConfigurationError } from '../../../shared/runtime/errors.ts';
import type { Contract } from './contract.ts';
import { lint } from './lints/lints.ts';
import { nameOf } from './names.ts';
import { normalise } from './normalise.ts';
import { contractSchema } from './schema/contract.ts';
import { rulesOf } from './versions.ts';

/**
 * Reads an Open Data Contract Standard contract of version 3.0, 3.1 or 3.2.
 *
 * @param source the file's bytes, or its text
 * @param file   its name as the user knows it
 * @throws ConfigurationError with every problem of the file, in its order
 */
export function readContract(source: string | Uint8Array, file: string): Contract {
  const reading = readYaml(source, file);
  if (!reading.ok) throw new ConfigurationError(reading.problems);
  const document = reading.value;

  const version = rulesOf(document);
  if ('problem' in version) throw new ConfigurationError(version.problem);

  const checked = check(contractSchema(version.rules), document, { nameOf });
  const contract = normalise(document, version.rules);
  const problems = [...(checked.ok ? [] : checked.problems), ...lint(contract, 'error')];
  if (problems.length > 0) throw new ConfigurationError(inFileOrder(problems));
  return {
    ...contract,
    warnings: inFileOrder(lint(contract, 'warning')),
    digest: `sha256:${createHash('sha256').update(source).digest('hex')}`,
  };
}
