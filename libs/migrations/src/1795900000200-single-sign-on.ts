import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signing in by an organisation's own accounts (OpenID Connect), and mails in two parts that are tried again for a day. */
export class SingleSignOn1795900000200 implements MigrationInterface {
  name = 'SingleSignOn1795900000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity_provider (
        -- Stands in addresses, also in the one that the provider is told: never changes.
        key text primary key check (key ~ '^[a-z0-9][a-z0-9-]{0,38}$'),
        name text not null check (char_length(name) between 1 and 60),
        issuer text not null check (char_length(issuer) <= 300),
        client_id text not null check (char_length(client_id) between 1 and 300),
        -- Sealed with the secret key of the installation; null for a client without one.
        client_secret text,
        scopes text[] not null,
        -- Hosts beside the issuer's that its addresses may lead to.
        further_hosts text[] not null,
        enabled boolean not null,
        trusts_second_factor boolean not null,
        changed_at timestamptz not null
      );
      -- Accounts are linked by issuer and subject: two entries of one issuer would be one to them.
      create unique index identity_provider_issuer_once on identity_provider (issuer);

      -- Which value of which claim gives which role, in one space or in all.
      create table identity_provider_role (
        id bigint generated always as identity primary key,
        provider_key text not null references identity_provider(key) on delete cascade,
        claim text not null check (char_length(claim) between 1 and 100),
        value text not null check (char_length(value) between 1 and 200),
        role text not null check (role in ('STAFF', 'REVIEWER', 'MANAGER', 'ADMINISTRATOR')),
        space_id bigint references space(id) on delete cascade,
        constraint identity_provider_role_once unique nulls not distinct (provider_key, claim, value, role, space_id)
      );
      create index identity_provider_role_of_space on identity_provider_role (space_id);

      -- Where a role came from: null for one that an administrator gave. What a provider gave, it takes back.
      alter table role_grant add column provider_key text references identity_provider(key);
      create index role_grant_of_provider on role_grant (provider_key) where provider_key is not null;

      -- One account a person at a provider, whatever happens to addresses and names.
      create table linked_login (
        id bigint generated always as identity primary key,
        account_id bigint not null references account(id) on delete cascade,
        issuer text not null,
        subject text not null check (char_length(subject) between 1 and 255),
        linked_at timestamptz not null,
        last_used_at timestamptz
      );
      create unique index linked_login_once on linked_login (issuer, subject);
      create index linked_login_of_account on linked_login (account_id, id);

      -- Answers of providers that were used: none counts twice.
      create table used_provider_answer (
        state_hash bytea primary key,
        used_at timestamptz not null
      );
      create index used_provider_answer_by_age on used_provider_answer (used_at);

      alter table mail
        add column kind text not null default 'notice',
        add column language text not null default 'he' check (language in ('he', 'en')),
        add column body_html text,
        -- Given with the first attempt and kept: who gets a mail twice sees one.
        add column message_id text,
        -- The mail server will never take it, or a day of attempts has passed.
        add column failed_at timestamptz,
        -- An administrator asked for it again: another day of attempts.
        add column tried_again_at timestamptz;
      drop index mail_unsent;
      create index mail_unsent on mail (id) where sent_at is null and failed_at is null;
      create index mail_by_age on mail (created_at);
      create index mail_by_address on mail (lower(to_address));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index mail_by_address;
      drop index mail_by_age;
      drop index mail_unsent;
      alter table mail drop column tried_again_at, drop column failed_at, drop column message_id, drop column body_html, drop column language, drop column kind;
      create index mail_unsent on mail (id) where sent_at is null;
      drop table used_provider_answer;
      drop table linked_login;
      alter table role_grant drop column provider_key;
      drop table identity_provider_role;
      drop table identity_provider;
    `);
  }
}
