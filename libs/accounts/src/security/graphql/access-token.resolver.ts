import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, Rate } from '@kehila/platform';
import { CreateAccessToken } from '../../access-token/use-cases/create-access-token';
import { RevokeAccessToken } from '../../access-token/use-cases/revoke-access-token';
import { OwnSecurity } from './own-security';
import { CreateAccessTokenInput, RevokeAccessTokenInput } from './security.inputs';
import { CreateAccessTokenResult, RevokeAccessTokenResult } from './security.results';
import type { AccessTokenCreated, Security } from './security.types';

/** Tokens for programs; none of them can make another. */
@Resolver()
export class AccessTokenResolver {
  constructor(
    private readonly own: OwnSecurity,
    private readonly creations: CreateAccessToken,
    private readonly revocations: RevokeAccessToken,
  ) {}

  /** Makes a token for a program. */
  @Mutation(() => CreateAccessTokenResult, { description: 'Makes an access token for a program, told this once.' })
  @Rate('act')
  @Allow('session')
  async createAccessToken(@CurrentActor() actor: Actor, @Args('input') input: CreateAccessTokenInput): Promise<AccessTokenCreated | Failure> {
    const outcome = await this.creations.execute(actor, input);
    return isFailure(outcome) ? outcome : { token: outcome.token, accessTokenId: outcome.tokenId };
  }

  /** Ends a token. */
  @Mutation(() => RevokeAccessTokenResult, { description: 'Ends an access token: the next request with it is refused.' })
  @Rate('act')
  @Allow('session')
  async revokeAccessToken(@CurrentActor() actor: Actor, @Args('input') input: RevokeAccessTokenInput): Promise<Security | Failure> {
    return this.own.after(actor, await this.revocations.execute(actor, input.accessTokenId));
  }
}
