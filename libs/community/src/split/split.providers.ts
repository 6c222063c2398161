import type { Provider } from '@nestjs/common';
import { SplitResolver } from './graphql/split.resolver';
import { SplitRepository } from './split.repository';
import { SplitQuestion } from './use-cases/split-question';
import { UndoSplit } from './use-cases/undo-split';

/** Answers that get a question of their own, and that come back. */
export const splitProviders: Provider[] = [SplitResolver, SplitRepository, SplitQuestion, UndoSplit];
