import { defineSetting } from '@kehila/platform';

/** When articles come before their owners, and how many of them in a day. */
export const upkeepSettings = {
  aDay: defineSetting({ key: 'knowledge.due_a_day', kind: 'integer', group: 'knowledge', default: 5, minimum: 1, maximum: 1_000 }),
  complaints: defineSetting({ key: 'knowledge.complaints', kind: 'integer', group: 'knowledge', default: 3, minimum: 1, maximum: 1_000 }),
};
