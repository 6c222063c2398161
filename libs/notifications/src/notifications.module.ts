import { Global, Module } from '@nestjs/common';
import { UnreadNotices } from '@kehila/accounts';
import { CommunityModule } from '@kehila/community';
import { KnowledgeModule } from '@kehila/knowledge';
import { ModerationModule } from '@kehila/moderation';
import { MailReview } from '@kehila/platform';
import { TellOfAcceptance, TellOfAnswer } from './listeners/answer.listener';
import {
  TellOfArticle,
  TellOfChangedOriginal,
  TellOfDecision,
  TellOfDoubt,
  TellOfHandingBack,
  TellOfMovedOriginal,
  TellOfNomination,
} from './listeners/article.listener';
import { TellOfComment } from './listeners/comment.listener';
import { TellOfSplit } from './listeners/split.listener';
import { LeadNoticesOn, TellOfTurnedText } from './listeners/turned.listener';
import { TellOfCorrection } from './listeners/correction.listener';
import { TellOfAppeal, TellOfJudgement } from './listeners/judgement.listener';
import { TellOfMention } from './listeners/mention.listener';
import { TellOfAskedExpert } from './listeners/asked-expert.listener';
import { TellOfSuggestedDuplicate, TellOfSuggestionEnded } from './listeners/duplicate.listener';
import { TellOfNudge } from './listeners/nudge.listener';
import { TellOfQuestion } from './listeners/question.listener';
import { TellOfReport } from './listeners/report.listener';
import { TellOfVotes } from './listeners/vote.listener';
import { AnnouncementPlaces } from './announcement/announcement-places';
import { AnnouncementReader } from './announcement/announcement.reader';
import { Announcements } from './announcement/announcements';
import { Dismissals } from './announcement/dismissals';
import { AnnouncementResolver, QuestionAnnouncementsResolver, SpaceAnnouncementsResolver } from './announcement/graphql/announcement.resolver';
import { ManagedAnnouncementsReader } from './announcement/managed-announcements.reader';
import { ChangeAnnouncement } from './announcement/use-cases/change-announcement';
import { PublishAnnouncement } from './announcement/use-cases/publish-announcement';
import { LiveResolver } from './live/graphql/live.resolver';
import { LiveReader } from './live/live.reader';
import { TellReaders, TellReadersOfBoth, TellStaff } from './live/tell-thread.listener';
import { MailComposer } from './mail/mail-composer';
import { MailLines } from './mail/mail-lines';
import { MailPlan } from './mail/mail-plan';
import { NoticeLetters } from './mail/notice-letter';
import { NoticeMailReview } from './mail/notice-mail-review';
import { RescheduleMails } from './mail/reschedule-mails.listener';
import { WriteNoticeMails } from './mail/write-notice-mails';
import { MuteResolver } from './mute/graphql/mute.resolver';
import { MutedQuestions } from './mute/muted-questions';
import { NotificationResolver } from './notice/graphql/notification.resolver';
import { NoticePages } from './notice/notice-pages';
import { NoticeSight } from './notice/notice-sight';
import { NoticeReader } from './notice/notice.reader';
import { NoticeWriter } from './notice/notice.writer';
import { UnreadByNotices } from './notice/unread-by-notices';
import { MarkNotificationsRead } from './notice/use-cases/mark-notifications-read';
import { PinResolver, QuestionPinResolver, SpacePinsResolver } from './pin/graphql/pin.resolver';
import { PinQuestion } from './pin/pin-question';
import { Pins } from './pin/pins';
import { NotificationsPersonalData } from './personal-data/notifications-personal-data';
import { WebhookModule } from './webhook/webhook.module';

const listeners = [
  TellOfQuestion,
  TellOfAnswer,
  TellOfAcceptance,
  TellOfComment,
  LeadNoticesOn,
  TellOfTurnedText,
  TellOfSplit,
  TellOfMention,
  TellOfCorrection,
  TellOfVotes,
  TellOfAskedExpert,
  TellOfSuggestedDuplicate,
  TellOfSuggestionEnded,
  TellOfNudge,
  TellOfNomination,
  TellOfDecision,
  TellOfHandingBack,
  TellOfDoubt,
  TellOfChangedOriginal,
  TellOfMovedOriginal,
  TellOfArticle,
  TellOfReport,
  TellOfJudgement,
  TellOfAppeal,
  TellReaders,
  TellReadersOfBoth,
  TellStaff,
];
const announcements = [
  Announcements,
  Dismissals,
  AnnouncementPlaces,
  AnnouncementReader,
  ManagedAnnouncementsReader,
  PublishAnnouncement,
  ChangeAnnouncement,
  AnnouncementResolver,
  SpaceAnnouncementsResolver,
  QuestionAnnouncementsResolver,
];
const pins = [Pins, PinQuestion, PinResolver, SpacePinsResolver, QuestionPinResolver];
const mails = [MailPlan, MailLines, MailComposer, NoticeLetters, WriteNoticeMails, RescheduleMails];

/** Global because it answers the ports UnreadNotices and MailReview. Listens to the other features; none of them knows it. */
@Global()
@Module({
  imports: [CommunityModule, KnowledgeModule, ModerationModule, WebhookModule],
  providers: [
    NoticeSight,
    NoticePages,
    NoticeReader,
    NoticeWriter,
    LiveReader,
    LiveResolver,
    MutedQuestions,
    MuteResolver,
    MarkNotificationsRead,
    NotificationResolver,
    NotificationsPersonalData,
    { provide: UnreadNotices, useClass: UnreadByNotices },
    { provide: MailReview, useClass: NoticeMailReview },
    ...announcements,
    ...pins,
    ...mails,
    ...listeners,
  ],
  exports: [UnreadNotices, MailReview, NoticeReader, NoticeWriter, MarkNotificationsRead, WriteNoticeMails, WebhookModule],
})
export class NotificationsModule {}
