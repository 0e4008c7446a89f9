export const id = 590;
export const ids = [590];
export const modules = {

/***/ 4117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ escapeMarkup),
/* harmony export */   Z: () => (/* binding */ escapeHtml)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5744);

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text for an element or a quoted attribute of HTML, SVG or XML: one line, nothing hidden in it. */
function escapeHtml(text) {
    return escapeMarkup((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showInvisible */ .jQ)(text));
}
/** Only the five characters that mean something in markup; the text is to be free of control characters already. */
function escapeMarkup(text) {
    return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}


/***/ }),

/***/ 5744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   jQ: () => (/* binding */ showInvisible),
/* harmony export */   zY: () => (/* binding */ showInvisibleInLines)
/* harmony export */ });
/**
 * Characters that change how text is shown or where a line ends, without being seen themselves: control characters (C0, C1, DEL),
 * line and paragraph separators, bidirectional controls, lone surrogates, non-characters, zero-width spaces and joiners that no
 * script needs, the byte order mark, and tag characters. The zero-width joiner stays: emoji and several scripts are written with it.
 */
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\p{Noncharacter_Code_Point}\u{180e}\u{200b}\u{2060}-\u{2064}\u{feff}\u{e0000}-\u{e007f}]/gu;
const shortEscapes = {
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\v': '\\v',
    '\f': '\\f',
    '\0': '\\0',
};
function escapeOf(character) {
    return shortEscapes[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
/** The text as one line in which nothing is hidden: line ends, control and bidi characters become `\n`, `\u{1b}`, `\u{202e}`, … */
function showInvisible(text) {
    return text.replace(invisible, escapeOf);
}
/** As {@link showInvisible}, for text of several lines: line feeds (also written CR LF) and tabs stay. */
function showInvisibleInLines(text) {
    return text
        .replaceAll('\r\n', '\n')
        .replace(invisible, (found) => (found === '\n' || found === '\t' ? found : escapeOf(found)));
}
/**
 * Cuts text to at most `limit` UTF-16 units, mark included, without splitting a surrogate pair.
 *
 * @param mark what stands at the end of a text that was cut
 */
function cut(text, limit, mark = '… (cut)') {
    if (text.length <= limit)
        return text;
    const end = Math.max(0, limit - mark.length);
    const splits = /[\ud800-\udbff]/.test(text.charAt(end - 1)) && /[\udc00-\udfff]/.test(text.charAt(end));
    return text.slice(0, splits ? end - 1 : end) + mark;
}


/***/ }),

/***/ 6792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ fitDocument)
/* harmony export */ });
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(257);
/** A page (Markdown, HTML) that gives way row by row when it would be too large, and says what it left out. */

/**
 * The page in at most `limit` UTF-8 bytes. The largest pieces give way first, all down to the same size, so a small section after a
 * huge table stays whole. When not even that is enough, parts go from the end. Head and foot always stay.
 *
 * @param limit UTF-8 bytes
 */
function fitDocument(frame, parts, limit) {
    const compose = (count, bytesPerPiece) => {
        const shown = parts.slice(0, count).map((part) => writePart(part, bytesPerPiece, frame));
        const dropped = parts.length - count;
        const note = dropped === 0 ? [] : [leftOut(dropped, dropped === 1 ? 'section' : 'sections', frame)];
        const foot = frame.foot === undefined ? [] : [frame.foot];
        return `${[frame.head, ...shown, ...note, ...foot].join('\n\n')}\n`;
    };
    const fits = (page) => Buffer.byteLength(page) <= limit;
    const whole = compose(parts.length, Number.POSITIVE_INFINITY);
    if (fits(whole))
        return whole;
    let count = parts.length;
    while (count > 0 && !fits(compose(count, 0)))
        count -= 1;
    let best = compose(count, 0);
    let low = 0;
    let high = limit;
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        const page = compose(count, middle);
        if (fits(page)) {
            best = page;
            low = middle;
        }
        else {
            high = middle;
        }
    }
    return best;
}
function writePart(part, bytesPerPiece, frame) {
    return [part.open, ...part.pieces.map((piece) => writePiece(piece, bytesPerPiece, frame)), part.close]
        .filter((text) => text !== '')
        .join('\n\n');
}
function writePiece(piece, bytes, frame) {
    const shown = unitsWithin(piece, bytes);
    const rest = piece.units.length - shown.length;
    const body = piece.open + shown.join(piece.separator) + piece.close;
    if (rest === 0)
        return body;
    const more = shown.length === 0 ? '' : 'more ';
    const note = leftOut(rest, more + piece.noun[rest === 1 ? 0 : 1], frame);
    return shown.length === 0 ? note : `${body}\n\n${note}`;
}
function unitsWithin(piece, bytes) {
    let used = 0;
    for (const [index, unit] of piece.units.entries()) {
        used += Buffer.byteLength(unit) + piece.separator.length;
        if (used > bytes)
            return piece.units.slice(0, index);
    }
    return piece.units;
}
function leftOut(count, what, { note, whereAll }) {
    return note(`… ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .formatExact */ .Bo)(count)} ${what} ${count === 1 ? 'is' : 'are'} in ${whereAll}`);
}


