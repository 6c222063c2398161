import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, Refused, type Transaction } from '@kehila/platform';
import { ArticleRepository } from '../article/article.repository';

/** What stands in the place of an article that does not hold any more: another one, which people can read. So no two can lead to each other. */
@Injectable()
export class Replacement {
  constructor(private readonly articles: ArticleRepository) {}

  async of(tx: Transaction, actor: Actor, articleId: string, replacedBy: string | null): Promise<{ readonly articleId: string | null } | Refused> {
    if (replacedBy === null) return { articleId: null };
    const isFit = replacedBy !== articleId && (await this.articles.isReadable(tx, actor, replacedBy));
    return isFit ? { articleId: replacedBy } : new Refused(ErrorCode.REPLACEMENT_UNFIT, ['input', 'replacedBy']);
  }
}
