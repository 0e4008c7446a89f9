import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parseDataLine } from '../../../shared/data/data-line.ts';
import { resolveSources, type SourceOptions } from '../../../shared/data/sources.ts';

let root: string;
let workspace: string;

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'sources-')));
  workspace = join(root, 'workspace');
  await mkdir(workspace);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function files(...names: string[]) {
  for (const name of names) {
    await mkdir(dirname(join(workspace, name)), { recursive: true });
    await writeFile(join(workspace, name), 'a\n1\n');
  }
}

async function found(patterns: string | string[], options: Partial<SourceOptions> = {}) {
  const list = await resolveSources([patterns].flat(), { workspace, from: 'workflow', ...options });
  return list.map((file) => file.path);
}

async function refusal(patterns: string | string[], options: Partial<SourceOptions> = {}) {
  return found(patterns, options).then(
    (list) => `found ${list}`,
    (error: Error) => error.message,
  );
}

test('one path is one file, with its size, format and compression', async () => {
  await files('data/flights.csv.gz');
  expect(await resolveSources(['data/flights.csv.gz'], { workspace, from: 'workflow' })).toEqual([
    {
      path: 'data/flights.csv.gz',
      absolute: join(workspace, 'data/flights.csv.gz'),
      bytes: 4,
      format: 'csv',
      compression: 'gzip',
    },
  ]);
});

test.each([
  ['x.csv', 'csv', 'none'],
  ['x.CSV', 'csv', 'none'],
  ['x.tsv', 'tsv', 'none'],
  ['x.tar.csv.zst', 'csv', 'zstd'],
  ['x.parquet', 'parquet', 'none'],
  ['x.pq', 'parquet', 'none'],
  ['x.json', 'json', 'none'],
  ['x.ndjson.gz', 'ndjson', 'gzip'],
  ['x.jsonl', 'ndjson', 'none'],
])('%s is %s, compressed %s', async (name, format, compression) => {
  await files(name);
  expect(await resolveSources([name], { workspace, from: 'workflow' })).toMatchObject([{ format, compression }]);
});

test('a format that is given wins over the name', async () => {
  await files('export.dat', 'export.txt.gz');
  expect(await resolveSources(['export.*'], { workspace, from: 'workflow', format: 'csv' })).toMatchObject([
    { path: 'export.dat', format: 'csv', compression: 'none' },
    { path: 'export.txt.gz', format: 'csv', compression: 'gzip' },
  ]);
});

test('globs give each file once, in byte order', async () => {
  await files('d/b.csv', 'd/a.csv', 'd/B.csv', 'd/ä.csv', 'd/x/c.csv', 'e.csv', 'd/.hidden.csv');
  expect(await found(['d/**/*.csv', 'd/a.csv', './d/b.csv'])).toEqual(['d/B.csv', 'd/a.csv', 'd/b.csv', 'd/x/c.csv', 'd/ä.csv']);
  expect(await found('d/{a,b}.csv')).toEqual(['d/a.csv', 'd/b.csv']);
  expect(await found('d/[!a].csv')).toEqual(['d/B.csv', 'd/b.csv', 'd/ä.csv']);
  expect(await found('{d/x,d}/[abc].csv')).toEqual(['d/a.csv', 'd/b.csv', 'd/x/c.csv']);
  expect(await found('d/.hidden.csv')).toEqual(['d/.hidden.csv']);
});

test('a file whose name holds a pattern is refused, since the engine would read what the pattern matches', async () => {
  await files('part[1].csv', 'part1.csv', 'a=b,c.csv');
  expect(await refusal('part[1].csv')).toContain('"part[1].csv" has a character of file patterns in its path');
  expect(await found('a=b,c.csv')).toEqual(['a=b,c.csv']);
});

test('a missing file is named with the nearest name there', async () => {
  await files('data/flights.csv');
  expect(await refusal('data/flihgts.csv')).toBe(
    'input "data"  There is no file "data/flihgts.csv". Did you mean "flights.csv"?',
  );
  expect(await refusal('dta/flights.csv')).toBe(
    'input "data"  There is no file "dta/flights.csv": the workspace has no folder "dta". Did you mean "data"?',
  );
  expect(await refusal('data/something-else.parquet')).toBe(
    'input "data"  There is no file "data/something-else.parquet".\n    "data/" holds 1 entry.',
  );
});

test('a mistyped schema object is explained', async () => {
  await files('flights.csv');
  expect(await refusal('flihgts=flights.csv', { objects: ['flights', 'airports'] })).toContain(
    'For data of one schema object write object=path; the contract has no "flihgts", but: flights, airports.',
  );
});

test('a glob that matches nothing says where it looked and what is there', async () => {
  await files('data/a.csv', 'data/b.csv', 'data/readme.md');
  expect(await refusal('data/*.parquet')).toBe(
    'input "data"  Nothing matches "data/*.parquet": looked in "data/", which holds 3 entries.\n    Data files there: a.csv, b.csv.',
  );
  expect(await refusal('dat/*.csv')).toBe(
    'input "data"  Nothing matches "dat/*.csv": the workspace has no folder "dat". Did you mean "data"?',
  );
});

test('a folder is refused with the globs to use', async () => {
  await files('data/a.csv');
  expect(await refusal('data')).toBe(
    'input "data"  "data" is a folder, not a file.\n    Name its files, such as "data/*.csv" or "data/**/*.parquet".',
  );
});

