import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Account } from '@kehila/accounts';
import { connectionOf } from '@kehila/platform';
import type { SignName } from '../invitation.sql';

export const InvitedFriendState = { JOINED: 'joined', EARNED: 'earned', NOT_COUNTED: 'not_counted' } as const;

registerEnumType(InvitedFriendState, {
  name: 'InvitedFriendState',
  description: 'How far an invitation is.',
  valuesMap: {
    JOINED: { description: 'The friend is here; no answer of theirs that counts was accepted so far.' },
    EARNED: { description: 'Their first answer was accepted, and the points are entered.' },
    NOT_COUNTED: { description: 'It does not count: friend and inviter look like one person or one household.' },
  },
});

export const InvitationSign = { DEVICE: 'device', ADDRESS: 'address', RELATED: 'related', MERGED: 'merged' } as const;

registerEnumType(InvitationSign, {
  name: 'InvitationSign',
  description: 'What speaks for one person, or one household, behind an invitation.',
  valuesMap: {
    DEVICE: { description: 'The friend signed up in a browser of the inviter.' },
    ADDRESS: { description: 'Both were here from the same network within 30 days.' },
    RELATED: { description: 'An answer of the friend was accepted by somebody of their own circle.' },
    MERGED: { description: 'The friend had another account, which became this one.' },
  },
});

@ObjectType({ description: 'Who invites, for who opens their link.' })
export class Invitation {
  @Field(() => ID, { description: 'Last part of the link.' })
  inviteCode: string;

  @Field(() => Account, { description: 'As everybody sees them.' })
  inviter: Account;
}

@ObjectType({ description: 'The link by which somebody invites friends.' })
export class InvitationLink {
  @Field(() => ID, { nullable: true, description: 'Its last part; null until they ask for a link.' })
  inviteCode: string | null;

  @Field(() => String, { nullable: true, description: 'Path after /{lang}; null until they ask for a link.' })
  pagePath: string | null;

  @Field(() => Int, { description: 'Loyalty points for a friend, by the rules of the day.' })
  pays: number;

  @Field(() => Int, { description: 'To so many addresses it may still be mailed now.' })
  mailsLeft: number;

  @Field(() => Int, { description: 'Loyalty points that friends have brought and that stand.' })
  earned: number;
}

@ObjectType({ description: 'Somebody who came by the link of the caller.' })
export class InvitedFriend {
  @Field(() => Account, { description: 'As everybody sees them.' })
  account: Account;

  @Field(() => InvitedFriendState, { description: 'How far it is.' })
  state: (typeof InvitedFriendState)[keyof typeof InvitedFriendState];

  @Field(() => Int, { description: 'Loyalty points for them.' })
  earned: number;

  @Field({ description: 'When they joined.' })
  joinedAt: Date;
}

export const InvitedFriendConnection = connectionOf(InvitedFriend);

@ObjectType({ description: 'An invitation with a sign that it is none, for the staff.' })
export class DoubtfulInvitation {
  @Field(() => Account, { description: 'Who came.' })
  friend: Account;

  @Field(() => Account, { description: 'Who invited.' })
  inviter: Account;

  @Field(() => [InvitationSign], { description: 'What was found.' })
  signs: SignName[];

  @Field({ description: 'Whether staff said that the signs mean nothing.' })
  cleared: boolean;

  @Field({ description: 'Whether the next accepted answer of the friend pays, if somebody unrelated accepts it.' })
  counts: boolean;

  @Field(() => Int, { description: 'Loyalty points that stand for it.' })
  earned: number;

  @Field({ description: 'When the friend joined.' })
  joinedAt: Date;
}

export const DoubtfulInvitationConnection = connectionOf(DoubtfulInvitation);
