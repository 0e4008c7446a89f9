/** Quality rules: which have come and gone, and whether those that stayed let more pass. */
import type { Path } from '../../../shared/config/positions.ts';
import { shown } from '../../../shared/config/sentences.ts';
import type { QualityRule, RuleOperator } from '../contract/contract.ts';
import type { Operator } from '../contract/schema/quality.ts';
import { allowedValues, canonical, constraint, isSame, type Verdict } from './compare.ts';
import type { Change, Effect } from './difference.ts';
import { above, below, between, everything, type Intervals, intersection, isWithin, outside } from './intervals.ts';

interface Owner {
  readonly path: Path;
  readonly quality: readonly QualityRule[];
}

export function compareQuality(base: Owner, next: Owner): Change[] {
  const { pairs, added, removed } = pairUp(base.quality, next.quality);
  return [
    ...removed.map((rule): Change => {
      const words = `quality rule ${nameOf(rule)} removed`;
      const effect = rule.type === 'text' ? 'none' : 'looser';
      return { rule: 'diff-quality-rule', effect, words, key: `${keyOf(rule)} removed`, path: next.path, basePath: rule.path };
    }),
    ...added.map(
      (rule): Change => ({
        rule: 'diff-quality-rule',
        effect: rule.type === 'text' || rule.severity === 'warning' ? 'none' : 'tighter',
        words: `quality rule ${nameOf(rule)} added`,
        key: `${keyOf(rule)} added`,
        path: rule.path,
      }),
    ),
    ...pairs.flatMap(([old, now]) => compareRule(old, now)),
  ];
}

/** What makes two rules one, the surest first: the id, the name, the same rule but for its threshold, the same metric. */
const SIGNS: readonly ((rule: QualityRule) => string | undefined)[] = [
  ({ id }) => id,
  ({ name }) => name,
  (rule) =>
    canonical([
      rule.type,
      rule.metric,
      rule.ruleName,
      [...rule.arguments],
      rule.query,
      rule.engine,
      rule.implementation,
      rule.description,
    ]),
  (rule) => canonical([rule.type, rule.metric, rule.ruleName, rule.engine]),
];

function pairUp(base: readonly QualityRule[], next: readonly QualityRule[]) {
  const partners = new Map<QualityRule, QualityRule>();
  const free = new Set(base);
  for (const sign of SIGNS) {
    for (const rule of next) {
      const wanted = partners.has(rule) ? undefined : sign(rule);
      const partner = wanted === undefined ? undefined : [...free].find((each) => sign(each) === wanted);
      if (partner === undefined) continue;
      free.delete(partner);
      partners.set(rule, partner);
    }
  }
  return {
    pairs: next.flatMap((rule) => {
      const partner = partners.get(rule);
      return partner === undefined ? [] : [[partner, rule] as const];
    }),
    added: next.filter((rule) => !partners.has(rule)),
    removed: [...free],
  };
}

interface Part {
  /** The key of the rule that says it. */
  readonly key: string;
  readonly verdicts: readonly Verdict[];
}

function compareRule(base: QualityRule, next: QualityRule): Change[] {
  const parts: Part[] = [
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
    ...parts.flatMap(({ key, verdicts }) =>
      verdicts.flatMap((verdict): Change[] =>
        verdict === undefined
          ? []
          : [
              {
                rule: 'diff-quality-rule',
                effect: isDocumentation ? 'none' : effectOf(verdict.effect, key, next),
                words: `${verdict.words} in quality rule ${nameOf(next)}`,
                key: `${keyOf(next)} ${key} ${verdict.effect}`,
                path: [...next.path, key],
                basePath: [...base.path, key],
              },
            ],
      ),
    ),
    ...words.map((key): Change => {
      const said = `${key} changed of quality rule ${nameOf(next)}`;
      const rule = 'diff-documentation';
      return { rule, effect: 'none', words: said, key: keyOf(next), path: [...next.path, key], basePath: [...base.path, key] };
    }),
  ];
}

/** A rule that only warns refuses nothing, however tight it is. */
function effectOf(effect: Effect, key: string, next: QualityRule): Effect {
  if (next.severity !== 'warning' || key === 'severity') return effect;
  return effect === 'tighter' ? 'none' : effect === 'incomparable' ? 'looser' : effect;
}

function compareSeverity(base: QualityRule, next: QualityRule): Verdict {
  if (base.severity === next.severity) return undefined;
  const effect = next.severity === 'error' ? 'tighter' : 'looser';
  return { effect, words: `severity from ${base.severity} to ${next.severity}` };
}

