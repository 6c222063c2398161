import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { connectionOf } from '@kehila/platform';
import { Redemption } from '../../graphql/redemption.type';
import type { SignKind } from '../sign.sql';

export const RedemptionSignKind = {
  NEW_ACCOUNT: 'new_account',
  FEW_PEOPLE: 'few_people',
  VOTE_RING: 'vote_ring',
  SAME_ADDRESS: 'same_address',
  ONE_CIRCLE: 'one_circle',
} as const satisfies Record<string, SignKind>;

registerEnumType(RedemptionSignKind, {
  name: 'RedemptionSignKind',
  description: 'What speaks against a purchase.',
  valuesMap: {
    NEW_ACCOUNT: { description: 'The account was `number` days old.' },
    FEW_PEOPLE: { description: '`number` of a hundred points come from `people` people.' },
    VOTE_RING: { description: 'One of `people` people who give each other `number` votes.' },
    SAME_ADDRESS: { description: 'Another account asked for something with the same e-mail address, but for dots, capitals and what follows a plus.' },
    ONE_CIRCLE: { description: '`people` people who invited each other, or were invited by one person, asked for something at the same time.' },
  },
});

@ObjectType({ description: 'Something that speaks against a purchase. A sign, no proof.' })
export class RedemptionSign {
  @Field(() => RedemptionSignKind, { description: 'What it is.' })
  kind: SignKind;

  @Field(() => [ID], { description: 'What was found, to be sent back when it is cleared.' })
  evidence: string[];

  @Field(() => Int, { nullable: true, description: 'Days, parts of a hundred or votes, by its kind.' })
  number: number | null;

  @Field(() => Int, { nullable: true, description: 'Of how many people it speaks.' })
  people: number | null;

  @Field(() => [Account], { description: 'The others who have to do with it; nobody where it speaks of people who may have hidden their names.' })
  others: Account[];
}

@ObjectType({ description: 'Staff said that what was found meant nothing.' })
export class RedemptionClearing {
  @Field(() => Account, { nullable: true, description: 'Who said so; null when they are gone.' })
  clearedBy: Account | null;

  @Field({ description: 'When.' })
  clearedAt: Date;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason: string | null;
}

@ObjectType({ description: 'A purchase that waits until somebody has looked at what speaks against it, for the staff.' })
export class DoubtfulRedemption {
  @Field(() => Redemption, { description: 'What was asked for.' })
  redemption: Redemption;

  @Field({ description: 'Since when it waits for that.' })
  since: Date;

  @Field(() => [RedemptionSign], { description: 'What speaks against it now; none when it is gone meanwhile.' })
  signs: RedemptionSign[];

  @Field(() => [RedemptionClearing], { description: 'What staff said before about this person, newest first, five at most.' })
  clearings: RedemptionClearing[];
}

@ObjectType({ description: 'A page of purchases that have to be checked.' })
export class DoubtfulRedemptionConnection extends connectionOf(DoubtfulRedemption) {}
