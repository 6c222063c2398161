import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The name of a check, and what it lists besides from now on. Whatever others there are stays. */
const listed = [
  ['notification_kind_check', ['new_question', 'watched_answer']],
  ['notification_page_kind_check', ['space', 'tag']],
  ['notification_choice_event_check', ['question']],
] as const;
const begin = 'ARRAY[';

const listing = (constraint: string, before: string, after: string, unchecked = ''): string => `
      do $$
      declare
        known text := replace(pg_get_constraintdef((select oid from pg_constraint where conname = '${constraint}')), ' NOT VALID', '');
        relation regclass := (select conrelid::regclass from pg_constraint where conname = '${constraint}');
      begin
        execute format('alter table %s drop constraint ${constraint}', relation);
        execute format('alter table %s add constraint ${constraint} %s${unchecked}', relation, replace(known, '${before}', '${after}'));
      end $$;`;

const words = (names: readonly string[]): string => names.map((name) => `''${name}''::text, `).join('');

/** How much somebody wants to hear of a space or a tag; new questions are told of. The checks need not be validated: what was there met narrower ones. */
export class Interests1795900004400 implements MigrationInterface {
  name = 'Interests1795900004400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tag_follower add column level text not null default 'follow';
      alter table tag_follower add constraint tag_follower_level_check check (level in ('watch', 'follow', 'mute')) not valid;

      create table space_follower (
        space_id bigint not null references space(id),
        account_id bigint not null references account(id),
        level text not null check (level in ('watch', 'follow', 'mute')),
        since timestamptz not null,
        primary key (space_id, account_id)
      );
      create index space_follower_by on space_follower (account_id, space_id);
      ${listed.map(([constraint, names]) => listing(constraint, begin, begin + words(names), ' not valid')).join('')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notification where kind in ('new_question', 'watched_answer');
      delete from notification_mail where kind in ('new_question', 'watched_answer');
      delete from notification_choice where event = 'question';
      ${listed.flatMap(([constraint, names]) => names.map((name) => listing(constraint, words([name]), ''))).join('')}
      drop table space_follower;
      delete from tag_follower where level = 'mute';
      alter table tag_follower drop column level;
    `);
  }
}
