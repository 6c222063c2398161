import { act } from './stage/act.ts';
import { walkTo } from './stage/by-keyboard.ts';
import { useStage } from './stage/use-stage.ts';
import type { Role, Visitor } from './stage/visitor.ts';
import type { Language } from './stage/words.ts';

const walks: readonly { language: Language; title: string; body: string; reason: string; objection: string }[] = [
  {
    language: 'he',
    title: 'הנורית של המתאם החדש מהבהבת כל הזמן',
    body: 'מחזיקים את הכפתור חמש שניות והיא מפסיקה.',
    reason: 'בדקתי במדריך של המתאם.',
    objection: 'כך כתוב על המתאם עצמו.',
  },
  {
    language: 'en',
    title: 'The light of the new adapter never stops blinking',
    body: 'Hold the button for five seconds and it stops.',
    reason: 'I looked it up in its manual.',
    objection: 'That is what the adapter itself says.',
  },
];

describe.each(walks)('a dispute by keyboard alone ($language)', ({ language, title, body, reason, objection }) => {
  const stage = useStage();
  let question: { id: string; slug: string };
  let answer: { id: string };

  const visit = async (role: Role, walk: (visitor: Visitor) => Promise<void>): Promise<void> => {
    const visitor = await stage().as(role, { language });
    await walk(visitor);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  };
  /** Walks to what is called so in the page, and presses Enter on it. */
  const enter = async (visitor: Visitor, role: 'button' | 'link', key: string): Promise<void> => {
    await walkTo(
      visitor,
      visitor.page
        .locator('main')
        .getByRole(role, { name: visitor.say(key), exact: true })
        .first(),
    );
    await visitor.page.keyboard.press('Enter');
  };
  const write = async (visitor: Visitor, name: string, text: string): Promise<void> => {
    await walkTo(visitor, visitor.page.locator(`main textarea[name=${name}]`).first());
    await visitor.page.keyboard.insertText(text);
  };
  const correctionsPath = () => `/q/${question.id}/${question.slug}/answers/${answer.id}/corrections`;

  beforeAll(async () => {
    const asker = await stage().as('reviewer', { language });
    question = await act(asker, 'askQuestion', { space: 'wifi-and-routers', title, body: reason, tags: [] }, 'Question { id slug }');
    const author = await stage().as('customer', { language });
    answer = await act(author, 'postAnswer', { questionId: question.id, body }, 'Answer { id }');
    await Promise.all([asker.leave(), author.leave()]);
  });

  it('an answer is corrected', () =>
    visit('expert', async (visitor) => {
      const { page } = visitor;
      await visitor.open(`/q/${question.id}/${question.slug}`);
      await walkTo(visitor, page.locator('.answer').getByRole('link', { name: visitor.say('web_corrections_propose') }));
      await page.keyboard.press('Enter');
      await walkTo(visitor, page.getByRole('textbox', { name: visitor.say('web_corrections_text') }));
      await page.keyboard.press('Control+End');
      await page.keyboard.insertText(' 10');
      await write(visitor, 'reason', reason);
      await enter(visitor, 'button', 'web_corrections_send');
      await page.locator('article', { hasText: visitor.say('web_corrections_state_proposed') }).waitFor();
    }));

  it('its author objects', () =>
    visit('customer', async (visitor) => {
      await visitor.open(correctionsPath());
      await walkTo(visitor, visitor.page.locator('summary', { hasText: visitor.say('web_corrections_appeal') }));
      await visitor.page.keyboard.press('Enter');
      await write(visitor, 'reason', objection);
      await enter(visitor, 'button', 'web_corrections_appeal_send');
      await visitor.page.locator('article', { hasText: visitor.say('web_corrections_state_appealed') }).waitFor();
    }));

  it('the staff decide', () =>
    visit('staff', async (visitor) => {
      await visitor.open('/desk/corrections');
      await walkTo(visitor, visitor.page.locator('main').getByRole('link', { name: title }));
      await visitor.page.keyboard.press('Enter');
      await write(visitor, 'note', reason);
      await enter(visitor, 'button', 'web_corrections_verdict_overturn');
      await visitor.page.locator('article', { hasText: visitor.say('web_corrections_state_overturned') }).waitFor();
    }));

  it('the answer is reported', () =>
    visit('expert', async (visitor) => {
      await visitor.open(`/q/${question.id}/${question.slug}`);
      await walkTo(visitor, visitor.page.locator(`main a[href$="/flag/answer/${answer.id}"]`));
      await visitor.page.keyboard.press('Enter');
      await walkTo(visitor, visitor.page.locator('input[name=reason]').first());
      await visitor.page.keyboard.press('Space');
      await write(visitor, 'note', reason);
      await enter(visitor, 'button', 'web_moderation_flag_send');
      await visitor.page.waitForURL('**/me/reports?saved');
    }));

  it('a moderator takes it up and hides it', () =>
    visit('staff', async (visitor) => {
      const { page } = visitor;
      await visitor.open('/moderation');
      await walkTo(visitor, page.locator('.queue__title a', { hasText: title }));
      await page.keyboard.press('Enter');
      await enter(visitor, 'button', 'web_moderation_claim');
      await page.locator('button[name="claim"][value="no"]').waitFor();
      await enter(visitor, 'button', 'web_moderation_decision_hide');
      await page.waitForURL('**/moderation/*?saved');
    }));

  it('its author objects to that', () =>
    visit('customer', async (visitor) => {
      const { page } = visitor;
      await visitor.open('/me/decisions');
      await walkTo(visitor, page.locator('main').getByRole('link', { name: title }).first());
      await page.keyboard.press('Enter');
      await walkTo(visitor, page.getByRole('textbox', { name: visitor.say('web_moderation_appeal_words') }));
      await page.keyboard.insertText(objection);
      await enter(visitor, 'button', 'web_moderation_appeal_send');
      await page.locator('main', { hasText: visitor.say('web_moderation_appeal_waits') }).waitFor();
    }));
});
