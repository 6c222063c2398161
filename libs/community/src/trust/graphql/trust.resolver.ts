import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, CurrentActor, isFailure, NotAllowed, NotFound, Rate, Refused, resultUnion } from '@kehila/platform';
import { AnswerReader } from '../../answer/answer.reader';
import { Answer } from '../../answer/graphql/answer.type';
import { wantsOfAnswer } from '../../answer/graphql/answer.wants';
import { ClearTrust } from '../use-cases/clear-trust';
import { MarkTrust } from '../use-cases/mark-trust';
import { ClearTrustInput, MarkTrustInput } from './trust.inputs';

const MarkTrustResult = resultUnion('MarkTrustResult', Answer, [NotFound, NotAllowed, Refused]);
const ClearTrustResult = resultUnion('ClearTrustResult', Answer, [NotFound, NotAllowed, Refused]);

@Resolver()
export class TrustResolver {
  constructor(
    private readonly marking: MarkTrust,
    private readonly clearing: ClearTrust,
    private readonly answers: AnswerReader,
  ) {}

  @Mutation(() => MarkTrustResult, {
    description:
      'Says whether another’s answer is true: staff and experts of the space. What the staff said, only staff change. Stays possible where the question is closed or locked.',
  })
  @Rate('act')
  @Allow('signedIn')
  async markTrust(@CurrentActor() actor: Actor, @Args('input') input: MarkTrustInput, @Info() info: GraphQLResolveInfo) {
    const outcome = await this.marking.execute(actor, input);
    return isFailure(outcome) ? outcome : this.answers.byId(actor, outcome.answerId, wantsOfAnswer(info));
  }

  @Mutation(() => ClearTrustResult, { description: 'Takes the mark off an answer: who may mark it.' })
  @Rate('act')
  @Allow('signedIn')
  async clearTrust(@CurrentActor() actor: Actor, @Args('input') input: ClearTrustInput, @Info() info: GraphQLResolveInfo) {
    const outcome = await this.clearing.execute(actor, input);
    return isFailure(outcome) ? outcome : this.answers.byId(actor, outcome.answerId, wantsOfAnswer(info));
  }
}
