import {
  changeWebhook,
  loadWebhook,
  removeWebhook,
  replayDelivery,
  replaySpan,
  rotateSecret,
  testWebhook,
} from '#features/administration/webhooks/webhooks.load.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadWebhook;
export const actions: Actions = {
  save: changeWebhook,
  rotate: rotateSecret,
  remove: removeWebhook,
  test: testWebhook,
  replay: replayDelivery,
  span: replaySpan,
};
