import { defineSetting } from './define-setting';

// Declared here, not beside the worker that removes it all: every process must know every setting.

/** How long events stay that all their listeners have had. */
export const keptEvents = defineSetting({ key: 'keeping.events', kind: 'duration', unit: 'days', group: 'keeping', default: 7, minimum: 1, maximum: 90 });

/** How long mails stay that were sent. */
export const keptMails = defineSetting({ key: 'keeping.mails', kind: 'duration', unit: 'days', group: 'keeping', default: 30, minimum: 1, maximum: 365 });
