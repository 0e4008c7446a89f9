/**
 * Profiles of disjoint parts of one data set put together, without the data. Pure.
 *
 * Exact: rows, nulls, invalid values, zeros, negatives, lengths, the smallest and largest values, the fingerprint, complete distributions,
 * categories that no part left out, and moments up to rounding. With a bound: counts at other knots (`error`, in rows), counts of categories that
 * one part did not name (at most `rest.rows` more) and distinct values (`atLeast`, `atMost`). Blocks of time are left out.
 */
import type {
  Categories,
  ColumnProfile,
  Distinct,
  Distribution,
  ExactNumber,
  Profile,
  TableProfile,
} from '../../report/documents/profile.ts';
import { sealProfile } from '../../report/documents/profile.ts';
import { sortCategories } from './categories.ts';
import { ranksOf, withoutKnots } from './distribution.ts';
import { compareExact, numberOf } from './exact-number.ts';
import { addFingerprints } from './fingerprint.ts';
import { limits } from './limits.ts';
import { addMoments } from './moments.ts';

/** @throws RangeError when the parts do not have the same tables, columns and privacy */
export function mergeProfiles(a: Profile, b: Profile): Profile {
  if (JSON.stringify([a.privacy.floor, a.privacy.extremes]) !== JSON.stringify([b.privacy.floor, b.privacy.extremes])) {
    throw new RangeError('the profiles leave out different things for privacy');
  }
  const names = (profile: Profile) => profile.tables.map((table) => table.object).join(', ');
  if (names(a) !== names(b)) throw new RangeError(`the profiles are of different tables: ${names(a)} and ${names(b)}`);
  const tables = a.tables.map((table, index) => mergeTables(table, b.tables[index] ?? table));
  return sealProfile(tables, a.privacy);
}

function mergeTables(a: TableProfile, b: TableProfile): TableProfile {
  const columns = Object.entries(a.columns).map(([name, column]) => {
    const other = Object.hasOwn(b.columns, name) ? b.columns[name] : undefined;
    if (!other || other.kind !== column.kind)
      throw new RangeError(`the column "${name}" of ${a.object} is not the same in both profiles`);
    return [name, mergeColumns(column, a.rows, other, b.rows)] as const;
  });
  return {
    object: a.object,
    rows: a.rows + b.rows,
    dataset: addFingerprints(a.dataset, b.dataset),
    columns: Object.fromEntries(columns),
  };
}

function mergeColumns(a: ColumnProfile, rowsA: number, b: ColumnProfile, rowsB: number): ColumnProfile {
  const validA = rowsA - a.nulls - a.invalid;
  const validB = rowsB - b.nulls - b.invalid;
  const base: ColumnProfile = {
    kind: a.kind,
    nulls: a.nulls + b.nulls,
    invalid: a.invalid + b.invalid,
    ...sumOf(a, b, ['nan', 'positiveInfinity', 'negativeInfinity']),
    ...mergedDistinct(a, b),
  };
  // What one part must not tell, the whole does not tell either.
  const withheld = [a.withheld, b.withheld].find((reason) => reason !== undefined);
  if (withheld !== undefined) return { ...base, withheld };
  if (validB === 0) return { ...a, ...base };
  if (validA === 0) return { ...b, ...base };
  return {
    ...base,
    ...sumOf(a, b, ['zeros', 'negatives', 'whole']),
    ...(a.length && b.length
      ? {
          length: {
            shortest: Math.min(a.length.shortest, b.length.shortest),
            longest: Math.max(a.length.longest, b.length.longest),
          },
        }
      : {}),
    ...(a.moments && b.moments ? { moments: addMoments(a.moments, validA, b.moments, validB) } : {}),
    ...mergedShape(a, b),
  };
}

function mergedShape(a: ColumnProfile, b: ColumnProfile): Pick<ColumnProfile, 'distribution' | 'categories' | 'distinct'> {
  if (a.categories && b.categories) {
    const categories = mergeCategories(a.categories, b.categories);
    const isExact = a.categories.rest.rows === 0 && b.categories.rest.rows === 0;
    return { categories, ...(isExact ? { distinct: categories.top.length } : {}) };
  }
  if (!a.distribution || !b.distribution) return {};
  const merged = mergeDistributions(a.distribution, b.distribution);
  return { distribution: thinned(merged), ...(merged.complete ? { distinct: merged.knots.length } : {}) };
}

/** Counts that a part leaves out when they are 0 are added as 0. */
function sumOf(
  a: ColumnProfile,
  b: ColumnProfile,
  names: readonly ('nan' | 'positiveInfinity' | 'negativeInfinity' | 'zeros' | 'negatives' | 'whole')[],
) {
  return Object.fromEntries(
    names.flatMap((name) => (a[name] === undefined && b[name] === undefined ? [] : [[name, (a[name] ?? 0) + (b[name] ?? 0)]])),
  );
}

function mergedDistinct({ distinct: a }: ColumnProfile, { distinct: b }: ColumnProfile): Pick<ColumnProfile, 'distinct'> {
  if (a === undefined || b === undefined) return {};
  return { distinct: between(Math.max(least(a), least(b)), most(a) + most(b)) };
}

function between(atLeast: number, atMost: number): Distinct {
  return atLeast === atMost ? atLeast : { atLeast, atMost };
}

function least(distinct: Distinct): number {
  return typeof distinct === 'number' ? distinct : distinct.atLeast;
}

