import { sights } from './pages.ts';
import { useStage } from './stage/use-stage.ts';
import type { Role, Visitor } from './stage/visitor.ts';

/** Kilobytes as they come over the wire. */
const most = { reading: 50, acting: 64 };

describe('the script of a thread page', () => {
  const stage = useStage();
  let thread = '';
  beforeAll(async () => {
    thread = (await sights(stage())).find(({ name }) => name === 'thread')?.path ?? '';
  });

  const visit = async (role: Role | undefined, walk: (visitor: Visitor, scripts: () => number) => Promise<void>): Promise<void> => {
    const visitor = await (role ? stage().as(role, { language: 'he' }) : stage().anybody({ language: 'he' }));
    let bytes = 0;
    visitor.page.on('response', (response) => {
      if (response.request().resourceType() === 'script') bytes += Number(response.headers()['content-length'] ?? Number.NaN);
    });
    await visitor.page.goto(`${stage().address}/he${thread}`, { waitUntil: 'networkidle' });
    await walk(visitor, () => bytes / 1024);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  };

  it.each([
    ['somebody who reads', undefined, most.reading],
    ['somebody signed in', 'customer', most.acting],
  ] as const)('is not loaded before the first sign of %s, and is small then', async (_, role, limit) => {
    await visit(role, async (visitor, scripts) => {
      expect(scripts()).toBe(0);
      await visitor.alive();
      await visitor.page.waitForLoadState('networkidle');
      expect(scripts()).toBeGreaterThan(10);
      expect(scripts()).toBeLessThan(limit);
    });
  });

  it('comes while somebody types into the search, and shows what it finds', () =>
    visit(undefined, async (visitor) => {
      await visitor.page.locator('#q').pressSequentially('wifi');
      await visitor.page.locator('#q-list').waitFor();
    }));

  it('is not waited for: a vote before it is there counts all the same', () =>
    visit('staff', async (visitor) => {
      const vote = visitor.page.locator('#question-acts .vote button').first();
      const before = await vote.getAttribute('aria-pressed');
      const form = visitor.page.locator('#question-acts form').first();
      await Promise.all([
        visitor.page.waitForEvent('load'),
        form.evaluate((element: HTMLFormElement) => element.requestSubmit(element.querySelector('button'))),
      ]);
      expect(await vote.getAttribute('aria-pressed')).not.toBe(before);
    }));
});
