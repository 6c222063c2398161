import { prepared } from '@kehila/platform';

export type SignKind = 'new_account' | 'few_people' | 'vote_ring' | 'same_address' | 'one_circle';

export interface SignRow {
  readonly redemption_id: string;
  readonly kind: SignKind;
  /** What was found, in a word: staff clear it by this, and it comes again when there is more. */
  readonly evidence: string;
  /** Days, parts of a hundred, or votes. */
  readonly number: number | null;
  /** Of how many people it speaks. */
  readonly people: number | null;
  /** Somebody else who has to do with it. */
  readonly account_id: string | null;
  /** Staff said that it means nothing. */
  readonly known: boolean;
}

/** Fewer credits than this say nothing about who gives them. */
const fewestCredits = 5;
/** So many people of one circle are looked at. */
const mostOfCircle = 500;
/** And so many of them are named. */
const mostNamed = 50;
/** Comes to another number once there is about half as many again. */
const growth = (amount: string): string => `floor(log(1.5, ${amount}))`;

const newAccount = `
  select 'new_account' as kind, 'new' as evidence, extract(day from d.requested_at - a.joined_at)::int as number, null::int as people, null::bigint as account_id
  from account a where a.id = d.account_id and a.joined_at > d.requested_at - make_interval(days => $2)`;

/** One row by its key, each time: joined, all of the account are read for each. */
const giverOf = (deed: string): string => `(select w.by_id from deed w where w.account_id = s.account_id and w.kind = '${deed}' and w.cause_key = s.cause_key)`;

/** Who gave the points that stand is in the deeds. It is counted, not named: whoever asked may have hidden the name. Index `points_standing_by_account`. */
const fewPeople = `
  select 'few_people', 'few:' || ${growth('f.credits')}, (100 * f.theirs / f.total)::int, f.people::int, null
  from (
    select max(g.total) as total, max(g.credits) as credits, sum(g.amount) filter (where g.place <= $3) as theirs, count(*) filter (where g.place <= $3) as people
    from (
      select c.giver, sum(c.amount) as amount, sum(sum(c.amount)) over () as total, sum(count(*)) over () as credits,
        row_number() over (order by c.giver is null, sum(c.amount) desc) as place
      from (
        select (select e.amount from points_entry e where e.transaction_id = s.transaction_id and e.account_id is not null) as amount,
          case s.rule when 'friendAccepted' then split_part(s.cause_key, ':', 2)::bigint
            when 'answerAccepted' then ${giverOf('answer_accepted')} when 'articleHelpful' then ${giverOf('article_helpful')} end as giver
        from points_standing s
        where s.account_id = d.account_id and s.ledger = 'loyalty'
      ) c group by c.giver
    ) g where g.giver is not null
  ) f where f.credits >= ${fewestCredits} and 100 * f.theirs >= $4::int * f.total`;

/** Open ones and those whose votes were taken back. Index `vote_ring_member_of`. */
const voteRing = `
  select 'vote_ring', 'ring:' || r.id || ':' || r.state || ':' || ${growth('r.votes')}, r.votes, (select count(*)::int from vote_ring_member o where o.ring_id = r.id), null
  from vote_ring_member m join vote_ring r on r.id = m.ring_id where m.account_id = d.account_id and r.state in ('open', 'taken_back')`;

/** Index `redemption_to_address`. */
const sameAddress = `
  select * from (
    select distinct on (o.account_id) 'same_address', 'address:' || o.id, null::int, null::int, o.account_id
    from redemption o where o.address_mark = d.address_mark and o.account_id <> d.account_id order by o.account_id, o.id limit ${mostNamed}
  ) o`;

/** From three invitations above, down again: everybody who asked for something within these days. Indexes `invited_friend_of`, `redemption_of_account`. */
const oneCircle = `
  (select 'one_circle', 'circle:' || c.id, null, c.people, c.account_id
  from (
    with recursive above (id, step) as (
      select d.account_id, 0
      union all select f.inviter_id, above.step + 1 from above join invited_friend f on f.account_id = above.id where above.step < 3
    ), circle (id, step) as (
      (select id, 0 from above order by step desc limit 1)
      union select f.account_id, circle.step + 1 from circle join invited_friend f on f.inviter_id = circle.id where circle.step < 4
    )
    select o.id, o.account_id, (count(*) over ())::int + 1 as people
    from (select distinct id from (select id from circle limit ${mostOfCircle}) near where id <> d.account_id) p
      join lateral (select o.id, o.account_id from redemption o where o.account_id = p.id
        and o.requested_at between d.requested_at - make_interval(days => $6) and d.requested_at + make_interval(days => $6) order by o.id limit 1) o on true
  ) c where c.people >= $5 order by c.id limit ${mostNamed})`;

/** What speaks against these purchases, as it is now: $1 which, $2 to $6 the settings. Nothing of it is kept. */
export const signsOf = prepared<SignRow>(
  'redemption_signs',
  `select d.id as redemption_id, s.*, exists (select from redemption_clearing c join redemption o on o.id = c.redemption_id
     where o.account_id = d.account_id and s.evidence = any(c.evidence)) as known
   from redemption d cross join lateral (${[newAccount, fewPeople, voteRing, sameAddress, oneCircle].join(' union all ')}) s
   where d.id = any($1::bigint[]) order by d.id, array_position(array['vote_ring', 'same_address', 'one_circle', 'few_people', 'new_account'], s.kind), s.evidence`,
);
