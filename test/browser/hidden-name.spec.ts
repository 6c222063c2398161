import { sights } from './pages.ts';
import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';

describe('a hidden name on the pages', () => {
  const stage = useStage();
  let path = '';

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

  it('is told to a stranger by no page and no feed, and no page about people tells what was written under it', async () => {
    const writer = await stage().anybody({ language: 'en' });
    const email = `qvzx-${Date.now()}@people.example`;
    const joining = { displayName: 'Qvzx Wkjy', email, password: 'vellum osprey kettle 9', language: 'EN', acceptedTerms: true };
    await act(writer, 'signUp', joining, 'SignUpAccepted { __typename }');
    await writer.open(`/verify/${await stage().linkTo(email)}`);
    await writer.press('web_accounts_verify_button');
    await writer.page.locator('main [role=status]').waitFor();
    const asked = { space: 'wifi-and-routers', title: 'Zanzibar turnip wobbles?', body: 'It wobbles like a turnip.', tags: ['router'], nameHidden: true };
    const { id, slug } = await act(writer, 'askQuestion', asked, 'Question { id slug }');
    await act(writer, 'postAnswer', { questionId: id, body: 'Hold the turnip.' }, 'Answer { id }');
    const own = await writer.page.request.get(`${writer.address}/en/me/profile`);
    const handle = /qvzx[a-z0-9-]*/.exec(await own.text())?.[0];
    expect(handle).toBeDefined();
    await writer.leave();

    const pages = (await sights(stage())).filter(({ role, status }) => !role && !status).map(({ path }) => path);
    const seen = [...pages, `/q/${id}/${slug}`, '/search?q=turnip', `/people/${handle}`, '/tags/router'];
    const feeds = [
      '/feeds/questions.atom',
      '/feeds/en/questions.atom',
      '/feeds/spaces/wifi-and-routers.atom',
      '/feeds/tags/router.atom',
      `/feeds/q/${id}.atom`,
    ];
    let shown = 0;
    for (const address of [...seen.flatMap((page) => [`/en${page}`, `/he${page}`]), ...feeds]) {
      const told = await (await fetch(stage().address + address)).text();
      const aboutPeople = /^\/..\/people/.test(address);
      expect([address, (aboutPeople ? /turnip/i : /qvzx|wkjy/i).exec(told)?.[0]]).toEqual([address, undefined]);
      if (/turnip/i.test(told)) shown++;
    }
    expect(shown).toBeGreaterThan(8);
  });
});
