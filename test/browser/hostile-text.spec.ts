import { danger, folder, isLong, longestTest, ours, payloads, watch } from './hostile/payloads.ts';
import { act } from './stage/act.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

const inOneText = 20;

describe('hostile text, with the Content-Security-Policy off', () => {
  const stage = useStage();
  const collected = payloads();

  it('would be noticed', async () => {
    const visitor = await stage().anybody({ language: 'en', further: { bypassCSP: true } });
    const ran = await watch(visitor);
    await visitor.open('/pages/rules');
    await visitor.page.evaluate(() =>
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<a href=" javascript:xss(2)">x</a><img src="data:," onerror="xss(1)">'),
    );
    expect(await danger(visitor)).toHaveLength(2);
    await untilSomething(visitor, ran);
    expect(ran).toEqual(['xss(1)']);
    await visitor.leave();
  });

  it.each([
    ['ours', ours],
    ['of the collection', collected],
  ] as const)(
    'runs no script on any page that shows it (%s)',
    async (_name, texts) => {
      if (texts.length === 0) return console.log(`skipped: ${folder} is not there`);
      const visitor = await stage().as('customer', { language: 'en', further: { bypassCSP: true } });
      const ran = await watch(visitor);
      for (const part of parts(texts)) {
        const path = await post(visitor, part);
        await visitor.open(path);
        expect(await danger(visitor)).toEqual([]);
        await visitor.open(`${path}/edit`);
        expect(await danger(visitor)).toEqual([]);
      }
      for (const path of ['/questions', '/search?q=xss', `/search?q=${encodeURIComponent(ours[1] ?? '')}`, '/me', '']) {
        await visitor.open(path);
        expect(await danger(visitor)).toEqual([]);
      }
      expect(ran).toEqual([]);
      await visitor.leave();
    },
    longestTest,
  );

  it('runs none in the preview either', async () => {
    const visitor = await stage().as('customer', { language: 'en', further: { bypassCSP: true } });
    const ran = await watch(visitor);
    await visitor.open('/ask');
    await visitor.page.locator('textarea#body').fill(ours.join('\n\n'));
    await visitor.page.getByRole('button', { name: visitor.say('web_frame_composer_preview') }).click();
    await visitor.page.locator('.composer__preview p').first().waitFor();
    expect(await danger(visitor)).toEqual([]);
    expect(ran).toEqual([]);
    await visitor.leave();
  });
});

describe('hostile markup, with the sanitiser off', () => {
  const stage = useStage();
  const markup = [...ours.filter((text) => text.includes('<')), ...payloads().filter((text) => text.includes('<'))];

  it(
    'runs no script, because the Content-Security-Policy lets none run',
    async () => {
      const visitor = await stage().anybody({ language: 'en' });
      const ran = await watch(visitor);
      let inserted = '';
      // Everything as the server sent it, its policy too; only the text was never sanitised.
      await visitor.page.route('**/en/pages/rules', async (route) => {
        const answer = await route.fetch();
        const body = (await answer.text()).replace('</main>', `${inserted}</main>`);
        await route.fulfill({ response: answer, body });
      });
      const policies = new Set<string>();
      visitor.page.on('response', (answer) => {
        if (answer.url().endsWith('/en/pages/rules')) policies.add(answer.headers()['content-security-policy']?.replace(/nonce-[^']+/, 'nonce') ?? 'none');
      });
      for (const part of parts(markup)) {
        inserted = part.map((text) => `<div>${text}</div>`).join('\n');
        await visitor.page.goto(`${stage().address}/en/pages/rules`, { waitUntil: 'commit' });
        await visitor.page.waitForTimeout(isLong ? 150 : 100);
        await touch(visitor);
      }
      expect(ran).toEqual([]);
      expect([...policies]).toEqual([expect.stringContaining("script-src 'self' 'nonce'")]);
      await visitor.leave();
    },
    longestTest,
  );

  it('would run it without the policy', async () => {
    const visitor = await stage().anybody({ language: 'en', further: { bypassCSP: true } });
    const ran = await watch(visitor);
    await visitor.page.route('**/en/pages/rules', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace('</main>', '<img src=x onerror=xss(1)></main>') });
    });
    await visitor.page.goto(`${stage().address}/en/pages/rules`, { waitUntil: 'commit' });
    await untilSomething(visitor, ran);
    expect(ran).toEqual(['xss(1)']);
    await visitor.leave();
  });
});

