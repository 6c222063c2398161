import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, Rate } from '@kehila/platform';
import { LinkedLogins } from '../login/linked-logins';
import { UnlinkLogin } from '../use-cases/unlink-login';
import { LinkedLogin, type LoginIsUnlinked, UnlinkLoginInput, UnlinkLoginResult } from './linked-login.type';

@Resolver()
export class LinkedLoginResolver {
  constructor(
    private readonly logins: LinkedLogins,
    private readonly unlinks: UnlinkLogin,
  ) {}

  /** By which providers the caller can sign in. */
  @Query(() => [LinkedLogin], { description: 'By which providers the caller can sign in, oldest first; at most 50.' })
  @Allow('signedIn')
  linkedLogins(@CurrentActor() actor: Actor): Promise<LinkedLogin[]> {
    return this.logins.of(actor);
  }

  /** Ends the link between a login at a provider and the account of the caller. */
  @Mutation(() => UnlinkLoginResult, {
    description:
      'Ends the link between a login at a provider and the caller’s account. Needs a session begun in the last ten minutes; the last way to sign in stays.',
  })
  @Rate('act')
  @Allow('signedIn')
  async unlinkLogin(@CurrentActor() actor: Actor, @Args('input') { loginId }: UnlinkLoginInput): Promise<LoginIsUnlinked | Failure> {
    const outcome = await this.unlinks.execute(actor, loginId);
    return isFailure(outcome) ? outcome : { loginId };
  }
}
