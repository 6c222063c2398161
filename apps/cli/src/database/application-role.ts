import { escapeIdentifier } from 'pg';
import { connected } from './connect';

/** Tables whose rows stay as they were written: those that the migrations guard with `refuse_change`. */
const appendOnly = `
  select distinct c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
  where p.proname = 'refuse_change' and c.relnamespace = 'public'::regnamespace`;

/** Lets the application's role read and write everything, and only add to what is append-only. */
export async function allowApplication(ownerUrl: string, role: string): Promise<void> {
  const name = escapeIdentifier(role);
  await connected(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(appendOnly);
    const guarded = rows.map((row) => escapeIdentifier(row.name)).join(', ');
    await client.query(`
      begin;
      grant usage on schema public to ${name};
      grant select, insert, update, delete, maintain on all tables in schema public to ${name};
      grant usage, select, update on all sequences in schema public to ${name};
      ${guarded ? `revoke update, delete on ${guarded} from ${name};` : ''}
      revoke insert, update, delete on migrations from ${name};
      commit;`);
  });
}
