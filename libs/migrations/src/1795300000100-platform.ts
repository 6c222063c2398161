import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every act leaves behind: audit row, events for the outbox, outcome of its idempotency key; and mails to send. */
export class Platform1795300000100 implements MigrationInterface {
  name = 'Platform1795300000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- All content (questions, answers, comments, articles, revisions, nominations) takes its id from here, so that one id names one thing.
      create sequence content_id as bigint start 1;

      create table audit_entry (
        id bigint generated always as identity primary key,
        at timestamptz not null,
        act text not null,
        actor_id bigint,
        subjects text[] not null,
        request_id text
      );
      create index audit_entry_by_actor on audit_entry (actor_id, id desc);
      create index audit_entry_by_act on audit_entry (act, id desc);

      -- Append-only in the database itself: no application mistake can rewrite what happened.
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$;
      create trigger audit_entry_append_only before update or delete or truncate on audit_entry for each statement execute function refuse_change();

      create table idempotency_key (
        account_id bigint not null,
        act text not null,
        key text not null check (char_length(key) between 1 and 100),
        input_hash text not null,
        outcome jsonb,
        created_at timestamptz not null,
        primary key (account_id, act, key)
      );
      create index idempotency_key_by_age on idempotency_key (created_at);

      create table outbox_event (
        id bigint generated always as identity primary key,
        type text not null,
        aggregate text not null,
        payload jsonb not null,
        occurred_at timestamptz not null,
        state text not null default 'waiting' check (state in ('waiting', 'done', 'dead')),
        run_at timestamptz not null,
        leased_until timestamptz,
        attempts int not null default 0,
        done text[] not null default '{}',
        done_at timestamptz,
        last_error text
      );
      create index outbox_event_waiting on outbox_event (id) where state = 'waiting';
      create index outbox_event_waiting_of_aggregate on outbox_event (aggregate, id) where state = 'waiting';
      create index outbox_event_dead on outbox_event (id) where state = 'dead';

      -- Counts of the rate limits; losing them in a crash costs nothing.
      create unlogged table rate_count (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );
      create index rate_count_by_expiry on rate_count (expire);

      create table mail (
        id bigint generated always as identity primary key,
        to_address text not null,
        subject text not null,
        body_text text not null,
        created_at timestamptz not null,
        sent_at timestamptz,
        attempts int not null default 0,
        run_at timestamptz not null default '-infinity',
        last_error text
      );
      create index mail_unsent on mail (id) where sent_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table mail;
      drop table rate_count;
      drop table outbox_event;
      drop table idempotency_key;
      drop table audit_entry;
      drop function refuse_change();
      drop sequence content_id;
    `);
  }
}
