import type { SearchIndexing } from '@kehila/search';
import { prepared } from '@kehila/platform';
import type { ImportRun } from '../run/import-run';

const AT_ONCE = 1_000;

/** Contents after the last one whose batch is in the index, in the order in which they were brought in. */
const notIndexed = prepared<{ id: string }>(
  'interchange_not_indexed',
  `select internal_id as id from import_reference
   where source_id = $1 and kind in ('question', 'answer', 'article') and internal_id > (select indexed_up_to from import_source where id = $1)
   order by internal_id limit $2`,
);

const countNotIndexed = prepared<{ contents: number }>(
  'interchange_count_not_indexed',
  `select count(*)::int as contents from import_reference
   where source_id = $1 and kind in ('question', 'answer', 'article') and internal_id > (select indexed_up_to from import_source where id = $1)`,
);

/** Threads that were there before and have got an answer by this run: all of their contents say so. */
const changedBefore = prepared<{ id: string }>(
  'interchange_changed_before',
  `with source as materialized (
     select indexed_up_to from import_source where id = $1
   ), threads as (
     select distinct a.question_id as id from import_reference r join answer a on a.id = r.internal_id
     where r.source_id = $1 and r.kind = 'answer' and r.internal_id > (select indexed_up_to from source)
       and a.question_id <= (select indexed_up_to from source)
   )
   select id from threads
   union all
   select a.id from answer a join threads t on t.id = a.question_id where a.id <= (select indexed_up_to from source)`,
);

const contentsOfThreads = prepared<{ id: string }>(
  'interchange_contents_of_threads',
  `select unnest($1::bigint[]) as id union all select id from answer where question_id = any($1::bigint[])`,
);

const rememberIndexed = prepared<never>('interchange_remember_indexed', `update import_source set indexed_up_to = $2 where id = $1`);

/** The search index follows when the posts are in the database; an interrupted run goes on where it stood. */
export async function indexImported(run: ImportRun, indexing: SearchIndexing): Promise<void> {
  const changed = await run.statements.rows(changedBefore, [run.sourceId]);
  if (changed.length > 0) await indexing.refresh(changed.map((row) => row.id));

  const { contents: total } = await run.statements.row(countNotIndexed, [run.sourceId]);
  for (let done = 0; done < total;) {
    run.signal?.throwIfAborted();
    const ids = (await run.statements.rows(notIndexed, [run.sourceId, AT_ONCE])).map((row) => row.id);
    if (ids.length === 0) return;
    await indexing.refresh(ids);
    await run.statements.rows(rememberIndexed, [run.sourceId, ids.at(-1)]);
    done += ids.length;
    run.onProgress({ step: 'search', done, total });
  }
}

/** Threads that were closed after their texts had been indexed. */
export async function indexClosed(run: ImportRun, indexing: SearchIndexing): Promise<void> {
  if (run.closed.size === 0) return;
  const contents = await run.statements.rows(contentsOfThreads, [[...run.closed]]);
  await indexing.refresh(contents.map((row) => row.id));
}
