import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { type Actor, Allow, type ConnectionOf, CurrentActor, PageArgs } from '@kehila/platform';
import { Tags } from '../tags';
import { longestTag } from '../tag-slug';
import { Tag, TagConnection } from './tag.type';

@ArgsType()
class TagsArgs extends PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many at most, 1 to 100.' })
  @IsInt()
  @Min(1)
  @Max(100)
  override first: number = 50;

  @Field(() => String, { nullable: true, description: 'What the tag begins with; absent: all, most used first.' })
  @IsOptional()
  @IsString()
  @MaxLength(longestTag)
  query?: string | null;
}

@Resolver()
export class TagResolver {
  constructor(private readonly all: Tags) {}

  /** Tags, most used first. */
  @Query(() => TagConnection, { description: 'Tags of the spaces that the caller may see, most used first.' })
  @Allow('anyone')
  tags(@CurrentActor() actor: Actor, @Args() { query, first, after }: TagsArgs): Promise<ConnectionOf<Tag>> {
    return this.all.page(actor, query, first, after);
  }
}
