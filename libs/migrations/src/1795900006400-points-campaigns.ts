import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Campaigns add loyalty points to what the rules pay, out of a budget. */
export class PointsCampaigns1795900006400 implements MigrationInterface {
  name = 'PointsCampaigns1795900006400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table points_campaign (
        id bigint generated always as identity primary key,
        name_he text not null check (char_length(name_he) between 1 and 80),
        name_en text not null check (char_length(name_en) between 1 and 80),
        -- Null: in every space.
        space_id bigint references space(id),
        act text not null check (act in ('answerAccepted', 'answerVerified')),
        -- Only the first answer of a question that had waited for it so long; 0: every answer.
        waited_days int not null check (waited_days between 0 and 365),
        -- What the rule pays, times this, is paid altogether.
        factor_percent int check (factor_percent between 150 and 300),
        extra_points int check (extra_points between 1 and 1000),
        from_at timestamptz not null,
        until_at timestamptz not null,
        budget int not null check (budget between 1 and 10000000),
        spent int not null default 0,
        stopped_at timestamptz,
        check (num_nonnulls(factor_percent, extra_points) = 1),
        check (until_at > from_at),
        -- However many processes pay at once.
        constraint points_campaign_within_budget check (spent between 0 and budget)
      );
      create index points_campaign_until on points_campaign (until_at) where stopped_at is null;
      create index points_campaign_newest on points_campaign (from_at desc, id desc);
      create index points_campaign_of_space on points_campaign (space_id);

      -- Which campaign a transaction is of: what it added, and what took that back.
      create table points_campaign_entry (
        transaction_id bigint primary key references points_transaction(id),
        campaign_id bigint not null references points_campaign(id)
      );
      create index points_campaign_entry_of on points_campaign_entry (campaign_id);
      create trigger points_campaign_entry_append_only before update or delete or truncate on points_campaign_entry
        for each statement execute function refuse_change();

      insert into live_stamp (name, stamp) values ('points_campaigns', 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from live_stamp where name = 'points_campaigns'; drop table points_campaign_entry; drop table points_campaign`);
  }
}
