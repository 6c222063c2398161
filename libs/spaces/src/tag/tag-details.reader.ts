import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '@kehila/platform';
import { Spaces } from '../space/spaces';
import { detailsOfTag, tagsFollowedBy } from './tag-details.sql';
import type { TagDetails } from './graphql/tag-details.type';
import { type Tag, tagFor } from './graphql/tag.type';
import { Tags } from './tags';

/** All that the page of a tag shows. */
@Injectable()
export class TagDetailsReader {
  constructor(
    private readonly database: Database,
    private readonly tags: Tags,
    private readonly spaces: Spaces,
  ) {}

  /** Null when none of its questions may be seen. */
  async bySlug(actor: Actor, slug: string): Promise<TagDetails | null> {
    const tag = await this.tags.seen(actor, slug);
    if (!tag) return null;
    const [details] = await this.database.rows(detailsOfTag, [tag.id, actor.accountId]);
    return {
      tag,
      descriptions: Object.entries(tag.texts ?? {}).map(([language, text]) => ({ language: language as 'he' | 'en', text })),
      synonyms: details?.synonyms ?? [],
      followerCount: details?.followers ?? 0,
      viewerFollows: details?.follows ?? false,
    };
  }

  /** Those that somebody follows and may see, newest first, a hundred at most. */
  async followedBy(actor: Actor): Promise<Tag[]> {
    const readable = await this.spaces.readableBy(actor);
    const rows = await this.database.rows(tagsFollowedBy, [actor.accountId, readable]);
    const seen = new Set(readable);
    return (await this.tags.byIds(rows.map(({ id }) => id))).map((tag) => tagFor(tag, seen));
  }
}
