import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';
import type { Language } from './stage/words.ts';

const languages: readonly { language: Language; title: string; answer: string; comment: string; search: string; found: string }[] = [
  {
    language: 'he',
    title: 'הטלפון במטבח שותק מאז שהחליפו את הקו',
    answer: 'לחבר אותו לשקע שבגב הנתב, ולא לשקע שבקיר.',
    comment: 'עבד, תודה.',
    search: 'ניתוקי wifi בערב',
    found: 'ניתוקי Wi-Fi בערב: קיבוע הערוץ בגל 2',
  },
  {
    language: 'en',
    title: 'Kitchen telephone is silent since the line was changed',
    answer: 'Plug it into the back of the router instead of the wall.',
    comment: 'That did it, thanks.',
    search: 'wired speed 94',
    found: 'Wired speed stuck at 94 Mb/s: check the cable first',
  },
];

describe.each(languages)('with JavaScript off ($language)', ({ language, title, answer, comment, search, found }) => {
  const stage = useStage();
  const manner = { language, width: 390, withoutScript: true } as const;
  let thread = '';

  const visit = async (role: 'customer' | 'expert' | undefined, walk: (visitor: Visitor) => Promise<void>): Promise<void> => {
    const visitor = await (role ? stage().as(role, manner) : stage().anybody(manner));
    await walk(visitor);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  };

  it('a list leads to a thread, and nothing that needs script is shown there', () =>
    visit(undefined, async (visitor) => {
      await visitor.open('/questions?tag=gal-2');
      await visitor.page.locator('.row a').first().click();
      expect(await visitor.page.locator('h1').count()).toBe(1);
      expect(await visitor.page.locator('.needs-script').evaluateAll((parts) => parts.filter((part) => part.getClientRects().length > 0).length)).toBe(0);
    }));

  it('the search finds the official article first', () =>
    visit(undefined, async (visitor) => {
      await visitor.open('/questions');
      await visitor.page.locator('#q').fill(search);
      await visitor.page.locator('#q').press('Enter');
      await visitor.page.waitForURL(/\/search\?q=/);
      expect(await visitor.page.locator('main a[href*="/a/"], main a[href*="/q/"]').first().textContent()).toContain(found);
    }));

  it('a person signs in', () =>
    visit(undefined, async (visitor) => {
      await visitor.signIn('customer@kehila.example', stage().password);
      expect(await visitor.open('/me')).toBe(200);
      expect(new URL(visitor.page.url()).pathname).toBe(`/${language}/me`);
    }));

  it('a customer asks', () =>
    visit('customer', async (visitor) => {
      await visitor.open('/ask');
      await visitor.page.locator('#title').fill(title);
      await visitor.page.locator('#body').fill(`${title}.`);
      await visitor.page.locator('#space').selectOption('cables-and-installation');
      await visitor.press('web_community_post_question');
      await visitor.page.waitForURL(/\/q\/\d+\//);
      thread = new URL(visitor.page.url()).pathname.replace(`/${language}`, '');
      expect(await visitor.page.locator('h1').textContent()).toContain(title);
    }));

  it('an expert answers', () =>
    visit('expert', async (visitor) => {
      await visitor.open(thread);
      await visitor.page.locator('textarea#body').fill(answer);
      await visitor.press('web_community_send_answer');
      expect(await visitor.page.locator('article.answer').textContent()).toContain(answer);
    }));

  it('the asker comments, votes, and accepts', () =>
    visit('customer', async (visitor) => {
      await visitor.open(thread);
      await visitor.follow('web_community_comment', visitor.page.locator('article.answer'));
      await visitor.page.locator('.talk__form textarea').fill(comment);
      await visitor.press('web_community_send_comment');
      expect(await visitor.page.locator('.comment').textContent()).toContain(comment);
      await visitor.press('web_frame_vote_up', visitor.page.locator('article.answer'));
      expect(await visitor.page.locator('article.answer').textContent()).toContain(visitor.say('web_frame_vote_you_up'));
      await visitor.press('web_community_accept');
      expect(await visitor.page.locator('.answer--solved').count()).toBe(1);
    }));
});
