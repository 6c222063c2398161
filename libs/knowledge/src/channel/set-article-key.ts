import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, BadInput, type Failure, NotFound, prepared, UnitOfWork } from '@kehila/platform';
import { ArticleNamed } from '../article/article.events';
import { refusalOfUpkeep } from '../article/article.policy';
import { ArticleRepository } from '../article/article.repository';
import type { SetArticleKeyInput } from './graphql/channel.inputs';

/** Index `article_external_key`. */
const takenBy = prepared<{ id: string }>('article_key_taken', `select id from article where external_key = $1 and id <> $2`);
const setKey = prepared<never>('article_set_key', `update article set external_key = $2 where id = $1`);

/** Whoever keeps an article true says under which name another system asks for it. */
@Injectable()
export class SetArticleKey {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly articles: ArticleRepository,
  ) {}

  /** @throws BadInput when another article has that name. */
  execute(actor: Actor, { articleId, externalKey }: SetArticleKeyInput): Promise<ArticleNamed | Failure> {
    return this.work.run<ArticleNamed>({ act: 'setArticleKey', actor }, async (tx) => {
      const article = await this.articles.lock(tx, actor, articleId);
      if (!article) return new NotFound(articleId);
      const refusal = (await this.abilities.refusal(actor, 'KEEP_ARTICLE', { spaceId: article.spaceId, tx })) ?? refusalOfUpkeep(actor, article, 'keep');
      if (refusal) return refusal;
      const key = externalKey ?? null;
      if (key !== null && (await tx.row(takenBy, [key, article.id]))) throw new BadInput([{ path: ['input', 'externalKey'], code: 'TAKEN' }]);
      await tx.rows(setKey, [article.id, key]);
      return tx.record(new ArticleNamed({ articleId: article.id, spaceId: article.spaceId, namedBy: actingAccount(actor), at: tx.now }));
    });
  }
}
