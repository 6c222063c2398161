import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { HasNoNul } from '@kehila/community';
import { longest } from '../../inputs';

@ArgsType()
export class ArticleLinkRateArgs {
  @Field(() => String, { nullable: true, description: 'Slug of a space; absent: all that the caller looks after.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest.slug)
  @HasNoNul()
  space?: string | null;
}

@ArgsType()
export class ArticlesToInsertArgs {
  @Field({ description: 'Words, at most 200 characters.' })
  @IsString()
  @MaxLength(200)
  query: string;

  @Field(() => String, { nullable: true, description: 'Slug of the space of the thread that is written in; absent: it is read by everybody.' })
  @IsOptional()
  @IsString()
  @MaxLength(longest.slug)
  @HasNoNul()
  space?: string | null;
}
