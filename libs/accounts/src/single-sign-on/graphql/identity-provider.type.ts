import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ClaimedRole } from '../provider/identity-provider';

@ObjectType({ description: 'An organisation whose accounts people can sign in with.' })
export class IdentityProvider {
  @Field({ description: 'Its name in addresses: small Latin letters, digits and hyphens.' })
  key: string;

  @Field({ description: 'The name that people read.' })
  name: string;
}

/** Roles that a claim may give. Expert status is earned, and everybody is a customer. */
export const GivenRole = { STAFF: 'STAFF', REVIEWER: 'REVIEWER', MANAGER: 'MANAGER', ADMINISTRATOR: 'ADMINISTRATOR' } as const satisfies {
  [Name in ClaimedRole['role']]: Name;
};

registerEnumType(GivenRole, {
  name: 'GivenRole',
  description: 'Roles that a provider may give by a claim.',
  valuesMap: {
    STAFF: { description: 'Works for the organisation.' },
    REVIEWER: { description: 'Approves articles.' },
    MANAGER: { description: 'Sees figures and sets policies.' },
    ADMINISTRATOR: { description: 'Grants roles and changes settings.' },
  },
});

@ObjectType({ description: 'A role that a value of a claim gives; it is taken back at the next sign-in without it.' })
export class ProviderRole {
  @Field({ description: 'Name of the claim; parts within others with dots, for example realm_access.roles.' })
  claim: string;

  @Field({ description: 'The value, exactly.' })
  value: string;

  @Field(() => GivenRole, { description: 'The role that it gives.' })
  role: ClaimedRole['role'];

  @Field(() => ID, { nullable: true, description: 'The space where it is held; null: in all.' })
  spaceId: string | null;
}

@ObjectType({ description: 'A provider as administrators set it up. Its secret is never shown.' })
export class ManagedIdentityProvider {
  @Field({ description: 'Its name in addresses; never changes.' })
  key: string;

  @Field({ description: 'The name that people read.' })
  name: string;

  @Field({ description: 'Its issuer identifier, an address: where its description is found, and what its answers must say.' })
  issuer: string;

  @Field({ description: 'By which name it knows us.' })
  clientId: string;

  @Field({ description: 'Whether a client secret is kept.' })
  hasClientSecret: boolean;

  @Field(() => [String], { description: 'What is asked for beside openid.' })
  scopes: string[];

  @Field(() => [String], { description: 'Hosts beside the issuer’s that it may be asked at.' })
  furtherHosts: string[];

  @Field({ description: 'Whether people can sign in by it now.' })
  enabled: boolean;

  @Field({ description: 'Whether its word alone counts as a second factor; otherwise only when its answer says mfa.' })
  trustsSecondFactor: boolean;

  @Field({ description: 'The address to tell the provider as redirect URI.' })
  redirectUri: string;

  @Field(() => [ProviderRole], { description: 'Roles by claims.' })
  roles: ProviderRole[];

  @Field(() => String, {
    nullable: true,
    description:
      'Name of the claim that holds keys of segments: at each sign-in somebody belongs to those, beside what they were given by hand. Null: none does.',
  })
  segmentsClaim: string | null;

  @Field({ description: 'When it was last changed.' })
  changedAt: Date;
}
