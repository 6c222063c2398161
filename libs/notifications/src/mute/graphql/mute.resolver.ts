import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, type ConnectionOf, CurrentActor, NotFound, PageArgs, Rate } from '@kehila/platform';
import { MutedQuestions } from '../muted-questions';
import { MutedQuestion, MutedQuestionConnection, MuteQuestionInput, MuteQuestionResult, QuestionMuted } from './mute.types';

@Resolver()
export class MuteResolver {
  constructor(private readonly muted: MutedQuestions) {}

  /** Questions of which the caller wants to hear no more. */
  @Query(() => MutedQuestionConnection, { description: 'Questions of which the caller wants to hear no more, the last one first; nobody else sees them.' })
  @Allow('signedIn')
  mutedQuestions(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<ConnectionOf<MutedQuestion>> {
    return this.muted.page(actor, first, after);
  }

  /** Tells the caller nothing of a question any more, or tells of it again. */
  @Mutation(() => MuteQuestionResult, {
    description:
      'Tells the caller nothing of answers, comments, solutions and scores of a question any more, by bell or by mail; or tells of it again. What asks them to act is told anyway.',
  })
  @Rate('act')
  @Allow('signedIn')
  async muteQuestion(@CurrentActor() actor: Actor, @Args('input') { questionId, mute }: MuteQuestionInput): Promise<QuestionMuted | NotFound> {
    return (await this.muted.mute(actor, questionId, mute)) ? { questionId, muted: mute } : new NotFound(questionId);
  }
}
