import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';

describe('taking answers out of a thread on the pages', () => {
  const stage = useStage();

  it.each([
    ['en', 1280, true],
    ['he', 390, false],
  ] as const)(
    'answers get a question of their own and come back; their addresses lead on (%s, %i px, without script: %s)',
    async (language, width, withoutScript) => {
      const staff = await stage().as('staff', { language, width, withoutScript });
      const says = (key: string) => staff.page.locator('main').getByText(staff.say(key)).first().waitFor();
      const wellSeen = async () => expect(withoutScript ? [] : await findingsOn(staff.page)).toEqual([]);
      const stands = (answerId: string) => staff.page.locator(`#answer-${answerId}`).waitFor();
      const question = { space: 'wifi-and-routers', title: `Why does it hum and blink (${language})?`, body: 'Both, every night.', tags: [] };
      const { id, slug } = await act(staff, 'askQuestion', question, 'Question { id slug }');
      const path = `/q/${id}/${slug}`;
      const [stays, goes] = [
        await act(staff, 'postAnswer', { questionId: id, body: 'Put it near the window.' }, 'Answer { id }'),
        await act(staff, 'postAnswer', { questionId: id, body: 'The hum comes from the power supply.' }, 'Answer { id }'),
      ];
      await staff.open(path);
      await staff.page.locator('summary', { hasText: staff.say('web_community_steering') }).click();
      await staff.follow('web_splitting_split');
      await staff.page.locator('#body').waitFor();
      await wellSeen();

      await staff.page.locator('#title').fill(`Why does it hum (${language})?`);
      await staff.page.locator('#body').fill('What does the hum come from?');
      await staff.press('web_splitting_preview');
      await says('web_splitting_none_chosen');
      await staff.press('web_splitting_confirm');
      await staff.page.locator('#answers-error').waitFor();
      expect(await staff.page.locator('#body').inputValue()).toBe('What does the hum come from?');

      await staff.page.locator(`[name="answer-${goes.id}"]`).check();
      await staff.press('web_splitting_preview');
      await says('web_splitting_preview_heading');
      await wellSeen();
      await staff.press('web_splitting_confirm');
      await stands(goes.id);
      await says('web_splitting_from');
      const made = new URL(staff.page.url()).pathname;
      await wellSeen();

      await staff.open(`${path}?answer=${goes.id}`);
      expect(new URL(staff.page.url()).pathname).toBe(made);
      await staff.open(path);
      await stands(stays.id);
      await says('web_splitting_into');

      await staff.page.goto(`${staff.address}${made}/split`);
      await staff.press('web_splitting_undo');
      await stands(goes.id);
      expect(new URL(staff.page.url()).pathname).toBe(`/${language}${path}`);
      await staff.page.goto(`${staff.address}${made}`);
      expect(new URL(staff.page.url()).pathname).toBe(`/${language}${path}`);
      await staff.leave();
    },
  );

  it('says to others what is missing', async () => {
    const expert = await stage().as('expert', { language: 'en' });
    const { id, slug } = await act(
      expert,
      'askQuestion',
      { space: 'wifi-and-routers', title: 'Why is it out at dusk?', body: 'So.', tags: [] },
      'Question { id slug }',
    );
    expect(await expert.open(`/q/${id}/${slug}/split`)).toBe(403);
    expect(await findingsOn(expert.page)).toEqual([]);
    await expert.leave();
  });
});
