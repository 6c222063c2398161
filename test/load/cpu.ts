import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of one clock tick of /proc; 100 a second on every Linux we know. */
const tick = 10;

/** CPU milliseconds that a process and its ended children have used so far. */
export function cpuOf(pid: number): number {
  return (times(pid)?.used ?? 0) * tick;
}

/** CPU milliseconds of a process and all its descendants: a database server has one for each connection. */
export function cpuOfFamily(pid: number): number {
  const parents = new Map<number, number>();
  const used = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const found = times(Number(name));
    if (!found) continue;
    parents.set(Number(name), found.parent);
    used.set(Number(name), found.used);
  }
  const belongs = (candidate: number | undefined): boolean =>
    candidate === pid || (candidate !== undefined && candidate > 1 && belongs(parents.get(candidate)));
  let sum = 0;
  for (const [candidate, ticks] of used) if (belongs(candidate)) sum += ticks;
  return sum * tick;
}

function times(pid: number): { parent: number; used: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold blanks: count from behind it.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent, user, system, childUser, childSystem] = [fields[1], fields[11], fields[12], fields[13], fields[14]];
    return { parent: parent ?? 0, used: (user ?? 0) + (system ?? 0) + (childUser ?? 0) + (childSystem ?? 0) };
  } catch {
    return undefined;
  }
}
