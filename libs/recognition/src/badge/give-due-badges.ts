import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database, prepared } from '@kehila/platform';
import { BadgeAwards } from './badge-awards';

const day = 86_400_000;
/** So many people are looked at in one transaction. */
const batch = 500;

/** Rules that are new, and those that count what was kept, once a day. */
const dueBadges = prepared<{ id: string; version: number; told: boolean }>(
  'badges_due',
  `select id, version, not (shipped and looked_version is null) as told from badge
   where published and event is not null and (looked_version is distinct from version or kept_days > 0 and looked_at <= $1) order by id`,
);

/** Who may have earned it, has it, or was on the way to it. Indexes `deed_by_kind`, `badge_award_once`, `badge_progress_of_badge`. */
const concerned = prepared<{ id: string }>(
  'badges_concerned',
  `select id from (
     (select distinct d.account_id as id from badge b join deed d on d.kind = b.event where b.id = $1 and d.account_id > $2 order by 1 limit $3)
     union (select distinct account_id from badge_award where badge_id = $1 and tier is not null and account_id > $2 order by 1 limit $3)
     union (select account_id from badge_progress where badge_id = $1 and account_id > $2 order by 1 limit $3)) c
   order by id limit $3`,
);

const looked = prepared<never>('badges_looked', `update badge set looked_version = $2, looked_at = $3 where id = $1 and version = $2`);

/** A job for the worker: everybody is looked at when a rule is new, and each day where time alone earns. Several processes may do it at once. */
@Injectable()
export class GiveDueBadges {
  private readonly logger = new Logger(GiveDueBadges.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly awards: BadgeAwards,
  ) {}

  /** How many badges were looked at. One that fails does not keep the others, and is tried again the next time. */
  async run(): Promise<number> {
    const due = await this.database.rows(dueBadges, [new Date(this.clock.now().getTime() - day)]);
    for (const badge of due) await this.lookAt(badge).catch((error: unknown) => this.logger.error(`badge ${badge.id} could not be given: ${String(error)}`));
    return due.length;
  }

  private async lookAt({ id, version, told }: { id: string; version: number; told: boolean }): Promise<void> {
    const at = this.clock.now();
    for (let after = '0'; ;) {
      const people = (await this.database.rows(concerned, [id, after, batch])).map((row) => row.id);
      if (people.length > 0) await this.awards.settleBadge(id, people, told);
      if (people.length < batch) break;
      after = people.at(-1)!;
    }
    await this.database.rows(looked, [id, version, at]);
  }
}
