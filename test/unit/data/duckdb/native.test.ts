import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { renderPins } from '../../../../scripts/pins.ts';
import { ensureNativeLibrary, type NativeWorld } from '../../../../shared/data/duckdb/native.ts';
import { FetchError, fetchPackage, findNpm, lastWord } from '../../../../shared/data/duckdb/native-fetch.ts';
import { NATIVE_INTEGRITY, NATIVE_VERSION } from '../../../../shared/data/duckdb/native-pins.ts';
import { nativePackage, nativePlatform } from '../../../../shared/data/duckdb/native-platform.ts';
import { filesOfTarball } from '../../../../shared/data/duckdb/npm-tarball.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const packageName = '@duckdb/node-bindings-linux-x64';
const specifier = `${packageName}@${NATIVE_VERSION}`;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'native-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** An npm package file with these files in its folder. */
function tarball(files: Readonly<Record<string, string>>): Buffer {
  const blocks = Object.entries(files).map(([name, content]) => {
    const header = Buffer.alloc(512);
    header.write(`package/${name}`, 0);
    header.write(`${Buffer.byteLength(content).toString(8).padStart(11, '0')}\0`, 124);
    header.write('0', 156);
    return Buffer.concat([header, Buffer.from(content), Buffer.alloc((512 - (Buffer.byteLength(content) % 512)) % 512)]);
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

const library = tarball({ 'duckdb.node': 'native', 'libduckdb.so': 'x'.repeat(600), 'package.json': '{}', 'deep/er.txt': 'no' });

function integrityOf(bytes: Buffer): string {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
}

function search(options: { enginePath?: string; world?: Partial<NativeWorld>; toolCache?: string } = {}) {
  const lines: string[] = [];
  const fetched: string[] = [];
  const searchPath: string[] = [];
  const write = (line: string) => void lines.push(line);
  const world: NativeWorld = {
    platform: async () => 'linux-x64',
    integrity: (platform) => (platform === 'linux-x64' ? integrityOf(library) : undefined),
    isBesideTheCode: () => false,
    fetch: async (wanted) => {
      fetched.push(wanted);
      return library;
    },
    addToSearchPath: (parent) => void searchPath.push(parent),
    ...options.world,
  };
  const context = {
    environment: { RUNNER_TOOL_CACHE: options.toolCache ?? join(folder, 'tools') },
    log: { debug: write, info: write, warning: write, group: <T>(_: string, work: () => Promise<T>) => work() },
    signal: new AbortController().signal,
    temporary: join(folder, 'temporary'),
    workspace: folder,
  };
  const origin = ensureNativeLibrary({ enginePath: options.enginePath, context }, world);
  return { origin, lines, fetched, searchPath };
}

const cache = () => join(folder, 'tools', 'duckdb-node-bindings', NATIVE_VERSION, 'linux-x64');

async function refusal(options: Parameters<typeof search>[0]): Promise<string> {
  return search(options).origin.then(
    (origin) => `found: ${origin}`,
    (error: Error) => error.message,
  );
}

async function packageFolder(path: string, manifest: unknown): Promise<string> {
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'duckdb.node'), 'native');
  await writeFile(join(path, 'package.json'), JSON.stringify(manifest));
  return path;
}

test('the pins are those of the lock file', async () => {
  const lock = JSON.parse(await readFile(join(repository, 'package-lock.json'), 'utf8'));
  expect(await readFile(join(repository, 'shared/data/duckdb/native-pins.ts'), 'utf8')).toBe(renderPins(lock));
});

test('every platform that the client knows is pinned', async () => {
  const client = await readFile(join(repository, 'node_modules/@duckdb/node-bindings/package.json'), 'utf8');
  const { optionalDependencies } = JSON.parse(client);
  expect(Object.fromEntries(Object.keys(NATIVE_INTEGRITY).map((platform) => [nativePackage(platform), NATIVE_VERSION]))).toEqual(
    optionalDependencies,
  );
});

test('the platform is one whose package npm has installed here', async () => {
  const installed = await readdir(join(repository, 'node_modules/@duckdb'));
  expect(installed).toContain(`node-bindings-${await nativePlatform()}`);
});

test('a library beside the code is used, and nothing else is asked', async () => {
  const { origin, fetched, searchPath } = search({
    world: { isBesideTheCode: (request) => request === `${packageName}/duckdb.node` },
  });
  expect([await origin, fetched, searchPath]).toEqual(['beside the code', [], []]);
});

test('it is fetched once, and found in the cache from then on', async () => {
  const first = search();
  expect(await first.origin).toBe('fetched');
  expect(first.fetched).toEqual([specifier]);
  expect(first.lines).toEqual([`Fetching the query engine (DuckDB ${NATIVE_VERSION}) with npm (24 MB, once) …`]);
  expect(first.searchPath).toEqual([cache()]);
  expect((await readdir(join(cache(), packageName))).sort()).toEqual([
    'duckdb.node',
    'libduckdb.so',
    'manifest.json',
    'package.json',
  ]);
  expect(await readFile(join(cache(), packageName, 'duckdb.node'), 'utf8')).toBe('native');

  const second = search();
  expect([await second.origin, second.fetched, second.lines, second.searchPath]).toEqual(['cache', [], [], [cache()]]);
});

test('without a tool cache the cache of the user is used', async () => {
  const searchPath: string[] = [];
  const context = {
    environment: { XDG_CACHE_HOME: join(folder, 'xdg') },
    log: { debug() {}, info() {}, warning() {}, group: <T>(_: string, work: () => Promise<T>) => work() },
    signal: new AbortController().signal,
    temporary: folder,
    workspace: folder,
  };
  await ensureNativeLibrary(
    { enginePath: undefined, context },
    {
      platform: async () => 'linux-x64',
      integrity: () => integrityOf(library),
      isBesideTheCode: () => false,
      fetch: async () => library,
      addToSearchPath: (parent) => void searchPath.push(parent),
    },
  );
  expect(searchPath).toEqual([join(folder, 'xdg', 'mlops-actions', 'duckdb-node-bindings', NATIVE_VERSION, 'linux-x64')]);
});

test('a cached library that has lost something is fetched again', async () => {
  await search().origin;
  await writeFile(join(cache(), packageName, 'libduckdb.so'), 'short');
  const again = search();
  expect(await again.origin).toBe('fetched');
  expect(await readFile(join(cache(), packageName, 'libduckdb.so'), 'utf8')).toHaveLength(600);
});

test('several runs that install at the same time do not disturb each other', async () => {
  const runs = Array.from({ length: 8 }, () => search());
  expect(new Set(await Promise.all(runs.map((run) => run.origin)))).toEqual(new Set(['fetched']));
  expect(await readdir(join(cache(), '@duckdb'))).toEqual(['node-bindings-linux-x64']);
  expect(await search().origin).toBe('cache');
});

test('another file than the pinned one is refused with both digests, and nothing is left', async () => {
  const other = tarball({ 'duckdb.node': 'evil' });
  expect(await refusal({ world: { fetch: async () => other } })).toBe(
    `What npm has fetched as ${specifier} is not the query engine that this version was made with, and is not used.\n` +
      `    expected ${integrityOf(library)}\n    found    ${integrityOf(other)}`,
  );
  await expect(readdir(join(folder, 'tools'))).rejects.toThrow('ENOENT');
});

test('without a network and without the engine there is one sentence with three ways out', async () => {
  const fetch = () => Promise.reject(new FetchError('getaddrinfo ENOTFOUND registry.example'));
  expect(await refusal({ world: { fetch } })).toBe(
    `The query engine (DuckDB ${NATIVE_VERSION}) is not on this machine and could not be fetched: getaddrinfo ENOTFOUND registry.example.\n` +
      "    Let the runner reach an npm registry (npm's own settings hold: NPM_CONFIG_REGISTRY, the user's .npmrc, HTTPS_PROXY),\n" +
      `    or put it into the runner's cache once: a run with a network leaves it in ${cache()},\n` +
      `    or give the input "engine-path": the file that "npm pack ${specifier}" writes on another machine.`,
  );
});

test('a platform that the engine does not exist for is named with those it exists for', async () => {
  const message = await refusal({ world: { platform: async () => 'aix-ppc64' } });
  expect(message).toContain('does not exist for aix-ppc64.');
  expect(message).toContain('darwin-arm64, darwin-x64, linux-arm64');
});

test('a cache that cannot be written is no obstacle, only a warning', async () => {
  await writeFile(join(folder, 'file'), '');
  const { origin, lines, searchPath } = search({ toolCache: join(folder, 'file') });
  expect(await origin).toBe('fetched');
  expect(lines[1]).toMatch(/^The query engine cannot be kept in .* \(ENOTDIR\), so the next run has to get it again\.$/);
  expect(searchPath).toEqual([join(folder, 'temporary', 'native')]);
});

test('engine-path may be the package file, a folder with node_modules, or the folder of the library', async () => {
  const file = join(folder, 'engine.tgz');
  await writeFile(file, library);
  const good = { name: packageName, version: NATIVE_VERSION };
  const modules = join(folder, 'project', 'node_modules');
  await packageFolder(join(modules, packageName), good);
  const plain = await packageFolder(join(folder, 'plain'), good);
  for (const [enginePath, parent] of [
    ['engine.tgz', cache()],
    [join(folder, 'project'), modules],
    [modules, modules],
    [plain, join(folder, 'temporary', 'native')],
  ] as const) {
    const { origin, fetched, searchPath } = search({ enginePath });
    expect([await origin, fetched, searchPath]).toEqual(['engine-path', [], [parent]]);
    expect(await readFile(join(parent, packageName, 'duckdb.node'), 'utf8')).toBe('native');
  }
});

test('an engine-path that does not fit says why', async () => {
  const old = await packageFolder(join(folder, 'old'), { name: packageName, version: '1.4.0' });
  const foreign = await packageFolder(join(folder, 'foreign'), {
    name: '@duckdb/node-bindings-darwin-x64',
    version: NATIVE_VERSION,
  });
  await writeFile(join(folder, 'other.tgz'), tarball({ 'duckdb.node': 'other' }));
  await mkdir(join(folder, 'empty'));
  const start = 'input "engine-path"  ';
  expect(await refusal({ enginePath: 'nowhere' })).toBe(`${start}There is nothing at "${join(folder, 'nowhere')}".`);
  expect(await refusal({ enginePath: 'empty' })).toContain(`"${join(folder, 'empty')}" holds no native library for linux-x64.`);
  expect(await refusal({ enginePath: old })).toContain(`"${old}" holds version 1.4.0, but ${NATIVE_VERSION} is needed.`);
  expect(await refusal({ enginePath: foreign })).toContain(
    `holds @duckdb/node-bindings-darwin-x64, but ${packageName} is needed.`,
  );
  expect(await refusal({ enginePath: 'other.tgz' })).toContain(`${start}"${join(folder, 'other.tgz')}" is not the query engine`);
});

test('a program in an empty folder can load the library after it', async () => {
  const empty = join(folder, 'empty');
  await mkdir(empty);
  const platform = await nativePlatform();
  const named = join(repository, 'node_modules', nativePackage(platform));
  const program = `
    import { createRequire } from 'node:module';
    import { ensureNativeLibrary, thisMachine } from '${repository}shared/data/duckdb/native.ts';
    const request = '${nativePackage(platform)}/duckdb.node';
    const require = createRequire(import.meta.url);
    try { require(request); } catch (error) { console.log(error.code); }
    const log = { info() {}, warning() {} };
    const context = { environment: {}, log, signal: new AbortController().signal, temporary: '${folder}', workspace: '/' };
    console.log(await ensureNativeLibrary({ enginePath: '${named}', context }, { ...thisMachine, isBesideTheCode: () => false }));
    console.log(require(request).library_version());
  `;
  await writeFile(join(empty, 'program.mjs'), program);
  const { NODE_PATH: _, ...environment } = process.env;
  const output = execFileSync(process.execPath, ['--no-warnings', 'program.mjs'], {
    cwd: empty,
    env: environment,
    encoding: 'utf8',
  });
  expect(output.trim().split('\n')).toEqual(['MODULE_NOT_FOUND', 'engine-path', `v${NATIVE_VERSION.split('-')[0]}`]);
});

/** A program called npm that notes how it was called. */
async function fakeNpm(body: string): Promise<string> {
  const bin = join(folder, 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, 'npm'), `#!${process.execPath}\nconst fs = require('node:fs');\n${body}\n`);
  await chmod(join(bin, 'npm'), 0o755);
  return bin;
}

