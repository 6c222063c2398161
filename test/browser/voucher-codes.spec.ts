import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';

describe('voucher codes on the pages', () => {
  const stage = useStage();

  const text = { name: 'A cinema ticket', description: 'For any film.', next: 'The code is under your rewards.' };
  const offer = { kind: 'HARD', cost: 1, level: 'NEWCOMER', approval: 'RULE', published: true, he: text, en: text };

  it.each([
    ['en', 1280, false],
    ['he', 390, true],
  ] as const)(
    'are pasted by a manager, had by a customer, and shown when asked for (%s, %i px, without script: %s)',
    async (language, width, withoutScript) => {
      const manner = { language, width, withoutScript };
      const [manager, owner] = [await stage().as('manager', manner), await stage().as('expert', manner)];
      const code = `KINO-${language}-4711`;
      const { id: rewardId } = await act(manager, 'createReward', offer, 'Reward { id }');

      await manager.open(`/admin/rewards/${rewardId}/codes`);
      await manager.press('web_rewards_codes_send');
      await manager.page.locator('#codes[aria-invalid=true]').waitFor();
      expect(manager.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
      await manager.page.locator('#codes').fill(`${code}\nno\n${code}`);
      await manager.page.locator('#file').setInputFiles({ name: 'more.txt', mimeType: 'text/plain', buffer: Buffer.from('KINO-FROM-FILE\n') });
      await manager.press('web_rewards_codes_send');
      await manager.page.getByText(manager.say('web_rewards_codes_refused')).waitFor();
      expect(await manager.page.content()).not.toContain(code);

      await act(owner, 'redeemReward', { rewardId }, 'Redemption { id }');
      await owner.open('/me/rewards');
      expect(await owner.page.content()).not.toContain(code);
      await owner.page.locator('li.card').first().getByRole('button').click();
      await owner.page.getByText(code).waitFor();
      if (!withoutScript) for (const { page } of [owner, manager]) expect(await findingsOn(page)).toEqual([]);
      await owner.open('/me/rewards');
      expect(await owner.page.content()).not.toContain(code);
      expect([...owner.complaints, ...manager.complaints]).toEqual([]);
      await Promise.all([owner, manager].map((visitor) => visitor.leave()));
    },
  );
});
