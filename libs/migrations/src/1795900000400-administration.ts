import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an administrator may change without a restart: settings, the brand, the pages with terms; each with its history. And the audit log by time and subject. */
export class Administration1795900000400 implements MigrationInterface {
  name = 'Administration1795900000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Counted up with every change of what processes keep in memory; each looks here and reads anew what has changed.
      create table live_stamp (
        name text primary key,
        stamp bigint not null
      );
      insert into live_stamp (name, stamp) values ('settings', 0), ('brand', 0), ('pages', 0);

      -- Settings that differ from their default. The row stays when a setting goes back to its default: its version counts on.
      create table setting (
        key text primary key check (char_length(key) between 1 and 100),
        value jsonb,
        version int not null,
        changed_by bigint references account(id),
        changed_at timestamptz not null
      );

      create table setting_change (
        id bigint generated always as identity primary key,
        key text not null,
        version int not null,
        -- Null: the default.
        before jsonb,
        after jsonb,
        changed_by bigint references account(id),
        changed_at timestamptz not null,
        constraint setting_change_once unique (key, version)
      );
      create trigger setting_change_append_only before update or delete or truncate on setting_change for each statement execute function refuse_change();

      -- The newest is in force; none: the brand that the product ships with.
      create table brand_version (
        number int primary key,
        name_he text not null check (char_length(name_he) between 1 and 40),
        name_en text not null check (char_length(name_en) between 1 and 40),
        accent text check (accent ~ '^#[0-9a-f]{6}$'),
        accent_dark text check (accent_dark ~ '^#[0-9a-f]{6}$'),
        logo bytea check (octet_length(logo) <= 204800),
        changed_by bigint references account(id),
        changed_at timestamptz not null
      );
      create trigger brand_version_append_only before update or delete or truncate on brand_version for each statement execute function refuse_change();

      -- Rules, terms and the like: each row holds the page whole, in both languages. Version 0 is the sample text that the product ships with.
      create table site_page_version (
        slug text not null check (slug in ('rules', 'terms', 'privacy', 'accessibility')),
        number int not null check (number > 0),
        title_he text not null check (char_length(title_he) between 1 and 150),
        markdown_he text not null,
        html_he text not null,
        text_he text not null,
        title_en text not null check (char_length(title_en) between 1 and 150),
        markdown_en text not null,
        html_en text not null,
        text_en text not null,
        -- What changed, for readers of the history.
        note text not null check (char_length(note) <= 500),
        -- Everybody is asked to accept it anew.
        asks_again boolean not null,
        changed_by bigint references account(id),
        changed_at timestamptz not null,
        primary key (slug, number)
      );
      create trigger site_page_version_append_only before update or delete or truncate on site_page_version for each statement execute function refuse_change();

      create table page_acceptance (
        account_id bigint not null references account(id) on delete cascade,
        slug text not null check (slug in ('terms', 'privacy')),
        number int not null,
        accepted_at timestamptz not null,
        primary key (account_id, slug, number)
      );

      -- The audit log is read by time, and by who, what and on what, newest first. Moments can lie apart from the numbers: the sample community has its own clock.
      drop index audit_entry_by_actor;
      drop index audit_entry_by_act;
      create index audit_entry_by_time on audit_entry (at desc, id desc);
      create index audit_entry_by_actor on audit_entry (actor_id, at desc, id desc);
      create index audit_entry_by_act on audit_entry (act, at desc, id desc);
      create index audit_entry_by_subject on audit_entry using gin (subjects);

      -- Mails that a server refused, for the administrators' page.
      create index mail_failing on mail (id) where sent_at is null and last_error is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index mail_failing;
      drop index audit_entry_by_subject;
      drop index audit_entry_by_act;
      drop index audit_entry_by_actor;
      drop index audit_entry_by_time;
      create index audit_entry_by_actor on audit_entry (actor_id, id desc);
      create index audit_entry_by_act on audit_entry (act, id desc);
      drop table page_acceptance;
      drop table site_page_version;
      drop table brand_version;
      drop table setting_change;
      drop table setting;
      drop table live_stamp;
    `);
  }
}
