import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Question, QuestionReader, wantsOfQuestion } from '@kehila/community';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, Rate } from '@kehila/platform';
import { Space } from '@kehila/spaces';
import { PinQuestion } from '../pin-question';
import { Pins } from '../pins';
import { PinQuestionInput, PinQuestionResult, UnpinQuestionInput, UnpinQuestionResult } from './pin.types';

@Resolver()
export class PinResolver {
  constructor(
    private readonly pinning: PinQuestion,
    private readonly questions: QuestionReader,
  ) {}

  @Mutation(() => PinQuestionResult, {
    description: 'Puts a question on top of its space until a day, or moves it there: staff of the space, and managers. At most 3 in a space.',
  })
  @Rate('act')
  @Allow('signedIn')
  async pinQuestion(@CurrentActor() actor: Actor, @Args('input') { questionId, until, position }: PinQuestionInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.pinning.pin(actor, questionId, until, position ?? null), info);
  }

  @Mutation(() => UnpinQuestionResult, { description: 'Lets a question stand among the others of its space again: staff of the space, and managers.' })
  @Rate('act')
  @Allow('signedIn')
  async unpinQuestion(@CurrentActor() actor: Actor, @Args('input') { questionId }: UnpinQuestionInput, @Info() info: GraphQLResolveInfo) {
    return this.shown(actor, await this.pinning.unpin(actor, questionId), info);
  }

  private shown(actor: Actor, outcome: { questionId: string } | Failure, info: GraphQLResolveInfo) {
    return isFailure(outcome) ? outcome : this.questions.byId(actor, outcome.questionId, wantsOfQuestion(info));
  }
}

@Resolver(() => Space)
export class SpacePinsResolver {
  constructor(
    private readonly pins: Pins,
    private readonly questions: QuestionReader,
  ) {}

  @ResolveField(() => [Question], { description: 'What stands on top of its list, at most 3, in order; those that the caller may see.' })
  async pinnedQuestions(@CurrentActor() actor: Actor, @Parent() { id }: Space, @Info() info: GraphQLResolveInfo): Promise<Question[]> {
    const ids = this.pins.of(id);
    const found = await this.questions.byIds(actor, ids, wantsOfQuestion(info));
    // A question that was moved is not on top of the space that it left.
    return ids.flatMap((one) => found.get(one) ?? []).filter(({ spaceId }) => spaceId === id);
  }
}

@Resolver(() => Question)
export class QuestionPinResolver {
  constructor(private readonly pins: Pins) {}

  @ResolveField(() => Date, { nullable: true, description: 'Until when it stands on top of its space; null: it does not.' })
  pinnedUntil(@Parent() { id, spaceId }: Question): Date | null {
    return this.pins.until(spaceId, id);
  }
}
