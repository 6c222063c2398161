import { randomBytes } from 'node:crypto';
import { escapeIdentifier } from 'pg';
import { type FreshDatabase, freshDatabase } from '@kehila/testing';
import { allowApplication } from './application-role';
import { connected } from './connect';

/** What the application writes once and for all. */
const appendOnly = ['audit_entry', 'setting_change', 'brand_version', 'site_page_version'];
const notAllowed = '42501';

describe('the role of the application', () => {
  const role = `application_${randomBytes(4).toString('hex')}`;
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
    await connected(database.url, (client) => client.query(`create role ${escapeIdentifier(role)}`));
    await allowApplication(database.url, role);
  });
  afterAll(async () => {
    await connected(database.url, (client) => client.query(`drop owned by ${escapeIdentifier(role)}; drop role ${escapeIdentifier(role)}`));
    await database.drop();
  });

  /** The code of the refusal; null when it was done. */
  const asApplication = (statement: string): Promise<string | null> =>
    connected(database.url, async (client) => {
      await client.query(`set role ${escapeIdentifier(role)}`);
      return client.query(statement).then(
        () => null,
        (error: { code?: string }) => error.code ?? 'unknown',
      );
    });

  it.each(appendOnly)('reads %s and may change, remove and empty nothing there', async (table) => {
    const column = table === 'audit_entry' ? 'act' : 'changed_at';
    expect(await asApplication(`select from ${table}`)).toBeNull();
    expect(await asApplication(`update ${table} set ${column} = ${column}`)).toBe(notAllowed);
    expect(await asApplication(`delete from ${table}`)).toBe(notAllowed);
    expect(await asApplication(`truncate ${table}`)).toBe(notAllowed);
    expect(await asApplication(`alter table ${table} disable trigger all`)).toBe(notAllowed);
    expect(await asApplication(`drop table ${table}`)).toBe(notAllowed);
  });

  it('adds to them, and changes what may change', async () => {
    expect(await asApplication(`insert into audit_entry (at, act, subjects) values (now(), 'look', '{}')`)).toBeNull();
    expect(await asApplication(`insert into setting_change (key, version, changed_at) values ('a', 1, now())`)).toBeNull();
    expect(await asApplication(`update live_stamp set stamp = stamp + 1`)).toBeNull();
  });

  it('cannot make the migrations run again', async () => {
    expect(await asApplication('delete from migrations')).toBe(notAllowed);
  });
});
