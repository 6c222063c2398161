import { Injectable } from '@nestjs/common';
import { oneLine } from '@kehila/community';
import { type Actor, isFailure, type Language, NotFound } from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { writtenText } from '../written-text';
import type { Beginning } from './beginning';
import { DraftRepository } from './draft.repository';
import { DraftSources, withoutRepeats } from './sources';
import { untitled } from './template';

export interface EmptyDraft {
  /** Slug of the space. */
  readonly space: string;
  readonly title?: string | null;
  readonly language?: Language | null;
  readonly sources: readonly string[];
}

/** An empty draft in a space. */
@Injectable()
export class BeginInSpace {
  constructor(
    private readonly spaces: Spaces,
    private readonly sources: DraftSources,
    private readonly drafts: DraftRepository,
  ) {}

  async prepare(actor: Actor, input: EmptyDraft): Promise<Beginning | NotFound> {
    const space = this.spaces.bySlug(input.space);
    const readable = await this.spaces.readableBy(actor);
    if (!space || !readable.includes(space.id)) return new NotFound(input.space);
    const sources = await this.sources.named(actor, input.sources);
    if (isFailure(sources)) return sources;

    const language = input.language ?? actor.language;
    const text = { ...writtenText(oneLine(input.title ?? '') || untitled(language), '', language), language };
    return {
      spaceId: space.id,
      nominationId: null,
      begin: (tx) =>
        this.drafts.insertArticle(tx, {
          spaceId: space.id,
          nominationId: null,
          questionId: sources[0]?.questionId ?? null,
          text,
          sources: withoutRepeats(sources),
        }),
    };
  }
}
