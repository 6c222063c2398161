import { defineSetting } from '@kehila/platform';

/** From so much reputation on nobody is suspected of advertising. */
export const trusted = defineSetting({ key: 'moderation.spam_trusted', kind: 'integer', group: 'moderation', default: 200, minimum: 0, maximum: 1_000_000 });
