import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowKinds, forgetKinds } from './kinds-of-notices';

const kinds = ['split_off', 'split_undone'];

/** Which answers were taken out of which thread into a question of their own; those concerned are told. */
export class Splitting1795900006300 implements MigrationInterface {
  name = 'Splitting1795900006300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table thread_split (
        id bigint generated always as identity primary key,
        -- The question that was asked for what moved, and the one beneath which that stood before.
        question_id bigint not null references question(id),
        source_id bigint not null references question(id) check (source_id <> question_id),
        split_at timestamptz not null,
        -- From then on the question stands empty, and its address leads to the other one.
        undone_at timestamptz,
        -- What went over: with an answer goes what hangs on it.
        answer_ids bigint[] not null check (cardinality(answer_ids) > 0)
      );
      create unique index thread_split_once on thread_split (question_id);
      create index thread_split_from on thread_split (source_id) where undone_at is null;
    `);
    await runner.query(allowKinds(kinds));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(forgetKinds(kinds));
    await runner.query('drop table thread_split');
  }
}
