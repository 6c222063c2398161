import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowKinds, forgetKinds } from './kinds-of-notices';

const kinds = ['duplicate_suggested', 'duplicate_confirmed', 'duplicate_declined', 'duplicate_lapsed'];

/** A member suggests that a question was asked before; somebody else confirms or declines it, or it lapses. */
export class SuggestedDuplicates1795900006000 implements MigrationInterface {
  name = 'SuggestedDuplicates1795900006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table duplicate_suggestion (
        id bigint generated always as identity primary key,
        question_id bigint not null references question(id) on delete cascade,
        -- The question that is said to be the same.
        other_id bigint not null references question(id) on delete cascade,
        suggested_by bigint not null references account(id),
        at timestamptz not null,
        lapses_at timestamptz not null,
        ended_at timestamptz,
        -- Null: by itself, or it waits.
        ended_by bigint references account(id),
        outcome text check (outcome in ('confirmed', 'declined', 'lapsed', 'overtaken')),
        reason text check (length(reason) <= 500),
        check (question_id <> other_id),
        check ((ended_at is null) = (outcome is null)),
        check ((reason is not null) = (outcome is not distinct from 'declined'))
      );
      -- A question waits for one decision at a time, whoever suggests something at the same moment.
      create unique index duplicate_suggestion_open on duplicate_suggestion (question_id) where ended_at is null;
      create index duplicate_suggestion_due on duplicate_suggestion (lapses_at) where ended_at is null;
      create index duplicate_suggestion_declined on duplicate_suggestion (question_id, id) where outcome = 'declined';
      create index duplicate_suggestion_other on duplicate_suggestion (other_id);
      create index duplicate_suggestion_by on duplicate_suggestion (suggested_by);
      create index duplicate_suggestion_ended_by on duplicate_suggestion (ended_by) where ended_by is not null;
      ${allowKinds(kinds)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${forgetKinds(kinds)}
      drop table duplicate_suggestion;
    `);
  }
}
