export * from './letter';
export * from './mail-sender';
export * from './mail.reader';
export * from './mail.type';
export * from './mailer';
export * from './mails.resolver';
export * from './retry-mail';
export * from './smtp-address';
