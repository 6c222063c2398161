import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who brought whom: a personal link, the friends that came by it, and to how many addresses it was mailed. */
export class Invitations1795900004200 implements MigrationInterface {
  name = 'Invitations1795900004200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table invitation_link (
        account_id bigint primary key references account(id) on delete cascade,
        code text not null unique,
        made_at timestamptz not null
      );

      -- Known from the sign-up on, and a friend once the address is confirmed. One inviter each: the first.
      create table invited_friend (
        account_id bigint primary key references account(id) on delete cascade,
        inviter_id bigint not null references account(id) on delete cascade,
        visited_at timestamptz not null,
        joined_at timestamptz,
        -- What speaks for one person, or one household, behind both.
        signs text[] not null default '{}' check (signs <@ array['device', 'address', 'related', 'merged']),
        cleared_by bigint references account(id),
        cleared_at timestamptz,
        check (account_id <> inviter_id)
      );
      create index invited_friend_of on invited_friend (inviter_id, account_id desc);
      create index invited_friend_cleared_by on invited_friend (cleared_by) where cleared_by is not null;
      create index invited_friend_doubtful on invited_friend (account_id desc) where signs <> '{}';

      -- Never an address: a keyed hash of it, so that nobody is written to twice a year.
      create table invitation_mail (
        id bigint generated always as identity primary key,
        inviter_id bigint not null references account(id) on delete cascade,
        address_hash bytea not null,
        sent_at timestamptz not null
      );
      create index invitation_mail_of on invitation_mail (inviter_id, sent_at);
      create index invitation_mail_to on invitation_mail (address_hash, sent_at);
      create index invitation_mail_old on invitation_mail (sent_at);

      update points_rule_set set rules = jsonb_set(rules, '{loyalty}', rules->'loyalty' || '{"friendAccepted": 50}');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update points_rule_set set rules = rules #- '{loyalty,friendAccepted}';
      drop table invitation_mail;
      drop table invited_friend;
      drop table invitation_link;
    `);
  }
}
