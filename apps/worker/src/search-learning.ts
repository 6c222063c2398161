import { Injectable } from '@nestjs/common';
import { ForgetSearchers, GroupSearches } from '@kehila/search';
import { Recurring } from './recurring';

const everyTenSeconds = 10_000;

/** What people searched for is grouped, and after 30 days it is nobody's. */
@Injectable()
export class SearchLearning extends Recurring {
  constructor(
    private readonly grouping: GroupSearches,
    private readonly forgetting: ForgetSearchers,
  ) {
    super(everyTenSeconds);
  }

  override async run(): Promise<void> {
    await this.grouping.run(() => !this.stopping);
    await this.forgetting.run(() => !this.stopping);
  }
}
