import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
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
  resultUnion,
  StateRefused,
} from '@kehila/platform';
import { TurnedTextReader } from '../turned-text.reader';
import type { TurnedContent } from '../turned-texts';
import { TurnAnswerIntoComment } from '../use-cases/turn-answer-into-comment';
import { TurnCommentIntoAnswer } from '../use-cases/turn-comment-into-answer';
import { UndoTurn } from '../use-cases/undo-turn';
import { TurnedText } from './turned-text.type';
import { TurnAnswerIntoCommentInput, TurnCommentIntoAnswerInput, UndoTurnInput } from './turning.inputs';

const TurnAnswerIntoCommentResult = resultUnion('TurnAnswerIntoCommentResult', TurnedText, [NotFound, NotAllowed, StateRefused, LimitReached]);
const TurnCommentIntoAnswerResult = resultUnion('TurnCommentIntoAnswerResult', TurnedText, [NotFound, NotAllowed, StateRefused]);
const UndoTurnResult = resultUnion('UndoTurnResult', TurnedText, [NotFound, NotAllowed, StateRefused]);

const textId = { type: () => ID, description: 'The id of an answer or a comment, also the one that it had before it was turned.' } as const;

@Resolver()
export class TurningResolver {
  constructor(
    private readonly toComment: TurnAnswerIntoComment,
    private readonly toAnswer: TurnCommentIntoAnswer,
    private readonly undoing: UndoTurn,
    private readonly texts: TurnedTextReader,
  ) {}

  @Query(() => TurnedText, {
    nullable: true,
    description: 'Where an answer or a comment stands by now, by any id that it ever had; null when it may not be seen.',
  })
  @Allow('anyone')
  turnedText(@CurrentActor() actor: Actor, @Args('id', textId) id: string): Promise<TurnedText | null> {
    return this.texts.byId(actor, id);
  }

  @Query(() => TurnedText, {
    nullable: true,
    description: 'The same for who may make it a comment or an answer: those who moderate the space; null for others.',
  })
  @Allow('signedIn')
  textToTurn(@CurrentActor() actor: Actor, @Args('id', textId) id: string): Promise<TurnedText | null> {
    return this.texts.toTurn(actor, id);
  }

  @Mutation(() => TurnAnswerIntoCommentResult, {
    description:
      'Makes an answer a comment on its question or on another answer: those who moderate the space. Its address leads there, its comments stand beside it, its votes and their points are taken back.',
  })
  @Rate('act')
  @Allow('signedIn')
  async turnAnswerIntoComment(@CurrentActor() actor: Actor, @Args('input') input: TurnAnswerIntoCommentInput) {
    return this.shown(actor, await this.toComment.execute(actor, input));
  }

  @Mutation(() => TurnCommentIntoAnswerResult, { description: 'Makes a comment an answer to its question: those who moderate the space.' })
  @Rate('act')
  @Allow('signedIn')
  async turnCommentIntoAnswer(@CurrentActor() actor: Actor, @Args('input') input: TurnCommentIntoAnswerInput) {
    return this.shown(actor, await this.toAnswer.execute(actor, input));
  }

  @Mutation(() => UndoTurnResult, {
    description: 'Makes a text again what it was, with the votes, points and comments that it had: those who moderate the space.',
  })
  @Rate('act')
  @Allow('signedIn')
  async undoTurn(@CurrentActor() actor: Actor, @Args('input') input: UndoTurnInput) {
    return this.shown(actor, await this.undoing.execute(actor, input));
  }

  private async shown(actor: Actor, outcome: TurnedContent | Failure) {
    return isFailure(outcome) ? outcome : ((await this.texts.byId(actor, outcome.contentId)) ?? new NotFound(outcome.contentId));
  }
}
