import { Global, Module } from '@nestjs/common';
import { UnreadNotices } from '@kehila/accounts';
import { CommunityModule } from '@kehila/community';
import { KnowledgeModule } from '@kehila/knowledge';
import { ModerationModule } from '@kehila/moderation';
import { TellOfAcceptance, TellOfAnswer } from './listeners/answer.listener';
import { TellOfArticle, TellOfDecision, TellOfNomination } from './listeners/article.listener';
import { TellOfComment } from './listeners/comment.listener';
import { TellOfCorrection } from './listeners/correction.listener';
import { TellOfAppeal, TellOfJudgement } from './listeners/judgement.listener';
import { TellOfReport } from './listeners/report.listener';
import { TellOfVotes } from './listeners/vote.listener';
import { NotificationResolver } from './notice/graphql/notification.resolver';
import { NoticeSight } from './notice/notice-sight';
import { NoticeReader } from './notice/notice.reader';
import { NoticeWriter } from './notice/notice.writer';
import { UnreadByNotices } from './notice/unread-by-notices';
import { MarkNotificationsRead } from './notice/use-cases/mark-notifications-read';
import { NotificationsPersonalData } from './personal-data/notifications-personal-data';

const listeners = [
  TellOfAnswer,
  TellOfAcceptance,
  TellOfComment,
  TellOfCorrection,
  TellOfVotes,
  TellOfNomination,
  TellOfDecision,
  TellOfArticle,
  TellOfReport,
  TellOfJudgement,
  TellOfAppeal,
];

/** Global because it answers the port UnreadNotices. Listens to the other features; none of them knows it. */
@Global()
@Module({
  imports: [CommunityModule, KnowledgeModule, ModerationModule],
  providers: [
    NoticeSight,
    NoticeReader,
    NoticeWriter,
    MarkNotificationsRead,
    NotificationResolver,
    NotificationsPersonalData,
    { provide: UnreadNotices, useClass: UnreadByNotices },
    ...listeners,
  ],
  exports: [UnreadNotices, NoticeReader, MarkNotificationsRead],
})
export class NotificationsModule {}
