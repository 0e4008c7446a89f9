export const id = 180;
export const ids = [180];
export const modules = {

/***/ 5576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ escapeTerminal),
/* harmony export */   p: () => (/* binding */ escapeTerminalLines)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5744);

/** One line for a terminal: no escape sequence, no control character, no change of writing direction. */
function escapeTerminal(text) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showInvisible */ .jQ)(text);
}
/** As {@link escapeTerminal} for several lines; tabs become two spaces, so that widths can be counted. */
function escapeTerminalLines(text) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .showInvisibleInLines */ .zY)(text).replaceAll('\t', '  ').split('\n');
}


/***/ }),

/***/ 219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   eV: () => (/* binding */ pad)
/* harmony export */ });
/** How wide text is in a terminal, and text laid into lines of a width. Text is free of control characters here. */
const segmenter = new Intl.Segmenter('en-US', { granularity: 'grapheme' });
/** East Asian wide and full-width scripts and signs, and what is drawn as emoji: two columns. */
const wide = /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Yi}\u3001-\u303e\uff01-\uff60\uffe0-\uffe6]|\ufe0f/u;
const zero = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const narrowOnly = /^[\x20-\x7e]*$/;
function graphemeWidth(grapheme) {
    if (wide.test(grapheme))
        return 2;
    return zero.test(grapheme) ? 0 : 1;
}
function graphemes(text) {
    return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
/** Columns that the text takes up. */
function displayWidth(text) {
    if (narrowOnly.test(text))
        return text.length;
    return graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}
/** The text with spaces to fill `width` columns. */
function pad(text, width, align = 'left') {
    const fill = ' '.repeat(Math.max(0, width - displayWidth(text)));
    return align === 'right' ? fill + text : text + fill;
}
/** Lines of at most `width` columns, broken at spaces; a word longer than a line is broken where the line ends. */
function wrap(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        const candidate = line === '' ? word : `${line} ${word}`;
        if (displayWidth(candidate) <= width) {
            line = candidate;
            continue;
        }
        if (line !== '')
            lines.push(line);
        const pieces = breakWord(word, width);
        line = pieces.pop() ?? '';
        lines.push(...pieces);
    }
    return [...lines, line];
}
function breakWord(word, width) {
    if (displayWidth(word) <= width)
        return [word];
    const pieces = [];
    let piece = '';
    let used = 0;
    for (const grapheme of graphemes(word)) {
        const columns = graphemeWidth(grapheme);
        if (used + columns > width && piece !== '') {
            pieces.push(piece);
            piece = '';
            used = 0;
        }
        piece += grapheme;
        used += columns;
    }
    return [...pieces, piece];
}


/***/ }),

/***/ 3180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  start: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/shared/escape/visible.js
var visible = __webpack_require__(5744);
;// CONCATENATED MODULE: ./build/shared/escape/command.js

/** The runner cuts annotation texts here (UTF-16 units). */
const annotationLimit = 4096;
/**
 * One log line that the runner never takes for a workflow command.
 *
 * The runner knows two forms: `::name …::` at the start of a line, white space before it ignored, and the older `##[name …]`
 * anywhere in a line. Both get a backslash in the middle, and whatever ends a line or hides text becomes visible.
 */
function neutraliseLine(text) {
    return (0,visible/* showInvisible */.jQ)(text)
        .replace(/^(\s*)::/, '$1\\::')
        .replaceAll('##[', '##\\[');
}
/** Several log lines, separated by line feeds, of which none can be a workflow command. */
function neutraliseText(text) {
    return text.replaceAll('\r\n', '\n').split('\n').map(neutraliseLine).join('\n');
}
/**
 * The message of an annotation: lines stay, at most 4096 UTF-16 units. `@actions/core` encodes `%`, CR and LF when it sends it;
 * the runner prints it decoded, so its lines are neutralised too.
 */
function annotationMessage(text) {
    return (0,visible/* cut */.Jj)(neutraliseText(text), annotationLimit);
}
/** A property of an annotation (title, file): one line. */
function annotationProperty(text) {
    return (0,visible/* cut */.Jj)(neutraliseLine(text), annotationLimit);
}

;// CONCATENATED MODULE: ./build/shared/runtime/defect.js
const DEEPEST_CAUSE = 8;
/** `internal error: …` with its chain of causes, and what the user can do about it. */
function defectToProblem(action, error) {
    const [first = 'unknown', ...causes] = messagesOf(error);
    const [message, ...details] = first.split('\n');
    return {
        message: `internal error: ${message}`,
        hints: [
            ...details,
            ...causes.flatMap((cause) => `caused by: ${cause}`.split('\n')),
            `This is a defect of ${action}, not of what you gave it. Run it again with debug logging (RUNNER_DEBUG=1) and report the trace.`,
        ],
    };
}
/** The stack traces of the error and of its causes, for the debug log. */
function tracesOf(error) {
    return chainOf(error)
        .map((link) => (link instanceof Error ? (link.stack ?? link.message) : String(link)))
        .join('\ncaused by: ');
}
function messagesOf(error) {
    return chainOf(error).map((link) => {
        if (!(link instanceof Error))
            return String(link);
        return link.name === 'Error' ? link.message : `${link.name}: ${link.message}`;
    });
}
function chainOf(error) {
    const chain = [];
    let next = error;
    while (next !== undefined && next !== null && chain.length < DEEPEST_CAUSE && !chain.includes(next)) {
        chain.push(next);
        next = next instanceof AggregateError ? (next.errors[0] ?? next.cause) : next instanceof Error ? next.cause : undefined;
    }
    return chain;
}

// EXTERNAL MODULE: ./build/shared/runtime/environment.js
var runtime_environment = __webpack_require__(9506);
// EXTERNAL MODULE: ./build/shared/runtime/errors.js
var errors = __webpack_require__(9556);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/shared/runtime/files.js
/** Writes the files of an action below its output folder, and nowhere else. */



