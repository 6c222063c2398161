import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What points buy, and each purchase with its states. */
export class Rewards1795900002710 implements MigrationInterface {
  name = 'Rewards1795900002710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reward (
        id bigint generated always as identity primary key,
        kind text not null check (kind in ('soft', 'hard')),
        cost int not null check (cost between 1 and 1000000),
        -- What is left; null: as many as are wanted. Held ones are taken off, and come back when they are not had.
        stock int check (stock >= 0),
        per_person int check (per_person > 0),
        level text not null check (level in ('newcomer', 'helper', 'contributor', 'guide', 'pillar')),
        from_at timestamptz,
        until_at timestamptz check (until_at > from_at),
        approval text not null check (approval in ('rule', 'person')),
        published boolean not null,
        version int not null default 1,
        created_at timestamptz not null
      );
      create index reward_shown on reward (cost, id) where published;

      create table reward_text (
        reward_id bigint not null references reward(id) on delete cascade,
        language text not null check (language in ('he', 'en')),
        name text not null check (char_length(name) between 1 and 80),
        description text not null check (char_length(description) <= 1000),
        next text not null check (char_length(next) <= 300),
        primary key (reward_id, language)
      );

      -- One purchase. Its points are a hold, which ends once: spent, or given back.
      create table redemption (
        id bigint generated always as identity primary key,
        reward_id bigint not null references reward(id),
        account_id bigint not null references account(id),
        cost int not null,
        state text not null check (state in ('held', 'approved', 'refused', 'cancelled', 'expired', 'fulfilled', 'refunded')),
        hold_id bigint not null unique references points_transaction(id),
        spent_id bigint unique references points_transaction(id),
        requested_at timestamptz not null,
        -- Until when somebody has to decide; then the points go back.
        held_until timestamptz not null,
        moved_at timestamptz not null,
        decided_by bigint references account(id),
        -- Why it was refused, called off or refunded, for its owner.
        reason text check (char_length(reason) <= 500),
        -- What was spent is known by its spending.
        check ((state in ('approved', 'fulfilled', 'refunded')) <= (spent_id is not null))
      );
      create index redemption_of_account on redemption (account_id, id desc);
      create index redemption_of_reward on redemption (reward_id, account_id) where state in ('held', 'approved', 'fulfilled');
      create index redemption_by_state on redemption (state, id);
      create index redemption_due on redemption (held_until) where state = 'held';
      create index redemption_decided on redemption (decided_by) where decided_by is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table redemption; drop table reward_text; drop table reward');
  }
}
