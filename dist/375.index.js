export const id = 375;
export const ids = [375];
export const modules = {

/***/ 8620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UN: () => (/* binding */ doubleQuoted),
/* harmony export */   f3: () => (/* binding */ singleQuoted)
/* harmony export */ });
/* unused harmony exports whole, withAsciiBoundaries, replaceEscapes */
/** What standard SQL already agrees on; each dialect adds only where its engine differs. */
/** A name in double quotes, quotes inside doubled. */
function doubleQuoted(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** A text literal in single quotes, quotes inside doubled; a backslash is an ordinary character. */
function singleQuoted(value) {
    return `'${value.replaceAll("'", "''")}'`;
}
/** Anchors that mean the ends of the whole text in RE2, Joni and Java alike; `$` would also match before a last line feed in some. */
function whole(pattern) {
    return `\\A(?:${pattern})\\z`;
}
/** A portable pattern for engines whose `\b` goes by all letters of Unicode (Java up to 18, Joni), where ECMA-262 and RE2 mean ASCII ones. */
function withAsciiBoundaries(pattern) {
    return replaceEscapes(pattern, (sign) => boundaries[sign]);
}
const word = '[0-9A-Za-z_]';
const boundaries = {
    '\\b': `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`,
    '\\B': `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`,
};
/** A portable pattern with other spellings of its escapes: `\b`, `\z`, `\.`, `\x{…}`; undefined leaves one as it is. */
function replaceEscapes(pattern, spelling) {
    return pattern.replace(/\\(?:x\{[0-9a-f]+\}|.)/gsu, (sign) => spelling(sign) ?? sign);
}


/***/ }),

/***/ 8375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runChild: () => (/* binding */ runChild)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: ./build/shared/data/dialects/standard.js
var standard = __webpack_require__(8620);
// EXTERNAL MODULE: ./build/shared/data/duckdb/type-family.js
var type_family = __webpack_require__(5446);
;// CONCATENATED MODULE: ./build/shared/data/duckdb/confined/guard.js
/**
 * What a stranger's query may do, decided on the engine's own syntax tree (`json_serialize_sql`): read the tables that it was given, its own
 * subqueries and common table expressions, and a few functions that make rows out of arguments. All that is not known here is refused.
 */
/** Expressions; parameters and what later versions add are not among them. */
const expressions = new Set([
    ...['BETWEEN', 'CASE', 'CAST', 'COLLATE', 'COLUMN_REF', 'COMPARISON', 'CONJUNCTION', 'CONSTANT', 'FUNCTION', 'LAMBDA'],
    ...['LAMBDA_REF', 'OPERATOR', 'POSITIONAL_REFERENCE', 'STAR', 'SUBQUERY', 'TYPE', 'WINDOW'],
]);
/** Queries, what stands behind FROM, and modifiers. `DESCRIBE`, `SUMMARIZE`, `SHOW` and `PIVOT` are not among them. */
const parts = new Set([
    ...['SELECT_NODE', 'SET_OPERATION_NODE', 'RECURSIVE_CTE_NODE', 'CTE_NODE'],
    ...['BASE_TABLE', 'EMPTY', 'EXPRESSION_LIST', 'JOIN', 'SUBQUERY', 'TABLE_FUNCTION'],
    ...['DISTINCT_MODIFIER', 'LIMIT_MODIFIER', 'LIMIT_PERCENT_MODIFIER', 'ORDER_MODIFIER'],
    ...['ORDER_DEFAULT', 'ASCENDING', 'DESCENDING', 'ORDER_ASCENDING', 'ORDER_DESCENDING'],
]);
/** Functions behind FROM: rows out of their arguments alone. */
const tableFunctions = new Set([
    ...['generate_series', 'json_each', 'json_tree', 'range', 'repeat', 'repeat_row', 'unnest'],
]);
/** Functions that look at or change the engine instead of their arguments. The process has no more to hide; this is the second lock. */
const looksAtEngine = new Set([
    ...['col_description', 'current_query', 'current_setting', 'currval', 'get_block_size', 'getenv', 'getvariable', 'nextval'],
    ...['obj_description', 'query', 'query_table', 'setseed', 'shobj_description', 'sleep_ms', 'stats', 'write_log'],
]);
const engineFamilies = /^(pg_|has_.*_privilege$|read_|duckdb_|pragma_|parquet_|enable_|disable_|json_execute|json_serialize_plan$)/;
/** A query that does what it may not. */
class Refusal extends Error {
    name = 'Refusal';
}
/**
 * @param parsed what `json_serialize_sql` gives
 * @param tables names of the tables that it may read
 * @throws Refusal with the reason; RangeError when it is nested too deeply
 */