test('a name that says nothing is refused with what is known', async () => {
  await files('data.xlsx', 'data.gz');
  const message = await refusal(['data.xlsx', 'data.gz']);
  expect(message).toContain('input "data"  "data.xlsx" does not say by its name what it is.');
  expect(message).toContain('"data.gz" does not say');
  expect(message).toContain('Known: .csv, .tsv, .parquet, .pq, .json, .ndjson, .jsonl; text also with .gz or .zst after it.');
  expect(message).toContain('Or give the input "format": csv, tsv, parquet, json, ndjson.');
});

test('different formats for one schema object are refused', async () => {
  await files('a.csv', 'b.parquet', 'c.csv');
  expect(await refusal('*.*')).toBe(
    'input "data"  The files of one schema object are of different formats: csv ("a.csv"), parquet ("b.parquet").\n' +
      '    Give each schema object files of one format.',
  );
});

test('Parquet inside gzip is refused', async () => {
  await files('a.parquet.gz');
  expect(await refusal('a.parquet.gz')).toContain('"a.parquet.gz" is Parquet inside gzip, which cannot be read.');
});

test('a file that may not be read is refused by name', async () => {
  await files('a.csv');
  const mayRead = () => Promise.reject(Object.assign(new Error(), { code: 'EACCES' }));
  expect(await refusal('a.csv', { mayRead })).toContain('"a.csv" may not be read (EACCES).');
});

test('a pipe is refused, also when a glob meets it', async () => {
  await files('a.csv');
  execFileSync('mkfifo', [join(workspace, 'pipe.csv')]);
  const message = 'input "data"  "pipe.csv" is not a regular file (a device, a pipe or a socket).';
  expect(await refusal('pipe.csv')).toBe(message);
  expect(await refusal('*.csv')).toBe(message);
});

test('a remote address is refused with what to do', async () => {
  expect(await refusal('s3://bucket/x.csv')).toContain('"s3://bucket/x.csv" is not a path: s3:// is not read.');
});

test('every problem is told at once', async () => {
  await files('a.csv');
  expect((await refusal(['b.csv', '', 'c/*.csv', 'a.csv'])).split('\n').filter((line) => line.startsWith('input'))).toHaveLength(
    3,
  );
});

test('a workflow may name files outside the workspace, a contract may not', async () => {
  await writeFile(join(root, 'outside.csv'), 'a\n');
  const absolute = join(root, 'outside.csv');
  expect(await found(absolute)).toEqual([absolute]);
  expect(await found('../*.csv')).toEqual([absolute]);
  for (const pattern of [absolute, '../outside.csv', '../*.csv', 'x/../../outside.csv', '/etc/passwd', '/nowhere/*.csv']) {
    expect(await refusal(pattern, { from: 'contract' })).toContain(`"${pattern}" lies outside the workspace.`);
  }
});

test('a path inside the workspace that leads out through a link is refused, whoever wrote it', async () => {
  await files('data/a.csv');
  await mkdir(join(root, 'secret'));
  await writeFile(join(root, 'secret', 'x.csv'), 'a\n');
  await symlink('../../secret/x.csv', join(workspace, 'data/link.csv'));
  await symlink('../secret', join(workspace, 'folder'));
  for (const from of ['workflow', 'contract'] as const) {
    for (const pattern of ['data/link.csv', 'data/*.csv', 'folder/x.csv', 'folder/*.csv']) {
      expect(await refusal(pattern, { from })).toContain('leads out of the workspace through a symbolic link.');
    }
  }
});

test('a glob does not enter linked folders, and a link to a file inside counts once', async () => {
  await files('data/a.csv', 'other/b.csv');
  await symlink('../other', join(workspace, 'data/linked'));
  await symlink('a.csv', join(workspace, 'data/z.csv'));
  expect(await found('data/**/*.csv')).toEqual(['data/a.csv']);
});

test('a link to nothing is refused, also when a glob meets it', async () => {
  await files('a.csv');
  await symlink('gone.csv', join(workspace, 'b.csv'));
  expect(await refusal('*.csv')).toBe('input "data"  "b.csv" is a symbolic link to nothing.');
});

test('a workspace that is itself a link is the workspace', async () => {
  await files('a.csv');
  await symlink('workspace', join(root, 'linked'));
  expect(await found('a.csv', { workspace: join(root, 'linked'), from: 'contract' })).toEqual(['a.csv']);
  expect(await found(join(workspace, 'a.csv'), { workspace: join(root, 'linked'), from: 'contract' })).toEqual(['a.csv']);
});

test('nothing of git is read', async () => {
  await files('.git/x.csv', 'sub/.GIT/y.csv');
  expect(await refusal('.git/x.csv')).toContain('".git/x.csv" belongs to git, not to the data.');
  expect(await refusal('sub/.GIT/y.csv')).toContain('belongs to git');
  expect(await refusal('.git/*.csv')).toMatch(/Nothing matches|belongs to git/);
});

test('a glob that goes up behind a wildcard is refused', async () => {
  await files('d/a.csv');
  expect(await refusal('*/../../*.csv')).toContain('"*/../../*.csv" goes up behind a wildcard.');
});

test.each([
  ['flights=data/*.csv', { object: 'flights', pattern: 'data/*.csv' }],
  [' flights = data/a b.csv ', { object: 'flights', pattern: 'data/a b.csv' }],
  ['flights 2=x.csv', { object: 'flights 2', pattern: 'x.csv' }],
  ['a=b=c.csv', { object: 'a=b', pattern: 'c.csv' }],
  ['./flights=2024/x.csv', { pattern: './flights=2024/x.csv' }],
  ['year=2024/x.csv', { pattern: 'year=2024/x.csv' }],
  ['data/a.csv', { pattern: 'data/a.csv' }],
])('the line "%s" is taken apart', (line, expected) => {
  expect(parseDataLine(line, ['flights', 'flights 2', 'a', 'a=b'])).toEqual(expected);
});
