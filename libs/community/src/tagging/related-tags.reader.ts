import { Injectable } from '@nestjs/common';
import { type Actor, Database, prepared } from '@kehila/platform';
import { type Tag, tagFor } from '@kehila/spaces';
import { KnownTags } from '../question/known-tags';
import { Viewpoints, viewpointValues, visibleQuestion } from '../thread/viewpoint';
import { commonTag } from './common-tag';

const mostRelated = 8;

/** By the newest questions that the reader may see: `having` is how they are found. */
const relatedBy = (name: string, having: string) =>
  prepared<{ id: string }>(
    name,
    `select u.id from (
       select q.tag_ids from question q where ${having} and q.publication = 'visible' and ${visibleQuestion('q')} order by q.asked_at desc, q.id desc limit 200
     ) x cross join lateral unnest(x.tag_ids) as u(id)
     where u.id <> $4::bigint group by u.id order by count(*) desc, u.id limit ${mostRelated}`,
  );

/** Few carry it: index `question_by_tag`. */
export const relatedToRare = relatedBy('community_related_to_rare_tag', `q.id in (select t.id from question t where t.tag_ids @> array[$4::bigint])`);

/** Many do: they are met soon along the newest. */
export const relatedToCommon = relatedBy('community_related_to_common_tag', `(q.tag_ids || '{}'::bigint[]) @> array[$4::bigint]`);

/** Which tags stand beside a tag. */
@Injectable()
export class RelatedTags {
  constructor(
    private readonly database: Database,
    private readonly viewpoints: Viewpoints,
    private readonly tags: KnownTags,
  ) {}

  /** Most often first, eight at most. */
  async of(actor: Actor, tag: Tag): Promise<Tag[]> {
    const viewpoint = await this.viewpoints.of(actor);
    const statement = tag.questionCount < commonTag ? relatedToRare : relatedToCommon;
    const ids = (await this.database.rows(statement, [...viewpointValues(viewpoint), tag.id])).map(({ id }) => id);
    const known = await this.tags.byIds(ids);
    const readable = new Set(viewpoint.spaces);
    return ids.flatMap((id) => known.get(id) ?? []).map((one) => tagFor(one, readable));
  }
}
