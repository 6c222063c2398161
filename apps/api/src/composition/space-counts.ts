import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { QuestionCounts } from '@kehila/community';
import { ArticleReader } from '@kehila/knowledge';
import { type SpaceCount, SpaceCounts } from '@kehila/spaces';

/** Counts what a space holds. The readers are looked up when asked: they need the spaces themselves. */
@Injectable()
export class SpaceCountsOfFeatures extends SpaceCounts {
  constructor(private readonly modules: ModuleRef) {
    super();
  }

  override async of(): Promise<ReadonlyMap<string, SpaceCount>> {
    const [questions, articles] = await Promise.all([
      this.modules.get(QuestionCounts, { strict: false }).bySpace(),
      this.modules.get(ArticleReader, { strict: false }).countsBySpace(),
    ]);
    const ids = new Set([...questions.keys(), ...articles.keys()]);
    return new Map([...ids].map((id) => [id, { questions: questions.get(id) ?? 0, articles: articles.get(id) ?? 0 }]));
  }
}
