/** A page (Markdown, HTML) that gives way row by row when it would be too large, and says what it left out. */
import { formatExact } from './numbers.ts';

/** A table, list, code block or run of paragraphs: `units` go from the end when space is short. */
export interface Piece {
  /** What one unit is called, in singular and plural. */
  readonly noun: readonly [one: string, many: string];
  readonly open: string;
  readonly units: readonly string[];
  readonly separator: string;
  readonly close: string;
}

export interface Part {
  readonly open: string;
  readonly pieces: readonly Piece[];
  readonly close: string;
}

export interface Frame {
  readonly head: string;
  readonly foot?: string;
  /** The file that holds everything, named where something is left out. */
  readonly whereAll: string;
  /** The sentence of what is left out, marked as one; it is our own text. */
  readonly note: (sentence: string) => string;
}

/**
 * The page in at most `limit` UTF-8 bytes. The largest pieces give way first, all down to the same size, so a small section after a
 * huge table stays whole. When not even that is enough, parts go from the end. Head and foot always stay.
 *
 * @param limit UTF-8 bytes
 */
export function fitDocument(frame: Frame, parts: readonly Part[], limit: number): string {
  const compose = (count: number, bytesPerPiece: number): string => {
    const shown = parts.slice(0, count).map((part) => writePart(part, bytesPerPiece, frame));
    const dropped = parts.length - count;
    const note = dropped === 0 ? [] : [leftOut(dropped, dropped === 1 ? 'section' : 'sections', frame)];
    const foot = frame.foot === undefined ? [] : [frame.foot];
    return `${[frame.head, ...shown, ...note, ...foot].join('\n\n')}\n`;
  };
  const fits = (page: string): boolean => Buffer.byteLength(page) <= limit;

  const whole = compose(parts.length, Number.POSITIVE_INFINITY);
  if (fits(whole)) return whole;

  let count = parts.length;
  while (count > 0 && !fits(compose(count, 0))) count -= 1;
  let best = compose(count, 0);
  let low = 0;
  let high = limit;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const page = compose(count, middle);
    if (fits(page)) {
      best = page;
      low = middle;
    } else {
      high = middle;
    }
  }
  return best;
}

function writePart(part: Part, bytesPerPiece: number, frame: Frame): string {
  return [part.open, ...part.pieces.map((piece) => writePiece(piece, bytesPerPiece, frame)), part.close]
    .filter((text) => text !== '')
    .join('\n\n');
}

function writePiece(piece: Piece, bytes: number, frame: Frame): string {
  const shown = unitsWithin(piece, bytes);
  const rest = piece.units.length - shown.length;
  const body = piece.open + shown.join(piece.separator) + piece.close;
  if (rest === 0) return body;
  const more = shown.length === 0 ? '' : 'more ';
  const note = leftOut(rest, more + piece.noun[rest === 1 ? 0 : 1], frame);
  return shown.length === 0 ? note : `${body}\n\n${note}`;
}

function unitsWithin(piece: Piece, bytes: number): readonly string[] {
  let used = 0;
  for (const [index, unit] of piece.units.entries()) {
    used += Buffer.byteLength(unit) + piece.separator.length;
    if (used > bytes) return piece.units.slice(0, index);
  }
  return piece.units;
}

function leftOut(count: number, what: string, { note, whereAll }: Frame): string {
  return note(`… ${formatExact(count)} ${what} ${count === 1 ? 'is' : 'are'} in ${whereAll}`);
}
