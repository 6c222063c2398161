import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, ErrorCode, type Failure, NotFound, Refused, StateRefused, UnitOfWork } from '@kehila/platform';
import type { ClearInvitationInput } from '../graphql/invitation.inputs';
import { InvitationCleared } from '../invitation.events';
import { isDoubtful } from '../invitation.policy';
import { clear, lockDoubtful } from '../invitation.sql';

/** Staff say that two people stand behind an invitation after all. Never about their own. */
@Injectable()
export class ClearInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
  ) {}

  execute(actor: Actor, input: ClearInvitationInput): Promise<InvitationCleared | Failure> {
    return this.work.run({ act: 'clearInvitation', actor, input }, async (tx): Promise<InvitationCleared | Failure> => {
      const refusal = await this.abilities.refusal(actor, 'DECIDE_REDEMPTION', { spaceId: null, tx });
      if (refusal) return refusal;
      const invitation = await tx.row(lockDoubtful, [input.friendId]);
      if (!invitation) return new NotFound(input.friendId);
      if (actor.is(input.friendId) || actor.is(invitation.inviter_id)) return new Refused(ErrorCode.OWN_INVITATION);
      if (!isDoubtful(invitation)) return new StateRefused(invitation.cleared ? 'cleared' : 'counted');
      await tx.rows(clear, [input.friendId, actor.accountId, tx.now]);
      return tx.record(new InvitationCleared({ accountId: input.friendId, clearedBy: actor.accountId!, at: tx.now }));
    });
  }
}
