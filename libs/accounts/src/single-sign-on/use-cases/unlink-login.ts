import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import { LoginUnlinked } from '../../account/account.events';
import { lockAccount } from '../../account/account.sql';
import { FreshProof } from '../../proof/fresh-proof';
import { deleteLogin, waysToSignIn } from '../login/linked-login.sql';
import { ProviderRoles } from '../role/provider-roles';
import { ProviderSegments } from '../segment/provider-segments';

/** Somebody wants to sign in by a provider no more. The last way in stays: nobody locks themselves out. */
@Injectable()
export class UnlinkLogin {
  constructor(
    private readonly work: UnitOfWork,
    private readonly proof: FreshProof,
    private readonly roles: ProviderRoles,
    private readonly segments: ProviderSegments,
  ) {}

  async execute(actor: Actor, loginId: string): Promise<LoginUnlinked | Failure> {
    const refusal = await this.proof.refusal(actor);
    if (refusal) return refusal;
    return this.work.run({ act: 'unlinkLogin', actor }, async (tx) => {
      await tx.rows(lockAccount, [actor.accountId]);
      const left = await tx.row(waysToSignIn, [actor.accountId, loginId]);
      const gone = await tx.row(deleteLogin, [loginId, actor.accountId]);
      if (!gone) return new NotFound(loginId);
      if (left!.ways === 0) return new Refused(ErrorCode.LAST_WAY_TO_SIGN_IN);
      // The provider vouches for nothing any more, so what it gave ends with it.
      if (gone.provider_key !== null) {
        await this.roles.takeBackAll(tx, actor.accountId!, gone.provider_key);
        await this.segments.leaveAll(tx, actor.accountId!, gone.provider_key);
      }
      return tx.record(new LoginUnlinked({ accountId: actor.accountId!, loginId, at: tx.now }));
    });
  }
}
