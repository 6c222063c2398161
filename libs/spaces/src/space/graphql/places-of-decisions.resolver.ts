import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AbilityOverride, HeldRole } from '@kehila/accounts';
import { Space } from '../space.type';
import { Spaces } from '../spaces';

/** Where a role is held. */
@Resolver(() => HeldRole)
export class HeldRoleSpaceResolver {
  constructor(private readonly spaces: Spaces) {}

  @ResolveField(() => Space, { nullable: true, description: 'Where it is held; null: everywhere.' })
  space(@Parent() { spaceId }: HeldRole): Space | null {
    return spaceId === null ? null : (this.spaces.byId(spaceId) ?? null);
  }
}

/** Where an ability is granted or withheld. */
@Resolver(() => AbilityOverride)
export class AbilityOverrideSpaceResolver {
  constructor(private readonly spaces: Spaces) {}

  @ResolveField(() => Space, { nullable: true, description: 'Where it holds; null: everywhere.' })
  space(@Parent() { spaceId }: AbilityOverride): Space | null {
    return spaceId === null ? null : (this.spaces.byId(spaceId) ?? null);
  }
}
