import { Injectable } from '@nestjs/common';
import { Actor, Clock, Database, type Prepared, type Transaction, UnitOfWork } from '@kehila/platform';
import { giveAwards, lockPeople, takeAwards } from './award.sql';
import { BadgeGiven } from './badge.events';
import { best, earnedBy } from './badge-rule';
import { noteProgress } from './progress.sql';
import { reachedByDeeds, reachedOfBadge, type ReachedRow } from './reached.sql';

interface Change {
  readonly give: { readonly badge: string; readonly account: string; readonly tier: string; readonly number: number }[];
  readonly take: string[];
  /** How far they are now, where it is not what was noted. */
  readonly note: { readonly badge: string; readonly account: string; readonly reached: number }[];
}

/** Gives what is earned and takes back what no longer is, by the same rules. Most deeds change nothing: only what does is written. */
@Injectable()
export class BadgeAwards {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
  ) {}

  /** After deeds of these kinds. */
  async follow(accountIds: readonly string[], kinds: readonly string[]): Promise<void> {
    if (accountIds.length > 0) await this.settle(reachedByDeeds, accountIds, kinds, true);
  }

  /** By one badge; `told`: who is given it hears of it. */
  async settleBadge(badgeId: string, accountIds: readonly string[], told: boolean): Promise<void> {
    await this.settle(reachedOfBadge, accountIds, badgeId, told);
  }

  private async settle(statement: Prepared<ReachedRow>, accountIds: readonly string[], which: unknown, told: boolean): Promise<void> {
    const now = this.clock.now();
    const seen = changesOf(await this.database.rows(statement, [accountIds, which, now]));
    if (seen.note.length > 0)
      await this.database.together(async ({ rows }) => {
        await rows(lockPeople, [accountIds]);
        await rows(noteProgress, [JSON.stringify(changesOf(await rows(statement, [accountIds, which, now])).note)]);
      });
    if (seen.give.length + seen.take.length === 0) return;
    await this.work.run<void>({ act: 'settleBadges', actor: Actor.anonymous('he') }, async (tx) => {
      await tx.rows(lockPeople, [accountIds]);
      await this.write(tx, changesOf(await tx.rows(statement, [accountIds, which, tx.now])), told);
    });
  }

  private async write(tx: Transaction, { give, take }: Change, told: boolean): Promise<void> {
    if (take.length > 0) await tx.rows(takeAwards, [take, tx.now]);
    const given = give.length > 0 ? await tx.rows(giveAwards, [JSON.stringify(give), tx.now]) : [];
    if (!told) return;
    for (const { id: awardId, badge_id: badgeId, account_id: accountId } of given.filter((row) => row.is_new))
      await tx.record(new BadgeGiven({ badgeId, accountId, awardId, givenBy: null, at: tx.now }));
  }
}

function changesOf(rows: readonly ReachedRow[]): Change {
  const change: Change = { give: [], take: [], note: [] };
  for (const row of rows) {
    const [earned, reached] = [earnedBy(row.reached, row), best(row.reached)];
    if (reached !== (row.noted ?? 0)) change.note.push({ badge: row.badge_id, account: row.account_id, reached });
    const keyOf = ({ tier, number }: { readonly tier: string; readonly number: number }): string => `${tier} ${number}`;
    const [has, should] = [new Set(row.held.map(keyOf)), new Set(earned.map(keyOf))];
    change.give.push(...earned.filter((one) => !has.has(keyOf(one))).map((one) => ({ ...one, badge: row.badge_id, account: row.account_id })));
    change.take.push(...row.held.filter((one) => !should.has(keyOf(one)) && !one.byHand).map(({ id }) => id));
  }
  return change;
}
