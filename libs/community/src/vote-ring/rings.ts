/** So many votes one gave another, of all that they gave. */
export interface Favour {
  readonly voterId: string;
  readonly authorId: string;
  readonly votes: number;
}

export interface FoundRing {
  /** Account ids in order. */
  readonly members: readonly string[];
  readonly votes: number;
}

/** Two who favour each other, or more where the favours lead around: everybody in it is reached from everybody else. */
export function ringsAmong(favours: readonly Favour[]): FoundRing[] {
  const forward = neighbours(favours, 'voterId', 'authorId');
  const backward = neighbours(favours, 'authorId', 'voterId');
  const placed = new Set<string>();
  const rings: FoundRing[] = [];
  for (const start of forward.keys()) {
    if (placed.has(start)) continue;
    const reached = reachedFrom(start, forward);
    const members = [...reachedFrom(start, backward)].filter((id) => reached.has(id));
    for (const id of members) placed.add(id);
    if (members.length < 2) continue;
    const inside = favours.filter(({ voterId, authorId }) => members.includes(voterId) && members.includes(authorId));
    rings.push({ members: members.sort((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1)), votes: inside.reduce((sum, { votes }) => sum + votes, 0) });
  }
  return rings;
}

function neighbours(favours: readonly Favour[], from: 'voterId' | 'authorId', to: 'voterId' | 'authorId'): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const favour of favours) found.set(favour[from], [...(found.get(favour[from]) ?? []), favour[to]]);
  return found;
}

function reachedFrom(start: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set([start]);
  for (const id of reached) for (const neighbour of next.get(id) ?? []) reached.add(neighbour);
  return reached;
}
