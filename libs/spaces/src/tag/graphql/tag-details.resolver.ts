import { Args, ArgsType, Field, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsIn } from 'class-validator';
import { Abilities, Ability, Permission, Permissions } from '@kehila/accounts';
import { type Actor, CurrentActor } from '@kehila/platform';
import { TagDetails } from './tag-details.type';

/** What one can do with a tag. */
const withTags: readonly Ability[] = ['FOLLOW', 'EDIT_TAGS', 'MANAGE_TAGS'];
const mostAbilities = 5;

@ArgsType()
class TagPermissionsArgs {
  @Field(() => [Ability], { description: 'Which abilities, at most 5.' })
  @IsArray()
  @ArrayMaxSize(mostAbilities)
  @IsIn(Object.values(Ability), { each: true })
  abilities: Ability[];
}

@Resolver(() => TagDetails)
export class TagDetailsResolver {
  constructor(
    private readonly abilities: Abilities,
    private readonly allPermissions: Permissions,
  ) {}

  @ResolveField(() => [Ability], { description: 'What the caller may do with it.' })
  viewerCan(@CurrentActor() actor: Actor): Promise<Ability[]> {
    return this.abilities.held(actor, withTags, null);
  }

  @ResolveField(() => [Permission], { description: 'Why the caller may, or may not, do these things with it; in the order asked for.' })
  permissions(@CurrentActor() actor: Actor, @Parent() _details: TagDetails, @Args() { abilities }: TagPermissionsArgs): Promise<Permission[]> {
    return Promise.all(abilities.map((ability) => this.allPermissions.inSpace(actor, ability, null)));
  }
}
