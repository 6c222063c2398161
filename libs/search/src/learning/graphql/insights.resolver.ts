import { Args, Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  Allow,
  CurrentActor,
  CurrentContext,
  type Failure,
  type GraphqlContext,
  isFailure,
  NotFound,
  type Page,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
} from '@kehila/platform';
import { InsightsReader } from '../insights.reader';
import { readOpening } from '../opening';
import { SearchLog } from '../search-log';
import { Searchers } from '../searcher';
import { CloseSearchTopic } from '../use-cases/close-search-topic';
import { ReopenSearchTopic } from '../use-cases/reopen-search-topic';
import { TakeUpSearchTopic } from '../use-cases/take-up-search-topic';
import {
  CloseSearchTopicInput,
  NoteOpeningInput,
  ReopenSearchTopicInput,
  SearchInsightsArgs,
  SearchTopicArgs,
  SearchTopicsArgs,
  TakeUpSearchTopicInput,
} from './insights.inputs';
import { SearchInsights, type SearchTopic, SearchTopicConnection, SearchTopicDetails } from './insights.types';

@ObjectType({ description: 'That somebody opened what was found.' })
class NotedOpening {
  @Field({ description: 'Whether it was one of ours. Whether its search is still known, nobody is told.' })
  noted: boolean;
}

const NoteOpeningResult = resultUnion('NoteOpeningResult', NotedOpening, [Refused]);
const TakeUpSearchTopicResult = resultUnion('TakeUpSearchTopicResult', SearchTopicDetails, [NotFound, Refused]);
const CloseSearchTopicResult = resultUnion('CloseSearchTopicResult', SearchTopicDetails, [NotFound, StateRefused]);
const ReopenSearchTopicResult = resultUnion('ReopenSearchTopicResult', SearchTopicDetails, [NotFound, StateRefused]);

/** What is learned from searches, and what is done about it. */
@Resolver()
export class InsightsResolver {
  constructor(
    private readonly insights: InsightsReader,
    private readonly log: SearchLog,
    private readonly searchers: Searchers,
    private readonly takingUp: TakeUpSearchTopic,
    private readonly closing: CloseSearchTopic,
    private readonly reopening: ReopenSearchTopic,
  ) {}

  @Query(() => SearchInsights, {
    nullable: true,
    description: 'What people search for and what became of it; null for who is neither manager nor staff, or not of the space.',
  })
  @Allow('signedIn')
  searchInsights(@CurrentActor() actor: Actor, @Args() { space, days }: SearchInsightsArgs): Promise<SearchInsights | null> {
    return this.insights.numbers(actor, space, days);
  }

  @Query(() => SearchTopicConnection, {
    description: 'Topics that people search for, by what became of the searches, most first. For managers and staff; empty for others.',
  })
  @Allow('signedIn')
  searchTopics(@CurrentActor() actor: Actor, @Args() args: SearchTopicsArgs): Promise<Page<SearchTopic>> {
    return this.insights.topics(actor, args);
  }

  @Query(() => SearchTopicDetails, { nullable: true, description: 'One topic; null when there is none for the caller.' })
  @Allow('signedIn')
  searchTopic(@CurrentActor() actor: Actor, @Args() { id, days }: SearchTopicArgs): Promise<SearchTopicDetails | null> {
    return this.insights.topic(actor, id, days);
  }

  @Mutation(() => NoteOpeningResult, {
    description: 'Says that somebody opened what a search found: for measuring how well people find, and for nothing else. The first time counts.',
  })
  @Rate('suggest')
  @Allow('anyone')
  noteOpening(@CurrentActor() actor: Actor, @CurrentContext() { userAgent }: GraphqlContext, @Args('input') input: NoteOpeningInput): NotedOpening {
    const opening = readOpening(input.opening);
    if (opening && this.searchers.of(actor, userAgent)) this.log.noteOpening(opening, actor.accountId);
    return { noted: opening !== undefined };
  }

  @Mutation(() => TakeUpSearchTopicResult, { description: 'Somebody of the staff sees to a topic from now on. Managers and staff only.' })
  @Rate('act')
  @Allow('signedIn')
  async takeUpSearchTopic(@CurrentActor() actor: Actor, @Args('input') input: TakeUpSearchTopicInput): Promise<SearchTopicDetails | Failure | null> {
    return this.afterwards(actor, await this.takingUp.execute(actor, input));
  }

  @Mutation(() => CloseSearchTopicResult, { description: 'Nothing is to be done about a topic any more. Managers and staff only.' })
  @Rate('act')
  @Allow('signedIn')
  async closeSearchTopic(@CurrentActor() actor: Actor, @Args('input') { topicId }: CloseSearchTopicInput): Promise<SearchTopicDetails | Failure | null> {
    return this.afterwards(actor, await this.closing.execute(actor, topicId));
  }

  @Mutation(() => ReopenSearchTopicResult, {
    description: 'A topic that was closed is not found after all; its article is none of it any more. Managers and staff only.',
  })
  @Rate('act')
  @Allow('signedIn')
  async reopenSearchTopic(@CurrentActor() actor: Actor, @Args('input') { topicId }: ReopenSearchTopicInput): Promise<SearchTopicDetails | Failure | null> {
    return this.afterwards(actor, await this.reopening.execute(actor, topicId));
  }

  private async afterwards(actor: Actor, outcome: { topicId: string } | Failure): Promise<SearchTopicDetails | Failure | null> {
    return isFailure(outcome) ? outcome : this.insights.topic(actor, outcome.topicId);
  }
}
