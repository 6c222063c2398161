import { useStage } from './stage/use-stage.ts';

const asked = '{ questions(filter: { space: "bills-and-plans" }, first: 2) { nodes { id slug title } } }';

describe.each(['he', 'en'] as const)('a pinned question, without JavaScript (%s)', (language) => {
  const stage = useStage();

  it('stands on top of its space in the order that staff gave it, until it is let go', async () => {
    const { questions } = await stage().ask<{ questions: { nodes: { id: string; slug: string; title: string }[] } }>(asked);
    const [one, two] = questions.nodes as [{ id: string; slug: string; title: string }, { id: string; slug: string; title: string }];
    const staff = await stage().as('staff', { language, width: 390, withoutScript: true });
    const onTop = async () => {
      await staff.open('/spaces/bills-and-plans');
      return staff.page.locator('section[aria-labelledby="space-pinned"] .row__title').allTextContents();
    };
    for (const { id, slug } of [one, two]) {
      await staff.open(`/q/${id}/${slug}`);
      await staff.page
        .locator('details', { hasText: staff.say('web_community_steering') })
        .locator('summary')
        .first()
        .click();
      await staff.page.locator('form[action="?/pin"] [name="until"]').fill(new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
      await staff.press('web_announcements_pin');
      await staff.page.locator('form[action="?/unpin"]').waitFor({ state: 'attached' });
    }
    expect((await onTop()).map((title) => title.trim())).toEqual([one.title, two.title]);
    const others = await staff.page.locator('section[aria-labelledby="space-questions"] .row__title').allTextContents();
    expect(others.map((title) => title.trim())).not.toContain(one.title);

    await staff.open('/desk/announcements');
    await staff.page.getByRole('button', { name: staff.say('web_announcements_move_up_of', { title: two.title }) }).click();
    await staff.page.locator('.banner--good').waitFor();
    expect((await onTop()).map((title) => title.trim())).toEqual([two.title, one.title]);
    for (const { title } of [one, two]) {
      await staff.open('/desk/announcements');
      await staff.page.getByRole('button', { name: staff.say('web_announcements_unpin_of', { title }) }).click();
      await staff.page.locator('.banner--good').waitFor();
    }
    expect(await onTop()).toEqual([]);
    expect(staff.complaints).toEqual([]);
    await staff.leave();
  });
});
