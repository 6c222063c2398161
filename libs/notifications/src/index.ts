export { NotificationsModule } from './notifications.module';
export { Notification } from './notice/graphql/notification.type';
export { NoticedBadges } from './notice/noticed-badges';
export { NoticeReader } from './notice/notice.reader';
export { WriteNoticeMails } from './mail/write-notice-mails';
export { MutedQuestions } from './mute/muted-questions';
export { NoticeWriter } from './notice/notice.writer';
export { MarkNotificationsRead } from './notice/use-cases/mark-notifications-read';
