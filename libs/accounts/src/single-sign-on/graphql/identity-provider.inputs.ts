import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { LimitReached, NotFound, resultUnion } from '@kehila/platform';
import type { ClaimedRole } from '../provider/identity-provider';
import { GivenRole, ManagedIdentityProvider } from './identity-provider.type';

const longestKey = 39;

@InputType({ description: 'A role that a value of a claim gives.' })
export class ProviderRoleInput {
  @Field({ description: 'Name of the claim, at most 100 characters.' })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  claim: string;

  @Field({ description: 'The value, exactly; at most 200 characters.' })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  value: string;

  @Field(() => GivenRole, { description: 'The role that it gives.' })
  @IsIn(Object.values(GivenRole))
  role: ClaimedRole['role'];

  @Field(() => ID, { nullable: true, description: 'The space where it is held; absent: in all.' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  spaceId: string | null = null;
}

@InputType({ description: 'A provider as it shall be.' })
export class SaveIdentityProviderInput {
  @Field({ description: 'Its name in addresses: at most 39 small Latin letters, digits and hyphens. A new one adds a provider.' })
  @IsString()
  @MaxLength(longestKey)
  key: string;

  @Field({ description: 'The name that people read, at most 60 characters.' })
  @IsString()
  @MaxLength(60)
  name: string;

  @Field({ description: 'Its issuer identifier, at most 300 characters, by https.' })
  @IsString()
  @MaxLength(300)
  issuer: string;

  @Field({ description: 'By which name it knows us, at most 300 characters.' })
  @IsString()
  @MaxLength(300)
  clientId: string;

  @Field(() => String, { nullable: true, description: 'At most 500 characters; absent or empty: the one that is kept stays. It is never shown again.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  clientSecret?: string | null;

  @Field(() => [String], { defaultValue: ['profile', 'email'], description: 'What to ask for beside openid, at most 10.' })
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  scopes: string[] = ['profile', 'email'];

  @Field(() => [String], { defaultValue: [], description: 'Hosts beside the issuer’s that it may be asked at, at most 10, for example keys.provider.example.' })
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(260, { each: true })
  furtherHosts: string[] = [];

  @Field({ description: 'Whether people can sign in by it.' })
  @IsBoolean()
  enabled: boolean;

  @Field({ defaultValue: false, description: 'Whether its word alone counts as a second factor.' })
  @IsBoolean()
  trustsSecondFactor: boolean = false;

  @Field(() => [ProviderRoleInput], { defaultValue: [], description: 'Roles by claims, at most 50.' })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ProviderRoleInput)
  roles: ProviderRoleInput[] = [];

  @Field(() => String, {
    nullable: true,
    description:
      'Name of the claim that holds keys of segments, at most 100 characters; parts within others with dots. Absent or empty: none. Another one ends what it gave.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  segmentsClaim?: string | null;
}

@InputType({ description: 'Which provider to remove.' })
export class RemoveIdentityProviderInput {
  @Field({ description: 'Its name in addresses.' })
  @IsString()
  @MaxLength(longestKey)
  key: string;
}

@InputType({ description: 'Which provider to test.' })
export class TestIdentityProviderInput {
  @Field({ description: 'Its name in addresses.' })
  @IsString()
  @MaxLength(longestKey)
  key: string;
}

@ObjectType({ description: 'Nobody can sign in by the provider any more, and the roles that it gave have ended.' })
export class IdentityProviderRemoved {
  @Field({ description: 'Its name in addresses.' })
  key: string;
}

@ObjectType({ description: 'What a test of a provider found.' })
export class IdentityProviderTested {
  @Field({ description: 'Whether people could sign in by it.' })
  works: boolean;

  @Field(() => [String], { description: 'Sentences in the caller’s language: what is wrong and what to do.' })
  findings: string[];
}

export const SaveIdentityProviderResult = resultUnion('SaveIdentityProviderResult', ManagedIdentityProvider, [LimitReached]);
export const RemoveIdentityProviderResult = resultUnion('RemoveIdentityProviderResult', IdentityProviderRemoved, [NotFound]);
export const TestIdentityProviderResult = resultUnion('TestIdentityProviderResult', IdentityProviderTested, [NotFound]);
