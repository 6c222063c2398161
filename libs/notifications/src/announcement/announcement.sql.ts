import { instantFrom, instantOf, prepared } from '@kehila/platform';
import type { AnnouncementState, Severity, StoredAnnouncement } from './announcement';

export interface AnnouncementRow {
  id: string;
  space_id: string | null;
  question_id: string | null;
  severity: Severity;
  text_he: string;
  text_en: string;
  link: string | null;
  from_at: Date;
  until_at: Date;
  ended_at: Date | null;
  version: number;
}

const columns = (a: string): string =>
  ['id', 'space_id', 'question_id', 'severity', 'text_he', 'text_en', 'link', 'from_at', 'until_at', 'ended_at', 'version']
    .map((name) => `${a}.${name}`)
    .join(', ');

export function announcementFrom(row: AnnouncementRow): StoredAnnouncement {
  return {
    id: row.id,
    spaceId: row.space_id,
    questionId: row.question_id,
    severity: row.severity,
    texts: { he: row.text_he, en: row.text_en },
    link: row.link,
    from: row.from_at,
    until: row.until_at,
    endedAt: row.ended_at,
    version: row.version,
  };
}

/** Those that are not over; what is to be said loudest first. Index `announcement_until`. */
export const notOver = prepared<AnnouncementRow>(
  'announcements_not_over',
  `select ${columns('a')} from announcement a where a.ended_at is null and a.until_at > $1 order by a.severity, a.from_at desc, a.id desc`,
);

/** How many are not over in one place. */
export const countAt = prepared<{ count: number }>(
  'announcements_at',
  `select count(*)::int as count from announcement
   where space_id is not distinct from $1 and question_id is not distinct from $2 and ended_at is null and until_at > $3`,
);

export const insertAnnouncement = prepared<{ id: string }>(
  'announcement_insert',
  `insert into announcement (space_id, question_id, severity, text_he, text_en, link, from_at, until_at) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
);

export const announcementById = prepared<AnnouncementRow>('announcement_by_id', `select ${columns('a')} from announcement a where a.id = $1`);

export const changeAnnouncement = prepared<never>(
  'announcement_change',
  `update announcement set (severity, text_he, text_en, link, from_at, until_at, version) = ($2, $3, $4, $5, $6, $7, version + 1) where id = $1`,
);

export const endAnnouncement = prepared<never>('announcement_end', `update announcement set ended_at = $2, version = version + 1 where id = $1`);

const states: Readonly<Record<AnnouncementState, string>> = {
  planned: 'a.ended_at is null and a.from_at > $3',
  current: 'a.ended_at is null and a.from_at <= $3 and a.until_at > $3',
  past: '(a.ended_at is not null or a.until_at <= $3)',
};

/** Those of the spaces, their threads and, where that is one's own to say, the home page; newest first. Index `announcement_newest`. */
const managedPage = (state: AnnouncementState, goesOn: boolean) =>
  prepared<AnnouncementRow & { instant: string }>(
    `announcements_${state}${goesOn ? '_on' : ''}`,
    `select ${columns('a')}, ${instantOf('a.from_at')}::text as instant from announcement a left join question q on q.id = a.question_id
     where ${states[state]} and (coalesce(a.space_id, q.space_id) = any($1::bigint[]) or (a.space_id is null and a.question_id is null and $2))
       ${goesOn ? `and (a.from_at, a.id) < (${instantFrom('$5')}, $6::bigint)` : ''}
     order by a.from_at desc, a.id desc limit $4`,
  );

const both = (state: AnnouncementState) => ({ first: managedPage(state, false), on: managedPage(state, true) });

export const managed = { planned: both('planned'), current: both('current'), past: both('past') } as const;

export const insertDismissal = prepared<never>(
  'announcement_dismiss',
  `insert into announcement_dismissed (account_id, announcement_id, at) values ($1, $2, $3) on conflict do nothing`,
);

/** Of what is not over. */
export const dismissedBy = prepared<{ announcement_id: string }>(
  'announcements_dismissed_by',
  `select d.announcement_id from announcement_dismissed d join announcement a on a.id = d.announcement_id
   where d.account_id = $1 and a.ended_at is null and a.until_at > $2`,
);
