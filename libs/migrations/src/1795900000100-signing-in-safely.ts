import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors, sign-ins that wait for one, personal access tokens, and changes of the address. Only hashes and sealed secrets are kept. */
export class SigningInSafely1795900000100 implements MigrationInterface {
  name = 'SigningInSafely1795900000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Belongs to the sample community: its roles need no second factor, except in production.
      alter table account add column sample boolean not null default false;

      -- factor_at: when this session proved the second factor. proven_at: when its holder last showed a password or a factor.
      alter table session add column factor_at timestamptz, add column proven_at timestamptz;

      create table authenticator_app (
        account_id bigint primary key references account(id) on delete cascade,
        -- Sealed with the key of the installation. Null while the first app is being set up.
        secret text,
        confirmed_at timestamptz,
        -- The newest step whose code was used: none counts twice.
        last_step bigint not null default 0,
        pending_secret text,
        pending_until timestamptz,
        check ((secret is null) = (confirmed_at is null))
      );

      create table passkey (
        id bigint generated always as identity primary key,
        account_id bigint not null references account(id) on delete cascade,
        credential_id text not null unique check (char_length(credential_id) <= 1400),
        public_key bytea not null,
        counter bigint not null,
        transports text[] not null,
        name text not null check (char_length(name) between 1 and 60),
        created_at timestamptz not null,
        last_used_at timestamptz
      );
      create index passkey_of_account on passkey (account_id, id);

      create table recovery_code (
        account_id bigint not null references account(id) on delete cascade,
        code_hash bytea not null,
        used_at timestamptz,
        primary key (account_id, code_hash)
      );

      -- A sign-in whose password was right and that waits for the second factor; without an account: one by passkey alone.
      create table half_sign_in (
        token_hash bytea primary key,
        account_id bigint references account(id) on delete cascade,
        challenge text,
        created_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index half_sign_in_of_account on half_sign_in (account_id);
      create index half_sign_in_by_end on half_sign_in (expires_at);

      -- What a session was asked to sign with a passkey: one question at a time.
      create table passkey_challenge (
        session_id bigint primary key references session(id) on delete cascade,
        challenge text not null,
        expires_at timestamptz not null
      );

      -- Passwords and codes that were tried for an account by somebody who is half in or in.
      create table proof_attempt (
        account_id bigint not null references account(id) on delete cascade,
        kind text not null check (kind in ('password', 'code')),
        tried int not null,
        since timestamptz not null,
        primary key (account_id, kind)
      );

      create table access_token (
        id bigint generated always as identity primary key,
        account_id bigint not null references account(id) on delete cascade,
        token_hash bytea not null unique,
        name text not null check (char_length(name) between 1 and 60),
        scopes text[] not null check (scopes <@ array['READ', 'WRITE', 'MODERATE', 'ADMINISTER'] and cardinality(scopes) > 0),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      create index access_token_of_account on access_token (account_id, id);

      -- A new address counts when both the old and the new one have confirmed it.
      create table email_change (
        id bigint generated always as identity primary key,
        account_id bigint not null references account(id) on delete cascade,
        email text not null check (char_length(email) between 3 and 254),
        old_token_hash bytea not null unique,
        new_token_hash bytea not null unique,
        asked_at timestamptz not null,
        expires_at timestamptz not null,
        old_confirmed_at timestamptz,
        new_confirmed_at timestamptz,
        -- Done, withdrawn or followed by a newer one.
        ended_at timestamptz
      );
      create unique index email_change_newest on email_change (account_id) where ended_at is null;
      create index email_change_of_account on email_change (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table email_change;
      drop table access_token;
      drop table proof_attempt;
      drop table passkey_challenge;
      drop table half_sign_in;
      drop table recovery_code;
      drop table passkey;
      drop table authenticator_app;
      alter table session drop column factor_at, drop column proven_at;
      alter table account drop column sample;
    `);
  }
}
