import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Account, Viewer } from '@kehila/accounts';
import { type Actor, CurrentActor } from '@kehila/platform';
import { RolesInSpaces } from '../roles-in-spaces.reader';
import { Space } from '../space.type';

/** What spaces add to an account: the chips beside the name. */
@Resolver(() => Account)
export class AccountSpacesResolver {
  constructor(private readonly roles: RolesInSpaces) {}

  @ResolveField(() => [Space], { description: 'Where this person is staff.' })
  staffOf(@CurrentActor() actor: Actor, @Parent() account: Account): Promise<Space[]> {
    return this.roles.of(actor, account.id, 'STAFF');
  }

  @ResolveField(() => [Space], { description: 'Where this person has earned expert status.' })
  expertIn(@CurrentActor() actor: Actor, @Parent() account: Account): Promise<Space[]> {
    return this.roles.of(actor, account.id, 'EXPERT');
  }
}

/** What spaces add to the viewer. */
@Resolver(() => Viewer)
export class ViewerSpacesResolver {
  constructor(private readonly roles: RolesInSpaces) {}

  @ResolveField(() => [Space], { description: 'Where the caller acts as staff; an administrator everywhere.' })
  staffSpaces(@CurrentActor() actor: Actor): Promise<Space[]> {
    return this.roles.readable(actor, (space) => actor.isStaffOf(space.id));
  }

  @ResolveField(() => [Space], { description: 'Where the caller reviews; an administrator everywhere.' })
  reviewerSpaces(@CurrentActor() actor: Actor): Promise<Space[]> {
    return this.roles.readable(actor, (space) => actor.isReviewerOf(space.id));
  }
}
