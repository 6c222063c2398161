import { Injectable } from '@nestjs/common';
import { Clock, Database, type Statements } from '@kehila/platform';
import { type FoundRing, ringsAmong } from './rings';
import { ringRules } from './vote-ring.rules';
import { claimLook, favours, foundAgain, insertRing, removeLost, ringOf, takeTime } from './vote-ring.sql';

const day = 86_400_000;

/** A job for the worker: once a day it finds people who gave each other much of their votes, for the staff to look at. Nothing is done to anybody. */
@Injectable()
export class FindVoteRings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** How many there are to look at that nobody had seen; none, where another process has looked within a day. */
  async run(): Promise<number> {
    const now = this.clock.now();
    // In one transaction: where it fails, the next look is due at once.
    return this.database.together(async (statements) => {
      await statements.rows(takeTime, []);
      if (!(await statements.row(claimLook, [now, new Date(now.getTime() + day)]))) return 0;
      let isNew = 0;
      for (const ring of await found(statements, now)) if (await note(statements, ring, now)) isNew++;
      await statements.rows(removeLost, [now]);
      return isNew;
    });
  }
}

async function found({ rows }: Statements, now: Date): Promise<FoundRing[]> {
  const given = await rows(favours, [new Date(now.getTime() - ringRules.days * day), ringRules.votes, ringRules.share]);
  return ringsAmong(given.map(({ voter_id: voterId, author_id: authorId, votes }) => ({ voterId, authorId, votes })));
}

/** True when there is something that staff have not seen: it is new, has grown since it was cleared, or goes on although it was taken back. */
async function note({ row, rows }: Statements, { members, votes }: FoundRing, now: Date): Promise<boolean> {
  const before = await row(ringOf, [members]);
  if (!before) {
    await rows(insertRing, [members, votes, now]);
    return true;
  }
  if (before.state === 'cleared' && votes < ringRules.growth * before.votes) return false;
  await rows(foundAgain, [before.id, votes, now]);
  return before.state !== 'open';
}