describe('hostile text in what staff and writers say', () => {
  const stage = useStage();

  it(
    'runs no script in articles, reviews, notes, reasons and names',
    async () => {
      const [expert, staff, reviewer] = await Promise.all(
        (['expert', 'staff', 'reviewer'] as const).map((role) => stage().as(role, { language: 'en', further: { bypassCSP: true } })),
      );
      const ran = await Promise.all([expert, staff, reviewer].map((visitor) => watch(visitor!)));
      for (const part of parts([...ours, ...payloads()].filter((_, place) => isLong || place % 6 === 0))) {
        const paths = await publish(expert!, staff!, reviewer!, part);
        for (const [visitor, path] of paths) {
          await visitor.open(path);
          expect([path, await danger(visitor)]).toEqual([path, []]);
        }
      }
      expect(ran.flat()).toEqual([]);
      for (const visitor of [expert, staff, reviewer]) await visitor!.leave();
    },
    longestTest,
  );
});

function* parts(texts: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < texts.length; from += inOneText) yield texts.slice(from, from + inOneText);
}

const titleOf = (texts: readonly string[]): string => `${texts[0]?.replace(/\s+/g, ' ').slice(0, 100) ?? ''} is how it begins`;

/** As title, question, answer and comment. Answers the address of the thread. */
async function post(visitor: Visitor, texts: readonly string[]): Promise<string> {
  const body = texts.join('\n\n').slice(0, 30_000);
  const question = await act(visitor, 'askQuestion', { space: 'wifi-and-routers', title: titleOf(texts), body, tags: [] }, 'Question { id slug }');
  const answer = await act(visitor, 'postAnswer', { questionId: question.id, body }, 'Answer { id }');
  await act(visitor, 'postComment', { contentId: answer.id, body: body.slice(0, 2_000) }, 'Comment { id }');
  return `/q/${question.id}/${question.slug}`;
}

/** As a nomination with its reason, an article with its summary, the talk of its review, notes about it. Answers who looks at what. */
async function publish(expert: Visitor, staff: Visitor, reviewer: Visitor, texts: readonly string[]): Promise<[Visitor, string][]> {
  const body = texts.join('\n\n').slice(0, 30_000);
  const short = body.slice(0, 450);
  const question = await act(expert, 'askQuestion', { space: 'wifi-and-routers', title: titleOf(texts), body, tags: [] }, 'Question { id slug }');
  await act(staff, 'nominateForArticle', { contentId: question.id, reason: short }, 'Nomination { id }');
  await act(staff, 'closeQuestion', { questionId: question.id, reason: 'OTHER', note: short }, 'Question { id }');
  const draft = await act(expert, 'draftArticle', { space: 'wifi-and-routers', title: titleOf(texts) }, 'Revision { id version article { id } }');
  const edited = await act(
    expert,
    'editRevision',
    { revisionId: draft.id, version: draft.version, title: titleOf(texts), body, summary: short },
    'Revision { id version }',
  );
  const handedIn = await act(expert, 'submitRevision', { revisionId: draft.id, version: edited.version }, 'Revision { id version }');
  await act(reviewer, 'commentOnRevision', { revisionId: draft.id, body: short }, 'Revision { id }');
  const review = `/review/${draft.id}`;
  await reviewer.open(review);
  expect([review, await danger(reviewer)]).toEqual([review, []]);
  await act(reviewer, 'approveRevision', { revisionId: draft.id, version: handedIn.version, reason: short }, 'Revision { id }');
  await act(staff, 'markArticleOutdated', { articleId: draft.article.id, note: short }, 'Article { id }');
  return [
    [staff, `/q/${question.id}/${question.slug}`],
    [staff, '/desk'],
    [expert, `/a/${draft.article.id}`],
    [expert, `/a/${draft.article.id}/history`],
    [reviewer, '/review'],
    [staff, `/search?q=${encodeURIComponent(titleOf(texts).slice(0, 180))}`],
  ];
}

/** Some run only when they are touched. */
async function touch({ page }: Visitor): Promise<void> {
  await page
    .evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('main div *')) {
        for (const type of ['mouseover', 'pointerenter', 'focus', 'click', 'toggle', 'animationend'])
          element.dispatchEvent(new Event(type, { bubbles: false, cancelable: true }));
      }
    })
    .catch(() => undefined);
}

/** A script that may run does so sooner or later. */
async function untilSomething({ page }: Visitor, ran: readonly string[]): Promise<void> {
  for (let waited = 0; ran.length === 0 && waited < 100; waited++) await page.waitForTimeout(100);
}
