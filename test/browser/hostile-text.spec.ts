import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

const folder = resolve('../shared/data/attacks/xss');
const ofEachFile = 60;
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
    120_000,
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

/** As title, question, answer and comment. Answers the address of the thread. */
async function post(visitor: Visitor, texts: readonly string[]): Promise<string> {
  const act = async (name: string, input: object, wanted: string): Promise<{ id: string; slug: string }> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${name}(input: $input) { __typename ... on ${wanted} ... on UserError { code message } } }`;
    const response = await visitor.page.request.post(`${visitor.address}/graphql`, {
      headers: { 'x-kehila-client': 'browser' },
      data: { query, variables: { input } },
    });
    const { data } = (await response.json()) as { data: Record<string, { id: string; slug: string }> };
    const outcome = data[name];
    if (!outcome?.id) throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    return outcome;
  };
  const body = texts.join('\n\n').slice(0, 30_000);
  const title = `${texts[0]?.replace(/\s+/g, ' ').slice(0, 100) ?? ''} is how it begins`;
  const question = await act('askQuestion', { space: 'wifi-and-routers', title, body, tags: [] }, 'Question { id slug }');
  const answer = await act('postAnswer', { questionId: question.id, body }, 'Answer { id }');
  await act('postComment', { contentId: answer.id, body: body.slice(0, 2_000) }, 'Comment { id }');
  return `/q/${question.id}/${question.slug}`;
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
