import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Allow, CurrentActor, type Failure, isFailure, Rate } from '@kehila/platform';
import { PublicAddress } from '../../mails/public-address';
import { callbackPath } from '../provider/identity-provider';
import { IdentityProviders } from '../provider/identity-providers';
import type { ProviderRow } from '../provider/providers.sql';
import { RemoveIdentityProvider } from '../use-cases/remove-identity-provider';
import { SaveIdentityProvider } from '../use-cases/save-identity-provider';
import { TestIdentityProvider } from '../use-cases/test-identity-provider';
import {
  type IdentityProviderRemoved,
  type IdentityProviderTested,
  RemoveIdentityProviderInput,
  RemoveIdentityProviderResult,
  SaveIdentityProviderInput,
  SaveIdentityProviderResult,
  TestIdentityProviderInput,
  TestIdentityProviderResult,
} from './identity-provider.inputs';
import { IdentityProvider, ManagedIdentityProvider } from './identity-provider.type';

@Resolver()
export class IdentityProviderResolver {
  constructor(
    private readonly providers: IdentityProviders,
    private readonly saves: SaveIdentityProvider,
    private readonly removals: RemoveIdentityProvider,
    private readonly tests: TestIdentityProvider,
    private readonly address: PublicAddress,
  ) {}

  /** By whose accounts people can sign in. */
  @Query(() => [IdentityProvider], { description: 'By whose accounts people can sign in, by name; at most 20.' })
  @Allow('anyone')
  identityProviders(): Promise<IdentityProvider[]> {
    return this.providers.names();
  }

  /** Providers as they are set up. */
  @Query(() => [ManagedIdentityProvider], { description: 'Providers as they are set up, by name; at most 20. Administrators only.' })
  @Allow('administrator')
  async managedIdentityProviders(): Promise<ManagedIdentityProvider[]> {
    return (await this.providers.all()).map((row) => this.shown(row));
  }

  /** Adds a provider, or changes one. */
  @Mutation(() => SaveIdentityProviderResult, { description: 'Adds a provider, or changes the one with this key. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async saveIdentityProvider(@CurrentActor() actor: Actor, @Args('input') input: SaveIdentityProviderInput): Promise<ManagedIdentityProvider | Failure> {
    const outcome = await this.saves.execute(actor, input);
    return isFailure(outcome) ? outcome : this.shown((await this.providers.byKey(input.key))!);
  }

  /** Removes a provider and what it gave. */
  @Mutation(() => RemoveIdentityProviderResult, {
    description: 'Removes a provider; the roles and memberships of segments that it gave end at once. Administrators only.',
  })
  @Rate('act')
  @Allow('administrator')
  async removeIdentityProvider(@CurrentActor() actor: Actor, @Args('input') { key }: RemoveIdentityProviderInput): Promise<IdentityProviderRemoved | Failure> {
    const outcome = await this.removals.execute(actor, key);
    return isFailure(outcome) ? outcome : { key };
  }

  /** Asks a provider whether it would work. */
  @Mutation(() => TestIdentityProviderResult, {
    description: 'Asks a provider for its description and whether it knows us; nobody is signed in. Administrators only.',
  })
  @Rate('act')
  @Allow('administrator')
  testIdentityProvider(@Args('input') { key }: TestIdentityProviderInput): Promise<IdentityProviderTested | Failure> {
    return this.tests.execute(key);
  }

  private shown(row: ProviderRow): ManagedIdentityProvider {
    return {
      key: row.key,
      name: row.name,
      issuer: row.issuer,
      clientId: row.client_id,
      hasClientSecret: row.client_secret !== null,
      scopes: row.scopes,
      furtherHosts: row.further_hosts,
      enabled: row.enabled,
      trustsSecondFactor: row.trusts_second_factor,
      redirectUri: this.address.url(callbackPath(row.key)),
      roles: row.roles,
      segmentsClaim: row.segments_claim,
      changedAt: row.changed_at,
    };
  }
}
