import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type Actor, Allow, CurrentActor } from '@kehila/platform';
import { HasNoNul, longest } from '../../thread/inputs';
import { PeerAnswersReader } from '../peer-answers.reader';
import { PeerAnswers } from './peer-answers.types';

@ArgsType()
class PeerAnswersArgs {
  @Field(() => String, { nullable: true, description: 'Slug of a space; absent: all that the caller looks after.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest.slug)
  @HasNoNul()
  space?: string | null;
}

@Resolver()
export class PeerAnswersResolver {
  constructor(private readonly reader: PeerAnswersReader) {}

  @Query(() => PeerAnswers, {
    nullable: true,
    description: 'How many questions customers answered before the staff did; null for who is neither manager nor staff, or not of the space.',
  })
  @Allow('signedIn')
  peerAnswers(@CurrentActor() actor: Actor, @Args() { space }: PeerAnswersArgs): Promise<PeerAnswers | null> {
    return this.reader.of(actor, space);
  }
}
