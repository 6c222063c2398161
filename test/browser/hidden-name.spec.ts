import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';
import type { Visitor } from './stage/visitor.ts';

describe('a hidden name on the pages', () => {
  const stage = useStage();
  let path = '';

  /** One act of somebody at a browser; answers its id and slug. */
  const act = async (visitor: Visitor, name: string, input: object, wanted: string): Promise<{ id: string; slug: string }> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${name}(input: $input) { ... on ${wanted} } }`;
    const answer = await visitor.page.request.post(`${visitor.address}/graphql`, {
      headers: { 'x-kehila-client': 'browser' },
      data: { query, variables: { input } },
    });
    return ((await answer.json()) as { data: Record<string, { id: string; slug: string }> }).data[name]!;
  };

  beforeAll(async () => {
    const customer = await stage().as('customer', { language: 'en' });
    const question = await act(
      customer,
      'askQuestion',
      { space: 'wifi-and-routers', title: 'Why does the light go out at night?', body: 'It goes out.', tags: [], nameHidden: true },
      'Question { id slug }',
    );
    path = `/q/${question.id}/${question.slug}`;
    await customer.leave();
  });

  it.each([
    ['en', 1280],
    ['en', 390],
    ['he', 1280],
    ['he', 390],
  ] as const)('is shown as hidden, and can be looked at and shown by form alone (%s, %i px)', async (language, width) => {
    const staff = await stage().as('staff', { language, width, withoutScript: true });
    await staff.open(path);
    expect(await staff.page.locator('.byline__name').first().innerText()).toBe(staff.say('safety_hidden_member'));
    await staff.page.locator('summary', { hasText: staff.say('web_safety_reveal') }).click();
    await staff.press('web_safety_reveal');
    expect(await staff.page.locator('main').innerText()).toContain(staff.say('web_safety_revealed_text'));
    await staff.leave();

    const seen = await stage().as('staff', { language, width });
    await seen.open(path);
    expect(await findingsOn(seen.page)).toEqual([]);
    await seen.leave();
  });

  it('comes back once where a text holds personal data, and goes out as it is when its writer says so', async () => {
    for (const withoutScript of [true, false]) {
      const expert = await stage().as('expert', { language: 'en', withoutScript });
      await expert.open(path);
      await expert.page.locator('textarea#body').fill('Call me on 052-555-0147 then.');
      // Who hides the name once stays hidden in the thread.
      if (withoutScript) await expert.page.locator('#hideName').check();
      else expect(await expert.page.locator('main').innerText()).toContain(expert.say('web_safety_stays_hidden'));
      await expert.press('web_community_send_answer');
      await expert.page.locator('mark').waitFor();
      expect(await expert.page.locator('mark').innerText()).toBe('052-555-0147');
      if (withoutScript) expect(await expert.page.locator('#hideName').isChecked()).toBe(true);
      await expert.press('web_safety_personal_keep');
      await expert.page.locator('.answer', { hasText: '052-555-0147' }).first().waitFor();
      await expert.leave();
    }
    const anybody = await stage().anybody({ language: 'en' });
    await anybody.open(path);
    expect(await anybody.page.locator('.answer .byline__name').first().innerText()).toBe('Hidden member 2');
    await anybody.leave();
  });
});
