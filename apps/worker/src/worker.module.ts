import { Module } from '@nestjs/common';
import { CommunityModule } from '@kehila/community';
import { MailSender } from '@kehila/platform';
import { CleanUp } from './clean-up';
import { Deadlines } from './deadlines';
import { PointsInTime } from './points-in-time';
import { Worker } from './worker';

/** The worker, beside the API in one process or alone. */
@Module({ imports: [CommunityModule], providers: [MailSender, CleanUp, Deadlines, PointsInTime, Worker], exports: [Worker] })
export class WorkerModule {}
