import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';

describe('a second look at what another reviewer approved, on its page', () => {
  const stage = useStage();

  it('asks for the reason of a doubt, keeps the card until it has one, and shows the doubt to who keeps the article true', async () => {
    const reviewer = await stage().as('reviewer', { language: 'he', width: 390 });
    const { page, say, complaints } = reviewer;
    await reviewer.open('/review/again');
    const card = page.locator('li.card').first();
    const title = await card.getByRole('heading').innerText();
    expect(await findingsOn(page)).toEqual([]);

    await reviewer.press('web_re_review_would_not', card);
    await card.locator('textarea[aria-invalid=true]').waitFor();
    expect(complaints.splice(0)).toEqual([expect.stringContaining('409')]);
    expect(await findingsOn(page)).toEqual([]);

    await card.locator('textarea').fill('The third step needs a tool that few have.');
    await reviewer.press('web_re_review_would_not', card);
    await page
      .getByRole('status')
      .filter({ hasText: say('web_re_review_done') })
      .waitFor();
    expect(await page.locator('li.card', { hasText: title }).count()).toBe(0);

    await reviewer.open(`/search?q=${encodeURIComponent(title)}`);
    await page.locator('main a', { hasText: title }).first().click();
    await page.getByText(say('web_re_review_doubts')).waitFor();
    await page.getByText('The third step needs a tool that few have.').waitFor();
    expect(complaints).toEqual([]);
    await reviewer.leave();
  });
});
