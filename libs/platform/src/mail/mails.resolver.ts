import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access';
import type { Page } from '../database';
import { PageArgs } from '../graphql/connection';
import { Mail, MailConnection } from './mail.type';
import { MailReader } from './mail.reader';

@Resolver()
export class MailsResolver {
  constructor(private readonly mails: MailReader) {}

  @Query(() => MailConnection, { name: 'mails', description: 'Mails that have been written, newest first. Administrators only.' })
  @Allow('administrator')
  page(@Args() { first, after }: PageArgs): Promise<Page<Mail>> {
    return this.mails.page(first, after);
  }
}
