import { IgnoredPeople } from '@kehila/accounts';
import { ProposeCorrection } from '@kehila/community';
import { type Actor, NotFound, PersonalDataParts } from '@kehila/platform';
import { done, Neighbourhood, nobody } from '../notifications.factory';

describe('ignoring a person', () => {
  const street = new Neighbourhood();
  const { kehila } = street;
  let asker: Actor;
  let nuisance: Actor;
  let question: string;

  const handleOf = async (actor: Actor) => (await kehila.sql<{ handle: string }>(`select handle from account where id = $1`, actor.accountId))[0]!.handle;
  const ignore = async (actor: Actor, other: Actor, ignored = true) => kehila.get(IgnoredPeople).ignore(actor, await handleOf(other), ignored);
  const listed = async (actor: Actor, first = 10, after: string | null = null) => kehila.get(IgnoredPeople).page(actor, first, after);
  const within = (story: (tx: Parameters<PersonalDataParts['erase']>[0]) => Promise<void>) => kehila.work.run<void>({ act: 'spec', actor: nobody }, story);

  beforeEach(async () => {
    kehila.clock.advance(60_000);
    [asker, nuisance] = [await street.person(), await street.person()];
    question = await street.ask(asker);
    await ignore(asker, nuisance);
  });

  it('ends what is told of them, by bell and by mail, for whoever ignores them and nobody else', async () => {
    const follower = await street.person();
    await street.follow(follower, question);
    await street.answer(nuisance, question);
    await street.comment(nuisance, question);
    expect([await street.told(asker), await street.mails(asker), await street.told(follower)]).toEqual([[], [], [['followed_answer', 1]]]);
  });

  it('ends being called by them', async () => {
    const other = await street.ask(await street.person());
    await kehila.sql(`update account set handle = 'calm-' || id where id = $1`, asker.accountId);
    await street.commentSaying(nuisance, other, `Look @${await handleOf(asker)}`);
    expect(await street.told(asker)).toEqual([]);
  });

  it('leaves what others do, and comes back when it is undone', async () => {
    await street.answer(await street.person(), question);
    expect(await street.told(asker)).toEqual([['answer', 1]]);
    await ignore(asker, nuisance, false);
    await street.answer(nuisance, question);
    expect(await street.told(asker)).toEqual([['answer', 2]]);
  });

  it('leaves what they do as staff of the space', async () => {
    await kehila.sql(
      `insert into role_grant (account_id, role, space_id, granted_at) select $1, 'STAFF', id, now() from space where slug = 'home'`,
      nuisance.accountId,
    );
    await street.answer(nuisance, question);
    expect(await street.told(asker)).toEqual([['answer', 1]]);
  });

  it('leaves a correction, which takes effect unless the author objects', async () => {
    const helper = await street.person();
    const answerId = await street.answer(helper, question);
    await ignore(helper, nuisance);
    done(
      await kehila.get(ProposeCorrection).execute(nuisance, { answerId, kind: 'factual', reason: 'The manual says so.', body: 'Turn it off and on again.' }),
    );
    expect(await street.told(helper)).toEqual([['correction', 1]]);
  });

  it('does not tell whose alias it is: who hides the name is told of as anybody', async () => {
    const hidden = await street.ask(nuisance, true);
    await street.follow(asker, hidden);
    await street.answer(nuisance, hidden);
    expect(await street.told(asker)).toEqual([['followed_answer', 1]]);
  });

  it('is listed, the last one first, without losing one between two pages', async () => {
    const other = await street.person();
    kehila.clock.advance(1_000);
    await Promise.all([ignore(asker, other), ignore(asker, other)]);
    const one = await listed(asker, 1);
    const next = await listed(asker, 1, one.pageInfo.endCursor);
    expect([...one.nodes, ...next.nodes].map(({ account }) => account.id)).toEqual([other.accountId, nuisance.accountId]);
    expect((await listed(nuisance)).nodes).toEqual([]);
  });

  it('is not done to oneself, nor to who does not exist', async () => {
    expect([await ignore(asker, asker), await kehila.get(IgnoredPeople).ignore(asker, 'never-there', true)]).toEqual([
      expect.any(NotFound),
      expect.any(NotFound),
    ]);
  });

  it('stands in the copy of one’s data alone, moves with accounts that are merged, and goes with either', async () => {
    const parts = kehila.get(PersonalDataParts);
    const [other, kept] = [await street.person(), await street.person()];
    await within((tx) => parts.move(tx, asker.accountId!, other.accountId!));
    await within((tx) => parts.move(tx, nuisance.accountId!, kept.accountId!));
    expect((await listed(other)).nodes.map(({ account }) => account.id)).toEqual([kept.accountId]);
    await within((tx) => parts.erase(tx, kept.accountId!));
    expect((await listed(other)).nodes).toEqual([]);
  });
});
