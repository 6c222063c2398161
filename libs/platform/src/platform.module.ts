import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard, RateGuard, RateLimiter, RulesCheck } from './access';
import { AdministrationResolver } from './administration/administration.resolver';
import { AuditReader, AuditResolver } from './audit';
import { Brand, BrandResolver, ChangeBrand } from './brand';
import { Clock } from './clock';
import { ConsistencyChecks } from './consistency';
import { ContentChecks } from './content-check';
import { Database } from './database';
import { DeadLettersReader, DeadLettersResolver, RetryDeadLetter } from './dead-letters';
import { ListenerRegistry, OutboxRelay } from './events';
import { LiveStamps, LiveStreams, LiveWire } from './live';
import { Mailer, MailReader, MailsResolver, RetryMail } from './mail';
import { Backlog } from './metrics';
import { ChangeSetting, LiveSettings, SettingsReader, SettingsResolver } from './settings/registry';
import { UnitOfWork } from './work';
import { AllImagePlaces, Files, Images, RemoveUnusedImages, RemoveUnwornFaces } from './files';
import { RemoveBytes } from './files/remove-bytes.listener';
import { PersonalDataParts } from './personal-data';
import { PlatformPersonalData } from './personal-data/platform-personal-data';

const acting = [Clock, Database, UnitOfWork, ListenerRegistry, OutboxRelay, Mailer, ConsistencyChecks, ContentChecks, RateLimiter, Backlog];
const keeping = [AllImagePlaces, Files, Images, RemoveUnusedImages, RemoveUnwornFaces, PersonalDataParts];
const providers = [...acting, ...keeping];
const listeners = [RemoveBytes, PlatformPersonalData];
const live = [LiveStamps, LiveWire, LiveStreams, LiveSettings, Brand];
const administration = [AuditReader, ChangeSetting, SettingsReader, RetryDeadLetter];
const pages = [
  AdministrationResolver,
  AuditResolver,
  BrandResolver,
  ChangeBrand,
  DeadLettersReader,
  DeadLettersResolver,
  MailReader,
  MailsResolver,
  RetryMail,
  SettingsResolver,
];

/** What every lib stands on. The composition root provides the TypeORM data source and the settings. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    ...providers,
    ...live,
    ...administration,
    ...pages,
    ...listeners,
    RulesCheck,
    { provide: APP_GUARD, useClass: RateGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [...providers, ...live, ...administration],
})
export class PlatformModule {}
