import { Injectable } from '@nestjs/common';
import { Database, Personal, type PersonalData, type PersonalSection, prepared, type Transaction } from '@kehila/platform';

type Row = Record<string, unknown>;

const invitations = prepared<Row>(
  'personal_invitations',
  `select 'link' as what, code as "name", made_at as at from invitation_link where account_id = $1
   union all select 'friend', a.handle, f.joined_at from invited_friend f join account a on a.id = f.account_id where f.inviter_id = $1 and f.joined_at is not null
   union all select 'inviter', a.handle, f.visited_at from invited_friend f join account a on a.id = f.inviter_id where f.account_id = $1
   union all select 'mail', null, sent_at from invitation_mail where inviter_id = $1
   order by 3`,
);

const removeLink = prepared<never>('personal_remove_invitation_link', `delete from invitation_link where account_id = $1`);
const removeMails = prepared<never>('personal_remove_invitation_mails', `delete from invitation_mail where inviter_id = $1`);
const removeFriends = prepared<never>('personal_remove_invited', `delete from invited_friend where account_id = $1 or inviter_id = $1`);

/** A link that people have goes on; of two, the one of the account that stays. */
const moveLink = prepared<never>(
  'personal_move_invitation_link',
  `update invitation_link set account_id = $2 where account_id = $1 and not exists (select from invitation_link where account_id = $2)`,
);
const moveMails = prepared<never>('personal_move_invitation_mails', `update invitation_mail set inviter_id = $2 where inviter_id = $1`);
/** Who invited themselves under another account has invited nobody. */
const moveFriends = prepared<never>(
  'personal_move_invited',
  `with own as (delete from invited_friend where (account_id, inviter_id) in (($1::bigint, $2::bigint), ($2::bigint, $1::bigint)) returning account_id)
   update invited_friend set inviter_id = case when inviter_id = $1 then $2::bigint else inviter_id end, cleared_by = case when cleared_by = $1 then $2::bigint else cleared_by end
   where (inviter_id = $1 or cleared_by = $1) and account_id not in (select account_id from own)`,
);
/** Whoever has two accounts has been brought here once, if at all: nothing more is paid for it, whatever staff said before they knew. */
const noteTwoAccounts = prepared<never>(
  'personal_note_two_accounts',
  `update invited_friend set signs = array_remove(signs, 'merged') || array['merged'], cleared_at = null, cleared_by = null
   where account_id = $2 and exists (select from invited_friend where account_id = $1)`,
);
const removeFriend = prepared<never>('personal_remove_invited_friend', `delete from invited_friend where account_id = $1`);
/** So that what was paid for them can still be taken back. */
const movePaid = prepared<never>(
  'personal_move_paid_invitation',
  `update points_standing set cause_key = 'friend:' || $2::text || ':' || split_part(cause_key, ':', 3)
   where ledger = 'loyalty' and rule = 'friendAccepted' and split_part(cause_key, ':', 2) = $1::text`,
);

/** Who invited whom. Who was written to is known by a hash alone. */
@Injectable()
@Personal(11)
export class InvitationPersonalData implements PersonalData {
  /** All others go with the account. */
  readonly columns = ['invited_friend.cleared_by'];

  constructor(private readonly database: Database) {}

  async sections(accountId: string): Promise<PersonalSection[]> {
    return [{ name: 'invitations', rows: await this.database.rows(invitations, [accountId]) }];
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    await tx.rows(removeLink, [accountId]);
    await tx.rows(removeMails, [accountId]);
    await tx.rows(removeFriends, [accountId]);
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    await tx.rows(moveLink, [from, to]);
    await tx.rows(removeLink, [from]);
    await tx.rows(moveMails, [from, to]);
    await tx.rows(moveFriends, [from, to]);
    await tx.rows(noteTwoAccounts, [from, to]);
    await tx.rows(removeFriend, [from]);
    await tx.rows(movePaid, [from, to]);
  }
}
