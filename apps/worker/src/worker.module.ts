import { Module } from '@nestjs/common';
import { MailSender } from '@kehila/platform';
import { CleanUp } from './clean-up';
import { Worker } from './worker';

/** The worker, beside the API in one process or alone. */
@Module({ providers: [MailSender, CleanUp, Worker], exports: [Worker] })
export class WorkerModule {}
