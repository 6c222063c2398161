import { Injectable } from '@nestjs/common';
import { Accounts } from '@kehila/accounts';
import { Clock, cursorValues, Database, pageOf, prepared } from '@kehila/platform';
import { lately } from '../lately';
import type { ReviewerNumber, ReviewerNumbers } from './graphql/reviewer-numbers.types';

type Counted = Omit<ReviewerNumber, 'reviewer'> & { reviewer_id: string; most: number };

/** More than any organisation has. */
const all = 500;

/** $1 since when, $2 how many, $3 and $4 the decisions and the reviewer that the page goes on behind. Who decided most comes first. A decision is seconded by a second look, or by the next one about the same version when it is somebody else's. Indexes `review_decision_at`, `re_review_once`. */
const numbers = prepared<Counted>(
  'reviewer_numbers',
  `with judged as (
     select d.account_id, d.decision, extract(epoch from d.decided_at - d.submitted_at) / 3600 as hours,
       case when w.id is not null then w.would_approve
         when lead(d.account_id) over following <> d.account_id then lead(d.decision) over following = d.decision end as alike
     from review_decision d left join re_review w on w.decision_id = d.id and w.reviewer_id <> d.account_id
     where d.decided_at >= $1
     window following as (partition by d.revision_id, d.version order by d.decided_at, d.id)
   ), counted as (
     select account_id as reviewer_id, count(*)::int as decisions,
       percentile_cont(0.5) within group (order by hours) as "medianHours",
       percentile_cont(0.9) within group (order by hours) as "ninetiethHours",
       count(*) filter (where decision = 'changes_requested')::int as returned,
       count(*) filter (where decision = 'declined')::int as declined,
       count(alike)::int as seconded, count(*) filter (where alike)::int as agreed
     from judged group by account_id
   )
   select *, (select max(decisions) from counted) as most from counted
   where $3::int is null or decisions < $3 or (decisions = $3 and reviewer_id > $4::bigint) order by decisions desc, reviewer_id limit $2`,
);

/** How soon reviewers decide, and how often whoever looks after them decides alike. Who may know it is decided where it is asked for. */
@Injectable()
export class ReviewerNumbersReader {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  async numbers(first = all, after?: string | null): Promise<ReviewerNumbers> {
    const since = lately(this.clock.now());
    const [decisions = null, last = null] = cursorValues(after, ['integer', 'id']) ?? [];
    const rows = await this.database.rows(numbers, [since, first + 1, decisions, last]);
    const { nodes, pageInfo } = pageOf(
      rows,
      first,
      (row) => [row.decisions, row.reviewer_id],
      (row) => row,
    );
    const reviewers = await this.accounts.byIds(nodes.map(({ reviewer_id: id }) => id));
    return {
      since,
      mostDecisions: rows[0]?.most ?? 0,
      pageInfo,
      reviewers: nodes.flatMap(({ reviewer_id: id, most: _, ...counted }) => {
        const reviewer = reviewers.get(id);
        return reviewer ? [{ reviewer, ...counted }] : [];
      }),
    };
  }
}
