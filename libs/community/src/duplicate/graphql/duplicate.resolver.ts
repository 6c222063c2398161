import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, NotAllowed, NotFound, Rate, Refused, resultUnion, StateRefused } from '@kehila/platform';
import { Question } from '../../question/graphql/question.type';
import { wantsOfQuestion } from '../../question/graphql/question.wants';
import { QuestionReader } from '../../question/question.reader';
import type { TouchedQuestion } from '../../thread/touched-question';
import { ConfirmDuplicate } from '../use-cases/confirm-duplicate';
import { DeclineDuplicate } from '../use-cases/decline-duplicate';
import { ConfirmDuplicateInput, DeclineDuplicateInput } from './duplicate.inputs';

const ConfirmDuplicateResult = resultUnion('ConfirmDuplicateResult', Question, [NotFound, NotAllowed, StateRefused, Refused]);
const DeclineDuplicateResult = resultUnion('DeclineDuplicateResult', Question, [NotFound, NotAllowed, StateRefused]);

@Resolver()
export class DuplicateResolver {
  constructor(
    private readonly confirming: ConfirmDuplicate,
    private readonly declining: DeclineDuplicate,
    private readonly reader: QuestionReader,
  ) {}

  @Mutation(() => ConfirmDuplicateResult, {
    description:
      'Says that a question was asked before, as a member suggests, which closes it: its asker, anybody else from 300 reputation who did not suggest it, and staff.',
  })
  @Rate('act')
  @Allow('signedIn')
  async confirmDuplicate(@CurrentActor() actor: Actor, @Args('input') input: ConfirmDuplicateInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.confirming.execute(actor, input), info);
  }

  @Mutation(() => DeclineDuplicateResult, {
    description:
      'Says that a question was not asked before, and why: its asker, anybody from 300 reputation, and staff; whoever suggested it takes it back so. The same is not suggested again.',
  })
  @Rate('act')
  @Allow('signedIn')
  async declineDuplicate(@CurrentActor() actor: Actor, @Args('input') input: DeclineDuplicateInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.declining.execute(actor, input), info);
  }

  private shown(actor: Actor, outcome: TouchedQuestion | Failure, info: GraphQLResolveInfo) {
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.questionId, wantsOfQuestion(info));
  }
}
