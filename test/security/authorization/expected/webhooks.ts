import { type Input, row, type Row } from './row';

const administratorsOnly = 'login shut shut shut shut shut shut shut shut yes';
const administratorWho = (outcome: string): string => `login shut shut shut shut shut shut shut shut ${outcome}`;
const webhook = { address: 'https://crm.example.org/hook', events: ['QUESTION_ASKED'] };

export const mutations: readonly Row<Input>[] = [
  row('createWebhook', 'at a public address', administratorsOnly, async (scene) => {
    await scene.administration.noWebhooks();
    return webhook;
  }),
  row('changeWebhook', 'as it was read', administratorsOnly, async (scene) => ({
    ...webhook,
    webhookId: await scene.administration.webhook(),
    version: 1,
    on: false,
  })),
  row('rotateWebhookSecret', 'that is there', administratorsOnly, async (scene) => ({ webhookId: await scene.administration.webhook() })),
  row('removeWebhook', 'that is there', administratorsOnly, async (scene) => ({ webhookId: await scene.administration.webhook() })),
  row('testWebhook', 'that is on', administratorsOnly, async (scene) => ({ webhookId: await scene.administration.webhook() })),
  row('testWebhook', 'missing', administratorWho('none'), () => ({ webhookId: '999999' })),
  row('replayWebhookDelivery', 'that still waits', administratorWho('STATE_REFUSED'), async (scene) => ({
    deliveryId: await scene.administration.webhookDelivery(),
  })),
  row('replayWebhookDeliveries', 'of a day', administratorsOnly, async (scene) => ({
    webhookId: await scene.administration.webhook(),
    from: '2026-11-01T00:00:00Z',
    until: '2026-11-02T00:00:00Z',
  })),
];

export const queries: readonly Row<string>[] = [
  row('webhooks', 'all', administratorsOnly, async (scene) => {
    await scene.administration.webhook();
    return '{ webhooks { id address } }';
  }),
  row('webhook', 'that is there', administratorsOnly, async (scene) => `{ webhook(id: "${await scene.administration.webhook()}") { id address events } }`),
  row('webhookDeliveries', 'one', administratorsOnly, async (scene) => {
    const webhookId = await scene.administration.webhook();
    await scene.administration.webhookDelivery(webhookId);
    return `{ webhookDeliveries(webhookId: "${webhookId}") { nodes { id body } } }`;
  }),
];
