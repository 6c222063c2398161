import { Args, ArgsType, Field, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { FilledField } from '@kehila/community';
import {
  type Actor,
  Allow,
  ContentLanguage,
  CurrentActor,
  isFailure,
  type Language,
  LiveSettings,
  NotAllowed,
  NotFound,
  Rate,
  requestContext,
  resultUnion,
  StateRefused,
  VersionChanged,
} from '@kehila/platform';
import { ArticleSection, filledValues, shownWords, Space } from '@kehila/spaces';
import { ArticleReader } from '../../article/article.reader';
import { Article } from '../../article/graphql/article.type';
import { PlaceArticle } from '../place-article';
import { SectionShelfReader } from '../section-shelf.reader';
import { templateOf } from '../templates';
import { PlaceArticleInput } from './place.inputs';
import { SectionShelf } from './section-shelf.type';

const PlaceArticleResult = resultUnion('PlaceArticleResult', Article, [NotFound, NotAllowed, StateRefused, VersionChanged]);

@ArgsType()
class SectionShelfArgs {
  @Field(() => Int, { defaultValue: 5, description: 'How many of each section, at most 10.' })
  @IsInt()
  @Min(1)
  @Max(10)
  first: number;
}

@ArgsType()
class TemplateArgs {
  @Field(() => ContentLanguage, { nullable: true, description: "In which language; the article's own when absent." })
  @IsOptional()
  @IsIn(Object.values(ContentLanguage))
  language?: Language | null;
}

/** What kind an article is of, under which head it stands and what it applies to. */
@Resolver(() => Article)
export class ArticlePlaceResolver {
  constructor(
    private readonly articles: ArticleReader,
    private readonly placing: PlaceArticle,
    private readonly settings: LiveSettings,
  ) {}

  @ResolveField(() => ArticleSection, { nullable: true, description: 'Under which head of its space it stands; null: under none.' })
  section(@Parent() { space, sectionKey }: Article): ArticleSection | null {
    const section = space.sections.list.find(({ key }) => key === sectionKey);
    return section ? shownWords(section) : null;
  }

  @ResolveField(() => [FilledField], {
    description: 'What it applies to: choices of the form of its space, in order. A field that is missing: it holds for all.',
  })
  appliesTo(@Parent() { space, fieldValues }: Article): FilledField[] {
    return filledValues(space.form, fieldValues, requestContext.language());
  }

  @ResolveField(() => String, { description: 'What a text of its kind may begin with, as Markdown; empty: nothing.' })
  template(@Parent() article: Article, @Args() { language }: TemplateArgs): string {
    return templateOf(this.settings, article.kind, language ?? article.language);
  }

  @Mutation(() => PlaceArticleResult, {
    description:
      'The desk of the space says what kind an article is of, where it stands and what it applies to; who writes it too, while it is a draft in their hands.',
  })
  @Rate('act')
  @Allow('signedIn')
  async placeArticle(@CurrentActor() actor: Actor, @Args('input') input: PlaceArticleInput) {
    const outcome = await this.placing.execute(actor, input);
    return isFailure(outcome) ? outcome : this.articles.byId(actor, outcome.articleId);
  }
}

/** The articles of a space under their heads. */
@Resolver(() => Space)
export class SpaceShelfResolver {
  constructor(private readonly shelves: SectionShelfReader) {}

  @ResolveField(() => [SectionShelf], {
    description: 'Its articles by section, in the order of the sections and last those in none; a section without any is left out.',
  })
  articlesBySection(@CurrentActor() actor: Actor, @Parent() space: Space, @Args() { first }: SectionShelfArgs): Promise<SectionShelf[]> {
    return this.shelves.of(actor, space, first);
  }
}
