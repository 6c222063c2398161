import { Injectable } from '@nestjs/common';
import { Database, Personal, type PersonalData, type PersonalSection, prepared, type Transaction } from '@kehila/platform';

const memberships = prepared<Record<string, unknown>>(
  'personal_memberships',
  `select s.slug as space, m.joined_at as "joinedAt" from space_member m join space s on s.id = m.space_id where m.account_id = $1 order by m.joined_at, s.id`,
);

const followed = prepared<Record<string, unknown>>(
  'personal_followed_tags',
  `select t.slug as tag, f.level, f.since from tag_follower f join tag t on t.id = f.tag_id where f.account_id = $1 order by f.since, t.id`,
);

const followedSpaces = prepared<Record<string, unknown>>(
  'personal_followed_spaces',
  `select s.slug as space, f.level, f.since from space_follower f join space s on s.id = f.space_id where f.account_id = $1 order by f.since, s.id`,
);

const leave = prepared<never>(
  'personal_leave_spaces',
  `with unfollowed as (delete from tag_follower where account_id = $1), unheard as (delete from space_follower where account_id = $1) delete from space_member where account_id = $1`,
);

const move = prepared<never>(
  'personal_move_memberships',
  `with followed as (
     insert into tag_follower (tag_id, account_id, level, since) select tag_id, $2, level, since from tag_follower where account_id = $1 on conflict do nothing
   ), unfollowed as (
     delete from tag_follower where account_id = $1
   ), heard as (
     insert into space_follower (space_id, account_id, level, since) select space_id, $2, level, since from space_follower where account_id = $1 on conflict do nothing
   ), unheard as (
     delete from space_follower where account_id = $1
   ), moved as (
     insert into space_member (space_id, account_id, joined_at) select space_id, $2, joined_at from space_member where account_id = $1 on conflict do nothing
   )
   delete from space_member where account_id = $1`,
);

/** To which spaces somebody belongs, and how much they want to hear of spaces and tags. */
@Injectable()
@Personal()
export class SpacesPersonalData implements PersonalData {
  readonly columns = ['space_member.account_id', 'tag_follower.account_id', 'space_follower.account_id'];

  constructor(private readonly database: Database) {}

  async sections(accountId: string): Promise<PersonalSection[]> {
    return [
      { name: 'memberships', rows: await this.database.rows(memberships, [accountId]) },
      { name: 'followed_tags', rows: await this.database.rows(followed, [accountId]) },
      { name: 'followed_spaces', rows: await this.database.rows(followedSpaces, [accountId]) },
    ];
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    await tx.rows(leave, [accountId]);
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    await tx.rows(move, [from, to]);
  }
}
