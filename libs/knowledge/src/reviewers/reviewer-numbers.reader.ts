import { Injectable } from '@nestjs/common';
import { Accounts } from '@kehila/accounts';
import { Clock, Database, prepared } from '@kehila/platform';
import { lately } from '../lately';
import type { ReviewerNumber, ReviewerNumbers } from './graphql/reviewer-numbers.types';

type Counted = Omit<ReviewerNumber, 'reviewer'> & { reviewer_id: string };

/** More than any organisation has; who decided least is left out first. */
const most = 500;

/** $1 since when. A decision is seconded by the next one about the same version, when it is somebody else's. Index `review_decision_at`. */
const numbers = prepared<Counted>(
  'reviewer_numbers',
  `with judged as (
     select account_id, decision, extract(epoch from decided_at - submitted_at) / 3600 as hours,
       case when lead(account_id) over following <> account_id then lead(decision) over following end as second
     from review_decision where decided_at >= $1
     window following as (partition by revision_id, version order by decided_at, id)
   )
   select account_id as reviewer_id, count(*)::int as decisions,
     percentile_cont(0.5) within group (order by hours) as "medianHours",
     percentile_cont(0.9) within group (order by hours) as "ninetiethHours",
     count(*) filter (where decision = 'changes_requested')::int as returned,
     count(*) filter (where decision = 'declined')::int as declined,
     count(second)::int as seconded, count(*) filter (where second = decision)::int as agreed
   from judged group by account_id order by decisions desc, account_id limit ${most}`,
);

/** How soon reviewers decide, and how often whoever looks after them decides alike. Who may know it is decided where it is asked for. */
@Injectable()
export class ReviewerNumbersReader {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  async numbers(): Promise<ReviewerNumbers> {
    const since = lately(this.clock.now());
    const rows = await this.database.rows(numbers, [since]);
    const reviewers = await this.accounts.byIds(rows.map(({ reviewer_id: id }) => id));
    return {
      since,
      reviewers: rows.flatMap(({ reviewer_id: id, ...counted }) => {
        const reviewer = reviewers.get(id);
        return reviewer ? [{ reviewer, ...counted }] : [];
      }),
    };
  }
}
