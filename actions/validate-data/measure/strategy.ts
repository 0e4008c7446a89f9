/**
 * How a scan is asked, decided by a look at the first rows: by value where a column repeats itself, by bitmap where a key is a dense integer.
 * The decision changes the time only: whichever way is taken, the counts are exact.
 */
import type { Row, Value } from '../../../shared/data/engine.ts';
import type { Frame } from '../plan/check.ts';

/** When to look first, and when to ask by value. */
export interface Strategy {
  /** Bytes of a table from which its first rows are looked at. */
  readonly sampledFrom: number;
  /** Values are asked one by one only when each stands for at least this many rows. */
  readonly rowsPerValue: number;
}

/** Below 8 MB asking row by row is as fast as looking first. */
export const usualStrategy: Strategy = { sampledFrom: 8_000_000, rowsPerValue: 8 };

/** Each column that is counted by value takes a hash table of a megabyte or more a thread, so a wide table is asked row by row. */
export const mostSampledColumns = 64;

export const sampleRows = 10_000;
export const fewRows = 2_000;

/** Bytes that the distinct values of one column may take. */
const mostBytes = 128_000_000;
/** What a value takes beside its characters, in the hash tables of two threads and in the list of all. */
const bytesPerValue = 80;
/** Bits of one bitmap: 2^28 take 32 MiB a thread. */
const mostBits = 2 ** 28;

export interface Sample {
  readonly rows: number;
  /** Expected rows of the whole table. */
  readonly expected: number;
  /** Distinct values of each frame among the first `fewRows` and among all sampled rows. */
  readonly distinct: readonly { readonly few: number; readonly all: number; readonly characters: number }[];
  readonly ranges: ReadonlyMap<number, { readonly low: bigint; readonly high: bigint }>;
}

/** @param bytes of the whole table, uncompressed; `rows` when the files say them */
export function readSample(
  row: Row,
  frames: number,
  integers: readonly number[],
  bytes: number,
  rows: number | undefined,
): Sample {
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
    ranges: new Map(
      integers.flatMap((frame) => {
        const low = integerOf(row[`low_${frame}`]);
        const high = integerOf(row[`high_${frame}`]);
        return low === undefined || high === undefined ? [] : [[frame, { low, high }] as const];
      }),
    ),
  };
}

/** Frames whose values repeat so often that they are asked once each. To compare a boolean with two words is cheaper than to look it up. */
export function repeatingFrames(sample: Sample, frames: readonly Frame[], { rowsPerValue } = usualStrategy): ReadonlySet<number> {
  return new Set(
    frames.flatMap(({ type }, frame) => {
      const seen = sample.distinct[frame];
      if (!seen || type === 'boolean') return [];
      const expected = expectedDistinct(seen.few, seen.all, sample.rows, sample.expected);
      const repeats = expected * rowsPerValue <= sample.expected;
      return repeats && expected * (seen.characters * 2 + bytesPerValue) <= mostBytes ? [frame] : [];
    }),
  );
}

/**
 * Distinct values of `expected` rows when `few` and `all` of them were seen in the first `fewRows` and the first `rows` rows:
 * the vocabulary grows by a power of the rows (Heaps' law).
 */
function expectedDistinct(few: number, all: number, rows: number, expected: number): number {
  if (few === 0 || all <= few || rows <= fewRows) return Math.max(all, 1);
  const growth = Math.log(all / few) / Math.log(rows / fewRows);
  return all * (expected / rows) ** Math.min(growth, 1);
}

/** Where the integers of a key may lie: as far on both sides of those seen as twice the expected rows reach; undefined when that is too wide. */
export function bitmapRange(sample: Sample, frame: number): { readonly low: bigint; readonly high: bigint } | undefined {
  const seen = sample.ranges.get(frame);
  if (!seen) return undefined;
  const margin = BigInt(Math.max(sample.expected, sample.rows)) * 2n;
  const low = seen.low - margin;
  const high = seen.high + margin;
  return high - low < BigInt(mostBits) && low > -(2n ** 62n) && high < 2n ** 62n ? { low, high } : undefined;
}

function integerOf(value: Value | undefined): bigint | undefined {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  if (typeof value === 'string' && /^-?\d+$/.test(value)) return BigInt(value);
  return undefined;
}
