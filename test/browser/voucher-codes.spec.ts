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

  it.each([
    ['en', 1280, false],
    ['he', 390, true],
  ] as const)(
    'are taken out again, pasted or all that came together, and told before they expire (%s, %i px, without script: %s)',
    async (language, width, withoutScript) => {
      const manager = await stage().as('manager', { language, width, withoutScript });
      const { id: rewardId } = await act(manager, 'createReward', offer, 'Reward { id }');
      const soon = new Date(Date.now() + 20 * 86_400_000).toISOString();

      await manager.open(`/admin/rewards/${rewardId}/codes`);
      await manager.page.locator('#codes').fill(`OUT-${language}-1\nOUT-${language}-2\nOUT-${language}-3`);
      await manager.page.locator('#expiresAt').fill(soon.slice(0, 10));
      await manager.press('web_rewards_codes_send');
      await manager.page.getByText(manager.say('web_rewards_codes_done', { amount: 3 })).waitFor();

      await manager.open('/admin/rewards');
      await manager.page
        .locator('li.card', { hasText: manager.say('web_rewards_codes_stale', { amount: 3, date: '' }).slice(0, 20) })
        .first()
        .waitFor();

      await manager.open(`/admin/rewards/${rewardId}/codes`);
      await manager.page.locator('summary', { hasText: manager.say('web_rewards_codes_out_field') }).click();
      await manager.page.locator('#codes-out').fill(`OUT-${language}-1\nOUT-${language}-9`);
      await manager.press('web_rewards_codes_out_send');
      await manager.page.getByText(manager.say('web_rewards_codes_out_done', { amount: 1 })).waitFor();
      await manager.page.getByText(manager.say('web_rewards_codes_out_unknown')).waitFor();
      expect(await manager.page.content()).not.toContain(`OUT-${language}`);
      if (!withoutScript) expect(await findingsOn(manager.page)).toEqual([]);

      await manager.page.getByRole('button', { name: manager.say('web_rewards_codes_batch_out') }).click();
      await manager.page.getByText(manager.say('web_rewards_codes_out_done', { amount: 2 })).waitFor();
      expect(manager.complaints).toEqual([]);
      await manager.leave();
    },
  );
});
