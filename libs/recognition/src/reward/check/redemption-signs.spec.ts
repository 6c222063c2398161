import { useChecks } from './redemption-check.factory';

const day = 86_400_000;

describe('what speaks against a purchase', () => {
  const { people, story, actor, earn, rich, redeem, found, stateOf, address, ring, invite } = useChecks();
  let made = 0;

  it('is none when nothing does: the rule approves it', async () => {
    const id = await redeem(people.customer);
    expect([await stateOf(id), await found(id)]).toEqual(['approved', undefined]);
  });

  it('waits when the account is new, with its days', async () => {
    const id = await redeem(await rich({ accountId: await story.person() }));
    expect((await found(id))?.signs).toMatchObject([{ kind: 'new_account', number: 7, others: [] }]);
    expect(await stateOf(id)).toBe('held');
  });

  it('waits when most points come from few people, who are counted and not named', async () => {
    const acceptors = await Promise.all([actor(), actor()]);
    const who = await actor();
    await earn(who, 5, acceptors);
    await earn(who, 1);
    expect((await found(await redeem(who)))?.signs).toMatchObject([{ kind: 'few_people', number: 83, people: 2, others: [] }]);
  });

  it('does not wait when points come from many people, or are too few to say', async () => {
    const acceptors = await Promise.all([actor(), actor(), actor(), actor()]);
    const [many, few] = [await actor(), await actor()];
    await earn(many, 8, acceptors);
    await earn(few, 4, acceptors.slice(0, 1));
    expect([await stateOf(await redeem(many)), await stateOf(await redeem(few))]).toEqual(['approved', 'approved']);
  });

  it.each(['open', 'taken_back'])('waits when the buyer is in a ring of votes that is %s', async (state) => {
    await ring([people.customer, await actor()], state);
    expect((await found(await redeem(people.customer)))?.signs).toMatchObject([{ kind: 'vote_ring', number: 12, people: 2 }]);
  });

  it('does not wait for a ring that was cleared', async () => {
    await ring([people.customer, await actor()], 'cleared');
    expect(await stateOf(await redeem(people.customer))).toBe('approved');
  });

  it('waits when another account asked with the same address, written in another way', async () => {
    const other = await rich();
    await address(people.customer, `dana.levi${++made}@mail.example`);
    await address(other, `DanaLevi${made}+gifts@mail.example`);
    expect(await stateOf(await redeem(people.customer))).toBe('approved');
    const { signs } = (await found(await redeem(other)))!;
    expect(signs).toMatchObject([{ kind: 'same_address', others: [{ id: people.customer.accountId }] }]);
    expect(JSON.stringify(await story.kehila.sql('select * from redemption'))).not.toContain('mail.example');
  });

  it('is found by one of two accounts of one address that ask at once', async () => {
    const other = await rich();
    await address(people.customer, `yoav${++made}@mail.example`);
    await address(other, `y.oav${made}@mail.example`);
    const ids = await Promise.all([redeem(people.customer), redeem(other)]);
    expect((await Promise.all(ids.map(stateOf))).sort()).toEqual(['approved', 'held']);
  });

  it('waits when people of one circle ask at the same time, and not when they are fewer or ask later', async () => {
    const [inviter, friend, far] = [await rich(), await rich(), await rich()];
    await invite(inviter, friend);
    await invite(friend, people.customer);
    await invite(inviter, far);
    const [first, second] = [await redeem(inviter), await redeem(friend)];
    const third = await redeem(people.customer);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['approved', 'approved']);
    const { signs } = (await found(third))!;
    expect(signs).toMatchObject([{ kind: 'one_circle', people: 3 }]);
    expect(signs[0]!.others.map(({ id }) => id).sort()).toEqual([inviter.accountId, friend.accountId].sort());
    story.kehila.clock.advance(8 * day);
    expect(await stateOf(await redeem(far))).toBe('approved');
  });
});
