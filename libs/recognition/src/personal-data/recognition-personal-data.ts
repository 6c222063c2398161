import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, Personal, type PersonalData, type PersonalSection, prepared, type Transaction } from '@kehila/platform';
import { lockBoards, moveReputation } from '../leaderboard/changes.sql';
import { Ledger } from '../ledger/ledger';
import { wipeCodesOf } from '../reward/voucher/voucher.sql';

type Row = Record<string, unknown>;

const points = prepared<Row>(
  'personal_points',
  `select e.ledger, t.rule, e.amount, e.balance_after as "balanceAfter", e.at, t.subject_id as "subject"
   from points_entry e join points_transaction t on t.id = e.transaction_id where e.account_id = $1 order by e.ledger, e.sequence`,
);

const badges = prepared<Row>(
  'personal_badges',
  `select coalesce(b.name, t.name) as name, w.tier, w.number, w.awarded_at as "awardedAt", w.taken_at as "takenAt", w.reason
   from badge_award w join badge b on b.id = w.badge_id left join badge_text t on t.badge_id = b.id and t.language = 'en'
   where w.account_id = $1 order by w.awarded_at, w.id`,
);

/** A code is in no file: its owner looks at it where it stands. */
const redemptions = prepared<Row>(
  'personal_redemptions',
  `select t.name as reward, d.cost, d.state, d.requested_at as "requestedAt", d.moved_at as "movedAt", d.reason, v.shown_at as "codeShownAt"
   from redemption d left join voucher_code v on v.redemption_id = d.id join reward_text t on t.reward_id = d.reward_id and t.language = 'en' where d.account_id = $1 order by d.id`,
);

/** Who decided stays known by the number, as in the audit log; what was written to somebody who is gone goes. */
const removeReasons = prepared<never>('personal_remove_reasons', `update redemption set reason = null where account_id = $1 and reason is not null`);
const moveRedemptions = prepared<never>(
  'personal_move_redemptions',
  `update redemption set account_id = case when account_id = $1 then $2::bigint else account_id end, decided_by = case when decided_by = $1 then $2::bigint else decided_by end
   where account_id = $1 or decided_by = $1`,
);

/** What both have stays once. */
const moveBadges = prepared<never>(
  'personal_move_badges',
  `update badge_award w set account_id = case when account_id = $1 then $2::bigint else account_id end, given_by = case when given_by = $1 then $2::bigint else given_by end
   where (account_id = $1 or given_by = $1) and not (account_id = $1 and tier is not null and exists (
     select from badge_award o where o.account_id = $2 and o.badge_id = w.badge_id and o.tier = w.tier and o.number = w.number))`,
);
const deeds = prepared<Row>(
  'personal_deeds',
  `select kind, subject_id as "subject", space_id as "space", at, undone from deed where account_id = $1 order by at, kind, cause_key`,
);
/** Votes are known by who cast them, as in what stands. */
const moveDeeds = prepared<never>(
  'personal_move_deeds',
  `with renamed as (
     select d.account_id, d.kind, d.cause_key, regexp_replace(d.cause_key, '^((vote|rating):[0-9]+):' || $1::text || '$', '\\1:' || $2::text) as cause,
       case when d.account_id = $1::text::bigint then $2::text::bigint else d.account_id end as account,
       case when d.by_id = $1::text::bigint then $2::text::bigint else d.by_id end as by
     from deed d where d.account_id = $1::text::bigint or d.by_id = $1::text::bigint
   )
   update deed d set account_id = r.account, cause_key = r.cause, by_id = r.by from renamed r
   where d.account_id = r.account_id and d.kind = r.kind and d.cause_key = r.cause_key
     and not exists (select from deed o where o.account_id = r.account and o.kind = r.kind and o.cause_key = r.cause
       and (o.account_id, o.cause_key) <> (r.account_id, r.cause_key))`,
);
/** What was the other's already. */
const removeDeeds = prepared<never>('personal_remove_deeds', `delete from deed where account_id = $1`);
const forgetWhoThoughtSo = prepared<never>('personal_forget_deeds_by', `update deed set by_id = null where by_id = $1`);
const removeBadges = prepared<never>('personal_remove_badges', `delete from badge_award where account_id = $1`);

const progress = prepared<Row>(
  'personal_badge_progress',
  `select t.name, p.reached from badge_progress p join badge_text t on t.badge_id = p.badge_id and t.language = 'en' where p.account_id = $1 order by p.badge_id`,
);
/** Counted anew for who stays, once both are one. */
const removeProgress = prepared<never>('personal_remove_badge_progress', `delete from badge_progress where account_id = $1`);

