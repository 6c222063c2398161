import { Injectable } from '@nestjs/common';
import { Spaces } from '@kehila/spaces';
import { type Actor, prepared } from '@kehila/platform';
import { SearchSources } from '../document/search-sources';
import { SearchEngine } from '../engine/search-engine';
import type { SearchHit } from '../graphql/search.types';
import { SearchPool } from '../postgres/search-pool';
import { Hits } from './hits';

const titleOf = prepared<{ title: string }>('search_title_of', `select title from search_doc where id = $1 and kind = 'question'`);

export interface SimilarAsked {
  readonly title?: string | null;
  readonly questionId?: string | null;
  readonly first: number;
}

/** What was asked before in nearly the same words. */
@Injectable()
export class SimilarQuestions {
  constructor(
    private readonly engine: SearchEngine,
    private readonly hits: Hits,
    private readonly spaces: Spaces,
    private readonly sources: SearchSources,
    private readonly pool: SearchPool,
  ) {}

  async of(actor: Actor, { title, questionId, first }: SimilarAsked): Promise<SearchHit[]> {
    const asked = title ?? (questionId ? await this.titleOf(actor, questionId) : undefined);
    if (!asked || asked.trim() === '') return [];
    const spaces = await this.spaces.readableBy(actor);
    const ranking = await this.engine.similar({ title: asked, spaces, depth: first, except: questionId ?? undefined });
    return this.hits.show(actor, ranking.hits, { ...ranking, reads: actor.language });
  }

  /** A question that the actor may not see has no title for them. */
  private async titleOf(actor: Actor, questionId: string): Promise<string | undefined> {
    const [row] = await this.pool.rows(titleOf, [questionId]);
    const visible = row ? await this.sources.visible(actor, [{ id: questionId, kind: 'question' }]) : new Set<string>();
    return visible.has(questionId) ? row?.title : undefined;
  }
}
