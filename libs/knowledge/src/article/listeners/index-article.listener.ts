import { Injectable } from '@nestjs/common';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { SearchIndexing } from '@kehila/search';
import {
  ArticleArchived,
  ArticleAudienceChanged,
  ArticleMarkedOutdated,
  ArticlePublished,
  ArticleRated,
  ArticleVerified,
  TranslationConfirmed,
  TranslationFellBehind,
} from '../article.events';

type Changed =
  | ArticlePublished
  | ArticleRated
  | ArticleVerified
  | ArticleMarkedOutdated
  | ArticleArchived
  | ArticleAudienceChanged
  | TranslationFellBehind
  | TranslationConfirmed;

/** The search index follows what readers see. */
@Injectable()
@AfterCommit(
  ArticlePublished,
  ArticleRated,
  ArticleVerified,
  ArticleMarkedOutdated,
  ArticleArchived,
  ArticleAudienceChanged,
  TranslationFellBehind,
  TranslationConfirmed,
)
export class IndexArticle implements CommitListener<Changed> {
  constructor(private readonly indexing: SearchIndexing) {}

  async handle(event: Changed): Promise<void> {
    await this.indexing.refresh([event.articleId]);
  }
}
