import { Injectable } from '@nestjs/common';
import { Audience } from '@kehila/community';
import {
  ArticleNominated,
  ArticlePublished,
  RevisionDecided,
  RevisionHandedBack,
  OriginalMoved,
  RevisionReReviewed,
  TranslationFellBehind,
} from '@kehila/knowledge';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { NoticeWriter } from '../notice/notice.writer';

/** Whose words were suggested for an article hears of it. */
@Injectable()
@AfterCommit(ArticleNominated)
export class TellOfNomination implements CommitListener<ArticleNominated> {
  constructor(
    private readonly audience: Audience,
    private readonly notices: NoticeWriter,
  ) {}

  async handle({ eventId, questionId, answerId, nominatedBy, at }: ArticleNominated): Promise<void> {
    const id = answerId ?? questionId;
    const nominated = await this.audience.ofContent(id);
    if (!nominated) return;
    const notice = { kind: 'nomination', page: { kind: 'question', id: questionId }, subjectId: id, content: { kind: nominated.kind, id } } as const;
    await this.notices.tell({ ...notice, cause: eventId, at }, [nominated.authorId], nominatedBy);
  }
}

/** Who handed a text in hears what the reviewer decided. */
@Injectable()
@AfterCommit(RevisionDecided)
export class TellOfDecision implements CommitListener<RevisionDecided> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ eventId, articleId, decision, authorId, decidedBy, at }: RevisionDecided): Promise<void> {
    const article = { kind: 'article', id: articleId } as const;
    await this.notices.tell({ kind: decision, page: article, content: article, cause: eventId, at }, [authorId], decidedBy);
  }
}

/** Who waits for a planned publication hears that it will not come. */
@Injectable()
@AfterCommit(RevisionHandedBack)
export class TellOfHandingBack implements CommitListener<RevisionHandedBack> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ eventId, articleId, authorId, handedBackBy, at }: RevisionHandedBack): Promise<void> {
    const article = { kind: 'article', id: articleId } as const;
    await this.notices.tell({ kind: 'handed_back', page: article, content: article, cause: eventId, at }, [authorId], handedBackBy);
  }
}

/** Who keeps an article true hears when another reviewer would not have approved it. */
@Injectable()
@AfterCommit(RevisionReReviewed)
export class TellOfDoubt implements CommitListener<RevisionReReviewed> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ eventId, articleId, wouldApprove, ownerId, reviewerId, at }: RevisionReReviewed): Promise<void> {
    if (wouldApprove || ownerId === null) return;
    const article = { kind: 'article', id: articleId } as const;
    await this.notices.tell({ kind: 'doubted', page: article, content: article, cause: eventId, at }, [ownerId], reviewerId);
  }
}

/** Who keeps a translation true, and who wrote it, hear that its original says something else by now. */
@Injectable()
@AfterCommit(TranslationFellBehind)
export class TellOfChangedOriginal implements CommitListener<TranslationFellBehind> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ eventId, articleId, keeperIds, changedBy, at }: TranslationFellBehind): Promise<void> {
    const article = { kind: 'article', id: articleId } as const;
    await this.notices.tell({ kind: 'original_changed', page: article, content: article, cause: eventId, at }, keeperIds, changedBy);
  }
}

/** And that it was put away, is outdated or is back. */
@Injectable()
@AfterCommit(OriginalMoved)
export class TellOfMovedOriginal implements CommitListener<OriginalMoved> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ eventId, articleId, became, keeperIds, movedBy, at }: OriginalMoved): Promise<void> {
    const article = { kind: 'article', id: articleId } as const;
    await this.notices.tell({ kind: `original_${became}`, page: article, content: article, cause: eventId, at }, keeperIds, movedBy);
  }
}

/** Whose words an article draws on hears when it comes out: once, not with each later version. */
@Injectable()
@AfterCommit(ArticlePublished)
export class TellOfArticle implements CommitListener<ArticlePublished> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ articleId, mainAuthorId, contributorIds, publishedBy, at }: ArticlePublished): Promise<void> {
    const article = { kind: 'article', id: articleId } as const;
    const others = contributorIds.filter((id) => id !== mainAuthorId);
    await this.notices.tell({ kind: 'article', page: article, content: article, cause: `article:${articleId}`, at }, others, publishedBy);
  }
}
