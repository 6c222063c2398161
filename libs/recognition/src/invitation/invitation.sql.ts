import { prepared } from '@kehila/platform';
import { notCancelled } from '../rules/not-cancelled.sql';

/** What speaks for one person, or one household, behind an invitation. `merged`: the friend had been here before, under another account. */
export type SignName = 'device' | 'address' | 'related' | 'merged';

/** The link that somebody has, or has from now on. Who asks at the same time waits here. */
export const ownLink = prepared<{ code: string }>(
  'invitation_own_link',
  `insert into invitation_link (account_id, code, made_at) values ($1, $2, $3)
   on conflict (account_id) do update set code = invitation_link.code returning code`,
);

/** Whose link it is. Who may not act now invites nobody. */
export const inviterByCode = prepared<{ account_id: string }>(
  'invitation_inviter',
  `select l.account_id from invitation_link l join account a on a.id = l.account_id where l.code = $1 and a.state = 'active'`,
);

export const insertFriend = prepared<never>(
  'invitation_insert_friend',
  `insert into invited_friend (account_id, inviter_id, visited_at, signs) values ($1, $2, $3, $4) on conflict do nothing`,
);

export const noteJoined = prepared<never>('invitation_note_joined', `update invited_friend set joined_at = $2 where account_id = $1 and joined_at is null`);

export const noteSign = prepared<never>(
  'invitation_note_sign',
  `update invited_friend set signs = signs || array[$2::text] where account_id = $1 and not $2 = any(signs)`,
);

/** Under what the points for a friend are entered: the answer that paid belongs to it, so that two friends who become one stay two causes. */
export const causeOf = (friendId: string, answerId: string): string => `friend:${friendId}:${answerId}`;

/** What stands for a friend. Index `points_standing_of_friend`. */
const paidFor = (friend: string): string => `s.ledger = 'loyalty' and s.rule = 'friendAccepted' and split_part(s.cause_key, ':', 2) = ${friend}::text`;

/** Whether anything is paid for a friend, whoever invited them. A statement of its own, after the lock: a joined one would show what was before the wait. */
export const isPaid = prepared<{ transaction_id: string }>(
  'invitation_is_paid',
  `select s.transaction_id from points_standing s where ${paidFor('$1')} limit 1`,
);

export interface OpenInvitation {
  readonly inviter_id: string;
  readonly signs: readonly SignName[];
  readonly cleared: boolean;
}

/** How a friend came, as long as the inviter is there. Acts of one friend that happen at once wait for each other here. */
export const lockFriend = prepared<OpenInvitation>(
  'invitation_lock_friend',
  `select f.inviter_id, f.signs, f.cleared_at is not null as cleared
   from invited_friend f join account a on a.id = f.inviter_id
   where f.account_id = $1 and f.joined_at is not null and a.state = 'active' for update of f`,
);

/** By whom these were invited. */
export const invitersOf = prepared<{ account_id: string; inviter_id: string }>(
  'invitation_inviters_of',
  `select account_id, inviter_id from invited_friend where account_id = any($1::bigint[])`,
);

/** Whether something stands because of this answer of a friend. */
export const paidBecauseOf = prepared<{ transaction_id: string }>(
  'invitation_paid_because_of',
  `select transaction_id from points_standing where ledger = 'loyalty' and rule = 'friendAccepted' and cause_key = $1`,
);

/** Two people who write to one address at once wait for each other. */
export const lockAddress = prepared<never>(
  'invitation_lock_address',
  `select pg_advisory_xact_lock(hashtextextended('invitation:' || encode($1::bytea, 'hex'), 0))`,
);

/** How many somebody has mailed since, and whether anybody has mailed to the address in a year. Indexes `invitation_mail_of` and `invitation_mail_to`. */
export const mailed = prepared<{ own: number; reached: boolean }>(
  'invitation_mailed',
  `select (select count(*)::int from invitation_mail where inviter_id = $1 and sent_at > $2) as own,
     exists (select from invitation_mail where address_hash = $3 and sent_at > $4) as reached`,
);

export const insertMail = prepared<never>('invitation_insert_mail', `insert into invitation_mail (inviter_id, address_hash, sent_at) values ($1, $2, $3)`);

export const isKnown = prepared<{ account_id: string }>('invitation_is_known', `select account_id from account_email where lower(email) = lower($1)`);

/** The link, if there is one, how many were mailed since $2, what friends have brought so far, and what the rules of the day $3 pay for one. */
export const linkOf = prepared<{ code: string | null; mailed: number; earned: number; pays: number }>(
  'invitation_link_of',
  `select (select code from invitation_link where account_id = $1) as code,
     (select count(*)::int from invitation_mail where inviter_id = $1 and sent_at > $2) as mailed,
     (select coalesce(sum(e.amount), 0)::int from points_standing s join points_entry e on e.transaction_id = s.transaction_id and e.account_id is not null
      where s.ledger = 'loyalty' and s.rule = 'friendAccepted' and s.account_id = $1) as earned,
     coalesce((select (rules->'loyalty'->>'friendAccepted')::int from points_rule_set s where valid_from <= $3 and ${notCancelled('s')} order by valid_from desc limit 1), 0) as pays`,
);

export interface FriendRow {
  readonly account_id: string;
  readonly inviter_id: string;
  readonly joined_at: Date;
  readonly signs: readonly SignName[];
  readonly cleared: boolean;
  readonly earned: number;
}

const friend = `f.account_id, f.inviter_id, f.joined_at, f.signs, f.cleared_at is not null as cleared,
  (select coalesce(sum(e.amount), 0)::int from points_standing s join points_entry e on e.transaction_id = s.transaction_id and e.account_id is not null
   where ${paidFor('f.account_id')} and s.account_id = f.inviter_id) as earned`;

/** Who came by somebody's link, newest first. Index `invited_friend_of`. */
export const friendsOf = prepared<FriendRow>(
  'invitation_friends_of',
  `select ${friend} from invited_friend f where f.inviter_id = $1 and f.account_id < $2::bigint and f.joined_at is not null order by f.account_id desc limit $3`,
);

/** Those with a sign, newest first. Index `invited_friend_doubtful`. */
export const doubtfulFriends = prepared<FriendRow>(
  'invitation_doubtful',
  `select ${friend} from invited_friend f where f.signs <> '{}' and f.account_id < $1::bigint and f.joined_at is not null order by f.account_id desc limit $2`,
);

export const doubtfulFriend = prepared<FriendRow>(
  'invitation_doubtful_one',
  `select ${friend} from invited_friend f where f.account_id = $1 and f.signs <> '{}' and f.joined_at is not null`,
);

export const lockDoubtful = prepared<OpenInvitation>(
  'invitation_lock_doubtful',
  `select inviter_id, signs, cleared_at is not null as cleared from invited_friend where account_id = $1 and signs <> '{}' and joined_at is not null for update`,
);

export const clear = prepared<never>('invitation_clear', `update invited_friend set cleared_by = $2, cleared_at = $3 where account_id = $1`);
