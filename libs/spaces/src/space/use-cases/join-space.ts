import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotAllowed, NotFound, UnitOfWork } from '@kehila/platform';
import { insertMember } from '../space.sql';
import { SpaceJoined } from '../space.events';
import { Spaces } from '../spaces';

export interface Membership {
  readonly spaceId: string;
  readonly accountId: string;
}

/** Somebody joins a public space, or staff let somebody into a space for members. Joining twice changes nothing. */
@Injectable()
export class JoinSpace {
  constructor(
    private readonly work: UnitOfWork,
    private readonly spaces: Spaces,
  ) {}

  execute(actor: Actor, membership: Membership): Promise<Membership | Failure> {
    return this.work.run<Membership>({ act: 'joinSpace', actor }, async (tx) => {
      const space = this.spaces.byId(membership.spaceId);
      if (!space || !(await this.spaces.isReadableBy(actor, space.id))) return new NotFound(membership.spaceId);
      const oneself = actor.is(membership.accountId) && actor.verified && space.visibility === 'public';
      if (!oneself && !actor.isStaffOf(space.id)) return new NotAllowed('JOIN', { needs: ['staffOfSpace'] });

      const joined = await tx.row(insertMember, [membership.spaceId, membership.accountId, tx.now]);
      if (joined) await tx.record(new SpaceJoined({ ...membership, at: tx.now }));
      return membership;
    });
  }
}
