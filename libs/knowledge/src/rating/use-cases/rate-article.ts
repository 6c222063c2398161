import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, BadInput, ErrorCode, type Failure, NotFound, Refused, UnitOfWork } from '@kehila/platform';
import { ArticleRated } from '../../article/article.events';
import { refusalOfRating } from '../../article/article.policy';
import { ArticleRepository } from '../../article/article.repository';
import type { RateArticleInput } from '../graphql/rating.inputs';
import { type Rater, type Rating, RatingRepository } from '../rating.repository';

/** A reader says whether the article helped, and if not, why. Once a reader; who thinks again replaces what they said. */
@Injectable()
export class RateArticle {
  constructor(
    private readonly work: UnitOfWork,
    private readonly articles: ArticleRepository,
    private readonly ratings: RatingRepository,
  ) {}

  async execute(actor: Actor, input: RateArticleInput): Promise<ArticleRated | Failure> {
    const rater = raterOf(actor, input);
    return this.work.run({ act: 'rateArticle', actor, input }, async (tx) => {
      const article = await this.articles.lock(tx, actor, input.articleId);
      if (!article) return new NotFound(input.articleId);
      const refusal = refusalOfRating(actor, article);
      if (refusal) return refusal;

      const rating = ratingOf(input);
      const before = await this.ratings.find(tx, article.id, rater);
      if (before && saysTheSame(before, rating)) return new Refused(ErrorCode.ALREADY_RATED);
      await this.ratings.write(tx, article.id, rater, rating, before);
      return tx.record(
        new ArticleRated({
          articleId: article.id,
          spaceId: article.spaceId,
          raterId: actor.accountId,
          helpful: rating.helpful,
          mainAuthorId: article.mainAuthorId,
          mainAuthorIsStaff: await this.ratings.mainAuthorIsStaff(tx, article),
          at: tx.now,
        }),
      );
    });
  }
}

/** A browser's key is kept as a hash: the ratings must not say who read what. */
function raterOf(actor: Actor, { browserKey }: RateArticleInput): Rater {
  if (actor.accountId !== null) return { accountId: actor.accountId };
  if (!browserKey) throw new BadInput([{ path: ['input', 'browserKey'], code: 'REQUIRED' }]);
  return { browserHash: createHash('sha256').update(browserKey).digest() };
}

/** What helped needs no reason. */
function ratingOf(input: RateArticleInput): Rating {
  return input.helpful ? { helpful: true, reason: null, words: null } : { helpful: false, reason: input.reason ?? null, words: input.text?.trim() || null };
}

function saysTheSame(one: Rating, other: Rating): boolean {
  return one.helpful === other.helpful && one.reason === other.reason && one.words === other.words;
}
