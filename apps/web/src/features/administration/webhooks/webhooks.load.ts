import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { ask } from '#api/ask.server';
import type { Fields } from '#api/fields.server';
import { asForm } from '#api/form.server';
import { notFound } from '#api/missing.server';
import { beginningOf } from '#features/administration/audit/day.ts';
import { comeInAsAdministrator } from '#features/administration/door.server.ts';
import { deliveryStates, events } from '#features/administration/webhooks/webhook-words.ts';
import {
  changeWebhookDocument,
  createWebhookDocument,
  removeWebhookDocument,
  replayWebhookDeliveriesDocument,
  replayWebhookDeliveryDocument,
  rotateWebhookSecretDocument,
  testWebhookDocument,
  type WebhookDelivery,
  webhookDocument,
  webhooksDocument,
} from '#features/administration/webhooks/webhooks.graphql.ts';
import { local } from '#words/local';

export async function loadWebhooks(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
  return ask(event, webhooksDocument, {});
}

export async function loadNewWebhook(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
}

export async function loadWebhook(event: ServerLoadEvent) {
  await comeInAsAdministrator(event);
  const { searchParams } = event.url;
  const asked = searchParams.get('state') ?? '';
  const state = Object.hasOwn(deliveryStates, asked) ? (asked as WebhookDelivery['state']) : null;
  const { webhook, webhookDeliveries } = await ask(event, webhookDocument, { id: idIn(event), state, after: searchParams.get('after') });
  if (!webhook) notFound();
  return { webhook, deliveries: webhookDeliveries.nodes, pageInfo: webhookDeliveries.pageInfo, state };
}

const idIn = ({ params }: Pick<RequestEvent, 'params'>): string => params['id'] ?? '';

function webhookIn(fields: Fields) {
  const chosen = (Object.keys(events) as (keyof typeof events)[]).filter((event) => fields.checked(event));
  return { address: fields.text('address'), events: chosen };
}

/** The secret stands on the page that follows, and nowhere after. */
export const createWebhook = asForm({
  name: 'save',
  document: createWebhookDocument,
  variables: (fields) => ({ input: webhookIn(fields) }),
  done: ({ secret, webhook }) => ({ secret, webhookId: webhook.id }),
});

export const changeWebhook = asForm({
  name: 'save',
  document: changeWebhookDocument,
  variables: (fields, event) => ({
    input: { ...webhookIn(fields), webhookId: idIn(event), version: fields.integer('version'), on: fields.checked('on') },
  }),
  done: () => ({ done: 'saved' as const }),
});

const aboutThis = (_fields: Fields, event: RequestEvent) => ({ input: { webhookId: idIn(event) } });

export const rotateSecret = asForm({
  name: 'rotate',
  document: rotateWebhookSecretDocument,
  variables: aboutThis,
  done: ({ secret }) => ({ secret }),
});

export const removeWebhook = asForm({
  name: 'remove',
  document: removeWebhookDocument,
  variables: aboutThis,
  done: () => redirect(303, local('/admin/webhooks')),
});

export const testWebhook = asForm({
  name: 'test',
  document: testWebhookDocument,
  variables: aboutThis,
  done: () => ({ done: 'tested' as const }),
});

export const replayDelivery = asForm({
  name: 'replay',
  document: replayWebhookDeliveryDocument,
  variables: (fields) => ({ input: { deliveryId: fields.text('about') } }),
  done: () => ({ done: 'replayed' as const }),
});

/** Whole days by the clock of the organisation; a day that is none is refused beside its field. */
export const replaySpan = asForm({
  name: 'span',
  document: replayWebhookDeliveriesDocument,
  variables: (fields, event) => ({
    input: {
      webhookId: idIn(event),
      from: beginningOf(fields.text('from')) ?? fields.text('from'),
      until: beginningOf(fields.text('until'), 1) ?? fields.text('until'),
    },
  }),
  done: ({ deliveries }) => ({ done: 'span' as const, count: deliveries }),
});
