import { Injectable } from '@nestjs/common';
import { Abilities } from '@kehila/accounts';
import { actingAccount } from '@kehila/community';
import { type Actor, BadInput, type Failure, NotFound, UnitOfWork, VersionChanged } from '@kehila/platform';
import { type FieldValues, filledIn, SectionKeys, Spaces, type TypedValue } from '@kehila/spaces';
import { ArticlePlaced } from '../article/article.events';
import { refusalOfState } from '../article/article.policy';
import { ArticleRepository } from '../article/article.repository';
import { isOfDesk } from '../article/sight';
import type { PlaceArticleInput } from './graphql/place.inputs';
import { PlaceRepository } from './place.repository';

/** What kind an article is of, under which head it stands and what it applies to: by its space's desk, and by who writes it while it is in their hands alone. */
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
    const { articleId, kind, section, version } = input;
    return this.work.run({ act: 'placeArticle', actor, input }, async (tx): Promise<ArticlePlaced | Failure> => {
      // The space before the article, as who takes a section away.
      const spaceId = await this.places.spaceOf(tx, articleId);
      const keys = spaceId ? await this.sections.held(tx, spaceId) : [];
      const article = await this.articles.lock(tx, actor, articleId);
      if (!article || !spaceId) return new NotFound(articleId);
      const stood = await this.places.stood(tx, articleId, actingAccount(actor));
      const isWriter = !isOfDesk(actor, spaceId) && article.state === 'draft' && stood.isWritten;
      const ability = isWriter ? 'EDIT_REVISION' : 'KEEP_ARTICLE';
      const refusal = (await this.abilities.refusal(actor, ability, { spaceId, tx })) ?? refusalOfState(article.state, 'place');
      if (refusal) return refusal;

      if (stood.version !== version) return new VersionChanged(stood.version);
      if (section && !keys.includes(section)) throw new BadInput([{ path: ['input', 'section'], code: 'INVALID' }]);
      await this.places.save(tx, articleId, { kind, section: section ?? '', fields: this.appliesTo(spaceId, input.fields, stood.fields) });
      return tx.record(new ArticlePlaced({ articleId, spaceId, placedBy: actingAccount(actor), at: tx.now }));
    });
  }

  /** The choices that the form of the space asks for, none of which an article has to say; it says nothing of what is asked no more. */
  private appliesTo(spaceId: string, typed: readonly TypedValue[], stood: FieldValues): FieldValues {
    const form = this.spaces.formOf(spaceId);
    const fields = form.fields.filter(({ kind, retired }) => kind === 'choice' && !retired).map((field) => ({ ...field, required: false }));
    const asked = new Set(fields.map(({ key }) => key));
    return filledIn({ ...form, fields }, typed, Object.fromEntries(Object.entries(stood).filter(([key]) => asked.has(key))));
  }
}
