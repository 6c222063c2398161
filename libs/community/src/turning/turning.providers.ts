import type { Provider } from '@nestjs/common';
import { TurningResolver } from './graphql/turning.resolver';
import { TextHolds } from './text-holds';
import { TurnedTextReader } from './turned-text.reader';
import { TurnedTexts } from './turned-texts';
import { TurningRepository } from './turning.repository';
import { TurnAnswerIntoComment } from './use-cases/turn-answer-into-comment';
import { TurnCommentIntoAnswer } from './use-cases/turn-comment-into-answer';
import { UndoTurn } from './use-cases/undo-turn';

/** Answers that become comments, and comments that become answers. */
export const turningProviders: Provider[] = [
  TurningResolver,
  TextHolds,
  TurnedTextReader,
  TurnedTexts,
  TurningRepository,
  TurnAnswerIntoComment,
  TurnCommentIntoAnswer,
  UndoTurn,
];
