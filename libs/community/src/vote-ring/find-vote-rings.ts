import { Injectable } from '@nestjs/common';
import { Clock, Database, type Statements } from '@kehila/platform';
import { type FoundRing, ringsAmong } from './rings';
import { ringRules } from './vote-ring.rules';
import { claimLook, favours, foundAgain, insertRing, ringOf } from './vote-ring.sql';

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
    if (!(await this.database.row(claimLook, [now, new Date(now.getTime() + day)]))) return 0;
    const since = new Date(now.getTime() - ringRules.days * day);
    const rows = await this.database.rows(favours, [since, ringRules.votes, ringRules.share]);
    const found = ringsAmong(rows.map(({ voter_id: voterId, author_id: authorId, votes }) => ({ voterId, authorId, votes })));
    let isNew = 0;
    for (const ring of found) if (await this.database.together((statements) => note(statements, ring, now))) isNew++;
    return isNew;
  }
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
