import { act } from '../../stage/act';
import { Kehila, type Person } from '../../stage/kehila';

const secret = 'OPERA-7731-XYZ';

describe('voucher codes over HTTP', () => {
  const kehila = Kehila.use();
  let owner: Person;
  let staff: Person;
  let manager: Person;
  let rewardId: string;
  let redemptionId: string;

  beforeAll(async () => {
    const spaceId = await kehila.space({ slug: 'wifi' });
    const asker = await kehila.person('asker', { reputation: 100 });
    owner = await kehila.person('owner', { reputation: 100 });
    staff = await kehila.person('staff', { grants: [{ role: 'STAFF', spaceId }] });
    manager = await kehila.person('manager', { grants: [{ role: 'MANAGER', spaceId: null }] });
    const input = { space: 'wifi', title: 'Why does it blink?', body: 'Since yesterday.', tags: [] };
    const question = await act(asker.client, 'askQuestion', input, 'Question { id }');
    const answer = await act(owner.client, 'postAnswer', { questionId: question['id'], body: 'Turn it off and on.' }, 'Answer { id }');
    await act(asker.client, 'acceptAnswer', { answerId: answer['id'] });
    await kehila.drain();
    await kehila.sql('update points_lot set vests_at = null where account_id = $1', owner.accountId);
    const text = { name: 'A night at the opera', description: '', next: '' };
    const reward = { kind: 'HARD', cost: 10, level: 'NEWCOMER', approval: 'RULE', published: true, he: text, en: text };
    rewardId = (await act(manager.client, 'createReward', reward, 'Reward { id }'))['id'] as string;
  });

  it('are brought in by managers, who are told which lines are none', async () => {
    const outcome = await act(
      manager.client,
      'importVoucherCodes',
      { rewardId, codes: `${secret}\nno\n${secret}` },
      'ImportedVoucherCodes { added repeated refused }',
    );
    expect(outcome).toMatchObject({ added: 1, repeated: [3], refused: [2] });
    const { body } = await manager.client.send(
      `{ voucherCodes(rewardId: "${rewardId}") { left expired waiting seen void } reward(id: "${rewardId}") { left byCode } }`,
    );
    expect(body.data).toEqual({ voucherCodes: { left: 1, expired: 0, waiting: 0, seen: 0, void: 0 }, reward: { left: 1, byCode: true } });
  });

  it('are refused when the text is empty or too long', async () => {
    for (const codes of ['', 'x'.repeat(190_001)]) {
      const query = 'mutation ($input: ImportVoucherCodesInput!) { importVoucherCodes(input: $input) { __typename } }';
      const { body } = await manager.client.send(query, { input: { rewardId, codes } });
      expect(body.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });

  it('are told their owner, whenever they ask', async () => {
    const redeemed = await act(owner.client, 'redeemReward', { rewardId }, 'Redemption { id state voucher { ends shownAt } }');
    expect(redeemed).toMatchObject({ state: 'FULFILLED', voucher: { ends: 'XYZ', shownAt: null } });
    redemptionId = redeemed['id'] as string;
    const shown = await act(owner.client, 'showVoucherCode', { redemptionId }, 'ShownVoucherCode { voucherCode redemption { voucher { showings } } }');
    expect(shown).toMatchObject({ voucherCode: secret, redemption: { voucher: { showings: 1 } } });
    expect(await act(staff.client, 'showVoucherCode', { redemptionId })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stand in no other answer: neither lists, nor the audit log, nor the copy of one’s data', async () => {
    await kehila.drain();
    const mine = await owner.client.send(
      '{ myRedemptions { nodes { id voucher { ends shownAt showings } } } pointsJournal(ledger: LOYALTY) { nodes { id rule } } }',
    );
    const desk = await staff.client.send('{ redemptions(state: FULFILLED) { nodes { id voucher { ends shownAt showings } account { handle } } } }');
    const rows = await kehila.sql(
      'select to_jsonb(a) as row from audit_entry a union all select to_jsonb(o) from outbox_event o union all select to_jsonb(k) from idempotency_key k',
    );
    for (const told of [mine.body, desk.body, rows]) expect(JSON.stringify(told)).not.toContain('OPERA-7731');
    expect(JSON.stringify(desk.body)).toContain('XYZ');
    const acts = await kehila.sql(`select act, actor_id from audit_entry where act in ('importVoucherCodes', 'showVoucherCode') order by id`);
    expect(acts).toEqual([
      { act: 'importVoucherCodes', actor_id: manager.accountId },
      { act: 'showVoucherCode', actor_id: owner.accountId },
    ]);
  });

  it('are taken out again by managers, one by one or what was brought in together, but for what somebody has', async () => {
    const codes = 'OPERA-8841-A\nOPERA-8841-B\nOPERA-8841-C';
    await act(manager.client, 'importVoucherCodes', { rewardId, codes, expiresAt: '2100-01-01T00:00:00Z' }, 'ImportedVoucherCodes { added }');
    const takeOut = { rewardId, codes: `OPERA-8841-A\n${secret}\nOPERA-8841-D` };
    const outcome = await act(manager.client, 'takeOutVoucherCodes', takeOut, 'TakenOutVoucherCodes { takenOut handedOut unknown refused }');
    expect(outcome).toMatchObject({ takenOut: 1, handedOut: [2], unknown: [3], refused: [] });
    const query = `{ voucherCodes(rewardId: "${rewardId}") { left batches { importedAt expiresAt expired left } } }`;
    const { body } = await manager.client.send(query);
    expect(body.data?.['voucherCodes']).toMatchObject({ left: 2, batches: [{ left: 2, expired: false, expiresAt: '2100-01-01T00:00:00.000Z' }] });
    const [{ importedAt }] = (body.data?.['voucherCodes'] as { batches: [{ importedAt: string }] }).batches;
    expect(await act(manager.client, 'takeOutVoucherBatch', { rewardId, importedAt }, 'TakenOutVoucherBatch { takenOut }')).toMatchObject({ takenOut: 2 });
    expect((await manager.client.send(query)).body.data).toEqual({ voucherCodes: { left: 0, batches: [] } });
    expect(await act(owner.client, 'showVoucherCode', { redemptionId }, 'ShownVoucherCode { voucherCode }')).toMatchObject({ voucherCode: secret });
    await kehila.drain();
    const rows = await kehila.sql('select to_jsonb(a) as row from audit_entry a union all select to_jsonb(o) from outbox_event o');
    expect(JSON.stringify(rows)).not.toContain('OPERA-');
  });
});
