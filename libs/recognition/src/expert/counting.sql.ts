import { prepared } from '@kehila/platform';

/** Whoever is the first of the day looks at everybody, from where one stopped that died. */
export const claimLook = prepared<{ place: string }>(
  'expert_claim_look',
  `update expert_look set due_at = $1::timestamptz + interval '1 hour' where due_at <= $1 returning place`,
);

/** How far it got, and when somebody else may go on. */
export const moveLook = prepared<never>('expert_move_look', `update expert_look set place = $1, due_at = $2`);

/** Whose answers solved something, and who has a status to keep; those who are gone are nobody. Indexes `deed_by_kind`, primary key. */
export const peopleToLookAt = prepared<{ id: string; is_there: boolean }>(
  'expert_people',
  `select p.id, a.state in ('active', 'silenced') as is_there from (
     (select distinct account_id as id from deed where kind = 'answer_accepted' and account_id > $1 order by 1 limit $2)
     union (select distinct account_id from expert_status where account_id > $1 order by 1 limit $2)
     order by 1 limit $2) p join account a on a.id = p.id order by p.id`,
);

/**
 * What somebody brought along from another site was earned there. What was done under an alias, by staff in their own space, or is out of sight, counts for nothing, as with badges. Points of an account that
 * became part of this one stand where they were earned, under its number; deeds came along. An answer that had to be corrected counts while the
 * answer does. Index: primary key of `deed`, `points_entry_once`, `account_merged_into`, `corrected_answer_of`.
 */
const counted = `
  with owner as (
    select id, id as account_id from account where id = any($1::bigint[])
    union all select id, merged_into from account where merged_into = any($1::bigint[])
  ), earned as (
    select o.account_id, t.space_id, sum(e.amount)::int as reputation
    from owner o join points_entry e on e.account_id = o.id join points_transaction t on t.id = e.transaction_id
    where e.ledger = 'reputation' and e.at >= $2 and t.space_id is not null and t.rule <> 'imported' group by 1, 2
  ), did as (
    select d.account_id, d.space_id, (count(*) filter (where d.kind = 'answer_accepted'))::int as accepted,
      (count(*) filter (where d.kind = 'answer_given'))::int as answers,
      (count(distinct d.subject_id) filter (where exists (select from corrected_answer c where c.answer_id = d.subject_id)))::int as corrected
    from deed d where d.account_id = any($1::bigint[]) and d.kind in ('answer_accepted', 'answer_given') and d.at >= $2 and d.space_id is not null
      and not d.undone and d.in_sight and not d.hidden and not d.official and d.by_id is distinct from d.account_id group by 1, 2
  )
  select d.account_id, d.space_id, coalesce(e.reputation, 0) as reputation, d.accepted, greatest(d.answers, d.accepted) as answers, d.corrected
  from did d left join earned e using (account_id, space_id) where d.accepted > 0`;

/** Counts what these people did since $2. */
export const count = prepared<never>(
  'expert_count',
  `insert into expert_standing (account_id, space_id, reputation, accepted, answers, corrected) select * from (${counted}) c
   on conflict (account_id, space_id) do update set reputation = excluded.reputation, accepted = excluded.accepted, answers = excluded.answers, corrected = excluded.corrected`,
);

/** What is older than a year is over. */
export const forgetStanding = prepared<never>('expert_forget_standing', `delete from expert_standing where account_id = any($1::bigint[])`);

/** A correction took effect on an answer, or was found wrong after all. */
export const noteCorrected = prepared<never>(
  'expert_note_corrected',
  `insert into corrected_answer (correction_id, answer_id) values ($1, $2) on conflict do nothing`,
);
export const forgetCorrected = prepared<never>('expert_forget_corrected', `delete from corrected_answer where correction_id = $1`);
