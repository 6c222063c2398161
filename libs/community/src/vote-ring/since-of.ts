import { ringRules } from './vote-ring.rules';
import type { RingRow } from './vote-ring.sql';

/** From when on the votes of a ring are meant. */
export function sinceOf({ found_at: foundAt }: RingRow): Date {
  return new Date(foundAt.getTime() - ringRules.days * 86_400_000);
}
