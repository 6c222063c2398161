import { Injectable } from '@nestjs/common';
import { Abilities, Accounts } from '@kehila/accounts';
import { type Actor, Clock, type ConnectionOf, cursorValues, Database, emptyPage, pageOfSeen } from '@kehila/platform';
import type { DoubtfulInvitation, InvitationLink, InvitedFriend } from './graphql/invitation.type';
import { codeShape } from './invitation-code';
import { isDoubtful } from './invitation.policy';
import { doubtfulFriend, doubtfulFriends, type FriendRow, friendsOf, inviterByCode, linkOf } from './invitation.sql';
import { mostOpenMails, openMilliseconds } from './use-cases/invite-friend';

const beyondLast = '9223372036854775807';

/** Invitations, as who invited sees them: of a friend only what everybody sees. */
@Injectable()
export class InvitationReader {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly abilities: Abilities,
    private readonly clock: Clock,
  ) {}

  /** Whose link it is; undefined: nobody's. */
  async inviterOf(code: string): Promise<string | undefined> {
    return codeShape.test(code) ? (await this.database.row(inviterByCode, [code]))?.account_id : undefined;
  }

  async linkOf(accountId: string): Promise<InvitationLink> {
    const now = this.clock.now();
    const { code, mailed, earned, pays } = (await this.database.row(linkOf, [accountId, new Date(now.getTime() - openMilliseconds), now]))!;
    return { inviteCode: code, pagePath: code === null ? null : `/i/${code}`, mailsLeft: Math.max(0, mostOpenMails - mailed), earned, pays };
  }

  async friendsOf(accountId: string, first: number, after: string | null | undefined): Promise<ConnectionOf<InvitedFriend>> {
    const rows = await this.database.rows(friendsOf, [accountId, cursorValues(after, ['id'])?.[0] ?? beyondLast, first + 1]);
    const people = await this.accounts.shownByIds(rows.map((row) => row.account_id));
    return pageOfSeen(rows, first, cursorOf, (row) => {
      const account = people.get(row.account_id);
      return account && { account, state: stateOf(row), earned: row.earned, joinedAt: row.joined_at };
    });
  }

  /** For who decides about rewards; nothing for others. */
  async doubtful(actor: Actor, first: number, after: string | null | undefined): Promise<ConnectionOf<DoubtfulInvitation>> {
    if (await this.abilities.refusal(actor, 'DECIDE_REDEMPTION', { spaceId: null })) return emptyPage;
    const rows = await this.database.rows(doubtfulFriends, [cursorValues(after, ['id'])?.[0] ?? beyondLast, first + 1]);
    const shown = await this.shown(rows);
    return pageOfSeen(rows, first, cursorOf, shown);
  }

  async doubtfulOne(friendId: string): Promise<DoubtfulInvitation | undefined> {
    const rows = await this.database.rows(doubtfulFriend, [friendId]);
    const shown = await this.shown(rows);
    return rows[0] && shown(rows[0]);
  }

  private async shown(rows: readonly FriendRow[]): Promise<(row: FriendRow) => DoubtfulInvitation | undefined> {
    const people = await this.accounts.shownByIds([...new Set(rows.flatMap((row) => [row.account_id, row.inviter_id]))]);
    return (row) => {
      const [friend, inviter] = [people.get(row.account_id), people.get(row.inviter_id)];
      if (!friend || !inviter) return undefined;
      return { friend, inviter, signs: [...row.signs], cleared: row.cleared, counts: !isDoubtful(row), earned: row.earned, joinedAt: row.joined_at };
    };
  }
}

function stateOf(row: FriendRow): InvitedFriend['state'] {
  if (row.earned > 0) return 'earned';
  return isDoubtful(row) ? 'not_counted' : 'joined';
}

function cursorOf(row: FriendRow): readonly [string] {
  return [row.account_id];
}
