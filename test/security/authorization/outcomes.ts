import type { Outcome } from '../../stage/act';

/** The id of what an act made. A refusal is a mistake of the scene. */
export function idOf(outcome: Outcome): string {
  expectDone(outcome);
  return outcome['id'] as string;
}

export function expectDone(outcome: Outcome): void {
  if (outcome.code) throw new Error(`refused: ${JSON.stringify(outcome)}`);
}
