/** How strictly values are kept from sight. */
import type { Effect } from './difference.ts';

/** The words that contracts use, from open to closed. The standard leaves them free. */
const RANKS: Readonly<Record<string, number>> = {
  public: 0,
  open: 0,
  internal: 1,
  private: 2,
  confidential: 2,
  sensitive: 3,
  restricted: 3,
  pii: 3,
  secret: 4,
};

/** A word that nobody knows is taken for a closed one, so that to replace it is never silent. */
export function classificationChange(base: string | undefined, next: string | undefined): Effect {
  const [old, now] = [rankOf(base), rankOf(next)];
  if (old === 'unknown') return 'looser';
  return now === 'unknown' || now >= old ? 'none' : 'looser';
}

function rankOf(word: string | undefined): number | 'unknown' {
  if (word === undefined) return 0;
  const known = word.trim().toLowerCase();
  return Object.hasOwn(RANKS, known) ? (RANKS[known] ?? 'unknown') : 'unknown';
}