const places = prepared<Row>(
  'personal_leaderboards',
  `select l.measure, l.period, l.starts_on::text as "startsOn", l.space_id as "space", p.score, p.shown from leaderboard_place p join leaderboard l on l.id = p.board_id
   where p.account_id = $1 order by l.starts_on, l.period, l.measure, l.space_id`,
);
/** Who does not want to be shown is not shown under the other account either. */
const moveHiding = prepared<never>(
  'personal_move_hiding',
  `with had as (delete from leaderboard_hidden where account_id = $1 returning since), kept as (
     insert into leaderboard_hidden (account_id, since) select $2, since from had on conflict do nothing)
   insert into leaderboard_change (account_id) select $2 from had`,
);
/** What stands on closed boards stays under the number, where nobody is named. */
const forgetHiding = prepared<never>('personal_forget_hiding', `delete from leaderboard_hidden where account_id = $1`);

/**
 * What stands is the other's from now on, so that what is taken back later is taken from who has the points; a vote and a rating are known
 * by who cast them. What stands for both stays where it is. Read whole: it happens once in years.
 */
const moveStanding = prepared<never>(
  'personal_move_standing',
  `with renamed as (
     select s.ledger, s.rule, s.account_id, s.cause_key, regexp_replace(s.cause_key, '^((vote|rating):[0-9]+):' || $1::text || '$', '\\1:' || $2::text) as cause,
       case when s.account_id = $1::text::bigint then $2::text::bigint else s.account_id end as account
     from points_standing s where s.account_id = $1::text::bigint or s.cause_key ~ ('^(vote|rating):[0-9]+:' || $1::text || '$')
   )
   update points_standing s set account_id = r.account, cause_key = r.cause from renamed r
   where s.ledger = r.ledger and s.rule = r.rule and s.account_id = r.account_id and s.cause_key = r.cause_key
     and not exists (select from points_standing o where o.ledger = r.ledger and o.rule = r.rule and o.account_id = r.account and o.cause_key = r.cause)`,
);

/**
 * Points, what they bought, and badges. Nothing in a ledger is ever rewritten: when two accounts become one, the points leave the one by an entry and come to
 * the other by another. When somebody goes, the entries stay under the number.
 */
@Injectable()
@Personal(10)
export class RecognitionPersonalData implements PersonalData {
  readonly columns = [
    'points_account.account_id',
    'points_entry.account_id',
    'points_standing.account_id',
    'points_lot.account_id',
    'redemption.account_id',
    'redemption.decided_by',
    'badge_award.account_id',
    'badge_award.given_by',
    'deed.account_id',
    'deed.by_id',
    'leaderboard_place.account_id',
    'leaderboard_change.account_id',
    'leaderboard_hidden.account_id',
  ];

  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
  ) {}

  async sections(accountId: string): Promise<PersonalSection[]> {
    return [
      { name: 'points', rows: await this.database.rows(points, [accountId]) },
      { name: 'rewards', rows: await this.database.rows(redemptions, [accountId]) },
      { name: 'badges', rows: await this.database.rows(badges, [accountId]) },
      { name: 'badgeProgress', rows: await this.database.rows(progress, [accountId]) },
      { name: 'deeds', rows: await this.database.rows(deeds, [accountId]) },
      { name: 'leaderboards', rows: await this.database.rows(places, [accountId]) },
    ];
  }

  async erase(tx: Transaction, accountId: string): Promise<void> {
    await tx.rows(removeReasons, [accountId]);
    await tx.rows(wipeCodesOf, [accountId]);
    await tx.rows(removeBadges, [accountId]);
    await tx.rows(removeDeeds, [accountId]);
    await tx.rows(removeProgress, [accountId]);
    await tx.rows(forgetHiding, [accountId]);
  }

  async move(tx: Transaction, from: string, to: string): Promise<void> {
    const occasion = { eventId: randomUUID(), at: tx.now };
    await this.ledger.handOver(tx, 'reputation', occasion, from, to);
    await this.ledger.handOver(tx, 'alias', occasion, from, to);
    await this.ledger.handOver(tx, 'loyalty', occasion, from, to);
    await this.ledger.handOver(tx, 'debt', occasion, from, to);
    await tx.rows(moveRedemptions, [from, to]);
    await tx.rows(moveStanding, [from, to]);
    await tx.rows(moveBadges, [from, to]);
    await tx.rows(removeBadges, [from]);
    await tx.rows(moveDeeds, [from, to]);
    await tx.rows(removeDeeds, [from]);
    await tx.rows(removeProgress, [from]);
    await tx.rows(forgetWhoThoughtSo, [from]);
    await tx.rows(moveHiding, [from, to]);
    await tx.rows(lockBoards, []);
    await tx.rows(moveReputation, [from, to]);
  }
}
