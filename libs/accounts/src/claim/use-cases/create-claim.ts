import { Injectable } from '@nestjs/common';
import { type Actor, DomainEvent, type Failure, type Fields, NotFound, UnitOfWork } from '@kehila/platform';
import { PublicAddress } from '../../mails/public-address';
import { bothAccounts, lockBoth } from '../../merge/merge.sql';
import { hashOfSecret, newSecret } from '../../session/secret';
import { endClaims, insertClaim } from '../account-claim.sql';
import { mayBeClaimed } from '../claim.policy';

const day = 86_400_000;
const keptDays = 7;

export class ClaimCreated extends DomainEvent {
  readonly accountId: string;

  constructor(fields: Fields<ClaimCreated>) {
    super(fields);
  }

  override get aggregate(): string {
    return `account:${this.accountId}`;
  }
}

export interface CreatedClaim {
  /** To give to the person; it is not kept and cannot be shown again. */
  readonly link: string;
  readonly expiresAt: Date;
}

/** Staff make a link by which the owner of an imported account joins it to their own. The one before it ends. */
@Injectable()
export class CreateClaim {
  constructor(
    private readonly work: UnitOfWork,
    private readonly address: PublicAddress,
  ) {}

  execute(actor: Actor, accountId: string): Promise<CreatedClaim | Failure> {
    return this.work.run<CreatedClaim>({ act: 'createClaim', actor }, async (tx) => {
      await tx.rows(lockBoth, [[accountId]]);
      const [account] = await tx.rows(bothAccounts, [[accountId], tx.now]);
      if (!account) return new NotFound(accountId);
      const refusal = mayBeClaimed(account);
      if (refusal) return refusal;
      const token = newSecret();
      const expiresAt = new Date(tx.now.getTime() + keptDays * day);
      await tx.rows(endClaims, [accountId, tx.now]);
      await tx.rows(insertClaim, [hashOfSecret(token), accountId, actor.accountId, tx.now, expiresAt]);
      await tx.record(new ClaimCreated({ accountId, at: tx.now }));
      return { link: this.address.url(`/${actor.language}/claim/${token}`), expiresAt };
    });
  }
}
