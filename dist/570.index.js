export const id = 570;
export const ids = [570];
export const modules = {

/***/ 3570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cli: () => (/* binding */ cli)
});

// UNUSED EXPORTS: run

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./build/shared/escape/terminal.js
var terminal = __webpack_require__(5576);
// EXTERNAL MODULE: ./build/shared/runtime/nearest.js
var runtime_nearest = __webpack_require__(9765);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 14 modules
var schemas = __webpack_require__(5586);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var errors = __webpack_require__(7428);
;// CONCATENATED MODULE: ./build/shared/cli/action-metadata.js
/** What an action.yml says, read once for the local front end, the documentation and the tests. */




const sentence = schemas/* string */.YjP().trim().min(1);
const action_metadata_name = schemas/* string */.YjP().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is not kebab-case');
const schema = schemas/* strictObject */.rej({
    name: sentence,
    description: sentence,
    author: sentence.optional(),
    branding: schemas/* strictObject */.rej({ icon: sentence, color: sentence }).optional(),
    inputs: schemas/* record */.g1P(action_metadata_name, schemas/* strictObject */.rej({
        description: sentence,
        required: schemas/* boolean */.zMY().default(false),
        default: schemas/* string */.YjP().optional(),
        deprecationMessage: sentence.optional(),
    }))
        .default({}),
    outputs: schemas/* record */.g1P(action_metadata_name, schemas/* strictObject */.rej({ description: sentence })).default({}),
    runs: schemas/* strictObject */.rej({ using: sentence, main: sentence, post: sentence.optional(), 'post-if': sentence.optional() }),
});
/**
 * @param folder name of the action's folder
 * @throws Error that names the file and every place that is not as GitHub and this project want it
 */
function parseActionMetadata(folder, text) {
    const result = schema.safeParse((0,dist/* parse */.qg)(text));
    if (!result.success)
        throw new Error(`actions/${folder}/action.yml is not valid:\n${errors/* prettifyError */.S1(result.error)}`);
    const { name: title, description, inputs, outputs, runs, branding } = result.data;
    return {
        name: folder,
        title,
        description,
        inputs: Object.entries(inputs).map(([input, fields]) => ({
            name: input,
            description: fields.description,
            required: fields.required,
            default: fields.default,
        })),
        outputs: Object.entries(outputs).map(([output, fields]) => ({ name: output, description: fields.description })),
        runs: { using: runs.using, main: runs.main, post: runs.post },
        branding,
    };
}
/** Every action below `root`, sorted by name: each folder of `actions/` that holds an action.yml. */
function readActions(root) {
    const actions = (0,external_node_path_.join)(root, 'actions');
    return (0,external_node_fs_.readdirSync)(actions)
        .filter((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(actions, folder, 'action.yml')))
        .sort()
        .map((folder) => parseActionMetadata(folder, (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(actions, folder, 'action.yml'), 'utf8')));
}

;// CONCATENATED MODULE: ./build/shared/cli/command-line.js
/** Flags of the command line to inputs of an action. Pure: what the flags are comes from the action's metadata. */

/** An input that is either true or false can be given as a bare flag. */
function isSwitch(input) {
    return input.default === 'true' || input.default === 'false';
}
/**
 * Reads `--name value`, `--name=value`, and for switches `--name` and `--no-name`. A flag given again adds a line, which is how the
 * inputs of the actions write lists; a switch given again is set again.
 */
