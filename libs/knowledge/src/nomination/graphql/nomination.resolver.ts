import { Args, ArgsType, Field, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import DataLoader from 'dataloader';
import { Abilities, Ability } from '@kehila/accounts';
import { Answer, AnswerReader } from '@kehila/community';
import {
  type Actor,
  Allow,
  type ConnectionOf,
  CurrentActor,
  emptyPage,
  isFailure,
  NotAllowed,
  NotFound,
  PageArgs,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
} from '@kehila/platform';
import { Spaces } from '@kehila/spaces';
import { ArticleReader } from '../../article/article.reader';
import { Article } from '../../article/graphql/article.type';
import { longest } from '../../inputs';
import { grouped } from '../../loading';
import { NominationReader } from '../nomination.reader';
import { NominateForArticle } from '../use-cases/nominate-for-article';
import { NominateForArticleInput } from './nomination.inputs';
import { Nomination, NominationConnection } from './nomination.type';

const NominateForArticleResult = resultUnion('NominateForArticleResult', Nomination, [NotFound, NotAllowed, StateRefused, Refused]);

@ArgsType()
class NominationsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Slug of a space; all that the caller may read when absent.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest.slug)
  space?: string | null;
}

@Resolver(() => Nomination)
export class NominationResolver {
  // Gathers what one page asks for in one tick into one statement; keeps nothing.
  private readonly proposed = new DataLoader<{ actor: Actor; id: string }, Answer | null>(
    grouped(
      ({ actor }) => actor,
      ({ id }) => id,
      (actor, ids) => this.answers.byIds(actor, ids),
    ),
    { cache: false },
  );

  constructor(
    private readonly reader: NominationReader,
    private readonly spaces: Spaces,
    private readonly articles: ArticleReader,
    private readonly answers: AnswerReader,
    private readonly nominating: NominateForArticle,
    private readonly abilities: Abilities,
  ) {}

  @Query(() => NominationConnection, { description: 'Threads that should become articles and that nobody has taken up, oldest first.' })
  @Allow('signedIn')
  nominations(@CurrentActor() actor: Actor, @Args() { space, first, after }: NominationsArgs): Promise<ConnectionOf<Nomination>> {
    const known = space ? this.spaces.bySlug(space) : null;
    return known === undefined ? Promise.resolve(emptyPage) : this.reader.page(actor, known?.id ?? null, first, after);
  }

  @Mutation(() => NominateForArticleResult, { description: 'Proposes that a solved thread become an article.' })
  @Rate('act')
  @Allow('signedIn')
  async nominateForArticle(@CurrentActor() actor: Actor, @Args('input') input: NominateForArticleInput) {
    const outcome = await this.nominating.execute(actor, input);
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.nominationId);
  }

  @ResolveField(() => Answer, { nullable: true, description: 'The answer that was proposed, or that solved the thread; null when there is none.' })
  answer(@CurrentActor() actor: Actor, @Parent() nomination: Nomination): Promise<Answer | null> | null {
    return nomination.answerId === null ? null : this.proposed.load({ actor, id: nomination.answerId });
  }

  @ResolveField(() => Article, { nullable: true, description: 'The article that is being written, or was, as far as the viewer may see it.' })
  article(@CurrentActor() actor: Actor, @Parent() nomination: Nomination): Promise<Article | null> | null {
    return nomination.articleId === null ? null : this.articles.byId(actor, nomination.articleId);
  }

  @ResolveField(() => [Ability], { description: 'What the viewer may do with it now: begin the article, while nobody has.' })
  viewerCan(@CurrentActor() actor: Actor, @Parent() { state, question }: Nomination): Promise<Ability[]> | Ability[] {
    return state === 'open' ? this.abilities.held(actor, ['DRAFT'], question.space.id) : [];
  }
}
