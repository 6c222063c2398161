export { NotificationsModule } from './notifications.module';
export { Notification } from './notice/graphql/notification.type';
export { NoticeReader } from './notice/notice.reader';
export { WriteNoticeMails } from './mail/write-notice-mails';
export { MutedQuestions } from './mute/muted-questions';
export { MarkNotificationsRead } from './notice/use-cases/mark-notifications-read';