function parseFlags(argv, action) {
    const flags = new Map(action.inputs.map((input) => [`--${input.name}`, input]));
    const inputs = new Map();
    const problems = [];
    let help = false;
    const rest = [...argv];
    for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
        if (argument === '--help' || argument === '-h') {
            help = true;
            continue;
        }
        if (!argument.startsWith('--')) {
            problems.push(`"${argument}" belongs to no flag. Every input has one, for example ${example(action)}.`);
            continue;
        }
        const equals = argument.indexOf('=');
        const flag = equals < 0 ? argument : argument.slice(0, equals);
        const attached = equals < 0 ? undefined : argument.slice(equals + 1);
        const input = flags.get(flag);
        const negated = input === undefined ? flags.get(flag.replace(/^--no-/, '--')) : undefined;
        if (input !== undefined && isSwitch(input)) {
            inputs.set(input.name, attached ?? (rest[0] === 'true' || rest[0] === 'false' ? rest.shift() : undefined) ?? 'true');
        }
        else if (input !== undefined) {
            const value = attached ?? (rest[0]?.startsWith('--') ? undefined : rest.shift());
            if (value === undefined) {
                problems.push(`${flag} needs a value: ${flag} VALUE, or ${flag}=VALUE when the value begins with --.`);
            }
            else {
                const given = inputs.get(input.name);
                inputs.set(input.name, given === undefined ? value : `${given}\n${value}`);
            }
        }
        else if (negated !== undefined && isSwitch(negated) && attached === undefined) {
            inputs.set(negated.name, 'false');
        }
        else {
            problems.push(unknownFlag(flag, action));
            // What follows would be the flag's value; it is not to be reported as a second problem.
            if (attached === undefined && rest[0] !== undefined && !rest[0].startsWith('-'))
                rest.shift();
        }
    }
    return { help, inputs, problems };
}
function unknownFlag(flag, action) {
    const known = action.inputs.flatMap((input) => [`--${input.name}`, ...(isSwitch(input) ? [`--no-${input.name}`] : [])]);
    const nearest = (0,runtime_nearest/* nearestMatch */.G)(flag, [...known, '--help']);
    const hint = nearest === undefined ? `mlops-actions ${action.name} --help lists all flags.` : `Did you mean "${nearest}"?`;
    return `unknown flag "${flag}" of ${action.name}. ${hint}`;
}
function example(action) {
    return `--${action.inputs[0]?.name ?? 'help'}${action.inputs[0] === undefined ? '' : ' VALUE'}`;
}

// EXTERNAL MODULE: ./build/shared/report/width.js
var width = __webpack_require__(219);
;// CONCATENATED MODULE: ./build/shared/cli/help.js


const help_width = 100;
/** What the tool is, and its actions. */
function generalHelp(actions) {
    return [
        'Usage: mlops-actions ACTION [flags]',
        '',
        'Runs one of the actions here as it would run on GitHub. Exit code: 0 pass, 1 fail, 2 cannot run.',
        '',
        'Actions:',
        ...twoColumns(actions.map(({ name, description }) => [name, description])),
        '',
        'mlops-actions ACTION --help lists the flags of an action; mlops-actions --version prints the version.',
        '',
    ].join('\n');
}
/** The flags of one action: its inputs. */
function actionHelp(action) {
    const required = action.inputs.filter((input) => input.required).map((input) => ` --${input.name} VALUE`);
    return [
        `Usage: mlops-actions ${action.name}${required.join('')} [flags]`,
        '',
        ...(0,width/* wrap */.LV)(oneLine(action.description), help_width),
        '',
        'Flags:',
        ...twoColumns(action.inputs.map((input) => [flagOf(input), `${oneLine(input.description)}${noteOf(input)}`])),
        '',
        'A flag given again adds a line to a list. Exit code: 0 pass, 1 fail, 2 cannot run.',
        '',
    ].join('\n');
}
function flagOf(input) {
    return isSwitch(input) ? `--[no-]${input.name}` : `--${input.name} VALUE`;
}
function noteOf(input) {
    if (input.required)
        return ' (required)';
    return input.default === undefined || input.default === '' || isExpression(input.default)
        ? ''
        : ` (default: ${oneLine(input.default)})`;
}
/** A default that only GitHub can work out. */
function isExpression(text) {
    return text.includes('${{');
}
function oneLine(text) {
    return text.trim().replace(/\s+/g, ' ');
}
function twoColumns(rows) {
    const first = Math.max(...rows.map(([name]) => name.length));
    return rows.flatMap(([name, description]) => (0,width/* wrap */.LV)(oneLine(description), help_width - first - 4).map((line, index) => `  ${(0,width/* pad */.eV)(index === 0 ? name : '', first)}  ${line}`));
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/shared/cli/launch.js

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * Runs a script on this Node with the terminal of this process, and passes signals on.
 *
 * @returns its exit code when that is 0, 1 or 2, else 2: it could not be started, was killed, or broke
 */
function launch(script, environment) {
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)(process.execPath, [script], { stdio: 'inherit', env: environment });
        const handlers = forwarded.map((signal) => {
            // A terminal sends Ctrl-C to both processes; a second one from here would look like impatience.
            const handler = () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
            process.on(signal, handler);
            return () => process.off(signal, handler);
        });
        const finish = (code) => {
            for (const remove of handlers)
                remove();
            resolve(code);
        };
        child.once('error', () => finish(2));
        child.once('close', (code) => finish(code === 0 || code === 1 ? code : 2));
    });
}

