import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

const folder = join(resolve(process.env['KEHILA_TEST_DATA'] ?? '../shared/data'), 'attacks/xss');
/** All of them at full size: `KEHILA_TEST_SIZE=long npm run browser -- hostile`. */
const isLong = process.env['KEHILA_TEST_SIZE'] === 'long';
const ofEachFile = isLong ? Infinity : 60;
const longestTest = isLong ? 3_000_000 : 240_000;
const inOneText = 20;

/** Always there; a larger collection is read where it lies beside the project. */
const ours = [
  '<script>xss(1)</script>',
  '<img src=x onerror=xss(1)>',
  '<svg onload=xss(1)>',
  '<svg><animate onbegin=xss(1) attributeName=x dur=1s>',
  '<details open ontoggle=xss(1)>',
  '<iframe srcdoc="<script>parent.xss(1)</script>">',
  '<math><mtext></p><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=xss(1)&gt;">',
  '"><input autofocus onfocus=xss(1)>',
  '</textarea><script>xss(1)</script>',
  '</title><script>xss(1)</script>',
  '<base href="javascript:/a/-xss(1)///////">',
  '[link](javascript:xss(1))',
  '[link](JaVaScRiPt&colon;xss(1))',
  '[link](data:text/html;base64,PHNjcmlwdD54c3MoMSk8L3NjcmlwdD4=)',
  '![image](x"onerror="xss(1))',
  '<javascript:xss(1)>',
  '[a]: vbscript:xss(1)\n[a]',
  '{@html "<img src=x onerror=xss(1)>"} ${xss(1)} {{constructor.constructor("xss(1)")()}}',
];

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
    await visitor.page.waitForTimeout(100);
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
    await visitor.page.waitForTimeout(500);
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

function payloads(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n');
    const every = Math.max(1, Math.floor(lines.length / ofEachFile));
    return lines.filter((_, place) => place % every === 0).map((line) => (JSON.parse(line) as { payload: string }).payload.replaceAll('\0', ''));
  });
}

function* parts(texts: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < texts.length; from += inOneText) yield texts.slice(from, from + inOneText);
}

/** Whatever the texts call to show that they ran. */
async function watch(visitor: Visitor): Promise<string[]> {
  const ran: string[] = [];
  await visitor.page.exposeFunction('xss', (what: unknown) => void ran.push(`xss(${String(what)})`));
  visitor.page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  return ran;
}

/** One act of somebody at a browser. */
async function act(
  visitor: Visitor,
  name: string,
  input: object,
  wanted: string,
): Promise<{ id: string; slug: string; version: number; article: { id: string } }> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { __typename ... on ${wanted} ... on UserError { code message } } }`;
  const response = await visitor.page.request.post(`${visitor.address}/graphql`, {
    headers: { 'x-kehila-client': 'browser' },
    data: { query, variables: { input } },
  });
  const { data, errors } = (await response.json()) as {
    data: Record<string, { id: string; slug: string; version: number; article: { id: string }; code?: string }>;
    errors?: unknown;
  };
  const outcome = data?.[name];
  if (!outcome || outcome.code) throw new Error(`${name}: ${JSON.stringify(outcome ?? errors)}`);
  return outcome;
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

/** Markup that could run something, now or at a touch. */
function danger({ page }: Visitor): Promise<string[]> {
  return page.evaluate(() => {
    const addresses = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'srcdoc', 'to', 'values'];
    const within = [...document.querySelectorAll('main *')];
    const marked = within.filter((element) =>
      [...element.attributes].some(
        ({ name, value }) => /^on/i.test(name) || (addresses.includes(name) && /^[\s\u0000-\u0020]*(javascript|vbscript|data)[\s]*:/i.test(value)),
      ),
    );
    const foreign = within.filter(({ localName }) =>
      ['script', 'iframe', 'object', 'embed', 'base', 'meta', 'style', 'link', 'math', 'animate', 'foreignobject'].includes(localName),
    );
    return [...marked, ...foreign].map((element) => element.outerHTML.slice(0, 200));
  });
}
