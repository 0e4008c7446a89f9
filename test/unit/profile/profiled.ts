/** Profiles data with a real engine, by a contract. */
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { readContract } from '../../../actions/validate-data/contract/read.ts';
import { profileColumns } from '../../../actions/validate-data/plan/profile.ts';
import { looksPersonal } from '../../../actions/validate-data/report/mask.ts';
import { openDuckDB } from '../../../shared/data/duckdb/engine.ts';
import { plainCsv } from '../../../shared/data/files.ts';
import { openTable } from '../../../shared/data/open-table.ts';
import { type ProfileOptions, profileTable } from '../../../shared/data/profile/measure.ts';
import type { Format } from '../../../shared/data/source.ts';
import {
  type ColumnProfile,
  type Profile,
  profile,
  sealProfile,
  type TableProfile,
} from '../../../shared/report/documents/profile.ts';
import { stableJson } from '../../../shared/report/stable-json.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A property by its name: its logical type, or all that the contract says of it. */
export type Properties = Readonly<Record<string, string | Readonly<Record<string, unknown>>>>;

export interface GivenData {
  readonly properties: Properties;
  /** Text files by name, or SELECT statements whose answers become Parquet files. */
  readonly files: Readonly<Record<string, string>>;
  readonly threads?: number;
  readonly options?: Partial<Pick<ProfileOptions, 'floor' | 'extremes' | 'time' | 'isPersonal'>>;
}

export interface Profiled {
  readonly document: Profile;
  readonly text: string;
  readonly table: TableProfile;
  column(name: string): ColumnProfile;
}

export async function profiled({ properties, files, threads = 2, options = {} }: GivenData): Promise<Profiled> {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'));
  folders.push(folder);
  const engine = await openDuckDB({ temporary: folder, threads });
  try {
    const sources = [];
    for (const [name, content] of Object.entries(files)) {
      const absolute = join(folder, name);
      if (name.endsWith('.parquet')) await engine.query(`copy (${content}) to '${absolute}' (format parquet)`);
      else await writeFile(absolute, content);
      const format = name.split('.').at(-1) as Format;
      sources.push({ path: name, absolute, bytes: (await stat(absolute)).size, format, compression: 'none' as const });
    }
    const signal = new AbortController().signal;
    const table = await openTable(engine, sources, { title: 'data', csv: plainCsv, signal });
    const [object] = readContract(contractOf(properties), 'contract.yaml').objects;
    if (!object) throw new Error('the contract has no schema object');
    const { floor = 5, extremes = 'kept', ...rest } = options;
    const measured = await profileTable(engine, table, profileColumns(engine.dialect, object, table), {
      object: object.name,
      signal,
      progress: { start: () => ({ update: () => undefined, end: () => undefined }) },
      isPersonal: looksPersonal,
      floor,
      extremes,
      ...rest,
    });
    const document = sealProfile([measured], { floor, extremes });
    profile.parse(JSON.parse(stableJson(document)));
    return {
      document,
      text: stableJson(document),
      table: measured,
      column(name) {
        const found = measured.columns[name];
        if (!found) throw new Error(`no column ${name}: ${Object.keys(measured.columns).join(', ')}`);
        return found;
      },
    };
  } finally {
    await engine.close();
  }
}

function contractOf(properties: Properties): string {
  const listed = Object.entries(properties).map(([name, given]) =>
    typeof given === 'string' ? { name, logicalType: given } : { name, ...given },
  );
  const schema = [{ name: 'data', properties: listed }];
  return JSON.stringify({ apiVersion: 'v3.1.0', kind: 'DataContract', id: 'test', version: '1.0.0', status: 'active', schema });
}
