import { type Failure, isFailure } from '@kehila/platform';

/** The sample community does nothing that the rules refuse: a refusal is a mistake in it. */
export function done<Outcome>(outcome: Outcome | Failure, what: string): Outcome {
  if (isFailure(outcome)) throw new Error(`the sample community may not: ${what} ${JSON.stringify(outcome)}`);
  return outcome;
}
