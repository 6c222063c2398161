import { defineSetting } from '@kehila/platform';

/** So long it stands that somebody is answering; a draft that is saved meanwhile begins it anew. */
export const answeringTime = defineSetting({
  key: 'service.answering',
  kind: 'duration',
  unit: 'minutes',
  group: 'service',
  default: 10,
  minimum: 1,
  maximum: 120,
});
