import { translate } from '@kehila/platform';

/** A row that cannot be understood or kept; its message says why. It is reported, and the rest goes on. */
export class BrokenRow extends Error {
  override readonly name = 'BrokenRow';
}

export function missing(attribute: string): BrokenRow {
  return new BrokenRow(translate('interchange_reason_missing', { attribute }));
}
