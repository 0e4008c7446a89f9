export const id = 223;
export const ids = [223];
export const modules = {

/***/ 4604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ensureNativeLibrary: () => (/* binding */ ensureNativeLibrary)
});

// UNUSED EXPORTS: thisMachine

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/shared/runtime/errors.js
var errors = __webpack_require__(9556);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/shared/runtime/environment.js
var environment = __webpack_require__(9506);
// EXTERNAL MODULE: ./build/shared/runtime/exec.js
var exec = __webpack_require__(4010);
;// CONCATENATED MODULE: ./build/shared/data/duckdb/native-fetch.js
/** Fetches the native library's package file with the npm client, so that the user's registry, proxy and mirror settings hold. */




/** The reason is npm's own last word, one line. */
class FetchError extends Error {
    name = 'FetchError';
}
const isWindows = process.platform === 'win32';
/**
 * npm works in an empty folder, so that no `.npmrc` of the workspace, which may be somebody else's commit, has a say; that of the user and
 * `NPM_CONFIG_*` do. It sees no inputs and no tokens but those.
 *
 * @param specifier `name@version`
 * @param temporary a folder for it to work in, absolute
 * @returns the package file's bytes
 * @throws FetchError, or the signal's reason
 */
async function fetchPackage(specifier, temporary, npm, signal) {
    if (npm === undefined)
        throw new FetchError('there is no npm on this machine');
    const folder = (0,external_node_path_.join)(temporary, 'npm-pack');
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    await (0,promises_.mkdir)(folder, { recursive: true });
    try {
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'package.json'), '{}\n');
        const args = [
            ...npm.args,
            'pack',
            specifier,
            '--ignore-scripts',
            '--no-audit',
            '--no-fund',
            '--no-update-notifier',
            ...RETRIES,
        ];
        const options = { cwd: folder, pass: ['npm_config_*', ...environment/* NETWORK_VARIABLES */.Dw], ...(signal ? { signal } : {}) };
        const { code, stderr } = await (0,exec/* exec */.m)(npm.command, args, options).catch((error) => {
            signal?.throwIfAborted();
            throw new FetchError(error.message, { cause: error });
        });
        if (code !== 0)
            throw new FetchError(lastWord(stderr) ?? `npm ended with code ${code}`);
        const name = (await (0,promises_.readdir)(folder)).find((one) => one.endsWith('.tgz'));
        if (name === undefined)
            throw new FetchError('npm said it was done, but there is no package file');
        return await (0,promises_.readFile)((0,external_node_path_.join)(folder, name));
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** Without a network npm's own patience is more than a minute. */
const RETRIES = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000', '--loglevel=error'];
/** The line of npm's errors that says what happened: not the codes, the advice or the stack around it. */
function lastWord(stderr) {
    const lines = stderr
        .split(/\r?\n/)
        .map((line) => /^npm (?:error|ERR!) ?(.*)$/.exec(line)?.[1]?.trim() ?? '')
        .filter((line) => line !== '' && !/^(code|errno|syscall|path|at|A complete log) /.test(line));
    const reason = lines.find((line) => line.includes('reason:')) ?? lines[0];
    return reason?.replace(/^(network|[0-9]{3}|FetchError:) /, '').slice(0, 500);
}
/** npm on the PATH, else beside this node. On Windows its JavaScript is run, because `npm.cmd` needs a shell. */
async function findNpm(path = process.env.PATH ?? process.env.Path ?? '', node = process.execPath) {
    const script = (0,external_node_path_.join)('node_modules', 'npm', 'bin', 'npm-cli.js');
    for (const folder of path.split(external_node_path_.delimiter).filter((one) => one !== '')) {
        const candidate = (0,external_node_path_.join)(folder, isWindows ? script : 'npm');
        if (await exists(candidate))
            return isWindows ? { command: node, args: [candidate] } : { command: candidate, args: [] };
    }
    for (const candidate of [(0,external_node_path_.join)((0,external_node_path_.dirname)(node), script), (0,external_node_path_.join)((0,external_node_path_.dirname)(node), '..', 'lib', script)]) {
        if (await exists(candidate))
            return { command: node, args: [candidate] };
    }
    return undefined;
}
function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./build/shared/data/duckdb/native-pins.js
/** The native libraries that the query engine runs with, as package-lock.json pins them. Written by scripts/pins.ts. */
const NATIVE_VERSION = '1.5.5-r.5';
/** Platform → sha512 of the npm package file, as npm writes it. */
const NATIVE_INTEGRITY = {
    'darwin-arm64': 'sha512-WJdeLTFy4pRg60rkbp9smtlP1iIQ8ErtIJkxS+2LQtM1ZZMSByyW+3WPpNoKe7IwPtVl2fLlPw7tDmQW4Z974g==',
    'darwin-x64': 'sha512-rN0KjX13MwVQ5V5ufykolty/tf4SaafOpGWcUA1Cegf98jPeRdsJsEE1IMXn8n3u6WvMSZEVJmHJ3ma4Hr7Vzg==',
    'linux-arm64': 'sha512-CafH2AIvXtpwDynG3KB/4uEOHRGlFoB7auCRMIwH3BKNIobsANV5LSpDJ3tfyRCFIsK6e8AT1eseWVnu2Dv3cw==',
    'linux-arm64-musl': 'sha512-00z3mYHUBAucp3L73EoftKDdaGOaV8ENELejiT+PK7dFjTzdXxqhJwZ1LaQV1/zEhIecz+x23f6WvFhWw+7XXQ==',
    'linux-x64': 'sha512-kCyq6BXhn6QXfwF8yVdVKriSSHP+rfVWcJ56cG8qZzlOZpxyvT5WGm6jMshxg4ditLlOsHsIN/D47RYrcjXuHQ==',
    'linux-x64-musl': 'sha512-S5qEc7F+GjXt85T2xArjjvN5oc/IjtH6zsLJsuo8N3fQolheBCefemIMdZoK2Jik8a0sBxidiS6Ld4qprMPPDw==',
    'win32-arm64': 'sha512-L3Mroc23xhqOowWVElni8LgEmsm5e9DdG1y2pLka/1ug3Pl2vpQMl1Phxwz4UEMF8DOBbMgN5BBNrYwG2BFo+g==',
    'win32-x64': 'sha512-mBGFn8netT/AAhK4TOG6Fw47+Db68CxCVtQ9qfxZc1kZAjds+aYrh17Fd/u5CbTDdxILsrcyuF8q9cUcm54kQA==',
};

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
;// CONCATENATED MODULE: ./build/shared/data/duckdb/native-platform.js
/** Which native library this machine needs: the same answer that the DuckDB client will come to. */

