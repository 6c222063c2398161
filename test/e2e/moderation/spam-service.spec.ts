import { setTimeout as sleep } from 'node:timers/promises';
import { SpamAnswerer } from '@kehila/testing';
import { act } from '../../stage/act';
import { Client } from '../../stage/client';
import { RunningKehila } from '../../stage/running-kehila';

describe('kehila start, where the operator named a spam service', () => {
  const service = new SpamAnswerer();
  let kehila: RunningKehila;

  beforeAll(async () => {
    const AKISMET_URL = await service.open();
    kehila = new RunningKehila({ AKISMET_KEY: service.key, AKISMET_URL, KEHILA_INNER_HOSTS: '127.0.0.1' });
    await kehila.start();
  });
  afterAll(async () => {
    await kehila.remove();
    service.close();
  });

  const as = async (role: string): Promise<Client> => {
    const client = new Client(kehila.address);
    await act(client, 'signIn', { email: `${role}@kehila.example`, password: kehila.password });
    return client;
  };

  it('shows it what a customer writes, and the moderators what it takes for advertising', async () => {
    const [customer, administrator] = [await as('customer'), await as('administrator')];
    // The customer of the sample community has earned trust; here nobody has.
    await act(administrator, 'changeSetting', { key: 'moderation.spam_trusted', value: '1000000' }, 'SiteSetting { value }');
    const title = 'Which router should I take?';
    await act(customer, 'askQuestion', { space: 'wifi-and-routers', title, body: 'Buy now, at the lamp shop.', tags: [] }, 'Question { id }');

    const queued = async () => {
      const { text } = await administrator.send('{ moderationQueue(first: 50) { nodes { findings { reason } } } }');
      return text;
    };
    let seen = await queued();
    for (let waited = 0; waited < 60 && !seen.includes('SPAM_SERVICE'); waited++) {
      await sleep(500);
      seen = await queued();
    }
    expect(seen).toContain('SPAM_SERVICE');
    expect(service.asked.map(({ form }) => form['comment_content'])).toContain(`${title}\n\nBuy now, at the lamp shop.`);
  });
});
