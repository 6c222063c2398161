import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { connectionOf } from '@kehila/platform';
import type { RedemptionStateName } from '../redemption.states';
import { RedemptionState } from './reward.enums';
import { Reward } from './reward.type';

@ObjectType({ description: 'The code that belongs to a purchase. The code itself only `showVoucherCode` tells.' })
export class RedemptionVoucher {
  @Field({ description: 'Its last three characters, to tell it from others.' })
  ends: string;

  @Field(() => Date, { nullable: true, description: 'When its owner saw it first; null: not yet.' })
  shownAt: Date | null;

  @Field(() => Int, { description: 'How often its owner looked at it.' })
  showings: number;

  @Field(() => Date, { nullable: true, description: 'When it expires; null: it does not, as far as is known.' })
  expiresAt: Date | null;
}

@ObjectType({ description: 'A reward that somebody asked for: its owner sees it, and who decides about it.' })
export class Redemption {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Reward, { description: 'What was asked for.' })
  reward: Reward;

  @Field(() => Account, { nullable: true, description: 'Who asked; null when they are gone.' })
  account: Account | null;

  @Field(() => Int, { description: 'Loyalty points, as it cost then.' })
  cost: number;

  @Field(() => RedemptionState, { description: 'Where it stands.' })
  state: RedemptionStateName;

  @Field({ description: 'When it was asked for.' })
  requestedAt: Date;

  @Field({ description: 'Until when somebody decides; then the points go back.' })
  heldUntil: Date;

  @Field({ description: 'When it came to this state.' })
  movedAt: Date;

  @Field(() => String, { nullable: true, description: 'Why it was refused or refunded, as written for its owner.' })
  reason: string | null;

  @Field({ description: 'Whether somebody of the staff looks at it before it goes on; what was found, only they are told.' })
  isBeingChecked: boolean;

  @Field(() => RedemptionVoucher, { nullable: true, description: 'Its code; null when it is not had as one, or was not handed over.' })
  voucher: RedemptionVoucher | null;
}

export const RedemptionConnection = connectionOf(Redemption);