/***/ }),

/***/ 257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Bo: () => (/* binding */ formatExact),
/* harmony export */   T1: () => (/* binding */ formatShare),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Numbers as people read them: a unit, few digits, the same on every machine. */
/** `1,234,567`: every digit. @param value an integer */
function formatExact(value) {
    const digits = BigInt(value).toString();
    return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}
/**
 * A count with its noun: `1 row`, `12,345 rows`, `1.2 M rows`. Exact below a million.
 *
 * @param value an integer ≥ 0
 * @param noun  in the singular; its plural is made with s
 */
function formatCount(value, noun) {
    const text = value < 1_000_000 ? formatExact(value) : scaled(Number(value) / 1e6, 1000, ['M', 'bn', 'trillion']);
    return noun === undefined ? text : `${text} ${BigInt(value) === 1n ? noun : `${noun}s`}`;
}
/** `462 MB`, `1.2 GB`: decimal units (1 kB = 1000 B). @param bytes ≥ 0 */
function formatBytes(bytes) {
    return scaled(Number(bytes), 1000, ['B', 'kB', 'MB', 'GB', 'TB', 'PB']);
}
/** `0.4 s`, `3.4 s`, `2 min 5 s`, `1 h 12 min`. @param seconds ≥ 0 */
function formatSeconds(seconds) {
    if (seconds > 0 && seconds < 0.05)
        return '< 0.1 s';
    if (seconds < 59.5)
        return `${fewDigits(seconds)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return [`${Math.floor(whole / 60)} min`, ...(whole % 60 === 0 ? [] : [`${whole % 60} s`])].join(' ');
    const minutes = Math.round(seconds / 60);
    return [`${Math.floor(minutes / 60)} h`, ...(minutes % 60 === 0 ? [] : [`${minutes % 60} min`])].join(' ');
}
/**
 * A share in percent with as many digits as it takes to tell it from nothing and from everything: `0 %` and `100 %` mean exactly
 * that. Beyond three decimals it is `< 0.001 %` or `> 99.999 %`.
 *
 * @param part  a count, 0 ≤ part ≤ whole
 * @param whole when it is 0 there is no share: `–`
 * @throws RangeError when part is negative or larger than whole
 */
function formatShare(part, whole) {
    if (part < 0 || part > whole)
        throw new RangeError(`a share of ${part} in ${whole} is not between 0 and 1`);
    const [some, all] = [BigInt(part), BigInt(whole)];
    if (all === 0n)
        return '–';
    if (some === 0n)
        return '0 %';
    if (some === all)
        return '100 %';
    const percent = (100 * Number(part)) / Number(whole);
    const fromEdge = Math.min(percent, 100 - percent);
    if (fromEdge < 0.001)
        return percent < 50 ? '< 0.001 %' : '> 99.999 %';
    const decimals = fromEdge >= 1 ? 1 : fromEdge >= 0.1 ? 2 : 3;
    return `${withoutZeros(percent.toFixed(decimals))} %`;
}
/** `1.2 M`: the value in the first unit that keeps it below `step`. */
function scaled(value, step, units) {
    let rest = value;
    let unit = 0;
    // 999.5 would be shown as 1000 of its unit: the next unit is due.
    while (rest >= step - 0.5 && unit < units.length - 1) {
        rest /= step;
        unit += 1;
    }
    return `${fewDigits(rest)} ${units[unit]}`;
}
/** One decimal below ten, none above. */
function fewDigits(value) {
    return value < 9.95 ? withoutZeros(value.toFixed(1)) : formatExact(Math.round(value));
}
function withoutZeros(decimal) {
    return decimal.replace(/\.?0+$/, (zeros) => (decimal.includes('.') ? '' : zeros));
}


/***/ }),

/***/ 7432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ barsAsTable),
/* harmony export */   DP: () => (/* binding */ sparkText),
/* harmony export */   cG: () => (/* binding */ heightsOf),
/* harmony export */   nY: () => (/* binding */ lengthsOf)
/* harmony export */ });
/* unused harmony export mostColumns */
/** More columns than this cannot be told apart in a table cell. */
const mostColumns = 60;
const steps = '▁▂▃▄▅▆▇█';
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const barWidth = 16;
/**
 * Heights in [0, 1] of at most {@link mostColumns} columns, the largest value being 1. Neighbours of a longer series share a column,
 * which shows the larger of them. What is no number ≥ 0 is shown as 0.
 */
function heightsOf(values) {
    const columns = Math.min(values.length, mostColumns);
    const highest = Array.from({ length: columns }).fill(0);
    for (const [index, value] of values.entries()) {
        const column = Math.floor((index * columns) / values.length);
        if (Number.isFinite(value))
            highest[column] = Math.max(highest[column] ?? 0, value);
    }
    return shares(highest);
}
/** A series in one line, `▁▃█▂`. The lowest step means zero: anything above zero is at least the second. */
function sparkText(values) {
    return heightsOf(values)
        .map((height) => steps.charAt(Math.ceil(height * (steps.length - 1))))
        .join('');
}
/** Lengths in [0, 1] of bars, the largest value being 1. */
function lengthsOf(bars) {
    return shares(bars.map(({ value }) => (Number.isFinite(value) ? Math.max(0, value) : 0)));
}
/** Bars as a table: label, a bar of block characters, the value in words. */
function barsAsTable({ title, bars }) {
    const lengths = lengthsOf(bars);
    return {
        kind: 'table',
        columns: [{ title }, { title: '' }, { title: '', align: 'right' }],
        rows: bars.map(({ label, text }, index) => [label, barText(lengths[index] ?? 0), text]),
    };
}
/** Anything above zero is at least an eighth of a character. */
function barText(length) {
    const parts = Math.ceil(length * barWidth * 8);
    return '█'.repeat(Math.floor(parts / 8)) + (eighths[parts % 8] ?? '');
}
function shares(values) {
    const most = values.reduce((largest, value) => Math.max(largest, value), 0);
    return values.map((value) => (most === 0 ? 0 : value / most));
}


/***/ }),

/***/ 3918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ looks),
/* harmony export */   y: () => (/* binding */ levels)
/* harmony export */ });
const looks = {
    pass: { emoji: '✅', sign: '✓', colour: 'green' },
    warn: { emoji: '⚠️', sign: '!', colour: 'yellow' },
    fail: { emoji: '❌', sign: '✗', colour: 'red' },
    inconclusive: { emoji: '❓', sign: '?', colour: 'magenta' },
    'not measurable': { emoji: '❔', sign: '?', colour: 'magenta' },
    error: { emoji: '💥', sign: '✗', colour: 'red' },
};
/** Worst first. */
const levels = ['error', 'warning', 'notice'];


/***/ }),

/***/ 9506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ NETWORK_VARIABLES),
/* harmony export */   Qc: () => (/* binding */ childEnvironment),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/** Which environment variables are passed on, by name: everything else may be an input, a token, or a trap. */
/** What any program needs to start and to find its files. A `*` at the end stands for any ending; case is ignored, as on Windows. */
const BASE = [
    ...['PATH', 'HOME', 'XDG_CACHE_HOME', 'USER', 'LOGNAME', 'LANG', 'LANGUAGE', 'LC_*', 'TZ', 'TMPDIR', 'TEMP', 'TMP'],
    ...['SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATHEXT', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'ProgramData'],
];
/** What a program needs in addition to reach the network; a proxy's address may hold a password, so it is passed on request only. */
const NETWORK_VARIABLES = [
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'],
    ...['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
];
/** Facts of the run. */
const FACTS = ['GITHUB_*', 'RUNNER_*', 'MLOPS_*', 'CI'];
/** Names of facts that are none: tokens, and the files through which a step commands the runner. */
const NO_FACT = /TOKEN|SECRET|PASSWORD|CREDENTIAL|^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY|ARTIFACTS)$/i;
/**
 * The environment of a child process: the base, and what `pass` names (`npm_config_*` stands for every name that starts so).
 * Never the inputs or the runner's tokens, unless they are named.
 */
function childEnvironment(environment, pass = []) {
    return pick(environment, [...BASE, ...pass]);
}
/** What an action may look at: facts of the run, without inputs, tokens, command files, or any value that is a secret input. */
function factsOf(environment, secrets) {
    const facts = Object.entries(pick(environment, [...BASE, ...FACTS]));
    return Object.fromEntries(facts.filter(([name, value]) => !NO_FACT.test(name) && !secrets.some((secret) => value.includes(secret))));
}
function pick(environment, names) {
    const picked = {};
    for (const [name, value] of Object.entries(environment)) {
        if (value !== undefined && names.some((pattern) => covers(pattern, name)))
            picked[name] = value;
    }
    return picked;
}
function covers(pattern, name) {
    const [wanted, given] = [pattern.toUpperCase(), name.toUpperCase()];
    return wanted.endsWith('*') ? given.startsWith(wanted.slice(0, -1)) : given === wanted;
}


/***/ }),

/***/ 9556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   In: () => (/* binding */ GateFailure),
/* harmony export */   j1: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/** `contract.yaml:14:9`, `input "memory-limit"`, or '' when the problem stands nowhere in particular. */
function placeOf(problem) {
    if (problem.location) {
        const { file, line, column } = problem.location;
        return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
    }
    return problem.input === undefined ? '' : `input "${problem.input}"`;
}
/** The problem as people read it: `place  message`, then its hints on indented lines. */
function describeProblem(problem) {
    const place = placeOf(problem);
    const first = place === '' ? problem.message : `${place}  ${problem.message}`;
    return [first, ...(problem.hints ?? []).map((hint) => `    ${hint}`)].join('\n');
}
/** The user can mend it: an input, a file, a permission. Carries every problem found, worst first. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
    problems;
    constructor(problems, options) {
        const list = 'message' in problems ? [problems] : problems;
        super(list.map(describeProblem).join('\n'), options);
        this.problems = list;
    }
}
/** A gate has judged and said no. Not a defect: the message is the verdict in one line. */
class GateFailure extends Error {
    name = 'GateFailure';
}


/***/ }),

/***/ 8998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   VD: () => (/* binding */ describeUnknownInputs),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   ql: () => (/* binding */ readSecrets),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yu: () => (/* binding */ inputName)
/* harmony export */ });
/* unused harmony exports number, secret */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5586);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8532);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9556);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9765);
/** The inputs of an action: one field each. What a field says here is the truth in code; action.yml says the same to users. */



/** Any text. */
function text(options) {
    return field('text', (given) => given, options);
}
/** One path, absolute or relative to the workspace, forward slashes; kept as it was written. */
function path(options) {
    const syntax = 'one path, absolute or relative to the workspace';
    const read = (given) => (/[\0\r\n]/.test(given) ? refuse(given, `is not ${syntax}`) : given);
    return field(syntax, read, options);
}
/**
 * One item per line. White space around an item is removed, blank lines are ignored; commas, quotes and `#` are part of the item,
 * because paths and URLs hold them.
 */
function list(options) {
    const read = (given) => given.split(/\r\n|\r|\n/).map((line) => line.trim());
    return field('a list, one item per line', (given) => read(given).filter((item) => item !== ''), options);
}
/** One of the given words, in exactly this spelling. */
function oneOf(choices, options) {
    const syntax = `one of: ${choices.join(', ')}`;
    const read = (given) => {
        const choice = choices.find((word) => word === given);
        if (choice !== undefined)
            return choice;
        const nearest = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestMatch */ .G)(given, choices);
        return refuse(given, nearest === undefined ? 'is not known here' : `is not known here. Did you mean "${nearest}"?`);
    };
    return field(syntax, read, options);
}
/** `true` or `false` in any case, and nothing else: no `yes`, no `1`. */
function flag(options) {
    const values = new Map([
        ['true', true],
        ['false', false],
    ]);
    const read = (given) => values.get(given.toLowerCase()) ?? refuse(given, 'is neither true nor false');
    return field('true or false', read, options);
}
/** A whole number in decimal digits, exact in a double, within the bounds (both inclusive). */
function integer(options) {
    const syntax = `a whole number${describeBounds(options)}`;
    const read = (given) => {
        const value = /^[+-]?\d+$/.test(given) ? Number(given) : Number.NaN;
        return Number.isSafeInteger(value) && isWithin(value, options) ? value : refuse(given, `is not ${syntax}`);
    };
    return field(syntax, read, options);
}
/** A decimal number such as `0.05` or `1e-3`, within the bounds (both inclusive). */
function number(options) {
    const syntax = `a number${describeBounds(options)}`;
    const read = (given) => {
        const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(given) ? Number(given) : Number.NaN;
        return Number.isFinite(value) && isWithin(value, options) ? value : refuse(given, `is not ${syntax}`);
    };
    return field(syntax, read, options);
}
const UNITS = new Map([
    ['b', 1],
    ['kb', 1e3],
    ['mb', 1e6],
    ['gb', 1e9],
    ['tb', 1e12],
    ['kib', 2 ** 10],
    ['mib', 2 ** 20],
    ['gib', 2 ** 30],
    ['tib', 2 ** 40],
]);
/**
 * An amount of memory or storage with its unit, such as `500 MB` or `1.5GiB`; becomes whole bytes, at least 1.
 * kB, MB, GB, TB count in thousands, KiB, MiB, GiB, TiB in 1024s; any case. A bare number is refused, because its unit would be a guess.
 */
