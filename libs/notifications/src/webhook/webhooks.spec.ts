import { AccountsModule, CreateAccount, GrantRole, PublicAddress, Standing } from '@kehila/accounts';
import { AskQuestion, CommunityModule, PostAnswer, VoteRules } from '@kehila/community';
import { KnowledgeModule } from '@kehila/knowledge';
import { Actor, BadInput, Settings } from '@kehila/platform';
import { SearchModule } from '@kehila/search';
import { CreateSpace, SpacesModule } from '@kehila/spaces';
import { useFeatures } from '@kehila/testing';
import { done, nobody } from '../notifications.factory';
import { isSignedBy, ListeningPost } from './listening-post.factory';
import { ReplayDeliveries } from './use-cases/replay-deliveries';
import { RotateWebhookSecret } from './use-cases/rotate-webhook-secret';
import { SaveWebhook } from './use-cases/save-webhook';
import { TestWebhook } from './use-cases/test-webhook';
import type { WebhookEventName } from './told';
import { WebhookModule } from './webhook.module';
import { WebhookReader } from './webhook.reader';
import { WebhookSender } from './webhook-sender';

const hour = 3_600_000;

jest.setTimeout(60_000);

describe('webhooks', () => {
  const kehila = useFeatures({
    modules: [AccountsModule, SpacesModule, SearchModule, CommunityModule, KnowledgeModule, WebhookModule],
    ports: [
      { provide: Standing, useValue: { of: () => Promise.resolve(500), within: () => Promise.resolve(500), ofMany: () => Promise.resolve(new Map()) } },
      { provide: VoteRules, useValue: {} },
      { provide: PublicAddress, useValue: { url: (path: string) => `https://community.example${path}` } satisfies PublicAddress },
      { provide: Settings, useValue: { innerHosts: ['127.0.0.1'] } },
    ],
    at: new Date('2026-11-01T08:00:00Z'),
  });
  const posts: ListeningPost[] = [];
  let administrator: Actor;
  let asker: Actor;
  let helper: Actor;

  const person = async (name: string): Promise<Actor> => {
    const at = new Date('2025-01-01T08:00:00Z');
    const account = { email: `${name}@example.org`, handle: name, displayName: name, language: 'en', verified: true, at } as const;
    const { accountId } = done(await kehila.get(CreateAccount).execute(nobody, account));
    return new Actor({ accountId, sessionId: null, verified: true, language: 'en', grants: [] });
  };
  const listen = async (...events: WebhookEventName[]) => {
    const post = new ListeningPost();
    posts.push(post);
    const { webhookId, secret } = done(await kehila.get(SaveWebhook).create(administrator, { address: await post.open(), events }));
    return { post, webhookId, secret };
  };
  const ask = async (): Promise<string> => {
    const question = { space: 'home', title: 'Why does the light blink?', body: 'Secret words of a customer.', tags: [] };
    return done(await kehila.get(AskQuestion).execute(asker, question)).questionId;
  };
  const answer = async (questionId: string): Promise<string> =>
    done(await kehila.get(PostAnswer).execute(helper, { questionId, body: 'Off and on.' })).answerId;
  const send = async (): Promise<void> => {
    await kehila.drain();
    await kehila.get(WebhookSender).drain();
  };
  const log = async (webhookId: string) => (await kehila.get(WebhookReader).deliveries(webhookId, null, 50, null)).nodes;
  const webhook = async (webhookId: string) => (await kehila.get(WebhookReader).byId(webhookId))!;
  const turn = async (webhookId: string, on: boolean): Promise<void> => {
    const { version, address, events } = await webhook(webhookId);
    done(await kehila.get(SaveWebhook).change(administrator, { webhookId, version, address, events, on }));
  };

  beforeAll(async () => {
    done(await kehila.get(CreateSpace).execute(nobody, { slug: 'home', name: { en: 'Home' } }));
    [administrator, asker, helper] = [await person('administrator'), await person('asker'), await person('helper')];
    done(await kehila.get(GrantRole).execute(nobody, { accountId: administrator.accountId!, role: 'ADMINISTRATOR', spaceId: null }));
  });
  afterEach(async () => {
    for (const post of posts.splice(0)) post.close();
    await kehila.sql('delete from webhook_endpoint');
  });

  it('tell what was asked for, signed, with ids and a link and no word of anybody', async () => {
    const { post, secret, webhookId } = await listen('question.asked');
    const questionId = await ask();
    await answer(questionId);
    await send();
    expect(post.heard.map(({ message }) => message)).toEqual([
      {
        type: 'question.asked',
        timestamp: expect.stringMatching(/^2026-11-01T08:00:0\d\.\d{3}Z$/),
        data: { questionId, spaceId: expect.stringMatching(/^\d+$/), url: `https://community.example/he/q/${questionId}` },
      },
    ]);
    expect(isSignedBy(secret, post.heard[0]!)).toBe(true);
    expect(isSignedBy(secret, { ...post.heard[0]!, body: `${post.heard[0]!.body} ` })).toBe(false);
    expect(post.heard[0]!.headers['content-type']).toBe('application/json');
    expect(await log(webhookId)).toMatchObject([
      { messageId: post.heard[0]!.id, event: 'question.asked', state: 'delivered', status: 200, reply: 'thanks', attempts: 1 },
    ]);
  });

  it('sign with both secrets for a day after a new one was made, and then with the new one alone', async () => {
    const { post, secret, webhookId } = await listen('question.asked');
    const { secret: next } = done(await kehila.get(RotateWebhookSecret).execute(administrator, webhookId));
    await ask();
    await send();
    expect([secret, next].map((one) => isSignedBy(one, post.heard[0]!))).toEqual([true, true]);
    kehila.clock.advance(25 * hour);
    await ask();
    await send();
    expect([secret, next].map((one) => isSignedBy(one, post.heard[1]!))).toEqual([false, true]);
    expect(await kehila.sql('select from webhook_endpoint where secret like $1 or previous_secret like $1', '%whsec_%')).toEqual([]);
  });

  it('tell what happened to one thing in order, and wait with the rest of it when one is refused', async () => {
    const { post } = await listen('question.asked', 'answer.posted');
    post.answer = ({ message }) => (message.type === 'question.asked' ? 500 : 200);
    const questionId = await ask();
    await answer(questionId);
    await send();
    expect(post.heard.map(({ message }) => message.type)).toEqual(['question.asked']);
    post.answer = () => 204;
    kehila.clock.advance(10_000);
    await send();
    expect(post.heard.map(({ message }) => message.type)).toEqual(['question.asked', 'question.asked', 'answer.posted']);
    expect(post.heard[1]!.id).toBe(post.heard[0]!.id);
  });

  it('keep nobody waiting for an endpoint that does not answer', async () => {
    const [dead, alive] = [await listen('question.asked'), await listen('question.asked')];
    dead.post.answer = () => null;
    const sender = kehila.get(WebhookSender);
    const begun = performance.now();
    sender.start();
    for (const heard of [1, 2, 3]) {
      await ask();
      await kehila.drain();
      while (alive.post.heard.length < heard && performance.now() - begun < 8_000) await new Promise((soon) => setTimeout(soon, 20));
    }
    expect(alive.post.heard).toHaveLength(3);
    expect(await log(dead.webhookId)).toMatchObject([{ state: 'waiting' }, { state: 'waiting' }, { state: 'waiting', attempts: 1 }]);
    dead.post.close();
    await sender.stop();
    expect(performance.now() - begun).toBeLessThan(8_000);
  }, 20_000);

  it('are paused when nothing was taken for a day; administrators hear of it, and nothing that waits is lost', async () => {
    const { post, webhookId } = await listen('question.asked');
    post.answer = () => 503;
    await ask();
    for (let tried = 0; tried < 10 && (await webhook(webhookId)).state === 'on'; tried++) {
      await send();
      kehila.clock.advance(6 * hour);
    }
    const { state, waiting } = await webhook(webhookId);
    expect({ state, waiting }).toEqual({ state: 'paused', waiting: 1 });
    const tries = post.heard.length;
    expect(tries).toBeGreaterThan(3);
    await ask();
    await send();
    expect(post.heard).toHaveLength(tries);
    const mails = await kehila.sql<{ to_address: string; subject: string }>(`select to_address, subject from mail where kind = 'webhook'`);
    expect(mails).toEqual([{ to_address: 'administrator@example.org', subject: expect.stringContaining('127.0.0.1') }]);
    post.answer = () => 200;
    await turn(webhookId, true);
    await send();
    expect(post.heard).toHaveLength(tries + 2);
    expect(await webhook(webhookId)).toMatchObject({ state: 'on', waiting: 0 });
  });

  it('give up one message that is never taken while others are, and hold back nothing for it', async () => {
    const { post, webhookId } = await listen('question.asked', 'answer.posted');
    const questionId = await ask();
    await send();
    post.answer = ({ message }) => (message.data['answerId'] === refused ? 400 : 200);
    const refused = await answer(questionId);
    await kehila.drain();
    for (let tried = 0; tried < 7; tried++) {
      await ask();
      await send();
      kehila.clock.advance(6 * hour);
    }
    const nodes = await log(webhookId);
    expect(nodes.filter(({ state }) => state === 'failed')).toMatchObject([{ status: 400, event: 'answer.posted' }]);
    expect(await webhook(webhookId)).toMatchObject({ state: 'on', waiting: 0 });
  });

  it('are paused at once when the other side says that it is gone', async () => {
    const { post, webhookId } = await listen('question.asked');
    post.answer = () => 410;
    await ask();
    await send();
    expect(await webhook(webhookId)).toMatchObject({ state: 'paused' });
  });

  it('take a redirect for a refusal, and keep the first 1,024 bytes of what is answered', async () => {
    const { post, webhookId } = await listen('question.asked');
    post.answer = () => 302;
    post.reply = `\0${'x'.repeat(100_000)}`;
    await ask();
    await send();
    const [delivery] = await log(webhookId);
    expect(delivery).toMatchObject({ state: 'waiting', status: 302, attempts: 1 });
    expect(delivery!.reply).toBe('x'.repeat(1_023));
  });

  it('tell again what a killed worker had in hand, under the same id', async () => {
    const { post, webhookId } = await listen('question.asked');
    await ask();
    await kehila.drain();
    // The worker took it and died before it noted what was answered.
    await kehila.sql(`update webhook_delivery set attempts = 1, leased_until = $1::timestamptz + interval '60 seconds'`, kehila.clock.now());
    await send();
    expect(post.heard).toHaveLength(0);
    kehila.clock.advance(61_000);
    await send();
    expect(post.heard.map(({ id }) => id)).toEqual([(await log(webhookId))[0]!.messageId]);
  });

  it('have one message of a fact, however often its listener is asked', async () => {
    const { post } = await listen('question.asked');
    const questionId = await ask();
    await kehila.drain();
    await kehila.sql(`update outbox_event set state = 'waiting', done = '{}' where aggregate = $1`, `question:${questionId}`);
    await send();
    expect(post.heard).toHaveLength(1);
  });

  it('are replayed one by one or by a span of time, under the same ids', async () => {
    const { post, webhookId } = await listen('question.asked');
    const from = kehila.clock.now();
    await ask();
    await send();
    kehila.clock.advance(hour);
    const until = kehila.clock.now();
    await ask();
    await send();
    const [newest, oldest] = await log(webhookId);
    done(await kehila.get(ReplayDeliveries).one(administrator, newest!.id));
    await send();
    expect(done(await kehila.get(ReplayDeliveries).span(administrator, webhookId, from, until)).deliveries).toBe(1);
    await send();
    expect(post.heard.map(({ id }) => id)).toEqual([oldest, newest, newest, oldest].map((delivery) => delivery!.messageId));
  });

  it('send a test message to one endpoint alone, and refuse where it is off', async () => {
    const [tried, other] = [await listen('question.asked'), await listen('question.asked')];
    done(await kehila.get(TestWebhook).execute(administrator, tried.webhookId));
    await send();
    expect(tried.post.heard.map(({ message }) => message.type)).toEqual(['webhook.test']);
    expect(other.post.heard).toEqual([]);
    await turn(tried.webhookId, false);
    expect(await kehila.get(TestWebhook).execute(administrator, tried.webhookId)).toMatchObject({ code: 'STATE_REFUSED', state: 'off' });
    await ask();
    await send();
    expect(tried.post.heard).toHaveLength(1);
  });

  it.each([
    'http://shop.example.org/',
    'https://10.0.0.8/',
    'https://router.local/',
    'https://shop.example.org:8443/',
    'https://a:b@shop.example.org/',
    'ftp://shop.example.org/',
    'no address',
  ])('never lead to %s', async (address) => {
    await expect(kehila.get(SaveWebhook).create(administrator, { address, events: ['question.asked'] })).rejects.toBeInstanceOf(BadInput);
  });

  it('refuse a change of what somebody else changed meanwhile', async () => {
    const { webhookId } = await listen('question.asked');
    await turn(webhookId, false);
    const { address } = await webhook(webhookId);
    const stale = { webhookId, version: 1, address, events: ['question.asked' as const], on: true };
    expect(await kehila.get(SaveWebhook).change(administrator, stale)).toMatchObject({ code: 'VERSION_CHANGED', currentVersion: 2 });
  });
});
