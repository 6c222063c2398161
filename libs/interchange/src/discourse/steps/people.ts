import { prepared } from '@kehila/platform';
import type { FieldRow } from '../../run/field-row';
import { type AccountEntry, biographyOf, enterAccounts, formerSiteName, namelessName, openingReputation } from '../../writing/accounts';
import { displayName } from '../../writing/names';
import { type BackupRun, importTableRows, readEach } from '../backup/import-table-rows';

interface UserRow {
  readonly id: string;
  readonly name: string | null;
  readonly joined_at: Date;
  readonly last_seen_at: Date | null;
  /** Made by the forum from a mail: the name is often a piece of the address. */
  readonly staged: boolean;
  /** Whoever came by could read the profile, as far as the user has not hidden it. */
  readonly shown: boolean;
}

interface AboutRow {
  readonly id: string;
  readonly biography: string | null;
  readonly hidden: boolean;
}

/** The user in whose name Discourse itself acts. */
const SYSTEM = '-1';
/** The profiles of newcomers are shown to members only. */
const SHOWN_FROM_TRUST = 1;
const HIDDEN = ['hide_profile', 'hide_presence', 'hide_profile_and_presence'];

const stageAbout = prepared<never>(
  'interchange_discourse_stage_about',
  `insert into discourse_person as p (id, biography, hidden) select id, max(biography), bool_or(hidden) from json_to_recordset($1) as r(id text, biography text, hidden boolean)
   group by id on conflict (id) do update set biography = coalesce(excluded.biography, p.biography), hidden = excluded.hidden or p.hidden`,
);

const stageHandles = prepared<never>(
  'interchange_discourse_stage_handles',
  `insert into discourse_person as p (id, handle) select id, max(lower(name)) from json_to_recordset($1) as r(id text, name text)
   group by id on conflict (id) do update set handle = excluded.handle`,
);

/** Those who have said something that comes along, and how often that was liked. */
const about = prepared<AboutRow & { likes: number }>(
  'interchange_discourse_about',
  `select u.id, p.biography, coalesce(p.hidden, false) as hidden, l.likes
   from unnest($1::text[]) as u(id)
     join lateral (select count(*) as posts, coalesce(sum(likes), 0)::float8 as likes from discourse_post o where o.owner = u.id) l on l.posts > 0
     left join discourse_person p on p.id = u.id`,
);

/**
 * Whoever has said something that comes along, under the name by which the former site called them in public. Others have an account there for
 * messages or mails, and nobody knows of it. Discourse has no reputation: it opens with the likes for what comes along.
 */
export async function importPeople(run: BackupRun): Promise<void> {
  await importAbout(run, 'user_profiles', (row) => ({ biography: biographyOf(row.text('bio_raw') ?? ''), hidden: false }));
  await importAbout(run, 'user_options', (row) => ({ biography: null, hidden: HIDDEN.some((option) => row.text(option) === 't') }));
  const hidesAll = await hidesAllProfiles(run);
  await importTableRows<UserRow, AccountEntry>(run, {
    file: 'users',
    kind: 'account',
    read: (row) => userOf(run, row, hidesAll),
    stage: async (users) => void (await run.statements.rows(stageHandles, [JSON.stringify(users)])),
    prepare: (users) => accountsOf(run, users),
    enter: (accounts) => enterAccounts(run, accounts),
  });
}

/** Forums may keep all profiles to their members. Only settings that differ from what is usual stand in a backup. */
async function hidesAllProfiles(run: BackupRun): Promise<boolean> {
  let hidesAll = false;
  await readEach(run, 'site_settings', (row) => {
    hidesAll ||= row.text('value') === 't';
  });
  return hidesAll;
}

function importAbout(run: BackupRun, file: 'user_profiles' | 'user_options', read: (row: FieldRow) => Omit<AboutRow, 'id'>): Promise<void> {
  return importTableRows<AboutRow, AboutRow>(run, {
    file,
    kind: null,
    read: (row) => ({ id: row.requiredReference('user_id'), ...read(row) }),
    prepare: (rows) => rows,
    enter: async (rows) => void (await run.statements.rows(stageAbout, [JSON.stringify(rows)])),
  });
}

function userOf(run: BackupRun, row: FieldRow, hidesAll: boolean): UserRow {
  const suspendedUntil = row.moment('suspended_till');
  const staged = row.text('staged') === 't';
  const active = row.text('active') !== 'f' && (suspendedUntil === null || suspendedUntil <= run.now);
  return {
    ...{
      id: row.id,
      name: displayName(row.required('username')),
      joined_at: row.requiredMoment('created_at'),
      last_seen_at: row.moment('last_seen_at'),
      staged,
    },
    shown: !hidesAll && active && !staged && (row.wholeNumber('trust_level') ?? 0) >= SHOWN_FROM_TRUST,
  };
}

async function accountsOf(run: BackupRun, users: readonly UserRow[]): Promise<(AccountEntry | undefined)[]> {
  const known = new Map((await run.statements.rows(about, [users.map(({ id }) => id)])).map((row) => [row.id, row]));
  return users.map((user) => {
    const person = known.get(user.id);
    if (!person) return undefined;
    const { biography, last_seen_at } = user.shown && !person.hidden ? { ...user, biography: person.biography } : { biography: null, last_seen_at: null };
    return {
      ...{ external_id: user.id, display_name: nameOf(run, user), biography, reputation: openingReputation(person.likes) },
      ...{ joined_at: user.joined_at, last_seen_at },
    };
  });
}

function nameOf(run: BackupRun, { id, name, staged }: UserRow): string {
  if (id === SYSTEM) return formerSiteName(run);
  return staged || name === null ? namelessName(run, id) : name;
}