function checkQuery(parsed, tables) {
    const tree = parsed;
    if (tree.error !== false)
        throw new Refusal(parseError(String(tree.error_message)));
    const statements = Array.isArray(tree.statements) ? tree.statements : [];
    if (statements.length !== 1)
        throw new Refusal(`it has ${statements.length} statements, and has to be one SELECT`);
    walk(statements[0], { tables: new Set(tables.map(lower)), listed: tables }, new Set());
}
function parseError(message) {
    return message.startsWith('Only SELECT') ? 'it has to be one SELECT, without PIVOT, and nothing else' : message;
}
/** @param scope the common table expressions that are visible here */
function walk(value, known, scope) {
    if (Array.isArray(value)) {
        for (const each of value)
            walk(each, known, scope);
        return;
    }
    if (value === null || typeof value !== 'object')
        return;
    const tree = value;
    checkPart(tree, known, scope);
    if (tree.class === 'CONSTANT')
        return;
    const inner = enter(tree.cte_map, known, scope);
    const recursive = tree.type === 'RECURSIVE_CTE_NODE' && tree.class === undefined;
    for (const [key, child] of Object.entries(tree)) {
        if (key === 'cte_map')
            continue;
        // Its own name stands for the table so far in the second half alone.
        const sees = recursive && key === 'right' ? new Set([...inner, lower(String(tree.cte_name))]) : inner;
        walk(child, known, sees);
    }
}
/** Each common table expression sees the ones before it. @returns what the query behind them sees */
function enter(map, known, scope) {
    const entries = map?.map;
    if (!Array.isArray(entries) || entries.length === 0)
        return scope;
    const seen = new Set(scope);
    for (const { key, value } of entries) {
        walk(value, known, seen);
        seen.add(lower(key));
    }
    return seen;
}
function checkPart(tree, known, scope) {
    const { class: expression, type } = tree;
    if (typeof expression === 'string') {
        if (!expressions.has(expression))
            throw new Refusal(`it uses ${inWords(expression)}, which no rule may`);
        if (expression === 'FUNCTION' || expression === 'WINDOW')
            checkFunction(String(tree.function_name));
        return;
    }
    if (typeof type !== 'string' || type.endsWith('_TYPE_INFO'))
        return;
    if (!parts.has(type))
        throw new Refusal(`it uses ${inWords(type)}, which no rule may`);
    if (type === 'BASE_TABLE')
        checkTable(tree, known, scope);
    if (type === 'TABLE_FUNCTION')
        checkTableFunction(tree);
}
function checkTable(tree, { tables, listed }, scope) {
    const [catalog, schema, name] = [tree.catalog_name, tree.schema_name, tree.table_name].map(String);
    const isPlain = catalog === '' && schema === '';
    if (isPlain && name !== undefined && (tables.has(lower(name)) || scope.has(lower(name))))
        return;
    const written = [catalog, schema, name].filter((part) => part !== '').join('.');
    throw new Refusal(`it reads "${written}", which is no table of the contract with data: there is ${listed.join(', ') || 'none'}`);
}
function checkTableFunction(tree) {
    const name = String(tree.function?.function_name);
    if (tableFunctions.has(lower(name)))
        return;
    throw new Refusal(`it uses the table function ${name}, and may use only ${[...tableFunctions].join(', ')}`);
}
function checkFunction(name) {
    const lowered = lower(name);
    if (looksAtEngine.has(lowered) || engineFamilies.test(lowered))
        throw new Refusal(`it uses the function ${name}, which no rule may`);
}
function inWords(part) {
    return part === 'SHOW_REF' ? 'DESCRIBE, SUMMARIZE or SHOW' : part.replaceAll('_', ' ');
}
/** As the engine folds names: letters of ASCII alone. */
function lower(name) {
    return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

// EXTERNAL MODULE: ./build/shared/data/duckdb/confined/job.js
var job = __webpack_require__(7857);
;// CONCATENATED MODULE: ./build/shared/data/duckdb/confined/lockdown.js
/** The engine's own locks: nothing but the named files can be opened, nothing is loaded, and no setting can be changed any more. */

/** Bytes on disk for what does not fit into memory. */
const SPILL_LIMIT = '5GB';
/** What has to hold from the start: no extension is fetched or loaded, no secret is looked for. */
function lockedConfig(limits) {
    return {
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
        allow_community_extensions: 'false',
        allow_persistent_secrets: 'false',
        temp_directory: limits.temporary,
        memory_limit: `${Math.floor(limits.memory / 1000)}KB`,
        threads: String(limits.threads),
    };
}
/**
 * Statements for after the views, in this order: the last one cannot be taken back. Single files are allowed, never a folder: that would let
 * everything below it be read and written.
 *
 * @param files absolute, without symbolic links: the engine follows a link that it is allowed to open
 */
function lockdown(files) {
    return [
        `set max_temp_directory_size = '${SPILL_LIMIT}'`,
        `set allowed_paths = [${files.map(standard/* singleQuoted */.f3).join(', ')}]`,
        'set enable_external_access = false',
        'set lock_configuration = true',
    ];
}

;// CONCATENATED MODULE: ./build/shared/data/duckdb/confined/child.js
/**
 * The process that runs one query of a stranger. It reads a job from standard input, locks the engine, and writes one line with the answer.
 * Nothing in it is worth stealing, and whatever happens to it happens to one rule.
 */







const WATCH_EVERY_MS = 20;
/** A longer text is no result of a rule. */
const LONGEST_TEXT = 10_000;
async function runChild() {
    const given = job/* job */.Y.safeParse(await (0,consumers_.text)(process.stdin).then(parseJson));
    // Started by hand: there is nothing to do.
    if (!given.success)
        process.exit(2);
    const watch = setInterval(() => {
        if (process.memoryUsage.rss() > given.data.resident)
            end({ kind: 'memory' });
    }, WATCH_EVERY_MS);
    const found = await answerTo(given.data).catch(failure);
    clearInterval(watch);
    return end(found);
}
/** Does not wait for what the engine's threads may still be at. */
function end(answer) {
    (0,external_node_fs_.writeSync)(1, `${JSON.stringify(answer)}\n`);
    process.kill(process.pid, 'SIGKILL');
    return process.exit(1);
}
async function answerTo({ sql, views, files, temporary, memory, threads }) {
    const api = await __webpack_require__.e(/* import() */ 229).then(__webpack_require__.t.bind(__webpack_require__, 5229, 19));
    const instance = await api.DuckDBInstance.create(':memory:', lockedConfig({ temporary, memory, threads }));
    const connection = await instance.connect();
    const tables = views.flatMap((view) => view.names.map((name) => `create view ${(0,standard/* doubleQuoted */.UN)(name)} as ${view.sql}`));
    for (const statement of ["set TimeZone = 'UTC'", ...tables, ...lockdown(files)])
        await connection.run(statement);
    await guard(connection, sql, views.flatMap((view) => view.names));
    return firstValue(connection, api, sql);
}
/** Only parses: to prepare a query would already open what it names. */
async function guard(connection, sql, tables) {
    const result = await connection.runAndReadAll('select json_serialize_sql($1::varchar)', [sql]);
    checkQuery(parseJson(String(result.getRows()[0]?.[0])), tables);
}
/** The first column of the first row. */
async function firstValue(connection, api, sql) {
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1)
        throw new Refusal(`it has ${statements.count} statements, and has to be one SELECT`);
    const statement = await statements.prepare(0);
    if (statement.statementType !== api.StatementType.SELECT)
        throw new Refusal('it has to be one SELECT');
    const result = await statement.stream();
    const chunk = await result.fetchChunk();
    const [row] = chunk?.getRows() ?? [];
    if (!row)
        return { kind: 'nothing', rows: 0 };
    const type = String(result.columnType(0));
    return describe(row[0] ?? null, type);
}
function describe(value, type) {
    const family = (0,type_family/* typeFamily */.j)(type);
    if (value === null)
        return { kind: 'nothing', rows: 1 };
    if (typeof value === 'boolean')
        return { kind: 'boolean', value };
    if (['integer', 'large integer', 'double', 'decimal'].includes(family))
        return { kind: 'number', text: String(value) };
    if (family === 'text')
        return { kind: 'text', text: String(value).slice(0, LONGEST_TEXT) };
    return { kind: 'other', type };
}
function failure(error) {
    if (error instanceof Refusal)
        return { kind: 'refused', reason: error.message };
    if (error instanceof RangeError)
        return { kind: 'refused', reason: 'it is nested too deeply' };
    const message = error instanceof Error ? error.message : String(error);
    const [, kind = '', rest = message] = /^([A-Z][A-Za-z ]*) Error: ([\s\S]*)$/.exec(message) ?? [];
    return { kind: 'error', error: kind, message: rest.split('\n')[0]?.slice(0, 500) ?? '' };
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

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

/***/ 5446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ typeFamily)
/* harmony export */ });
const families = [
    [/\[\d*\]$/, 'array'],
    [/^(STRUCT|MAP|UNION)/, 'object'],
    [/^(TINYINT|SMALLINT|INTEGER|BIGINT|UTINYINT|USMALLINT|UINTEGER)$/, 'integer'],
    [/^(UBIGINT|HUGEINT|UHUGEINT|BIGNUM|VARINT)$/, 'large integer'],
    [/^(FLOAT|DOUBLE)$/, 'double'],
    [/^DECIMAL/, 'decimal'],
    [/^BOOLEAN$/, 'boolean'],
    [/^DATE$/, 'date'],
    [/^TIMESTAMP/, 'timestamp'],
    [/^TIME/, 'time'],
    [/^(VARCHAR|UUID|ENUM)/, 'text'],
    [/^(BLOB|BIT)/, 'binary'],
];
function typeFamily(engineType) {
    return families.find(([pattern]) => pattern.test(engineType))?.[1] ?? 'other';
}


/***/ })

};
