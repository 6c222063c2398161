import { ErrorCode, Refused, StateRefused } from '@kehila/platform';

export interface ClaimedAccount {
  readonly state: string;
  readonly imported: boolean;
  readonly has_address: boolean;
}

/** Only what came from another forum and is nobody's yet can be claimed. */
export function mayBeClaimed(account: ClaimedAccount): Refused | StateRefused | undefined {
  if (!account.imported || account.has_address) return new Refused(ErrorCode.ACCOUNT_NOT_IMPORTED);
  return account.state === 'active' ? undefined : new StateRefused(account.state);
}
