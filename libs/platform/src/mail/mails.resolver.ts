import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Rate } from '../access';
import type { Actor } from '../actor';
import type { Page } from '../database';
import { PageArgs } from '../graphql/connection';
import { CurrentActor } from '../graphql/context';
import { type Failure, isFailure } from '../work/failure';
import { Mail, MailConnection, RetryMailInput, RetryMailResult } from './mail.type';
import { MailReader } from './mail.reader';
import { RetryMail } from './retry-mail';

@Resolver()
export class MailsResolver {
  constructor(
    private readonly mails: MailReader,
    private readonly retries: RetryMail,
  ) {}

  @Query(() => MailConnection, { name: 'mails', description: 'Mails that have been written, newest first; kept for 30 days. Administrators only.' })
  @Allow('administrator')
  page(@Args() { first, after }: PageArgs): Promise<Page<Mail>> {
    return this.mails.page(first, after);
  }

  /** Tries a mail again that was given up. */
  @Mutation(() => RetryMailResult, { description: 'Tries a mail again that was given up, for another day. Administrators only.' })
  @Rate('act')
  @Allow('administrator')
  async retryMail(@CurrentActor() actor: Actor, @Args('input') { mailId }: RetryMailInput): Promise<Mail | Failure> {
    const outcome = await this.retries.execute(actor, mailId);
    return isFailure(outcome) ? outcome : (await this.mails.byId(mailId))!;
  }
}
