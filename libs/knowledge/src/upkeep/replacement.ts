import { Injectable } from '@nestjs/common';
import { type Actor, ErrorCode, Refused, type Transaction } from '@kehila/platform';
import { ArticleRepository } from '../article/article.repository';
import { FamilyRepository } from '../translation/family.repository';

type Found = { readonly articleId: string | null } | Refused;

/** What stands in the place of an article that does not hold any more: another one, which people can read. So no two can lead to each other. */
@Injectable()
export class Replacement {
  constructor(
    private readonly articles: ArticleRepository,
    private readonly family: FamilyRepository,
  ) {}

  async of(tx: Transaction, actor: Actor, articleId: string, replacedBy: string | null): Promise<Found> {
    if (replacedBy === null) return { articleId: null };
    const isFit = replacedBy !== articleId && (await this.articles.isReadable(tx, actor, replacedBy));
    return isFit ? { articleId: replacedBy } : unfit();
  }

  /** Not one that is put away with it. */
  async ofArchived(tx: Transaction, actor: Actor, articleId: string, replacedBy: string | null, keepsTranslations: boolean): Promise<Found> {
    const goesWith = replacedBy !== null && !keepsTranslations && (await this.family.isOf(tx, replacedBy, articleId));
    return goesWith ? unfit() : this.of(tx, actor, articleId, replacedBy);
  }
}

function unfit(): Refused {
  return new Refused(ErrorCode.REPLACEMENT_UNFIT, ['input', 'replacedBy']);
}
