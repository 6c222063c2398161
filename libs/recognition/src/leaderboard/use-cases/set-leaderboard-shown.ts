import { Injectable } from '@nestjs/common';
import { type Actor, type Failure, prepared, UnitOfWork } from '@kehila/platform';
import type { SetLeaderboardShownInput } from '../graphql/leaderboard.inputs';
import { LeaderboardShown } from '../leaderboard.events';

const hide = prepared<never>('leaderboard_hide', `insert into leaderboard_hidden (account_id, since) values ($1, $2) on conflict do nothing`);
const show = prepared<never>('leaderboard_show', `delete from leaderboard_hidden where account_id = $1`);
const lookAtMe = prepared<never>('leaderboard_look_at_me', `insert into leaderboard_change (account_id) values ($1)`);

/** Somebody says whether others see them on leaderboards. Their name is gone at once, and their place within seconds. */
@Injectable()
export class SetLeaderboardShown {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: SetLeaderboardShownInput): Promise<LeaderboardShown | Failure> {
    return this.work.run({ act: 'setLeaderboardShown', actor, input }, async (tx) => {
      const accountId = actor.accountId!;
      if (input.shown) await tx.rows(show, [accountId]);
      else await tx.rows(hide, [accountId, tx.now]);
      await tx.rows(lookAtMe, [accountId]);
      return tx.record(new LeaderboardShown({ accountId, shown: input.shown, at: tx.now }));
    });
  }
}
