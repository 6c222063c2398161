import { Args, ArgsType, Context, Field, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, BadInput, type ConnectionOf, CurrentActor, type GraphqlContext, PageArgs } from '@kehila/platform';
import { CommentReader } from '../../comment/comment.reader';
import { Comment, CommentConnection } from '../../comment/graphql/comment.type';
import { Question } from '../../question/graphql/question.type';
import { QuestionReader } from '../../question/question.reader';
import { AnswerReader } from '../answer.reader';
import { Answer, AnswerConnection, AnswerOrder, type AnswerOrderName } from './answer.type';
import { wantsOfAnswer } from './answer.wants';

@ArgsType()
class AnswerPageArgs extends PageArgs {
  @Field(() => Int, { defaultValue: 30, description: 'How many at most, 1 to 100.' })
  @IsInt()
  @Min(1)
  @Max(100)
  override first: number = 30;

  @Field(() => AnswerOrder, { defaultValue: AnswerOrder.BEST, description: 'The order.' })
  @IsIn(Object.values(AnswerOrder))
  orderBy: AnswerOrderName = AnswerOrder.BEST;
}

/** What answers add to a question. */
@Resolver(() => Question)
export class QuestionAnswersResolver {
  constructor(private readonly reader: AnswerReader) {}

  @ResolveField(() => AnswerConnection, { description: 'Its answers, best first unless asked for otherwise.' })
  answers(
    @CurrentActor() actor: Actor,
    @Parent() question: Question,
    @Args() args: AnswerPageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Answer>> {
    return this.reader.page({ actor, questionId: question.id, ...args, wants: wantsOfAnswer(info, 'nodes', 'edges.node') });
  }
}

/** What hangs on an answer, and what it hangs on. */
@Resolver(() => Answer)
export class AnswerFieldsResolver {
  constructor(
    private readonly questions: QuestionReader,
    private readonly reader: CommentReader,
  ) {}

  @ResolveField(() => Question, { description: 'The question.' })
  question(@CurrentActor() actor: Actor, @Parent() answer: Answer): Promise<Question | null> {
    return this.questions.gathered(actor, answer.questionId);
  }

  // Single arguments and no class: a thread asks this of every answer, and checking a class costs more than the comments.
  @ResolveField(() => CommentConnection, { description: 'Comments on it, oldest first.' })
  comments(
    @Context() { actor }: GraphqlContext,
    @Parent() answer: Answer,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many at most, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The `endCursor` of the page before.' }) after?: string | null,
  ): Promise<ConnectionOf<Comment>> {
    checkPage(first, after);
    return this.reader.of(actor, answer, first, after);
  }
}

const mostOnPage = 100;
const longestCursor = 500;

/** The rules of `PageArgs`. */
function checkPage(first: number, after: string | null | undefined): void {
  if (first > mostOnPage) throw new BadInput([{ path: ['first'], code: 'TOO_MANY', values: { limit: mostOnPage } }]);
  if (first < 1) throw new BadInput([{ path: ['first'], code: 'INVALID' }]);
  if (after && after.length > longestCursor) throw new BadInput([{ path: ['after'], code: 'CURSOR_INVALID' }]);
}
