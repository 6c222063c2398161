import { Args, Context, Int, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import type { GraphQLError } from 'graphql';
import { type Actor, Allow, CurrentActor, type GraphqlContext, type LiveNews, type LiveStream, LiveStreams, Rate } from '@kehila/platform';
import { LiveReader } from '../live.reader';
import { LiveArgs, LiveBell, LiveNewsType, LiveThread } from './live.types';

/** What there is news of, and in which thread. */
interface Heard {
  readonly news: LiveNews;
  readonly questionId: string | null;
}

@Resolver(() => LiveNewsType)
export class LiveResolver {
  constructor(
    private readonly streams: LiveStreams,
    private readonly reader: LiveReader,
  ) {}

  /** Tells the caller what is new, as long as they may hear it. */
  @Subscription(() => LiveNewsType, {
    description:
      'Tells the caller what is new: at once how everything stands, then each change, at most every two seconds. Ends when they are signed out, suspended or lose a role, and by itself after a quarter of an hour: whoever listens comes again.',
    resolve: (news: LiveNews | GraphQLError, { questionId }: LiveArgs): Heard => {
      if (!(news instanceof Set)) throw news as GraphQLError;
      return { news, questionId: questionId ?? null };
    },
  })
  @Rate('live')
  @Allow('signedIn')
  live(@CurrentActor() actor: Actor, @Context() context: GraphqlContext, @Args() { questionId }: LiveArgs): Promise<LiveStream> {
    return this.streams.subscribe(context, actor.accountId!, questionId ?? null);
  }

  @ResolveField(() => LiveBell, { nullable: true })
  bell(@CurrentActor() actor: Actor, @Parent() { news }: Heard): Promise<LiveBell | null> {
    return this.reader.bell(actor, news);
  }

  @ResolveField(() => LiveThread, { nullable: true })
  thread(@CurrentActor() actor: Actor, @Parent() { news, questionId }: Heard): Promise<LiveThread | null> {
    return this.reader.thread(actor, news, questionId);
  }

  @ResolveField(() => Int, { nullable: true })
  staffQueue(@CurrentActor() actor: Actor, @Parent() { news }: Heard): Promise<number | null> {
    return this.reader.staffQueue(actor, news);
  }
}
