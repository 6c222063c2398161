import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Ability } from '../../ability/ability';
import type { DecidedBy } from '../../ability/decision';

/** What an answer about a permission rests on. */
export type PermissionRuleName = DecidedBy | 'object' | 'limit';

export const PermissionRule = {
  ANYONE: 'anyone',
  ACCOUNT: 'account',
  ADMINISTRATOR: 'administrator',
  GRANTED: 'granted',
  ROLE: 'role',
  REPUTATION: 'reputation',
  SIGN_IN: 'signIn',
  SILENCE: 'silence',
  VERIFIED: 'verified',
  WITHHELD: 'withheld',
  OBJECT: 'object',
  LIMIT: 'limit',
} as const satisfies Record<string, PermissionRuleName>;

registerEnumType(PermissionRule, {
  name: 'PermissionRule',
  description: 'What an answer about a permission rests on.',
  valuesMap: {
    ANYONE: { description: 'Open to everybody, with an account or without.' },
    ACCOUNT: { description: 'Open to every confirmed account.' },
    ADMINISTRATOR: { description: 'Administrators have every ability.' },
    GRANTED: { description: 'Granted to this person.' },
    ROLE: { description: 'A role gives it, or none that is held does.' },
    REPUTATION: { description: 'Reputation gives it, or is not enough yet.' },
    SIGN_IN: { description: 'Nobody is signed in.' },
    SILENCE: { description: 'A silence stands.' },
    VERIFIED: { description: 'The address is not confirmed.' },
    WITHHELD: { description: 'Withheld from this person.' },
    OBJECT: { description: 'Whose the object is, or the state it is in.' },
    LIMIT: { description: 'A limit of the day is reached.' },
  },
});

@ObjectType({ description: 'What is missing, as data.' })
export class PermissionGap {
  @Field(() => [String], { description: 'Any one of these gives it, or must end first, as in NotAllowed.needs.' })
  needs: string[];

  @Field(() => Int, { nullable: true, description: 'Reputation that is missing, points.' })
  reputation: number | null;

  @Field(() => String, { nullable: true, description: 'The state of the object that refuses, for example closed.' })
  state: string | null;

  @Field(() => Date, { nullable: true, description: 'When what refuses ends by itself.' })
  until: Date | null;

  @Field(() => Int, { nullable: true, description: 'The limit that is reached.' })
  limit: number | null;
}

@ObjectType({ description: 'Why somebody may, or may not, do something somewhere.' })
export class Permission {
  @Field(() => Ability, { description: 'Which ability.' })
  ability: Ability;

  @Field({ description: "What it is, in the caller's language." })
  name: string;

  @Field({ description: 'Whether they may.' })
  allowed: boolean;

  @Field(() => PermissionRule, { description: 'What the answer rests on.' })
  rule: PermissionRuleName;

  @Field({ description: "The same as a sentence in the caller's language." })
  sentence: string;

  @Field(() => PermissionGap, { nullable: true, description: 'What is missing; null when allowed.' })
  missing: PermissionGap | null;
}
