import { ErrorCode, type Failure, NotFound, Refused, StateRefused } from '@kehila/platform';

export interface MergedAccount {
  readonly id: string;
  readonly state: string;
  readonly holds_roles: boolean;
}

/** May the one become part of the other? Nobody leaves a measure behind by it; and who works for the organisation is never merged away: their roles would be lost unseen. */
export function mayMerge(from: MergedAccount | undefined, into: MergedAccount | undefined, ids: { fromId: string; intoId: string }): Failure | undefined {
  if (ids.fromId === ids.intoId) return new Refused(ErrorCode.SAME_ACCOUNT, ['input', 'intoId']);
  if (!from) return new NotFound(ids.fromId, ['input', 'fromId']);
  if (!into) return new NotFound(ids.intoId, ['input', 'intoId']);
  if (from.state !== 'active') return new StateRefused(from.state);
  if (into.state !== 'active') return new StateRefused(into.state);
  return from.holds_roles ? new Refused(ErrorCode.ACCOUNT_HAS_ROLES, ['input', 'fromId']) : undefined;
}
