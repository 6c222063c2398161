import { Injectable } from '@nestjs/common';
import { Clock, type ConsistencyCheck, Database, prepared, Verified } from '@kehila/platform';
import { leftByCodes } from './voucher.sql';

const hour = 3_600_000;
/** What expired since may still be counted: the worker counts anew every hour. */
const hoursToCount = 3;

const miscounted = prepared<{ id: string; stock: number | null; left: number }>(
  'voucher_check_stock',
  `select id, stock, "left" from (
     select r.id, r.stock, ${leftByCodes('r.id', '$1')} as "left", ${leftByCodes('r.id', '$2')} as before from reward r where r.by_code) c
   where stock is null or stock < "left" or stock > before limit 100`,
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

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async differences(): Promise<string[]> {
    const now = this.clock.now();
    const stocks = await this.database.rows(miscounted, [now, new Date(now.getTime() - hoursToCount * hour)]);
    const codes = await this.database.rows(astray, []);
    return [
      ...stocks.map((row) => `reward ${row.id} says that ${String(row.stock)} are left, its codes say ${row.left}`),
      ...codes.map((row) => `voucher code ${row.id} belongs to purchase ${row.redemption_id}, which says otherwise`),
    ];
  }
}