test('npm packs the exact version without scripts, in an empty folder, and sees no inputs and no tokens', async () => {
  const notes = join(folder, 'notes.json');
  const bin = await fakeNpm(`
    fs.writeFileSync('${notes}', JSON.stringify({ args: process.argv.slice(2), env: process.env, files: fs.readdirSync('.') }));
    fs.writeFileSync('package.tgz', 'bytes');`);
  const saved = { ...process.env };
  Object.assign(process.env, {
    INPUT_PASSWORD: 'x',
    GITHUB_TOKEN: 'x',
    NPM_CONFIG_REGISTRY: 'https://mirror.example',
    HTTPS_PROXY: 'http://proxy',
  });
  try {
    const bytes = await fetchPackage(specifier, folder, await findNpm(bin));
    expect(bytes.toString()).toBe('bytes');
  } finally {
    for (const name of ['INPUT_PASSWORD', 'GITHUB_TOKEN', 'NPM_CONFIG_REGISTRY', 'HTTPS_PROXY']) delete process.env[name];
    Object.assign(process.env, saved);
  }
  const { args, env, files } = JSON.parse(await readFile(notes, 'utf8'));
  expect(args.slice(0, 3)).toEqual(['pack', specifier, '--ignore-scripts']);
  expect(files).toEqual(['package.json']);
  expect(env).toMatchObject({ NPM_CONFIG_REGISTRY: 'https://mirror.example', HTTPS_PROXY: 'http://proxy' });
  expect(Object.keys(env).filter((name) => /^INPUT_|TOKEN/.test(name))).toEqual([]);
  expect(await readdir(folder)).not.toContain('npm-pack');
});

