import { everyAccount, everybody, type Input, row, type Row } from './row';

const managersOnly = 'login no no no no no no no yes yes';
/** Whoever is staff of any space. */
const staffOfAny = 'login no no no no yes yes no no yes';
const text = { name: 'Half a month free', description: 'Off the next bill.', next: 'It is on the bill.' };
const reward = { kind: 'HARD', cost: 300, level: 'NEWCOMER', approval: 'PERSON', published: true, he: text, en: text };

export const mutations: readonly Row<Input>[] = [
  row('createReward', 'of any kind', managersOnly, () => reward),
  row('changeReward', 'as it was read', managersOnly, async (scene) => ({ ...reward, rewardId: await scene.recognition.reward(), version: 1 })),
  row('redeemReward', 'without points', `login no${' POINTS_MISSING'.repeat(8)}`, async (scene) => ({ rewardId: await scene.recognition.reward() })),
  row('redeemReward', 'that nobody sees', 'login no none none none none none none none none', async (scene) => ({
    rewardId: await scene.recognition.reward(false),
  })),
  row('cancelRedemption', 'another’s, that waits', 'login no none none none STATE_REFUSED STATE_REFUSED none none STATE_REFUSED', async (scene) => ({
    redemptionId: await scene.recognition.redemption(),
  })),
  row('cancelRedemption', 'another’s, that is approved', 'login no none none none yes yes none none yes', async (scene) => ({
    redemptionId: await scene.recognition.redemption('approveRedemption'),
  })),
  row('approveRedemption', 'that waits', staffOfAny, async (scene) => ({ redemptionId: await scene.recognition.redemption() })),
  row('refuseRedemption', 'that waits', staffOfAny, async (scene) => ({ redemptionId: await scene.recognition.redemption(), reason: 'None are left.' })),
  row('fulfilRedemption', 'that is approved', staffOfAny, async (scene) => ({ redemptionId: await scene.recognition.redemption('approveRedemption') })),
  row('refundRedemption', 'that was handed over', staffOfAny, async (scene) => ({
    redemptionId: await scene.recognition.redemption('approveRedemption', 'fulfilRedemption'),
    reason: 'It was broken.',
  })),
  row('clearRedemption', 'that has to be checked', staffOfAny, async (scene) => ({
    redemptionId: await scene.recognition.doubtfulRedemption(),
    evidence: [],
    reason: 'Colleagues.',
  })),
  row('importVoucherCodes', 'of any reward', managersOnly, async (scene) => ({ rewardId: await scene.recognition.reward(), codes: 'SUMMER-2026-1' })),
  row('takeOutVoucherCodes', 'of any reward', managersOnly, async (scene) => ({ rewardId: await scene.recognition.reward(), codes: 'SUMMER-2026-1' })),
  row('takeOutVoucherBatch', 'of any reward', managersOnly, async (scene) => ({
    rewardId: await scene.recognition.reward(),
    importedAt: '2026-11-01T08:00:00Z',
  })),
  row('showVoucherCode', 'another’s', `login${' none'.repeat(9)}`, async (scene) => ({ redemptionId: await scene.recognition.voucher() })),
];

export const queries: readonly Row<string>[] = [
  row('rewards', 'shown', everybody, async (scene) => {
    await scene.recognition.reward();
    return '{ rewards { nodes { id name obstacle { code } } } }';
  }),
  row('reward', 'shown', everybody, async (scene) => `{ reward(id: "${await scene.recognition.reward()}") { id name } }`),
  row(
    'reward',
    'that nobody sees',
    'none none none none none none none none yes yes',
    async (scene) => `{ reward(id: "${await scene.recognition.reward(false)}") { id } }`,
  ),
  row('myRedemptions', 'one’s own, none so far', everyAccount.replaceAll('yes', 'none'), () => '{ myRedemptions { nodes { id } } }'),
  row(
    'voucherCodes',
    'in numbers',
    'login none none none none none none none yes yes',
    async (scene) => `{ voucherCodes(rewardId: "${await scene.recognition.reward()}") { left } }`,
  ),
  row('redemptions', 'that wait', 'login none none none none yes yes none none yes', async (scene) => {
    await scene.recognition.redemption();
    return '{ redemptions { nodes { id account { handle } } } }';
  }),
  row('doubtfulRedemptions', 'that have to be checked', 'login none none none none yes yes none none yes', async (scene) => {
    await scene.recognition.doubtfulRedemption();
    return '{ doubtfulRedemptions { nodes { since signs { kind } redemption { id } } } }';
  }),
];