function size(options) {
    const syntax = 'a size with its unit (B, kB, MB, GB, TB, KiB, MiB, GiB, TiB), such as 500MB or 1.5 GiB';
    const read = (given) => {
        const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(given) ?? [];
        const bytes = Math.round(Number(digits) * (UNITS.get(unit.toLowerCase()) ?? Number.NaN));
        return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : refuse(given, 'is not a size with its unit');
    };
    return field(syntax, read, options);
}
/** A token or password: masked before anything is printed, refused by the state, never part of a message. */
function secret(options) {
    return { ...field('a secret', (given) => given, options), secret: true };
}
/** `failOn` is written `fail-on` by users. */
function inputName(key) {
    return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
/**
 * Reads every input from the variables that the runner sets (`INPUT_FAIL-ON`). Blank text counts as not given.
 *
 * @throws ConfigurationError with all problems of all inputs, in the order of the fields
 */
function readInputs(fields, environment) {
    const problems = [];
    const values = Object.entries(fields).map(([key, field]) => {
        const given = givenText(key, environment) ?? field.default;
        if (given === undefined) {
            if (field.required)
                problems.push(missing(key, field));
            return [key, undefined];
        }
        const result = field.schema.safeParse(given);
        if (!result.success)
            problems.push(...result.error.issues.map((issue) => malformed(key, field, issue.message)));
        return [key, result.data];
    });
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(problems);
    return Object.fromEntries(values);
}
/** The secrets among the given inputs, read before anything else so that they can be masked even when other inputs are wrong. */
function readSecrets(fields, environment) {
    return Object.entries(fields)
        .filter(([, field]) => field.secret)
        .map(([key]) => givenText(key, environment))
        .filter((value) => value !== undefined);
}
/** One sentence for every given input that the action does not have: runners pass such variables through in silence. */
function describeUnknownInputs(fields, environment) {
    const known = Object.keys(fields).map(inputName);
    return Object.entries(environment)
        .filter(([variable, value]) => variable.startsWith('INPUT_') && (value ?? '').trim() !== '')
        .map(([variable]) => variable.slice('INPUT_'.length).toLowerCase())
        .filter((name) => !known.includes(name))
        .sort()
        .map((name) => {
        const nearest = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestMatch */ .G)(name, known);
        const meant = nearest === undefined ? `Known inputs: ${known.join(', ')}` : `Did you mean "${nearest}"?`;
        return `input "${name}" is not known and was ignored. ${meant}`;
    });
}
/** The text of an input, or undefined when it is absent or blank. */
function givenText(key, environment) {
    const given = environment[`INPUT_${inputName(key).toUpperCase()}`]?.trim();
    return given === '' ? undefined : given;
}
function missing(key, field) {
    return { input: inputName(key), message: 'is required but was not given.', hints: [`Give ${field.syntax}.`] };
}
function malformed(key, field, message) {
    return { input: inputName(key), message, hints: [`Allowed: ${field.syntax}.`] };
}
/** What a reader returns instead of a value: why the text cannot be one. */
class Refusal {
    message;
    constructor(message) {
        this.message = message;
    }
}
const LONGEST_SHOWN = 120;
function refuse(given, why) {
    const shown = given.length > LONGEST_SHOWN ? `${given.slice(0, LONGEST_SHOWN)}…` : given;
    return new Refusal(`${JSON.stringify(shown)} ${why}${why.endsWith('?') ? '' : '.'}`);
}
function field(syntax, read, options) {
    const required = options?.required === true;
    const schema = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().transform((given, context) => {
        const value = read(given);
        if (!(value instanceof Refusal))
            return value;
        context.addIssue({ code: 'custom', message: value.message });
        return zod__WEBPACK_IMPORTED_MODULE_3__/* .NEVER */ .tm;
    });
    // The type already follows from the options that were written; here it is the same fact as a value.
    const present = (required || options?.default !== undefined);
    return { schema, syntax, required, default: options?.default, secret: false, present };
}
function isWithin(value, { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = {}) {
    return value >= min && value <= max;
}
function describeBounds({ min, max } = {}) {
    if (min !== undefined && max !== undefined)
        return ` from ${min} to ${max}`;
    if (min !== undefined)
        return ` of at least ${min}`;
    return max === undefined ? '' : ` of at most ${max}`;
}


/***/ }),

