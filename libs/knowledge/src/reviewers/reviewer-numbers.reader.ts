import { Injectable } from '@nestjs/common';
import { Accounts } from '@kehila/accounts';
import { Clock, Database, prepared } from '@kehila/platform';
import { lately } from '../lately';
import type { ReviewerNumber, ReviewerNumbers } from './graphql/reviewer-numbers.types';

type Counted = Omit<ReviewerNumber, 'reviewer'> & { reviewer_id: string };

/** More than any organisation has; who decided least is left out first. */
const most = 500;

/** $1 since when. A decision is seconded by a second look, or by the next one about the same version when it is somebody else's. Indexes `review_decision_at`, `re_review_once`. */
const numbers = prepared<Counted>(
  'reviewer_numbers',
  `with judged as (
     select d.account_id, d.decision, extract(epoch from d.decided_at - d.submitted_at) / 3600 as hours,
       case when w.id is not null then w.would_approve
         when lead(d.account_id) over following <> d.account_id then lead(d.decision) over following = d.decision end as alike
     from review_decision d left join re_review w on w.decision_id = d.id and w.reviewer_id <> d.account_id
     where d.decided_at >= $1
     window following as (partition by d.revision_id, d.version order by d.decided_at, d.id)
   )
   select account_id as reviewer_id, count(*)::int as decisions,
     percentile_cont(0.5) within group (order by hours) as "medianHours",
     percentile_cont(0.9) within group (order by hours) as "ninetiethHours",
     count(*) filter (where decision = 'changes_requested')::int as returned,
     count(*) filter (where decision = 'declined')::int as declined,
     count(alike)::int as seconded, count(*) filter (where alike)::int as agreed
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
