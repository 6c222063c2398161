import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, CurrentActor, isFailure, LimitReached, NotAllowed, NotFound, Rate, Refused, resultUnion, StateRefused } from '@kehila/platform';
import { wantsOfQuestion } from '../../question/graphql/question.wants';
import { Question } from '../../question/graphql/question.type';
import { QuestionReader } from '../../question/question.reader';
import { AcceptAnswer } from '../use-cases/accept-answer';
import { ShowSolutionFirst } from '../use-cases/show-solution-first';
import { WithdrawAcceptance } from '../use-cases/withdraw-acceptance';
import { AcceptAnswerInput, ShowSolutionFirstInput, WithdrawAcceptanceInput } from './acceptance.inputs';

const AcceptAnswerResult = resultUnion('AcceptAnswerResult', Question, [NotFound, NotAllowed, StateRefused, LimitReached, Refused]);
const WithdrawAcceptanceResult = resultUnion('WithdrawAcceptanceResult', Question, [NotFound, NotAllowed, Refused]);
const ShowSolutionFirstResult = resultUnion('ShowSolutionFirstResult', Question, [NotFound, NotAllowed, StateRefused, Refused]);

@Resolver()
export class AcceptanceResolver {
  constructor(
    private readonly acceptAnswers: AcceptAnswer,
    private readonly withdrawAcceptances: WithdrawAcceptance,
    private readonly placements: ShowSolutionFirst,
    private readonly questions: QuestionReader,
  ) {}

  /** Replaying the same `idempotencyKey` returns the first outcome. */
  @Mutation(() => AcceptAnswerResult, { description: 'Says that an answer solved the problem: the asker, or staff of the space on the asker’s behalf.' })
  @Rate('act')
  @Allow('signedIn')
  async acceptAnswer(@CurrentActor() actor: Actor, @Args('input') input: AcceptAnswerInput, @Info() info: GraphQLResolveInfo) {
    const outcome = await this.acceptAnswers.execute(actor, input);
    return isFailure(outcome) ? outcome : this.questions.byId(actor, outcome.questionId, wantsOfQuestion(info));
  }

  @Mutation(() => WithdrawAcceptanceResult, { description: 'Takes back that an answer solved the problem: by mistake, or because it does so no longer.' })
  @Rate('act')
  @Allow('signedIn')
  async withdrawAcceptance(@CurrentActor() actor: Actor, @Args('input') input: WithdrawAcceptanceInput, @Info() info: GraphQLResolveInfo) {
    const outcome = await this.withdrawAcceptances.execute(actor, input);
    return isFailure(outcome) ? outcome : this.questions.byId(actor, outcome.questionId, wantsOfQuestion(info));
  }

  @Mutation(() => ShowSolutionFirstResult, {
    description: 'Chooses which of several solutions is shown first: the asker, or staff of the space on the asker’s behalf.',
  })
  @Rate('act')
  @Allow('signedIn')
  async showSolutionFirst(@CurrentActor() actor: Actor, @Args('input') input: ShowSolutionFirstInput, @Info() info: GraphQLResolveInfo) {
    const outcome = await this.placements.execute(actor, input);
    return isFailure(outcome) ? outcome : this.questions.byId(actor, outcome.questionId, wantsOfQuestion(info));
  }
}
