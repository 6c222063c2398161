import { Module } from '@nestjs/common';
import { CommunityModule } from '@kehila/community';
import { NotificationsModule } from '@kehila/notifications';
import { MailSender } from '@kehila/platform';
import { CleanUp } from './clean-up';
import { Deadlines } from './deadlines';
import { EarlyWarnings } from './early-warnings';
import { Leaderboards } from './leaderboards';
import { NoticeMails } from './notice-mails';
import { PointsInTime } from './points-in-time';
import { SearchCare } from './search-care';
import { SearchServer } from './search-server';
import { Worker } from './worker';

/** The worker, beside the API in one process or alone. */
@Module({
  imports: [CommunityModule, NotificationsModule],
  providers: [MailSender, CleanUp, Deadlines, EarlyWarnings, Leaderboards, NoticeMails, PointsInTime, SearchCare, SearchServer, Worker],
  exports: [Worker],
})
export class WorkerModule {}
