import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who vote for each other far more than for others, as they were found and what was decided. */
export class VoteRings1795900005500 implements MigrationInterface {
  name = 'VoteRings1795900005500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vote_ring (
        id bigint generated always as identity primary key,
        -- How many votes they had given each other when it was found, or decided.
        votes int not null check (votes > 0),
        found_at timestamptz not null,
        state text not null check (state in ('open', 'cleared', 'taken_back')),
        decided_by bigint references account(id),
        decided_at timestamptz check ((decided_at is null) = (state = 'open')),
        reason text check ((reason is null) = (state = 'open'))
      );
      create index vote_ring_open on vote_ring (id) where state = 'open';
      create index vote_ring_decided_by on vote_ring (decided_by) where decided_by is not null;

      create table vote_ring_member (
        ring_id bigint not null references vote_ring(id) on delete cascade,
        account_id bigint not null references account(id),
        primary key (ring_id, account_id)
      );
      create index vote_ring_member_of on vote_ring_member (account_id);

      -- When every process looked last: one of them does, once a day.
      create table vote_ring_look (sole boolean primary key default true check (sole), due_at timestamptz not null);
      insert into vote_ring_look (due_at) values ('-infinity');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table vote_ring_look, vote_ring_member, vote_ring');
  }
}
