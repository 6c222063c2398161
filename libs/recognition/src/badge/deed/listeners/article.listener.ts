import { Injectable } from '@nestjs/common';
import { ArticleArchived, ArticlePublished, ArticleRated, RevisionDecided } from '@kehila/knowledge';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { articleCredits } from '../../../ledger/article-credits';
import { type Deed, Deeds } from '../deeds';

/** Credits as in the ledger. An article that was put away and is published again counts again. */
@Injectable()
@AfterCommit(ArticlePublished)
export class CountArticle implements CommitListener<ArticlePublished> {
  constructor(private readonly deeds: Deeds) {}

  async handle(event: ArticlePublished): Promise<void> {
    await this.deeds.show(event.articleId, true);
    const deeds = articleCredits(event).map(({ rule, to, cause, subject, space, withheldBy }): Deed => {
      const kind = rule === 'articlePublished' ? 'article_published' : 'article_contributed';
      return { kind, account: to, cause, by: null, subject, space, hidden: false, official: withheldBy === 'staff' };
    });
    await this.deeds.enter(deeds, event.at);
  }
}

@Injectable()
@AfterCommit(ArticleArchived)
export class CountArticleNoMore implements CommitListener<ArticleArchived> {
  constructor(private readonly deeds: Deeds) {}

  async handle({ articleId }: ArticleArchived): Promise<void> {
    await this.deeds.show(articleId, false);
  }
}

@Injectable()
@AfterCommit(ArticleRated)
export class CountHelpfulArticle implements CommitListener<ArticleRated> {
  constructor(private readonly deeds: Deeds) {}

  async handle({ articleId: subject, raterId: by, mainAuthorId: account, mainAuthorIsStaff, helpful, spaceId: space, at }: ArticleRated): Promise<void> {
    if (by === null || account === null || by === account) return;
    const cause = `rating:${subject}:${by}`;
    if (!helpful) return this.deeds.undo(cause);
    await this.deeds.enter([{ kind: 'article_helpful', account, cause, by, subject, space, hidden: false, official: mainAuthorIsStaff }], at);
  }
}

/** A review counts once a revision, whatever was decided; of whom it was counts as the other person. */
@Injectable()
@AfterCommit(RevisionDecided)
export class CountReview implements CommitListener<RevisionDecided> {
  constructor(private readonly deeds: Deeds) {}

  async handle({ revisionId, spaceId, authorId: by, decidedBy: account, at }: RevisionDecided): Promise<void> {
    if (by === account) return;
    const cause = `reviewed:${revisionId}`;
    await this.deeds.enter([{ kind: 'article_reviewed', account, cause, by, subject: null, space: spaceId, hidden: false }], at);
  }
}
