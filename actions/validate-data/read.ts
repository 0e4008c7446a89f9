/** read: the contract, and for each of its schema objects the files that hold it. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseDataLine } from '../../shared/data/data-line.ts';
import { type CsvReading, plainCsv } from '../../shared/data/files.ts';
import { type Format, resolveSources, type SourceFile } from '../../shared/data/sources.ts';
import { ConfigurationError, type Problem } from '../../shared/runtime/errors.ts';
import { nearestMatch } from '../../shared/runtime/nearest.ts';
import type { Contract, CustomProperties, SchemaObject, Server } from './contract/contract.ts';
import { readContract } from './contract/read.ts';
import { csvReading, type GivenCsv } from './read/csv.ts';

export interface ReadInputs {
  readonly contract: string;
  readonly data: readonly string[] | undefined;
  readonly server: string | undefined;
  readonly format: Format | undefined;
  readonly csv: GivenCsv;
}

/** The data of one schema object. */
export interface Source {
  readonly object: SchemaObject;
  /** How people call it: the path, or the pattern with the number of files. */
  readonly title: string;
  readonly files: readonly SourceFile[];
  readonly csv: CsvReading;
}

export interface Facts {
  readonly contract: Contract;
  readonly sources: readonly Source[];
  /** Schema objects of the contract for which no data was named. */
  readonly without: readonly SchemaObject[];
}

/** A contract is a page of YAML; beyond this somebody has given the data. */
const largestContract = 32_000_000;

/** @throws ConfigurationError with all problems of the contract, or of the data */
export async function read(inputs: ReadInputs, workspace: string): Promise<Facts> {
  const contract = await contractAt(inputs.contract, workspace);
  if (contract.objects.length === 0) {
    throw new ConfigurationError({
      message: 'the contract describes no schema object, so there is nothing to check.',
      location: contract.positions.at(['schema'], 'key'),
      hints: ['Add a "schema" with at least one object, its name and its properties.'],
    });
  }
  const named = inputs.data === undefined ? namedByServer(contract, inputs.server) : namedByInput(contract, inputs.data);
  const sources: Source[] = [];
  const problems: Problem[] = [];
  for (const { object, patterns, from, server } of named) {
    try {
      const format = inputs.format ?? formatOf(server);
      const place =
        from === 'contract' && server ? { location: contract.positions.at([...server.path, 'path']) } : { input: 'data' };
      const options = { workspace, from, objects: contract.objects.map((each) => each.name), place };
      const files = await resolveSources(patterns, { ...options, ...(format === undefined ? {} : { format }) });
      sources.push({
        object,
        files,
        title: titleOf(patterns, files),
        csv: csvReading(customOf(object, server), contract, inputs.csv, plainCsv),
      });
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  const without = contract.objects.filter((object) => !sources.some((source) => source.object === object));
  return { contract, sources, without };
}

async function contractAt(path: string, workspace: string): Promise<Contract> {
  const absolute = resolve(workspace, path);
  const status = await stat(absolute).catch(() => undefined);
  if (!status?.isFile()) {
    const message = status ? `"${path}" is not a file.` : `there is no file "${path}".`;
    throw new ConfigurationError({
      input: 'contract',
      message,
      hints: [`Looked in ${workspace}. Give the path of an ODCS contract (YAML).`],
    });
  }
  if (status.size > largestContract) {
    const message = `"${path}" has ${status.size} bytes, which is no contract (at most ${largestContract}).`;
    throw new ConfigurationError({ input: 'contract', message });
  }
  return readContract(await readFile(absolute), path);
}

interface Named {
  readonly object: SchemaObject;
  readonly patterns: readonly string[];
  readonly from: 'workflow' | 'contract';
  readonly server?: Server;
}

/** Lines of the input `data`; with one schema object its name may be left out. */
function namedByInput(contract: Contract, lines: readonly string[]): Named[] {
  const names = contract.objects.map((object) => object.name);
  const [only] = contract.objects;
  const patterns = new Map<SchemaObject, string[]>();
  const problems: Problem[] = [];
  for (const line of lines) {
    const { object: name, pattern } = parseDataLine(line, names);
    const object =
      name === undefined
        ? contract.objects.length === 1
          ? only
          : undefined
        : contract.objects.find((each) => each.name === name);
    if (object) patterns.set(object, [...(patterns.get(object) ?? []), pattern]);
    else {
      problems.push({
        input: 'data',
        message: `"${line}" does not say which schema object it is.`,
        hints: [`Write one of: ${names.map((each) => `${each}=${pattern}`).join(', ')}`],
      });
    }
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return [...patterns].map(([object, given]) => ({ object, patterns: given, from: 'workflow' as const }));
}

/** Files that a server of the contract names: the given one, or the first that is local. */
function namedByServer(contract: Contract, wanted: string | undefined): Named[] {
  const servers = contract.servers;
  const server =
    wanted === undefined ? servers.find((each) => each.type === 'local') : servers.find((each) => each.server === wanted);
  if (!server) throw new ConfigurationError(noServer(contract, wanted));
  const location = contract.positions.at([...server.path, 'type']);
  if (server.type !== 'local') {
    throw new ConfigurationError({
      location,
      message: `the server "${server.server}" is of type ${server.type}, which is not read.`,
      hints: ['Fetch its files in a step before and name them with the input "data".'],
    });
  }
  const path = String(server.fields.get('path') ?? '');
  return contract.objects.map((object) => ({
    object,
    patterns: [path.replaceAll(/\{(?:model|schema|table|object)\}/g, object.name)],
    from: 'contract' as const,
    server,
  }));
}

function noServer(contract: Contract, wanted: string | undefined): Problem {
  const names = contract.servers.map((server) => server.server);
  const way = 'Name the files with the input "data".';
  if (wanted === undefined)
    return { input: 'data', message: 'no data is named, and the contract has no server of type local.', hints: [way] };
  const nearest = nearestMatch(wanted, names);
  const meant = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  const known = names.length === 0 ? 'The contract has no servers.' : `Servers of the contract: ${names.join(', ')}.`;
  return { input: 'server', message: `the contract has no server "${wanted}".${meant}`, hints: [known, way] };
}

function formatOf(server: Server | undefined): Format | undefined {
  const format = String(server?.fields.get('format') ?? '').toLowerCase();
  return (['csv', 'tsv', 'parquet', 'json', 'ndjson'] as const).find((known) => known === format);
}

/** What stands at the schema object counts before what stands at the server. */
function customOf(object: SchemaObject, server: Server | undefined): CustomProperties {
  return new Map([...(server?.custom ?? []), ...object.custom]);
}

function titleOf(patterns: readonly string[], files: readonly SourceFile[]): string {
  const [only] = files;
  return files.length === 1 && only ? only.path : `${patterns.join(', ')} (${files.length} files)`;
}
