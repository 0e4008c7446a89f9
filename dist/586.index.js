export const id = 586;
export const ids = [586];
export const modules = {

/***/ 4586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* reexport */ validateData)
});

;// CONCATENATED MODULE: ./build/shared/runtime/action.js
/** Gives the definition its types; the runtime's `runAction` does the rest. */
function defineAction(definition) {
    return definition;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/shared/data/open-engine.js
/** Opens a query engine by name. Loaded only when it is needed: its code is as large as everything else together. */

const engines = {
    async duckdb({ memoryLimit, threads, enginePath }, context) {
        const { ensureNativeLibrary } = await __webpack_require__.e(/* import() */ 223).then(__webpack_require__.bind(__webpack_require__, 4604));
        await ensureNativeLibrary({ enginePath, context });
        const { openDuckDB } = await __webpack_require__.e(/* import() */ 186).then(__webpack_require__.bind(__webpack_require__, 186));
        return openDuckDB({
            temporary: (0,external_node_path_.join)(context.temporary, 'engine'),
            ...(memoryLimit === undefined ? {} : { memoryLimit: `${Math.max(1, Math.floor(memoryLimit / 1000))}KB` }),
            ...(threads === undefined ? {} : { threads }),
        });
    },
};
function openEngine(name, options, context) {
    return engines[name](options, context);
}

;// CONCATENATED MODULE: ./build/shared/data/open-table.js
/** What is wrong with a file becomes a defect of the table. @throws EngineError when the engine itself fails */
async function openTable(engine, files, options) {
    if (!engine.capabilities.localFiles)
        throw new TypeError(`the engine ${engine.name} reads no files of the runner`);
    const { openFiles } = await __webpack_require__.e(/* import() */ 71).then(__webpack_require__.bind(__webpack_require__, 8071));
    return openFiles(engine, files, options);
}

// EXTERNAL MODULE: ./build/shared/runtime/errors.js
var errors = __webpack_require__(9556);
// EXTERNAL MODULE: ./build/shared/report/numbers.js
var numbers = __webpack_require__(257);
// EXTERNAL MODULE: ./build/shared/data/dialects/standard.js
var standard = __webpack_require__(8620);
// EXTERNAL MODULE: ./build/shared/runtime/nearest.js
var runtime_nearest = __webpack_require__(9765);
// EXTERNAL MODULE: ./node_modules/@eslint-community/regexpp/index.mjs
var regexpp = __webpack_require__(1895);
;// CONCATENATED MODULE: ./build/shared/data/pattern.js
/**
 * ECMA-262 patterns, as contracts write them, in the subset that RE2 (DuckDB), Joni and RE2J (Trino) and Java (Spark) read alike.
 * What has no equal there (look-around, back-references) is said, never approximated.
 */

/** Largest repetition that RE2 accepts, repetitions inside repetitions multiplied. */
const mostRepeats = 1000;
/** RE2 refuses a program of more than about 350,000 instructions; the estimate below stays above what it really needs. */
const mostInstructions = 300_000;
/** ECMA-262 white space and line terminators (§12.2, §12.3), which is more than the engines' own `\s`. */
const whiteSpace = '\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';
/**
 * Translates a pattern. It is read with the `u` flag, as JSON Schema does, else without.
 *
 * @returns the same language in portable syntax, or the reason why there is none
 */
function portablePattern(source) {
    try {
        const tree = parse(source);
        if (tree === undefined)
            return { reason: 'it is no valid ECMA-262 pattern' };
        const pattern = wholeCharacters(tree.alternatives.map(topLevel).join('|'));
        if (instructions(tree) > mostInstructions)
            throw new NoEquivalent('it is too large');
        return { pattern };
    }
    catch (error) {
        if (error instanceof NoEquivalent)
            return { reason: error.message };
        // The stack ends before any memory does: thousands of groups inside each other.
        if (error instanceof RangeError)
            return { reason: 'it is nested too deeply' };
        throw error;
    }
}
class NoEquivalent extends Error {
}
function parse(source) {
    const parser = new regexpp/* RegExpParser */.HA({ ecmaVersion: 2025 });
    for (const unicode of [true, false]) {
        try {
            return parser.parsePattern(source, 0, source.length, { unicode });
        }
        catch (error) {
            if (error instanceof RangeError)
                throw error;
            // Not valid with this flag; without `u` more spellings are allowed.
        }
    }
    return undefined;
}
/** RE2 finds `\\B` also between the bytes of one character, unless all before it was read as characters. */
function wholeCharacters(pattern) {
    const hasIt = pattern.replaceAll(/\\[^B]/gs, '').includes('\\B');
    return hasIt ? `\\A${anyCharacter}*?(?:${pattern})` : pattern;
}
/** DuckDB reads plain texts between anchors without RE2, and then takes no notice of an anchor in the middle: only those at the ends stay bare. */
function topLevel({ elements }) {
    const last = elements.length - 1;
    return elements
        .map((each, index) => {
        const isEnd = each.type === 'Assertion' && ((each.kind === 'start' && index === 0) || (each.kind === 'end' && index === last));
        return isEnd ? edges[each.kind] : pattern_element(each);
    })
        .join('');
}
function disjunction(alternatives) {
    return alternatives.map((alternative) => alternative.elements.map(pattern_element).join('')).join('|');
}
function pattern_element(node) {
    switch (node.type) {
        case 'Character':
            return character(node.value);
        case 'CharacterSet':
            return characterSet(node);
        case 'CharacterClass':
            return characterClass(node);
        case 'Group':
            if (node.modifiers)
                throw new NoEquivalent('it switches flags inside the pattern');
            return `(?:${disjunction(node.alternatives)})`;
        case 'CapturingGroup':
            return `(?:${disjunction(node.alternatives)})`;
        case 'Quantifier':
            return quantifier(node);
        case 'Assertion':
            return assertion(node);
        case 'Backreference':
            throw new NoEquivalent('it uses a back-reference');
        default:
            throw new NoEquivalent('it uses set notation of the v flag');
    }
}
function quantifier(node) {
    const { min, max } = node;
    if (repeats(node) > mostRepeats)
        throw new NoEquivalent(`it repeats more than ${mostRepeats} times`);
    const times = max === Number.POSITIVE_INFINITY ? `{${min},}` : min === max ? `{${min}}` : `{${min},${max}}`;
    const short = { '{0,}': '*', '{1,}': '+', '{0,1}': '?' }[times] ?? times;
    const repeated = pattern_element(node.element);
    // Joni does not repeat what is always empty.
    return /^(?:\(\?:|\))*$/.test(repeated) ? repeated : `${repeated}${short}${node.greedy ? '' : '?'}`;
}
/** How often a quantifier writes out what it repeats, times what quantifiers inside it do. */
function repeats(node) {
    return copies(node) * mostRepeatsIn(node.element);
}
function copies({ min, max }) {
    return Math.max(1, max === Number.POSITIVE_INFINITY ? min : max);
}
function mostRepeatsIn(node) {
    if (node.type === 'Quantifier')
        return repeats(node);
    if (node.type !== 'Group' && node.type !== 'CapturingGroup')
        return 1;
    return node.alternatives.reduce((most, { elements }) => elements.reduce((more, each) => Math.max(more, mostRepeatsIn(each)), most), 1);
}
/** An upper estimate of what RE2 compiles a pattern to. */
function instructions(node) {
    switch (node.type) {
        case 'Pattern':
        case 'Group':
        case 'CapturingGroup':
            return node.alternatives.reduce((sum, { elements }) => elements.reduce((all, each) => all + instructions(each), sum + 1), 2);
        case 'Quantifier':
            return copies(node) * (instructions(node.element) + 1) + 1;
        case 'Character':
        case 'CharacterSet':
        case 'CharacterClass':
            return classInstructions(pattern_element(node));
        default:
            return 1;
    }
}
/** Beyond ASCII a class is a tree of UTF-8 bytes. */
function classInstructions(pattern) {
    const bounds = pattern.split('\\x{').length - 1;
    return bounds > 0 || pattern.startsWith('[^') ? 12 + 2 * bounds : Math.ceil(pattern.length / 2);
}
const edges = { start: '\\A', end: '\\z' };
const anyCharacter = '[\\x{0}-\\x{10ffff}]';
function assertion(node) {
    switch (node.kind) {
        case 'start':
        case 'end':
            return `(${edges[node.kind]})`;
        case 'word':
            return node.negate ? '\\B' : '\\b';
        default:
            throw new NoEquivalent(`it uses ${node.kind === 'lookahead' ? 'look-ahead' : 'look-behind'}`);
    }
}
/** The escapes as ranges, and what they leave out: a class can hold a negated escape, which has no spelling of its own inside one. */
const ranges = {
    digit: { inside: '0-9', outside: '\\x{0}-/:-\\x{10ffff}' },
    word: { inside: '0-9A-Za-z_', outside: '\\x{0}-/:-@\\[-\\^\\x{60}\\{-\\x{10ffff}' },
    space: {
        inside: whiteSpace,
        outside: '\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}' +
            '\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}',
    },
};
function characterSet(node) {
    if (node.kind === 'any')
        return '[^\\n\\r\\x{2028}\\x{2029}]';
    return `[${escapeRanges(node)}]`;
}
function escapeRanges(node) {
    if (node.kind === 'any' || node.kind === 'property')
        throw new NoEquivalent('it uses a Unicode property');
    return ranges[node.kind][node.negate ? 'outside' : 'inside'];
}
function characterClass(node) {
    if (node.elements.length === 0)
        return node.negate ? anyCharacter : '[^\\x{0}-\\x{10ffff}]';
    return `[${node.negate ? '^' : ''}${node.elements.map(classElement).join('')}]`;
}
function classElement(node) {
    switch (node.type) {
        case 'Character':
            return character(node.value);
        case 'CharacterClassRange':
            return `${character(node.min.value)}-${character(node.max.value)}`;
        case 'CharacterSet':
            return escapeRanges(node);
        default:
            throw new NoEquivalent('it uses set notation of the v flag');
    }
}
/** A pattern for exactly this text. */
function literalPattern(text) {
    return Array.from(text, (sign) => character(sign.codePointAt(0) ?? 0)).join('');
}
/** A code point that stands for itself wherever it is put. Only signs that mean something are escaped: an escape may mean something too. */
function character(codePoint) {
    if (codePoint >= 0xd800 && codePoint <= 0xdfff)
        throw new NoEquivalent('it names half of a surrogate pair');
    const text = String.fromCodePoint(codePoint);
    if (/^[\\^$.*+?()[\]{}|&-]$/.test(text))
        return `\\${text}`;
    return /^[ -~]$/.test(text) ? text : `\\x{${codePoint.toString(16)}}`;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/plan/check.js
const rawName = (frame) => `r${frame}`;
const valueName = (frame) => `v${frame}`;

;// CONCATENATED MODULE: ./build/shared/data/spelling.js

const integer = '[+-]?[0-9]+';
const number = '[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?';
const date = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
const time = '([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?';
/** No place on earth is more than 14 hours from UTC, and no engine reads more than it must. */
const offset = '(Z|[+-]((0[0-9]|1[0-3])(:?[0-5][0-9])?|14(:?00)?))';
const offsetWith = (colon) => `[+-]((0[0-9]|1[0-3])${colon}[0-5][0-9]|14${colon}00)`;
/** Text of an integer that fits `type`; larger ones are NULL, never rounded. */
function integerFrom(dialect, text, type) {
    return strictly(dialect, text, type, integer);
}
/** Text of a decimal or scientific number; NaN and the infinities are no numbers. */
function numberFrom(dialect, text) {
    const value = dialect.tryCast(text, 'double');
    return `case when ${dialect.matchesWhole(text, number)} and ${dialect.isFinite(value)} then ${value} end`;
}
/** `true` or `false`, in any case. */
function booleanFrom(text) {
    return `case when ${text} in ('true', 'false') then ${text} = 'true' when lower(${text}) in ('true', 'false') then lower(${text}) = 'true' end`;
}
/** ISO 8601 `YYYY-MM-DD`. */
function dateFrom(dialect, text) {
    return strictly(dialect, text, 'date', date);
}
/** ISO 8601 date and time, `T` or a space between them, with or without offset; the value is UTC, times without offset are taken as UTC. */
function timestampFrom(dialect, text) {
    const value = dialect.tryCast(text, 'timestamp');
    const shape = `${date}[T ]${time}`;
    return cases(dialect, text, 'timestamp', value, [
        [dialect.matchesWhole(text, shape), value],
        [dialect.matchesWhole(text, `${shape}${offset}`), dialect.timestampWithOffset(text)],
    ]);
}
/** ISO 8601 `HH:MM`, `HH:MM:SS` with or without a fraction. */
function timeFrom(dialect, text) {
    return strictly(dialect, text, 'time', time);
}
/** Text in the given JDK pattern, as a timestamp (UTC). */
function formattedTimestampFrom(dialect, text, pattern) {
    return `case when ${dialect.matchesWhole(text, shapeOf(pattern))} then ${dialect.parseTimestamp(text, pattern)} end`;
}
function strictly(dialect, text, type, pattern) {
    const value = dialect.tryCast(text, type);
    return cases(dialect, text, type, value, [[dialect.matchesWhole(text, pattern), value]]);
}
function cases(dialect, text, type, value, shapes) {
    const canonical = dialect.isCanonical?.[type]?.(text, value);
    const branches = canonical === undefined ? shapes : [[canonical, value], ...shapes];
    return `case ${branches.map(([condition, result]) => `when ${condition} then ${result}`).join(' ')} end`;
}
/** How each JDK letter may be written; letters that are not here cannot be checked. */
const fieldShapes = {
    yyyy: '[0-9]{4}',
    uuuu: '[0-9]{4}',
    yy: '[0-9]{2}',
    MM: '[0-9]{2}',
    M: '[0-9]{1,2}',
    MMM: '[A-Za-z]{3}',
    dd: '[0-9]{2}',
    d: '[0-9]{1,2}',
    DDD: '[0-9]{3}',
    HH: '[0-9]{2}',
    H: '[0-9]{1,2}',
    hh: '[0-9]{2}',
    h: '[0-9]{1,2}',
    mm: '[0-9]{2}',
    ss: '[0-9]{2}',
    SSS: '[0-9]{3}',
    SSSSSS: '[0-9]{6}',
    a: '[AaPp][Mm]',
    Z: offsetWith(''),
    X: `(${offsetWith('')}|[+-](0[0-9]|1[0-4])|Z)`,
    XX: `(${offsetWith('')}|Z)`,
    XXX: `(${offsetWith(':')}|Z)`,
    xx: offsetWith(''),
};
function shapeOf(pattern) {
    return pattern.parts.map((part) => ('field' in part ? fieldShapes[part.field] : literalPattern(part.literal))).join('');
}
/** Takes a JDK DateTimeFormatter pattern apart, or says what of it cannot be checked here. */
function readJdkPattern(source) {
    const parts = [];
    const token = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/gy;
    for (let match = token.exec(source); match; match = token.exec(source)) {
        const [written, quoted, letter] = match;
        const reserved = quoted === undefined ? /[[\]{}#]/.exec(written) : null;
        if (reserved)
            return { reason: `"${reserved[0]}" in the date format (optional sections) is not supported` };
        if (letter !== undefined && written !== 'T') {
            if (!Object.hasOwn(fieldShapes, written))
                return { reason: `the date letters "${written}" are not supported` };
            parts.push({ field: written });
        }
        else {
            const literal = quoted === undefined ? written : quoted === '' ? "'" : quoted.replaceAll("''", "'");
            const before = parts.at(-1);
            if (before && 'literal' in before)
                before.literal += literal;
            else
                parts.push({ literal });
        }
        if (token.lastIndex === source.length)
            return contradiction(parts) ?? { source, parts };
    }
    return { reason: source === '' ? 'the date format is empty' : 'a quote in the date format is not closed' };
}
function contradiction(parts) {
    const fields = parts.flatMap((part) => ('field' in part ? [part.field] : []));
    const [twice] = fields.filter((field, index) => fields.indexOf(field) !== index);
    if (twice !== undefined)
        return { reason: `the date format has "${twice}" twice` };
    const isZoned = fields.some((field) => /^[ZXx]+$/.test(field));
    return fields.includes('DDD') && isZoned ? { reason: 'a day of the year together with an offset is not supported' } : undefined;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/plan/frame.js

function frameFor(dialect, property, column) {
    if (column.storage === 'typed')
        return typedFrame(dialect, property, column);
    const isJson = column.storage === 'json';
    const text = isJson ? (raw) => jsonText(dialect, raw) : itself;
    const logicalType = property.logicalType;
    if (isJson && logicalType === undefined) {
        return { frame: { column, raw: itself, value: (raw) => anyJsonText(dialect, raw), type: 'text' }, typed: 'always' };
    }
    const read = logicalType === undefined ? undefined : textTypes[logicalType];
    if (logicalType === undefined || logicalType === 'string') {
        const frame = { column, raw: itself, value: text, type: 'text' };
        return { frame, typed: isJson ? 'ask' : 'always' };
    }
    // An empty quoted field of a CSV file can only be an empty text; for every other type it is a missing value.
    const present = isJson ? itself : (field) => `nullif(${field}, '')`;
    const untyped = { column, raw: present, value: itself, type: 'none' };
    if (!read)
        return { frame: untyped, unknown: `values of type ${logicalType} inside ${storageName(column)} are not looked at` };
    const reading = read.value(dialect, property);
    if ('reason' in reading)
        return { frame: untyped, unknown: reading.reason };
    const scalar = isJson && read.inJson === 'literal' ? itself : text;
    return { frame: { column, raw: present, value: (raw) => reading.value(scalar(raw)), type: reading.type }, typed: 'ask' };
}
function itself(expression) {
    return expression;
}
const textTypes = {
    integer: {
        inJson: 'literal',
        value(dialect, property) {
            const type = integerType(property);
            return { value: (text) => integerFrom(dialect, text, type), type };
        },
    },
    number: { inJson: 'literal', value: (dialect) => ({ value: (text) => numberFrom(dialect, text), type: 'double' }) },
    boolean: { inJson: 'literal', value: () => ({ value: booleanFrom, type: 'boolean' }) },
    date: {
        inJson: 'string',
        value(dialect, property) {
            const format = formatOf(property);
            if (format === undefined)
                return { value: (text) => dateFrom(dialect, text), type: 'date' };
            const pattern = readJdkPattern(format);
            if ('reason' in pattern)
                return pattern;
            return {
                value: (text) => `cast(${formattedTimestampFrom(dialect, text, pattern)} as ${dialect.type('date')})`,
                type: 'date',
            };
        },
    },
    timestamp: {
        inJson: 'string',
        value(dialect, property) {
            const format = formatOf(property);
            if (format === undefined)
                return { value: (text) => timestampFrom(dialect, text), type: 'timestamp' };
            const pattern = readJdkPattern(format);
            if ('reason' in pattern)
                return pattern;
            return { value: (text) => formattedTimestampFrom(dialect, text, pattern), type: 'timestamp' };
        },
    },
    time: {
        inJson: 'string',
        value(dialect, property) {
            const format = formatOf(property);
            if (format === undefined)
                return { value: (text) => timeFrom(dialect, text), type: 'time' };
            const pattern = readJdkPattern(format);
            if ('reason' in pattern)
                return pattern;
            return {
                value: (text) => dialect.timeOfDay(formattedTimestampFrom(dialect, text, pattern)),
                type: 'time',
            };
        },
    },
};
/** Which stored families are which logical type, and how the value is read from them where it is not the column itself. */
const storedTypes = {
    string: { text: same('text') },
    integer: {
        integer: same('integer'),
        'large integer': same('large integer'),
        // A whole number stored as a double or decimal is an integer; one with a fraction is not.
        double: (dialect) => ({ value: (raw) => wholeDouble(dialect, raw), type: 'large integer', ask: true }),
        decimal: (dialect) => ({ value: (raw) => wholeDecimal(dialect, raw), type: 'large integer', ask: true }),
    },
    number: {
        integer: same('integer'),
        'large integer': same('large integer'),
        decimal: same('decimal'),
        double: (dialect) => ({
            value: (raw) => `case when ${dialect.isFinite(raw)} then ${raw} end`,
            type: 'double',
            ask: true,
        }),
    },
    boolean: { boolean: same('boolean') },
    date: { date: same('date') },
    timestamp: {
        timestamp: (dialect) => ({ value: (raw) => dialect.utcTimestamp(raw), type: 'timestamp' }),
    },
    time: { time: same('time') },
    object: { object: same('none') },
    array: { array: same('none') },
    map: { object: same('none') },
    vector: { array: same('none') },
};
function typedFrame(dialect, property, column) {
    const logicalType = property.logicalType ?? familyTypes[column.family];
    const untyped = { column, raw: itself, value: itself, type: 'none' };
    if (logicalType === undefined)
        return { frame: untyped, typed: 'always' };
    const stored = property.logicalType === undefined ? untypedAs(logicalType, column) : storedTypes[logicalType]?.[column.family];
    if (!stored)
        return { frame: untyped, mismatch: `it is stored as ${column.engineType}, which is no ${logicalType}` };
    const { value, type, ask } = stored(dialect);
    // UUIDs and enums are no text to functions of text, times with a zone no times.
    const isOther = (type === 'text' && !/^(VARCHAR|STRING|CHAR)/i.test(column.engineType)) ||
        (type === 'time' && /zone/i.test(column.engineType));
    const asked = isOther ? (raw) => `cast(${raw} as ${dialect.type(type)})` : value;
    return { frame: { column, raw: itself, value: asked, type }, typed: ask ? 'ask' : 'always' };
}
/** Without a type of the contract nothing that is stored is wrong, NaN and the infinities of a double included. */
function untypedAs(logicalType, column) {
    return column.family === 'double' ? same('double') : storedTypes[logicalType]?.[column.family];
}
/** The logical type that a stored family speaks for itself, where the contract gives none. */
const familyTypes = {
    integer: 'integer',
    'large integer': 'integer',
    double: 'number',
    decimal: 'number',
    boolean: 'boolean',
    date: 'date',
    timestamp: 'timestamp',
    time: 'time',
    text: 'string',
};
function same(type) {
    return () => ({ value: itself, type });
}
/** Without `floor`, which makes a 64-bit integer of a double in Spark. */
function wholeDouble(dialect, raw) {
    const whole = dialect.tryCast(raw, 'large integer');
    return `case when ${whole} = ${raw} then ${whole} end`;
}
/** Without comparing decimals of two scales, for which Spark drops places of both. */
function wholeDecimal(dialect, raw) {
    return `case when ${raw} = floor(${raw}) then ${dialect.tryCast(raw, 'large integer')} end`;
}
/** 64 bits, unless the contract's own format or bounds need more. */
function integerType(property) {
    if (['i128', 'u128', 'u64'].includes(formatOf(property) ?? ''))
        return 'large integer';
    const bounds = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].map((name) => property.options.get(name));
    return bounds.some((bound) => typeof bound === 'number' && Math.abs(bound) >= 2 ** 63) ? 'large integer' : 'integer';
}
function formatOf(property) {
    const format = property.options.get('format');
    return typeof format === 'string' ? format : undefined;
}
function jsonText(dialect, raw) {
    return `case when ${raw} like '"%' then ${dialect.jsonText(raw)} end`;
}
/** A JSON string as its characters, any other value as it is written. */
function anyJsonText(dialect, raw) {
    return `case when ${raw} like '"%' then ${dialect.jsonText(raw)} else ${raw} end`;
}
function storageName(column) {
    return column.storage === 'json' ? 'JSON' : 'text files';
}

;// CONCATENATED MODULE: ./build/actions/validate-data/plan/literal.js
/**
 * @param value as the YAML has it
 * @param text the characters in the file, when the value is a number: digits that a double cannot hold stay exact
 */
function literalOf(dialect, type, value, text) {
    switch (type) {
        case 'integer':
        case 'large integer':
        case 'double':
        case 'decimal':
            return numberLiteral(dialect, type, value, text);
        case 'boolean':
            return typeof value === 'boolean' ? { sql: String(value) } : refuse(value, 'true or false');
        case 'text':
            return ['string', 'number', 'boolean'].includes(typeof value)
                ? { sql: dialect.text(typeof value === 'string' ? value : (text ?? String(value))) }
                : refuse(value, 'a text');
        case 'date':
            return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value)
                ? { sql: `cast(${dialect.text(value)} as ${dialect.type('date')})` }
                : refuse(value, 'a date such as 2024-01-31');
        case 'timestamp':
            return timestampLiteral(dialect, value);
        case 'time':
            return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/.test(value)
                ? { sql: `cast(${dialect.text(toMicroseconds(value))} as ${dialect.type('time')})` }
                : refuse(value, 'a time such as 23:59:00');
        case 'none':
            return { reason: 'values of this column are not compared' };
    }
}
const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const largestPlain = 2n ** 63n - 1n;
/** Digits that every engine's decimals have. */
const mostDigits = 38;
function numberLiteral(dialect, type, value, text) {
    const isNumeric = typeof value === 'number' && Number.isFinite(value);
    if (!isNumeric)
        return refuse(value, 'a number');
    const written = text !== undefined && plainNumber.test(text) ? text : String(value);
    const isLong = written.replaceAll(/\D/g, '').length > mostDigits;
    if (/e/i.test(written) || (type === 'double' && isLong))
        return { sql: `cast(${String(value)} as double)` };
    if (isLong)
        return { reason: `${written} has more than ${mostDigits} digits` };
    const isInteger = /^[+-]?\d+$/.test(written);
    if (!isInteger || BigInt(written.replace(/^[+-]/, '')) <= largestPlain)
        return { sql: written };
    // Not every parser takes digits beyond 64 bits for a number.
    return { sql: `cast(${dialect.text(written)} as ${dialect.type(type === 'double' ? 'double' : 'large integer')})` };
}
/** All six places, so that times that are stored as text compare as times. */
function toMicroseconds(time) {
    const [, minutes, seconds = '00', fraction = ''] = /^(\d\d:\d\d)(?::(\d\d)(?:\.(\d+))?)?$/.exec(time) ?? [];
    return `${minutes}:${seconds}.${fraction.padEnd(6, '0')}`;
}
function timestampLiteral(dialect, value) {
    const shape = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
    const match = typeof value === 'string' ? shape.exec(value) : null;
    const [, day, minutes = '00:00', seconds = ':00', offset = 'Z'] = match ?? [];
    const instant = Date.parse(`${day}T${minutes}${seconds}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
    if (day === undefined || Number.isNaN(instant) || !isDay(day))
        return refuse(value, 'a timestamp such as 2024-01-31T23:59:00Z');
    const utc = new Date(instant).toISOString();
    const fraction = /\.(\d{1,6})/.exec(seconds)?.[1];
    const written = `${utc.slice(0, 10)} ${utc.slice(11, 19)}${fraction === undefined ? '' : `.${fraction}`}`;
    return { sql: `cast(${dialect.text(written)} as ${dialect.type('timestamp')})` };
}
/** JavaScript rolls 31 February over into March. */
function isDay(day) {
    const instant = Date.parse(`${day}T00:00:00Z`);
    return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
}
function refuse(value, wanted) {
    return { reason: `${JSON.stringify(value) ?? 'nothing'} is not ${wanted}` };
}

;// CONCATENATED MODULE: ./build/actions/validate-data/plan/quality.js




/** Rules that are prose for people demand nothing that could be measured, and are no checks. */
function isDocumentation(rule) {
    return rule.type === 'text';
}
/**
 * @param subject the column or table it stands at, for the words
 * @returns one rule for each operator: up to 3.0 a rule may have several, and all of them hold
 */
function rulesOf(rule, subject, positions) {
    if (rule.type === 'custom')
        return [unmeasured('custom-check', rule, `it is written for the engine "${rule.engine ?? '?'}"`)];
    const metric = rule.metric === undefined ? undefined : metrics[rule.metric];
    if (!metric)
        return [unmeasured('custom-check', rule, `the library rule "${rule.ruleName ?? ''}" is not known`)];
    if (rule.operators.length === 0)
        return [unmeasured(metric.rule, rule, 'it has no operator such as mustBe')];
    return rule.operators.map(({ name, value }) => {
        const threshold = thresholdOf(rule, name, value);
        const demand = `${metric.subject} in ${subject} ${'reason' in threshold ? name : describeThreshold(threshold)}`;
        const measured = metric.measure(rule, positions);
        const columns = metric.columns?.(rule);
        return {
            rule: metric.rule,
            demand: rule.name === undefined ? demand : `${rule.name}: ${demand}`,
            semantics: metric.semantics,
            ...(columns ? { columns } : {}),
            measure: (dialect, frames, indexes) => 'reason' in threshold
                ? { kind: 'not measurable', reason: threshold.reason }
                : measured(dialect, frames, indexes, threshold),
        };
    });
}
const metrics = {
    nullValues: {
        rule: 'null-values',
        subject: 'NULL values',
        semantics: 'an empty field without quotes is NULL; percent of all rows',
        measure: () => ofColumn((_dialect, _frame, index) => `${rawName(index)} is null`),
    },
    missingValues: {
        rule: 'missing-values',
        subject: 'missing values',
        semantics: 'NULL always counts, beside the listed values; percent of all rows',
        measure: (rule, positions) => ofColumn((dialect, frame, index) => {
            const texts = listOf(rule, 'missingValues', positions).map(({ value, text }) => dialect.text(typeof value === 'string' ? value : (text ?? String(value))));
            const text = textOf(dialect, frame, index);
            return texts.length === 0
                ? `${rawName(index)} is null`
                : `(${rawName(index)} is null or ${text} in (${texts.join(', ')}))`;
        }),
    },
    invalidValues: {
        rule: 'invalid-values',
        subject: 'invalid values',
        semantics: 'NULL is never invalid; with both validValues and pattern a value is valid when either accepts it; percent of all rows',
        measure: (rule, positions) => (dialect, frames, indexes, threshold) => {
            const [frame] = frames;
            const [index] = indexes;
            if (!frame || index === undefined)
                return { kind: 'not measurable', reason: 'the rule stands at no column' };
            const accepted = [];
            const values = listOf(rule, 'validValues', positions);
            if (values.length > 0) {
                const literals = values.map(({ value, text }) => literalOf(dialect, frame.type, value, text));
                const [bad] = literals.filter((literal) => 'reason' in literal);
                if (bad)
                    return { kind: 'not measurable', reason: bad.reason };
                accepted.push(`${valueName(index)} in (${literals.flatMap((literal) => ('sql' in literal ? [literal.sql] : [])).join(', ')})`);
            }
            const source = rule.arguments.get('pattern');
            if (source !== undefined) {
                const pattern = portablePattern(String(source));
                if ('reason' in pattern)
                    return { kind: 'not measurable', reason: `the query engine cannot ask this pattern: ${pattern.reason}` };
                accepted.push(dialect.contains(textOf(dialect, frame, index), pattern.pattern));
            }
            if (accepted.length === 0)
                return { kind: 'not measurable', reason: 'neither validValues nor pattern says what is valid' };
            // What is not even of its type has a NULL value and is not accepted by any list.
            const fails = `${rawName(index)} is not null and not coalesce(${accepted.join(' or ')}, false)`;
            return { kind: 'rows', frame: index, fails, threshold };
        },
    },
    duplicateValues: {
        rule: 'duplicate-values',
        subject: 'duplicate values',
        semantics: 'counts the groups of rows that share a value, NULL left out; percent is the rows beyond the first of each group in the rows without NULL',
        columns: (rule) => {
            const names = rule.arguments.get('properties');
            return Array.isArray(names) ? names.map(String) : undefined;
        },
        measure: () => (_dialect, _frames, indexes, threshold) => indexes.length === 0
            ? { kind: 'not measurable', reason: 'the rule names no columns' }
            : { kind: 'duplicates', frames: indexes, threshold },
    },
    rowCount: {
        rule: 'row-count',
        subject: 'rows',
        semantics: 'all rows of all files of the table',
        measure: () => (_dialect, _frames, _indexes, threshold) => threshold.unit === 'percent'
            ? { kind: 'not measurable', reason: 'a number of rows has no percent' }
            : { kind: 'row count', threshold },
    },
};
function ofColumn(condition) {
    return (dialect, frames, indexes, threshold) => {
        const [frame] = frames;
        const [index] = indexes;
        if (!frame || index === undefined)
            return { kind: 'not measurable', reason: 'the rule stands at no column' };
        return { kind: 'rows', frame: index, fails: condition(dialect, frame, index), threshold };
    };
}
function textOf(dialect, frame, index) {
    if (frame.column.storage === 'json')
        return anyJsonText(dialect, rawName(index));
    return frame.type === 'text' ? valueName(index) : `cast(${rawName(index)} as ${dialect.type('text')})`;
}
/** The values of an argument apart from null, which stands for itself everywhere. */
function listOf(rule, name, positions) {
    const list = rule.arguments.get(name);
    const places = [['arguments', name], [name]];
    return (Array.isArray(list) ? list : []).flatMap((value, index) => {
        const texts = places.map((place) => positions.textAt([...rule.path, ...place, index]));
        return value === null ? [] : [{ value, text: texts.find((text) => text !== undefined) }];
    });
}
function thresholdOf(rule, operator, value) {
    const bounds = (Array.isArray(value) ? value : [value]).filter((bound) => typeof bound === 'number' && Number.isFinite(bound));
    const wanted = operator.endsWith('Between') ? 2 : 1;
    if (bounds.length !== wanted)
        return { reason: `${operator} needs ${wanted === 2 ? 'two numbers' : 'a number'}` };
    const unit = (rule.unit ?? 'rows').trim().toLowerCase();
    if (['percent', 'percentage', '%'].includes(unit))
        return { operator, bounds, unit: 'percent' };
    if (unit === 'rows' || unit === 'row')
        return { operator, bounds, unit: 'rows' };
    return { reason: `the unit "${rule.unit}" is not known: use rows or percent` };
}
const words = {
    mustBe: 'must be',
    mustNotBe: 'must not be',
    mustBeGreaterThan: 'must be more than',
    mustBeGreaterOrEqualTo: 'must be at least',
    mustBeLessThan: 'must be less than',
    mustBeLessOrEqualTo: 'must be at most',
    mustBeBetween: 'must be between',
    mustNotBeBetween: 'must not be between',
};
function describeThreshold({ operator, bounds, unit }) {
    return `${words[operator]} ${bounds.join(' and ')}${unit === 'percent' ? ' %' : ''}`;
}
function unmeasured(name, rule, reason) {
    return {
        rule: name,
        demand: rule.name ?? rule.description?.split('\n')[0] ?? rule.id ?? `${rule.type} rule`,
        measure: () => ({ kind: 'not measurable', reason }),
    };
}

;// CONCATENATED MODULE: ./build/actions/validate-data/plan/contract-sql.js
/** Quality rules that are written in SQL: the query with its placeholders filled in, and what its result is compared with. */



const sqlSemantics = 'the result is the first column of the first row; a text column has the type that the contract gives it, and NULL where a value is not of it';
/** @returns one for each operator: up to 3.0 a rule may have several, and all of them hold */
function sqlRules(rule, subject) {
    const what = rule.name ?? rule.description?.split('\n')[0] ?? rule.id ?? `a SQL rule of ${subject.column ?? subject.table}`;
    if (rule.operators.length === 0) {
        return [{ demand: what, measure: { kind: 'not measurable', reason: 'it has no operator such as mustBe' } }];
    }
    return rule.operators.map((operator) => {
        const expected = expectedOf(operator);
        const demand = 'reason' in expected ? `${what}: ${operator.name}` : `${what}: the result ${describeExpected(expected)}`;
        return { demand, measure: measureOf(rule.query ?? '', expected, subject) };
    });
}
function measureOf(query, expected, subject) {
    if (subject.off !== undefined)
        return { kind: 'not measurable', reason: subject.off };
    if ('reason' in expected)
        return { kind: 'not measurable', reason: expected.reason };
    const filled = fillIn(query, subject);
    // Broken, not left out: the contract demands something that nobody checks.
    if ('problem' in filled)
        return { kind: 'shape', problem: filled.problem };
    return { kind: 'sql', query: filled.query, expected };
}
/** What stands for the table in any tool that runs these rules; `schema` is the standard's word for the tables of a contract. */
const tableWords = ['object', 'table', 'model', 'schema'];
const columnWords = ['property', 'column', 'field'];
/** In front of a table: where a file has no such thing, the word goes with its dot. */
const qualifiers = /(["'`]?)\$?\{(?:catalog|database|project|dataset|schema)\}\1\s*\.\s*/gi;
const placeholder = /(["'`]?)(\$?)\{([A-Za-z_][A-Za-z0-9_]*)\}\1/g;
/**
 * Names in place of `{object}`, `${table}`, `"{property}"`, …: always quoted, with the quotes around a placeholder being part of it. Braces
 * around other words are left alone (`\p{Greek}`), but `${…}` can only be meant for us.
 */
function fillIn(query, { table, column }) {
    const problems = [];
    const filled = query.replace(qualifiers, '').replace(placeholder, (written, _quote, dollar, word) => {
        const lowered = word.toLowerCase();
        if (tableWords.includes(lowered))
            return (0,standard/* doubleQuoted */.UN)(table);
        if (columnWords.includes(lowered) && column !== undefined)
            return (0,standard/* doubleQuoted */.UN)(column);
        if (columnWords.includes(lowered))
            problems.push(`${written} stands for a column, but the rule is one of the whole table`);
        else if (dollar !== '')
            problems.push(unknown(written, lowered, column !== undefined));
        return written;
    });
    const [first] = problems;
    if (first !== undefined)
        return { problem: `the query cannot be run: ${first}` };
    return filled.trim() === '' ? { problem: 'the query cannot be run: it is empty' } : { query: filled };
}
function unknown(written, word, hasColumn) {
    const known = [...tableWords, ...(hasColumn ? columnWords : [])];
    const nearest = (0,runtime_nearest/* nearestMatch */.G)(word, known);
    const meant = nearest === undefined ? '' : ` (did you mean \${${nearest}}?)`;
    return `nothing is known for ${written}${meant}; known are ${known.map((each) => `{${each}}`).join(', ')}`;
}
function expectedOf({ name, value }) {
    if ((name === 'mustBe' || name === 'mustNotBe') && (typeof value === 'boolean' || typeof value === 'string')) {
        return { kind: 'value', operator: name, value };
    }
    const bounds = (Array.isArray(value) ? value : [value]).filter((bound) => typeof bound === 'number' && Number.isFinite(bound));
    const wanted = name.endsWith('Between') ? 2 : 1;
    if (bounds.length !== wanted)
        return { reason: `${name} needs ${wanted === 2 ? 'two numbers' : 'a number, a boolean or a text'}` };
    return { kind: 'number', operator: name, bounds };
}
function describeExpected(expected) {
    if (expected.kind === 'number')
        return describeThreshold({ ...expected, unit: 'rows' });
    return `${expected.operator === 'mustBe' ? 'must be' : 'must not be'} ${JSON.stringify(expected.value)}`;
}

// EXTERNAL MODULE: ./build/shared/escape/visible.js
var visible = __webpack_require__(5744);
;// CONCATENATED MODULE: ./build/actions/validate-data/report/mask.js
/** Values as a report may show them: short, and masked where they are about a person. */

const longest = 80;
/** What looks like data about a person, whatever the column is called. */
const personal = [
    // An e-mail address, anywhere in the text.
    (value) => /[^\s@]{1,64}@[^\s@]{1,255}\.[^\s@.]{2,}/.test(value),
    // A phone number: a plain integer is an id, a count or a price far more often, so it needs a plus or separators to be one.
    (value) => /^\+?\(?[0-9](?:[ ().-]{0,2}[0-9]){8,14}$/.test(value) && /^\+|[ ().-]/.test(value) && !isNumberOrDate(value),
    // A payment card.
    (value) => /^(?:[0-9][ -]?){13,19}$/.test(value) && hasCheckDigit(value),
    // An IBAN.
    (value) => /^[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?$/.test(value),
    // A social security number of the US.
    (value) => /^[0-9]{3}-[0-9]{2}-[0-9]{4}$/.test(value),
];
function isNumberOrDate(value) {
    return /^[0-9]+\.[0-9]+$|^[0-9]{4,}-[0-9]{2}-[0-9]{2}/.test(value);
}
/** Every card number ends in the check digit of ISO/IEC 7812-1 (Luhn); nine of ten other numbers do not. */
function hasCheckDigit(value) {
    const digits = [...value.replace(/[^0-9]/g, '')].map(Number).reverse();
    const sum = digits.reduce((total, digit, index) => total + (index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0);
    return sum % 10 === 0;
}
/** Characters that are looked at: more than are shown. */
const looked = 400;
/** @param masked the contract classifies the column, or the workflow asks for it */
function shownValue(value, masked) {
    return masked || looksPersonal(value) ? maskOf(value) : (0,visible/* cut */.Jj)(value, longest);
}
function looksPersonal(value) {
    // A value of JSON has its quotes.
    const text = value
        .slice(0, looked)
        .replace(/^"([\s\S]*?)"?$/, '$1')
        .trim();
    return personal.some((isPersonal) => isPersonal(text));
}
/** The length alone: it tells an empty from a cut or a doubled value, and nothing else. */
function maskOf(value) {
    const characters = [...value.slice(0, 100_000)].length;
    return `••• (masked, ${characters} character${characters === 1 ? '' : 's'})`;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/judge/threshold.js
/** A count or share against an operator of the contract, with the words that tell how far off it is. */


/** Bounds of `mustBeBetween` belong to the range; the standard's prose says both, and every tool that runs it includes them. */
const holds = {
    mustBe: (value, low) => value === low,
    mustNotBe: (value, low) => value !== low,
    mustBeGreaterThan: (value, low) => value > low,
    mustBeGreaterOrEqualTo: (value, low) => value >= low,
    mustBeLessThan: (value, low) => value < low,
    mustBeLessOrEqualTo: (value, low) => value <= low,
    mustBeBetween: (value, low, high) => value >= Math.min(low, high) && value <= Math.max(low, high),
    mustNotBeBetween: (value, low, high) => value < Math.min(low, high) || value > Math.max(low, high),
};
/**
 * @param count what was counted
 * @param of what a percentage is taken of, > 0 when the unit is percent
 * @param noun what was counted, in the singular
 */
function compareWith(threshold, count, of, noun = 'row') {
    const isShare = threshold.unit === 'percent';
    const value = isShare ? percentOf(count, of) : count;
    const [low = 0, high = low] = threshold.bounds;
    const isFine = holds[threshold.operator](value, low, high);
    const measured = isShare ? `${value} % (${(0,numbers/* formatExact */.Bo)(count)} of ${(0,numbers/* formatExact */.Bo)(of)})` : (0,numbers/* formatExact */.Bo)(count);
    if (isFine)
        return { holds: true, found: measured };
    const change = changeNeeded(threshold, count, of, noun);
    return { holds: false, found: `${measured}; it ${describeThreshold(threshold)}${change}` };
}
/** Rounded to six places, so that a share that is written in a contract can be met exactly; but one row of a billion is not none. */
function percentOf(count, of) {
    const share = (count / of) * 100;
    const rounded = Math.round(share * 1e6) / 1e6;
    return (rounded === 0 && count > 0) || (rounded === 100 && count < of) ? share : rounded;
}
/** How many would have to go for the check to hold. */
function changeNeeded({ operator, bounds, unit }, count, of, noun) {
    if (operator !== 'mustBeLessThan' && operator !== 'mustBeLessOrEqualTo')
        return '';
    const [bound = 0] = bounds;
    const limit = unit === 'percent' ? (bound * of) / 100 : bound;
    const most = operator === 'mustBeLessThan' ? Math.ceil(limit) - 1 : Math.floor(limit);
    return most < 0 ? '' : `, which is ${inWords(count - most, noun)} fewer`;
}
/** `1 row`, `1,234 rows`. */
function inWords(count, noun) {
    return `${(0,numbers/* formatExact */.Bo)(count)} ${noun}${count === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/judge/contract-sql.js



/** @param masked the table has values that are not for everyone who can read a report */
function judgeAnswer(expected, answer, masked) {
    const value = resultOf(answer, masked);
    if ('reason' in value)
        return { holds: false, found: value.reason };
    const wanted = `it ${describeExpected(expected)}`;
    if (expected.kind === 'number') {
        if (typeof value.value !== 'number' || !Number.isFinite(value.value)) {
            return { holds: false, found: `the query gives ${value.shown}, which is no number; ${wanted}` };
        }
        const [low = 0, high = low] = expected.bounds;
        const isFine = holds[expected.operator](value.value, low, high);
        return { holds: isFine, found: isFine ? value.shown : `${value.shown}; ${wanted}` };
    }
    if (typeof value.value !== typeof expected.value) {
        return { holds: false, found: `the query gives ${value.shown}, which is no ${kinds[typeof expected.value]}; ${wanted}` };
    }
    const isFine = (value.value === expected.value) === (expected.operator === 'mustBe');
    return { holds: isFine, found: isFine ? value.shown : `${value.shown}; ${wanted}` };
}
const kinds = { boolean: 'boolean', string: 'text' };
/** Whatever is no value fails the check: a rule that says nothing has not held. */
function resultOf(answer, masked) {
    switch (answer.kind) {
        case 'number':
            return { value: Number(answer.text), shown: answer.text };
        case 'boolean':
            return { value: answer.value, shown: String(answer.value) };
        case 'text':
            return { value: answer.text, shown: `"${shownValue(answer.text, masked)}"` };
        case 'nothing':
            return { reason: answer.rows === 0 ? 'the query gives no row' : 'the query gives NULL' };
        case 'other':
            return { reason: `the query gives a value of type ${answer.type}, which is no number, boolean or text` };
        case 'refused':
            return { reason: `the query is not run: ${answer.reason}` };
        case 'error':
            return { reason: `the query failed: ${errorOf(answer, masked)}` };
        case 'memory':
            return { reason: 'the query was stopped: it took more memory than it may have' };
        case 'late':
            return { reason: `the query was stopped after ${answer.seconds} s` };
        case 'dead':
            return { reason: `the process of the query has died: ${answer.how}` };
    }
}
/** What the engine says of a value may hold the value. */
function errorOf({ error, message }, masked) {
    const kind = error === '' ? '' : `${error} error`;
    if (error === 'Out of Memory')
        return 'it needs more memory than it may have (memory-limit)';
    if (masked)
        return kind;
    return kind === '' ? message : `${kind}: ${message}`;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/judge.js
/** judge: evidence and plan in, a verdict with its reasons out. Pure: no file, no engine, no clock. */



function judgeTable(plan, evidence) {
    return { plan, evidence, judgements: plan.checks.map((check) => judgeCheck(check, evidence)) };
}
/** A check that no data is needed for, or that no data can answer. */
function judgeUnmeasured(check) {
    const reason = check.measure.kind === 'not measurable' ? check.measure.reason : 'it was not measured';
    return { check, status: 'not measurable', found: reason, examples: [] };
}
function overall(tables, others) {
    const judgements = [...tables.flatMap((table) => table.judgements), ...others];
    const count = (status) => judgements.filter((judgement) => judgement.status === status).length;
    const declared = judgements.filter((judgement) => judgement.check.declared);
    const failed = count('fail');
    const warned = count('warn');
    return {
        verdict: failed > 0 ? 'fail' : warned > 0 ? 'warn' : 'pass',
        passed: count('pass'),
        failed,
        warned,
        notMeasurable: count('not measurable'),
        declared: declared.length,
        enforced: declared.filter((judgement) => judgement.status !== 'not measurable').length,
        rows: tables.reduce((sum, table) => sum + (table.evidence.rows ?? 0), 0),
    };
}
function judgeCheck(check, evidence) {
    const { measure } = check;
    if (measure.kind === 'not measurable')
        return judgeUnmeasured(check);
    if (measure.kind === 'shape' && measure.problem !== undefined)
        return broken(check, measure.problem);
    if (check.rule === 'readable' && evidence.unreadable !== undefined)
        return broken(check, evidence.unreadable);
    if (measure.kind === 'shape')
        return judge_holds(check, 'it does');
    if (evidence.unreadable !== undefined || evidence.rows === undefined)
        return judge_unknown(check, 'the data could not be read to its end');
    switch (measure.kind) {
        case 'rejects':
            return judgeRejects(check, evidence);
        case 'row count': {
            const verdict = compareWith(measure.threshold, evidence.rows, evidence.rows);
            return ended(check, verdict.holds, verdict.found, { failing: evidence.rows });
        }
        case 'rows':
            return judgeRows(check, measure, evidence, evidence.rows);
        case 'duplicates':
            return judgeDuplicates(check, measure, evidence);
        case 'sql':
            return judgeSql(check, measure.expected, evidence);
    }
}
function judgeRejects(check, { rejects }) {
    if (!rejects || rejects.count === 0)
        return judge_holds(check, 'all rows are well formed');
    const [first] = rejects.examples;
    const reason = first ? `: ${first.reason}` : '';
    const examples = rejects.examples.flatMap((reject) => reject.line === undefined ? [] : [{ file: reject.file, row: 0, line: reject.line, values: [reject.reason] }]);
    return ended(check, false, `${inWords(rejects.count, 'row')} cannot be taken apart${reason}`, {
        failing: rejects.count,
        examples,
    });
}
function judgeRows(check, measure, evidence, rows) {
    const finding = evidence.found.get(check.id);
    if (finding?.kind !== 'rows')
        return judge_unknown(check, 'it was not measured');
    const { failing, examples, statement } = finding;
    if (!measure.threshold) {
        const found = failing === 0 ? 'no row fails' : `${(0,numbers/* formatExact */.Bo)(failing)} of ${inWords(rows, 'row')} ${failing === 1 ? 'fails' : 'fail'}`;
        return ended(check, failing === 0, found, { failing, examples, statement });
    }
    if (measure.threshold.unit === 'percent' && rows === 0)
        return judge_unknown(check, 'there are no rows to take a share of');
    const verdict = compareWith(measure.threshold, failing, rows);
    return ended(check, verdict.holds, verdict.found, { failing, examples, statement });
}
function judgeDuplicates(check, measure, evidence) {
    const finding = evidence.found.get(check.id);
    if (finding?.kind !== 'duplicates')
        return judge_unknown(check, 'it was not measured');
    const { groups, rows, complete, examples, statement } = finding;
    const excess = rows - groups;
    const details = `${inWords(groups, 'value')} ${groups === 1 ? 'occurs' : 'occur'} more than once, in ${inWords(rows, 'row')}`;
    const shown = { failing: groups, examples, statement };
    if (!measure.threshold)
        return ended(check, groups === 0, groups === 0 ? 'every value occurs once' : details, shown);
    if (measure.threshold.unit === 'percent' && complete === 0)
        return judge_unknown(check, 'there are no values to take a share of');
    const isShare = measure.threshold.unit === 'percent';
    const verdict = isShare
        ? compareWith(measure.threshold, excess, complete)
        : compareWith(measure.threshold, groups, complete, 'repeated value');
    return ended(check, verdict.holds, groups === 0 ? verdict.found : `${verdict.found} (${details})`, shown);
}
function judgeSql(check, expected, evidence) {
    const finding = evidence.found.get(check.id);
    if (finding?.kind !== 'sql')
        return judge_unknown(check, 'it was not measured');
    const verdict = judgeAnswer(expected, finding.answer, check.masked);
    return { ...(verdict.holds ? judge_holds : broken)(check, verdict.found), statement: finding.statement };
}
function judge_holds(check, found) {
    return { check, status: 'pass', found, examples: [] };
}
function broken(check, found) {
    return { check, status: check.severity === 'warning' ? 'warn' : 'fail', found, examples: [] };
}
function judge_unknown(check, found) {
    return { check, status: 'not measurable', found, examples: [] };
}
function ended(check, isFine, found, evidence) {
    const base = isFine ? judge_holds(check, found) : broken(check, found);
    return { ...base, ...evidence, examples: isFine ? [] : (evidence.examples ?? []) };
}

;// CONCATENATED MODULE: ./build/actions/validate-data/measure/contract-sql.js
/** Asks the queries that the contract brings along: each in a process of its own, over the tables of the contract and nothing else. */

/** Loaded when there is a query to run. */
const inOwnProcess = async (query, confinement) => {
    const { runConfined } = await __webpack_require__.e(/* import() */ 535).then(__webpack_require__.bind(__webpack_require__, 1535));
    return runConfined(query, confinement);
};
/** @returns the evidence with what the queries of every table have found; a table that cannot be read is asked nothing */
async function measureContractSql(measured, dialect, options, run = inOwnProcess) {
    const readable = measured.filter(({ plan, evidence }) => evidence.unreadable === undefined && plan.table.parts.length > 0);
    const tables = {
        views: viewsOf(readable.map(({ plan }) => plan), dialect),
        files: readable.flatMap(({ plan }) => plan.table.parts.map((part) => part.file.absolute)),
    };
    const asked = [];
    for (const one of measured) {
        asked.push(readable.includes(one) ? await askTable(one, tables, options, run) : one);
    }
    return asked;
}
async function askTable({ plan, evidence }, tables, { signal, progress, temporary, memory, threads }, run) {
    const found = new Map(evidence.found);
    const statements = [...evidence.statements];
    const known = new Map();
    for (const { id, measure } of plan.checks) {
        if (measure.kind !== 'sql')
            continue;
        const before = known.get(measure.query);
        if (before) {
            found.set(id, before);
            continue;
        }
        const task = progress.start(`${plan.table.title}: SQL of the contract (${id})`, { bytes: plan.table.bytes });
        const started = performance.now();
        try {
            const confinement = { signal, temporary: (0,external_node_path_.join)(temporary, 'contract-sql'), memory, threads };
            const answer = await run({ sql: measure.query, ...tables }, confinement);
            const finding = { kind: 'sql', answer, statement: statements.length };
            known.set(measure.query, finding);
            found.set(id, finding);
        }
        finally {
            task.end();
        }
        const seconds = (performance.now() - started) / 1000;
        statements.push({ purpose: `SQL of the contract (${id})`, sql: measure.query, seconds, bytes: plan.table.bytes });
    }
    return { plan, evidence: { ...evidence, found, statements } };
}
/** Each table under its real name and its name in the contract; of two tables with one name the first has it. */
function viewsOf(plans, dialect) {
    const taken = new Set();
    return plans.map((plan) => {
        const names = [plan.object.physicalName, plan.object.name].filter((name) => {
            const isNew = !taken.has(name.toLowerCase());
            taken.add(name.toLowerCase());
            return isNew;
        });
        return { names, sql: viewOf(plan, dialect) };
    });
}
/** The rows as the other checks read them, file by file. */
function viewOf({ table, frames }, dialect) {
    const columns = table.columns.map((column) => {
        const frame = frames.find((each) => each.column.name === column.name);
        return { name: dialect.identifier(column.name), frame };
    });
    const raws = columns.map(({ name, frame }) => `${rawOf(frame, name)} as ${name}`);
    const values = columns.map(({ name, frame }) => `${typedOf(frame, name)} as ${name}`);
    const rows = table.parts.map((part) => `select ${raws.join(', ')} from ${part.from} as part`);
    return `select ${values.join(', ')} from (${rows.join('\nunion all\n')}) as raws`;
}
function rawOf(frame, field) {
    return frame ? frame.raw(field) : field;
}
function typedOf(frame, raw) {
    return frame ? frame.value(raw) : raw;
}

// EXTERNAL MODULE: ./build/shared/data/engine-error.js
var engine_error = __webpack_require__(3076);
;// CONCATENATED MODULE: ./build/actions/validate-data/measure/asked.js
class Asked {
    statements = [];
    #engine;
    #table;
    #options;
    constructor(engine, table, options) {
        this.#engine = engine;
        this.#table = table;
        this.#options = options;
    }
    async one(purpose, sql, bytes = this.#table.bytes) {
        const [row] = await this.many(purpose, sql, bytes);
        return row ?? {};
    }
    async many(purpose, sql, bytes = this.#table.bytes) {
        const task = this.#options.progress.start(`${this.#table.title}: ${purpose}`, { bytes });
        const started = performance.now();
        try {
            return await this.#engine.query(sql, { signal: this.#options.signal, onProgress: (share) => task.update(share) });
        }
        finally {
            task.end();
            this.statements.push({
                purpose,
                sql: withKnownPaths(sql, this.#table),
                seconds: (performance.now() - started) / 1000,
                bytes,
            });
        }
    }
}
/** With the paths that people know: those of the machine would make every run's report another one. */
function withKnownPaths(text, table) {
    const quoted = (path) => path.replaceAll("'", "''");
    return table.parts.reduce((shown, { file }) => shown.replaceAll(quoted(file.absolute), quoted(file.path)).replaceAll(file.absolute, file.path), text);
}
function numberOf(value) {
    return value === undefined || value === null ? 0 : Number(value);
}
function asked_textOf(value) {
    return value === undefined || value === null ? null : String(value);
}

;// CONCATENATED MODULE: ./build/actions/validate-data/plan/queries.js

/** Rows of one file are numbered from 1; the position in the table adds this for every file before it. */
const rowsPerPart = 2 ** 40;
/** One scan over the whole table: `row_count`, a count for each condition, and the two counts of each key. */
function scanQuery(dialect, table, frames, counts, keys, byValue) {
    const { shortcuts } = dialect;
    const rowCounts = counts.filter((count) => !shortcuts || !byValue.has(count.frame));
    const valueFrames = inOrder(counts.filter((count) => !rowCounts.includes(count)).map((count) => count.frame));
    const rowFrames = [...rowCounts.map((count) => count.frame), ...(shortcuts ? keys.flatMap((key) => key.frames) : [])];
    // Bytes that are no text are noticed only in the columns that a statement reads, so it reads all of them.
    const others = frames.flatMap(({ column }, frame) => column.storage === 'text' && !rowFrames.includes(frame) && !valueFrames.includes(frame) ? [frame] : []);
    const scan = queries_select([
        'count(*) as row_count',
        ...rowCounts.map((count) => countOf(dialect, count)),
        ...(shortcuts ? keys.flatMap((key) => keyCounts(dialect, shortcuts, frames, key)) : []),
        ...(shortcuts ? valueFrames.map((frame) => `${shortcuts.distinctValues(fieldName(frame))} as d${frame}`) : []),
        ...others.map((frame) => `count(${fieldName(frame)}) as ${fieldName(frame)}_read`),
    ], framed(dialect, table.from, frames, { typed: rowFrames, fields: [...valueFrames, ...others] }));
    if (!shortcuts || valueFrames.length === 0)
        return scan;
    const answers = valueFrames.map((frame) => {
        const { raw, value } = frameAt(frames, frame);
        const fields = `(${queries_select([`${shortcuts.eachOf(`d${frame}`)} as field`], 'scan')}) as fields`;
        const raws = `(${queries_select([`${raw('field')} as ${rawName(frame)}`], fields)}) as raws`;
        const typed = `(${queries_select([rawName(frame), `${value(rawName(frame))} as ${valueName(frame)}`], raws)}) as typed`;
        const asked = counts.filter((count) => count.frame === frame).map((count) => countOf(dialect, count));
        return `(${queries_select(asked, typed)}) as values_of_${frame}`;
    });
    const columns = ['scan.*', ...valueFrames.map((frame) => `values_of_${frame}.*`)];
    const withoutValues = `(${queries_select(['row_count', ...rowCounts.map(nameOf), ...keys.flatMap(keyColumns)], 'scan')}) as scan`;
    return `with scan as materialized (\n${scan}\n)\n${queries_select(columns, [withoutValues, ...answers].join(',\n'))}`;
}
/** For one file: how many rows fail each condition, and the first `examples` of them as row number and raw text. */
function failuresQuery(dialect, table, part, frames, counts, { examples, whole }) {
    const selected = counts.flatMap((count) => {
        const text = dialect.shown(rawName(count.frame), frameAt(frames, count.frame).column.family);
        return [
            countOf(dialect, count),
            `${dialect.firstRows(text, 'position', count.condition, examples)} as ${count.name}_examples`,
        ];
    });
    const used = counts.map((count) => count.frame);
    const from = whole ? readWhole(dialect, table, part.from) : part.from;
    return queries_select(selected, framed(dialect, from, frames, { typed: used, position: dialect.identifier(table.position) }));
}
/**
 * Bytes that are no text are noticed only in the columns that a statement reads. Where rows were rejected, a statement that numbers rows reads
 * every column, so that it leaves out the same rows as the scan did.
 */
function readWhole(dialect, table, from) {
    const texts = table.columns.flatMap((column) => (column.storage === 'text' ? [dialect.identifier(column.name)] : []));
    if (texts.length === 0)
        return from;
    return `(select * from ${from} as part where ${dialect.length(`coalesce(${[...texts, "''"].join(', ')})`)} >= 0)`;
}
/**
 * The groups of rows that share a key: each of the first `examples` groups with its size `n`, where it first and last occurs (position in the
 * table), and on every row the totals `duplicate_groups` and `duplicate_rows`. No row when all keys differ.
 */
function duplicatesQuery(dialect, table, frames, key, { examples, whole }) {
    const columns = key.frames.map((frame) => keyName(frames, frame));
    const position = dialect.identifier(table.position);
    const parts = table.parts.map((part, index) => framed(dialect, whole ? readWhole(dialect, table, part.from) : part.from, frames, {
        typed: key.frames,
        position: `${position} + ${BigInt(index) * BigInt(rowsPerPart)}`,
    }));
    const all = parts.map((part) => queries_select(['position', ...columns], part)).join('\nunion all\n');
    const sizes = ['count(*) as n', 'min(position) as first_position', 'max(position) as last_position'];
    const groups = [
        queries_select([...columns, ...sizes], `(${all}) as keys`),
        `where ${complete(columns)}`,
        `group by ${columns.join(', ')}`,
        'having count(*) > 1',
    ].join('\n');
    const shown = key.frames.map((frame, index) => `${dialect.shown(keyName(frames, frame), frameAt(frames, frame).column.family)} as key_${index}`);
    const totals = ['count(*) over () as duplicate_groups', 'sum(n) over () as duplicate_rows'];
    const query = queries_select([...shown, 'n', 'first_position', 'last_position', ...totals], `(${groups}) as duplicates`);
    return `${query}\norder by first_position\nlimit ${examples}`;
}
/** What a look at the first rows tells: distinct values of each frame after `few` and after all rows, the range of integers, characters read. */
function sampleQuery(dialect, table, frames, integers, few, rows) {
    const head = `(select row_number() over () as sample_row, source.* from (select * from ${table.preview} limit ${rows}) as source)`;
    const fields = frames.map((_, index) => index);
    return queries_select([
        'count(*) as row_count',
        ...fields.flatMap((frame) => [
            `count(distinct case when position <= ${few} then ${fieldName(frame)} end) as few_${frame}`,
            `count(distinct ${fieldName(frame)}) as all_${frame}`,
            `sum(${dialect.length(`cast(${fieldName(frame)} as ${dialect.type('text')})`)}) as length_${frame}`,
        ]),
        ...integers.flatMap((frame) => [`min(${valueName(frame)}) as low_${frame}`, `max(${valueName(frame)}) as high_${frame}`]),
    ], framed(dialect, head, frames, { typed: integers, fields, position: 'sample_row' }));
}
/**
 * In files of text the typed values decide what is equal (`007` and `7` are one integer). What is stored typed is compared as it is stored:
 * the value that bounds are asked of may have lost nanoseconds.
 */
function keyName(frames, frame) {
    const { type, column } = frameAt(frames, frame);
    return type === 'none' || column.storage === 'typed' ? rawName(frame) : valueName(frame);
}
function keyColumns(key) {
    return [`${key.name}_complete`, `${key.name}_distinct`];
}
function keyCounts(dialect, shortcuts, frames, key) {
    const columns = key.frames.map((frame) => keyName(frames, frame));
    const [only] = columns;
    const distinct = key.range && only !== undefined
        ? shortcuts.distinctIntegers(only, key.range.low, key.range.high)
        : shortcuts.distinctDigests(columns, complete(columns));
    return [`${dialect.countIf(complete(columns))} as ${key.name}_complete`, `${distinct} as ${key.name}_distinct`];
}
function complete(columns) {
    return columns.map((column) => `${column} is not null`).join(' and ');
}
function countOf(dialect, count) {
    return `${dialect.countIf(count.condition)} as ${count.name}`;
}
function nameOf(count) {
    return count.name;
}
/** A FROM item with the wanted columns of the frames. */
function framed(dialect, from, frames, { typed, fields = [], position }) {
    const kept = [...(position === undefined ? [] : ['position']), ...inOrder(fields).map(fieldName)];
    const first = [
        ...(position === undefined ? [] : [`${position} as position`]),
        ...inOrder(fields).map((frame) => `${identifierOf(dialect, frames, frame)} as ${fieldName(frame)}`),
        ...inOrder(typed).map((frame) => `${frameAt(frames, frame).raw(identifierOf(dialect, frames, frame))} as ${rawName(frame)}`),
    ];
    if (first.length === 0)
        return `${from} as source`;
    const raws = `(${queries_select(first, `${from} as source`)}) as raws`;
    if (typed.length === 0)
        return raws;
    const values = inOrder(typed).map((frame) => `${frameAt(frames, frame).value(rawName(frame))} as ${valueName(frame)}`);
    return `(${queries_select([...kept, ...inOrder(typed).map(rawName), ...values], raws)}) as typed`;
}
function fieldName(frame) {
    return `f${frame}`;
}
function identifierOf(dialect, frames, frame) {
    return dialect.identifier(frameAt(frames, frame).column.name);
}
function inOrder(frames) {
    return [...new Set(frames)].sort((a, b) => a - b);
}
function frameAt(frames, index) {
    const frame = frames[index];
    if (!frame)
        throw new RangeError(`no frame ${index}`);
    return frame;
}
function queries_select(items, from) {
    return `select\n  ${items.join(',\n  ')}\nfrom ${from}`;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/measure/failing.js


/** Exact counts and the first failing rows, file by file. */
async function failingRows(plan, engine, asked, counts, wanted, options) {
    const found = new Map();
    if (counts.length === 0)
        return new Map();
    for (const part of plan.table.parts) {
        const sql = failuresQuery(engine.dialect, plan.table, part, plan.frames, counts, wanted);
        const answer = await asked.one(`failing rows of ${part.file.path}`, sql, part.file.bytes);
        for (const { name } of counts) {
            const before = found.get(name) ?? { failing: 0, examples: [], statement: asked.statements.length - 1 };
            const room = options.examples - before.examples.length;
            const examples = examplesOf(answer[`${name}_examples`], part).slice(0, room);
            found.set(name, {
                ...before,
                failing: before.failing + numberOf(answer[name]),
                examples: [...before.examples, ...examples],
            });
        }
    }
    const located = new Map();
    const all = await withLines([...found.values()].flatMap((each) => each.examples), plan.table.parts, options.signal);
    for (const [name, each] of found) {
        located.set(name, { kind: 'rows', ...each, examples: each.examples.map((example) => all.get(example) ?? example) });
    }
    return located;
}
async function duplicates(plan, engine, asked, key, none, wanted, options) {
    const rows = await asked.many('rows that share a key', duplicatesQuery(engine.dialect, plan.table, plan.frames, key, wanted));
    const [first] = rows;
    const statement = asked.statements.length - 1;
    if (!first)
        return { ...none, statement };
    const examples = rows.slice(0, options.examples).flatMap((row) => {
        const position = numberOf(row.last_position);
        const part = plan.table.parts[Math.floor(position / rowsPerPart)];
        const values = key.frames.map((_, index) => asked_textOf(row[`key_${index}`]));
        return part ? [{ file: part.file.path, row: position % rowsPerPart, values, times: numberOf(row.n) }] : [];
    });
    const located = await withLines(examples, plan.table.parts, options.signal);
    return {
        kind: 'duplicates',
        groups: numberOf(first.duplicate_groups),
        rows: numberOf(first.duplicate_rows),
        complete: none.complete,
        examples: examples.map((example) => located.get(example) ?? example),
        statement,
    };
}
/** The examples with the lines on which their rows begin, where the file has lines. */
async function withLines(examples, parts, signal) {
    const located = new Map();
    for (const part of parts) {
        const here = examples.filter((example) => example.file === part.file.path);
        if (here.length === 0 || !part.locate)
            continue;
        const rows = [...new Set(here.map((example) => example.row))].sort((a, b) => a - b);
        const lines = await part.locate(rows, signal);
        for (const example of here) {
            const line = lines.get(example.row);
            if (line !== undefined)
                located.set(example, { ...example, line });
        }
    }
    return located;
}
function examplesOf(value, part) {
    if (!Array.isArray(value))
        return [];
    return value.flatMap((entry) => {
        if (entry === null || typeof entry !== 'object' || Array.isArray(entry))
            return [];
        const { row, value: raw } = entry;
        return [{ file: part.file.path, row: numberOf(row), values: [asked_textOf(raw)] }];
    });
}

;// CONCATENATED MODULE: ./build/actions/validate-data/measure/strategy.js
/** Below 8 MB asking row by row is as fast as looking first. */
const usualStrategy = { sampledFrom: 8_000_000, rowsPerValue: 8 };
/** Each column that is counted by value takes a hash table of a megabyte or more a thread, so a wide table is asked row by row. */
const mostSampledColumns = 64;
const sampleRows = 10_000;
const fewRows = 2_000;
/** Bytes that the distinct values of one column may take. */
const mostBytes = 128_000_000;
/** What a value takes beside its characters, in the hash tables of two threads and in the list of all. */
const bytesPerValue = 80;
/** Bits of one bitmap: 2^28 take 32 MiB a thread. */
const mostBits = 2 ** 28;
/** @param bytes of the whole table, uncompressed; `rows` when the files say them */
function readSample(row, frames, integers, bytes, rows) {
    const sampled = Number(row.row_count ?? 0);
    const indexes = Array.from({ length: frames }, (_, index) => index);
    const characters = indexes.reduce((sum, frame) => sum + Number(row[`length_${frame}`] ?? 0) + sampled, 0);
    const expected = rows ?? (characters === 0 ? sampled : Math.round(bytes / (characters / sampled)));
    return {
        rows: sampled,
        expected,
        distinct: indexes.map((frame) => ({
            few: Number(row[`few_${frame}`] ?? 0),
            all: Number(row[`all_${frame}`] ?? 0),
            characters: Number(row[`length_${frame}`] ?? 0) / Math.max(sampled, 1),
        })),
        ranges: new Map(integers.flatMap((frame) => {
            const low = integerOf(row[`low_${frame}`]);
            const high = integerOf(row[`high_${frame}`]);
            return low === undefined || high === undefined ? [] : [[frame, { low, high }]];
        })),
    };
}
/** Frames whose values repeat so often that they are asked once each. To compare a boolean with two words is cheaper than to look it up. */
function repeatingFrames(sample, frames, { rowsPerValue } = usualStrategy) {
    return new Set(frames.flatMap(({ type }, frame) => {
        const seen = sample.distinct[frame];
        if (!seen || type === 'boolean')
            return [];
        const expected = expectedDistinct(seen.few, seen.all, sample.rows, sample.expected);
        const repeats = expected * rowsPerValue <= sample.expected;
        return repeats && expected * (seen.characters * 2 + bytesPerValue) <= mostBytes ? [frame] : [];
    }));
}
/**
 * Distinct values of `expected` rows when `few` and `all` of them were seen in the first `fewRows` and the first `rows` rows:
 * the vocabulary grows by a power of the rows (Heaps' law).
 */
function expectedDistinct(few, all, rows, expected) {
    if (few === 0 || all <= few || rows <= fewRows)
        return Math.max(all, 1);
    const growth = Math.log(all / few) / Math.log(rows / fewRows);
    return all * (expected / rows) ** Math.min(growth, 1);
}
/** Where the integers of a key may lie: as far on both sides of those seen as twice the expected rows reach; undefined when that is too wide. */
function bitmapRange(sample, frame) {
    const seen = sample.ranges.get(frame);
    if (!seen)
        return undefined;
    const margin = BigInt(Math.max(sample.expected, sample.rows)) * 2n;
    const low = seen.low - margin;
    const high = seen.high + margin;
    return high - low < BigInt(mostBits) && low > -(2n ** 62n) && high < 2n ** 62n ? { low, high } : undefined;
}
function integerOf(value) {
    if (typeof value === 'bigint')
        return value;
    if (typeof value === 'number' && Number.isSafeInteger(value))
        return BigInt(value);
    if (typeof value === 'string' && /^-?\d+$/.test(value))
        return BigInt(value);
    return undefined;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/measure.js





/**
 * Asks everything that the plan's checks need, in one scan and, only where something fails, one more for the failing rows.
 *
 * @throws EngineError when the engine itself fails (memory, interrupted); damaged data is evidence, not an error
 */
async function measure(plan, engine, options) {
    const unreadable = plan.table.defects.find((defect) => defect.kind === 'unreadable');
    const asked = new Asked(engine, plan.table, options);
    if (unreadable)
        return { rows: undefined, unreadable: unreadable.message, found: new Map(), rejects: undefined, statements: [] };
    if (plan.table.parts.length === 0) {
        return { rows: 0, unreadable: undefined, found: nothingFails(plan.checks), rejects: undefined, statements: [] };
    }
    try {
        return await scan(plan, engine, asked, options);
    }
    catch (error) {
        if (!(error instanceof engine_error/* EngineError */.N) || !damage.has(error.kind))
            throw error;
        const unreadable = await explainDamage(error, plan.table);
        return { rows: undefined, unreadable, found: new Map(), rejects: undefined, statements: asked.statements };
    }
}
/** What the engine said of the data, in words that point at the place. */
async function explainDamage(error, table) {
    const said = withKnownPaths(error.message.replace(/^[A-Za-z ]+ Error: /, '').split('\n')[0] ?? error.message, table);
    return (await table.explain?.(said)) ?? said;
}
/** Kinds of engine errors that say something about the data. */
const damage = new Set(['IO', 'Invalid Input', 'Conversion', 'Serialization', 'Invalid']);
async function scan(plan, engine, asked, options) {
    const { table, frames, checks } = plan;
    const counts = countsOf(checks);
    const sample = await lookFirst(plan, engine, asked, options.strategy ?? usualStrategy);
    const keys = keysOf(checks, plan, sample);
    const byValue = sample && engine.dialect.shortcuts ? repeatingFrames(sample, frames, options.strategy ?? usualStrategy) : new Set();
    const query = (values) => scanQuery(engine.dialect, table, frames, counts, keys, values);
    let answer;
    try {
        answer = await asked.one('all checks in one scan', query(byValue));
    }
    catch (error) {
        // More distinct values than the first rows promised: ask row by row, which needs no memory.
        if (!(error instanceof engine_error/* EngineError */.N) || error.kind !== 'Out of Memory' || byValue.size === 0)
            throw error;
        answer = await asked.one('all checks in one scan', query(new Set()));
    }
    const main = asked.statements.length - 1;
    const rejects = await table.rejects?.(Math.max(1, options.examples));
    const wanted = { examples: Math.max(1, options.examples), whole: rejects !== undefined && rejects.count > 0 };
    const found = new Map();
    const failing = counts.filter((count) => numberOf(answer[count.name]) > 0);
    const failures = await failingRows(plan, engine, asked, failing, wanted, options);
    for (const [index, check] of checks.entries()) {
        const name = measure_nameOf(index);
        if (check.measure.kind === 'rows') {
            found.set(check.id, failures.get(name) ?? { kind: 'rows', failing: 0, examples: [], statement: main });
        }
        else if (check.measure.kind === 'duplicates') {
            const complete = answer[`${name}_complete`];
            const isUnique = complete !== undefined && numberOf(complete) === numberOf(answer[`${name}_distinct`]);
            const none = {
                kind: 'duplicates',
                groups: 0,
                rows: 0,
                complete: numberOf(complete),
                examples: [],
                statement: main,
            };
            found.set(check.id, isUnique ? none : await duplicates(plan, engine, asked, { name, frames: check.measure.frames }, none, wanted, options));
        }
    }
    return { rows: numberOf(answer.row_count), unreadable: undefined, found, rejects, statements: asked.statements };
}
/** A look at the first rows of a large table; undefined where it would not pay. */
async function lookFirst(plan, engine, asked, { sampledFrom }) {
    const { table, frames, checks } = plan;
    if (!engine.dialect.shortcuts || table.bytes < sampledFrom)
        return undefined;
    if (frames.length === 0 || frames.length > mostSampledColumns)
        return undefined;
    const keyed = checks.flatMap((check) => check.measure.kind === 'duplicates' && check.measure.frames.length === 1 ? check.measure.frames : []);
    const integers = [...new Set(keyed)].filter((frame) => frames[frame]?.type === 'integer');
    const row = await asked.one('a look at the first rows', sampleQuery(engine.dialect, table, frames, integers, fewRows, sampleRows));
    return readSample(row, frames.length, integers, table.bytes, table.rows);
}
function countsOf(checks) {
    return checks.flatMap((check, index) => check.measure.kind === 'rows' ? [{ name: measure_nameOf(index), frame: check.measure.frame, condition: check.measure.fails }] : []);
}
/** The name of a check in the queries. */
function measure_nameOf(index) {
    return `check_${index}`;
}
function keysOf(checks, plan, sample) {
    return checks.flatMap((check, index) => {
        if (check.measure.kind !== 'duplicates')
            return [];
        const { frames } = check.measure;
        const [only] = frames;
        const isInteger = frames.length === 1 && only !== undefined && plan.frames[only]?.type === 'integer';
        const range = isInteger && sample ? bitmapRange(sample, only) : undefined;
        return [{ name: measure_nameOf(index), frames, ...(range ? { range } : {}) }];
    });
}
function nothingFails(checks) {
    const found = new Map();
    for (const { id, measure } of checks) {
        if (measure.kind === 'rows')
            found.set(id, { kind: 'rows', failing: 0, examples: [], statement: -1 });
        if (measure.kind === 'duplicates')
            found.set(id, { kind: 'duplicates', groups: 0, rows: 0, complete: 0, examples: [], statement: -1 });
    }
    return found;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/plan/formats.js
/** Named formats of text: what each demands, as a portable pattern over the whole text. */
const octet = '(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';
const ipv4 = `${octet}([.]${octet}){3}`;
const group = '[0-9A-Fa-f]{1,4}';
const label = '[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
/** RFC 4291 §2.2: eight groups, or fewer with one `::`, the last two possibly written as IPv4. */
const ipv6 = [
    `(${group}:){7}${group}`,
    `(${group}:){6}${ipv4}`,
    `(${group}:){1,7}:`,
    `(${group}:){1,6}:${group}`,
    `(${group}:){1,5}(:${group}){1,2}`,
    `(${group}:){1,4}(:${group}){1,3}`,
    `(${group}:){1,3}(:${group}){1,4}`,
    `(${group}:){1,2}(:${group}){1,5}`,
    `${group}:(:${group}){1,6}`,
    `:((:${group}){1,7}|:)`,
    `::(${group}:){0,5}${ipv4}`,
    `(${group}:){1,5}:${ipv4}`,
    `(${group}:){1,4}:${group}:${ipv4}`,
    `(${group}:){1,3}(:${group}){1,2}:${ipv4}`,
    `(${group}:){1,2}(:${group}){1,3}:${ipv4}`,
    `${group}:(:${group}){1,4}:${ipv4}`,
].join('|');
const textFormats = {
    email: {
        pattern: `[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@${label}([.]${label})*`,
        meaning: 'an e-mail address as HTML forms accept it',
    },
    uuid: {
        pattern: '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
        meaning: 'a UUID (RFC 9562) in hexadecimal with hyphens',
    },
    uri: {
        pattern: "[A-Za-z][A-Za-z0-9+.-]*:([A-Za-z0-9._~:/?#@!$&'()*+,;=-]|\\[|\\]|%[0-9A-Fa-f]{2})+",
        meaning: 'an absolute URI (RFC 3986)',
    },
    hostname: { pattern: `${label}([.]${label})*`, meaning: 'a host name (RFC 1123), labels of at most 63 characters' },
    ipv4: { pattern: ipv4, meaning: 'an IPv4 address in dotted decimals' },
    ipv6: { pattern: ipv6, meaning: 'an IPv6 address (RFC 4291)' },
    byte: {
        pattern: '([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?',
        meaning: 'base64 (RFC 4648 §4)',
    },
    binary: { demandsNothing: true },
    password: { demandsNothing: true },
};

;// CONCATENATED MODULE: ./build/actions/validate-data/plan/constraints.js
/** The constraints of one property: each entry of the table is one declaration of the contract and how it is measured on a frame. */




/** All constraints on single values that the property declares, in the order of the contract's own words. */
function declarationsOf(property, positions) {
    return [...requiredOf(property), ...enumOf(property, positions), ...optionsOf(property, positions)];
}
function requiredOf(property) {
    if (!property.required)
        return [];
    return [
        {
            rule: 'required',
            demand: `${property.column} is never missing`,
            at: ['required'],
            measure: (_dialect, _frame, index) => ({ kind: 'rows', frame: index, fails: `${rawName(index)} is null` }),
        },
    ];
}
function enumOf(property, positions) {
    if (!property.enum)
        return [];
    const values = property.enum.filter((entry) => entry.value !== null);
    return [
        {
            rule: 'enum',
            demand: `${property.column} is one of ${listed(values.map((entry) => String(entry.value)))}`,
            at: ['enum'],
            measure(dialect, frame, index) {
                const literals = values.map((entry) => literalOf(dialect, frame.type, entry.value, positions.textAt(entry.path)));
                const sql = literals.flatMap((literal) => ('sql' in literal ? [literal.sql] : []));
                const [bad] = literals.filter((literal) => 'reason' in literal);
                if (bad)
                    return { kind: 'not measurable', reason: bad.reason };
                const isListed = sql.length === 0 ? 'false' : `coalesce(${valueName(index)} in (${sql.join(', ')}), false)`;
                // What is not even of its type has a NULL value and is none of the declared ones.
                return { kind: 'rows', frame: index, fails: `${rawName(index)} is not null and not ${isListed}` };
            },
        },
    ];
}
const options = {
    minimum: bound('minimum', 'is at least', '<'),
    exclusiveMinimum: bound('minimum', 'is greater than', '<='),
    maximum: bound('maximum', 'is at most', '>'),
    exclusiveMaximum: bound('maximum', 'is less than', '>='),
    minLength: lengthBound('minimum-length', 'has at least', '<'),
    maxLength: lengthBound('maximum-length', 'has at most', '>'),
    multipleOf: ({ property, name, value, text }) => ({
        rule: 'multiple-of',
        demand: `${property.column} is a multiple of ${text ?? String(value)}`,
        at: ['logicalTypeOptions', name],
        semantics: 'computed in decimals with 12 places after the point',
        measure(dialect, frame, index) {
            const literal = literalOf(dialect, 'decimal', value, text);
            if ('reason' in literal)
                return { kind: 'not measurable', reason: literal.reason };
            if (!numeric.includes(frame.type))
                return { kind: 'not measurable', reason: notNumbers };
            if (Number(value) !== Number(Number(value).toFixed(12)))
                return { kind: 'not measurable', reason: `${text ?? String(value)} has more than 12 places after the point` };
            const digits = frame.column.storage === 'typed' ? valueName(index) : rawName(index);
            const decimal = dialect.tryCast(digits, 'decimal');
            const remainder = dialect.remainder(decimal, dialect.tryCast(literal.sql, 'decimal'));
            // A number too large for the decimal has a NULL remainder: it is not shown to be a multiple, so it fails.
            const fails = `${valueName(index)} is not null and coalesce(${remainder} <> 0, true)`;
            return { kind: 'rows', frame: index, fails };
        },
    }),
    pattern: ({ property, name, value }) => ({
        rule: 'pattern',
        demand: `${property.column} matches ${String(value)}`,
        at: ['logicalTypeOptions', name],
        semantics: 'an ECMA-262 pattern, found anywhere in the text unless it is anchored',
        measure(dialect, frame, index) {
            if (frame.type !== 'text')
                return { kind: 'not measurable', reason: 'patterns are for text' };
            const pattern = portablePattern(String(value));
            if ('reason' in pattern)
                return { kind: 'not measurable', reason: `the query engine cannot ask this pattern: ${pattern.reason}` };
            return { kind: 'rows', frame: index, fails: `not ${dialect.contains(valueName(index), pattern.pattern)}` };
        },
    }),
    format: ({ property, name, value }) => {
        const format = String(value);
        const range = integerFormats[format];
        const named = Object.hasOwn(textFormats, format) ? textFormats[format] : undefined;
        const meaning = named && 'pattern' in named ? named.meaning : `of the format ${format}`;
        return {
            rule: range ? 'integer-format' : 'format',
            demand: `${property.column} is ${range ? `an integer of the format ${format}` : meaning}`,
            at: ['logicalTypeOptions', name],
            measure(dialect, frame, index) {
                if (range && integers.includes(frame.type)) {
                    const fails = outside(dialect, frame.type, valueName(index), range);
                    // Having been read as an integer of that size shows that a value fits.
                    return fails === undefined ? { kind: 'shape' } : { kind: 'rows', frame: index, fails };
                }
                if (format === 'f32' && numeric.includes(frame.type)) {
                    return { kind: 'rows', frame: index, fails: `abs(${valueName(index)}) > ${largestSingle}` };
                }
                // Every finite double is an f64, and reading it as a number has shown that it is one.
                if (format === 'f64' && numeric.includes(frame.type))
                    return { kind: 'shape' };
                if (frame.type === 'text' && named && 'pattern' in named) {
                    const fails = `not ${dialect.matchesWhole(valueName(index), named.pattern)}`;
                    return { kind: 'rows', frame: index, fails };
                }
                return { kind: 'not measurable', reason: `the format "${format}" is not known for this column` };
            },
        };
    },
    // The zone of times without one: it changes how values are read, and is no demand of its own unless it is not UTC.
    defaultTimezone: ({ property, name, value }) => ({
        rule: 'format',
        demand: `${property.column} without an offset is in the zone ${String(value)}`,
        at: ['logicalTypeOptions', name],
        measure: () => ({ kind: 'not measurable', reason: 'times without an offset are always read as UTC' }),
    }),
    timezone: ({ property, name, value }) => ({
        rule: 'format',
        demand: `${property.column} ${value === true ? 'has' : 'has no'} zone`,
        at: ['logicalTypeOptions', name],
        measure(dialect, frame, index) {
            if (frame.type !== 'timestamp' && frame.type !== 'time')
                return { kind: 'not measurable', reason: 'the column holds no times' };
            if (frame.column.storage === 'typed') {
                const zoned = /time zone/i.test(frame.column.engineType);
                return zoned === value ? { kind: 'shape' } : { kind: 'shape', problem: `it is stored as ${frame.column.engineType}` };
            }
            const zoned = dialect.contains(rawName(index), '(Z|[+-][0-9]{2}(:?[0-9]{2})?)"?\\z');
            const timed = dialect.contains(rawName(index), '[0-9]:[0-9]');
            const fails = `${timed} and ${value === true ? `not ${zoned}` : zoned}`;
            return { kind: 'rows', frame: index, fails };
        },
    }),
};
const numeric = ['integer', 'large integer', 'double', 'decimal'];
const integers = ['integer', 'large integer'];
const notNumbers = 'the column holds no numbers';
/** The largest finite number of IEEE 754 binary32. */
const largestSingle = '3.4028234663852886e38';
const integerFormats = Object.fromEntries([8, 16, 32, 64, 128].flatMap((bits) => {
    const size = 2n ** BigInt(bits);
    return [
        [`i${bits}`, { low: -size / 2n, high: size / 2n - 1n }],
        [`u${bits}`, { low: 0n, high: size - 1n }],
    ];
}));
/** What every engine's integers of a type hold at most; no bound is asked that a value cannot pass. */
const furthest = { integer: 2n ** 63n - 1n, 'large integer': 2n ** 127n - 1n };
function outside(dialect, type, value, { low, high }) {
    const limit = furthest[type] ?? high;
    const beyond = [
        ...(low < -limit ? [] : [{ sign: '<', bound: low }]),
        ...(high >= limit ? [] : [{ sign: '>', bound: high }]),
    ].flatMap(({ sign, bound }) => {
        const literal = literalOf(dialect, type, Number(bound), String(bound));
        return 'sql' in literal ? [`${value} ${sign} ${literal.sql}`] : [];
    });
    return beyond.length === 0 ? undefined : `(${beyond.join(' or ')})`;
}
/** Options that say how values are written: the logical type is read by them, they are no checks of their own. */
function isReadingHint(property, name, value) {
    if (name === 'format' && ['date', 'timestamp', 'time'].includes(property.logicalType ?? ''))
        return true;
    if (name === 'format')
        return Object.hasOwn(textFormats, String(value)) && 'demandsNothing' in (textFormats[String(value)] ?? {});
    return name === 'defaultTimezone' && ['UTC', 'Etc/UTC', 'Z'].includes(String(value));
}
function optionsOf(property, positions) {
    return [...property.options].flatMap(([name, value]) => {
        if (isReadingHint(property, name, value))
            return [];
        const text = positions.textAt([...property.path, 'logicalTypeOptions', name]);
        const option = Object.hasOwn(options, name) ? options[name] : undefined;
        return [option ? option({ property, name, value, text }) : notLookedAt(property, name, value)];
    });
}
function notLookedAt(property, name, value) {
    return {
        rule: property.logicalType === 'object' ? 'object-properties' : 'array-items',
        demand: `${property.column} has ${name} ${JSON.stringify(value)}`,
        at: ['logicalTypeOptions', name],
        measure: () => ({ kind: 'not measurable', reason: insideValues }),
    };
}
const insideValues = 'what is inside objects and arrays is not looked at';
function bound(rule, words, fails) {
    return ({ property, name, value, text }) => ({
        rule,
        demand: `${property.column} ${words} ${text ?? String(value)}`,
        at: ['logicalTypeOptions', name],
        ...precisionOf(property),
        measure(dialect, frame, index) {
            const literal = literalOf(dialect, frame.type, value, text);
            if ('reason' in literal)
                return { kind: 'not measurable', reason: literal.reason };
            return { kind: 'rows', frame: index, fails: `${valueName(index)} ${fails} ${literal.sql}` };
        },
    });
}
/** How finely values are compared, where that is less than a file can hold. */
function precisionOf({ logicalType }) {
    if (logicalType === 'number')
        return { semantics: 'numbers are compared as 64-bit floating point, to about 15 digits; integers and decimals exactly' };
    return logicalType === 'timestamp' || logicalType === 'time' ? { semantics: 'times are compared to the microsecond' } : {};
}
function lengthBound(rule, words, fails) {
    return ({ property, name, value }) => ({
        rule,
        demand: `${property.column} ${words} ${String(value)} characters`,
        at: ['logicalTypeOptions', name],
        semantics: 'length in Unicode code points',
        measure(dialect, frame, index) {
            if (frame.type !== 'text')
                return { kind: 'not measurable', reason: 'lengths are for text' };
            const literal = literalOf(dialect, 'integer', value);
            if ('reason' in literal)
                return { kind: 'not measurable', reason: literal.reason };
            return {
                kind: 'rows',
                frame: index,
                fails: `${dialect.length(valueName(index))} ${fails} ${literal.sql}`,
            };
        },
    });
}
/** At most eight values, so that a long list stays one line. */
function listed(values) {
    const shown = values.slice(0, 8).join(', ');
    return values.length > 8 ? `${shown}, … (${values.length} values)` : shown;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/plan/physical-type.js
/** Names of the same stored type in the systems that contracts come from. */
const aliases = {
    TINYINT: 'TINYINT',
    INT1: 'TINYINT',
    BYTE: 'TINYINT',
    SMALLINT: 'SMALLINT',
    INT2: 'SMALLINT',
    INT16: 'SMALLINT',
    SHORT: 'SMALLINT',
    INTEGER: 'INTEGER',
    INT: 'INTEGER',
    INT4: 'INTEGER',
    INT32: 'INTEGER',
    SIGNED: 'INTEGER',
    BIGINT: 'BIGINT',
    INT64: 'BIGINT',
    LONG: 'BIGINT',
    HUGEINT: 'HUGEINT',
    INT128: 'HUGEINT',
    UTINYINT: 'UTINYINT',
    USMALLINT: 'USMALLINT',
    UINT16: 'USMALLINT',
    UINTEGER: 'UINTEGER',
    UINT32: 'UINTEGER',
    UBIGINT: 'UBIGINT',
    UINT64: 'UBIGINT',
    FLOAT: 'FLOAT',
    REAL: 'FLOAT',
    FLOAT4: 'FLOAT',
    FLOAT32: 'FLOAT',
    DOUBLE: 'DOUBLE',
    FLOAT8: 'DOUBLE',
    FLOAT64: 'DOUBLE',
    'DOUBLE PRECISION': 'DOUBLE',
    DECIMAL: 'DECIMAL',
    NUMERIC: 'DECIMAL',
    BOOLEAN: 'BOOLEAN',
    BOOL: 'BOOLEAN',
    LOGICAL: 'BOOLEAN',
    VARCHAR: 'VARCHAR',
    STRING: 'VARCHAR',
    TEXT: 'VARCHAR',
    UTF8: 'VARCHAR',
    CHAR: 'VARCHAR',
    BPCHAR: 'VARCHAR',
    NVARCHAR: 'VARCHAR',
    'CHARACTER VARYING': 'VARCHAR',
    BLOB: 'BLOB',
    BINARY: 'BLOB',
    VARBINARY: 'BLOB',
    BYTEA: 'BLOB',
    BYTES: 'BLOB',
    DATE: 'DATE',
    DATE32: 'DATE',
    TIME: 'TIME',
    TIMESTAMP: 'TIMESTAMP',
    DATETIME: 'TIMESTAMP',
    TIMESTAMP_NTZ: 'TIMESTAMP',
    TIMESTAMP_S: 'TIMESTAMP',
    TIMESTAMP_MS: 'TIMESTAMP',
    TIMESTAMP_NS: 'TIMESTAMP',
    TIMESTAMP_US: 'TIMESTAMP',
    'TIMESTAMP WITHOUT TIME ZONE': 'TIMESTAMP',
    TIMESTAMPTZ: 'TIMESTAMP WITH TIME ZONE',
    TIMESTAMP_TZ: 'TIMESTAMP WITH TIME ZONE',
    TIMESTAMP_LTZ: 'TIMESTAMP WITH TIME ZONE',
    'TIMESTAMP WITH TIME ZONE': 'TIMESTAMP WITH TIME ZONE',
    UUID: 'UUID',
};
/** Compares the declared type with the stored one. A file knows the digits of decimals; lengths of texts and fractions of times it does not. */
function comparePhysicalType(declared, column) {
    if (column.storage !== 'typed')
        return { unknown: `${column.storage === 'json' ? 'JSON' : 'text'} files have no physical types` };
    const wanted = canonical(declared);
    const stored = canonical(column.engineType);
    if (!wanted)
        return { unknown: `the physical type "${declared}" is not known` };
    if (!stored)
        return { unknown: `the stored type ${column.engineType} has no name to compare` };
    if (wanted.name !== stored.name)
        return { problem: `it is stored as ${column.engineType}` };
    if (wanted.arguments === '' || wanted.arguments === stored.arguments)
        return {};
    if (wanted.name === 'DECIMAL')
        return { problem: `it is stored as ${column.engineType}` };
    return { unknown: `the file stores ${column.engineType}, which says nothing of (${wanted.arguments})` };
}
function canonical(type) {
    const match = /^\s*([A-Za-z][A-Za-z0-9_ ]*?)\s*(?:\(([^()]*)\))?((?:\s+[A-Za-z]+)*)\s*$/.exec(type);
    if (!match)
        return undefined;
    const [, base = '', given = '', rest = ''] = match;
    const name = `${base}${rest}`.toUpperCase().replace(/\s+/g, ' ').trim();
    const found = Object.hasOwn(aliases, name) ? aliases[name] : undefined;
    return found === undefined ? undefined : { name: found, arguments: given.replaceAll(' ', '') };
}

;// CONCATENATED MODULE: ./build/actions/validate-data/plan/structure.js
/** The columns of the table that hold the properties; names compare exactly, else without regard to case. A column is not taken for a second property by case alone. */
function matchColumns(properties, table) {
    const exact = new Map(table.columns.map((column) => [column.name, column]));
    const wanted = new Set(properties.map((property) => property.column));
    const free = table.columns.filter((column) => !wanted.has(column.name));
    const folded = new Map(free.map((column) => [column.name.toLowerCase(), column]));
    const found = new Map();
    for (const property of properties) {
        const column = exact.get(property.column) ?? folded.get(property.column.toLowerCase());
        if (!column)
            continue;
        folded.delete(property.column.toLowerCase());
        found.set(property, column);
    }
    return found;
}
/** A measure or dimension that is computed has no column of its own. */
function isStored(property) {
    return property.semanticType === 'column' || property.transformLogic === undefined;
}
/** What every table has to be, whether the contract says so or not. */
function impliedChecks(object, table) {
    const defective = (kind) => table.defects.filter((defect) => defect.kind === kind);
    const shape = (rule, demand, kind) => ({
        ...implied(object, rule, demand),
        measure: problemOf(defective(kind)),
    });
    const rejects = {
        ...implied(object, 'well-formed', `every row of ${table.title} is well formed`),
        measure: { kind: 'rejects' },
    };
    return [
        shape('readable', `${table.title} can be read`, 'unreadable'),
        shape('unique-header', `no column name of ${table.title} occurs twice`, 'duplicate column'),
        // In JSON every object has its own keys, so a file has no columns that another one could differ from.
        ...(table.parts.length > 1 && table.columns.every((column) => column.storage !== 'json')
            ? [shape('same-columns', `all ${table.parts.length} files have the same columns`, 'columns differ')]
            : []),
        ...(table.parts.some((part) => part.file.format !== 'parquet') ? [rejects] : []),
        ...(allowsNoRows(object) ? [] : [notEmpty(object)]),
    ];
}
/** An empty data set proves nothing, so it fails unless a rule on the number of rows names a least number, and 0 is not below it. */
function allowsNoRows(object) {
    const operators = object.quality
        .filter((rule) => rule.type === 'library' && rule.metric === 'rowCount')
        .flatMap((rule) => rule.operators);
    return operators.some(({ name, value }) => {
        const [least = Number.NaN] = (Array.isArray(value) ? value : [value]).filter((bound) => typeof bound === 'number');
        if (name === 'mustBeGreaterThan')
            return least < 0;
        return ['mustBe', 'mustBeGreaterOrEqualTo', 'mustBeBetween'].includes(name) && least <= 0;
    });
}
function notEmpty(object) {
    const threshold = { operator: 'mustBeGreaterThan', bounds: [0], unit: 'rows' };
    return {
        ...implied(object, 'not-empty', `${object.physicalName} has at least one row`),
        measure: { kind: 'row count', threshold },
    };
}
function problemOf(defects) {
    const [first] = defects;
    if (!first)
        return { kind: 'shape' };
    const place = first.line === undefined ? first.file : `${first.file}:${first.line}`;
    const more = defects.length > 1 ? ` (and ${defects.length - 1} more)` : '';
    return { kind: 'shape', problem: `${place}: ${first.message}${more}` };
}
/** The declared columns are there, no others are, and with `strict` they stand in the declared order. */
function columnChecks(object, table, columns, strict) {
    const stored = object.properties.filter(isStored);
    const present = stored.map((property) => {
        const there = columns.has(property);
        const problem = `no column "${property.column}" in ${table.title}, which has ${namesOf(table.columns)}${table.hint === undefined ? '' : `; ${table.hint}`}`;
        return {
            rule: 'column-present',
            object: object.name,
            column: property.column,
            demand: `the column ${property.column} is there`,
            severity: 'error',
            declared: true,
            path: [...property.path, 'name'],
            masked: false,
            measure: there ? { kind: 'shape' } : { kind: 'shape', problem },
        };
    });
    if (object.properties.length === 0)
        return [];
    const known = new Set(columns.values());
    const extra = table.columns.filter((column) => !known.has(column));
    const extraCheck = {
        ...implied(object, 'no-extra-column', `${table.title} has only declared columns`),
        severity: strict ? 'error' : 'warning',
        measure: extra.length === 0 ? { kind: 'shape' } : { kind: 'shape', problem: `not in the contract: ${namesOf(extra)}` },
    };
    return [...present, extraCheck, ...(strict ? [orderCheck(object, table, columns)] : [])];
}
function orderCheck(object, table, columns) {
    const declared = object.properties.flatMap((property) => columns.get(property) ?? []);
    const found = table.columns.filter((column) => declared.includes(column));
    const at = found.findIndex((column, index) => column !== declared[index]);
    const problem = `"${found[at]?.name}" stands where the contract has "${declared[at]?.name}"`;
    return {
        ...implied(object, 'column-order', 'the columns stand in the order of the contract'),
        measure: at === -1 ? { kind: 'shape' } : { kind: 'shape', problem },
    };
}
function implied(object, rule, demand) {
    const path = [...object.path, 'name'];
    return { rule, object: object.name, demand, severity: 'error', declared: false, path, masked: false };
}
/** At most ten names, in the order of the file. */
function namesOf(columns) {
    const shown = columns.slice(0, 10).map((column) => `"${column.name}"`);
    if (columns.length > 10)
        shown.push(`${columns.length - 10} more`);
    return shown.length === 0 ? 'no columns' : shown.join(', ');
}

;// CONCATENATED MODULE: ./build/actions/validate-data/plan.js







/** All checks of one schema object on its table, in the order of the contract. */
function planTable(dialect, contract, object, table, options) {
    const columns = matchColumns(object.properties, table);
    const frames = [];
    const framings = new Map();
    for (const [property, column] of columns) {
        const index = frames.length;
        const framing = frameFor(dialect, property, column);
        frames.push(framing.frame);
        framings.set(property, { framing, index });
    }
    // Text columns that the contract does not know are read all the same: what is no text in them damages the file.
    const known = new Set(columns.values());
    const unknown = table.columns.filter((column) => column.storage === 'text' && !known.has(column));
    frames.push(...unknown.map((column) => ({ column, raw: (field) => field, value: (raw) => raw, type: 'none' })));
    const { contractSqlOff } = options;
    const plan = { dialect, object, table, positions: contract.positions, columns, frames, framings, contractSqlOff };
    const drafts = [
        ...impliedChecks(object, table),
        ...columnChecks(object, table, columns, options.strictColumns),
        ...object.properties.flatMap((property) => propertyChecks(plan, property)),
        ...keyChecks(plan),
        ...object.quality.flatMap((rule) => qualityChecks(plan, rule, undefined)),
        ...object.relationships.map((relationship) => plan_unmeasured(plan, 'relationship', relationship.path, 'references between tables are not followed')),
    ];
    return { object, table, frames, checks: withIds(drafts) };
}
/** The checks of a schema object for which no data was named: counted, and not measured. */
function planWithoutData(dialect, contract, object) {
    const nothing = {
        title: object.name,
        columns: [],
        from: '',
        preview: '',
        bytes: 0,
        parts: [],
        position: '',
        defects: [],
    };
    const { checks } = planTable(dialect, contract, object, nothing, { strictColumns: false });
    const reason = `no data was named for ${object.name}`;
    return checks.filter((check) => check.declared).map((check) => ({ ...check, measure: { kind: 'not measurable', reason } }));
}
/** The checks of a contract that concern no table: all of them say why they are not measured. */
function planServiceLevels(contract) {
    return withIds(contract.serviceLevels.map((level) => ({
        rule: 'service-level',
        object: contract.name ?? contract.id,
        demand: `${level.property} of ${String(level.value)}${level.unit === undefined ? '' : ` ${level.unit}`}`,
        severity: 'error',
        declared: true,
        path: level.path,
        masked: false,
        measure: { kind: 'not measurable', reason: 'service levels are not measured' },
    })));
}
function propertyChecks(plan, property) {
    return [
        ...typeChecks(plan, property),
        ...declarationsOf(property, plan.positions).map((declaration) => declared(plan, property, declaration)),
        ...(property.unique ? [uniqueCheck(plan, property)] : []),
        ...property.quality.flatMap((rule) => qualityChecks(plan, rule, property)),
        ...property.relationships.map((relationship) => plan_unmeasured(plan, 'relationship', relationship.path, 'references between tables are not followed')),
        ...nestedChecks(plan, property),
    ];
}
function typeChecks(plan, property) {
    const checks = [];
    if (property.logicalType !== undefined) {
        const demand = `${property.column} is ${/^[aeiou]/.test(property.logicalType) ? 'an' : 'a'} ${property.logicalType}`;
        checks.push({ ...about(plan, property, 'logical-type', demand, ['logicalType']), measure: logicalType(plan, property) });
    }
    if (property.physicalType !== undefined) {
        const column = plan.columns.get(property);
        const compared = column ? comparePhysicalType(property.physicalType, column) : { unknown: absent(plan, property) };
        checks.push({
            ...about(plan, property, 'physical-type', `${property.column} is stored as ${property.physicalType}`, ['physicalType']),
            measure: 'unknown' in compared ? { kind: 'not measurable', reason: compared.unknown } : { kind: 'shape', ...compared },
        });
    }
    return checks;
}
function logicalType(plan, property) {
    const found = plan.framings.get(property);
    if (!found)
        return { kind: 'not measurable', reason: absent(plan, property) };
    const { framing, index } = found;
    if ('mismatch' in framing)
        return { kind: 'shape', problem: framing.mismatch };
    if ('unknown' in framing)
        return { kind: 'not measurable', reason: framing.unknown };
    if (framing.typed === 'always')
        return { kind: 'shape' };
    return { kind: 'rows', frame: index, fails: `${rawName(index)} is not null and ${valueName(index)} is null` };
}
function declared(plan, property, declaration) {
    const { rule, demand, at, semantics } = declaration;
    return {
        ...about(plan, property, rule, demand, at, semantics),
        measure: onFrame(plan, property, rule !== 'required', declaration.measure),
    };
}
/** @param ofValue the measure looks at the typed value, which a column of another type does not have */
function onFrame(plan, property, ofValue, measure) {
    const found = plan.framings.get(property);
    if (!found)
        return { kind: 'not measurable', reason: absent(plan, property) };
    const { framing, index } = found;
    if (ofValue && 'mismatch' in framing)
        return { kind: 'not measurable', reason: framing.mismatch };
    return measure(plan.dialect, framing.frame, index);
}
function uniqueCheck(plan, property) {
    return {
        ...about(plan, property, 'unique', `no value of ${property.column} occurs twice`, ['unique'], 'NULL is never equal to NULL'),
        measure: onFrame(plan, property, false, (_dialect, _frame, index) => ({ kind: 'duplicates', frames: [index] })),
    };
}
/** The primary key: each member is there on every row, and together they occur once. */
function keyChecks(plan) {
    const members = plan.object.properties
        .filter((property) => property.primaryKey)
        .sort((a, b) => (a.primaryKeyPosition ?? Number.MAX_SAFE_INTEGER) - (b.primaryKeyPosition ?? Number.MAX_SAFE_INTEGER));
    const [first] = members;
    if (!first)
        return [];
    const names = members.map((property) => property.column).join(', ');
    const complete = members.map((property) => {
        const demand = `${property.column} is never missing, being part of the primary key`;
        const fails = (index) => `${rawName(index)} is null`;
        return {
            ...about(plan, property, 'primary-key', demand, ['primaryKey']),
            measure: onFrame(plan, property, false, (_dialect, _frame, index) => ({ kind: 'rows', frame: index, fails: fails(index) })),
        };
    });
    const indexes = members.map((property) => plan.framings.get(property)?.index);
    const missing = members.find((_property, at) => indexes[at] === undefined);
    const whole = {
        ...about(plan, first, 'primary-key', `the primary key (${names}) occurs once`, ['primaryKey']),
        masked: members.some(isMasked),
        measure: missing
            ? { kind: 'not measurable', reason: absent(plan, missing) }
            : { kind: 'duplicates', frames: indexes.filter((index) => index !== undefined) },
    };
    return [...complete, whole];
}
function keyOf({ id }) {
    return id === undefined ? {} : { key: id };
}
/** @param property the column that the rule stands at; undefined for a rule of the table */
function qualityChecks(plan, rule, property) {
    if (isDocumentation(rule))
        return [];
    if (rule.type === 'sql')
        return sqlChecks(plan, rule, property);
    return rulesOf(rule, property?.column ?? plan.object.physicalName, plan.positions).map((definition) => {
        const draft = property
            ? about(plan, property, definition.rule, definition.demand, [], definition.semantics)
            : ofTable(plan, definition.rule, definition.demand, definition.semantics);
        const names = definition.columns ?? (property ? [property.name] : []);
        const named = names.map((name) => plan.object.properties.find((candidate) => candidate.name === name));
        const found = named.map((candidate) => (candidate ? plan.framings.get(candidate) : undefined));
        const lacking = names[found.indexOf(undefined)];
        return {
            ...draft,
            ...keyOf(rule),
            severity: rule.severity,
            path: rule.path,
            masked: named.some((candidate) => candidate !== undefined && isMasked(candidate)),
            measure: lacking !== undefined
                ? { kind: 'not measurable', reason: `there is no column "${lacking}"` }
                : definition.measure(plan.dialect, found.flatMap((each) => each?.framing.frame ?? []), found.flatMap((each) => each?.index ?? [])),
        };
    });
}
/** What such a query says may be about any column of the table. */
function sqlChecks(plan, rule, property) {
    const { object, contractSqlOff: off } = plan;
    const column = property && (plan.columns.get(property)?.name ?? property.column);
    const lacking = property && !plan.columns.has(property) ? absent(plan, property) : undefined;
    return sqlRules(rule, { table: object.physicalName, column, off }).map(({ demand, measure }) => {
        const draft = property
            ? about(plan, property, 'sql-check', demand, [], sqlSemantics)
            : ofTable(plan, 'sql-check', demand, sqlSemantics);
        return {
            ...draft,
            ...keyOf(rule),
            severity: rule.severity,
            path: rule.path,
            masked: object.properties.some(isMasked),
            measure: lacking === undefined ? measure : { kind: 'not measurable', reason: lacking },
        };
    });
}
/** What the contract says of the inside of objects, lists and maps, counted and shown as not measured. */
function nestedChecks(plan, property) {
    const inside = [
        ...property.properties,
        ...(property.items ? [property.items] : []),
        ...(property.map ? [property.map.key, property.map.value] : []),
    ];
    return inside.flatMap((nested) => {
        const named = { ...nested, column: `${property.column}.${nested.column || 'items'}` };
        const notLookedAt = (rule, demand, at) => ({
            ...about(plan, named, rule, demand, at),
            measure: { kind: 'not measurable', reason: insideValues },
        });
        return [
            ...(named.logicalType === undefined
                ? []
                : [notLookedAt('logical-type', `${named.column} is of type ${named.logicalType}`, ['logicalType'])]),
            ...(named.physicalType === undefined
                ? []
                : [notLookedAt('physical-type', `${named.column} is stored as ${named.physicalType}`, ['physicalType'])]),
            ...(named.primaryKey ? [notLookedAt('primary-key', `${named.column} is part of the primary key`, ['primaryKey'])] : []),
            ...declarationsOf(named, plan.positions).map(({ rule, demand, at }) => notLookedAt(rule, demand, at)),
            ...(named.unique ? [notLookedAt('unique', `no value of ${named.column} occurs twice`, ['unique'])] : []),
            ...named.quality
                .filter((rule) => !isDocumentation(rule))
                .map((rule) => ({
                ...notLookedAt('custom-check', rule.name ?? `a quality rule of ${named.column}`, []),
                path: rule.path,
            })),
            ...named.relationships.map((relationship) => ({
                ...notLookedAt('relationship', `a relationship of ${named.column} holds`, []),
                path: relationship.path,
            })),
            ...nestedChecks(plan, named),
        ];
    });
}
function about(plan, property, rule, demand, at, semantics) {
    return {
        rule,
        object: plan.object.name,
        column: property.column,
        demand,
        severity: 'error',
        declared: true,
        path: [...property.path, ...at],
        masked: isMasked(property),
        ...(semantics === undefined ? {} : { semantics }),
    };
}
function ofTable(plan, rule, demand, semantics) {
    const base = {
        rule,
        object: plan.object.name,
        demand,
        severity: 'error',
        declared: true,
        path: plan.object.path,
        masked: false,
    };
    return semantics === undefined ? base : { ...base, semantics };
}
function plan_unmeasured(plan, rule, path, reason) {
    return {
        ...ofTable(plan, rule, `a relationship of ${plan.object.name} holds`),
        path,
        measure: { kind: 'not measurable', reason },
    };
}
function absent(plan, property) {
    return isStored(property)
        ? `the column "${property.column}" is not in the data`
        : `${property.column} is computed (${plan.object.name}), not stored`;
}
/** A classification other than public says that values are not for everyone who can read a report. */
function isMasked(property) {
    const { classification, encryptedName } = property;
    return encryptedName !== undefined || (classification !== undefined && classification.trim().toLowerCase() !== 'public');
}
/** Ids from the contract's own id, else from the names that a check concerns; the second check of the same name gets a number. */
function withIds(drafts) {
    const seen = new Map();
    return drafts.map(({ key, ...draft }) => {
        const base = [draft.object, ...(draft.column === undefined ? [] : [draft.column]), key ?? draft.rule].join('.');
        const count = (seen.get(base) ?? 0) + 1;
        seen.set(base, count);
        return { id: count === 1 ? base : `${base}.${count}`, ...draft };
    });
}

;// CONCATENATED MODULE: ./build/shared/data/profile/exact-number.js
/** The number itself where 15 digits or a safe integer hold it, else its shortest text. @throws TypeError when it is no finite number */
function exactNumber(value) {
    const given = typeof value === 'string' ? fromText(value) : value;
    if (typeof given === 'bigint')
        return Number.isSafeInteger(Number(given)) ? Number(given) : given.toString();
    if (typeof given !== 'number' || !Number.isFinite(given))
        throw new TypeError(`${String(value)} is not a finite number`);
    if (given === 0)
        return 0;
    return Number.isSafeInteger(given) || Number(given.toPrecision(15)) === given ? given : String(given);
}
/** As a double, for arithmetic. */
function exact_number_numberOf(value) {
    return Number(value);
}
/** Ascending order, exact for integers that no double holds. */
function compareExact(a, b) {
    const difference = Number(a) - Number(b);
    if (difference !== 0)
        return difference;
    return a === b ? 0 : isInteger(a) && isInteger(b) ? Number(BigInt(a) - BigInt(b)) : 0;
}
function isInteger(value) {
    return /^-?[0-9]+$/.test(String(value));
}
function fromText(text) {
    return /^-?[0-9]+$/.test(text) ? BigInt(text) : Number(text);
}

;// CONCATENATED MODULE: ./build/shared/data/profile/distribution.js

const evenLean = 5_000;
const leanSteps = 10_000;
/** Of all values with their rows, ascending. */
function completeDistribution(values) {
    return {
        knots: values.map(([value]) => value),
        atoms: values.map(([, rows]) => rows),
        open: Array.from({ length: values.length + 1 }, () => 0),
        lean: Array.from({ length: Math.max(0, values.length - 1) }, () => evenLean),
        error: 0,
        complete: true,
    };
}
/**
 * Of the answer to `knotsQuery`.
 *
 * @param low   the smallest value, from which the distances are counted
 * @param units of a distance of one
 */
function distributionOf(answer, low, units) {
    const knots = answer
        .filter(isKnot)
        .map((row) => ({ value: exactNumber(row.knot), first: distribution_integer(row.first_rank), last: distribution_integer(row.last_rank) }))
        .sort((a, b) => a.first - b.first);
    const between = new Map();
    let distinct = 0;
    for (const row of answer) {
        distinct += distribution_integer(row.distinct_values);
        if (isKnot(row))
            continue;
        const first = distribution_integer(row.first_rank);
        const at = knots.findIndex((knot) => knot.first > first);
        const before = between.get(at) ?? { rows: 0, total: 0n };
        between.set(at, { rows: before.rows + distribution_integer(row.n), total: before.total + BigInt(String(row.total)) });
    }
    const open = knots.map((knot, index) => knot.first - (knots[index - 1]?.last ?? 0) - 1);
    const lean = knots.slice(1).map((knot, index) => {
        const found = between.get(index + 1);
        const lower = exact_number_numberOf(knots[index]?.value ?? knot.value);
        return found ? leanOf(low + Number(found.total) / found.rows / units, lower, exact_number_numberOf(knot.value)) : evenLean;
    });
    return {
        distinct,
        distribution: {
            knots: knots.map((knot) => knot.value),
            atoms: knots.map((knot) => knot.last - knot.first + 1),
            open: [...open, 0],
            lean,
            error: 0,
            complete: open.every((rows) => rows === 0),
        },
    };
}
function isKnot(row) {
    return distribution_integer(row.part) > 0;
}
/** Where a mean lies between two knots. */
function leanOf(mean, lower, upper) {
    const share = (mean - lower) / (upper - lower);
    return Number.isFinite(share) ? Math.round(Math.min(1, Math.max(0, share)) * leanSteps) : evenLean;
}
/** The knots around all values that are none; undefined when all are. */
function innerRange({ knots, open }) {
    const low = knots[open.findIndex((rows) => rows > 0) - 1];
    const high = knots[open.findLastIndex((rows) => rows > 0)];
    return low === undefined || high === undefined ? undefined : { low: exact_number_numberOf(low), high: exact_number_numberOf(high) };
}
/** Rows below each knot, and those below it or equal to it. */
function ranksOf({ open, atoms }) {
    const below = [];
    const upTo = [];
    let rows = 0;
    for (const [index, atom] of atoms.entries()) {
        rows += open[index] ?? 0;
        below.push(rows);
        rows += atom;
        upTo.push(rows);
    }
    return { below, upTo };
}
/** Fewer knots, the same rows: those of a knot that goes are counted as between its neighbours. */
function withoutKnots(given, goes) {
    const { knots, atoms, open, lean } = given;
    const stays = knots.map((knot, index) => !goes(knot, index));
    if (stays.every((each) => each))
        return given;
    const next = { ...given, knots: [], atoms: [], open: [], lean: [], complete: false };
    let rows = 0;
    let total = 0;
    for (const [index, knot] of knots.entries()) {
        const value = exact_number_numberOf(knot);
        const between = open[index] ?? 0;
        const previous = knots[index - 1];
        rows += between;
        if (between > 0 && previous !== undefined) {
            const lower = exact_number_numberOf(previous);
            total += between * (lower + ((lean[index - 1] ?? evenLean) / leanSteps) * (value - lower));
        }
        if (!stays[index]) {
            rows += atoms[index] ?? 0;
            total += (atoms[index] ?? 0) * value;
            continue;
        }
        const lower = next.knots.at(-1);
        if (lower !== undefined)
            next.lean.push(rows === 0 ? evenLean : leanOf(total / rows, exact_number_numberOf(lower), value));
        next.knots.push(knot);
        next.atoms.push(atoms[index] ?? 0);
        next.open.push(rows);
        rows = 0;
        total = 0;
    }
    next.open.push(rows + (open.at(-1) ?? 0));
    return next;
}
/** Without the knots outside of which, or at which, fewer than `floor` rows lie on either side: those would tell of single rows. */
function withoutExtremes(given, floor) {
    const { below, upTo } = ranksOf(given);
    const all = (upTo.at(-1) ?? 0) + (given.open.at(-1) ?? 0);
    return withoutKnots(given, (_, index) => (upTo[index] ?? 0) < floor || all - (below[index] ?? 0) < floor);
}
/** The smallest knots that at least 10, 20 … 90 % of the rows are not above; fewer where they coincide. */
function decileEdges(given) {
    const { upTo } = ranksOf(given);
    const all = (upTo.at(-1) ?? 0) + (given.open.at(-1) ?? 0);
    const edges = [];
    for (let tenth = 1; tenth < 10; tenth++) {
        const at = upTo.findIndex((rows) => rows * 10 >= tenth * all);
        const knot = given.knots[at];
        const last = edges.at(-1);
        if (knot !== undefined && (last === undefined || compareExact(knot, last) > 0))
            edges.push(knot);
    }
    return edges;
}
function distribution_integer(value) {
    return Number(value ?? 0);
}

;// CONCATENATED MODULE: ./build/shared/data/profile/blocks.js


/** Blocks a profile has at most; the shortest length that keeps to it is taken. */
const mostBlocks = 40;
const lengths = [1, 7, 28, 91, 364, 3640];
const microsecondsPerDay = 86_400_000_000;
/** undefined when the column is none of dates or timestamps, or has no values to tell. */
function blockPlan(columns, profiles, name) {
    const time = columns.findIndex((column) => column.name === name);
    const kind = columns[time]?.kind;
    const knots = profiles.get(time)?.distribution?.knots ?? [];
    const [first, last] = [knots[0], knots.at(-1)];
    if ((kind !== 'date' && kind !== 'timestamp') || first === undefined || last === undefined)
        return undefined;
    const unitsPerDay = kind === 'date' ? 1 : microsecondsPerDay;
    const span = (exact_number_numberOf(last) - exact_number_numberOf(first)) / unitsPerDay;
    const days = lengths.find((length) => span / length + 2 <= mostBlocks) ?? Math.ceil(span / (mostBlocks - 2));
    const edges = new Map();
    for (const [index, { kind, distribution }] of profiles) {
        if ((kind === 'integer' || kind === 'number') && distribution)
            edges.set(index, decileEdges(distribution).map(String));
    }
    return { time, units: days * unitsPerDay, edges, days, unitsPerDay };
}
/** Of the answer to `blocksQuery`. */
function blocksOf(answer, plan, column) {
    const sorted = [...answer].sort((a, b) => Number(a.block) - Number(b.block));
    const columns = new Map([...plan.edges].map(([index, edges]) => {
        const counts = sorted.map((row) => {
            const below = [...edges.map((_, place) => Number(row[`below_${index}_${place}`])), Number(row[`valid_${index}`])];
            return below.map((rows, place) => rows - (below[place - 1] ?? 0));
        });
        return [index, { edges: edges.map((edge) => exactNumber(edge)), counts }];
    }));
    const starts = sorted.map((row) => Number(row.block) / plan.unitsPerDay);
    return { blocks: { column, days: plan.days, starts, rows: sorted.map((row) => Number(row.n)) }, columns };
}

;// CONCATENATED MODULE: ./build/shared/data/profile/categories.js
/** Texts and truth values with their rows. Pure. */
/** Most frequent first, the same count by the bytes of the text: engines order text in other ways. */
function sortCategories(entries) {
    return entries
        .map(([text, rows]) => [text, rows])
        .sort(([a, m], [b, n]) => n - m || Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

;// CONCATENATED MODULE: ./build/shared/data/profile/column.js
/** Kinds whose values are numbers, or are counted in days or microseconds. */
function isOrdered(kind) {
    return ordered.has(kind);
}
const ordered = new Set(['integer', 'number', 'date', 'timestamp', 'time']);

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/shared/report/stable-json.js
/** JSON with one spelling: same value, same bytes, on every machine and in every run. */

/**
 * Canonical JSON: keys sorted by code unit, numbers rounded to 15 significant digits (safe integers stay exact, −0 is 0), bigints
 * as JSON integers, members that are undefined left out.
 *
 * @param indent spaces a level; 0 for one line without spaces
 * @throws TypeError that names the path of a value JSON has no form for: NaN, Infinity, undefined in a list, functions, symbols,
 *                   objects of a class, a value that contains itself
 */
function stableJson(value, indent = 0) {
    return write(value, '$', [], indent);
}
/** `sha256:<64 hex digits>` of the canonical JSON of the value. */
function digestOf(value) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(stableJson(value)).digest('hex')}`;
}
function write(value, path, parents, indent) {
    if (value === null || typeof value === 'boolean' || typeof value === 'string')
        return JSON.stringify(value);
    if (typeof value === 'bigint')
        return value.toString();
    if (typeof value === 'number')
        return writeNumber(value, path);
    if (typeof value !== 'object')
        throw new TypeError(`${path} is ${typeof value}, for which JSON has no form`);
    if (parents.includes(value))
        throw new TypeError(`${path} contains itself`);
    const inside = [...parents, value];
    if (Array.isArray(value)) {
        return enclose('[', Array.from(value, (item, index) => write(item, `${path}[${index}]`, inside, indent)), ']', inside.length, indent);
    }
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) {
        throw new TypeError(`${path} is an object of class ${prototype.constructor?.name ?? '?'}, for which JSON has no form`);
    }
    const members = Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, member]) => `${JSON.stringify(key)}:${indent === 0 ? '' : ' '}${write(member, `${path}.${key}`, inside, indent)}`);
    return enclose('{', members, '}', inside.length, indent);
}
function writeNumber(value, path) {
    if (!Number.isFinite(value))
        throw new TypeError(`${path} is ${value}, for which JSON has no form`);
    return JSON.stringify(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
}
function enclose(open, parts, close, depth, indent) {
    if (indent === 0 || parts.length === 0)
        return open + parts.join(',') + close;
    const inner = `\n${' '.repeat(indent * depth)}`;
    return `${open}${inner}${parts.join(`,${inner}`)}\n${' '.repeat(indent * (depth - 1))}${close}`;
}

;// CONCATENATED MODULE: ./build/shared/data/profile/fingerprint.js
/**
 * A fingerprint of a table's rows that no order of rows or columns, no split into files and no file format changes.
 *
 * Each row is written as bytes: its numbers as 8 bytes each (IEEE 754, big-endian, NaN where there is none), then every other cell, both in the
 * order of the column names. The two halves of the MD5 of these bytes are added up over all rows, modulo 2^64. A row that occurs twice counts
 * twice, and sums of parts add up to the sum of the whole.
 *
 * Two data sets that differ by accident have the same sums with a probability of about 2^-128 (MD5 taken as a random function); among n data
 * sets some two do with at most n²/2^129. It is no proof against somebody who makes rows collide on purpose: MD5 and sums of 128 bits can be
 * forced. Who needs that signs the files.
 *
 * It costs about 0.1 µs a cell and a pass over all columns.
 */

const FORM = 'mlops-actions/rows/v1';
/** @param sums over all rows, of any size and sign */
function fingerprintOf(columns, rows, sums) {
    const sorted = [...columns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, kind]) => [name, kind]);
    const statement = { columns: sorted, rows, sums: [hexadecimal(sums[0]), hexadecimal(sums[1])] };
    return { digest: digestOf({ form: FORM, ...statement }), ...statement };
}
/** Of both parts together. @throws RangeError when their columns differ */
function addFingerprints(a, b) {
    if (JSON.stringify(a.columns) !== JSON.stringify(b.columns))
        throw new RangeError('the parts have different columns');
    const sum = (place) => BigInt(`0x${a.sums[place]}`) + BigInt(`0x${b.sums[place]}`);
    return fingerprintOf(a.columns, a.rows + b.rows, [sum(0), sum(1)]);
}
/** SQL for the bytes of a row, out of the values `v<i>` and what is no value `e<i>`. */
function rowBytes(dialect, columns) {
    const order = columns.map((_, index) => index).sort((a, b) => (nameAt(columns, a) < nameAt(columns, b) ? -1 : 1));
    const numbers = order.filter((index) => columns[index]?.kind === 'number');
    const bytes = numbers.map((index) => dialect.canonical.doubleBytes(`v${index}`));
    const texts = order.flatMap((index) => {
        const column = columns[index];
        if (!column)
            return [];
        const odd = column.canBeInvalid ? [`'!' || ${lengthOf(dialect, `e${index}`)} || ':' || e${index}`] : [];
        return [...odd, ...cellOf(dialect, column, `v${index}`)];
    });
    return joined([...bytes, dialect.canonical.textBytes(texts.length === 0 ? "''" : joinedText(dialect, texts))]);
}
/** Pieces of text of which the last says where the cell ends, so that no two rows are written alike. */
function cellOf(dialect, { kind }, value) {
    if (kind === 'number')
        return ["'.'"];
    if (kind === 'boolean')
        return [`case when ${value} then 't' when not ${value} then 'f' else '-' end`];
    if (kind === 'text' || kind === 'untyped')
        return [lengthOf(dialect, value), "':'", value];
    return [`cast(${value} as ${dialect.type('text')})`, "';'"];
}
function lengthOf(dialect, text) {
    return `cast(${dialect.length(text)} as ${dialect.type('text')})`;
}
/** A function takes no more than this. */
const mostArguments = 100;
function joinedText(dialect, parts) {
    if (parts.length <= mostArguments)
        return dialect.canonical.joinedText(parts);
    const groups = Array.from({ length: Math.ceil(parts.length / mostArguments) }, (_, place) => dialect.canonical.joinedText(parts.slice(place * mostArguments, (place + 1) * mostArguments)));
    return joinedText(dialect, groups);
}
/** Pairwise, so that ten thousand columns do not nest ten thousand deep. */
function joined(parts) {
    const [only] = parts;
    if (parts.length === 1 && only !== undefined)
        return only;
    const half = Math.ceil(parts.length / 2);
    return `(${joined(parts.slice(0, half))} || ${joined(parts.slice(half))})`;
}
function nameAt(columns, index) {
    return columns[index]?.name ?? '';
}
function hexadecimal(sum) {
    return BigInt.asUintN(64, sum).toString(16).padStart(16, '0');
}

;// CONCATENATED MODULE: ./build/shared/data/profile/limits.js
/** Sizes that keep the profile of fifty columns below 300 kB. */
const limits = {
    /** Knots at equal ranks, and beside them the smallest and the largest values on each side. */
    knots: 112,
    tail: 10,
    /** Up to so many different values all are knots. */
    complete: 128,
    categories: 150,
    /** Characters of a text that is named. */
    category: 80,
};

;// CONCATENATED MODULE: ./build/shared/data/profile/queries.js


/** The columns of a FROM item as a stage. */
function stageOf(dialect, source, columns) {
    const at = (index) => columnAt(columns, index);
    return {
        from(indexes) {
            if (indexes.length === 0)
                return `${source} as source`;
            const raws = indexes.map((index) => {
                const field = dialect.identifier(at(index).column.name);
                return `${at(index).raw(field)} as r${index}`;
            });
            const typed = indexes.flatMap((index) => [`r${index}`, `${at(index).value(`r${index}`)} as t${index}`]);
            const values = indexes.flatMap((index) => {
                const { canBeInvalid, column } = at(index);
                const value = `${canonicalValue(dialect, at(index), `t${index}`)} as v${index}`;
                const shown = dialect.shown(`r${index}`, column.family);
                return canBeInvalid ? [value, `case when t${index} is null then ${shown} end as e${index}`] : [value];
            });
            return `(${profile_queries_select(values, `(${profile_queries_select(typed, `(${profile_queries_select(raws, `${source} as source`)}) as raws`)}) as typed`)}) as stage`;
        },
    };
}
/** Dates, timestamps and times as integers, numbers as doubles; what has no kind as text. */
function canonicalValue(dialect, { kind, column }, value) {
    switch (kind) {
        case 'number':
            return `cast(${value} as ${dialect.type('double')}) + 0.0`;
        case 'date':
            return dialect.canonical.days(value);
        case 'timestamp':
            return dialect.canonical.microseconds(value);
        case 'time':
            return dialect.canonical.microsecondsOfDay(value);
        case 'untyped':
            return dialect.shown(value, column.family);
        default:
            return value;
    }
}
/** One scan: `row_count`, the counts of each column under `<name>_<i>`, and with `digest` the two sums of the fingerprint. */
function countsQuery(dialect, stage, columns, wanted, { digest }) {
    const counts = wanted.flatMap((index) => queries_countsOf(dialect, columnAt(columns, index), index));
    if (!digest)
        return profile_queries_select(['count(*) as row_count', ...counts], stage.from(wanted));
    const all = columns.map((_, index) => index);
    const values = all.flatMap((index) => [`v${index}`, ...(columnAt(columns, index).canBeInvalid ? [`e${index}`] : [])]);
    const digested = `(${profile_queries_select([...values, `${dialect.canonical.md5(rowBytes(dialect, columns))} as row_digest`], stage.from(all))}) as digested`;
    const [first, second] = dialect.canonical.md5Halves('row_digest');
    const sums = [`${dialect.canonical.sum(first)} as digest_first`, `${dialect.canonical.sum(second)} as digest_second`];
    return profile_queries_select(['count(*) as row_count', ...sums, ...counts], digested);
}
function queries_countsOf(dialect, { kind, canBeInvalid, withheld }, index) {
    const value = `v${index}`;
    const invalid = canBeInvalid ? [`count(e${index}) as invalid_${index}`] : [];
    const present = `count(${value}) as valid_${index}`;
    if (withheld !== undefined || kind === 'untyped')
        return [present, ...invalid];
    if (kind === 'text') {
        const length = dialect.length(value);
        return [present, ...invalid, `min(${length}) as shortest_${index}`, `max(${length}) as longest_${index}`];
    }
    if (!isOrdered(kind))
        return [present, ...invalid];
    return [
        present,
        ...invalid,
        `min(${value}) as low_${index}`,
        `max(${value}) as high_${index}`,
        ...(kind === 'integer' || kind === 'number'
            ? [`${dialect.countIf(`${value} = 0`)} as zeros_${index}`, `${dialect.countIf(`${value} < 0`)} as negatives_${index}`]
            : []),
        ...(kind === 'number' ? [`${dialect.countIf(`${value} = floor(${value})`)} as whole_${index}`] : []),
    ];
}
/** What the values are that are no numbers, as `nan_<i>`, `posinf_<i>` and `neginf_<i>`. */
function infinitiesQuery(dialect, stage, wanted) {
    const counts = wanted.flatMap((index) => {
        const among = (texts) => dialect.countIf(`lower(e${index}) in (${texts})`);
        return [
            `${among("'nan', '+nan', '-nan'")} as nan_${index}`,
            `${among("'inf', '+inf', 'infinity', '+infinity'")} as posinf_${index}`,
            `${among("'-inf', '-infinity'")} as neginf_${index}`,
        ];
    });
    return profile_queries_select(counts, stage.from(wanted));
}
/** How many values differ among the first rows, as `distinct_<i>` of `row_count`. It decides how the rest is asked, never what is answered. */
function lookQuery(stage, wanted, rows) {
    const head = `(select * from ${stage.from(wanted)} limit ${rows}) as head`;
    return profile_queries_select(['count(*) as row_count', ...wanted.map((index) => `count(distinct v${index}) as distinct_${index}`)], head);
}
/** The smallest `most` values with their rows `n`, ascending: all of them when fewer come. */
function valuesQuery(stage, index, most) {
    return `${profile_queries_select(['x', 'n'], `(${counted(stage, index)}) as counted`)}\norder by x\nlimit ${most}`;
}
/**
 * The knots of a column, each with its first and last rank, and for each stretch of `step` ranks the other values together:
 * rows with `part` (above 0 for a knot), `knot`, `first_rank`, `last_rank`, `n` rows, `total` of the distances to `low` in units, and
 * `distinct_values`.
 * All other values of one stretch lie between the same two knots.
 */
function knotsQuery(dialect, stage, index, plan) {
    const { rows, step, tail, low, units, byRow } = plan;
    const isKnot = `last_rank - 1 - mod(last_rank - 1, ${step}) >= first_rank - 1 or first_rank <= ${tail} or last_rank > ${rows - tail}`;
    const distance = `cast(floor((cast(x as ${dialect.type('double')}) - ${queries_double(dialect, low)}) * ${queries_double(dialect, units)}) as ${dialect.type('integer')})`;
    const placed = profile_queries_select([
        'x',
        'first_rank',
        'last_rank',
        byRow ? 'place' : 'first_rank as place',
        // Knots by their rank, from 1; stretches by where they begin, at or below 0.
        `case when ${isKnot} then first_rank else mod(first_rank - 1, ${step}) + 1 - first_rank end as part`,
    ], `(${byRow ? rankedRows(stage, index) : rankedValues(dialect, stage, index)}) as ranked`);
    // What is far outside of the others is a knot: its distance would not fit.
    const weight = `case when part > 0 then 0 else ${weighted(dialect, distance, byRow)} end`;
    const items = [
        'part',
        'min(x) as knot',
        'min(first_rank) as first_rank',
        'max(last_rank) as last_rank',
        byRow ? 'count(*) as n' : 'sum(last_rank - first_rank + 1) as n',
        `${dialect.canonical.sum(weight)} as total`,
        `${byRow ? dialect.countIf('place = first_rank') : 'count(*)'} as distinct_values`,
    ];
    return `${profile_queries_select(items, `(${placed}) as placed`)}\ngroup by part`;
}
function weighted(dialect, distance, byRow) {
    return byRow ? distance : `cast(last_rank - first_rank + 1 as ${dialect.type('large integer')}) * ${distance}`;
}
/** One row for each row that has a value. */
function rankedRows(stage, index) {
    const windows = [
        `v${index} as x`,
        `row_number() over (order by v${index}) as place`,
        `rank() over (order by v${index}) as first_rank`,
        `count(*) over (order by v${index}) as last_rank`,
    ];
    return `${profile_queries_select(windows, stage.from([index]))}\nwhere v${index} is not null`;
}
/** One row for each value. */
function rankedValues(dialect, stage, index) {
    const upTo = `cast(sum(n) over (order by x) as ${dialect.type('integer')})`;
    const sums = profile_queries_select(['x', 'n', `${upTo} as last_rank`], `(${counted(stage, index)}) as counted`);
    return profile_queries_select(['x', 'last_rank - n + 1 as first_rank', 'last_rank'], `(${sums}) as sums`);
}
function counted(stage, index) {
    return `${profile_queries_select([`v${index} as x`, 'count(*) as n'], stage.from([index]))}\nwhere v${index} is not null\ngroup by v${index}`;
}
/** Distances have this many steps in the sums of their powers. */
const momentSteps = 2 ** 61;
/** Sums of the first four powers of the scaled distances, in steps, as `p1_<i>` … `p4_<i>`. */
function momentsQuery(dialect, stage, plans) {
    const near = plans.map(({ index, center, scale }) => {
        const value = `cast(v${index} as ${dialect.type('double')})`;
        return `(${value} - ${queries_double(dialect, center)}) * ${queries_double(dialect, scale)} as a${index}`;
    });
    const squares = plans.flatMap(({ index }) => [`a${index}`, `a${index} * a${index} as b${index}`]);
    const steps = queries_double(dialect, String(momentSteps));
    const sum = (power) => dialect.canonical.sum(`cast(floor(${power} * ${steps}) as ${dialect.type('integer')})`);
    const sums = plans.flatMap(({ index: i }) => [`a${i}`, `b${i}`, `a${i} * b${i}`, `b${i} * b${i}`].map((power, place) => `${sum(power)} as p${place + 1}_${i}`));
    const from = `(${profile_queries_select(near, stage.from(plans.map((plan) => plan.index)))}) as near`;
    return profile_queries_select(sums, `(${profile_queries_select(squares, from)}) as squares`);
}
/** The most frequent values with at least `floor` rows, and on every row `distinct_values`; one row with a NULL when none is so frequent. */
function categoriesQuery(stage, index, { floor, most }) {
    const top = `select x, n from counted where n >= ${floor} order by n desc, x limit ${most}`;
    return [
        `with counted as (${counted(stage, index)}),`,
        'totals as (select count(*) as distinct_values from counted),',
        `frequent as (${top})`,
        'select totals.distinct_values, frequent.x, frequent.n from totals left join frequent on 1 = 1',
    ].join('\n');
}
/** How many distinct values a column has whose values are not written. */
function distinctQuery(stage, indexes) {
    return profile_queries_select(indexes.map((index) => `count(distinct v${index}) as distinct_${index}`), stage.from(indexes));
}
/** For each block of time its `block` number, `n` rows, and for each column how many values lie below each edge and in all. */
function blocksQuery(dialect, stage, columns, { time, units, edges }) {
    const indexes = [...new Set([time, ...edges.keys()])].sort((a, b) => a - b);
    const block = `v${time} - mod(mod(v${time}, ${units}) + ${units}, ${units})`;
    const below = [...edges].flatMap(([index, values]) => [
        ...values.map((edge, place) => {
            const literal = columnAt(columns, index).kind === 'number' ? queries_double(dialect, edge) : edge;
            return `${dialect.countIf(`v${index} < ${literal}`)} as below_${index}_${place}`;
        }),
        `count(v${index}) as valid_${index}`,
    ]);
    const items = [`${block} as block`, 'count(*) as n', ...below];
    return `${profile_queries_select(items, stage.from(indexes))}\nwhere v${time} is not null\ngroup by ${block}`;
}
/** From text, so that no parser makes a decimal of it. */
function queries_double(dialect, value) {
    return `cast(${dialect.text(value)} as ${dialect.type('double')})`;
}
function columnAt(columns, index) {
    const column = columns[index];
    if (!column)
        throw new RangeError(`no column ${index}`);
    return column;
}
function profile_queries_select(items, from) {
    return `select\n  ${items.join(',\n  ')}\nfrom ${from}`;
}

;// CONCATENATED MODULE: ./build/shared/data/profile/moments.js

/** Digits that rounding leaves: more are noise of the last operations. */
const digits = 12;
/** The power of two that brings every distance of at most `farthest` into −1 … 1. @param farthest ≥ 0, finite */
function unitScale(farthest) {
    if (farthest === 0)
        return 1;
    const exponent = Math.min(1000, Math.max(-1000, -Math.ceil(Math.log2(farthest)) - 1));
    return 2 ** exponent;
}
/**
 * @param rows   values, ≥ 1
 * @param center what the distances are from
 * @param scale  see `unitScale`
 * @param sums   of the first four powers of the scaled distances, in `momentSteps`
 */
function momentsOf(rows, center, scale, sums) {
    const [s1 = 0, s2 = 0, s3 = 0, s4 = 0] = sums.map((sum) => Number(sum) / momentSteps);
    const d = s1 / rows;
    const m2 = s2 - rows * d * d;
    const m3 = s3 - 3 * d * s2 + 2 * rows * d ** 3;
    const m4 = s4 - 4 * d * s3 + 6 * d * d * s2 - 3 * rows * d ** 4;
    return written(center + d / scale, Math.max(0, m2) / scale / scale, m3 / scale / scale / scale, Math.max(0, m4) / scale / scale / scale / scale);
}
/**
 * Moments of two parts together, as exact as doubles are.
 *
 * @see Pébay (2008), Formulas for robust, one-pass parallel computation of covariances and arbitrary-order statistical moments, Sandia SAND2008-6212
 */
function addMoments(a, rowsA, b, rowsB) {
    const n = rowsA + rowsB;
    const d = b.mean - a.mean;
    const [a3, b3, a4, b4] = [a.m3 ?? Number.NaN, b.m3 ?? Number.NaN, a.m4 ?? Number.NaN, b.m4 ?? Number.NaN];
    const m2 = a.m2 + b.m2 + (d * d * rowsA * rowsB) / n;
    const m3 = a3 + b3 + (d ** 3 * rowsA * rowsB * (rowsA - rowsB)) / n ** 2 + (3 * d * (rowsA * b.m2 - rowsB * a.m2)) / n;
    const m4 = a4 +
        b4 +
        (d ** 4 * rowsA * rowsB * (rowsA ** 2 - rowsA * rowsB + rowsB ** 2)) / n ** 3 +
        (6 * d * d * (rowsA ** 2 * b.m2 + rowsB ** 2 * a.m2)) / n ** 2 +
        (4 * d * (rowsA * b3 - rowsB * a3)) / n;
    return written(a.mean + (d * rowsB) / n, m2, m3, m4);
}
function written(mean, m2, m3, m4) {
    return {
        mean: rounded(mean),
        m2: rounded(Math.min(m2, Number.MAX_VALUE)),
        ...(Number.isFinite(m3) ? { m3: rounded(m3) } : {}),
        ...(Number.isFinite(m4) ? { m4: rounded(m4) } : {}),
    };
}
function rounded(value) {
    return Number(value.toPrecision(digits)) + 0;
}

;// CONCATENATED MODULE: ./build/shared/data/profile/measure.js









const columnsPerScan = 200;
const momentsPerScan = 40;
const measure_looked = 10_000;
/** How much wider than the range of all but the outermost values the whole range may be. */
const outlying = 2 ** 20;
/**
 * Everything that is written is exact, or a pure function of exact numbers: neither the order of rows and columns, nor files, threads or the
 * format of the data change it.
 *
 * @throws EngineError when the engine fails or the data cannot be read to its end
 */
async function profileTable(engine, table, columns, options) {
    const task = options.progress.start(`${table.title}: profile`, { bytes: table.bytes });
    try {
        const kept = await keep(engine, table, columns, options.signal);
        try {
            return await new Profiling(engine, kept.stage, columns, options, (share) => task.update(share)).run();
        }
        finally {
            await kept.drop();
        }
    }
    finally {
        task.end();
    }
}
const keptName = 'profiled_values';
/** Text is read and typed once, where the engine can keep what it has read; typed files are as cheap to read again. */
async function keep(engine, table, columns, signal) {
    const stage = stageOf(engine.dialect, table.from, columns);
    const { shortcuts } = engine.dialect;
    const isTyped = columns.every(({ column }) => column.storage === 'typed');
    if (!shortcuts || isTyped)
        return { stage, drop: async () => undefined };
    const all = columns.map((_, index) => index);
    await engine.query(shortcuts.keep(keptName, `select * from ${stage.from(all)}`), { signal });
    const drop = async () => void (await engine.query(shortcuts.drop(keptName)));
    return { stage: { from: () => `${keptName} as stage` }, drop };
}
class Profiling {
    #engine;
    #stage;
    #columns;
    #options;
    #share;
    constructor(engine, stage, columns, options, share) {
        this.#engine = engine;
        this.#stage = stage;
        this.#columns = columns;
        this.#options = options;
        this.#share = share;
    }
    async run() {
        const counts = await this.#counts();
        const rows = Number(counts.row_count ?? 0);
        const distinctSeen = await this.#look();
        const profiles = new Map();
        for (const [index, column] of this.#columns.entries()) {
            profiles.set(index, await this.#column(column, index, counts, rows, distinctSeen));
            this.#share((index + 1) / (this.#columns.length + 1));
        }
        await this.#moments(profiles, counts);
        const time = await this.#blocks(profiles);
        return {
            object: this.#options.object,
            rows,
            dataset: fingerprintOf(this.#columns.map(({ name, kind }) => [name, kind]), rows, [bigint(counts.digest_first), bigint(counts.digest_second)]),
            columns: Object.fromEntries(this.#columns.map(({ name }, index) => [name, profiles.get(index) ?? missing(name)])),
            ...(time ? { time } : {}),
        };
    }
    async #one(sql) {
        const [row] = await this.#all(sql);
        return row ?? {};
    }
    #all(sql) {
        return this.#engine.query(sql, { signal: this.#options.signal });
    }
    async #counts() {
        const { dialect } = this.#engine;
        let counts = {};
        for (const [place, indexes] of batches(this.#columns.map((_, index) => index), columnsPerScan).entries()) {
            const sql = countsQuery(dialect, this.#stage, this.#columns, indexes, { digest: place === 0 });
            counts = { ...counts, ...(await this.#one(sql)) };
        }
        const odd = this.#indexes(({ kind }, index) => kind === 'number' && count(counts, `invalid_${index}`) > 0);
        for (const indexes of batches(odd, columnsPerScan)) {
            counts = { ...counts, ...(await this.#one(infinitiesQuery(dialect, this.#stage, indexes))) };
        }
        return counts;
    }
    /** The share of different values among the first rows, by column. */
    async #look() {
        const wanted = this.#indexes(({ kind, withheld }) => isOrdered(kind) && withheld === undefined);
        const shares = new Map();
        for (const indexes of batches(wanted, columnsPerScan)) {
            const row = await this.#one(lookQuery(this.#stage, indexes, measure_looked));
            for (const index of indexes)
                shares.set(index, Number(row[`distinct_${index}`]));
        }
        return shares;
    }
    async #column(column, index, counts, rows, distinctSeen) {
        const base = baseOf(column, index, counts, rows);
        const valid = rows - base.nulls - base.invalid;
        if (column.kind === 'untyped')
            return base;
        const { withheld } = column;
        if (withheld !== undefined || (valid > 0 && valid < this.#options.floor)) {
            const row = await this.#one(distinctQuery(this.#stage, [index]));
            return { ...base, distinct: Number(row[`distinct_${index}`]), withheld: withheld ?? 'too few rows' };
        }
        if (valid === 0)
            return { ...base, distinct: 0 };
        return isOrdered(column.kind)
            ? this.#ordered(column, index, base, counts, valid, distinctSeen.get(index) ?? 0)
            : this.#named(column, index, base, counts, valid);
    }
    async #ordered({ kind }, index, base, counts, valid, distinctSeen) {
        const { distribution, distinct } = await this.#distribution(index, counts, valid, distinctSeen);
        const { isPersonal, extremes, floor } = this.#options;
        const isNumeric = kind === 'integer' || kind === 'number';
        const personal = isNumeric ? distribution.knots.filter((knot) => isPersonal(String(knot))) : [];
        if (personal.length * 2 > distribution.knots.length)
            return { ...base, distinct, withheld: 'looks personal' };
        const unnamed = withoutKnots(distribution, (knot) => personal.includes(knot));
        return {
            ...base,
            distinct,
            ...(isNumeric ? { zeros: count(counts, `zeros_${index}`), negatives: count(counts, `negatives_${index}`) } : {}),
            ...(kind === 'number' ? { whole: count(counts, `whole_${index}`) } : {}),
            distribution: extremes === 'kept' ? unnamed : withoutExtremes(unnamed, floor),
        };
    }
    async #distribution(index, counts, valid, distinctSeen) {
        const { complete } = limits;
        if (distinctSeen <= complete) {
            const few = await this.#all(valuesQuery(this.#stage, index, complete + 1));
            if (few.length <= complete) {
                const values = few.map((row) => [exactNumber(row.x), Number(row.n)]);
                return { distribution: completeDistribution(values), distinct: few.length };
            }
        }
        const low = exact_number_numberOf(exactNumber(counts[`low_${index}`]));
        const high = exact_number_numberOf(exactNumber(counts[`high_${index}`]));
        const byRow = distinctSeen * 4 > measure_looked;
        const found = await this.#knots(index, valid, byRow, low, high);
        const inner = innerRange(found.distribution);
        // Beside an outlier the others are too near to each other for one scale.
        const isCoarse = inner !== undefined && (inner.high - inner.low) * outlying < high - low;
        return isCoarse ? this.#knots(index, valid, byRow, inner.low, inner.high) : found;
    }
    async #knots(index, rows, byRow, low, high) {
        const units = unitScale(high - low) * 2 ** 60;
        const step = Math.max(1, Math.ceil(rows / limits.knots));
        const plan = { rows, step, tail: limits.tail, low: String(low), units: String(units), byRow };
        return distributionOf(await this.#all(knotsQuery(this.#engine.dialect, this.#stage, index, plan)), low, units);
    }
    async #named({ kind }, index, base, counts, valid) {
        const { floor, isPersonal } = this.#options;
        const found = await this.#all(categoriesQuery(this.#stage, index, { floor: Math.max(1, floor), most: limits.categories }));
        const distinct = Number(found[0]?.distinct_values ?? 0);
        const frequent = found.flatMap(({ x, n }) => x === null || x === undefined ? [] : [[String(x), Number(n)]]);
        const personal = frequent.filter(([text]) => isPersonal(text));
        if (personal.length * 2 > frequent.length)
            return { ...base, distinct, withheld: 'looks personal' };
        const top = frequent.filter((entry) => !personal.includes(entry) && [...entry[0]].length <= limits.category);
        const named = top.reduce((sum, [, rows]) => sum + rows, 0);
        const categories = {
            top: sortCategories(top),
            rest: { rows: valid - named, values: distinct - top.length },
        };
        const length = { shortest: count(counts, `shortest_${index}`), longest: count(counts, `longest_${index}`) };
        return { ...base, distinct, ...(kind === 'text' ? { length } : {}), categories };
    }
    /** Around the median, so that no digits are lost where values lie far from zero. */
    async #moments(profiles, counts) {
        const plans = [...profiles].flatMap(([index, { distribution }]) => {
            if (!distribution || distribution.knots.length === 0)
                return [];
            const center = exact_number_numberOf(medianOf(distribution));
            const [low, high] = [counts[`low_${index}`], counts[`high_${index}`]].map((value) => exact_number_numberOf(exactNumber(value)));
            const farthest = Math.max((high ?? center) - center, center - (low ?? center));
            if (!Number.isFinite(farthest))
                return [];
            return [{ index, center: String(center), scale: String(unitScale(farthest)) }];
        });
        for (const batch of batches(plans, momentsPerScan)) {
            const row = await this.#one(momentsQuery(this.#engine.dialect, this.#stage, batch));
            for (const { index, center, scale } of batch) {
                const found = profiles.get(index);
                if (!found)
                    continue;
                const sums = [1, 2, 3, 4].map((power) => bigint(row[`p${power}_${index}`]));
                const valid = count(counts, `valid_${index}`);
                profiles.set(index, { ...found, moments: momentsOf(valid, Number(center), Number(scale), sums) });
            }
        }
    }
    async #blocks(profiles) {
        const { time } = this.#options;
        if (time === undefined)
            return undefined;
        const plan = blockPlan(this.#columns, profiles, time);
        if (!plan)
            return undefined;
        const answer = await this.#all(blocksQuery(this.#engine.dialect, this.#stage, this.#columns, plan));
        const { blocks, columns } = blocksOf(answer, plan, time);
        for (const [index, inBlocks] of columns) {
            const found = profiles.get(index);
            if (found)
                profiles.set(index, { ...found, blocks: inBlocks });
        }
        return blocks;
    }
    #indexes(wanted) {
        return this.#columns.flatMap((column, index) => (wanted(column, index) ? [index] : []));
    }
}
function baseOf({ kind, canBeInvalid }, index, counts, rows) {
    const invalid = canBeInvalid ? count(counts, `invalid_${index}`) : 0;
    const nulls = rows - invalid - count(counts, `valid_${index}`);
    const odd = { nan: `nan_${index}`, positiveInfinity: `posinf_${index}`, negativeInfinity: `neginf_${index}` };
    const infinite = Object.entries(odd).flatMap(([name, key]) => (count(counts, key) > 0 ? [[name, count(counts, key)]] : []));
    return { kind, nulls, invalid, ...Object.fromEntries(infinite) };
}
function medianOf({ knots, atoms, open }) {
    const all = [...atoms, ...open].reduce((sum, rows) => sum + rows, 0);
    let rows = 0;
    for (const [index, knot] of knots.entries()) {
        rows += (open[index] ?? 0) + (atoms[index] ?? 0);
        if (rows * 2 >= all)
            return knot;
    }
    return knots.at(-1) ?? 0;
}
function batches(items, size) {
    return Array.from({ length: Math.ceil(items.length / size) }, (_, place) => items.slice(place * size, (place + 1) * size));
}
function count(row, name) {
    return Number(row[name] ?? 0);
}
function bigint(value) {
    return BigInt(String(value ?? 0));
}
function missing(name) {
    throw new TypeError(`the column "${name}" was not measured`);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(5586);
;// CONCATENATED MODULE: ./build/shared/report/documents/profile.js
/** `mlops-actions/profile/v1`: what a data set looked like, in exact counts: enough to test drift without the data. */


const profileKind = 'mlops-actions/profile/v1';
const digest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const profile_count = schemas/* int */.Whr().nonnegative();
/** A number, or its shortest text that reads back as the same value where 15 digits are not enough (see exact-number.ts). */
const exact = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP().regex(/^-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?$/)]);
const sum = schemas/* string */.YjP().regex(/^[0-9a-f]{16}$/);
/** How many values differ: a number, or bounds after profiles were merged. */
const distinct = schemas/* union */.KCZ([profile_count, schemas/* strictObject */.rej({ atLeast: profile_count, atMost: profile_count })]);
const distribution = schemas/* strictObject */.rej({
    /** Ascending. Each is a value of the data. */
    knots: schemas/* array */.YOg(exact),
    /** Rows with the value of each knot. */
    atoms: schemas/* array */.YOg(profile_count),
    /** Rows before the first knot, between each two, and behind the last: one more than knots. */
    open: schemas/* array */.YOg(profile_count),
    /** Where the mean of the rows between two knots lies, from 0 (at the lower) to 10,000 (at the upper); 5,000 where there are none. */
    lean: schemas/* array */.YOg(schemas/* int */.Whr().min(0).max(10_000)),
    /** How far, in rows, the count up to a knot may be off. 0 unless profiles were merged. */
    error: profile_count,
    /** Every value of the column is a knot. */
    complete: schemas/* boolean */.zMY(),
})
    .refine(({ knots, atoms, open, lean }) => atoms.length === knots.length && open.length === knots.length + 1 && lean.length === Math.max(0, knots.length - 1), 'one atom for each knot, one count more for what lies between them, and one lean less');
const moments = schemas/* strictObject */.rej({
    mean: schemas/* number */.aig(),
    /** Sums of the second, third and fourth power of the distance to the mean; left out where they are too large for a double. */
    m2: schemas/* number */.aig().nonnegative(),
    m3: schemas/* number */.aig().optional(),
    m4: schemas/* number */.aig().nonnegative().optional(),
});
const categories = schemas/* strictObject */.rej({
    /** Most frequent first, the same count by the bytes of the value. */
    top: schemas/* array */.YOg(schemas/* tuple */.PVZ([schemas/* string */.YjP(), profile_count])),
    /** All values that are not named: rare, long, or personal, and after a merge those that one part did not name. */
    rest: schemas/* strictObject */.rej({ rows: profile_count, values: distinct }),
});
/** Decile counts of one column in each block of time. */
const inBlocks = schemas/* strictObject */.rej({
    /** Ascending; a count is of the values below the first, from one to below the next, and from the last on. */
    edges: schemas/* array */.YOg(exact),
    counts: schemas/* array */.YOg(schemas/* array */.YOg(profile_count)),
});
const column = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(['integer', 'number', 'boolean', 'date', 'timestamp', 'time', 'text', 'untyped']),
    nulls: profile_count,
    /** Values that are there and not of the kind; NaN and the infinities are among them. */
    invalid: profile_count,
    nan: profile_count.optional(),
    positiveInfinity: profile_count.optional(),
    negativeInfinity: profile_count.optional(),
    distinct: distinct.optional(),
    /** Why there are counts and no values. */
    withheld: schemas/* enum */.k5n(['classified', 'looks personal', 'too few rows']).optional(),
    zeros: profile_count.optional(),
    negatives: profile_count.optional(),
    /** Values without a fraction, of a column of numbers. */
    whole: profile_count.optional(),
    /** Characters of the shortest and of the longest text. */
    length: schemas/* strictObject */.rej({ shortest: profile_count, longest: profile_count }).optional(),
    moments: moments.optional(),
    /** Of dates in days since 1970-01-01, of timestamps in microseconds since then (UTC), of times in microseconds since midnight. */
    distribution: distribution.optional(),
    categories: categories.optional(),
    blocks: inBlocks.optional(),
});
const table = schemas/* strictObject */.rej({
    /** The schema object of the contract. */
    object: schemas/* string */.YjP(),
    rows: profile_count,
    /** Fingerprint of the rows, whatever their order and files: see fingerprint.ts. */
    dataset: schemas/* strictObject */.rej({
        digest,
        rows: profile_count,
        columns: schemas/* array */.YOg(schemas/* tuple */.PVZ([schemas/* string */.YjP(), schemas/* string */.YjP()])),
        sums: schemas/* tuple */.PVZ([sum, sum]),
    }),
    columns: schemas/* record */.g1P(schemas/* string */.YjP(), column),
    time: schemas/* strictObject */.rej({
        column: schemas/* string */.YjP(),
        /** Days in a block. */
        days: schemas/* int */.Whr().positive(),
        /** First day of each block that has rows, in days since 1970-01-01. */
        starts: schemas/* array */.YOg(schemas/* int */.Whr()),
        rows: schemas/* array */.YOg(profile_count),
    })
        .optional(),
});
const profile = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(profileKind),
    tables: schemas/* array */.YOg(table),
    /** What was left out so as to tell nobody's data. */
    privacy: schemas/* strictObject */.rej({
        /** A text that fewer rows have is not named. */
        floor: profile_count,
        /** Whether the smallest and largest values are among the knots. */
        extremes: schemas/* enum */.k5n(['kept', 'left out']),
    }),
    /** Of everything above. */
    digest,
});
/** Adds the digest. */
function sealProfile(tables, privacy) {
    const body = { schema: profileKind, tables: [...tables], privacy };
    return { ...body, digest: digestOf(body) };
}

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/extensions.js
const PREFIX = 'mlops.';
/** How the text files of a table are written. A schema object's own go before those of the server. */
const CSV_DIALECT = {
    'mlops.delimiter': 'the character between two fields, e.g. "," or "\\t"',
    'mlops.quote': 'the character around fields that hold a delimiter, or "" for none',
    'mlops.escape': 'the character before a quote inside of quotes; a doubled quote unless given',
    'mlops.nullValues': 'texts that stand for NULL, e.g. ["", "NA"]',
    'mlops.encoding': 'the encoding of the file, e.g. "utf-8" or "latin-1"',
};
const SCHEMA_OBJECT = {
    ...CSV_DIALECT,
    'mlops.timeColumn': 'the date or timestamp column by whose days or weeks the profile counts the others, e.g. "flight_date"',
};
/** What each place of a contract may say to us, with its meaning. */
const knownExtensions = {
    contract: {},
    server: CSV_DIALECT,
    schemaObject: SCHEMA_OBJECT,
    property: {},
    qualityRule: {},
};
/** The value of one of our extensions; undefined when the contract does not say it. */
function customOf(owner, name) {
    return owner.custom.get(name);
}

;// CONCATENATED MODULE: ./build/actions/validate-data/infer/personal.js
/** Columns that look like data about persons: none of their values is written into a draft. */

/** Words of a column's name that speak of a person. */
const personal_words = /(?:^|_)(?:e_?mails?|mail|phones?|mobile|telephone|fax|ssn|social_security|iban|passport|surname|(?:first|last|middle|full|given|family|maiden|nick|user|customer|client|patient|employee|person|contact|owner|holder|player|passenger|author|teacher|student)_?names?|birth(?:day|date|_date)?|date_of_birth|dob|address|street|tax_?id|national_?id|(?:driving_)?licen[cs]e(?:_plate)?|(?:credit_)?card(?:_number)?|ip(?:_address)?)(?:_|$)/;
function isNamedPersonal(name) {
    return personal_words.test(snakeCase(name));
}
/** `name` may be a person's or a product's: not to be told, so not to be written. */
function mayNamePersons(name) {
    return isNamedPersonal(name) || /^names?$/.test(snakeCase(name));
}
function snakeCase(name) {
    return name
        .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
        .replaceAll(/[^A-Za-z0-9]+/g, '_')
        .toLowerCase();
}
/** A few look-alikes are chance, so a tenth of the texts decides. */
function areMostlyPersonal(texts) {
    return texts.length > 0 && texts.filter(looksPersonal).length * 10 >= texts.length;
}
function hasPersonal(texts) {
    return texts.some(looksPersonal);
}

;// CONCATENATED MODULE: ./build/actions/validate-data/plan/profile.js




/** In the order of their names, which every order of columns in the files leaves as it is. */
function profileColumns(dialect, object, table) {
    const columns = matchColumns(object.properties, table);
    const known = new Set(columns.values());
    const declared = [...columns].map(([property, column]) => declaredColumn(dialect, property, column));
    const others = table.columns.filter((column) => !known.has(column)).map((column) => untyped(column, column.name));
    return [...declared, ...others].sort((a, b) => (a.name < b.name ? -1 : 1));
}
function declaredColumn(dialect, property, column) {
    const framing = frameFor(dialect, named(property, column), column);
    const kind = kindOf(property, framing);
    const withheld = withheldFor(property);
    const base = { ...untyped(column, property.column), ...(withheld === undefined ? {} : { withheld }) };
    if (kind === undefined)
        return base;
    const { raw, value } = framing.frame;
    return {
        ...base,
        kind,
        raw,
        value,
        canBeInvalid: column.storage === 'json' || ('typed' in framing && framing.typed === 'ask'),
    };
}
/** Without a logical type NaN would be a value, and neither smaller nor larger than any other. */
function named(property, column) {
    const isBare = property.logicalType === undefined && column.storage === 'typed' && column.family === 'double';
    return isBare ? { ...property, logicalType: 'number' } : property;
}
/** The logical type decides, and not how it is stored: a number is one in every format. */
function kindOf(property, framing) {
    if (!('typed' in framing))
        return undefined;
    return logicalKinds[property.logicalType ?? ''] ?? valueKinds[framing.frame.type];
}
const logicalKinds = { number: 'number', integer: 'integer' };
const valueKinds = {
    integer: 'integer',
    'large integer': 'integer',
    double: 'number',
    decimal: 'number',
    boolean: 'boolean',
    date: 'date',
    timestamp: 'timestamp',
    time: 'time',
    text: 'text',
};
function withheldFor(property) {
    if (isMasked(property))
        return 'classified';
    return mayNamePersons(property.column) ? 'looks personal' : undefined;
}
function untyped(column, name) {
    return { column, name, kind: 'untyped', raw: profile_itself, value: profile_itself, canBeInvalid: false };
}
function profile_itself(expression) {
    return expression;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/profile.js








/** A text that fewer rows have could be somebody's. */
const privacy = { floor: 5, extremes: 'kept' };
/**
 * The column that each schema object names as its time.
 *
 * @throws ConfigurationError for every name that is no column of dates or timestamps
 */
function timeColumns(contract) {
    const problems = [];
    const times = new Map();
    for (const object of contract.objects) {
        const named = customOf(object, 'mlops.timeColumn');
        if (named === undefined)
            continue;
        const candidates = object.properties.filter(({ logicalType }) => logicalType === 'date' || logicalType === 'timestamp');
        const property = candidates.find(({ name }) => name === named);
        if (property)
            times.set(object, property.column);
        else
            problems.push(noTime(contract, object, String(named), candidates.map(({ name }) => name)));
    }
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j1(problems);
    return times;
}
function noTime(contract, object, named, candidates) {
    const nearest = (0,runtime_nearest/* nearestMatch */.G)(named, candidates);
    const meant = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
    return {
        location: contract.positions.at([...object.path, 'customProperties'], 'key'),
        message: `mlops.timeColumn of ${object.name} is "${named}", which is no date or timestamp of it.${meant}`,
        hints: [candidates.length === 0 ? `${object.name} has none: leave it out.` : `There are: ${candidates.join(', ')}.`],
    };
}
/** Of the tables that could be read to their end; undefined when there is none. */
async function measureProfile(measured, engine, times, { signal, progress }) {
    const tables = [];
    for (const { plan, evidence } of measured) {
        if (evidence.unreadable !== undefined || plan.table.parts.length === 0)
            continue;
        const columns = profileColumns(engine.dialect, plan.object, plan.table);
        const time = times.get(plan.object);
        const options = { object: plan.object.name, signal, progress, isPersonal: looksPersonal, ...privacy };
        tables.push(await profileTable(engine, plan.table, columns, time === undefined ? options : { ...options, time }));
    }
    return tables.length === 0 ? undefined : sealProfile(tables, privacy);
}
/** The outcome with the file and the outputs of a profile. */
function withProfile(outcome, profile) {
    return {
        ...outcome,
        outputs: { ...outcome.outputs, 'dataset-digest': datasetDigest(profile) },
        files: [...outcome.files, { name: 'profile.json', content: `${stableJson(profile)}\n`, output: 'profile' }],
    };
}
/** Of the rows of the one table; of several, over the digests of all. */
function datasetDigest({ tables }) {
    const [only] = tables;
    if (tables.length === 1 && only)
        return only.dataset.digest;
    return digestOf(tables.map(({ object, dataset }) => ({ object, digest: dataset.digest })));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/actions/validate-data/read/contract-sql.js
/** Whether SQL that comes with the contract may be run: whoever opens a pull request from a fork has written it. */


const repository = schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() });
/** As GitHub writes it. A fork that has been deleted has no repository any more. */
const pullRequest = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({ head: schemas/* object */.Ikc({ repo: repository.nullable() }), base: schemas/* object */.Ikc({ repo: repository }) }),
});
const workflowRun = schemas/* object */.Ikc({ workflow_run: schemas/* object */.Ikc({ head_repository: repository.nullable(), repository }) });
const comment = schemas/* object */.Ikc({ issue: schemas/* object */.Ikc({ pull_request: schemas/* unknown */.L5J().optional() }) });
/** The events behind which code of a pull request may be checked out, and where it comes from. */
const events = {
    pull_request: ofPullRequest,
    pull_request_target: ofPullRequest,
    pull_request_review: ofPullRequest,
    pull_request_review_comment: ofPullRequest,
    workflow_run(event) {
        const run = workflowRun.safeParse(event).data?.workflow_run;
        return run ? originOf(run.head_repository, run.repository) : 'unknown';
    },
    issue_comment(event) {
        const read = comment.safeParse(event);
        return read.success && read.data.issue.pull_request === undefined ? 'own' : 'unknown';
    },
};
function ofPullRequest(event) {
    const read = pullRequest.safeParse(event).data?.pull_request;
    return read ? originOf(read.head.repo, read.base.repo) : 'unknown';
}
function originOf(head, base) {
    return head?.full_name === base.full_name ? 'own' : 'fork';
}
/**
 * @returns why SQL of the contract is not run and how to have it run; undefined when it is
 */
async function contractSqlOff(allow, { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path }) {
    if (allow === 'true')
        return undefined;
    if (allow === 'false')
        return 'SQL of the contract is not run (allow-contract-sql: false)';
    const read = events[name ?? ''];
    if (!read)
        return undefined;
    const origin = read(await readEvent(path));
    if (origin === 'own')
        return undefined;
    const why = origin === 'fork' ? 'this is a pull request from a fork' : `it cannot be told whether this ${name} comes from a fork`;
    return `SQL of the contract is not run, because ${why}; with "allow-contract-sql: true" it is`;
}
async function readEvent(path) {
    try {
        return JSON.parse(await (0,promises_.readFile)(path ?? '', 'utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/shared/data/data-line.js
/**
 * The part before `=` counts as a schema object only when the contract has one of that name; otherwise the whole line is a path, so
 * `year=2024/x.csv` stays a path. A path that begins with an object's name and `=` is written with `./` before it.
 *
 * @param objects names of the contract's schema objects; the longest that fits wins
 */
function parseDataLine(line, objects) {
    const text = line.trim();
    let best;
    for (const object of objects) {
        const rest = text.startsWith(object) ? text.slice(object.length).trimStart() : '';
        if (!rest.startsWith('=') || (best?.object?.length ?? -1) >= object.length)
            continue;
        best = { object, pattern: rest.slice(1).trim() };
    }
    return best ?? { pattern: text };
}

;// CONCATENATED MODULE: ./build/shared/data/files.js
const plainCsv = { delimiter: ',', quote: '"', escape: '"', encoding: 'utf-8', nullValues: [] };

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/shared/data/source-format.js
const formats = {
    csv: 'csv',
    tsv: 'tsv',
    parquet: 'parquet',
    pq: 'parquet',
    json: 'json',
    ndjson: 'ndjson',
    jsonl: 'ndjson',
};
const compressions = { gz: 'gzip', zst: 'zstd' };
const FORMATS = ['csv', 'tsv', 'parquet', 'json', 'ndjson'];
/** `.csv, .tsv, …, each also with .gz or .zst`: for messages. */
const KNOWN_NAMES = `${Object.keys(formats)
    .map((extension) => `.${extension}`)
    .join(', ')}; text also with .gz or .zst after it`;
/** @returns format undefined when the name does not tell */
function source_format_formatOf(name) {
    const extensions = name.toLowerCase().split('.').slice(1);
    const compression = compressions[extensions.at(-1) ?? ''];
    const extension = (compression === undefined ? extensions.at(-1) : extensions.at(-2)) ?? '';
    return { format: Object.hasOwn(formats, extension) ? formats[extension] : undefined, compression: compression ?? 'none' };
}

// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
;// CONCATENATED MODULE: ./build/shared/data/source-glob.js
/** The names below a folder that a glob matches. */




/**
 * Everything that is no folder counts as a file, symbolic links and pipes too, so that they are refused by name later and not left out.
 * Links to folders are not entered.
 */
async function matchFiles(folder, pattern) {
    const unreadable = [];
    const readdir = (path, options, done) => {
        (0,external_node_fs_.readdir)(path, options, (error, entries) => {
            if (error) {
                unreadable.push(path);
                done(error, []);
            }
            else {
                Promise.all(entries.map((entry) => asFileUnlessFolder(path, entry))).then((all) => done(null, all));
            }
        });
    };
    const names = await (0,dist/* glob */.TI)(pattern, {
        cwd: folder,
        followSymbolicLinks: false,
        expandDirectories: false,
        onlyFiles: true,
        ignore: ['**/.git/**'],
        fs: { readdir },
    });
    return { names, unreadable };
}
async function asFileUnlessFolder(folder, entry) {
    if (entry.isFile() || entry.isDirectory())
        return entry;
    const target = entry.isSymbolicLink()
        ? await (0,promises_.stat)((0,external_node_path_.join)(folder, entry.name)).catch(() => undefined)
        : undefined;
    if (target?.isDirectory())
        return entry;
    return Object.assign(Object.create(entry), { isFile: () => true, isSymbolicLink: () => false });
}

;// CONCATENATED MODULE: ./build/shared/data/source-lookup.js
/** Where a glob starts, and what to say about a path or glob that leads to nothing. */




const WILDCARD = /[*?[\]{}()\\]|^!/;
/**
 * The folder that a glob starts from and the pattern below it.
 *
 * @param pattern with forward slashes
 * @returns undefined when the pattern has no wildcard
 */
function globTarget(pattern) {
    const segments = pattern.split('/');
    const first = segments.findIndex((segment) => WILDCARD.test(segment));
    if (first < 0)
        return undefined;
    const base = segments.slice(0, first).join('/');
    return { base: base === '' && pattern.startsWith('/') ? '/' : base || '.', rest: segments.slice(first).join('/') };
}
/** What is wrong with a path that does not exist: the part of it that is missing, and the nearest name there. */
async function source_lookup_missing(path) {
    const { parent, name, names, isLast } = await deepestFolder(path.absolute);
    const where = shownFolder(parent, path.workspace);
    const nearest = (0,runtime_nearest/* nearestMatch */.G)(name, names);
    const found = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
    const object = /^\s*([^=/]+)=/.exec(path.pattern)?.[1]?.trim();
    return {
        message: isLast
            ? `There is no file "${path.pattern}".${found}`
            : `There is no file "${path.pattern}": ${where} has no folder "${name}".${found}`,
        hints: object === undefined || path.objects.length === 0
            ? nearest === undefined
                ? [`${where} holds ${entries(names)}.`]
                : []
            : [`For data of one schema object write object=path; the contract has no "${object}", but: ${path.objects.join(', ')}.`],
    };
}
/** What is wrong with a glob that matches nothing: where it looked, and what is there. */
async function nothingMatches(glob) {
    const names = await namesIn(glob.base);
    if (names === undefined) {
        const { parent, name, names: there } = await deepestFolder(glob.base);
        const nearest = (0,runtime_nearest/* nearestMatch */.G)(name, there);
        return {
            message: `Nothing matches "${glob.pattern}": ${shownFolder(parent, glob.workspace)} has no folder "${name}".${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`,
        };
    }
    const data = names.filter((name) => source_format_formatOf(name).format !== undefined);
    return {
        message: `Nothing matches "${glob.pattern}": looked in ${shownFolder(glob.base, glob.workspace)}, which holds ${entries(names)}.`,
        hints: data.length === 0 ? [] : [`Data files there: ${data.slice(0, 3).join(', ')}${data.length > 3 ? ', …' : ''}.`],
    };
}
/** The deepest folder of the path that exists, and the name that is missing in it. */
async function deepestFolder(absolute) {
    let path = absolute;
    for (;;) {
        const parent = (0,external_node_path_.dirname)(path);
        const names = await namesIn(parent);
        if (names !== undefined || parent === path)
            return { parent, name: (0,external_node_path_.basename)(path), names: names ?? [], isLast: path === absolute };
        path = parent;
    }
}
async function namesIn(folder) {
    return (0,promises_.readdir)(folder).then((names) => names.sort(), () => undefined);
}
function shownFolder(folder, workspace) {
    const path = (0,external_node_path_.relative)(workspace, folder).replaceAll(external_node_path_.sep, '/');
    return path === '' ? 'the workspace' : `"${path.startsWith('..') ? folder : path}/"`;
}
function entries(names) {
    return names.length === 0 ? 'nothing' : names.length === 1 ? '1 entry' : `${names.length} entries`;
}

;// CONCATENATED MODULE: ./build/shared/data/sources.js
/** From what the user names (paths and globs) to a list of files that are there and may be read. */







/**
 * Files for one schema object, each once, in the byte order of their paths.
 *
 * A pattern is first taken as the literal path of a file, then as a glob (`*`, `**`, `?`, `[…]`, `{a,b}`). A glob does not enter symbolic
 * links to folders, nor match hidden names that it does not write out.
 *
 * @throws ConfigurationError with every problem found: missing, not a file, not readable, outside, unknown or mixed format
 */
async function resolveSources(patterns, options) {
    const place = options.place ?? { input: 'data' };
    const roots = [(0,external_node_path_.resolve)(options.workspace), await (0,promises_.realpath)(options.workspace)];
    const problems = [];
    const files = new Map();
    for (const pattern of patterns) {
        const candidates = await candidatesOf(pattern.trim(), roots, options);
        const found = 'message' in candidates ? [candidates] : await Promise.all(candidates.map((one) => examine(one, roots, options)));
        for (const one of found) {
            if ('message' in one)
                problems.push({ ...place, ...one });
            else if (isEarlier(one, files.get(one.absolute)))
                files.set(one.absolute, one);
        }
    }
    const sorted = [...files.values()].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    const mixed = mixedFormats(sorted);
    if (mixed)
        problems.push({ ...place, ...mixed });
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j1(problems);
    return sorted;
}
async function candidatesOf(pattern, roots, options) {
    const { workspace, from, objects } = options;
    if (pattern === '')
        return { message: 'A path is empty.' };
    const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(pattern)?.[1];
    if (scheme !== undefined) {
        return {
            message: `"${pattern}" is not a path: ${scheme}:// is not read.`,
            hints: ['Fetch the files in a step before and name them.'],
        };
    }
    const words = external_node_path_.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
    const absolute = (0,external_node_path_.resolve)(workspace, words);
    if (from === 'contract' && !isInside(absolute, roots))
        return sources_outside(pattern);
    if (await exists(absolute))
        return [{ pattern, absolute }];
    const target = globTarget(words);
    if (target === undefined)
        return source_lookup_missing({ pattern, absolute, workspace, objects: objects ?? [] });
    const base = (0,external_node_path_.resolve)(workspace, target.base);
    if (target.rest.split('/').includes('..')) {
        return { message: `"${pattern}" goes up behind a wildcard.`, hints: ['Write ".." only before the first wildcard.'] };
    }
    const { names, unreadable } = (await exists(base)) ? await matchFiles(base, target.rest) : { names: [], unreadable: [] };
    if (unreadable.length > 0) {
        const folders = unreadable.map((folder) => `"${shownPath((0,external_node_path_.resolve)(folder), roots)}"`).join(', ');
        return { message: `"${pattern}" needs to look into ${folders}, which may not be read.` };
    }
    if (names.length === 0)
        return nothingMatches({ pattern, base, workspace });
    return names.map((name) => ({ pattern, absolute: (0,external_node_path_.resolve)(base, name) }));
}
async function examine({ pattern, absolute }, roots, options) {
    const path = shownPath(absolute, roots);
    const inside = isInside(absolute, roots);
    if (options.from === 'contract' && !inside)
        return sources_outside(pattern);
    const real = await (0,promises_.realpath)(absolute).catch(() => undefined);
    if (real === undefined)
        return { message: `"${path}" is a symbolic link to nothing.` };
    if (inside && !isInside(real, roots)) {
        return { message: `"${path}" leads out of the workspace through a symbolic link.`, hints: ['Name the file itself.'] };
    }
    if (isInside(real, roots) && isOfGit(relativeTo(real, roots)))
        return { message: `"${path}" belongs to git, not to the data.` };
    const status = await (0,promises_.stat)(real);
    if (status.isDirectory()) {
        return {
            message: `"${path}" is a folder, not a file.`,
            hints: [`Name its files, such as "${external_node_path_.posix.join(path, '*.csv')}" or "${external_node_path_.posix.join(path, '**/*.parquet')}".`],
        };
    }
    if (/[*?[]/.test(real)) {
        return {
            message: `"${path}" has a character of file patterns in its path (*, ? or [), which the query engine would read as a pattern.`,
            hints: ['Rename the file or folder: otherwise another file could be read in its place.'],
        };
    }
    if (!status.isFile())
        return { message: `"${path}" is not a regular file (a device, a pipe or a socket).` };
    const refused = await (options.mayRead ?? ((file) => (0,promises_.access)(file, external_node_fs_.constants.R_OK)))(real).then(() => undefined, (error) => error.code ?? error.message);
    if (refused !== undefined) {
        return { message: `"${path}" may not be read (${refused}).`, hints: ['Give the user that runs the step read permission.'] };
    }
    const named = source_format_formatOf(path);
    const format = options.format ?? named.format;
    if (format === undefined) {
        return {
            message: `"${path}" does not say by its name what it is.`,
            hints: [`Known: ${KNOWN_NAMES}.`, `Or give the input "format": ${FORMATS.join(', ')}.`],
        };
    }
    if (format === 'parquet' && named.compression !== 'none') {
        return {
            message: `"${path}" is Parquet inside ${named.compression}, which cannot be read.`,
            hints: ['Unpack it: Parquet is compressed inside.'],
        };
    }
    return { path, absolute: real, bytes: status.size, format, compression: named.compression };
}
function mixedFormats(files) {
    const examples = new Map();
    for (const { format, path } of files)
        if (!examples.has(format))
            examples.set(format, path);
    if (examples.size < 2)
        return undefined;
    const list = [...examples].map(([format, path]) => `${format} ("${path}")`).join(', ');
    return {
        message: `The files of one schema object are of different formats: ${list}.`,
        hints: ['Give each schema object files of one format.'],
    };
}
function sources_outside(pattern) {
    return {
        message: `"${pattern}" lies outside the workspace.`,
        hints: ['A contract may only name files inside it; give others by the input "data".'],
    };
}
/** One file under several names is kept under the first. */
function isEarlier(file, known) {
    return known === undefined || Buffer.compare(Buffer.from(file.path), Buffer.from(known.path)) < 0;
}
/** @param roots the workspace as it is named and as it really is */
function isInside(absolute, roots) {
    return roots.some((root) => absolute === root || absolute.startsWith(root.endsWith(external_node_path_.sep) ? root : root + external_node_path_.sep));
}
function relativeTo(absolute, roots) {
    const root = roots.find((one) => isInside(absolute, [one]));
    return (root === undefined ? absolute : (0,external_node_path_.relative)(root, absolute)).replaceAll(external_node_path_.sep, '/');
}
function shownPath(absolute, roots) {
    return relativeTo(absolute, roots) || '.';
}
function isOfGit(path) {
    return path.split('/').some((segment) => segment.toLowerCase() === '.git');
}
function exists(path) {
    return (0,promises_.stat)(path).then(() => true, (error) => error.code === 'EACCES');
}

;// CONCATENATED MODULE: ./build/shared/config/sentences.js
/** Values and types in words for people. */
const LONGEST = 60;
/** The value as the user would write it, cut at some 60 characters. */
function shown(value) {
    const start = typeof value === 'string' ? value.slice(0, 2 * LONGEST) : value;
    const characters = [...(JSON.stringify(start) ?? String(start))];
    return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
/** What a value is: `the text "ten"`, `the number 10`, `a list of 3 items`. */
function whatIs(value) {
    if (value === undefined)
        return 'not there';
    if (value === null)
        return 'empty (null)';
    if (Array.isArray(value))
        return isShort(value) ? `the list ${shown(value)}` : `a list of ${value.length} items`;
    switch (typeof value) {
        case 'string':
            return `the text ${shown(value)}`;
        case 'number':
            return `the number ${value}`;
        case 'boolean':
            return `the boolean ${value}`;
        default:
            return 'a mapping';
    }
}
/** A list that is quicker read than counted. */
function isShort(list) {
    return list.length <= 4 && list.every((item) => typeof item !== 'object' || item === null);
}
const NAMES = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a mapping',
    record: 'a mapping',
    null: 'null',
};
/** A type of the schema in words that follow "must be": `a number`, `text`. */
function withArticle(type) {
    return NAMES[type] ?? `a ${type}`;
}

;// CONCATENATED MODULE: ./build/shared/config/check.js


/**
 * Judges `document` by `schema`.
 *
 * @returns the schema's output, or every problem with its place, in the order of the file
 */
function check(schema, document, options = {}) {
    const result = schema._zod.run({ value: document.value, issues: [] }, { async: false });
    if (result instanceof Promise)
        throw new TypeError('schemas of files must not be asynchronous');
    if (result.issues.length === 0)
        return { ok: true, value: result.value };
    const wording = new Wording(document, options.nameOf ?? dotted);
    const problems = result.issues.flatMap((issue) => wording.problemsOf(issue, (issue.path ?? [])));
    return { ok: false, problems: inFileOrder(problems) };
}
/** By line and column; what has no place comes first. */
function inFileOrder(problems) {
    const line = ({ location }) => location?.line ?? 0;
    const column = ({ location }) => location?.column ?? 0;
    return problems.toSorted((a, b) => line(a) - line(b) || column(a) - column(b));
}
class Wording {
    document;
    nameOf;
    constructor(document, nameOf) {
        this.document = document;
        this.nameOf = nameOf;
    }
    problemsOf(issue, path) {
        if (issue.code === 'unrecognized_keys')
            return issue.keys.map((key) => this.unknownKey(knownKeys(issue.inst), path, key));
        if (issue.code === 'invalid_type' && issue.input === undefined)
            return [this.missingKey(path)];
        return [this.wrongValue(issue, path)];
    }
    unknownKey(known, path, key) {
        const nearest = (0,runtime_nearest/* nearestMatch */.G)(key, known);
        return {
            message: `unknown key ${shown(key)}${this.inside(path)}${nearest === undefined ? '' : `. Did you mean "${nearest}"?`}`,
            location: this.document.positions.at([...path, key], 'key'),
            ...(known.length > 0 && { hints: [`Known keys: ${known.join(', ')}`] }),
        };
    }
    missingKey(path) {
        const parent = path.slice(0, -1);
        return {
            message: `missing key "${path.at(-1)}"${this.inside(parent)}`,
            location: this.document.positions.at(parent, 'key'),
        };
    }
    wrongValue(issue, path) {
        const subject = this.subject(path);
        const location = this.document.positions.at(path);
        const own = authorsWords(issue);
        if (own?.startsWith('must '))
            return { message: `${subject} ${own}`, location };
        const { expected, allowed, nearest } = own === undefined ? expectation(issue) : { expected: own };
        const guess = nearest === undefined ? '' : `. Did you mean "${nearest}"?`;
        return {
            message: `${subject} must be ${expected}, but is ${whatIs(issue.input)}${guess}`,
            location,
            ...(allowed && { hints: [`Allowed: ${allowed.join(', ')}`] }),
        };
    }
    /** `minLength in logicalTypeOptions of column "age"` */
    subject(path) {
        const last = path.at(-1);
        if (last === undefined)
            return 'the file';
        if (typeof last === 'number')
            return this.nameOf(path, this.document.value);
        return `${last}${this.inside(path.slice(0, -1))}`;
    }
    inside(path) {
        const name = this.nameOf(path, this.document.value);
        return name === '' ? '' : ` in ${name}`;
    }
}
/** What the schema wanted, to be read behind "must be". */
function expectation(issue) {
    switch (issue.code) {
        case 'invalid_type':
            return { expected: withArticle(issue.expected) };
        case 'invalid_value': {
            const allowed = issue.values.map(String);
            if (allowed.length === 1)
                return { expected: `"${allowed[0]}"` };
            const nearest = typeof issue.input === 'string' ? (0,runtime_nearest/* nearestMatch */.G)(issue.input, allowed) : undefined;
            return { expected: 'one of the allowed values', allowed, nearest };
        }
        case 'too_small':
            return { expected: sized(issue.origin, issue.minimum, issue.inclusive === false ? 'more than' : 'at least') };
        case 'too_big':
            return { expected: sized(issue.origin, issue.maximum, issue.inclusive === false ? 'less than' : 'at most') };
        case 'not_multiple_of':
            return { expected: `a multiple of ${issue.divisor}` };
        case 'invalid_format':
            return { expected: issue.pattern === undefined ? `a valid ${issue.format}` : `text like ${issue.pattern}` };
        case 'invalid_union':
            return { expected: eitherOf(issue.errors) };
        default:
            return { expected: 'a valid value' };
    }
}
/**
 * What the schema's author says (zod's `error` parameter); it goes before our words.
 * `a whole number` is read behind "must be"; words that begin with "must " end the sentence themselves.
 */
function authorsWords(issue) {
    if (issue.message !== undefined)
        return issue.message;
    const definition = issue.inst?._zod.def;
    const words = definition?.error?.(issue);
    return typeof words === 'string' ? words : words?.message;
}
function sized(origin, limit, comparison) {
    const unit = { string: 'character', array: 'item', set: 'item', object: 'key', map: 'key' }[origin];
    if (unit === undefined)
        return `${comparison} ${limit}`;
    return `${comparison} ${limit} ${unit}${Number(limit) === 1 ? '' : 's'} long`;
}
/** `text, a number or null`: what would have been right at this very place; deeper faults of a form are left out. */
function eitherOf(errors) {
    const kinds = errors.flatMap((issues) => issues.flatMap((issue) => (issue.path.length === 0 && issue.code === 'invalid_type' ? [withArticle(issue.expected)] : [])));
    const unique = [...new Set(kinds)];
    if (unique.length === 0)
        return 'a valid value';
    return unique.length === 1 ? `${unique[0]}` : `${unique.slice(0, -1).join(', ')} or ${unique.at(-1)}`;
}
function knownKeys(schema) {
    const definition = schema?._zod.def;
    return Object.keys(definition?.shape ?? {}).toSorted();
}
/** `thresholds[2].name` */
function dotted(path) {
    return path.reduce((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`), '');
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/shared/config/positions.js
/** Where the parts of a YAML document stand in its file. */

function positionsOf(nodes) {
    const indexes = new WeakMap();
    return {
        at: (path, what = 'value') => {
            const { pair, node, complete } = find(nodes, path, indexes);
            const key = pair?.key;
            const wanted = (what === 'key' && complete ? key : undefined) ?? (isEmpty(node) ? key : undefined) ?? node;
            const location = locationOf(nodes, wanted?.range ?? [0, 0, 0]);
            return (0,yaml_dist/* isCollection */.P3)(wanted) && location.endLine !== location.line ? firstLineOf(location) : location;
        },
        textAt: (path) => {
            const { node, complete } = find(nodes, path, indexes);
            if (!complete || !(0,yaml_dist/* isScalar */.jn)(node))
                return undefined;
            return node.source ?? String(node.value);
        },
    };
}
/** @param range offsets of the first character, behind the last one of the value, and behind its comments */
function locationOf({ file, lines }, range) {
    const [start = 0, end = start] = range;
    const first = lines.linePos(start);
    const last = lines.linePos(Math.max(start, end));
    return { file, line: first.line, column: first.col, endLine: last.line, endColumn: last.col };
}
/** A list or mapping of many lines is marked where it begins: a mark over all of it would be shown at its end. */
function firstLineOf({ file, line, column }) {
    return { file, ...(line !== undefined && { line, endLine: line }), ...(column !== undefined && { column }) };
}
/** The text of a scalar key: what stands in the file, so that `1.0` and `null` are the keys "1.0" and "null". */
function keyText(key) {
    return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}
function find({ root, targets }, path, indexes) {
    let pair;
    let node = resolve(root, targets);
    for (const step of path) {
        if ((0,yaml_dist/* isMap */.jh)(node)) {
            const next = indexOf(node, indexes).get(String(step));
            if (!next)
                return { pair, node, complete: false };
            pair = next;
            node = resolve(next.value ?? null, targets);
        }
        else if ((0,yaml_dist/* isSeq */.oP)(node)) {
            const next = node.items[Number(step)];
            if (next === undefined)
                return { pair, node, complete: false };
            pair = undefined;
            node = resolve(next, targets);
        }
        else {
            return { pair, node, complete: false };
        }
    }
    return { pair, node, complete: true };
}
/** The pairs by key, looked up once a mapping: a file may have a hundred thousand keys and as many faults. */
function indexOf(map, indexes) {
    const known = indexes.get(map);
    if (known)
        return known;
    const index = new Map(map.items.flatMap((pair) => ((0,yaml_dist/* isScalar */.jn)(pair.key) ? [[keyText(pair.key), pair]] : [])));
    indexes.set(map, index);
    return index;
}
function resolve(node, targets) {
    return (0,yaml_dist/* isAlias */.Vj)(node) ? (targets.get(node) ?? node) : node;
}
/** `key:` with nothing behind it: its value has a place, but nobody would look there. */
function isEmpty(node) {
    return node === null || ((0,yaml_dist/* isScalar */.jn)(node) && node.value === null && (node.source ?? '') === '');
}

;// CONCATENATED MODULE: ./build/shared/config/yaml.js
/** YAML files of the user, as plain values with positions. JSON is YAML too. */


const LIMITS = {
    bytes: 32 * 1024 * 1024,
    /** A contract nests three levels a struct, so this is some sixty structs in each other. */
    depth: 200,
    /** Values that aliases may stand for, all together: an honest file repeats itself a little, a bomb does not. */
    aliasedValues: 100_000,
};
/**
 * Parses one YAML 1.2 document.
 *
 * Refuses what would be read as something else than what is written: duplicate keys, several documents, tags of other tools,
 * keys that are not scalars; and what would exhaust the machine: more than 32 MiB, 200 levels, or 100,000 values through aliases.
 * Merge keys (`<<`) are YAML 1.1 and stay an ordinary key.
 *
 * @param source the file's bytes, or its text
 * @param file   its name, for the problems
 */
function readYaml(source, file) {
    const size = typeof source === 'string' ? source.length : source.byteLength;
    if (size > LIMITS.bytes) {
        return yaml_refuse({ file }, `the file is ${mebibytes(size)} large; at most ${mebibytes(LIMITS.bytes)} are read`);
    }
    const decoded = typeof source === 'string' ? source : decode(source);
    if (typeof decoded !== 'string') {
        return yaml_refuse({ file, line: decoded.line }, 'the text is not valid UTF-8', ['Save the file as UTF-8.']);
    }
    const text = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded;
    const lines = new yaml_dist/* LineCounter */.HN();
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        schema: 'core',
        merge: false,
        // Compared here, in time linear in the number of keys.
        uniqueKeys: false,
    });
    const faults = [...document.errors, ...document.warnings];
    if (faults.length > 0)
        return { ok: false, problems: faultsAsProblems(faults, file, lines) };
    const reader = new Reader(file, lines);
    const value = reader.read(document.contents, 0);
    if (reader.problems.length > 0)
        return { ok: false, problems: reader.problems };
    const positions = positionsOf({ file, lines, root: document.contents, targets: reader.targets });
    return { ok: true, value: { file, value, positions } };
}
/** Turns nodes into plain values. `yaml` can do that too, but looks for the anchor of each alias through the whole document. */
class Reader {
    problems = [];
    targets = new Map();
    file;
    lines;
    anchors = new Map();
    values = new Map();
    extents = new Map();
    count = 0;
    deepest = 0;
    aliased = 0;
    stopped = false;
    constructor(file, lines) {
        this.file = file;
        this.lines = lines;
    }
    read(node, depth) {
        if (node === null || this.stopped)
            return null;
        if ((0,yaml_dist/* isAlias */.Vj)(node))
            return this.readAlias(node, node.source, depth);
        if (depth > LIMITS.depth) {
            this.stop(node, `the file is nested deeper than ${LIMITS.depth} levels`);
            return null;
        }
        const anchor = ((0,yaml_dist/* isScalar */.jn)(node) || (0,yaml_dist/* isMap */.jh)(node) || (0,yaml_dist/* isSeq */.oP)(node)) && node.anchor;
        if (anchor)
            return this.readAnchored(node, anchor, depth);
        return this.readPlain(node, depth);
    }
    readPlain(node, depth) {
        this.count++;
        this.deepest = Math.max(this.deepest, depth);
        if ((0,yaml_dist/* isMap */.jh)(node))
            return this.readMap(node, depth);
        if ((0,yaml_dist/* isSeq */.oP)(node))
            return this.readSeq(node, depth);
        return (0,yaml_dist/* isScalar */.jn)(node) ? node.value : null;
    }
    readAnchored(node, anchor, depth) {
        this.anchors.set(anchor, node);
        const before = { count: this.count, deepest: this.deepest };
        this.deepest = depth;
        const value = this.readPlain(node, depth);
        this.values.set(node, value);
        this.extents.set(node, { values: this.count - before.count, levels: this.deepest - depth });
        this.deepest = Math.max(this.deepest, before.deepest);
        return value;
    }
    readSeq(node, depth) {
        return node.items.map((item) => this.read(item, depth + 1));
    }
    readMap(node, depth) {
        const result = {};
        const seen = new Map();
        for (const { key, value } of node.items) {
            if (!(0,yaml_dist/* isScalar */.jn)(key)) {
                this.report(key, 'a key must be text, not a list, a mapping or an alias');
                continue;
            }
            const name = keyText(key);
            const earlier = seen.get(name);
            if (earlier) {
                this.report(key, `duplicate key "${name}": it stands on line ${this.place(earlier).line} already`, [
                    'Remove one of the two; YAML would silently keep only the last.',
                ]);
                continue;
            }
            seen.set(name, key);
            // Plain assignment to "__proto__" would change the object instead of adding the key.
            Object.defineProperty(result, name, {
                value: this.read(value, depth + 1),
                enumerable: true,
                configurable: true,
                writable: true,
            });
        }
        return result;
    }
    readAlias(node, name, depth) {
        const target = this.anchors.get(name);
        const extent = target && this.extents.get(target);
        if (!target || !extent) {
            const why = target ? 'is an alias inside of what it stands for' : `is an alias without an anchor "&${name}" above it`;
            this.report(node, `"*${name}" ${why}`);
            return null;
        }
        this.count += extent.values;
        this.aliased += extent.values;
        this.deepest = Math.max(this.deepest, depth + extent.levels);
        if (this.aliased > LIMITS.aliasedValues) {
            this.stop(node, `aliases of the file stand for more than ${LIMITS.aliasedValues.toLocaleString('en')} values`);
            return null;
        }
        if (this.deepest > LIMITS.depth) {
            this.stop(node, `the file is nested deeper than ${LIMITS.depth} levels`);
            return null;
        }
        this.targets.set(node, target);
        return this.values.get(target);
    }
    place(node) {
        return locationOf({ file: this.file, lines: this.lines }, node?.range ?? [0, 0]);
    }
    report(node, message, hints) {
        this.problems.push({ message, location: this.place(node), ...(hints && { hints }) });
    }
    stop(node, message) {
        if (!this.stopped)
            this.report(node, message);
        this.stopped = true;
    }
}
/** What the parser's codes mean to the person who wrote the file; other faults keep the parser's own words. */
const SENTENCES = {
    TAB_AS_INDENT: { message: 'a tab is used for indentation', hint: 'YAML indents with spaces only.' },
    MULTIPLE_DOCS: {
        message: 'the file holds more than one YAML document',
        hint: 'Keep one document a file; remove the "---" between them.',
    },
    RESOURCE_EXHAUSTION: { message: `the file is nested deeper than ${LIMITS.depth} levels` },
    TAG_RESOLVE_FAILED: {
        message: 'a tag is used that plain YAML does not know',
        hint: 'Remove the tag ("!…") and write the plain value.',
    },
    BLOCK_AS_IMPLICIT_KEY: {
        message: 'a second ": " follows on the same line',
        hint: 'Put the value in quotes, or begin the inner mapping on a new line.',
    },
};
function faultsAsProblems(faults, file, lines) {
    // One stack overflow is reported once for every level that was open.
    const exhausted = faults.filter(({ code }) => code === 'RESOURCE_EXHAUSTION').slice(0, 1);
    return (exhausted.length > 0 ? exhausted : faults).map(({ code, message, pos }) => {
        const known = SENTENCES[code];
        const location = locationOf({ file, lines }, pos);
        if (!known)
            return { message: `not valid YAML: ${message}`, location };
        return { message: known.message, location, ...(known.hint && { hints: [known.hint] }) };
    });
}
/** @returns the text, or the line of the first byte that is not UTF-8 */
function decode(bytes) {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    try {
        return decoder.decode(bytes);
    }
    catch {
        let line = 1;
        for (let start = 0; start < bytes.length; line++) {
            const end = bytes.indexOf(0x0a, start);
            try {
                decoder.decode(bytes.subarray(start, end < 0 ? undefined : end));
            }
            catch {
                return { line };
            }
            start = end < 0 ? bytes.length : end + 1;
        }
        return { line };
    }
}
function yaml_refuse(location, message, hints) {
    return { ok: false, problems: [{ message, location, ...(hints && { hints }) }] };
}
function mebibytes(bytes) {
    return `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '')} MiB`;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/lints/lint.js

/** Every column of the contract and what is inside of it. */
const everyProperty = onceEach((contract) => contract.objects.flatMap((object) => object.properties.flatMap((property) => withInner(property, object, property.name))));
/** Walks each contract once: forty lints ask. */
function onceEach(walk) {
    const walked = new WeakMap();
    return (contract) => {
        const known = walked.get(contract) ?? { result: walk(contract) };
        walked.set(contract, known);
        return known.result;
    };
}
function withInner(property, object, name) {
    const parts = [
        ...property.properties.map((inner) => [inner, inner.name]),
        [property.items, 'items'],
        [property.map?.key, 'key'],
        [property.map?.value, 'value'],
    ];
    const inner = parts.flatMap(([part, partName]) => (part ? withInner(part, object, `${name}.${partName}`) : []));
    return [{ property, object, name }, ...inner];
}
const everyRule = onceEach((contract) => {
    const named = (rule) => {
        const label = rule.id ?? rule.name ?? rule.ruleName ?? rule.metric;
        return label === undefined ? `quality rule ${Number(rule.path.at(-1)) + 1}` : `quality rule "${label}"`;
    };
    const ofObjects = contract.objects.flatMap((object) => object.quality.map((rule) => ({
        rule,
        object,
        property: undefined,
        name: `${named(rule)} of schema object "${object.name}"`,
    })));
    const ofColumns = everyProperty(contract).flatMap(({ property, object, name }) => property.quality.map((rule) => ({ rule, object, property, name: `${named(rule)} of column "${name}"` })));
    return [...ofObjects, ...ofColumns];
});
/** Items that share a key, each but the first together with the first. */
function repeated(items, keyOf) {
    const firsts = new Map();
    return items.flatMap((again) => {
        const key = keyOf(again);
        const first = firsts.get(key);
        if (first === undefined)
            firsts.set(key, again);
        return first === undefined ? [] : [{ first, again }];
    });
}
/** ` Did you mean "…"?` or nothing. Long lists are not searched: a hostile contract would keep us busy. */
function guess(value, candidates) {
    const nearest = candidates.length > 2000 ? undefined : (0,runtime_nearest/* nearestMatch */.G)(value, candidates);
    return nearest === undefined ? '' : `. Did you mean "${nearest}"?`;
}
/** The names, cut when there are many. */
function lint_listed(names) {
    return names.length <= 30 ? names.join(', ') : `${names.slice(0, 30).join(', ')} and ${names.length - 30} more`;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/lints/keys.js
/** Primary keys and foreign keys. */


function positionPath(property) {
    return [...property.path, 'primaryKeyPosition'];
}
/** Columns of a primary key that say their position. */
function positioned({ properties }) {
    return properties.filter((property) => property.primaryKey && property.primaryKeyPosition !== undefined);
}
function positionsWithoutKey(contract) {
    return everyProperty(contract)
        .filter(({ property }) => property.primaryKeyPosition !== undefined && !property.primaryKey)
        .map(({ property, name }) => ({
        path: positionPath(property),
        message: `column "${name}" has a primaryKeyPosition, but is no primary key`,
        hints: ['Add primaryKey: true, or remove the position.'],
    }));
}
function positionsTwice(contract) {
    return contract.objects.flatMap((object) => repeated(positioned(object), ({ primaryKeyPosition }) => String(primaryKeyPosition)).map(({ first, again }) => ({
        path: positionPath(again),
        message: `columns "${first.name}" and "${again.name}" both have primaryKeyPosition ${again.primaryKeyPosition}`,
    })));
}
function positionsWithGaps(contract) {
    return contract.objects.flatMap((object) => {
        const columns = positioned(object).toSorted((a, b) => a.primaryKeyPosition - b.primaryKeyPosition);
        const distinct = columns.filter((column, index) => column.primaryKeyPosition !== columns[index - 1]?.primaryKeyPosition);
        const gap = distinct.find((column, index) => column.primaryKeyPosition !== index + 1);
        if (!gap)
            return [];
        const message = `the primaryKeyPositions of schema object "${object.name}" are ${distinct.map((column) => column.primaryKeyPosition).join(', ')}`;
        return [{ path: positionPath(gap), message, hints: ['They count from 1 without gaps.'] }];
    });
}
function positionsMissing(contract) {
    return contract.objects.flatMap((object) => {
        if (positioned(object).length === 0)
            return [];
        return object.properties
            .filter(({ primaryKey, primaryKeyPosition }) => primaryKey && primaryKeyPosition === undefined)
            .map(({ name, path }) => ({
            path: [...path, 'primaryKey'],
            at: 'key',
            message: `column "${name}" is part of a primary key whose other columns have a primaryKeyPosition, but has none`,
        }));
    });
}
function relationshipsOf(contract) {
    return [
        ...contract.objects.flatMap((object) => object.relationships.map((relationship) => ({ relationship, owner: `schema object "${object.name}"` }))),
        ...everyProperty(contract).flatMap(({ property, name }) => property.relationships.map((relationship) => ({ relationship, owner: `column "${name}"` }))),
    ];
}
function unequalEnds(contract) {
    return relationshipsOf(contract)
        .filter(({ relationship: { from, to } }) => from.length > 0 && to.length > 0 && from.length !== to.length)
        .map(({ relationship: { from, to, path }, owner }) => ({
        path: [...path, 'to'],
        message: `a relationship of ${owner} goes from ${columns(from.length)} to ${columns(to.length)}`,
    }));
}
function columns(count) {
    return count === 1 ? '1 column' : `${count} columns`;
}
/** Every way to name a column of this contract: `flights.origin`, and by ids `schema/f/properties/o`. */
function referencesOf(contract) {
    const properties = everyProperty(contract);
    const full = properties.flatMap(({ property, object }) => [object.id, object.name].flatMap((table) => [property.id, property.name].map((column) => `schema/${table}/properties/${column}`)));
    return { short: properties.map(({ object, name }) => `${object.name}.${name}`), full: new Set(full) };
}
function unknownReferences(contract) {
    const { short, full } = referencesOf(contract);
    const known = new Set(short);
    return relationshipsOf(contract).flatMap(({ relationship, owner }) => ['from', 'to'].flatMap((end) => relationship[end].flatMap((reference, index) => {
        if (reference.includes('#'))
            return [];
        const isFull = reference.includes('/');
        if (isFull ? full.has(reference.replace(/^\//, '')) || !isColumnReference(reference) : known.has(reference))
            return [];
        const message = `a relationship of ${owner} names ${shown(reference)}, which is nothing in this contract${isFull ? '' : guess(reference, short)}`;
        const path = [...relationship.path, end];
        return [
            {
                path: relationship[end].length > 1 ? [...path, index] : path,
                message,
                ...(short.length > 0 && !isFull && { hints: [`Columns here: ${lint_listed(short)}`] }),
            },
        ];
    })));
}
/** Deeper references (into structs) are not looked up. */
function isColumnReference(reference) {
    return /^\/?schema\/[^/]+\/properties\/[^/]+$/.test(reference);
}
const KEY_LINTS = [
    { code: 'key-position-without-key', level: 'warning', find: positionsWithoutKey },
    { code: 'duplicate-key-position', level: 'error', find: positionsTwice },
    { code: 'key-position-gap', level: 'warning', find: positionsWithGaps },
    { code: 'key-position-missing', level: 'warning', find: positionsMissing },
    { code: 'unequal-relationship', level: 'error', find: unequalEnds },
    { code: 'unknown-reference', level: 'warning', find: unknownReferences },
];

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/lints/names.js


/** Lists in which a name must be the only one of its kind: schema objects, and columns beside each other. */
function siblings(contract) {
    const inner = everyProperty(contract).map(({ property }) => property.properties);
    const columns = [...contract.objects.map(({ properties }) => properties), ...inner];
    return [{ kind: 'schema object', items: contract.objects }, ...columns.map((items) => ({ kind: 'column', items }))];
}
function sameNames(contract, kind) {
    return siblings(contract)
        .filter((list) => list.kind === kind)
        .flatMap(({ items }) => repeated(items.filter(isNamed), ({ name }) => name))
        .map(({ first, again }) => ({
        path: [...again.path, 'name'],
        message: `${kind} "${again.name}" is described twice: first on line ${lineOf(contract, first)}`,
    }));
}
function isNamed({ name }) {
    return name !== '';
}
function lineOf(contract, { path }) {
    return contract.positions.at(path).line;
}
function emptyNames(contract) {
    const at = (path) => contract.positions.textAt([...path, 'name']) !== undefined;
    return siblings(contract).flatMap(({ kind, items }) => items
        .filter(({ name, path }) => name.trim() === '' && at(path))
        .map(({ path }) => ({ path: [...path, 'name'], message: `the name of a ${kind} is empty` })));
}
function caseOnly(contract) {
    return siblings(contract).flatMap(({ kind, items }) => repeated(items.filter(isNamed), ({ name }) => name.toLowerCase())
        .filter(({ first, again }) => first.name !== again.name)
        .map(({ first, again }) => ({
        path: [...again.path, 'name'],
        message: `${kind}s "${first.name}" and "${again.name}" differ in upper and lower case only`,
        hints: ['Most engines take them for the same name.'],
    })));
}
function sameColumns(contract) {
    return contract.objects.flatMap(({ properties }) => repeated(properties.filter(({ column }) => column !== ''), ({ column }) => column)
        .filter(({ first, again }) => first.name !== again.name)
        .map(({ first, again }) => ({
        path: [...again.path, 'physicalName'],
        message: `columns "${first.name}" and "${again.name}" both stand for the physical column "${again.column}"`,
    })));
}
function sameServers(contract) {
    return repeated(contract.servers.filter(({ server }) => server !== ''), ({ server }) => server).map(({ first, again }) => ({
        path: [...again.path, 'server'],
        message: `server "${again.server}" is described twice: first on line ${lineOf(contract, first)}`,
    }));
}
/** An id must be the only one of its list; in another list it is merely confusing. */
function sameRuleIds(contract, inOneList) {
    const rules = everyRule(contract).filter(({ rule }) => rule.id !== undefined);
    const list = ({ rule }) => rule.path.slice(0, -1).join('/');
    return repeated(rules, ({ rule }) => rule.id ?? '')
        .filter(({ first, again }) => (list(first) === list(again)) === inOneList)
        .map(({ first, again }) => ({
        path: [...again.rule.path, 'id'],
        message: `the id "${again.rule.id}" of ${again.name} is taken: line ${lineOf(contract, first.rule)} has it already`,
    }));
}
function unknownRequired(contract) {
    return everyProperty(contract).flatMap(({ property, name }) => {
        const required = property.options.get('required');
        if (property.logicalType !== 'object' || property.properties.length === 0 || !Array.isArray(required))
            return [];
        const known = property.properties.map((inner) => inner.name);
        return required.flatMap((wanted, index) => typeof wanted !== 'string' || known.includes(wanted)
            ? []
            : [
                {
                    path: [...property.path, 'logicalTypeOptions', 'required', index],
                    message: `column "${name}" requires "${wanted}", which is none of its properties${guess(wanted, known)}`,
                    hints: [`Its properties: ${lint_listed(known)}`],
                },
            ]);
    });
}
function unknownExtensions(contract) {
    const owners = [
        ['contract', { path: [], custom: contract.custom }],
        ...contract.servers.map((server) => ['server', server]),
        ...contract.objects.map((object) => ['schemaObject', object]),
        ...everyProperty(contract).map(({ property }) => ['property', property]),
        ...everyRule(contract).map(({ rule }) => ['qualityRule', rule]),
    ];
    return owners.flatMap(([place, { path, custom }]) => {
        const known = Object.keys(knownExtensions[place]);
        return [...custom.keys()]
            .filter((name) => name.startsWith(PREFIX) && !known.includes(name))
            .map((name) => ({
            path: [...path, 'customProperties'],
            at: 'key',
            message: `custom property "${name}" means nothing here${guess(name, known)}`,
            ...(known.length > 0 && { hints: [`Known: ${known.join(', ')}`] }),
        }));
    });
}
const NAME_LINTS = [
    { code: 'duplicate-schema-object', level: 'error', find: (contract) => sameNames(contract, 'schema object') },
    { code: 'duplicate-property', level: 'error', find: (contract) => sameNames(contract, 'column') },
    { code: 'empty-name', level: 'error', find: emptyNames },
    { code: 'names-differ-in-case-only', level: 'warning', find: caseOnly },
    { code: 'duplicate-column', level: 'warning', find: sameColumns },
    { code: 'duplicate-server', level: 'error', find: sameServers },
    { code: 'duplicate-rule-id', level: 'error', find: (contract) => sameRuleIds(contract, true) },
    { code: 'rule-id-elsewhere', level: 'warning', find: (contract) => sameRuleIds(contract, false) },
    { code: 'unknown-required-property', level: 'error', find: unknownRequired },
    { code: 'unknown-extension', level: 'warning', find: unknownExtensions },
];

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/lints/moments.js
/** Dates and times as contracts write them: ISO 8601, or as the option `format` says in the letters of Java's DateTimeFormatter. */
/** What each letter group of a format matches in text. Letters that are not here are not judged. */
const LETTERS = {
    yyyy: '\\d{4}',
    uuuu: '\\d{4}',
    YYYY: '\\d{4}',
    yy: '\\d{2}',
    MM: '\\d{2}',
    M: '\\d{1,2}',
    MMM: '\\p{L}{3,4}',
    dd: '\\d{2}',
    DD: '\\d{2}',
    d: '\\d{1,2}',
    HH: '\\d{2}',
    H: '\\d{1,2}',
    hh: '\\d{2}',
    mm: '\\d{2}',
    ss: '\\d{2}',
    S: '\\d',
    SSS: '\\d{3}',
    SSSSSS: '\\d{6}',
    a: '[AaPp][Mm]',
    EEE: '\\p{L}{2,4}',
    DDD: '\\d{3}',
};
/** Offsets: some formats are published with a `Z` that means a literal one, so that is fine for all. */
const OFFSET = '(?:Z|[+-]\\d{2}(?::?\\d{2})?)';
/** The text of a format: quoted text, one letter repeated, or a character that stands for itself. */
const TOKENS = /'((?:[^']|'')*)'|(([A-Za-z])\3*)|([^A-Za-z'])/g;
/** @returns undefined when the format has letters that are not known here */
function formatPattern(format) {
    let source = '';
    for (const [, quoted, letters, letter, other] of format.matchAll(TOKENS)) {
        if (quoted !== undefined)
            source += literal(quoted === '' ? "'" : quoted.replaceAll("''", "'"));
        else if (letters !== undefined) {
            const known = letter === 'Z' || letter === 'X' || letter === 'x' ? OFFSET : letters === 'T' ? 'T' : LETTERS[letters];
            if (known === undefined)
                return undefined;
            source += known;
        }
        else
            source += literal(other ?? '');
    }
    return new RegExp(`^${source}$`, 'u');
}
function literal(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
const DAY = '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})';
const CLOCK = '(?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?<fraction>\\.\\d+)?)?';
const ISO = {
    date: new RegExp(`^${DAY}$`),
    timestamp: new RegExp(`^${DAY}(?:[T ]${CLOCK}(?<zone>${OFFSET})?)?$`),
    time: new RegExp(`^${CLOCK}(?<zone>${OFFSET})?$`),
};
/**
 * A moment of ISO 8601 as a number that orders moments of the same type: milliseconds. Without an offset it is taken as UTC.
 *
 * @param type `date`, `timestamp` or `time`
 * @returns undefined when the text is no such moment, or one that does not exist (2023-02-29)
 */
function isoMoment(type, text) {
    const parts = ISO[type]?.exec(text)?.groups;
    if (!parts)
        return undefined;
    const number = (name) => Number(parts[name] ?? '0');
    const [year, month, day] = parts.year === undefined ? [1970, 1, 1] : [number('year'), number('month'), number('day')];
    const midnight = new Date(0);
    midnight.setUTCFullYear(year, month - 1, day);
    const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
    if (!exists || number('hour') > 23 || number('minute') > 59 || number('second') > 59)
        return undefined;
    const seconds = number('hour') * 3600 + number('minute') * 60 + number('second') + number('fraction');
    return midnight.getTime() + seconds * 1000 - moments_offset(parts.zone);
}
function moments_offset(zone) {
    const parts = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '');
    if (!parts)
        return 0;
    const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? '0');
    return (parts[1] === '-' ? -1 : 1) * minutes * 60_000;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/lints/options.js



const MOMENTS = ['date', 'timestamp', 'time'];
const BOUNDS = ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum'];
const STRING_FORMATS = ['password', 'byte', 'binary', 'email', 'uuid', 'uri', 'hostname', 'ipv4', 'ipv6'];
function optionPath(property, name) {
    return [...property.path, 'logicalTypeOptions', name];
}
/** Types whose options the standard leaves open: whatever is said there, nobody can check it. */
function unusedOptions(contract) {
    return everyProperty(contract).flatMap(({ property, name }) => {
        if (property.logicalType !== 'boolean' && property.logicalType !== 'map')
            return [];
        return [...property.options.keys()].map((option) => ({
            path: optionPath(property, option),
            at: 'key',
            message: `option "${option}" of column "${name}" has no effect: the type ${property.logicalType} has no options`,
        }));
    });
}
function unknownFormats(contract) {
    return everyProperty(contract).flatMap(({ property, name }) => {
        const format = property.options.get('format');
        if (property.logicalType !== 'string' || typeof format !== 'string' || STRING_FORMATS.includes(format))
            return [];
        const message = `format ${shown(format)} of column "${name}" is none that can be checked${guess(format, STRING_FORMATS)}`;
        return [{ path: optionPath(property, 'format'), message, hints: [`Known: ${STRING_FORMATS.join(', ')}`] }];
    });
}
function boundsThatAreNoMoments(contract) {
    return everyProperty(contract).flatMap(({ property, name }) => {
        const type = property.logicalType ?? '';
        if (!MOMENTS.includes(type))
            return [];
        const format = property.options.get('format');
        const pattern = typeof format === 'string' ? formatPattern(format) : undefined;
        if (typeof format === 'string' && pattern === undefined)
            return [];
        return BOUNDS.flatMap((bound) => {
            const value = property.options.get(bound);
            if (typeof value !== 'string' || isoMoment(type, value) !== undefined || pattern?.test(value))
                return [];
            const wanted = pattern ? `as its format ${shown(format)} says` : `such as ${MOMENT_EXAMPLES[type]}`;
            return [
                {
                    path: optionPath(property, bound),
                    message: `${bound} of column "${name}" must be a ${type} ${wanted}, but is ${shown(value)}`,
                },
            ];
        });
    });
}
const MOMENT_EXAMPLES = {
    date: '"2026-01-31"',
    timestamp: '"2026-01-31T12:00:00Z"',
    time: '"12:00:00"',
};
/** A bound as the property writes it: a number or a moment; since 3.1 the exclusive ones are values, before they were flags. */
function boundOf(property, end) {
    const exclusive = end === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
    const open = property.options.get(exclusive);
    const bound = (option, isOpen) => {
        const written = property.options.get(option);
        const value = typeof written === 'string' ? isoMoment(property.logicalType ?? '', written) : written;
        return typeof value === 'number' ? [{ option, value, shown: shown(written), open: isOpen }] : [];
    };
    return [...bound(end, open === true), ...bound(exclusive, true)];
}
function emptyRanges(contract) {
    return everyProperty(contract).flatMap(({ property, name }) => {
        const pairs = boundOf(property, 'minimum').flatMap((low) => boundOf(property, 'maximum').map((high) => [low, high]));
        const empty = pairs.find(([low, high]) => options_isEmpty(low, high, property.logicalType === 'integer'));
        const sizes = SIZES.flatMap(([least, most]) => {
            const [low, high] = [property.options.get(least), property.options.get(most)];
            return typeof low === 'number' && typeof high === 'number' && low > high ? [[least, low, most, high]] : [];
        });
        return [...(empty ? [[empty[0].option, empty[0].shown, empty[1].option, empty[1].shown]] : []), ...sizes].map(([low, lowValue, high, highValue]) => ({
            path: optionPath(property, high),
            message: `no value of column "${name}" can have ${low} ${lowValue} and ${high} ${highValue}`,
        }));
    });
}
const SIZES = [
    ['minLength', 'maxLength'],
    ['minItems', 'maxItems'],
    ['minProperties', 'maxProperties'],
];
function options_isEmpty(low, high, whole) {
    if (low.value > high.value)
        return true;
    if (low.value === high.value)
        return low.open || high.open;
    if (!whole)
        return false;
    const first = low.open ? Math.floor(low.value) + 1 : Math.ceil(low.value);
    const last = high.open ? Math.ceil(high.value) - 1 : Math.floor(high.value);
    return first > last;
}
function flagsWithoutBounds(contract) {
    return everyProperty(contract).flatMap(({ property, name }) => ['minimum', 'maximum'].flatMap((end) => {
        const flag = end === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
        if (property.options.get(flag) !== true || property.options.has(end))
            return [];
        return [{ path: optionPath(property, flag), message: `${flag} of column "${name}" has no effect without ${end}` }];
    }));
}
function patternsOf(contract) {
    const ofColumns = everyProperty(contract).flatMap(({ property, name }) => {
        const text = property.options.get('pattern');
        return typeof text === 'string' ? [{ text, path: optionPath(property, 'pattern'), owner: `column "${name}"` }] : [];
    });
    const ofRules = everyRule(contract).flatMap(({ rule, name }) => {
        const text = rule.arguments.get('pattern');
        return typeof text === 'string' ? [{ text, path: [...rule.path, 'arguments', 'pattern'], owner: name }] : [];
    });
    return [...ofColumns, ...ofRules];
}
/** @returns why the pattern is none, or undefined */
function faultOf(pattern, flags) {
    try {
        new RegExp(pattern, flags);
        return undefined;
    }
    catch (error) {
        return error.message.replace(/^Invalid regular expression: .*?\/[a-z]*: /s, '');
    }
}
function invalidPatterns(contract) {
    return patternsOf(contract).flatMap(({ text, path, owner }) => {
        const fault = faultOf(text, 'u');
        if (fault === undefined || faultOf(text, '') === undefined)
            return [];
        return [{ path, message: `the pattern ${shown(text)} of ${owner} is no regular expression (ECMA-262): ${fault}` }];
    });
}
function patternsWithoutUnicode(contract) {
    return patternsOf(contract).flatMap(({ text, path, owner }) => {
        const fault = faultOf(text, 'u');
        if (fault === undefined || faultOf(text, '') !== undefined)
            return [];
        const message = `the pattern ${shown(text)} of ${owner} is a regular expression only without Unicode mode: ${fault}`;
        return [{ path, message, hints: ['Engines differ in what such a pattern matches.'] }];
    });
}
function repeatedEnumValues(contract) {
    return everyProperty(contract).flatMap(({ property, name }) => {
        const seen = new Set();
        return (property.enum ?? []).flatMap(({ value, path }) => {
            if (seen.has(value))
                return [{ path, message: `the enum of column "${name}" lists ${shown(value)} twice` }];
            seen.add(value);
            return [];
        });
    });
}
/** Whether a value may be one of a column of the type. */
const FITS = {
    string: (value) => typeof value === 'string',
    integer: (value) => Number.isInteger(value),
    number: (value) => typeof value === 'number',
    boolean: (value) => typeof value === 'boolean',
    date: (value) => typeof value === 'string',
    timestamp: (value) => typeof value === 'string',
    time: (value) => typeof value === 'string',
};
function enumValuesOfOtherTypes(contract) {
    return everyProperty(contract).flatMap(({ property, name }) => {
        const type = property.logicalType;
        if (type === undefined)
            return [];
        const fits = FITS[type] ?? (() => false);
        return (property.enum ?? [])
            .filter(({ value }) => value !== null && !fits(value))
            .map(({ value, path }) => ({ path, message: `the enum of column "${name}" lists ${whatIs(value)}, which is no ${type}` }));
    });
}
function nullInRequiredEnum(contract) {
    return everyProperty(contract).flatMap(({ property, name }) => {
        const allowsNull = property.enum?.find(({ value }) => value === null);
        if (!property.required || !allowsNull)
            return [];
        return [{ path: allowsNull.path, message: `the enum of column "${name}" lists null, but the column is required` }];
    });
}
const OPTION_LINTS = [
    { code: 'option-without-effect', level: 'warning', find: unusedOptions },
    { code: 'unknown-string-format', level: 'warning', find: unknownFormats },
    { code: 'bound-is-no-moment', level: 'error', find: boundsThatAreNoMoments },
    { code: 'impossible-bounds', level: 'error', find: emptyRanges },
    { code: 'exclusive-without-bound', level: 'warning', find: flagsWithoutBounds },
    { code: 'invalid-pattern', level: 'error', find: invalidPatterns },
    { code: 'pattern-without-unicode', level: 'warning', find: patternsWithoutUnicode },
    { code: 'repeated-enum-value', level: 'error', find: repeatedEnumValues },
    { code: 'enum-value-of-other-type', level: 'error', find: enumValuesOfOtherTypes },
    { code: 'null-in-required-enum', level: 'warning', find: nullInRequiredEnum },
];

;// CONCATENATED MODULE: ./build/shared/config/one-of-kind.js
/** A union that knows which of its forms is meant, so that its errors speak of that form only. */

/**
 * A value in one of several forms. `pick` looks at the value and names the form that is meant; only that one judges it.
 * The type, and the JSON Schema for editors, are those of the plain union.
 *
 * @param members  the forms by name
 * @param pick     the name of the form that `value` is meant to be; anything may be asked, also what is no object
 * @param fallback judges values of which `pick` says undefined; it should find fault with what the choice hangs on
 */
function oneOfKind(members, pick, fallback) {
    // Lazy members cost nothing until they are met: a contract uses one or two of forty kinds of server.
    const union = schemas/* union */.KCZ(Object.values(members));
    const judge = (payload, context) => {
        const kind = pick(payload.value);
        const member = kind === undefined ? fallback : (members[kind] ?? fallback);
        return member._zod.run(payload, context);
    };
    union._zod.parse = judge;
    union._zod.run = judge;
    return union;
}
/** The text at `key`, when `value` is an object that has text there. */
function one_of_kind_textOf(value, key) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const text = Object.hasOwn(value, key) ? value[key] : undefined;
    return typeof text === 'string' ? text : undefined;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/versions.js
/** The versions of the Open Data Contract Standard, and which rules a contract is judged by. */


const API_VERSIONS = {
    'v3.2.0': '3.2',
    'v3.1.0': '3.1',
    'v3.0.2': '3.0',
    'v3.0.1': '3.0',
    'v3.0.0': '3.0',
};
const ALLOWED = `Allowed: ${Object.keys(API_VERSIONS).join(', ')}`;
/** The versions that are judged by `rules`. */
function apiVersionsOf(rules) {
    return Object.keys(API_VERSIONS).filter((version) => API_VERSIONS[version] === rules);
}
function atLeast(rules, wanted) {
    return Number(rules) >= Number(wanted);
}
/** The rules that the contract's own `apiVersion` asks for: an older contract is not always right under newer rules. */
function versions_rulesOf(document) {
    const root = document.value;
    if (typeof root !== 'object' || root === null || Array.isArray(root)) {
        return { problem: { message: 'the file is not a data contract: it must be a mapping', location: document.positions.at([]) } };
    }
    const given = Object.hasOwn(root, 'apiVersion') ? root.apiVersion : undefined;
    if (given === undefined) {
        const hints = ['Add the version of the standard, e.g.  apiVersion: v3.2.0', ALLOWED];
        return { problem: { message: 'missing key "apiVersion" in the contract', location: document.positions.at([]), hints } };
    }
    const rules = typeof given === 'string' && Object.hasOwn(API_VERSIONS, given) ? API_VERSIONS[given] : undefined;
    return rules ? { rules } : { problem: unknownVersion(given, document) };
}
function unknownVersion(given, document) {
    const location = document.positions.at(['apiVersion']);
    if (typeof given === 'string' && /^v?[12]\./.test(given)) {
        return {
            message: `apiVersion ${shown(given)} is not supported: contracts of version 3 are read`,
            location,
            hints: ['Migrate the contract to version 3 of the standard.', ALLOWED],
        };
    }
    const nearest = typeof given === 'string' ? (0,runtime_nearest/* nearestMatch */.G)(given, Object.keys(API_VERSIONS)) : undefined;
    const guess = nearest === undefined ? '' : `. Did you mean "${nearest}"?`;
    return { message: `apiVersion ${shown(given)} is unknown${guess}`, location, hints: [ALLOWED] };
}

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/schema/vocabulary.js
/** The words the standard's sections are made of. */


const vocabulary_text = schemas/* string */.YjP();
const flag = schemas/* boolean */.zMY();
const vocabulary_number = schemas/* number */.aig();
/** JSON Schema's integer: 1e20 is one too. */
const whole = schemas/* number */.aig()
    .refine((value) => Number.isInteger(value), { error: 'a whole number' })
    .meta({ type: 'integer' });
const vocabulary_count = schemas/* number */.aig()
    .refine((value) => Number.isInteger(value) && value >= 0, { error: 'a whole number from 0' })
    .meta({ type: 'integer', minimum: 0 });
const anything = schemas/* unknown */.L5J();
const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* null */.chJ()]);
const mapping = schemas/* looseObject */._H3({});
const texts = schemas/* array */.YOg(vocabulary_text);
const uri = vocabulary_text
    .refine(isUri, { error: 'a URI such as "s3://bucket/folder" (placeholders in braces are fine)' })
    .meta({ format: 'uri-template' });
const vocabulary_date = vocabulary_text.refine(isDate, { error: 'a date such as "2026-01-31"' }).meta({ format: 'date' });
const dateTime = vocabulary_text
    .refine(isDateTime, { error: 'a date and time with zone such as "2026-01-31T12:00:00Z"' })
    .meta({ format: 'date-time' });
const optionals = new WeakMap();
/** One optional for each schema: a contract's keys are nearly all optional text. */
function optional(schema) {
    const known = optionals.get(schema);
    if (known)
        return known;
    const made = schemas/* optional */.lqM(schema);
    optionals.set(schema, made);
    return made;
}
function allOptional(shape) {
    return Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, optional(schema)]));
}
/** How one version of the standard writes its sections. */
class Vocabulary {
    rules;
    stableId;
    constructor(rules) {
        this.rules = rules;
        this.stableId = vocabulary_text.regex(atLeast(rules, '3.2') ? /^[^\s.#/\\@!%&^]+$/ : /^[A-Za-z0-9_-]+$/, {
            error: atLeast(rules, '3.2')
                ? 'an id without spaces and without . # / \\ @ ! % & ^'
                : 'an id of letters, digits, "_" and "-"',
        });
    }
    /** `shape` in versions that have it already. */
    since(version, shape) {
        return atLeast(this.rules, version) ? shape : {};
    }
    /** A section that was open to unknown keys up to 3.0 and is closed since 3.1. */
    section(required, optionalKeys) {
        const shape = { ...required, ...allOptional(optionalKeys) };
        return atLeast(this.rules, '3.1') ? schemas/* strictObject */.rej(shape) : schemas/* looseObject */._H3(shape);
    }
    /** Sections have ids since 3.1. */
    id() {
        return this.since('3.1', { id: this.stableId });
    }
}
/** RFC 3986 with a scheme; `{model}` and `${VARIABLE}` may stand anywhere, also for the scheme. */
function isUri(value) {
    const filled = value.replace(PLACEHOLDER, 'x');
    return URI.test(value.search(PLACEHOLDER) === 0 ? `x:${filled}` : filled);
}
const PLACEHOLDER = /\$?\{[^{}]*\}/g;
const CHARACTER = "(?:[a-z0-9\\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})";
const SEGMENTS = `(?:/${CHARACTER}*)*`;
const AUTHORITY = `(?:${CHARACTER}*@)?(?:\\[[0-9a-f:.]+\\]|(?:[a-z0-9\\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\\d*)?`;
const URI = new RegExp(`^[a-z][a-z0-9+.-]*:(?://${AUTHORITY}${SEGMENTS}|/(?:${CHARACTER}+${SEGMENTS})?|${CHARACTER}+${SEGMENTS})` +
    `(?:\\?(?:${CHARACTER}|[/?])*)?(?:#(?:${CHARACTER}|[/?])*)?$`, 'i');
/** `2026-01-31`, a day that exists. */
function isDate(value) {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    if (!parts)
        return false;
    const [year, month, day] = parts.slice(1).map(Number);
    return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}
/** RFC 3339: a day that exists, a time, and a zone. */
function isDateTime(value) {
    const parts = /^(\d{4}-\d{2}-\d{2})[t\s](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:z|[+-](\d{2})(?::?(\d{2}))?)$/i.exec(value);
    if (!parts)
        return false;
    const [, day = '', hour, minute, second, zoneHour = '0', zoneMinute = '0'] = parts;
    return (isDate(day) &&
        Number(hour) <= 23 &&
        Number(minute) <= 59 &&
        Number(second) <= 59 &&
        Number(zoneHour) <= 23 &&
        Number(zoneMinute) <= 59);
}
function daysIn(year, month) {
    if (month === 2)
        return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/schema/quality.js
/** Quality rules: library metrics, SQL, rules of other tools, plain text. */




const RULE_TYPES = ['library', 'text', 'sql', 'custom'];
const METRICS = ['nullValues', 'missingValues', 'invalidValues', 'duplicateValues', 'rowCount'];
const pair = schemas/* array */.YOg(vocabulary_number)
    .refine((values) => values.length === 2 && values[0] !== values[1], {
    error: 'a list of two different numbers, such as [0, 10]',
})
    .meta({ minItems: 2, maxItems: 2, uniqueItems: true });
const OPERATORS = {
    mustBe: anything,
    mustNotBe: anything,
    mustBeGreaterThan: vocabulary_number,
    mustBeGreaterOrEqualTo: vocabulary_number,
    mustBeLessThan: vocabulary_number,
    mustBeLessOrEqualTo: vocabulary_number,
    mustBeBetween: pair,
    mustNotBeBetween: pair,
};
const OPERATOR_NAMES = Object.keys(OPERATORS);
const DIMENSIONS = ['accuracy', 'completeness', 'conformity', 'consistency', 'coverage', 'timeliness', 'uniqueness'];
function describeQuality(words, sections) {
    const common = allOptional({
        ...words.id(),
        ...Object.fromEntries(['businessImpact', 'description', 'method', 'name', 'schedule', 'scheduler', 'severity', 'unit'].map((key) => [key, vocabulary_text])),
        dimension: schemas/* enum */.k5n(DIMENSIONS),
        type: schemas/* enum */.k5n(RULE_TYPES),
        tags: sections.tags,
        customProperties: sections.customProperties,
        authoritativeDefinitions: sections.authoritativeDefinitions,
    });
    return schemas/* array */.YOg(atLeast(words.rules, '3.1') ? closedRule(common) : openRule(common));
}
const custom = { engine: vocabulary_text, implementation: schemas/* union */.KCZ([vocabulary_text, mapping]) };
/** Up to 3.0: a rule without a type is one of the library, and unknown keys are fine everywhere. */
function openRule(common) {
    const members = {
        library: schemas/* looseObject */._H3({ ...common, type: optional(schemas/* literal */.euz('library')), rule: vocabulary_text, ...allOptional(OPERATORS) }),
        sql: schemas/* looseObject */._H3({ ...common, type: schemas/* literal */.euz('sql'), query: vocabulary_text }),
        custom: schemas/* looseObject */._H3({ ...common, type: schemas/* literal */.euz('custom'), ...custom }),
        text: schemas/* looseObject */._H3({ ...common, type: schemas/* literal */.euz('text') }),
    };
    return oneOfKind(members, (value) => typeOf(value, 'library'), schemas/* looseObject */._H3(common));
}
/** Since 3.1: unknown keys are wrong, and what compares a number has exactly one operator. */
function closedRule(common) {
    const library = { metric: schemas/* enum */.k5n(METRICS), ...allOptional({ rule: vocabulary_text, arguments: mapping, ...OPERATORS }) };
    const sql = { query: vocabulary_text, ...allOptional(OPERATORS) };
    const rule = (type, shape) => schemas/* strictObject */.rej({ ...common, type, ...shape });
    const members = {
        library: oneOperator(rule(optional(schemas/* enum */.k5n(['library', 'text'])), library)),
        sql: oneOperator(rule(schemas/* literal */.euz('sql'), sql)),
        // A metric beside another type counts as both.
        sqlWithMetric: oneOperator(rule(schemas/* literal */.euz('sql'), { ...sql, ...library })),
        custom: rule(schemas/* literal */.euz('custom'), custom),
        customWithMetric: oneOperator(rule(schemas/* literal */.euz('custom'), { ...custom, ...library })),
        text: rule(optional(schemas/* literal */.euz('text')), {}),
    };
    const everyKey = allOptional({ ...custom, ...sql, ...library });
    return oneOfKind(members, (value) => {
        const type = typeOf(value, 'text');
        if (type === undefined || !Object.hasOwn(value, 'metric'))
            return type;
        return { sql: 'sqlWithMetric', custom: 'customWithMetric', text: 'library', library: 'library' }[type];
    }, schemas/* strictObject */.rej({ ...common, ...everyKey }));
}
function oneOperator(rule) {
    return rule
        .refine((value) => operatorsOf(value).length === 1, {
        error: ({ input }) => `must have exactly one operator, but has ${found(operatorsOf(input))}`,
        // Asked for even if another key is wrong, so that all faults come at once.
        when: ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value),
    })
        .meta({ oneOf: OPERATOR_NAMES.map((name) => ({ required: [name] })) });
}
/** @returns undefined when the rule has a type that does not exist */
function typeOf(value, unless) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    if (!Object.hasOwn(value, 'type'))
        return unless;
    const given = one_of_kind_textOf(value, 'type');
    return RULE_TYPES.find((type) => type === given);
}
function operatorsOf(rule) {
    return OPERATOR_NAMES.filter((name) => Object.hasOwn(rule, name));
}
function found(operators) {
    return operators.length === 0 ? `none of ${OPERATOR_NAMES.join(', ')}` : operators.join(' and ');
}

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/lints/quality.js
/** Quality rules that the standard's schema lets through, but that cannot be judged or always end the same way. */



function onRules(judge) {
    return (contract) => everyRule(contract).flatMap((placed) => judge(placed, contract));
}
/** With a type, or before 3.1, the standard's schema says it already. */
const withoutMetric = ({ rule, name }, { rules, positions }) => {
    const says = (key) => positions.textAt([...rule.path, key]) !== undefined;
    if (rules === '3.0' || says('type') || says('metric'))
        return [];
    const hints = [`Add one of ${METRICS.join(', ')}; or "type: text" when it is only words.`];
    return [{ path: rule.path, message: `${name} has no metric and no other type, so nothing can be measured`, hints }];
};
const unknownRule = ({ rule, name }) => {
    if (rule.type !== 'library' || rule.metric !== undefined || rule.ruleName === undefined)
        return [];
    const message = `rule ${shown(rule.ruleName)} of ${name} is none that can be measured${guess(rule.ruleName, OLD_RULES)}`;
    return [{ path: [...rule.path, 'rule'], message, hints: [`Known rules of version 3.0: ${OLD_RULES.join(', ')}`] }];
};
const OLD_RULES = ['duplicateCount', 'validValues', 'nullCheck', 'rowCount'];
/** Since 3.1 the standard's schema says it. */
const withoutOperator = ({ rule, name }, { rules }) => {
    if (rules !== '3.0')
        return [];
    const compares = rule.type === 'sql' || (rule.type === 'library' && rule.metric !== undefined);
    if (!compares || rule.operators.length > 0)
        return [];
    const hints = [`Add one of ${OPERATOR_NAMES.join(', ')}.`];
    return [{ path: rule.path, message: `${name} has no operator, so its number is compared with nothing`, hints }];
};
const wrongLevel = ({ rule, name, property, object }) => {
    if (rule.metric === 'rowCount' && property) {
        const hints = [`Move it to the quality of schema object "${object.name}".`];
        return [{ path: metricPath(rule), message: `${name} counts the rows of a table, but stands at a column`, hints }];
    }
    if (property || rule.metric === undefined || rule.metric === 'rowCount' || rule.metric === 'duplicateValues')
        return [];
    const message = `${name} counts values of a column, but stands at the whole schema object`;
    return [{ path: metricPath(rule), message, hints: ['Move it to the quality of the column that is meant.'] }];
};
function metricPath(rule) {
    return [...rule.path, rule.ruleName === undefined ? 'metric' : 'rule'];
}
const invalidValuesOfNothing = ({ rule, name }) => {
    if (rule.metric !== 'invalidValues' || rule.arguments.has('validValues') || rule.arguments.has('pattern'))
        return [];
    const hints = ['Add arguments: { validValues: […] } or arguments: { pattern: … }.'];
    return [{ path: rule.path, message: `${name} does not say which values are valid`, hints }];
};
const duplicatesOfNothing = ({ rule, name, property, object }) => {
    if (rule.metric !== 'duplicateValues' || property || rule.arguments.has('properties'))
        return [];
    const hints = [`Add arguments: { properties: […] } with columns of "${object.name}".`];
    return [{ path: rule.path, message: `${name} does not say which columns must not repeat together`, hints }];
};
/** What an argument must be, by the metrics that know it. */
const ARGUMENTS = {
    validValues: { metric: 'invalidValues', wanted: 'a list', fits: isFilledList },
    pattern: { metric: 'invalidValues', wanted: 'text', fits: (value) => typeof value === 'string' },
    missingValues: { metric: 'missingValues', wanted: 'a list', fits: isFilledList },
    properties: {
        metric: 'duplicateValues',
        wanted: 'a list of column names',
        fits: (value) => isFilledList(value) && value.every((name) => typeof name === 'string'),
    },
};
function isFilledList(value) {
    return Array.isArray(value) && value.length > 0;
}
const wrongArguments = ({ rule, name }) => [...rule.arguments].flatMap(([key, value]) => {
    const known = Object.hasOwn(ARGUMENTS, key) ? ARGUMENTS[key] : undefined;
    if (known?.metric !== rule.metric || known === undefined || known.fits(value))
        return [];
    const message = `argument ${key} of ${name} must be ${known.wanted}, but is ${isEmptyList(value) ? 'empty' : whatIs(value)}`;
    return [{ path: argumentPath(rule, key), message }];
});
function isEmptyList(value) {
    return Array.isArray(value) && value.length === 0;
}
/** In 3.0 the valid values stand in the rule itself. */
function argumentPath(rule, key) {
    return rule.ruleName === 'validValues' && key === 'validValues' ? [...rule.path, key] : [...rule.path, 'arguments', key];
}
const unknownArguments = ({ rule, name, property }) => {
    if (rule.metric === undefined)
        return [];
    const known = Object.keys(ARGUMENTS).filter((key) => ARGUMENTS[key]?.metric === rule.metric && (key !== 'properties' || property === undefined));
    return [...rule.arguments.keys()]
        .filter((key) => !known.includes(key))
        .map((key) => ({
        path: [...rule.path, 'arguments', key],
        at: 'key',
        message: `argument "${key}" of ${name} has no effect${guess(key, known)}`,
        hints: [known.length === 0 ? `${rule.metric} takes no arguments here.` : `Known: ${known.join(', ')}`],
    }));
};
const unknownColumns = ({ rule, name, object, property }) => {
    const wanted = rule.arguments.get('properties');
    if (rule.metric !== 'duplicateValues' || property || !Array.isArray(wanted))
        return [];
    const known = object.properties.map((column) => column.name);
    return wanted.flatMap((column, index) => {
        if (typeof column !== 'string' || known.includes(column))
            return [];
        const message = `${name} names ${shown(column)}, which is no column of "${object.name}"${guess(column, known)}`;
        return [{ path: [...rule.path, 'arguments', 'properties', index], message, hints: [`Its columns: ${lint_listed(known)}`] }];
    });
};
const reversedBounds = ({ rule, name }) => rule.operators.flatMap(({ name: operator, value, path }) => {
    if (!Array.isArray(value) || typeof value[0] !== 'number' || typeof value[1] !== 'number' || value[0] <= value[1])
        return [];
    const hints = [`Write ${operator}: [${value[1]}, ${value[0]}].`];
    return [{ path, message: `${operator} of ${name} is reversed: nothing is between ${value[0]} and ${value[1]}`, hints }];
});
const uncomparableOperands = ({ rule, name }) => {
    const wanted = rule.type === 'sql' ? 'a number, a boolean or text' : 'a number';
    const fits = (value) => typeof value === 'number' || (rule.type === 'sql' && ['boolean', 'string'].includes(typeof value));
    return rule.operators
        .filter(({ name: operator, value }) => (operator === 'mustBe' || operator === 'mustNotBe') && !fits(value))
        .filter(() => rule.type === 'sql' || rule.type === 'library')
        .map(({ name: operator, value, path }) => ({
        path,
        message: `${operator} of ${name} must be ${wanted}, but is ${whatIs(value)}`,
    }));
};
const PERCENT = ['percent', 'percentage', '%'];
const percentsOutOfRange = ({ rule, name }) => {
    if (rule.type !== 'library' || !PERCENT.includes(rule.unit ?? ''))
        return [];
    if (rule.metric === 'rowCount')
        return [{ path: [...rule.path, 'unit'], message: `${name} counts rows, which are no share of anything` }];
    return rule.operators.flatMap(({ name: operator, value, path }) => {
        const outside = [value].flat().find((limit) => typeof limit === 'number' && (limit < 0 || limit > 100));
        return outside === undefined
            ? []
            : [{ path, message: `${operator} of ${name} is ${outside} percent, but shares are from 0 to 100` }];
    });
};
const unknownUnits = ({ rule, name }) => {
    if (rule.type !== 'library' || rule.unit === undefined || rule.unit === 'rows' || PERCENT.includes(rule.unit))
        return [];
    const message = `unit ${shown(rule.unit)} of ${name} is unknown and read as rows${guess(rule.unit, ['rows', 'percent'])}`;
    return [{ path: [...rule.path, 'unit'], message, hints: ['Known: rows, percent'] }];
};
const bothWaysOfValid = ({ rule, name }) => {
    if (rule.metric !== 'invalidValues' || !rule.arguments.has('validValues') || !rule.arguments.has('pattern'))
        return [];
    const message = `${name} has validValues and a pattern: a value is valid when it is in the list or matches the pattern`;
    return [
        {
            path: [...rule.path, 'arguments', 'pattern'],
            at: 'key',
            message,
            hints: ['Other tools may demand both; write two rules to be sure.'],
        },
    ];
};
const QUALITY_LINTS = [
    { code: 'rule-without-metric', level: 'error', find: onRules(withoutMetric) },
    { code: 'unknown-rule', level: 'warning', find: onRules(unknownRule) },
    { code: 'rule-without-operator', level: 'error', find: onRules(withoutOperator) },
    { code: 'metric-on-wrong-level', level: 'error', find: onRules(wrongLevel) },
    { code: 'invalid-values-without-arguments', level: 'error', find: onRules(invalidValuesOfNothing) },
    { code: 'duplicate-values-without-properties', level: 'error', find: onRules(duplicatesOfNothing) },
    { code: 'wrong-argument', level: 'error', find: onRules(wrongArguments) },
    { code: 'unknown-argument', level: 'warning', find: onRules(unknownArguments) },
    { code: 'unknown-argument-property', level: 'error', find: onRules(unknownColumns) },
    { code: 'reversed-between', level: 'error', find: onRules(reversedBounds) },
    { code: 'operand-is-no-number', level: 'error', find: onRules(uncomparableOperands) },
    { code: 'percent-out-of-range', level: 'error', find: onRules(percentsOutOfRange) },
    { code: 'unknown-unit', level: 'warning', find: onRules(unknownUnits) },
    { code: 'valid-values-and-pattern', level: 'warning', find: onRules(bothWaysOfValid) },
];

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/lints/lints.js




const LINTS = [...NAME_LINTS, ...OPTION_LINTS, ...QUALITY_LINTS, ...KEY_LINTS];
/** Runs every lint of a level, in no particular order. */
function lint(contract, level) {
    return LINTS.filter((rule) => rule.level === level).flatMap(({ code, find }) => find(contract).map(({ path, at, message, hints }) => ({
        code,
        message,
        location: contract.positions.at(path, at),
        ...(hints && { hints }),
    })));
}

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/raw.js
/** A mapping of the file together with its path. */
class Raw {
    path;
    value;
    constructor(value, path) {
        this.value = isMapping(value) ? value : {};
        this.path = path;
    }
    has(key) {
        return Object.hasOwn(this.value, key);
    }
    get(key) {
        return this.has(key) ? this.value[key] : undefined;
    }
    text(key) {
        const value = this.get(key);
        return typeof value === 'string' ? value : undefined;
    }
    number(key) {
        const value = this.get(key);
        return typeof value === 'number' ? value : undefined;
    }
    /** Absent means false, as everywhere in the standard. */
    flag(key) {
        return this.get(key) === true;
    }
    list(key) {
        const value = this.get(key);
        return Array.isArray(value) ? value : [];
    }
    texts(key) {
        return this.list(key).filter((item) => typeof item === 'string');
    }
    mapping(key) {
        return new Raw(this.get(key), [...this.path, key]);
    }
    /** The mappings of the list at `key`. */
    mappings(key) {
        return this.list(key).map((item, index) => new Raw(item, [...this.path, key, index]));
    }
    asMap() {
        return new Map(Object.entries(this.value));
    }
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/names.js


/** Lists whose items people know by name, and what such an item is. */
const NAMED = {
    schema: { kind: 'schema object', keys: ['name'] },
    properties: { kind: 'column', keys: ['name'] },
    servers: { kind: 'server', keys: ['server'] },
    quality: { kind: 'quality rule', keys: ['id', 'name', 'rule', 'metric'] },
    customProperties: { kind: 'custom property', keys: ['property'] },
    slaProperties: { kind: 'service level', keys: ['property'] },
    roles: { kind: 'role', keys: ['role'] },
    support: { kind: 'support channel', keys: ['channel'] },
    team: { kind: 'team member', keys: ['username', 'name'] },
    members: { kind: 'team member', keys: ['username', 'name'] },
    relationships: { kind: 'relationship', keys: ['id'] },
    enum: { kind: 'enum value', keys: ['value'] },
};
/**
 * The value at `path` in words: `column "age"`, `logicalTypeOptions of column "address.street"`,
 * `quality rule 2 of schema object "flights"`, `the contract`.
 */
function names_nameOf(path, root) {
    let value = root;
    let owner = '';
    let columns = [];
    let rest = [];
    for (const [index, step] of path.entries()) {
        const list = path[index - 1];
        value = isMapping(value) || Array.isArray(value) ? value[step] : undefined;
        rest.push(step);
        const named = typeof step === 'number' && typeof list === 'string' && Object.hasOwn(NAMED, list) ? NAMED[list] : undefined;
        if (named === undefined)
            continue;
        const label = labelOf(value, named.keys);
        if (named.kind === 'schema object')
            columns = [];
        if (named.kind === 'column') {
            columns.push(label ?? String(Number(step) + 1));
            owner = `column ${shown(columns.join('.'))}`;
        }
        else {
            const own = label === undefined ? `${named.kind} ${Number(step) + 1}` : `${named.kind} ${shown(label)}`;
            owner = standsAlone(named.kind) || owner === '' ? own : `${own} of ${owner}`;
        }
        rest = [];
    }
    const inner = names_dotted(rest);
    if (owner === '')
        return inner === '' ? 'the contract' : inner;
    return inner === '' ? owner : `${inner} of ${owner}`;
}
function standsAlone(kind) {
    return kind === 'schema object' || kind === 'server';
}
function labelOf(value, keys) {
    if (!isMapping(value))
        return undefined;
    const label = keys.filter((key) => Object.hasOwn(value, key)).map((key) => value[key]);
    return label.find((text) => typeof text === 'string' && text !== '');
}
function names_dotted(steps) {
    return steps.reduce((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`), '');
}

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/normalise.js


/** Everything of the contract that stands in the document; wrong parts are left out, so that the rest can be looked at too. */
function normalise(document, rules) {
    const root = new Raw(document.value, []);
    return {
        file: document.file,
        apiVersion: root.text('apiVersion') ?? '',
        rules,
        id: root.text('id') ?? '',
        name: root.text('name'),
        version: root.text('version') ?? '',
        status: root.text('status'),
        objects: root.mappings('schema').map(objectOf),
        servers: root.mappings('servers').map(serverOf),
        serviceLevels: root.mappings('slaProperties').map(serviceLevelOf),
        custom: customPropertiesOf(root),
        positions: document.positions,
    };
}
function objectOf(raw) {
    const name = raw.text('name') ?? '';
    return {
        name,
        physicalName: raw.text('physicalName') ?? name,
        physicalType: raw.text('physicalType'),
        path: raw.path,
        id: raw.text('id'),
        description: raw.text('description'),
        properties: raw.mappings('properties').map((property) => propertyOf(property, name)),
        quality: raw.mappings('quality').map(ruleOf),
        relationships: raw
            .mappings('relationships')
            .map((relationship) => relationshipOf(relationship, ends(relationship.get('from')))),
        custom: customPropertiesOf(raw),
    };
}
/** @param parent names down to this property, e.g. `flights` or `flights.origin` */
function propertyOf(raw, parent) {
    const name = raw.text('name') ?? '';
    const reference = `${parent}.${name}`;
    const position = raw.number('primaryKeyPosition');
    const map = raw.mapping('map');
    return {
        name,
        column: raw.text('physicalName') ?? name,
        path: raw.path,
        id: raw.text('id'),
        description: raw.text('description'),
        logicalType: raw.text('logicalType'),
        physicalType: raw.text('physicalType'),
        options: raw.mapping('logicalTypeOptions').asMap(),
        required: raw.flag('required'),
        unique: raw.flag('unique'),
        primaryKey: raw.flag('primaryKey'),
        primaryKeyPosition: position === -1 ? undefined : position,
        partitioned: raw.flag('partitioned'),
        classification: raw.text('classification'),
        criticalDataElement: raw.flag('criticalDataElement'),
        encryptedName: raw.text('encryptedName'),
        transformLogic: raw.text('transformLogic'),
        transformSourceObjects: raw.texts('transformSourceObjects'),
        semanticType: raw.text('semanticType') ?? 'column',
        deprecated: raw.flag('deprecated'),
        examples: raw.list('examples'),
        enum: normalise_enumOf(raw),
        quality: raw.mappings('quality').map(ruleOf),
        relationships: raw.mappings('relationships').map((relationship) => relationshipOf(relationship, [reference])),
        properties: raw.mappings('properties').map((property) => propertyOf(property, reference)),
        items: raw.has('items') ? propertyOf(raw.mapping('items'), reference) : undefined,
        map: raw.has('map')
            ? { key: propertyOf(map.mapping('key'), reference), value: propertyOf(map.mapping('value'), reference) }
            : undefined,
        custom: customPropertiesOf(raw),
    };
}
function normalise_enumOf(raw) {
    if (!raw.has('enum'))
        return undefined;
    return raw
        .mappings('enum')
        .filter((entry) => entry.has('value'))
        .map((entry) => ({ value: entry.get('value'), path: [...entry.path, 'value'] }));
}
/** What the rules of 3.0's library are called since 3.1. Other names were never described and stand for no metric. */
const METRIC_OF_RULE = {
    duplicateCount: 'duplicateValues',
    validValues: 'invalidValues',
    nullCheck: 'nullValues',
    rowCount: 'rowCount',
};
/** Rules of 3.0 that are written without an operator and mean that there is no such value. */
const MEANS_NONE = ['validValues', 'nullCheck'];
function ruleOf(raw) {
    const ruleName = raw.text('rule');
    const written = METRICS.find((name) => name === raw.text('metric'));
    const metric = written ?? (ruleName !== undefined && Object.hasOwn(METRIC_OF_RULE, ruleName) ? METRIC_OF_RULE[ruleName] : undefined);
    return {
        type: RULE_TYPES.find((type) => type === raw.text('type')) ?? 'library',
        metric,
        ruleName,
        arguments: argumentsOf(raw),
        operators: normalise_operatorsOf(raw),
        unit: raw.text('unit'),
        severity: severityOf(raw.text('severity')),
        dimension: raw.text('dimension'),
        id: raw.text('id'),
        name: raw.text('name'),
        description: raw.text('description'),
        path: raw.path,
        query: raw.text('query'),
        engine: raw.text('engine'),
        implementation: raw.get('implementation'),
        custom: customPropertiesOf(raw),
    };
}
/** Up to 3.0 the list of valid values stands in the rule itself. */
function argumentsOf(raw) {
    const written = raw.mapping('arguments').asMap();
    if (raw.text('rule') !== 'validValues' || !raw.has('validValues') || written.has('validValues'))
        return written;
    return new Map([...written, ['validValues', raw.get('validValues')]]);
}
function normalise_operatorsOf(raw) {
    const operators = OPERATOR_NAMES.filter((name) => raw.has(name)).map((name) => ({
        name,
        value: raw.get(name),
        path: [...raw.path, name],
    }));
    const meansNone = operators.length === 0 && MEANS_NONE.includes(raw.text('rule') ?? '');
    return meansNone ? [{ name: 'mustBe', value: 0, path: [...raw.path, 'rule'] }] : operators;
}
const WARNINGS = ['info', 'warning', 'warn', 'low', 'minor', 'trivial'];
/** The standard leaves severities free; these words are the mild ones, everything else (also nothing) is an error. */
function severityOf(text) {
    return WARNINGS.includes((text ?? '').trim().toLowerCase()) ? 'warning' : 'error';
}
function relationshipOf(raw, from) {
    return { from, to: ends(raw.get('to')), path: raw.path };
}
function ends(value) {
    return (Array.isArray(value) ? value : [value]).filter((end) => typeof end === 'string');
}
const SERVER_KEYS = ['id', 'server', 'type', 'description', 'environment', 'roles', 'customProperties'];
function serverOf(raw) {
    return {
        server: raw.text('server') ?? '',
        type: raw.text('type') ?? '',
        environment: raw.text('environment'),
        fields: new Map([...raw.asMap()].filter(([key]) => !SERVER_KEYS.includes(key))),
        path: raw.path,
        custom: customPropertiesOf(raw),
    };
}
function serviceLevelOf(raw) {
    return {
        property: raw.text('property') ?? '',
        value: (raw.get('value') ?? null),
        valueExt: raw.get('valueExt'),
        unit: raw.text('unit'),
        element: raw.text('element'),
        path: raw.path,
    };
}
/** `customProperties` by name; the first of two with the same name counts. */
function customPropertiesOf(raw) {
    const custom = new Map();
    for (const entry of raw.mappings('customProperties')) {
        const name = entry.text('property');
        if (name !== undefined && !custom.has(name))
            custom.set(name, entry.get('value'));
    }
    return custom;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/schema/property.js
/** Columns and what is inside of them: structs, lists, maps, vectors. */




/** A column has a name; the item of a list, and the key and value of a map, need none. */
function describeProperty(words, parts) {
    const common = commonKeys(words, parts);
    const kinds = describeKinds(words, { columns: () => columns, item: () => item });
    const column = byLogicalType(kinds, { ...common, name: vocabulary_text });
    const columns = schemas/* array */.YOg(column);
    // Up to 3.0 an item of any type may have properties.
    const itemKeys = atLeast(words.rules, '3.1') ? {} : { properties: optional(columns) };
    const item = byLogicalType(kinds, { ...common, ...itemKeys, name: optional(vocabulary_text) });
    return column;
}
const NO_TYPE = 'no logicalType';
/** The form is chosen by `logicalType`; a type that does not exist is judged with every key that some type knows. */
function byLogicalType(kinds, common) {
    const types = Object.keys(kinds).filter((kind) => kind !== NO_TYPE);
    const members = Object.fromEntries(Object.entries(kinds).map(([kind, own]) => [kind, schemas/* lazy */.RZV(() => schemas/* strictObject */.rej({ ...common, ...own }))]));
    const everyKey = Object.keys(Object.assign({}, ...Object.values(kinds)));
    const fallback = schemas/* lazy */.RZV(() => schemas/* strictObject */.rej({
        ...common,
        ...Object.fromEntries(everyKey.map((key) => [key, optional(anything)])),
        logicalType: schemas/* enum */.k5n(types),
    }));
    return oneOfKind(members, (value) => {
        if (typeof value === 'object' && value !== null && !Object.hasOwn(value, 'logicalType'))
            return NO_TYPE;
        const type = one_of_kind_textOf(value, 'logicalType');
        return type !== undefined && types.includes(type) ? type : undefined;
    }, fallback);
}
function commonKeys(words, { sections, quality, relationships }) {
    const texted = ['physicalName', 'physicalType', 'description', 'businessName', 'classification', 'encryptedName'];
    const enumValue = schemas/* strictObject */.rej({
        value: scalar,
        ...allOptional({
            label: vocabulary_text,
            id: words.stableId,
            description: vocabulary_text,
            tags: sections.tags,
            customProperties: sections.customProperties,
            authoritativeDefinitions: sections.authoritativeDefinitions,
        }),
    });
    return allOptional({
        ...words.id(),
        ...Object.fromEntries([...texted, 'transformLogic', 'transformDescription'].map((key) => [key, vocabulary_text])),
        ...Object.fromEntries(['primaryKey', 'required', 'unique', 'partitioned', 'criticalDataElement'].map((key) => [key, flag])),
        primaryKeyPosition: whole,
        partitionKeyPosition: whole,
        transformSourceObjects: texts,
        examples: schemas/* array */.YOg(anything),
        quality,
        tags: sections.tags,
        customProperties: sections.customProperties,
        authoritativeDefinitions: sections.authoritativeDefinitions,
        ...words.since('3.1', { relationships }),
        ...words.since('3.2', {
            enum: schemas/* array */.YOg(enumValue)
                .min(1)
                .refine(allDifferent, { error: 'a list without repeated entries', when: ({ value }) => Array.isArray(value) })
                .meta({ uniqueItems: true }),
            semanticType: schemas/* enum */.k5n(['column', 'measure', 'dimension']),
            synonyms: sections.synonyms,
            deprecated: sections.deprecated,
        }),
    });
}
/** What each logical type adds: its options, and what it is made of. */
function describeKinds(words, inner) {
    const properties = optional(schemas/* lazy */.RZV(inner.columns));
    const items = optional(schemas/* lazy */.RZV(inner.item));
    const kind = (type, options, own = {}) => ({
        logicalType: schemas/* literal */.euz(type),
        logicalTypeOptions: optional(options),
        ...own,
    });
    const options = (shape) => schemas/* strictObject */.rej(allOptional(shape));
    const exclusive = (bound) => (atLeast(words.rules, '3.1') ? bound : flag);
    const bounds = (bound) => ({
        minimum: bound,
        maximum: bound,
        exclusiveMinimum: exclusive(bound),
        exclusiveMaximum: exclusive(bound),
    });
    const step = vocabulary_number.positive({ error: 'a number above 0' });
    const numeric = (formats) => options({ ...bounds(vocabulary_number), multipleOf: step, format: schemas/* enum */.k5n(formats) });
    const moment = options({ ...bounds(vocabulary_text), format: vocabulary_text, timezone: flag, defaultTimezone: vocabulary_text });
    const names = texts.min(1).refine(allDifferent, { error: 'a list without repeated names' }).meta({ uniqueItems: true });
    return {
        string: kind('string', options({ minLength: vocabulary_count, maxLength: vocabulary_count, pattern: vocabulary_text, format: vocabulary_text })),
        date: kind('date', options({ ...bounds(vocabulary_text), format: vocabulary_text })),
        ...(atLeast(words.rules, '3.1') && { timestamp: kind('timestamp', moment), time: kind('time', moment) }),
        number: kind('number', numeric(['f32', 'f64'])),
        integer: kind('integer', numeric(['i8', 'i16', 'i32', 'i64', 'i128', 'u8', 'u16', 'u32', 'u64', 'u128'])),
        object: kind('object', options({ minProperties: vocabulary_count, maxProperties: vocabulary_count, required: names }), { properties }),
        array: kind('array', options({ minItems: vocabulary_count, maxItems: vocabulary_count, uniqueItems: flag }), { items }),
        boolean: kind('boolean', mapping),
        ...(atLeast(words.rules, '3.2') && {
            map: kind('map', mapping, { map: schemas/* strictObject */.rej({ key: schemas/* lazy */.RZV(inner.item), value: schemas/* lazy */.RZV(inner.item) }) }),
            vector: kind('vector', describeVector()),
        }),
        // The standard's conditions all hold when there is no type, so that every option is one too many.
        [NO_TYPE]: { logicalTypeOptions: optional(noOptions()), properties, items },
    };
}
function describeVector() {
    return schemas/* strictObject */.rej({
        dimensions: vocabulary_count.refine((value) => value >= 1, { error: 'a whole number from 1' }).meta({ minimum: 1 }),
        ...allOptional({
            elementType: schemas/* enum */.k5n(['bfloat16', 'binary', 'float16', 'float32', 'float64', 'int8', 'uint8']),
            distanceMetric: schemas/* enum */.k5n(['cosine', 'dotProduct', 'euclidean', 'hamming', 'manhattan']),
            embeddingModel: vocabulary_text,
            embeddingModelVersion: vocabulary_text,
            normalized: flag,
        }),
    });
}
function noOptions() {
    return mapping
        .refine((value) => Object.keys(value).length === 0, {
        error: 'must be empty as long as there is no logicalType (add it, e.g. logicalType: integer)',
    })
        .meta({ maxProperties: 0 });
}
/** Compares values as JSON does, keys in any order. */
function allDifferent(values) {
    return new Set(values.map((value) => JSON.stringify(value, sortKeys))).size === values.length;
}
function sortKeys(_, value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/schema/relationships.js
/** Foreign keys (since 3.1): of a column to another, or of several columns of a schema object at once. */




/** `table.column`, by names */
const SHORT = {
    '3.1': /^[A-Za-z_][A-Za-z0-9_]*\.[A-Za-z_][A-Za-z0-9_]*$/,
    '3.2': /^[A-Za-z_][A-Za-z0-9_-]*(?:\.[A-Za-z_][A-Za-z0-9_-]*)+$/,
};
/** `schema/<id>/properties/<id>`, by ids, perhaps of another contract's file */
const FULL = {
    '3.1': fullReference('yaml', '[A-Za-z0-9_-]+'),
    '3.2': fullReference('ya?ml', '[^\\s.#/\\\\@!%&^]+'),
};
function fullReference(extension, id) {
    const step = `[A-Za-z_][A-Za-z0-9_]*/${id}`;
    return new RegExp(`^(?:(?:https?://)?[A-Za-z0-9._\\-/]+\\.${extension}#)?/?${step}(?:/${step})*$`);
}
function describeRelationships(words, { customProperties }) {
    const version = atLeast(words.rules, '3.2') ? '3.2' : '3.1';
    const reference = vocabulary_text
        .refine((value) => SHORT[version].test(value) || FULL[version].test(value), {
        error: 'a reference such as "customers.id" or "schema/customers/properties/id"',
    })
        .meta({ pattern: `${SHORT[version].source}|${FULL[version].source}` });
    const references = schemas/* array */.YOg(reference).min(1);
    const one = { from: reference, to: reference };
    const many = { from: references, to: references };
    const common = {
        type: optional(schemas/* literal */.euz('foreignKey')),
        customProperties: optional(customProperties),
        ...(version === '3.2' && { id: optional(vocabulary_text) }),
    };
    const single = schemas/* strictObject */.rej({ ...common, ...one });
    const composite = schemas/* strictObject */.rej({ ...common, ...many });
    const ofObject = oneOfKind({ single, composite }, (value) => (isComposite(value) ? 'composite' : 'single'), single);
    const to = oneOfKind({ one: reference, many: references }, (value) => (Array.isArray(value) ? 'many' : 'one'), reference);
    const ofProperty = schemas/* strictObject */.rej({ ...common, to });
    return { ofObject: schemas/* array */.YOg(ofObject), ofProperty: schemas/* array */.YOg(ofProperty) };
}
/** Both ends must be lists, or neither: the first end says which is meant. */
function isComposite(value) {
    return typeof value === 'object' && value !== null && Array.isArray(value.from);
}

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/schema/sections.js
/** The sections that describe: people, prices, support, service levels, definitions. */




function describeSections(words) {
    const authoritativeDefinitions = schemas/* array */.YOg(words.section({ url: vocabulary_text, type: vocabulary_text }, { ...words.since('3.1', { id: words.stableId, description: vocabulary_text }) }));
    const customProperties = schemas/* array */.YOg(describeCustomProperty(words));
    const tags = texts;
    const shared = { tags, customProperties, authoritativeDefinitions };
    const role = words.section({ role: vocabulary_text }, { ...words.id(), description: vocabulary_text, access: vocabulary_text, firstLevelApprovers: vocabulary_text, secondLevelApprovers: vocabulary_text, customProperties });
    const support = words.section(atLeast(words.rules, '3.1') ? { channel: vocabulary_text } : { channel: vocabulary_text, url: vocabulary_text }, {
        ...words.id(),
        ...words.since('3.1', { url: vocabulary_text }),
        description: vocabulary_text,
        tool: vocabulary_text,
        scope: vocabulary_text,
        invitationUrl: vocabulary_text,
        ...words.since('3.1', { customProperties }),
    });
    const price = words.section({}, { ...words.id(), priceAmount: vocabulary_number, priceCurrency: vocabulary_text, priceUnit: vocabulary_text });
    const serviceLevel = words.section({ property: vocabulary_text, value: scalar }, {
        ...words.id(),
        valueExt: scalar,
        unit: vocabulary_text,
        element: vocabulary_text,
        driver: vocabulary_text,
        ...words.since('3.1', { description: vocabulary_text, scheduler: vocabulary_text, schedule: vocabulary_text }),
        ...words.since('3.2', { customProperties, authoritativeDefinitions }),
    });
    // Open to unknown keys in every version.
    const description = schemas/* looseObject */._H3(allOptional({ usage: vocabulary_text, purpose: vocabulary_text, limitations: vocabulary_text, authoritativeDefinitions, customProperties }));
    const synonyms = schemas/* array */.YOg(schemas/* strictObject */.rej({
        synonym: vocabulary_text,
        ...allOptional({ id: words.stableId, description: vocabulary_text, locale: vocabulary_text, source: vocabulary_text, status: vocabulary_text, customProperties }),
    }));
    return {
        ...shared,
        role,
        support,
        price,
        serviceLevel,
        description,
        synonyms,
        team: describeTeam(words, shared),
        context: describeContext(shared),
        deprecated: flag,
    };
}
function describeCustomProperty(words) {
    if (!atLeast(words.rules, '3.1'))
        return words.section({}, { property: vocabulary_text, value: anything });
    return words.section({ property: vocabulary_text, value: anything }, { id: words.stableId, description: vocabulary_text, ...words.since('3.2', { vendor: vocabulary_text }) });
}
/** A list of people; since 3.1 rather a mapping with `members`. */
function describeTeam(words, shared) {
    const person = { name: vocabulary_text, description: vocabulary_text, role: vocabulary_text, dateIn: vocabulary_date, dateOut: vocabulary_date, replacedByUsername: vocabulary_text };
    if (!atLeast(words.rules, '3.1'))
        return schemas/* array */.YOg(words.section({}, { username: vocabulary_text, ...person }));
    const members = schemas/* array */.YOg(words.section({ username: vocabulary_text }, { id: words.stableId, ...person, ...shared }));
    const team = words.section({}, { id: words.stableId, name: vocabulary_text, description: vocabulary_text, members, ...shared });
    return oneOfKind({ team, members }, (value) => (Array.isArray(value) ? 'members' : 'team'), team);
}
/** What an assistant should know (3.2): text, or instructions with statements and constraints. */
function describeContext({ tags, customProperties, authoritativeDefinitions }) {
    const common = allOptional({ id: vocabulary_text, tags, customProperties, authoritativeDefinitions });
    const full = schemas/* strictObject */.rej(allOptional({
        instructions: vocabulary_text,
        verifiedStatements: schemas/* array */.YOg(schemas/* strictObject */.rej({ question: vocabulary_text, answer: optional(vocabulary_text), ...common })),
        constraints: schemas/* array */.YOg(schemas/* strictObject */.rej({ constraint: vocabulary_text, ...common })),
    }));
    return oneOfKind({ text: vocabulary_text, full }, (value) => (typeof value === 'string' ? 'text' : 'full'), full);
}

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/schema/servers.js
/** Where the data is: every type of server that the standard knows, with its fields. */




/**
 * Fields of a type of server, separated by spaces: `name`, optional with `?`, `:kind` unless it is text, `@3.2` when it came later.
 * `@` before the fields says since when the type itself exists.
 */
const SERVERS = {
    api: 'location:uri',
    athena: {
        '3.0': 'stagingDir:uri schema catalog? regionName?',
        '3.1': 'stagingDir:uri schema catalog? regionName?',
        '3.2': 'stagingDir?:uri schema catalog? regionName? workgroup?',
    },
    azure: 'location:uri format:fileFormat delimiter?:fileDelimiter encoding?@3.2',
    bigquery: 'project dataset',
    btrieve: '@3.2 host database port?:port',
    clickhouse: 'host port:port database',
    databricks: 'catalog schema host?',
    denodo: 'host port:port database?',
    dremio: 'host port:port schema?',
    duckdb: { '3.0': 'database schema?:whole', '3.1': 'database schema?', '3.2': 'database schema?' },
    exasol: '@3.2 host port?:port schema?',
    fastobjects: '@3.2 database host? port?:port',
    glue: 'account database location?:uri format? encoding?@3.2',
    hana: '@3.2 host port?:port database? schema?',
    cloudsql: 'host port:port database schema',
    db2: 'host port:port database schema?',
    hive: '@3.1 host database port?:port',
    iceberg: '@3.2 catalog catalogUrl:uri namespace? warehouse?',
    impala: '@3.1 host database port?:port',
    informix: 'host database port?:port',
    ingres: '@3.2 database host port?:port',
    kafka: 'host format? encoding?@3.2',
    kinesis: 'region? format? encoding?@3.2',
    local: 'path format encoding?@3.2',
    mysql: 'host port:port database',
    oracle: 'host port:port serviceName',
    poet: '@3.2 database host? port?:port',
    postgresql: 'host port:port database schema',
    postgres: 'host port:port database schema',
    presto: 'host catalog? schema?',
    pubsub: 'project',
    redshift: 'database schema host? region? account?',
    s3: 'location:uri endpointUrl?:uri format?:fileFormat delimiter?:fileDelimiter encoding?@3.2',
    sftp: 'location:sftp format?:fileFormat delimiter?:fileDelimiter encoding?@3.2',
    snowflake: 'account database schema host? port?:port warehouse?',
    sqlserver: 'host database schema port?:port',
    synapse: 'host port:port database',
    teradata: '@3.2 host port?:port database?',
    trino: 'host port:port catalog schema',
    vectorwise: '@3.2 database host port?:port',
    versant: '@3.2 database host? port?:port',
    vertica: 'host port:port database schema',
    zen: '@3.1 host database port?:port',
    custom: 'account? catalog? database? dataset? delimiter? endpointUrl?:uri format? encoding?@3.2 host? location?:uri path? port?:port ' +
        'project? region? regionName? schema? serviceName? stagingDir? warehouse? stream?@3.1',
};
const FIELD = /^(?<name>\w+)(?<optional>\?)?(?::(?<kind>\w+))?(?:@(?<since>[\d.]+))?$/;
function describeServers(words, { role, customProperties }) {
    const kinds = fieldKinds(words.rules);
    const common = {
        ...words.id(),
        description: vocabulary_text,
        environment: vocabulary_text,
        roles: schemas/* array */.YOg(role),
        customProperties,
    };
    const types = typesOf(words.rules);
    const member = (type) => {
        const required = { server: vocabulary_text, type: schemas/* literal */.euz(type) };
        const optionals = { ...common };
        for (const { name, isOptional, kind } of fieldsOf(type, words.rules)) {
            (isOptional ? optionals : required)[name] = kinds[kind] ?? vocabulary_text;
        }
        return words.section(required, optionals);
    };
    // Fields of other types do not matter as long as the type itself is wrong.
    const unknownType = schemas/* looseObject */._H3({ server: vocabulary_text, type: schemas/* enum */.k5n(types), ...allOptional(common) });
    const members = Object.fromEntries(types.map((type) => [type, schemas/* lazy */.RZV(() => member(type))]));
    return oneOfKind(members, (value) => {
        const type = one_of_kind_textOf(value, 'type');
        return type !== undefined && types.includes(type) ? type : undefined;
    }, unknownType);
}
/** The types of server that a version knows. */
function typesOf(rules) {
    return Object.keys(SERVERS).filter((type) => {
        const since = /^@([\d.]+)/.exec(notation(type, rules))?.[1];
        return since === undefined || atLeast(rules, since);
    });
}
function fieldsOf(type, rules) {
    return notation(type, rules)
        .split(' ')
        .flatMap((word) => {
        const { name, optional: mark, kind = 'text', since } = FIELD.exec(word)?.groups ?? {};
        if (name === undefined || (since !== undefined && !atLeast(rules, since)))
            return [];
        return [{ name, isOptional: mark !== undefined, kind }];
    });
}
function notation(type, rules) {
    const entry = SERVERS[type] ?? '';
    return typeof entry === 'string' ? entry : entry[rules];
}
function fieldKinds(rules) {
    const named = atLeast(rules, '3.1');
    return {
        uri: uri,
        whole: whole,
        sftp: uri
            .refine((value) => value.startsWith('sftp://'), { error: 'a URI that begins with "sftp://"' })
            .meta({ pattern: '^sftp://' }),
        port: atLeast(rules, '3.2') ? schemas/* union */.KCZ([whole, vocabulary_text]) : whole,
        fileFormat: named ? vocabulary_text : schemas/* enum */.k5n(['parquet', 'delta', 'json', 'csv']),
        fileDelimiter: named ? vocabulary_text : schemas/* enum */.k5n(['new_line', 'array']),
    };
}

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/schema/contract.js
/** The Open Data Contract Standard as one schema a version, written from its facts; parity with the standard's own is tested. */








const built = new Map();
/** The schema of contracts that are judged by `rules`, built when it is first asked for. */
function contractSchema(rules) {
    const known = built.get(rules);
    if (known)
        return known;
    const schema = describeContract(new Vocabulary(rules));
    built.set(rules, schema);
    return schema;
}
/** Contracts of every version, for editors. */
function anyContractSchema() {
    return z.union([contractSchema('3.2'), contractSchema('3.1'), contractSchema('3.0')]);
}
function describeContract(words) {
    const sections = describeSections(words);
    const { tags, customProperties, authoritativeDefinitions, context } = sections;
    const quality = describeQuality(words, sections);
    const relationships = describeRelationships(words, sections);
    const column = describeProperty(words, { sections, quality, relationships: relationships.ofProperty });
    const object = schemas/* strictObject */.rej({
        name: vocabulary_text,
        ...allOptional({
            ...words.id(),
            logicalType: schemas/* literal */.euz('object'),
            physicalName: vocabulary_text,
            physicalType: vocabulary_text,
            description: vocabulary_text,
            businessName: vocabulary_text,
            dataGranularityDescription: vocabulary_text,
            properties: schemas/* array */.YOg(column),
            quality,
            tags,
            customProperties,
            authoritativeDefinitions,
            ...words.since('3.1', { relationships: relationships.ofObject }),
            ...words.since('3.2', { synonyms: sections.synonyms, deprecated: sections.deprecated, context }),
        }),
    });
    const status = { status: vocabulary_text };
    const statusIsRequired = words.rules !== '3.2';
    return schemas/* strictObject */.rej({
        version: vocabulary_text,
        apiVersion: schemas/* enum */.k5n(apiVersionsOf(words.rules)),
        kind: schemas/* literal */.euz('DataContract'),
        id: vocabulary_text,
        ...(statusIsRequired ? status : allOptional(status)),
        ...allOptional({
            name: vocabulary_text,
            tenant: vocabulary_text,
            domain: vocabulary_text,
            dataProduct: vocabulary_text,
            tags,
            description: sections.description,
            schema: schemas/* array */.YOg(object),
            servers: schemas/* array */.YOg(describeServers(words, sections)),
            support: schemas/* array */.YOg(sections.support),
            price: sections.price,
            team: sections.team,
            roles: schemas/* array */.YOg(sections.role),
            slaDefaultElement: vocabulary_text,
            slaProperties: schemas/* array */.YOg(sections.serviceLevel),
            authoritativeDefinitions,
            customProperties,
            contractCreatedTs: dateTime,
            ...words.since('3.2', { context }),
        }),
    });
}

;// CONCATENATED MODULE: ./build/actions/validate-data/contract/read.js
/** Reads a data contract: parse, judge by the standard, look for what cannot be meant. */









/**
 * Reads an Open Data Contract Standard contract of version 3.0, 3.1 or 3.2.
 *
 * @param source the file's bytes, or its text
 * @param file   its name as the user knows it
 * @throws ConfigurationError with every problem of the file, in its order
 */
function readContract(source, file) {
    const reading = readYaml(source, file);
    if (!reading.ok)
        throw new errors/* ConfigurationError */.j1(reading.problems);
    const document = reading.value;
    const version = versions_rulesOf(document);
    if ('problem' in version)
        throw new errors/* ConfigurationError */.j1(version.problem);
    const checked = check(contractSchema(version.rules), document, { nameOf: names_nameOf });
    const contract = normalise(document, version.rules);
    const problems = [...(checked.ok ? [] : checked.problems), ...lint(contract, 'error')];
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j1(inFileOrder(problems));
    return {
        ...contract,
        warnings: inFileOrder(lint(contract, 'warning')),
        digest: `sha256:${(0,external_node_crypto_.createHash)('sha256').update(source).digest('hex')}`,
    };
}

;// CONCATENATED MODULE: ./build/actions/validate-data/read/csv.js

const encodings = ['utf-8', 'utf-16', 'latin-1'];
/**
 * @param contract where `custom` stands; undefined when there is none
 * @throws ConfigurationError when a character is none, or an encoding is unknown
 */
function csvReading(custom, contract, given, fallback) {
    const problems = [];
    const place = (input, isGiven) => isGiven || !contract ? { input } : { location: contract.positions.at(['schema']) };
    const character = (input, value, isGiven, standard) => {
        if (value === undefined)
            return standard;
        const text = csv_words[String(value).toLowerCase()] ?? String(value);
        if (text === '' && input !== 'delimiter')
            return '';
        if (/^[\t -~]$/.test(text))
            return text;
        problems.push({
            ...place(input, isGiven),
            message: `the ${input} ${JSON.stringify(value)} is not one ASCII character.`,
            hints: ['Write the character itself, or one of: tab, comma, semicolon, pipe, none.'],
        });
        return standard;
    };
    const delimiter = character('delimiter', given.delimiter ?? custom.get('mlops.delimiter'), given.delimiter !== undefined, fallback.delimiter);
    const quote = character('quote', given.quote ?? custom.get('mlops.quote'), given.quote !== undefined, fallback.quote);
    const escape_ = character('escape', given.escape ?? custom.get('mlops.escape'), given.escape !== undefined, quote);
    const encoding = given.encoding ?? custom.get('mlops.encoding') ?? fallback.encoding;
    const known = encodings.find((each) => each === encoding);
    if (known === undefined) {
        problems.push({
            ...place('encoding', false),
            message: `the encoding ${JSON.stringify(encoding)} is not read.`,
            hints: [`Known: ${encodings.join(', ')}.`],
        });
    }
    const nullValues = given.nullValues ?? custom.get('mlops.nullValues') ?? fallback.nullValues;
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j1(problems);
    return {
        delimiter,
        quote,
        escape: escape_,
        encoding: known ?? 'utf-8',
        nullValues: Array.isArray(nullValues) ? nullValues.map(String) : [String(nullValues)],
    };
}
/** Characters that are awkward to write in YAML. */
const csv_words = { tab: '\t', '\\t': '\t', comma: ',', semicolon: ';', pipe: '|', none: '' };

;// CONCATENATED MODULE: ./build/actions/validate-data/read.js
/** read: the contract, and for each of its schema objects the files that hold it. */









/** A contract is a page of YAML; beyond this somebody has given the data. */
const largestContract = 32_000_000;
/** @throws ConfigurationError with all problems of the contract, or of the data */
async function read(inputs, workspace) {
    const contract = await contractAt(inputs.contract, workspace);
    if (contract.objects.length === 0) {
        throw new errors/* ConfigurationError */.j1({
            message: 'the contract describes no schema object, so there is nothing to check.',
            location: contract.positions.at(['schema'], 'key'),
            hints: ['Add a "schema" with at least one object, its name and its properties.'],
        });
    }
    const named = inputs.data === undefined ? namedByServer(contract, inputs.server) : namedByInput(contract, inputs.data);
    const sources = [];
    const problems = [];
    for (const { object, patterns, from, server } of named) {
        try {
            const format = inputs.format ?? read_formatOf(server);
            const place = from === 'contract' && server ? { location: contract.positions.at([...server.path, 'path']) } : { input: 'data' };
            const options = { workspace, from, objects: contract.objects.map((each) => each.name), place };
            const files = await resolveSources(patterns, { ...options, ...(format === undefined ? {} : { format }) });
            sources.push({
                object,
                files,
                title: titleOf(patterns, files),
                csv: csvReading(read_customOf(object, server), contract, inputs.csv, plainCsv),
            });
        }
        catch (error) {
            if (!(error instanceof errors/* ConfigurationError */.j1))
                throw error;
            problems.push(...error.problems);
        }
    }
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j1(problems);
    const without = contract.objects.filter((object) => !sources.some((source) => source.object === object));
    return { contract, sources, without };
}
async function contractAt(path, workspace) {
    const absolute = (0,external_node_path_.resolve)(workspace, path);
    const status = await (0,promises_.stat)(absolute).catch(() => undefined);
    if (!status?.isFile()) {
        const message = status ? `"${path}" is not a file.` : `there is no file "${path}".`;
        throw new errors/* ConfigurationError */.j1({
            input: 'contract',
            message,
            hints: [`Looked in ${workspace}. Give the path of an ODCS contract (YAML).`],
        });
    }
    if (status.size > largestContract) {
        const message = `"${path}" has ${status.size} bytes, which is no contract (at most ${largestContract}).`;
        throw new errors/* ConfigurationError */.j1({ input: 'contract', message });
    }
    return readContract(await (0,promises_.readFile)(absolute), path);
}
/** Lines of the input `data`; with one schema object its name may be left out. */
function namedByInput(contract, lines) {
    const names = contract.objects.map((object) => object.name);
    const [only] = contract.objects;
    const patterns = new Map();
    const problems = [];
    for (const line of lines) {
        const { object: name, pattern } = parseDataLine(line, names);
        const object = name === undefined
            ? contract.objects.length === 1
                ? only
                : undefined
            : contract.objects.find((each) => each.name === name);
        if (object)
            patterns.set(object, [...(patterns.get(object) ?? []), pattern]);
        else {
            problems.push({
                input: 'data',
                message: `"${line}" does not say which schema object it is.`,
                hints: [`Write one of: ${names.map((each) => `${each}=${pattern}`).join(', ')}`],
            });
        }
    }
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j1(problems);
    return [...patterns].map(([object, given]) => ({ object, patterns: given, from: 'workflow' }));
}
/** Files that a server of the contract names: the given one, or the first that is local. */
function namedByServer(contract, wanted) {
    const servers = contract.servers;
    const server = wanted === undefined ? servers.find((each) => each.type === 'local') : servers.find((each) => each.server === wanted);
    if (!server)
        throw new errors/* ConfigurationError */.j1(noServer(contract, wanted));
    const location = contract.positions.at([...server.path, 'type']);
    if (server.type !== 'local') {
        throw new errors/* ConfigurationError */.j1({
            location,
            message: `the server "${server.server}" is of type ${server.type}, which is not read.`,
            hints: ['Fetch its files in a step before and name them with the input "data".'],
        });
    }
    const path = String(server.fields.get('path') ?? '');
    return contract.objects.map((object) => ({
        object,
        patterns: [path.replaceAll(/\{(?:model|schema|table|object)\}/g, object.name)],
        from: 'contract',
        server,
    }));
}
function noServer(contract, wanted) {
    const names = contract.servers.map((server) => server.server);
    const way = 'Name the files with the input "data".';
    if (wanted === undefined)
        return { input: 'data', message: 'no data is named, and the contract has no server of type local.', hints: [way] };
    const nearest = (0,runtime_nearest/* nearestMatch */.G)(wanted, names);
    const meant = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
    const known = names.length === 0 ? 'The contract has no servers.' : `Servers of the contract: ${names.join(', ')}.`;
    return { input: 'server', message: `the contract has no server "${wanted}".${meant}`, hints: [known, way] };
}
function read_formatOf(server) {
    const format = String(server?.fields.get('format') ?? '').toLowerCase();
    return ['csv', 'tsv', 'parquet', 'json', 'ndjson'].find((known) => known === format);
}
/** What stands at the schema object counts before what stands at the server. */
function read_customOf(object, server) {
    return new Map([...(server?.custom ?? []), ...object.custom]);
}
function titleOf(patterns, files) {
    const [only] = files;
    return files.length === 1 && only ? only.path : `${patterns.join(', ')} (${files.length} files)`;
}

;// CONCATENATED MODULE: ./build/shared/report/documents/validation.js
/** `mlops-actions/validation/v1`: what a data gate has found, for people, for the registry and for auditors. */


const validationKind = 'mlops-actions/validation/v1';
const validation_digest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const validation_count = schemas/* int */.Whr().nonnegative();
const example = schemas/* strictObject */.rej({
    file: schemas/* string */.YjP(),
    row: validation_count.optional(),
    line: schemas/* int */.Whr().positive().optional(),
    /** null where the value is missing. */
    values: schemas/* array */.YOg(schemas/* string */.YjP().nullable()),
    times: validation_count.optional(),
});
const validation_check = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP(),
    rule: schemas/* string */.YjP(),
    object: schemas/* string */.YjP(),
    column: schemas/* string */.YjP().optional(),
    demand: schemas/* string */.YjP(),
    severity: schemas/* enum */.k5n(['error', 'warning']),
    declared: schemas/* boolean */.zMY(),
    status: schemas/* enum */.k5n(['pass', 'warn', 'fail', 'not measurable']),
    found: schemas/* string */.YjP(),
    failing: validation_count.optional(),
    examples: schemas/* array */.YOg(example).optional(),
    /** Where the contract says so. */
    line: schemas/* int */.Whr().positive().optional(),
    semantics: schemas/* string */.YjP().optional(),
    /** Position in the statements of its table, from 0. */
    statement: validation_count.optional(),
});
const validation_table = schemas/* strictObject */.rej({
    object: schemas/* string */.YjP(),
    title: schemas/* string */.YjP(),
    files: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), bytes: validation_count, format: schemas/* string */.YjP() })),
    rows: validation_count.optional(),
    statements: schemas/* array */.YOg(schemas/* strictObject */.rej({ purpose: schemas/* string */.YjP(), sql: schemas/* string */.YjP() })),
});
const validation = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(validationKind),
    verdict: schemas/* enum */.k5n(['pass', 'warn', 'fail']),
    headline: schemas/* string */.YjP(),
    contract: schemas/* strictObject */.rej({ file: schemas/* string */.YjP(), id: schemas/* string */.YjP(), version: schemas/* string */.YjP(), apiVersion: schemas/* string */.YjP(), digest: validation_digest }),
    counts: schemas/* strictObject */.rej({
        passed: validation_count,
        warned: validation_count,
        failed: validation_count,
        notMeasurable: validation_count,
        declared: validation_count,
        enforced: validation_count,
        rows: validation_count,
    }),
    tables: schemas/* array */.YOg(validation_table),
    checks: schemas/* array */.YOg(validation_check),
    engine: schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), version: schemas/* string */.YjP() }),
    /** Of everything above, so that the same data and contract have the same digest. */
    digest: validation_digest,
    /** What this run took: outside of the digest. A list for each table, one entry for each of its statements. */
    measured: schemas/* array */.YOg(schemas/* array */.YOg(schemas/* strictObject */.rej({ seconds: schemas/* number */.aig().nonnegative(), bytes: validation_count }))),
});
/** Adds the digest. */
function sealValidation(content, measured) {
    const body = { schema: validationKind, ...content };
    return { ...body, digest: digestOf(body), measured };
}

// EXTERNAL MODULE: ./build/shared/escape/html.js
var html = __webpack_require__(4117);
// EXTERNAL MODULE: ./build/shared/report/fit-document.js
var fit_document = __webpack_require__(6792);
;// CONCATENATED MODULE: ./build/shared/report/html-style.js
/** How the HTML report looks: light and dark by what the reader's system asks for, and on paper. Text contrast is at least 4.5 : 1. */
const style = `:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1f2328; --quiet: #57606a; --line: #d0d7de; --soft: #f6f8fa; --bar: #b3261e;
  --green: #0f5d2c; --green-soft: #e3f5e8; --yellow: #6f4600; --yellow-soft: #fff2cc;
  --red: #a11c16; --red-soft: #fdeceb; --magenta: #6b2a80; --magenta-soft: #f6eafa;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --text: #e6edf3; --quiet: #9da7b3; --line: #30363d; --soft: #161b22; --bar: #f0776c;
    --green: #7ee2a0; --green-soft: #10301c; --yellow: #f2cc60; --yellow-soft: #342903;
    --red: #ffa198; --red-soft: #3d1513; --magenta: #dfb3ff; --magenta-soft: #2e1a3d;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
header { border: 1px solid var(--line); border-left: 0.5rem solid var(--tone); border-radius: 0.5rem; padding: 1rem 1.25rem; background: var(--soft); }
header > p { font-size: 1.15rem; margin: 0.75rem 0; }
h1, h2 { line-height: 1.25; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; margin: 0; }
h2 { font-size: 1.25rem; margin: 2rem 0 0.75rem; }
p, li, td, th { overflow-wrap: anywhere; }
p { margin: 0.75rem 0 0.5rem; }
section > p:has(+ ul) { font-weight: 600; margin-bottom: 0; }
ul { margin: 0.25rem 0 0.75rem; padding-left: 1.5rem; }
.green { --tone: var(--green); --tone-soft: var(--green-soft); }
.yellow { --tone: var(--yellow); --tone-soft: var(--yellow-soft); }
.red { --tone: var(--red); --tone-soft: var(--red-soft); }
.magenta { --tone: var(--magenta); --tone-soft: var(--magenta-soft); }
.badge { display: inline-block; padding: 0 0.5em; border: 1px solid var(--tone); border-radius: 1em; background: var(--tone-soft); color: var(--tone); font-weight: 600; white-space: nowrap; }
.tally { list-style: none; display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; margin: 0; padding: 0; }
.frame { overflow-x: auto; }
.frame + .frame { margin-top: 1.25rem; }
.frame:focus-visible, summary:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
td, th { padding: 0.4rem 0.75rem 0.4rem 0; text-align: left; vertical-align: top; min-width: 5rem; }
thead td { min-width: 0; }
thead th { color: var(--quiet); font-weight: 600; }
tr { border-bottom: 1px solid var(--line); }
.right { text-align: right; font-variant-numeric: tabular-nums; }
.short, .value { white-space: nowrap; }
.bars { margin: 1.25rem 0 0; }
.bars caption { text-align: left; font-weight: 600; padding-bottom: 0.25rem; }
.bars th { font-weight: 400; width: 45%; }
.bars td { vertical-align: middle; }
.bars .value { width: 1%; padding-right: 0; font-variant-numeric: tabular-nums; }
.bar { display: block; width: 100%; height: 0.8rem; fill: var(--bar); }
.spark { vertical-align: middle; fill: var(--quiet); }
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.9em; }
pre { margin: 0.25rem 0 1rem; padding: 0.75rem 1rem; background: var(--soft); border: 1px solid var(--line); border-radius: 0.375rem; white-space: pre-wrap; overflow-wrap: anywhere; }
details { margin-top: 1rem; border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.5rem 1rem; }
section + details, header + details { margin-top: 2rem; }
summary { cursor: pointer; }
summary h2 { display: inline; font-size: 1.05rem; }
.more, footer { color: var(--quiet); font-size: 0.9rem; }
footer { margin-top: 2.5rem; }
@media print {
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .frame { overflow: visible; }
  tr, li { break-inside: avoid; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
  .badge, .bar, header { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details::details-content { display: block; content-visibility: visible; block-size: auto; }
}`;

// EXTERNAL MODULE: ./build/shared/report/pictures.js
var pictures = __webpack_require__(7432);
;// CONCATENATED MODULE: ./build/shared/report/svg.js
/** Small pictures as SVG inside a page. They repeat what stands beside them in words, so readers of the words alone miss nothing. */

const svg_column = { width: 5, gap: 1, height: 20 };
/** What zero looks like: a line to stand on. */
const leastHeight = 1;
/** Columns for a table cell, at most 360 × 20 pixels; anything above zero is taller than zero. @param values ≥ 0, in order */
function sparkSvg(values) {
    const heights = (0,pictures/* heightsOf */.cG)(values).map((height) => leastHeight + Math.ceil(height * (svg_column.height - leastHeight)));
    const step = svg_column.width + svg_column.gap;
    const width = Math.max(step, heights.length * step);
    const rects = heights.map((height, index) => rect({ x: index * step, y: svg_column.height - height, width: svg_column.width, height }));
    return svg('spark', { width, height: svg_column.height, viewBox: `0 0 ${width} ${svg_column.height}` }, rects);
}
/** A horizontal bar that fills `length` of the space it is given. @param length in [0, 1] */
function barSvg(length) {
    const width = Math.round(length * 10_000) / 100;
    const atLeast = length > 0 ? Math.max(0.5, width) : 0;
    return svg('bar', { viewBox: '0 0 100 10', preserveAspectRatio: 'none' }, [rect({ x: 0, y: 0, width: atLeast, height: 10 })]);
}
function svg(name, values, shapes) {
    return `<svg class="${name}"${attributes(values)} aria-hidden="true" focusable="false">${shapes.join('')}</svg>`;
}
function rect(values) {
    return `<rect${attributes(values)}/>`;
}
/** Names and values are numbers and words of our own. */
function attributes(values) {
    return Object.entries(values)
        .map(([name, value]) => ` ${name}="${value}"`)
        .join('');
}

// EXTERNAL MODULE: ./build/shared/report/symbols.js
var symbols = __webpack_require__(3918);
;// CONCATENATED MODULE: ./build/shared/report/html.js
/** A report as one HTML page that loads nothing and runs nothing: to be opened from a folder, sent by mail, printed. */








const pageLimit = 990_000;
/** Longest texts, UTF-16 units before escaping. */
const html_limits = { headline: 600, cell: 300, text: 4096, line: 20_000 };
/** A number with its unit stays on one line. */
const longestNumber = 24;
/** Nothing from elsewhere, no script, no form: what a hostile text could do at most is to look odd. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
/** Worst first. */
const statuses = ['fail', 'warn', 'inconclusive', 'not measurable', 'pass'];
/**
 * The whole report: verdict, headline, how many checks ended how, sections. Above the limit rows go from the end of the largest
 * tables, with a note of how many are in report.json; the page stays well-formed.
 */
function renderHtml(report, { limit = pageLimit } = {}) {
    return (0,fit_document/* fitDocument */.V)({ head: headOf(report), foot, whereAll: 'report.json', note }, report.sections.map(partOf), limit);
}
function headOf({ action, verdict, headline, cases }) {
    const name = (0,html/* escapeHtml */.Z)(action);
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${name}: ${verdict}</title>
<link rel="icon" href="data:,">
<style>
${style}
</style>
</head>
<body>
<main>
<header class="${symbols/* looks */.d[verdict].colour}">
<h1>${name}: ${badge(verdict)}</h1>
<p>${html_shown(headline, html_limits.headline)}</p>
${tally(cases.map(({ status }) => status))}
</header>`;
}
const foot = `<footer><p>This file loads nothing and runs no script. The same for programs is in report.json.</p></footer>
</main>
</body>
</html>`;
function note(sentence) {
    return `<p class="more">${(0,html/* escapeHtml */.Z)(sentence)}</p>`;
}
function badge(of) {
    const { sign, colour } = symbols/* looks */.d[of];
    return `<span class="badge ${colour}"><span aria-hidden="true">${sign}</span> ${of}</span>`;
}
/** How many checks ended how, worst first. */
function tally(ended) {
    if (ended.length === 0)
        return '';
    const items = statuses.flatMap((status) => {
        const count = ended.filter((each) => each === status).length;
        return count === 0 ? [] : [`<li>${badge(status)} ${(0,numbers/* formatExact */.Bo)(count)}</li>`];
    });
    return `<ul class="tally" aria-label="Checks by result">${items.join('')}</ul>`;
}
function partOf(section) {
    const pieces = section.blocks.map((block) => pieceOf(block, section.heading ?? 'Details'));
    if (section.folded) {
        const summary = `<summary><h2>${html_shown(section.heading ?? 'Details')}</h2></summary>`;
        return { open: `<details>\n${summary}`, pieces, close: '</details>' };
    }
    const heading = section.heading === undefined ? '' : `\n<h2>${html_shown(section.heading)}</h2>`;
    return { open: `<section>${heading}`, pieces, close: '</section>' };
}
function pieceOf(block, heading) {
    switch (block.kind) {
        case 'text': {
            const units = block.text
                .split(/\r?\n/)
                .filter((line) => line.trim() !== '')
                .map((line) => `<p>${html_shown(line)}</p>`);
            return { noun: ['paragraph', 'paragraphs'], open: '', units, separator: '\n', close: '' };
        }
        case 'list': {
            const units = block.items.map((item) => `<li>${html_shown(item)}</li>`);
            return { noun: ['item', 'items'], open: '<ul>\n', units, separator: '\n', close: '\n</ul>' };
        }
        case 'code': {
            const lines = (0,visible/* showInvisibleInLines */.zY)(block.text).replace(/\n$/, '').split('\n');
            const units = lines.map((line) => (0,html/* escapeMarkup */.M)((0,visible/* cut */.Jj)(line, html_limits.line, '…')));
            return { noun: ['line', 'lines'], open: '<pre><code>', units, separator: '\n', close: '</code></pre>' };
        }
        case 'table': {
            const titles = block.columns.map(titleCell).join('');
            const units = block.rows.map((cells) => rowOf(block.columns.map((column, at) => bodyCell(column, cells[at] ?? ''))));
            return tablePiece('table', heading, `<thead><tr>${titles}</tr></thead>\n`, units);
        }
        case 'bars': {
            const lengths = (0,pictures/* lengthsOf */.nY)(block.bars);
            const units = block.bars.map(({ label, text }, at) => rowOf([
                `<th scope="row">${html_shown(label, html_limits.cell)}</th>`,
                `<td>${barSvg(lengths[at] ?? 0)}</td>`,
                `<td class="value">${html_shown(text, html_limits.cell)}</td>`,
            ]));
            return tablePiece('bars', block.title, `<caption>${html_shown(block.title, html_limits.cell)}</caption>\n`, units);
        }
    }
}
/** A table in a frame that scrolls where the screen is too narrow; the frame can be reached with the keyboard, so it has a name. */
function tablePiece(look, name, head, units) {
    const frame = `<div class="frame" role="region" tabindex="0" aria-label="${html_shown(name, html_limits.cell)}">`;
    return {
        noun: ['row', 'rows'],
        open: `${frame}\n<table class="${look}">${head}<tbody>\n`,
        units,
        separator: '\n',
        close: '\n</tbody></table>\n</div>',
    };
}
function rowOf(cells) {
    return `<tr>${cells.join('')}</tr>`;
}
function titleCell({ title, align }) {
    // A heading without words would be announced as an empty one.
    if (title === '')
        return '<td></td>';
    return `<th scope="col"${align === 'right' ? ' class="right"' : ''}>${html_shown(title, html_limits.cell)}</th>`;
}
function bodyCell({ align }, cell) {
    const short = typeof cell === 'string' && cell.length <= longestNumber;
    const name = align === 'right' ? ` class="right${short ? ' short' : ''}"` : '';
    return `<td${name}>${cellHtml(cell)}</td>`;
}
function cellHtml(cell) {
    if (typeof cell === 'string')
        return html_shown(cell, html_limits.cell);
    if ('code' in cell)
        return `<code>${html_shown(cell.code, html_limits.cell)}</code>`;
    if ('spark' in cell)
        return `${sparkSvg(cell.spark)} ${html_shown(cell.text, html_limits.cell)}`;
    return badge(cell.status);
}
function html_shown(text, limit = html_limits.text) {
    return (0,html/* escapeHtml */.Z)((0,visible/* cut */.Jj)(text, limit, '…'));
}

;// CONCATENATED MODULE: ./build/shared/report/junit.js
/** A report as JUnit XML, the form that every CI system can show. */



/**
 * One `testsuite` a suite of the cases, in their order. `fail` is a failure. `not measurable` and `inconclusive` are skipped, with
 * the reason, and counted in the name and in a property besides, since many viewers show nothing of skipped tests. `warn` is a test
 * that passed, with the warning as its output: JUnit has no word for it.
 */
function renderJunit(report) {
    const names = [...new Set(report.cases.map(({ suite }) => suite))];
    const suites = names.map((name) => suiteXml(report.action, name, report.cases.filter(({ suite }) => suite === name)));
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites${junit_attributes({ name: junit_titleOf(`${report.action}: ${report.verdict}`, report.cases), ...junit_countsOf(report.cases) })}>`,
        ...suites,
        '</testsuites>',
        '',
    ].join('\n');
}
function suiteXml(action, name, cases) {
    return [
        `  <testsuite${junit_attributes({ name: junit_titleOf(name, cases), ...junit_countsOf(cases) })}>`,
        '    <properties>',
        `      <property${junit_attributes({ name: 'not measurable', value: junit_count(cases, 'not measurable') })}/>`,
        '    </properties>',
        ...cases.map((each) => caseXml(action, each)),
        '  </testsuite>',
    ].join('\n');
}
function caseXml(action, each) {
    const open = `    <testcase${junit_attributes({
        name: each.name,
        classname: `${action}.${each.suite}`,
        time: 0,
        file: each.location?.file,
        line: each.location?.line,
    })}`;
    const outcome = outcomes[each.status](each);
    return outcome === '' ? `${open}/>` : `${open}>\n      ${outcome}\n    </testcase>`;
}
const outcomes = {
    pass: () => '',
    warn: (each) => `<system-out>${textXml(`warning: ${reasonOf(each)}`)}</system-out>`,
    fail: (each) => `<failure${junit_attributes({ message: reasonOf(each), type: each.rule })}>${textXml(bodyOf(each))}</failure>`,
    inconclusive: skipped,
    'not measurable': skipped,
};
function skipped(each) {
    return `<skipped${junit_attributes({ message: `${each.status}: ${reasonOf(each)}` })}/>`;
}
function reasonOf(each) {
    return each.message ?? each.ruleDescription;
}
function bodyOf(each) {
    const place = (0,errors/* placeOf */.$t)({ message: '', ...(each.location === undefined ? {} : { location: each.location }) });
    return [reasonOf(each), ...(place === '' ? [] : [place])].join('\n');
}
function junit_titleOf(name, cases) {
    const unmeasured = junit_count(cases, 'not measurable');
    return unmeasured === 0 ? name : `${name} (${unmeasured} not measurable)`;
}
function junit_countsOf(cases) {
    return {
        tests: cases.length,
        failures: junit_count(cases, 'fail'),
        errors: 0,
        skipped: junit_count(cases, 'not measurable') + junit_count(cases, 'inconclusive'),
        time: 0,
    };
}
function junit_count(cases, status) {
    return cases.filter((each) => each.status === status).length;
}
function junit_attributes(values) {
    return Object.entries(values)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => ` ${name}="${(0,html/* escapeHtml */.Z)(String(value))}"`)
        .join('');
}
function textXml(text) {
    return (0,html/* escapeMarkup */.M)((0,visible/* showInvisibleInLines */.zY)(text));
}

;// CONCATENATED MODULE: ./build/shared/report/sarif.js
/** A report as a SARIF 2.1.0 log, for GitHub's code scanning and editors. */



const sarifLevels = { error: 'error', warning: 'warning', notice: 'note' };
/** Code scanning takes no more results of one run, and no longer messages. */
const sarif_limits = { results: 25_000, message: 10_000 };
/** Our own name: `primaryLocationLineHash` is computed by GitHub's upload, which warns about any value it finds there. */
const fingerprint = 'mlopsActionsIdentity/v1';
/** The log as a value: rules from the cases, one result a finding, worst first, 25,000 at most (the number of the rest is noted). */
function renderSarif(report, { version, anchor }) {
    const sorted = symbols/* levels */.y.flatMap((level) => report.findings.filter((finding) => finding.level === level));
    const shown = sorted.slice(0, sarif_limits.results);
    const rules = sarif_rulesOf(report);
    const places = new Map(rules.map((rule, index) => [rule.id, index]));
    const omitted = sorted.length - shown.length;
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: `mlops-actions/${report.action}`, semanticVersion: version, rules } },
                columnKind: 'utf16CodeUnits',
                results: shown.map((finding) => sarif_resultOf(finding, places.get(finding.rule) ?? -1, anchor)),
                ...(omitted === 0 ? {} : { properties: { omittedResults: omitted } }),
            },
        ],
    };
}
/** Every rule that was asked for or found, sorted by id, so that the list does not depend on the data. */
function sarif_rulesOf(report) {
    const descriptions = new Map(report.findings.map((finding) => [finding.rule, finding.title]));
    for (const { rule, ruleDescription } of report.cases)
        descriptions.set(rule, ruleDescription);
    return [...descriptions]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([id, description]) => {
        const text = { text: (0,visible/* showInvisible */.jQ)(description) };
        const worst = symbols/* levels */.y.find((level) => report.findings.some((finding) => finding.rule === id && finding.level === level));
        return {
            id,
            shortDescription: text,
            fullDescription: text,
            help: text,
            defaultConfiguration: { level: sarifLevels[worst ?? 'error'] },
        };
    });
}
function sarif_resultOf(finding, ruleIndex, anchor) {
    const location = finding.location ?? anchor;
    return {
        ruleId: finding.rule,
        ruleIndex,
        level: sarifLevels[finding.level],
        message: { text: plainMessage(finding.message) },
        locations: location === undefined ? [] : [sarif_locationOf(location)],
        partialFingerprints: { [fingerprint]: (0,external_node_crypto_.createHash)('sha256').update(`${finding.rule}\n${finding.identity}`).digest('hex') },
    };
}
/** SARIF reads `[text](target)` in a message as a link; a space between the brackets takes that from untrusted text. */
function plainMessage(text) {
    return (0,visible/* cut */.Jj)((0,visible/* showInvisibleInLines */.zY)(text).replaceAll('](', '] ('), sarif_limits.message);
}
function sarif_locationOf({ file, line, column, endLine, endColumn }) {
    const path = file.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
    const uri = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
    const outside = path.startsWith('/') || /^[a-z]:\//i.test(path) || path.split('/').includes('..');
    const region = line === undefined
        ? undefined
        : {
            startLine: line,
            ...(column === undefined ? {} : { startColumn: column }),
            ...(endLine === undefined ? {} : { endLine }),
            ...(endColumn === undefined ? {} : { endColumn }),
        };
    return {
        physicalLocation: {
            artifactLocation: outside ? { uri: outsideUri(uri) } : { uri, uriBaseId: '%SRCROOT%' },
            ...(region === undefined ? {} : { region }),
        },
    };
}
function outsideUri(uri) {
    if (uri.startsWith('/'))
        return `file://${uri}`;
    return /^[a-z]%3A\//i.test(uri) ? `file:///${uri.replace('%3A', ':')}` : uri;
}

;// CONCATENATED MODULE: ./build/shared/version.js
/** The version of the suite, the same as in package.json; a test compares them. */
const version = '0.1.0';

;// CONCATENATED MODULE: ./build/actions/validate-data/rules.js
/** Every rule a check can belong to: the id that reports and suppressions refer to, and what the rule demands. */
const rules = {
    readable: 'Every file can be read to its end.',
    'well-formed': 'Every row has the columns of the header, closed quotes and valid UTF-8.',
    'unique-header': 'No two columns of a file have the same name.',
    'same-columns': 'All files of a table have the same columns.',
    'not-empty': 'The data has at least one row.',
    'column-present': 'Every column that the contract declares is there.',
    'no-extra-column': 'No column is there that the contract does not declare.',
    'column-order': 'The columns stand in the order of the contract.',
    'logical-type': 'Every value can be read as the declared logical type.',
    'physical-type': 'The column is stored as the declared physical type.',
    required: 'No value is missing in a required column.',
    unique: 'No value occurs twice in a unique column.',
    'primary-key': 'The primary key is complete and occurs once.',
    enum: 'Every value is one of the declared ones.',
    minimum: 'No value is below the declared minimum.',
    maximum: 'No value is above the declared maximum.',
    'multiple-of': 'Every value is a multiple of the declared number.',
    'integer-format': 'Every value fits the declared integer format.',
    'minimum-length': 'No text is shorter than declared.',
    'maximum-length': 'No text is longer than declared.',
    pattern: 'Every text matches the declared pattern.',
    format: 'Every text has the declared format.',
    'null-values': 'The number or share of NULL values is as declared.',
    'missing-values': 'The number or share of missing values is as declared.',
    'invalid-values': 'The number or share of invalid values is as declared.',
    'duplicate-values': 'The number or share of duplicates is as declared.',
    'row-count': 'The number of rows is as declared.',
    relationship: 'Every reference points at a row that exists.',
    'array-items': 'Arrays have the declared number and kind of items.',
    'object-properties': 'Objects have the declared properties.',
    'custom-check': 'A quality rule that another engine runs.',
    'sql-check': 'A quality rule in SQL.',
    'service-level': 'A service level property of the contract.',
};

;// CONCATENATED MODULE: ./build/actions/validate-data/report/example.js
/** One failing row in words. */


/** `flights.csv:17: "abc"`, or with the row number where the file has no lines. */
function describeExample({ check }, example) {
    const place = example.line === undefined ? `${example.file} row ${(0,numbers/* formatExact */.Bo)(example.row)}` : `${example.file}:${example.line}`;
    // What is shown of a row that cannot be taken apart is the reader's reason, not a value.
    if (check.measure.kind === 'rejects')
        return `${place}: ${example.values.join(', ')}`;
    const values = example.values.map((value) => (value === null ? 'NULL' : `"${shownValue(value, check.masked)}"`)).join(', ');
    const times = example.times === undefined ? '' : `, ${(0,numbers/* formatExact */.Bo)(example.times)} times`;
    return `${place}: ${values}${times}`;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/report/findings.js


const levels = { fail: 'error', warn: 'warning', 'not measurable': 'notice' };
function ruleId(judgement) {
    return `validate-data/${judgement.check.rule}`;
}
function findingsOf(judgements, positions) {
    return judgements.flatMap((judgement) => {
        const { check, status, found } = judgement;
        const level = levels[status];
        if (level === undefined)
            return [];
        const [example] = judgement.examples;
        const shown = example ? `. First: ${describeExample(judgement, example)}` : '';
        const finding = {
            rule: ruleId(judgement),
            level,
            title: status === 'not measurable' ? `not measurable: ${check.demand}` : check.demand,
            message: `${found}${shown}`,
            location: placeOf(judgement, positions),
            identity: check.id,
        };
        const place = dataPlace(judgement);
        if (!place || status === 'not measurable')
            return [finding];
        return [finding, { ...finding, location: place, identity: `${check.id} in the data` }];
    });
}
function casesOf(judgements, positions) {
    return judgements.map((judgement) => ({
        rule: ruleId(judgement),
        ruleDescription: rules[judgement.check.rule],
        suite: judgement.check.object,
        name: `${judgement.check.id}: ${judgement.check.demand}`,
        status: judgement.status,
        ...(judgement.status === 'pass' ? {} : { message: judgement.found }),
        location: placeOf(judgement, positions),
    }));
}
function placeOf({ check }, positions) {
    return positions.at(check.path, 'key');
}
/** The line of the first failing row, when the file is text and lies in the workspace. */
function dataPlace({ examples }) {
    const [first] = examples;
    if (first?.line === undefined || first.file.startsWith('/') || /^[A-Za-z]:/.test(first.file))
        return undefined;
    return { file: first.file, line: first.line };
}

;// CONCATENATED MODULE: ./build/actions/validate-data/report/sections.js
/** The report that people read: what does not hold first, with rows to look at; then what could not be measured; the rest folded. */




/** `flights.yaml against flights.csv: 3 of 44 checks do not hold. …` in one sentence. */
function headlineOf(overall, tables) {
    const { failed, warned, passed, enforced, declared, notMeasurable, rows } = overall;
    const judged = failed + warned + passed;
    const titles = tables.map((table) => table.plan.table.title).join(', ');
    const data = `${titles} (${(0,numbers/* formatCount */.B4)(rows, 'row')})`;
    const coverage = `${enforced} of ${declared} declared constraints enforced`;
    const unmeasured = notMeasurable === 0 ? '' : `, ${notMeasurable} not measurable`;
    const outcome = failed + warned === 0
        ? `all ${judged} checks hold`
        : `${failed} of ${judged} checks failed${warned === 0 ? '' : `, ${warned} gave a warning`}`;
    return `${data}: ${outcome}; ${coverage}${unmeasured}.`;
}
function sectionsOf(tables, others, positions) {
    const all = [...tables.flatMap((table) => table.judgements), ...others];
    const rowsOf = new Map(tables.flatMap((table) => table.judgements.map((judgement) => [judgement, table.evidence.rows])));
    return [
        ...sections_broken(all, rowsOf, positions),
        ...sections_unmeasured(all, positions),
        ...holding(all),
        ...meanings(all),
        ...tables.map(costs).filter((section) => section.blocks.length > 0),
    ];
}
function sections_broken(all, rowsOf, positions) {
    const shown = all
        .filter(({ status }) => status === 'fail' || status === 'warn')
        .sort((a, b) => Number(a.status === 'warn') - Number(b.status === 'warn'));
    if (shown.length === 0)
        return [];
    const table = {
        kind: 'table',
        columns: [
            { title: '' },
            { title: 'What has to hold' },
            { title: 'What was found' },
            { title: 'Share', align: 'right' },
            { title: 'Contract' },
        ],
        rows: shown.map((judgement) => [
            { status: judgement.status },
            judgement.check.demand,
            judgement.found,
            shareOf(judgement, rowsOf.get(judgement)),
            { code: (0,errors/* placeOf */.$t)({ message: '', location: placeOf(judgement, positions) }) },
        ]),
    };
    const examples = shown
        .filter((judgement) => judgement.examples.length > 0)
        .flatMap((judgement) => [
        { kind: 'text', text: `${judgement.check.demand}:` },
        { kind: 'list', items: judgement.examples.map((example) => describeExample(judgement, example)) },
    ]);
    const next = {
        kind: 'text',
        text: 'To do: mend the failing rows listed below. Where the contract asks too much, change its line, named in the last column.',
    };
    return [
        { heading: 'What does not hold', blocks: [next, table, ...whereItFails(shown, rowsOf)] },
        ...(examples.length === 0 ? [] : [{ heading: 'Failing rows', folded: shown.length > 10, blocks: examples }]),
    ];
}
/** The largest shares of failing rows side by side, when they differ: a picture of equals says nothing that the table does not. */
function whereItFails(shown, rowsOf) {
    const most = 12;
    const bars = shown
        .flatMap((judgement) => {
        const rows = rowsOf.get(judgement);
        const share = shareOf(judgement, rows);
        if (share === '' || rows === undefined || judgement.failing === undefined)
            return [];
        const text = `${(0,numbers/* formatCount */.B4)(judgement.failing, 'row')}, ${share}`;
        return [{ label: judgement.check.demand, value: judgement.failing / rows, text }];
    })
        .sort((a, b) => b.value - a.value);
    const [largest] = bars;
    if (largest === undefined || bars.every(({ value }) => value === largest.value))
        return [];
    const which = bars.length > most ? `the ${most} largest shares` : 'share';
    return [{ kind: 'bars', title: `What fails where: ${which} of failing rows`, bars: bars.slice(0, most) }];
}
function shareOf(judgement, rows) {
    const isRows = judgement.check.measure.kind === 'rows';
    return isRows && rows !== undefined && rows > 0 && judgement.failing !== undefined ? (0,numbers/* formatShare */.T1)(judgement.failing, rows) : '';
}
function sections_unmeasured(all, positions) {
    const shown = all.filter(({ status }) => status === 'not measurable');
    if (shown.length === 0)
        return [];
    const rows = shown.map((judgement) => [
        { status: judgement.status },
        judgement.check.demand,
        judgement.found,
        { code: (0,errors/* placeOf */.$t)({ message: '', location: placeOf(judgement, positions) }) },
    ]);
    const columns = [{ title: '' }, { title: 'Declared' }, { title: 'Why it was not measured' }, { title: 'Contract' }];
    return [{ heading: `Not measured (${shown.length})`, blocks: [{ kind: 'table', columns, rows }] }];
}
function holding(all) {
    const shown = all.filter(({ status }) => status === 'pass');
    if (shown.length === 0)
        return [];
    const rows = shown.map(({ status, check, found }) => [{ status }, check.demand, found === 'it does' ? '' : found]);
    const columns = [{ title: '' }, { title: 'What has to hold' }, { title: 'What was found' }];
    return [{ heading: `What holds (${shown.length})`, folded: true, blocks: [{ kind: 'table', columns, rows }] }];
}
/** Where tools disagree about a rule, the meaning that was used. */
function meanings(all) {
    const used = new Map(all.flatMap(({ check }) => (check.semantics === undefined ? [] : [[check.rule, check.semantics]])));
    if (used.size === 0)
        return [];
    const items = [...used].map(([rule, meaning]) => `${rule}: ${meaning}`);
    return [{ heading: 'How the rules were read', folded: true, blocks: [{ kind: 'list', items }] }];
}
function costs({ plan, evidence }) {
    const total = evidence.statements.reduce((sum, statement) => sum + statement.seconds, 0);
    const blocks = evidence.statements.flatMap((statement, index) => [
        {
            kind: 'text',
            text: `${index + 1}. ${statement.purpose}: ${(0,numbers/* formatSeconds */.Xo)(statement.seconds)}, ${(0,numbers/* formatBytes */.z3)(statement.bytes)}`,
        },
        { kind: 'code', language: 'sql', text: statement.sql },
    ]);
    return {
        heading: `SQL on ${plan.table.title} (${(0,numbers/* formatCount */.B4)(evidence.statements.length, 'statement')}, ${(0,numbers/* formatSeconds */.Xo)(total)})`,
        folded: true,
        blocks,
    };
}

;// CONCATENATED MODULE: ./build/actions/validate-data/report.js










const outputs = [
    'verdict',
    'checks',
    'failed-checks',
    'not-measurable',
    'rows',
    'dataset-digest',
    'profile',
    'report',
    'sarif',
    'junit',
];
function report(contract, tables, others, overall, engine, options) {
    const judgements = [...tables.flatMap((table) => table.judgements), ...others];
    const headline = headlineOf(overall, tables);
    const value = {
        action: 'validate-data',
        verdict: overall.verdict,
        headline,
        sections: sectionsOf(tables, others, contract.positions),
        findings: findingsOf(judgements, contract.positions),
        cases: casesOf(judgements, contract.positions),
    };
    const document = documentOf(contract, tables, judgements, overall, headline, engine);
    const failing = overall.verdict === 'fail' ? options.failOn !== 'never' : overall.verdict === 'warn' && options.failOn === 'warning';
    return {
        outputs: {
            verdict: overall.verdict,
            checks: String(judgements.length),
            'failed-checks': String(overall.failed),
            'not-measurable': String(overall.notMeasurable),
            rows: String(overall.rows),
        },
        report: value,
        files: [
            { name: 'report.json', content: `${stableJson(document, 2)}\n`, output: 'report' },
            { name: 'report.html', content: renderHtml(value) },
            ...(options.sarif ? [{ name: 'validate-data.sarif', content: sarifText(value, contract), output: 'sarif' }] : []),
            ...(options.junit ? [{ name: 'validate-data.junit.xml', content: renderJunit(value), output: 'junit' }] : []),
        ],
        ...(failing ? { failure: new errors/* GateFailure */.In(headline) } : {}),
    };
}
function sarifText(value, contract) {
    return `${stableJson(renderSarif(value, { version: version, anchor: { file: contract.file, line: 1 } }), 2)}\n`;
}
function documentOf(contract, tables, judgements, overall, headline, engine) {
    const { passed, warned, failed, notMeasurable, declared, enforced, rows } = overall;
    const { file, id, version: contractVersion, apiVersion, digest } = contract;
    return sealValidation({
        verdict: overall.verdict,
        headline,
        contract: { file, id, version: contractVersion, apiVersion, digest },
        counts: { passed, warned, failed, notMeasurable, declared, enforced, rows },
        tables: tables.map(({ plan, evidence }) => ({
            object: plan.object.name,
            title: plan.table.title,
            files: plan.table.parts.map((part) => ({ path: part.file.path, bytes: part.file.bytes, format: part.file.format })),
            ...(evidence.rows === undefined ? {} : { rows: evidence.rows }),
            statements: evidence.statements.map(({ purpose, sql }) => ({ purpose, sql })),
        })),
        checks: judgements.map((judgement) => checkOf(judgement, contract)),
        engine: { name: engine.name, version: engine.version },
    }, tables.map(({ evidence }) => evidence.statements.map(({ seconds, bytes }) => ({ seconds: Math.round(seconds * 1000) / 1000, bytes }))));
}
function checkOf(judgement, contract) {
    const { check, status, found, failing, examples, statement } = judgement;
    const line = placeOf(judgement, contract.positions).line;
    return {
        id: check.id,
        rule: check.rule,
        object: check.object,
        ...(check.column === undefined ? {} : { column: check.column }),
        demand: check.demand,
        severity: check.severity,
        declared: check.declared,
        status: status,
        found,
        ...(failing === undefined ? {} : { failing }),
        ...(examples.length === 0
            ? {}
            : {
                examples: examples.map(({ values, row, ...place }) => ({
                    ...place,
                    ...(row === 0 ? {} : { row }),
                    values: values.map((value) => (value === null ? null : shownValue(value, check.masked))),
                })),
            }),
        ...(line === undefined ? {} : { line }),
        ...(check.semantics === undefined ? {} : { semantics: check.semantics }),
        ...(statement === undefined || statement < 0 ? {} : { statement }),
    };
}

;// CONCATENATED MODULE: ./build/actions/validate-data/check.js
/** mode: check. Compares data with a contract and says what holds, what does not, and what could not be measured. */











async function check_check(given, context) {
    const { contract: file, data, server, format, strictColumns } = given;
    if (file === undefined) {
        throw new errors/* ConfigurationError */.j1({
            input: 'contract',
            message: 'is required to check data, but was not given.',
            hints: ['Give the path of an ODCS contract (YAML), or let "mode: infer" draft one from the data.'],
        });
    }
    const { delimiter, quote, escape: escape_, encoding, nullValues } = given;
    const csv = { delimiter, quote, escape: escape_, encoding, nullValues };
    const { contract, sources, without } = await read({ contract: file, data, server, format, csv }, context.workspace);
    for (const warning of contract.warnings)
        context.log.warning((0,errors/* describeProblem */.BJ)(warning));
    const times = timeColumns(contract);
    const { memoryLimit, threads, enginePath } = given;
    const off = await contractSqlOff(given.allowContractSql, context.environment);
    const engine = await openEngine('duckdb', { memoryLimit, threads, enginePath }, context);
    try {
        const measured = [];
        for (const source of sources) {
            const table = await openTable(engine, source.files, { title: source.title, csv: source.csv, signal: context.signal });
            const plan = planTable(engine.dialect, contract, source.object, table, { strictColumns, contractSqlOff: off });
            const evidence = await measure(plan, engine, {
                signal: context.signal,
                progress: context.progress,
                examples: given.sampleRows,
            });
            measured.push({ plan, evidence });
        }
        const { signal, progress, temporary } = context;
        const limits = { memory: memoryLimit, threads };
        const asked = await measureContractSql(measured, engine.dialect, { signal, progress, temporary, ...limits });
        const tables = asked.map(({ plan, evidence }) => judgeTable(plan, evidence));
        const unmeasured = [
            ...without.flatMap((object) => planWithoutData(engine.dialect, contract, object)),
            ...planServiceLevels(contract),
        ];
        refuseNothing(file, [...tables.flatMap((table) => table.plan.checks), ...unmeasured]);
        const others = unmeasured.map(judgeUnmeasured);
        const outcome = report(contract, tables, others, overall(tables, others), engine, given);
        const profile = given.profile ? await measureProfile(measured, engine, times, context) : undefined;
        return profile ? withProfile(outcome, profile) : outcome;
    }
    finally {
        await engine.close();
    }
}
/** A gate that enforces nothing would be green for any data. */
function refuseNothing(contract, checks) {
    const declared = checks.filter((check) => check.declared);
    if (declared.some((check) => check.measure.kind !== 'not measurable'))
        return;
    const reasons = new Set(declared.flatMap((check) => (check.measure.kind === 'not measurable' ? [check.measure.reason] : [])));
    throw new errors/* ConfigurationError */.j1({
        location: { file: contract },
        message: declared.length === 0
            ? 'the contract declares no constraint, so any data would pass.'
            : `none of the ${declared.length} declared constraints can be measured, so any data would pass.`,
        hints: declared.length === 0
            ? ['Declare properties with a logicalType, required, unique, or quality rules.']
            : [...reasons].slice(0, 5),
    });
}

// EXTERNAL MODULE: ./build/shared/runtime/exec.js
var exec = __webpack_require__(4010);
;// CONCATENATED MODULE: ./build/actions/validate-data/diff/base.js
/** The contract before the change: a file, or in a pull request the same path at the base commit. */





/** Of the event that started the workflow, only this; whoever opens the pull request has a say in the rest. */
const pullRequestEvent = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({ base: schemas/* object */.Ikc({ sha: schemas/* string */.YjP().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/) }) }),
});
const LARGEST = 16_000_000;
const INPUT = 'base-contract';
/**
 * @param wanted   the input `base-contract`: a path, `git`, or undefined for `git`
 * @param contract path of the new contract, as the user wrote it
 */
async function readBase(wanted, contract, context) {
    if (wanted !== undefined && wanted !== 'git')
        return readSource(wanted, INPUT, context.workspace);
    return readFromGit(await baseCommit(wanted, context), contract, context);
}
/** @throws ConfigurationError when there is no such file, or it is too large to be a contract */
async function readSource(path, input, workspace) {
    const absolute = (0,external_node_path_.resolve)(workspace, path);
    const status = await (0,promises_.stat)(absolute).catch(() => undefined);
    if (!status?.isFile()) {
        const message = status ? `"${path}" is not a file.` : `there is no file "${path}".`;
        throw new errors/* ConfigurationError */.j1({
            input,
            message,
            hints: [`Looked in ${workspace}. Give the path of an ODCS contract (YAML).`],
        });
    }
    if (status.size > LARGEST)
        throw tooLarge(path, input);
    return { file: path, bytes: await (0,promises_.readFile)(absolute) };
}
async function baseCommit(wanted, { environment }) {
    const { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path } = environment;
    const event = pullRequestEvent.safeParse(await base_readEvent(path));
    if (event.success)
        return event.data.pull_request.base.sha;
    const asked = wanted === undefined ? 'is not given' : 'is "git"';
    throw new errors/* ConfigurationError */.j1({
        input: INPUT,
        message: `${asked}, and this run is not of a pull request (event: ${name ?? 'none'}), so there is no base commit to compare with.`,
        hints: ['Give the path of the contract to compare with, or run on pull_request.'],
    });
}
async function base_readEvent(path) {
    try {
        return JSON.parse(await (0,promises_.readFile)(path ?? '', 'utf8'));
    }
    catch {
        return undefined;
    }
}
async function readFromGit(commit, contract, { workspace, signal }) {
    const inside = (0,external_node_path_.relative)(workspace, (0,external_node_path_.resolve)(workspace, contract)).split(external_node_path_.sep).join('/');
    if (inside === '' || inside.startsWith('../') || (0,external_node_path_.resolve)(workspace, inside) !== (0,external_node_path_.resolve)(workspace, contract)) {
        const message = `cannot be read from the base commit: "${contract}" is not inside of the workspace.`;
        throw new errors/* ConfigurationError */.j1({ input: INPUT, message, hints: ['Give the path of the contract to compare with.'] });
    }
    const git = (...args) => (0,exec/* exec */.m)('git', args, { cwd: workspace, signal, set: { GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' } }).catch((cause) => {
        signal.throwIfAborted();
        const message = `needs git to read the base commit: ${cause instanceof Error ? cause.message : String(cause)}`;
        const hints = ['Install git, or give the path of the contract to compare with.'];
        throw new errors/* ConfigurationError */.j1({ input: INPUT, message, hints }, { cause });
    });
    const isThere = await git('cat-file', '-e', `${commit}^{commit}`);
    if (isThere.code !== 0)
        throw noCommit(commit, isThere.stderr);
    const short = commit.slice(0, 7);
    // Relative to the folder that git runs in, which may be below the root of the repository.
    const name = `${commit}:./${inside}`;
    if ((await git('cat-file', '-e', name)).code !== 0)
        return { missing: `${short}:${inside}` };
    const shown = await git('show', '--no-textconv', name);
    if (shown.code !== 0)
        throw new Error(`git show ${name} ended with ${shown.code}: ${shown.stderr.slice(0, 500)}`);
    if (shown.stdout.length > LARGEST)
        throw tooLarge(`${short}:${inside}`, INPUT);
    return { file: `${short}:${inside}`, bytes: shown.stdout };
}
function noCommit(commit, said) {
    const [repository] = said.split('\n').filter((line) => /not a git repository|dubious ownership/.test(line));
    if (repository !== undefined) {
        const hints = [
            'Check the repository out in a step before (actions/checkout), or give the path of the contract to compare with.',
        ];
        return new errors/* ConfigurationError */.j1({ input: INPUT, message: `the base commit cannot be read: ${repository.trim()}`, hints });
    }
    return new errors/* ConfigurationError */.j1({
        input: INPUT,
        message: `the base commit ${commit} is not in this checkout, which has only the newest commits.`,
        hints: [
            'Give actions/checkout "fetch-depth: 0" (all commits),',
            `or fetch the one commit in a step before:  git fetch --no-tags --depth=1 origin ${commit}`,
        ],
    });
}
function tooLarge(file, input) {
    const message = `"${file}" has more than ${LARGEST} bytes, which is no contract.`;
    return new errors/* ConfigurationError */.j1({ input, message });
}

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/compare.js
/** Comparisons of single values: which of two constraints lets more pass. Pure, and without knowledge of contracts. */

/** The same value, whatever the order of keys. */
function isSame(one, other) {
    return compare_canonical(one) === compare_canonical(other);
}
function compare_canonical(value) {
    return (JSON.stringify(value, (_, inner) => typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner) ?? 'undefined');
}
/** A constraint that is there or not: to state it is tighter, to take it away is looser, and another one is `changed`. */
function constraint(name, base, next, changed) {
    if (isSame(base, next))
        return undefined;
    if (base === undefined)
        return { effect: 'tighter', words: `${name} ${shown(next)} added` };
    if (next === undefined)
        return { effect: 'looser', words: `${name} ${shown(base)} removed` };
    return { effect: changed(), words: `${name} from ${shown(base)} to ${shown(next)}` };
}
/** `true` demands, `false` and nothing do not. */
function demand(name, base, next) {
    if (base === next)
        return undefined;
    return { effect: next ? 'tighter' : 'looser', words: `${name} from ${base} to ${next}` };
}
/** Grown and shrunk lists of allowed values are two differences: one lets more pass, the other less. */
function allowedValues(name, base, next) {
    if (base === undefined && next === undefined)
        return [];
    if (base === undefined)
        return [{ effect: 'tighter', words: `${name} added: ${compare_listed(next ?? [])}` }];
    if (next === undefined)
        return [{ effect: 'looser', words: `${name} removed: ${compare_listed(base)}` }];
    const { added, dropped } = setChange(base, next);
    return [
        ...(dropped.length === 0 ? [] : [{ effect: 'tighter', words: `${name} without ${compare_listed(dropped)}` }]),
        ...(added.length === 0 ? [] : [{ effect: 'looser', words: `${name} with ${compare_listed(added)} added` }]),
    ];
}
function setChange(base, next) {
    const [old, now] = [new Set(base.map(compare_canonical)), new Set(next.map(compare_canonical))];
    return {
        added: next.filter((value) => !old.has(compare_canonical(value))),
        dropped: base.filter((value) => !now.has(compare_canonical(value))),
    };
}
const MOST_LISTED = 10;
function compare_listed(values) {
    const rest = values.length - MOST_LISTED;
    const first = values.slice(0, MOST_LISTED).map(shown).join(', ');
    return rest > 0 ? `${first} and ${rest} more` : first;
}
/** Two dates, two times, or two timestamps of one form can be ordered as texts; with offsets or in other formats they cannot. */
const compare_MOMENTS = [
    /^\d{4}-\d{2}-\d{2}$/,
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/,
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
    /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/,
    /^\d{2}:\d{2}:\d{2}$/,
];
const order = (one, other) => {
    if (isNumber(one) && isNumber(other))
        return one < other ? -1 : one > other ? 1 : 0;
    if (typeof one !== 'string' || typeof other !== 'string')
        return undefined;
    if (one === other)
        return 0;
    if (!compare_MOMENTS.some((form) => form.test(one) && form.test(other)))
        return undefined;
    return one < other ? -1 : 1;
};
function isNumber(value) {
    return typeof value === 'number' || typeof value === 'bigint';
}
/** @param more the effect when the new number is the larger one */
function byOrder(base, next, more) {
    const compared = order(next, base);
    if (compared === undefined || compared === 0)
        return 'incomparable';
    return compared > 0 === (more === 'tighter') ? 'tighter' : 'looser';
}

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/side.js
/** What the document has at `path`. */
function writtenAt({ document }, path) {
    return path.reduce((value, step) => typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? value[step]
        : undefined, document);
}

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/documentation.js


const COMMON = ['description', 'businessName', 'tags', 'authoritativeDefinitions', 'synonyms', 'deprecated'];
const PROPERTY_WORDS = [
    ...COMMON,
    'examples',
    'criticalDataElement',
    'partitioned',
    'partitionKeyPosition',
    'transformLogic',
    'transformDescription',
    'transformSourceObjects',
];
const OBJECT_WORDS = [...COMMON, 'dataGranularityDescription', 'context', 'physicalType'];
const CONTRACT_WORDS = [
    ...['apiVersion', 'name', 'status', 'tenant', 'domain', 'dataProduct', 'description', 'tags', 'authoritativeDefinitions'],
    ...['support', 'price', 'team', 'roles', 'contractCreatedTs', 'context', 'slaDefaultElement'],
];
function compareDocumentation(base, basePath, next, nextPath, keys) {
    const changed = keys.filter((key) => !isSame(writtenAt(base, [...basePath, key]), writtenAt(next, [...nextPath, key])));
    const [first] = changed;
    if (first === undefined)
        return [];
    const words = `${changed.join(', ')} changed`;
    const rule = 'diff-documentation';
    return [{ rule, effect: 'none', words, path: [...nextPath, first], basePath: [...basePath, first] }];
}

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/extensions.js


/** How files are written: another way to read them is another content. */
const READINGS = new Set(Object.keys(knownExtensions.server));
function compareExtensions(base, next) {
    const names = [...new Set([...base.custom.keys(), ...next.custom.keys()])].sort();
    return names.flatMap((name) => {
        const verdict = constraint(name, base.custom.get(name), next.custom.get(name), () => 'incomparable');
        if (!verdict)
            return [];
        const effect = !name.startsWith(PREFIX) ? 'none' : READINGS.has(name) ? 'incomparable' : verdict.effect;
        const path = [...next.path, 'customProperties'];
        const basePath = [...base.path, 'customProperties'];
        const rule = effect === 'none' ? 'diff-documentation' : 'diff-extension';
        return [{ ...verdict, rule, effect, key: name, path, ...(base.custom.has(name) ? { basePath } : {}) }];
    });
}

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/match.js
/** Which part of the new contract is which part of the base. */
/** What makes two parts one, the surest first: an id that both have, the name, the name in the data, which is found in any case. */
const SIGNS = [
    ({ id }) => id,
    ({ name }) => name,
    ({ physical }) => physical.toLowerCase(),
];
function match(base, next, named) {
    const partners = new Map();
    const free = new Set(base);
    for (const sign of SIGNS) {
        const bySign = new Map([...free].map((part) => [sign(named(part)), part]));
        for (const part of next) {
            const key = sign(named(part));
            const partner = key === undefined || partners.has(part) ? undefined : bySign.get(key);
            if (partner === undefined || !free.delete(partner))
                continue;
            partners.set(part, partner);
        }
    }
    return {
        pairs: next.flatMap((part) => {
            const partner = partners.get(part);
            return partner === undefined ? [] : [[partner, part]];
        }),
        added: next.filter((part) => !partners.has(part)),
        removed: [...free],
    };
}

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/primary-key.js
/** @param pairs the columns that both contracts have */
function comparePrimaryKey(base, next, pairs) {
    const [old, now] = [membersOf(base), membersOf(next)];
    const stayed = new Map(pairs);
    const kept = old.filter((property) => stayed.get(property)?.primaryKey);
    if (kept.length === old.length && kept.length === now.length)
        return [];
    const [firstOld] = old;
    const [firstNew] = now.filter((property) => !kept.some((each) => stayed.get(each) === property));
    const path = [...(firstNew ?? now[0] ?? next).path, ...(now.length === 0 ? [] : ['primaryKey'])];
    const basePath = firstOld && [...firstOld.path, 'primaryKey'];
    const rule = 'diff-primary-key';
    if (basePath === undefined)
        return [{ rule, effect: 'tighter', words: `primary key ${primary_key_namesOf(now)} added`, path }];
    if (now.length === 0) {
        const consequence = 'rows that occur twice or have no key pass, and readers cannot join on it any more';
        return [{ rule, effect: 'looser', words: `primary key ${primary_key_namesOf(old)} removed`, consequence, path, basePath }];
    }
    const words = `primary key from ${primary_key_namesOf(old)} to ${primary_key_namesOf(now)}`;
    return [{ rule, effect: 'incomparable', words, path, basePath }];
}
function membersOf({ properties }) {
    const place = ({ primaryKeyPosition }) => primaryKeyPosition ?? Number.MAX_SAFE_INTEGER;
    return properties.filter(({ primaryKey }) => primaryKey).sort((one, other) => place(one) - place(other));
}
function primary_key_namesOf(members) {
    return `(${members.map(({ name }) => name).join(', ')})`;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/classification.js
/** The words that contracts use, from open to closed. The standard leaves them free. */
const RANKS = {
    public: 0,
    open: 0,
    internal: 1,
    private: 2,
    confidential: 2,
    sensitive: 3,
    restricted: 3,
    pii: 3,
    secret: 4,
};
/** A word that nobody knows is taken for a closed one, so that to replace it is never silent. */
function classificationChange(base, next) {
    const [old, now] = [rankOf(base), rankOf(next)];
    if (old === 'unknown')
        return 'looser';
    return now === 'unknown' || now >= old ? 'none' : 'looser';
}
function rankOf(word) {
    if (word === undefined)
        return 0;
    const known = word.trim().toLowerCase();
    return Object.hasOwn(RANKS, known) ? (RANKS[known] ?? 'unknown') : 'unknown';
}

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/options.js


const smallest = {
    rule: 'diff-size',
    compare: (base, next, name) => [constraint(name, base, next, () => byOrder(base, next, 'tighter'))],
};
const largest = {
    rule: 'diff-size',
    compare: (base, next, name) => [constraint(name, base, next, () => byOrder(base, next, 'looser'))],
};
/** What says how a value is to be understood: another one makes another value of it. */
const meaning = {
    rule: 'diff-option',
    compare: (base, next, name) => [constraint(name, base, next, () => 'replaced')],
};
/** Every option but the bounds of values, which stand in two options each. What is not here changes in a way that nobody can tell. */
const OPTIONS = {
    minLength: smallest,
    minItems: smallest,
    minProperties: smallest,
    maxLength: largest,
    maxItems: largest,
    maxProperties: largest,
    pattern: { rule: 'diff-pattern', compare: (base, next) => [constraint('pattern', base, next, () => 'incomparable')] },
    format: { rule: 'diff-format', compare: (base, next) => [constraint('format', base, next, () => formatChange(base, next))] },
    multipleOf: {
        rule: 'diff-multiple-of',
        compare: (base, next) => [constraint('multipleOf', base, next, () => stepChange(Number(base), Number(next)))],
    },
    uniqueItems: {
        rule: 'diff-unique',
        compare: (base, next) => [demand('uniqueItems', base === true, next === true)],
    },
    required: { rule: 'diff-required', compare: (base, next) => requiredMembers(options_listOf(base), options_listOf(next)) },
    timezone: meaning,
    defaultTimezone: meaning,
    dimensions: meaning,
    elementType: meaning,
    distanceMetric: meaning,
    embeddingModel: meaning,
    embeddingModelVersion: meaning,
    normalized: meaning,
};
const unknownOption = {
    rule: 'diff-option',
    compare: (base, next, name) => [constraint(name, base, next, () => 'incomparable')],
};
const options_BOUNDS = ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum'];
function compareOptions(base, next) {
    const names = [...new Set([...base.property.options.keys(), ...next.property.options.keys()])];
    const others = names
        .filter((name) => !options_BOUNDS.includes(name))
        .flatMap((name) => {
        const entry = (Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined) ?? unknownOption;
        const [old, now] = [base.property.options.get(name), next.property.options.get(name)];
        return entry
            .compare(old, now, name)
            .flatMap((verdict) => verdict === undefined
            ? []
            : [{ ...verdict, rule: entry.rule, key: `${name} ${verdict.effect}`, ...places(base, next, name, name) }]);
    });
    return [...compareBounds(base, next, 'minimum'), ...compareBounds(base, next, 'maximum'), ...others];
}
/** `minimum` and `exclusiveMinimum` are one bound: the one that lets less pass. */
function compareBounds(base, next, end) {
    const [old, now] = [options_boundOf(base, end), options_boundOf(next, end)];
    const effect = boundChange(old, now, end);
    if (effect === undefined)
        return [];
    const words = old === undefined
        ? `${end} ${wordsOf(now)} added`
        : now === undefined
            ? `${end} ${wordsOf(old)} removed`
            : `${end} from ${wordsOf(old)} to ${wordsOf(now)}`;
    const rule = `diff-${end}`;
    return [{ rule, effect, words, ...places(base, next, old?.option, now?.option) }];
}
function boundChange(old, now, end) {
    if (old === undefined)
        return now === undefined ? undefined : 'tighter';
    if (now === undefined)
        return 'looser';
    const compared = order(now.value, old.value);
    if (compared === undefined)
        return 'incomparable';
    if (compared !== 0)
        return compared > 0 === (end === 'minimum') ? 'tighter' : 'looser';
    if (now.isExclusive === old.isExclusive)
        return undefined;
    return now.isExclusive ? 'tighter' : 'looser';
}
function options_boundOf({ side, property }, end) {
    const exclusive = end === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
    const plain = property.options.get(end);
    const strict = property.options.get(exclusive);
    const exact = (option) => exactValue(side, [...property.path, 'logicalTypeOptions', option], property.options.get(option));
    // Up to 3.0 the exclusive one says of the other whether it is meant so.
    if (typeof strict === 'boolean' || strict === undefined) {
        return plain === undefined ? undefined : { value: exact(end), isExclusive: strict === true, option: end };
    }
    const bound = { value: exact(exclusive), isExclusive: true, option: exclusive };
    if (plain === undefined)
        return bound;
    const compared = order(exact(end), bound.value) ?? 0;
    const isPlainTighter = end === 'minimum' ? compared > 0 : compared < 0;
    return isPlainTighter ? { value: exact(end), isExclusive: false, option: end } : bound;
}
/** Whole numbers beyond 2^53 are compared as the file has them. */
function exactValue({ contract }, path, value) {
    if (typeof value !== 'number' || Number.isSafeInteger(value))
        return value;
    const text = contract.positions.textAt(path) ?? '';
    return /^[-+]?\d+$/.test(text) ? BigInt(text.replace('+', '')) : value;
}
function wordsOf(bound) {
    const value = typeof bound?.value === 'string' ? shown(bound.value) : String(bound?.value);
    return bound?.isExclusive ? `${value} (exclusive)` : value;
}
/** Where an option stands; where it is gone, its column. */
function places(base, next, old, now) {
    const at = ({ property }, name) => [...property.path, 'logicalTypeOptions', name];
    const isThere = now !== undefined && next.property.options.has(now);
    const wasThere = old !== undefined && base.property.options.has(old);
    return {
        path: isThere ? at(next, now) : next.property.path,
        ...(wasThere ? { basePath: at(base, old) } : {}),
    };
}
const WHOLE = /^([iu])(8|16|32|64|128)$/;
/** Of whole and of floating numbers the range decides; any other format is another spelling. */
function formatChange(base, next) {
    const [old, now] = [rangeOf(String(base)), rangeOf(String(next))];
    if (old === undefined || now === undefined)
        return 'incomparable';
    if (now.low >= old.low && now.high <= old.high)
        return 'tighter';
    return old.low >= now.low && old.high <= now.high ? 'looser' : 'incomparable';
}
/** Powers of two stand for the ends: enough to tell which range holds which. */
function rangeOf(format) {
    if (format === 'f32' || format === 'f64')
        return { low: -Number(format.slice(1)), high: Number(format.slice(1)) };
    const [, sign, digits] = WHOLE.exec(format) ?? [];
    if (digits === undefined)
        return undefined;
    const bits = Number(digits);
    return sign === 'u' ? { low: 0, high: bits } : { low: 1 - bits, high: bits - 1 };
}
/** Every multiple of 10 is one of 5. */
function stepChange(base, next) {
    if (isMultiple(next, base))
        return 'tighter';
    return isMultiple(base, next) ? 'looser' : 'incomparable';
}
function isMultiple(value, step) {
    const times = value / step;
    return Math.abs(times - Math.round(times)) < 1e-9 * Math.max(1, Math.abs(times)) && Math.round(times) !== 0;
}
function requiredMembers(base, next) {
    if (isSame(base, next))
        return [];
    // What is required is the reverse of what is allowed: more names let less pass.
    return allowedValues('required members', base, next).map((verdict) => verdict === undefined ? undefined : { ...verdict, effect: verdict.effect === 'tighter' ? 'looser' : 'tighter' });
}
function options_listOf(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/intervals.js
/** Sets of numbers as unions of intervals, to tell whether one threshold lets more pass than another. */
const { NEGATIVE_INFINITY: lowest, POSITIVE_INFINITY: highest } = Number;
const everything = [{ low: lowest, high: highest, withLow: false, withHigh: false }];
function between(low, high, isIncluded) {
    return [{ low, high, withLow: isIncluded && low !== lowest, withHigh: isIncluded && high !== highest }];
}
const above = (bound, isIncluded) => between(bound, highest, isIncluded);
const below = (bound, isIncluded) => between(lowest, bound, isIncluded);
/** What lies below `low` or above `high`, the two left out. */
function intervals_outside(low, high) {
    return [...below(low, false), ...above(high, false)];
}
function intersection(some, others) {
    return some.flatMap((one) => others.flatMap((other) => {
        const low = Math.max(one.low, other.low);
        const high = Math.min(one.high, other.high);
        const both = {
            low,
            high,
            withLow: includes(one, low) && includes(other, low),
            withHigh: includes(one, high) && includes(other, high),
        };
        const isPoint = low === high && both.withLow && both.withHigh;
        return low < high || isPoint ? [both] : [];
    }));
}
/** Every number of `part` is in `whole`. */
function isWithin(part, whole) {
    return part.every((one) => whole.some((other) => covers(other, one)));
}
function covers(outer, inner) {
    const low = outer.low < inner.low || (outer.low === inner.low && (outer.withLow || !inner.withLow));
    const high = outer.high > inner.high || (outer.high === inner.high && (outer.withHigh || !inner.withHigh));
    return low && high;
}
function includes({ low, high, withLow, withHigh }, value) {
    return (value > low || (value === low && withLow)) && (value < high || (value === high && withHigh));
}

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/quality.js



function compareQuality(base, next) {
    const { pairs, added, removed } = pairUp(base.quality, next.quality);
    return [
        ...removed.map((rule) => {
            const words = `quality rule ${quality_nameOf(rule)} removed`;
            const effect = rule.type === 'text' ? 'none' : 'looser';
            return { rule: 'diff-quality-rule', effect, words, key: `${quality_keyOf(rule)} removed`, path: next.path, basePath: rule.path };
        }),
        ...added.map((rule) => ({
            rule: 'diff-quality-rule',
            effect: rule.type === 'text' || rule.severity === 'warning' ? 'none' : 'tighter',
            words: `quality rule ${quality_nameOf(rule)} added`,
            key: `${quality_keyOf(rule)} added`,
            path: rule.path,
        })),
        ...pairs.flatMap(([old, now]) => compareRule(old, now)),
    ];
}
/** What makes two rules one, the surest first: the id, the name, the same rule but for its threshold, the same metric. */
const quality_SIGNS = [
    ({ id }) => id,
    ({ name }) => name,
    (rule) => compare_canonical([
        rule.type,
        rule.metric,
        rule.ruleName,
        [...rule.arguments],
        rule.query,
        rule.engine,
        rule.implementation,
        rule.description,
    ]),
    (rule) => compare_canonical([rule.type, rule.metric, rule.ruleName, rule.engine]),
];
function pairUp(base, next) {
    const partners = new Map();
    const free = new Set(base);
    for (const sign of quality_SIGNS) {
        for (const rule of next) {
            const wanted = partners.has(rule) ? undefined : sign(rule);
            const partner = wanted === undefined ? undefined : [...free].find((each) => sign(each) === wanted);
            if (partner === undefined)
                continue;
            free.delete(partner);
            partners.set(rule, partner);
        }
    }
    return {
        pairs: next.flatMap((rule) => {
            const partner = partners.get(rule);
            return partner === undefined ? [] : [[partner, rule]];
        }),
        added: next.filter((rule) => !partners.has(rule)),
        removed: [...free],
    };
}
function compareRule(base, next) {
    const parts = [
        { key: 'type', verdicts: [constraint('type', base.type, next.type, () => 'incomparable')] },
        { key: 'metric', verdicts: [constraint('metric', metricOf(base), metricOf(next), () => 'incomparable')] },
        { key: 'arguments', verdicts: compareArguments(base, next) },
        { key: 'query', verdicts: [constraint('query', base.query, next.query, () => 'incomparable')] },
        { key: 'engine', verdicts: [constraint('engine', base.engine, next.engine, () => 'incomparable')] },
        {
            key: 'implementation',
            verdicts: [constraint('implementation', base.implementation, next.implementation, () => 'incomparable')],
        },
        { key: 'unit', verdicts: [constraint('unit', unitOf(base), unitOf(next), () => 'incomparable')] },
        { key: next.operators[0]?.name ?? 'operator', verdicts: [compareThresholds(base, next)] },
        { key: 'severity', verdicts: [compareSeverity(base, next)] },
    ];
    const isDocumentation = base.type === 'text' && next.type === 'text';
    const words = isSame([base.description, base.dimension], [next.description, next.dimension]) ? [] : ['description'];
    return [
        ...parts.flatMap(({ key, verdicts }) => verdicts.flatMap((verdict) => verdict === undefined
            ? []
            : [
                {
                    rule: 'diff-quality-rule',
                    effect: isDocumentation ? 'none' : effectOf(verdict.effect, key, next),
                    words: `${verdict.words} in quality rule ${quality_nameOf(next)}`,
                    key: `${quality_keyOf(next)} ${key} ${verdict.effect}`,
                    path: [...next.path, key],
                    basePath: [...base.path, key],
                },
            ])),
        ...words.map((key) => {
            const said = `${key} changed of quality rule ${quality_nameOf(next)}`;
            const rule = 'diff-documentation';
            return { rule, effect: 'none', words: said, key: quality_keyOf(next), path: [...next.path, key], basePath: [...base.path, key] };
        }),
    ];
}
/** A rule that only warns refuses nothing, however tight it is. */
function effectOf(effect, key, next) {
    if (next.severity !== 'warning' || key === 'severity')
        return effect;
    return effect === 'tighter' ? 'none' : effect === 'incomparable' ? 'looser' : effect;
}
function compareSeverity(base, next) {
    if (base.severity === next.severity)
        return undefined;
    const effect = next.severity === 'error' ? 'tighter' : 'looser';
    return { effect, words: `severity from ${base.severity} to ${next.severity}` };
}
/** Lists of valid and of missing values, where the threshold is one that few wrong values pass; all else cannot be told. */
function compareArguments(base, next) {
    const names = [...new Set([...base.arguments.keys(), ...next.arguments.keys()])];
    const isCeiling = [base, next].every((rule) => isWithin(between(0, 0, true), acceptedBy(rule) ?? []) && isDownward(rule));
    return names.flatMap((name) => {
        const [old, now] = [base.arguments.get(name), next.arguments.get(name)];
        if (isSame(old, now))
            return [];
        const areLists = Array.isArray(old) && Array.isArray(now);
        if (isCeiling && areLists && name === 'validValues')
            return allowedValues(name, old, now);
        if (isCeiling && areLists && name === 'missingValues')
            return allowedValues(name, old, now).map(reversed);
        const verdict = constraint(name, old, now, () => 'incomparable');
        // One more argument is not always one more demand: with a pattern beside a list either of them suffices.
        return verdict ? [{ ...verdict, effect: 'incomparable' }] : [];
    });
}
function reversed(verdict) {
    return verdict && { ...verdict, effect: verdict.effect === 'tighter' ? 'looser' : 'tighter' };
}
function isDownward(rule) {
    const accepted = acceptedBy(rule);
    const highest = accepted?.at(-1)?.high;
    return accepted !== undefined && highest !== undefined && isWithin(between(0, highest, false), accepted);
}
function compareThresholds(base, next) {
    const [old, now] = [base, next].map(({ operators }) => operators.map(({ name, value }) => [name, value]));
    if (isSame(old, now))
        return undefined;
    const words = `threshold from ${quality_thresholdOf(base)} to ${quality_thresholdOf(next)}`;
    const [before, after] = [acceptedBy(base), acceptedBy(next)];
    if (before === undefined || after === undefined)
        return { effect: 'incomparable', words };
    const [isTighter, isLooser] = [isWithin(after, before), isWithin(before, after)];
    if (isTighter && isLooser)
        return { effect: 'none', words };
    return { effect: isTighter ? 'tighter' : isLooser ? 'looser' : 'incomparable', words };
}
/** What each operator accepts; both bounds belong to the range, as everywhere in this action. */
const ACCEPTED = {
    mustBe: (low) => between(low, low, true),
    mustNotBe: (low) => intervals_outside(low, low),
    mustBeGreaterThan: (low) => above(low, false),
    mustBeGreaterOrEqualTo: (low) => above(low, true),
    mustBeLessThan: (low) => below(low, false),
    mustBeLessOrEqualTo: (low) => below(low, true),
    mustBeBetween: (low, high) => between(Math.min(low, high), Math.max(low, high), true),
    mustNotBeBetween: (low, high) => intervals_outside(Math.min(low, high), Math.max(low, high)),
};
/** The numbers that a rule accepts, all of its operators together; undefined when it compares with something else. */
function acceptedBy({ operators }) {
    return operators.reduce((sofar, operator) => {
        const own = acceptedByOne(operator);
        return sofar && own ? intersection(sofar, own) : undefined;
    }, everything);
}
function acceptedByOne({ name, value }) {
    const [low, high = low] = Array.isArray(value) ? value : [value];
    return typeof low === 'number' && typeof high === 'number' ? ACCEPTED[name](low, high) : undefined;
}
function quality_thresholdOf({ operators, unit }) {
    if (operators.length === 0)
        return 'none';
    const all = operators.map(({ name, value }) => `${name} ${shown(value)}`).join(' and ');
    return unit === undefined ? all : `${all} ${unit}`;
}
const SHARES = ['percent', 'percentage', '%'];
function unitOf({ unit }) {
    const lowered = (unit ?? 'rows').trim().toLowerCase();
    return SHARES.includes(lowered) ? 'percent' : lowered;
}
function metricOf({ metric, ruleName }) {
    return metric ?? ruleName;
}
function quality_nameOf(rule) {
    return shown(quality_keyOf(rule));
}
function quality_keyOf(rule) {
    return rule.id ?? rule.name ?? metricOf(rule) ?? rule.engine ?? rule.type;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/relationships.js
function compareRelationships(base, next) {
    const [old, now] = [byEnds(base), byEnds(next)];
    return [
        ...[...old]
            .filter(([ends]) => !now.has(ends))
            .map(([ends, { path }]) => {
            const words = `reference ${ends} removed`;
            return { rule: 'diff-relationship', effect: 'looser', words, key: ends, path: next.path, basePath: path };
        }),
        ...[...now]
            .filter(([ends]) => !old.has(ends))
            .map(([ends, { path }]) => ({
            rule: 'diff-relationship',
            effect: 'tighter',
            words: `reference ${ends} added`,
            key: ends,
            path,
        })),
    ];
}
function byEnds({ relationships }) {
    return new Map(relationships.map((relationship) => [`(${relationship.from.join(', ')}) to (${relationship.to.join(', ')})`, relationship]));
}

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/property.js









const ENTRIES = [
    { rule: 'diff-column-renamed', key: 'name', compare: (base, next) => [renamed(base, next)] },
    { rule: 'diff-logical-type', key: 'logicalType', compare: (base, next) => [retyped(base.logicalType, next.logicalType)] },
    {
        rule: 'diff-physical-type',
        key: 'physicalType',
        compare: (base, next) => [
            constraint('physicalType', base.physicalType?.toLowerCase(), next.physicalType?.toLowerCase(), () => 'incomparable'),
        ],
    },
    {
        rule: 'diff-required',
        key: 'required',
        compare: (base, next) => [impliedByKey('required', base.required, next.required, base, next)],
    },
    { rule: 'diff-unique', key: 'unique', compare: (base, next) => [demand('unique', base.unique, next.unique)] },
    {
        rule: 'diff-enum',
        key: 'enum',
        compare: (base, next) => allowedValues('enum', base.enum?.map(({ value }) => value), next.enum?.map(({ value }) => value)),
    },
    {
        rule: 'diff-semantic-type',
        key: 'semanticType',
        compare: (base, next) => [constraint('semanticType', base.semanticType, next.semanticType, () => 'incomparable')],
    },
    {
        rule: 'diff-classification',
        key: 'classification',
        compare: (base, next) => [protection('classification', base.classification, next.classification, classificationChange)],
    },
    {
        rule: 'diff-classification',
        key: 'encryptedName',
        compare: (base, next) => [
            protection('encryptedName', base.encryptedName, next.encryptedName, (old, now) => now === undefined ? 'looser' : old === undefined ? 'none' : 'replaced'),
        ],
    },
];
/** @param subject names from the schema object down, e.g. `flights.address.street` */
function compareProperty(base, next, subject) {
    const here = ENTRIES.flatMap(({ rule, key, compare }) => compare(base.property, next.property).flatMap((verdict) => verdict === undefined ? [] : [{ ...verdict, rule, key: `${key} ${verdict.effect}`, ...property_places(base, next, key) }]));
    const isOtherKind = property_kindOf(base.property.logicalType) !== property_kindOf(next.property.logicalType);
    const inner = isOtherKind ? [] : compareInside(base, next, subject);
    const changes = [
        ...here,
        // The options of another type say something else; that the type has changed says it all.
        ...(isOtherKind ? [] : compareOptions(base, next)),
        ...compareRelationships(base.property, next.property),
        ...compareQuality(base.property, next.property),
        ...compareExtensions(base.property, next.property),
        ...compareDocumentation(base.side, base.property.path, next.side, next.property.path, PROPERTY_WORDS),
    ];
    return [...changes.map((change) => ({ ...change, subject })), ...inner];
}
/** What a column is found again by. */
function columnName({ id, name, column }) {
    return { id, name, physical: column };
}
/** Columns that came, went, and stayed. */
function compareProperties(base, next, owner) {
    const found = match(base.properties, next.properties, columnName);
    return [
        ...found.removed.map((property) => {
            const words = `column ${shown(property.name)} removed`;
            const subject = `${owner}.${property.name}`;
            return { rule: 'diff-column-removed', effect: 'removed', words, subject, path: next.path, basePath: property.path };
        }),
        ...found.added.map((property) => addedColumn(property, owner)),
        ...found.pairs.flatMap(([old, now]) => compareProperty({ side: base.side, property: old }, { side: next.side, property: now }, `${owner}.${now.name}`)),
    ];
}
function addedColumn(property, owner) {
    const demands = [
        ...(property.required ? ['required'] : []),
        ...(property.primaryKey ? ['primary key'] : []),
        ...(property.unique ? ['unique'] : []),
    ];
    const base = { rule: 'diff-column-added', subject: `${owner}.${property.name}`, path: property.path };
    const words = `column ${shown(property.name)} added`;
    if (demands.length === 0) {
        return { ...base, effect: 'none', words, consequence: 'readers do not notice; data has to have the column from now on' };
    }
    const consequence = 'data that was valid has no such values and is refused';
    return { ...base, effect: 'tighter', words: `${words} (${demands.join(', ')})`, consequence };
}
function compareInside(base, next, subject) {
    const [old, now] = [base.property, next.property];
    const both = (one, other, name) => one === undefined || other === undefined
        ? insideChange(one, other, old, now, name, subject)
        : compareProperty({ side: base.side, property: one }, { side: next.side, property: other }, `${subject}${name}`);
    return [
        ...compareProperties({ side: base.side, ...old }, { side: next.side, ...now }, subject),
        ...both(old.items, now.items, '[]'),
        ...both(old.map?.key, now.map?.key, '{key}'),
        ...both(old.map?.value, now.map?.value, '{value}'),
    ];
}
function insideChange(base, next, owner, newOwner, name, subject) {
    if (base === next)
        return [];
    const place = { path: next?.path ?? newOwner.path, ...(base === undefined ? {} : { basePath: base.path ?? owner.path }) };
    const words = `description of what is inside ${next === undefined ? 'removed' : 'added'}`;
    const effect = next === undefined ? 'looser' : 'tighter';
    return [{ rule: 'diff-logical-type', effect, words, subject, key: name, ...place }];
}
/** The data's own name decides: readers do not see the name that only the contract uses. */
function renamed(base, next) {
    if (base.column.toLowerCase() !== next.column.toLowerCase()) {
        const consequence = 'readers no longer find the old name, and data with it is refused';
        return { effect: 'replaced', words: `renamed from ${shown(base.column)} to ${shown(next.column)}`, consequence };
    }
    if (base.name === next.name)
        return undefined;
    const consequence = `the data still calls it ${shown(next.column)}`;
    return { effect: 'none', words: `renamed from ${shown(base.name)} to ${shown(next.name)}`, consequence };
}
/**
 * Another type is another value for whoever reads it. A number that becomes an integer is less than was promised to be possible, so
 * readers do not notice; an integer that becomes a number lets fractions pass.
 */
function retyped(base, next) {
    const verdict = constraint('logicalType', base, next, () => base === 'number' && next === 'integer' ? 'tighter' : 'incomparable');
    if (base !== 'integer' || next !== 'number' || !verdict)
        return verdict;
    return { ...verdict, consequence: 'readers that count on whole numbers break, and fractions pass that the base refused' };
}
/** Integers and numbers share their options. */
function property_kindOf(type) {
    return type === 'integer' ? 'number' : type;
}
/** A column of the primary key is complete whether it says so or not. */
function impliedByKey(name, base, next, old, now) {
    const verdict = demand(name, base, next);
    const isSame = (base || old.primaryKey) === (next || now.primaryKey);
    return verdict && isSame ? { ...verdict, effect: 'none' } : verdict;
}
function protection(name, base, next, change) {
    const verdict = constraint(name, base, next, () => change(base, next));
    if (!verdict)
        return undefined;
    const effect = change(base, next);
    return effect === 'looser'
        ? { ...verdict, effect, consequence: 'reports may show values that the base kept masked' }
        : { ...verdict, effect };
}
function property_places(base, next, key) {
    const at = ({ property }) => [...property.path, key];
    return { path: at(next), basePath: at(base) };
}

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/object.js
/** Schema objects that came, went, and stayed. */








function compareObjects(base, next) {
    const named = ({ id, name, physicalName }) => ({ id, name, physical: physicalName });
    const found = match(base.contract.objects, next.contract.objects, named);
    return [
        ...found.removed.map(({ name, path }) => {
            const words = `schema object ${shown(name)} removed`;
            return { rule: 'diff-object-removed', effect: 'removed', words, subject: name, path: ['schema'], basePath: path };
        }),
        ...found.added.map(({ name, path }) => {
            const words = `schema object ${shown(name)} added`;
            return { rule: 'diff-object-added', effect: 'none', words, subject: name, path };
        }),
        ...found.pairs.flatMap(([old, now]) => compareObject(base, old, next, now)),
    ];
}
function compareObject(base, old, next, now) {
    const changes = [
        ...object_renamed(old, now),
        ...comparePrimaryKey(old, now, match(old.properties, now.properties, columnName).pairs),
        ...compareRelationships(old, now),
        ...compareQuality(old, now),
        ...compareExtensions(old, now),
        ...compareDocumentation(base, old.path, next, now.path, OBJECT_WORDS),
    ];
    return [
        ...changes.map((change) => ({ ...change, subject: now.name })),
        ...compareProperties({ side: base, ...old }, { side: next, ...now }, now.name),
    ];
}
/** A schema object's physical name is the table's; files are named by whoever runs the check, so only tables are lost by it. */
function object_renamed(base, next) {
    const isOther = base.physicalName.toLowerCase() !== next.physicalName.toLowerCase();
    if (!isOther && base.name === next.name)
        return [];
    const [from, to] = isOther ? [base.physicalName, next.physicalName] : [base.name, next.name];
    const key = isOther && next.physicalName !== next.name ? 'physicalName' : 'name';
    const words = `renamed from ${shown(from)} to ${shown(to)}`;
    const effect = isOther ? 'replaced' : 'none';
    return [{ rule: 'diff-object-renamed', effect, words, path: [...next.path, key], basePath: [...base.path, key] }];
}

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/contract.js





function compareContracts(base, next) {
    const [old, now] = [base.contract, next.contract];
    const changes = [
        ...contractId(old, now),
        ...compareExtensions({ path: [], custom: old.custom }, { path: [], custom: now.custom }),
        ...compareServers(old, now),
        ...compareServiceLevels(old, now),
        ...compareDocumentation(base, [], next, [], CONTRACT_WORDS),
    ];
    return [...changes.map((change) => ({ ...change, subject: '' })), ...compareObjects(base, next)];
}
function contractId(base, next) {
    const verdict = constraint('id', base.id, next.id, () => 'replaced');
    if (!verdict)
        return [];
    const consequence = 'whoever names the contract by its id no longer finds it';
    return [{ ...verdict, rule: 'diff-contract-id', consequence, path: ['id'], basePath: ['id'] }];
}
function compareServers(base, next) {
    const rule = 'diff-server';
    const now = new Map(next.servers.map((server) => [server.server, server]));
    const old = new Map(base.servers.map((server) => [server.server, server]));
    return [
        ...base.servers
            .filter(({ server }) => !now.has(server))
            .map(({ server, path }) => {
            const words = `server ${shown(server)} removed`;
            return { rule, effect: 'removed', words, key: server, path: ['servers'], basePath: path };
        }),
        ...next.servers.flatMap((server) => {
            const before = old.get(server.server);
            if (before)
                return compareServer(before, server);
            const words = `server ${shown(server.server)} added`;
            return [{ rule, effect: 'none', words, key: server.server, path: server.path }];
        }),
    ];
}
function compareServer(base, next) {
    const fields = [...new Set(['type', 'environment', ...base.fields.keys(), ...next.fields.keys()])];
    const fieldOf = (server, field) => field === 'type' || field === 'environment' ? server[field] : server.fields.get(field);
    return [
        ...fields.flatMap((field) => {
            const verdict = constraint(field, fieldOf(base, field), fieldOf(next, field), () => 'replaced');
            if (!verdict)
                return [];
            const words = `${verdict.words} of server ${shown(next.server)}`;
            const place = { path: [...next.path, field], basePath: [...base.path, field] };
            return [{ rule: 'diff-server', effect: 'replaced', words, key: `${next.server} ${field}`, ...place }];
        }),
        ...compareExtensions(base, next).map((change) => ({ ...change, key: `${next.server} ${change.key}` })),
    ];
}
/** Where a larger number promises less; of all others nobody can tell. */
const LESS_IS_MORE = ['freshness', 'latency'];
/** Where a larger number promises more. */
const MORE_IS_MORE = ['availability', 'throughput'];
function compareServiceLevels(base, next) {
    const rule = 'diff-service-level';
    const keyOf = ({ property, element }) => (element === undefined ? property : `${property} of ${element}`);
    const [old, now] = [base, next].map(({ serviceLevels }) => new Map(serviceLevels.map((level) => [keyOf(level), level])));
    return [
        ...[...(old ?? [])].flatMap(([key, { path }]) => {
            if (now?.has(key))
                return [];
            return [{ rule, effect: 'looser', words: `service level ${key} removed`, key, path: ['slaProperties'], basePath: path }];
        }),
        ...[...(now ?? [])].flatMap(([key, level]) => {
            const before = old?.get(key);
            if (before)
                return compareServiceLevel(before, level, key);
            return [{ rule, effect: 'tighter', words: `service level ${key} added`, key, path: level.path }];
        }),
    ];
}
function compareServiceLevel(base, next, key) {
    const said = ({ value, valueExt, unit }) => [value, valueExt, unit].filter((part) => part !== undefined).join(' ');
    if (isSame([base.value, base.valueExt, base.unit], [next.value, next.valueExt, next.unit]))
        return [];
    const words = `service level ${key} from ${said(base)} to ${said(next)}`;
    const place = { path: [...next.path, 'value'], basePath: [...base.path, 'value'] };
    return [{ rule: 'diff-service-level', effect: levelChange(base, next), words, key, ...place }];
}
function levelChange(base, next) {
    if (base.unit !== next.unit || !isSame(base.valueExt, next.valueExt))
        return 'incomparable';
    if (LESS_IS_MORE.includes(next.property))
        return byOrder(base.value, next.value, 'looser');
    return MORE_IS_MORE.includes(next.property) ? byOrder(base.value, next.value, 'tighter') : 'incomparable';
}

;// CONCATENATED MODULE: ./build/shared/report/documents/contract-diff.js
/** `mlops-actions/contract-diff/v1`: what has changed between two contracts, and what each change means. */


const contractDiffKind = 'mlops-actions/contract-diff/v1';
const contract_diff_digest = schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/);
const contract_diff_count = schemas/* int */.Whr().nonnegative();
const contract = schemas/* strictObject */.rej({ file: schemas/* string */.YjP(), id: schemas/* string */.YjP(), version: schemas/* string */.YjP(), apiVersion: schemas/* string */.YjP(), digest: contract_diff_digest });
const place = schemas/* strictObject */.rej({ file: schemas/* string */.YjP(), line: schemas/* int */.Whr().positive().optional(), column: schemas/* int */.Whr().positive().optional() });
const difference = schemas/* strictObject */.rej({
    /** Stable over runs: rule and names, without values and lines. */
    id: schemas/* string */.YjP(),
    rule: schemas/* string */.YjP(),
    judgement: schemas/* enum */.k5n(['breaking', 'loosening', 'compatible']),
    /** Data passes that the base refused; breaking differences may do that too. */
    loosens: schemas/* boolean */.zMY(),
    /** Schema object and column with dots between; '' for the contract itself. */
    subject: schemas/* string */.YjP(),
    /** What has changed, from the old value to the new one. */
    change: schemas/* string */.YjP(),
    consequence: schemas/* string */.YjP(),
    /** In the new contract: the thing itself, or what it was part of. */
    place,
    /** In the base, where it had it. */
    basePlace: place.optional(),
});
const contractDiff = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(contractDiffKind),
    verdict: schemas/* enum */.k5n(['pass', 'warn', 'fail']),
    headline: schemas/* string */.YjP(),
    contract,
    /** Null when the base has no such contract. */
    base: contract.nullable(),
    counts: schemas/* strictObject */.rej({ breaking: contract_diff_count, loosening: contract_diff_count, compatible: contract_diff_count, loosens: contract_diff_count }),
    /** What to do about the contract's version; null when it is right. */
    versionAdvice: schemas/* string */.YjP().nullable(),
    differences: schemas/* array */.YOg(difference),
    /** Of everything above. */
    digest: contract_diff_digest,
});
/** Adds the digest. */
function sealContractDiff(content) {
    const body = { schema: contractDiffKind, ...content };
    return { ...body, digest: digestOf(body) };
}

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/difference.js
/** Breaking goes before loosening: what does both is judged breaking, and called out as loosening all the same. */
const difference_meanings = {
    tighter: { judgement: 'breaking', loosens: false, consequence: 'data that was valid may be refused' },
    looser: { judgement: 'loosening', loosens: true, consequence: 'data passes that the base refused' },
    incomparable: {
        judgement: 'breaking',
        loosens: true,
        consequence: 'data that was valid may be refused, and data may pass that the base refused',
    },
    replaced: { judgement: 'breaking', loosens: false, consequence: 'what readers of the data rely on is no longer so' },
    removed: { judgement: 'breaking', loosens: true, consequence: 'readers no longer find it, and it is no longer checked' },
    none: { judgement: 'compatible', loosens: false, consequence: '' },
};
/** The order in which people need to know. */
const judgements = ['breaking', 'loosening', 'compatible'];

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/rules.js
/** Every kind of difference between two contracts: the id that reports and suppressions refer to, and what it is about. */
const diffRules = {
    'diff-contract-id': 'The contract keeps its id.',
    'diff-version': 'The version of the contract says how much has changed.',
    'diff-object-removed': 'No schema object is taken away.',
    'diff-object-added': 'Schema objects may be added.',
    'diff-object-renamed': 'Schema objects keep their names.',
    'diff-column-removed': 'No column is taken away.',
    'diff-column-added': 'Columns may be added, as long as data without them was not promised.',
    'diff-column-renamed': 'Columns keep their names.',
    'diff-logical-type': 'Columns keep their logical type.',
    'diff-physical-type': 'Columns keep their physical type.',
    'diff-required': 'What is required stays required, and no more is.',
    'diff-unique': 'What is unique stays unique, and no more is.',
    'diff-primary-key': 'The primary key stays what it is.',
    'diff-enum': 'The list of allowed values stays as it is.',
    'diff-minimum': 'The lowest allowed value stays where it is.',
    'diff-maximum': 'The highest allowed value stays where it is.',
    'diff-multiple-of': 'The step between values stays as it is.',
    'diff-size': 'The allowed length of texts, lists and objects stays as it is.',
    'diff-pattern': 'The pattern of texts stays as it is.',
    'diff-format': 'The format of values stays as it is.',
    'diff-option': 'The other options of a type stay as they are.',
    'diff-semantic-type': 'A column stays a column.',
    'diff-classification': 'The protection of values stays as high as it is.',
    'diff-relationship': 'References to other columns stay as they are.',
    'diff-quality-rule': 'Quality rules stay as they are.',
    'diff-service-level': 'Service levels stay as they are.',
    'diff-server': 'Data stays where it is.',
    'diff-extension': 'Custom properties that this action reads stay as they are.',
    'diff-documentation': 'Descriptions, tags and other words for people may change.',
};

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/version.js
/** Whether a contract's version says what its differences are: a breaking one needs a new major version. */
const SEMVER = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:[-+].*)?$/;
/**
 * @returns the sentence to say; undefined when the version is right, or is no semantic version
 * @see https://semver.org: below 1.0.0 the minor version takes the place of the major one
 */
function versionAdvice(base, next, isBreaking) {
    if (!isBreaking)
        return undefined;
    const [old, now] = [partsOf(base), partsOf(next)];
    if (base === next)
        return `the contract breaks, and its version is still ${next}${old ? `: it should be ${majorAfter(old)}` : ''}`;
    if (old === undefined || now === undefined)
        return undefined;
    const isEnough = old.major === 0 && now.major === 0 ? now.minor > old.minor : now.major > old.major;
    return isEnough
        ? undefined
        : `the contract breaks, and its version goes from ${base} to ${next}: it should be ${majorAfter(old)}`;
}
function partsOf(version) {
    const [, major, minor] = SEMVER.exec(version.trim()) ?? [];
    return major === undefined || minor === undefined ? undefined : { major: Number(major), minor: Number(minor) };
}
function majorAfter({ major, minor }) {
    return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/diff/report.js
/** report of mode diff: every difference with its judgement, worst first; what lets more pass is called out. */











const report_levels = { breaking: 'error', loosening: 'warning', compatible: 'notice' };
const report_statuses = { breaking: 'fail', loosening: 'warn', compatible: 'pass' };
function reportDiff({ contract, base, differences, isPullRequest }, options) {
    const all = differences.map((difference) => judge(difference, contract, base));
    const sorted = judgements.flatMap((judgement) => all.filter((each) => each.judgement === judgement));
    const counts = report_countsOf(sorted);
    const advice = versionAdvice(base.version, contract.version, counts.breaking > 0);
    const verdict = counts.breaking > 0 ? 'fail' : counts.loosening > 0 ? 'warn' : 'pass';
    const headline = report_headlineOf(contract, base, counts, isPullRequest);
    const versionPlace = contract.positions.at(['version']);
    const value = {
        action: 'validate-data',
        verdict,
        headline,
        sections: [...callOut(sorted, advice, isPullRequest), ...tableOf(sorted)],
        findings: [...sorted.map(findingOf), ...(advice === undefined ? [] : [versionFinding(advice, versionPlace)])],
        cases: report_casesOf(sorted, advice, versionPlace),
    };
    const document = sealContractDiff({
        verdict,
        headline,
        contract: identityOf(contract),
        base: identityOf(base),
        counts,
        versionAdvice: advice ?? null,
        differences: sorted.map(entryOf),
    });
    return outcomeOf(value, document, contract, options);
}
/** The contract is new at the base commit: nothing was compared, which is no pass. */
function reportNewContract(contract, missing, options) {
    const headline = `${contract.file} is new: there is no ${missing} to compare it with, so nothing was compared.`;
    const hint = 'If the contract has moved, give its old path with the input "base-contract".';
    const location = contract.positions.at([]);
    const finding = {
        rule: report_ruleId('diff-contract-id'),
        level: 'warning',
        title: 'nothing to compare with',
        message: `${headline} ${hint}`,
        location,
        identity: 'new contract',
    };
    const value = {
        action: 'validate-data',
        verdict: 'warn',
        headline,
        sections: [{ blocks: [{ kind: 'text', text: hint }] }],
        findings: [finding],
        cases: [{ ...caseOf('diff-contract-id', 'the base has the contract', 'not measurable'), message: headline, location }],
    };
    const document = sealContractDiff({
        verdict: 'warn',
        headline,
        contract: identityOf(contract),
        base: null,
        counts: report_countsOf([]),
        versionAdvice: null,
        differences: [],
    });
    return outcomeOf(value, document, contract, options);
}
function judge(difference, contract, base) {
    const { rule, effect, subject, key, path, basePath } = difference;
    const meaning = difference_meanings[effect];
    return {
        id: [rule, subject, key].filter((part) => part !== undefined && part !== '').join(' '),
        difference,
        judgement: meaning.judgement,
        loosens: meaning.loosens,
        consequence: difference.consequence ?? meaning.consequence,
        location: contract.positions.at(path, 'key'),
        baseLocation: basePath && base.positions.at(basePath, 'key'),
    };
}
function report_countsOf(all) {
    const count = (judgement) => all.filter((each) => each.judgement === judgement).length;
    return {
        breaking: count('breaking'),
        loosening: count('loosening'),
        compatible: count('compatible'),
        loosens: all.filter(({ loosens }) => loosens).length,
    };
}
function report_headlineOf(contract, base, counts, isPullRequest) {
    const what = `${contract.file} ${contract.version} against ${base.file} ${base.version}`;
    const found = judgements.filter((judgement) => counts[judgement] > 0).map((judgement) => `${counts[judgement]} ${judgement}`);
    if (found.length === 0)
        return `${what}: no difference.`;
    const sum = counts.breaking + counts.loosening + counts.compatible;
    const differences = `${found.join(', ')} ${sum === 1 ? 'difference' : 'differences'}`;
    return `${what}: ${differences}.${counts.loosens > 0 ? ` ${loosened(isPullRequest)}.` : ''}`;
}
function loosened(isPullRequest) {
    return `${isPullRequest ? 'This pull request' : 'The new contract'} lets through data that the base refused`;
}
function callOut(all, advice, isPullRequest) {
    const items = all
        .filter(({ loosens }) => loosens)
        .map((each) => `${subjectOf(each)}: ${each.difference.words} (${each.consequence})`);
    const shown = items.slice(0, MOST_CALLED_OUT);
    const rest = items.length - shown.length;
    const list = { kind: 'list', items: [...shown, ...(rest > 0 ? [`and ${(0,numbers/* formatCount */.B4)(rest, 'more difference')}`] : [])] };
    return [
        ...(items.length === 0 ? [] : [{ heading: loosened(isPullRequest), blocks: [list] }]),
        ...(advice === undefined ? [] : [{ heading: 'Version', blocks: [{ kind: 'text', text: sentence(advice) }] }]),
    ];
}
const MOST_CALLED_OUT = 20;
function tableOf(all) {
    if (all.length === 0)
        return [];
    const rows = all.map((each) => [
        { status: report_statuses[each.judgement] },
        each.judgement,
        { code: subjectOf(each) },
        each.difference.words,
        each.consequence,
        { code: (0,errors/* placeOf */.$t)({ message: '', location: each.location }) },
        each.baseLocation === undefined ? '' : { code: (0,errors/* placeOf */.$t)({ message: '', location: each.baseLocation }) },
    ]);
    const titles = ['', 'Judgement', 'Where', 'Difference', 'What it means', 'Contract', 'Base'];
    return [{ heading: 'Differences', blocks: [{ kind: 'table', columns: titles.map((title) => ({ title })), rows }] }];
}
function subjectOf({ difference }) {
    return difference.subject === '' ? 'contract' : difference.subject;
}
function findingOf(each) {
    const { difference, consequence, baseLocation } = each;
    const before = baseLocation === undefined ? '' : ` Base: ${(0,errors/* placeOf */.$t)({ message: '', location: baseLocation })}.`;
    return {
        rule: report_ruleId(difference.rule),
        level: report_levels[each.judgement],
        title: `${each.judgement}: ${subjectOf(each)}`,
        message: `${difference.words}${consequence === '' ? '' : `; ${consequence}`}.${before}`,
        location: each.location,
        identity: each.id,
    };
}
function versionFinding(advice, location) {
    const rule = report_ruleId('diff-version');
    return { rule, level: 'warning', title: 'version', message: sentence(advice), location, identity: 'diff-version' };
}
/** One case a difference, and one that passes for every rule by which there is none. */
function report_casesOf(all, advice, versionPlace) {
    const found = all.map((each) => ({
        ...caseOf(each.difference.rule, each.id, report_statuses[each.judgement]),
        message: `${each.difference.words}${each.consequence === '' ? '' : `; ${each.consequence}`}`,
        location: each.location,
    }));
    const version = advice === undefined ? [] : [{ ...caseOf('diff-version', 'version', 'warn'), message: advice, location: versionPlace }];
    const seen = new Set([...found, ...version].map(({ rule }) => rule));
    const names = Object.keys(diffRules);
    return [...found, ...version, ...names.filter((rule) => !seen.has(report_ruleId(rule))).map((rule) => caseOf(rule, rule, 'pass'))];
}
function caseOf(rule, name, status) {
    return { rule: report_ruleId(rule), ruleDescription: diffRules[rule], suite: 'contract diff', name, status };
}
function report_ruleId(rule) {
    return `validate-data/${rule}`;
}
function entryOf({ id, difference, judgement, loosens, consequence, location, baseLocation }) {
    const place = ({ file, line, column }) => ({
        file,
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
    });
    return {
        id,
        rule: difference.rule,
        judgement,
        loosens,
        subject: difference.subject,
        change: difference.words,
        consequence,
        place: place(location),
        ...(baseLocation === undefined ? {} : { basePlace: place(baseLocation) }),
    };
}
function identityOf({ file, id, version: contractVersion, apiVersion, digest }) {
    return { file, id, version: contractVersion, apiVersion, digest };
}
function sentence(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
function outcomeOf(value, document, contract, options) {
    const isFailing = value.verdict === 'fail' ? options.failOn !== 'never' : value.verdict === 'warn' && options.failOn === 'warning';
    const sarif = () => `${stableJson(renderSarif(value, { version: version, anchor: { file: contract.file, line: 1 } }), 2)}\n`;
    return {
        outputs: {
            verdict: value.verdict,
            checks: String(value.cases.length),
            'failed-checks': String(value.cases.filter(({ status }) => status === 'fail').length),
            'not-measurable': String(value.cases.filter(({ status }) => status === 'not measurable').length),
        },
        report: value,
        files: [
            { name: 'report.json', content: `${stableJson(document, 2)}\n`, output: 'report' },
            { name: 'report.html', content: renderHtml(value) },
            ...(options.sarif ? [{ name: 'validate-data.sarif', content: sarif(), output: 'sarif' }] : []),
            ...(options.junit ? [{ name: 'validate-data.junit.xml', content: renderJunit(value), output: 'junit' }] : []),
        ],
        ...(isFailing ? { failure: new errors/* GateFailure */.In(value.headline) } : {}),
    };
}

;// CONCATENATED MODULE: ./build/actions/validate-data/diff.js
/** mode: diff. Compares a contract with an older one and says what breaks, what lets more pass, and what nobody notices. */






async function diff(given, context) {
    const { contract: file, baseContract } = given;
    if (file === undefined) {
        throw new errors/* ConfigurationError */.j1({
            input: 'contract',
            message: 'is required to compare contracts, but was not given.',
            hints: ['Give the path of the new ODCS contract (YAML); "base-contract" names the old one.'],
        });
    }
    const next = sideOf(await readSource(file, 'contract', context.workspace));
    for (const warning of next.contract.warnings)
        context.log.warning((0,errors/* describeProblem */.BJ)(warning));
    const source = await readBase(baseContract, file, context);
    if ('missing' in source)
        return reportNewContract(next.contract, source.missing, given);
    const base = sideOf(source);
    const isPullRequest = (context.environment.GITHUB_EVENT_NAME ?? '').startsWith('pull_request');
    const differences = compareContracts(base, next);
    return reportDiff({ contract: next.contract, base: base.contract, differences, isPullRequest }, given);
}
function sideOf({ bytes, file }) {
    const contract = readContract(bytes, file);
    const reading = readYaml(bytes, file);
    return { contract, document: reading.ok ? reading.value.value : {} };
}

;// CONCATENATED MODULE: ./build/actions/validate-data/infer/judge/bounds.js
const i64 = { low: -(2n ** 63n), high: 2n ** 63n - 1n };
const i128 = { low: -(2n ** 127n) + 1n, high: 2n ** 127n - 1n };
/** @param low the smallest, @param high the largest integer seen; a bound beyond what the type holds is left out */
function integerBounds(low, high, isLarge) {
    const width = high > low ? high - low : high === 0n ? 1n : abs(high);
    const room = (width + 1n) / 2n;
    const step = 10n ** BigInt(String(width).length - 1);
    const minimum = low >= 0n && low < room ? 0n : floorTo(low - room, step);
    const maximum = high <= 0n && -high < room ? 0n : -floorTo(-(high + room), step);
    const limit = isLarge ? i128 : i64;
    return {
        minimum: low >= 0n && minimum < 0n ? 0n : minimum < limit.low ? undefined : minimum,
        maximum: high <= 0n && maximum > 0n ? 0n : maximum > limit.high ? undefined : maximum,
    };
}
function abs(value) {
    return value < 0n ? -value : value;
}
function floorTo(value, step) {
    const rest = ((value % step) + step) % step;
    return value - rest;
}
/** @returns no bounds where doubles are too coarse to give room to so narrow a range */
function numberBounds(low, high) {
    if (!Number.isFinite(low) || !Number.isFinite(high))
        return { minimum: undefined, maximum: undefined };
    if (low >= 0 && high <= 1 && high > low)
        return { minimum: 0, maximum: 1 };
    const size = Math.max(Math.abs(low), Math.abs(high));
    const width = high > low ? high - low : size === 0 ? 1 : size;
    if (!Number.isFinite(width * 4) || width < size * 1e-9 || width < 1e-300)
        return { minimum: undefined, maximum: undefined };
    const step = 10 ** Math.floor(Math.log10(width));
    const down = round(Math.floor((low - width / 2) / step) * step);
    const up = round(Math.ceil((high + width / 2) / step) * step);
    return { minimum: low >= 0 && down < 0 ? 0 : down, maximum: high <= 0 && up > 0 ? 0 : up };
}
/** Without the digits that binary fractions add; 0 never as −0. */
function round(value) {
    return Number(value.toPrecision(12)) + 0;
}
const millisecondsPerDay = 86_400_000;
/**
 * @param low @param high days as `YYYY-MM-DD`, whatever follows; years 1 to 9999
 * @returns days; no bound where it would leave those years
 */
function dayBounds(low, high) {
    const [first, last] = [dayOf(low), dayOf(high)];
    if (first === undefined || last === undefined)
        return { minimum: undefined, maximum: undefined };
    const room = Math.max(last - first, 1);
    // A moment of the last day is later than its midnight.
    return { minimum: dayText(first - room), maximum: dayText(last + room + 1) };
}
function dayOf(text) {
    const [, day] = /^(\d{4}-\d{2}-\d{2})(?:$|[ T][\d:.]+$)/.exec(text) ?? [];
    const instant = Date.parse(`${day}T00:00:00Z`);
    return Number.isNaN(instant) ? undefined : Math.floor(instant / millisecondsPerDay);
}
function dayText(day) {
    const date = new Date(day * millisecondsPerDay);
    if (Number.isNaN(date.getTime()))
        return undefined;
    const text = date.toISOString().slice(0, 10);
    return /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/infer/judge/range.js
/** The range that is suggested for a column of numbers or days. */



/** Whole numbers up to this many that all occur are a closed range, such as the hours of a day. */
const mostDense = 1000;
const timesEach = 5;
/** What columns of these names can hold by nature; taken only when the data keeps it. */
const natural = [
    { name: /(?:^|[^a-z])lat(?:itude)?$/i, low: -90, high: 90, called: 'a latitude in degrees' },
    { name: /(?:^|[^a-z])(?:lon|lng|long|longitude)$/i, low: -180, high: 180, called: 'a longitude in degrees' },
    { name: /(?:^|[^a-z])(?:percent|percentage|pct)$/i, low: 0, high: 100, called: 'a percentage' },
    { name: /(?:^|[^a-z])month$/i, low: 1, high: 12, called: 'a month' },
    { name: /(?:^|[^a-z])hour$/i, low: 0, high: 23, called: 'an hour' },
];
/** @param isKey keys grow, so they get no maximum */
function boundsOf(statistics, isKey) {
    const { column, reading, low, high } = statistics;
    if (low === undefined || high === undefined || reading === undefined)
        return [];
    if (isWhole(reading) && [low, high].some((value) => looksPersonal(String(value))))
        return [];
    if (isKey)
        return BigInt(low) >= 0n ? [{ name: 'minimum', value: 0, reason: 'no value is negative' }] : [];
    const known = natural.find((range) => range.name.test(column.name) && range_isNumber(reading) && Number(low) >= range.low && Number(high) <= range.high);
    if (known)
        return bounds({ minimum: known.low, maximum: known.high }, `it is called ${known.called}, and all values are one`);
    switch (reading) {
        case 'integer':
        case 'large integer':
            return ofIntegers(statistics, BigInt(low), BigInt(high));
        case 'number':
            return ofNumbers(Number(low), Number(high));
        case 'date':
        case 'timestamp':
            return ofDays(String(low), String(high), reading);
        default:
            return [];
    }
}
function range_isNumber(reading) {
    return reading === 'integer' || reading === 'number';
}
/** Many digits may be a card or a telephone, which are no quantities. */
function isWhole(reading) {
    return reading === 'integer' || reading === 'large integer';
}
function ofIntegers({ column, present, distinct, reading }, low, high) {
    const seen = `${(0,numbers/* formatExact */.Bo)(low)} to ${(0,numbers/* formatExact */.Bo)(high)} occur`;
    const isDense = distinct !== undefined &&
        distinct > 1 &&
        distinct <= mostDense &&
        BigInt(distinct) === high - low + 1n &&
        present >= distinct * timesEach;
    if (isDense)
        return bounds({ minimum: low, maximum: high }, `every whole number from ${(0,numbers/* formatExact */.Bo)(low)} to ${(0,numbers/* formatExact */.Bo)(high)} occurs`);
    return bounds(integerBounds(low, high, reading === 'large integer' || column.family === 'large integer'), `${seen}, with room`);
}
function ofNumbers(low, high) {
    const found = numberBounds(low, high);
    const isShare = found.minimum === 0 && found.maximum === 1 && high <= 1;
    return bounds(found, isShare ? 'all between 0 and 1' : `${low} to ${high} occur, with room`);
}
function ofDays(low, high, reading) {
    const { minimum, maximum } = dayBounds(low, high);
    const written = (day) => (day === undefined || reading === 'date' ? day : `${day}T00:00:00Z`);
    const seen = `${low.slice(0, 10)} to ${high.slice(0, 10)} occur, with room`;
    return bounds({ minimum: written(minimum), maximum: written(maximum) }, seen);
}
function bounds({ minimum, maximum }, reason) {
    return [
        ...(minimum === undefined ? [] : [{ name: 'minimum', value: minimum, reason }]),
        ...(maximum === undefined ? [] : [{ name: 'maximum', value: maximum, reason }]),
    ];
}

;// CONCATENATED MODULE: ./build/actions/validate-data/infer/readings.js

/** Narrowest first: the first that fits all values is suggested. */
const readings = {
    boolean: { logicalType: 'boolean' },
    integer: { logicalType: 'integer', extremes: 'value' },
    'large integer': { logicalType: 'integer', format: 'i128', extremes: 'value' },
    number: { logicalType: 'number', extremes: 'value' },
    date: { logicalType: 'date', extremes: 'text' },
    timestamp: { logicalType: 'timestamp', extremes: 'text' },
    time: { logicalType: 'time' },
    object: { logicalType: 'object' },
    array: { logicalType: 'array' },
    string: { logicalType: 'string' },
};
const inText = ['boolean', 'integer', 'large integer', 'number', 'date', 'timestamp', 'time'];
/** What a file itself declares. */
const stored = {
    boolean: 'boolean',
    integer: 'integer',
    'large integer': 'integer',
    double: 'number',
    decimal: 'number',
    date: 'date',
    timestamp: 'timestamp',
    time: 'time',
    text: 'string',
    object: 'object',
    array: 'array',
};
/** What the values of a column may turn out to be, beside text, narrowest first. */
function candidatesFor(column) {
    if (column.storage === 'text')
        return inText;
    if (column.storage === 'json')
        return [...inText, 'object', 'array', 'string'];
    const reading = stored[column.family];
    return reading === undefined || isPlainText(column) ? [] : [reading];
}
/** Columns whose values can be asked for lengths and patterns. */
function isPlainText(column) {
    return column.storage !== 'typed' || /^(varchar|string|text)/i.test(column.engineType);
}
/** Columns whose values may be texts. */
function isTextual(column) {
    return column.storage !== 'typed' || column.family === 'text';
}
/** The SQL of a reading: `raw` is NULL where nothing is there, `value` where it is something else. */
function frameOf(dialect, column, name) {
    const reading = readings[name];
    const opening = column.storage === 'json' ? { object: '{', array: '[' }[name] : undefined;
    if (opening !== undefined) {
        const itself = (field) => field;
        return { column, raw: itself, value: (raw) => `case when ${raw} like '${opening}%' then ${raw} end`, type: 'none' };
    }
    return frameFor(dialect, readings_propertyOf(column.name, reading), column).frame;
}
/** A property that demands its type and nothing else. */
function readings_propertyOf(name, { logicalType, format }) {
    return {
        name,
        column: name,
        path: [],
        id: undefined,
        description: undefined,
        logicalType,
        physicalType: undefined,
        options: new Map(format === undefined ? [] : [['format', format]]),
        required: false,
        unique: false,
        primaryKey: false,
        primaryKeyPosition: undefined,
        partitioned: false,
        classification: undefined,
        criticalDataElement: false,
        encryptedName: undefined,
        transformLogic: undefined,
        transformSourceObjects: [],
        semanticType: 'column',
        deprecated: false,
        examples: [],
        enum: undefined,
        quality: [],
        relationships: [],
        properties: [],
        items: undefined,
        map: undefined,
        custom: new Map(),
    };
}

;// CONCATENATED MODULE: ./build/actions/validate-data/infer/statistics.js
/** The longest enum that is suggested. */
const longestEnum = 20;

;// CONCATENATED MODULE: ./build/actions/validate-data/infer/judge.js
/** judge of mode infer: statistics in, suggested constraints with their reasons out. Pure. */





/** Fewer values prove no list, shape or key. */
const leastValues = 100;
/** Each value of an enum has to occur this often: a rarer one may be a mistake, or one of many to come. */
const leastTimes = 5;
const longestEnumValue = 80;
const longestKey = 64;
/** The draft of a table, column by column, in the order of the file. */
function draftTable({ rows, columns }) {
    const keys = columns.filter((column, index) => isKey(column, rows, index === 0));
    const primary = keys.find(({ column }) => /^(?:id|uuid|guid|key)$/i.test(column.name)) ?? keys[0];
    return columns.map((column) => draftColumn(column, rows, column === primary ? 'primary' : keys.includes(column) ? 'unique' : 'none'));
}
/** Every row has another value, and the column is called like a key or stands first. */
function isKey({ column, reading, present, distinct, longest = 0 }, rows, isFirst) {
    const isCalledSo = /(?:^|[^a-z])(?:id|uuid|guid|key|code|number|no|nr)$/i.test(column.name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2'));
    const isKeyType = reading === 'integer' || reading === 'large integer' || (reading === 'string' && longest <= longestKey);
    return rows >= leastValues && present === rows && distinct === rows && isKeyType && (isCalledSo || isFirst);
}
function draftColumn(statistics, rows, key) {
    const { column, reading, present } = statistics;
    const isPersonal = isNamedPersonal(column.name) || (reading === 'string' && areMostlyPersonal(statistics.examples));
    const isSilent = isPersonal || mayNamePersons(column.name);
    const list = isSilent ? undefined : judge_enumOf(statistics);
    const isUnique = { value: true, reason: `all ${(0,numbers/* formatExact */.Bo)(rows)} values are different` };
    return {
        name: column.name,
        logicalType: judge_typeOf(statistics),
        options: [
            ...judge_formatOf(reading),
            ...(isSilent ? [] : boundsOf(statistics, key !== 'none')),
            ...(list ? [] : textOptions(statistics)),
        ],
        required: present === rows ? { value: true, reason: `none of ${(0,numbers/* formatExact */.Bo)(rows)} is missing` } : undefined,
        primaryKey: key === 'primary' ? isUnique : undefined,
        unique: key === 'unique' ? isUnique : undefined,
        classification: isPersonal
            ? { value: 'restricted', reason: 'it looks like data about persons, so reports mask its values' }
            : undefined,
        enum: list,
        notes: notesOf(statistics, rows, isSilent),
    };
}
function judge_typeOf({ column, reading, present }) {
    if (reading === undefined)
        return undefined;
    const { logicalType } = readings[reading];
    if (column.storage === 'typed')
        return { value: logicalType, reason: `stored as ${column.engineType}` };
    const reason = reading === 'string' ? 'text' : `all ${(0,numbers/* formatExact */.Bo)(present)} values can be read so`;
    return { value: logicalType, reason };
}
function judge_formatOf(name) {
    const reading = name === undefined ? undefined : readings[name];
    return reading?.format === undefined
        ? []
        : [{ name: 'format', value: reading.format, reason: 'some values need more than 64 bits' }];
}
/** A short list of texts that all occur often. */
function judge_enumOf({ reading, present, distinct, rarest }) {
    const [least] = rarest ?? [];
    if (reading !== 'string' || !rarest || !least || present < leastValues)
        return undefined;
    if (distinct === undefined || distinct > longestEnum || rarest.length !== distinct)
        return undefined;
    const texts = rarest.map(({ text }) => text).sort();
    const isShort = texts.every((text) => text.length <= longestEnumValue);
    if (least.times < leastTimes || !isShort || hasPersonal(texts))
        return undefined;
    const reason = `${distinct} different values in ${(0,numbers/* formatExact */.Bo)(present)}, the rarest ${(0,numbers/* formatExact */.Bo)(least.times)} times`;
    return { value: texts, reason };
}
function textOptions({ reading, present, shape, shortest, longest }) {
    if (reading !== 'string' || shortest === undefined || longest === undefined)
        return [];
    if (shape && present >= leastValues) {
        const reason = `all ${(0,numbers/* formatExact */.Bo)(present)} values have this shape`;
        return 'format' in shape
            ? [{ name: 'format', value: shape.format, reason }]
            : [{ name: 'pattern', value: shape.pattern, reason }];
    }
    const room = 2 ** Math.ceil(Math.log2(Math.max(longest, 1)));
    const most = {
        name: 'maxLength',
        value: room,
        reason: `the longest has ${(0,numbers/* formatExact */.Bo)(longest)}, out to a power of two`,
    };
    return shortest === 0 ? [most] : [{ name: 'minLength', value: 1, reason: 'no value is empty' }, most];
}
/** Why a short list of values is no enum. */
function rareValues({ reading, present, distinct, rarest }) {
    const [least] = rarest ?? [];
    if (reading !== 'string' || !least || distinct === undefined || distinct > longestEnum || least.times >= leastTimes)
        return [];
    if (present < leastValues)
        return [];
    const times = least.times === 1 ? 'once' : `${(0,numbers/* formatExact */.Bo)(least.times)} times`;
    return [`no enum: ${distinct} different values, but the rarest occurs only ${times}`];
}
function notesOf(statistics, rows, isSilent) {
    const { column, reading, present, spelled, misses } = statistics;
    const missing = rows - present;
    const stored = column.storage === 'typed' && reading === undefined ? [`${column.engineType} is no logical type that can be asked`] : [];
    return [
        ...(present === 0 ? ['no value is there'] : []),
        ...(missing > 0 && present > 0 ? [`not required: ${(0,numbers/* formatShare */.T1)(missing, rows)} of ${(0,numbers/* formatExact */.Bo)(rows)} are missing`] : []),
        ...misses.slice(0, 1).map((miss) => {
            const { logicalType } = readings[miss.reading];
            const where = miss.inFirstRows ? ' of the first rows' : '';
            const share = `${(0,numbers/* formatExact */.Bo)(miss.fitting)} of ${(0,numbers/* formatExact */.Bo)(miss.of)} values${where}`;
            return `${share} can be read as ${logicalType}; if the others stand for a missing value, name them with null-values`;
        }),
        ...(misses.length === 0 && present > 0 ? stored : []),
        ...(reading === undefined && column.storage === 'json' && present > 0
            ? ['values of several types, so none is suggested']
            : []),
        ...(reading === 'string' && spelled > 0
            ? [`text, because ${(0,numbers/* formatExact */.Bo)(spelled)} begin with a zero or a plus that a number would lose`]
            : []),
        ...(isSilent ? ['no value is written here'] : rareValues(statistics)),
    ];
}

;// CONCATENATED MODULE: ./build/actions/validate-data/infer/shapes.js


/** Formats that say something about a text; `hostname` or `byte` would fit many a plain word. */
const shapes_formats = [
    { name: 'uuid' },
    { name: 'email', must: /\.[A-Za-z]{2,}$/ },
    { name: 'ipv4' },
    { name: 'uri', must: /:\/\// },
];
const longestShape = 64;
const mostRuns = 9;
/** Fewer different texts than this may look alike by accident. */
const leastDifferent = 3;
/** The narrowest known shape of all these texts; undefined when they have none in common, or are too few to tell. */
function shapes_shapeOf(texts) {
    if (new Set(texts).size < leastDifferent)
        return undefined;
    const format = shapes_formats.find(({ name, must }) => isOfFormat(name, texts) && texts.every((text) => must === undefined || must.test(text)));
    if (format)
        return { format: format.name };
    const pattern = runsOf(texts) ?? sameLength(texts);
    return pattern === undefined ? undefined : { pattern };
}
function isOfFormat(name, texts) {
    const format = textFormats[name];
    if (!format || !('pattern' in format))
        return false;
    const whole = new RegExp(`^(?:${format.pattern})$`);
    return texts.every((text) => whole.test(text));
}
/** `AB-0123` is two capitals, a hyphen and four digits: the same runs in every text make a pattern. */
function runsOf(texts) {
    const all = texts.map(splitIntoRuns);
    const [first] = all;
    if (!first || first.length > mostRuns)
        return undefined;
    const alike = all.every((runs) => runs?.length === first.length && runs.every((run, index) => run.kind === first[index]?.kind));
    if (!alike)
        return undefined;
    const parts = first.map(({ kind }, index) => {
        const lengths = all.map((runs) => runs?.[index]?.length ?? 0);
        const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
        return { kind, least, most };
    });
    // Words of any length are no shape.
    const [only] = parts;
    if (parts.length === 1 && only && only.least !== only.most && only.kind !== '[0-9]')
        return undefined;
    if (parts.every(({ kind }) => !kind.startsWith('[')))
        return undefined;
    return `^${parts.map(({ kind, least, most }) => `${kind}${timesOf(least, most)}`).join('')}$`;
}
function timesOf(least, most) {
    if (least !== most)
        return '+';
    return least === 1 ? '' : `{${least}}`;
}
function splitIntoRuns(text) {
    if (text.length === 0 || text.length > longestShape)
        return undefined;
    const found = text.match(/[A-Z]+|[a-z]+|[0-9]+|[-_./:]/g) ?? [];
    if (found.join('') !== text)
        return undefined;
    return found.map((run) => ({ kind: shapes_kindOf(run), length: run.length }));
}
function shapes_kindOf(run) {
    if (/[A-Z]/.test(run))
        return '[A-Z]';
    if (/[a-z]/.test(run))
        return '[a-z]';
    if (/[0-9]/.test(run))
        return '[0-9]';
    return run === '.' ? '[.]' : run === '/' ? '[/]' : run;
}
const alphabets = ['[0-9a-f]', '[0-9A-F]', '[0-9A-Z]', '[0-9a-z]', '[0-9A-Za-z]'];
/** Codes such as `N123AA`: letters and digits in any order, always equally many. */
function sameLength(texts) {
    const length = texts[0]?.length ?? 0;
    if (length < 4 || length > longestShape || !texts.every((text) => text.length === length && /[0-9]/.test(text)))
        return undefined;
    const alphabet = alphabets.find((letters) => texts.every((text) => new RegExp(`^${letters}+$`).test(text)));
    return alphabet === undefined ? undefined : `^${alphabet}{${length}}$`;
}
/** SQL that is true for texts of the shape, asked as checks ask it. */
function hasShape(dialect, text, shape) {
    if ('format' in shape) {
        const format = textFormats[shape.format];
        if (!format || !('pattern' in format))
            throw new RangeError(`no pattern for the format ${shape.format}`);
        return dialect.matchesWhole(text, format.pattern);
    }
    const portable = portablePattern(shape.pattern);
    if ('reason' in portable)
        throw new RangeError(portable.reason);
    return dialect.contains(text, portable.pattern);
}

;// CONCATENATED MODULE: ./build/actions/validate-data/infer/queries.js



/** The first rows, every field as text; what has parts of its own is left out. */
function firstRowsQuery(dialect, table, rows) {
    const items = table.columns.map((column, index) => {
        const name = dialect.identifier(column.name);
        const isSimple = column.storage !== 'typed' || !['object', 'array', 'binary', 'other'].includes(column.family);
        return `${isSimple ? cast(dialect, name, 'text') : `case when ${name} is not null then '' end`} as ${queries_fieldName(index)}`;
    });
    return `${infer_queries_select(items, `${table.preview} as source`)}\nlimit ${rows}`;
}
/** One scan that asks each row. At most `mostByRow` columns. */
function byRowQuery(dialect, table, asked) {
    const items = asked.flatMap((each) => [
        ...itemsOf(dialect, each, (condition) => dialect.countIf(condition)),
        ...(each.key ? [`${keyDistinct(dialect, each, each.key)} as c${each.index}_distinct`] : []),
    ]);
    const from = asked.length === 0 ? `${table.from} as source` : typed(dialect, fields(dialect, table.from, asked), asked);
    return infer_queries_select(['count(*) as row_count', ...items], from);
}
/** One scan that counts how often each value occurs, and asks each value once. At most `mostByValue` columns. */
function byValueQuery(dialect, table, asked) {
    const names = asked.map(({ index }) => queries_fieldName(index));
    const counted = `select ${names.join(', ')}, grouping(${names.join(', ')}) as which, count(*) as n
from ${fields(dialect, table.from, asked)}
group by grouping sets (${names.map((name) => `(${name})`).join(', ')})`;
    const answers = asked.map((each, position) => {
        const { index } = each;
        // Each column that a group leaves out is a one, the first column the highest bit.
        const which = (1n << BigInt(asked.length)) - 1n - (1n << BigInt(asked.length - 1 - position));
        const values = `(select ${queries_fieldName(index)}, n from counted where which = ${which}) as fields`;
        const text = textName(index);
        const items = [
            ...itemsOf(dialect, each, (condition) => `coalesce(sum(case when ${condition} then n else 0 end), 0)`),
            `count(${queries_fieldName(index)}) as c${index}_distinct`,
            ...(each.asText ? [`${dialect.firstRows(text, 'n', `${text} is not null`, longestEnum + 1)} as c${index}_rarest`] : []),
        ];
        return `(${infer_queries_select(items, typed(dialect, values, [each], ['n']))}) as column_${index}`;
    });
    return `with counted as materialized (\n${counted}\n)\n${infer_queries_select(['*'], answers.join(',\n'))}`;
}
/** Each column takes several aggregates, and the engine keeps all of them in one block of memory. */
const mostByRow = 100;
const mostByValue = 50;
function keyDistinct(dialect, { index }, { reading, range }) {
    const value = reading === 'string' ? textName(index) : queries_valueName(index, reading);
    if (!dialect.shortcuts)
        return `count(distinct ${value})`;
    return range
        ? dialect.shortcuts.distinctIntegers(value, range.low, range.high)
        : dialect.shortcuts.distinctDigests([value], `${value} is not null`);
}
function itemsOf(dialect, asked, counted) {
    return [...readingCounts(dialect, asked, counted), ...extremesOf(dialect, asked), ...textItems(dialect, asked, counted)];
}
function readingCounts(dialect, { index, column, readings: names }, counted) {
    const isSpelled = dialect.matchesWhole(queries_fieldName(index), spelledOtherwise);
    const wantsSpelling = column.storage === 'text' && names.some((name) => queries_numeric.includes(name));
    return [
        `${counted(`${queries_fieldName(index)} is not null`)} as c${index}_present`,
        ...(wantsSpelling ? [`${counted(isSpelled)} as c${index}_spelled`] : []),
        ...names.flatMap((name) => [
            `${counted(`${queries_rawName(index, name)} is not null`)} as c${index}_${key(name)}_present`,
            `${counted(`${queries_valueName(index, name)} is not null`)} as c${index}_${key(name)}_fitting`,
        ]),
    ];
}
const queries_numeric = ['integer', 'large integer', 'number'];
/** A plus, or a zero before another digit: a code or a phone number, not a quantity. */
const spelledOtherwise = '([+]|-?0)[0-9].*';
function extremesOf(dialect, { index, column, readings: names }) {
    return names.flatMap((name) => {
        const reading = readings[name];
        const extremes = 'extremes' in reading ? reading.extremes : undefined;
        if (extremes === undefined)
            return [];
        const shown = (aggregate) => extremes === 'text' || column.family === 'decimal' ? cast(dialect, aggregate, 'text') : aggregate;
        const value = queries_valueName(index, name);
        return [
            `${shown(`min(${value})`)} as c${index}_${key(name)}_low`,
            `${shown(`max(${value})`)} as c${index}_${key(name)}_high`,
        ];
    });
}
function textItems(dialect, { index, asText, shape }, counted) {
    if (!asText)
        return [];
    const text = textName(index);
    return [
        `${counted(`${text} is not null`)} as c${index}_texts`,
        `min(${dialect.length(text)}) as c${index}_shortest`,
        `max(${dialect.length(text)}) as c${index}_longest`,
        ...(shape ? [`${counted(hasShape(dialect, text, shape))} as c${index}_shaped`] : []),
    ];
}
/** A FROM item with the fields as the file has them. */
function fields(dialect, from, asked, kept = []) {
    const items = asked.map(({ index, column }) => `${dialect.identifier(column.name)} as ${queries_fieldName(index)}`);
    return `(${infer_queries_select([...kept, ...items], `${from} as source`)}) as fields`;
}
/** A FROM item with fields, raw and typed values, each computed once. */
function typed(dialect, from, asked, kept = []) {
    const names = asked.map(({ index }) => queries_fieldName(index));
    const each = asked.flatMap(({ index, column, readings: wanted }) => wanted.map((name) => ({ index, name, frame: frameOf(dialect, column, name) })));
    const raws = each.map(({ index, name, frame }) => `${frame.raw(queries_fieldName(index))} as ${queries_rawName(index, name)}`);
    const texts = asked
        .filter(({ asText }) => asText)
        .map(({ index, column }) => `${queries_textOf(dialect, column, queries_fieldName(index))} as ${textName(index)}`);
    const values = each.map(({ index, name, frame }) => `${frame.value(queries_rawName(index, name))} as ${queries_valueName(index, name)}`);
    const inner = `(${infer_queries_select([...kept, ...names, ...raws, ...texts], from)}) as raws`;
    const through = each.map(({ index, name }) => queries_rawName(index, name));
    const textNames = asked.filter(({ asText }) => asText).map(({ index }) => textName(index));
    return `(${infer_queries_select([...kept, ...names, ...through, ...textNames, ...values], inner)}) as typed`;
}
function queries_textOf(dialect, column, field) {
    if (!isPlainText(column))
        return cast(dialect, field, 'text');
    const frame = frameOf(dialect, column, 'string');
    return frame.value(frame.raw(field));
}
function cast(dialect, expression, type) {
    return `cast(${expression} as ${dialect.type(type)})`;
}
function queries_fieldName(index) {
    return `f${index}`;
}
function textName(index) {
    return `t${index}`;
}
function queries_rawName(index, name) {
    return `r${index}_${key(name)}`;
}
function queries_valueName(index, name) {
    return `v${index}_${key(name)}`;
}
/** The name of a reading inside names of columns. */
function key(name) {
    return name.replace(' ', '_');
}
function infer_queries_select(items, from) {
    return `select\n  ${items.join(',\n  ')}\nfrom ${from}`;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/infer/look.js



const mostCells = 200_000;
const mostRows = 10_000;
const leastRows = 100;
const exampleTexts = 100;
async function lookAtFirstRows(table, engine, signal) {
    const { columns } = table;
    const wanted = Math.min(mostRows, Math.max(leastRows, Math.floor(mostCells / Math.max(columns.length, 1))));
    const rows = await engine.query(firstRowsQuery(engine.dialect, table, wanted), { signal });
    const values = columns.map((_, index) => rows.map((row) => look_textOf(row[`f${index}`])));
    const characters = values.flat().reduce((sum, text) => sum + (text?.length ?? 0) + 1, 0);
    const expected = table.rows ?? Math.max(rows.length, Math.round((table.bytes / Math.max(characters, 1)) * rows.length));
    return columns.map((column, index) => lookAt(column, index, values[index] ?? [], expected));
}
/** @param fields of the first rows as text, undefined where nothing is there */
function lookAt(column, index, fields, expected) {
    const present = fields.filter((field) => field !== undefined);
    const distinct = new Set(present).size;
    const candidates = candidatesFor(column);
    const counts = candidates.map((reading) => countFitting(column, reading, present));
    const texts = isTextual(column) ? present.flatMap((field) => contentOf(column, field) ?? []) : [];
    const examples = spread([...new Set(texts)], exampleTexts);
    return {
        index,
        column,
        rows: fields.length,
        present: present.length,
        distinct,
        fitting: counts.filter(({ fitting, of }) => fitting === of).map(({ reading }) => reading),
        misses: nearly(counts, true),
        examples,
        shape: isPlainText(column) ? shapes_shapeOf(examples) : undefined,
        repeats: isRepeating(present, distinct, expected),
        expected,
        range: look_rangeOf(present),
    };
}
/** Of these, the ones that at least nine of ten values fit, but not all; that everything is text is no news. */
function nearly(counts, inFirstRows) {
    return counts
        .filter(({ reading, fitting, of }) => reading !== 'string' && fitting < of && fitting * 10 >= of * 9)
        .map((count) => ({ ...count, inFirstRows }));
}
function countFitting(column, reading, fields) {
    if (column.storage === 'typed')
        return { reading, fitting: fields.length, of: fields.length };
    // An empty quoted field of a CSV file is a missing value to every type but text.
    const there = column.storage === 'text' ? fields.filter((field) => field !== '') : fields;
    const seems = looks[reading];
    const isQuoted = (field) => column.storage === 'json' && field.startsWith('"');
    const fitting = there.filter((field) => {
        if (literals.includes(reading))
            return !isQuoted(field) && seems(field);
        const content = contentOf(column, field);
        return content !== undefined && seems(content);
    }).length;
    const isSpelled = column.storage === 'text' && look_numeric.includes(reading) && there.some((field) => spelled.test(field));
    // Where only empty texts are, nothing speaks for another type.
    if (there.length === 0)
        return { reading, fitting: 0, of: fields.length };
    return { reading, fitting: isSpelled ? 0 : fitting, of: there.length };
}
const look_numeric = ['integer', 'large integer', 'number'];
/** What JSON does not write inside of quotes. */
const literals = [...look_numeric, 'boolean', 'object', 'array'];
/** A plus, or a zero before another digit: a code or a phone number, not a quantity. */
const spelled = /^(?:\+|-?0)[0-9]/;
const looks = {
    boolean: (text) => /^(?:true|false)$/i.test(text),
    integer: (text) => look_isInteger(text, 63n),
    'large integer': (text) => look_isInteger(text, 127n),
    // Digits beyond 128 bits are a code: a double would keep the first sixteen.
    number: (text) => /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text)) && !/\d{39}/.test(text),
    date: (text) => /^\d{4}-\d\d-\d\d$/.test(text),
    timestamp: (text) => /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text),
    time: (text) => /^\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(text),
    object: (text) => text.startsWith('{'),
    array: (text) => text.startsWith('['),
    string: () => true,
};
function look_isInteger(text, bits) {
    if (!/^[+-]?\d{1,39}$/.test(text))
        return false;
    const size = BigInt(text.replace(/^[+-]/, ''));
    return size < 2n ** bits;
}
/** The characters of a text; JSON keeps them in quotes, and what has none there is no text. */
function contentOf(column, field) {
    if (column.storage !== 'json')
        return field;
    if (!field.startsWith('"'))
        return undefined;
    try {
        return String(JSON.parse(field));
    }
    catch {
        return undefined;
    }
}
/** Some from all over, so that what is sorted does not look alike. */
function spread(texts, count) {
    const step = Math.max(1, texts.length / count);
    return Array.from({ length: Math.min(count, texts.length) }, (_, index) => texts[Math.floor(index * step)] ?? '');
}
/** Values are asked one by one only when each stands for at least this many rows … */
const rowsPerValue = 8;
/** … and all of them fit into memory beside those of other columns. */
const mostValues = 400_000;
/** The vocabulary grows by a power of the rows (Heaps' law): a fifth of the rows tells which. */
function isRepeating(fields, distinct, expected) {
    const few = new Set(fields.slice(0, Math.ceil(fields.length / 5))).size;
    if (few === 0 || fields.length === 0)
        return false;
    const growth = distinct <= few ? 0 : Math.min(1, Math.log(distinct / few) / Math.log(5));
    const vocabulary = distinct * Math.max(1, expected / fields.length) ** growth;
    return vocabulary * rowsPerValue <= expected && vocabulary <= mostValues;
}
function look_rangeOf(fields) {
    if (!fields.every((field) => look_isInteger(field, 62n)) || fields.length === 0)
        return undefined;
    const [low = 0n, ...others] = fields.map(BigInt).sort((a, b) => (a < b ? -1 : 1));
    return { low, high: others.at(-1) ?? low };
}
function look_textOf(value) {
    return value === undefined || value === null ? undefined : String(value);
}

;// CONCATENATED MODULE: ./build/actions/validate-data/infer/measure.js




/** @throws EngineError when the engine fails, also because a file cannot be read to its end */
async function measureColumns(table, engine, options) {
    const asker = askerOf(table, engine, options);
    const looks = await lookAtFirstRows(table, engine, options.signal);
    const plans = looks.map((look) => withKey(planOf(look), look));
    const repeating = new Set(looks.filter(({ repeats }) => repeats).map(({ index }) => index));
    const first = await askAll(table, engine, plans, repeating, asker);
    // A column whose later rows are of another type than its first ones is asked once more, for every type that is left.
    const again = plans.filter((plan) => !isSettled(plan, first.answer));
    const widened = again.map((plan) => widen(plan, looks[plan.index]));
    const second = widened.length === 0 ? { rows: first.rows, answer: {} } : await askAll(table, engine, widened, repeating, asker);
    const wide = new Set(widened.map(({ index }) => index));
    const settled = [...plans.filter(({ index }) => !wide.has(index)), ...widened].sort((a, b) => a.index - b.index);
    return {
        rows: first.rows,
        columns: looks.flatMap((look, index) => {
            const plan = settled[index];
            return plan ? [statisticsOf(look, plan, wide.has(index) ? second.answer : first.answer)] : [];
        }),
    };
}
function askerOf(table, engine, { signal, progress }) {
    return async (purpose, sql) => {
        const task = progress.start(`${table.title}: ${purpose}`, { bytes: table.bytes });
        try {
            const [row] = await engine.query(sql, { signal, onProgress: (share) => task.update(share) });
            return row ?? {};
        }
        finally {
            task.end();
        }
    };
}
function isNumeric(name) {
    return name === 'integer' || name === 'large integer' || name === 'number';
}
function fits(index, name, row) {
    const { fitting, of } = fittingCount(index, name, row);
    return fitting === of;
}
function fittingCount(index, reading, row) {
    const count = (what) => measure_numberOf(row[`c${index}_${key(reading)}_${what}`]);
    return { reading, fitting: count('fitting'), of: count('present') };
}
/** The narrowest type that fitted so far; where nothing was seen yet, all of them. */
function planOf({ index, column, present, fitting, shape }) {
    const [narrowest] = fitting;
    const wanted = present === 0 ? candidatesFor(column) : narrowest === undefined ? [] : [narrowest];
    const asText = isTextual(column) && wanted.every((name) => name === 'string');
    return { index, column, readings: wanted, asText, shape: asText ? shape : undefined };
}
function widen({ index, column }, look) {
    return { index, column, readings: candidatesFor(column), asText: isTextual(column), shape: look?.shape };
}
function isSettled({ index, column, readings, asText }, row) {
    if (asText || column.storage === 'typed')
        return true;
    if (measure_numberOf(row[`c${index}_present`]) === 0)
        return true;
    if (measure_numberOf(row[`c${index}_spelled`]) > 0 && readings.some(isNumeric))
        return false;
    return readings.some((name) => fits(index, name, row));
}
/** Columns whose values were all different so far may be keys. */
function withKey(plan, look) {
    const [reading] = plan.readings;
    const isKeyLike = plan.asText || reading === 'integer' || reading === 'large integer';
    if (!look || !isKeyLike || look.present < look.rows || look.distinct < look.rows)
        return plan;
    if (plan.asText || reading === undefined)
        return { ...plan, key: { reading: 'string' } };
    const { rows, expected, range: seen } = look;
    const sample = { rows, expected, distinct: [], ranges: new Map(seen ? [[0, seen]] : []) };
    const range = reading === 'integer' ? bitmapRange(sample, 0) : undefined;
    return { ...plan, key: { reading, ...(range ? { range } : {}) } };
}
async function askAll(table, engine, asked, repeating, ask) {
    const byValue = asked.filter(({ index, key: isKey }) => repeating.has(index) && !isKey);
    const byRow = asked.filter((each) => !byValue.includes(each));
    const answer = {};
    // Also without any such column: the rows have to be counted.
    for (let at = 0; at < Math.max(byRow.length, 1); at += mostByRow) {
        Object.assign(answer, await ask('every row', byRowQuery(engine.dialect, table, byRow.slice(at, at + mostByRow))));
    }
    for (let at = 0; at < byValue.length; at += mostByValue) {
        const some = byValue.slice(at, at + mostByValue);
        Object.assign(answer, await ask('every value', byValueQuery(engine.dialect, table, some)));
    }
    return { rows: measure_numberOf(answer.row_count), answer };
}
function statisticsOf(look, plan, row) {
    const { index, column } = look;
    const answer = (what) => row[`c${index}_${what}`] ?? undefined;
    const fields = measure_numberOf(answer('present'));
    const spelled = measure_numberOf(answer('spelled'));
    const reading = readingOf(plan, row, fields, spelled);
    const ofReading = (what) => (reading === undefined ? undefined : answer(`${key(reading)}_${what}`));
    const texts = measure_numberOf(answer('texts'));
    const isText = reading === 'string' && texts > 0;
    const misses = nearly(plan.readings.map((name) => fittingCount(index, name, row)), false);
    const hasType = reading !== undefined && reading !== 'string';
    return {
        column,
        reading,
        present: measure_numberOf(ofReading('present') ?? fields),
        low: ofReading('low'),
        high: ofReading('high'),
        distinct: answer('distinct') === undefined ? undefined : measure_numberOf(answer('distinct')),
        rarest: isText && answer('rarest') !== undefined ? textsOf(answer('rarest')) : undefined,
        shortest: isText && isPlainText(column) ? measure_numberOf(answer('shortest')) : undefined,
        longest: isText && isPlainText(column) ? measure_numberOf(answer('longest')) : undefined,
        shape: isText && measure_numberOf(answer('shaped')) === texts ? plan.shape : undefined,
        spelled,
        misses: hasType ? [] : misses.length > 0 ? misses : look.misses,
        examples: look.examples,
    };
}
function readingOf(plan, row, fields, spelled) {
    if (fields === 0)
        return plan.column.storage === 'typed' ? plan.readings[0] : undefined;
    const fitting = plan.readings.find((name) => fits(plan.index, name, row) &&
        !(spelled > 0 && isNumeric(name)) &&
        measure_numberOf(row[`c${plan.index}_${key(name)}_present`]) > 0);
    if (fitting !== undefined)
        return fitting;
    return plan.column.storage === 'text' || (plan.asText && plan.column.storage === 'typed') ? 'string' : undefined;
}
function textsOf(value) {
    if (!Array.isArray(value))
        return [];
    return value.flatMap((entry) => {
        if (entry === null || typeof entry !== 'object' || Array.isArray(entry))
            return [];
        const { row, value: text } = entry;
        return typeof text === 'string' ? [{ text, times: measure_numberOf(row) }] : [];
    });
}
function measure_numberOf(value) {
    return value === undefined || value === null ? 0 : Number(value);
}

;// CONCATENATED MODULE: ./build/actions/validate-data/infer/read.js
/** read of mode infer: the files, table by table, without a contract that could say what they are. */






/** @throws ConfigurationError with all problems of the data */
async function readTables({ data, format, csv }, workspace) {
    if (data === undefined) {
        throw new errors/* ConfigurationError */.j1({
            input: 'data',
            message: 'is required to draft a contract, but was not given.',
            hints: ['Name the files, one path or glob per line; "name=path" for several tables.'],
        });
    }
    const reading = csvReading(new Map(), undefined, csv, plainCsv);
    const sources = [];
    const problems = [];
    for (const [name, patterns] of tablesOf(data, workspace)) {
        try {
            const files = await resolveSources(patterns, { workspace, from: 'workflow', ...(format === undefined ? {} : { format }) });
            const [first] = files;
            const title = files.length === 1 && first ? first.path : `${patterns.join(', ')} (${files.length} files)`;
            sources.push({ name: name ?? read_nameOf(files, patterns), title, patterns, files, csv: reading });
        }
        catch (error) {
            if (!(error instanceof errors/* ConfigurationError */.j1))
                throw error;
            problems.push(...error.problems);
        }
    }
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j1(problems);
    return sources;
}
/** Lines of one name are one table; those without a name are one too. */
function tablesOf(lines, workspace) {
    const tables = new Map();
    for (const line of lines) {
        // A folder such as `year=2024/`, or a file of such a name, is no name of a table.
        const [start = ''] = line.split('/');
        const isPartition = /[*?[\]{}]/.test(start.slice(start.indexOf('=') + 1)) || (0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(workspace, start));
        const [, name, pattern = ''] = /^([A-Za-z_][A-Za-z0-9_-]*)\s*=\s*(.+)$/.exec(line) ?? [];
        const table = isPartition ? undefined : name;
        tables.set(table, [...(tables.get(table) ?? []), table === undefined ? line : pattern]);
    }
    return tables;
}
/** `data/flights-3m.csv.gz` holds flights-3m; several files are called like their folder. */
function read_nameOf(files, patterns) {
    const [first] = files;
    const fixed = (patterns[0] ?? '').split('/').filter((part) => !/[*?[\]{}]/.test(part));
    const folder = fixed.at(-1) ?? '';
    const base = files.length === 1 && first ? external_node_path_.posix.basename(first.path) : folder;
    const name = base.replace(/(?<=.)\.(?:csv|tsv|parquet|pq|json|ndjson|jsonl)(?:\.(?:gz|zst))?$/i, '');
    return name.trim() === '' || name === '.' || name === '..' ? 'data' : name;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/infer/report.js
/** report of mode infer: what is suggested and why, the contract itself, and how it did on its own data. */


/** The draft's name in the output folder. */
const contractName = 'contract.yaml';
/** @param check how the draft did on the data it was drafted from */
function reportDraft({ tables }, yaml, check) {
    const suggestions = tables.flatMap((table) => table.columns).reduce((sum, column) => sum + suggestionsOf(column).length, 0);
    const read = tables.map(({ name, rows, columns }) => `${name} (${(0,numbers/* formatCount */.B4)(rows, 'row')}, ${(0,numbers/* formatCount */.B4)(columns.length, 'column')})`);
    const isHeld = check.report.verdict === 'pass' || check.report.verdict === 'warn';
    const held = isHeld ? 'the draft holds on its own data' : 'the draft does not hold on its own data';
    const headline = `${contractName} drafted from ${read.join(', ')}: ${(0,numbers/* formatCount */.B4)(suggestions, 'suggestion')}; ${held}.`;
    const report = {
        ...check.report,
        headline,
        sections: [
            ...tables.map((table) => suggestionsSection(table, tables.length > 1)),
            { heading: contractName, folded: true, blocks: [{ kind: 'code', language: 'yaml', text: yaml }] },
            ...check.report.sections,
        ],
    };
    return {
        ...check,
        report,
        files: [{ name: contractName, content: yaml }, ...check.files],
        ...(check.failure ? { failure: new errors/* GateFailure */.In(headline) } : {}),
    };
}
function suggestionsSection({ name, columns }, isOneOfSeveral) {
    const rows = columns.map((column) => {
        const suggestions = suggestionsOf(column);
        const reasons = [...new Set([...suggestions.map(({ reason }) => reason), ...column.notes])];
        return [{ code: column.name }, suggestions.map(({ text }) => text).join(', ') || '–', reasons.join('; ')];
    });
    const table = { kind: 'table', columns: [{ title: 'Column' }, { title: 'Suggested' }, { title: 'Why' }], rows };
    const next = `Nothing of it is enforced until the file is in the repository and named by the input "contract".`;
    return {
        heading: isOneOfSeveral ? `Suggestions for ${name}` : 'Suggestions',
        blocks: [table, { kind: 'text', text: next }],
    };
}
function suggestionsOf(column) {
    const said = (text, suggestion) => suggestion ? [{ text, reason: suggestion.reason }] : [];
    return [
        ...said(column.logicalType?.value ?? '', column.logicalType),
        ...said('required', column.required),
        ...said('primary key', column.primaryKey),
        ...said('unique', column.unique),
        ...said(`classified ${column.classification?.value}`, column.classification),
        ...column.options.flatMap((option) => said(`${option.name} ${option.value}`, option)),
        ...said(`one of ${column.enum?.value.length} values`, column.enum),
    ];
}

;// CONCATENATED MODULE: ./build/actions/validate-data/infer/write.js
/** The draft as YAML: an ODCS contract in which every constraint says, in a comment, that it is a suggestion and why. Same draft, same bytes. */



const introduction = ` A draft, made from data by validate-data (mode: infer). Every constraint is a suggestion: it holds on the data that was read,
 and says nothing about what is right. Read it, mend it, remove the comments, and give it a version.`;
function writeContract({ tables, path }) {
    const document = new yaml_dist/* Document */.yo({});
    const only = tables.length === 1 ? tables[0] : undefined;
    document.commentBefore = introduction;
    document.contents = mapOf(document, [
        ['apiVersion', 'v3.2.0'],
        ['kind', 'DataContract'],
        ['id', `${only?.name ?? 'tables'}-draft`],
        ['version', '0.1.0'],
        ['status', 'draft'],
        [
            'description',
            mapOf(document, [['limitations', 'Drafted from data: every constraint is a suggestion until somebody has read it.']]),
        ],
        ...(only && path !== undefined
            ? [
                [
                    'servers',
                    write_listOf(document, [
                        mapOf(document, [
                            ['server', 'local'],
                            ['type', 'local'],
                            ['path', path],
                            ['format', only.format],
                        ]),
                    ]),
                ],
            ]
            : []),
        [
            'schema',
            write_listOf(document, tables.map((table) => write_tableOf(document, table))),
        ],
    ]);
    return document.toString({ lineWidth: 0 });
}
function write_tableOf(document, { name, rows, format, csv, columns }) {
    const custom = format === 'csv' || format === 'tsv' ? dialectOf(csv, format) : [];
    const map = mapOf(document, [
        ['name', name],
        ['physicalType', 'file'],
        ...(custom.length === 0
            ? []
            : [
                [
                    'customProperties',
                    write_listOf(document, custom.map(([property, value]) => mapOf(document, [
                        ['property', property],
                        ['value', value],
                    ]))),
                ],
            ]),
        [
            'properties',
            write_listOf(document, columns.map((column) => columnOf(document, column))),
        ],
    ]);
    map.commentBefore = ` from ${(0,numbers/* formatExact */.Bo)(rows)} ${rows === 1 ? 'row' : 'rows'}`;
    return map;
}
/** How the file is written, where it is not plain: without it nobody could read the data by the contract alone. */
function dialectOf(csv, format) {
    const plain = { ...plainCsv, ...(format === 'tsv' ? { delimiter: csv.delimiter } : {}) };
    return [
        ...(csv.delimiter === plain.delimiter ? [] : [['mlops.delimiter', csv.delimiter]]),
        ...(csv.quote === plain.quote ? [] : [['mlops.quote', csv.quote]]),
        ...(csv.escape === csv.quote ? [] : [['mlops.escape', csv.escape]]),
        ...(csv.encoding === plain.encoding ? [] : [['mlops.encoding', csv.encoding]]),
        ...(csv.nullValues.length === 0 ? [] : [['mlops.nullValues', csv.nullValues]]),
    ];
}
function columnOf(document, column) {
    const { name, logicalType, options, required, primaryKey, unique, classification } = column;
    const flags = [
        ['logicalType', logicalType?.value, logicalType],
        ['required', required?.value, required],
        ['primaryKey', primaryKey?.value, primaryKey],
        ['unique', unique?.value, unique],
        ['classification', classification?.value, classification],
    ];
    const values = write_listOf(document, (column.enum?.value ?? []).map((value) => mapOf(document, [['value', value]])));
    const map = mapOf(document, [
        ['name', name],
        ...flags.filter(([, value]) => value !== undefined),
        ...(options.length === 0
            ? []
            : [
                [
                    'logicalTypeOptions',
                    mapOf(document, options.map((option) => [option.name, option.value, option])),
                ],
            ]),
        ...(column.enum ? [['enum', values, column.enum]] : []),
    ]);
    if (column.notes.length > 0)
        map.commentBefore = column.notes.map((note) => ` ${note}`).join('\n');
    return map;
}
function mapOf(document, entries) {
    const map = document.createNode({});
    map.flow = false;
    for (const [key, value, suggestion] of entries)
        map.items.push(pairOf(document, key, value, suggestion));
    return map;
}
function pairOf(document, key, value, suggestion) {
    const isPlain = typeof value !== 'object' || value === null;
    const node = isPlain ? scalarOf(value) : value;
    const pair = document.createPair(key, node);
    if (suggestion) {
        const comment = ` suggested: ${suggestion.reason}`;
        if (isPlain && pair.value)
            pair.value.comment = comment;
        else
            pair.key.commentBefore = comment;
    }
    return pair;
}
function write_listOf(document, items) {
    const list = document.createNode([]);
    list.flow = false;
    list.items.push(...items);
    return list;
}
/** Text that any reader of YAML, also of version 1.1, takes for text. */
const isSafe = /^[A-Za-z][A-Za-z0-9_./ -]*$/;
const means = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
function scalarOf(value) {
    const scalar = new yaml_dist/* Scalar */.X5(value);
    if (typeof value === 'string' && (!isSafe.test(value) || value.endsWith(' ') || means.test(value)))
        scalar.type = yaml_dist/* Scalar */.X5.QUOTE_DOUBLE;
    return scalar;
}

;// CONCATENATED MODULE: ./build/actions/validate-data/infer.js
/** mode: infer. Drafts a contract from data: what every row keeps, as suggestions, and shows that the draft holds on its own data. */















/** @throws ConfigurationError when there is nothing sound to draft from */
async function infer(given, context) {
    const { data, format, delimiter, quote, escape: escape_, encoding, nullValues } = given;
    const csv = { delimiter, quote, escape: escape_, encoding, nullValues };
    const sources = await readTables({ data, format, csv }, context.workspace);
    const { memoryLimit, threads, enginePath } = given;
    const engine = await openEngine('duckdb', { memoryLimit, threads, enginePath }, context);
    try {
        const opened = [];
        for (const source of sources) {
            const table = await openTable(engine, source.files, { title: source.title, csv: source.csv, signal: context.signal });
            if (table.hint !== undefined)
                context.log.warning(`${table.title}: ${table.hint}`);
            opened.push({ source, table });
        }
        refuseDamage(opened);
        const tables = [];
        for (const { source, table } of opened)
            tables.push(await draftOf(source, table, engine, context));
        const draft = { tables, path: pathOf(sources) };
        const yaml = writeContract(draft);
        const contract = readContract(yaml, external_node_path_.posix.join(given.outputDir, contractName));
        for (const warning of contract.warnings)
            context.log.warning((0,errors/* describeProblem */.BJ)(warning));
        return reportDraft(draft, yaml, await holdToItself(contract, opened, engine, given, context));
    }
    finally {
        await engine.close();
    }
}
/** What is broken in its shape would be drafted as if it were meant. */
function refuseDamage(opened) {
    const problems = opened.flatMap(({ source, table }) => {
        const defects = table.defects.map(({ file, line, message }) => ({ message, location: { file, ...(line === undefined ? {} : { line }) } }));
        if (defects.length > 0 || table.columns.length > 0)
            return defects;
        return [{ input: 'data', message: `${source.title} has no columns, so there is nothing to draft.` }];
    });
    if (problems.length > 0)
        throw new errors/* ConfigurationError */.j1(problems);
}
async function draftOf(source, table, engine, context) {
    const statistics = await measureColumns(table, engine, context).catch((error) => refuseUnreadable(error, table));
    if (statistics.rows === 0) {
        throw new errors/* ConfigurationError */.j1({ input: 'data', message: `${source.title} has no rows, so there is nothing to draft.` });
    }
    const { name, files, csv } = source;
    return { name, rows: statistics.rows, format: files[0]?.format ?? 'csv', csv, columns: draftTable(statistics) };
}
async function refuseUnreadable(error, table) {
    if (!(error instanceof engine_error/* EngineError */.N) || !damage.has(error.kind))
        throw error;
    const reason = await explainDamage(error, table);
    const message = `${table.title} cannot be read to its end: ${reason}`;
    throw new errors/* ConfigurationError */.j1({
        input: 'data',
        message,
        hints: ['A draft of half the data would be none: mend the file first.'],
    });
}
/** A contract may name files inside of the workspace only, and one pattern a server. */
function pathOf(sources) {
    const [source, ...others] = sources;
    const [pattern, ...more] = source?.patterns ?? [];
    const [file, ...files] = source?.files ?? [];
    const path = files.length === 0 ? file?.path : pattern;
    const isOutside = path === undefined || path.startsWith('/') || path.startsWith('..') || /^[A-Za-z]:/.test(path);
    return others.length > 0 || more.length > 0 || isOutside ? undefined : path;
}
/** The whole check of the drafted contract, on the data it was drafted from. */
async function holdToItself(contract, opened, engine, given, { signal, progress }) {
    const tables = [];
    for (const [index, { table }] of opened.entries()) {
        const object = contract.objects[index];
        const plan = planTable(engine.dialect, contract, object, table, { strictColumns: given.strictColumns });
        tables.push(judgeTable(plan, await measure(plan, engine, { signal, progress, examples: given.sampleRows })));
    }
    return report(contract, tables, [], overall(tables, []), engine, given);
}

// EXTERNAL MODULE: ./build/shared/runtime/inputs.js
var inputs = __webpack_require__(8998);
;// CONCATENATED MODULE: ./build/actions/validate-data/inputs.js
/** The inputs of validate-data: the truth in code; action.yml says the same to users. */

const inputs_inputs = {
    mode: (0,inputs/* oneOf */.yL)(['check', 'infer', 'diff'], { default: 'check' }),
    contract: (0,inputs/* path */.Ae)(),
    baseContract: (0,inputs/* path */.Ae)(),
    data: (0,inputs/* list */.p_)(),
    server: (0,inputs/* text */.Qq)(),
    format: (0,inputs/* oneOf */.yL)(['csv', 'tsv', 'parquet', 'json', 'ndjson']),
    delimiter: (0,inputs/* text */.Qq)(),
    quote: (0,inputs/* text */.Qq)(),
    escape: (0,inputs/* text */.Qq)(),
    encoding: (0,inputs/* oneOf */.yL)(['utf-8', 'utf-16', 'latin-1']),
    nullValues: (0,inputs/* list */.p_)(),
    strictColumns: (0,inputs/* flag */.Jt)({ default: 'false' }),
    profile: (0,inputs/* flag */.Jt)({ default: 'false' }),
    allowContractSql: (0,inputs/* oneOf */.yL)(['auto', 'true', 'false'], { default: 'auto' }),
    failOn: (0,inputs/* oneOf */.yL)(['error', 'warning', 'never'], { default: 'error' }),
    sampleRows: (0,inputs/* integer */.nd)({ min: 0, max: 1000, default: '5' }),
    sarif: (0,inputs/* flag */.Jt)({ default: 'true' }),
    junit: (0,inputs/* flag */.Jt)({ default: 'true' }),
    memoryLimit: (0,inputs/* size */.Ej)(),
    threads: (0,inputs/* integer */.nd)({ min: 1, max: 1024 }),
    enginePath: (0,inputs/* path */.Ae)(),
    outputDir: (0,inputs/* path */.Ae)({ default: '.mlops/out' }),
};

;// CONCATENATED MODULE: ./build/actions/validate-data/action.js






const modes = {
    check: check_check,
    infer: infer,
    diff: diff,
};
/** What the action does with contract and data is its mode. */
const validateData = defineAction({
    name: 'validate-data',
    inputs: inputs_inputs,
    outputs: outputs,
    run: (given, context) => modes[given.mode](given, context),
});

;// CONCATENATED MODULE: ./build/actions/validate-data/main.js
/** What the entry of the bundle loads. */



/***/ }),

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

/***/ 3076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ EngineError)
/* harmony export */ });
/** The engine could not run a statement. */
class EngineError extends Error {
    name = 'EngineError';
    /** The engine's own class of error: `Parser`, `Binder`, `Catalog`, `Conversion`, `IO`, `Invalid Input`, `Out of Memory`, … */
    kind;
    constructor(kind, message, options) {
        super(message, options);
        this.kind = kind;
    }
}


/***/ }),

/***/ 4010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ exec)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9506);
/** Starts other programs: argument arrays, a chosen environment, and an end that reaches the whole family. Never a shell. */


const LONGEST_OUTPUT = 16 * 1024 * 1024;
/** A longer line is passed on in pieces. */
const LONGEST_LINE = 64 * 1024;
const GRACE = 2000;
const isWindows = process.platform === 'win32';
const families = new Set();
// A child that this process leaves behind would outlive the job: the runner signals only us.
process.once('exit', () => {
    for (const child of families)
        kill(child, 'SIGKILL');
});
/**
 * Runs a program to its end.
 *
 * @returns its exit code, whatever it is, with what it printed
 * @throws Error when it cannot be started, or was ended by a signal that did not come from here; the signal's reason when it was aborted
 */
async function exec(command, args, options = {}) {
    const { signal, grace = GRACE } = options;
    signal?.throwIfAborted();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, [...args], {
        cwd: options.cwd,
        env: { ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .childEnvironment */ .Qc)(options.environment ?? process.env, options.pass), ...options.set },
        stdio: ['pipe', 'pipe', 'pipe'],
        // The head of its own process group, so that the group can be signalled as one.
        detached: !isWindows,
        windowsHide: true,
    });
    families.add(child);
    let killTimer;
    const stop = () => {
        kill(child, 'SIGTERM');
        killTimer = setTimeout(() => kill(child, 'SIGKILL'), grace);
    };
    signal?.addEventListener('abort', stop, { once: true });
    const stdout = collect(child.stdout, (line) => options.onLine?.(line, 'stdout'));
    const stderr = collect(child.stderr, (line) => options.onLine?.(line, 'stderr'));
    // The child may end without reading its input; that is no error of ours.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    try {
        const { code, killedBy } = await ended(child, command);
        signal?.throwIfAborted();
        if (code === null)
            throw new Error(`${command} was ended by ${killedBy}`);
        return { code, stdout: stdout(), stderr: stderr() };
    }
    finally {
        clearTimeout(killTimer);
        signal?.removeEventListener('abort', stop);
        // Its own children may still run when it has ended without them.
        if (signal?.aborted)
            kill(child, 'SIGKILL');
        families.delete(child);
    }
}
function ended(child, command) {
    return new Promise((resolve, reject) => {
        child.once('error', (cause) => reject(new Error(`${command} could not be started: ${cause.message}`, { cause })));
        child.once('close', (code, killedBy) => resolve({ code, killedBy }));
    });
}
/** Gathers a stream as text and passes its lines on. */
function collect(stream, onLine) {
    let text = '';
    let open = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => {
        text = (text + chunk).slice(-LONGEST_OUTPUT);
        const lines = (open + chunk).split(/\r?\n/);
        open = lines.pop() ?? '';
        lines.forEach(onLine);
        if (open.length <= LONGEST_LINE)
            return;
        onLine(open);
        open = '';
    });
    stream.on('end', () => (open === '' ? undefined : onLine(open)));
    return () => text;
}
function kill(child, signal) {
    if (child.pid === undefined)
        return;
    if (isWindows) {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
        return;
    }
    try {
        process.kill(-child.pid, signal);
    }
    catch {
        // The group is gone already.
    }
}


/***/ })

};
