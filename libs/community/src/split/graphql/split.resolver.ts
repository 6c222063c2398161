import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
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
import { SplitQuestion } from '../use-cases/split-question';
import { UndoSplit } from '../use-cases/undo-split';
import { SplitQuestionInput, UndoSplitInput } from './split.inputs';

const SplitQuestionResult = resultUnion('SplitQuestionResult', Question, [NotFound, NotAllowed, StateRefused, Refused, LimitReached]);
const UndoSplitResult = resultUnion('UndoSplitResult', Question, [NotFound, NotAllowed, StateRefused]);

@Resolver()
export class SplitResolver {
  constructor(
    private readonly splitting: SplitQuestion,
    private readonly undoing: UndoSplit,
    private readonly reader: QuestionReader,
  ) {}

  @Mutation(() => SplitQuestionResult, {
    description:
      'Moves answers, with their comments, votes, acceptances and corrections, beneath a new question that the caller asks with the tags of the other one: who may merge in its space. Returns the new question.',
  })
  @Rate('act')
  @Allow('signedIn')
  async splitQuestion(@CurrentActor() actor: Actor, @Args('input') input: SplitQuestionInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.splitting.execute(actor, input), info);
  }

  @Mutation(() => UndoSplitResult, {
    description:
      'Brings the answers back to where they were written, as long as nothing else stands beneath the question that was asked for them; its address leads there: who may merge in both spaces. Returns the other question.',
  })
  @Rate('act')
  @Allow('signedIn')
  async undoSplit(@CurrentActor() actor: Actor, @Args('input') input: UndoSplitInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.undoing.execute(actor, input), info);
  }

  private shown(actor: Actor, outcome: TouchedQuestion | Failure, info: GraphQLResolveInfo) {
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.questionId, wantsOfQuestion(info));
  }
}
