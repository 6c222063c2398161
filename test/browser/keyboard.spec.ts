import { seen, walkTo } from './stage/by-keyboard.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';
import type { Language } from './stage/words.ts';

const walks: readonly { language: Language; title: string; body: string; answer: string; search: string }[] = [
  {
    language: 'he',
    title: 'הרמקול החכם מתנתק מהרשת בלילה',
    body: 'כל לילה בחצות בערך הרמקול החכם מתנתק.',
    answer: 'מכבים את עדכוני הלילה באפליקציה של הרמקול.',
    search: 'הכתוביות בנהר',
  },
  {
    language: 'en',
    title: 'Smart speaker leaves the network at night',
    body: 'Every night around midnight the speaker is gone.',
    answer: 'Switch off the nightly update in the app of the speaker.',
    search: 'remote lost its',
  },
];

describe.each(walks)('by keyboard alone ($language)', ({ language, title, body, answer, search }) => {
  const stage = useStage();
  let thread = '';

  it('the first stop leads past the header to the page itself', async () => {
    const visitor = await stage().anybody({ language });
    await visitor.open('/questions');
    await visitor.page.keyboard.press('Tab');
    expect(await visitor.page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await visitor.page.keyboard.press('Enter');
    expect(new URL(visitor.page.url()).hash).toBe('#main');
    await visitor.page.keyboard.press('Tab');
    expect(await visitor.page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await visitor.leave();
  });

  it('a question is asked', async () => {
    const visitor = await stage().as('customer', { language });
    const { page } = visitor;
    await visitor.open('/ask');
    await walkTo(visitor, page.locator('#title'));
    await page.keyboard.type(title);
    await walkTo(visitor, page.locator('textarea#body'));
    await page.keyboard.type(body);
    await walkTo(visitor, page.locator('#space'));
    await page.keyboard.press('End');
    await walkTo(visitor, page.locator('#tags'));
    await page.keyboard.type('speaker');
    await walkTo(visitor, page.getByRole('button', { name: visitor.say('web_community_post_question') }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/q\/\d+\//);
    expect(await page.locator('h1').textContent()).toContain(title);
    thread = new URL(page.url()).pathname.replace(`/${language}`, '');
    await visitor.leave();
  });

  it('it is answered with Ctrl+Enter, and voted for with the space bar', async () => {
    const visitor = await stage().as('expert', { language });
    const { page } = visitor;
    await visitor.open(thread);
    await walkTo(visitor, page.locator('#question-acts').getByRole('button', { name: visitor.say('web_frame_vote_up'), exact: true }));
    await page.keyboard.press('Space');
    await page.getByText(visitor.say('web_frame_vote_you_up')).waitFor();
    await walkTo(visitor, page.locator('textarea#body'));
    await page.keyboard.type(answer);
    await page.keyboard.press('Control+Enter');
    await page.locator('article.answer').filter({ hasText: answer }).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('the search opens with the slash, and its suggestions with the arrows', async () => {
    const visitor = await stage().anybody({ language });
    const { page } = visitor;
    await visitor.open('/questions');
    await page.keyboard.press('/');
    await page.keyboard.type(search);
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#q').getAttribute('aria-activedescendant')).not.toBeNull();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/[aq]\/\d+/);
    await visitor.leave();
  });

  it.each([
    ['customer', '/me/security'],
    ['customer', '/me/profile'],
    ['administrator', '/admin/abilities'],
    ['administrator', '/admin/accounts/'],
  ] as const)('everything that the %s can do on %s is reached, and seen to be', async (role, path) => {
    const visitor = await stage().as(role, { language });
    await visitor.open(path.endsWith('/') ? path.slice(0, -1) : path);
    if (path.endsWith('/')) {
      const first = await visitor.page.locator(`main a[href*="${path}"]`).first().getAttribute('href');
      await visitor.open(first!.slice(3));
    }
    expect(new URL(visitor.page.url()).pathname).toContain(path);
    await walkThrough(visitor);
    expect(await visitor.page.locator('main [data-reached]').count()).toBeGreaterThan(5);
    expect(await visitor.page.evaluate(notReached)).toEqual([]);
    await visitor.leave();
  });

  it('nothing moves for whoever asked for reduced motion', async () => {
    const visitor = await stage().anybody({ language });
    await visitor.open('');
    const moving = await visitor.page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration) || (animationName !== 'none' && /[1-9]/.test(animationDuration));
        }).length,
    );
    expect(moving).toBe(0);
    await visitor.leave();
  });
});

/** Pages of one's own and of administrators have more. */
const mostStops = 400;

/** From the first stop of the page to its last; each is marked, and must be seen to have the focus. */
async function walkThrough({ page }: Visitor): Promise<void> {
  for (let stops = 0; stops < mostStops; stops++) {
    await page.keyboard.press('Tab');
    await seen(page);
    const isOver = await page.evaluate(() => {
      const stop = document.activeElement;
      if (!(stop instanceof HTMLElement) || stop === document.body || stop.dataset['reached']) return true;
      stop.dataset['reached'] = 'yes';
      return false;
    });
    if (isOver) return;
  }
  throw new Error(`${mostStops} stops, and no end`);
}

/** Whatever can be done in the page and was not reached. Of radio buttons the arrows reach the others. */
function notReached(): string[] {
  const reachedNames = new Set([...document.querySelectorAll<HTMLInputElement>('input[type=radio][data-reached]')].map(({ name }) => name));
  return [...document.querySelectorAll<HTMLElement>('main :is(a[href], button, input, select, textarea, summary)')]
    .filter((element) => element.checkVisibility() && !element.matches(':disabled, [type=hidden], [data-reached]'))
    .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio' && reachedNames.has(element.name)))
    .map((element) => element.outerHTML.slice(0, 200));
}
