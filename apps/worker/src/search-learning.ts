import { Injectable } from '@nestjs/common';
import { ForgetSearchers, GroupSearches } from '@kehila/search';
import { Recurring } from './recurring';

const everyTenSeconds = 10_000;

/** What people searched for is nobody's after 30 days, whatever becomes of the rest, and is grouped. */
@Injectable()
export class SearchLearning extends Recurring {
  constructor(
    private readonly grouping: GroupSearches,
    private readonly forgetting: ForgetSearchers,
  ) {
    super(everyTenSeconds);
  }

  override async run(): Promise<void> {
    await this.forgetting.run(() => !this.stopping);
    await this.grouping.run(() => !this.stopping);
  }
}
