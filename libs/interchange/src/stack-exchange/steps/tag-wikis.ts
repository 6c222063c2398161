import { languageOf, type Locale, plainText, prepared } from '@kehila/platform';
import { type DumpRun, importDumpRows } from '../dump/import-dump-rows';
import { htmlToMarkdown } from '../../text/html-to-markdown';
import { postTypeOf } from './post-types';
import type { TagTexts } from './tags';

interface WikiRow {
  readonly id: string;
  readonly slug: string;
  readonly kind: 'excerpt' | 'wiki';
  readonly body: string;
}

interface WikiEntry {
  readonly slug: string;
  readonly description: string | null;
  readonly language: Locale;
  readonly wiki: string | null;
}

const LONGEST_DESCRIPTION = 2_000;

/** What the tag has said before stays. */
const enterWikis = prepared<{ entered: number }>(
  'interchange_enter_wikis',
  `with input as materialized (
     select * from json_to_recordset($1) as r(slug text, description text, language text, wiki text)
   ), locked as materialized (
     select id, slug from tag where slug in (select slug from input) order by id for update
   ), described as (
     insert into tag_text (tag_id, language, description) select l.id, i.language, i.description from input i join locked l using (slug)
     where i.description is not null and not exists (select from tag_text x where x.tag_id = l.id)
     on conflict do nothing returning 1
   ), written as (
     update tag t set wiki_markdown = i.wiki from input i join locked l using (slug) where t.id = l.id and t.wiki_markdown is null and i.wiki is not null returning 1
   )
   select (select count(*) from described)::int + (select count(*) from written)::int as entered`,
);

/** Descriptions of tags (posts of type 4) and their wikis (type 5). */
export function importTagWikis(run: DumpRun, texts: TagTexts): Promise<void> {
  return importDumpRows<WikiRow, WikiEntry>(run, {
    file: 'Posts.xml',
    kind: null,
    concerns: (text) => ['excerpt', 'wiki'].includes(postTypeOf(text)),
    read: (row) => {
      const kind = row.text('PostTypeId') === '4' ? 'excerpt' : 'wiki';
      const slug = (kind === 'excerpt' ? texts.excerptOf : texts.wikiOf).get(row.id);
      if (slug === undefined) {
        run.tally.skipped.wikis += 1;
        return undefined;
      }
      const body = row.required('Body');
      return body === '' ? undefined : { id: row.id, kind, body, slug };
    },
    prepare: (wikis) => wikis.map(entryOf),
    enter: async (wikis) => {
      const { entered } = await run.statements.row(enterWikis, [JSON.stringify(wikis)]);
      run.tally.added.wikis += entered;
    },
  });
}

function entryOf({ slug, kind, body }: WikiRow): WikiEntry {
  const markdown = htmlToMarkdown(body);
  if (kind === 'wiki') return { slug, description: null, language: 'en', wiki: markdown };
  const description = plainText(markdown).slice(0, LONGEST_DESCRIPTION);
  return { slug, description: description || null, language: languageOf(description) === 'he' ? 'he' : 'en', wiki: null };
}
