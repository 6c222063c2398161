import { defineSetting } from '@kehila/platform';

/** So many files one text has at most. */
export const mostOfText = 10;

/** How much people may bring: the staff more of it a day. */
export const attachmentSettings = {
  aDay: defineSetting({ key: 'writing.attachments_a_day', kind: 'integer', group: 'writing', default: 50, minimum: 1, maximum: 1_000 }),
  megabytes: defineSetting({ key: 'writing.attachment_megabytes', kind: 'integer', group: 'writing', default: 250, minimum: 10, maximum: 10_000 }),
};
