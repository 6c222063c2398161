import { defineSetting } from '@kehila/platform';

/** What makes a purchase wait until somebody of the staff has looked at it. */
export const checkSettings = {
  newDays: defineSetting({ key: 'rewards.check_new', kind: 'duration', unit: 'days', group: 'rewards', default: 14, minimum: 0, maximum: 3_650 }),
  people: defineSetting({ key: 'rewards.check_people', kind: 'integer', group: 'rewards', default: 2, minimum: 0, maximum: 20 }),
  share: defineSetting({ key: 'rewards.check_share', kind: 'integer', group: 'rewards', default: 80, minimum: 50, maximum: 100 }),
  circle: defineSetting({ key: 'rewards.check_circle', kind: 'integer', group: 'rewards', default: 3, minimum: 2, maximum: 100 }),
  circleDays: defineSetting({ key: 'rewards.check_circle_time', kind: 'duration', unit: 'days', group: 'rewards', default: 7, minimum: 1, maximum: 90 }),
};
