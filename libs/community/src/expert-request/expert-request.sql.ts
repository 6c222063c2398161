import { authorRoleSql } from '@kehila/accounts';
import { prepared } from '@kehila/platform';

/** So many experts are asked about a question, ever. The database holds it: see `expert_request_place`. */
export const mostAsked = 3;

const hasRole = (role: 'EXPERT' | 'REVIEWER') =>
  `exists (select from role_grant g where g.account_id = w.account_id and g.role = '${role}' and (g.space_id is null or g.space_id = w.space_id))`;

/** SQL: whoever is willing in the space $1, is an expert and not staff there, may read it, and was asked less often within a week than they allow. Since $2. */
const willing = `from expert_willing w join account a on a.id = w.account_id and a.state = 'active'
   cross join lateral (select count(*)::int as times from expert_request r where r.account_id = w.account_id and r.space_id = w.space_id and r.at > $2) lately
   where w.space_id = $1 and lately.times < w.a_week and ${authorRoleSql('w.account_id', 'w.space_id')} is distinct from 'STAFF'
     and ${hasRole('EXPERT')} and ((select visibility from space where id = w.space_id) <> 'staff' or ${hasRole('REVIEWER')})`;

/** Whoever was asked least lately first, but for $4 and those who were asked about the question $3. Indexes `expert_willing_in_space`, `expert_request_lately`. */
export const expertsToAsk = prepared<{ account_id: string }>(
  'community_experts_to_ask',
  `select w.account_id ${willing} and w.account_id <> all($4::bigint[])
     and not exists (select from expert_request r where r.question_id = $3 and r.account_id = w.account_id)
   order by lately.times, w.since, w.account_id limit $5`,
);

/** One request after the other counts for the week of an expert. */
export const lockWilling = prepared<{ account_id: string }>(
  'community_lock_willing',
  `select account_id from expert_willing where space_id = $1 and account_id = $2 for update`,
);

export const isWilling = prepared<{ account_id: string }>('community_is_willing', `select w.account_id ${willing} and w.account_id = $3`);

/** Takes the first free place; none is written where there is none, or where they were asked before. */
export const insertRequest = prepared<{ place: number }>(
  'community_insert_expert_request',
  `insert into expert_request (question_id, account_id, space_id, place, asked_by, at)
   select $1, $2, $3, min(p), $4, $5 from generate_series(1, ${mostAsked}) p
   where not exists (select from expert_request r where r.question_id = $1 and r.place = p) having min(p) is not null
   on conflict (question_id, account_id) do nothing returning place`,
);

export const wasAsked = prepared<{ account_id: string }>(
  'community_was_asked',
  `select account_id from expert_request where question_id = $1 and account_id = $2`,
);

/** Declining again keeps the first moment. */
export const declineRequest = prepared<{ account_id: string }>(
  'community_decline_expert_request',
  `update expert_request set declined_at = coalesce(declined_at, $3) where question_id = $1 and account_id = $2 returning account_id`,
);

export const writeWilling = prepared<never>(
  'community_write_willing',
  `insert into expert_willing (account_id, space_id, a_week, since) values ($1, $2, $3, $4)
   on conflict (account_id, space_id) do update set a_week = excluded.a_week`,
);

export const removeWilling = prepared<never>('community_remove_willing', `delete from expert_willing where account_id = $1 and space_id = $2`);

export const willingIn = prepared<{ a_week: number }>('community_willing_in', `select a_week from expert_willing where account_id = $1 and space_id = $2`);
