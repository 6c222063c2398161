import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, type Failure, LimitReached, NotAllowed, NotFound, Refused, StateRefused, UnitOfWork } from '@kehila/platform';
import type { AppealPointsEntryInput } from '../graphql/points-appeal.inputs';
import { PointsAppealMoved } from '../points-appeal.events';
import { insertAppeal, lockPerson, openOf, ownEntry } from '../points-appeal.sql';

/** So many questions of one person wait at a time. */
const mostOpen = 5;

/** Somebody asks the staff about an entry of their own journal that took points or did not grant them. Once an entry. */
@Injectable()
export class AppealPointsEntry {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: AppealPointsEntryInput): Promise<PointsAppealMoved | Failure> {
    return this.work.run({ act: 'appealPointsEntry', actor, input }, async (tx): Promise<PointsAppealMoved | Failure> => {
      if (!actor.verified)
        return new NotAllowed('APPEAL_POINTS_ENTRY', { needs: [actor.silence ? 'silence' : 'verified'], until: actor.silence?.until ?? null });
      const accountId = actor.accountId!;
      await tx.row(lockPerson, [accountId]);
      const entry = await tx.row(ownEntry, [input.entryId, accountId]);
      if (!entry) return new NotFound(input.entryId);
      const { count } = (await tx.row(openOf, [accountId]))!;
      if (entry.may_appeal && count >= mostOpen) return new LimitReached(ErrorCode.POINTS_APPEALS_OPEN_ENOUGH, mostOpen);
      const appeal = entry.may_appeal && (await tx.row(insertAppeal, [input.entryId, accountId, entry.missing, input.reason.trim(), tx.now]));
      if (!appeal) return entry.appealed ? new Refused(ErrorCode.ALREADY_APPEALED) : new StateRefused('settled');
      return tx.record(new PointsAppealMoved({ appealId: appeal.id, accountId, state: 'open', by: accountId, at: tx.now }));
    });
  }
}
