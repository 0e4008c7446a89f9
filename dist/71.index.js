export const id = 71;
export const ids = [71];
export const modules = {

/***/ 8071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openFiles: () => (/* binding */ openFiles)
});

// EXTERNAL MODULE: ./build/shared/data/dialects/standard.js
var standard = __webpack_require__(8620);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/shared/data/text/bytes.js
/** The text of a data file as UTF-8 bytes, whatever it is compressed with and encoded in: the stream that the engine's offsets count in. */




/** The file cannot be read to its end: the reason is one line for people. */
class UnreadableError extends Error {
    name = 'UnreadableError';
}
const PIECE = 1 << 20;
/**
 * Pieces of the file, decompressed and in UTF-8; a byte order mark is left in. Bytes that are already UTF-8 are passed on unchecked.
 *
 * @throws UnreadableError when the disk or the compression says no, also in the middle of the stream
 */
async function* readText(file, encoding = 'utf-8') {
    const decoder = encoding === 'utf-8' ? undefined : new external_node_string_decoder_.StringDecoder(encoding === 'utf-16' ? 'utf16le' : 'latin1');
    for await (const piece of readBytes(file))
        yield decoder ? Buffer.from(decoder.write(piece), 'utf8') : piece;
    const rest = decoder?.end();
    if (rest)
        yield Buffer.from(rest, 'utf8');
}
async function* readBytes(file) {
    const decompress = decompressors[file.compression]?.();
    const raw = (0,external_node_fs_.createReadStream)(file.absolute, { highWaterMark: PIECE });
    // The pipeline hands errors on to its last stream and closes both when the reader leaves early.
    const stream = decompress ? (0,external_node_stream_.pipeline)(raw, decompress, () => undefined) : raw;
    try {
        for await (const piece of stream)
            yield piece;
    }
    catch (error) {
        throw new UnreadableError(reasonOf(error, file.compression), { cause: error });
    }
    finally {
        raw.destroy();
    }
}
const decompressors = {
    none: undefined,
    gzip: () => external_node_zlib_.createGunzip({ chunkSize: PIECE }),
    zstd: () => {
        if (typeof external_node_zlib_.createZstdDecompress === 'function')
            return external_node_zlib_.createZstdDecompress({ chunkSize: PIECE });
        throw new UnreadableError(`Node ${process.versions.node} cannot read zstd. Use Node 22.15 or newer.`);
    },
};
function reasonOf(error, compression) {
    const { code, message } = error;
    if (code === 'Z_BUF_ERROR' || code === 'ERR_TRAILING_JUNK_AFTER_STREAM_END')
        return `the ${compression} data ends too early`;
    if (code?.startsWith('Z_') || code?.startsWith('ZSTD_'))
        return `the ${compression} data is damaged: ${message}`;
    return message;
}

;// CONCATENATED MODULE: ./build/shared/data/text/compressed.js
/** Whether a compressed file is whole: the engine's readers take a shortened file, and a gzip file with a wrong checksum, without a word. */


/**
 * gzip is unpacked to its end, which checks length and checksum of every member. zstd is walked over block by block without unpacking, since
 * its reader notices damage, but not a missing end.
 *
 * @returns what is wrong, as one sentence without the file's name; undefined when the file is whole or not compressed
 */
async function findDamage(file, signal) {
    try {
        if (file.compression === 'gzip')
            for await (const _ of readText(file))
                signal?.throwIfAborted();
        if (file.compression === 'zstd')
            return await zstdDamage(file.absolute);
        return undefined;
    }
    catch (error) {
        if (error instanceof UnreadableError)
            return `It cannot be read: ${error.message}.`;
        throw error;
    }
}
const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
async function zstdDamage(path) {
    const file = await (0,promises_.open)(path).catch((error) => {
        throw new UnreadableError(error.message, { cause: error });
    });
    try {
        const { size } = await file.stat();
        let at = 0;
        if (size === 0)
            return 'It is empty, which is no zstd data.';
        while (at < size) {
            const next = await frameEnd(file, at);
            if (next === undefined)
                return `It is not zstd data at byte ${at}.`;
            if (next > size)
                return 'It cannot be read: the zstd data ends too early.';
            at = next;
        }
        return undefined;
    }
    finally {
        await file.close();
    }
}
/** @returns undefined when no frame begins here; a value beyond the file's end when the frame is cut off. Layout: RFC 8878, section 3.1. */
async function frameEnd(file, start) {
    const head = await bytesAt(file, start, 8);
    const magic = head.readUInt32LE(0);
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE)
        return start + 8 + head.readUInt32LE(4);
    if (magic !== FRAME)
        return undefined;
    const descriptor = head.readUInt8(4);
    const isSingleSegment = (descriptor >> 5) & 1;
    const hasChecksum = (descriptor >> 2) & 1;
    const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
    const sizeBytes = [isSingleSegment, 2, 4, 8][descriptor >> 6] ?? 0;
    let at = start + 5 + (isSingleSegment ? 0 : 1) + dictionaryBytes + sizeBytes;
    for (;;) {
        const block = await bytesAt(file, at, 3, 0xff);
        const header = block.readUIntLE(0, 3);
        const isLast = header & 1;
        const type = (header >> 1) & 3;
        // One byte repeated; any other block holds as many bytes as it says.
        at += 3 + (type === 1 ? 1 : header >> 3);
        if (block.readUIntLE(0, 3) === 0xffffff)
            return Number.POSITIVE_INFINITY;
        if (isLast)
            return at + (hasChecksum ? 4 : 0);
    }
}
/** What the file does not have is filled up with `filling`. */
async function bytesAt(file, position, length, filling = 0) {
    const buffer = Buffer.alloc(length, filling);
    await file.read(buffer, 0, length, position);
    return buffer;
}

