import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, NotAllowed, NotFound, Rate, Refused, resultUnion, StateRefused } from '@kehila/platform';
import { Question } from '../../question/graphql/question.type';
import { wantsOfQuestion } from '../../question/graphql/question.wants';
import { QuestionReader } from '../../question/question.reader';
import type { TouchedQuestion } from '../../thread/touched-question';
import { ClaimAnswering } from '../use-cases/claim-answering';
import { ReleaseAnswering } from '../use-cases/release-answering';
import { ClaimAnsweringInput, ReleaseAnsweringInput } from './answering.inputs';

const ClaimAnsweringResult = resultUnion('ClaimAnsweringResult', Question, [NotFound, NotAllowed, StateRefused, Refused]);
const ReleaseAnsweringResult = resultUnion('ReleaseAnsweringResult', Question, [NotFound, NotAllowed]);

@Resolver()
export class AnsweringResolver {
  constructor(
    private readonly claims: ClaimAnswering,
    private readonly releases: ReleaseAnswering,
    private readonly reader: QuestionReader,
  ) {}

  @Mutation(() => ClaimAnsweringResult, {
    description: 'Says that one is answering, for ten minutes: staff and experts of the space. It keeps nobody from answering, and ends with the answer.',
  })
  @Rate('act')
  @Allow('signedIn')
  async claimAnswering(@CurrentActor() actor: Actor, @Args('input') input: ClaimAnsweringInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.claims.execute(actor, input), info);
  }

  @Mutation(() => ReleaseAnsweringResult, { description: 'Says that one is no longer answering; where somebody else is, nothing changes.' })
  @Rate('act')
  @Allow('signedIn')
  async releaseAnswering(@CurrentActor() actor: Actor, @Args('input') input: ReleaseAnsweringInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.releases.execute(actor, input), info);
  }

  private shown(actor: Actor, outcome: TouchedQuestion | Failure, info: GraphQLResolveInfo) {
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.questionId, wantsOfQuestion(info));
  }
}
