import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, type Page, PageArgs, Rate } from '@kehila/platform';
import { PinnedAnswersReader } from '../pinned-answers.reader';
import { PinAnswer } from '../use-cases/pin-answer';
import { UnpinAnswer } from '../use-cases/unpin-answer';
import {
  type AnswerUnpinned,
  PinAnswerInput,
  PinAnswerResult,
  PinnedAnswer,
  PinnedAnswerConnection,
  UnpinAnswerInput,
  UnpinAnswerResult,
} from './pinned-answer.types';

@Resolver(() => PinnedAnswer)
export class PinnedAnswerResolver {
  constructor(
    private readonly reader: PinnedAnswersReader,
    private readonly pinning: PinAnswer,
    private readonly unpinning: UnpinAnswer,
  ) {}

  @Query(() => PinnedAnswerConnection, { description: 'What stands first for which queries, and what did or will; the newest first. Managers only.' })
  @Allow('manager')
  pinnedAnswers(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<Page<PinnedAnswer>> {
    return this.reader.page(actor, first, after);
  }

  @Mutation(() => PinAnswerResult, {
    description:
      'Lets a question or an article stand first for a query, for everybody who may see it and says so there. At most 3 for one query. Managers only.',
  })
  @Rate('act')
  @Allow('manager')
  async pinAnswer(@CurrentActor() actor: Actor, @Args('input') input: PinAnswerInput): Promise<PinnedAnswer | Failure> {
    const outcome = await this.pinning.execute(actor, input);
    return isFailure(outcome) ? outcome : this.reader.byId(actor, outcome.pinId);
  }

  @Mutation(() => UnpinAnswerResult, { description: 'Lets it stand first no more. Managers only.' })
  @Rate('act')
  @Allow('manager')
  unpinAnswer(@CurrentActor() actor: Actor, @Args('input') { pinId }: UnpinAnswerInput): Promise<AnswerUnpinned | Failure> {
    return this.unpinning.execute(actor, pinId);
  }
}
