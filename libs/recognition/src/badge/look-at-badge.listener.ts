import { Injectable } from '@nestjs/common';
import { AccountsMerged } from '@kehila/accounts';
import { AfterCommit, type CommitListener } from '@kehila/platform';
import { BadgeSaved, BadgeTaken } from './badge.events';
import { BadgeEvent } from './graphql/badge.enums';
import { BadgeAwards } from './badge-awards';
import { GiveDueBadges } from './give-due-badges';

/** Who has earned a new badge has it within seconds. */
@Injectable()
@AfterCommit(BadgeSaved)
export class LookAtBadge implements CommitListener<BadgeSaved> {
  constructor(private readonly due: GiveDueBadges) {}

  async handle(): Promise<void> {
    await this.due.run();
  }
}

/** What was taken back by hand may have been earned by the rule meanwhile. */
@Injectable()
@AfterCommit(BadgeTaken)
export class LookAtWhoLostIt implements CommitListener<BadgeTaken> {
  constructor(private readonly awards: BadgeAwards) {}

  async handle({ badgeId, accountId }: BadgeTaken): Promise<void> {
    await this.awards.settleBadge(badgeId, [accountId], false);
  }
}

/** What two did counts together once they are one. */
@Injectable()
@AfterCommit(AccountsMerged)
export class LookAtMerged implements CommitListener<AccountsMerged> {
  constructor(private readonly awards: BadgeAwards) {}

  async handle({ intoId }: AccountsMerged): Promise<void> {
    await this.awards.follow([intoId], Object.values(BadgeEvent));
  }
}
