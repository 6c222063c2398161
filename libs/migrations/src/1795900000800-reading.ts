import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What search engines are told of, and what says that it is gone instead of never having been. */
export class Reading1795900000800 implements MigrationInterface {
  name = 'Reading1795900000800';
  // An index that is made beside running writes is made outside of a transaction.
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table question add column was_public boolean not null default false`);
    await runner.query(`
      -- What was held and never shown is not said to be gone when it is removed.
      create function question_note_public() returns trigger language plpgsql as $$
      begin
        new.was_public := true;
        return new;
      end $$`);
    await runner.query(`
      create trigger question_was_public before update of publication on question
        for each row when (old.publication = 'visible' and new.publication <> 'visible') execute function question_note_public()`);
    await runner.query(`
      create index concurrently question_findable on question (id)
        where publication = 'visible' and (answer_count > 0 or char_length(body_text) >= 60) and (closed_reason is null or closed_reason = 'other')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index question_findable`);
    await runner.query(`drop trigger question_was_public on question`);
    await runner.query(`drop function question_note_public()`);
    await runner.query(`alter table question drop column was_public`);
  }
}
