import { Injectable } from '@nestjs/common';
import { NoticedBadges, NoticeWriter } from '@kehila/notifications';
import { type Actor, AfterCommit, type CommitListener, type Locale } from '@kehila/platform';
import { BadgeGiven, BadgeReader } from '@kehila/recognition';

/** Notices name badges as their pages do. */
@Injectable()
export class NoticedBadgesOfRecognition extends NoticedBadges {
  constructor(private readonly badges: BadgeReader) {
    super();
  }

  override namesOf(actor: Actor, ids: readonly string[], language: Locale): Promise<ReadonlyMap<string, string>> {
    return this.badges.namesOf(actor, ids, language);
  }
}

/** Whoever is given a badge hears of it: the two features do not know each other. */
@Injectable()
@AfterCommit(BadgeGiven)
export class TellOfBadge implements CommitListener<BadgeGiven> {
  constructor(private readonly notices: NoticeWriter) {}

  async handle({ badgeId, accountId, awardId, givenBy, at }: BadgeGiven): Promise<void> {
    const page = { kind: 'badge', id: badgeId } as const;
    await this.notices.tell({ kind: 'badge', page, content: page, cause: `award:${awardId}`, at }, [accountId], givenBy);
  }
}
