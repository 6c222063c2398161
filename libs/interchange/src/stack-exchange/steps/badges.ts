import { prepared, sql } from '@kehila/platform';
import { type DumpRun, importDumpRows } from '../dump/import-dump-rows';
import { accountOf } from '../../writing/post.sql';

interface BadgeRow {
  readonly id: string;
  readonly name: string;
  readonly user: string;
  readonly awarded_at: Date;
}

/** Badges by name and their awards; an award whose person is gone is left out. */
const enterBadges = prepared<{ entered: number }>(
  'interchange_enter_badges',
  sql`with input as materialized (
     select * from json_to_recordset($2) as r(id text, name text, "user" text, awarded_at timestamptz)
   ), made as (
     insert into badge (name) select distinct name from input order by name on conflict (name) do nothing returning id, name
   ), badges as (
     select id, name from made union all select b.id, b.name from badge b where b.name in (select name from input)
   ), entered as materialized (
     select i.id as external_id, b.id as badge_id, a.internal_id as account_id, i.awarded_at, nextval(pg_get_serial_sequence('badge_award', 'id')) as id
     from input i join badges b using (name) join ${accountOf('i."user"')} a on true
   ), awards as (
     insert into badge_award (id, badge_id, account_id, awarded_at, imported) overriding system value
     select id, badge_id, account_id, awarded_at, true from entered
   ), reference as (
     insert into import_reference (source_id, kind, external_id, internal_id) select $1, 'badge', external_id, id from entered
   )
   select count(*)::int as entered from entered`,
);

export function importBadges(run: DumpRun, after: Promise<void>): Promise<void> {
  return importDumpRows<BadgeRow, BadgeRow>(run, {
    file: 'Badges.xml',
    after,
    kind: 'badge',
    read: (row) => ({ id: row.id, name: row.required('Name').slice(0, 100), user: row.reference('UserId') ?? '', awarded_at: row.requiredMoment('Date') }),
    prepare: (badges) => badges,
    enter: async (badges) => {
      const { entered } = await run.statements.row(enterBadges, [run.sourceId, JSON.stringify(badges)]);
      run.tally.added.badges += entered;
      run.tally.skipped.badges += badges.length - entered;
    },
  });
}