/** Such as `linux-x64`, `linux-arm64-musl`, `darwin-arm64`, `win32-x64`. */
async function nativePlatform() {
    const machine = `${external_node_process_.platform}-${external_node_process_.arch}`;
    return external_node_process_.platform === 'linux' && (await isMusl()) ? `${machine}-musl` : machine;
}
/** As the client does: when it cannot be told, it is glibc. */
async function isMusl() {
    try {
        const { familySync, MUSL } = await __webpack_require__.e(/* import() */ 772).then(__webpack_require__.t.bind(__webpack_require__, 8772, 19));
        return familySync() === MUSL;
    }
    catch {
        return false;
    }
}
function nativePackage(name) {
    return `@duckdb/node-bindings-${name}`;
}

;// CONCATENATED MODULE: ./build/shared/data/duckdb/native-folder.js
/** Folders that hold a native library: is it there, is it whole, is it the right one. */




/** Lies beside the library that we have installed: what was written, so that a copy that has lost something is noticed. */
const MANIFEST = 'manifest.json';
/**
 * Looks at the folder of one platform's package (`…/@duckdb/node-bindings-linux-x64`). When it has our manifest, every file must exist with its
 * size: reading 70 MB again for a digest would cost a tenth of a second at every start, and whoever can change the library can change the
 * manifest too. Otherwise the version that its package.json names must be ours.
 */
