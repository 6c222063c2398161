import { Injectable } from '@nestjs/common';
import { ExpirePoints, WarnOfExpiry } from '@kehila/recognition';
import { Recurring } from './recurring';

const hour = 3_600_000;

/** Points that are over, and the notice before, every hour. Several processes may do it at once. */
@Injectable()
export class PointsInTime extends Recurring {
  constructor(
    private readonly notices: WarnOfExpiry,
    private readonly expiry: ExpirePoints,
  ) {
    super(hour);
  }

  override async run(): Promise<number> {
    return (await this.notices.run()) + (await this.expiry.run());
  }
}
