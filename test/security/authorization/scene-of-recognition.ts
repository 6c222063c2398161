import { act } from '../../stage/act';
import type { Kehila } from '../../stage/kehila';
import { expectDone, idOf } from './outcomes';
import type { Scene } from './scene';

/** What the helper earns, loses and buys. */
export class SceneOfRecognition {
  constructor(
    private readonly kehila: Kehila,
    private readonly scene: Scene,
  ) {}

  /** Of ten points, to be had by anybody. */
  async reward(published = true): Promise<string> {
    const text = { name: 'A title of your own', description: '', next: '' };
    const input = { kind: 'SOFT', cost: 10, level: 'NEWCOMER', approval: 'PERSON', published, he: text, en: text };
    return idOf(await act((await this.scene.administration.administrator()).client, 'createReward', input, 'Reward { id }'));
  }

  /** That nobody earns by chance. */
  async badge(published = true): Promise<string> {
    const text = { name: 'Kind words', description: '', icon: 'star' };
    const rule = { event: 'ANSWER_ACCEPTED', measure: 'DEEDS', period: 'EVER', repeated: false, bronze: 500 };
    return idOf(await act((await this.scene.administration.administrator()).client, 'createBadge', { rule, published, he: text, en: text }, 'Badge { id }'));
  }

  /** To the helper, by hand. */
  async badgeGiven(badgeId?: string): Promise<string> {
    const input = { badgeId: badgeId ?? (await this.badge()), handle: this.scene.helper.handle, tier: 'BRONZE', reason: 'Kind words.' };
    expectDone(await act((await this.scene.administration.administrator()).client, 'giveBadge', input));
    const [award] = await this.kehila.sql<{ id: string }>('select id from badge_award where badge_id = $1', input.badgeId);
    return award!.id;
  }

  /** Of the helper. */
  async invitationCode(): Promise<string> {
    return (await act(this.scene.helper.client, 'inviteFriend', {}, 'InvitationLink { inviteCode }'))['inviteCode'] as string;
  }

  /** Came by the helper's link, from the same network. */
  async doubtfulFriend(): Promise<string> {
    const { accountId } = await this.kehila.person('friend');
    await this.kehila.sql(
      `insert into invited_friend (account_id, inviter_id, visited_at, joined_at, signs) values ($1, $2, now(), now(), array['address'])`,
      accountId,
      this.scene.helper.accountId,
    );
    return accountId;
  }

  /** An entry of the helper's that took points: their answer was voted down. */
  async takenEntry(): Promise<string> {
    // Of one voter only the first votes of a day change anything.
    const { client } = await this.kehila.person('voter', { reputation: 100 });
    await act(client, 'castVote', { contentId: await this.scene.answer(), value: 'DOWN' });
    const [entry] = await this.kehila.sql<{ id: string }>(
      `select transaction_id as id from points_entry where account_id = $1 and ledger = 'reputation' order by sequence desc limit 1`,
      this.scene.helper.accountId,
    );
    return entry!.id;
  }

  /** The helper asks about such an entry. */
  async pointsAppeal(): Promise<string> {
    return idOf(await act(this.scene.helper.client, 'appealPointsEntry', { entryId: await this.takenEntry(), reason: 'It was right.' }, 'PointsAppeal { id }'));
  }

  /** The helper has points, and asks for a reward; staff move it on by these acts. */
  async redemption(...moves: readonly string[]): Promise<string> {
    await this.scene.acceptedAnswer();
    await this.kehila.sql('update points_lot set vests_at = null where account_id = $1', this.scene.helper.accountId);
    const redemptionId = idOf(await act(this.scene.helper.client, 'redeemReward', { rewardId: await this.reward() }, 'Redemption { id }'));
    for (const move of moves) expectDone(await act(this.scene.staff.client, move, { redemptionId }));
    return redemptionId;
  }

  /** What the helper asked for has to be checked. */
  async doubtfulRedemption(): Promise<string> {
    const redemptionId = await this.redemption();
    await this.kehila.sql('update redemption set to_check_since = now() where id = $1', redemptionId);
    return redemptionId;
  }

  /** The helper bought a code, which was handed over. */
  async voucher(): Promise<string> {
    await this.scene.acceptedAnswer();
    await this.kehila.sql('update points_lot set vests_at = null where account_id = $1', this.scene.helper.accountId);
    const rewardId = await this.reward();
    expectDone(await act((await this.scene.administration.administrator()).client, 'importVoucherCodes', { rewardId, codes: 'SCENE-CODE-1' }));
    const redemptionId = idOf(await act(this.scene.helper.client, 'redeemReward', { rewardId }, 'Redemption { id }'));
    for (const move of ['approveRedemption', 'fulfilRedemption']) expectDone(await act(this.scene.staff.client, move, { redemptionId }));
    return redemptionId;
  }
}
