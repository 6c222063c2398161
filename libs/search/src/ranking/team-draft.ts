import { createHash } from 'node:crypto';

export type Team = 'a' | 'b';

export interface Drafted<Hit> {
  readonly hits: readonly Hit[];
  /** Whose hit it is, by thread; where both begin alike, nobody's. */
  readonly teams: ReadonlyMap<string, Team>;
}

/**
 * Two rankings as one list: in turns each picks the best of its hits that is not there yet, and a coin says who of two with as many picks goes first.
 * The coin falls the same way for the same draw, so that a page that is loaded again, or goes on, is the same.
 */
export function teamDraft<Hit extends { readonly threadId: string }>(a: readonly Hit[], b: readonly Hit[], draw: string): Drafted<Hit> {
  const coins = createHash('sha256').update(draw).digest();
  const alike = a.findIndex((hit, at) => hit.threadId !== b[at]?.threadId);
  const hits = a.slice(0, alike < 0 ? a.length : alike);
  const taken = new Set(hits.map(({ threadId }) => threadId));
  const teams = new Map<string, Team>();
  const rankings = { a, b };
  const picks = { a: 0, b: 0 };
  const pick = (team: Team): boolean => {
    const hit = rankings[team].find(({ threadId }) => !taken.has(threadId));
    if (!hit) return false;
    hits.push(hit);
    taken.add(hit.threadId);
    teams.set(hit.threadId, team);
    picks[team] += 1;
    return true;
  };
  for (let round = 0; ; round++) {
    const first = picks.a === picks.b ? sideOf(coins, round) : picks.a < picks.b ? 'a' : 'b';
    if (!pick(first) && !pick(first === 'a' ? 'b' : 'a')) return { hits, teams };
  }
}

function sideOf(coins: Buffer, round: number): Team {
  const bit = round % (8 * coins.length);
  return ((coins[bit >> 3] ?? 0) >> (bit & 7)) & 1 ? 'a' : 'b';
}
