import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An article may be another one in another language; each of its texts says which text of the original it was written from. */
export class Translations1795900006600 implements MigrationInterface {
  name = 'Translations1795900006600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table article_translation (
        article_id bigint primary key references article(id) on delete cascade,
        -- The original, which is no translation itself: whoever adds a row holds its lock.
        source_id bigint not null references article(id),
        language text not null check (language in ('he', 'en', 'ar', 'ru')),
        -- One a language, however many begin at once.
        constraint article_translation_once unique (source_id, language),
        check (article_id <> source_id)
      );
      -- Nothing that stands has it yet: there is nothing to look through.
      alter table revision add column translates bigint;
      alter table revision add constraint revision_translates foreign key (translates) references revision(id) not valid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table revision drop column translates;
      drop table article_translation;
    `);
  }
}
