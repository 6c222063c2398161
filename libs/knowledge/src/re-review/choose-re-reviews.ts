import { Injectable } from '@nestjs/common';
import { Clock, Database, prepared } from '@kehila/platform';

/** One of so many approvals is looked at again. */
const oneOf = 20;

/**
 * $1 the beginning of the last month, $2 that of this one, $3 now. The lot is drawn from the id: whoever chooses, whenever and how often, chooses the same.
 * Of a reviewer of whom no lot was drawn in a month that is over, the one with the smallest is taken. Index `review_decision_at`.
 */
const choose = prepared<{ id: string }>(
  're_review_choose',
  `with approval as (
     select d.id, d.revision_id, d.account_id, d.decided_at < $2 as is_over, ('x' || left(md5(d.id::text), 8))::bit(32)::bigint as lot,
       exists (select from re_review chosen where chosen.decision_id = d.id) as is_chosen
     from review_decision d join revision r on r.id = d.revision_id and r.approved_version = d.version
     where d.decided_at >= $1 and d.decision = 'approved' and r.state in ('published', 'superseded')
   ), placed as (
     select *, bool_or(is_chosen or lot % ${oneOf} = 0) over reviewer as has_one, row_number() over (reviewer order by lot, id) as place
     from approval window reviewer as (partition by account_id, is_over)
   )
   insert into re_review (decision_id, revision_id, chosen_at)
   select id, revision_id, $3 from placed where not is_chosen and (lot % ${oneOf} = 0 or (is_over and not has_one and place = 1)) order by id
   on conflict (decision_id) do nothing returning id`,
);

/** A job for the worker: which approvals another reviewer looks at again. A twentieth of them, and of each reviewer at least one a month. */
@Injectable()
export class ChooseReReviews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many were chosen. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const beginning = (monthsAgo: number): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo));
    return (await this.database.rows(choose, [beginning(1), beginning(0), now])).length;
  }
}