;// CONCATENATED MODULE: ./build/shared/cli/main.js
/** The local front end: `mlops-actions ACTION --flags` runs the bundle of an action as the runner would. */









/** @returns the exit code: 0 pass, 1 fail, 2 cannot run */
function cli(argv) {
    return run(argv, {
        root: packageRoot((0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url))),
        environment: process.env,
        out: (text) => process.stdout.write(text),
        error: (text) => process.stderr.write(text),
        launch: launch,
    });
}
/** As {@link cli}, with everything it touches passed in. */
async function run(argv, { root, environment, out, error, launch }) {
    const refuse = (sentences) => {
        error(sentences.map((sentence) => `mlops-actions: ${(0,terminal/* escapeTerminal */.e)(sentence)}\n`).join(''));
        return 2;
    };
    const [first, ...rest] = argv;
    const actions = readActions(root);
    if (first === undefined) {
        error(generalHelp(actions));
        return 2;
    }
    if (first === '--help' || first === '-h' || first === 'help') {
        out(generalHelp(actions));
        return 0;
    }
    if (first === '--version' || first === '-v') {
        out(`${versionOf(root)}\n`);
        return 0;
    }
    const action = actions.find(({ name }) => name === first);
    if (action === undefined)
        return refuse([unknownAction(first, actions)]);
    const { help, inputs, problems } = parseFlags(rest, action);
    if (help) {
        out(actionHelp(action));
        return 0;
    }
    if (problems.length > 0)
        return refuse(problems);
    const script = (0,external_node_path_.join)(root, 'dist', `${action.name}.js`);
    if (!(0,external_node_fs_.existsSync)(script))
        return refuse([`the bundle ${script} is missing. In a clone of the repository, npm run build makes it.`]);
    return launch(script, actionEnvironment(action, inputs, environment));
}
/**
 * The environment of the action: that of this process, and one variable for each input that was given or has a default. Inputs come
 * from the command line alone, so variables that only look like inputs are left out, and so are defaults that only GitHub can fill in.
 */
function actionEnvironment(action, inputs, environment) {
    const variables = Object.entries(environment).filter(([name]) => !name.toUpperCase().startsWith('INPUT_'));
    for (const { name, default: plain } of action.inputs) {
        const value = inputs.get(name) ?? (plain === undefined || isExpression(plain) ? undefined : plain);
        if (value !== undefined)
            variables.push([`INPUT_${name.toUpperCase()}`, value]);
    }
    return Object.fromEntries(variables);
}
function unknownAction(name, actions) {
    const known = actions.map((action) => action.name);
    const nearest = (0,runtime_nearest/* nearestMatch */.G)(name, known);
    return `unknown action "${name}". ${nearest === undefined ? `Known actions: ${known.join(', ')}` : `Did you mean "${nearest}"?`}`;
}
function versionOf(root) {
    return JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, 'package.json'), 'utf8')).version;
}
/** The folder above this file that holds actions/ and package.json: this file is in shared/cli/ here and in dist/ when bundled. */
function packageRoot(folder) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'actions')) && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'package.json')))
        return folder;
    const parent = (0,external_node_path_.dirname)(folder);
    if (parent === folder)
        throw new Error('the folder actions/ is not beside dist/: install the package again');
    return packageRoot(parent);
}


/***/ }),

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
