import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was earned before the triggers counted it, and the tiers that follow. Apart from the tables: while they are filled, all go on writing. */
export class EarnedLoyaltyPoints1795900006810 implements MigrationInterface {
  name = 'EarnedLoyaltyPoints1795900006810';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into loyalty_earned (account_id, month, points)
      select l.account_id, date_trunc('month', t.at at time zone 'Asia/Jerusalem')::date, sum(l.amount)::int
      from points_lot l join points_transaction t on t.id = l.transaction_id
        cross join (select obj_description('loyalty_earned'::regclass, 'pg_class')::bigint as id) counted
      where t.id <= counted.id and not exists (select from points_transaction u where u.undoes = t.id and u.id <= counted.id)
      group by 1, 2 order by 1, 2
      on conflict (account_id, month) do update set points = loyalty_earned.points + excluded.points
    `);
    await runner.query(`
      insert into loyalty_tier (account_id, tier, look_at)
      select account_id, case when sum(points) >= 5000 then 'gold' else 'silver' end, now() from loyalty_earned
      where month >= date_trunc('month', now() at time zone 'Asia/Jerusalem') - interval '12 months'
      group by account_id having sum(points) >= 1000 order by account_id
      on conflict (account_id) do nothing
    `);
    await runner.query(`comment on table loyalty_earned is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from loyalty_tier; delete from loyalty_earned');
  }
}
