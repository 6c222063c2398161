import { Field } from '@nestjs/graphql';
import { ErrorCode, Failure, momentInWords, type Transaction, translate, UserErrorType } from '@kehila/platform';
import { stateOn, type StoredState } from '../account/account.sql';
import { standingMeasure } from './sanction.sql';

@UserErrorType('The account is suspended. Only who gave the right password is told.')
export class SuspendedAccount extends Failure {
  @Field(() => Date, { nullable: true, description: 'When it is over; null: when it is lifted.' })
  readonly until: Date | null;

  @Field({ description: 'Why, as the moderator wrote it for the person.' })
  readonly reason: string;

  constructor(until: Date | null, reason: string) {
    super(ErrorCode.ACCOUNT_SUSPENDED);
    this.until = until;
    this.reason = reason;
  }

  override get message(): string {
    const sentence =
      this.until === null ? translate('errors_account_suspended') : translate('errors_account_suspended_until', { until: momentInWords(this.until) });
    return this.reason === '' ? sentence : `${sentence} ${translate('errors_account_suspended_reason', { reason: this.reason })}`;
  }
}

/** Undefined: it is something else that keeps the account out. */
export async function suspensionOf(tx: Transaction, account: StoredState & { readonly id: string }): Promise<SuspendedAccount | undefined> {
  if (stateOn(account, tx.now) !== 'suspended') return undefined;
  const standing = await tx.row(standingMeasure, [account.id]);
  return new SuspendedAccount(account.sanctioned_until, standing?.reason ?? '');
}
