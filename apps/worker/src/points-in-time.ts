import { Injectable } from '@nestjs/common';
import {
  ExpirePoints,
  ExpireRedemptions,
  FollowExperts,
  FollowTiers,
  FollowVoucherCodes,
  GiveDueBadges,
  WarnOfExpiry,
  WarnOfStaleCodes,
} from '@kehila/recognition';
import { Recurring } from './recurring';

const hour = 3_600_000;

/** Points that are over, the notice before, purchases that nobody decided, codes that expire or did, and badges that are due, every hour; experts and tiers once a day. Several processes may do it at once. */
@Injectable()
export class PointsInTime extends Recurring {
  constructor(
    private readonly notices: WarnOfExpiry,
    private readonly expiry: ExpirePoints,
    private readonly redemptions: ExpireRedemptions,
    private readonly codes: FollowVoucherCodes,
    private readonly staleCodes: WarnOfStaleCodes,
    private readonly badges: GiveDueBadges,
    private readonly experts: FollowExperts,
    private readonly tiers: FollowTiers,
  ) {
    super(hour);
  }

  override async run(): Promise<number> {
    return (
      (await this.notices.run()) +
      (await this.expiry.run()) +
      (await this.redemptions.run()) +
      (await this.codes.run()) +
      (await this.staleCodes.run()) +
      (await this.badges.run()) +
      (await this.experts.run()) +
      (await this.tiers.run())
    );
  }
}
