import { Args, ArgsType, Field, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import {
  type Actor,
  Allow,
  type ConnectionOf,
  CurrentActor,
  DifferenceBlock,
  differencesOf,
  type Failure,
  isFailure,
  NotAllowed,
  NotFound,
  PageArgs,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
} from '@kehila/platform';
import { Question } from '../../question/graphql/question.type';
import { QuestionReader } from '../../question/question.reader';
import { ContentIdField, HasNoNul, longest } from '../../thread/inputs';
import type { TouchedCorrection } from '../correction-acts';
import { TextChanged } from '../../thread/text-changed';
import { CorrectionReader } from '../correction.reader';
import { AmendCorrection } from '../use-cases/amend-correction';
import { AppealCorrection } from '../use-cases/appeal-correction';
import { ApplyCorrection } from '../use-cases/apply-correction';
import { DecideAppeal } from '../use-cases/decide-appeal';
import { ProposeCorrection } from '../use-cases/propose-correction';
import { WithdrawCorrection } from '../use-cases/withdraw-correction';
import {
  AmendCorrectionInput,
  AppealCorrectionInput,
  ApplyCorrectionInput,
  DecideAppealInput,
  ProposeCorrectionInput,
  WithdrawCorrectionInput,
} from './correction.inputs';
import { Correction, CorrectionConnection } from './correction.type';

const ProposeCorrectionResult = resultUnion('ProposeCorrectionResult', Correction, [NotFound, NotAllowed, StateRefused, Refused, TextChanged]);
const ApplyCorrectionResult = resultUnion('ApplyCorrectionResult', Correction, [NotFound, NotAllowed, StateRefused, Refused, TextChanged]);
const AmendCorrectionResult = resultUnion('AmendCorrectionResult', Correction, [NotFound, NotAllowed, StateRefused, Refused, TextChanged]);
const AppealCorrectionResult = resultUnion('AppealCorrectionResult', Correction, [NotFound, NotAllowed, StateRefused, Refused]);
const DecideAppealResult = resultUnion('DecideAppealResult', Correction, [NotFound, NotAllowed, StateRefused, Refused, TextChanged]);
const WithdrawCorrectionResult = resultUnion('WithdrawCorrectionResult', Correction, [NotFound, NotAllowed, StateRefused, Refused]);

@ArgsType()
class CorrectionsArgs extends PageArgs {
  @ContentIdField('The answer.')
  answerId: string;
}

@ArgsType()
class WaitingCorrectionsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Slug of a space; all where the caller is staff when absent.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest.slug)
  @HasNoNul()
  space?: string | null;
}

@Resolver(() => Correction)
export class CorrectionResolver {
  constructor(
    private readonly reader: CorrectionReader,
    private readonly questions: QuestionReader,
    private readonly proposals: ProposeCorrection,
    private readonly applications: ApplyCorrection,
    private readonly amendments: AmendCorrection,
    private readonly appeals: AppealCorrection,
    private readonly verdicts: DecideAppeal,
    private readonly withdrawals: WithdrawCorrection,
  ) {}

  @Query(() => CorrectionConnection, { description: 'Corrections of an answer that the caller may see, newest first.' })
  @Allow('anyone')
  corrections(@CurrentActor() actor: Actor, @Args() args: CorrectionsArgs): Promise<ConnectionOf<Correction>> {
    return this.reader.page(actor, args);
  }

  @Query(() => CorrectionConnection, {
    description: 'Corrections that wait for their author, or for a decision about an objection, where the caller is staff; whose time ends first, first.',
  })
  @Allow('staff')
  waitingCorrections(@CurrentActor() actor: Actor, @Args() args: WaitingCorrectionsArgs): Promise<ConnectionOf<Correction>> {
    return this.reader.waiting(actor, args);
  }

  @ResolveField(() => [DifferenceBlock], { description: 'What it changes, by words.' })
  difference(@Parent() { base, proposed }: Correction): DifferenceBlock[] {
    return differencesOf(base, proposed, 'list');
  }

  @ResolveField(() => Question, { description: 'The question of its answer.' })
  question(@CurrentActor() actor: Actor, @Parent() correction: Correction): Promise<Question | null> {
    return this.questions.gathered(actor, correction.questionId);
  }

  @Mutation(() => ProposeCorrectionResult, {
    description:
      'Proposes how another’s answer should read. Its author is asked first and in private; nobody else but the proposer and the staff of the space sees it until it is carried out.',
  })
  @Rate('act')
  @Allow('signedIn')
  async proposeCorrection(@CurrentActor() actor: Actor, @Args('input') input: ProposeCorrectionInput) {
    return this.shown(actor, await this.proposals.execute(actor, input));
  }

  @Mutation(() => ApplyCorrectionResult, {
    description:
      'Puts a correction into the answer as it was proposed: the author; staff of the space once the author’s time is over. Edits of other passages stay.',
  })
  @Rate('act')
  @Allow('signedIn')
  async applyCorrection(@CurrentActor() actor: Actor, @Args('input') input: ApplyCorrectionInput) {
    return this.shown(actor, await this.applications.execute(actor, input));
  }

  @Mutation(() => AmendCorrectionResult, {
    description:
      'Puts a correction into the answer in other words: the author; staff of the space once the author’s time is over. Edits of other passages stay.',
  })
  @Rate('act')
  @Allow('signedIn')
  async amendCorrection(@CurrentActor() actor: Actor, @Args('input') input: AmendCorrectionInput) {
    return this.shown(actor, await this.amendments.execute(actor, input));
  }

  @Mutation(() => AppealCorrectionResult, { description: 'Objects to a correction of one’s own answer. Another member of staff decides, never the corrector.' })
  @Rate('act')
  @Allow('signedIn')
  async appealCorrection(@CurrentActor() actor: Actor, @Args('input') input: AppealCorrectionInput) {
    return this.shown(actor, await this.appeals.execute(actor, input));
  }

  @Mutation(() => DecideAppealResult, { description: 'Decides about an objection: staff of the space who neither wrote the answer nor the correction.' })
  @Rate('act')
  @Allow('signedIn')
  async decideAppeal(@CurrentActor() actor: Actor, @Args('input') input: DecideAppealInput) {
    return this.shown(actor, await this.verdicts.execute(actor, input));
  }

  @Mutation(() => WithdrawCorrectionResult, { description: 'Takes one’s own correction back while it is open.' })
  @Rate('act')
  @Allow('signedIn')
  async withdrawCorrection(@CurrentActor() actor: Actor, @Args('input') input: WithdrawCorrectionInput) {
    return this.shown(actor, await this.withdrawals.execute(actor, input));
  }

  private shown(actor: Actor, outcome: TouchedCorrection | Failure): Promise<Correction | null> | Failure {
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.answerId, outcome.correctionId);
  }
}
