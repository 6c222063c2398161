import { prepared } from '@kehila/platform';
import { tagSlug } from '../../writing/tag-slugs';
import { type BackupRun, importTableRows, readEach } from '../backup/import-table-rows';

interface TagOfTopic {
  readonly id: string;
  readonly topic: string;
  readonly tag: string;
}

/** The group that everybody is in. */
const EVERYONE = '0';

const stageTopicTags = prepared<never>(
  'interchange_discourse_stage_topic_tags',
  `insert into discourse_topic_tag select topic, tag from json_to_recordset($1) as r(topic text, tag text) on conflict do nothing`,
);

/** Tags that everybody could see: the staff's own stand on public topics too, and only a group of tags says whose they are. */
export async function stageTags(run: BackupRun): Promise<void> {
  const tags = await publicTags(run);
  await importTableRows<TagOfTopic, TagOfTopic>(run, {
    file: 'topic_tags',
    kind: null,
    read: (row) => {
      const tag = tags.get(row.requiredReference('tag_id')) ?? '';
      return tag === '' ? undefined : { id: row.id, topic: row.requiredReference('topic_id'), tag };
    },
    prepare: (rows) => rows,
    enter: async (rows) => void (await run.statements.rows(stageTopicTags, [JSON.stringify(rows)])),
  });
}

async function publicTags(run: BackupRun): Promise<ReadonlyMap<string, string>> {
  const shownGroups = new Set<string>();
  await readEach(run, 'tag_group_permissions', (row) => {
    if (row.reference('group_id') === EVERYONE) shownGroups.add(row.requiredReference('tag_group_id'));
  });
  const shown = new Set<string>();
  const grouped = new Set<string>();
  await readEach(run, 'tag_group_memberships', (row) => {
    const tag = row.requiredReference('tag_id');
    grouped.add(tag);
    if (shownGroups.has(row.requiredReference('tag_group_id'))) shown.add(tag);
  });
  const tags = new Map<string, string>();
  await readEach(run, 'tags', (row) => {
    if (!grouped.has(row.id) || shown.has(row.id)) tags.set(row.id, tagSlug(row.required('name')));
  });
  return tags;
}
