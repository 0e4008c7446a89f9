export const id = 186;
export const ids = [186];
export const modules = {

/***/ 186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDuckDB: () => (/* binding */ openDuckDB)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/shared/runtime/errors.js
var errors = __webpack_require__(9556);
// EXTERNAL MODULE: ./build/shared/data/dialects/standard.js
var standard = __webpack_require__(8620);
;// CONCATENATED MODULE: ./build/shared/data/dialects/duckdb.js

const types = {
    integer: 'bigint',
    'large integer': 'hugeint',
    double: 'double',
    decimal: 'decimal(38, 12)',
    boolean: 'boolean',
    date: 'date',
    timestamp: 'timestamp',
    time: 'time',
    text: 'varchar',
};
/** JDK letters as strptime codes. */
const strptime = {
    yyyy: '%Y',
    uuuu: '%Y',
    yy: '%y',
    MM: '%m',
    M: '%m',
    MMM: '%b',
    dd: '%d',
    d: '%d',
    DDD: '%j',
    HH: '%H',
    H: '%H',
    hh: '%I',
    h: '%I',
    mm: '%M',
    ss: '%S',
    SSS: '%g',
    SSSSSS: '%f',
    a: '%p',
    Z: '%z',
    XX: '%z',
    XXX: '%z',
    xx: '%z',
    X: '%z',
};
function strptimeFormat(parts) {
    const format = parts.map((part) => 'field' in part ? (strptime[part.field] ?? part.field) : part.literal.replaceAll('%', '%%'));
    return duckdb_text(format.join(''));
}
/** The parser ends at a NUL character. */
function duckdb_text(value) {
    const pieces = value.split('\0').map(standard/* singleQuoted */.f3);
    return pieces.length === 1 ? (0,standard/* singleQuoted */.f3)(value) : `(${pieces.join(' || chr(0) || ')})`;
}
/** A time of hours and minutes is read, but not with an offset behind it. */
function withSeconds(moment) {
    return `regexp_replace(${moment}, '^(.{16})([Z+-])', '\\1:00\\2')`;
}
function parseTimestamp(moment, { parts }) {
    const has = (code) => parts.some((part) => 'field' in part && strptime[part.field] === code);
    if (has('%z')) {
        const numericOffset = `regexp_replace(${moment}, 'Z$', '+00:00')`;
        return inThisCentury(`timezone('UTC', cast(try_strptime(${numericOffset}, ${strptimeFormat(parts)}) as timestamptz))`, has('%y'));
    }
    const value = inThisCentury(`try_strptime(${moment}, ${strptimeFormat(parts)})`, has('%y'));
    if (!has('%j'))
        return value;
    // Day 366 of a common year is read as the first day of the next.
    const lastDay = parts.map((part) => ('field' in part && strptime[part.field] === '%j' ? { literal: '366' } : part));
    const isLastDay = `try_strptime(${moment}, ${strptimeFormat(lastDay)}) is not null`;
    return `case when not (${isLastDay} and dayofyear(${value}) <> 366) then ${value} end`;
}
/** The JDK reads two digits as 2000 to 2099, strptime as 1969 to 2068. */
function inThisCentury(value, hasShortYear) {
    return hasShortYear ? `case when ${value} < timestamp '2000-01-01' then ${value} + interval 100 year else ${value} end` : value;
}
/** Spelled as DuckDB spells it. */
function roundTrips(text, value) {
    return `cast(${value} as varchar) = ${text}`;
}
/** The length rules out what DuckDB spells but a contract does not mean: infinity, years beyond 9999 and before 1. */
function roundTripsIn(length) {
    return (text, value) => `strlen(${text}) = ${length} and ${roundTrips(text, value)}`;
}
const duckdb = {
    name: 'duckdb',
    identifier: standard/* doubleQuoted */.UN,
    text: duckdb_text,
    type: (type) => types[type],
    tryCast: (expression, type) => `try_cast(${expression} as ${types[type]})`,
    matchesWhole: (expression, pattern) => `regexp_full_match(${expression}, ${duckdb_text(pattern)})`,
    contains: (expression, pattern) => `regexp_matches(${expression}, ${duckdb_text(pattern)})`,
    countIf: (condition) => `count_if(${condition})`,
    shown: (expression) => `cast(${expression} as varchar)`,
    length: (expression) => `length(${expression})`,
    isFinite: (expression) => `isfinite(${expression})`,
    timestampWithOffset: (expression) => `timezone('UTC', try_cast(${withSeconds(expression)} as timestamptz))`,
    utcTimestamp: (expression) => `cast(${expression} as timestamp)`,
    timeOfDay: (timestamp) => `cast(${timestamp} as time)`,
    parseTimestamp,
    jsonText: (expression) => `json_extract_string(${expression}, '$')`,
    remainder: (dividend, divisor) => `${dividend} % ${divisor}`,
    firstRows: (value, order, condition, count) => `arg_min({'row': ${order}, 'value': ${value}}, ${order}, ${count}) filter (where ${condition})`,
    isCanonical: {
        integer: roundTrips,
        'large integer': roundTrips,
        date: roundTripsIn(10),
        timestamp: roundTripsIn(19),
        // 24:00:00 is a time to DuckDB.
        time: (text, value) => `${text} < '24' and ${roundTripsIn(8)(text, value)}`,
    },
    canonical: {
        days: (date) => `(${date} - date '1970-01-01')`,
        microseconds: (timestamp) => `epoch_us(${timestamp})`,
        microsecondsOfDay: (time) => `epoch_us(${time})`,
        doubleBytes: (expression) => `cast(cast(coalesce(${expression}, cast('nan' as double)) as bit) as blob)`,
        textBytes: (expression) => `encode(${expression})`,
        joinedText: (parts) => `concat(${parts.join(', ')})`,
        md5: (bytes) => `md5_number(${bytes})`,
        md5Halves: (digest) => [`cast(${digest} & 18446744073709551615::uhugeint as ubigint)`, `cast(${digest} >> 64 as ubigint)`],
        sum: (expression) => `sum(${expression})`,
    },
    shortcuts: {
        keep: (name, query) => `create temporary table ${name} as ${query}`,
        drop: (name) => `drop table ${name}`,
        distinctValues: (expression) => `list(distinct ${expression})`,
        eachOf: (array) => `unnest(${array})`,
        distinctIntegers(value, low, high) {
            const inside = `${value} between ${low} and ${high}`;
            const bitmap = `bitstring_agg(case when ${inside} then ${value} end, ${low}::bigint, ${high}::bigint)`;
            return `coalesce(bit_count(${bitmap}), 0) + count(distinct case when not (${inside}) then ${value} end)`;
        },
        distinctDigests: (values, condition) => `count(distinct case when ${condition} then hash(${values.join(', ')}) end)`,
    },
};

// EXTERNAL MODULE: ./build/shared/data/engine-error.js
var engine_error = __webpack_require__(3076);
;// CONCATENATED MODULE: ./build/shared/data/duckdb/engine-error.js
/** What DuckDB says when a statement fails, in a form that can be shown and told apart. */

/** A message about a CSV line may hold the whole line, megabytes of it. */
const LONGEST = 2000;
/**
 * Names the kind, which the client gives only as the message's prefix, and cuts the message to 2,000 characters. Errors that do not come from
 * the engine are returned as they are. The original is no cause: its message may hold megabytes of data.
 */
function engineError(error, limits = {}) {
    const original = error?.message;
    if (typeof original !== 'string')
        return error;
    const kind = /^([A-Z][A-Za-z]*(?: [A-Za-z]+)*) Error:/.exec(original)?.[1];
    if (kind === undefined)
        return error;
    const message = cut(original);
    if (kind === 'Out of Memory')
        return new engine_error/* EngineError */.N(kind, `${message}\n${outOfMemory(limits)}`);
    return new engine_error/* EngineError */.N(kind === 'INTERRUPT' ? 'Interrupt' : kind, message);
}
function outOfMemory({ memoryLimit, spillLimit }) {
    const memory = memoryLimit === undefined ? '80 % of the memory of this machine' : `memory-limit (${memoryLimit})`;
    const disk = spillLimit === undefined ? '90 % of the free disk space' : spillLimit;
    return (`The query needs more than ${memory}, and what can be put aside on disk (${disk}) was not enough. ` +
        'Raise memory-limit, give fewer threads, or give the runner more free space in its temporary folder.');
}
function cut(message) {
    return message.length <= LONGEST ? message : `${message.slice(0, LONGEST - 1)}…`;
}

;// CONCATENATED MODULE: ./build/shared/data/duckdb/values.js
/**
 * Integers of any width are numbers while they are exact, else bigints; floating point keeps NaN and the infinities; decimals, dates, times,
 * intervals, UUIDs, bits and blobs are text as the engine writes it. Lists and arrays are arrays, structs objects, maps arrays of
 * `{ key, value }`, unions the value they hold.
 */
function plainValue(api, value) {
    if (typeof value === 'bigint')
        return Number.isSafeInteger(Number(value)) ? Number(value) : value;
    if (value === null || typeof value !== 'object')
        return value;
    if (value instanceof api.DuckDBListValue || value instanceof api.DuckDBArrayValue) {
        return value.items.map((item) => plainValue(api, item));
    }
    if (value instanceof api.DuckDBStructValue) {
        return Object.fromEntries(Object.entries(value.entries).map(([name, field]) => [name, plainValue(api, field)]));
    }
    if (value instanceof api.DuckDBMapValue) {
        return value.entries.map((entry) => ({ key: plainValue(api, entry.key), value: plainValue(api, entry.value) }));
    }
    if (value instanceof api.DuckDBUnionValue)
        return plainValue(api, value.value);
    return String(value);
}

;// CONCATENATED MODULE: ./build/shared/data/duckdb/engine.js
/** DuckDB inside this process: SQL in, plain values out. */






/**
 * Characters from which a statement is not searched for expressions that it has twice: that takes time with the square of their number, for a
 * statement about 10,000 columns 30 s of 36.
 */
const LONG_STATEMENT = 500_000;
const PROGRESS_EVERY_MS = 500;
/** An interrupt that comes before the engine has begun is lost, so it is repeated until the statement has ended. */
const INTERRUPT_EVERY_MS = 20;
/**
 * Opens an empty in-memory database. Nothing is ever downloaded: extensions are neither installed nor loaded by themselves.
 * Time zone is UTC, whatever the machine's.
 *
 * Statements of `query` run one after the other on one connection, so temporary tables stay. Every `stream` has a connection of its own:
 * other statements may run while it is read, and it sees tables and views but not temporary ones.
 *
 * @throws ConfigurationError when a limit is not a size
 */
async function openDuckDB(options) {
    const config = configOf(options);
    const spillLimit = options.spillLimit === undefined ? undefined : size(options.spillLimit, 'spill-limit');
    const api = await (options.load ?? (() => __webpack_require__.e(/* import() */ 229).then(__webpack_require__.t.bind(__webpack_require__, 5229, 19))))();
    api.DuckDBTimestampTZValue.timezoneOffsetInMinutes = 0;
    const instance = await api.DuckDBInstance.create(':memory:', config);
    const spill = config.temp_directory;
    const open = new Set();
    async function connect() {
        const connection = await instance.connect();
        open.add(connection);
        await connection.run("set TimeZone = 'UTC'");
        await connection.run('set enable_progress_bar = true');
        await connection.run('set enable_progress_bar_print = false');
        return connection;
    }
    function disconnect(connection) {
        open.delete(connection);
        connection.closeSync();
    }
    const main = await connect();
    // As part of the configuration it is shown, but not enforced.
    if (spillLimit !== undefined)
        await main.run(`set max_temp_directory_size = '${spillLimit}'`);
    let last = Promise.resolve();
    /** Waits for the statements before it, whatever became of them. */
    function inTurn(work) {
        const turn = last.then(work, work);
        last = turn.catch(() => undefined);
        return turn;
    }
    async function query(sql, { signal, onProgress } = {}) {
        return inTurn(async () => {
            signal?.throwIfAborted();
            const stop = watch(main, onProgress);
            const isLong = sql.length > LONG_STATEMENT;
            try {
                if (isLong)
                    await main.run("set disabled_optimizers = 'common_subexpressions'");
                const result = await interruptible(main, signal, main.run(sql));
                return await rowsOf(api, result);
            }
            catch (error) {
                throw engineError(error, options);
            }
            finally {
                stop();
                if (isLong)
                    await main.run('reset disabled_optimizers');
            }
        });
    }
    async function* stream(sql, { signal, onProgress } = {}) {
        signal?.throwIfAborted();
        const connection = await connect();
        const stop = watch(connection, onProgress);
        try {
            const result = await interruptible(connection, signal, connection.stream(sql));
            const names = result.deduplicatedColumnNames();
            for (;;) {
                const chunk = await interruptible(connection, signal, result.fetchChunk());
                if (!chunk || chunk.rowCount === 0)
                    return;
                yield chunk.getRows().map((row) => rowOf(api, names, row));
            }
        }
        catch (error) {
            throw engineError(error, options);
        }
        finally {
            stop();
            disconnect(connection);
        }
    }
    async function close() {
        await last;
        for (const connection of open)
            disconnect(connection);
        instance.closeSync();
        await (0,promises_.rm)(spill, { recursive: true, force: true });
    }
    return {
        name: 'duckdb',
        version: api.version().replace(/^v/, ''),
        dialect: duckdb,
        capabilities: { localFiles: true },
        query,
        stream,
        close,
    };
}
function configOf({ temporary, memoryLimit, threads, keepOrder = true }) {
    return {
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
        allow_community_extensions: 'false',
        allow_persistent_secrets: 'false',
        preserve_insertion_order: String(keepOrder),
        temp_directory: (0,external_node_path_.join)(temporary, 'duckdb-spill'),
        ...(memoryLimit === undefined ? {} : { memory_limit: size(memoryLimit, 'memory-limit') }),
        ...(threads === undefined ? {} : { threads: String(threads) }),
    };
}
function size(value, input) {
    if (/^[0-9]+(\.[0-9]+)?\s*([KMGT]i?)B$/i.test(value.trim()))
        return value.trim();
    throw new errors/* ConfigurationError */.j1({
        input,
        message: `"${value}" is not a size.`,
        hints: ['Write a number and a unit: KB, MB, GB, TB (powers of 1000) or KiB, MiB, GiB, TiB (powers of 1024), such as 2GB.'],
    });
}
async function rowsOf(api, result) {
    const names = result.deduplicatedColumnNames();
    return (await result.getRows()).map((row) => rowOf(api, names, row));
}
/** By `fromEntries`, so that a column named `__proto__` is a column like any other. */
function rowOf(api, names, values) {
    return Object.fromEntries(names.map((name, index) => [name, plainValue(api, values[index] ?? null)]));
}
/** @throws the signal's reason, when it was aborted and the engine has stopped */
async function interruptible(connection, signal, work) {
    if (!signal)
        return work;
    let repeat;
    const interrupt = () => {
        connection.interrupt();
        repeat = setInterval(() => connection.interrupt(), INTERRUPT_EVERY_MS);
    };
    if (signal.aborted)
        interrupt();
    else
        signal.addEventListener('abort', interrupt, { once: true });
    try {
        return await work;
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        signal.removeEventListener('abort', interrupt);
        clearInterval(repeat);
    }
}
function watch(connection, onProgress) {
    if (!onProgress)
        return () => undefined;
    const timer = setInterval(() => {
        const { percentage } = connection.progress;
        onProgress(percentage >= 0 ? Math.min(percentage / 100, 1) : undefined);
    }, PROGRESS_EVERY_MS);
    timer.unref();
    return () => clearInterval(timer);
}


/***/ })

};
