import { act } from './stage/act.ts';
import { findingsOn } from './stage/findings.ts';
import { useStage } from './stage/use-stage.ts';

describe('rewards that have to be checked, on the pages', () => {
  const stage = useStage();

  /** Accounts of ten years are new for so long. */
  const newFor = async (days: string, version: number) => {
    const administrator = await stage().as('administrator', { language: 'en' });
    await act(administrator, 'changeSetting', { key: 'rewards.check_new', value: days, version }, 'SiteSetting { version }');
    await administrator.leave();
  };

  describe('because their account is new', () => {
    // Within: the stage closes after this.
    beforeAll(() => newFor('3650', 0));
    afterAll(() => newFor('14', 1));

    it.each([
      ['web_rewards_checks_refuse', 'web_rewards_state_refused', 'en', 1280, false],
      ['web_rewards_checks_clear', 'web_rewards_state_approved', 'he', 390, true],
    ] as const)(
      'are decided by the staff, while their owner reads that somebody looks (%s, %s, %s, %i px, without script: %s)',
      async (decision, outcome, language, width, withoutScript) => {
        const manner = { language, width, withoutScript };
        const [manager, owner] = [await stage().as('manager', manner), await stage().as('expert', manner)];
        const text = { name: `A late lunch, ${language}`, description: '', next: '' };
        const offer = { kind: 'HARD', cost: 1, level: 'NEWCOMER', approval: 'RULE', published: true, he: text, en: text };
        const { id: rewardId } = await act(manager, 'createReward', offer, 'Reward { id }');
        await manager.leave();
        const staff = await stage().as('staff', manner);
        await act(owner, 'redeemReward', { rewardId }, 'Redemption { id }');
        await owner.open('/me/rewards');
        await owner.page.getByText(owner.say('web_rewards_next_checked')).first().waitFor();

        await staff.open('/desk/rewards/checks');
        const card = staff.page.locator('li.card', { hasText: text.name });
        await card.getByRole('button', { name: staff.say(decision) }).click();
        await card.locator('textarea[aria-invalid=true]').waitFor();
        expect(staff.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
        if (!withoutScript) expect(await findingsOn(staff.page)).toEqual([]);
        await card.locator('textarea').fill('A colleague of ours.');
        await card.getByRole('button', { name: staff.say(decision) }).click();
        await staff.page.getByText(staff.say('web_rewards_desk_done')).waitFor();
        expect(await card.count()).toBe(0);
        await owner.open('/me/rewards');
        await owner.page.locator('li.card', { hasText: text.name }).getByText(owner.say(outcome)).waitFor();
        expect([...owner.complaints, ...staff.complaints]).toEqual([]);
        await Promise.all([owner, staff].map((visitor) => visitor.leave()));
      },
    );
  });
});
