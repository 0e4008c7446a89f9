/** mode: diff. Compares a contract with an older one and says what breaks, what lets more pass, and what nobody notices. */
import { readYaml } from '../../shared/config/yaml.ts';
import type { Outcome } from '../../shared/runtime/action.ts';
import type { Context } from '../../shared/runtime/context.ts';
import { ConfigurationError, describeProblem } from '../../shared/runtime/errors.ts';
import { readContract } from './contract/read.ts';
import { readBase, readSource, type Source } from './diff/base.ts';
import { compareContracts } from './diff/contract.ts';
import { reportDiff, reportNewContract } from './diff/report.ts';
import type { Side } from './diff/side.ts';
import type { Given } from './inputs.ts';
import type { Output } from './report.ts';

export async function diff(given: Given, context: Context): Promise<Outcome<Output>> {
  const { contract: file, baseContract } = given;
  if (file === undefined) {
    throw new ConfigurationError({
      input: 'contract',
      message: 'is required to compare contracts, but was not given.',
      hints: ['Give the path of the new ODCS contract (YAML); "base-contract" names the old one.'],
    });
  }
  const next = sideOf(await readSource(file, 'contract', context.workspace));
  for (const warning of next.contract.warnings) context.log.warning(describeProblem(warning));
  const source = await readBase(baseContract, file, context);
  if ('missing' in source) return reportNewContract(next.contract, source.missing, given);
  const base = sideOf(source);
  const isPullRequest = (context.environment.GITHUB_EVENT_NAME ?? '').startsWith('pull_request');
  const differences = compareContracts(base, next);
  return reportDiff({ contract: next.contract, base: base.contract, differences, isPullRequest }, given);
}

function sideOf({ bytes, file }: Source): Side {
  const contract = readContract(bytes, file);
  const reading = readYaml(bytes, file);
  return { contract, document: reading.ok ? reading.value.value : {} };
}
