import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, CurrentActor, isFailure, NotAllowed, NotFound, Rate, resultUnion, StateRefused } from '@kehila/platform';
import { Question } from '../../question/graphql/question.type';
import { wantsOfQuestion } from '../../question/graphql/question.wants';
import { QuestionReader } from '../../question/question.reader';
import { DecideHeld } from '../use-cases/decide-held';
import { DecideHeldInput } from './held.inputs';

const DecideHeldResult = resultUnion('DecideHeldResult', Question, [NotFound, NotAllowed, StateRefused]);

@Resolver()
export class HeldResolver {
  constructor(
    private readonly decisions: DecideHeld,
    private readonly questions: QuestionReader,
  ) {}

  @Mutation(() => DecideHeldResult, {
    description:
      'Approves a text that waits for approval, or removes it: staff of the space. Returns its thread. `questions(filter: { view: HELD })` lists what waits.',
  })
  @Rate('act')
  @Allow('signedIn')
  async decideHeld(@CurrentActor() actor: Actor, @Args('input') input: DecideHeldInput, @Info() info: GraphQLResolveInfo) {
    const outcome = await this.decisions.execute(actor, input);
    return isFailure(outcome) ? outcome : this.questions.byId(actor, outcome.questionId, wantsOfQuestion(info));
  }
}