function most(distinct: Distinct): number {
  return typeof distinct === 'number' ? distinct : distinct.atMost;
}

function mergeCategories(a: Categories, b: Categories): Categories {
  const counts = new Map(a.top);
  for (const [text, rows] of b.top) counts.set(text, (counts.get(text) ?? 0) + rows);
  const sorted = sortCategories([...counts]);
  const top = sorted.slice(0, limits.categories);
  const gone = sorted.slice(limits.categories);
  const [restA, restB] = [a.rest.values, b.rest.values];
  // A value that one part names may be among those that the other does not.
  const atLeast = gone.length + Math.max(0, Math.max(least(restA), least(restB)) - counts.size);
  return {
    top,
    rest: {
      rows: a.rest.rows + b.rest.rows + gone.reduce((sum, [, rows]) => sum + rows, 0),
      values: between(Math.min(atLeast, gone.length + most(restA) + most(restB)), gone.length + most(restA) + most(restB)),
    },
  };
}

/** At the knots of both. Between two knots of one part its rows are taken to lie evenly; `error` says how many that may be wrong by. */
export function mergeDistributions(a: Distribution, b: Distribution): Distribution {
  const knots = union(a.knots, b.knots);
  const [first, second] = [placed(a, knots), placed(b, knots)];
  const below = knots.map((_, index) => (first.below[index] ?? 0) + (second.below[index] ?? 0));
  const upTo = knots.map((_, index) => (first.upTo[index] ?? 0) + (second.upTo[index] ?? 0));
  const all = totalOf(a) + totalOf(b);
  const open = [...below, all].map((rows, index) => rows - (upTo[index - 1] ?? 0));
  const inside = knots.map((_, index) => (first.inside[index] ?? 0) + (second.inside[index] ?? 0));
  return {
    knots,
    atoms: upTo.map((rows, index) => rows - (below[index] ?? 0)),
    open,
    lean: knots.slice(1).map((_, index) => leanBetween(knots, index, [a, b])),
    error: Math.max(0, ...inside) + a.error + b.error,
    complete: a.complete && b.complete,
  };
}

/** Rows of one part below each knot and up to it, and how many of them lie between the same two of its own knots. */
function placed(part: Distribution, knots: readonly ExactNumber[]) {
  const { below, upTo } = ranksOf(part);
  const result = { below: [] as number[], upTo: [] as number[], inside: [] as number[] };
  let next = 0;
  for (const knot of knots) {
    while (next < part.knots.length && compareExact(part.knots[next] ?? 0, knot) < 0) next++;
    const own = part.knots[next];
    const isOwn = own !== undefined && compareExact(own, knot) === 0;
    const before = part.knots[next - 1];
    const open = part.open[next] ?? 0;
    const share = own === undefined || before === undefined ? (own === undefined ? 0 : 1) : shareOf(before, knot, own);
    const rows = isOwn ? (below[next] ?? 0) : (upTo[next - 1] ?? 0) + Math.round(open * share);
    result.below.push(rows);
    result.upTo.push(isOwn ? (upTo[next] ?? 0) : rows);
    result.inside.push(isOwn ? 0 : open);
  }
  return result;
}

function shareOf(lower: ExactNumber, knot: ExactNumber, upper: ExactNumber): number {
  const share = (numberOf(knot) - numberOf(lower)) / (numberOf(upper) - numberOf(lower));
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0.5;
}

/** Known where the two knots are neighbours in the part that has rows between them; else the middle. */
function leanBetween(knots: readonly ExactNumber[], index: number, parts: readonly Distribution[]): number {
  const [lower, upper] = [knots[index], knots[index + 1]];
  if (lower === undefined || upper === undefined) return 5_000;
  let rows = 0;
  let total = 0;
  for (const part of parts) {
    const at = part.knots.findIndex((knot) => compareExact(knot, upper) >= 0);
    const own = at > 0 && compareExact(part.knots[at] ?? 0, upper) === 0 && compareExact(part.knots[at - 1] ?? 0, lower) === 0;
    const between = own ? (part.open[at] ?? 0) : 0;
    rows += between;
    total += between * (part.lean[at - 1] ?? 5_000);
  }
  return rows === 0 ? 5_000 : Math.round(total / rows);
}

function union(a: readonly ExactNumber[], b: readonly ExactNumber[]): ExactNumber[] {
  const sorted = [...a, ...b].sort(compareExact);
  return sorted.filter((knot, index) => index === 0 || compareExact(sorted[index - 1] ?? knot, knot) !== 0);
}

function totalOf({ atoms, open }: Distribution): number {
  return [...atoms, ...open].reduce((sum, rows) => sum + rows, 0);
}

/** As many knots as a fresh profile has: those at equal ranks, and the outermost. */
function thinned(given: Distribution): Distribution {
  const { knots, tail } = limits;
  if (given.knots.length <= Math.max(limits.complete, knots + 2 * tail)) return given;
  const { below, upTo } = ranksOf(given);
  const step = Math.ceil(totalOf(given) / knots);
  const last = given.knots.length - tail;
  return withoutKnots(given, (_, index) => {
    const isEdge = index < tail || index >= last;
    const rank = Math.floor(((upTo[index] ?? 0) - 1) / step);
    const before = Math.floor(((index === 0 ? 0 : (upTo[index - 1] ?? 0)) - 1) / step);
    return !isEdge && rank === before && (upTo[index] ?? 0) - (below[index] ?? 0) < step;
  });
}
