import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, Refused, UnitOfWork } from '@kehila/platform';
import type { AccountsMerged } from '../../merge/accounts-merged.event';
import { refusalOf } from '../../own-account/own-account.policy';
import { Merging } from '../../merge/merging';
import { hashOfSecret } from '../../session/secret';
import { useClaim } from '../account-claim.sql';
import { mayBeClaimed } from '../claim.policy';

/** Somebody who was given a link says: that was me. The imported account becomes part of theirs. */
@Injectable()
export class ClaimAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly merging: Merging,
  ) {}

  async execute(actor: Actor, token: string): Promise<AccountsMerged | Failure> {
    const refusal = refusalOf(actor, 'CLAIM');
    if (refusal) return refusal;
    const hash = hashOfSecret(token);
    if (!hash) return new Refused(ErrorCode.TOKEN_INVALID);
    return this.work.run({ act: 'claimAccount', actor }, async (tx) => {
      const used = await tx.row(useClaim, [hash, tx.now]);
      if (!used) return new Refused(ErrorCode.TOKEN_INVALID);
      return this.merging.merge(tx, { fromId: used.account_id, intoId: actor.accountId! }, mayBeClaimed);
    });
  }
}
