import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where other systems are told what happens, and what became of each telling. */
export class Webhooks1795900003600 implements MigrationInterface {
  name = 'Webhooks1795900003600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook_endpoint (
        id bigint generated always as identity primary key,
        address text not null check (char_length(address) between 1 and 2000),
        -- Names as other systems know them, for example question.asked.
        events text[] not null check (cardinality(events) between 1 and 100),
        state text not null default 'on' check (state in ('on', 'off', 'paused')),
        -- Sealed; the one before it signs too until its time is over.
        secret text not null,
        previous_secret text,
        previous_until timestamptz,
        version int not null default 1,
        created_at timestamptz not null,
        -- When it last took something, and since when it is paused because it took nothing for a day.
        taken_at timestamptz,
        paused_at timestamptz,
        check ((state = 'paused') = (paused_at is not null)),
        check ((previous_secret is null) = (previous_until is null))
      );

      -- What is told: ids, codes, times and addresses, in the very bytes that are signed.
      create table webhook_message (
        id text primary key check (char_length(id) between 1 and 60),
        type text not null check (char_length(type) between 1 and 60),
        body text not null check (char_length(body) <= 10000),
        at timestamptz not null
      );
      create index webhook_message_oldest on webhook_message (at);

      create table webhook_delivery (
        id bigint generated always as identity primary key,
        endpoint_id bigint not null references webhook_endpoint(id) on delete cascade,
        message_id text not null references webhook_message(id) on delete cascade,
        aggregate text not null,
        state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
        attempts int not null default 0,
        run_at timestamptz not null,
        leased_until timestamptz,
        -- Since when the attempts are counted: since it was written, or somebody asked for it again.
        tried_since timestamptz not null,
        -- Of the last attempt: what was answered and how long it took, or why there was no answer.
        status int,
        milliseconds int,
        reply text check (octet_length(reply) <= 4096),
        trouble text check (char_length(trouble) <= 60),
        finished_at timestamptz
      );
      create unique index webhook_delivery_once on webhook_delivery (endpoint_id, message_id);
      create index webhook_delivery_due on webhook_delivery (endpoint_id, run_at, id) where state = 'waiting';
      create index webhook_delivery_in_order on webhook_delivery (endpoint_id, aggregate, id) where state = 'waiting';
      create index webhook_delivery_newest on webhook_delivery (endpoint_id, id);
      create index webhook_delivery_of_message on webhook_delivery (message_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table webhook_delivery;
      drop table webhook_message;
      drop table webhook_endpoint;
    `);
  }
}
