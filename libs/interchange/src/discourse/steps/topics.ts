import { prepared } from '@kehila/platform';
import { missing } from '../../run/broken-row';
import type { FieldRow } from '../../run/field-row';
import { titleLine } from '../../writing/names';
import { tagSlug } from '../../writing/tag-slugs';
import { type BackupRun, importTableRows, readEach } from '../backup/import-table-rows';
import { stageTags } from './tags';

interface TopicRow {
  readonly id: string;
  readonly title: string;
  readonly category: string | null;
  readonly active_at: Date | null;
  readonly views: number;
  readonly closed: boolean;
}

/** Where topics stand: categories that everybody may read, by their names as tags. */
type PublicCategories = ReadonlyMap<string, string>;

const stageTopics = prepared<{ id: string }>(
  'interchange_discourse_stage_topics',
  `insert into discourse_topic select * from json_to_recordset($1) as r(id text, title text, category text, active_at timestamptz, views int, closed boolean)
   on conflict do nothing returning id`,
);

/** Topics that everybody could read. Messages, topics of closed categories, unlisted and deleted ones stay behind, and are counted. */
export async function stageTopicsOf(run: BackupRun): Promise<void> {
  const categories = await publicCategories(run);
  await stageTags(run);
  await importTableRows<TopicRow, TopicRow>(run, {
    file: 'topics',
    kind: null,
    read: (row) => topicOf(run, categories, row),
    prepare: (topics) => topics,
    enter: async (topics) => {
      // The second of one number is left out.
      run.tally.skipped.topics += topics.length - (await run.statements.rows(stageTopics, [JSON.stringify(topics)])).length;
    },
  });
}

function topicOf(run: BackupRun, categories: PublicCategories, row: FieldRow): TopicRow | undefined {
  const { id } = row;
  const category = row.reference('category_id');
  const isPublic = row.text('archetype') === 'regular' && row.text('visible') !== 'f' && row.text('deleted_at') === null;
  if (!isPublic || (category !== null && !categories.has(category))) {
    run.tally.skipped.topics += 1;
    return undefined;
  }
  const title = titleLine(row.required('title'));
  if (title === '') throw missing('title');
  return {
    ...{ id, title, category: category === null ? null : categories.get(category)!, active_at: row.moment('bumped_at') },
    ...{ views: Math.max(row.wholeNumber('views') ?? 0, 0), closed: row.text('closed') === 't' || row.text('archived') === 't' },
  };
}

async function publicCategories(run: BackupRun): Promise<PublicCategories> {
  const categories = new Map<string, string>();
  await readEach(run, 'categories', (row) => {
    if (row.text('read_restricted') === 'f') categories.set(row.id, tagSlug(row.required('name')));
  });
  return categories;
}
