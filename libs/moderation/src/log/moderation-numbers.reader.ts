import { Injectable } from '@nestjs/common';
import { Actor, Clock, Database, prepared } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import type { FlagReasonName } from '../flag/flag-reasons';
import type { VerdictName } from '../item/decisions';
import type { ModerationNumbers } from './graphql/moderation-numbers.type';

const days = 90;
const dayMs = 24 * 60 * 60 * 1000;
/** They change slowly, and anybody may ask for them. */
const keptMs = 60_000;

interface NumbersRow {
  reports: number;
  decided: number;
  median_minutes: number | null;
  appeals: number;
  overturned: number;
  outcomes: { outcome: VerdictName; count: number }[] | null;
  reasons: { reason: FlagReasonName; count: number }[] | null;
}

/** $1 since when, $2 the spaces that everybody reads. Indexes `moderation_decision_at` and `flag_at`. */
const numbers = prepared<NumbersRow>(
  'moderation_numbers',
  `with judged as materialized (
     select d.decision, d.reason, extract(epoch from d.decided_at - i.opened_at) / 60 as minutes, a.item_id is not null as is_appeal
     from moderation_decision d join moderation_item i on i.id = d.item_id left join moderation_appeal a on a.item_id = i.id
     where d.decided_at >= $1 and (i.space_id is null or i.space_id = any($2::bigint[]))
   ), of_outcome as (
     select decision as outcome, count(*)::int as count from judged where not is_appeal group by decision
   ), of_reason as (
     select reason, count(*)::int as count from judged where not is_appeal and reason is not null group by reason
   )
   select (select count(*)::int from flag f join moderation_item i on i.id = f.item_id
           where f.flagged_at >= $1 and (i.space_id is null or i.space_id = any($2::bigint[]))) as reports,
     count(*) filter (where not is_appeal)::int as decided,
     round(percentile_cont(0.5) within group (order by minutes) filter (where not is_appeal and decision not in ('lock', 'unlock')))::int as median_minutes,
     count(*) filter (where is_appeal)::int as appeals,
     count(*) filter (where is_appeal and decision <> 'keep')::int as overturned,
     (select json_agg(o order by o.count desc, o.outcome) from of_outcome o) as outcomes,
     (select json_agg(r order by r.count desc, r.reason) from of_reason r) as reasons
   from judged`,
);

/** How much is reported and what becomes of it, for everybody to read: only of spaces that everybody reads, and nobody's name. */
@Injectable()
export class ModerationNumbersReader {
  private kept: { readonly at: number; readonly numbers: Promise<ModerationNumbers> } | undefined;

  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly clock: Clock,
  ) {}

  numbers(): Promise<ModerationNumbers> {
    const now = this.clock.now().getTime();
    if (!this.kept || now - this.kept.at >= keptMs) {
      const kept = { at: now, numbers: this.count(new Date(now - days * dayMs)) };
      // What failed is counted again by whoever asks next.
      kept.numbers.catch(() => (this.kept = undefined));
      this.kept = kept;
    }
    return this.kept.numbers;
  }

  private async count(since: Date): Promise<ModerationNumbers> {
    const everybodys = await this.spaces.readableBy(Actor.anonymous('en'));
    const [row] = await this.database.rows(numbers, [since, everybodys]);
    if (!row) throw new Error('a count has one row');
    return {
      since,
      reports: row.reports,
      decided: row.decided,
      medianMinutes: row.median_minutes,
      outcomes: row.outcomes ?? [],
      reasons: row.reasons ?? [],
      appeals: row.appeals,
      overturned: row.overturned,
    };
  }
}