/** The input of an action that names the output folder. */
const OUTPUT_DIR_INPUT = 'output-dir';
const DEFAULT_OUTPUT_DIR = '.mlops/out';
/**
 * Writes each file whole or not at all. Folders are made as needed; no folder inside of the workspace may be a symbolic link, because
 * the workspace may hold somebody else's commit, and an existing link in the place of a file is replaced, not followed.
 *
 * @param folder absolute, or relative to the workspace
 * @returns the paths in the same order, with forward slashes, relative to the workspace when inside of it, else absolute
 * @throws ConfigurationError when the folder cannot be used
 * @throws RangeError when a name leads out of the folder
 */
async function writeFiles(folder, workspace, files) {
    const root = (0,external_node_path_.resolve)(workspace, folder);
    const paths = [];
    for (const { name, content } of files) {
        const path = pathBelow(root, name);
        try {
            await makeFolder((0,external_node_path_.dirname)(path), isInside(path, workspace) ? workspace : root);
            await replaceFile(path, content);
        }
        catch (error) {
            if (error instanceof errors/* ConfigurationError */.j1)
                throw error;
            throw unusable(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}`, error);
        }
        paths.push(shownPath(path, workspace));
    }
    return paths;
}
function pathBelow(root, name) {
    const parts = name.split('/');
    if (parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\0:]/.test(part))) {
        throw new RangeError(`the file name ${JSON.stringify(name)} does not stay below the output folder`);
    }
    return (0,external_node_path_.join)(root, ...parts);
}
/** Makes `folder` and refuses links among the folders below `trusted`. */
async function makeFolder(folder, trusted) {
    if (folder === trusted) {
        await (0,promises_.mkdir)(folder, { recursive: true });
        return;
    }
    await makeFolder((0,external_node_path_.dirname)(folder), trusted);
    await (0,promises_.mkdir)(folder).catch((error) => {
        if (error.code !== 'EEXIST')
            throw error;
    });
    const facts = await (0,promises_.lstat)(folder);
    if (facts.isSymbolicLink())
        throw unusable(`${folder} is a symbolic link, and files are not written through one.`);
    if (!facts.isDirectory())
        throw unusable(`${folder} is not a folder.`);
}
/** Through a new file beside it: a reader never sees half a file, and a link in its place is never followed. */
async function replaceFile(path, content) {
    const draft = `${path}.${process.pid}.part`;
    await (0,promises_.rm)(draft, { force: true });
    try {
        await (0,promises_.writeFile)(draft, content, { flag: 'wx' });
        await (0,promises_.rename)(draft, path);
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
}
function isInside(path, folder) {
    const inside = (0,external_node_path_.relative)(folder, path);
    return inside !== '..' && !inside.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(inside);
}
function shownPath(path, workspace) {
    const shown = isInside(path, workspace) ? (0,external_node_path_.relative)(workspace, path) : path;
    return shown.split(external_node_path_.sep).join('/');
}
function unusable(message, cause) {
    const hints = ['Name another folder, or remove what is in the way.'];
    return new errors/* ConfigurationError */.j1({ input: OUTPUT_DIR_INPUT, message, hints }, cause === undefined ? {} : { cause });
}

// EXTERNAL MODULE: ./build/shared/runtime/inputs.js
var runtime_inputs = __webpack_require__(8998);
;// CONCATENATED MODULE: ./build/shared/runtime/state.js
/** Set by the runtime itself in `main`, so that one stub can serve as `main` and as `post`. */
const IS_POST = 'isPost';
function createState(store, secrets) {
    const escaped = secrets.map((secret) => JSON.stringify(secret).slice(1, -1));
    return {
        save(name, value) {
            if (name === IS_POST)
                throw new Error(`the state "${IS_POST}" belongs to the runtime`);
            const text = JSON.stringify(value);
            if (escaped.some((secret) => text.includes(secret))) {
                throw new Error(`the state "${name}" would hold a secret; save what it is for, and read the secret again in post`);
            }
            store.save(name, text);
        },
        read(name, schema) {
            const text = store.read(name);
            return text === undefined ? undefined : schema.parse(JSON.parse(text));
        },
    };
}
/** Keeps state for the life of the process; `earlier` is what a previous one left. */
function memoryStore(earlier = {}) {
    const texts = new Map(Object.entries(earlier));
    return {
        save: (name, text) => void texts.set(name, text),
        read: (name) => texts.get(name),
    };
}

;// CONCATENATED MODULE: ./build/shared/runtime/run.js






/** The process was told to end. */
class Cancelled extends Error {
    name = 'Cancelled';
    /** 128 + the number of the signal, as shells have it. */
    exitCode;
    constructor(signal) {
        super(`cancelled by ${signal}`);
        this.exitCode = signal === 'SIGINT' ? 130 : 143;
    }
}
/** What the process ends with; the local front end tells a verdict from a run that could not judge. */
const ExitCode = { pass: 0, gateFailed: 1, cannotRun: 2 };
/** Runs `main` of an action, or its `post` when `main` has run before. Never throws. @returns the exit code */
async function runAction(definition, host) {
    for (const secret of (0,runtime_inputs/* readSecrets */.ql)(definition.inputs, host.environment))
        host.surface.mask(secret);
    return host.store.read(IS_POST) === 'true' ? await runPost(definition, host) : await runMain(definition, host);
}
async function runMain(definition, host) {
    try {
        if (definition.post)
            host.store.save(IS_POST, 'true');
        for (const warning of (0,runtime_inputs/* describeUnknownInputs */.VD)(definition.inputs, host.environment))
            host.surface.log.warning(warning);
        const inputs = (0,runtime_inputs/* readInputs */.Ko)(definition.inputs, host.environment);
        const outcome = await Promise.race([definition.run(inputs, contextOf(definition, host)), host.interrupted]);
        // Whatever a cancelled run has come to, it has not seen everything: that is no verdict.
        host.signal.throwIfAborted();
        return await conclude(outcome, host, inputs);
    }
    catch (error) {
        return await failRun(definition, error, host);
    }
}
/** Inputs that `main` has refused mean that there is nothing to clean up. */
async function runPost(definition, host) {
    const { surface, environment, interrupted } = host;
    let inputs;
    try {
        inputs = (0,runtime_inputs/* readInputs */.Ko)(definition.inputs, environment);
    }
    catch (error) {
        surface.log.debug(`nothing to clean up: ${asError(error).message}`);
        return ExitCode.pass;
    }
    try {
        await Promise.race([definition.post?.(inputs, contextOf(definition, host)), interrupted]);
        return ExitCode.pass;
    }
    catch (error) {
        return await failRun(definition, error, host);
    }
}
function contextOf(definition, host) {
    const { surface, environment, store, workspace, temporary, signal } = host;
    const secrets = (0,runtime_inputs/* readSecrets */.ql)(definition.inputs, environment);
    return {
        signal,
        log: surface.log,
        progress: surface.progress,
        state: createState(store, secrets),
        workspace,
        temporary,
        environment: (0,runtime_environment/* factsOf */.xS)(environment, secrets),
    };
}
/** Writes and shows everything the outcome holds, also when a file cannot be written: hours of work end with their report. */
async function conclude({ outputs, report, files, failure }, { surface, workspace }, inputs) {
    const folder = Object.entries(inputs).find(([key]) => (0,runtime_inputs/* inputName */.yu)(key) === OUTPUT_DIR_INPUT)?.[1];
    const written = await writeFiles(typeof folder === 'string' ? folder : DEFAULT_OUTPUT_DIR, workspace, files).catch(asError);
    const paths = written instanceof Error ? [] : written;
    for (const [name, value] of Object.entries(outputs))
        surface.output(name, value ?? '');
    for (const [index, { output }] of files.entries()) {
        if (output !== undefined)
            surface.output(output, paths[index] ?? '');
    }
    await surface.finish({ report, files: paths, failure: failure?.message });
    if (written instanceof Error)
        throw written;
    return failure === undefined ? ExitCode.pass : ExitCode.gateFailed;
}
/** Ends a run that has no outcome: verdict, summary and annotations first, as for any other end. */
async function failRun(definition, error, host) {
    const { name } = definition;
    const { surface, signal } = host;
    const gateFailed = error instanceof errors/* GateFailure */.In;
    if (definition.outputs.includes('verdict')) {
        await attempt(surface, () => surface.output('verdict', gateFailed ? 'fail' : 'error'));
    }
    if (signal.reason instanceof Cancelled) {
        if (error !== signal.reason)
            surface.log.debug(tracesOf(error));
        surface.log.info(`${name}: ${signal.reason.message}; there is no verdict`);
        return signal.reason.exitCode;
    }
    if (gateFailed) {
        const report = { action: name, verdict: 'fail', headline: error.message, sections: [], findings: [], cases: [] };
        await attempt(surface, () => surface.finish({ report, files: [], failure: error.message }));
        return ExitCode.gateFailed;
    }
    if (!(error instanceof errors/* ConfigurationError */.j1))
        surface.log.debug(tracesOf(error));
    const problems = error instanceof errors/* ConfigurationError */.j1 ? error.problems : [defectToProblem(name, error)];
    await attempt(surface, () => surface.showProblems(name, problems));
    return ExitCode.cannotRun;
}
/** Telling what went wrong must not itself stop the telling: what cannot be written is said in the log. */
async function attempt(surface, work) {
    try {
        await work();
    }
    catch (error) {
        surface.log.warning(asError(error).message);
    }
}
function asError(error) {
    return error instanceof Error ? error : new Error(String(error));
}

;// CONCATENATED MODULE: ./build/shared/runtime/interruption.js
/** Everything that can end a run from outside of it: signals, errors that no promise caught, a promise that never settles. */

/** The runner waits 7.5 s after SIGINT. A run that ignores the signal is given up after this, in time to still say so … */
const GIVE_UP_AFTER = 4000;
/** … and the process ends after this, whatever happens. */
const EXIT_AFTER = 5000;
/** Watches this process. The second signal ends it at once, and so does a second error while the first one is being told. */
function watchProcess() {
    const cancellation = new AbortController();
    const { promise: interrupted, reject: interrupt } = withReject();
    for (const name of ['SIGINT', 'SIGTERM']) {
        process.on(name, () => {
            const cancelled = new Cancelled(name);
            if (cancellation.signal.aborted)
                process.exit(cancelled.exitCode);
            cancellation.abort(cancelled);
            setTimeout(() => interrupt(cancelled), GIVE_UP_AFTER);
            setTimeout(() => process.exit(cancelled.exitCode), EXIT_AFTER);
        });
    }
    let broken = false;
    for (const event of ['uncaughtException', 'unhandledRejection']) {
        process.on(event, (error) => {
            if (broken)
                process.exit(ExitCode.cannotRun);
            broken = true;
            interrupt(error);
        });
    }
    // Node would end with code 13 and no word to the user. The timer gives the rejection a turn of the loop in which it is told.
    process.once('beforeExit', () => {
        setTimeout(() => interrupt(new Error('the run has stopped without an end: something it waits for can never happen')), 0);
    });
    return { signal: cancellation.signal, interrupted };
}
function withReject() {
    let reject = () => undefined;
    const promise = new Promise((_, rejectPromise) => {
        reject = rejectPromise;
    });
    // Nobody may be waiting when it happens; that is no unhandled rejection.
    promise.catch(() => undefined);
    return { promise, reject };
}

;// CONCATENATED MODULE: ./build/shared/runtime/surface/clock.js
const systemClock = {
    now: () => performance.now(),
    every(milliseconds, work) {
        const timer = setInterval(work, milliseconds);
        timer.unref();
        return () => clearInterval(timer);
    },
};

// EXTERNAL MODULE: ./build/shared/escape/html.js
var html = __webpack_require__(4117);
;// CONCATENATED MODULE: ./build/shared/escape/markdown.js
/**
 * Untrusted text in GitHub-flavoured Markdown. Two layers have to be kept from reading structure into it: the Markdown parser, held
 * off by backslashes and entities, and what GitHub does to the finished text (mentions, references, emoji, links), held off by a
 * zero-width space inside the pattern. Backslashes of the text become entities, because before a pipe they would undo its escape.
 */


const breaker = '\u200b';
const entities = { '\\': '&#92;', '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** The text on one line as it is shown: nothing hidden, line ends as `⏎`. */
function shown(text) {
    return (0,visible/* showInvisible */.jQ)(text.replace(/\r\n|\n/g, '⏎'));
}
/**
 * Breaks what GitHub turns into links, mentions and pictures after Markdown is done: `@name` and e-mail addresses, `#123`, `GH-123`,
 * `scheme://`, `www.`, commit ids, `:emoji:`. Numbers and times of day stay whole, so that they can be copied: a commit id needs a
 * letter here, an emoji name too (apart from the few made of digits).
 */
function breakReferences(text) {
    return text
        .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${breaker}`)
        .replace(/#(?=\d)/g, `#${breaker}`)
        .replace(/\b(gh)-(?=\d)/gi, `$1${breaker}-`)
        .replaceAll('://', `:${breaker}//`)
        .replace(/(www)\./gi, `$1${breaker}.`)
        .replace(/\b(?=\d*[a-f])[0-9a-f]{7,}\b/gi, (id) => id.replace(/.{6}(?=.)/g, `$&${breaker}`))
        .replace(/:(?=(?:\d*[a-z_][\w+-]*|[+-][\w+-]*|100|1234):)/gi, `:${breaker}`);
}
/** A single dollar sign in its own element is how GitHub's documentation says to write one that starts no formula. */
function breakMath(markup) {
    return markup.replaceAll('$', '<span>$</span>');
}
/**
 * Text that shows as itself in a paragraph, list item, heading or table cell of GitHub-flavoured Markdown, on one line.
 * White space at its ends is dropped, as HTML would not show it.
 */
function escapeMarkdown(text) {
    const escaped = breakReferences(shown(text).trim()).replace(/[\\&<>*_~`[\]|#]|!(?=\[)|^[-+=]|(?<=^\d+)[.)]/g, (found) => entities[found] ?? `\\${found}`);
    return breakMath(escaped);
}
/** Text inside an HTML element that stands in Markdown, such as `<summary>`: the parser leaves it alone, GitHub's later steps do not. */
function escapeMarkdownElement(text) {
    return breakMath((0,html/* escapeMarkup */.M)(breakReferences(shown(text).trim())));
}
/**
 * Text in code type, one line, in a table cell as well. Text with a pipe is written as an element, since no backtick form of it
 * means the same inside and outside of a table.
 */
function codeSpan(text) {
    const line = shown(text);
    if (line.includes('|') || line.trim() === '')
        return `<code>${escapeMarkdown(line)}</code>`;
    const fence = '`'.repeat(longestRun(line, '`') + 1);
    const padding = /^`|`$|^ .* $/s.test(line) ? ' ' : '';
    return `${fence}${padding}${line}${padding}${fence}`;
}
/**
 * A fenced block. Lines stay; the fence is longer than any run of backticks in the text.
 *
 * @param language the info string, one of our own constants
 */
function codeFence(language, text) {
    const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
    return `${fence}${language.replace(/[^\w+-]/g, '')}\n${(0,visible/* showInvisibleInLines */.zY)(text).replace(/\n$/, '')}\n${fence}`;
}
function longestRun(text, character) {
    let longest = 0;
    let run = 0;
    for (const each of text) {
        run = each === character ? run + 1 : 0;
        longest = Math.max(longest, run);
    }
    return longest;
}

// EXTERNAL MODULE: ./build/shared/report/fit-document.js
var fit_document = __webpack_require__(6792);
// EXTERNAL MODULE: ./build/shared/report/pictures.js
var pictures = __webpack_require__(7432);
// EXTERNAL MODULE: ./build/shared/report/symbols.js
var symbols = __webpack_require__(3918);
;// CONCATENATED MODULE: ./build/shared/report/markdown.js
/** A report as GitHub-flavoured Markdown, for the summary of a step, a comment, or a check run. */






const summaryLimit = 1024 * 1024 - 8 * 1024;
/** Longest texts, UTF-16 units before escaping: a value of three megabytes is not to fill the page. */
const limits = { headline: 600, cell: 300, text: 4096 };
/**
 * The whole report: verdict, headline, sections. Above the limit rows go from the end of the largest tables, with a note of how many
 * are in report.json; structures are never cut open.
 */
function renderMarkdown(report, { limit = summaryLimit } = {}) {
    const head = `## ${symbols/* looks */.d[report.verdict].emoji} ${escapeMarkdown(report.action)}: ${report.verdict}\n\n${escaped(report.headline, limits.headline)}`;
    return (0,fit_document/* fitDocument */.V)({ head, whereAll: 'report.json', note }, report.sections.map(partOf), limit);
}
/** What is to be mended before the action can judge anything. */
function renderProblems(action, problems, { limit = summaryLimit } = {}) {
    const one = problems.length === 1;
    const head = `## ${symbols/* looks */.d.error.emoji} ${escapeMarkdown(action)}: cannot run\n\n` +
        `Nothing was judged. ${one ? 'This is' : `These ${problems.length} problems are`} to be mended first:`;
    const list = { noun: ['problem', 'problems'], open: '', units: problems.map(problemItem), separator: '\n', close: '' };
    return (0,fit_document/* fitDocument */.V)({ head, whereAll: 'the log of this step', note }, [{ open: '', pieces: [list], close: '' }], limit);
}
function note(sentence) {
    return `_${sentence}_`;
}
function problemItem(problem) {
    const place = (0,errors/* placeOf */.$t)(problem);
    const first = [...(place === '' ? [] : [codeSpan(place)]), escaped(problem.message)].join(' ');
    return [`- ${first}`, ...(problem.hints ?? []).map((hint) => `  - ${escaped(hint)}`)].join('\n');
}
function partOf(section) {
    const pieces = section.blocks.map(pieceOf);
    if (section.folded) {
        const summary = escapeMarkdownElement(section.heading ?? 'Details');
        return { open: `<details>\n<summary>${summary}</summary>`, pieces, close: '</details>' };
    }
    return { open: section.heading === undefined ? '' : `### ${escapeMarkdown(section.heading)}`, pieces, close: '' };
}
function pieceOf(block) {
    switch (block.kind) {
        case 'text':
            return { noun: ['paragraph', 'paragraphs'], open: '', units: paragraphs(block.text), separator: '\n\n', close: '' };
        case 'list':
            return {
                noun: ['item', 'items'],
                open: '',
                units: block.items.map((item) => `- ${escaped(item)}`),
                separator: '\n',
                close: '',
            };
        case 'code': {
            const [open = '', ...rest] = codeFence(block.language, block.text).split('\n');
            const close = rest.pop() ?? '';
            return { noun: ['line', 'lines'], open: `${open}\n`, units: rest, separator: '\n', close: `\n${close}` };
        }
        case 'table': {
            const titles = row(block.columns.map((column) => escaped(column.title, limits.cell)));
            const rule = row(block.columns.map((column) => (column.align === 'right' ? '---:' : '---')));
            const units = block.rows.map((cells) => row(block.columns.map((_, index) => cellText(cells[index] ?? ''))));
            return { noun: ['row', 'rows'], open: `${titles}\n${rule}\n`, units, separator: '\n', close: '' };
        }
        case 'bars':
            return pieceOf((0,pictures/* barsAsTable */.D9)(block));
    }
}
function paragraphs(text) {
    return text
        .split(/\r?\n/)
        .map((line) => escaped(line))
        .filter((line) => line !== '');
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
function cellText(cell) {
    if (typeof cell === 'string')
        return escaped(cell, limits.cell);
    if ('code' in cell)
        return codeSpan((0,visible/* cut */.Jj)(cell.code, limits.cell, '…'));
    if ('spark' in cell)
        return `${(0,pictures/* sparkText */.DP)(cell.spark)} ${escaped(cell.text, limits.cell)}`.trim();
    return `${symbols/* looks */.d[cell.status].emoji} ${cell.status}`;
}
function escaped(text, limit = limits.text) {
    return escapeMarkdown((0,visible/* cut */.Jj)(text, limit, '…'));
}

// EXTERNAL MODULE: ./build/shared/escape/terminal.js
var terminal = __webpack_require__(5576);
// EXTERNAL MODULE: ./build/shared/report/numbers.js
var numbers = __webpack_require__(257);
// EXTERNAL MODULE: ./build/shared/report/width.js
var report_width = __webpack_require__(219);
;// CONCATENATED MODULE: ./build/shared/report/terminal.js
/** A report for the eyes of somebody at a terminal. */







const rowLimit = 40;
const cellLimit = 300;
const narrowest = 20;
const gap = '  ';
const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, magenta: 35 };
function painter(colour) {
    if (!colour)
        return (text) => text;
    return (text, ...styles) => `\u001b[${styles.map((style) => codes[style]).join(';')}m${text}\u001b[0m`;
}
/** Verdict, headline and sections in lines of at most `width` columns; folded sections are named only. */
function renderTerminal(report, { colour, width }) {
    const paint = painter(colour);
    const columns = Math.max(narrowest, width);
    const { sign, colour: tone } = symbols/* looks */.d[report.verdict];
    const verdict = paint(`${sign} ${(0,terminal/* escapeTerminal */.e)(report.action)}: ${report.verdict}`, 'bold', tone);
    const head = [verdict, ...(0,report_width/* wrap */.LV)((0,terminal/* escapeTerminal */.e)(report.headline), columns)].join('\n');
    return `${[head, ...report.sections.map((section) => sectionText(section, columns, paint))].join('\n\n')}\n`;
}
/** What is to be mended before the action can judge anything. Lines are not wrapped, so that places can be clicked and copied. */
function renderProblemsTerminal(action, problems, { colour }) {
    const paint = painter(colour);
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    const head = paint(`${symbols/* looks */.d.error.sign} ${(0,terminal/* escapeTerminal */.e)(action)} cannot run: ${count} to mend first`, 'bold', 'red');
    const items = problems.map((problem) => {
        const place = (0,terminal/* escapeTerminal */.e)((0,errors/* placeOf */.$t)(problem));
        const first = [...(place === '' ? [] : [paint(place, 'bold')]), (0,terminal/* escapeTerminal */.e)(problem.message)].join(gap);
        return [`  ${first}`, ...(problem.hints ?? []).map((hint) => `      ${(0,terminal/* escapeTerminal */.e)(hint)}`)].join('\n');
    });
    return `${[head, ...items].join('\n')}\n`;
}
function sectionText(section, width, paint) {
    const heading = (0,terminal/* escapeTerminal */.e)(section.heading ?? 'Details');
    if (section.folded)
        return paint((0,report_width/* wrap */.LV)(`▸ ${heading} (in the report)`, width).join('\n'), 'dim');
    const blocks = section.blocks.map((block) => blockText(block, width, paint)).join('\n\n');
    return section.heading === undefined ? blocks : `${paint((0,report_width/* wrap */.LV)(heading, width).join('\n'), 'bold')}\n${blocks}`;
}
function blockText(block, width, paint) {
    switch (block.kind) {
        case 'text':
            return (0,terminal/* escapeTerminalLines */.p)(block.text)
                .flatMap((line) => (0,report_width/* wrap */.LV)(line, width))
                .join('\n');
        case 'list':
            return block.items.map((item) => hanging('- ', (0,terminal/* escapeTerminal */.e)(item), width)).join('\n');
        case 'code':
            return (0,terminal/* escapeTerminalLines */.p)(block.text)
                .map((line) => `  ${line}`)
                .join('\n');
        case 'table':
            return tableText(block.columns, block.rows, width, paint);
        case 'bars':
            return blockText((0,pictures/* barsAsTable */.D9)(block), width, paint);
    }
}
function hanging(mark, text, width) {
    const indent = ' '.repeat(mark.length);
    return (0,report_width/* wrap */.LV)(text, width - mark.length)
        .map((line, index) => (index === 0 ? mark : indent) + line)
        .join('\n');
}
function tableText(columns, rows, width, paint) {
    const titles = columns.map((column) => (0,terminal/* escapeTerminal */.e)(column.title));
    const shown = rows.slice(0, rowLimit).map((cells) => columns.map((_, index) => shownCell(cells[index] ?? '')));
    const natural = titles.map((title, index) => Math.max((0,report_width/* displayWidth */.F1)(title), ...shown.map((cells) => (0,report_width/* displayWidth */.F1)(cells[index]?.text ?? ''))));
    const rigid = columns.map((_, index) => shown.some((cells) => cells[index]?.status !== undefined));
    const widths = shrink(natural, rigid, width - gap.length * (columns.length - 1));
    const layOut = (cells, ...styles) => {
        const lines = cells.map((cell, index) => (0,report_width/* wrap */.LV)(cell.text, widths[index] ?? 1));
        const height = Math.max(...lines.map((cell) => cell.length));
        return Array.from({ length: height }, (_, line) => cells
            .map(({ status }, index) => {
            const text = (0,report_width/* pad */.eV)(lines[index]?.[line] ?? '', widths[index] ?? 1, columns[index]?.align);
            const own = status === undefined ? styles : [symbols/* looks */.d[status].colour];
            return own.length === 0 ? text : paint(text, ...own);
        })
            .join(gap)
            .trimEnd()).join('\n');
    };
    const head = layOut(titles.map((text) => ({ text })), 'bold');
    const rule = paint(widths.map((columnWidth) => '─'.repeat(columnWidth)).join(gap), 'dim');
    const rest = rows.length - shown.length;
    const more = rest === 0 ? [] : [paint(`… ${(0,numbers/* formatExact */.Bo)(rest)} more ${rest === 1 ? 'row is' : 'rows are'} in report.json`, 'dim')];
    return [head, rule, ...shown.map((cells) => layOut(cells)), ...more].join('\n');
}
function shownCell(cell) {
    if (typeof cell === 'string')
        return { text: (0,terminal/* escapeTerminal */.e)((0,visible/* cut */.Jj)(cell, cellLimit, '…')) };
    if ('code' in cell)
        return { text: (0,terminal/* escapeTerminal */.e)((0,visible/* cut */.Jj)(cell.code, cellLimit, '…')) };
    if ('spark' in cell)
        return { text: `${(0,pictures/* sparkText */.DP)(cell.spark)} ${(0,terminal/* escapeTerminal */.e)((0,visible/* cut */.Jj)(cell.text, cellLimit, '…'))}`.trim() };
    return { text: `${symbols/* looks */.d[cell.status].sign} ${cell.status}`, status: cell.status };
}
/** Column widths within `available`: the widest give way first, all down to the same width; `rigid` columns (statuses) stay whole. */
function shrink(natural, rigid, available) {
    const least = 4;
    let cap = Math.max(...natural, least);
    const widths = () => natural.map((width, index) => (rigid[index] ? width : Math.min(width, cap)));
    const total = () => widths().reduce((sum, width) => sum + width, 0);
    while (cap > least && total() > available)
        cap -= 1;
    let spare = available - total();
    return widths().map((width, index) => {
        if (width === natural[index] || spare <= 0)
            return width;
        spare -= 1;
        return width + 1;
    });
}

;// CONCATENATED MODULE: ./build/shared/report/annotations.js


const plural = { error: 'errors', warning: 'warnings', notice: 'notices' };
/**
 * The findings to show beside lines of files, worst level first, in the given order within a level. The runner shows ten of a level
 * and drops the rest in silence; so the last place of a level that has more says how many more there are.
 */
function selectAnnotations(findings, limitPerLevel = 10) {
    return symbols/* levels */.y.flatMap((level) => {
        const all = findings.filter((finding) => finding.level === level);
        if (all.length <= limitPerLevel)
            return all;
        const shown = all.slice(0, limitPerLevel - 1);
        const rest = all.length - shown.length;
        const more = {
            rule: 'more',
            level,
            title: `and ${(0,numbers/* formatExact */.Bo)(rest)} more ${plural[level]}`,
            message: `${(0,numbers/* formatExact */.Bo)(rest)} more ${plural[level]} are in the summary of this step and in report.json.`,
            identity: `more ${plural[level]}`,
        };
        return [...shown, more];
    });
}

;// CONCATENATED MODULE: ./build/shared/runtime/surface/annotations.js
/** Which findings and problems become annotations of the runner, and with which place. */




/** The runner keeps this many annotations of a level in one step and drops the rest in silence. */
const ANNOTATIONS_PER_LEVEL = 10;
/**
 * The worst findings that fit, worst first; the last one of a level that has more says how many more there are.
 *
 * @param room how many annotations of each level are still free, each at least 1
 */
function toAnnotations(findings, room, workspace) {
    const levels = ['error', 'warning', 'notice'];
    return levels
        .flatMap((level) => selectAnnotations(findings.filter((finding) => finding.level === level), room[level]))
        .map(({ level, title, message, location }) => {
        const place = location === undefined ? {} : placeInRepository(location, workspace);
        // A file outside of the repository cannot carry an annotation, so its name moves into the text.
        const text = location === undefined || 'file' in place ? message : `${location.file}: ${message}`;
        return {
            level,
            message: annotationMessage(text),
            properties: { title: annotationProperty(title), ...place },
        };
    });
}
/** A problem of the user's configuration as something to show beside its line. */
function problemToFinding(action, problem) {
    const { location, ...elsewhere } = problem;
    return {
        rule: `${action}/configuration`,
        level: 'error',
        title: `${action} cannot run`,
        message: (0,errors/* describeProblem */.BJ)(location === undefined ? problem : elsewhere),
        identity: problem.message,
        ...(location === undefined ? {} : { location }),
    };
}
function placeInRepository(location, workspace) {
    const inside = (0,external_node_path_.relative)(workspace, (0,external_node_path_.resolve)(workspace, location.file));
    if (inside === '' || inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside))
        return {};
    const { line, column, endLine, endColumn } = location;
    const file = annotationProperty(inside.split(external_node_path_.sep).join('/'));
    if (line === undefined)
        return { file };
    // GitHub refuses columns on an annotation of several lines.
    const columns = endLine === undefined || endLine === line;
    return {
        file,
        startLine: line,
        endLine: endLine ?? line,
        ...(columns && column !== undefined ? { startColumn: column, endColumn: endColumn ?? column } : {}),
    };
}

;// CONCATENATED MODULE: ./build/shared/runtime/surface/masks.js
/** What has to be hidden so that a secret is: the whole, and each of its lines, since logs are masked line by line. Longest first. */
function masksOf(secret) {
    const lines = secret.split(/[\r\n]+/).filter((line) => line.trim() !== '');
    return [...new Set([secret, ...lines])].sort((a, b) => b.length - a.length);
}

;// CONCATENATED MODULE: ./build/shared/runtime/surface/progress.js
/** Progress as text: what is shown of a task while it runs. */

/** An estimate before this much of the work is done, or this early, would only be noise. */
const SMALLEST_SHARE = 0.02;
const SHORTEST_SECONDS = 2;
/**
 * `scan flights.csv: 42 %, 1.3 M of 3 M rows, 92 MB of 219 MB, about 12 s left`; without a share: what is done and for how long.
 *
 * @param now milliseconds of the clock that gave `startedAt`
 */
function describeTask(task, now) {
    const seconds = (now - task.startedAt) / 1000;
    const { share } = task;
    const parts = [
        share === undefined ? undefined : `${Math.floor(share * 100)} %`,
        describeAmount(task.done.rows, task.total.rows, (rows) => (0,numbers/* formatCount */.B4)(rows), ' rows'),
        describeAmount(task.done.bytes, task.total.bytes, numbers/* formatBytes */.z3, ''),
        share !== undefined && share >= SMALLEST_SHARE && share < 1 && seconds >= SHORTEST_SECONDS
            ? `about ${(0,numbers/* formatSeconds */.Xo)((seconds * (1 - share)) / share)} left`
            : `running for ${(0,numbers/* formatSeconds */.Xo)(seconds)}`,
    ];
    return `${task.title}: ${parts.filter((part) => part !== undefined).join(', ')}`;
}
function describeAmount(done, total, format, unit) {
    if (done === undefined)
        return undefined;
    return total === undefined ? `${format(done)}${unit}` : `${format(done)} of ${format(total)}${unit}`;
}
/** Keeps the running tasks and shows them at a steady pace, however often they are updated. */
function createProgress(clock, display) {
    const running = new Set();
    let stop;
    const show = () => display.show([...running], clock.now());
    return {
        start(title, total = {}) {
            const task = { title, total, startedAt: clock.now(), share: undefined, done: {} };
            running.add(task);
            stop ??= clock.every(display.everyMilliseconds, show);
            return {
                update(share, done = task.done) {
                    task.share = share === undefined || Number.isNaN(share) ? undefined : Math.min(1, Math.max(0, share));
                    task.done = done;
                },
                end() {
                    running.delete(task);
                    if (running.size > 0 || stop === undefined)
                        return;
                    stop();
                    stop = undefined;
                    display.clear();
                },
            };
        },
    };
}

;// CONCATENATED MODULE: ./build/shared/runtime/surface/github.js






/** Columns of the log view before it scrolls. */
const LOG_WIDTH = 120;
const PROGRESS_EVERY = 5000;
/** Warnings of the log share the ten annotations of a step with the findings; more than these are plain lines. */
const LOGGED_WARNINGS = 3;
function createGithubSurface({ core, clock, workspace }) {
    const used = { error: 0, warning: 0, notice: 0 };
    const say = (text) => core.info(neutraliseText(text));
    const fail = (message) => {
        used.error += 1;
        core.error(annotationMessage(message));
    };
    const warn = (message) => {
        if (used.warning >= LOGGED_WARNINGS)
            return say(`warning: ${message}`);
        used.warning += 1;
        core.warning(annotationMessage(message));
    };
    const annotate = (findings, keptForFailure) => {
        const free = (level, kept) => Math.max(1, ANNOTATIONS_PER_LEVEL - used[level] - kept);
        const room = { error: free('error', keptForFailure), warning: free('warning', 0), notice: free('notice', 0) };
        for (const { level, message, properties } of toAnnotations(findings, room, workspace)) {
            used[level] += 1;
            core[level](message, { ...properties });
        }
    };
    const summarise = async (markdown) => {
        try {
            core.summary.addRaw(markdown);
            await core.summary.write();
        }
        catch (error) {
            warn(`the job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
        }
    };
    return {
        log: {
            debug: (message) => core.debug(neutraliseText(message)),
            info: say,
            warning: warn,
            async group(title, work) {
                core.startGroup(neutraliseLine(title));
                try {
                    return await work();
                }
                finally {
                    core.endGroup();
                }
            },
        },
        progress: createProgress(clock, {
            everyMilliseconds: PROGRESS_EVERY,
            show: (tasks, now) => {
                for (const task of tasks)
                    core.info(neutraliseLine(describeTask(task, now)));
            },
            clear: () => undefined,
        }),
        mask(secret) {
            for (const part of masksOf(secret))
                core.setSecret(part);
        },
        output: (name, value) => core.setOutput(name, value),
        async finish({ report, files, failure }) {
            await summarise(renderMarkdown(report));
            say(renderTerminal(report, { colour: false, width: LOG_WIDTH }));
            if (files.length > 0)
                say(['Written:', ...files.map((file) => `  ${file}`)].join('\n'));
            annotate(report.findings, failure === undefined ? 0 : 1);
            if (failure !== undefined)
                fail(failure);
        },
        async showProblems(action, problems) {
            await summarise(renderProblems(action, problems));
            say(renderProblemsTerminal(action, problems, { colour: false }));
            annotate(problems.map((problem) => problemToFinding(action, problem)), 0);
        },
    };
}

;// CONCATENATED MODULE: ./build/shared/runtime/surface/terminal.js
/** A terminal, a pipe, or the log of any other CI: plain readable lines, and a live bar where somebody watches. */







const LIVE_EVERY = 100;
const LINE_EVERY = 5000;
const BAR_WIDTH = 24;
const FINDINGS_PER_LEVEL = 10;
const ERASE_LINE = '\r\u001b[2K';
function createTerminalSurface(options) {
    const { stdout, stderr, clock, colour, width, live, debug } = options;
    const secrets = [];
    let barIsShown = false;
    const eraseBar = () => {
        if (barIsShown)
            stdout.write(ERASE_LINE);
        barIsShown = false;
    };
    const print = (writer, text) => {
        eraseBar();
        writer.write(`${redact(text, secrets)}\n`);
    };
    const say = (text) => print(stdout, (0,terminal/* escapeTerminalLines */.p)(text).join('\n'));
    const warn = (label, text) => print(stderr, `${label}: ${(0,terminal/* escapeTerminalLines */.p)(text).join('\n')}`);
    const drawBar = (tasks, now) => {
        const task = tasks.at(-1);
        if (task === undefined)
            return;
        const line = `${bar(task.share)} ${redact((0,terminal/* escapeTerminal */.e)(describeTask(task, now)), secrets)}`;
        // One column stays free: a full line would wrap, and only its last row could be erased.
        stdout.write(`${ERASE_LINE}${(0,report_width/* wrap */.LV)(line, width - 1)[0] ?? ''}`);
        barIsShown = true;
    };
    return {
        log: {
            debug: (message) => (debug ? warn('debug', message) : undefined),
            info: say,
            warning: (message) => warn('warning', message),
            async group(title, work) {
                say(title);
                return await work();
            },
        },
        progress: createProgress(clock, {
            everyMilliseconds: live ? LIVE_EVERY : LINE_EVERY,
            show: live ? drawBar : (tasks, now) => tasks.forEach((task) => void say(describeTask(task, now))),
            clear: eraseBar,
        }),
        mask: (secret) => void secrets.push(...masksOf(secret)),
        output: options.output,
        async finish({ report, files, failure }) {
            print(stdout, renderTerminal(report, { colour, width }));
            const findings = selectAnnotations(report.findings, FINDINGS_PER_LEVEL);
            if (findings.length > 0)
                print(stdout, `${findings.map(describeFinding).join('\n')}\n`);
            if (files.length > 0)
                print(stdout, ['Written:', ...files.map((file) => `  ${(0,terminal/* escapeTerminal */.e)(file)}`)].join('\n'));
            if (failure !== undefined)
                warn(report.action, failure);
        },
        async showProblems(action, problems) {
            print(stderr, renderProblemsTerminal(action, problems, { colour }).trimEnd());
        },
    };
}
function describeFinding({ level, title, message, location }) {
    const place = location === undefined ? '' : `${(0,errors/* placeOf */.$t)({ message, location })}  `;
    return ((0,terminal/* escapeTerminal */.e)(`${place}${level}: ${title}`) +
        (0,terminal/* escapeTerminalLines */.p)(message)
            .map((line) => `\n    ${line}`)
            .join(''));
}
function bar(share) {
    const filled = Math.round((share ?? 0) * BAR_WIDTH);
    return '━'.repeat(filled) + '─'.repeat(BAR_WIDTH - filled);
}
function redact(text, secrets) {
    return secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
}

;// CONCATENATED MODULE: ./build/shared/runtime/start.js
/** The process around an action: builds the real host, runs the action, and ends the process with its exit code. */











/**
 * Runs one action in this process and ends the process: 0 pass, 1 the gate failed, 2 it could not judge, 130 and 143 cancelled.
 *
 * @param load imports the action; done in here, so that a signal or an error while loading is handled as any other
 */
async function start(load) {
    // Until the run has come to an end of its own, the process must not end as if all were well.
    process.exitCode = ExitCode.cannotRun;
    const interruption = watchProcess();
    const code = await runInProcess(load, interruption).catch(sayLastWords);
    // What is still open (a connection, an engine's thread) must not keep a finished step alive; what is printed must arrive first.
    await Promise.all([process.stdout, process.stderr].map(flush));
    process.exit(code);
}
async function runInProcess(load, interruption) {
    const workspace = (0,external_node_path_.resolve)(process.env.GITHUB_WORKSPACE || process.cwd());
    const { surface, store } = await meet(workspace);
    const temporary = makeTemporaryFolder();
    const definition = await load().then(({ action }) => action, (error) => unloadable(error));
    return await runAction(definition, { environment: process.env, surface, store, workspace, temporary, ...interruption });
}
/** There is no surface to say it on. */
function sayLastWords(error) {
    const words = `internal error: ${error instanceof Error ? error.message : String(error)}`;
    process.stdout.write(process.env.GITHUB_ACTIONS === 'true' ? `::error::${neutraliseLine(words)}\n` : '');
    process.stderr.write(`${neutraliseText(tracesOf(error))}\n`);
    return ExitCode.cannotRun;
}
/** Stands for an action whose module cannot be imported, so that this too is told the usual way. */
function unloadable(error) {
    const run = () => Promise.reject(new Error('the action could not be loaded', { cause: error }));
    return { name: 'mlops-actions', inputs: {}, outputs: ['verdict'], run };
}
async function meet(workspace) {
    const { env, stdout, stderr } = process;
    // A reader that has gone away (`| head`) is no reason to fail.
    for (const stream of [stdout, stderr])
        stream.on('error', () => undefined);
    if (env.GITHUB_ACTIONS === 'true') {
        const core = await __webpack_require__.e(/* import() */ 421).then(__webpack_require__.bind(__webpack_require__, 6421));
        const store = {
            save: (name, text) => core.saveState(name, text),
            read: (name) => core.getState(name) || undefined,
        };
        return { surface: createGithubSurface({ core, clock: systemClock, workspace }), store };
    }
    const output = env.GITHUB_OUTPUT ? (await __webpack_require__.e(/* import() */ 421).then(__webpack_require__.bind(__webpack_require__, 6421))).setOutput : () => undefined;
    const live = stdout.isTTY === true;
    const surface = createTerminalSurface({
        stdout,
        stderr,
        clock: systemClock,
        colour: wantsColour(env, live),
        width: Math.min(live ? stdout.columns : 100, 160),
        live,
        debug: env.RUNNER_DEBUG === '1',
        output,
    });
    return { surface, store: memoryStore() };
}
/** As https://no-color.org and https://force-color.org have it: either variable decides when it is not empty. */
function wantsColour(env, isTerminal) {
    if (env.NO_COLOR)
        return false;
    return env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : isTerminal;
}
/** Removed with all it holds when the process ends, however it does. */
function makeTemporaryFolder() {
    const parent = process.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)();
    (0,external_node_fs_.mkdirSync)(parent, { recursive: true });
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(parent, 'mlops-'));
    process.once('exit', () => {
        try {
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        }
        catch {
            // A file that is still open on Windows stays; the runner empties its folder itself.
        }
    });
    return folder;
}
function flush(stream) {
    return new Promise((resolve) => void stream.write('', () => resolve()));
}


/***/ })

};
