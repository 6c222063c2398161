import { prepared } from '@kehila/platform';
import { tagSlug } from '../../writing/tag-slugs';
import { type DumpRun, importDumpRows } from '../dump/import-dump-rows';

interface TagRow {
  readonly id: string;
  readonly slug: string;
  readonly excerpt: string | null;
  readonly wiki: string | null;
}

/** Which post holds what about which tag. */
export interface TagTexts {
  readonly excerptOf: ReadonlyMap<string, string>;
  readonly wikiOf: ReadonlyMap<string, string>;
}

/** Tags belong to the whole community: one that is there already is taken as it is. */
const enterTags = prepared<{ entered: number }>(
  'interchange_enter_tags',
  `with input as materialized (
     select * from json_to_recordset($2) as r(id text, slug text)
   ), made as (
     insert into tag (slug) select distinct slug from input order by slug on conflict (slug) do nothing returning id, slug
   ), tags as (
     select id, slug from made union all select coalesce(t.leads_to, t.id), t.slug from tag t where t.slug in (select slug from input)
   ), reference as (
     insert into import_reference (source_id, kind, external_id, internal_id) select $1, 'tag', i.id, t.id from input i join tags t using (slug)
     returning 1
   )
   select count(*)::int as entered from reference`,
);

export async function importTags(run: DumpRun): Promise<TagTexts> {
  const excerptOf = new Map<string, string>();
  const wikiOf = new Map<string, string>();
  await importDumpRows<TagRow, TagRow>(run, {
    file: 'Tags.xml',
    kind: 'tag',
    read: (row) => {
      const tag = { id: row.id, slug: tagSlug(row.required('TagName')), excerpt: row.reference('ExcerptPostId'), wiki: row.reference('WikiPostId') };
      if (tag.excerpt) excerptOf.set(tag.excerpt, tag.slug);
      if (tag.wiki) wikiOf.set(tag.wiki, tag.slug);
      return tag;
    },
    prepare: (tags) => tags,
    enter: async (tags) => {
      const { entered } = await run.statements.row(enterTags, [run.sourceId, JSON.stringify(tags)]);
      run.tally.added.tags += entered;
    },
  });
  return { excerptOf, wikiOf };
}
