import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, CurrentActor, isFailure, NotAllowed, NotFound, Rate, resultUnion } from '@kehila/platform';
import { Question } from '../../question/graphql/question.type';
import { wantsOfQuestion } from '../../question/graphql/question.wants';
import { QuestionReader } from '../../question/question.reader';
import { FollowQuestion } from '../use-cases/follow-question';
import { MarkAffected } from '../use-cases/mark-affected';
import { FollowQuestionInput, MarkAffectedInput } from './follow.inputs';

const FollowQuestionResult = resultUnion('FollowQuestionResult', Question, [NotFound, NotAllowed]);
const MarkAffectedResult = resultUnion('MarkAffectedResult', Question, [NotFound, NotAllowed]);

@Resolver()
export class FollowResolver {
  constructor(
    private readonly follows: FollowQuestion,
    private readonly marksAffected: MarkAffected,
    private readonly questions: QuestionReader,
  ) {}

  @Mutation(() => FollowQuestionResult, { description: 'Follows a question, or no longer.' })
  @Rate('act')
  @Allow('signedIn')
  async followQuestion(@CurrentActor() actor: Actor, @Args('input') input: FollowQuestionInput, @Info() info: GraphQLResolveInfo) {
    const outcome = await this.follows.execute(actor, input);
    return isFailure(outcome) ? outcome : this.questions.byId(actor, outcome.questionId, wantsOfQuestion(info));
  }

  @Mutation(() => MarkAffectedResult, { description: 'Says "me too", or takes it back.' })
  @Rate('act')
  @Allow('signedIn')
  async markAffected(@CurrentActor() actor: Actor, @Args('input') input: MarkAffectedInput, @Info() info: GraphQLResolveInfo) {
    const outcome = await this.marksAffected.execute(actor, input);
    return isFailure(outcome) ? outcome : this.questions.byId(actor, outcome.questionId, wantsOfQuestion(info));
  }
}
