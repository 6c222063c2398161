import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, prepared, type Transaction } from '@kehila/platform';
import { actorColumns, actorOf, type ActorRow } from './actor.sql';

const actorsOf = prepared<ActorRow>('actors_of_accounts', `select ${actorColumns('$2')} from account a where a.id = any($1::bigint[])`);

/** People as they would act now, for questions about what they may do. Without a session: nobody acts by these. */
@Injectable()
export class Actors {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async ofAccount(accountId: string): Promise<Actor | undefined> {
    return (await this.ofAccounts([accountId])).get(accountId);
  }

  /** `tx`: the transaction under way, which must not hold one connection and wait for another. */
  async ofAccounts(accountIds: readonly string[], tx?: Transaction): Promise<ReadonlyMap<string, Actor>> {
    const rows = await (tx ?? this.database).rows(actorsOf, [accountIds, this.clock.now()]);
    return new Map(rows.map((row) => [row.account_id, actorOf(row, null)]));
  }
}
