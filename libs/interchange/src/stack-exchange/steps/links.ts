import { prepared } from '@kehila/platform';
import type { DumpRow } from '../dump/dump-row';
import { type DumpRun, importDumpRows } from '../dump/import-dump-rows';

interface LinkRow {
  readonly id: string;
  readonly post: string;
  readonly related: string;
  readonly kind: 'related' | 'duplicate';
  readonly at: Date;
}

const KINDS: Readonly<Record<string, LinkRow['kind'] | undefined>> = { '1': 'related', '3': 'duplicate' };

/** Links between questions (an answer's link is its question's). A closed question with a duplicate was closed for being one. */
const enterLinks = prepared<{ entered: number; closed: string[] }>(
  'interchange_enter_links',
  `with input as materialized (
     select * from json_to_recordset($2) as r(id text, post text, related text, kind text, at timestamptz)
   ), posts as materialized (
     select r.external_id, coalesce(a.question_id, r.internal_id) as question_id
     from import_reference r left join answer a on r.kind = 'answer' and a.id = r.internal_id
     where r.source_id = $1 and r.kind in ('question', 'answer') and r.external_id in (select post from input union select related from input)
   ), resolved as materialized (
     select i.id, i.kind, i.at, p.question_id, o.question_id as other_id
     from input i join posts p on p.external_id = i.post join posts o on o.external_id = i.related
     where p.question_id <> o.question_id
   ), links as (
     insert into question_link (question_id, other_id, kind, at)
     select question_id, other_id, kind, min(at) from resolved group by question_id, other_id, kind
     on conflict do nothing
     returning 1
   ), reference as (
     insert into import_reference (source_id, kind, external_id, internal_id) select $1, 'link', id, question_id from resolved
   ), originals as (
     select distinct on (question_id) question_id, other_id from resolved where kind = 'duplicate' order by question_id, id::bigint
   ), locked as materialized (
     select id from question where id in (select question_id from originals) and imported and closed_at is not null and closed_by is null and duplicate_of is null
     order by id for update
   ), closed as (
     update question q set closed_reason = 'duplicate', duplicate_of = o.other_id, version = q.version + 1, thread_version = q.thread_version + 1
     from originals o join locked on locked.id = o.question_id where q.id = o.question_id
     returning q.id
   )
   select (select count(*) from links)::int as entered, array(select id::text from closed) as closed`,
);

export function importLinks(run: DumpRun): Promise<void> {
  return importDumpRows<LinkRow, LinkRow>(run, {
    file: 'PostLinks.xml',
    kind: 'link',
    read: (row) => linkOf(run, row),
    prepare: (links) => links,
    enter: async (links) => {
      const { entered, closed } = await run.statements.row(enterLinks, [run.sourceId, JSON.stringify(links)]);
      for (const id of closed) run.closed.add(id);
      run.tally.added.links += entered;
      run.tally.skipped.links += links.length - entered;
    },
  });
}

function linkOf(run: DumpRun, row: DumpRow): LinkRow | undefined {
  const kind = KINDS[row.required('LinkTypeId')];
  if (!kind) {
    run.tally.skipped.links += 1;
    return undefined;
  }
  row.required('PostId');
  row.required('RelatedPostId');
  return { id: row.id, post: row.reference('PostId')!, related: row.reference('RelatedPostId')!, kind, at: row.requiredMoment('CreationDate') };
}