;// CONCATENATED MODULE: ./build/shared/data/text/csv-record.js
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
/**
 * @param bytes    UTF-8 text from the first byte of the record on
 * @param complete the file ends with these bytes
 */
function firstRecord(bytes, dialect, complete) {
    const delimiter = Buffer.from(dialect.delimiter);
    const quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
    const escapes = dialect.escape === '' ? quote : dialect.escape.charCodeAt(0);
    const isDelimiter = (at) => bytes[at] === delimiter[0] && bytes.subarray(at, at + delimiter.length).equals(delimiter);
    const fields = [];
    let line = 1;
    let at = 0;
    for (;;) {
        let start = at;
        if (quote >= 0)
            while (bytes[start] === SPACE)
                start++;
        let field;
        let behindQuote = 0;
        if (quote >= 0 && bytes[start] === quote) {
            const opened = line;
            const quoted = quotedField(bytes, start + 1, quote, escapes);
            if (quoted === undefined)
                return complete ? { kind: 'unterminated', line: opened } : { kind: 'incomplete' };
            field = quoted.content;
            line += lineEnds(field);
            at = quoted.end;
            while (bytes[at] === SPACE)
                at++;
            behindQuote = opened;
        }
        else {
            start = at;
            while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR && !isDelimiter(at))
                at++;
            field = bytes.subarray(start, at);
        }
        // The last byte may be the first half of \r\n, of a delimiter, or of a doubled quote.
        if (!complete && at + Math.max(delimiter.length, 2) > bytes.length)
            return { kind: 'incomplete' };
        fields.push(field);
        if (isDelimiter(at)) {
            at += delimiter.length;
            continue;
        }
        if (behindQuote > 0 && at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) {
            return { kind: 'after quote', line: behindQuote, field: fields.length };
        }
        return { kind: 'record', fields, lines: line, newline: newlineAt(bytes, at) };
    }
}
/** @param from the byte behind the opening quote */
function quotedField(bytes, from, quote, escapes) {
    const parts = [];
    let start = from;
    for (let at = from; at < bytes.length; at++) {
        const escaped = bytes[at] === escapes && (bytes[at + 1] === quote || (escapes !== quote && bytes[at + 1] === escapes));
        if (escaped) {
            parts.push(bytes.subarray(start, at));
            start = at + 1;
            at++;
        }
        else if (bytes[at] === quote) {
            parts.push(bytes.subarray(start, at));
            return { content: parts.length === 1 ? parts[0] : Buffer.concat(parts), end: at + 1 };
        }
    }
    return undefined;
}
function lineEnds(content) {
    let count = 0;
    for (let at = 0; at < content.length; at++) {
        if (content[at] === LF || (content[at] === CR && content[at + 1] !== LF))
            count++;
    }
    return count;
}
function newlineAt(bytes, at) {
    if (bytes[at] === LF)
        return '\n';
    if (bytes[at] === CR)
        return bytes[at + 1] === LF ? '\r\n' : '\r';
    return undefined;
}

;// CONCATENATED MODULE: ./build/shared/data/text/csv-header.js
/** The names in the first record of a CSV file, read by us: the engine takes columns by position and never compares names. */


const LONGEST = 16 << 20;
const USUAL_DELIMITERS = [',', ';', '\t', '|'];
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
/**
 * Reads no more than the header and one piece of the stream. Everything that is wrong with the file is in the answer; nothing is thrown
 * but defects.
 *
 * @param longest most bytes that the header may take
 */
async function readCsvHeader(file, dialect, longest = LONGEST) {
    let bytes = Buffer.alloc(0);
    let tried = -1;
    try {
        for await (const piece of readText(file, dialect.encoding)) {
            bytes = bytes.length === 0 ? piece : Buffer.concat([bytes, piece]);
            // Looking again only after the bytes have doubled keeps a long header linear.
            if (bytes.length < tried * 2)
                continue;
            tried = bytes.length;
            const header = headerOf(bytes, dialect, false);
            if (header)
                return header;
            if (bytes.length > longest)
                return tooLong(longest);
        }
    }
    catch (error) {
        if (error instanceof UnreadableError)
            return { kind: 'unreadable', message: `It cannot be read: ${error.message}.` };
        throw error;
    }
    return headerOf(bytes, dialect, true) ?? { kind: 'empty' };
}
function headerOf(bytes, dialect, complete) {
    const foreign = foreignEncoding(bytes, dialect);
    if (foreign)
        return foreign;
    const bom = bytes.subarray(0, BOM.length).equals(BOM);
    const { at, blankLines } = afterBlankLines(bytes, bom ? BOM.length : 0);
    if (at >= bytes.length)
        return complete ? { kind: 'empty' } : undefined;
    const record = firstRecord(bytes.subarray(at), dialect, complete);
    if (record.kind === 'incomplete')
        return undefined;
    if (record.kind !== 'record')
        return problemOf(record, blankLines);
    const names = [];
    for (const [index, field] of record.fields.entries()) {
        const name = decode(field);
        if (name === undefined)
            return invalidName(index + 1, blankLines + 1);
        names.push(name);
    }
    const otherDelimiter = names.length === 1 ? USUAL_DELIMITERS.find((usual) => names[0]?.includes(usual)) : undefined;
    return {
        kind: 'header',
        names,
        blankLines,
        headerLines: record.lines,
        newline: record.newline,
        bom,
        duplicates: duplicatesOf(names),
        unnamed: names.flatMap((name, index) => (name === '' ? [index + 1] : [])),
        ...(otherDelimiter === undefined ? {} : { otherDelimiter }),
    };
}
function afterBlankLines(bytes, from) {
    let at = from;
    let blankLines = 0;
    for (;;) {
        const newline = newlineAt(bytes, at);
        if (newline === undefined)
            return { at, blankLines };
        at += newline.length;
        blankLines++;
    }
}
function foreignEncoding(bytes, { encoding }) {
    // Read as UTF-16, a big-endian byte order mark becomes U+FFFE.
    const bigEndian = encoding === 'utf-16' ? bytes.subarray(0, 3).toString('utf8') === '\ufffe' : bytes[0] === 0xfe && bytes[1] === 0xff;
    if (bigEndian && encoding !== 'latin-1') {
        return {
            kind: 'encoding',
            line: 1,
            message: 'It begins with the byte order mark of big-endian UTF-16, which the engine cannot read.',
            hint: 'Write the file in UTF-8.',
        };
    }
    if (encoding === 'utf-8' && bytes[0] === 0xff && bytes[1] === 0xfe) {
        return {
            kind: 'encoding',
            line: 1,
            message: 'It begins with the byte order mark of UTF-16, but is to be read as UTF-8.',
            hint: 'Give the encoding utf-16, or write the file in UTF-8.',
        };
    }
    return undefined;
}
function problemOf(record, blankLines) {
    const line = record.line + blankLines;
    return record.kind === 'unterminated'
        ? {
            kind: 'unterminated quote',
            line,
            message: 'A quoted name in the header has no closing quote.',
            hint: 'Close the quote, or give the quote character that the file uses.',
        }
        : {
            kind: 'text after quote',
            line,
            message: `Name ${record.field} of the header goes on behind its closing quote.`,
            hint: 'Double the quotes that belong to the name, or give the escape character that the file uses.',
        };
}
function invalidName(position, line) {
    return {
        kind: 'encoding',
        line,
        message: `Name ${position} of the header is not valid UTF-8.`,
        hint: 'Give the encoding of the file (latin-1, utf-16), or write it in UTF-8.',
    };
}
function tooLong(longest) {
    const size = longest >= 1 << 20 ? `${Math.floor(longest / (1 << 20))} MiB` : `${longest} bytes`;
    return {
        kind: 'too long',
        line: 1,
        message: `The header has no end within ${size}.`,
        hint: 'Look for a quote that is never closed, and check that the file is CSV.',
    };
}
function duplicatesOf(names) {
    const first = new Map();
    const duplicates = new Set();
    for (const name of names) {
        const key = name.toLowerCase();
        const known = first.get(key);
        if (known === undefined)
            first.set(key, name);
        else if (name !== '')
            duplicates.add(known);
    }
    return [...duplicates];
}
function decode(field) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(field);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/shared/data/text/line-ends.js
/** Where a file changes its line ends: the engine refuses such a file without saying where. */

