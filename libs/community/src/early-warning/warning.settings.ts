import { defineSetting } from '@kehila/platform';

/** What counts as sudden growth; read and found to be one's own problem within two days. */
export const warningSettings = {
  factor: defineSetting({ key: 'service.warning_factor', kind: 'integer', group: 'service', default: 5, minimum: 2, maximum: 100 }),
  views: defineSetting({ key: 'service.warning_views', kind: 'integer', group: 'service', default: 50, minimum: 1, maximum: 1_000_000 }),
  affected: defineSetting({ key: 'service.warning_affected', kind: 'integer', group: 'service', default: 5, minimum: 1, maximum: 100_000 }),
  quietDays: defineSetting({ key: 'service.warning_quiet', kind: 'duration', unit: 'days', group: 'service', default: 3, minimum: 1, maximum: 90 }),
};
