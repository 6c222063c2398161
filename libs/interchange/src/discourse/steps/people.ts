import { prepared } from '@kehila/platform';
import type { FieldRow } from '../../run/field-row';
import { type AccountEntry, biographyOf, enterAccounts, formerSiteName, namelessName, openingReputation } from '../../writing/accounts';
import { displayName } from '../../writing/names';
import { type BackupRun, importTableRows } from '../backup/import-table-rows';

interface UserRow {
  readonly id: string;
  readonly name: string | null;
  readonly joined_at: Date;
  readonly last_seen_at: Date | null;
}

interface AboutRow {
  readonly id: string;
  readonly biography: string | null;
  readonly likes: number;
}

/** The user in whose name Discourse itself acts. */
const SYSTEM = '-1';

const stageAbout = prepared<never>(
  'interchange_discourse_stage_about',
  `insert into discourse_person as p (id, biography, likes) select id, biography, likes from json_to_recordset($1) as r(id text, biography text, likes int)
   on conflict (id) do update set biography = coalesce(excluded.biography, p.biography), likes = greatest(excluded.likes, p.likes)`,
);

const stageHandles = prepared<never>(
  'interchange_discourse_stage_handles',
  `insert into discourse_person as p (id, handle) select id, lower(name) from json_to_recordset($1) as r(id text, name text)
   on conflict (id) do update set handle = excluded.handle`,
);

const about = prepared<{ id: string; biography: string | null; likes: number }>(
  'interchange_discourse_about',
  `select id, biography, likes from discourse_person where id = any($1::text[])`,
);

/**
 * Users as accounts, under the name by which the former site called them in public. Discourse has no reputation: it opens with the likes that
 * somebody was given.
 */
export async function importPeople(run: BackupRun): Promise<void> {
  await importAbout(run, 'user_profiles', (row) => ({ biography: biographyOf(row.text('bio_raw') ?? ''), likes: 0 }));
  await importAbout(run, 'user_stats', (row) => ({ biography: null, likes: openingReputation(row.wholeNumber('likes_received') ?? 0) }));
  await importTableRows<UserRow, AccountEntry>(run, {
    file: 'users',
    kind: 'account',
    read: userOf,
    stage: async (users) => void (await run.statements.rows(stageHandles, [JSON.stringify(users)])),
    prepare: (users) => accountsOf(run, users),
    enter: (accounts) => enterAccounts(run, accounts),
  });
}

function importAbout(run: BackupRun, file: 'user_profiles' | 'user_stats', read: (row: FieldRow) => Omit<AboutRow, 'id'>): Promise<void> {
  return importTableRows<AboutRow, AboutRow>(run, {
    file,
    kind: null,
    read: (row) => ({ id: row.requiredReference('user_id'), ...read(row) }),
    prepare: (rows) => rows,
    enter: async (rows) => void (await run.statements.rows(stageAbout, [JSON.stringify(rows)])),
  });
}

function userOf(row: FieldRow): UserRow {
  return {
    id: row.id,
    name: displayName(row.required('username')),
    joined_at: row.requiredMoment('created_at'),
    last_seen_at: row.moment('last_seen_at'),
  };
}

async function accountsOf(run: BackupRun, users: readonly UserRow[]): Promise<AccountEntry[]> {
  const known = new Map((await run.statements.rows(about, [users.map(({ id }) => id)])).map((row) => [row.id, row]));
  return users.map(({ id, name, joined_at, last_seen_at }) => {
    const display_name = id === SYSTEM ? formerSiteName(run) : (name ?? namelessName(run, id));
    const { biography = null, likes = 0 } = known.get(id) ?? {};
    return { external_id: id, display_name, biography, reputation: likes, joined_at, last_seen_at };
  });
}
