import { translate } from '@kehila/platform';

/** A row that cannot be understood or kept; its message says why. It is reported, and the rest goes on. */
export class BrokenRow extends Error {
  override readonly name = 'BrokenRow';
}

/** What a row says; undefined where it is broken, of which somebody else tells. */
export function unlessBroken<Result>(story: () => Result): Result | undefined {
  try {
    return story();
  } catch (error) {
    if (!(error instanceof BrokenRow)) throw error;
    return undefined;
  }
}

export function missing(attribute: string): BrokenRow {
  return new BrokenRow(translate('interchange_reason_missing', { attribute }));
}
