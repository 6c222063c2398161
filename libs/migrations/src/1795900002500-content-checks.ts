import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words and links that are looked for in what people write, and why something waits for a moderator. */
export class ContentChecks1795900002500 implements MigrationInterface {
  name = 'ContentChecks1795900002500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table content_rule (
        id bigint generated always as identity primary key,
        kind text not null check (kind in ('words', 'link')),
        pattern text not null check (char_length(pattern) between 1 and 200),
        -- As it is compared: what is the same for readers is one rule.
        compared text not null,
        language text check (language in ('he', 'en')),
        act text not null check (act in ('flag', 'hold', 'mask', 'refuse')),
        version int not null default 1,
        changed_by bigint references account(id),
        changed_at timestamptz not null,
        -- Kept: the audit log speaks of it.
        removed_at timestamptz,
        check ((language is null) = (kind = 'link'))
      );
      create unique index content_rule_once on content_rule (kind, compared) where removed_at is null;
      create index content_rule_newest on content_rule (id desc) where removed_at is null;
      create index content_rule_changed_by on content_rule (changed_by) where changed_by is not null;

      insert into live_stamp (name, stamp) values ('content_rules', 0);

      -- Why an item waits, beside the reports of people.
      create table moderation_evidence (
        id bigint generated always as identity primary key,
        item_id bigint not null references moderation_item(id),
        reason text not null check (char_length(reason) between 1 and 40),
        -- What was looked for then: rules change.
        pattern text,
        -- How many, where something was counted.
        amount int,
        found_at timestamptz not null
      );
      create index moderation_evidence_of_item on moderation_evidence (item_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table moderation_evidence;
      delete from live_stamp where name = 'content_rules';
      drop table content_rule;
    `);
  }
}
