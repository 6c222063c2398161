import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { cancelSet, setOf } from '../draft.sql';
import { PointsRulesCancelled } from '../rules.events';

/** In its last two minutes a set counts as begun: not every process would hear in time that it is cancelled. The table refuses it too. */
const lastMinutes = 2 * 60_000;

/** Rules that were announced will not count. Their number is not given to others. */
@Injectable()
export class CancelPointsRules {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, version: number): Promise<PointsRulesCancelled | Failure> {
    return this.work.run({ act: 'cancelPointsRules', actor }, async (tx): Promise<PointsRulesCancelled | Failure> => {
      const set = await tx.row(setOf, [version]);
      if (!set) return new NotFound(String(version), ['input', 'version']);
      if (Number(set.valid_from) - tx.now.getTime() < lastMinutes) return new StateRefused('in_force');
      if (!(await tx.row(cancelSet, [version, tx.now]))) return new StateRefused('cancelled');
      return tx.record(new PointsRulesCancelled({ ruleSet: version, at: tx.now }));
    });
  }
}
