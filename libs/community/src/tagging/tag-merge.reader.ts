import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { type Actor, Database } from '@kehila/platform';
import { type Tag, Tags } from '@kehila/spaces';
import { Viewpoints, viewpointValues } from '../thread/viewpoint';
import type { TagMerge, TagMergePreview } from './graphql/tagging.types';
import { mergePreview, undoableMerges } from './tag-merge.sql';
import { mostMerged } from './use-cases/merge-tags';

/** What a merge would change, and which ones can be undone: for who may merge. */
@Injectable()
export class TagMergeReader {
  constructor(
    private readonly database: Database,
    private readonly tags: Tags,
    private readonly viewpoints: Viewpoints,
    private readonly abilities: Abilities,
  ) {}

  /** Null where one of the tags may not be seen, or the actor merges none. */
  async preview(actor: Actor, fromSlug: string, intoSlug: string): Promise<TagMergePreview | null> {
    if (await this.abilities.refusal(actor, 'MANAGE_TAGS', { spaceId: null })) return null;
    const [from, into] = await Promise.all([this.tags.seen(actor, fromSlug), this.tags.seen(actor, intoSlug)]);
    if (!from || !into || from.id === into.id) return null;
    const values = [...viewpointValues(await this.viewpoints.of(actor)), from.id, into.id, mostMerged + 1];
    const counted = await this.database.row(mergePreview, values);
    const questions = counted?.questions ?? 0;
    return { from, into, questionCount: questions, bothCount: counted?.twice ?? 0, isTooLarge: questions > mostMerged };
  }

  async undoable(actor: Actor, tag: Tag): Promise<TagMerge[]> {
    if (await this.abilities.refusal(actor, 'MANAGE_TAGS', { spaceId: null })) return [];
    return this.database.rows(undoableMerges, [tag.id]);
  }
}
