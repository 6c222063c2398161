import { prepared, sql } from '@kehila/platform';
import { visibleArticle, visibleRevision } from '../article/sight';

export interface AttachmentRow {
  id: string;
  name: string;
  media_type: string;
  bytes: number;
  hash: string;
}

const columns = sql`t.id, t.name, t.media_type, t.bytes, t.hash`;

/** Of published texts, by article. Indexes `revision_attachment_pkey`, `attachment_pkey`. */
export const attachmentsOfArticles = prepared<AttachmentRow & { of: string }>(
  'attachment_of_articles',
  sql`select a.id as of, ${columns} from article a join revision_attachment h on h.revision_id = a.published_revision_id join attachment t on t.id = h.attachment_id
   where a.id = any($1::bigint[]) order by t.brought_at, t.id`,
);

export const attachmentsOfRevisions = prepared<AttachmentRow & { of: string }>(
  'attachment_of_revisions',
  sql`select h.revision_id as of, ${columns} from revision_attachment h join attachment t on t.id = h.attachment_id
   where h.revision_id = any($1::bigint[]) order by t.brought_at, t.id`,
);

/** Those of a text and of the one that its words are compared with, see `ReviewDifference`. */
export const comparedAttachments = prepared<AttachmentRow & { before: boolean; after: boolean }>(
  'attachment_compared',
  sql`select ${columns}, bool_or(h.revision_id <> r.id) as before, bool_or(h.revision_id = r.id) as after
   from revision r join article a on a.id = r.article_id
     cross join lateral (select case when r.state in ('published', 'superseded')
       then (select p.id from revision p where p.article_id = r.article_id and p.state = 'superseded' and p.number < r.number order by p.number desc limit 1)
       else a.published_revision_id end as id) as earlier
     join revision_attachment h on h.revision_id in (r.id, earlier.id) join attachment t on t.id = h.attachment_id
   where r.id = $1 group by t.id order by t.brought_at, t.id`,
);

/** One that stands in a text which may be seen. Index `revision_attachment_by_attachment`. */
export const seenAttachment = prepared<AttachmentRow>(
  'attachment_seen',
  sql`select ${columns} from attachment t where t.id = $4 and exists (
     select from revision_attachment h join revision r on r.id = h.revision_id join article a on a.id = r.article_id
     where h.attachment_id = t.id and ${visibleArticle('a')} and ${visibleRevision('r', 'a')})`,
);

/** What of a text, and of all texts of its article together, sets limits to another file. Its article is locked. */
export const attachmentRoom = prepared<{ count: number; nameTaken: boolean; bytes: number }>(
  'attachment_room',
  `select (select count(*)::int from revision_attachment where revision_id = $1) as count,
     exists (select from revision_attachment h join attachment t on t.id = h.attachment_id where h.revision_id = $1 and lower(t.name) = lower($3)) as "nameTaken",
     (select coalesce(sum(bytes), 0)::float8 from attachment where id in (
       select h.attachment_id from revision_attachment h join revision r on r.id = h.revision_id where r.article_id = $2)) as bytes`,
);

/** Index `attachment_of_person_by_day`. */
export const broughtSince = prepared<{ brought: number }>(
  'attachment_brought_since',
  `select count(*)::int as brought from attachment where brought_by = $1 and brought_at > $2`,
);

export const insertAttachment = prepared<never>(
  'attachment_insert',
  `with brought as (
     insert into attachment (id, hash, bytes, name, media_type, brought_by, brought_at) values ($2, $3, $4, $5, $6, $7, $8)
   )
   insert into revision_attachment (revision_id, attachment_id) values ($1, $2)`,
);

export const takeFromText = prepared<{ found: string }>(
  'attachment_take_from_text',
  `delete from revision_attachment where revision_id = $1 and attachment_id = $2 returning attachment_id as found`,
);

/** When no text has it any more. */
export const removeUnused = prepared<{ hash: string }>(
  'attachment_remove_unused',
  `delete from attachment t where id = $1 and not exists (select from revision_attachment where attachment_id = t.id) returning hash`,
);

/** A text that begins with the words of the published one begins with its files too. */
export const carryAttachments = prepared<never>(
  'attachment_carry',
  `insert into revision_attachment (revision_id, attachment_id)
   select $2, h.attachment_id from article a join revision_attachment h on h.revision_id = a.published_revision_id where a.id = $1`,
);

/** Other files are another version, which nobody has approved. */
export const raiseVersion = prepared<never>(
  'attachment_raise_version',
  `with void as (
     update revision_approval set voided_at = $2 where revision_id = $1 and voided_at is null
   )
   update revision set version = version + 1, updated_at = $2 where id = $1`,
);
