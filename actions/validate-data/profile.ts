/** The reference profile of the data that was checked: what drift is tested against later, without the data. */
import type { Engine } from '../../shared/data/engine.ts';
import { profileTable } from '../../shared/data/profile/measure.ts';
import { type Profile, sealProfile, type TableProfile } from '../../shared/report/documents/profile.ts';
import { digestOf, stableJson } from '../../shared/report/stable-json.ts';
import type { Outcome } from '../../shared/runtime/action.ts';
import type { Progress } from '../../shared/runtime/progress.ts';
import type { Measured } from './measure/contract-sql.ts';
import { profileColumns } from './plan/profile.ts';
import { looksPersonal } from './report/mask.ts';
import type { Output } from './report.ts';

/** A text that fewer rows have could be somebody's. */
const privacy = { floor: 5, extremes: 'kept' } as const;

/** Of the tables that could be read to their end; undefined when there is none. */
export async function measureProfile(
  measured: readonly Measured[],
  engine: Engine,
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: Progress },
): Promise<Profile | undefined> {
  const tables: TableProfile[] = [];
  for (const { plan, evidence } of measured) {
    if (evidence.unreadable !== undefined || plan.table.parts.length === 0) continue;
    const columns = profileColumns(engine.dialect, plan.object, plan.table);
    const options = { object: plan.object.name, signal, progress, isPersonal: looksPersonal, ...privacy };
    tables.push(await profileTable(engine, plan.table, columns, options));
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
