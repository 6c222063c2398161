import { Injectable } from '@nestjs/common';
import { ExpirePoints, ExpireRedemptions, WarnOfExpiry } from '@kehila/recognition';
import { Recurring } from './recurring';

const hour = 3_600_000;

/** Points that are over, the notice before, and purchases that nobody decided, every hour. Several processes may do it at once. */
@Injectable()
export class PointsInTime extends Recurring {
  constructor(
    private readonly notices: WarnOfExpiry,
    private readonly expiry: ExpirePoints,
    private readonly redemptions: ExpireRedemptions,
  ) {
    super(hour);
  }

  override async run(): Promise<number> {
    return (await this.notices.run()) + (await this.expiry.run()) + (await this.redemptions.run());
  }
}
