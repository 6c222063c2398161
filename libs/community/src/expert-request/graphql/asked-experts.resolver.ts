import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import type { GraphQLResolveInfo } from 'graphql';
import {
  type Actor,
  Allow,
  CurrentActor,
  type Failure,
  isFailure,
  LimitReached,
  NotAllowed,
  NotFound,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
} from '@kehila/platform';
import { Question } from '../../question/graphql/question.type';
import { wantsOfQuestion } from '../../question/graphql/question.wants';
import { QuestionReader } from '../../question/question.reader';
import type { TouchedQuestion } from '../../thread/touched-question';
import { ExpertsToAsk } from '../experts-to-ask.reader';
import { AskExpert } from '../use-cases/ask-expert';
import { DeclineExpertRequest } from '../use-cases/decline-expert-request';
import { SetWillingToBeAsked } from '../use-cases/set-willing-to-be-asked';
import { AskExpertInput, DeclineExpertRequestInput, ExpertsToAskArgs, OwnWillingnessArgs, SetWillingToBeAskedInput } from './asked-experts.inputs';
import { Willingness } from './asked-experts.type';

const AskExpertResult = resultUnion('AskExpertResult', Question, [NotFound, NotAllowed, StateRefused, Refused, LimitReached]);
const DeclineExpertRequestResult = resultUnion('DeclineExpertRequestResult', Question, [NotFound]);
const SetWillingToBeAskedResult = resultUnion('SetWillingToBeAskedResult', Willingness, [NotFound, NotAllowed]);

@Resolver()
export class AskedExpertsResolver {
  constructor(
    private readonly reader: QuestionReader,
    private readonly experts: ExpertsToAsk,
    private readonly asking: AskExpert,
    private readonly declining: DeclineExpertRequest,
    private readonly willingness: SetWillingToBeAsked,
  ) {}

  @Query(() => [Account], {
    description:
      'Experts of the space who are willing to be asked about a question, at most 50, whoever was asked least lately first; empty where the caller may not ask.',
  })
  @Allow('signedIn')
  expertsToAsk(@CurrentActor() actor: Actor, @Args() { questionId }: ExpertsToAskArgs): Promise<Account[]> {
    return this.experts.about(actor, questionId);
  }

  @Query(() => Willingness, { nullable: true, description: 'Whether the caller is willing to be asked in a space; null where they are no expert of it.' })
  @Allow('signedIn')
  ownWillingness(@CurrentActor() actor: Actor, @Args() { space }: OwnWillingnessArgs): Promise<Willingness | null> {
    return this.experts.own(actor, space);
  }

  @Mutation(() => AskExpertResult, {
    description:
      'Asks an expert who is willing to look at a question: its asker and the staff of the space, until it is solved; at most three experts a question, none twice.',
  })
  @Rate('act')
  @Allow('signedIn')
  async askExpert(@CurrentActor() actor: Actor, @Args('input') input: AskExpertInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.asking.execute(actor, input), info);
  }

  @Mutation(() => DeclineExpertRequestResult, {
    description: 'Says that one cannot help with a question that one was asked to look at. Whoever asked sees it.',
  })
  @Rate('act')
  @Allow('signedIn')
  async declineExpertRequest(@CurrentActor() actor: Actor, @Args('input') input: DeclineExpertRequestInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.declining.execute(actor, input), info);
  }

  @Mutation(() => SetWillingToBeAskedResult, { description: 'Says whether one is willing to be asked as an expert of a space, and how often a week.' })
  @Rate('act')
  @Allow('signedIn')
  async setWillingToBeAsked(@CurrentActor() actor: Actor, @Args('input') input: SetWillingToBeAskedInput): Promise<Willingness | Failure | null> {
    const outcome = await this.willingness.execute(actor, input);
    return isFailure(outcome) ? outcome : this.experts.own(actor, input.space);
  }

  private shown(actor: Actor, outcome: TouchedQuestion | Failure, info: GraphQLResolveInfo) {
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.questionId, wantsOfQuestion(info));
  }
}
