import { Injectable } from '@nestjs/common';
import { FindVoteRings, RaiseGrowing } from '@kehila/community';
import { Recurring } from './recurring';

const tenMinutes = 600_000;

/** Looks for questions whose audience grows suddenly, every ten minutes, and for people who vote for each other, once a day. Several processes may do it at once. */
@Injectable()
export class EarlyWarnings extends Recurring {
  constructor(
    private readonly growing: RaiseGrowing,
    private readonly rings: FindVoteRings,
  ) {
    super(tenMinutes);
  }

  override async run(): Promise<unknown> {
    return [await this.growing.run(), await this.rings.run()];
  }
}
