import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, BadInput, type Failure, NotFound, type Transaction, UnitOfWork } from '@kehila/platform';
import { type FieldValues, filledIn, SectionKeys, Spaces, type TypedValue } from '@kehila/spaces';
import { ArticlePlaced } from '../article/article.events';
import { refusalOfState } from '../article/article.policy';
import { ArticleRepository } from '../article/article.repository';
import { isOfDesk } from '../article/sight';
import type { PlaceArticleInput } from './graphql/place.inputs';
import { PlaceRepository } from './place.repository';

/** What kind an article is of, under which head it stands and what it applies to: by its space's desk, and by who writes it while nobody has read it. */
@Injectable()
export class PlaceArticle {
  constructor(
    private readonly work: UnitOfWork,
    private readonly abilities: Abilities,
    private readonly spaces: Spaces,
    private readonly sections: SectionKeys,
    private readonly articles: ArticleRepository,
    private readonly places: PlaceRepository,
  ) {}

  /** @throws BadInput when there is no such section, field or choice. */
  execute(actor: Actor, input: PlaceArticleInput): Promise<ArticlePlaced | Failure> {
    const { articleId, kind, section } = input;
    return this.work.run({ act: 'placeArticle', actor, input }, async (tx): Promise<ArticlePlaced | Failure> => {
      const article = await this.articles.lock(tx, actor, articleId);
      if (!article) return new NotFound(articleId);
      const { spaceId } = article;
      const isWriter = !isOfDesk(actor, spaceId) && article.state === 'draft' && (await this.places.isWrittenBy(tx, articleId, actingAccount(actor)));
      const ability = isWriter ? 'EDIT_REVISION' : 'KEEP_ARTICLE';
      const refusal = (await this.abilities.refusal(actor, ability, { spaceId, tx })) ?? refusalOfState(article.state, 'place');
      if (refusal) return refusal;

      const keys = await this.sections.held(tx, spaceId);
      if (section && !keys.includes(section)) throw new BadInput([{ path: ['input', 'section'], code: 'INVALID' }]);
      await this.places.save(tx, articleId, { kind, section: section ?? '', fields: await this.appliesTo(tx, articleId, spaceId, input.fields) });
      return tx.record(new ArticlePlaced({ articleId, spaceId, placedBy: actingAccount(actor), at: tx.now }));
    });
  }

  /** The choices of the form of the space, none of which an article has to say. */
  private async appliesTo(tx: Transaction, articleId: string, spaceId: string, typed: readonly TypedValue[]): Promise<FieldValues> {
    const { form } = this.spaces.byId(spaceId) ?? { form: { version: 1, fields: [] } };
    const fields = form.fields.filter(({ kind }) => kind === 'choice').map((field) => ({ ...field, required: false }));
    return filledIn({ ...form, fields }, typed, await this.places.fieldsOf(tx, articleId));
  }
}
