import { Injectable } from '@nestjs/common';
import { type ConsistencyCheck, Database, prepared, Verified } from '@kehila/platform';

const miscounted = prepared<{ id: string; stock: number | null; left: number }>(
  'voucher_check_stock',
  `select id, stock, "left" from (
     select r.id, r.stock, greatest(0, (select count(*) from voucher_code v where v.reward_id = r.id and v.redemption_id is null)
       - (select count(*) from redemption d where d.reward_id = r.id and d.state in ('held', 'approved')))::int as "left"
     from reward r where r.by_code) c
   where stock is distinct from "left" limit 100`,
);

const astray = prepared<{ id: string; redemption_id: string }>(
  'voucher_check_astray',
  `select v.id, v.redemption_id from voucher_code v join redemption d on d.id = v.redemption_id
   where d.reward_id <> v.reward_id or d.state not in ('fulfilled', 'refunded') or (d.state = 'refunded' and v.shown_at is null and v.sealed is not null) limit 100`,
);

/** So many of a reward are left as its codes say, and each code that was given out belongs to a purchase that was handed over. */
@Injectable()
@Verified()
export class VoucherCheck implements ConsistencyCheck {
  readonly subject = 'voucher codes';

  constructor(private readonly database: Database) {}

  async differences(): Promise<string[]> {
    const stocks = await this.database.rows(miscounted, []);
    const codes = await this.database.rows(astray, []);
    return [
      ...stocks.map((row) => `reward ${row.id} says that ${String(row.stock)} are left, its codes say ${row.left}`),
      ...codes.map((row) => `voucher code ${row.id} belongs to purchase ${row.redemption_id}, which says otherwise`),
    ];
  }
}
