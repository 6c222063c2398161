import fc from 'fast-check';
import { Actor, isFailure } from '@kehila/platform';
import { day } from '../campaign/campaign.factory';
import { CampaignCheck } from '../campaign/campaign.check';
import { ExpirePoints } from '../loyalty/expire-points';
import { FollowTiers } from '../loyalty/tier/follow-tiers';
import { TierStory } from '../loyalty/tier/tier.factory';
import { AnnounceLoyaltyTerms } from '../loyalty/tier/terms/use-cases/announce-loyalty-terms';
import { done } from '../recognition.factory';
import { RewardReader } from '../reward/reward.reader';
import { DecideRedemption } from '../reward/use-cases/decide-redemption';
import { RedeemReward } from '../reward/use-cases/redeem-reward';
import { SaveReward } from '../reward/use-cases/save-reward';
import { FollowVoucherCodes } from '../reward/voucher/follow-voucher-codes';
import { ImportVoucherCodes } from '../reward/voucher/import-voucher-codes';
import { ShowVoucherCode } from '../reward/voucher/show-voucher-code';
import { TakeOutVoucherCodes } from '../reward/voucher/take-out-voucher-codes';
import { VoucherCheck } from '../reward/voucher/voucher.check';
import { StandingReader } from '../standing/standing.reader';
import { ProgrammeModel } from './programme-model.factory';

type Deed =
  | { readonly kind: 'accept' | 'withdraw' | 'bring' | 'takeOut' | 'see' | 'refund'; readonly which: number }
  | { readonly kind: 'wait'; readonly days: number }
  | { readonly kind: 'night' | 'expirePoints' | 'followCodes' | 'redeem' | 'campaign' | 'terms' };

const of = <Kind extends Deed['kind']>(...kinds: Kind[]) => fc.record({ kind: fc.constantFrom(...kinds) });
const deed = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('accept' as const, 'accept' as const, 'withdraw' as const), which: fc.nat({ max: 5 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('bring' as const, 'takeOut' as const), which: fc.nat({ max: 5 }) }) },
  { weight: 3, arbitrary: of('redeem') },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('see' as const, 'refund' as const), which: fc.nat({ max: 2 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.constantFrom(1, 8, 8, 31, 200) }) },
  { weight: 2, arbitrary: of('night', 'night', 'expirePoints', 'followCodes') },
  { weight: 1, arbitrary: of('campaign', 'terms') },
) as fc.Arbitrary<Deed>;

const isLong = process.env['KEHILA_TEST_SIZE'] === 'long';
/** npm run test:long -- models plays them at their full number. */
const runs = isLong ? Number(process.env['KEHILA_TEST_HISTORIES'] ?? 10_000) : 20;
/** The checks read all tables: not after each of ten thousand histories. */
const checkEvery = isLong ? 250 : 5;
const cost = 25;
const text = { name: 'A cinema ticket', description: '', next: '' };
const offer = { kind: 'hard', cost, level: 'newcomer', approval: 'rule', published: true, he: text, en: text } as const;
const easy = { silverFrom: 60, silverPercent: 150, goldFrom: 120, goldPercent: 200 };
const hard = { silverFrom: 100, silverPercent: 110, goldFrom: 200, goldPercent: 125 };

