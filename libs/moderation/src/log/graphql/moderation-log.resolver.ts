import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, type ConnectionOf, CurrentActor } from '@kehila/platform';
import { ModerationLogReader } from '../moderation-log.reader';
import { ModerationNumbersReader } from '../moderation-numbers.reader';
import { ModerationLogArgs } from './moderation-log.inputs';
import { ModerationLogConnection, ModerationLogEntry } from './moderation-log.type';
import { ModerationNumbers } from './moderation-numbers.type';

@Resolver()
export class ModerationLogResolver {
  constructor(
    private readonly log: ModerationLogReader,
    private readonly counts: ModerationNumbersReader,
  ) {}

  @Query(() => ModerationLogConnection, {
    description: 'Everything that was decided in the spaces where the caller moderates, newest first. Nothing for others.',
  })
  @Allow('signedIn')
  moderationLog(@CurrentActor() actor: Actor, @Args() args: ModerationLogArgs): Promise<ConnectionOf<ModerationLogEntry>> {
    return this.log.page(actor, args);
  }

  @Query(() => ModerationNumbers, { description: 'How much was reported and what became of it; at most a minute old.' })
  @Allow('anyone')
  moderationNumbers(): Promise<ModerationNumbers> {
    return this.counts.numbers();
  }
}
