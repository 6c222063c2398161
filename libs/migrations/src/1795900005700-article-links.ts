import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which articles answers and comments link. */
export class ArticleLinks1795900005700 implements MigrationInterface {
  name = 'ArticleLinks1795900005700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table article_link (
        -- An answer or a comment. Whose it is and who sees it, it says itself.
        content_id bigint not null,
        kind text not null check (kind in ('answer', 'comment')),
        article_id bigint not null references article(id) on delete cascade,
        -- When the text was written that has the link.
        linked_at timestamptz not null,
        primary key (content_id, article_id)
      );
      create index article_link_of_article on article_link (article_id, linked_at);

      -- How far one process has looked for links in what was written before, or imported.
      create table article_link_look (sole boolean primary key default true check (sole), looked_to bigint not null);
      insert into article_link_look (looked_to) values (0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table article_link_look, article_link');
  }
}
