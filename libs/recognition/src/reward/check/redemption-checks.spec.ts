import { RecognitionPersonalData } from '../../personal-data/recognition-personal-data';
import { done } from '../../recognition.factory';
import { RedemptionReader } from '../redemption.reader';
import { CancelRedemption } from '../use-cases/cancel-redemption';
import { ExpireRedemptions } from '../use-cases/expire-redemptions';
import { useChecks } from './redemption-check.factory';
import { RedemptionCheckPersonalData } from './redemption-check-personal-data';

const day = 86_400_000;

describe('a purchase that something speaks against', () => {
  const { people, story, get, actor, earn, reward, redeem, queue, found, kinds, seen, clear, decide, stateOf, points, ring, code } = useChecks();

  it('goes on where the rule approves once staff say that nothing is wrong, and the same does not come back', async () => {
    await ring([people.customer, await actor()]);
    const id = await redeem(people.customer);
    done(await clear(id));
    expect([await stateOf(id), await points(), await found(id)]).toEqual(['approved', 40, undefined]);
    expect(await stateOf(await redeem(people.customer))).toBe('approved');
  });

  it('waits for a person as ever once it is cleared, where a person approves', async () => {
    await ring([people.customer, await actor()]);
    const id = await redeem(people.customer, await reward({ approval: 'person' }));
    expect(code(await decide('approveRedemption', id))).toBe('REDEMPTION_TO_CHECK');
    done(await clear(id));
    expect(await stateOf(id)).toBe('held');
    done(await decide('approveRedemption', id));
    expect(await stateOf(id)).toBe('approved');
  });

  it('comes back when there is more, with what was said before', async () => {
    await ring([people.customer, await actor()]);
    done(await clear(await redeem(people.customer)));
    await ring([people.customer, await actor()], 'taken_back');
    const again = (await found(await redeem(people.customer)))!;
    expect(again.signs).toHaveLength(1);
    expect(again.clearings).toMatchObject([{ reason: 'A colleague.', clearedBy: { id: people.staff.accountId } }]);
  });

  it('stays to be checked when more was found while somebody read', async () => {
    await ring([people.customer, await actor()]);
    const id = await redeem(people.customer);
    const read = await seen(id);
    await ring([people.customer, await actor()]);
    done(await clear(id, people.staff, read));
    expect([await stateOf(id), (await found(id))?.signs.length]).toEqual(['held', 1]);
  });

  it('is looked at again before it is approved, and before it is handed over', async () => {
    const id = await redeem(people.customer, await reward({ approval: 'person' }));
    await ring([people.customer, await actor()]);
    expect(code(await decide('approveRedemption', id))).toBe('REDEMPTION_TO_CHECK');
    expect(await kinds(id)).toEqual(['vote_ring']);
    done(await clear(id));
    done(await decide('approveRedemption', id));
    await ring([people.customer, await actor()]);
    expect(code(await decide('fulfilRedemption', id))).toBe('REDEMPTION_TO_CHECK');
    expect([await stateOf(id), await kinds(id)]).toEqual(['approved', ['vote_ring']]);
    done(await decide('refuseRedemption', id));
    expect([await stateOf(id), await points(), await found(id)]).toEqual(['cancelled', 60, undefined]);
  });

  it('is refused with a reason for the person, and the points are back', async () => {
    const rewardId = await reward({ stock: 1 });
    await ring([people.customer, await actor()]);
    const id = await redeem(people.customer, rewardId);
    done(await decide('refuseRedemption', id));
    expect(await get(RedemptionReader).byId(people.customer, id)).toMatchObject({
      state: 'refused',
      reason: 'These are two accounts of one person.',
      isBeingChecked: false,
    });
    expect(await points()).toBe(60);
  });

  it('ends when its owner takes it back, and when nobody looks at it in time', async () => {
    await ring([people.customer, await actor()]);
    const [first, second] = [await redeem(people.customer), await redeem(people.customer)];
    done(await get(CancelRedemption).execute(people.customer, { redemptionId: first }));
    story.kehila.clock.advance(15 * day);
    await get(ExpireRedemptions).run();
    expect([await stateOf(first), await stateOf(second), await found(first), await found(second)]).toEqual(['cancelled', 'expired', undefined, undefined]);
  });

  it('is decided once when 20 clear and refuse at once', async () => {
    await ring([people.customer, await actor()]);
    const id = await redeem(people.customer);
    const evidence = await seen(id);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? clear(id, people.staff, evidence) : decide('refuseRedemption', id))),
    );
    expect(outcomes.map(code).filter((one) => one === 'done')).toHaveLength(1);
    expect([await stateOf(id), await points()]).toEqual((await stateOf(id)) === 'approved' ? ['approved', 40] : ['refused', 60]);
  });

  it('tells its owner that somebody looks at it, and nobody but staff what was found', async () => {
    await ring([people.customer, await actor()]);
    const id = await redeem(people.customer);
    expect(await get(RedemptionReader).byId(people.customer, id)).toMatchObject({ isBeingChecked: true, reason: null });
    expect(await queue(people.customer)).toEqual([]);
    expect(code(await clear(id, people.customer, ['new']))).toBe('NOT_ALLOWED');
  });

  it('is neither seen nor decided by whoever asked, nor by whoever is in the same ring', async () => {
    const [buyer, other] = [await actor({ grants: people.staff.grants }), await actor({ grants: people.staff.grants })];
    await earn(buyer, 1);
    await ring([buyer, other]);
    const id = await redeem(buyer);
    const evidence = await seen(id);
    expect([await found(id, buyer), await found(id, other)]).toEqual([undefined, undefined]);
    expect([code(await clear(id, buyer, evidence)), code(await clear(id, other, evidence))]).toEqual(['OWN_REDEMPTION', 'NOT_FOUND']);
    expect([code(await decide('refuseRedemption', id, buyer)), code(await decide('refuseRedemption', id, other))]).toEqual(['OWN_REDEMPTION', 'NOT_FOUND']);
  });

  it('is cleared only while it waits for that', async () => {
    expect(code(await clear(await redeem(people.customer), people.staff, ['new']))).toBe('STATE_REFUSED');
    expect(code(await clear('404', people.staff, ['new']))).toBe('NOT_FOUND');
  });

  it('forgets its address and what was said once its owner is gone', async () => {
    await ring([people.customer, await actor()]);
    const id = await redeem(people.customer);
    done(await clear(id));
    const parts = [get(RecognitionPersonalData), get(RedemptionCheckPersonalData)];
    await story.kehila.work.run({ act: 'tell', actor: people.staff }, async (tx) => {
      for (const part of parts) await part.erase(tx, people.customer.accountId!);
    });
    const rows = await story.kehila.sql(
      'select d.address_mark, c.reason from redemption d join redemption_clearing c on c.redemption_id = d.id where d.id = $1',
      id,
    );
    expect(rows).toEqual([{ address_mark: null, reason: null }]);
  });
});
