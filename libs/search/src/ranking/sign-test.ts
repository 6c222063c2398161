/**
 * How often, of 1, a difference at least this large comes by chance where neither is better: the exact two-sided sign test.
 * The probabilities of the upper half are added up, each from the one before.
 */
export function chanceOf(one: number, other: number): number {
  const [all, most] = [one + other, Math.max(one, other)];
  let probability = Math.exp(logOfProbability(most, all));
  let sum = 0;
  for (let won = most; won <= all; won++) {
    sum += probability;
    probability *= (all - won) / (won + 1);
  }
  return Math.min(1, 2 * sum);
}

/** Of winning so many of all by the fall of a coin. */
function logOfProbability(won: number, all: number): number {
  let log = -all * Math.LN2;
  for (let at = 1; at <= all - won; at++) log += Math.log((won + at) / at);
  return log;
}
