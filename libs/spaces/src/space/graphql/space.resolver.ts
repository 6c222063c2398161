import { Args, ArgsType, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsIn, IsString, MaxLength } from 'class-validator';
import { Abilities, Ability, Permission, Permissions } from '@kehila/accounts';
import { type Actor, Allow, CurrentActor } from '@kehila/platform';
import { Space } from '../space.type';
import { longestSlug } from '../space-slug';
import { Spaces } from '../spaces';

@ArgsType()
class SpaceArgs {
  @Field({ description: 'Its name in addresses.' })
  @IsString()
  @MaxLength(longestSlug)
  slug: string;
}

const mostAbilities = 20;

@ArgsType()
class PermissionsArgs {
  @Field(() => [Ability], { description: 'Which abilities, at most 20.' })
  @IsArray()
  @ArrayMaxSize(mostAbilities)
  @IsIn(Object.values(Ability), { each: true })
  abilities: Ability[];
}

/** What one can do in a space apart from any object in it. */
const inSpace: readonly Ability[] = [
  'ASK',
  'WRITE_ARTICLE',
  'MODERATE',
  'SEE_STAFF_QUEUE',
  'SEE_REVIEW_QUEUE',
  'SET_SERVICE_POLICY',
  'SET_QUESTION_FORM',
  'ANNOUNCE',
  'KEEP_EXPERTS',
  'SET_REVIEW_STANDARD',
  'ORDER_ARTICLES',
];

@Resolver(() => Space)
export class SpaceResolver {
  constructor(
    private readonly spacesInMemory: Spaces,
    private readonly abilities: Abilities,
    private readonly allPermissions: Permissions,
  ) {}

  /** One space. */
  @Query(() => Space, { nullable: true, description: 'One space; null when there is none or it may not be seen.' })
  @Allow('anyone')
  async space(@CurrentActor() actor: Actor, @Args() { slug }: SpaceArgs): Promise<Space | null> {
    return (await this.spacesInMemory.seen(actor, slug)) ?? null;
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

  @ResolveField(() => [Permission], { description: 'Why the caller may, or may not, do these things here, apart from any object; in the order asked for.' })
  permissions(@CurrentActor() actor: Actor, @Parent() space: Space, @Args() { abilities }: PermissionsArgs): Promise<Permission[]> {
    return Promise.all(abilities.map((ability) => this.allPermissions.inSpace(actor, ability, space.id)));
  }
}
