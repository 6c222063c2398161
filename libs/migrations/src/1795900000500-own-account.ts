import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people keep about themselves: picture, contact, preferences; and how an account is taken along, claimed, merged and erased. */
export class OwnAccount1795900000500 implements MigrationInterface {
  name = 'OwnAccount1795900000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An image that somebody uploaded. Its id is in addresses and cannot be guessed.
      create table file (
        id text primary key check (id ~ '^[A-Za-z0-9_-]{22}$'),
        owner_id bigint references account(id),
        purpose text not null check (purpose in ('avatar', 'post_image')),
        uploaded_at timestamptz not null
      );
      create index file_of_owner on file (owner_id) where owner_id is not null;

      -- One size of it, by the hash of its bytes: the same bytes are kept once.
      create table file_size (
        file_id text not null references file(id) on delete cascade,
        size text not null check (size in ('48', '96', '192', 'post')),
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        bytes int not null check (bytes > 0),
        width int not null check (width > 0),
        height int not null check (height > 0),
        primary key (file_id, size)
      );
      create index file_size_by_hash on file_size (hash);

      alter table account
        add column avatar_id text references file(id),
        add column time_zone text not null default 'Asia/Jerusalem' check (char_length(time_zone) between 1 and 64),
        add column handle_changed_at timestamptz,
        add column merged_into bigint references account(id),
        add constraint account_merged check ((state = 'merged') = (merged_into is not null));
      create index account_by_avatar on account (avatar_id) where avatar_id is not null;
      create index account_merged_into on account (merged_into) where merged_into is not null;

      create table account_contact (
        account_id bigint primary key references account(id) on delete cascade,
        -- International form: +972501234567.
        phone text check (phone ~ '^[+][0-9]{6,15}$'),
        -- Set by the organisation; the person reads them.
        external_id text check (char_length(external_id) between 1 and 100),
        segment text check (char_length(segment) between 1 and 60)
      );

      -- Handles that somebody has left. They lead to the account, and nobody else may take them before reserved_until.
      create table former_handle (
        handle text primary key,
        account_id bigint not null references account(id) on delete cascade,
        left_at timestamptz not null,
        reserved_until timestamptz not null
      );
      create index former_handle_of_account on former_handle (account_id);

      create table notification_choice (
        account_id bigint not null references account(id) on delete cascade,
        event text not null check (event in ('answer', 'comment', 'acceptance', 'points', 'review')),
        in_app boolean not null,
        mail text not null check (mail in ('at_once', 'daily', 'weekly', 'off')),
        primary key (account_id, event)
      );

      create table data_export (
        id text primary key check (id ~ '^[A-Za-z0-9_-]{22}$'),
        account_id bigint not null references account(id) on delete cascade,
        state text not null check (state in ('requested', 'ready', 'failed', 'expired')),
        requested_at timestamptz not null,
        ready_at timestamptz,
        expires_at timestamptz,
        hash text check (hash ~ '^[0-9a-f]{64}$'),
        bytes bigint,
        check ((hash is null) = (bytes is null))
      );
      create index data_export_of_account on data_export (account_id, requested_at desc);
      create index data_export_expiring on data_export (expires_at) where state = 'ready';
      -- One under way a person, however many windows ask at once.
      create unique index data_export_once on data_export (account_id) where state = 'requested';
      create index data_export_by_hash on data_export (hash) where hash is not null;

      -- Who wants to go, and when. The row stays, as proof that it was done: it holds ids only.
      create table account_deletion (
        account_id bigint primary key references account(id),
        requested_at timestamptz not null,
        due_at timestamptz not null,
        state_before text not null check (state_before in ('active', 'silenced')),
        erased_at timestamptz,
        -- The last mail. It goes too, once it is sent.
        farewell_mail_id bigint
      );
      create index account_deletion_due on account_deletion (due_at) where erased_at is null;
      create index account_deletion_farewell on account_deletion (farewell_mail_id) where farewell_mail_id is not null;

      -- A link by which the owner of an imported account joins it to their own. Only the hash is kept.
      create table account_claim (
        token_hash bytea primary key,
        account_id bigint not null references account(id) on delete cascade,
        created_by bigint references account(id),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index account_claim_of_account on account_claim (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table account_claim;
      drop table account_deletion;
      drop table data_export;
      drop table notification_choice;
      drop table former_handle;
      drop table account_contact;
      alter table account
        drop constraint account_merged,
        drop column merged_into,
        drop column handle_changed_at,
        drop column time_zone,
        drop column avatar_id;
      drop table file_size;
      drop table file;
    `);
  }
}
