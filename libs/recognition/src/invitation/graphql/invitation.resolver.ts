import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Accounts, Viewer } from '@kehila/accounts';
import {
  type Actor,
  Allow,
  type ConnectionOf,
  CurrentActor,
  CurrentContext,
  type Failure,
  type GraphqlContext,
  isFailure,
  LimitReached,
  NotAllowed,
  NotFound,
  OpenBeforeTerms,
  PageArgs,
  Rate,
  Refused,
  resultUnion,
  StateRefused,
} from '@kehila/platform';
import { InvitationReader } from '../invitation.reader';
import { InvitationVisits } from '../invitation-visits';
import { ClearInvitation } from '../use-cases/clear-invitation';
import { InviteFriend } from '../use-cases/invite-friend';
import { ClearInvitationInput, FollowInvitationInput, InviteFriendInput } from './invitation.inputs';
import { DoubtfulInvitation, DoubtfulInvitationConnection, Invitation, InvitationLink, type InvitedFriend, InvitedFriendConnection } from './invitation.type';

const InviteFriendResult = resultUnion('InviteFriendResult', InvitationLink, [NotAllowed, LimitReached]);
const FollowInvitationResult = resultUnion('FollowInvitationResult', Invitation, [NotFound]);
const ClearInvitationResult = resultUnion('ClearInvitationResult', DoubtfulInvitation, [NotFound, NotAllowed, Refused, StateRefused]);

@Resolver()
export class InvitationResolver {
  constructor(
    private readonly invitations: InvitationReader,
    private readonly visits: InvitationVisits,
    private readonly accounts: Accounts,
    private readonly inviting: InviteFriend,
    private readonly clearing: ClearInvitation,
  ) {}

  @Query(() => InvitedFriendConnection, { description: 'Who came by the link of the caller, newest first.' })
  @Allow('signedIn')
  myInvitations(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<ConnectionOf<InvitedFriend>> {
    return this.invitations.friendsOf(actor.accountId!, first, after);
  }

  @Query(() => DoubtfulInvitationConnection, {
    description: 'Invitations with a sign that they are none, newest first, for who decides about rewards; else nothing.',
  })
  @Allow('signedIn')
  doubtfulInvitations(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<ConnectionOf<DoubtfulInvitation>> {
    return this.invitations.doubtful(actor, first, after);
  }

  @Mutation(() => InviteFriendResult, {
    description:
      'Makes the link of the caller, where there is none, and mails it where an address is given. The answer is the same whether the address is known or not.',
  })
  @Rate('invite')
  @Allow('signedIn')
  async inviteFriend(@CurrentActor() actor: Actor, @Args('input') input: InviteFriendInput): Promise<InvitationLink | Failure> {
    const outcome = await this.inviting.execute(actor, input);
    return isFailure(outcome) ? outcome : this.invitations.linkOf(outcome.accountId);
  }

  /** Keeps in the browser whose link was opened first, until somebody signs up there, for 90 days. Nothing is written here. */
  @Mutation(() => FollowInvitationResult, {
    description: 'Says whose link it is, and keeps the first one that was opened in a cookie for 90 days, until a sign-up.',
  })
  @Rate('act')
  @Allow('anyone')
  @OpenBeforeTerms()
  async followInvitation(@CurrentContext() context: GraphqlContext, @Args('input') { code }: FollowInvitationInput): Promise<Invitation | Failure> {
    const inviterId = await this.invitations.inviterOf(code);
    const inviter = inviterId === undefined ? undefined : (await this.accounts.shownByIds([inviterId])).get(inviterId);
    if (!inviter) return new NotFound(code);
    const cookie = context.actor.isAnonymous ? this.visits.begin(code, context.cookies) : undefined;
    if (cookie) context.setCookies.push(cookie);
    return Object.assign(new Invitation(), { inviteCode: code, inviter });
  }

  @Mutation(() => ClearInvitationResult, {
    description: 'Says that two people stand behind an invitation after all: the next accepted answer of the friend pays. Staff.',
  })
  @Rate('act')
  @Allow('signedIn')
  async clearInvitation(@CurrentActor() actor: Actor, @Args('input') input: ClearInvitationInput) {
    const outcome = await this.clearing.execute(actor, input);
    return isFailure(outcome) ? outcome : this.invitations.doubtfulOne(outcome.accountId);
  }
}

/** What invitations add to the viewer. */
@Resolver(() => Viewer)
export class ViewerInvitationResolver {
  constructor(private readonly invitations: InvitationReader) {}

  @ResolveField(() => InvitationLink, { description: 'How they invite friends, and what it brought.' })
  invitationLink(@Parent() viewer: Viewer): Promise<InvitationLink> {
    return this.invitations.linkOf(viewer.account.id);
  }
}
