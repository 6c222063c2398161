import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, NotAllowed, NotFound, Rate, resultUnion } from '@kehila/platform';
import { Space, Spaces } from '@kehila/spaces';
import { Question } from '../../question/graphql/question.type';
import { wantsOfQuestion } from '../../question/graphql/question.wants';
import { QuestionReader } from '../../question/question.reader';
import type { TouchedQuestion } from '../../thread/touched-question';
import { MoveQuestion } from '../use-cases/move-question';
import { UndoMove } from '../use-cases/undo-move';
import { MoveQuestionInput, UndoMoveInput } from './move.inputs';

const MoveQuestionResult = resultUnion('MoveQuestionResult', Question, [NotFound, NotAllowed]);
const UndoMoveResult = resultUnion('UndoMoveResult', Question, [NotFound, NotAllowed]);

@Resolver(() => Question)
export class MoveResolver {
  constructor(
    private readonly moving: MoveQuestion,
    private readonly undoing: UndoMove,
    private readonly reader: QuestionReader,
    private readonly spaces: Spaces,
  ) {}

  @Mutation(() => MoveQuestionResult, {
    description: 'Moves a question with its whole thread to another space, whose visibility and clocks hold from then on: staff of both spaces.',
  })
  @Rate('act')
  @Allow('signedIn')
  async moveQuestion(@CurrentActor() actor: Actor, @Args('input') input: MoveQuestionInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.moving.execute(actor, input), info);
  }

  @Mutation(() => UndoMoveResult, { description: 'Brings a moved question back to the space that it came from: staff of both spaces.' })
  @Rate('act')
  @Allow('signedIn')
  async undoMove(@CurrentActor() actor: Actor, @Args('input') input: UndoMoveInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.undoing.execute(actor, input), info);
  }

  @ResolveField(() => Space, {
    nullable: true,
    description: 'Where it was before it was last moved; null when it was not, or when the viewer may not see that space.',
  })
  async movedFrom(@CurrentActor() actor: Actor, @Parent() { movedFromId }: Question): Promise<Space | null> {
    if (movedFromId === null || !(await this.spaces.isReadableBy(actor, movedFromId))) return null;
    return this.spaces.byId(movedFromId) ?? null;
  }

  private shown(actor: Actor, outcome: TouchedQuestion | Failure, info: GraphQLResolveInfo) {
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.questionId, wantsOfQuestion(info));
  }
}
