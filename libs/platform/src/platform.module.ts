import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard, RateGuard, RateLimiter, RulesCheck } from './access';
import { AuditReader, AuditResolver } from './audit';
import { Clock } from './clock';
import { ConsistencyChecks } from './consistency';
import { Database } from './database';
import { ListenerRegistry, OutboxRelay } from './events';
import { Files, FileStore, Images, RemoveUnwornFaces } from './files';
import { RemoveBytes } from './files/remove-bytes.listener';
import { Mailer, MailReader, MailsResolver, RetryMail } from './mail';
import { PersonalDataParts } from './personal-data';
import { PlatformPersonalData } from './personal-data/platform-personal-data';
import { UnitOfWork } from './work';

const acting = [Clock, Database, UnitOfWork, ListenerRegistry, OutboxRelay, Mailer, ConsistencyChecks, RateLimiter];
const keeping = [FileStore, Files, Images, RemoveUnwornFaces, PersonalDataParts];
const providers = [...acting, ...keeping];
const listeners = [RemoveBytes, PlatformPersonalData];
const pages = [AuditReader, AuditResolver, MailReader, MailsResolver, RetryMail];

/** What every lib stands on. The composition root provides the TypeORM data source and the settings. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [...providers, ...pages, ...listeners, RulesCheck, { provide: APP_GUARD, useClass: RateGuard }, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: providers,
})
export class PlatformModule {}
