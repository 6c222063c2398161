import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of the content standard that every space begins with. */
const points = [
  { key: 'true', words: { en: 'True, and tried', he: 'נכון, ונוסה' } },
  { key: 'one', words: { en: 'One problem, one answer', he: 'בעיה אחת, תשובה אחת' } },
  { key: 'steps', words: { en: 'Steps a tired person can follow', he: 'שלבים שגם מי שעייף יכול לעקוב אחריהם' } },
  { key: 'private', words: { en: 'No personal details', he: 'בלי פרטים אישיים' } },
  { key: 'safe', words: { en: 'Nothing unsafe without a warning', he: 'שום דבר מסוכן בלי אזהרה' } },
];

/** What a text has to meet in each space, how many reviewers have to say so, and who said so. */
export class ReviewStandard1795900004100 implements MigrationInterface {
  name = 'ReviewStandard1795900004100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table space add column review_points jsonb not null default '${JSON.stringify(points)}',
        add column reviewers_needed smallint not null default 1 check (reviewers_needed in (1, 2)),
        -- Keys of points that are asked for no longer: none of them is given again.
        add column review_keys_gone text[] not null default '{}',
        add column review_version int not null default 1;

      create table revision_approval (
        id bigint generated always as identity primary key,
        revision_id bigint not null references revision(id),
        -- The one that was read.
        version int not null,
        account_id bigint not null references account(id),
        reason text,
        -- Of the standard as it was then: key and words of what was not ticked.
        open_points jsonb not null default '[]',
        at timestamptz not null,
        -- The text is another, or somebody else decided against it: it says nothing any more.
        voided_at timestamptz
      );
      -- One person approves a text once.
      create unique index revision_approval_once on revision_approval (revision_id, account_id) where voided_at is null;
      create index revision_approval_of_account on revision_approval (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table revision_approval;
      alter table space drop column review_points, drop column review_keys_gone, drop column reviewers_needed, drop column review_version;
    `);
  }
}
