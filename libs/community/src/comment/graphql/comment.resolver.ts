import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ability } from '@kehila/accounts';
import {
  type Actor,
  Allow,
  type ConnectionOf,
  CurrentActor,
  isFailure,
  LimitReached,
  NotAllowed,
  NotFound,
  PageArgs,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
} from '@kehila/platform';
import { Question } from '../../question/graphql/question.type';
import { AbilitiesHere } from '../../thread/abilities-here';
import { CommentReader } from '../comment.reader';
import { PostComment } from '../use-cases/post-comment';
import { PostCommentInput } from './comment.inputs';
import { Comment, CommentConnection } from './comment.type';

const PostCommentResult = resultUnion('PostCommentResult', Comment, [NotFound, NotAllowed, StateRefused, LimitReached, Refused]);

@Resolver()
export class CommentResolver {
  constructor(
    private readonly postComments: PostComment,
    private readonly comments: CommentReader,
  ) {}

  @Mutation(() => PostCommentResult, { description: 'Remarks on a question or an answer.' })
  @Rate('comment')
  @Allow('signedIn')
  async postComment(@CurrentActor() actor: Actor, @Args('input') input: PostCommentInput) {
    const outcome = await this.postComments.execute(actor, input);
    return isFailure(outcome) ? outcome : ((await this.comments.byId(actor, outcome.commentId)) ?? new NotFound(outcome.commentId));
  }
}

@Resolver(() => Comment)
export class CommentAbilitiesResolver {
  constructor(private readonly abilities: AbilitiesHere) {}

  @ResolveField(() => [Ability], { description: 'What the viewer may do to it now: decide about it while it waits for approval.' })
  async viewerCan(@CurrentActor() actor: Actor, @Parent() { held, spaceId }: Comment): Promise<Ability[]> {
    const lacking = held ? (await this.abilities.lackingIn(actor, [spaceId])).get(spaceId) : undefined;
    return lacking && !lacking.has('MODERATE') ? ['MODERATE'] : [];
  }
}

/** What comments add to a question. */
@Resolver(() => Question)
export class QuestionCommentsResolver {
  constructor(private readonly reader: CommentReader) {}

  @ResolveField(() => CommentConnection, { description: 'Comments on the question itself, oldest first.' })
  comments(@CurrentActor() actor: Actor, @Parent() question: Question, @Args() args: PageArgs): Promise<ConnectionOf<Comment>> {
    return this.reader.of(actor, question, args.first, args.after);
  }
}
