import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { gone, lockAccount } from '../../account/account.sql';
import type { SetSegmentsOfAccountInput } from '../graphql/segment.inputs';
import { SegmentsOfAccountSet } from '../segment.events';
import { joinSegments, leaveOthers } from '../segment.sql';
import { Segments } from '../segments';

/** An administrator says to which segments somebody belongs: to these and no others. What they read follows at once. */
@Injectable()
export class SetSegmentsOfAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly segments: Segments,
  ) {}

  execute(actor: Actor, { accountId, segmentIds }: SetSegmentsOfAccountInput): Promise<SegmentsOfAccountSet | Failure> {
    return this.work.run({ act: 'setSegmentsOfAccount', actor }, async (tx): Promise<SegmentsOfAccountSet | Failure> => {
      const account = await tx.row(lockAccount, [accountId]);
      if (!account) return new NotFound(accountId);
      if (gone.has(account.state)) return new StateRefused(account.state);
      if (!(await this.segments.hold(tx, segmentIds))) return new NotFound(segmentIds.join(', '), ['input', 'segmentIds']);
      await tx.rows(leaveOthers, [accountId, segmentIds]);
      await tx.rows(joinSegments, [accountId, segmentIds, tx.now]);
      return tx.record(new SegmentsOfAccountSet({ accountId, segmentIds, at: tx.now }));
    });
  }
}