async function stateOfFolder(folder, platform) {
    if (!(await isFile((0,external_node_path_.join)(folder, 'duckdb.node'))))
        return 'absent';
    const manifest = await json((0,external_node_path_.join)(folder, MANIFEST));
    const own = manifest ?? (await json((0,external_node_path_.join)(folder, 'package.json')));
    if (own?.version !== undefined && own.version !== NATIVE_VERSION) {
        return { wrong: `holds version ${own.version}, but ${NATIVE_VERSION} is needed` };
    }
    if (manifest === undefined) {
        const name = own?.name;
        return name === undefined || name === nativePackage(platform)
            ? 'good'
            : { wrong: `holds ${name}, but ${nativePackage(platform)} is needed` };
    }
    if (manifest.platform !== platform)
        return { wrong: `is for ${manifest.platform}, but ${platform} is needed` };
    for (const [name, { bytes }] of Object.entries(manifest.files)) {
        const size = await (0,promises_.stat)((0,external_node_path_.join)(folder, name)).then((found) => found.size, () => undefined);
        if (size !== bytes)
            return { wrong: `is damaged: ${name} has ${size ?? 'no'} bytes instead of ${bytes}` };
    }
    return 'good';
}
async function isFile(path) {
    return (0,promises_.stat)(path).then((found) => found.isFile(), () => false);
}
async function json(path) {
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/shared/data/duckdb/npm-tarball.js
/** What is inside an npm package file. Pure; read in memory, so that no path inside can lead anywhere. */

const BLOCK = 512;
const REGULAR = new Set(['0', '\0', '7']);
/**
 * The files that lie directly in the package's folder, by name. Folders, links and deeper files are left out: native packages have none.
 * Layout: POSIX ustar.
 *
 * @throws Error when it is not gzip, or ends too early
 */
function filesOfTarball(tarball) {
    const tar = (0,external_node_zlib_.gunzipSync)(tarball);
    const files = new Map();
    for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
        const header = tar.subarray(at, at + BLOCK);
        const size = Number.parseInt(npm_tarball_text(header, 124, 12).trim(), 8);
        const content = at + BLOCK;
        if (!(size >= 0) || content + size > tar.length)
            throw new Error('the package file ends too early');
        const [, name, ...deeper] = npm_tarball_text(header, 0, 100).split('/');
        const type = String.fromCharCode(header[156] ?? 0);
        if (REGULAR.has(type) && name && deeper.length === 0)
            files.set(name, tar.subarray(content, content + size));
        at = content + Math.ceil(size / BLOCK) * BLOCK;
    }
    return files;
}
function npm_tarball_text(header, start, length) {
    const field = header.subarray(start, start + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end === -1 ? length : end);
}

;// CONCATENATED MODULE: ./build/shared/data/duckdb/native-install.js
/** Puts a package file with the native library into the cache: checked, complete, and in one step. */







/**
 * @param tarball the package file's bytes
 * @param source  the input it comes from, and what it is called in a sentence
 * @returns the folder that holds `@duckdb/…`: the cache, or one for this run when the cache may not be written
 * @throws ConfigurationError when the file is not the pinned one, byte for byte; nothing is written then
 */