const line_ends_LF = 0x0a;
const line_ends_CR = 0x0d;
/**
 * The first record end that differs from the end of the header; line ends inside quotes may differ.
 *
 * @returns undefined when all are equal
 * @throws UnreadableError, or the signal's reason
 */
async function findMixedLineEnds(file, dialect, signal) {
    const quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
    const escapes = dialect.escape === '' ? quote : dialect.escape.charCodeAt(0);
    const lastOfDelimiter = dialect.delimiter.charCodeAt(dialect.delimiter.length - 1);
    let line = 1;
    let first;
    let fieldStart = true;
    let quoted = false;
    let escaped = false;
    let pendingCr = false;
    const differs = (found) => {
        first ??= found;
        return first === found ? undefined : { line, first, found };
    };
    for await (const bytes of readText(file, dialect.encoding)) {
        signal?.throwIfAborted();
        for (const byte of bytes) {
            if (pendingCr) {
                pendingCr = false;
                const mixed = quoted ? undefined : differs(byte === line_ends_LF ? '\r\n' : '\r');
                if (mixed)
                    return mixed;
                if (byte === line_ends_LF || first === '\r')
                    line++;
                fieldStart = !quoted;
                if (byte === line_ends_LF)
                    continue;
            }
            if (byte === line_ends_CR) {
                pendingCr = true;
            }
            else if (byte === line_ends_LF) {
                const mixed = quoted ? undefined : differs('\n');
                if (mixed)
                    return mixed;
                if (first !== '\r')
                    line++;
                fieldStart = !quoted;
            }
            else if (quoted) {
                // A doubled quote closes and opens again: the second one follows a quote that stands at the beginning of a field.
                if (escaped)
                    escaped = false;
                else if (byte === escapes && escapes !== quote)
                    escaped = true;
                else if (byte === quote) {
                    quoted = false;
                    fieldStart = escapes === quote;
                }
            }
            else if (byte === quote && fieldStart) {
                quoted = true;
            }
            else {
                fieldStart = byte === lastOfDelimiter;
            }
        }
    }
    return undefined;
}
const names = { '\n': 'LF', '\r\n': 'CR LF', '\r': 'CR' };
/** @param measure the line that the others are compared with */
function describeMixedLineEnds({ found, first }, measure) {
    return `the line ends with ${names[found]}, ${measure} with ${names[first]}: one file has one kind of line end`;
}

;// CONCATENATED MODULE: ./build/shared/data/text/records.js
/** Walks over the records of a CSV file the way the engine's strict reader cuts them, fast enough to be run after a scan. */

/** A record longer than this is a quote without an end: nothing behind it can be told apart. */
const records_LONGEST = 64 << 20;
const records_CR = 0x0d;
/**
 * Visits the records in order. A quote opens a field only directly behind a delimiter or at the beginning of a record; line ends inside quotes
 * belong to the field.
 *
 * @throws UnreadableError, or the signal's reason
 */
