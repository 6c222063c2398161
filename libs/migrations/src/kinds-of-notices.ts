const beginning = 'ARRAY[';

/** As PostgreSQL writes them in the check. */
const written = (kinds: readonly string[]): string => kinds.map((kind) => `''${kind}''::text, `).join('');

/** The check of kinds as it stands, changed in one place: whatever others there are stays. What stands in the table fitted before: it is not read again. */
const checkWith = (before: string, after: string): string => `
      do $$
      declare definition text := pg_get_constraintdef((select oid from pg_constraint where conname = 'notification_kind_check'));
      begin
        alter table notification drop constraint notification_kind_check;
        execute 'alter table notification add constraint notification_kind_check ' || replace(replace(definition, ' NOT VALID', ''), '${before}', '${after}') || ' not valid';
      end $$;`;

/** SQL: notices may be of these kinds, too. Migrations that have run hold on to it: it is not to be changed. */
export const allowKinds = (kinds: readonly string[]): string => checkWith(beginning, beginning + written(kinds));

/** SQL: notices of these kinds go, and there are none any more. */
export const forgetKinds = (kinds: readonly string[]): string => {
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  return `
      delete from notification where kind in (${list});
      delete from notification_mail where kind in (${list});${checkWith(written(kinds), '')}`;
};