test('what npm says last is the reason', async () => {
  const bin = await fakeNpm(`
    console.error('npm error code E404\\nnpm error 404 Not Found - GET https://mirror.example/x\\nnpm error A complete log of this run is in /x');
    process.exit(1);`);
  await expect(fetchPackage(specifier, folder, await findNpm(bin))).rejects.toThrow(
    new FetchError('Not Found - GET https://mirror.example/x'),
  );
});

test('a machine without npm says so', async () => {
  const nowhere = join(folder, 'nowhere', 'node');
  expect(await findNpm([folder, join(folder, 'none')].join(delimiter), nowhere)).toBeUndefined();
  await expect(fetchPackage(specifier, folder, undefined)).rejects.toThrow('there is no npm on this machine');
});

test('an aborted fetch stops with the reason', async () => {
  const bin = await fakeNpm('setInterval(() => {}, 1000);');
  const controller = new AbortController();
  const reason = new Error('cancelled');
  const running = fetchPackage(specifier, folder, await findNpm(bin), controller.signal);
  setTimeout(() => controller.abort(reason), 200);
  await expect(running).rejects.toBe(reason);
});

test.each([
  [
    'npm error code ECONNREFUSED\nnpm error syscall connect\nnpm error errno ECONNREFUSED\nnpm error FetchError: request to http://r/x failed, reason: connect ECONNREFUSED 127.0.0.1:9\nnpm error     at ClientRequest.x (y:1:2)',
    'request to http://r/x failed, reason: connect ECONNREFUSED 127.0.0.1:9',
  ],
  [
    'npm error code ENOTFOUND\nnpm error network request to http://r/x failed, reason: getaddrinfo ENOTFOUND r\nnpm error network This is a problem',
    'request to http://r/x failed, reason: getaddrinfo ENOTFOUND r',
  ],
  ['npm ERR! code E401\nnpm ERR! Unable to authenticate', 'Unable to authenticate'],
  ['something else', undefined],
])("npm's errors %j come down to one line", (stderr, expected) => {
  expect(lastWord(stderr)).toBe(expected);
});

test('a package file that ends too early is refused', () => {
  const cut = gzipSync(
    Buffer.concat([Buffer.from('package/x'), Buffer.alloc(115), Buffer.from('00000007777\0'), Buffer.alloc(376)]),
  );
  expect(() => filesOfTarball(cut)).toThrow('the package file ends too early');
});