/***/ 9765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ nearestMatch)
/* harmony export */ });
/* unused harmony export editDistance */
/** "Did you mean …?": the known name that is closest to a mistyped one. */
/** Longer names are not mistyped, they are something else; this also bounds the work on hostile input. */
const LONGEST = 200;
/**
 * The candidate that `value` was probably meant to be.
 *
 * A candidate that differs only in upper and lower case wins. Otherwise the one with the smallest Levenshtein distance, case ignored,
 * when that distance is at most max(2, 40 % of the length of `value`) and the two share at least one character; the first one of equals.
 *
 * @returns undefined when nothing is close enough
 */
function nearestMatch(value, candidates) {
    if (value.length > LONGEST)
        return undefined;
    const wanted = value.toLowerCase();
    let nearest;
    let smallest = Math.max(2, Math.floor(wanted.length * 0.4)) + 1;
    for (const candidate of candidates) {
        const known = candidate.toLowerCase();
        if (known === wanted)
            return candidate;
        if (Math.abs(known.length - wanted.length) >= smallest)
            continue;
        const distance = editDistance(wanted, known);
        if (distance < smallest && distance < Math.max(wanted.length, known.length)) {
            smallest = distance;
            nearest = candidate;
        }
    }
    return nearest;
}
/** Levenshtein distance: how many characters to insert, delete or replace to make `a` into `b`. */
function editDistance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const replaced = at(previous, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
            current.push(Math.min(replaced, at(previous, column) + 1, at(current, column - 1) + 1));
        }
        previous = current;
    }
    return at(previous, b.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
}


/***/ })

};
