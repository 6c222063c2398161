import { Injectable } from '@nestjs/common';
import { Abilities, Accounts } from '@kehila/accounts';
import { type Actor, type ConnectionOf, cursorValues, Database, emptyPage, type Page, pageOf } from '@kehila/platform';
import type { Redemption } from './graphql/redemption.type';
import { redemptionById, type RedemptionRow, redemptionsIn, redemptionsOf } from './redemption.sql';
import type { RedemptionStateName } from './redemption.states';
import { shownReward } from './reward.reader';

const beyondLast = '9223372036854775807';

/** Purchases: their owner sees them, and who decides about them. */
@Injectable()
export class RedemptionReader {
  constructor(
    private readonly database: Database,
    private readonly abilities: Abilities,
    private readonly accounts: Accounts,
  ) {}

  async byId(actor: Actor, id: string): Promise<Redemption | undefined> {
    const row = await this.database.row(redemptionById, [id]);
    if (!row || !(actor.is(row.account_id) || (await this.decides(actor)))) return undefined;
    return (await this.shown([row]))(row);
  }

  /** One's own, newest first. */
  async own(accountId: string, first: number, after: string | null | undefined): Promise<Page<Redemption>> {
    return this.page(await this.database.rows(redemptionsOf, [accountId, cursorValues(after, ['id'])?.[0] ?? beyondLast, first + 1]), first);
  }

  /** Everybody's that stand there, for who decides about them; nothing for others. */
  async waiting(actor: Actor, state: RedemptionStateName, first: number, after: string | null | undefined): Promise<ConnectionOf<Redemption>> {
    if (!(await this.decides(actor))) return emptyPage;
    return this.page(await this.database.rows(redemptionsIn, [state, cursorValues(after, ['id'])?.[0] ?? '0', first + 1]), first);
  }

  private async decides(actor: Actor): Promise<boolean> {
    return (await this.abilities.refusal(actor, 'DECIDE_REDEMPTION', { spaceId: null })) === undefined;
  }

  private async page(rows: RedemptionRow[], first: number): Promise<Page<Redemption>> {
    return pageOf(rows, first, (row) => [row.id], await this.shown(rows));
  }

  async shown(rows: readonly RedemptionRow[]): Promise<(row: RedemptionRow) => Redemption> {
    const people = await this.accounts.byIds(rows.map((row) => row.account_id));
    return (row) => ({
      id: row.id,
      reward: shownReward(row.reward),
      account: people.get(row.account_id) ?? null,
      cost: row.cost,
      state: row.state,
      requestedAt: row.requested_at,
      heldUntil: row.held_until,
      movedAt: row.moved_at,
      reason: row.reason,
      isBeingChecked: row.to_check_since !== null,
      voucher: row.code_ends === null ? null : { ends: row.code_ends, shownAt: row.shown_at, showings: row.showings ?? 0, expiresAt: row.code_expires_at },
    });
  }
}
