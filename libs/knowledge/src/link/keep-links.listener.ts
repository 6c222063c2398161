import { Injectable } from '@nestjs/common';
import { AnswerEdited, AnswerPosted, CommentPosted, ContentHeld } from '@kehila/community';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { ArticleLinks } from './article-links';

type Written = AnswerPosted | AnswerEdited | CommentPosted | ContentHeld;

/** Texts that were written or changed. Who sees them is asked when their links are counted. */
@Injectable()
@AfterCommit(AnswerPosted, AnswerEdited, CommentPosted, ContentHeld)
export class KeepArticleLinks implements CommitListener<Written> {
  constructor(private readonly links: ArticleLinks) {}

  handle(event: Written): Promise<void> {
    return this.links.keep([idOf(event)]);
  }
}

function idOf(event: Written): string {
  if ('commentId' in event) return event.commentId;
  return 'answerId' in event ? event.answerId : event.contentId;
}
