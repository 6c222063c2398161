import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, NotAllowed, NotFound, Rate, resultUnion, StateRefused } from '@kehila/platform';
import { Question } from '../../question/graphql/question.type';
import { wantsOfQuestion } from '../../question/graphql/question.wants';
import { QuestionReader } from '../../question/question.reader';
import type { TouchedQuestion } from '../../thread/touched-question';
import { MergeQuestions } from '../use-cases/merge-questions';
import { UndoMerge } from '../use-cases/undo-merge';
import { MergeQuestionsInput, UndoMergeInput } from './merge.inputs';

const MergeQuestionsResult = resultUnion('MergeQuestionsResult', Question, [NotFound, NotAllowed, StateRefused]);
const UndoMergeResult = resultUnion('UndoMergeResult', Question, [NotFound, NotAllowed, StateRefused]);

@Resolver()
export class MergeResolver {
  constructor(
    private readonly merging: MergeQuestions,
    private readonly undoing: UndoMerge,
    private readonly reader: QuestionReader,
  ) {}

  @Mutation(() => MergeQuestionsResult, {
    description:
      'Moves all answers and comments of a question to another one, to which its address leads from then on: staff of both spaces. Returns the other.',
  })
  @Rate('act')
  @Allow('signedIn')
  async mergeQuestions(@CurrentActor() actor: Actor, @Args('input') input: MergeQuestionsInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.merging.execute(actor, input), info);
  }

  @Mutation(() => UndoMergeResult, {
    description: 'Brings a merged question back with all that it had; what was written at the other one since stays there: staff of both spaces.',
  })
  @Rate('act')
  @Allow('signedIn')
  async undoMerge(@CurrentActor() actor: Actor, @Args('input') input: UndoMergeInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.undoing.execute(actor, input), info);
  }

  private shown(actor: Actor, outcome: TouchedQuestion | Failure, info: GraphQLResolveInfo) {
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.questionId, wantsOfQuestion(info));
  }
}
