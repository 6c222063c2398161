import { prepared } from '@kehila/platform';

/** Whoever is the first of the day looks at everybody. */
export const claimLook = prepared<{ looked_at: Date }>(
  'expert_claim_look',
  `update expert_look set looked_at = $1 where looked_at <= $1::timestamptz - interval '1 day' returning looked_at`,
);

/** Whose answers solved something, and who has a status to keep; those who are gone are nobody. Indexes `deed_by_kind`, primary key. */
export const peopleToLookAt = prepared<{ id: string }>(
  'expert_people',
  `select p.id from (
     (select distinct account_id as id from deed where kind = 'answer_accepted' and account_id > $1 order by 1 limit $2)
     union (select distinct account_id from expert_status where account_id > $1 order by 1 limit $2)
     order by 1 limit $2) p join account a on a.id = p.id and a.state in ('active', 'silenced') order by p.id`,
);

/** What was done under an alias, by staff in their own space, or is out of sight, counts for nothing, as with badges. Index: primary key of `deed`, `points_entry_once`. */
const counted = `
  with earned as (
    select e.account_id, t.space_id, sum(e.amount)::int as reputation from points_entry e join points_transaction t on t.id = e.transaction_id
    where e.ledger = 'reputation' and e.account_id = any($1::bigint[]) and e.at >= $2 and t.space_id is not null group by 1, 2
  ), did as (
    select account_id, space_id, (count(*) filter (where kind = 'answer_accepted'))::int as accepted, (count(*) filter (where kind = 'answer_given'))::int as answers
    from deed where account_id = any($1::bigint[]) and kind in ('answer_accepted', 'answer_given') and at >= $2 and space_id is not null
      and not undone and in_sight and not hidden and not official and by_id is distinct from account_id group by 1, 2
  ), wrong as (
    select account_id, space_id, count(distinct answer_id)::int as corrected from corrected_answer where account_id = any($1::bigint[]) and at >= $2 group by 1, 2
  )
  select d.account_id, d.space_id, coalesce(e.reputation, 0) as reputation, d.accepted, greatest(d.answers, d.accepted) as answers, coalesce(w.corrected, 0) as corrected
  from did d left join earned e using (account_id, space_id) left join wrong w using (account_id, space_id) where d.accepted > 0`;

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
  `insert into corrected_answer (correction_id, answer_id, account_id, space_id, at) select $1, $2, a.id, $4, $5 from account a where a.id = $3 on conflict do nothing`,
);
export const forgetCorrected = prepared<never>('expert_forget_corrected', `delete from corrected_answer where correction_id = $1`);
