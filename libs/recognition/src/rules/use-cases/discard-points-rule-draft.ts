import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, UnitOfWork } from '@kehila/platform';
import { forgetChanges, removeDraft } from '../draft.sql';
import { PointsRulesDiscarded } from '../rules.events';
import { refusalOf } from './save-points-rule-draft';

/** What was drafted is not wanted. */
@Injectable()
export class DiscardPointsRuleDraft {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, version: number): Promise<PointsRulesDiscarded | Failure> {
    return this.work.run({ act: 'discardPointsRuleDraft', actor }, async (tx): Promise<PointsRulesDiscarded | Failure> => {
      if (!(await tx.row(removeDraft, [version]))) return refusalOf(tx, version);
      await tx.rows(forgetChanges, []);
      return tx.record(new PointsRulesDiscarded({ draftVersion: version, at: tx.now }));
    });
  }
}
