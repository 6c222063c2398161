import { Injectable } from '@nestjs/common';
import { type Actor, Database, prepared } from '@kehila/platform';
import { Spaces, type Tag, tagFor } from '@kehila/spaces';
import { KnownTags } from '../question/known-tags';
import { Viewpoints, viewpointValues, visibleQuestion } from '../thread/viewpoint';
import { carryingAll, countedQuestions, isRare } from './common-tag';

const mostRelated = 8;
const lookedAt = 200;

/** By the newest questions that the reader may see: `having` is how they are found. */
const relatedBy = (name: string, from: string, having: string) =>
  prepared<{ id: string }>(
    name,
    `select u.id from (
       select q.tag_ids from ${from} q where ${having} and q.publication = 'visible' and ${visibleQuestion('q')} order by q.asked_at desc, q.id desc limit ${lookedAt}
     ) x cross join lateral unnest(x.tag_ids) as u(id)
     where u.id <> $4::bigint group by u.id order by count(*) desc, u.id limit ${mostRelated}`,
  );

/** Few carry it: index `question_by_tag`. */
export const relatedToRare = relatedBy('community_related_to_rare_tag', carryingAll('array[$4::bigint]'), 'true');

/** Many do: they are met soon along the newest. */
export const relatedToCommon = relatedBy('community_related_to_common_tag', 'question', `(q.tag_ids || '{}'::bigint[]) @> array[$4::bigint]`);

/** Which tags stand beside a tag. */
@Injectable()
export class RelatedTags {
  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
    private readonly tags: KnownTags,
    private readonly spaces: Spaces,
  ) {}

  /** Most often first, eight at most. */
  async of(actor: Actor, tag: Tag): Promise<Tag[]> {
    const viewpoint = await this.viewpoints.of(actor);
    const statement = isRare(tag.questionCount, await countedQuestions(this.spaces), lookedAt) ? relatedToRare : relatedToCommon;
    const ids = (await this.database.rows(statement, [...viewpointValues(viewpoint), tag.id])).map(({ id }) => id);
    const known = await this.tags.byIds(ids);
    const readable = new Set(viewpoint.spaces);
    return ids.flatMap((id) => known.get(id) ?? []).map((one) => tagFor(one, readable));
  }
}