/** Lists of valid and of missing values, where the threshold is one that few wrong values pass; all else cannot be told. */
function compareArguments(base: QualityRule, next: QualityRule): Verdict[] {
  const names = [...new Set([...base.arguments.keys(), ...next.arguments.keys()])];
  const isCeiling = [base, next].every((rule) => isWithin(between(0, 0, true), acceptedBy(rule) ?? []) && isDownward(rule));
  return names.flatMap((name) => {
    const [old, now] = [base.arguments.get(name), next.arguments.get(name)];
    if (isSame(old, now)) return [];
    const areLists = Array.isArray(old) && Array.isArray(now);
    if (isCeiling && areLists && name === 'validValues') return allowedValues(name, old, now);
    if (isCeiling && areLists && name === 'missingValues') return allowedValues(name, old, now).map(reversed);
    const verdict = constraint(name, old, now, () => 'incomparable');
    // One more argument is not always one more demand: with a pattern beside a list either of them suffices.
    return verdict ? [{ ...verdict, effect: 'incomparable' as const }] : [];
  });
}

function reversed(verdict: Verdict): Verdict {
  return verdict && { ...verdict, effect: verdict.effect === 'tighter' ? 'looser' : 'tighter' };
}

function isDownward(rule: QualityRule): boolean {
  const accepted = acceptedBy(rule);
  const highest = accepted?.at(-1)?.high;
  return accepted !== undefined && highest !== undefined && isWithin(between(0, highest, false), accepted);
}

function compareThresholds(base: QualityRule, next: QualityRule): Verdict {
  const [old, now] = [base, next].map(({ operators }) => operators.map(({ name, value }) => [name, value]));
  if (isSame(old, now)) return undefined;
  const words = `threshold from ${thresholdOf(base)} to ${thresholdOf(next)}`;
  const [before, after] = [acceptedBy(base), acceptedBy(next)];
  if (before === undefined || after === undefined) return { effect: 'incomparable', words };
  const [isTighter, isLooser] = [isWithin(after, before), isWithin(before, after)];
  if (isTighter && isLooser) return { effect: 'none', words };
  return { effect: isTighter ? 'tighter' : isLooser ? 'looser' : 'incomparable', words };
}

/** What each operator accepts; both bounds belong to the range, as everywhere in this action. */
const ACCEPTED: Readonly<Record<Operator, (low: number, high: number) => Intervals>> = {
  mustBe: (low) => between(low, low, true),
  mustNotBe: (low) => outside(low, low),
  mustBeGreaterThan: (low) => above(low, false),
  mustBeGreaterOrEqualTo: (low) => above(low, true),
  mustBeLessThan: (low) => below(low, false),
  mustBeLessOrEqualTo: (low) => below(low, true),
  mustBeBetween: (low, high) => between(Math.min(low, high), Math.max(low, high), true),
  mustNotBeBetween: (low, high) => outside(Math.min(low, high), Math.max(low, high)),
};

/** The numbers that a rule accepts, all of its operators together; undefined when it compares with something else. */
function acceptedBy({ operators }: QualityRule): Intervals | undefined {
  return operators.reduce<Intervals | undefined>((sofar, operator) => {
    const own = acceptedByOne(operator);
    return sofar && own ? intersection(sofar, own) : undefined;
  }, everything);
}

function acceptedByOne({ name, value }: RuleOperator): Intervals | undefined {
  const [low, high = low] = Array.isArray(value) ? value : [value];
  return typeof low === 'number' && typeof high === 'number' ? ACCEPTED[name](low, high) : undefined;
}

function thresholdOf({ operators, unit }: QualityRule): string {
  if (operators.length === 0) return 'none';
  const all = operators.map(({ name, value }) => `${name} ${shown(value)}`).join(' and ');
  return unit === undefined ? all : `${all} ${unit}`;
}

const SHARES = ['percent', 'percentage', '%'];

function unitOf({ unit }: QualityRule): string {
  const lowered = (unit ?? 'rows').trim().toLowerCase();
  return SHARES.includes(lowered) ? 'percent' : lowered;
}

function metricOf({ metric, ruleName }: QualityRule): string | undefined {
  return metric ?? ruleName;
}

function nameOf(rule: QualityRule): string {
  return shown(keyOf(rule));
}

function keyOf(rule: QualityRule): string {
  return rule.id ?? rule.name ?? metricOf(rule) ?? rule.engine ?? rule.type;
}
