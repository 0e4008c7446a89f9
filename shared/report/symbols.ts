/** How verdicts and statuses look. The word is always there: colour and symbol alone do not reach everybody. */
import type { Level, Status, Verdict } from './report.ts';

export type Colour = 'green' | 'yellow' | 'red' | 'magenta';

export interface Look {
  /** For pages that show emoji. */
  readonly emoji: string;
  /** For terminals: one column wide in any of them. */
  readonly sign: string;
  readonly colour: Colour;
}

export const looks: Readonly<Record<Verdict | Status, Look>> = {
  pass: { emoji: '✅', sign: '✓', colour: 'green' },
  warn: { emoji: '⚠️', sign: '!', colour: 'yellow' },
  fail: { emoji: '❌', sign: '✗', colour: 'red' },
  inconclusive: { emoji: '❓', sign: '?', colour: 'magenta' },
  'not measurable': { emoji: '❔', sign: '?', colour: 'magenta' },
  error: { emoji: '💥', sign: '✗', colour: 'red' },
};

/** Worst first. */
export const levels: readonly Level[] = ['error', 'warning', 'notice'];
