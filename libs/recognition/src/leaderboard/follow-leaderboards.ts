import { Injectable } from '@nestjs/common';
import { Clock, Database, type Prepared, type Statements } from '@kehila/platform';
import { applyChanges, closeBoards, lookAgain, somethingWaits, tryLockBoards } from './changes.sql';

/** So many changes are brought to the boards in one transaction. */
const batch = 2_000;

/** A job for the worker: brings what happened to the boards, and closes those whose time is over. Several processes may do it; one at a time does. */
@Injectable()
export class FollowLeaderboards {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many changes were brought. */
  async run(mayGoOn: () => boolean = () => true): Promise<number> {
    if (!(await this.database.row(somethingWaits, [this.clock.now()]))?.waits) return 0;
    let brought = 0;
    for (let more = true; more && mayGoOn();) {
      const taken = await this.database.together((statements) => this.follow(statements));
      more = taken === batch;
      brought += taken;
    }
    return brought;
  }

  /** So many as one transaction takes; none while another process is at it. */
  private async follow(statements: Statements): Promise<number> {
    if (!(await statements.row(tryLockBoards, []))?.locked) return 0;
    const looked = await takenBy(statements, lookAgain);
    const applied = await takenBy(statements, applyChanges);
    if (looked < batch && applied < batch) await statements.rows(closeBoards, [this.clock.now()]);
    return Math.max(looked, applied);
  }
}

async function takenBy(statements: Statements, statement: Prepared<{ taken: number }>): Promise<number> {
  return (await statements.row(statement, [batch]))?.taken ?? 0;
}
