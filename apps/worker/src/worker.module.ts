import { Module } from '@nestjs/common';
import { CommunityModule } from '@kehila/community';
import { MailSender } from '@kehila/platform';
import { CleanUp } from './clean-up';
import { Deadlines } from './deadlines';
import { EarlyWarnings } from './early-warnings';
import { PointsInTime } from './points-in-time';
import { Worker } from './worker';

/** The worker, beside the API in one process or alone. */
@Module({ imports: [CommunityModule], providers: [MailSender, CleanUp, Deadlines, EarlyWarnings, PointsInTime, Worker], exports: [Worker] })
export class WorkerModule {}
