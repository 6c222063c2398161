import { prepared } from '@kehila/platform';
import type { Prepared } from '../../run/import-rows';
import { withTexts } from '../../run/with-texts';
import type { PostRow } from '../../writing/post.sql';
import { enterQuestions, type QuestionEntry, questionEntry } from '../../writing/questions';
import { tagSlugs } from '../../writing/tag-slugs';
import { type BackupRun, importTableRowsAgain } from '../backup/import-table-rows';
import { isFirst, isShown, placesOf } from './places';
import { inPlace, markdownOf, postOf } from './posts';

interface FirstPostRow extends PostRow {
  readonly topic: string;
}

interface Topic {
  readonly id: string;
  readonly title: string;
  readonly active_at: Date | null;
  readonly views: number;
  readonly closed: boolean;
  readonly tags: readonly string[];
}

const topicsOf = prepared<Topic>(
  'interchange_discourse_topics_of',
  `select t.id, t.title, t.active_at, t.views, t.closed,
     array(select g.tag from discourse_topic_tag g where g.topic_id = t.id order by g.tag) || case when t.category <> '' then array[t.category] else '{}' end as tags
   from discourse_topic t where t.id = any($1::text[])`,
);

/** First posts with the title of their topic. A closed topic is a closed question, since the last thing that was said in it. */
export function importQuestions(run: BackupRun): Promise<void> {
  const tagIds = new Map<string, string>();
  return importTableRowsAgain<FirstPostRow, QuestionEntry>(run, {
    file: 'posts',
    kind: 'question',
    read: (row) => (isShown(row) && isFirst(row) ? { ...postOf(row), topic: row.requiredReference('topic_id') } : undefined),
    prepare: (posts) => questionsOf(run, posts),
    enter: (questions) => enterQuestions(run, tagIds, questions),
  });
}

async function questionsOf(run: BackupRun, posts: readonly FirstPostRow[]): Promise<Prepared<QuestionEntry>[]> {
  const topics = new Map((await run.statements.rows(topicsOf, [posts.map(({ topic }) => topic)])).map((topic) => [topic.id, topic]));
  const places = await placesOf(run, posts);
  const questions = posts.flatMap(({ topic: of, ...post }) => {
    const topic = topics.get(of);
    if (!topic || places.get(post.id)?.becomes !== 'question') return [];
    const { title, views, closed } = topic;
    const active_at = topic.active_at ?? post.written_at;
    return [{ ...post, kind: 'question' as const, title, views, active_at, closed_at: closed ? active_at : null, tags: tagSlugs(topic.tags) }];
  });
  const prepared = await withTexts(run, questions, (question) => ({ kind: 'post', markdown: markdownOf(run, question), title: question.title }), questionEntry);
  return inPlace(posts, questions, prepared);
}
