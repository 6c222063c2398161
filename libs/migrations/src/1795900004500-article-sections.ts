import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Under which heads articles stand, what kind they are of, and what they apply to. */
export class ArticleSections1795900004500 implements MigrationInterface {
  name = 'ArticleSections1795900004500';

  async up(runner: QueryRunner): Promise<void> {
    // Not valid: rows that are there have the defaults, which meet the checks; whatever is written from now on is looked at.
    await runner.query(`
      alter table space
        -- In the order that was made by hand: key and words of each.
        add column article_sections jsonb not null default '[]',
        -- Keys of sections that were taken away: none of them is given again.
        add column section_keys_gone text[] not null default '{}',
        add column sections_version int not null default 1,
        add constraint space_sections_are_list check (jsonb_typeof(article_sections) = 'array') not valid,
        add constraint space_sections_counted check (sections_version >= 1) not valid;
      alter table article
        add column kind text not null default 'answer',
        -- Key of a section of its space; empty: it stands in none.
        add column section text not null default '',
        -- Key of a field of the form of its space to key of a choice; a field that is not there: it holds for all of them.
        add column field_values jsonb not null default '{}',
        -- Counted up whenever one of the three changes.
        add column place_version int not null default 1,
        add constraint article_of_known_kind check (kind in ('how_to', 'answer', 'known_problem', 'policy')) not valid,
        add constraint article_fields_are_object check (jsonb_typeof(field_values) = 'object') not valid,
        add constraint article_place_counted check (place_version >= 1) not valid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table article drop column place_version, drop column field_values, drop column section, drop column kind;
      alter table space drop column sections_version, drop column section_keys_gone, drop column article_sections;
    `);
  }
}