describe('whatever is earned with campaigns and tiers, spent on codes, taken back, taken out and expires, in whatever order', () => {
  const story = new TierStory();
  const get: typeof story.kehila.get = (token) => story.kehila.get(token);
  const now = () => story.kehila.clock.now().getTime();
  const pass = (milliseconds: number) => story.kehila.clock.advance(milliseconds + 1_000);
  const codeOf = (outcome: object) => (isFailure(outcome) ? outcome.code : 'done');
  let manager: Actor;
  let staff: Actor;
  let terms = hard;
  let played = 0;

  const announce = async (next: typeof hard) => {
    if (next === terms) return;
    const input = { ...next, validFrom: story.at(11 * 60_000), reason: 'Other tiers.' };
    done(await get(AnnounceLoyaltyTerms).execute(manager, input));
    pass(12 * 60_000);
    terms = next;
  };

  beforeAll(async () => {
    manager = await story.actor();
    staff = new Actor({ accountId: await story.person(), sessionId: null, verified: true, language: 'en', grants: [{ role: 'STAFF', spaceId: null }] });
    await story.space('first');
  });

  async function play(deeds: readonly Deed[]): Promise<void> {
    await announce(easy);
    await get(FollowTiers).run();
    await story.stopAll();
    const person = await story.longstanding();
    const actor = new Actor({ accountId: person, sessionId: null, verified: true, language: 'en', grants: [] });
    const { rewardId } = done(await get(SaveReward).create(manager, offer));
    const model = new ProgrammeModel(now(), easy);
    const answers = Array.from({ length: 6 }, () => story.answerId());
    const purchases: { id: string; isBack: boolean }[] = [];
    let areTermsNew = false;
    let campaign: string | undefined;
    let brought = 0;

    const acts: { readonly [Kind in Deed['kind']]: (which: number) => Promise<void> } = {
      accept: async (which) => {
        // The community refuses it then.
        if (model.isAccepted(which)) return;
        await story.accept({ answerId: answers[which]!, authorId: person, byStaff: true });
        model.accept(which, now());
      },
      withdraw: async (which) => {
        await story.withdraw({ answerId: answers[which]!, authorId: person });
        model.withdraw(which);
      },
      wait: (days) => Promise.resolve(pass(days * day)),
      night: async () => {
        pass(day);
        await get(FollowTiers).run();
        model.night(now(), areTermsNew);
        areTermsNew = false;
      },
      expirePoints: async () => {
        await get(ExpirePoints).run();
        model.purse.expire();
      },
      campaign: async () => {
        if (model.campaignUntil > now()) {
          await story.stop(campaign!);
          model.campaignUntil = 0;
          return;
        }
        const until = story.at(60 * day);
        campaign = await story.create({ factorPercent: 200, budget: 100_000, until });
        model.campaignUntil = until.getTime();
      },
      terms: async () => {
        await announce(terms === easy ? hard : easy);
        model.terms = terms;
        areTermsNew = true;
      },
      bring: async (which) => {
        const name = `CODE-${brought++}`;
        const expires = which % 2 === 0 ? story.at((which + 1) * 10 * day) : null;
        done(await get(ImportVoucherCodes).execute(manager, rewardId, name, expires));
        model.bring(name, expires?.getTime() ?? null, now());
      },
      takeOut: async (which) => {
        done(await get(TakeOutVoucherCodes).execute(manager, rewardId, `CODE-${which}`));
        model.takeOut(`CODE-${which}`, now());
      },
      followCodes: async () => {
        await get(FollowVoucherCodes).run();
        if (model.stock !== null) model.count(now());
      },
      redeem: async () => {
        // What is not had as a code is not sold here.
        if (model.stock === null) return;
        const outcome = await get(RedeemReward).execute(actor, { rewardId });
        expect(codeOf(outcome)).toBe(model.redeem(cost, now()));
        if (!isFailure(outcome)) purchases.push({ id: outcome.redemptionId, isBack: false });
      },
      see: async (which) => {
        const purchase = purchases[which];
        if (!purchase || purchase.isBack) return;
        expect(done(await get(ShowVoucherCode).execute(actor, purchase.id)).code).toBe(model.see(which));
      },
      refund: async (which) => {
        const purchase = purchases[which];
        if (!purchase || purchase.isBack) return;
        done(await get(DecideRedemption).execute(staff, 'refundRedemption', { redemptionId: purchase.id, reason: 'So.' }));
        purchase.isBack = true;
        model.refund(which, now());
      },
    };

    for (const one of deeds) {
      model.at(now());
      await acts[one.kind]('which' in one ? one.which : 'days' in one ? one.days : 0);
      model.at(now());
      const [points, tier, reward] = await Promise.all([get(StandingReader).loyaltyOf(person), story.of(person), get(RewardReader).byId(manager, rewardId)]);
      const { balance, spendable, owed } = model.purse;
      expect([one.kind, { balance: await story.balance(person, 'loyalty'), spendable: points.available, owed: points.owed }]).toEqual([
        one.kind,
        { balance, spendable, owed },
      ]);
      expect([one.kind, tier.tier.key, tier.earned, reward!.left]).toEqual([one.kind, model.tierAt(now()), model.earnedBy(now()), model.stock]);
    }
  }

  it('points, tier and codes are what a few lines of memory say, and every check holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 30 }), async (deeds) => {
        await play(deeds);
        if (++played % checkEvery !== 0) return;
        await get(FollowVoucherCodes).run();
        expect([...(await story.differences()), ...(await get(VoucherCheck).differences()), ...(await get(CampaignCheck).differences())]).toEqual([]);
        if (isLong) process.stdout.write(`${played} histories\n`);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  }, 10_800_000);
});
