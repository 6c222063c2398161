import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@kehila/platform';
import { Account } from '../../account/graphql/account.type';
import { Ability } from '../ability';
import type { AbilityHolder } from '../ability-rules';
import { AbilityHolders } from './ability-rule.inputs';

@ObjectType({ description: 'What gives an ability: enough reputation, or one of the roles.' })
export class AbilityRule {
  @Field(() => Ability, { description: 'Which ability.' })
  ability: Ability;

  @Field({ description: "What it is, in the caller's language." })
  name: string;

  @Field(() => Int, { nullable: true, description: 'Points that give it; 0: every confirmed account; null: reputation never gives it.' })
  reputation: number | null;

  @Field(() => [AbilityHolders], { description: 'Roles that give it, whatever the reputation.' })
  roles: AbilityHolder[];

  @Field({ description: 'Open to people without an account too.' })
  anyone: boolean;

  @Field({ description: 'Cannot be changed: a door to what only the organisation sees.' })
  fixed: boolean;

  @Field(() => Int, { nullable: true, description: 'The points by default.' })
  defaultReputation: number | null;

  @Field(() => [AbilityHolders], { description: 'The roles by default.' })
  defaultRoles: AbilityHolder[];
}

@ObjectType({ description: 'All rules in force.' })
export class AbilityRuleBook {
  @Field({ description: 'Number of the newest change; 0 where none was made.' })
  version: string;

  @Field(() => [AbilityRule], { description: 'One an ability, in the order of the abilities.' })
  rules: AbilityRule[];
}

@ObjectType({ description: 'One change of a rule: who, when, to what.' })
export class AbilityRuleChange {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Ability, { description: 'Of which ability.' })
  ability: Ability;

  @Field({ description: "What the ability is, in the caller's language." })
  name: string;

  @Field(() => Int, { nullable: true, description: 'Points that gave it from then on; null: reputation never.' })
  reputation: number | null;

  @Field(() => [AbilityHolders], { description: 'Roles that gave it from then on.' })
  roles: AbilityHolder[];

  @Field({ description: 'When.' })
  changedAt: Date;

  @Field(() => Account, { nullable: true, description: 'By whom.' })
  changedBy: Account | null;

  @Field(() => ID, { nullable: true, description: 'The change that it undid.' })
  undoes: string | null;

  @Field({ description: 'Whether it can be undone: it is the newest of its ability.' })
  undoable: boolean;
}

export const AbilityRuleChangeConnection = connectionOf(AbilityRuleChange);

@ObjectType({ description: 'What a changed rule would mean for the accounts of today, somewhere on the site.' })
export class AbilityRulePreview {
  @Field(() => Ability, { description: 'Which ability.' })
  ability: Ability;

  @Field({ description: "What it is, in the caller's language." })
  name: string;

  @Field(() => Int, { description: 'Accounts that have it now, at most 1,000 counted.' })
  now: number;

  @Field(() => Int, { description: 'Accounts that would have it, at most 1,000 counted.' })
  then: number;

  @Field(() => Int, { description: 'Accounts that would gain it, at most 1,000 counted.' })
  gaining: number;

  @Field(() => Int, { description: 'Accounts that would lose it, at most 1,000 counted.' })
  losing: number;

  @Field({ description: 'A count reached 1,000: there may be more.' })
  bounded: boolean;

  @Field(() => [Account], { description: 'The first of those who would gain it, at most 5.' })
  firstGaining: Account[];

  @Field(() => [Account], { description: 'The first of those who would lose it, at most 5.' })
  firstLosing: Account[];
}
