import { Injectable } from '@nestjs/common';
import { FollowLeaderboards } from '@kehila/recognition';
import { Recurring } from './recurring';

const second = 1_000;

/** Leaderboards follow what happens, every second. One process at a time does. */
@Injectable()
export class Leaderboards extends Recurring {
  constructor(private readonly boards: FollowLeaderboards) {
    super(second);
  }

  override run(): Promise<number> {
    return this.boards.run(() => !this.stopping);
  }
}
