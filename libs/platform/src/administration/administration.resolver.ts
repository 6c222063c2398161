import { Optional } from '@nestjs/common';
import { Field, Float, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access';
import { Database, prepared } from '../database';
import { Backlog } from '../metrics';
import { Settings } from '../settings/settings';
import { productVersion } from './version';

@ObjectType({ description: "What needs an administrator's eye." })
export class Administration {
  @Field({ description: 'Version of the product.' })
  version: string;

  @Field(() => Int, { description: 'Events that failed for good; see `deadLetters`.' })
  deadLetters: number;

  @Field(() => Int, { description: 'Events that wait for their listeners.' })
  eventsWaiting: number;

  @Field(() => Float, { description: 'Age of the oldest event that is due and waits, seconds.' })
  eventsLagSeconds: number;

  @Field(() => Int, { description: 'Mails that were not sent yet.' })
  mailsWaiting: number;

  @Field(() => Int, { description: 'Of those, mails that the mail server refused at least once.' })
  mailsFailing: number;

  @Field({ description: 'Whether there is a mail server; without one mails stand on a page for administrators.' })
  hasMailServer: boolean;
}

/** Index `mail_failing`. */
const failingMails = prepared<{ failing: number }>(
  'mail_count_failing',
  `select count(*)::int as failing from mail where sent_at is null and last_error is not null`,
);

@Resolver()
export class AdministrationResolver {
  constructor(
    private readonly backlog: Backlog,
    private readonly database: Database,
    @Optional() private readonly settings?: Settings,
  ) {}

  @Query(() => Administration, { description: "What needs an administrator's eye. Administrators only." })
  @Allow('administrator')
  async administration(): Promise<Administration> {
    const [counts, mails] = await Promise.all([this.backlog.counts(), this.database.row(failingMails, [])]);
    return {
      version: productVersion,
      deadLetters: counts.outboxDead,
      eventsWaiting: counts.outboxWaiting,
      eventsLagSeconds: counts.outboxLagSeconds,
      mailsWaiting: counts.mailWaiting,
      mailsFailing: mails?.failing ?? 0,
      hasMailServer: (this.settings?.smtpUrl ?? null) !== null,
    };
  }
}
