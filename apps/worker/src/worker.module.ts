import { Module, type Type } from '@nestjs/common';
import { CommunityModule } from '@kehila/community';
import { KnowledgeModule } from '@kehila/knowledge';
import { ModerationModule } from '@kehila/moderation';
import { NotificationsModule, WebhookSender } from '@kehila/notifications';
import { MailSender, OutboxRelay } from '@kehila/platform';
import { CleanUp } from './clean-up';
import { Deadlines } from './deadlines';
import { EarlyWarnings } from './early-warnings';
import { KnowledgeCare } from './knowledge-care';
import { Leaderboards } from './leaderboards';
import { NoticeMails } from './notice-mails';
import { PointsInTime } from './points-in-time';
import { PointsRules } from './points-rules';
import { SearchCare } from './search-care';
import { SearchLearning } from './search-learning';
import { SearchServer } from './search-server';
import { SecondLooks } from './second-looks';
import { SpamServiceTalk } from './spam-service';
import { Worker, type WorkerPart } from './worker';

/** Parts that are here alone. */
const own = [
  CleanUp,
  Deadlines,
  EarlyWarnings,
  KnowledgeCare,
  Leaderboards,
  MailSender,
  NoticeMails,
  PointsInTime,
  PointsRules,
  SearchCare,
  SearchLearning,
  SearchServer,
  SecondLooks,
  SpamServiceTalk,
] satisfies Type<WorkerPart>[];
const parts = [OutboxRelay, WebhookSender, ...own];

/** The worker, beside the API in one process or alone. */
@Module({
  imports: [CommunityModule, KnowledgeModule, ModerationModule, NotificationsModule],
  providers: [...own, { provide: Worker, inject: parts, useFactory: (...made: WorkerPart[]) => new Worker(made) }],
  exports: [Worker],
})
export class WorkerModule {}
