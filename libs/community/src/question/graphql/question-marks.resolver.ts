import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, NotAllowed, NotFound, Rate, Refused, resultUnion, StateRefused } from '@kehila/platform';
import { SettleWarning } from '../../early-warning/use-cases/settle-warning';
import type { TouchedQuestion } from '../../thread/touched-question';
import { QuestionReader } from '../question.reader';
import { AskForInfo } from '../use-cases/ask-for-info';
import { CloseQuestion } from '../use-cases/close-question';
import { ConfirmUrgent } from '../use-cases/confirm-urgent';
import { LockQuestion } from '../use-cases/lock-question';
import { MarkDuplicate } from '../use-cases/mark-duplicate';
import { MarkUrgent } from '../use-cases/mark-urgent';
import { ReopenQuestion } from '../use-cases/reopen-question';
import { UnlockQuestion } from '../use-cases/unlock-question';
import { UnmarkDuplicate } from '../use-cases/unmark-duplicate';
import {
  AskForInfoInput,
  CloseQuestionInput,
  ConfirmUrgentInput,
  LockQuestionInput,
  MarkDuplicateInput,
  MarkUrgentInput,
  ReopenQuestionInput,
  SettleWarningInput,
  UnlockQuestionInput,
  UnmarkDuplicateInput,
} from './question.inputs';
import { Question } from './question.type';
import { wantsOfQuestion } from './question.wants';

const refusals = [NotFound, NotAllowed, StateRefused];
const CloseQuestionResult = resultUnion('CloseQuestionResult', Question, refusals);
const ReopenQuestionResult = resultUnion('ReopenQuestionResult', Question, refusals);
const LockQuestionResult = resultUnion('LockQuestionResult', Question, refusals);
const UnlockQuestionResult = resultUnion('UnlockQuestionResult', Question, refusals);
const MarkDuplicateResult = resultUnion('MarkDuplicateResult', Question, [...refusals, Refused]);
const UnmarkDuplicateResult = resultUnion('UnmarkDuplicateResult', Question, refusals);
const AskForInfoResult = resultUnion('AskForInfoResult', Question, refusals);
const SettleWarningResult = resultUnion('SettleWarningResult', Question, refusals);
const MarkUrgentResult = resultUnion('MarkUrgentResult', Question, [...refusals, Refused]);
const ConfirmUrgentResult = resultUnion('ConfirmUrgentResult', Question, refusals);

/** Marks beside the state of a question. */
@Resolver()
export class QuestionMarksResolver {
  constructor(
    private readonly closings: CloseQuestion,
    private readonly reopenings: ReopenQuestion,
    private readonly locks: LockQuestion,
    private readonly unlocks: UnlockQuestion,
    private readonly duplicates: MarkDuplicate,
    private readonly originals: UnmarkDuplicate,
    private readonly requests: AskForInfo,
    private readonly urgencies: ConfirmUrgent,
    private readonly urgentMarks: MarkUrgent,
    private readonly warnings: SettleWarning,
    private readonly reader: QuestionReader,
  ) {}

  @Mutation(() => CloseQuestionResult, { description: 'Closes a question: staff of the space. Nothing new comes in.' })
  @Rate('act')
  @Allow('signedIn')
  async closeQuestion(@CurrentActor() actor: Actor, @Args('input') input: CloseQuestionInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.closings.execute(actor, input), info);
  }

  @Mutation(() => LockQuestionResult, {
    description: 'Locks a thread: it is read and voted on, and takes nothing new. Its state stays as it is. Staff of the space.',
  })
  @Rate('act')
  @Allow('signedIn')
  async lockQuestion(@CurrentActor() actor: Actor, @Args('input') input: LockQuestionInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.locks.execute(actor, input), info);
  }

  @Mutation(() => UnlockQuestionResult, { description: 'Lets a locked thread go on: staff of the space.' })
  @Rate('act')
  @Allow('signedIn')
  async unlockQuestion(@CurrentActor() actor: Actor, @Args('input') input: UnlockQuestionInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.unlocks.execute(actor, input), info);
  }

  @Mutation(() => ReopenQuestionResult, { description: 'Opens a closed question again and restores what was: staff of the space.' })
  @Rate('act')
  @Allow('signedIn')
  async reopenQuestion(@CurrentActor() actor: Actor, @Args('input') input: ReopenQuestionInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.reopenings.execute(actor, input), info);
  }

  @Mutation(() => MarkDuplicateResult, { description: 'Says that a question was asked before, which closes it: from 300 reputation, and staff.' })
  @Rate('act')
  @Allow('signedIn')
  async markDuplicate(@CurrentActor() actor: Actor, @Args('input') input: MarkDuplicateInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.duplicates.execute(actor, input), info);
  }

  @Mutation(() => UnmarkDuplicateResult, {
    description: 'Says that a question repeats no other after all, which opens it again: from 300 reputation where a member said so, else the staff.',
  })
  @Rate('act')
  @Allow('signedIn')
  async unmarkDuplicate(@CurrentActor() actor: Actor, @Args('input') input: UnmarkDuplicateInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.originals.execute(actor, input), info);
  }

  @Mutation(() => AskForInfoResult, {
    description: 'Says that a question lacks information, or that it has come: staff of the space. A comment or an edit of the asker lifts it too.',
  })
  @Rate('act')
  @Allow('signedIn')
  async askForInfo(@CurrentActor() actor: Actor, @Args('input') input: AskForInfoInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.requests.execute(actor, input), info);
  }

  @Mutation(() => ConfirmUrgentResult, { description: 'Says whether a question is urgent: staff of the space. An urgent one stands before them at once.' })
  @Rate('act')
  @Allow('signedIn')
  async confirmUrgent(@CurrentActor() actor: Actor, @Args('input') input: ConfirmUrgentInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.urgencies.execute(actor, input), info);
  }

  @Mutation(() => MarkUrgentResult, {
    description: 'Says that one’s own question cannot wait, once, and why. It stands before the staff at once; they decide.',
  })
  @Rate('act')
  @Allow('signedIn')
  async markUrgent(@CurrentActor() actor: Actor, @Args('input') input: MarkUrgentInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.urgentMarks.execute(actor, input), info);
  }

  @Mutation(() => SettleWarningResult, {
    description: 'Says that an early warning was seen: staff of the space. The question waits for its turn again and is not raised for some days.',
  })
  @Rate('act')
  @Allow('signedIn')
  async settleWarning(@CurrentActor() actor: Actor, @Args('input') input: SettleWarningInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.warnings.execute(actor, input), info);
  }

  private shown(actor: Actor, outcome: TouchedQuestion | Failure, info: GraphQLResolveInfo) {
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.questionId, wantsOfQuestion(info));
  }
}
