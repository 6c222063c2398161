import type { Provider } from '@nestjs/common';
import { PinnedAnswerResolver } from './graphql/pinned-answer.resolver';
import { PinnedAnswersReader } from './pinned-answers.reader';
import { PinAnswer } from './use-cases/pin-answer';
import { UnpinAnswer } from './use-cases/unpin-answer';

/** Deciding what stands first; what shows it is among the providers of the search. */
export const pinnedProviders: Provider[] = [PinnedAnswersReader, PinAnswer, UnpinAnswer, PinnedAnswerResolver];
