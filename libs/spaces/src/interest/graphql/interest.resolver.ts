import { Args, ArgsType, Field, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { type Actor, Allow, type ConnectionOf, CurrentActor, type Failure, PageArgs, Rate } from '@kehila/platform';
import { InterestPlace } from '../interest';
import { InterestReader } from '../interest.reader';
import { SetInterest } from '../set-interest';
import { Interest, InterestConnection, PlaceSlug, SetInterestInput, SetInterestResult } from './interest.types';

@ArgsType()
class InterestArgs {
  @Field(() => InterestPlace, { description: 'Which of both it is.' })
  @IsIn(Object.values(InterestPlace))
  place: InterestPlace;

  @PlaceSlug()
  slug: string;
}

@Resolver()
export class InterestResolver {
  constructor(
    private readonly reader: InterestReader,
    private readonly sets: SetInterest,
  ) {}

  @Query(() => Interest, {
    nullable: true,
    description: 'How much the caller wants to hear of a space or a tag; null when there is none or it may not be seen. Whoever has not chosen: NORMAL.',
  })
  @Allow('anyone')
  interest(@CurrentActor() actor: Actor, @Args() { place, slug }: InterestArgs): Promise<Interest | null> {
    return this.reader.of(actor, place, slug);
  }

  @Query(() => InterestConnection, { description: 'All spaces and tags of which the caller chose how much to hear, spaces first; nobody else sees them.' })
  @Allow('signedIn')
  interests(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<ConnectionOf<Interest>> {
    return this.reader.page(actor, first, after);
  }

  @Mutation(() => SetInterestResult, { description: 'Says how much the caller wants to hear of a space or a tag. Nobody else sees it.' })
  @Rate('act')
  @Allow('signedIn')
  setInterest(@CurrentActor() actor: Actor, @Args('input') input: SetInterestInput): Promise<Interest | Failure> {
    return this.sets.execute(actor, input);
  }
}
