import { Injectable } from '@nestjs/common';
import { Database, Personal, type PersonalData, type PersonalSection, type Transaction } from '@kehila/platform';
import { ArticleRated } from '../article/article.events';
import { forgetWords, lockArticles, moveKnowledge, takeClashingRatings } from './moving.sql';
import * as sections from './sections.sql';

/** What somebody wrote for articles, and said of them. Articles stay when their author goes. */
@Injectable()
@Personal()
export class KnowledgePersonalData implements PersonalData {
  readonly columns = [
    'nomination.nominated_by',
    'nomination.decided_by',
    'article.main_author_id',
    'article.reviewed_by',
    'article.owner_id',
    'article.archive_set_by',
    'attachment.brought_by',
    'revision.author_id',
    'revision.claimed_by',
    'revision.decided_by',
    'revision_comment.author_id',
    'revision_approval.account_id',
    'review_decision.account_id',
    're_review.reviewer_id',
    'article_contributor.account_id',
    'article_source.author_id',
    'article_rating.account_id',
  ];

  constructor(private readonly database: Database) {}

  async sections(accountId: string): Promise<PersonalSection[]> {
    const found: PersonalSection[] = [];
    for (const [name, statement] of Object.entries(sections)) found.push({ name, rows: await this.database.rows(statement, [accountId]) });
    return found;
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    for (const statement of forgetWords) await tx.rows(statement, [accountId]);
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    await tx.rows(lockArticles, [from, [from, to]]);
    for (const rating of await tx.rows(takeClashingRatings, [from, to])) {
      // As if the reader had thought again: the points that it brought get their counter-entry.
      const withdrawn = { articleId: rating.article_id, spaceId: rating.space_id, raterId: rating.rater_id, mainAuthorId: rating.main_author_id };
      if (rating.helpful) await tx.record(new ArticleRated({ ...withdrawn, helpful: false, mainAuthorIsStaff: rating.author_is_staff, at: tx.now }));
    }
    for (const statement of moveKnowledge) await tx.rows(statement, [from, to]);
  }
}
