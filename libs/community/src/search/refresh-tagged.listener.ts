import { Injectable } from '@nestjs/common';
import { AfterCommit, type CommitListener, Database, prepared } from '@kehila/platform';
import { SearchIndexing } from '@kehila/search';
import { TagRenamed, TagsMerged } from '@kehila/spaces';

const questionsOfTag = prepared<{ id: string }>('community_search_questions_of_tag', `select id from question where tag_ids @> array[$1::bigint]`);
const questionsOfMerge = prepared<{ id: string }>(
  'community_search_questions_of_merge',
  `select question_id as id from tag_merge_question where merge_id = $1`,
);

/** Questions are found by the words of their tags. Their answers follow them. */
@Injectable()
@AfterCommit(TagRenamed, TagsMerged)
export class RefreshTaggedInIndex implements CommitListener<TagRenamed | TagsMerged> {
  constructor(
    private readonly database: Database,
    private readonly indexing: SearchIndexing,
  ) {}

  async handle(event: TagRenamed | TagsMerged): Promise<void> {
    const questions =
      'mergeId' in event ? await this.database.rows(questionsOfMerge, [event.mergeId]) : await this.database.rows(questionsOfTag, [event.tagId]);
    await this.indexing.refresh(questions.map(({ id }) => id));
  }
}
