import { Injectable } from '@nestjs/common';
import { LiveSettings, prepared, type Transaction } from '@kehila/platform';
import { upkeepSettings } from './upkeep.settings';

/**
 * The first of so many days, going on or back from a moment, on which fewer than the limit come before the same owner, or without one before the
 * same space. Null: none has room. Index `article_attention`.
 */
const freeDay = prepared<{ day: Date }>(
  'upkeep_free_day',
  `select tried.day from article own cross join lateral (select n, $2::timestamptz + n * $3::interval as day from generate_series(0, $4::int - 1) n) tried
   where own.id = $1 and (
     select count(*) from article a
     where a.attention_at >= date_trunc('day', tried.day, 'UTC') and a.attention_at < date_trunc('day', tried.day, 'UTC') + interval '1 day' and a.id <> own.id
       and a.owner_id is not distinct from coalesce(own.owner_id, $6::bigint) and (a.owner_id is not null or a.space_id = own.space_id)
   ) < $5
   order by tried.n limit 1`,
);

/** Within so many days an article finds its place, so that nobody has hundreds on one day. */
const daysBack = 60;
const daysOn = 14;

/** Spreads over days what comes before the owner of articles. */
@Injectable()
export class FreeDay {
  constructor(private readonly settings: LiveSettings) {}

  /** The last day not after this one that has room: a review may be early, never late. `ownerId`: whose it will be, when nobody's yet. */
  async notAfter(tx: Transaction, articleId: string, day: Date, ownerId: string | null): Promise<Date> {
    return this.find(tx, articleId, day, '-1 day', daysBack, ownerId);
  }

  /** The first day from now that has room. */
  async fromNow(tx: Transaction, articleId: string): Promise<Date> {
    return this.find(tx, articleId, tx.now, '1 day', daysOn, null);
  }

  private async find(tx: Transaction, articleId: string, from: Date, step: string, days: number, ownerId: string | null): Promise<Date> {
    const row = await tx.row(freeDay, [articleId, from, step, days, this.settings.get(upkeepSettings.aDay), ownerId]);
    return row?.day ?? from;
  }
}
