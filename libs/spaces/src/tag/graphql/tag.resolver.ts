import { Args, ArgsType, Field, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import {
  type Actor,
  Allow,
  type ConnectionOf,
  CurrentActor,
  isFailure,
  NotAllowed,
  NotFound,
  PageArgs,
  Rate,
  requestContext,
  resultUnion,
} from '@kehila/platform';
import { TagDetailsReader } from '../tag-details.reader';
import { Tags } from '../tags';
import { longestTag } from '../tag-slug';
import { EditTag } from '../use-cases/edit-tag';
import { FollowTag } from '../use-cases/follow-tag';
import { TagDetails } from './tag-details.type';
import { EditTagInput, FollowTagInput, TagField } from './tag.inputs';
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

@ArgsType()
class TagArgs {
  @TagField('Its word in addresses, or another that leads to it.')
  slug: string;
}

const EditTagResult = resultUnion('EditTagResult', TagDetails, [NotFound, NotAllowed]);
const FollowTagResult = resultUnion('FollowTagResult', TagDetails, [NotFound, NotAllowed]);

@Resolver(() => Tag)
export class TagResolver {
  constructor(
    private readonly all: Tags,
    private readonly details: TagDetailsReader,
    private readonly edits: EditTag,
    private readonly follows: FollowTag,
  ) {}

  /** Tags, most used first. */
  @Query(() => TagConnection, { description: 'Tags of the spaces that the caller may see, most used first.' })
  @Allow('anyone')
  tags(@CurrentActor() actor: Actor, @Args() { query, first, after }: TagsArgs): Promise<ConnectionOf<Tag>> {
    return this.all.page(actor, query, first, after);
  }

  @Query(() => TagDetails, { nullable: true, description: 'One tag; null when there is none, or no question with it may be seen.' })
  @Allow('anyone')
  tag(@CurrentActor() actor: Actor, @Args() { slug }: TagArgs): Promise<TagDetails | null> {
    return this.details.bySlug(actor, slug);
  }

  @Query(() => [Tag], { description: 'Tags that the caller follows, newest first, a hundred at most.' })
  @Allow('signedIn')
  followedTags(@CurrentActor() actor: Actor): Promise<Tag[]> {
    return this.details.followedBy(actor);
  }

  @Mutation(() => EditTagResult, { description: 'Says what a tag stands for: who may mend tags.' })
  @Rate('act')
  @Allow('signedIn')
  async editTag(@CurrentActor() actor: Actor, @Args('input') input: EditTagInput) {
    const outcome = await this.edits.execute(actor, input);
    return isFailure(outcome) ? outcome : this.shown(actor, input.tag);
  }

  @Mutation(() => FollowTagResult, { description: 'Follows a tag, or no longer.' })
  @Rate('act')
  @Allow('signedIn')
  async followTag(@CurrentActor() actor: Actor, @Args('input') input: FollowTagInput) {
    const outcome = await this.follows.execute(actor, input);
    return isFailure(outcome) ? outcome : this.shown(actor, input.tag);
  }

  @ResolveField(() => String, { nullable: true, description: "What it stands for, in the caller's language where it has that, else in the other; plain text." })
  description(@Parent() { texts }: Tag): string | null {
    return texts?.[requestContext.language()] ?? texts?.en ?? texts?.he ?? null;
  }

  private async shown(actor: Actor, tag: string): Promise<TagDetails | NotFound> {
    return (await this.details.bySlug(actor, tag)) ?? new NotFound(tag);
  }
}
