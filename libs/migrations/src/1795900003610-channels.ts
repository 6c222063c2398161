import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Articles by the name that another system has for them, and what changed about them since somebody asked last. */
export class Channels1795900003610 implements MigrationInterface {
  name = 'Channels1795900003610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table article add column external_key text check (char_length(external_key) between 1 and 100);
      create unique index article_external_key on article (external_key) where external_key is not null;
      create index article_by_slug on article (slug, id) where slug <> '';

      -- The last change of each article that was ever published. Its numbers stand in the order of the commits.
      create sequence article_change_number;
      create table article_change (
        article_id bigint primary key references article(id) on delete cascade,
        number bigint not null,
        -- The change with which it was last there for readers after it was not.
        since bigint not null,
        -- Anybody could read it once: whoever kept it may be told that it is gone.
        ever_public boolean not null
      );
      create unique index article_change_in_order on article_change (number);

      create function note_article_change(changed bigint, came boolean) returns void language plpgsql as $$
      declare
        next bigint;
      begin
        -- Until the commit: no smaller number can appear after a larger one was read. Deferred triggers come last, so nobody waits while holding it.
        perform pg_advisory_xact_lock(1795900003610);
        next := nextval('article_change_number');
        insert into article_change as c (article_id, number, since, ever_public)
        select a.id, next, next, a.state not in ('draft', 'archived') and a.audience = 'public' and s.visibility = 'public'
        from article a join space s on s.id = a.space_id where a.id = changed and a.published_at is not null
        on conflict (article_id) do update
        set number = next, since = case when came then next else c.since end, ever_public = c.ever_public or excluded.ever_public;
      end $$;

      create function article_changed() returns trigger language plpgsql as $$
      begin
        perform note_article_change(new.id, new.state not in ('draft', 'archived') and (tg_op = 'INSERT' or old.state in ('draft', 'archived') or old.audience <> new.audience));
        return null;
      end $$;
      create constraint trigger article_made after insert on article deferrable initially deferred for each row
        when (new.published_at is not null) execute function article_changed();
      -- Whatever was changed but what readers said of it.
      create constraint trigger article_changed after update on article deferrable initially deferred for each row
        when (new.published_at is not null and old.helpful_count = new.helpful_count and old.not_helpful_count = new.not_helpful_count)
        execute function article_changed();

      create function articles_of_space_changed() returns trigger language plpgsql as $$
      begin
        perform note_article_change(a.id, true) from article a where a.space_id = new.id and a.published_at is not null order by a.id;
        return null;
      end $$;
      create constraint trigger space_changes_articles after update of visibility on space deferrable initially deferred for each row
        when (old.visibility <> new.visibility) execute function articles_of_space_changed();

      insert into article_change (article_id, number, since, ever_public)
      select id, number, number, ever_public from (
        select a.id, nextval('article_change_number') as number, a.state not in ('draft', 'archived') and a.audience = 'public' and s.visibility = 'public' as ever_public
        from article a join space s on s.id = a.space_id where a.published_at is not null order by a.id) known;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger space_changes_articles on space;
      drop trigger article_changed on article;
      drop trigger article_made on article;
      drop function articles_of_space_changed();
      drop function article_changed();
      drop function note_article_change(bigint, boolean);
      drop table article_change;
      drop sequence article_change_number;
      drop index article_by_slug;
      drop index article_external_key;
      alter table article drop column external_key;
    `);
  }
}
