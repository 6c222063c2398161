import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard, RateGuard, RateLimiter, RulesCheck } from './access';
import { AuditReader, AuditResolver } from './audit';
import { Clock } from './clock';
import { ConsistencyChecks } from './consistency';
import { Database } from './database';
import { ListenerRegistry, OutboxRelay } from './events';
import { Mailer, MailReader, MailsResolver, RetryMail } from './mail';
import { UnitOfWork } from './work';

const providers = [Clock, Database, UnitOfWork, ListenerRegistry, OutboxRelay, Mailer, ConsistencyChecks, RateLimiter];
const pages = [AuditReader, AuditResolver, MailReader, MailsResolver, RetryMail];

/** What every lib stands on. The composition root provides the TypeORM data source and the settings. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [...providers, ...pages, RulesCheck, { provide: APP_GUARD, useClass: RateGuard }, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: providers,
})
export class PlatformModule {}
