import { Injectable } from '@nestjs/common';
import { Database, Personal, type PersonalData, type PersonalSection, prepared, type Transaction } from '@kehila/platform';

const rings = prepared<Record<string, unknown>>(
  'personal_vote_rings',
  `select r.found_at as "foundAt", r.state, r.decided_at as "decidedAt", case when r.state = 'taken_back' then r.reason end as reason from vote_ring r join vote_ring_member m on m.ring_id = r.id where m.account_id = $1 order by r.id`,
);
const leave = prepared<never>('personal_leave_vote_rings', `delete from vote_ring_member where account_id = $1`);
/** Two accounts of one person are one in it. */
const move = prepared<never>(
  'personal_move_vote_rings',
  `insert into vote_ring_member (ring_id, account_id) select ring_id, $2 from vote_ring_member where account_id = $1 on conflict do nothing`,
);
const moveDecided = prepared<never>('personal_move_vote_rings_decided', `update vote_ring set decided_by = $2 where decided_by = $1`);
/** One alone is no ring. */
const removeLonely = prepared<never>(
  'personal_remove_lonely_vote_rings',
  `delete from vote_ring r where r.id = any($1::bigint[]) and (select count(*) from vote_ring_member m where m.ring_id = r.id) < 2`,
);
const ringsOf = prepared<{ ring_id: string }>('personal_vote_rings_of', `select ring_id from vote_ring_member where account_id = $1`);

/** That somebody was found among people who vote for each other. */
@Injectable()
@Personal()
export class VoteRingPersonalData implements PersonalData {
  readonly columns = ['vote_ring.decided_by', 'vote_ring_member.account_id'];

  constructor(private readonly database: Database) {}

  async sections(accountId: string): Promise<PersonalSection[]> {
    return [{ name: 'voteRings', rows: await this.database.rows(rings, [accountId]) }];
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    await this.without(tx, accountId);
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    await tx.rows(move, [from, to]);
    await tx.rows(moveDecided, [from, to]);
    await this.without(tx, from);
  }

  private async without(tx: Transaction, accountId: string): Promise<void> {
    const ids = (await tx.rows(ringsOf, [accountId])).map(({ ring_id: id }) => id);
    await tx.rows(leave, [accountId]);
    await tx.rows(removeLonely, [ids]);
  }
}
