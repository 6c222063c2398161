import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, how they sign in, and what they were granted. What names a person stands in tables of its own, so that it can be erased while ids stay. */
export class Accounts1795300000200 implements MigrationInterface {
  name = 'Accounts1795300000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id bigint generated always as identity primary key,
        handle text not null check (handle ~ '^[a-z0-9][a-z0-9_-]{1,39}$'),
        display_name text not null check (char_length(display_name) between 1 and 60),
        biography text check (char_length(biography) <= 4000),
        language text not null check (language in ('he', 'en')),
        state text not null check (state in ('unverified', 'active', 'silenced', 'suspended', 'deletion_requested', 'erased', 'merged')),
        -- Came from another forum: has no address until its owner claims it.
        imported boolean not null default false,
        joined_at timestamptz not null,
        verified_at timestamptz,
        -- Known of accounts that came from another forum.
        last_seen_at timestamptz
      );
      create unique index account_by_handle on account (handle text_pattern_ops);
      create index account_by_name on account (lower(display_name) text_pattern_ops, id);
      -- Of those whom others may see: people who never prove their address would otherwise be read past on every list.
      create index account_newest on account (joined_at desc, id desc) where state in ('active', 'silenced', 'suspended', 'deletion_requested');

      -- One account an address, whatever its letters' case and however many sign up at once.
      create table account_email (
        account_id bigint primary key references account(id),
        email text not null check (char_length(email) between 3 and 254)
      );
      create unique index account_email_once on account_email (lower(email));

      -- A sign-up whose address is not proven: an account of its own, whoever else signed up with that address or owns it. The newest of an
      -- address (the ids grow under the lock of the address) may sign in and be proven. Proving moves the address to account_email.
      create table sign_up (
        account_id bigint primary key references account(id) on delete cascade,
        email text not null check (char_length(email) between 3 and 254),
        signed_up_at timestamptz not null,
        -- Since then somebody else has proven the address: this account can be neither proven nor signed in to.
        ended_at timestamptz
      );
      create index sign_up_by_address on sign_up (lower(email), account_id desc);

      create table account_password (
        account_id bigint primary key references account(id) on delete cascade,
        hash text not null,
        changed_at timestamptz not null
      );

      -- Links sent by mail. Only the hash is kept.
      create table email_token (
        token_hash bytea primary key,
        -- exists: no link at all, the mail said that the account exists already; kept to limit how many mails an address gets.
        kind text not null check (kind in ('verify', 'reset', 'exists')),
        account_id bigint not null references account(id) on delete cascade,
        -- Where it was sent.
        email text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index email_token_by_address on email_token (lower(email), created_at desc);
      create index email_token_of_account on email_token (account_id);

      create table session (
        id bigint generated always as identity primary key,
        token_hash bytea not null unique,
        account_id bigint not null references account(id) on delete cascade,
        created_at timestamptz not null,
        last_used_at timestamptz not null,
        idle_seconds int not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        user_agent text,
        address text
      );
      create index session_of_account on session (account_id, last_used_at desc);

      -- Browsers that were signed in to an account. Strangers' guesses are limited for all of them together; a known device has a limit of its own.
      create table known_device (
        token_hash bytea primary key,
        account_id bigint not null references account(id) on delete cascade,
        last_used_at timestamptz not null
      );
      create index known_device_of_account on known_device (account_id, last_used_at desc);

      -- A role in one space, or in all when space_id is null. The reference to the space comes with the spaces.
      create table role_grant (
        id bigint generated always as identity primary key,
        account_id bigint not null references account(id),
        role text not null check (role in ('EXPERT', 'STAFF', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR')),
        space_id bigint,
        granted_by bigint references account(id),
        granted_at timestamptz not null,
        constraint role_grant_once unique nulls not distinct (account_id, role, space_id)
      );
      create index role_grant_by_role on role_grant (role, space_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table role_grant;
      drop table known_device;
      drop table session;
      drop table email_token;
      drop table account_password;
      drop table sign_up;
      drop table account_email;
      drop table account;
    `);
  }
}