async function scanRecords(file, dialect, end, visit, signal) {
    const scanner = new RecordScanner(dialect, end, visit);
    let rest = Buffer.alloc(0);
    let first = true;
    for await (const piece of readText(file, dialect.encoding)) {
        signal?.throwIfAborted();
        const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
        const from = first && bytes.subarray(0, 3).equals(records_BOM) ? records_BOM.length : 0;
        first = false;
        const done = scanner.scan(bytes, from);
        if (scanner.stopped)
            return;
        rest = bytes.subarray(done);
        if (rest.length > records_LONGEST)
            break;
    }
    if (rest.length > 0)
        scanner.scanLast(rest);
}
const records_BOM = Buffer.from([0xef, 0xbb, 0xbf]);
class RecordScanner {
    stopped = false;
    #visit;
    #end;
    #quote;
    #escapes;
    #delimiter;
    #number = 1;
    #line = 1;
    constructor(dialect, end, visit) {
        this.#visit = visit;
        this.#end = end.charCodeAt(0);
        this.#quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
        this.#escapes = dialect.escape === '' ? this.#quote : dialect.escape.charCodeAt(0);
        this.#delimiter = Buffer.from(dialect.delimiter);
    }
    /** @returns where the first record begins that is not complete in `bytes` */
    scan(bytes, from) {
        let start = from;
        let quote = this.#quote < 0 ? -1 : bytes.indexOf(this.#quote, start);
        for (;;) {
            let end = bytes.indexOf(this.#end, start);
            let lines = 1;
            while (quote !== -1 && quote < end) {
                if (this.#opens(bytes, quote, start)) {
                    const close = this.#closing(bytes, quote + 1);
                    if (close === -1)
                        return start;
                    while (end !== -1 && end < close) {
                        lines++;
                        end = bytes.indexOf(this.#end, end + 1);
                    }
                    quote = close;
                }
                quote = bytes.indexOf(this.#quote, quote + 1);
            }
            if (end === -1)
                return start;
            const empty = end === start || (end === start + 1 && bytes[start] === records_CR);
            this.stopped = this.#visit(this.#number, this.#line, empty);
            this.#number++;
            this.#line += lines;
            start = end + 1;
            if (this.stopped)
                return start;
        }
    }
    /** The record at the end of the file, or one whose quote has no end. */
    scanLast(bytes) {
        const closed = Buffer.concat([bytes, Buffer.from([this.#end])]);
        const done = this.scan(closed, 0);
        if (!this.stopped && done < closed.length)
            this.stopped = this.#visit(this.#number, this.#line, false);
    }
    #opens(bytes, quote, start) {
        if (quote === start)
            return true;
        const before = quote - this.#delimiter.length;
        if (before < start || bytes[before] !== this.#delimiter[0])
            return false;
        return this.#delimiter.length === 1 || bytes.subarray(before, quote).equals(this.#delimiter);
    }
    #closing(bytes, from) {
        for (let at = from;; at++) {
            at = bytes.indexOf(this.#quote, at);
            if (at === -1)
                return -1;
            if (this.#escapes === this.#quote) {
                if (bytes[at + 1] !== this.#quote)
                    return at;
                at++;
            }
            else {
                let escapes = 0;
                while (at - 1 - escapes >= from && bytes[at - 1 - escapes] === this.#escapes)
                    escapes++;
                if (escapes % 2 === 0)
                    return at;
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/shared/data/text/record-lines.js

/**
 * Physical lines on which rows begin.
 *
 * @param rows     row numbers, from 1, as `row_number() over ()` counts them within this file: without the records that the reader rejected
 * @param rejected `line` of every rejected record of this file (the reader's count, see `locateReaderLines`)
 * @returns row number → line, both from 1; rows that the file does not have are absent
 */
async function locateRecords(file, layout, rows, { rejected = new Set(), signal } = {}) {
    const header = layout.blankLines + 1;
    let row = 0;
    return locate(file, layout, rows, signal, (number, empty) => {
        if (number > header && !(empty && layout.columns > 1) && !rejected.has(number))
            return ++row;
        return undefined;
    });
}
/**
 * Physical lines of what the reader calls lines in `reject_errors.line`: records counted from 1, the header and empty lines included, line ends
 * inside quotes not.
 *
 * @returns the reader's line → physical line
 */
async function locateReaderLines(file, layout, lines, { signal } = {}) {
    return locate(file, layout, lines, signal, (number) => number);
}
async function locate(file, layout, wanted, signal, countOf) {
    const sorted = [...new Set(wanted)].sort((a, b) => a - b);
    const found = new Map();
    if (sorted.length === 0)
        return found;
    let next = 0;
    const end = layout.newline === '\r' ? '\r' : '\n';
    const visit = (number, line, empty) => {
        const count = countOf(number, empty);
        if (count === undefined || count !== sorted[next])
            return false;
        found.set(count, line);
        next++;
        return next === sorted.length;
    };
    await scanRecords(file, layout.dialect, end, visit, signal);
    return found;
}

;// CONCATENATED MODULE: ./build/shared/data/duckdb/tables/columns.js
/** Columns of several files brought together under one set of names. */

/** Puts files with the same columns together, in the order of the first of each. */
function groupsOf(singles, sameReading) {
    const groups = [];
    for (const single of singles) {
        const at = groups.findIndex((group) => sameColumns(group.columns, single.columns) && sameReading(group, single));
        const group = groups[at];
        if (group)
            groups[at] = { ...group, files: [...group.files, ...single.files] };
        else
            groups.push(single);
    }
    return groups;
}
function sameColumns(a, b) {
    return (a.length === b.length &&
        a.every((column, index) => column.name === b[index]?.name && column.engineType === b[index].engineType));
}
/** One defect for each file whose columns are not those of the first: another order alone is none. */
function columnDefects(singles) {
    const [first, ...others] = singles;
    if (!first)
        return [];
    return others.flatMap((other) => {
        const lacking = first.columns.filter((column) => !other.columns.some((each) => each.name === column.name));
        const surplus = other.columns.filter((column) => !first.columns.some((each) => each.name === column.name));
        const retyped = other.columns.filter((column) => first.columns.some((each) => each.name === column.name && each.engineType !== column.engineType));
        const differences = [
            ...(lacking.length > 0 ? [`has no ${listed(lacking)}`] : []),
            ...(surplus.length > 0 ? [`has also ${listed(surplus)}`] : []),
            ...retyped.map((column) => `stores "${column.name}" as ${column.engineType}`),
        ];
        const path = other.files[0]?.path ?? '';
        const message = `it ${differences.join(' and ')}, unlike ${first.files[0]?.path}`;
        return differences.length === 0 ? [] : [{ kind: 'columns differ', file: path, message }];
    });
}
function listed(columns) {
    return columns.map((column) => `"${column.name}"`).join(', ');
}
/** A FROM item with the columns of the table out of a group that may have them in another order, or not at all. */
function alignedTo(columns, group, from, before = []) {
    const same = sameColumns(columns, group.columns);
    if (same && before.length === 0)
        return from;
    const selected = columns.map((column) => {
        const name = (0,standard/* doubleQuoted */.UN)(column.name);
        return group.columns.some((each) => each.name === column.name) ? name : `cast(null as ${column.engineType}) as ${name}`;
    });
    return `(select ${[...before, ...selected].join(', ')} from ${from})`;
}
/** One FROM item for all groups. */
function together(items) {
    const [only] = items;
    return items.length === 1 && only !== undefined
        ? only
        : `(${items.map((item) => `select * from ${item}`).join('\nunion all\n')})`;
}
/** A name for the row number that no column has, whatever the case. */
function positionName(columns) {
    let name = 'row_in_file';
    while (columns.some((column) => column.name.toLowerCase() === name))
        name = `_${name}`;
    return name;
}
/** Names that the engine can tell apart: a repeated one gets its position, and so does an empty one, or one with a NUL in it. */
function distinctNames(names) {
    const seen = new Set();
    return names.map((name, index) => {
        let candidate = name === '' || name.includes('\0') ? `column_${index + 1}` : name;
        while (seen.has(candidate.toLowerCase()))
            candidate = `${candidate}_${index + 1}`;
        seen.add(candidate.toLowerCase());
        return candidate;
    });
}

;// CONCATENATED MODULE: ./build/shared/data/duckdb/tables/csv.js
/**
 * CSV files, read without any detection: the header by us, all fields as text, and every row that the reader cannot take apart noted.
 * DuckDB's own detection drops rows that begin with `#`, merges ragged ones and reads `00123` as 123.
 */






/** A line of 16 MiB is read; a longer one is noted as rejected. */
const longestLine = 16 << 20;
/** The reader's own choice is 16 of the longest lines; one of them reads faster and keeps memory small. */
const bufferSize = 16 << 20;
/** For a look at the first rows. */
const previewSize = 4 << 20;
async function openCsv(engine, files, options) {
    const headers = [];
    const defects = [];
    for (const file of files) {
        const read = await readHeader(file, options.csv);
        defects.push(...read.defects);
        if (read.header)
            headers.push(read.header);
    }
    const columns = headers[0]?.columns ?? [];
    const position = positionName(columns);
    const groups = groupsOf(headers, (a, b) => a.layout.blankLines === b.layout.blankLines && a.files[0]?.compression === b.files[0]?.compression);
    const noted = nextNotes(engine);
    return {
        title: options.title,
        columns,
        from: together(groups.map((group) => alignedTo(columns, group, readCsv(group, group.files, options.csv, noted)))),
        preview: together(groups.map((group) => alignedTo(columns, group, readCsv(group, group.files, options.csv, firstOnly)))),
        bytes: files.reduce((sum, file) => sum + file.bytes * (file.compression === 'none' ? 1 : typicalCompression), 0),
        position,
        parts: headers.flatMap((header) => header.files.map((file) => partOf(engine, columns, header, file, options.csv, position, noted))),
        ...hintOf(headers[0], options.csv),
        defects: [...defects, ...columnDefects(headers)],
        rejects: (limit) => readRejects(engine, noted, headers, options.signal, limit),
        explain: (reason) => explain(reason, headers, options),
    };
}
function hintOf(header, csv) {
    if (header?.otherDelimiter === undefined)
        return {};
    const [found, used] = [header.otherDelimiter, csv.delimiter].map((delimiter) => JSON.stringify(delimiter));
    return { hint: `the header has one column and contains ${found}: is the delimiter ${found} instead of ${used}?` };
}
/** A rough factor, for estimates only. */
const typicalCompression = 5;
async function readHeader(file, csv) {
    const damage = await findDamage(file);
    if (damage !== undefined)
        return { defects: [{ kind: 'unreadable', file: file.path, message: damage }] };
    const header = await readCsvHeader(file, csv);
    if (header.kind === 'empty') {
        return { defects: [{ kind: 'unreadable', file: file.path, message: 'the file is empty: it has no header' }] };
    }
    if (header.kind !== 'header') {
        const { line, message } = header;
        return { defects: [{ kind: 'unreadable', file: file.path, message, ...(line === undefined ? {} : { line }) }] };
    }
    const line = header.blankLines + 1;
    const defects = header.duplicates.map((name) => ({
        kind: 'duplicate column',
        file: file.path,
        line,
        message: `the column name "${name}" occurs more than once`,
    }));
    const names = distinctNames(header.names);
    const columns = names.map((name) => ({ name, storage: 'text', family: 'text', engineType: 'VARCHAR' }));
    const layout = { dialect: csv, newline: header.newline, blankLines: header.blankLines, columns: columns.length };
    const other = header.otherDelimiter === undefined ? {} : { otherDelimiter: header.otherDelimiter };
    return { header: { files: [file], columns, layout, ...other }, defects };
}
const ignored = 'ignored';
const firstOnly = 'first rows only';
/** How many tables an engine has opened: counted for each, since the names stand in statements that are the same for the same data. */
const opened = new WeakMap();
/** Tables of their own for each table: notes of another scan would count as its rejects. */
function nextNotes(engine) {
    const count = (opened.get(engine) ?? 0) + 1;
    opened.set(engine, count);
    return { errors: `rejected_rows_${count}`, scans: `rejecting_scans_${count}` };
}
function readCsv(header, files, csv, noted) {
    const columns = header.columns.map((column) => `${(0,standard/* singleQuoted */.f3)(column.name)}: 'VARCHAR'`).join(', ');
    const parameters = [
        `[${files.map((file) => (0,standard/* singleQuoted */.f3)(file.absolute)).join(', ')}]`,
        'auto_detect = false',
        'header = true',
        `skip = ${header.layout.blankLines}`,
        `delim = ${(0,standard/* singleQuoted */.f3)(csv.delimiter)}`,
        `quote = ${(0,standard/* singleQuoted */.f3)(csv.quote)}`,
        `escape = ${(0,standard/* singleQuoted */.f3)(csv.escape)}`,
        `comment = ''`,
        `nullstr = [${['', ...csv.nullValues].map(standard/* singleQuoted */.f3).join(', ')}]`,
        'allow_quoted_nulls = false',
        'strict_mode = true',
        'hive_partitioning = false',
        ...(noted === firstOnly
            ? [`max_line_size = ${previewSize}`, `buffer_size = ${previewSize}`]
            : [`max_line_size = ${longestLine}`, `buffer_size = ${bufferSize}`]),
        ...(csv.encoding === 'utf-8' ? [] : [`encoding = ${(0,standard/* singleQuoted */.f3)(csv.encoding)}`]),
        `compression = ${(0,standard/* singleQuoted */.f3)(files[0]?.compression ?? 'none')}`,
        typeof noted === 'string'
            ? 'ignore_errors = true'
            : `store_rejects = true, rejects_table = ${(0,standard/* singleQuoted */.f3)(noted.errors)}, rejects_scan = ${(0,standard/* singleQuoted */.f3)(noted.scans)}`,
        `columns = {${columns}}`,
    ];
    return `read_csv(${parameters.join(', ')})`;
}
function partOf(engine, columns, header, file, csv, position, noted) {
    const rows = readCsv(header, [file], csv, ignored);
    return {
        file,
        from: alignedTo(columns, header, rows, [`row_number() over () as ${(0,standard/* doubleQuoted */.UN)(position)}`]),
        async locate(positions, signal) {
            return locateRecords(file, header.layout, positions, { rejected: await rejectedRecords(engine, noted, file), signal });
        },
    };
}
/** Records that have no row number, because the last full scan has rejected them. */
async function rejectedRecords(engine, noted, file) {
    const rows = await engine.query(`select distinct errors.line from ${noted.errors} as errors join ${noted.scans} as scans using (scan_id, file_id)
where scans.file_path = ${(0,standard/* singleQuoted */.f3)(file.absolute)}`);
    return new Set(rows.map((row) => Number(row.line)));
}
async function readRejects(engine, noted, headers, signal, limit) {
    // One bad line is noted once for each missing or surplus field.
    const lines = `(select scans.file_path, errors.line, min(errors.error_type) as error_type
from ${noted.errors} as errors join ${noted.scans} as scans using (scan_id, file_id)
group by scans.file_path, errors.line) as rejected`;
    const [total] = await engine.query(`select count(*) as n from ${lines}`, { signal });
    const rows = await engine.query(`select * from ${lines} order by file_path, line limit ${limit}`, { signal });
    const examples = [];
    for (const header of headers) {
        for (const file of header.files) {
            const here = rows.filter((row) => row.file_path === file.absolute);
            const numbers = here.map((row) => Number(row.line));
            const physical = here.length === 0 ? new Map() : await locateReaderLines(file, header.layout, numbers, { signal });
            for (const row of here) {
                const line = physical.get(Number(row.line));
                const type = String(row.error_type);
                const reason = reasons[type] ?? type.toLowerCase();
                examples.push({ file: file.path, reason, ...(line === undefined ? {} : { line }) });
            }
        }
    }
    return { count: Number(total?.n ?? 0), examples };
}
/** The engine refuses a file with mixed line ends without saying where they change. */
async function explain(reason, headers, { csv, signal }) {
    for (const file of headers.flatMap((header) => header.files)) {
        const mixed = await findMixedLineEnds(file, csv, signal);
        if (!mixed)
            continue;
        return `${file.path}:${mixed.line}: ${describeMixedLineEnds(mixed, 'the header')}`;
    }
    return headers.flatMap((header) => header.files).reduce((text, file) => text.replaceAll(file.absolute, file.path), reason);
}
const reasons = {
    'MISSING COLUMNS': 'the row has fewer fields than the header',
    'TOO MANY COLUMNS': 'the row has more fields than the header',
    'UNQUOTED VALUE': 'a quote is not closed, or text follows a closing quote',
    'INVALID ENCODING': 'the row is not valid in the encoding of the file',
    'LINE SIZE OVER MAXIMUM': `the line is longer than ${longestLine} bytes`,
};

// EXTERNAL MODULE: ./build/shared/data/engine-error.js
var engine_error = __webpack_require__(3076);
;// CONCATENATED MODULE: ./build/shared/data/duckdb/tables/json.js
/** JSON: one object a line (NDJSON), or a file with an array or a sequence of objects. Values stay JSON text until they are asked for. */






const longestObject = 64 << 20;
/** NDJSON. A line that is no JSON object is a rejected row. */
async function openJsonLines(engine, files, options) {
    const { items, defects } = await itemsOf(engine, files, options.signal, async (file) => linesOf(file), lineFault);
    const table = tableOf(options, items, defects, files);
    const reasonOf = (isJson) => (isJson ? 'the line is JSON, but no object' : 'the line is not valid JSON');
    const describe = (number, isJson) => ({ line: number, reason: reasonOf(isJson) });
    const parts = table.parts.map((part) => ({
        ...part,
        locate: async (rows) => new Map(rows.map((row) => [row, row])),
    }));
    return { ...table, parts, rejects: (limit) => rejectedItems(engine, items, options.signal, limit, describe) };
}
/** Whole-file JSON. A syntax error makes the file unreadable: nothing behind it can be trusted. */
async function openJson(engine, files, options) {
    const fromOf = async (file) => {
        const first = await firstCharacter(file);
        return first === undefined ? undefined : objectsOf(file, first === '[' ? 'array' : 'unstructured');
    };
    const { items, defects } = await itemsOf(engine, files, options.signal, fromOf, syntaxFault);
    const describe = (number) => ({ reason: `item ${number} of the file is no object` });
    return {
        ...tableOf(options, items, defects, files),
        rejects: (limit) => rejectedItems(engine, items, options.signal, limit, describe),
    };
}
/** Reads every file once, for its keys: what the reader cannot get through is a defect of the file. */
async function itemsOf(engine, files, signal, fromOf, faultOf) {
    const items = [];
    const defects = [];
    const unreadable = (file, fault) => void defects.push({ kind: 'unreadable', file: file.path, ...fault });
    for (const file of files) {
        const damage = file.bytes === 0 ? undefined : await findDamage(file, signal);
        const from = file.bytes === 0 || damage !== undefined ? undefined : await fromOf(file);
        if (from === undefined) {
            unreadable(file, { message: damage ?? 'the file is empty' });
            continue;
        }
        try {
            items.push({ file, from, keys: await keysOf(engine, from, signal) });
        }
        catch (error) {
            if (!(error instanceof engine_error/* EngineError */.N))
                throw error;
            unreadable(file, await faultOf(error, file, signal));
        }
    }
    return { items, defects };
}
function tableOf({ title }, items, defects, files) {
    const keys = [...new Set(items.flatMap((item) => item.keys))];
    const names = distinctNames(keys);
    const columns = names.map((name) => ({ name, storage: 'json', family: 'other', engineType: 'JSON' }));
    const position = positionName(columns);
    const all = together(items.map((item) => `(select item from ${item.from})`));
    const from = items.length === 0 ? '(select 1 as nothing where false)' : fieldsOf(all, keys, names);
    return {
        title,
        columns,
        from,
        preview: from,
        bytes: files.reduce((sum, file) => sum + file.bytes, 0),
        position,
        parts: items.map((item) => ({
            file: item.file,
            from: fieldsOf(item.from, keys, names, `number as ${(0,standard/* doubleQuoted */.UN)(position)}`),
        })),
        defects: [...defects, ...sameNames(items)],
    };
}
/** The engine takes names that differ in case only for one: which key a column of the contract means could not be told. */
function sameNames(items) {
    const first = new Map();
    return items.flatMap(({ file, keys }) => keys.flatMap((key) => {
        const known = first.get(key.toLowerCase()) ?? key;
        first.set(key.toLowerCase(), known);
        const message = `the names "${known}" and "${key}" differ in upper and lower case only`;
        return known === key ? [] : [{ kind: 'duplicate column', file: file.path, message }];
    }));
}
async function keysOf(engine, from, signal) {
    const keys = `select unnest(json_keys(item)) as key, row_number() over () as seen from ${from} as source where ${isObject}`;
    const rows = await engine.query(`select key from (${keys}) as keys group by key order by min(seen), key`, { signal });
    return rows.map((row) => String(row.key));
}
/** What is no JSON has no type: asked for it all the same, the engine would stop. */
const itemType = 'case when json_valid(item) then json_type(item) end';
const isObject = `${itemType} = 'OBJECT'`;
/** The engine takes the first of two equal keys, other readers the last: such an object has no one meaning. */
const repeatsKey = `${isObject} and len(json_keys(item)) <> len(list_distinct(json_keys(item)))`;
/** The objects with one column of JSON text for each key; a JSON null is NULL, as is a key that is not there. */
function fieldsOf(from, keys, names, ...before) {
    const pointers = keys.map((key) => (0,standard/* singleQuoted */.f3)(`/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)).join(', ');
    const fields = names.map((name, index) => `nullif(cast(fields[${index + 1}] as varchar), 'null') as ${(0,standard/* doubleQuoted */.UN)(name)}`);
    const extracted = keys.length === 0 ? 'item as fields' : `json_extract(item, [${pointers}]) as fields`;
    const shown = [...before, ...fields];
    const inner = `(select *, ${extracted} from ${from} as source where ${isObject}) as objects`;
    return `(select ${shown.length === 0 ? '1 as nothing' : shown.join(', ')} from ${inner})`;
}
const linesDialect = { delimiter: '\u0001', quote: '', escape: '', encoding: 'utf-8' };
/** Lines as they are: the delimiter is a character that JSON text cannot contain unescaped. */
function linesOf(file) {
    const parameters = [
        `[${(0,standard/* singleQuoted */.f3)(file.absolute)}]`,
        'auto_detect = false',
        'header = false',
        "delim = '\u0001'",
        "quote = ''",
        "escape = ''",
        "comment = ''",
        'hive_partitioning = false',
        `max_line_size = ${longestObject}`,
        // The reader's own choice is 16 of the longest lines: a gigabyte, whatever the file has.
        `buffer_size = ${longestObject}`,
        `compression = ${(0,standard/* singleQuoted */.f3)(file.compression)}`,
        "columns = {'item': 'VARCHAR'}",
    ];
    return `(select item, row_number() over () as number from read_csv(${parameters.join(', ')}))`;
}
function objectsOf(file, format) {
    const parameters = [
        `[${(0,standard/* singleQuoted */.f3)(file.absolute)}]`,
        `format = '${format}'`,
        `maximum_object_size = ${longestObject}`,
        `compression = ${(0,standard/* singleQuoted */.f3)(file.compression === 'none' ? 'uncompressed' : file.compression)}`,
    ];
    return `(select cast(json as varchar) as item, row_number() over () as number from read_json_objects(${parameters.join(', ')}))`;
}
async function rejectedItems(engine, items, signal, limit, describe) {
    const examples = [];
    let count = 0;
    for (const { file, from } of items) {
        const fault = `case when coalesce(${itemType}, '') <> 'OBJECT' then 'no object' when ${repeatsKey} then 'repeated key' end`;
        const bad = `select number, json_valid(item) as valid, ${fault} as fault from ${from} as source where trim(item) <> ''`;
        const rows = await engine.query(`select number, valid, fault, count(*) over () as n from (${bad}) as bad where fault is not null order by number limit ${Math.max(limit, 1)}`, { signal });
        count += Number(rows[0]?.n ?? 0);
        const room = Math.max(limit, 1) - examples.length;
        examples.push(...rows.slice(0, room).map((row) => ({
            file: file.path,
            ...describe(Number(row.number), row.valid === true),
            ...(row.fault === 'repeated key' ? { reason: 'the object has the same key twice' } : {}),
        })));
    }
    return { count, examples };
}
async function firstCharacter(file) {
    try {
        for await (const piece of readText(file, 'utf-8')) {
            const found = /[^\s\ufeff]/u.exec(piece.toString('utf8'));
            if (found)
                return found[0];
        }
    }
    catch (error) {
        if (!(error instanceof UnreadableError))
            throw error;
    }
    return undefined;
}
/** What is no text, or is cut into lines in two ways, stops the reader. */
async function lineFault(error, file, signal) {
    const mixed = await findMixedLineEnds(file, linesDialect, signal);
    if (mixed)
        return { line: mixed.line, message: describeMixedLineEnds(mixed, 'the first line') };
    const line = /Error on Line: ([0-9]+)/.exec(error.message)?.[1];
    const [, reason] = lineFaults.find(([sign]) => error.message.includes(sign)) ?? [];
    return { message: reason ?? syntaxError(error.message, file), ...(line === undefined ? {} : { line: Number(line) }) };
}
const lineFaults = [
    ['Invalid unicode', 'the line is not valid UTF-8'],
    ['Number of Columns', 'the line holds the control character U+0001, which JSON does not allow'],
    ['Maximum line size', 'the line is longer than 64 MiB'],
];
async function syntaxFault(error, file) {
    return { message: syntaxError(error.message, file) };
}
function syntaxError(message, file) {
    return (message
        .replaceAll(file.absolute, file.path)
        .replace(/^[A-Za-z ]+ Error: /, '')
        .split('\n')[0] ?? message);
}

// EXTERNAL MODULE: ./build/shared/data/duckdb/type-family.js
var type_family = __webpack_require__(5446);
;// CONCATENATED MODULE: ./build/shared/data/duckdb/tables/parquet.js
/** Parquet files: the footers answer for columns, types and rows before any page is read. */




async function openParquet(engine, files, options) {
    const footers = [];
    const defects = [];
    for (const file of files) {
        try {
            footers.push(await readFooter(engine, file, options.signal));
        }
        catch (error) {
            if (!(error instanceof engine_error/* EngineError */.N))
                throw error;
            defects.push({ kind: 'unreadable', file: file.path, message: readableReason(error.message, file) });
        }
    }
    const columns = footers[0]?.columns ?? [];
    const position = positionName(columns);
    const from = groupsOf(footers, () => true).map((group) => alignedTo(columns, group, read(group.files)));
    return {
        title: options.title,
        columns,
        from: together(from),
        preview: together(from),
        bytes: files.reduce((sum, file) => sum + file.bytes, 0),
        rows: footers.reduce((sum, footer) => sum + footer.rows, 0),
        position,
        parts: footers.flatMap((footer) => footer.files.map((file) => ({
            file,
            from: alignedTo(columns, footer, read([file]), [`${rowNumber(footer)} as ${(0,standard/* doubleQuoted */.UN)(position)}`]),
        }))),
        defects: [...defects, ...columnDefects(footers)],
    };
}
async function readFooter(engine, file, signal) {
    const described = await engine.query(`describe select * from ${read([file])}`, { signal });
    const [metadata] = await engine.query(`select num_rows from parquet_file_metadata(${(0,standard/* singleQuoted */.f3)(file.absolute)})`, { signal });
    const columns = described.map((row) => {
        const engineType = String(row.column_type);
        return { name: String(row.column_name), storage: 'typed', family: (0,type_family/* typeFamily */.j)(engineType), engineType };
    });
    return { files: [file], columns, rows: Number(metadata?.num_rows ?? 0) };
}
/** A column of that name hides the reader's own numbers; counting the rows gives the same ones, and reads more. */
function rowNumber({ columns }) {
    return columns.some(({ name }) => name.toLowerCase() === 'file_row_number') ? 'row_number() over ()' : 'file_row_number + 1';
}
function read(files) {
    const paths = files.map((file) => (0,standard/* singleQuoted */.f3)(file.absolute)).join(', ');
    return `read_parquet([${paths}], hive_partitioning = false)`;
}
/** The engine names the absolute path, and its class of error, which say nothing to the reader of a report. */
function readableReason(message, file) {
    return (message
        .replaceAll(file.absolute, file.path)
        .replace(/^[A-Za-z ]+ Error: /, '')
        .split('\n')[0] ?? message);
}

;// CONCATENATED MODULE: ./build/shared/data/duckdb/tables/open.js



const formats = {
    csv: openCsv,
    tsv: (engine, files, options) => openCsv(engine, files, { ...options, csv: { ...options.csv, delimiter: '\t' } }),
    parquet: openParquet,
    json: openJson,
    ndjson: openJsonLines,
};
/**
 * Opens files of one format as one table. What is wrong with a file becomes a defect of the table.
 *
 * @throws EngineError when the engine itself fails
 */
function openFiles(engine, files, options) {
    const format = files[0]?.format ?? 'csv';
    return formats[format](engine, files, options);
}


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
