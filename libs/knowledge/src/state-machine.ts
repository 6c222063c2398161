import { StateRefused } from '@kehila/platform';

/** One row of a state machine: in these states, this act leads there. */
export interface Transition<State extends string, Act extends string> {
  readonly act: Act;
  readonly from: readonly State[];
  /** Absent: the act leaves the state as it is. */
  readonly to?: State;
}

/** Where an act leads from a state. What the table does not name is refused. */
export function stateAfter<State extends string, Act extends string>(table: readonly Transition<State, Act>[], act: Act, from: State): State | StateRefused {
  const transition = table.find((row) => row.act === act && row.from.includes(from));
  return transition ? (transition.to ?? from) : new StateRefused(from);
}
