import { act, tryAct } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

describe('purchases that have to be checked, over HTTP', () => {
  const kehila = Kehila.use();
  let owner: Person;
  let staff: Person;
  let rewardId: string;

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'kitchen' });
    owner = await kehila.person('owner', { reputation: 100 });
    const manager = await kehila.person('manager', { grants: [{ role: 'MANAGER', spaceId: null }] });
    staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId }] });
    const asker = await kehila.person('asker', { reputation: 100 });
    const question = await act(
      asker.client,
      'askQuestion',
      { space: 'kitchen', title: 'Why does the kettle hum?', body: 'What now?', tags: [] },
      'Question { id }',
    );
    const answer = await act(owner.client, 'postAnswer', { questionId: question['id'], body: 'Descale it.' }, 'Answer { id }');
    await act(asker.client, 'acceptAnswer', { answerId: answer['id'] });
    await kehila.sql('update points_lot set vests_at = null where account_id = $1', owner.accountId);
    await kehila.sql('update account set joined_at = now() where id = $1', owner.accountId);
    const text = { name: 'A cinema ticket', description: '', next: '' };
    const offer = { kind: 'HARD', cost: 10, level: 'NEWCOMER', approval: 'RULE', published: true, he: text, en: text };
    rewardId = (await act(manager.client, 'createReward', offer, 'Reward { id }'))['id'] as string;
  });

  const queue = async () => {
    const { body } = await staff.client.send(
      '{ doubtfulRedemptions { nodes { redemption { id } signs { kind number evidence others { id } } clearings { reason } } } }',
    );
    return (body.data?.['doubtfulRedemptions'] as { nodes: { redemption: { id: string }; signs: { evidence: string[] }[] }[] }).nodes;
  };

  it('wait with what was found, go on once it is cleared, and the same does not hold the next one', async () => {
    const redeemed = await act(owner.client, 'redeemReward', { rewardId }, 'Redemption { id state isBeingChecked reason }');
    expect(redeemed).toMatchObject({ state: 'HELD', isBeingChecked: true, reason: null });
    const redemptionId = redeemed['id'] as string;
    const [waiting] = await queue();
    expect(waiting).toMatchObject({ redemption: { id: redemptionId }, signs: [{ kind: 'NEW_ACCOUNT', number: 0, others: [] }], clearings: [] });
    const { body } = await tryAct(staff.client, 'approveRedemption', { redemptionId });
    expect(JSON.stringify(body)).toContain('REDEMPTION_TO_CHECK');
    const evidence = waiting!.signs.flatMap((sign) => sign.evidence);
    const cleared = await act(staff.client, 'clearRedemption', { redemptionId, evidence, reason: 'A colleague.' }, 'Redemption { state isBeingChecked }');
    expect(cleared).toMatchObject({ state: 'APPROVED', isBeingChecked: false });
    expect(await queue()).toEqual([]);
    expect(await act(owner.client, 'redeemReward', { rewardId }, 'Redemption { state }')).toMatchObject({ state: 'APPROVED' });
  });

  it('stand in the audit log, and are nothing for others', async () => {
    const acts = await kehila.sql<{ act: string }>(`select act from audit_entry where act in ('redeemReward', 'clearRedemption') order by id`);
    expect(acts.map(({ act: name }) => name)).toEqual(['redeemReward', 'clearRedemption', 'redeemReward']);
    const { body } = await owner.client.send('{ doubtfulRedemptions { nodes { since } } }');
    expect(body.data).toEqual({ doubtfulRedemptions: { nodes: [] } });
  });
});
