import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebhookSender } from '@kehila/notifications';
import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

interface Sent {
  readonly id: string;
  readonly time: string;
  readonly signature: string;
  readonly body: string;
}

describe('webhooks over HTTP', () => {
  const kehila = Kehila.use({ environment: { KEHILA_INNER_HOSTS: '127.0.0.1' } });
  const sent: Sent[] = [];
  let server: Server;
  let address: string;
  let administrator: Person;
  let customer: Person;

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => (body += part));
      request.on('end', () => {
        const header = (name: string) => String(request.headers[name]);
        sent.push({ id: header('webhook-id'), time: header('webhook-timestamp'), signature: header('webhook-signature'), body });
        response.end('thanks');
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    await kehila.space({ slug: 'wifi' });
    administrator = await kehila.person('administrator', { grants: [{ role: 'ADMINISTRATOR', spaceId: null }] });
    customer = await kehila.person('customer', { reputation: 100 });
  });
  afterAll(() => server.close());

  const send = async (): Promise<void> => {
    await kehila.drain();
    await kehila.get(WebhookSender).drain();
  };

  it('are added, told what happens with a signature that the other side can check, listed and replayed', async () => {
    const input = { address, events: ['QUESTION_ASKED', 'ANSWER_POSTED'] };
    const { webhook, secret } = (await act(administrator.client, 'createWebhook', input, 'WebhookWithSecret { webhook { id } secret }')) as unknown as {
      webhook: { id: string };
      secret: string;
    };
    const question = { space: 'wifi', title: 'Why does the light blink?', body: 'It blinks.', tags: [] };
    const { id: questionId } = (await act(customer.client, 'askQuestion', question, 'Question { id }')) as unknown as { id: string };
    await act(administrator.client, 'postAnswer', { questionId, body: 'Off and on.' });
    await send();

    expect(sent.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual(['question.asked', 'answer.posted']);
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    for (const { id, time, signature, body } of sent) {
      expect(signature).toBe(`v1,${createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64')}`);
      expect(body).not.toMatch(/blinks|Off and on|customer-|accountId|authorId/);
    }

    const page = `{ webhookDeliveries(webhookId: "${webhook.id}", state: DELIVERED) { nodes { id messageId event status reply } } }`;
    const { body } = await administrator.client.send(page);
    const { nodes } = (body.data as unknown as { webhookDeliveries: { nodes: { id: string; messageId: string }[] } }).webhookDeliveries;
    expect(nodes).toMatchObject([
      { event: 'ANSWER_POSTED', status: 200, reply: 'thanks', messageId: sent[1]!.id },
      { event: 'QUESTION_ASKED', status: 200, reply: 'thanks', messageId: sent[0]!.id },
    ]);
    await act(administrator.client, 'replayWebhookDelivery', { deliveryId: nodes[1]!.id });
    await send();
    expect(sent[2]!.id).toBe(sent[0]!.id);
  });

  it('tell of badges and rewards, and nothing to an endpoint that was removed', async () => {
    const input = { address, events: ['BADGE_AWARDED'] };
    const made = await act(administrator.client, 'createWebhook', input, 'WebhookWithSecret { webhook { id } }');
    const text = { name: 'Lamp keeper', description: 'For lamps.', icon: 'star' };
    const rule = { measure: 'DEEDS', period: 'EVER', repeated: false, bronze: 1 };
    const badge = (await act(administrator.client, 'createBadge', { rule, published: true, he: text, en: text }, 'Badge { id }')) as unknown as { id: string };
    sent.length = 0;
    await act(administrator.client, 'giveBadge', { badgeId: badge.id, handle: customer.handle, tier: 'BRONZE', reason: 'Lamps.' });
    await send();
    expect(sent.map(({ body }) => JSON.parse(body) as object)).toMatchObject([{ type: 'badge.awarded', data: { badgeId: badge.id } }]);
    await act(administrator.client, 'removeWebhook', { webhookId: (made as unknown as { webhook: { id: string } }).webhook.id });
    await act(administrator.client, 'giveBadge', { badgeId: badge.id, handle: administrator.handle, tier: 'BRONZE', reason: 'Lamps.' });
    await send();
    expect(sent).toHaveLength(1);
  });

  it('are refused at an address inside the house that the operator did not name', async () => {
    const { body } = await administrator.client.send(
      `mutation { createWebhook(input: { address: "http://10.0.0.7/hook", events: [QUESTION_ASKED] }) { __typename } }`,
    );
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: ['input', 'address'] }] });
  });
});
