import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@kehila/platform';
import { Ability } from '../../ability/ability';
import type { AccountState } from '../../account/account.sql';
import { Account } from '../../account/graphql/account.type';
import { Role } from '../../account/graphql/role.enums';
import { AbilityEffect } from '../../override/graphql/override.inputs';
import { AccountStateName } from './management.inputs';

@ObjectType({ description: 'A role that somebody holds.' })
export class HeldRole {
  @Field(() => Role, { description: 'Which role.' })
  role: Role;

  readonly spaceId: string | null;

  @Field({ description: 'Since when.' })
  grantedAt: Date;

  @Field(() => Account, { nullable: true, description: 'Who gave it; null: a command of the operator, or it was earned.' })
  grantedBy: Account | null;
}

@ObjectType({ description: 'What an administrator decided about one person and one ability.' })
export class AbilityOverride {
  @Field(() => Ability, { description: 'Which ability.' })
  ability: Ability;

  @Field({ description: "What the ability is, in the caller's language." })
  name: string;

  readonly spaceId: string | null;

  @Field(() => AbilityEffect, { description: 'Granted or withheld.' })
  effect: AbilityEffect;

  @Field({ description: 'Why.' })
  reason: string;

  @Field({ description: 'Since when.' })
  setAt: Date;

  @Field(() => Account, { nullable: true, description: 'By whom.' })
  setBy: Account | null;

  @Field(() => Date, { nullable: true, description: 'When the rules decide again by themselves.' })
  until: Date | null;

  @Field({ description: 'In force now.' })
  stands: boolean;
}

@ObjectType({ description: 'An account as those see it who look after accounts.' })
export class ManagedAccount {
  @Field(() => Account, { description: 'As everybody sees it.' })
  account: Account;

  @Field(() => AccountStateName, { description: 'Where it stands now.' })
  state: AccountState;

  @Field(() => Date, { nullable: true, description: 'When the state ends by itself.' })
  stateUntil: Date | null;
}

export const ManagedAccountConnection = connectionOf(ManagedAccount);

@ObjectType({ description: 'An address that was looked at.' })
export class EmailAddress {
  @Field(() => String, { nullable: true, description: 'The confirmed address; null where there is none.' })
  email: string | null;
}
