/** The reference profile of the data that was checked: what drift is tested against later, without the data. */
import type { Engine } from '../../shared/data/engine.ts';
import { profileTable } from '../../shared/data/profile/measure.ts';
import { type Profile, sealProfile, type TableProfile } from '../../shared/report/documents/profile.ts';
import { digestOf, stableJson } from '../../shared/report/stable-json.ts';
import type { Outcome } from '../../shared/runtime/action.ts';
import { ConfigurationError, type Problem } from '../../shared/runtime/errors.ts';
import { nearestMatch } from '../../shared/runtime/nearest.ts';
import type { Progress } from '../../shared/runtime/progress.ts';
import type { Contract, SchemaObject } from './contract/contract.ts';
import { customOf } from './contract/extensions.ts';
import type { Measured } from './measure/contract-sql.ts';
import { profileColumns } from './plan/profile.ts';
import { looksPersonal } from './report/mask.ts';
import type { Output } from './report.ts';

/** A text that fewer rows have could be somebody's. */
const privacy = { floor: 5, extremes: 'kept' } as const;

/**
 * The column that each schema object names as its time.
 *
 * @throws ConfigurationError for every name that is no column of dates or timestamps
 */
export function timeColumns(contract: Contract): ReadonlyMap<SchemaObject, string> {
  const problems: Problem[] = [];
  const times = new Map<SchemaObject, string>();
  for (const object of contract.objects) {
    const named = customOf(object, 'mlops.timeColumn');
    if (named === undefined) continue;
    const candidates = object.properties.filter(({ logicalType }) => logicalType === 'date' || logicalType === 'timestamp');
    const property = candidates.find(({ name }) => name === named);
    if (property) times.set(object, property.column);
    else
      problems.push(
        noTime(
          contract,
          object,
          String(named),
          candidates.map(({ name }) => name),
        ),
      );
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return times;
}

function noTime(contract: Contract, object: SchemaObject, named: string, candidates: readonly string[]): Problem {
  const nearest = nearestMatch(named, candidates);
  const meant = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  return {
    location: contract.positions.at([...object.path, 'customProperties'], 'key'),
    message: `mlops.timeColumn of ${object.name} is "${named}", which is no date or timestamp of it.${meant}`,
    hints: [candidates.length === 0 ? `${object.name} has none: leave it out.` : `There are: ${candidates.join(', ')}.`],
  };
}

/** Of the tables that could be read to their end; undefined when there is none. */
export async function measureProfile(
  measured: readonly Measured[],
  engine: Engine,
  times: ReadonlyMap<SchemaObject, string>,
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: Progress },
): Promise<Profile | undefined> {
  const tables: TableProfile[] = [];
  for (const { plan, evidence } of measured) {
    if (evidence.unreadable !== undefined || plan.table.parts.length === 0) continue;
    const columns = profileColumns(engine.dialect, plan.object, plan.table);
    const time = times.get(plan.object);
    const options = { object: plan.object.name, signal, progress, isPersonal: looksPersonal, ...privacy };
    tables.push(await profileTable(engine, plan.table, columns, time === undefined ? options : { ...options, time }));
  }
  return tables.length === 0 ? undefined : sealProfile(tables, privacy);
}

/** The outcome with the file and the outputs of a profile. */
export function withProfile(outcome: Outcome<Output>, profile: Profile): Outcome<Output> {
  return {
    ...outcome,
    outputs: { ...outcome.outputs, 'dataset-digest': datasetDigest(profile) },
    files: [...outcome.files, { name: 'profile.json', content: `${stableJson(profile)}\n`, output: 'profile' }],
  };
}

/** Of the rows of the one table; of several, over the digests of all. */
function datasetDigest({ tables }: Profile): string {
  const [only] = tables;
  if (tables.length === 1 && only) return only.dataset.digest;
  return digestOf(tables.map(({ object, dataset }) => ({ object, digest: dataset.digest })));
}
