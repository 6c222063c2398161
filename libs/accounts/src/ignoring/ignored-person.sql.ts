import { instantFrom, instantOf, prepared } from '@kehila/platform';
import { authorJson, type StoredAuthor } from '../account/author.sql';

export const ignore = prepared<never>('person_ignore', `insert into ignored_person (account_id, ignored_id, since) values ($1, $2, $3) on conflict do nothing`);
export const heed = prepared<never>('person_heed', `delete from ignored_person where account_id = $1 and ignored_id = $2`);

export interface IgnoredRow {
  account: StoredAuthor;
  since: Date;
  instant: string;
}

/** Newest first. Index `ignored_person_by`. */
const page = (name: string, after = '') =>
  prepared<IgnoredRow>(
    name,
    `select ${authorJson('a')} as account, i.since, ${instantOf('i.since')}::text as instant from ignored_person i join account a on a.id = i.ignored_id
     where i.account_id = $1 ${after} order by i.since desc, i.ignored_id desc limit $2`,
  );
export const ignoredPeople = page('people_ignored');
export const nextIgnoredPeople = page('people_ignored_on', `and (i.since, i.ignored_id) < (${instantFrom('$3')}, $4::bigint)`);

/** SQL: ids of those whom the account ignores, the newest first. So many are folded in threads; notices know all. */
export const ignoredIds = (account: string): string =>
  `array(select i.ignored_id::text from ignored_person i where i.account_id = ${account} order by i.since desc, i.ignored_id desc limit 500)`;
