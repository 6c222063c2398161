import { Module } from '@nestjs/common';
import { CommunityModule } from '@kehila/community';
import { MailSender } from '@kehila/platform';
import { CleanUp } from './clean-up';
import { Deadlines } from './deadlines';
import { EarlyWarnings } from './early-warnings';
import { Worker } from './worker';

/** The worker, beside the API in one process or alone. */
@Module({ imports: [CommunityModule], providers: [MailSender, CleanUp, Deadlines, EarlyWarnings, Worker], exports: [Worker] })
export class WorkerModule {}
