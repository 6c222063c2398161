import { defineSetting } from '@kehila/platform';

/** So long a suggestion that a question was asked before waits for somebody to confirm it. */
export const suggestionTime = defineSetting({
  key: 'service.duplicate_suggestion',
  kind: 'duration',
  unit: 'days',
  group: 'service',
  default: 14,
  minimum: 1,
  maximum: 90,
});
