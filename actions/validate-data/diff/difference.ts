/** One difference between two contracts, and what it means for who writes data and for who reads it. */
import type { Path } from '../../../shared/config/positions.ts';
import type { DiffRule } from './rules.ts';

export type Judgement = 'breaking' | 'loosening' | 'compatible';

/** What a difference does. */
export type Effect =
  /** The gate refuses data that it let pass before. */
  | 'tighter'
  /** The gate lets data pass that it refused before. */
  | 'looser'
  /** Both, or nobody can tell: another pattern, another query. */
  | 'incomparable'
  /** Readers find something else than they were promised; data as before is refused. */
  | 'replaced'
  /** Readers no longer find what they were promised, and nothing of it is checked any more. */
  | 'removed'
  /** Neither data nor readers notice. */
  | 'none';

interface Meaning {
  readonly judgement: Judgement;
  /** The gate lets through what the base refused. */
  readonly loosens: boolean;
  readonly consequence: string;
}

/** Breaking goes before loosening: what does both is judged breaking, and called out as loosening all the same. */
export const meanings: Readonly<Record<Effect, Meaning>> = {
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

/** What a comparison of two parts finds, with places as paths in the contracts. */
export interface Change {
  readonly rule: DiffRule;
  readonly effect: Effect;
  /** What has changed, with the old and the new value: `minimum from 0 to -5`. */
  readonly words: string;
  /** Instead of what the effect stands for. */
  readonly consequence?: string;
  /** In the new contract: the thing itself, or what it was part of. */
  readonly path: Path;
  /** In the base: only where it had the thing. */
  readonly basePath?: Path;
  /** Tells changes of one rule on one subject apart; made of names, never of values. */
  readonly key?: string;
}

/** A change together with what it happened to. */
export interface Difference extends Change {
  /** `flights.delay`, `flights`, or '' for the contract itself. */
  readonly subject: string;
}

/** The order in which people need to know. */
export const judgements: readonly Judgement[] = ['breaking', 'loosening', 'compatible'];
