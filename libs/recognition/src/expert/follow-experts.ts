import { Injectable, Logger } from '@nestjs/common';
import { Actor, Clock, Database, UnitOfWork } from '@kehila/platform';
import { claimLook, count, forgetStanding, peopleToLookAt } from './counting.sql';
import { ExpertSteps, standingIn, statusOf } from './expert-steps';
import { expertRules, type ExpertStatus, isExpert, nextStatus } from './expert.rules';
import { asksStaff, statusesOf, type StatusRow } from './expert.sql';

const day = 86_400_000;
/** So many people are counted in one statement. */
const batch = 100;

/** A job for the worker: every night it counts what people did in each space within a year, finds who is on the way, and lets go of who no longer is. */
@Injectable()
export class FollowExperts {
  private readonly logger = new Logger(FollowExperts.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: UnitOfWork,
    private readonly steps: ExpertSteps,
  ) {}

  /** How many people came to another state; nobody, where another process has looked within a day. */
  async run(): Promise<number> {
    const now = this.clock.now();
    if (!(await this.database.row(claimLook, [now]))) return 0;
    let moved = 0;
    for (let after = '0'; ;) {
      const people = (await this.database.rows(peopleToLookAt, [after, batch])).map((row) => row.id);
      if (people.length === 0) return moved;
      moved += await this.lookAt(people, now);
      after = people.at(-1)!;
    }
  }

  private async lookAt(people: readonly string[], now: Date): Promise<number> {
    await this.database.together(async ({ rows }) => {
      await rows(forgetStanding, [people]);
      await rows(count, [people, new Date(now.getTime() - expertRules.days * day)]);
    });
    let moved = 0;
    for (const row of await this.database.rows(statusesOf, [people])) {
      const isMoved = await this.follow(row).catch((error: unknown) => {
        this.logger.error(`whether account ${row.account_id} is an expert could not be followed: ${String(error)}`);
        return false;
      });
      if (isMoved) moved++;
    }
    return moved;
  }

  private async follow(seen: StatusRow): Promise<boolean> {
    const { asks } = (await this.database.row(asksStaff, [seen.space_id]))!;
    if (!leads(seen, asks, this.clock.now()).changes) return false;
    const outcome = await this.work.run<boolean>({ act: 'followExpert', actor: Actor.anonymous('he') }, async (tx) => {
      const row = await this.steps.lock(tx, seen.account_id, seen.space_id);
      const { to, changes } = leads(row, asks, tx.now);
      if (changes) await this.steps.move(tx, row, to, null);
      return changes;
    });
    return outcome === true;
  }
}

/** Whoever was given the role by an administrator keeps it, and whoever lost it so does not get it back: no number took part in it. */
function leads(row: StatusRow, asks: boolean, now: Date): { readonly to: ExpertStatus | null; readonly changes: boolean } {
  const status = statusOf(row);
  if (row.holds !== isExpert(status?.state ?? null)) return { to: status, changes: false };
  const to = nextStatus(status, standingIn(row), asks, now);
  return { to, changes: to !== status };
}
