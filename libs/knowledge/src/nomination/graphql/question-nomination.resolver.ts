import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Question } from '@kehila/community';
import { type Actor, CurrentActor } from '@kehila/platform';
import { NominationReader } from '../nomination.reader';
import { Nomination } from './nomination.type';

/** What nominations add to a question. */
@Resolver(() => Question)
export class QuestionNominationResolver {
  constructor(private readonly nominations: NominationReader) {}

  @ResolveField(() => Nomination, { nullable: true, description: 'The proposal under way that this thread become an article.' })
  nomination(@CurrentActor() actor: Actor, @Parent() question: Question): Promise<Nomination | null> {
    return this.nominations.ofQuestion(actor, question);
  }
}
