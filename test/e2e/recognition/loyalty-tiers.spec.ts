import { act, tryAct } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('tiers of the loyalty programme over HTTP', () => {
  const kehila = Kehila.use();
  const own = '{ viewer { loyaltyTier { tier { key name from percent } earned next { key } missing reachedUntil endsAt } } }';
  let author: Person;

  const accepted = async (): Promise<void> => {
    const asker = await kehila.person('asker');
    const question = { space: 'wifi', title: 'Which channel is the best here?', body: 'There are many networks around.', tags: ['wifi'] };
    const { id: questionId } = await act(asker.client, 'askQuestion', question, 'Question { id }');
    const { id: answerId } = await act(author.client, 'postAnswer', { questionId, body: 'Take the one that fewest others take.' }, 'Answer { id }');
    await act(asker.client, 'acceptAnswer', { answerId });
  };
  const tier = async () => (await author.client.send(own)).body.data?.['viewer'] as { loyaltyTier: object };

  beforeAll(async () => {
    await kehila.space({ slug: 'wifi' });
    author = await kehila.person('author');
  });

  it('are read by a guest, who has none', async () => {
    const { body } = await kehila.anonymous().send(`{ loyaltyTiers { key name from percent } ${own.slice(1)}`);
    expect(body.data).toEqual({
      loyaltyTiers: [
        { key: 'BRONZE', name: 'Bronze', from: 0, percent: 100 },
        { key: 'SILVER', name: 'Silver', from: 1_000, percent: 110 },
        { key: 'GOLD', name: 'Gold', from: 5_000, percent: 125 },
      ],
      viewer: null,
    });
  });

  it('follow what somebody earns, pay more, and open rewards that the others read about', async () => {
    const manager = await kehila.person('manager', { grants: [{ role: 'MANAGER', spaceId: null }] });
    const text = { name: 'Early access', description: '', next: '' };
    const offer = { kind: 'SOFT', cost: 10, level: 'NEWCOMER', tier: 'SILVER', approval: 'RULE', published: true, he: text, en: text };
    const { id: rewardId } = await act(manager.client, 'createReward', offer, 'Reward { id tier tierName }');
    await accepted();
    expect(await tier()).toEqual({
      loyaltyTier: {
        tier: { key: 'BRONZE', name: 'Bronze', from: 0, percent: 100 },
        earned: 20,
        next: { key: 'SILVER' },
        missing: 980,
        reachedUntil: null,
        endsAt: null,
      },
    });
    const { body } = await author.client.send('{ rewards { nodes { tier tierName obstacle { code message } } } }');
    expect(body.data).toEqual({
      rewards: {
        nodes: [
          {
            tier: 'SILVER',
            tierName: 'Silver',
            obstacle: { code: 'TIER_MISSING', message: 'This is for members from Silver on. You are 980 points short of it.' },
          },
        ],
      },
    });
    expect((await tryAct(author.client, 'redeemReward', { rewardId })).text).toContain('TIER_MISSING');
    const refused = await act(author.client, 'redeemReward', { rewardId }, 'TierMissing { tier missing }');
    expect(refused).toMatchObject({ tier: 'SILVER', missing: 980 });

    await kehila.sql('update loyalty_earned set points = 1000 where account_id = $1', author.accountId);
    await kehila.sql('update points_lot set vests_at = null where account_id = $1', author.accountId);
    await accepted();
    const journal = await author.client.send('{ pointsJournal(ledger: LOYALTY, first: 2) { nodes { amount rule cause } } }');
    expect(journal.body.data).toEqual({
      pointsJournal: {
        nodes: [
          { amount: 2, rule: 'silverBonus', cause: 'More as Silver.' },
          { amount: 20, rule: 'answerAccepted', cause: 'Your answer solved the question.' },
        ],
      },
    });
    expect(await act(author.client, 'redeemReward', { rewardId }, 'Redemption { state }')).toMatchObject({ state: 'APPROVED' });
  });

  it('are written by managers from a day on, who see beforehand what would come of it, and read by everybody', async () => {
    const manager = await kehila.person('manager', { grants: [{ role: 'MANAGER', spaceId: null }] });
    const terms = { silverFrom: 100, silverPercent: 120, goldFrom: 200, goldPercent: 150 };
    const preview = await manager.client.send(
      '{ previewLoyaltyTerms(terms: { silverFrom: 1000, silverPercent: 120, goldFrom: 1010, goldPercent: 150 }) { tiers { key now later gaining losing } } }',
    );
    expect(preview.body.data).toEqual({
      previewLoyaltyTerms: {
        tiers: [
          { key: 'SILVER', now: 1, later: 0, gaining: 0, losing: 0 },
          { key: 'GOLD', now: 0, later: 1, gaining: 1, losing: 0 },
        ],
      },
    });
    const validFrom = new Date(Date.now() + 86_400_000).toISOString();
    const input = { ...terms, validFrom, reason: 'It was too hard.' };
    const { version } = await act(manager.client, 'announceLoyaltyTerms', input, 'LoyaltyTermsToCome { version }');
    const query = '{ loyaltyTermsToCome { version validFrom reason tiers { key from percent } } loyaltyTiers { from } }';
    expect((await kehila.anonymous().send(query)).body.data).toEqual({
      loyaltyTermsToCome: [
        {
          version,
          validFrom,
          reason: 'It was too hard.',
          tiers: [
            { key: 'BRONZE', from: 0, percent: 100 },
            { key: 'SILVER', from: 100, percent: 120 },
            { key: 'GOLD', from: 200, percent: 150 },
          ],
        },
      ],
      loyaltyTiers: [{ from: 0 }, { from: 1_000 }, { from: 5_000 }],
    });
    const wrong = await tryAct(manager.client, 'announceLoyaltyTerms', { ...input, goldFrom: 100 });
    expect(wrong.text).toContain('Gold has to take more points than silver.');
    await act(manager.client, 'cancelLoyaltyTerms', { version }, 'LoyaltyTermsToCome { version }');
    expect((await kehila.anonymous().send(query)).body.data).toMatchObject({ loyaltyTermsToCome: [] });
  });
});
