import { Injectable, Logger } from '@nestjs/common';
import { Actor, Clock, Database, UnitOfWork } from '@kehila/platform';
import { claimLook, count, forgetStanding, moveLook, peopleToLookAt } from './counting.sql';
import { ExpertSteps, standingIn, statusOf } from './expert-steps';
import { expertRules, type ExpertStatus, isExpert, nextStatus } from './expert.rules';
import { statusesOf, type StatusRow } from './expert.sql';

const hour = 3_600_000;
const day = 24 * hour;
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
    const began = this.clock.now();
    const look = await this.database.row(claimLook, [began]);
    if (!look) return 0;
    let moved = 0;
    for (let after = look.place; ;) {
      const people = await this.database.rows(peopleToLookAt, [after, batch]);
      if (people.length === 0) break;
      moved += await this.lookAt(
        people.flatMap(({ id, is_there: isThere }) => (isThere ? [id] : [])),
        began,
      );
      after = people.at(-1)!.id;
      await this.database.rows(moveLook, [after, new Date(this.clock.now().getTime() + hour)]);
    }
    await this.database.rows(moveLook, ['0', new Date(began.getTime() + day)]);
    return moved;
  }

  private async lookAt(people: readonly string[], now: Date): Promise<number> {
    let moved = 0;
    for (const row of await this.database.rows(statusesOf, [await this.count(people, now)])) {
      const isMoved = await this.follow(row).catch((error: unknown) => {
        this.logger.error(`whether account ${row.account_id} is an expert could not be followed: ${String(error)}`);
        return false;
      });
      if (isMoved) moved++;
    }
    return moved;
  }

  /** Who was counted. Where it fails, half of them are tried at a time, so that one who did too much does not keep the others. */
  private async count(people: readonly string[], now: Date): Promise<readonly string[]> {
    if (people.length === 0) return [];
    try {
      await this.database.together(async ({ rows }) => {
        await rows(forgetStanding, [people]);
        await rows(count, [people, new Date(now.getTime() - expertRules.days * day)]);
      });
      return people;
    } catch (error) {
      if (people.length === 1) {
        this.logger.error(`what account ${people[0]} did could not be counted: ${String(error)}`);
        return [];
      }
      const half = Math.ceil(people.length / 2);
      return [...(await this.count(people.slice(0, half), now)), ...(await this.count(people.slice(half), now))];
    }
  }

  private async follow(seen: StatusRow): Promise<boolean> {
    if (!leads(seen, this.clock.now()).changes) return false;
    const outcome = await this.work.run<boolean>({ act: 'followExpert', actor: Actor.anonymous('he') }, async (tx) => {
      const row = await this.steps.lock(tx, seen.account_id, seen.space_id);
      if (!row) return false;
      const { to, changes } = leads(row, tx.now);
      if (changes) await this.steps.move(tx, row, to, null);
      return changes;
    });
    return outcome === true;
  }
}

/** Whoever was given the role by an administrator keeps it, and waits for nobody any more; whoever lost it so does not get it back: no number took part in it. */
function leads(row: StatusRow, now: Date): { readonly to: ExpertStatus | null; readonly changes: boolean } {
  const status = statusOf(row);
  const { holds, asks } = row;
  if (holds && status && !isExpert(status.state)) return { to: { state: 'confirmed', since: now, endsAt: null, byHand: true, decided: true }, changes: true };
  if (holds !== isExpert(status?.state ?? null)) return { to: status, changes: false };
  const to = nextStatus(status, standingIn(row), asks, now);
  return { to, changes: to !== status };
}
