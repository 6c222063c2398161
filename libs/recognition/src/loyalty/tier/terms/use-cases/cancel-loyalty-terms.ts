import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, LiveStamps, NotFound, StateRefused, UnitOfWork } from '@kehila/platform';
import { LoyaltyTermsCancelled } from '../terms.events';
import { cancelTerms, termsOf } from '../terms.sql';

/** In their last two minutes terms count as begun: not every process would hear in time that they are cancelled. The table refuses it too. */
const lastMinutes = 2 * 60_000;

/** Terms that were announced will not count. Their number is not given to others. */
@Injectable()
export class CancelLoyaltyTerms {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: LiveStamps,
  ) {}

  async execute(actor: Actor, version: number): Promise<LoyaltyTermsCancelled | Failure> {
    const outcome = await this.work.run({ act: 'cancelLoyaltyTerms', actor }, async (tx): Promise<LoyaltyTermsCancelled | Failure> => {
      await this.stamps.change(tx, 'loyalty_terms');
      const terms = await tx.row(termsOf, [version]);
      if (!terms) return new NotFound(String(version), ['input', 'version']);
      if (terms.cancelled) return new StateRefused('cancelled');
      if (Number(terms.valid_from) - tx.now.getTime() < lastMinutes) return new StateRefused('in_force');
      await tx.rows(cancelTerms, [version, tx.now]);
      return tx.record(new LoyaltyTermsCancelled({ version, at: tx.now }));
    });
    await this.stamps.refresh();
    return outcome;
  }
}
