/** SQL: whether the account `a` is shown: not when they are gone, and not when they do not want to be. */
export const isShown = `(a.state in ('active', 'silenced', 'suspended', 'deletion_requested') and not exists (select from leaderboard_hidden h where h.account_id = a.id))`;

/** SQL: a space, or all of them, as the index `leaderboard_once` knows it: PostgreSQL finds nothing by `is not distinct from`. */
export const spaceOf = (column: string): string => `coalesce(${column}, 0)`;
/** SQL: a first day, or none, in the same way. */
export const startOf = (column: string): string => `coalesce(${column}, '-infinity'::date)`;

export const sameSpace = (one: string, other: string): string => `${spaceOf(one)} = ${spaceOf(other)}`;
export const sameStart = (one: string, other: string): string => `${startOf(one)} = ${startOf(other)}`;
