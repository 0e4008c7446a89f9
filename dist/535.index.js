export const id = 535;
export const ids = [535];
export const modules = {

/***/ 7857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ job),
/* harmony export */   Z: () => (/* binding */ answer)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5586);
/** What passes between us and the process that runs one query of a stranger: both sides read it as untrusted. */

const job = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    /** One SELECT, as the stranger wrote it. */
    sql: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The tables that it may read, each under all of its names. */
    views: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ names: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), sql: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
    /** The files below the views, absolute and without symbolic links: nothing else can be opened. */
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** Folder for what does not fit into memory, absolute; nobody else uses it. */
    temporary: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Bytes that the engine may use. */
    memory: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
    /** Bytes at which the process ends itself. */
    resident: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
    threads: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
});
const answer = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    /** Any number of the engine, as text, so that none loses a digit. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('number'), text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('boolean'), value: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('text'), text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    /** NULL, or no row at all. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('nothing'), rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative() }),
    /** A value that is none of these: a date, a list. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('other'), type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    /** Not run, because it does what no rule may. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('refused'), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    /** What the engine says, with the class of its error. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('error'), error: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('memory') }),
]);


/***/ }),

/***/ 1535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runConfined: () => (/* binding */ runConfined)
/* harmony export */ });
/* unused harmony export SECONDS */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3136);
/* harmony import */ var _runtime_exec_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4010);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7857);
/** Runs a query that a stranger wrote, in a process of its own that is given nothing but the named files, and is killed when it takes too much. */







const SECONDS = 60;
const MEMORY = 2 ** 30;
/** What Node and the engine take before the first row, with room to breathe. */
const OVERHEAD = 2 ** 30;
const LONGEST_QUERY = 100_000;
const MOST_THREADS = 4;
/**
 * The query sees the views and nothing else, has the memory and the time that it was given, and an environment without inputs and tokens.
 *
 * @throws the reason of `signal` when that is aborted; everything else that happens is an answer
 */
async function runConfined({ sql, views, files }, confinement) {
    const { signal, seconds = SECONDS, memory = MEMORY, threads = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.availableParallelism)() } = confinement;
    if (sql.length > LONGEST_QUERY) {
        return { kind: 'refused', reason: `it has ${sql.length} characters, and at most ${LONGEST_QUERY} are read` };
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(confinement.temporary, { recursive: true });
    const temporary = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(confinement.temporary), 'sql-'));
    const job = {
        sql,
        views,
        files: [...files],
        temporary: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(temporary, 'spill'),
        memory,
        resident: memory + OVERHEAD,
        threads: Math.min(threads, MOST_THREADS),
    };
    const clock = AbortSignal.timeout(seconds * 1000);
    const lines = [];
    try {
        const [command, ...args] = [...memoryCap(memory + OVERHEAD), process.execPath, ...program()];
        const { code } = await (0,_runtime_exec_js__WEBPACK_IMPORTED_MODULE_5__/* .exec */ .m)(command, args, {
            cwd: temporary,
            input: JSON.stringify(job),
            // The native library is found along it.
            pass: ['NODE_PATH'],
            signal: AbortSignal.any([signal, clock]),
            grace: 0,
            onLine: (line, stream) => void (stream === 'stdout' && lines.length < 2 && lines.push(line)),
        });
        return read(lines[0]) ?? { kind: 'dead', how: `it ended with code ${code} and no answer` };
    }
    catch (error) {
        signal.throwIfAborted();
        const found = read(lines[0]);
        if (found)
            return found;
        if (clock.aborted)
            return { kind: 'late', seconds };
        return { kind: 'dead', how: endOf(error) };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { recursive: true, force: true });
    }
}
/** Without the path of the program, which is one of the machine. */
function endOf({ message }) {
    const signal = /was ended by (SIG[A-Z]+)$/.exec(message)?.[1];
    return signal === undefined ? message : `it was ended by ${signal}`;
}
/**
 * Linux alone has a tool that limits the memory of a process it starts (util-linux): private writable pages, so that what Node only reserves
 * does not count, and no core file with data in it. Elsewhere the process watches its own size, as it does on Linux too.
 */
function memoryCap(bytes) {
    const tool = ['/usr/bin/prlimit', '/bin/prlimit'].find((path) => process.platform === 'linux' && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
    return tool === undefined ? [] : [tool, `--data=${bytes}`, '--core=0', '--'];
}
/** Beside the bundle there is a stub, beside the source a file. */
function program() {
    const own = (0,node_url__WEBPACK_IMPORTED_MODULE_4__.fileURLToPath)(import.meta.url);
    const isSource = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.extname)(own) === '.ts';
    // From source it runs with types in it, which Node still warns of.
    return isSource
        ? ['--disable-warning=ExperimentalWarning', (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(own), 'main.ts')]
        : [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(own), 'sql-child.js')];
}
function read(line) {
    try {
        return _job_js__WEBPACK_IMPORTED_MODULE_6__/* .answer */ .Z.parse(JSON.parse(line ?? ''));
    }
    catch {
        return undefined;
    }
}


/***/ })

};
