import { Args, ArgsType, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { Abilities, Ability } from '@kehila/accounts';
import { type Actor, Allow, CurrentActor } from '@kehila/platform';
import { Space } from '../space.type';
import { Spaces } from '../spaces';

const longestSlug = 60;

@ArgsType()
class SpaceArgs {
  @Field({ description: 'Its name in addresses.' })
  @IsString()
  @MaxLength(longestSlug)
  slug: string;
}

/** What one can do in a space apart from any object in it. */
const inSpace: readonly Ability[] = ['ASK', 'WRITE_ARTICLE', 'MODERATE', 'SEE_STAFF_QUEUE', 'SEE_REVIEW_QUEUE'];

@Resolver(() => Space)
export class SpaceResolver {
  constructor(
    private readonly spacesInMemory: Spaces,
    private readonly abilities: Abilities,
  ) {}

  /** One space. */
  @Query(() => Space, { nullable: true, description: 'One space; null when there is none or it may not be seen.' })
  @Allow('anyone')
  async space(@CurrentActor() actor: Actor, @Args() { slug }: SpaceArgs): Promise<Space | null> {
    const space = this.spacesInMemory.bySlug(slug);
    return space && (await this.spacesInMemory.isReadableBy(actor, space.id)) ? space : null;
  }

  /** All that the caller may see, in the order in which they are shown. */
  @Query(() => [Space], { description: 'All spaces that the caller may see, in the order in which they are shown.' })
  @Allow('anyone')
  async spaces(@CurrentActor() actor: Actor): Promise<Space[]> {
    const readable = new Set(await this.spacesInMemory.readableBy(actor));
    return (await this.spacesInMemory.all()).filter((space) => readable.has(space.id));
  }

  @ResolveField(() => [Ability], { description: 'What the caller may do here, apart from any object in it.' })
  viewerCan(@CurrentActor() actor: Actor, @Parent() space: Space): Promise<Ability[]> {
    return this.abilities.held(actor, inSpace, space.id);
  }
}
