import { plainText, prepared } from '@kehila/platform';
import { importRows } from '../run/import-rows';
import type { ImportRun } from '../run/import-run';
import { htmlToMarkdown } from '../text/html-to-markdown';
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
  readonly wiki: string | null;
}

const LONGEST_DESCRIPTION = 2_000;

/** What the tag has said before stays. */
const enterWikis = prepared<{ entered: number }>(
  'interchange_enter_wikis',
  `with input as materialized (
     select slug, max(description) as description, max(wiki) as wiki from json_to_recordset($1) as r(slug text, description text, wiki text) group by slug
   ), locked as materialized (
     select id, slug from tag where slug in (select slug from input) order by id for update
   ), written as (
     update tag t set description = coalesce(t.description, i.description), wiki_markdown = coalesce(t.wiki_markdown, i.wiki)
     from input i join locked using (slug)
     where t.id = locked.id and (t.description is null and i.description is not null or t.wiki_markdown is null and i.wiki is not null)
     returning (i.description is not null)::int + (i.wiki is not null)::int as texts
   )
   select coalesce(sum(texts), 0)::int as entered from written`,
);

/** Descriptions of tags (posts of type 4) and their wikis (type 5). */
export function importTagWikis(run: ImportRun, texts: TagTexts): Promise<void> {
  return importRows<WikiRow, WikiEntry>(run, {
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
  if (kind === 'wiki') return { slug, description: null, wiki: markdown };
  return { slug, description: plainText(markdown).slice(0, LONGEST_DESCRIPTION), wiki: null };
}