async function installTarball(tarball, native, source, log) {
    const found = `sha512-${(0,external_node_crypto_.createHash)('sha512').update(tarball).digest('base64')}`;
    if (found !== native.integrity) {
        throw new errors/* ConfigurationError */.j1({
            ...source,
            message: `${source.message} is not the query engine that this version was made with, and is not used.`,
            hints: [`expected ${native.integrity}`, `found    ${found}`],
        });
    }
    const files = filesOfTarball(tarball);
    try {
        await putInPlace(files, native.cache, native);
        return native.cache;
    }
    catch (error) {
        const { code = '' } = error;
        if (!NOT_WRITABLE.includes(code))
            throw error;
        log.warning(`The query engine cannot be kept in ${native.cache} (${code}), so the next run has to get it again.`);
        await putInPlace(files, native.temporary, native);
        return native.temporary;
    }
}
const NOT_WRITABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR'];
/** Written aside and renamed, so that the folder is whole whenever it exists. */
async function putInPlace(files, parent, native) {
    const folder = (0,external_node_path_.join)(parent, native.packageName);
    if ((await stateOfFolder(folder, native.platform)) === 'good')
        return;
    const aside = `${folder}.${process.pid}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    try {
        await (0,promises_.mkdir)(aside, { recursive: true });
        for (const [name, content] of files)
            await (0,promises_.writeFile)((0,external_node_path_.join)(aside, name), content);
        await (0,promises_.writeFile)((0,external_node_path_.join)(aside, MANIFEST), `${JSON.stringify(manifestOf(files, native), null, 2)}\n`);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
        await replaceUnlessGood(aside, folder, native.platform);
    }
    finally {
        await (0,promises_.rm)(aside, { recursive: true, force: true });
    }
}
/** A good folder that another process has put there meanwhile stays: that process may be running from it. */
async function replaceUnlessGood(aside, folder, platform) {
    for (let attempt = 1;; attempt++) {
        try {
            await (0,promises_.rename)(aside, folder);
            return;
        }
        catch (error) {
            if ((await stateOfFolder(folder, platform)) === 'good')
                return;
            if (attempt === 3)
                throw error;
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
}
function manifestOf(files, { platform, integrity }) {
    const entries = [...files].map(([name, content]) => {
        const sha256 = (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
        return [name, { bytes: content.length, sha256 }];
    });
    return { version: NATIVE_VERSION, platform, integrity, files: Object.fromEntries(entries) };
}

;// CONCATENATED MODULE: ./build/shared/data/duckdb/native-path.js
/** What the input `engine-path` may point at. */






const input = 'engine-path';
/**
 * @param path absolute: the npm package file, a folder with `node_modules`, a folder with `@duckdb/…`, or the folder with the library itself
 * @returns the folder that holds `@duckdb/…`
 * @throws ConfigurationError when there is no library of our version for this platform
 */
async function parentAtPath(path, native, log) {
    const { platform, packageName } = native;
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found === undefined)
        throw new errors/* ConfigurationError */.j1({ input, message: `There is nothing at "${path}".` });
    if (found.isFile())
        return installTarball(await (0,promises_.readFile)(path), native, { input, message: `"${path}"` }, log);
    for (const parent of [(0,external_node_path_.join)(path, 'node_modules'), path]) {
        const state = await stateOfFolder((0,external_node_path_.join)(parent, packageName), platform);
        if (state === 'good')
            return parent;
        if (state !== 'absent')
            throw new errors/* ConfigurationError */.j1({ input, message: `"${(0,external_node_path_.join)(parent, packageName)}" ${state.wrong}.` });
    }
    const state = await stateOfFolder(path, platform);
    if (state === 'good')
        return linkTo(path, native);
    throw new errors/* ConfigurationError */.j1({
        input,
        message: state === 'absent' ? `"${path}" holds no native library for ${platform}.` : `"${path}" ${state.wrong}.`,
        hints: [
            'Give a folder with duckdb.node and the files that belong to it,',
            `or a folder with node_modules/${packageName},`,
            `or the file that "npm pack ${packageName}@${NATIVE_VERSION}" writes.`,
        ],
    });
}
/** A folder in which the library has the name that the client asks for. */
async function linkTo(folder, { packageName, temporary }) {
    const link = (0,external_node_path_.join)(temporary, packageName);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(link), { recursive: true });
    await (0,promises_.symlink)(folder, link, 'junction').catch((error) => {
        if (error.code !== 'EEXIST')
            throw error;
    });
    return temporary;
}

;// CONCATENATED MODULE: ./build/shared/data/duckdb/native.js
/** Makes the native library of DuckDB loadable: a bundle has no node_modules, and 70 MB a platform are too much to commit. */










const ENGINE = `query engine (DuckDB ${NATIVE_VERSION})`;
/**
 * Looks beside the code, then where `engine-path` says, then in the runner's tool cache (or a cache folder of the user), and else fetches the
 * library once with npm. What is fetched or given as a package file must have the pinned digest. To be called before DuckDB's client is imported.
 *
 * @throws ConfigurationError when there is no library: one sentence with the ways out
 */
async function ensureNativeLibrary({ enginePath, context }, world = thisMachine) {
    const platform = await world.platform();
    const packageName = nativePackage(platform);
    if (world.isBesideTheCode(`${packageName}/duckdb.node`))
        return 'beside the code';
    const integrity = world.integrity(platform);
    if (integrity === undefined)
        throw unknownPlatform(platform);
    const cache = (0,external_node_path_.join)(cacheFolder(context.environment), 'duckdb-node-bindings', NATIVE_VERSION, platform);
    const native = { platform, packageName, integrity, cache, temporary: (0,external_node_path_.join)(context.temporary, 'native') };
    if (enginePath !== undefined) {
        world.addToSearchPath(await parentAtPath((0,external_node_path_.resolve)(context.workspace, enginePath), native, context.log));
        return 'engine-path';
    }
    if ((await stateOfFolder((0,external_node_path_.join)(cache, packageName), platform)) === 'good') {
        world.addToSearchPath(cache);
        return 'cache';
    }
    const specifier = `${packageName}@${NATIVE_VERSION}`;
    context.log.info(`Fetching the ${ENGINE} with npm (24 MB, once) …`);
    const tarball = await world.fetch(specifier, context.temporary, context.signal).catch((error) => {
        throw error instanceof FetchError ? notThere(error, specifier, cache) : error;
    });
    world.addToSearchPath(await installTarball(tarball, native, { message: `What npm has fetched as ${specifier}` }, context.log));
    return 'fetched';
}
function unknownPlatform(platform) {
    return new errors/* ConfigurationError */.j1({
        message: `The ${ENGINE} does not exist for ${platform}.`,
        hints: [`It exists for: ${Object.keys(NATIVE_INTEGRITY).join(', ')}.`],
    });
}
function notThere(cause, specifier, cache) {
    const problem = {
        message: `The ${ENGINE} is not on this machine and could not be fetched: ${cause.message}.`,
        hints: [
            "Let the runner reach an npm registry (npm's own settings hold: NPM_CONFIG_REGISTRY, the user's .npmrc, HTTPS_PROXY),",
            `or put it into the runner's cache once: a run with a network leaves it in ${cache},`,
            `or give the input "engine-path": the file that "npm pack ${specifier}" writes on another machine.`,
        ],
    };
    return new errors/* ConfigurationError */.j1(problem, { cause });
}
/** The runner's tool cache, else the user's own cache. */
function cacheFolder(environment) {
    const { RUNNER_TOOL_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = environment;
    if (RUNNER_TOOL_CACHE)
        return RUNNER_TOOL_CACHE;
    return (0,external_node_path_.join)(XDG_CACHE_HOME || LOCALAPPDATA || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.cache'), 'mlops-actions');
}
const thisMachine = {
    platform: nativePlatform,
    integrity: (platform) => NATIVE_INTEGRITY[platform],
    isBesideTheCode(request) {
        try {
            (0,external_node_module_.createRequire)(import.meta.url).resolve(request);
            return true;
        }
        catch {
            return false;
        }
    },
    async fetch(specifier, temporary, signal) {
        return fetchPackage(specifier, temporary, await findNpm(), signal);
    },
    addToSearchPath(folder) {
        process.env.NODE_PATH = [folder, process.env.NODE_PATH].filter((one) => one).join(external_node_path_.delimiter);
        // Not documented, but the only way to have the change take effect in a process that runs already.
        external_node_module_._initPaths();
    },
};


/***/ })

};
