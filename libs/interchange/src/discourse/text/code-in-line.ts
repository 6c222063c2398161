const TICKS = /`+/g;

/** A line in pieces: text and code in turns, text first. Code ends with as many ticks as it began with. */
export function textAndCode(line: string): string[] {
  const runs = Array.from(line.matchAll(TICKS), ({ 0: ticks, index }) => ({ from: index, to: index + ticks.length, length: ticks.length }));
  const closing = closingRuns(runs.map(({ length }) => length));
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < runs.length; at++) {
    const end = closing[at];
    if (end === undefined) continue;
    pieces.push(line.slice(from, runs[at]!.from), line.slice(runs[at]!.from, runs[end]!.to));
    from = runs[end]!.to;
    at = end;
  }
  return [...pieces, line.slice(from)];
}

/** For each run of ticks the next one of its length. */
function closingRuns(lengths: readonly number[]): (number | undefined)[] {
  const next = new Map<number, number>();
  const closing = new Array<number | undefined>(lengths.length);
  for (let at = lengths.length - 1; at >= 0; at--) {
    closing[at] = next.get(lengths[at]!);
    next.set(lengths[at]!, at);
  }
  return closing;
}
